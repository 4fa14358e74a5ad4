"""Find and replace in the grid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from cartsheets.gui.pages.edit import EditPage
from tests.gui.edit_page.driving import CTRL, SHIFT, at, cell, go, select
from tests.gui.one_page import text_of


def test_find_counts_walks_and_closes(page: EditPage, qtbot: QtBot) -> None:
    QTest.keyClick(page.window(), Qt.Key.Key_F, CTRL)
    QTest.keyClicks(page.find_bar.field, "elm street")
    qtbot.waitUntil(lambda: text_of(page, "gridFindCount") == "60 cells")
    QTest.keyClick(page.find_bar.field, Qt.Key.Key_Return)
    assert at(page) == (0, "BillingAddress1")
    assert text_of(page, "gridFindCount") == "1 of 60"
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
    assert text_of(page, "gridFindCount").startswith("Not a pattern")
