"""A sheet before the review: opened, compared with the live store, mended in place, saved again."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from cartsheets.gui.dialogs.connect import ConnectDialog
from cartsheets.gui.models.mend import Mend
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.states import EmptyState
from cartsheets.store.keys import store_id_of
from tests.conftest import StartStore
from tests.gui.pushing import Journey, journey_at
from tests.workbook.raw_binary import ole


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path) -> Iterator[Journey]:
    store = practice_store(customers=30, groups=3, seed=2, conditions=["pace=off"])
    with journey_at(qtbot, store, tmp_path) as found:
        yield found


def test_an_edited_sheet_is_reviewed_against_the_store_it_belongs_to(journey: Journey) -> None:
    first, second, third = journey.keys[:3]
    journey.edit({first: {"Billing city": "Eugene"}, second: {"Action": "Delete"}})
    journey.store.shop.edit(third, BillingCity="Elsewhere")
    journey.desk.choose_store(None)

    journey.open_review()

    page = journey.review.page
    assert journey.window.current_page is page
    assert journey.desk.store_name == "Downtown"
    assert page.state_shown is not None
    assert dict(page.state_shown.counts()) == {"update": 1, "delete": 1}
    assert [change.key for change in page.state_shown.changes()] == [first]
    assert journey.window.rail.buttons["review"].badge == 2


def test_a_sheet_that_was_not_edited_matches_the_store(journey: Journey) -> None:
    journey.open_review()

    state = journey.review.page.state
    assert isinstance(state, EmptyState)
    assert state.objectName() == "reviewAllAlike"


def test_a_file_that_is_no_sheet_says_why_and_can_be_tried_again(journey: Journey) -> None:
    kept = journey.sheet.read_bytes()
    journey.sheet.write_bytes(b"PK not a workbook")

    journey.open_review()
    state = journey.review.page.state
    assert state is not None
    assert state.objectName() == "reviewFailed"

    journey.sheet.write_bytes(kept)
    journey.review.try_again()
    journey.until_reviewed()
    assert journey.review.page.state is not None
    assert journey.review.page.state.objectName() == "reviewAllAlike"


def told(journey: Journey) -> str:
    """What the review shows in the place of its table."""
    journey.until(lambda: not journey.window.runner.jobs)
    state = journey.review.page.state
    assert state is not None
    return "\n".join(each.text() for each in state.findChildren(QLabel))


def test_a_file_that_cannot_be_read_says_so_though_no_store_is_chosen(
    journey: Journey, tmp_path: Path
) -> None:
    journey.desk.choose_store(None)
    whole = journey.sheet.read_bytes()
    cut, locked, letter = tmp_path / "cut.xlsx", tmp_path / "locked.xlsx", tmp_path / "letter.xlsx"
    cut.write_bytes(whole[:900])
    locked.write_bytes(ole({"EncryptionInfo": b"\x04\x00\x04\x00", "EncryptedPackage": b"x" * 5_000}))
    with zipfile.ZipFile(letter, "w") as archive:
        archive.writestr("word/document.xml", "<letter/>")

    for path, words in ((cut, "cut off or damaged"), (locked, "password"), (letter, "not a sheet")):
        journey.window.file_wished.emit(path)
        assert words in told(journey)
        assert journey.review.page.findChild(QAbstractButton, "enterKeys") is None

    journey.window.file_wished.emit(tmp_path / "nowhere.xlsx")
    assert "There is no file nowhere.xlsx" in told(journey)


def test_a_whole_file_without_a_store_says_which_one_is_missing_and_offers_to_connect_it(
    journey: Journey, tmp_path: Path
) -> None:
    desk = journey.desk
    desk.choose_store(None)
    desk.change_settings(replace(desk.settings, stores=()))
    foreign = tmp_path / "list.csv"
    foreign.write_text("E-Mail;Place\nmaria@shop.example;Ulm\n", encoding="utf-8")

    journey.window.file_wished.emit(foreign)
    assert "does not say which store" in told(journey)
    journey.window.file_wished.emit(journey.sheet)
    assert store_id_of(journey.store.secure_url) in told(journey)

    offer = journey.review.page.findChild(QAbstractButton, "enterKeys")
    assert offer is not None
    offer.click()
    dialog = journey.window.findChild(ConnectDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Connect your store"
    dialog.reject()


def test_a_value_typed_in_the_review_mends_the_row_without_touching_the_sheet(journey: Journey) -> None:
    first, second = journey.keys[:2]
    journey.edit({first: {"Email": "two@@signs.example"}, second: {"Billing city": "Eugene"}})
    before = journey.sheet.read_bytes()
    journey.open_review()
    state = journey.review.page.state_shown
    assert state is not None
    problem = next(row for row in state.rows if row.kind == "problem").problems[0]

    journey.review.page.mend_wished.emit(
        [Mend(problem.table, problem.row, problem.column, "one@sign.example")]
    )
    journey.until_reviewed()

    state = journey.review.page.state_shown
    assert state is not None
    assert dict(state.counts()) == {"update": 2}
    mended = next(row for row in state.rows if row.key == first)
    assert mended.cells["Email"].new == "one@sign.example"
    assert journey.sheet.read_bytes() == before


def test_damage_that_should_stay_is_taken_as_it_is_typed(journey: Journey) -> None:
    key = journey.keys[4]
    journey.store.shop.edit(key, BillingZipCode="02138")
    journey.export()
    journey.edit({key: {"Billing ZIP": 2138}})
    journey.open_review()
    plan = journey.review.page.plan
    assert plan is not None
    assert [damage.kind for damage in plan.damage] == ["lost_leading_zero"]
    assert not plan.changes

    journey.review.repair("lost_leading_zero", False)
    journey.until_reviewed()

    plan = journey.review.page.plan
    assert plan is not None
    assert [change.cells[0].draft for change in plan.changes] == ["2138"]


def test_decisions_stay_when_the_sheet_is_compared_again_unless_the_values_are_others(
    journey: Journey,
) -> None:
    first, second, third = journey.keys[:3]
    journey.edit(
        {
            first: {"Billing city": "Eugene"},
            second: {"Billing city": "Boulder"},
            third: {"Billing city": "Salem"},
        }
    )
    journey.store.shop.edit(second, BillingCity="Newark")
    journey.open_review()
    page = journey.review.page
    rows = {row.key: row for row in page.model.state.rows}
    page.model.decisions.include([rows[first]], is_included=False)
    page.model.decisions.choose([rows[second]], "mine")

    page.compare_wished.emit()
    journey.until_reviewed()
    rows = {row.key: row for row in page.model.state.rows}
    assert not rows[first].is_going
    assert rows[second].choice("BillingCity") == "mine"

    journey.store.shop.edit(second, BillingCity="Tampa")
    page.compare_wished.emit()
    journey.until_reviewed()
    rows = {row.key: row for row in page.model.state.rows}
    assert not rows[first].is_going
    assert rows[second].choice("BillingCity") == ""
    assert rows[third].is_going


def test_a_watched_sheet_that_is_saved_opens_the_review_by_itself(journey: Journey) -> None:
    journey.window.show_page("home")
    journey.desk.watch.watch(journey.sheet)

    journey.edit({journey.keys[0]: {"Billing city": "Eugene"}})

    journey.until(lambda: journey.window.current_page is journey.window.page("review"))
    journey.until_reviewed()
    assert dict(journey.review.page.model.state.counts()) == {"update": 1}
    journey.desk.watch.forget(journey.sheet)


def test_the_report_holds_what_is_left_to_send(journey: Journey, tmp_path: Path) -> None:
    journey.edit({journey.keys[0]: {"Billing city": "Eugene"}})
    journey.open_review()

    report = tmp_path / "review.xlsx"
    journey.review.write_report(report)

    journey.until(lambda: "review.xlsx" in journey.window.toast.text)
    rows = list(openpyxl.load_workbook(report)["Changes"].iter_rows(values_only=True))
    assert rows[1][6] == "Eugene"
