"""A scroll area that loses a bar while a screen reader walks through it does not take the program with it."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

import cartsheets.gui
from cartsheets.gui.widgets.frames import scrolled

GUI = Path(cartsheets.gui.__file__).parent
MAKER = GUI / "widgets" / "scroll_area.py"


def parts_of(area: QScrollArea) -> int:
    interface = QAccessible.queryAccessibleInterface(area)
    return int(interface.childCount())


def test_it_has_the_same_parts_whether_its_bars_are_shown_or_not(qtbot: QtBot, qapp: QApplication) -> None:
    content = QLabel("Everything")
    area = scrolled(content)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    assert not area.verticalScrollBar().isVisible()
    before = parts_of(area)

    content.setMinimumHeight(900)
    qapp.processEvents()

    assert area.verticalScrollBar().isVisible()
    assert parts_of(area) == before
    interface = QAccessible.queryAccessibleInterface(area)
    assert interface.role() == QAccessible.Role.Client
    # Asked of a QScrollArea itself, this ends the program.
    assert interface.child(before) is None


def test_no_other_scroll_area_is_made() -> None:
    made = [
        f"{path.relative_to(GUI)}:{call.lineno}"
        for path in GUI.rglob("*.py")
        if path != MAKER
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"QScrollArea", "QAbstractScrollArea"}
    ]
    assert made == []
