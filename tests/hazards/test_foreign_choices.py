"""What a person says about a foreign file: which column is what, where its headers are, which row is who."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cartsheets.domain.foreign.headers import How
from cartsheets.domain.foreign.maps import ForeignOptions
from cartsheets.monitor import NullMonitor
from cartsheets.session import Session, open_session
from cartsheets.steps.export import ExportRequest, export
from cartsheets.steps.foreign import look_at_foreign
from tests.hazards.desk import Desk

MONITOR = NullMonitor()


@pytest.fixture
def session(desk: Desk, tmp_path: Path) -> Iterator[Session]:
    environ = {**desk.environ, "CARTSHEETS_HOME": str(tmp_path / "home")}
    with open_session(store_name=None, environ=environ) as opened:
        yield opened


def write(
    path: Path, rows: Sequence[Sequence[Any]], *, encoding: str = "utf-8", separator: str = ","
) -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def email(desk: Desk, number: int) -> str:
    return str(desk.store.shop.customers[desk.ordinary[number]]["Email"])


def columns(said: dict[str, Any]) -> dict[str, tuple[str | None, str]]:
    return {column["column"]: (column["read_as"], column["how"]) for column in said["columns"]}


def test_a_column_is_read_as_it_is_said_or_left_out_and_the_review_tells_it(desk: Desk) -> None:
    rows = [("Email", "Wohnsitz", "City"), (email(desk, 0), "Ulm", "Bonn")]
    path = write(desk.folder / "said.csv", rows)
    found = desk.review(path, "--column", "Wohnsitz=Shipping city", "--column", "City=")
    assert found.changes == {desk.ordinary[0]: {"ShippingCity": "Ulm"}}
    assert columns(found.said) == {
        "A": ("Email", "name"),
        "B": ("ShippingCity", "chosen"),
        "C": (None, "chosen"),
    }
    assert found.said["columns"][1]["samples"] == ["Ulm"]
    again = desk.review(path)
    assert columns(again.said)["B"] == ("ShippingCity", "remembered")


def test_of_two_columns_with_one_header_each_can_be_named(desk: Desk) -> None:
    rows = [("Email", "Place", "Place"), (email(desk, 1), "Ulm", "Bonn")]
    path = write(desk.folder / "places.csv", rows)
    found = desk.review(path, "--column", "Place=BillingCity", "--column", "Place (2)=ShippingCity")
    assert found.changes == {desk.ordinary[1]: {"BillingCity": "Ulm", "ShippingCity": "Bonn"}}
    assert desk.review(path).changes == found.changes


def test_a_header_of_ours_that_stands_twice_can_be_settled(desk: Desk) -> None:
    path = write(
        desk.folder / "settled.csv",
        [("Email", "Email", "Town"), (email(desk, 2), "old@example.com", "Ulm")],
    )
    assert desk.review(path).status == 1
    found = desk.review(path, "--column", "Email (2)=")
    assert found.changes == {desk.ordinary[2]: {"BillingCity": "Ulm"}}


def test_headers_that_say_nothing_can_be_named_all_the_same(desk: Desk) -> None:
    path = write(desk.folder / "bare.csv", [("Feld 1", "Feld 2"), (email(desk, 3), "Ulm")])
    told = desk.review(path, "--column", "Feld 1=Email", "--column", "Feld 2=BillingCity")
    assert told.changes == {desk.ordinary[3]: {"BillingCity": "Ulm"}}


def test_the_header_row_and_the_sheet_can_be_chosen_and_the_row_is_known_again(desk: Desk) -> None:
    book = openpyxl.Workbook()
    one = book.worksheets[0]
    one.title = "This year"
    for row in (("Email", "City"), ("Contact", "Town"), (email(desk, 4), "Ulm")):
        one.append(row)
    other = book.create_sheet("Last year")
    for row in (("Email", "City"), (email(desk, 4), "Bonn")):
        other.append(row)
    path = desk.folder / "two sheets.xlsx"
    book.save(path)
    refused = desk.review(path)
    assert "--sheet" in refused.error["remedy"]
    words = ("--sheet", "This year", "--header-row", "2", "--column", "Contact=Email")
    found = desk.review(path, *words)
    assert found.changes == {desk.ordinary[4]: {"BillingCity": "Ulm"}}
    assert {column["header_row"] for column in found.said["columns"]} == {2}
    known = desk.review(path, "--sheet", "This year")
    assert known.changes == found.changes


def test_a_row_that_could_be_two_customers_is_asked_for_and_answered(own_desk: Desk) -> None:
    first, second = own_desk.ordinary[:2]
    was = own_desk.store.shop.customers[second]["Email"]
    shared = email(own_desk, 0)
    own_desk.store.shop.edit(second, Email=shared)
    path = write(own_desk.folder / "which.csv", [("Email", "City"), (shared, "Köln"), (shared, "Köln")])
    asked = own_desk.review(path)
    assert asked.said["problems"][0]["candidates"] == [first, second]
    answered = own_desk.review(path, "--row", f"2={second}", "--row", "3=new")
    own_desk.store.shop.edit(second, Email=was)
    assert answered.changes[second] == {"BillingCity": "Köln"}
    # A new customer may not have the address of another one: that is another question, told as such.
    assert "candidates" not in answered.problems("which!3")[0]


def test_a_chosen_customer_that_the_store_has_not_is_a_problem(desk: Desk) -> None:
    path = write(desk.folder / "nobody.csv", [("Email", "City"), (email(desk, 0), "Köln")])
    found = desk.review(path, "--row", "2=987654")
    assert "has no customer 987654" in found.problems("nobody!2")[0]["message"]


def test_encoding_separator_and_quotes_can_be_said(desk: Desk) -> None:
    path = desk.folder / "odd.csv"
    path.write_bytes(f"Email#City\n{email(desk, 5)}#'Ko#\xf6ln'\n".encode("cp850"))
    found = desk.review(path, "--encoding", "cp850", "--separator", "#", "--quote", "single")
    assert found.changes == {desk.ordinary[5]: {"BillingCity": "Ko#öln"}}
    wrong = desk.review(path, "--encoding", "utf-8", "--separator", "#", "--quote", "single")
    assert wrong.warnings("letters of the file do not fit the encoding utf-8")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--column", "City"), "HEADER=FIELD"),
        (("--column", "City=Shoe size"), "no field “Shoe size”"),
        (("--row", "x=1"), "ROW=ID"),
        (("--separator", "ab"), "no separator"),
        (("--header-row", "-1"), "counts from 1"),
    ],
)
def test_words_that_mean_nothing_are_refused(desk: Desk, words: Sequence[str], message: str) -> None:
    path = write(desk.folder / "words.csv", [("Email", "City"), (email(desk, 0), "Köln")])
    found = desk.review(path, *words)
    assert found.status == 2
    assert message in found.error["message"]


def test_what_a_person_is_to_look_at_is_given_before_anything_is_compared(
    desk: Desk, session: Session, tmp_path: Path
) -> None:
    export(session, ExportRequest(path=tmp_path / "own.xlsx"), monitor=MONITOR)
    before = len(desk.store.requests)
    rows: list[Sequence[Any]] = [("Title",), ("E-Mail", "Wohnsitz", "Colour")]
    for key in desk.ordinary[:6]:
        customer = desk.store.shop.customers[key]
        rows.append((customer["Email"], customer["BillingAddress1"], "red"))
    path = write(tmp_path / "look.csv", rows, separator=";")
    seen = look_at_foreign(session, path, monitor=MONITOR)
    assert seen is not None
    found = seen.maps["customers"]
    assert found.header_row == 2
    assert {column.header: (column.name, column.how) for column in found.columns} == {
        "E-Mail": ("Email", How.ALIAS),
        "Wohnsitz": ("BillingAddress1", How.CONTENTS),
        "Colour": ("", How.UNKNOWN),
    }
    assert seen.first_rows[0] == (1, ("Title",))
    assert seen.sheets == ("look",)
    assert len(desk.store.requests) == before

    other = look_at_foreign(session, path, options=ForeignOptions(header_row=1), monitor=MONITOR)
    assert other is not None
    assert [column.header for column in other.maps["customers"].columns] == ["Title"]
    assert look_at_foreign(session, tmp_path / "own.xlsx", monitor=MONITOR) is None


def test_a_column_that_was_left_out_stays_out_whatever_it_holds(desk: Desk, session: Session) -> None:
    rows: list[Sequence[Any]] = [("Email", "Wohnsitz")]
    for key in desk.ordinary[:6]:
        customer = desk.store.shop.customers[key]
        rows.append((customer["Email"], customer["BillingAddress1"] or "x"))
    rows[1] = (rows[1][0], "1 New Street")
    path = write(desk.folder / "left out.csv", rows)
    assert desk.review(path).changes == {desk.ordinary[0]: {"BillingAddress1": "1 New Street"}}
    assert desk.review(path, "--column", "Wohnsitz=").changes == {}


def test_one_damaged_cell_is_taken_as_it_was_typed_and_the_rest_is_repaired(desk: Desk) -> None:
    with desk.edit("as typed.xlsx") as book:
        where = book.type(desk.key_of["zip"], "BillingZipCode", 2138)
        book.type(desk.key_of["zip plus four"], "BillingPhoneNumber", desk.ordinary[0])
    path = desk.folder / "as typed.xlsx"
    assert desk.key_of["zip"] not in desk.review(path).changes
    found = desk.review(path, "--as-typed", where)
    assert found.changes[desk.key_of["zip"]] == {"BillingZipCode": "2138"}
    assert [each["repaired"] for each in found.damage(where)] == [False]


def test_damage_that_is_not_repaired_stays_listed_even_where_it_holds_the_row_back(desk: Desk) -> None:
    with desk.edit("not repaired.xlsx") as book:
        where = book.type(desk.key_of["twenty digits"], "AdditionalField1", 12345678901234567890)
    found = desk.review(desk.folder / "not repaired.xlsx", "--repairs", "none")
    assert [each["repaired"] for each in found.damage(where)] == [False]


def test_results_go_into_the_sheet_and_below_the_headers_that_were_chosen(own_desk: Desk) -> None:
    book = openpyxl.Workbook()
    one = book.worksheets[0]
    one.title = "This year"
    for row in (("Email", "City"), ("Contact", "Town"), (email(own_desk, 6), "Ulm")):
        one.append(row)
    for row in (("Email", "City"), (email(own_desk, 6), "Bonn")):
        other = book["Last year"] if "Last year" in book.sheetnames else book.create_sheet("Last year")
        other.append(row)
    path = own_desk.folder / "two to push.xlsx"
    book.save(path)
    words = ("--sheet", "This year", "--header-row", "2", "--column", "Contact=Email")
    assert own_desk.run("push", path, "--yes", *words).status == 0
    written = openpyxl.load_workbook(path)
    assert "Updated" in [cell.value for cell in written["This year"][3]]
    assert {cell.value for row in written["Last year"] for cell in row} == {
        "Email",
        "City",
        email(own_desk, 6),
        "Bonn",
    }


def test_a_foreign_sheet_of_groups_alone_has_nothing_to_choose(
    desk: Desk, session: Session, tmp_path: Path
) -> None:
    group = desk.store.shop.groups.ids[0]
    path = write(tmp_path / "groups.csv", [("Group ID", "Group name"), (group, "Retail")])
    assert look_at_foreign(session, path, monitor=MONITOR) is None
