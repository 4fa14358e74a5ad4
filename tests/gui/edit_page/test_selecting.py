"""Moving and selecting in the grid, by keys and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cartsheets.domain.editing.edits import places_of
from cartsheets.gui.models.sheet_model import FIRST_FIELD, NUMBER
from cartsheets.gui.pages.edit import EditPage
from tests.gui.edit_page.driving import CTRL, LEFT, NONE, SHIFT, at, cell, go, press, select, spot


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
