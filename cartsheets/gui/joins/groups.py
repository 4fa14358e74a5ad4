"""What the groups page wishes: read the groups, find customers, and review what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from cartsheets.domain.groups.roster import GroupRoster, Rule, read_emails
from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import Desk
from cartsheets.gui.dialogs.group_bring import BringDialog
from cartsheets.gui.jobs import Job
from cartsheets.gui.joins.groups_keeper import GroupsKeeper
from cartsheets.gui.joins.review import Found, Source
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.groups_state import GroupsState
from cartsheets.gui.pages.groups import GroupsPage
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.states import BusyState
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.group_edits import KeptGroups, kept_group_edits, read_groups, review_group_edits
from cartsheets.steps.review import ReviewOptions

if TYPE_CHECKING:
    from cartsheets.session import Session

_Match = tuple[list[int], list[str]]
"""The rows that were found, and the addresses that nobody has."""
_Read = tuple[str, GroupRoster, KeptGroups | None]
"""The store's id, its groups, and what an earlier run left of their edits."""


class GroupsJoin(QObject):
    """Holds the groups of each store that was shown, with what was changed about them."""

    def __init__(self, page: GroupsPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page)
        self.page, self.desk, self.window = page, desk, window
        self.keeper = GroupsKeeper(page, desk, window)
        self._states: dict[str, GroupsState] = {}
        self._old: set[str] = set()
        self._reading: Job | None = None
        self._finding: Job | None = None
        self._again = make_action(
            page, self.tr("Try again"), name="actGroupsAgain", does=self.read, icon="refresh"
        )
        page.entered.connect(self.look)
        page.reload_wished.connect(self.read)
        page.find_wished.connect(self.find)
        page.review_wished.connect(self.review)
        page.discard_wished.connect(self.keeper.forget)
        page.changed.connect(self._show_badge)
        desk.store_changed.connect(lambda _mark: self._store_changed())
        desk.record_changed.connect(self._grow_old)

    def look(self) -> None:
        """Show the chosen store's groups; read them where they are not known, or old."""
        name = self.desk.store_name
        if name is None:
            self.page.show_no_store()
            self._show_badge()
            return
        state = self._states.get(name)
        if state is not None and name not in self._old:
            self.page.set_titles(self.page.tr("Groups"), name)
            if self.page.groups is not state or self.page.state is not None:
                self.page.show_groups(state)
            return
        self.read()

    def read(self) -> None:
        """Read groups and members from the store."""
        name = self.desk.store_name
        if name is None or (self._reading is not None and self._reading.property("store") == name):
            return
        if self._reading is not None:
            self._reading.stop()
        state = self._states.get(name)

        def work(store: Session, monitor: Monitor) -> _Read:
            roster = read_groups(store, monitor=monitor)
            # Later, this run's own edits are the newest ones.
            kept = kept_group_edits(store.ledger, store.store_id, roster) if state is None else None
            return store.store_id, roster, kept

        job = self.desk.store_job(self.tr("Reading the groups"), work)
        job.setProperty("store", name)
        busy = self.page.show_busy(self.tr("Reading who is in which group…"))
        self.page.set_titles(self.page.tr("Groups"), name)
        job.progressed.connect(lambda progress: self._show_progress(job, busy, progress))
        job.finished.connect(lambda read: self._show(job, name, read))
        job.failed.connect(lambda error: self._fail(job, error))
        job.crashed.connect(lambda _error: self._give_up(job))
        job.stopped.connect(lambda: self._give_up(job))
        self._reading = job
        self.desk.start(job)

    def find(self, dialog: BringDialog, asked: object) -> None:
        """Find those whom a dialog asks for, off the window's thread."""
        state = self.page.groups
        if state is None:
            return
        if self._finding is not None:
            self._finding.stop()
        roster, group = state.roster, self.page.group

        def work(_monitor: Monitor) -> _Match:
            if isinstance(asked, str):
                return roster.find_by_emails(read_emails(asked))
            return (roster.find_by_rule(asked), []) if isinstance(asked, Rule) else ([], [])

        def show(match: _Match) -> None:
            rows, strangers = match
            if isValid(dialog):
                moved = [row for row in rows if state.edits.group_of(roster, row) != group]
                customers = [roster.keys[row] for row in moved]
                dialog.show_found(customers, len(rows) - len(moved), strangers)

        job = self._finding = Job(work, title=self.tr("Looking for customers"))
        job.finished.connect(show)
        self.desk.start(job)

    def review(self) -> None:
        """Bring what was changed before the review page."""
        name, state = self.desk.store_name, self.page.groups
        if name is None or state is None or not state.edits:
            return
        heading = self.tr("Groups of {store}").format(store=name)

        def compare(store: Session, options: ReviewOptions, monitor: Monitor) -> Found:
            made = review_group_edits(
                store, state.edits, state.roster, on_conflict=options.on_conflict, monitor=monitor
            )
            return Found(made.plan, made.live, heading=heading)

        source = Source(f"groups {name}", name, compare, takes_values=False, is_kept=True)
        self.desk.review_made.emit(source)

    def _show(self, job: Job, name: str, read: _Read) -> None:
        self._over(job)
        store_id, roster, kept = read
        state = self._states.get(name)
        if state is None:
            state = self._states[name] = GroupsState(roster, kept=kept)
        else:
            state.renew(roster)
        self.keeper.follow(store_id, state)
        self._old.discard(name)
        if self.desk.store_name == name:
            self.page.show_groups(state)
            if self.page.isVisible() and self.page.state is None:
                self.page.list.setFocus()

    def _show_badge(self) -> None:
        """Say in the rail how many changes wait here."""
        state = self.page.groups
        self.window.set_badge("groups", state.edits.count if state is not None else 0)

    def _show_progress(self, job: Job, busy: BusyState, progress: Progress) -> None:
        if self._reading is job and isValid(busy) and progress.total:
            locale = self.page.locale()
            words = self.tr("Reading customers: {done} of {total}")
            busy.set_text(
                words.format(done=locale.toString(progress.done), total=locale.toString(progress.total))
            )

    def _fail(self, job: Job, error: CartSheetsError) -> None:
        if self._over(job):
            self.page.show_failed(error, actions=[self._again])

    def _give_up(self, job: Job) -> None:
        if self._over(job):
            self.page.show_no_store()

    def _over(self, job: Job) -> bool:
        if self._reading is not job:
            return False
        self._reading = None
        return True

    def _store_changed(self) -> None:
        if self.page.isVisible():
            self.look()

    def _grow_old(self) -> None:
        """Something was pushed or exported: what was read may be old by now."""
        self._old.update(self._states)
        if self.page.isVisible():
            self.look()


def join(page: GroupsPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    GroupsJoin(page, desk, window)
