"""Copying, cutting, and pastes that are told before they are done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
)

from cartsheets.gui.pages.edit import EditPage
from tests.gui.edit_page.driving import CTRL, cell, focused, go, press, put_on_clipboard, select, texts
from tests.gui.one_page import find, text_of


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
    assert text_of(page, "gridPasteMore") == "1 value changes · 2 new rows would be needed"
    button = focused()
    assert button.accessibleName() == "Add 2 rows and paste"
    press(page, Qt.Key.Key_Return)
    assert page.model.rowCount() == 62
    assert page.model.edits.added_rows == 2
    assert page.model.edits.position == 1
    assert QApplication.focusWidget() is page.grid


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
    assert text_of(page, "gridPasteWords") == "Paste 3 rows × 2 columns at row 3, Billing first name"
    assert text_of(page, "gridPasteMore") == "5 values change"
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
    assert f"1 column is read-only ({read_only.header})" in text_of(page, "gridPasteMore")
    press(page, Qt.Key.Key_Escape)
    go(page, 0, "CustomerGroupID")
    put_on_clipboard("VIP\nNobody we know")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    assert "1 of them cannot be read and will be a problem" in text_of(page, "gridPasteMore")
    press(page, Qt.Key.Key_Escape)
    page.grid.go_to(0, page.model.columnCount() - 1)
    put_on_clipboard("a\tb\nc\td")
    QTest.keyClick(page.window(), Qt.Key.Key_V, CTRL)
    assert "1 column does not fit" in text_of(page, "gridPasteMore")


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
