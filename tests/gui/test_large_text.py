"""What a text of one and a half or double size must not do: push things out of a small window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.gui.models.home_state import HomeState
from cartsheets.gui.pages.home import HomePage
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.compacting import Compacting
from cartsheets.gui.widgets.flow_layout import flowing
from cartsheets.gui.widgets.nav_rail import NavRail
from cartsheets.gui.widgets.scaling import ScaledSize
from cartsheets.settings import Appearance

AtSize = Callable[[int], None]


@pytest.fixture
def at_size(look: Theme) -> AtSize:
    return lambda size: look.use(Appearance(theme="light", text_size=size))


def test_a_flow_breaks_where_there_is_no_room_and_says_how_high_it_is(qtbot: QtBot) -> None:
    holder, flow = flowing(across=10, down=6)
    qtbot.addWidget(holder)
    parts = [QWidget() for _ in range(4)]
    for part in parts:
        part.setFixedSize(100, 20)
        flow.addWidget(part)

    holder.resize(430, 100)
    holder.show()
    assert [part.y() for part in parts] == [0, 0, 0, 0]
    assert flow.heightForWidth(430) == 20

    holder.resize(215, 100)
    flow.activate()
    assert [part.geometry() for part in parts] == [
        QRect(0, 0, 100, 20),
        QRect(110, 0, 100, 20),
        QRect(0, 26, 100, 20),
        QRect(110, 26, 100, 20),
    ]
    assert flow.heightForWidth(215) == 46
    assert flow.minimumSize().width() == 100


def test_hidden_parts_of_a_flow_leave_no_gap(qtbot: QtBot) -> None:
    holder, flow = flowing(across=10)
    qtbot.addWidget(holder)
    parts = [QLabel(str(at)) for at in range(3)]
    for part in parts:
        part.setFixedSize(50, 20)
        flow.addWidget(part)
    parts[1].hide()
    holder.resize(400, 40)
    holder.show()
    assert parts[2].x() == 60


def test_scaled_sizes_follow_the_text_at_once_and_no_further_than_they_may(
    qtbot: QtBot, at_size: AtSize
) -> None:
    at_size(100)
    wide, side = QWidget(), QWidget()
    qtbot.addWidget(wide)
    qtbot.addWidget(side)
    ScaledSize(wide, minimum_width=100, fixed_height=30)
    ScaledSize(side, fixed_width=200, growth=1.4)

    at_size(200)

    assert (wide.minimumWidth(), wide.height()) == (200, 60)
    assert side.width() == 280


def test_the_rail_leaves_every_page_s_name_its_room(qtbot: QtBot, at_size: AtSize) -> None:
    at_size(100)
    rail = NavRail()
    qtbot.addWidget(rail)
    button = rail.add_page("settings", "Settings", "settings")
    rail.show()

    at_size(200)
    rail.adjustSize()

    assert button.width() >= button.fontMetrics().horizontalAdvance("Settings")
    assert rail.width() >= 2 * 72


@pytest.mark.parametrize("size", [150, 200])
def test_home_fits_a_small_window_at_large_text(qtbot: QtBot, at_size: AtSize, size: int) -> None:
    at_size(size)
    page = HomePage()
    qtbot.addWidget(page)
    page.show_state(HomeState())
    page.resize(1024 - 2 * 72, 640)
    page.show()
    area = page.findChild(QScrollArea)
    assert area is not None
    content = area.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= area.viewport().width()
    for button in page.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()


def test_buttons_give_up_their_words_in_turn_and_take_them_back(qtbot: QtBot, at_size: AtSize) -> None:
    at_size(100)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 100)
    row = QWidget(window)
    box = QHBoxLayout(row)
    first = Button("Save a report of everything", name="first", icon="download")
    second = Button("For a colleague to look at", name="second", icon="user")
    wordless = Button("Has no icon", name="third")
    for button in (first, second, wordless):
        box.addWidget(button)
    Compacting(row, lambda: (first, second, wordless))
    row.resize(row.sizeHint().width(), 60)
    window.show()
    full = row.width()
    assert not first.is_compact
    assert not second.is_compact

    row.resize(full - 40, 60)
    qtbot.waitUntil(lambda: first.is_compact)
    assert not second.is_compact
    assert first.toolTip() == "Save a report of everything"
    assert first.accessibleName() == "Save a report of everything"

    row.resize(290, 60)
    qtbot.waitUntil(lambda: second.is_compact)
    assert not wordless.is_compact
    assert wordless.width() >= wordless.sizeHint().width()

    row.resize(full + 20, 60)
    qtbot.waitUntil(lambda: not first.is_compact and not second.is_compact)
    assert first.toolTip() == ""
