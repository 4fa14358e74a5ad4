"""Ctrl+K finds what can be done anywhere, and leads there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cartsheets.gui.desk import Desk
from cartsheets.gui.dialogs.command_palette import CommandPalette
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.home import HomePage
from cartsheets.gui.pages.settings import SettingsPage
from cartsheets.gui.theme import Theme
from cartsheets.settings import Settings, StoreSettings
from tests.gui.desk_window import opened_window

STORE = StoreSettings(name="Downtown", secure_url="https://downtown.example")


@pytest.fixture
def opened(
    qtbot: QtBot, look: Theme, home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[MainWindow, Desk]]:
    monkeypatch.setattr("cartsheets.gui.desk.PRACTICE_CUSTOMERS", 50)
    with opened_window(qtbot, home, settings=Settings(stores=(STORE,))) as both:
        yield both


def searched(qtbot: QtBot, window: MainWindow, words: str) -> CommandPalette:
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=30_000)
    palette = window.open_palette()
    QTest.keyClicks(palette.field, words)
    return palette


def do(qtbot: QtBot, window: MainWindow, words: str) -> None:
    QTest.keyClick(searched(qtbot, window, words).field, Qt.Key.Key_Return)


def test_without_a_word_it_lists_what_can_be_done_here(qtbot: QtBot, opened: tuple[MainWindow, Desk]) -> None:
    window, _desk = opened
    window.show_page("home")
    palette = window.open_palette()
    assert "Add a store…" in palette.shown
    assert "Compare again" not in palette.shown
    QTest.keyClicks(palette.field, "compare")
    assert "Compare again" in palette.shown
    palette.field.clear()
    assert "Compare again" not in palette.shown
    palette.close()


def test_every_action_of_every_page_is_found_from_everywhere(
    qtbot: QtBot, opened: tuple[MainWindow, Desk]
) -> None:
    window, _desk = opened
    window.show_page("help")
    palette = searched(qtbot, window, "e")
    found = set(palette.shown)
    palette.close()
    for page in window.made_pages:
        for action in page.actions():
            if action.isVisible() and "e" in action.text().casefold():
                assert action.text().replace("&", "") in found, (page.name, action.objectName())


def test_an_action_of_another_page_leads_there_and_changes_nothing_that_is_not_seen(
    qtbot: QtBot, opened: tuple[MainWindow, Desk]
) -> None:
    window, _desk = opened
    window.show_page("help")
    do(qtbot, window, "fill down")
    assert window.current_page is window.page("edit")
    window.show_page("help")
    do(qtbot, window, "add a store")
    assert window.current_page is window.page("home")
    dialog = window.findChild(QDialog, "connectDialog")
    assert dialog is not None
    dialog.reject()


def test_a_recent_sheet_and_a_store_are_found_by_their_names(
    qtbot: QtBot, opened: tuple[MainWindow, Desk]
) -> None:
    window, desk = opened
    home = window.page("home")
    assert isinstance(home, HomePage)
    next(action for action in home.actions() if action.objectName() == "actSample").trigger()
    qtbot.waitUntil(lambda: bool(home.home_state.sheets), timeout=60_000)
    wished: list[Path] = []
    window.file_wished.connect(wished.append)
    do(qtbot, window, "practice-sample")
    assert [path.name for path in wished] == ["practice-sample.xlsx"]
    do(qtbot, window, "downtown export")
    assert window.current_page is window.page("export")
    assert desk.store_name == "Downtown"


@pytest.mark.parametrize(
    ("words", "section"), [("text size", "appearance"), ("proxy", "network"), ("forget after", "privacy")]
)
def test_a_setting_is_found_by_its_words_and_shown(
    qtbot: QtBot, opened: tuple[MainWindow, Desk], words: str, section: str
) -> None:
    window, _desk = opened
    do(qtbot, window, words)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    assert window.current_page is page
    assert page.section(section).isVisible()


def test_before_anything_is_known_it_finds_what_there_is(qtbot: QtBot, look: Theme) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    palette = window.open_palette()
    QTest.keyClicks(palette.field, "keys")
    assert "Show the keys" in palette.shown
    palette.close()
