"""Results and passwords of a text or foreign file: found as the file was read for its review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from cartsheets.demo.checks import password_hash
from cartsheets.domain.plan import SheetReading
from cartsheets.steps.plan_files import read_plan, save_plan
from tests.cli.quick_cli import QuickCli
from tests.cli.shop import error_of, writes
from tests.conftest import StartStore
from tests.steps.journeys import Book

if TYPE_CHECKING:
    from cartsheets.demo.server import PracticeStore

Rows = list[tuple[Any, ...]]


class Shop:
    """A store, the command line, and a folder with files that no export of ours made."""

    def __init__(self, store: PracticeStore, quick: QuickCli, folder: Path) -> None:
        self.store = store
        self.quick = quick.for_store(store)
        self.folder = folder
        self.keys = sorted(store.shop.customers)

    def email(self, place: int) -> str:
        return str(self.row(place)["Email"])

    def row(self, place: int) -> dict[str, Any]:
        return dict(self.store.shop.customers[self.keys[place]])

    def text(self, name: str, text: str, encoding: str = "utf-8") -> Path:
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return path

    def book(self, name: str, **sheets: Sequence[Sequence[Any]]) -> Path:
        path = self.folder / name
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        book.save(path)
        return path

    def plan(self, path: Path, *words: str, expect: int = 0) -> Path:
        saved = path.with_suffix(".json")
        self.quick("review", path, "--plan", saved, *words, expect=expect)
        return saved

    def push(self, path: Path, *words: str, expect: int = 0) -> dict[str, Any]:
        return dict(self.quick.json("push", path, "--yes", *words, expect=expect))


@pytest.fixture
def shop(home: Path, practice_store: StartStore, tmp_path: Path) -> Shop:
    return Shop(practice_store(customers=12, groups=2, conditions=["pace=off"]), QuickCli(home), tmp_path)


def cells(path: Path, sheet: str = "") -> Rows:
    book = openpyxl.load_workbook(path)
    found = book[sheet] if sheet else book.worksheets[0]
    return [tuple(row) for row in found.iter_rows(values_only=True)]


def results(path: Path) -> Path:
    return path.with_name(f"{path.stem} (results).xlsx")


# Every byte of these names is a letter in both encodings, so that nothing finds out which was meant.
TURKISH = ("--encoding", "cp1254", "--separator", "|", "--quote", "none")


@pytest.mark.parametrize("is_saved", [False, True], ids=["sheet", "plan"])
def test_a_text_file_gets_its_results_read_as_it_was_said(shop: Shop, is_saved: bool) -> None:
    lines = ["E-mail|Town|Note", f"{shop.email(0)}|İğdır|a, b, c", f'{shop.email(1)}|5" Köy|d, e, f', ""]
    path = shop.text("list.csv", "\r\n".join(lines), "cp1254")
    words = (*TURKISH, "--column", "Town=BillingCity", "--column", "Note=")

    told = shop.push(shop.plan(path, *words)) if is_saved else shop.push(path, *words)

    assert told["counts"]["done"] == 2
    assert [shop.row(place)["BillingCity"] for place in (0, 1)] == ["İğdır", '5" Köy']
    assert cells(results(path)) == [
        ("E-mail", "Town", "Note", "Status", "Message"),
        (shop.email(0), "İğdır", "a, b, c", "Updated", None),
        (shop.email(1), '5" Köy', "d, e, f", "Updated", None),
    ]


def test_headers_that_say_nothing_get_their_results_below_the_row_that_was_said(shop: Shop) -> None:
    rows = [("List of", "2026"), ("F1", "F2"), (shop.email(0), "Ulm"), (shop.email(1), "Bonn")]
    path = shop.book("bare.xlsx", Old=[("Email", "City"), (shop.email(0), "Trier")], New=rows)
    words = ("--sheet", "New", "--header-row", "2", "--column", "F1=Email", "--column", "F2=Shipping city")

    shop.push(shop.plan(path, *words))

    assert cells(path, "New") == [
        ("List of", "2026", None, None),
        ("F1", "F2", "Status", "Message"),
        (shop.email(0), "Ulm", "Updated", None),
        (shop.email(1), "Bonn", "Updated", None),
    ]
    assert cells(path, "Old") == [("Email", "City"), (shop.email(0), "Trier")]
    # With its results in it, the file is still understood as it was.
    again = shop.quick.json("review", path, "--sheet", "New")
    assert [(each["header"], each["read_as"], each["how"]) for each in again["columns"]] == [
        ("F1", "Email", "remembered"),
        ("F2", "ShippingCity", "remembered"),
        ("Status", "_status", "name"),
        ("Message", "_message", "name"),
    ]
    assert (again["changes"], again["problems"]) == ([], [])


def test_rows_that_a_chosen_column_tells_apart_get_their_results(shop: Shop) -> None:
    """There is neither an id nor an e-mail: without that column nobody knows whose list it is."""
    shop.store.edit(shop.keys[0], AdditionalField1="REF-77")
    path = shop.text("refs.csv", "Ref\tTown\tWord\nREF-77\tTrier\tSesame-2026!\nREF-78\tUlm\t\n")
    columns = ("Ref=AdditionalField1", "Town=ShippingCity", "Word=Password")
    words = ("--match", "Ref", *(word for column in columns for word in ("--column", column)))

    shop.push(shop.plan(path, *words, expect=3), expect=3)

    assert shop.row(0)["ShippingCity"] == "Trier"
    assert shop.row(0)["Password"] == password_hash("Sesame-2026!")
    assert [row[3] for row in cells(results(path))] == ["Status", "Updated", "Problem"]


def test_a_password_is_found_in_the_column_that_was_said(shop: Shop) -> None:
    rows = [
        ("Title",),
        ("Mail", "Secret"),
        (shop.email(0), "open sesame 1"),
        (shop.email(1), "open sesame 2"),
    ]
    path = shop.book("secrets.xlsx", Sheet=rows)
    words = ("--header-row", "2", "--column", "Secret=New password", "--column", "Mail=Email")
    saved = shop.plan(path, *words)
    assert "sesame" not in saved.read_text("utf-8")

    shop.push(saved)

    assert [shop.row(place)["Password"] for place in (0, 1)] == [
        password_hash("open sesame 1"),
        password_hash("open sesame 2"),
    ]
    assert cells(path)[2:] == [
        (shop.email(0), None, "Updated", None),
        (shop.email(1), None, "Updated", None),
    ]


def test_a_password_of_a_text_file_is_read_as_the_file_was(shop: Shop) -> None:
    path = shop.text("secrets.csv", f"Mail#Word\n{shop.email(0)}#'Ö#1 öffne'\n", "cp850")
    form = ("--encoding", "cp850", "--separator", "#", "--quote", "single")
    shop.push(shop.plan(path, *form, "--column", "Word=New password"))

    assert shop.row(0)["Password"] == password_hash("Ö#1 öffne")
    assert cells(results(path))[1] == (shop.email(0), None, "Updated", None)


def test_a_plan_that_does_not_say_how_its_sheet_was_read_is_pushed(shop: Shop) -> None:
    rows = [("Email", "City", "New password"), (shop.email(0), "Ulm", "open sesame 1")]
    path = shop.book("early.xlsx", Sheet=rows)
    saved = without_reading(shop.plan(path))

    assert shop.push(saved)["counts"]["done"] == 1

    assert shop.row(0)["Password"] == password_hash("open sesame 1")
    assert cells(path)[1] == (shop.email(0), "Ulm", None, "Updated", None)


def test_without_it_passwords_that_are_found_no_more_send_nothing(shop: Shop) -> None:
    rows = [("Email", "Secret"), (shop.email(0), "open sesame 1")]
    path = shop.book("early.xlsx", Sheet=rows)
    saved = without_reading(shop.plan(path, "--column", "Secret=New password"))
    shop.store.forget_requests()

    error = error_of(shop.quick("push", saved, "--yes", "--json", expect=1))

    assert "new passwords" in error["message"]
    assert "Review" in error["remedy"]
    assert writes(shop.store) == []


def without_reading(path: Path) -> Path:
    """Save a plan without how its sheet was read, as of pushes that earlier versions kept."""
    plan = read_plan(path)
    assert plan is not None
    save_plan(replace(plan, reading=SheetReading()), path)
    return path


def test_results_find_their_rows_in_a_foreign_file_that_was_sorted_since(shop: Shop) -> None:
    """It has no ids: the customers' e-mails tell which row is whose."""
    rows = [("Email", "City"), (shop.email(0), "Ulm"), (shop.email(1), "Bonn"), (shop.email(2), "Trier")]
    path = shop.book("sorted.xlsx", Sheet=rows)
    push = shop.push(path, "--results", "none")["push"]
    shop.book("sorted.xlsx", Sheet=[("Mine",), rows[0], *reversed(rows[1:])])

    shop.quick.json("results", push)

    assert [row[-2:] for row in cells(path)[1:]] == [("Status", "Message")] + [("Updated", None)] * 3


