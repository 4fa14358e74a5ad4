"""The edit page in a window of its own, empty or with the sample sheet."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.edit import EditPage
from cartsheets.gui.pages.registry import PageEntry
from cartsheets.gui.theme import Theme
from tests.gui.one_page import window_of
from tests.gui.sample_sheets import TAKEN_AT, make_edited


@pytest.fixture
def window(qtbot: QtBot, look: Theme) -> MainWindow:
    entry = PageEntry("edit", "Edit", "grid", lambda: EditPage(now=lambda: TAKEN_AT + timedelta(hours=2)))
    return window_of(qtbot, entry)


@pytest.fixture
def empty_page(window: MainWindow) -> EditPage:
    page = window.page("edit")
    assert isinstance(page, EditPage)
    return page


@pytest.fixture
def page(empty_page: EditPage) -> EditPage:
    empty_page.show_edited(make_edited())
    return empty_page
