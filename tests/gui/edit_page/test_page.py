"""The edit page around its grid: what it says, asks and offers, and how it looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cartsheets.domain.drafting.draft import DraftRow
from cartsheets.domain.editing.edits import places_of
from cartsheets.domain.editing.stored import gesture_to_json
from cartsheets.domain.groups.carried import CarriedGroups
from cartsheets.domain.matching import SheetLayout
from cartsheets.domain.sheet import SheetContent
from cartsheets.domain.tables import GROUPS
from cartsheets.gui.models.sheet_model import FIRST_FIELD
from cartsheets.gui.pages.edit import EditPage
from cartsheets.gui.theme import Theme
from cartsheets.ledger.drafts import DraftRecord
from cartsheets.settings import Appearance
from tests.gui.edit_page.driving import go, select
from tests.gui.one_page import find, text_of
from tests.gui.sample_sheets import TAKEN_AT, make_edited, make_edits


def test_without_an_export_it_says_how_to_begin(empty_page: EditPage, qtbot: QtBot) -> None:
    assert empty_page.state is not None
    assert empty_page.state.accessibleName().startswith("Nothing to edit yet")
    with qtbot.waitSignal(empty_page.export_wished) as wished:
        QTest.mouseClick(find(empty_page, "editEmptyButton1"), Qt.MouseButton.LeftButton)
    assert wished.args == [""]


def test_the_head_says_what_is_edited(page: EditPage) -> None:
    assert text_of(page, "pageTitle") == "Edit customers"
    assert text_of(page, "pageSubtitle") == "customers-2026-11-20.xlsx  ·  exported 2 hours ago"


def test_the_head_of_what_is_frozen_stays_when_the_rest_scrolls(page: EditPage) -> None:
    before = page.grid.grab().toImage().copy(0, 0, 200, 30)
    page.grid.horizontalScrollBar().setValue(300)
    assert page.grid.grab().toImage().copy(0, 0, 200, 30) == before


def test_the_foot_counts_rows_selection_sums_changes_and_problems(page: EditPage, qtbot: QtBot) -> None:
    page.put(0, "Email", "bad")
    page.put(1, "BillingCity", "Bend")
    select(page, "TotalStoreCredit", 0, 9)
    status: Callable[[], str] = lambda: text_of(page, "gridStatus")  # noqa: E731
    qtbot.waitUntil(lambda: "10 cells selected" in status())
    total = sum(float(str(page.model.edits.value(place, "TotalStoreCredit"))) for place in range(10))
    assert f"Sum {total:.2f}" in status()
    assert f"Average {total / 10:.2f}" in status()
    assert "60 rows" in status()
    assert "1 problem" in status()
    assert text_of(page, "gridSummary") == "2 changes"
    assert find(page, "gridReview").accessibleName() == "Review 2 changes"


def test_review_is_wished_only_when_something_changed(page: EditPage, qtbot: QtBot) -> None:
    assert not find(page, "gridReview").isEnabled()
    page.put(1, "BillingCity", "Bend")
    with qtbot.waitSignal(page.review_wished):
        QTest.mouseClick(find(page, "gridReview"), Qt.MouseButton.LeftButton)
    assert page.was_reviewed


def test_discarding_is_asked_first_with_the_safe_answer_beside_it(page: EditPage, qtbot: QtBot) -> None:
    page.put(1, "BillingCity", "Bend")
    QTest.mouseClick(find(page, "gridDiscard"), Qt.MouseButton.LeftButton)
    box = page.findChild(QMessageBox, "gridDiscardQuestion")
    assert box is not None
    assert box.text() == "Discard 1 change?"
    assert box.defaultButton().text() == "Keep editing"
    drop = next(button for button in box.buttons() if button.text() == "Discard")
    with qtbot.waitSignal(page.discard_wished):
        QTest.mouseClick(drop, Qt.MouseButton.LeftButton)


def test_edits_that_a_crash_left_are_offered_and_restored(empty_page: EditPage, qtbot: QtBot) -> None:
    lost = make_edits()
    for row in range(17):
        lost.set_text("Edit", places_of([row]), "BillingCity", "Bend")
    gestures = tuple(gesture_to_json(lost, gesture) for gesture in lost.history)
    kept = DraftRecord("E1", "downtown.example", "E1", "a.xlsx", 17, TAKEN_AT, gestures)
    empty_page.show_edited(make_edited(kept=kept))
    assert find(empty_page, "editRestore").accessibleName().startswith("Restore 17 unsaved edits?")
    with qtbot.waitSignal(empty_page.restored):
        QTest.mouseClick(find(empty_page, "editRestoreButton1"), Qt.MouseButton.LeftButton)
    assert empty_page.state is None
    assert empty_page.model.edits.updated_rows == 17
    empty_page.undo()
    assert empty_page.model.edits.updated_rows == 16


def test_edits_of_this_run_come_back_without_a_question(empty_page: EditPage) -> None:
    lost = make_edits()
    lost.set_text("Edit", places_of([3]), "BillingCity", "Bend")
    kept = DraftRecord("E1", "s", "E1", "a.xlsx", 1, TAKEN_AT, (gesture_to_json(lost, lost.history[0]),))
    empty_page.show_edited(make_edited(kept=kept), asks=False)
    assert empty_page.state is None
    assert empty_page.model.edits.updated_rows == 1


def test_what_of_a_sheet_is_not_shown_is_said_until_it_is_closed(empty_page: EditPage, qtbot: QtBot) -> None:
    row = DraftRow("groups", 2, "Groups!2", 1, {"Name": "Trade"})
    groups = CarriedGroups(rows=(row,), layout=SheetLayout(GROUPS, SheetContent("Groups", []), 0, {}))
    edited = replace(make_edited(), notes=("The sheet also changes 1 group.",), groups=groups)
    empty_page.show_edited(edited)
    assert text_of(empty_page, "gridNotesText") == "The sheet also changes 1 group."
    # A group alone is something to review.
    assert find(empty_page, "gridReview").isEnabled()
    assert text_of(empty_page, "gridSummary") == "1 change"
    qtbot.waitUntil(lambda: "1 group of the sheet" in text_of(empty_page, "gridStatus"))
    with qtbot.waitSignal(empty_page.review_wished):
        QTest.mouseClick(find(empty_page, "gridReview"), Qt.MouseButton.LeftButton)
    # The window of this test has no other page to go to.
    empty_page.page_wished.disconnect()
    with qtbot.waitSignal(empty_page.page_wished) as wished:
        QTest.mouseClick(find(empty_page, "gridNotesGroups"), Qt.MouseButton.LeftButton)
    assert wished.args == ["groups"]
    QTest.mouseClick(find(empty_page, "gridNotesClose"), Qt.MouseButton.LeftButton)
    assert not find(empty_page, "gridNotes").isVisible()
    empty_page.show_edited(make_edited())
    assert not find(empty_page, "gridReview").isEnabled()


def test_columns_can_be_hidden_and_are_not_edited_through(page: EditPage) -> None:
    menu = page.toolbar.columns_button.menu()
    action = next(action for action in menu.actions() if action.text() == "Billing company")
    action.setChecked(False)
    assert page.grid.isColumnHidden(page.model.section_of("BillingCompany"))
    action.setChecked(True)
    assert not page.grid.isColumnHidden(page.model.section_of("BillingCompany"))


def test_every_action_has_a_name_and_no_key_means_two_things(page: EditPage) -> None:
    window = page.window()
    keys = [
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in (*page.actions(), *window.actions())
        for key in action.shortcuts()
    ]
    assert sorted(keys) == sorted(set(keys))
    assert all(action.objectName() for action in page.actions())


def test_all_can_be_named_by_a_screen_reader(page: EditPage) -> None:
    page.put(0, "Email", "a@@shop.example")
    page.find_bar.open_bar(replaces=True)
    page.rows.show_only("changed")
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in page.window().findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
    ]
    assert nameless == []
    assert page.grid.overlay.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_menu_of_a_cell_lists_what_can_be_done(page: EditPage, qtbot: QtBot) -> None:
    go(page, 0, "BillingCity")
    page.grid.menu_wished.emit(page.grid.mapToGlobal(QPoint(300, 100)))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert "Fill down" in [action.text() for action in menu.actions()]
    menu.close()


LOOKS = [
    Appearance(theme=theme, change_colours=colours, density=density)
    for theme in ("light", "dark", "high_contrast")
    for colours in ("green_red", "blue_orange")
    for density in ("compact", "normal")
]


@pytest.mark.parametrize("wish", LOOKS, ids=lambda wish: f"{wish.theme}-{wish.change_colours}-{wish.density}")
def test_the_grid_is_painted_in_every_look(page: EditPage, look: Theme, wish: Appearance) -> None:
    page.put(2, "Email", "a@@shop.example")
    page.put(3, "BillingFirstName", "Ada")
    page.gestures.delete_rows([(4, FIRST_FIELD, 4, FIRST_FIELD)])
    look.use(wish)
    go(page, 0, "Email")
    image = page.grid.grab().toImage()
    seen = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }
    for sign in ("surface", "update", "problem", "delete"):
        assert look.colour(sign).name() in seen


def test_words_and_counts_of_the_foot_stand_on_one_line(page: EditPage, qtbot: QtBot) -> None:
    def middles() -> tuple[int, int]:
        return tuple(part.mapToGlobal(part.rect().center()).y() for part in (foot.summary, foot.status))  # type: ignore[return-value]

    foot = page.foot
    qtbot.waitUntil(lambda: bool(foot.status.text()))
    assert foot.summary.text() == "No changes yet"
    qtbot.waitUntil(lambda: abs(middles()[0] - middles()[1]) <= 1)
