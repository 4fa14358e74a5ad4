"""The edit page as a person works with it: a spreadsheet's keys, filters, find, mends and undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
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
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.sheet_filter import ColumnFilter, SheetFilter
from cartsheets.gui.models.sheet_model import CUSTOMER, FIRST_FIELD, NUMBER
from cartsheets.gui.pages.edit import EditPage
from cartsheets.gui.pages.edit_filter import FilterPopup
from cartsheets.gui.pages.registry import PageEntry
from cartsheets.gui.theme import Theme
from cartsheets.ledger.drafts import DraftRecord
from cartsheets.settings import Appearance
from tests.gui.sample_sheets import TAKEN_AT, make_edited, make_edits

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, look: Theme) -> MainWindow:
    entry = PageEntry("edit", "Edit", "grid", lambda: EditPage(now=lambda: TAKEN_AT + timedelta(hours=2)))
    window = MainWindow(pages=(entry,))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def empty_page(window: MainWindow) -> EditPage:
    page = window.page("edit")
    assert isinstance(page, EditPage)
    return page


@pytest.fixture
def page(empty_page: EditPage) -> EditPage:
    empty_page.show_edited(make_edited())
    return empty_page


def find(page: EditPage, name: str) -> QWidget:
    found = page.window().findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def words(page: EditPage, name: str) -> str:
    found = find(page, name)
    assert isinstance(found, QLabel)
    return found.text()


def press(page: EditPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is."""
    target = QApplication.focusWidget() or page.grid
    QTest.keyClick(target, key, modifiers)


def go(page: EditPage, row: int, name: str) -> None:
    page.grid.go_to(row, page.model.section_of(name))
    page.grid.setFocus()


def at(page: EditPage) -> tuple[int, str]:
    index = page.grid.currentIndex()
    return index.row(), page.model.column_at(index.column()).name


def cell(page: EditPage, row: int, name: str) -> str:
    return page.model.text(row, page.model.section_of(name))


def select(page: EditPage, name: str, top: int, bottom: int) -> None:
    go(page, top, name)
    page.grid.go_to(bottom, page.model.section_of(name), extends=True)


def put_on_clipboard(text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime)


def test_without_an_export_it_says_how_to_begin(empty_page: EditPage, qtbot: QtBot) -> None:
    assert empty_page.state is not None
    assert empty_page.state.accessibleName().startswith("Nothing to edit yet")
    with qtbot.waitSignal(empty_page.export_wished) as wished:
        QTest.mouseClick(find(empty_page, "editEmptyButton1"), Qt.MouseButton.LeftButton)
    assert wished.args == [""]


def test_the_head_says_what_is_edited(page: EditPage) -> None:
    assert words(page, "pageTitle") == "Edit customers"
    assert words(page, "pageSubtitle") == "customers-2026-11-20.xlsx  ·  exported 2 hours ago"


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


def test_enter_goes_round_within_a_selection(page: EditPage) -> None:
    select(page, "BillingCity", 3, 4)
    page.grid.selectionModel().setCurrentIndex(
        page.model.index(3, page.model.section_of("BillingCity")),
        page.grid.selectionModel().SelectionFlag.NoUpdate,
    )
    press(page, Qt.Key.Key_Return)
    assert at(page) == (4, "BillingCity")
    press(page, Qt.Key.Key_Return)
    assert at(page) == (3, "BillingCity")


def test_ctrl_d_and_ctrl_r_fill(page: EditPage) -> None:
    top = cell(page, 2, "BillingCity")
    select(page, "BillingCity", 2, 5)
    QTest.keyClick(page.window(), Qt.Key.Key_D, CTRL)
    assert [cell(page, row, "BillingCity") for row in range(2, 6)] == [top] * 4
    go(page, 0, "BillingFirstName")
    page.grid.go_to(0, page.model.section_of("BillingLastName"), extends=True)
    QTest.keyClick(page.window(), Qt.Key.Key_R, CTRL)
    assert cell(page, 0, "BillingLastName") == cell(page, 0, "BillingFirstName")


