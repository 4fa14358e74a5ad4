"""What the rail says of the groups: how many changes wait there, also right after a push."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from cartsheets.domain.groups.edits import GroupEdits
from cartsheets.gui import texts
from cartsheets.gui.joins.push import push_join
from cartsheets.gui.models.group_rows import shown_group
from tests.gui.groups_page.opened import READ_MS, Opened, add_and_move
from tests.gui.pressing import press


def badge(opened: Opened) -> int:
    return opened.window.rail.buttons["groups"].badge


@pytest.mark.parametrize("is_whole", [True, False])
def test_after_a_push_the_rail_says_at_once_what_is_left(opened: Opened, is_whole: bool) -> None:
    add_and_move(opened)
    state = opened.state
    group = opened.biggest()
    opened.page._change("Rename", state.edits.change_group(state.roster, group, {"Name": "Renamed"}))
    assert badge(opened) == 3

    review = opened.reviewed()
    model = review.page.model
    if not is_whole:
        renamed = [row for row in model.state.rows if row.table == "groups" and row.key == group]
        model.decisions.include(renamed, is_included=False)
    press(opened.window, "pushButton")
    push = push_join(opened.window)
    opened.qtbot.waitUntil(lambda: push.page.confirm is not None, timeout=READ_MS)
    assert push.page.confirm is not None
    push.page.confirm.agree()
    opened.qtbot.waitUntil(lambda: push.page.results is not None and push.job is None, timeout=READ_MS)

    assert badge(opened) == (0 if is_whole else 1)
    opened.window.show_page("groups")
    opened.qtbot.waitUntil(lambda: not opened.window.runner.jobs, timeout=READ_MS)
    assert badge(opened) == (0 if is_whole else 1)


def test_a_group_that_the_store_lacks_is_called_so_in_the_language_that_was_chosen(
    opened: Opened, qapp: QApplication
) -> None:
    roster = opened.state.roster
    known = opened.biggest()
    texts.install(qapp, "de")
    try:
        assert shown_group(GroupEdits(), roster, 77) == "#77 (fehlt)"
        # A name is somebody's own: it stays as it is, whatever it means to us.
        edits = GroupEdits().change_group(roster, known, {"Name": "cleared"})
        assert shown_group(edits, roster, known) == "cleared"
    finally:
        texts.install(qapp, "en_US")
