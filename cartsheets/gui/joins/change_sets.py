"""Change sets in the window: saved from the review for a colleague, opened from whoever sent one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from cartsheets.domain.plan import Plan
from cartsheets.domain.planning import choose_changes
from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import PRACTICE, Desk
from cartsheets.gui.dialogs.change_set import ChangeSetDialog, SaveChangeSetDialog
from cartsheets.gui.joins.review import Found, Source, review_join
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.pages.page import Page
from cartsheets.gui.pages.review import ReviewPage
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.ledger.database import Ledger
from cartsheets.monitor import Monitor
from cartsheets.seals import fingerprint, own_key
from cartsheets.session import Session
from cartsheets.steps.change_sets import (
    ENDING,
    OpenedChangeSet,
    distrust_author,
    open_change_set,
    review_change_set,
    save_change_set,
    trust_author,
)
from cartsheets.steps.review import ReviewOptions
from cartsheets.store.keys import store_id_of

_SAVE_NAME = "changes"


class ChangeSetJoin(QObject):
    """What of change sets the window does."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self.desk, self.window = desk, window
        for page in window.made_pages:
            self._join(page)
        window.page_made.connect(self._join)

    def ask_to_save(self) -> None:
        """Ask for a word to the colleague, then where the file goes."""
        plan = self._chosen_plan()
        if plan is None or not plan.changes:
            self.window.toast.say(self.tr("Tick some changes first; then they can be handed over."))
            return
        try:
            mark = fingerprint(own_key(self.desk.folders.author_key).public_key)
        except CartSheetsError as error:
            self.window.show_error(error)
            return
        passwords = sum(change.has_password for change in plan.changes)
        dialog = SaveChangeSetDialog(len(plan.changes), passwords, mark, self.window)
        dialog.agreed.connect(lambda note: self._ask_where(plan, note))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, plan: Plan, path: Path, note: str) -> None:
        """Write the change set, and say so."""
        store = review_join(self.window).source
        key_file = self.desk.folders.author_key

        def work(session: Session, _monitor: Monitor) -> None:
            save_change_set(plan, path, own_key(key_file), who=session.who, now=session.now(), note=note)

        job = self.desk.store_job(
            self.tr("Saving the change set"), work, store=store.store if store is not None else None
        )
        told = self.tr("{file} is ready to be sent.").format(file=path.name)
        job.finished.connect(lambda _: self.window.toast.say(told))
        job.failed.connect(self.window.show_error)
        self.desk.start(job)

    def open(self, path: Path) -> None:
        """Check the seal, and show what came before anything of it is compared."""
        key_file = self.desk.folders.author_key
        job = self.desk.ledger_job(
            self.tr("Opening the change set"),
            lambda ledger, _monitor: open_change_set(path, ledger, own_key(key_file)),
        )
        job.finished.connect(lambda opened: self._show(opened, path))
        job.failed.connect(self.window.show_error)
        self.desk.start(job)

    def _join(self, page: Page) -> None:
        if not isinstance(page, ReviewPage):
            return
        page.foot.colleague_wished.connect(self.ask_to_save)
        make_action(
            page,
            self.tr("Save the changes for a colleague…"),
            name="actSaveChangeSet",
            does=self.ask_to_save,
            icon="user",
        )

    def _chosen_plan(self) -> Plan | None:
        page = review_join(self.window).page
        state = page.state_shown
        if state is None or state.plan.is_past:
            return None
        return choose_changes(state.plan, state.changes(), state.decided_conflicts())

    def _ask_where(self, plan: Plan, note: str) -> None:
        stem = Path(plan.file).stem or _SAVE_NAME
        chosen, _ = QFileDialog.getSaveFileName(
            self.window,
            self.tr("Save for a colleague"),
            str(self.desk.export_folder() / f"{stem}{ENDING}"),
            self.tr("Change set (*.cartsheets)"),
        )
        if chosen:
            self.save(plan, Path(chosen).with_suffix(ENDING), note)

    def _show(self, opened: OpenedChangeSet, path: Path) -> None:
        plan = opened.change_set.plan
        store = self._store_called(plan.store_id)
        if store is None:
            self.window.show_error(
                CartSheetsError(
                    self.tr("This change set is for the store {store}, which is not connected.").format(
                        store=safe_text(f"{plan.store} ({plan.store_id})")
                    ),
                    remedy=self.tr("Connect that store, then open the file again."),
                )
            )
            return
        dialog = ChangeSetDialog(opened, path.name, self.window)
        dialog.review_wished.connect(lambda is_new: self._review(opened, store, is_new=is_new))
        dialog.look_wished.connect(
            lambda: self.desk.review_made.emit(change_set_source(store, opened, is_only_shown=True))
        )
        dialog.distrust_wished.connect(lambda: self._distrust(opened))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _distrust(self, opened: OpenedChangeSet) -> None:
        job = self.desk.ledger_job(
            self.tr("Forgetting the seal"), lambda ledger, _monitor: distrust_author(opened, ledger)
        )
        told = self.tr("The seal of {author} is not known here any more.")
        told = told.format(author=safe_text(opened.change_set.author))
        job.finished.connect(lambda _: self.window.toast.say(told))
        job.failed.connect(self.window.show_error)
        self.desk.start(job)

    def _review(self, opened: OpenedChangeSet, store: str, *, is_new: bool) -> None:
        """Review it, once it is remembered that its author is trusted."""
        if not is_new:
            self.desk.review_made.emit(change_set_source(store, opened))
            return

        def work(ledger: Ledger, _monitor: Monitor) -> OpenedChangeSet:
            trust_author(opened, ledger)
            return replace(opened, known_as=opened.change_set.author)

        job = self.desk.ledger_job(self.tr("Remembering the seal"), work)
        job.finished.connect(lambda known: self.desk.review_made.emit(change_set_source(store, known)))
        job.failed.connect(self.window.show_error)
        self.desk.start(job)

    def _store_called(self, store_id: str) -> str | None:
        ids = {PRACTICE: self.desk.practice_store_id}
        ids |= {store.name: store_id_of(store.secure_url) for store in self.desk.settings.stores}
        fitting = [name for name, its_id in ids.items() if its_id == store_id]
        # The command line's practice store may be connected too, and has the same id as ours.
        return self.desk.store_name if self.desk.store_name in fitting else next(iter(fitting), None)


def change_set_source(store: str, opened: OpenedChangeSet, *, is_only_shown: bool = False) -> Source:
    """Make what reviews a change set; one that is only shown cannot be pushed."""

    def compare(session: Session, _options: ReviewOptions, monitor: Monitor) -> Found:
        found = review_change_set(session, opened, monitor=monitor)
        plan = replace(found.plan, is_past=True) if is_only_shown else found.plan
        heading = QCoreApplication.translate("review", "Changes from {author}")
        author = safe_text(opened.change_set.author)
        look = QCoreApplication.translate(
            "review",
            "What {author} asks for, only to look at. To tick and push any of it, open the file again and "
            "trust its seal.",
        )
        look = look.format(author=author) if is_only_shown else ""
        return Found(plan, found.live, heading=heading.format(author=author), look=look)

    # By its id, which no other has: the file may be moved, and another may take its place.
    name = f"change set {opened.change_set.plan.id}"
    if is_only_shown:
        return Source(f"look at {name}", store, compare, takes_values=False)
    return Source(name, store, compare, takes_values=False, is_kept=True)


OpenFile = Callable[[Path], None]


def join_change_sets(desk: Desk, window: MainWindow) -> OpenFile:
    """Connect the review page once it is made; gives what opens a change set."""
    return ChangeSetJoin(desk, window).open
