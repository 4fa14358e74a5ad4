"""A foreign file in the window: how it is read is looked at and changed before it is compared."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from cartsheets.gui.models.review_state import ReviewRow
from cartsheets.gui.pages.review_columns import ReviewColumns
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.quiet_combo import QuietCombo
from tests.conftest import StartStore
from tests.gui.pushing import Journey, journey_at


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path) -> Iterator[Journey]:
    store = practice_store(customers=20, groups=3, seed=2, conditions=["pace=off"])
    with journey_at(qtbot, store, tmp_path) as found:
        yield found


def write(
    path: Path, rows: Sequence[Sequence[Any]], *, separator: str = ";", encoding: str = "utf-8"
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path


def email(journey: Journey, place: int) -> str:
    return str(journey.store.shop.customers[journey.keys[place]]["Email"])


def open_columns(journey: Journey, path: Path | None) -> ReviewColumns:
    if path is not None:
        journey.desk.sheet_wished.emit(path)
    page = journey.review.page
    journey.until(lambda: journey.review._job is None and isinstance(page.state, ReviewColumns))
    assert isinstance(page.state, ReviewColumns)
    return page.state


def combo(columns: ReviewColumns, name: str) -> QuietCombo:
    found = columns.findChild(QuietCombo, name)
    assert found is not None, name
    return found


def choose(columns: ReviewColumns, name: str, value: object) -> None:
    box = combo(columns, name)
    assert box.findData(value) >= 0, [box.itemText(at) for at in range(box.count())]
    box.setCurrentIndex(box.findData(value))


def words(columns: ReviewColumns, name: str) -> str:
    found = columns.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


def changed(journey: Journey) -> dict[int | None, dict[str, str]]:
    state = journey.review.page.state_shown
    assert state is not None
    return {
        row.key: {name: cell.new for name, cell in row.cells.items()}
        for row in state.rows
        if not row.problems
    }


def row_with_problem(journey: Journey) -> ReviewRow:
    model = journey.review.page.model
    return next(row for row in model.state.rows if row.problems)


def test_nothing_is_fetched_before_it_is_agreed_how_the_file_is_read(
    journey: Journey, tmp_path: Path
) -> None:
    rows = [("E-Mail", "Wohnort", "Biling city", "Colour"), (email(journey, 0), "x", "Köln", "red")]
    before = len(journey.store.requests)
    columns = open_columns(journey, write(tmp_path / "list.csv", rows))
    assert len(journey.store.requests) == before
    assert {at: columns.choices.names[at] for at in range(4)} == {0: "Email", 1: "", 2: "BillingCity", 3: ""}
    assert words(columns, "columnSureA") == "Very likely: a usual name for it (90 %)"
    assert words(columns, "columnSureC") == "A guess: the name is nearly the same (86 %)"
    assert words(columns, "columnSureD") == "Not recognised, so left out"
    assert words(columns, "columnsSummary") == "2 of 4 columns are read   ·   1 guess to look at"
    assert combo(columns, "columnC").accessibleDescription().startswith("A guess")
    assert columns.window().focusWidget() is combo(columns, "columnC")

    QTest.mouseClick(columns.compare, Qt.MouseButton.LeftButton)
    journey.until_reviewed()
    assert changed(journey) == {journey.keys[0]: {"BillingCity": "Köln"}}


def test_what_is_chosen_counts_is_remembered_and_starts_unticked(journey: Journey, tmp_path: Path) -> None:
    rows = [("E-Mail", "Wohnort", "City"), (email(journey, 0), "Ulm", "Köln")]
    path = write(tmp_path / "one.csv", rows)
    columns = open_columns(journey, path)
    choose(columns, "columnB", "ShippingCity")
    choose(columns, "columnC", "")
    assert words(columns, "columnSureB") == "You chose it"
    columns.compare_if_enough()
    journey.until_reviewed()
    assert changed(journey) == {journey.keys[0]: {"ShippingCity": "Ulm"}}
    assert journey.review.page.model.summary().going == 0
    note = journey.review.page.findChild(QLabel, "noteTwoWay")
    assert note is not None
    assert "nothing is ticked" in note.text()

    again = open_columns(journey, write(tmp_path / "two.csv", [rows[0], (email(journey, 1), "Bonn", "Köln")]))
    assert words(again, "columnSureB") == "Sure: you chose it for such a file before"
    assert words(again, "columnSureC") == "Left out, as last time"
    again.compare_if_enough()
    journey.until_reviewed()
    assert changed(journey) == {journey.keys[1]: {"ShippingCity": "Bonn"}}


def test_a_field_goes_to_one_column_only(journey: Journey, tmp_path: Path) -> None:
    rows = [("E-Mail", "City", "Place"), (email(journey, 0), "Ulm", "Köln")]
    columns = open_columns(journey, write(tmp_path / "one.csv", rows))
    choose(columns, "columnC", "BillingCity")
    assert combo(columns, "columnB").currentData() == ""
    columns.compare_if_enough()
    journey.until_reviewed()
    assert changed(journey) == {journey.keys[0]: {"BillingCity": "Köln"}}


def test_headers_that_say_nothing_wait_for_a_person(journey: Journey, tmp_path: Path) -> None:
    rows = [("Liste", ""), ("Feld 1", "Feld 2"), (str(journey.keys[0]), "Ulm")]
    columns = open_columns(journey, write(tmp_path / "bare.csv", rows))
    assert not columns.compare.isEnabled()
    assert columns.notice.title == "Nothing tells yet which row is which customer"
    choose(columns, "columnsHeaderRow", 1)
    columns = open_columns(journey, None)
    assert [column.header for column in columns.choices.columns] == ["Liste"]
    columns.preview.opened.emit(1)
    columns = open_columns(journey, None)
    choose(columns, "columnA", "CustomerID")
    choose(columns, "columnB", "BillingCity")
    assert columns.compare.isEnabled()
    columns.compare_if_enough()
    journey.until_reviewed()
    assert changed(journey) == {journey.keys[0]: {"BillingCity": "Ulm"}}


def test_blanks_and_the_matching_column_are_chosen(journey: Journey, tmp_path: Path) -> None:
    shop = journey.store.shop
    shop.edit(journey.keys[0], BillingPhoneNumber="555-0100", BillingCompany="Kestrel Cycles")
    rows = [("Email", "Phone", "Company"), ("", "555 0100", "")]
    columns = open_columns(journey, write(tmp_path / "phones.csv", rows))
    choose(columns, "columnsMatch", "BillingPhoneNumber")
    choose(columns, "columnsBlank", "clear")
    choose(columns, "columnA", "")
    columns.compare_if_enough()
    journey.until_reviewed()
    found = changed(journey)[journey.keys[0]]
    assert found["BillingCompany"] == ""


def test_the_form_of_a_text_file_is_found_out_and_can_be_said(journey: Journey, tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_bytes(f"Email#City\n{email(journey, 0)}#K\x94ln\n".encode("latin-1"))
    columns = open_columns(journey, path)
    assert combo(columns, "columnsEncoding").currentText() == "cp1252 (found out)"
    assert not columns.compare.isEnabled()
    choose(columns, "columnsEncoding", "cp850")
    columns = open_columns(journey, None)
    combo(columns, "columnsSeparator").addItem("#", "#")
    choose(columns, "columnsSeparator", "#")
    columns = open_columns(journey, None)
    assert columns.rows.index(1, 2).data() == "Köln"
    columns.compare_if_enough()
    journey.until_reviewed()
    assert changed(journey) == {journey.keys[0]: {"BillingCity": "Köln"}}


def test_quotation_marks_that_do_not_pair_up_are_shown_all_the_same(journey: Journey, tmp_path: Path) -> None:
    path = tmp_path / "inches.csv"
    path.write_text(f'Email;City\n{email(journey, 0)};"Kö"ln\n', encoding="utf-8")
    columns = open_columns(journey, path)
    assert combo(columns, "columnsQuote").currentData() == "none"
    assert columns.rows.index(1, 2).data() == '"Kö"ln'


def test_which_customer_a_row_is_is_asked_and_answered(
    journey: Journey, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = journey.keys[:2]
    shared = email(journey, 0)
    journey.store.shop.edit(second, Email=shared)
    columns = open_columns(journey, write(tmp_path / "which.csv", [("Email", "City"), (shared, "Köln")]))
    columns.compare_if_enough()
    journey.until_reviewed()
    page = journey.review.page
    assert row_with_problem(journey).problems[0].candidates == (first, second)
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, f"candidate{second}") is not None)
    card = page.findChild(QAbstractButton, f"candidate{second}")
    assert card is not None
    assert not card.isChecked()
    card.click()
    journey.until_reviewed()
    assert changed(journey) == {second: {"BillingCity": "Köln"}}


def test_ids_of_another_program_lead_back_to_how_the_file_is_read(journey: Journey, tmp_path: Path) -> None:
    rows: list[Sequence[Any]] = [("ID", "Email", "City")]
    rows += [(90_000 + place, email(journey, place), f"City {place}") for place in range(8)]
    columns = open_columns(journey, write(tmp_path / "ids.csv", rows))
    columns.compare_if_enough()
    page = journey.review.page
    journey.until(lambda: page.state is not None and page.state.objectName() == "reviewFailed")
    button = page.findChild(QAbstractButton, "reviewFailedButton1")
    assert button is not None
    button.click()
    columns = open_columns(journey, None)
    choose(columns, "columnsMatch", "email")
    columns.compare_if_enough()
    journey.until_reviewed()
    assert len(changed(journey)) == 8


def test_the_columns_can_be_looked_at_again_and_left_as_they_were(journey: Journey, tmp_path: Path) -> None:
    rows = [("E-Mail", "City"), (email(journey, 0), "Ulm")]
    open_columns(journey, write(tmp_path / "one.csv", rows)).compare_if_enough()
    journey.until_reviewed()
    page = journey.review.page
    page.look_wished.emit(None)
    columns = open_columns(journey, None)
    QTest.keyClick(journey.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    journey.until_reviewed()
    page.look_wished.emit(None)
    columns = open_columns(journey, None)
    back = columns.findChild(QAbstractButton, "columnsBack")
    assert back is not None
    back.click()
    assert page.state is None
    assert changed(journey) == {journey.keys[0]: {"BillingCity": "Ulm"}}


def test_a_sheet_of_ours_is_compared_at_once(journey: Journey) -> None:
    journey.edit({journey.keys[0]: {"Billing city": "Eugene"}})
    journey.open_review()
    assert journey.review.page.state is None
    assert journey.review.page.findChild(QLabel, "noteTwoWay") is None


def test_a_file_with_very_many_columns_is_shown_bit_by_bit(journey: Journey, tmp_path: Path) -> None:
    rows = [("Email", *(f"Column {at}" for at in range(80))), (email(journey, 0), *("x" * 80))]
    columns = open_columns(journey, write(tmp_path / "wide.csv", rows))
    journey.until(lambda: columns.findChild(QuietCombo, "columnCC") is not None)
    choose(columns, "columnCC", "BillingCity")
    assert words(columns, "columnSureCC") == "You chose it"
    columns.compare_if_enough()
    journey.until_reviewed()
    assert changed(journey) == {journey.keys[0]: {"BillingCity": "x"}}