def test_ctrl_arrows_go_to_the_edge_and_shift_extends(page: EditPage) -> None:
    page.model.note(page.model.edits.set_text("", places_of([10]), "BillingAddress1", None))
    go(page, 0, "BillingAddress1")
    press(page, Qt.Key.Key_Down, CTRL)
    assert at(page) == (9, "BillingAddress1")
    press(page, Qt.Key.Key_Down, CTRL)
    assert at(page) == (11, "BillingAddress1")
    press(page, Qt.Key.Key_Down, CTRL | SHIFT)
    section = page.model.section_of("BillingAddress1")
    assert page.grid.ranges() == [(11, section, 59, section)]
    # The cell where it began is still the current one, and the one above it is empty.
    assert at(page) == (11, "BillingAddress1")
    press(page, Qt.Key.Key_Up, CTRL)
    assert at(page) == (9, "BillingAddress1")


def test_shift_space_selects_rows_and_ctrl_space_columns(page: EditPage) -> None:
    go(page, 4, "BillingCity")
    press(page, Qt.Key.Key_Space, SHIFT)
    assert page.grid.ranges() == [(4, NUMBER, 4, page.model.columnCount() - 1)]
    go(page, 4, "BillingCity")
    press(page, Qt.Key.Key_Space, CTRL)
    section = page.model.section_of("BillingCity")
    assert page.grid.ranges() == [(0, section, 59, section)]


