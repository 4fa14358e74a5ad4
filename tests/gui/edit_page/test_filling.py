"""Filling down and to the side, by keys and by the fill handle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cartsheets.gui.models.sheet_filter import ColumnFilter
from cartsheets.gui.pages.edit import EditPage
from tests.gui.edit_page.driving import CTRL, LEFT, NONE, cell, go, press, select, spot, texts


def test_ctrl_d_and_ctrl_r_fill(page: EditPage) -> None:
    top = cell(page, 2, "BillingCity")
    select(page, "BillingCity", 2, 5)
    QTest.keyClick(page.window(), Qt.Key.Key_D, CTRL)
    assert [cell(page, row, "BillingCity") for row in range(2, 6)] == [top] * 4
    go(page, 0, "BillingFirstName")
    page.grid.go_to(0, page.model.section_of("BillingLastName"), extends=True)
    QTest.keyClick(page.window(), Qt.Key.Key_R, CTRL)
    assert cell(page, 0, "BillingLastName") == cell(page, 0, "BillingFirstName")


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
