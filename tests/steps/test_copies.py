"""Two copies of one export, edited and pushed by two people: neither takes back what the other did."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl

from tests.conftest import Cli, StartStore


def type_city(sheet: Path, key: int, city: str) -> None:
    book = openpyxl.load_workbook(sheet)
    customers = book["Customers"]
    place = {str(cell.value): number for number, cell in enumerate(customers[1], 1)}
    for row in range(2, customers.max_row + 1):
        if customers.cell(row, place["Customer ID"]).value == key:
            customers.cell(row, place["Billing city"]).value = city
    book.save(sheet)


def test_a_copy_keeps_what_the_other_copy_pushed(
    practice_store: StartStore, cli: Cli, tmp_path: Path
) -> None:
    store = practice_store(customers=40, conditions=["pace=off"])
    cli.for_store(store)
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    cli("export", "-o", first, expect=0)
    shutil.copy(first, second)
    one, other = list(store.shop.customers)[3:5]
    type_city(first, one, "Springfield")
    type_city(second, other, "Shelbyville")
    cli("push", first, "--yes", expect=0)

    review = cli.json("review", second)

    assert [change["key"] for change in review["changes"]] == [other]
    assert review["conflicts"] == []
    cli("push", second, "--yes", expect=0)
    assert store.shop.customers[one]["BillingCity"] == "Springfield"
    assert store.shop.customers[other]["BillingCity"] == "Shelbyville"
    assert cli.json("review", first, "--check")["changes"] == []


def test_a_pushed_sheet_that_was_renamed_is_its_own_base_still(
    practice_store: StartStore, cli: Cli, tmp_path: Path
) -> None:
    store = practice_store(customers=40, conditions=["pace=off"])
    cli.for_store(store)
    sheet, renamed = tmp_path / "a.xlsx", tmp_path / "renamed.xlsx"
    cli("export", "-o", sheet, expect=0)
    key = next(iter(store.shop.customers))
    type_city(sheet, key, "Springfield")
    cli("push", sheet, "--yes", expect=0)
    sheet.rename(renamed)
    type_city(renamed, key, "Shelbyville")

    review = cli.json("review", renamed)

    assert [change["cells"]["BillingCity"]["draft"] for change in review["changes"]] == ["Shelbyville"]
    assert review["conflicts"] == []