def test_rows_that_are_gone_from_the_sheet_since_are_told(shop: Shop) -> None:
    rows = [("Email", "City"), (shop.email(0), "Ulm"), (shop.email(1), "Bonn"), ("new@example.com", "Trier")]
    path = shop.book("shorter.xlsx", Sheet=rows)
    push = shop.push(path, "--results", "none")["push"]
    shop.book("shorter.xlsx", Sheet=[rows[0], rows[3], rows[1]])

    said = shop.quick("results", push, expect=0).stdout

    assert "One pushed row is not in the sheet any more" in said
    assert [row[2] for row in cells(path)] == ["Status", "Added", "Updated"]


def test_a_row_that_was_added_is_found_by_its_new_number_when_results_are_written_again(shop: Shop) -> None:
    sheet = shop.folder / "ours.xlsx"
    shop.quick("export", "-o", sheet, expect=0)
    book = Book(sheet)
    book.add(Email="new@example.com", BillingCity="Trier")
    book.save()
    push = shop.push(sheet)["push"]
    book = Book(sheet)
    book.type(shop.keys[0], Comments="typed since", Email=shop.email(1))
    book.save()

    said = shop.quick("results", push, expect=0).stdout

    assert "any more" not in said
    assert [row[:2] for row in cells(sheet) if row[1]] == [("Action", "Status"), (None, "Added")]
