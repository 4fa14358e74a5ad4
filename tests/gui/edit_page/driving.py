"""What the tests of the edit page do with keys and mouse, and what they read off it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cartsheets.gui.pages.edit import EditPage

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


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


def texts(page: EditPage, name: str, rows: range) -> list[str]:
    return [cell(page, row, name) for row in rows]


def spot(page: EditPage, row: int, name: str) -> QPoint:
    """The middle of a cell on the grid's viewport."""
    return page.grid.visualRect(page.model.index(row, page.model.section_of(name))).center()
