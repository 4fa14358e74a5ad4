"""Headers, columns and sheets that people rename, move, copy, add and delete.

Rows 30 to 37, 71, 72 and 74 of the catalogue.
"""

from __future__ import annotations

import pytest

from tests.hazards.desk import Desk
from tests.office import Book, Office


def test_30_title_rows_above_the_header_are_no_difference(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("titles.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.insert_rows(1, count=4)
        customers.type_all({"A1": "Our customers", "D2": "as of Monday", "E2": "checked by Ann"})
        book.save()
    assert desk.review(desk.folder / "titles.xlsx").is_quiet()


def test_30_a_header_below_the_twentieth_row_refuses_the_file(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("far header.xlsx")) as book:
        for sheet in ("Customers", "Groups"):
            tab = book.sheet(sheet)
            tab.insert_rows(1, count=25)
            tab.type_all({f"A{row}": f"Line {row}" for row in range(1, 26)})
        book.save()
    found = desk.review(desk.folder / "far header.xlsx")
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")
    assert "header" in found.error["message"]


@pytest.mark.parametrize(
    ("header", "to"),
    [
        ("Billing city", "Ort"),
        ("Billing city", "Billing citty"),
        ("Additional field 3", "Loyalty number"),
        ("Billing phone", "Main phone number"),
    ],
)
def test_31_a_renamed_header_refuses_the_file_until_it_is_mapped(
    desk: Desk, office: Office, header: str, to: str
) -> None:
    with office.open(desk.copy("renamed.xlsx")) as book:
        customers = book.sheet("Customers")
        letters = customers.column(header)
        customers.type_all({f"{letters}1": to, f"{letters}7": "typed under the new name"})
        book.save()
    found = desk.review(desk.folder / "renamed.xlsx")
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")
    assert f"“{header}”" in found.error["message"]
    assert f"“{to}”" in found.error["message"]


def test_31_a_header_that_was_emptied_refuses_the_file(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("no header.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.clear(customers.cell("Billing city", 1))
        book.save()
    found = desk.review(desk.folder / "no header.xlsx")
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")
    assert "“Billing city”" in found.error["message"]


def test_32_case_spaces_and_line_ends_in_headers_are_no_difference(desk: Desk) -> None:
    with desk.edit() as book:
        for number, cell in enumerate(book.customers[1]):
            text = str(cell.value)
            cell.value = (
                text.upper(),
                f"\ufeff {text} ",
                text.replace(" ", "\u00a0"),
                text.replace(" ", "\n"),
            )[number % 4]
    found = desk.review(book.path)
    assert found.is_quiet()
    assert found.warnings() == []


def test_33_a_header_that_stands_twice_refuses_the_file(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("twice header.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.insert_column(before="Billing city")
        customers.type(customers.column("") + "1", "Billing ZIP")
        book.save()
    found = desk.review(desk.folder / "twice header.xlsx")
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")
    assert "stands twice" in found.error["message"]


def test_34_columns_deleted_moved_and_added_are_told_and_no_difference(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("columns.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.delete_column("Billing ZIP")
        customers.delete_column("Shipping phone")
        customers.insert_column(before="Email")
        mine = customers.column("")
        customers.type_all({f"{mine}1": "Our notes", f"{mine}5": "call back", f"{mine}9": "call back"})
        customers.insert_column(before="Comments")
        to = customers.column("")
        source = customers.column("Mailing list")
        customers.copy(f"{source}1:{source}61", to=f"{to}1")
        customers.delete_cells(f"{source}1:{source}61")
        customers.type(f"{source}1", "Second notes")
        book.save()
    found = desk.review(desk.folder / "columns.xlsx")
    assert found.is_quiet(), found.said
    assert found.warnings("“Billing ZIP” and “Shipping phone”")
    assert found.warnings("“Our notes” and “Second notes”")


def test_35_sheets_renamed_added_and_moved_are_no_difference(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("sheets.xlsx")) as book:
        book.sheet("Customers").rename("Kunden 2026")
        book.sheet("Groups").rename("Customers")
        notes = book.add_sheet("My notes")
        notes.type_all({"A1": "Name", "B1": "Email", "A2": "Nora", "B2": "to do"})
        book.save()
    assert desk.review(desk.folder / "sheets.xlsx").is_quiet()


def test_36_a_copied_sheet_refuses_the_file(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("copied sheet.xlsx")) as book:
        book.copy_sheet("Customers", "Customers (2)")
        book.save()
    found = desk.review(desk.folder / "copied sheet.xlsx")
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")
    assert "“Customers” and “Customers (2)”" in found.error["message"]


def test_37_a_second_table_beside_or_below_is_not_read_and_is_told(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("second table.xlsx")) as book:
        customers = book.sheet("Customers")
        letters = customers.column("_row")
        beside = column_after(letters, 2)
        customers.type_all({f"{beside}1": "Email", f"{beside}2": "other@example.com"})
        customers.type_all({f"{column_after(letters, 3)}1": "Since", f"{column_after(letters, 3)}2": "May"})
        _type_table(customers.book, row=70)
        book.save()
    found = desk.review(desk.folder / "second table.xlsx")
    assert found.is_quiet(), found.said["problems"]
    assert found.warnings("70 to 73")
    assert found.warnings("“Email” and “Since”")


def test_71_a_numbers_export_is_read(desk: Desk) -> None:
    with desk.edit("numbers.xlsx") as book:
        names = {
            "Customers": "Customers - Customers",
            "Groups": "Groups - Groups",
            "Read me": "Read me - Table 1",
        }
        for name, numbers_name in names.items():
            book.book[name].title = numbers_name
        summary = book.book.create_sheet("Export Summary", 0)
        summary["B2"] = "This document was exported from Numbers."
        for sheet in book.book.worksheets:
            sheet.sheet_state = "visible"
        book.book.defined_names.clear()
        book.book.custom_doc_props.props.clear()  # type: ignore[attr-defined]
    assert desk.review(book.path).is_quiet()


def test_72_a_google_sheets_download_is_read(desk: Desk) -> None:
    with desk.edit("google.xlsx") as book:
        book.book.custom_doc_props.props.clear()  # type: ignore[attr-defined]
        for row in range(62, 1001):
            for cell in book.customers[row]:
                cell.number_format = "@"
    assert desk.review(book.path).is_quiet()


def test_74_an_edited_hidden_sheet_is_told_and_the_other_marks_agree(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("hidden edited.xlsx")) as book:
        hidden = book.sheet("_cartsheets")
        hidden.show()
        rows = {str(name): row for row, (name, *_) in enumerate(hidden.values(""), 1)}
        hidden.type(f"B{rows['counts']}", '{"customers": 1}')
        book.save()
    found = desk.review(desk.folder / "hidden edited.xlsx")
    assert found.is_quiet()
    assert found.warnings("was edited")


def test_74_a_hidden_sheet_that_names_another_export_refuses_the_file(desk: Desk) -> None:
    with desk.edit("other export.xlsx") as book:
        for row in book.book["_cartsheets"].iter_rows():
            if row[0].value == "export_id":
                row[1].value = "E200101-000000000"
    found = desk.review(book.path)
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")
    assert "different exports" in found.error["message"]


def test_74_without_the_hidden_sheet_the_other_marks_are_enough(desk: Desk) -> None:
    with desk.edit("no hidden.xlsx") as book:
        book.book.remove(book.book["_cartsheets"])
    assert desk.review(book.path).is_quiet()


def _type_table(book: Book, *, row: int) -> None:
    """Type a small table of one's own below the customers."""
    customers = book.sheet("Customers")
    first, second = customers.column("Email"), customers.column("Billing first name")
    texts = [("Month", "Calls"), ("May", "17"), ("June", "4"), ("July", "9")]
    customers.type_all(
        {
            f"{letters}{row + place}": text
            for place, pair in enumerate(texts)
            for letters, text in zip((first, second), pair, strict=True)
        }
    )


def column_after(letters: str, count: int) -> str:
    from cartsheets.domain.sheet import column_letters, column_number

    return column_letters(column_number(letters) + count)
