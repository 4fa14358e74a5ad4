"""Results wait for a sheet that is open in another program, and failed rows are saved on request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cartsheets.gui.theme import Theme
from tests.conftest import StartStore
from tests.gui.pushing import Journey, journey_at


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path) -> Iterator[Journey]:
    store = practice_store(customers=40, groups=3, seed=2, conditions=["pace=off", "duplicate_email=409"])
    with journey_at(qtbot, store, tmp_path) as found:
        yield found


def status_of(path: Path, row: int) -> object:
    return openpyxl.load_workbook(path)["Customers"].cell(row, 2).value


def test_results_are_written_when_the_sheet_is_closed_elsewhere(journey: Journey, qtbot: QtBot) -> None:
    journey.edit({journey.keys[0]: {"Billing city": "Eugene"}})
    owner = journey.sheet.with_name(f".~lock.{journey.sheet.name}#")
    owner.write_text(",Maria,pc,24.11.2026 10:00,file:///x;", encoding="utf-8")
    journey.open_review()

    results = journey.push_all()

    end = journey.push.after.end
    assert end is not None
    assert "is open in LibreOffice" in end.said[0]
    assert "as soon as you close it" in end.said[1]
    assert journey.push.waiting.files == [str(journey.sheet)]
    assert status_of(journey.sheet, 2) is None
    assert status_of(journey.sheet.with_name(f"{journey.sheet.stem} (results).xlsx"), 2) == "Updated"
    journey.push.waiting.look()
    assert journey.push.waiting.files == [str(journey.sheet)]
    owner.unlink()

    journey.push.waiting.look()

    assert journey.push.waiting.files == []
    qtbot.waitUntil(lambda: status_of(journey.sheet, 2) == "Updated", timeout=15_000)
    assert results.findChild(QPushButton, "pushFailures") is None


def test_failed_rows_are_saved_alone(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    first, second, third = journey.keys[:3]
    one, other = (str(journey.store.shop.customers[key]["Email"]) for key in (first, third))
    # An exchange of addresses: each is taken still when the other comes, and the store refuses both.
    journey.edit({first: {"Email": other}, second: {"Billing city": "Eugene"}, third: {"Email": one}})
    journey.open_review()

    results = journey.push_all()

    assert results.findChild(QPushButton, "pushFailures") is not None
    path = tmp_path / "failed.xlsx"
    journey.push.after.write_report(path, only_failed=True)
    qtbot.waitUntil(path.exists, timeout=15_000)
    [_head, *rows] = openpyxl.load_workbook(path)["Results"].iter_rows(values_only=True)
    assert [(row[2], row[7]) for row in rows] == [(str(first), "Failed"), (str(third), "Failed")]
