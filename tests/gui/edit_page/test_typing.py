"""Typing into the grid, as one knows it from spreadsheets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from cartsheets.gui.pages.edit import EditPage
from tests.gui.edit_page.driving import ALT, CTRL, at, cell, focused, go, press, select


def test_typing_overwrites_enter_goes_down_and_undo_takes_it_back(page: EditPage) -> None:
    was = cell(page, 2, "BillingCity")
    go(page, 2, "BillingCity")
    QTest.keyClicks(page.grid, "B")
    QTest.keyClicks(focused(), "end")
    press(page, Qt.Key.Key_Return)
    assert cell(page, 2, "BillingCity") == "Bend"
    assert at(page) == (3, "BillingCity")
    assert QApplication.focusWidget() is page.grid
    QTest.keyClick(page.window(), Qt.Key.Key_Z, CTRL)
    assert cell(page, 2, "BillingCity") == was


def test_a_question_mark_is_typed_and_opens_no_help(page: EditPage) -> None:
    go(page, 2, "Comments")
    QTest.keyClicks(page.grid, "?")
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "?"
    press(page, Qt.Key.Key_Escape)


def test_f2_edits_what_is_there_and_esc_leaves_it(page: EditPage) -> None:
    was = cell(page, 0, "BillingAddress1")
    go(page, 0, "BillingAddress1")
    press(page, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == was
    assert field.accessibleName() == f"Billing address 1 of {page.model.label(0)}"
    QTest.keyClicks(field, " b")
    press(page, Qt.Key.Key_Escape)
    assert cell(page, 0, "BillingAddress1") == was
    assert page.model.edits.history == []
    assert QApplication.focusWidget() is page.grid


def test_tab_ends_an_edit_and_goes_right_and_f6_leaves_the_grid(page: EditPage) -> None:
    go(page, 0, "BillingFirstName")
    QTest.keyClicks(page.grid, "X")
    press(page, Qt.Key.Key_Tab)
    assert cell(page, 0, "BillingFirstName") == "X"
    assert at(page) == (0, "BillingLastName")
    press(page, Qt.Key.Key_Backtab)
    assert at(page) == (0, "BillingFirstName")
    QTest.keyClick(page.window(), Qt.Key.Key_F6)
    assert QApplication.focusWidget() is not page.grid


def test_delete_empties_the_selection(page: EditPage) -> None:
    select(page, "BillingAddress1", 1, 4)
    press(page, Qt.Key.Key_Delete)
    assert [cell(page, row, "BillingAddress1") for row in range(6)].count("") == 4


def test_ctrl_enter_puts_the_same_into_all_selected_cells(page: EditPage) -> None:
    select(page, "BillingCity", 3, 6)
    QTest.keyClicks(page.grid, "S")
    QTest.keyClicks(focused(), "alem")
    press(page, Qt.Key.Key_Return, CTRL)
    assert [cell(page, row, "BillingCity") for row in range(3, 7)] == ["Salem"] * 4
    assert page.model.edits.position == 1


def test_groups_are_chosen_from_a_list_by_typing(page: EditPage, qtbot: QtBot) -> None:
    go(page, 0, "CustomerGroupID")
    QTest.keyClicks(page.grid, "w")
    field = QApplication.focusWidget() or QApplication.activePopupWidget()
    line = page.grid.viewport().findChild(QLineEdit, "gridEditor")
    assert field is not None
    assert line is not None
    QTest.keyClicks(line, "ho")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert cell(page, 0, "CustomerGroupID") == "Wholesale"


def test_a_state_is_offered_with_its_name_and_kept_as_its_code(page: EditPage) -> None:
    go(page, 0, "BillingState")
    press(page, Qt.Key.Key_F2)
    line = page.grid.viewport().findChild(QLineEdit, "gridEditor")
    assert line is not None
    line.setText("WA – Washington")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert page.model.edits.value(0, "BillingState") == "WA"


def test_several_lines_are_typed_with_alt_enter(page: EditPage) -> None:
    go(page, 0, "Comments")
    QTest.keyClicks(page.grid, "a")
    press(page, Qt.Key.Key_Return, ALT)
    QTest.keyClicks(focused(), "b")
    press(page, Qt.Key.Key_Return)
    assert page.model.edits.value(0, "Comments") == "a\nb"
    assert cell(page, 0, "Comments") == "a⏎b"


def test_enter_after_tabs_goes_on_below_the_cell_where_the_row_was_begun(page: EditPage) -> None:
    go(page, 2, "BillingFirstName")
    for typed in ("Ana", "Bo"):
        QTest.keyClicks(page.grid, typed[0])
        QTest.keyClicks(focused(), typed[1:])
        press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Return)
    assert at(page) == (3, "BillingFirstName")
    press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Return)
    assert at(page) == (4, page.model.column_at(page.model.section_of("BillingLastName") + 1).name)


def test_backspace_empties_the_cell_and_begins_to_type(page: EditPage) -> None:
    was = cell(page, 2, "BillingCity")
    go(page, 2, "BillingCity")
    press(page, Qt.Key.Key_Backspace)
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    press(page, Qt.Key.Key_Escape)
    assert cell(page, 2, "BillingCity") == was


def test_ctrl_semicolon_types_todays_date(page: EditPage) -> None:
    go(page, 2, "AdditionalField1")
    QTest.keyClick(page.window(), Qt.Key.Key_Semicolon, CTRL)
    press(page, Qt.Key.Key_Return)
    assert cell(page, 2, "AdditionalField1") == "11/20/26"
