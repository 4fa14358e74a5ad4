"""The groups page at a practice store, and what a person does there."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cartsheets.demo import PracticeStore
from cartsheets.domain.plan import Plan
from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.review import ReviewJoin
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.group_rows import NO_GROUP
from cartsheets.gui.models.groups_state import GroupsState
from cartsheets.gui.pages.groups import GroupsPage
from cartsheets.ledger.drafts import DraftRecord
from cartsheets.session import open_ledger
from cartsheets.steps.push import Consent, push
from tests.gui.pressing import reviewed

READ_MS = 15_000


class Opened:
    """The groups of a practice store in the window."""

    def __init__(self, window: MainWindow, desk: Desk, store: PracticeStore, qtbot: QtBot) -> None:
        self.window, self.desk, self.store, self.qtbot = window, desk, store, qtbot
        desk.choose_store("Downtown")
        window.show_page("groups")
        page = window.page("groups")
        assert isinstance(page, GroupsPage)
        self.page = page
        qtbot.waitUntil(lambda: page.groups is not None, timeout=READ_MS)

    @property
    def state(self) -> GroupsState:
        assert self.page.groups is not None
        return self.page.groups

    def choose(self, group: int) -> None:
        rows = self.page.list.rows
        self.page.list.setCurrentIndex(rows.index(rows.find(group), 0))

    def biggest(self) -> int:
        """The group with most members."""
        roster = self.state.roster
        return max((g for g in roster.groups if roster.groups[g]), key=lambda g: len(roster.rows_of_group[g]))

    def others(self) -> list[int]:
        roster = self.state.roster
        return [group for group in roster.groups if roster.groups[group] and group != self.biggest()]

    def reviewed(self) -> ReviewJoin:
        return reviewed(self.qtbot, self.window, "groupsReview")


def kept_groups(desk: Desk) -> DraftRecord | None:
    with open_ledger(desk.environ) as ledger:
        return next(iter(ledger.drafts.kept()), None)


def add_and_move(opened: Opened) -> tuple[int, int]:
    """Add a group and move somebody into it; give the customer and the group."""
    state = opened.state
    edits, number = state.edits.add_group({"Name": "Regulars", "PriceLevel": 2})
    opened.page._change("Add group", edits, chosen=number)
    customer = state.roster.keys[state.roster.rows_of_group[NO_GROUP][0]]
    opened.page.move_customers([customer], number)
    return customer, number


def push_all(opened: Opened, plan: Plan) -> None:
    """Push the plan as the push page's job would."""
    consent = Consent(meets_guards=True)
    job = opened.desk.store_job("Pushing", lambda store, monitor: push(store, plan, consent, monitor=monitor))
    with opened.qtbot.waitSignal(job.finished, timeout=30_000):
        opened.desk.start(job)
