"""Nothing in the window goes unexplained: every action and every setting has its words in the help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cartsheets.gui import texts
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.help_topics import read_topics
from cartsheets.gui.pages.settings import SettingsPage
from cartsheets.gui.theme import Theme
from cartsheets.settings import Settings
from tests.gui.desk_window import opened_window

SETTINGS = {
    "check_for_updates": "*Ask once a week*",
    "language": "**Language.**",
    "appearance": "**Appearance.**",
    "files": "**Files.**",
    "privacy": "**Privacy.**",
    "network": "**Network.**",
    "stores": "**Stores and keys.**",
}
KEPT_BY_ITSELF = {"rest", "updates_asked_on", "show_tour"}
"""Nobody sets these; the program notes them."""


LANGUAGES = ["en_US", "de", "es"]
TERM = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*|^\|[^|]*\|([^|]*)\|", re.DOTALL | re.MULTILINE)
"""Words in bold or italics, and what a row of a table says of a key."""


@pytest.fixture(params=LANGUAGES)
def window(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, look: Theme, home: Path
) -> Iterator[MainWindow]:
    texts.install(qapp, request.param)
    try:
        with opened_window(qtbot, home) as (window, _desk):
            for entry in window.entries:
                window.page(entry.name)
            yield window
    finally:
        texts.install(qapp, "en_US")


def terms(text: str) -> str:
    """All that the help names as a term, in one line."""
    found = (next(filter(None, match.groups()), "") for match in TERM.finditer(text))
    return plain(" / ".join(found))


def plain(text: str) -> str:
    return " ".join(text.replace("…", "").replace("&", "").replace("*", "").split()).casefold()


def test_every_action_of_the_window_and_of_every_page_is_a_term_of_the_help(window: MainWindow) -> None:
    named = terms("\n\n".join(topic.text for topic in read_topics()))
    actions = [action for owner in (window, *window.made_pages) for action in owner.actions()]
    assert len(actions) > 60
    # How to go to a page is told once for all of them; each page has a topic of its name.
    unnamed = [
        (action.objectName(), action.text())
        for action in actions
        if not action.objectName().startswith("actGo") and plain(action.text()) not in named
    ]
    titles = {plain(topic.title) for topic in read_topics()}
    pages = {plain(QCoreApplication.translate("pages", entry.text)) for entry in window.entries}
    assert pages - titles - {plain(window.page("help").title), plain(window.page("push").title)} == set()
    assert unnamed == []


def test_every_setting_is_a_term_of_its_help(window: MainWindow) -> None:
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    named = terms(next(topic.text for topic in read_topics() if topic.name == "settings"))
    captions = [caption for name in page.section_titles for caption in page.section(name).captions()]
    assert len(captions) > 12
    unnamed = [caption for caption in captions if plain(caption) not in named]
    assert unnamed == [], "; ".join(unnamed)


def test_every_part_of_the_settings_is_explained_or_kept_by_the_program_itself() -> None:
    text = next(topic.text for topic in read_topics() if topic.name == "settings")
    assert {field.name for field in fields(Settings)} == set(SETTINGS) | KEPT_BY_ITSELF
    assert [words for words in SETTINGS.values() if words not in text] == []
