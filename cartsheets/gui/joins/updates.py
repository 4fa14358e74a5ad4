"""Asks which version is the newest: at a press, or once a week where the user turned that on."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from cartsheets.domain.release_note import is_due
from cartsheets.errors import CartSheetsError
from cartsheets.gui.clock import utc_now
from cartsheets.gui.desk import Desk
from cartsheets.gui.jobs import Job
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.settings_updates import UpdatesSection
from cartsheets.gui.widgets.banner import Banner
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.monitor import Monitor
from cartsheets.wording import shown

if TYPE_CHECKING:
    from cartsheets.steps.updates import NewestVersion

_log = logging.getLogger(__name__)


class Updates(QObject):
    """One for the window. Nothing is ever downloaded or run: a page opens, and only when it is wished."""

    def __init__(self, desk: Desk, window: MainWindow, *, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__(window)
        self.desk, self.window = desk, window
        self._now = now
        self._section: UpdatesSection | None = None
        self._page_url = ""
        self._open = make_action(
            self, self.tr("Open the download page"), name="actUpdatesPage", does=self.open_page
        )

    def join_section(self, section: UpdatesSection) -> None:
        """Listen to the settings' section, and answer there."""
        self._section = section
        section.show_whether_it_can_ask(can_ask=self.can_ask())
        section.look_wished.connect(self.ask)
        section.page_wished.connect(self.open_page)

    def can_ask(self) -> bool:
        """Whether this build has an address to ask."""
        from cartsheets.steps.updates import can_look

        return can_look(self.desk.environ)

    def ask_weekly(self) -> None:
        """Ask if the user wants that and a week has gone by."""
        settings = self.desk.settings
        is_wished = settings.check_for_updates and is_due(settings.updates_asked_on, self._now().date())
        if is_wished and self.can_ask():
            job = self._start()
            job.finished.connect(self._tell_newer)
            # Nobody asked just now, so nobody is disturbed: it is tried again the next time.
            job.failed.connect(lambda error: _log.info("no word about newer versions: %s", error.kind))

    def ask(self) -> None:
        """Ask now, and answer in the settings."""
        if self._section is not None:
            self._section.show_asking()
        job = self._start()
        job.finished.connect(self._show_answer)
        job.failed.connect(self._show_failed)

    def open_page(self) -> None:
        """Open the download page in the browser."""
        if self._page_url:
            QDesktopServices.openUrl(QUrl(self._page_url))

    def _start(self) -> Job:
        settings, environ = self.desk.settings, self.desk.environ

        def work(monitor: Monitor) -> NewestVersion:
            from cartsheets.steps.updates import look_for_update

            return look_for_update(settings, environ=environ, monitor=monitor)

        job = Job(work, title=self.tr("Asking for newer versions"))
        job.finished.connect(self._note_asked)
        self.desk.start(job)
        return job

    def _note_asked(self, found: NewestVersion) -> None:
        self._page_url = found.page
        today = self._now().date().isoformat()
        if self.desk.settings.updates_asked_on == today:
            return
        try:
            self.desk.change_settings(replace(self.desk.settings, updates_asked_on=today))
        except CartSheetsError as error:
            self.window.show_error(error)

    def _tell_newer(self, found: NewestVersion) -> None:
        if found.is_newer:
            banner = Banner("info", self._words(found))
            if found.page:
                banner.add_button(self._open)
            self.window.banners.show_banner(banner)

    def _show_answer(self, found: NewestVersion) -> None:
        if self._section is not None:
            self._section.show_answer(self._words(found), has_newer=found.is_newer and bool(found.page))

    def _show_failed(self, error: CartSheetsError) -> None:
        if self._section is not None:
            self._section.show_answer(shown(str(error)), has_newer=False)

    def _words(self, found: NewestVersion) -> str:
        if found.is_newer:
            return self.tr("CartSheets {newest} is there. This is {running}.").format(
                newest=found.newest, running=found.running
            )
        return self.tr("CartSheets {running} is the newest version.").format(running=found.running)


def join_updates(desk: Desk, window: MainWindow) -> None:
    """Make it, once for the window, and ask if it is time to."""
    updates = Updates(desk, window)
    window.setProperty("updates", updates)
    updates.ask_weekly()


def updates_of(window: MainWindow) -> Updates:
    """What asks for newer versions."""
    found = window.property("updates")
    if not isinstance(found, Updates):
        raise TypeError("the window asks for no updates")
    return found
