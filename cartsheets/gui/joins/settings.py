"""What the settings page wishes: each choice is kept and has effect at once."""

from __future__ import annotations

import ssl
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from cartsheets.errors import CartSheetsError, SettingsError
from cartsheets.gui.desk import Desk
from cartsheets.gui.dialogs.question import ask
from cartsheets.gui.jobs import Job
from cartsheets.gui.joins.support import ask_for_bundle
from cartsheets.gui.joins.updates import updates_of
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.diagnostics import diagnostics
from cartsheets.gui.models.licences import shipped_licences
from cartsheets.gui.pages.settings import SettingsPage
from cartsheets.gui.pages.settings_about import AboutSection, LicencesDialog, open_folder_path
from cartsheets.gui.pages.settings_keeping import PrivacySection
from cartsheets.gui.pages.settings_parts import Section
from cartsheets.gui.pages.settings_stores import StoresSection
from cartsheets.gui.pages.settings_updates import UpdatesSection
from cartsheets.gui.retranslate import change_language
from cartsheets.monitor import Monitor, Progress
from cartsheets.settings import Settings

if TYPE_CHECKING:
    from cartsheets.ledger.database import Ledger
    from cartsheets.session import Session
    from cartsheets.steps.connect import StoreTest


class SettingsJoin(QObject):
    """Keeps the settings, and has the rest of the window follow them."""

    def __init__(self, page: SettingsPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page)
        self.page, self.desk, self.window = page, desk, window
        self._stores: StoresSection | None = None
        self._privacy: PrivacySection | None = None
        page.show_settings(desk.settings)
        page.settings_wished.connect(self.change)
        page.section_made.connect(self.join_section)
        page.entered.connect(self.look)
        desk.settings_changed.connect(self.show_settings)
        desk.record_changed.connect(self.look)
        page.list_sections(Path.home() / "Documents" / "CartSheets", desk.folders)

    def join_section(self, section: Section) -> None:
        """Connect what a section wishes, when it is made."""
        match section:
            case StoresSection():
                self._stores = section
                section.add_wished.connect(self.desk.connect_wished)
                section.keys_wished.connect(self.desk.keys_wished)
                section.test_wished.connect(self.test)
                section.forget_wished.connect(self.ask_to_forget)
            case PrivacySection():
                self._privacy = section
                section.clear_wished.connect(self.ask_to_clear)
                self.look()
            case UpdatesSection():
                updates_of(self.window).join_section(section)
            case AboutSection():
                section.licences_wished.connect(self.show_licences)
                section.copy_wished.connect(self.copy_diagnostics)
                section.bundle_wished.connect(partial(ask_for_bundle, self.desk, self.window))
                section.folder_wished.connect(_open_folder)

    def show_settings(self, settings: Settings) -> None:
        """Show what is kept now."""
        self.page.show_settings(settings)

    def change(self, settings: Settings) -> None:
        """Keep what was chosen, and let it have its effect."""
        before = self.desk.settings
        try:
            _check(settings, before)
            self.desk.change_settings(settings)
        except CartSheetsError as error:
            self.window.show_error(error)
            self.page.show_settings(before)
            return
        self._follow(before, settings)

    def look(self) -> None:
        """Look how much is kept on this computer, where that is shown."""
        section = self._privacy
        if section is None:
            return

        def read(ledger: Ledger, _monitor: Monitor) -> tuple[int, int]:
            return ledger.size, len(ledger.history())

        job = self.desk.ledger_job(self.tr("Looking at the record"), read)
        job.finished.connect(lambda found: section.show_size(*found))
        job.failed.connect(self.window.show_error)
        self.desk.start(job)

    def test(self, name: str) -> None:
        """Ask a store what its keys may do."""
        if self._stores is None:
            return
        card = self._stores.cards[name]

        def work(store: Session, monitor: Monitor) -> StoreTest:
            from cartsheets.steps.connect import test_store

            return test_store(store, monitor=monitor)

        def show_progress(progress: Progress) -> None:
            if progress.stage == "testing" and self._is_there(name, card):
                card.show_answered(progress.done)

        def show_tested(found: StoreTest) -> None:
            if self._is_there(name, card):
                card.show_tested(found.customers, found.groups, may_write=found.may_write)

        def show_error(error: CartSheetsError) -> None:
            if self._is_there(name, card):
                card.show_error(error)

        job = self.desk.store_job(self.tr("Testing the keys"), work, store=name)
        job.progressed.connect(show_progress)
        job.finished.connect(show_tested)
        job.failed.connect(show_error)
        card.show_testing()
        self.desk.start(job)

    def ask_to_forget(self, name: str) -> None:
        """Ask before a store and its keys are forgotten."""
        ask(
            self.window,
            self.tr("Forget {store}?").format(store=name),
            self.tr(
                "Its keys leave this computer. Its record stays, so that you can connect it again and go on; "
                "to take that away too, use Clear everything. The store itself is not changed."
            ),
            yes=self.tr("Forget the store"),
            no=self.tr("Keep it"),
            does=partial(self.forget, name),
        )

    def forget(self, name: str) -> None:
        """Forget a store and its keys."""
        environ, memory = self.desk.environ, self.desk.memory_keys()

        def work(_monitor: Monitor) -> None:
            from cartsheets.session import disconnect_store

            disconnect_store(name, environ=environ)
            memory.forget(name)

        def done(_nothing: object) -> None:
            self.desk.forget_session(name)
            if (self.desk.store_name or "").casefold() == name.casefold():
                self.desk.choose_store(None)
            self.desk.reload_settings()
            self.window.toast.say(self.tr("{store} is forgotten.").format(store=name))

        self._run(Job(work, title=self.tr("Forgetting the store")), done)

    def ask_to_clear(self) -> None:
        """Ask before the record is emptied."""
        ask(
            self.window,
            self.tr("Clear everything that was recorded?"),
            self.tr(
                "Every export, push and unfinished edit leaves this computer's record, and this cannot be "
                "taken back. Pushes can then no longer be undone, and sheets from before no longer "
                "be reviewed."
            ),
            yes=self.tr("Clear everything"),
            no=self.tr("Keep it"),
            does=self.clear,
        )

    def clear(self) -> None:
        """Empty the record."""

        def done(_removed: object) -> None:
            self.desk.record_changed.emit()
            self.window.toast.say(self.tr("Everything that was recorded is gone."))

        job = self.desk.ledger_job(
            self.tr("Clearing the record"), lambda ledger, _monitor: ledger.purge_all()
        )
        self._run(job, done)

    def show_licences(self) -> None:
        """Show every package that is shipped."""
        job = Job(lambda _monitor: shipped_licences(), title=self.tr("Reading the licences"))
        self._run(job, lambda licences: LicencesDialog(licences, self.window).open())

    def copy_diagnostics(self) -> None:
        """Put the diagnostics on the clipboard."""
        job = Job(lambda _monitor: shipped_licences(), title=self.tr("Reading the versions"))

        def done(packages: Any) -> None:
            text = diagnostics(self.desk.settings, self.desk.folders, packages)
            QGuiApplication.clipboard().setText(text)
            self.window.toast.say(self.tr("Copied. Paste it into your message."))

        self._run(job, done)

    def _run(self, job: Job, done: Any) -> None:
        job.finished.connect(done)
        job.failed.connect(self.window.show_error)
        self.desk.start(job)

    def _is_there(self, name: str, card: object) -> bool:
        return self._stores is not None and self._stores.cards.get(name) is card

    def _follow(self, before: Settings, after: Settings) -> None:
        """Let everything that stands on the old settings go."""
        if before.network != after.network:
            self.desk.forget_sessions()
        for store in after.stores:
            old = before.store(store.name)
            if old is not None and old.pace != store.pace:
                self.desk.forget_session(store.name)
            if old != store and self.desk.store_name == store.name:
                self.desk.store_changed.emit(self.desk.mark)
        if replace(before.privacy, mask_on_screen=after.privacy.mask_on_screen) != after.privacy:
            # Whoever opens the record takes out what is over the limits.
            self.desk.record_changed.emit()
        if before.language != after.language:
            change_language(after.language)
            self.desk.record_changed.emit()
        if before.files.watch and not after.files.watch:
            for path in self.desk.watch.paths:
                self.desk.watch.forget(path)


def join(page: SettingsPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    SettingsJoin(page, desk, window)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(open_folder_path(folder))))


def _check(settings: Settings, before: Settings) -> None:
    """Refuse a file or folder that cannot be what it should be."""
    ca_file = settings.network.ca_file
    if ca_file and ca_file != before.network.ca_file:
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(ca_file)
        except (OSError, ssl.SSLError) as error:
            raise SettingsError(
                f"{ca_file} holds no certificate that can be read.",
                remedy="Choose a PEM file; your network's administrator has it.",
                details=str(error),
            ) from error
    folder = settings.files.export_folder
    if folder and folder != before.files.export_folder and not Path(folder).is_absolute():
        raise SettingsError(
            f"{folder} is not a whole path.", remedy="Choose the folder with “Choose…”, or write all of it."
        )
