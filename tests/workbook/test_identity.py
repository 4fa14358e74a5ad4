"""A file tells which export it is by several carriers, and a row by its token."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartsheets.domain.sheet import SheetContent, WorkbookContent
from cartsheets.errors import NotOurWorkbook
from cartsheets.workbook.identity import Token, find_identity, make_token, read_token
from cartsheets.workbook.write import write_workbook
from tests.office import Office
from tests.workbook.writing import GRACE, INFO, SECRET, TAKEN_AT, column, read, snapshot

EXPORT = INFO.export_id
ROWS = [(number, {**GRACE, "Email": f"{number}@example.com"}) for number in range(1, 9)]


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    path = tmp_path / "customers.xlsx"
    write_workbook(path, snapshot(ROWS), info=INFO)
    return path


@given(st.integers(1, 10**15))
def test_a_token_tells_its_row(key: int) -> None:
    token = make_token(SECRET, EXPORT, "customers", key)
    assert read_token(SECRET, EXPORT, "customers", f" {token} ") == Token("ours", key)
    assert len(token) == len(str(key)) + 16


@given(st.integers(1, 999), st.integers(0, 30), st.characters(codec="ascii"))
def test_a_token_with_any_other_letter_is_no_longer_ours(key: int, place: int, letter: str) -> None:
    token = make_token(SECRET, EXPORT, "customers", key)
    place %= len(token)
    altered = token[:place] + letter + token[place + 1 :]
    if altered.strip() != token:
        assert read_token(SECRET, EXPORT, "customers", altered).kind != "ours"


@pytest.mark.parametrize(
    ("text", "kind"),
    [(None, "blank"), ("", "blank"), ("  ", "blank"), ("17", "damaged"), ("17·AAAAAA", "damaged")],
)
def test_what_is_no_token_is_blank_or_damaged(text: str | None, kind: str) -> None:
    assert read_token(SECRET, EXPORT, "customers", text) == Token(kind)


def test_tokens_of_another_export_table_or_secret_are_not_ours() -> None:
    other = make_token(SECRET, "2026-11-24-1-p2", "customers", 17)
    assert read_token(SECRET, EXPORT, "customers", other) == Token("foreign", 17)
    group = make_token(SECRET, EXPORT, "groups", 17)
    assert read_token(SECRET, EXPORT, "customers", group).kind == "damaged"
    assert read_token(b"another", EXPORT, "groups", group).kind == "damaged"


def test_an_export_tells_all_about_itself(exported: Path) -> None:
    identity = find_identity(read(exported))
    assert identity.is_complete
    assert identity.is_authentic(SECRET)
    assert not identity.is_authentic(b"another")
    assert identity.export_id == EXPORT
    assert (identity.store_id, identity.store) == ("shop.example", "Corner Shop")
    assert (identity.taken_at, identity.filters) == (TAKEN_AT, "in Retail")
    assert identity.counts == {"customers": 8, "groups": 2}
    assert identity.columns["customers"][:2] == ("CustomerID", "Email")


def test_the_secret_is_nowhere_in_the_file_or_in_words(exported: Path) -> None:
    assert SECRET not in exported.read_bytes()
    assert "secret" not in repr(INFO)


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_identity_and_tokens_outlive_libreoffice(
    office: Office, exported: Path, tmp_path: Path, ending: str
) -> None:
    with office.open(exported) as book:
        book.sheet("Customers").sort(by="Email", descending=True)
        again = book.save(tmp_path / f"again.{ending}")
    content = read(again)
    identity = find_identity(content)
    assert identity.is_authentic(SECRET)
    tokens = column(content, "_row")
    keys = [read_token(SECRET, EXPORT, "customers", str(token)).key for token in tokens]
    assert keys == [8, 7, 6, 5, 4, 3, 2, 1]


def test_identity_and_tokens_outlive_openpyxl(exported: Path) -> None:
    openpyxl.load_workbook(exported).save(exported)
    assert find_identity(read(exported)).is_authentic(SECRET)


def without(content: WorkbookContent, *carriers: str) -> WorkbookContent:
    """The same file after some carriers were lost."""
    if "property" in carriers:
        content = replace(content, properties={})
    if "name" in carriers:
        content = replace(content, names={})
    if "sheet" in carriers:
        content = replace(content, sheets=[s for s in content.sheets if s.name != "_cartsheets"])
    if "tokens" in carriers:
        content = replace(content, sheets=[_without_last_column(s) for s in content.sheets])
    return content


def _without_last_column(sheet: SheetContent) -> SheetContent:
    if sheet.name not in ("Customers", "Groups"):
        return sheet
    width = max(len(row.cells) for row in sheet.rows)
    return replace(sheet, rows=[replace(row, cells=row.cells[: width - 1]) for row in sheet.rows])


@pytest.mark.parametrize(
    "lost",
    [
        ("property", "name"),
        ("property", "sheet"),
        ("property", "tokens"),
        ("name", "sheet"),
        ("name", "tokens"),
        ("sheet", "tokens"),
    ],
)
def test_any_two_carriers_are_enough(exported: Path, lost: tuple[str, ...]) -> None:
    identity = find_identity(without(read(exported), *lost))
    assert identity.export_id == EXPORT
    assert identity.is_complete == ("sheet" not in lost)


@pytest.mark.parametrize("kept", ["property", "name", "sheet", "tokens"])
def test_one_carrier_is_not_enough(exported: Path, kept: str) -> None:
    lost = {"property", "name", "sheet", "tokens"} - {kept}
    with pytest.raises(NotOurWorkbook, match="does not say which export"):
        find_identity(without(read(exported), *lost))


def test_a_file_of_somebody_else_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "own.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Customer ID", "Email"])
    book.save(path)
    with pytest.raises(NotOurWorkbook):
        find_identity(read(path))


def test_carriers_that_disagree_are_refused(exported: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.xlsx"
    write_workbook(other, snapshot(ROWS), info=replace(INFO, export_id="2026-11-24-1-p2"))
    mine, theirs = read(exported), read(other)
    with pytest.raises(NotOurWorkbook, match="different exports"):
        find_identity(replace(mine, properties=theirs.properties))
    pasted = [theirs.sheets[0], *mine.sheets[1:]]
    with pytest.raises(NotOurWorkbook, match="different exports"):
        find_identity(replace(mine, sheets=pasted))


def test_somebody_who_types_into_the_hidden_sheet_is_noticed(exported: Path) -> None:
    book = openpyxl.load_workbook(exported)
    for row in book["_cartsheets"].iter_rows():
        if row[0].value == "store_id":
            row[1].value = "other.example"
    book.save(exported)
    identity = find_identity(read(exported))
    assert not identity.is_authentic(SECRET)


def test_a_garbled_hidden_sheet_leaves_the_id(exported: Path) -> None:
    book = openpyxl.load_workbook(exported)
    for row in book["_cartsheets"].iter_rows():
        if row[0].value == "columns":
            row[1].value = "{"
    book.save(exported)
    identity = find_identity(read(exported))
    assert (identity.export_id, identity.is_complete) == (EXPORT, False)


def test_a_store_with_an_odd_name_is_still_authentic(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    info = replace(INFO, store='=Tom\x0b & "Ann"  <Shop>\n_x0041_ ', filters="  e-mail\tx ")
    write_workbook(path, snapshot(ROWS), info=info)
    assert find_identity(read(path)).is_authentic(SECRET)
