"""Nothing in the window goes unexplained: every action and every setting has its words in the help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.help_topics import read_topics
from cartsheets.gui.theme import Theme
from cartsheets.settings import Settings
from tests.gui.desk_window import opened_window

IN_OTHER_WORDS = {
    "actEditNewest": "opens them in the grid",
    "actEditOpen": "a sheet that you edit here",
    "actExport": "export reads customers",
    "actGridClear": "clear the cell",
    "actGroupsKeep": "what you change is kept",
    "actHelpTour": "show the tour",
    "actHistoryAgain": "lists every export",
    "actPushPause": "pause",
    "actPushStart": "before it begins",
    "actReviewColumns": "how it is read",
    "actReviewLeft": "compare again",
    "actReviewOpen": "to review it",
    "actSample": "review a sample",
    "actSaveChangeSet": "for a colleague…",
    "actTour": "show the tour",
}
"""What the help calls an action that has no key and stands there in other words than its own."""
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


@pytest.fixture
def window(qtbot: QtBot, look: Theme, home: Path) -> Iterator[MainWindow]:
    with opened_window(qtbot, home) as (window, _desk):
        for entry in window.entries:
            window.page(entry.name)
        yield window


def told() -> str:
    return " ".join(topic.searched for topic in read_topics())


def is_told(action: QAction, text: str) -> bool:
    words = IN_OTHER_WORDS.get(action.objectName(), action.text().rstrip("…"))
    # A key that is in the keyboard's tables is told there with what it does; another test holds it to that.
    return bool(action.shortcuts()) or words.casefold() in text


def test_every_action_of_the_window_and_of_every_page_is_explained(window: MainWindow) -> None:
    text = told()
    actions = [action for owner in (window, *window.made_pages) for action in owner.actions()]
    assert len(actions) > 60
    assert [(action.objectName(), action.text()) for action in actions if not is_told(action, text)] == []


def test_the_other_words_are_those_of_actions_that_there_are(window: MainWindow) -> None:
    names = {action.objectName() for owner in (window, *window.made_pages) for action in owner.actions()}
    assert set(IN_OTHER_WORDS) - names == set()
    assert [words for words in IN_OTHER_WORDS.values() if words not in told()] == []


def test_every_part_of_the_settings_is_explained_or_kept_by_the_program_itself() -> None:
    text = next(topic.text for topic in read_topics() if topic.name == "settings")
    assert {field.name for field in fields(Settings)} == set(SETTINGS) | KEPT_BY_ITSELF
    assert [words for words in SETTINGS.values() if words not in text] == []
