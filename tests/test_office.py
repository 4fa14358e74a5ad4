"""LibreOffice, as tests drive it, does to cells what it does to a person's typing."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.office import Office, OfficeFailed, column_letters


@pytest.fixture
def small_workbook(tmp_path: Path) -> Path:
    """A sheet with a text column for ZIP codes that reaches far below the last row, and a general one."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Customers"
    for row in (
        ["Email", "ZIP", "Note"],
        ["cy@example.test", "00501", "third"],
        ["al@example.test", "02138", "first"],
    ):
        sheet.append(row)
    sheet.append(["bo@example.test", "94105", "second"])
    sheet.column_dimensions["B"].number_format = "@"
    for row_number in range(2, 5):
        sheet.cell(row_number, 2).number_format = "@"
    path = tmp_path / "small.xlsx"
    book.save(path)
    return path


def test_a_zip_code_typed_into_a_text_cell_keeps_its_zero_and_loses_it_elsewhere(
    office: Office, small_workbook: Path
) -> None:
    with office.open(small_workbook) as book:
        customers = book.sheet("Customers")
        customers.type_all({"B2": "02134", "C2": "02134", "B900": "02134"})
        assert customers.values("B2:C2") == [["02134", 2134.0]]
        assert customers.shown("C2") == "2134"
        assert customers.shown("B900") == "02134"


def test_a_text_cell_given_the_general_format_loses_the_zero_of_what_is_typed_next(
    office: Office, small_workbook: Path
) -> None:
    with office.open(small_workbook) as book:
        customers = book.sheet("Customers")
        customers.format_as_number("B2:B3")
        customers.type("B2", "02134")
        assert customers.values("B2:B3") == [[2134.0], ["02138"]]


def test_rows_are_sorted_deleted_appended_cleared_and_saved(office: Office, small_workbook: Path) -> None:
    with office.open(small_workbook) as book:
        customers = book.sheet("Customers")
        customers.sort(by="Email")
        customers.delete_rows(customers.row_of("Email", "bo@example.test"))
        customers.clear(customers.cell("Note", customers.row_of("Email", "cy@example.test")))
        assert customers.append({"Email": "di@example.test", "ZIP": "07030"}) == 4
        book.save()
    rows = list(openpyxl.load_workbook(small_workbook)["Customers"].iter_rows(values_only=True))
    assert rows == [
        ("Email", "ZIP", "Note"),
        ("al@example.test", "02138", "first"),
        ("cy@example.test", "00501", None),
        ("di@example.test", "07030", None),
    ]


@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".xls", ".csv"])
def test_a_book_is_saved_in_the_format_of_its_ending(
    office: Office, small_workbook: Path, tmp_path: Path, ending: str
) -> None:
    other = tmp_path / f"other{ending}"
    with office.open(small_workbook) as book:
        book.save(other)
    if ending == ".csv":
        assert other.read_text(encoding="utf-8").splitlines()[1] == '"cy@example.test","00501","third"'
        return
    with office.open(other) as book:
        assert book.sheet("Customers").values("A2:C2") == [["cy@example.test", "00501", "third"]]


def test_dates_and_decimals_are_typed_in_the_locale_of_the_office(small_workbook: Path) -> None:
    with Office(locale="de-DE") as german, german.open(small_workbook) as book:
        customers = book.sheet("Customers")
        customers.type_all({"C2": "12,5", "C3": "4.3.2026"})
        assert customers.values("C2:C3") == [[12.5], [46085.0]]


def test_what_cannot_be_done_fails_and_the_office_goes_on(office: Office, small_workbook: Path) -> None:
    with office.open(small_workbook) as book:
        with pytest.raises(OfficeFailed, match="NoSuchElement"):
            book.sheet("Custmers").type("A1", "x")
        assert book.sheet_names() == ["Customers"]


def test_columns_are_named_as_in_a_spreadsheet() -> None:
    assert [column_letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
