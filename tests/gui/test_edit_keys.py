"""The grid as one knows it from spreadsheets: selecting, the fill handle, and pastes that are told first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cartsheets.gui.models.sheet_filter import ColumnFilter
from cartsheets.gui.models.sheet_model import FIRST_FIELD
from cartsheets.gui.pages.edit import EditPage
from tests.gui.test_edit_page import (
    CTRL,
    NONE,
    SHIFT,
    at,
    cell,
    empty_page,
    find,
    focused,
    go,
    page,
    press,
    put_on_clipboard,
    select,
    window,
    words,
)

__all__ = ["empty_page", "page", "window"]
LEFT = Qt.MouseButton.LeftButton


def texts(page: EditPage, name: str, rows: range) -> list[str]:
    return [cell(page, row, name) for row in rows]


def spot(page: EditPage, row: int, name: str) -> QPoint:
    """The middle of a cell on the grid's viewport."""
    return page.grid.visualRect(page.model.index(row, page.model.section_of(name))).center()


# -- selecting ------------------------------------------------------------------------------------


def test_the_cell_where_a_selection_begins_stays_the_one_that_is_typed_into(page: EditPage) -> None:
    go(page, 3, "BillingCity")
    for _ in range(3):
        press(page, Qt.Key.Key_Down, SHIFT)
    press(page, Qt.Key.Key_Right, SHIFT)
    city = page.model.section_of("BillingCity")
    assert page.grid.ranges() == [(3, city, 6, city + 1)]
    assert at(page) == (3, "BillingCity")
    press(page, Qt.Key.Key_Left, SHIFT)
    press(page, Qt.Key.Key_Up, SHIFT)
    assert page.grid.ranges() == [(3, city, 5, city)]
    QTest.keyClicks(page.grid, "B")
    press(page, Qt.Key.Key_Return)
    assert cell(page, 3, "BillingCity") == "B"
    assert at(page) == (4, "BillingCity")


def test_shift_shrinks_a_selection_over_its_beginning_to_the_other_side(page: EditPage) -> None:
    go(page, 5, "BillingCity")
    press(page, Qt.Key.Key_Down, SHIFT)
    for _ in range(3):
        press(page, Qt.Key.Key_Up, SHIFT)
    city = page.model.section_of("BillingCity")
    assert page.grid.ranges() == [(3, city, 5, city)]
    assert at(page) == (5, "BillingCity")


def test_a_selection_by_mouse_leaves_its_first_cell_current_and_shift_click_extends(page: EditPage) -> None:
    view = page.grid.viewport()
    QTest.mousePress(view, LEFT, NONE, spot(page, 2, "Email"))
    QTest.mouseMove(view, spot(page, 3, "Email"))
    QTest.mouseMove(view, spot(page, 5, "BillingFirstName"))
    QTest.mouseRelease(view, LEFT, NONE, spot(page, 5, "BillingFirstName"))
    email = page.model.section_of("Email")
    assert page.grid.ranges() == [(2, email, 5, email + 1)]
    assert at(page) == (2, "Email")
    QTest.mouseClick(view, LEFT, SHIFT, spot(page, 8, "Email"))
    assert page.grid.ranges() == [(2, email, 8, email)]
    assert at(page) == (2, "Email")


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


@pytest.mark.parametrize(
    ("key", "modifiers", "row", "column"),
    [
        (Qt.Key.Key_Home, NONE, 9, 0),
        (Qt.Key.Key_End, NONE, 9, -1),
        (Qt.Key.Key_Home, CTRL, 0, 0),
        (Qt.Key.Key_End, CTRL, 59, -1),
    ],
)
def test_home_and_end(
    page: EditPage, key: Qt.Key, modifiers: Qt.KeyboardModifier, row: int, column: int
) -> None:
    go(page, 9, "BillingCity")
    press(page, key, modifiers)
    index = page.grid.currentIndex()
    edge = FIRST_FIELD if column == 0 else page.model.columnCount() - 1
    assert (index.row(), index.column()) == (row, edge)


def test_home_passes_over_hidden_columns(page: EditPage) -> None:
    page.grid.setColumnHidden(FIRST_FIELD, True)
    go(page, 9, "BillingCity")
    press(page, Qt.Key.Key_Home)
    assert page.grid.currentIndex().column() == FIRST_FIELD + 1


def test_shift_with_home_end_and_pages_extends(page: EditPage) -> None:
    go(page, 9, "BillingCity")
    city, last = page.model.section_of("BillingCity"), page.model.columnCount() - 1
    press(page, Qt.Key.Key_End, SHIFT)
    assert page.grid.ranges() == [(9, city, 9, last)]
    press(page, Qt.Key.Key_Home, SHIFT | CTRL)
    assert page.grid.ranges() == [(0, FIRST_FIELD, 9, city)]
    go(page, 9, "BillingCity")
    press(page, Qt.Key.Key_PageDown, SHIFT)
    assert page.grid.ranges() == [(9, city, 9 + page.grid.page_rows(), city)]
    assert at(page) == (9, "BillingCity")
    press(page, Qt.Key.Key_PageDown)
    assert at(page)[0] > 9