def test_a_click_on_the_row_number_selects_the_row(page: EditPage) -> None:
    place = page.grid.overlay.visualRect(page.model.index(3, NUMBER)).center()
    QTest.mouseClick(page.grid.overlay.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.grid.ranges() == [(3, NUMBER, 3, page.model.columnCount() - 1)]


def test_copy_and_paste_go_by_the_clipboard(page: EditPage) -> None:
    select(page, "BillingZipCode", 0, 2)
    texts = [cell(page, row, "BillingZipCode") for row in range(3)]
    QTest.keyClick(page.window(), Qt.Key.Key_C, CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().splitlines() == texts
    assert "mso-number-format" in mime.html()
    go(page, 10, "AdditionalField1")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    press(page, Qt.Key.Key_Return)
    assert [cell(page, row, "AdditionalField1") for row in range(10, 13)] == texts
    assert page.model.edits.history[-1].label == "Paste into Additional field 1"


def test_cut_copies_and_empties(page: EditPage) -> None:
    was = cell(page, 0, "BillingAddress1")
    go(page, 0, "BillingAddress1")
    QTest.keyClick(page.window(), Qt.Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text().strip() == was
    assert cell(page, 0, "BillingAddress1") == ""


def test_copying_within_an_editor_copies_its_text_only(page: EditPage) -> None:
    go(page, 0, "BillingAddress1")
    press(page, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("just this")
    field.selectAll()
    press(page, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "just this"
    press(page, Qt.Key.Key_Escape)


def test_a_paste_that_is_too_long_offers_rows(page: EditPage) -> None:
    put_on_clipboard("a@shop.example\r\nb@shop.example\r\nc@shop.example\r\n")
    go(page, 59, "Email")
    page.clipboard.paste()
    assert words(page, "gridPasteMore") == "1 value changes · 2 new rows would be needed"
    button = focused()
    assert button.accessibleName() == "Add 2 rows and paste"
    press(page, Qt.Key.Key_Return)
    assert page.model.rowCount() == 62
    assert page.model.edits.added_rows == 2
    assert page.model.edits.position == 1
    assert QApplication.focusWidget() is page.grid


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
    qtbot.waitUntil(lambda: "@" in words(page, "gridCellTrouble"))
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


def popup_of(page: EditPage, name: str) -> FilterPopup:
    page.rows.open_filter(page.model.section_of(name))
    found = page.findChild(FilterPopup)
    assert found is not None
    return found


def test_alt_down_opens_the_filter_with_values_and_counts(page: EditPage) -> None:
    go(page, 0, "BillingCity")
    press(page, Qt.Key.Key_Down, ALT)
    popup = page.findChild(FilterPopup)
    assert popup is not None
    values = popup.findChild(QListWidget, "gridFilterValues")
    assert values is not None
    texts = [values.item(row).text() for row in range(values.count())]
    boston = sum(cell(page, row, "BillingCity") == "Boston" for row in range(60))
    assert texts[0] == "(Select all)"
    item = values.item(texts.index("Boston"))
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == f"Boston, {boston} rows"
    popup.close()


def test_the_head_of_what_is_frozen_stays_when_the_rest_scrolls(page: EditPage) -> None:
    before = page.grid.grab().toImage().copy(0, 0, 200, 30)
    page.grid.horizontalScrollBar().setValue(300)
    assert page.grid.grab().toImage().copy(0, 0, 200, 30) == before


def test_values_ticked_off_are_not_shown_and_a_chip_takes_the_filter_off(
    page: EditPage, qtbot: QtBot
) -> None:
    popup = popup_of(page, "BillingCity")
    values = popup.values
    item = next(
        values.item(row) for row in range(values.count()) if values.item(row).text().startswith("Boston")
    )
    item.setCheckState(Qt.CheckState.Unchecked)
    assert values.item(0).checkState() == Qt.CheckState.PartiallyChecked
    popup.take()
    assert "Boston" not in {cell(page, row, "BillingCity") for row in range(page.model.rowCount())}
    chip = find(page, "gridChipBillingCity")
    qtbot.waitUntil(chip.isVisible)
    assert chip.accessibleName().startswith("Take off the filter Billing city")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 60


def test_searching_in_the_popup_filters_by_text(page: EditPage, qtbot: QtBot) -> None:
    popup = popup_of(page, "BillingLastName")
    QTest.keyClicks(popup.search, "oka")
    qtbot.waitUntil(lambda: popup.values.count() == 2)
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    assert page.model.filter.columns == {"BillingLastName": ColumnFilter(text="oka")}
    assert {cell(page, row, "BillingLastName") for row in range(page.model.rowCount())} == {"Okafor"}


def test_blanks_alone_can_be_shown(page: EditPage) -> None:
    popup = popup_of(page, "CustomerGroupID")
    popup.values.item(0).setCheckState(Qt.CheckState.Unchecked)
    popup.values.item(1).setCheckState(Qt.CheckState.Checked)
    popup.take()
    assert {cell(page, row, "CustomerGroupID") for row in range(page.model.rowCount())} == {""}


def test_sorting_from_the_popup_keeps_the_current_cell(page: EditPage) -> None:
    go(page, 7, "BillingLastName")
    place = page.model.place(7)
    popup_of(page, "BillingLastName")
    QTest.mouseClick(find(page, "gridSortDown"), Qt.MouseButton.LeftButton)
    names = [cell(page, row, "BillingLastName") for row in range(60)]
    assert names == sorted(names, reverse=True)
    assert page.model.place(page.grid.currentIndex().row()) == place


def test_only_changed_rows_by_one_button(page: EditPage) -> None:
    page.put(4, "BillingCity", "Bend")
    button = find(page, "gridRowsChanged")
    assert isinstance(button, QAbstractButton)
    assert button.text() == "Changed  1"
    button.setChecked(True)
    assert page.model.visible.tolist() == [4]
    QTest.mouseClick(find(page, "gridFilterClearAll"), Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 60
    assert find(page, "gridRowsAll").property("checked")


def test_find_counts_walks_and_closes(page: EditPage, qtbot: QtBot) -> None:
    QTest.keyClick(page.window(), Qt.Key.Key_F, CTRL)
    QTest.keyClicks(page.find_bar.field, "elm street")
    qtbot.waitUntil(lambda: words(page, "gridFindCount") == "60 cells")
    QTest.keyClick(page.find_bar.field, Qt.Key.Key_Return)
    assert at(page) == (0, "BillingAddress1")
    assert words(page, "gridFindCount") == "1 of 60"
    QTest.keyClick(page.window(), Qt.Key.Key_F3)
    assert at(page) == (1, "BillingAddress1")
    QTest.keyClick(page.window(), Qt.Key.Key_F3, SHIFT)
    assert at(page) == (0, "BillingAddress1")
    QTest.keyClick(page.find_bar.field, Qt.Key.Key_Escape)
    assert not page.find_bar.isVisible()
    assert page.model.hits == {}
    assert QApplication.focusWidget() is page.grid


def test_replace_all_in_a_selection_is_one_undo(page: EditPage, qtbot: QtBot) -> None:
    select(page, "BillingAddress1", 5, 9)
    QTest.keyClick(page.window(), Qt.Key.Key_H, CTRL)
    page.find_bar.field.setText("Elm")
    page.find_bar.replacement.setText("Oak")
    with qtbot.waitSignal(page.announced) as said:
        QTest.mouseClick(page.find_bar.all_button, Qt.MouseButton.LeftButton)
    assert said.args == ["5 cells changed."]
    assert page.model.edits.position == 1
    page.undo()
    assert page.model.edits.change_count == 0


def test_replace_one_goes_on_to_the_next(page: EditPage) -> None:
    go(page, 3, "BillingAddress1")
    page.find_bar.open_bar(replaces=True)
    page.find_bar.field.setText("Elm")
    page.find_bar.replacement.setText("Oak")
    page.find_bar.replace_one()
    assert "Oak" in cell(page, 3, "BillingAddress1")
    assert at(page) == (4, "BillingAddress1")


def test_a_pattern_that_cannot_be_read_is_said_so(page: EditPage) -> None:
    page.find_bar.open_bar(replaces=False)
    page.find_bar.pattern.setChecked(True)
    page.find_bar.field.setText("(")
    page.find_bar.search()
    assert words(page, "gridFindCount").startswith("Not a pattern")


def test_the_foot_counts_rows_selection_sums_changes_and_problems(page: EditPage, qtbot: QtBot) -> None:
    page.put(0, "Email", "bad")
    page.put(1, "BillingCity", "Bend")
    select(page, "TotalStoreCredit", 0, 9)
    status: Callable[[], str] = lambda: words(page, "gridStatus")  # noqa: E731
    qtbot.waitUntil(lambda: "10 cells selected" in status())
    total = sum(float(str(page.model.edits.value(place, "TotalStoreCredit"))) for place in range(10))
    assert f"Sum {total:.2f}" in status()
    assert f"Average {total / 10:.2f}" in status()
    assert "60 rows" in status()
    assert "1 problem" in status()
    assert words(page, "gridSummary") == "2 changes"
    assert find(page, "gridReview").accessibleName() == "Review 2 changes"


def test_undo_and_redo_are_named_after_their_gestures(page: EditPage) -> None:
    page.put(1, "BillingCity", "Bend")
    assert page.actions_here.undo.text() == "Undo: Edit Billing city"
    page.undo()
    assert page.actions_here.redo.text() == "Do again: Edit Billing city"
    assert not page.actions_here.undo.isEnabled()


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
    assert words(empty_page, "gridNotesText") == "The sheet also changes 1 group."
    # A group alone is something to review.
    assert find(empty_page, "gridReview").isEnabled()
    assert words(empty_page, "gridSummary") == "1 change"
    qtbot.waitUntil(lambda: "1 group of the sheet" in words(empty_page, "gridStatus"))
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


def test_a_filter_and_a_sort_go_together_with_edits(page: EditPage) -> None:
    page.rows.show_only("changed")
    assert page.model.rowCount() == 0
    page.model.set_filter(SheetFilter())
    assert page.model.rowCount() == 60
