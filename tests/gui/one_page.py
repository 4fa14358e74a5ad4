"""A window with one page, and what is found in it by name."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.registry import PageEntry


def window_of(qtbot: QtBot, entry: PageEntry) -> MainWindow:
    """Show a window with this page alone, and wait until it has the keyboard."""
    window = MainWindow(pages=(entry,))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def find(page: QWidget, name: str) -> QWidget:
    """Find a widget by name, anywhere in the page's window."""
    found = page.window().findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def text_of(page: QWidget, name: str) -> str:
    """Read a label by its name."""
    found = find(page, name)
    assert isinstance(found, QLabel), name
    return found.text()
