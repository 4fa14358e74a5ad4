"""Headers of foreign sheets are recognised where that is sure enough, and never otherwise."""

from __future__ import annotations

import pytest

from cartsheets.domain.foreign.header_words import name_by_alias, name_by_header, name_by_likeness
from cartsheets.domain.foreign.headers import How, find_header_map, lay_names_over
from cartsheets.domain.sheet import SheetContent, SheetRow, Value, WorkbookContent
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import NotOurWorkbook


def content(*sheets: list[list[Value]]) -> WorkbookContent:
    made = [
        SheetContent(f"Sheet{n}", [SheetRow(r, row) for r, row in enumerate(rows, 1) if row])
        for n, rows in enumerate(sheets, 1)
    ]
    return WorkbookContent("list.xlsx", "xlsx", made, "")


@pytest.mark.parametrize("column", CUSTOMERS.columns, ids=lambda column: column.name)
def test_our_headers_the_apis_and_the_admins_are_known_by_name(column: object) -> None:
    found = CUSTOMERS.by_name[getattr(column, "name", "")]
    for header in filter(
        None, (found.header, found.name, found.admin_name, f"  {found.header.upper()}\u00a0")
    ):
        assert name_by_header(CUSTOMERS, header) == found.name


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("E-Mail", "Email"),
        ("e-mail address", "Email"),
        ("First_Name", "BillingFirstName"),
        ("lastName", "BillingLastName"),
        ("Postal Code", "BillingZipCode"),
        ("PLZ", "BillingZipCode"),
        ("Code postal", "BillingZipCode"),
        ("Ship-to City", "ShippingCity"),
        ("Delivery postcode", "ShippingZipCode"),
        ("Customer No.", "CustomerID"),
        ("Accepts Email Marketing", "MailList"),
        ("Phone #", "BillingPhoneNumber"),
        ("Address Line 2", "BillingAddress2"),
    ],
)
def test_usual_names_of_other_programs_are_known(header: str, name: str) -> None:
    assert name_by_alias(header) == name


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Biling city", "BillingCity"),
        ("Billing frist name", "BillingFirstName"),
        ("Shiping phone", "ShippingPhoneNumber"),
        ("billing_zipp", "BillingZipCode"),
    ],
)
def test_slips_are_told_by_likeness(header: str, name: str) -> None:
    found = name_by_likeness(header)
    assert found is not None
    assert found[0] == name
    assert 0.9 <= found[1] < 1


@pytest.mark.parametrize(
    "header",
    [
        "Billing address 3",
        "Loyalty number",
        "Name",
        "Total",
        "Billing",
        "Colour",
        "x",
        "",
        "Last login",
        "Shop",
    ],
)
def test_what_is_no_slip_is_not_guessed(header: str) -> None:
    assert name_by_likeness(header) is None
    assert name_by_alias(header) is None


def test_the_header_row_is_found_below_titles_and_the_surest_column_wins() -> None:
    rows: list[list[Value]] = [
        ["Our list"],
        [],
        ["Phone", "Telephone", "Billing phone", "Email", "Notes", "Shoe size"],
        ["1", "2", "3", "ann@example.com", "x", "38"],
    ]
    found = find_header_map(content(rows), CUSTOMERS)
    assert found is not None
    assert found.header_row == 3
    assert {c.header: (c.name, c.how) for c in found.columns} == {
        "Phone": ("", How.UNKNOWN),
        "Telephone": ("", How.UNKNOWN),
        "Billing phone": ("BillingPhoneNumber", How.NAME),
        "Email": ("Email", How.NAME),
        "Notes": ("Comments", How.ALIAS),
        "Shoe size": ("", How.UNKNOWN),
    }
    assert found.by_name["Email"].samples == ("ann@example.com",)
    assert found.by_name["Comments"].confidence == 0.9
    assert found.layout().positions == {"BillingPhoneNumber": 2, "Email": 3, "Comments": 4}


def test_a_column_full_of_addresses_is_the_email_whatever_it_is_called() -> None:
    rows: list[list[Value]] = [["Wer", "Kontakt"], ["Ann", "ann@example.com"], ["Bob", "bob@example.com"]]
    found = find_header_map(content(rows), CUSTOMERS)
    assert found is not None
    assert found.by_name["Email"].how is How.CONTENTS
    assert found.by_name["Email"].confidence == 1.0


def test_the_sheet_that_knows_most_is_taken_and_two_alike_are_refused() -> None:
    good: list[list[Value]] = [["Email", "First name", "Last name", "City", "ZIP"], ["a@b.cc"]]
    notes: list[list[Value]] = [["Name", "Email"], ["Nora", "to do"]]
    found = find_header_map(content(notes, good), CUSTOMERS)
    assert found is not None
    assert found.sheet.name == "Sheet2"
    with pytest.raises(NotOurWorkbook, match="“Sheet1” and “Sheet2”"):
        find_header_map(content(good, good), CUSTOMERS)


def test_passwords_that_other_programs_keep_are_never_read() -> None:
    for header, name in (("pass", ""), ("Password", ""), ("New password", "Password")):
        found = find_header_map(content([["Email", "City", header], ["a@b.cc"]]), CUSTOMERS)
        assert found is not None
        assert found.columns[2].name == name


def test_groups_are_known_by_our_own_headers_only() -> None:
    assert find_header_map(content([["Group", "Level"], ["Retail", "1"]]), GROUPS) is None
    found = find_header_map(content([["Group name", "Price level"], ["Retail", "1"]]), GROUPS)
    assert found is not None
    assert set(found.by_name) == {"Name", "PriceLevel"}


def test_names_that_were_chosen_count_most_and_are_known_by_the_same_headers() -> None:
    rows: list[list[Value]] = [["Email", "City", "Ort", "Notes"], ["a@b.cc", "x", "y", "z"]]
    found = find_header_map(content(rows), CUSTOMERS)
    assert found is not None
    chosen = lay_names_over(found, {"ort": "ShippingCity", "NOTES": ""}, How.CHOSEN)
    assert {c.header: c.name for c in chosen.columns} == {
        "Email": "Email",
        "City": "BillingCity",
        "Ort": "ShippingCity",
        "Notes": "",
    }
    assert chosen.fingerprint == found.fingerprint
    taken = lay_names_over(found, {"Ort": "BillingCity"}, How.CHOSEN)
    assert {c.header: c.name for c in taken.columns}["City"] == ""
    other = find_header_map(content([["Email", "City", "Notes", "Ort"], ["a@b.cc"]]), CUSTOMERS)
    assert other is not None
    assert other.fingerprint != found.fingerprint
