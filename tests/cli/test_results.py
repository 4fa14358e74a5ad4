"""cartsheets-cli results: a push's results written again, into the sheet or a file of their own."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.cli.quick_cli import QuickCli
from tests.cli.shop import Shop, error_of, writes
from tests.conftest import StartStore
from tests.office import Office


@pytest.fixture
def shop(home: Path, practice_store: StartStore, tmp_path: Path) -> Shop:
    store = practice_store(customers=40, groups=4, conditions=["pace=off", "duplicate_email=409"])
    return Shop(store, QuickCli(home), tmp_path / "c.xlsx")


def statuses(path: Path) -> list[str]:
    sheet = openpyxl.load_workbook(path)["Customers"]
    head = [cell.value for cell in sheet[1]]
    return [
        str(row[head.index("Status")])
        for row in sheet.iter_rows(2, values_only=True)
        if row[head.index("Status")]
    ]


def test_a_sheet_that_is_open_in_libreoffice_stays_as_it_is_and_gets_its_results_once_closed(
    shop: Shop, office: Office
) -> None:
    shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
    before = shop.sheet.read_bytes()
    beside = shop.sheet.with_name("c (results).xlsx")
    with office.open(shop.sheet):
        pushed = shop.quick("push", shop.sheet, "--yes", expect=0)
        assert "is open in LibreOffice" in pushed.stdout
        assert "cartsheets-cli results" in pushed.stdout
        assert shop.sheet.read_bytes() == before
        assert statuses(beside) == ["Updated"]
        error = error_of(shop.quick("results", "--json", expect=6))
        assert "open in another program" in error["message"]
    shop.store.forget_requests()

    told = shop.quick.json("results")

    assert told["rows"] == 1
    assert statuses(shop.sheet) == ["Updated"]
    assert writes(shop.store) == []
    assert shop.quick.json("review", shop.sheet)["changes"] == []


def test_failed_rows_alone_go_into_a_file_of_their_own(shop: Shop, tmp_path: Path) -> None:
    a, b, c = shop.keys[:3]
    one, other = (str(shop.row(key)["Email"]) for key in (a, c))
    # An exchange of addresses: each is taken still when the other comes, and the store refuses both.
    shop.edit(lambda book: book.type(a, Email=other).type(b, BillingCity="Waco").type(c, Email=one))
    push = shop.quick.json("push", shop.sheet, "--yes", expect=3)["push"]
    everything, failed = tmp_path / "all.xlsx", tmp_path / "failed.xlsx"

    assert shop.quick.json("results", push, "-o", everything)["rows"] == 3
    told = shop.quick.json("results", push, "-o", failed, "--failed")

    assert told == {"push": push, "file": str(failed), "rows": 2}
    assert openpyxl.load_workbook(everything)["Results"].max_row == 4
    [_head, *rows] = openpyxl.load_workbook(failed)["Results"].iter_rows(values_only=True)
    assert [(row[2], row[7]) for row in rows] == [(str(a), "Failed"), (str(c), "Failed")]


def test_what_cannot_be_written_is_said(shop: Shop) -> None:
    assert "Nothing was pushed" in error_of(shop.quick("results", "--json", expect=1))["message"]
    error_of(shop.quick("results", "--failed", "--json", expect=2))
    error_of(shop.quick("results", "2020-01-01-1", "--json", expect=1))
