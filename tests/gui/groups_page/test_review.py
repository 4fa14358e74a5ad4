"""Edits of groups in the review: members go with their group, and a push leaves nothing of the edits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cartsheets.demo import PracticeStore
from cartsheets.gui.joins.push import push_join
from cartsheets.gui.joins.review import ReviewJoin
from cartsheets.gui.models.change_model import INCLUDE
from cartsheets.gui.models.review_state import ReviewRow
from tests.conftest import StartStore
from tests.gui.groups_page.opened import READ_MS, Opened
from tests.gui.pressing import press


@pytest.fixture
def store(practice_store: StartStore) -> PracticeStore:
    return practice_store(customers=30, groups=3, conditions=["pace=off"])


def review_deletion(opened: Opened) -> tuple[ReviewJoin, ReviewRow, list[ReviewRow]]:
    """Delete a group and move somebody, and give the review with the rows of group and members."""
    state, group = opened.state, opened.biggest()
    members = {state.roster.keys[row] for row in state.roster.rows_of_group[group]}
    stranger = next(key for key in state.roster.keys if key not in members)
    target = opened.others()[0]
    state.change("All", state.edits.delete_group(state.roster, group).move(state.roster, [stranger], target))
    opened.page.show_groups(state)
    review = opened.reviewed()
    rows = review.page.model.state.rows
    deletion = next(row for row in rows if row.table == "groups")
    return review, deletion, [row for row in rows if row.key in members and row.table == "customers"]


def test_members_go_only_with_the_deletion_of_their_group(opened: Opened) -> None:
    review, deletion, members = review_deletion(opened)
    page, model = review.page, review.page.model
    said: list[str] = []
    page.announced.connect(said.append)
    assert members
    assert not deletion.is_going
    assert not any(row.is_going for row in members)
    going = len(model.state.changes())
    assert page.foot.push_button.accessibleName() == f"Push {going} changes" if going > 1 else "Push 1 change"

    page.grid.go_to(model.place_of(members[0].id), INCLUDE)
    QTest.keyClick(page.grid, Qt.Key.Key_Space)
    assert not members[0].is_going
    assert said == [f"Goes only together with the deletion of {deletion.label}."]

    model.decisions.include([deletion], is_included=True)
    assert all(row.is_going for row in members)
    model.decisions.undo_stack.undo()
    assert not any(row.is_going for row in members)


def test_what_the_review_counts_is_what_the_question_before_the_push_counts(opened: Opened) -> None:
    review, _deletion, _members = review_deletion(opened)
    counted = review.page.model.summary().going

    press(opened.window, "pushButton")

    push = push_join(opened.window).page
    opened.qtbot.waitUntil(lambda: push.confirm is not None, timeout=READ_MS)
    assert push.confirm is not None
    assert sum(push.confirm._request.counts.values()) == counted == 1


def test_going_back_to_the_review_after_the_push_finds_nothing_left(opened: Opened) -> None:
    state = opened.state
    edits, new = state.edits.add_group({"Name": "Wholesale 2027"})
    state.change("Add", edits.move(state.roster, state.roster.keys[:1], new))
    opened.page.show_groups(state)
    review = opened.reviewed()
    press(opened.window, "pushButton")
    push = push_join(opened.window)
    opened.qtbot.waitUntil(lambda: push.page.confirm is not None, timeout=READ_MS)
    assert push.page.confirm is not None
    push.page.confirm.agree()
    opened.qtbot.waitUntil(lambda: push.page.results is not None and push.job is None, timeout=READ_MS)

    press(opened.window, "pushBack")
    opened.qtbot.waitUntil(lambda: not opened.window.runner.jobs, timeout=READ_MS)

    assert review.page.state is not None
    assert review.page.state.objectName() == "reviewAllAlike"
