"""What the groups page wishes: read the groups, find customers, and review what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from cartsheets.domain.groups.roster import GroupRoster, Rule, read_emails
from cartsheets.domain.receipt import Outcome, Receipt
from cartsheets.gui.desk import Desk
from cartsheets.gui.dialogs.group_bring import BringDialog
from cartsheets.gui.jobs import Job
from cartsheets.gui.joins.groups_keeper import GroupsKeeper
from cartsheets.gui.joins.review import Found, Source
from cartsheets.gui.joins.store_reading import StoreReading
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.groups_state import GroupsState
from cartsheets.gui.pages.groups import GroupsPage
from cartsheets.monitor import Monitor
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
        self._finding: Job | None = None
        self._reading = StoreReading(page, desk)
        self._reading.look_wished.connect(self.look)
        self._reading.again_wished.connect(self.read)
        self._reading.finished.connect(self._show)
        self._reading.given_up.connect(page.show_no_store)
        page.entered.connect(self.look)
        page.reload_wished.connect(self.read)
        page.find_wished.connect(self.find)
        page.review_wished.connect(self.review)
        page.discard_wished.connect(self.keeper.forget)
        page.changed.connect(self._show_badge)
        desk.pushed.connect(self._count_pushed)

    def look(self) -> None:
        """Show the chosen store's groups; read them where they are not known, or old."""
        name = self.desk.store_name
        if name is None:
            self.page.show_no_store()
            self._show_badge()
            return
        state = self._states.get(name)
        if state is not None and self._reading.is_fresh(name):
            self.page.set_titles(self.page.tr("Groups"), name)
            if self.page.groups is not state or self.page.state is not None:
                self.page.show_groups(state)
            return
        self.read()

    def read(self) -> None:
        """Read groups and members from the store."""
        name = self.desk.store_name
        if name is None:
            return
        state = self._states.get(name)

        def work(store: Session, monitor: Monitor) -> _Read:
            roster = read_groups(store, monitor=monitor)
            # Later, this run's own edits are the newest ones.
            kept = kept_group_edits(store.ledger, store.store_id, roster) if state is None else None
            return store.store_id, roster, kept

        words = self.tr("Reading who is in which group…")
        if self._reading.begin(work, title=self.tr("Reading the groups"), words=words):
            self.page.set_titles(self.page.tr("Groups"), name)

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
        heading = self.tr("Groups of {store}").format(store=self.desk.name_shown)

        def compare(store: Session, options: ReviewOptions, monitor: Monitor) -> Found:
            made = review_group_edits(
                store,
                state.edits,
                state.roster,
                is_seen_old=not self._reading.is_fresh(name),
                on_conflict=options.on_conflict,
                monitor=monitor,
            )
            return Found(made.plan, made.live, heading=heading)

        source = Source(f"groups {name}", name, compare, takes_values=False, is_kept=True)
        self.desk.review_made.emit(source)

    def _show(self, name: str, read: _Read) -> None:
        store_id, roster, kept = read
        state = self._states.get(name)
        if state is None:
            state = self._states[name] = GroupsState(roster, kept=kept)
        else:
            state.renew(roster)
        self.keeper.follow(store_id, state)
        if self.desk.store_name == name:
            self.page.show_groups(state)
            if self.page.isVisible() and self.page.state is None:
                self.page.list.setFocus()

    def _count_pushed(self, name: str, receipt: Receipt) -> None:
        """What the store has now waits no more, though it is read anew only when the page is shown."""
        state = self._states.get(name)
        if state is not None and state is self.page.groups:
            sent = [row.change for row in receipt.rows if row.outcome is Outcome.DONE]
            self.window.set_badge("groups", state.edits.count_after(sent))

    def _show_badge(self) -> None:
        """Say in the rail how many changes wait here."""
        state = self.page.groups
        self.window.set_badge("groups", state.edits.count if state is not None else 0)


def join(page: GroupsPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    GroupsJoin(page, desk, window)
