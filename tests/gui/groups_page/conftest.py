"""The groups of a practice store in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cartsheets.demo import PracticeStore
from cartsheets.gui.theme import Theme
from tests.conftest import StartStore
from tests.gui.desk_window import keep_keys, opened_window, settings_for
from tests.gui.groups_page.opened import Opened


@pytest.fixture
def store(practice_store: StartStore) -> PracticeStore:
    return practice_store(customers=60, groups=4)


@pytest.fixture
def opened(qtbot: QtBot, look: Theme, home: Path, store: PracticeStore) -> Iterator[Opened]:
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        yield Opened(window, desk, store, qtbot)
