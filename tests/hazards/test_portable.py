"""A portable export is reviewed three ways on another computer that has the same store's keys."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.hazards.desk import Desk, Reviewed
from tests.hazards.parts import read_parts
from tests.office import Office

BASE_SHEET = "_cartsheets_base"


@pytest.fixture(scope="module")
def portable(own_desk: Desk) -> Path:
    return own_desk.export(own_desk.folder / "portable.xlsx", "--portable")


@pytest.fixture
def elsewhere(tmp_path: Path) -> dict[str, str]:
    """The environment of another computer."""
    return {"CARTSHEETS_HOME": str(tmp_path / "other home")}


def edited(desk: Desk, portable: Path, key: int, city: str) -> Path:
    with desk.edit("portable edited.xlsx", of=portable) as book:
        book.type(key, "BillingCity", city)
        book.type(key, "BillingAddress2", None)
    return book.path


def test_it_is_reviewed_three_ways_elsewhere(
    own_desk: Desk, portable: Path, elsewhere: dict[str, str]
) -> None:
    key, other = own_desk.ordinary[0], own_desk.ordinary[1]
    path = edited(own_desk, portable, key, "Mine")
    shop = own_desk.store.shop
    was = {k: shop.customers[k]["BillingCity"] for k in (key, other)}
    shop.edit(key, BillingCity="Theirs")
    shop.edit(other, BillingCity="Only theirs")
    found = own_desk.run("review", path, environ=elsewhere)
    for k, city in was.items():
        shop.edit(k, BillingCity=city)
    [conflict] = found.said["conflicts"]
    assert (conflict["key"], conflict["base"], conflict["draft"], conflict["live"]) == (
        key,
        was[key],
        "Mine",
        "Theirs",
    )
    assert "two_way" not in found.guards()
    assert found.warnings("came in the workbook")
    again = own_desk.run("review", path, environ=elsewhere)
    assert not again.warnings("came in the workbook")
    assert again.changes[key]["BillingCity"] == "Mine"


@pytest.mark.parametrize("ending", [".xlsx", ".xls", ".ods"])
def test_it_survives_libreoffice_in_every_format(
    own_desk: Desk, portable: Path, elsewhere: dict[str, str], office: Office, ending: str
) -> None:
    with office.open(portable) as book:
        saved = book.save(own_desk.folder / f"portable saved{ending}")
    found = own_desk.run("review", saved, environ=elsewhere)
    assert found.is_quiet()
    assert found.warnings("came in the workbook")
    assert found.guards() == set()


def test_what_is_pushed_elsewhere_is_the_new_base_there(
    own_desk: Desk, portable: Path, elsewhere: dict[str, str]
) -> None:
    key = own_desk.ordinary[2]
    with own_desk.edit("portable pushed.xlsx", of=portable) as book:
        book.type(key, "BillingCity", "Pushed elsewhere")
        book.add(Email="added.elsewhere@example.com")
    pushed = own_desk.run("push", book.path, "--yes", environ=elsewhere)
    assert (pushed.status, pushed.counts["done"]) == (0, 2)
    assert own_desk.run("review", book.path, environ=elsewhere).is_quiet()
    here = own_desk.review(book.path)
    assert here.changes == {}
    assert here.problems() == []


def test_with_other_keys_or_altered_the_base_is_not_used(
    own_desk: Desk, portable: Path, elsewhere: dict[str, str], tmp_path: Path
) -> None:
    def altered(name: str, edit: str) -> Reviewed:
        book = openpyxl.load_workbook(portable)
        sheet = book[BASE_SHEET]
        cell = sheet.cell(4, 2)
        text = str(cell.value)
        if edit == "gone":
            sheet.delete_rows(4)
        else:
            cell.value = ("B" if text[0] == "A" else "A") + text[1:]
        book.save(own_desk.folder / name)
        return own_desk.run("review", own_desk.folder / name, environ=elsewhere)

    for edit, words in (("gone", "is not whole"), ("changed", "was altered")):
        found = altered(f"{edit}.xlsx", edit)
        assert found.warnings(words)
        assert not found.warnings("came in the workbook")
        assert found.warnings("compared with the store as it is now")


def test_no_password_and_no_key_travels_in_it(own_desk: Desk, portable: Path) -> None:
    parts = b"".join(read_parts(portable).values())
    customer = next(iter(own_desk.store.shop.customers.values()))
    for secret in (own_desk.store.private_key, own_desk.store.token, str(customer["Password"])):
        assert secret.encode() not in parts
    assert openpyxl.load_workbook(portable)[BASE_SHEET].sheet_state == "hidden"
    lines = [str(row[0].value) for row in openpyxl.load_workbook(portable)["Read me"].iter_rows()]
    assert lines[-1].startswith("Portable: ")


def test_a_csv_file_cannot_be_portable(own_desk: Desk) -> None:
    found = own_desk.run("export", "-o", own_desk.folder / "portable.csv", "--portable")
    assert (found.status, found.error["kind"]) == (2, "UsageError")
    assert not (own_desk.folder / "portable.csv").exists()
