"""Filtering and sorting the grid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QListWidget,
)
from pytestqt.qtbot import QtBot

from cartsheets.gui.models.sheet_filter import ColumnFilter, SheetFilter
from cartsheets.gui.pages.edit import EditPage
from cartsheets.gui.pages.edit_filter import FilterPopup
from tests.gui.edit_page.driving import ALT, cell, go, press
from tests.gui.one_page import find


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


def test_a_filter_and_a_sort_go_together_with_edits(page: EditPage) -> None:
    page.rows.show_only("changed")
    assert page.model.rowCount() == 0
    page.model.set_filter(SheetFilter())
    assert page.model.rowCount() == 60
