"""The window around the pages: going about by keys, messages, commands, files, and what it remembers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cartsheets.errors import StoreUnreachable
from cartsheets.gui.jobs import Job
from cartsheets.gui.main_window import MainWindow, usual_size
from cartsheets.gui.pages.page import Page
from cartsheets.gui.pages.registry import PageEntry
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.store_mark import StoreMark
from cartsheets.settings import Appearance


class PlainPage(Page):
    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self.done: list[str] = []
        content = QWidget()
        box = QVBoxLayout(content)
        self.field = QLineEdit()
        self.field.setAccessibleName("Field")
        box.addWidget(self.field)
        self.set_content(content)
        action = make_action(
            self,
            f"Do {name}",
            name=f"act{name.capitalize()}Do",
            keys="Ctrl+J",
            does=lambda: self.done.append(name),
        )
        self.header_actions = [action]


def entry(name: str, title: str) -> PageEntry:
    return PageEntry(name, title, "home", lambda: PlainPage(name, title))


MakeWindow = Callable[..., MainWindow]


@pytest.fixture
def make_window(qtbot: QtBot, look: Theme) -> MakeWindow:
    def make(state_file: Path | None = None) -> MainWindow:
        step = PageEntry("step", "Step", "home", lambda: PlainPage("step", "Step"), in_rail=False)
        pages = (entry("first", "First"), entry("second", "Second"), step)
        window = MainWindow(state_file=state_file, pages=pages)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


def plain_page(window: MainWindow, name: str) -> PlainPage:
    page = window.page(name)
    assert isinstance(page, PlainPage)
    return page


def test_a_page_is_made_when_it_is_first_shown(window: MainWindow, qtbot: QtBot) -> None:
    assert window.findChild(QWidget, "secondPage") is None
    with qtbot.waitSignal(window.page_made):
        QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page is window.page("second")
    assert window.rail.buttons["second"].isChecked()
    assert window.windowTitle() == "Second — CartSheets"


def test_the_rail_is_made_of_radio_buttons_that_say_what_waits(window: MainWindow) -> None:
    window.set_badge("second", 12)
    assert window.rail.buttons["second"].accessibleName() == "Second, 12 waiting"
    window.rail.buttons["second"].toggle()
    assert window.current_page is window.page("second")


def test_the_rail_leads_back_from_a_page_that_is_not_in_it(window: MainWindow) -> None:
    window.show_page("step")
    assert not window.rail.buttons["first"].isChecked()
    QTest.mouseClick(window.rail.buttons["first"], Qt.MouseButton.LeftButton)
    assert window.current_page is window.page("first")
    assert window.rail.buttons["first"].isChecked()


def test_a_pages_keys_work_only_while_it_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    first, second = plain_page(window, "first"), plain_page(window, "second")
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    window.show_page("second")
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert (first.done, second.done) == (["first"], ["second"])


def test_the_header_shows_the_pages_buttons(window: MainWindow) -> None:
    first = plain_page(window, "first")
    buttons = window.header.action_buttons
    assert [button.accessibleName() for button in buttons] == ["Do first"]
    assert buttons[0].objectName() == "firstDo"
    first.header_actions[0].setEnabled(False)
    assert not buttons[0].isEnabled()
    window.show_page("second")
    assert [button.accessibleName() for button in window.header.action_buttons] == ["Do second"]


def test_an_error_stays_as_a_banner_until_it_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    error = StoreUnreachable("The store did not answer.", remedy="Try again.", details="timed out")
    window.show_error(error)
    banner = window.show_error(error)
    assert len(window.banners.banners) == 1
    assert banner.accessibleName() == "The store did not answer. Try again."
    close = banner.findChild(QAbstractButton, "bannerClose")
    assert close is not None
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not window.banners.isVisible()


def test_customer_text_in_messages_stays_plain(window: MainWindow) -> None:
    banner = window.show_error(StoreUnreachable("<b>Grace</b> <img src=x>"))
    labels = [child for child in banner.children() if child.objectName() == "bannerText"]
    assert labels[0].property("textFormat") == Qt.TextFormat.PlainText


def test_the_practice_store_is_never_mistaken_for_a_live_one(window: MainWindow) -> None:
    window.show_store(StoreMark("Practice", kind="practice"))
    assert window.band.isVisible()
    assert "nothing leaves this computer" in window.band.accessibleName()
    window.show_store(StoreMark("Downtown", "downtown.example", kind="live"))
    assert "real customers" in window.band.accessibleName()
    assert window.header.chip.accessibleName() == "live store: Downtown"
    window.show_store(StoreMark("Downtown", "downtown.example"))
    assert not window.band.isVisible()
    assert window.windowTitle() == "First — Downtown — CartSheets"


def test_the_command_palette_finds_and_does(window: MainWindow, qtbot: QtBot) -> None:
    palette = window.open_palette()
    assert {"Do first", "Go to Second", "Open a sheet…", "Quit"} <= set(palette.shown)
    QTest.keyClicks(palette.field, "go sec")
    assert palette.shown == ["Go to Second"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.current_page is window.page("second")


def test_the_palette_lists_every_action_with_text_keys_tip_and_name(window: MainWindow) -> None:
    for action in window.actions():
        assert action.text()
        assert action.toolTip()
        assert action.objectName().startswith("act")
        assert not action.shortcut().isEmpty()
    names = [action.objectName() for action in window.findChildren(QAction) if action.objectName()]
    assert len(names) == len(set(names))


def test_the_overlay_lists_the_keys_of_the_page(window: MainWindow) -> None:
    overlay = window.show_keys()
    texts = {str(child.property("text")) for child in overlay.findChildren(QWidget)}
    assert {"Ctrl+J", "Do first", "Ctrl+K"} <= texts
    overlay.close()


def test_f6_goes_from_part_to_part(window: MainWindow, qtbot: QtBot) -> None:
    window.rail.buttons["first"].setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        focus = window.focusWidget()
        assert focus is not None
        seen.append(focus.objectName() or focus.accessibleName())
    assert seen == ["firstDo", "Field", "navFirst"]


def drop(window: MainWindow, *files: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    return True


def test_a_sheet_dropped_over_a_text_field_is_taken_and_its_path_is_not_typed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = window.current_page
    assert isinstance(page, PlainPage)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "customers.xlsx"))])
    # As many file managers do.
    mime.setText(str(tmp_path / "customers.xlsx"))
    place = QPointF(page.field.mapTo(window, page.field.rect().center()))
    what = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(window.file_wished) as wished:
        for event in (QDragEnterEvent(place.toPoint(), *what), QDropEvent(place, *what)):
            # As the system gives it: to the window, which looks for the widget.
            QApplication.sendEvent(window.windowHandle(), event)
    assert wished.args == [tmp_path / "customers.xlsx"]
    assert page.field.text() == ""


def test_a_sheet_can_be_dropped_anywhere(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = tmp_path / "customers.XLSX"
    with qtbot.waitSignal(window.file_wished) as wished:
        assert drop(window, sheet)
    assert wished.args == [sheet]
    assert not drop(window, tmp_path / "picture.png")
    assert not drop(window, sheet, tmp_path / "other.csv")


def test_the_window_opens_where_it_was_closed(make_window: MakeWindow, tmp_path: Path) -> None:
    state = tmp_path / "window.ini"
    first = make_window(state)
    first.resize(1024, 690)
    first.close()
    assert make_window(state).height() == 690


def test_closing_asks_while_something_runs(window: MainWindow, qtbot: QtBot) -> None:
    job = Job(lambda monitor: monitor.wait(600))
    with qtbot.waitSignal(job.started):
        window.runner.start(job, store="shop.example")
    window.ask_before_closing = lambda: False
    assert not window.close()
    window.ask_before_closing = lambda: True
    assert window.close()


def test_the_steps_give_way_in_a_narrow_window(window: MainWindow) -> None:
    first = plain_page(window, "first")
    first.step = 3
    window.show_page("second")
    window.show_page("first")
    window.resize(1440, 900)
    assert window.header.stepper.isVisible()
    assert window.header.stepper.accessibleName() == "Step 4 of 5: Review"
    window.resize(1200, 700)
    assert not window.header.stepper.isVisible()


def test_switching_to_dark_tells_who_keeps_the_settings(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.appearance_wished) as wished:
        QTest.keyClick(
            window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    assert wished.args == [Appearance(theme="dark")]


def test_a_toast_offers_one_thing_to_do(window: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    window.toast.say("12 changes left out.", button="Undo", does=lambda: done.append("undo"))
    assert window.toast.isVisible()
    button = window.toast.findChild(QPushButton, "toastAction")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["undo"]
    assert not window.toast.isVisible()


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.accessibleName()
    ]
    assert nameless == []


@pytest.mark.parametrize(
    ("screen", "wanted"),
    [
        ((1920, 1080), (1440, 900)),
        ((1440, 900), (1424, 852)),
        ((1366, 768), (1350, 720)),
        ((800, 600), (1440, 900)),
    ],
)
def test_a_first_window_fits_its_screen_with_its_frame(
    screen: tuple[int, int], wanted: tuple[int, int]
) -> None:
    assert usual_size(QSize(*screen)) == QSize(*wanted)