def test_ctrl_a_and_ctrl_shift_space_select_everything(page: EditPage) -> None:
    everything = [(0, 0, 59, page.model.columnCount() - 1)]
    go(page, 9, "BillingCity")
    press(page, Qt.Key.Key_A, CTRL)
    assert page.grid.ranges() == everything
    go(page, 9, "BillingCity")
    press(page, Qt.Key.Key_Space, CTRL | SHIFT)
    assert page.grid.ranges() == everything


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


# -- fill handle ----------------------------------------------------------------------------------


def drag(page: EditPage, row: int, name: str, *, ends: bool = True) -> None:
    """Drag the fill handle to a cell."""
    handle = page.fill_corner
    middle = handle.rect().center()
    QTest.mousePress(handle, LEFT, NONE, middle)
    QTest.mouseMove(handle, handle.mapFrom(page.grid.viewport(), spot(page, row, name)))
    if ends:
        target = handle.mapFrom(page.grid.viewport(), spot(page, row, name))
        QTest.mouseRelease(handle, LEFT, NONE, target)


def test_the_handle_stands_at_the_corner_of_the_selection(page: EditPage) -> None:
    select(page, "BillingFirstName", 2, 4)
    corner = page.grid.visualRect(
        page.model.index(4, page.model.section_of("BillingFirstName"))
    ).bottomRight()
    assert page.fill_corner.isVisible()
    assert (page.fill_corner.geometry().center() - corner).manhattanLength() <= 2
    page.grid.select_rows()
    assert not page.fill_corner.isVisible()


def test_the_handle_gives_way_to_an_editor(page: EditPage, qtbot: QtBot) -> None:
    go(page, 2, "BillingFirstName")
    assert page.fill_corner.isVisible()
    press(page, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: not page.fill_corner.isVisible())
    press(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.fill_corner.isVisible)


def test_dragging_down_copies_and_is_one_undo(page: EditPage) -> None:
    go(page, 2, "BillingFirstName")
    first = cell(page, 2, "BillingFirstName")
    before = texts(page, "BillingFirstName", range(3, 7))
    drag(page, 6, "BillingFirstName")
    assert texts(page, "BillingFirstName", range(2, 7)) == [first] * 5
    section = page.model.section_of("BillingFirstName")
    assert page.grid.ranges() == [(2, section, 6, section)]
    assert page.model.edits.position == 1
    assert page.model.edits.history[0].label == "Fill down Billing first name"
    QTest.keyClick(page.window(), Qt.Key.Key_Z, CTRL)
    assert texts(page, "BillingFirstName", range(3, 7)) == before


def test_dragging_several_rows_repeats_them_down_and_up(page: EditPage) -> None:
    page.put(4, "BillingFirstName", "A")
    page.put(5, "BillingFirstName", "B")
    select(page, "BillingFirstName", 4, 5)
    drag(page, 9, "BillingFirstName")
    assert texts(page, "BillingFirstName", range(4, 10)) == ["A", "B", "A", "B", "A", "B"]
    select(page, "BillingFirstName", 4, 5)
    drag(page, 1, "BillingFirstName")
    assert texts(page, "BillingFirstName", range(1, 6)) == ["B", "A", "B", "A", "B"]
    assert page.model.edits.history[-1].label == "Fill up Billing first name"


def test_dragging_to_the_side_copies_the_texts(page: EditPage) -> None:
    go(page, 2, "BillingFirstName")
    first = cell(page, 2, "BillingFirstName")
    drag(page, 2, "BillingLastName")
    assert cell(page, 2, "BillingLastName") == first
    assert page.model.edits.history[-1].label == "Fill right Billing last name"


def test_a_double_click_fills_down_as_far_as_the_column_beside_is_filled(page: EditPage) -> None:
    page.put(8, "BillingFirstName", "")
    go(page, 2, "BillingLastName")
    last = cell(page, 2, "BillingLastName")
    middle = page.fill_corner.rect().center()
    after = cell(page, 8, "BillingLastName")
    QTest.mouseDClick(page.fill_corner, LEFT, NONE, middle)
    assert texts(page, "BillingLastName", range(2, 8)) == [last] * 6
    assert cell(page, 8, "BillingLastName") == after


def test_esc_ends_a_drag_without_filling(page: EditPage) -> None:
    go(page, 2, "BillingFirstName")
    drag(page, 6, "BillingFirstName", ends=False)
    assert page.fill_corner.frame.isVisible()
    press(page, Qt.Key.Key_Escape)
    assert not page.fill_corner.frame.isVisible()
    QTest.mouseRelease(page.fill_corner, LEFT)
    assert page.model.edits.position == 0


