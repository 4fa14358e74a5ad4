"""How the history calls an undo: by its name, and the sheet it was of was pushed no second time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cartsheets.gui.models.home_state import read_home
from cartsheets.gui.theme import Theme
from cartsheets.session import open_ledger
from tests.conftest import StartStore
from tests.gui.pushing import Journey, journey_at


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path) -> Iterator[Journey]:
    with journey_at(
        qtbot, practice_store(customers=12, groups=3, conditions=["pace=off"]), tmp_path
    ) as opened:
        yield opened


def test_an_undo_is_called_so_in_the_list_and_is_no_push_of_the_sheet(journey: Journey) -> None:
    journey.edit({journey.keys[0]: {"Billing city": "Eugene"}})
    journey.open_review()
    pushed = journey.push_all()
    journey.review.open_undo("Downtown", pushed.end.receipt.push)
    journey.until_reviewed()
    journey.push_all()

    journey.window.show_page("history")
    journey.until(lambda: not journey.window.runner.jobs)
    model = journey.history.model
    assert [model.index(at, 0).data().partition(" ")[0] for at in range(2)] == ["Undo", "Push"]
    with open_ledger(journey.desk.environ) as ledger:
        (sheet,) = read_home(ledger, (), store_ids={}).sheets
    assert sheet.pushed == 1
