"""What a text of one and a half or double size must not do: push things out of a small window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cartsheets.gui import resources, theme
from cartsheets.gui.models.home_state import HomeState
from cartsheets.gui.pages.home import HomePage
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.compacting import ROOMY_STYLE, Compacting
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


class Counting(QObject):
    """Counts how often a row is asked to lay itself out."""

    def __init__(self, row: QWidget) -> None:
        super().__init__(row)
        self.count = 0
        row.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.mark.parametrize("size", [100, 200])
def test_at_no_width_do_words_come_and_go_for_ever(qtbot: QtBot, at_size: AtSize, size: int) -> None:
    at_size(size)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1600, 200)
    row = QWidget(window)
    box = QHBoxLayout(row)
    button, tool = Button("Back", name="back", kind="primary", icon="chevron-left"), QToolButton()
    tool.setIcon(button.icon())
    tool.setText("Add row")
    tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    for each in (button, tool):
        box.addWidget(each)
    Compacting(row, lambda: (button, tool), spare=40)
    row.resize(1500, 100)
    window.show()
    assert not button.is_compact
    whole = row.sizeHint().width() + theme.current().px(40)
    counting = Counting(row)
    for width in range(whole + 10, whole - 200, -3):
        row.resize(width, 100)
        for _ in range(6):
            QApplication.processEvents()
        counting.count = 0
        for _ in range(4):
            QApplication.processEvents()
        assert not counting.count, width


def test_those_that_belong_together_lose_their_words_together(qtbot: QtBot, at_size: AtSize) -> None:
    at_size(100)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 100)
    row = QWidget(window)
    box = QHBoxLayout(row)
    tools = []
    for text in ("All rows", "Changed", "Problems"):
        tool = QToolButton()
        resources.set_icon(tool, "rows")
        tool.setText(text)
        tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        tool.setProperty(ROOMY_STYLE, Qt.ToolButtonStyle.ToolButtonTextOnly)
        tools.append(tool)
        box.addWidget(tool)
    Compacting(row, lambda: [tuple(tools)])
    window.show()
    whole = row.sizeHint().width()

    row.resize(whole - 5, 60)
    qtbot.waitUntil(
        lambda: {tool.toolButtonStyle() for tool in tools} == {Qt.ToolButtonStyle.ToolButtonIconOnly}
    )

    row.resize(whole + 200, 60)
    qtbot.waitUntil(
        lambda: {tool.toolButtonStyle() for tool in tools} == {Qt.ToolButtonStyle.ToolButtonTextOnly}
    )


def test_in_a_low_window_every_page_s_name_in_the_rail_is_still_whole(qtbot: QtBot, at_size: AtSize) -> None:
    at_size(200)
    rail = NavRail()
    qtbot.addWidget(rail)
    buttons = [rail.add_page(str(at), "Groups", "groups") for at in range(7)]
    rail.resize(rail.sizeHint().width(), 640)
    rail.show()
    words = buttons[0].fontMetrics().height()
    for button in buttons:
        assert button.geometry().bottom() < rail.height()
        assert button.height() >= words + 20
