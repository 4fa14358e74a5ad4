"""The Tab key goes through a window as it stands there, whenever its parts were made."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cartsheets.gui.tab_order import next_stop, tab_stops


class Window(QWidget):
    """A list that is built anew, a field, a stack of which one is shown, and a foot."""

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        self.foot = QPushButton("Foot")
        splitter = QSplitter()
        self.side = QWidget()
        self.filters = QVBoxLayout(self.side)
        area = QScrollArea()
        area.setWidgetResizable(True)
        self.field, self.hidden, self.off = QLineEdit(), QLineEdit(), QPushButton("Off")
        self.off.setEnabled(False)
        content = QWidget()
        across = QHBoxLayout(content)
        for part in (QLabel("Name"), self.field, self.off):
            across.addWidget(part)
        area.setWidget(content)
        area.setFocusPolicy(self.focusPolicy())
        stack = QStackedWidget()
        stack.addWidget(area)
        stack.addWidget(self.hidden)
        splitter.addWidget(self.side)
        splitter.addWidget(stack)
        box.addWidget(splitter)
        box.addWidget(self.foot)

    def add_filter(self, text: str) -> QPushButton:
        button = QPushButton(text)
        self.filters.addWidget(button)
        button.show()
        return button


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    return window


def test_what_is_made_late_is_reached_where_it_stands(window: Window) -> None:
    first, second = window.add_filter("First"), window.add_filter("Second")

    assert tab_stops(window) == [first, second, window.field, window.foot]
    assert next_stop(window, second, forward=True) is window.field
    assert next_stop(window, second, forward=False) is first


def test_the_end_leads_to_the_beginning_and_back(window: Window) -> None:
    assert next_stop(window, window.foot, forward=True) is window.field
    assert next_stop(window, window.field, forward=False) is window.foot
    assert next_stop(window, None, forward=True) is window.field


def test_of_radio_buttons_the_chosen_one_is_reached(window: Window) -> None:
    group = QButtonGroup(window)
    for text in ("All", "Adds", "Deletes"):
        radio = QRadioButton(text)
        group.addButton(radio)
        window.filters.addWidget(radio)
        radio.show()
    all_of_them, adds, deletes = group.buttons()

    assert tab_stops(window)[0] is all_of_them
    deletes.setChecked(True)
    assert tab_stops(window)[0] is deletes
    assert next_stop(window, adds, forward=True) is deletes


def test_a_window_without_anything_to_stop_at_keeps_the_key(qtbot: QtBot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    empty.show()
    assert next_stop(empty, None, forward=True) is None


def test_parts_of_a_layout_within_a_layout_come_where_that_stands(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    last, first, second = QPushButton("Last"), QPushButton("First"), QPushButton("Second")
    row = QHBoxLayout()
    box.addLayout(row)
    box.addStretch()
    box.addWidget(last)
    row.addWidget(second)
    row.insertWidget(0, first)
    window.show()
    assert tab_stops(window) == [first, second, last]


def test_python_knows_no_item_of_a_layout_that_qt_may_delete(window: Window) -> None:
    # Shiboken 6.11 ends the program when a widget that is made where such an item was goes in its turn.
    window.add_filter("All")
    window.show()
    before = known_items()
    assert tab_stops(window)
    assert known_items() == before


def known_items() -> int:
    return sum(isinstance(each, QLayoutItem) and not isinstance(each, QLayout) for each in gc.get_objects())
