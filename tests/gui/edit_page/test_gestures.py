"""What changes many cells or whole rows at once, and how it is taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cartsheets.gui.models.sheet_model import CUSTOMER
from cartsheets.gui.pages.edit import EditPage
from tests.gui.edit_page.driving import CTRL, at, cell, go, press, put_on_clipboard, select, texts
from tests.gui.one_page import find, text_of


def test_set_group_puts_many_customers_into_one(page: EditPage) -> None:
    select(page, "BillingCity", 0, 9)
    menu = page.toolbar.group_button.menu()
    next(action for action in menu.actions() if action.text() == "VIP").trigger()
    assert [cell(page, row, "CustomerGroupID") for row in range(10)] == ["VIP"] * 10
    assert page.model.edits.history[-1].label == "Set Customer group"


def test_rows_are_added_and_deleted_by_keys(page: EditPage) -> None:
    QTest.keyClick(page.window(), Qt.Key.Key_Insert, CTRL)
    assert page.model.rowCount() == 61
    assert at(page) == (60, "Email")
    select(page, "Email", 3, 4)
    QTest.keyClick(page.window(), Qt.Key.Key_Minus, CTRL)
    assert page.model.edits.deleted_rows == 2
    assert "will be deleted" in str(page.model.index(3, CUSTOMER).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_problem_is_told_below_and_mended_alone_or_with_all_alike(page: EditPage, qtbot: QtBot) -> None:
    for row in (2, 5, 8):
        page.put(row, "Email", f"grace{row}@@shop.example")
    go(page, 2, "Email")
    qtbot.waitUntil(lambda: "@" in text_of(page, "gridCellTrouble"))
    assert find(page, "gridMend").accessibleName() == "Apply grace2@shop.example"
    assert find(page, "gridMendAlike").accessibleName() == "Apply to 3 like this"
    QTest.mouseClick(find(page, "gridMend"), Qt.MouseButton.LeftButton)
    assert cell(page, 2, "Email") == "grace2@shop.example"
    QTest.keyClick(page.window(), Qt.Key.Key_F8)
    assert at(page) == (5, "Email")
    qtbot.waitUntil(lambda: find(page, "gridMendAlike").accessibleName() == "Apply to 2 like this")
    QTest.mouseClick(find(page, "gridMendAlike"), Qt.MouseButton.LeftButton)
    assert page.model.edits.checks.fault_count == 0
    with qtbot.waitSignal(page.announced) as said:
        QTest.keyClick(page.window(), Qt.Key.Key_F8)
    assert said.args == ["No problems."]


def test_undo_and_redo_are_named_after_their_gestures(page: EditPage) -> None:
    page.put(1, "BillingCity", "Bend")
    assert page.actions_here.undo.text() == "Undo: Edit Billing city"
    page.undo()
    assert page.actions_here.redo.text() == "Do again: Edit Billing city"
    assert not page.actions_here.undo.isEnabled()


def test_hidden_columns_are_not_edited_whatever_is_selected_across_them(page: EditPage) -> None:
    name = page.model.section_of("BillingLastName")
    page.grid.setColumnHidden(name, True)
    before = texts(page, "BillingLastName", range(60))
    go(page, 0, "BillingFirstName")
    page.grid.go_to(4, name + 1, extends=True)
    press(page, Qt.Key.Key_Delete)
    QTest.keyClick(page.window(), Qt.Key.Key_D, CTRL)
    go(page, 6, "BillingFirstName")
    put_on_clipboard("Ana\tVIP")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    assert cell(page, 6, "BillingFirstName") == "Ana"
    assert cell(page, 6, "CustomerGroupID") == "VIP"
    assert texts(page, "BillingLastName", range(60)) == before


def everything(page: EditPage) -> tuple[list[list[str]], list[str]]:
    """All texts of the grid with the rows that are there, and what becomes of each row."""
    edits = page.model.edits
    places = edits.places()
    columns = [edits.values_at(places, column.name) for column in edits.columns]
    words = [
        [edits.reader.words(column, value) for value in values]
        for column, values in zip(edits.columns, columns, strict=True)
    ]
    return words, [edits.row_state(place) for place in places.tolist()]


def _type(page: EditPage) -> None:
    QTest.keyClicks(page.grid, "X")
    press(page, Qt.Key.Key_Return)


def _type_into_all(page: EditPage) -> None:
    QTest.keyClicks(page.grid, "X")
    press(page, Qt.Key.Key_Return, CTRL)


def _paste(page: EditPage) -> None:
    put_on_clipboard("Ana\tLima\nBo\tRossi")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    press(page, Qt.Key.Key_Return)


def _paste_past_the_end(page: EditPage) -> None:
    page.grid.go_to(59, page.model.section_of("BillingFirstName"))
    _paste(page)


def _drag(page: EditPage) -> None:
    section = page.model.section_of("BillingFirstName")
    page.fill_corner.fill_wished.emit((2, section, 4, section), (2, section, 9, section))


def _replace(page: EditPage) -> None:
    page.find_bar.open_bar(replaces=True)
    page.find_bar.field.setText("e")
    page.find_bar.search()
    page.find_bar.replacement.setText("EE")
    page.find_bar.replace_all()
    page.find_bar.close_bar()


GESTURES = {
    "typing": _type,
    "typing into all": _type_into_all,
    "emptying": lambda page: press(page, Qt.Key.Key_Delete),
    "cutting": lambda page: QTest.keyClick(page.window(), Qt.Key.Key_X, CTRL),
    "pasting": _paste,
    "pasting past the end": _paste_past_the_end,
    "filling down": lambda page: QTest.keyClick(page.window(), Qt.Key.Key_D, CTRL),
    "filling right": lambda page: QTest.keyClick(page.window(), Qt.Key.Key_R, CTRL),
    "dragging": _drag,
    "setting a group": lambda page: page.set_group("VIP"),
    "adding a row": lambda page: QTest.keyClick(page.window(), Qt.Key.Key_Insert, CTRL),
    "deleting rows": lambda page: QTest.keyClick(page.window(), Qt.Key.Key_Minus, CTRL),
    "replacing": _replace,
}


@pytest.mark.parametrize("gesture", GESTURES)
def test_one_undo_takes_any_gesture_back_and_one_redo_does_it_again(page: EditPage, gesture: str) -> None:
    select(page, "BillingFirstName", 2, 4)
    page.grid.go_to(4, page.model.section_of("BillingLastName"), extends=True)
    before = everything(page)
    GESTURES[gesture](page)
    after = everything(page)
    assert after != before
    assert page.model.edits.position == 1
    assert page.model.edits.history[0].label
    page.grid.setFocus()
    QTest.keyClick(page.window(), Qt.Key.Key_Z, CTRL)
    assert everything(page) == before
    QTest.keyClick(page.window(), Qt.Key.Key_Y, CTRL)
    assert everything(page) == after
