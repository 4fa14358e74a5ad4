"""Sheets of other programs: in any format, encoding and layout, with any headers."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from tests.hazards.desk import Desk
from tests.hazards.foreign_sheets import ADMIN_COLUMNS, customer, write_csv, write_xlsx
from tests.office import Office
from tests.workbook.raw_binary import brt, brt_cell, brt_row, wide
from tests.workbook.raw_xlsx import write_zip
from tests.workbook.test_read_binary import xlsb_parts


def test_our_own_csv_comes_back_without_a_difference_and_says_why_it_is_foreign(desk: Desk) -> None:
    found = desk.review(desk.export(desk.folder / "own.csv"))
    assert found.is_quiet()
    assert (found.counts["unchanged"], found.counts["damage"]) == (60, 0)
    assert found.warnings("does not say which export it is")
    assert found.warnings("60 by Customer ID")


def test_our_own_csv_as_libreoffice_saves_it_asks_for_nothing(desk: Desk, office: Office) -> None:
    desk.export(desk.folder / "own.csv")
    with office.open(desk.folder / "own.csv") as book:
        saved = book.save(desk.folder / "own saved.csv")
    found = desk.review(saved)
    assert found.changes == {}, found.changes


@pytest.mark.parametrize(
    ("encoding", "separator", "quoting"),
    [
        ("utf-8", ",", csv.QUOTE_MINIMAL),
        ("utf-8-sig", ";", csv.QUOTE_ALL),
        ("cp1252", ";", csv.QUOTE_MINIMAL),
        ("utf-16", "\t", csv.QUOTE_MINIMAL),
        ("utf-8", "|", csv.QUOTE_NONNUMERIC),
    ],
)
def test_text_files_are_read_in_any_encoding_separator_and_quoting(
    desk: Desk, encoding: str, separator: str, quoting: Any
) -> None:
    first, second = customer(desk, 0), customer(desk, 1)
    rows = [
        ("E-Mail", "Vorname", "PLZ", "Ort"),
        (first["Email"], "Jürgen", first["BillingZipCode"], first["BillingCity"]),
        (second["Email"].upper(), second["BillingFirstName"], second["BillingZipCode"], "Düsseldorf, Süd"),
        ("", "", "", ""),
    ]
    path = write_csv(desk.folder / "list.tsv", rows, encoding=encoding, separator=separator, quoting=quoting)
    found = desk.review(path)
    assert found.changes == {
        desk.ordinary[0]: {"BillingFirstName": "Jürgen"},
        desk.ordinary[1]: {"BillingCity": "Düsseldorf, Süd"},
    }
    assert found.warnings("“PLZ” (C) is read as “Billing ZIP”")


def test_the_store_admins_own_csv_is_read(desk: Desk) -> None:
    def admin(row: Mapping[str, Any]) -> list[str]:
        shown = []
        for column in ADMIN_COLUMNS:
            value = row[column.name]
            shown.append(
                "" if value is None else str(int(value)) if isinstance(value, (bool, int)) else str(value)
            )
        return shown

    assert len(ADMIN_COLUMNS) == 27
    rows = [admin(row) for row in desk.store.shop.customers.values()]
    path = write_csv(desk.folder / "admin.csv", [[c.admin_name for c in ADMIN_COLUMNS], *rows])
    found = desk.review(path)
    assert found.is_quiet(), (found.changes, found.problems())
    assert found.warnings("Columns that are not read: “pass”")
    group = next(i for i, column in enumerate(ADMIN_COLUMNS) if column.name == "CustomerGroupID")
    moved = next(i for i, row in enumerate(rows) if row[group] not in ("0", "9001"))
    rows[moved][group] = "0"
    path = write_csv(desk.folder / "admin.csv", [[c.admin_name for c in ADMIN_COLUMNS], *rows])
    assert desk.review(path).changes == {
        list(desk.store.shop.customers)[moved]: {"CustomerGroupID": None},
    }


@pytest.mark.parametrize("ending", [".xlsx", ".xls", ".ods"])
def test_foreign_workbooks_of_every_format_are_read_with_the_header_anywhere_above(
    desk: Desk, office: Office, ending: str
) -> None:
    first = customer(desk, 0)
    rows = [("Email", "Postal code", "Town"), (first["Email"], first["BillingZipCode"], "Köln")]
    path = write_xlsx(desk.folder / "foreign made.xlsx", rows, above=6)
    if ending != ".xlsx":
        with office.open(path) as book:
            path = book.save(desk.folder / f"foreign made{ending}")
    assert desk.review(path).changes == {desk.ordinary[0]: {"BillingCity": "Köln"}}


def test_a_foreign_xlsb_is_read(desk: Desk) -> None:
    first = customer(desk, 0)
    texts = [("Email", "Town"), (first["Email"], "Köln")]
    cells = b"".join(
        brt_row(number) + b"".join(brt_cell(6, place, wide(text)) for place, text in enumerate(row))
        for number, row in enumerate(texts, 1)
    )
    sheet = brt(129) + brt(145) + cells + brt(146) + brt(130)
    path = write_zip(desk.folder / "foreign.xlsb", {**xlsb_parts(), "xl/worksheets/sheet1.bin": sheet})
    assert desk.review(path).changes == {desk.ordinary[0]: {"BillingCity": "Köln"}}


def test_headers_are_told_by_likeness_and_contents_and_the_confidence_is_said(desk: Desk) -> None:
    rows: list[Sequence[Any]] = [("Kontakt", "Biling city", "Wohnsitz", "Colour", "Billing address 3")]
    for number in range(12):
        found_customer = customer(desk, number)
        rows.append(
            (found_customer["Email"], f"City {number}", found_customer["BillingAddress1"] or "", "red", "x")
        )
    rows[1] = (*rows[1][:2], "1 New Street", "red", "x")
    found = desk.review(write_csv(desk.folder / "contents.csv", rows))
    assert found.changes[desk.ordinary[0]] == {"BillingCity": "City 0", "BillingAddress1": "1 New Street"}
    assert found.changes[desk.ordinary[1]] == {"BillingCity": "City 1"}
    assert found.warnings("“Kontakt” (A) is read as “Email”: told by its contents, 100% sure")
    assert found.warnings("“Biling city” (B) is read as “Billing city”: told by its likeness")
    assert found.warnings("“Wohnsitz” (C) is read as “Billing address 1”: told by its contents")
    assert found.warnings("not read: “Colour”, “Billing address 3”")


def test_numbers_of_a_text_file_that_lost_their_zeros_are_put_back(desk: Desk) -> None:
    shop = desk.store.shop.customers
    key = desk.key_of["zip"]
    rows = [("Email", "ZIP", "Phone"), (shop[key]["Email"], "2138", shop[key]["BillingPhoneNumber"])]
    found = desk.review(write_csv(desk.folder / "zeros.csv", rows))
    assert found.changes == {}
    assert [(d["kind"], d["repair"]) for d in found.said["damage"]] == [("lost_leading_zero", "02138")]


@pytest.mark.parametrize(
    "rows",
    [
        [("Colour", "Size"), ("red", "5")],
        [("Email",)],
        [("First name", "Last name"), ("Ann", "Lee")],
        [],
    ],
)
def test_a_file_without_headers_that_could_be_ours_is_refused(desk: Desk, rows: list[Sequence[str]]) -> None:
    found = desk.review(write_csv(desk.folder / "nothing.csv", [*rows, ("x",)]))
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")


def test_a_header_of_ours_that_stands_twice_is_refused(desk: Desk) -> None:
    found = desk.review(
        write_csv(desk.folder / "twice.csv", [("Email", "Email", "City"), ("a@b.cc", "", "")])
    )
    assert found.status == 1
    assert "both go by “Email”" in found.error["message"]


def test_groups_of_a_foreign_workbook_are_read_too(desk: Desk) -> None:
    with desk.edit("groups.xlsx") as book:
        book.book.remove(book.book["_cartsheets"])
        book.book.defined_names.clear()
        book.book.custom_doc_props.props.clear()  # type: ignore[attr-defined]
        for sheet in (book.customers, book.groups):
            sheet.delete_cols(sheet.max_column)
        group = desk.store.shop.groups.ids[0]
        book.type(group, "Description", "Changed without a base", table="groups")
        book.add(table="groups", Name="Night owls")
        book.type(desk.ordinary[0], "CustomerGroupID", "Night owls")
    found = desk.review(book.path)
    groups = [change for change in found.said["changes"] if change["table"] == "groups"]
    assert [(change["action"], change["key"]) for change in groups] == [("add", None), ("update", group)]
    assert found.changes[desk.ordinary[0]] == {"CustomerGroupID": "Night owls"}
    assert found.guards() == {"two_way"}