def test_a_fill_leaves_hidden_rows_and_rows_to_be_deleted_alone(page: EditPage) -> None:
    page.rows._filter_column("BillingCity", ColumnFilter(frozenset({cell(page, 0, "BillingCity")})))
    shown = page.model.visible.tolist()
    hidden = [place for place in range(60) if place not in shown]
    before = page.model.edits.values_at(page.model.visible[:0], "Comments")
    assert before == []
    page.put(shown[0], "Comments", "Called")
    page.grid.go_to(2, page.model.section_of("Comments"))
    page.delete_rows()
    comments = page.model.section_of("Comments")
    page.fill_area((0, comments, 0, comments), (0, comments, len(shown) - 1, comments))
    edits = page.model.edits
    assert {edits.value(place, "Comments") for place in hidden} == {None}
    filled = [edits.value(place, "Comments") for place in shown]
    assert filled == ["Called", "Called", None, *["Called"] * (len(shown) - 3)]


# -- pastes that are told first -------------------------------------------------------------------


def test_one_row_is_pasted_at_once(page: EditPage) -> None:
    go(page, 2, "BillingFirstName")
    put_on_clipboard("Ana\tLima")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    assert not page.paste_strip.isVisible()
    assert (cell(page, 2, "BillingFirstName"), cell(page, 2, "BillingLastName")) == ("Ana", "Lima")


def test_several_rows_are_told_before_they_are_pasted(page: EditPage) -> None:
    before = texts(page, "BillingFirstName", range(2, 5))
    go(page, 2, "BillingFirstName")
    put_on_clipboard(f"{before[0]}\tLima\nAna\tLima\nBo\tLima")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    assert words(page, "gridPasteWords") == "Paste 3 rows × 2 columns at row 3, Billing first name"
    assert words(page, "gridPasteMore") == "5 values change"
    assert texts(page, "BillingFirstName", range(2, 5)) == before
    press(page, Qt.Key.Key_Escape)
    assert not page.paste_strip.isVisible()
    assert page.model.edits.position == 0
    assert QApplication.focusWidget() is page.grid
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    press(page, Qt.Key.Key_Return)
    assert texts(page, "BillingFirstName", range(2, 5)) == [before[0], "Ana", "Bo"]
    assert page.model.edits.position == 1


def test_a_paste_tells_of_read_only_columns_problems_and_what_does_not_fit(page: EditPage) -> None:
    read_only = next(column for column in page.model.edits.columns if not column.is_editable)
    go(page, 0, read_only.name)
    put_on_clipboard("1\n2")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    assert f"1 column is read-only ({read_only.header})" in words(page, "gridPasteMore")
    press(page, Qt.Key.Key_Escape)
    go(page, 0, "CustomerGroupID")
    put_on_clipboard("VIP\nNobody we know")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    assert "1 of them cannot be read and will be a problem" in words(page, "gridPasteMore")
    press(page, Qt.Key.Key_Escape)
    page.grid.go_to(0, page.model.columnCount() - 1)
    put_on_clipboard("a\tb\nc\td")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    assert "1 column does not fit" in words(page, "gridPasteMore")


def test_only_what_fits_can_be_pasted(page: EditPage) -> None:
    go(page, 58, "BillingFirstName")
    put_on_clipboard("Ana\nBo\nCy\nDi")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    press(page, Qt.Key.Key_Tab)
    assert focused().objectName() == "gridPasteFit"
    press(page, Qt.Key.Key_Space)
    assert texts(page, "BillingFirstName", range(58, 60)) == ["Ana", "Bo"]
    assert page.model.rowCount() == 60


def test_the_strip_goes_when_the_cells_change_under_it(page: EditPage) -> None:
    go(page, 2, "BillingFirstName")
    put_on_clipboard("Ana\nBo")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    assert page.paste_strip.isVisible()
    page.put(0, "BillingCity", "Bend")
    assert not page.paste_strip.isVisible()
    button = find(page, "gridPasteTake")
    assert isinstance(button, QPushButton)
    button.click()
    assert page.model.edits.position == 1


def test_words_and_counts_of_the_foot_stand_on_one_line(page: EditPage, qtbot: QtBot) -> None:
    def middles() -> tuple[int, int]:
        return tuple(part.mapToGlobal(part.rect().center()).y() for part in (foot.summary, foot.status))  # type: ignore[return-value]

    foot = page.foot
    qtbot.waitUntil(lambda: bool(foot.status.text()))
    assert foot.summary.text() == "No changes yet"
    qtbot.waitUntil(lambda: abs(middles()[0] - middles()[1]) <= 1)


# -- every gesture goes back and forth ------------------------------------------------------------


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
