"""The workbook has every feature of its contract, and LibreOffice keeps what can be kept."""

from __future__ import annotations

import re
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook

from cartsheets.domain.presets import choose_columns
from cartsheets.domain.sheet import CellKind, OddCell
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Kind
from cartsheets.workbook.write import WorkbookWriter, write_workbook
from tests.office import Office
from tests.workbook.writing import GRACE, INFO, column, read, sheet, snapshot

ALL_TEXT = {c.header for c in CUSTOMERS.columns if c.kind not in (Kind.INTEGER, Kind.MONEY)}


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    path = tmp_path / "customers.xlsx"
    write_workbook(path, snapshot(), info=INFO)
    return path


@pytest.fixture
def book(exported: Path) -> Workbook:
    return openpyxl.load_workbook(exported)


def header_cells(book: Workbook) -> list[Cell]:
    """The header row of the customers' sheet."""
    return [cell for cell in book["Customers"][1] if isinstance(cell, Cell)]


def headers(book: Workbook, name: str = "Customers") -> list[str]:
    return [str(cell.value) for cell in book[name][1]]


def test_sheets_and_columns_are_those_of_the_contract(book: Workbook) -> None:
    assert book.sheetnames == ["Customers", "Groups", "Read me", "Lists", "_cartsheets"]
    states = [book[name].sheet_state for name in book.sheetnames]
    assert states == ["visible", "visible", "visible", "hidden", "hidden"]
    shown = headers(book)
    assert shown[:8] == [
        "Action",
        "Status",
        "Message",
        "Customer ID",
        "Email",
        "Billing first name",
        "Billing last name",
        "Customer group",
    ]
    assert shown[-2:] == ["New password", "_row"]
    assert set(shown) >= {column.header for column in CUSTOMERS.columns}
    groups = headers(book, "Groups")
    assert groups[:5] == ["Action", "Status", "Message", "Group ID", "Group name"]
    assert groups[-2:] == ["Members", "_row"]
    assert set(groups) >= {column.header for column in GROUPS.columns}


def test_values_are_written_as_their_kind_wants(exported: Path) -> None:
    content = read(exported)
    row = {
        header: column(content, header)[0] for header in map(str, sheet(content, "Customers").rows[0].cells)
    }
    assert row["Customer ID"] == OddCell(CellKind.NUMBER, "17", number_format="0")
    assert row["Store credit"] == OddCell(CellKind.NUMBER, "12.5", number_format="0.00")
    assert row["Shipping address type"] == OddCell(CellKind.NUMBER, "0", number_format="0")
    assert (row["Enabled"], row["Mailing list"], row["Non-taxable"]) == ("Yes", "No", None)
    assert (row["Billing ZIP"], row["Billing phone"]) == ("02134", "+15550100")
    assert row["Customer group"] == "Wholesale"
    assert row["New password"] is None


def test_groups_are_shown_by_labels_that_tell_them_apart(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    rows = [
        (n, {"Email": f"{n}@example.com", "CustomerGroupID": group})
        for n, group in enumerate((1, 2, 17, None))
    ]
    write_workbook(path, snapshot(rows, [(1, {"Name": "Retail"}), (2, {"Name": "retail"})]), info=INFO)
    content = read(path)
    assert column(content, "Customer group") == ["Retail (#1)", "retail (#2)", "#17 (missing)", None]
    assert column(content, "groups", "Lists")[:3] == ["Retail (#1)", "retail (#2)", None]
    assert [cell.text for cell in column(content, "Members", "Groups") if isinstance(cell, OddCell)] == [
        "1",
        "1",
    ]


def test_members_can_be_counted_by_the_caller(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    write_workbook(path, snapshot(), info=INFO, members={1: 1200})
    members = column(read(path), "Members", "Groups")
    assert [cell.text for cell in members if isinstance(cell, OddCell)] == ["1200", "0"]


def test_numbers_that_a_spreadsheet_would_round_are_text(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    money = Decimal("123456789012345.67")
    write_workbook(path, snapshot([(10**16 + 1, {"TotalStoreCredit": money})]), info=INFO)
    content = read(path)
    assert column(content, "Customer ID") == [str(10**16 + 1)]
    assert column(content, "Store credit") == [str(money)]


def test_text_columns_are_text_down_to_the_last_row(exported: Path, book: Workbook) -> None:
    customers = book["Customers"]
    for cell in header_cells(book):
        below = customers.cell(2, cell.column)
        dimension = customers.column_dimensions[cell.column_letter]
        wanted = "@" if cell.value in ALL_TEXT | {"Action", "Status", "Message", "_row"} else None
        assert dimension.number_format == below.number_format, cell.value
        assert wanted in (None, below.number_format), cell.value
    assert customers.column_dimensions["AN"].hidden


def test_typing_below_the_data_keeps_zeros_and_plus_signs(office: Office, exported: Path) -> None:
    with office.open(exported) as book:
        customers = book.sheet("Customers")
        typed = {
            "Email": "new@example.com",
            "Billing ZIP": "02134",
            "Billing phone": "+15550100",
            "Tax ID": "12345678901234567890",
        }
        customers.append(typed)
        book.save()
    content = read(exported)
    assert {header: column(content, header)[1] for header in typed} == typed


def test_lists_reach_the_last_row_and_offer_what_they_should(exported: Path, book: Workbook) -> None:
    customers = book["Customers"]
    found = {str(v.sqref): v for v in customers.data_validations.dataValidation}
    letters = {str(cell.value): cell.column_letter for cell in header_cells(book)}
    by_column = {part.split("2:")[0]: v for ranges, v in found.items() for part in ranges.split()}
    assert all(part.endswith("1048576") for ranges in found for part in ranges.split())
    expected = {
        "Action": "actions",
        "Customer group": "groups",
        "Enabled": "yes_no",
        "Billing state": "states",
        "Shipping country": "countries",
    }
    assert {h: by_column[letters[h]].formula1 for h in expected} == {
        h: f"cs_{n}" for h, n in expected.items()
    }
    assert by_column[letters["Customer group"]].errorStyle == "warning"
    assert not by_column[letters["Billing state"]].showErrorMessage
    content = read(exported)
    for name, first in (("actions", "DELETE"), ("yes_no", "Yes"), ("groups", "Retail"), ("countries", "AD")):
        reference = book.defined_names[f"cs_{name}"].attr_text
        match = re.fullmatch(r"Lists!\$([A-Z])\$2:\$\1\$(\d+)", reference)
        assert match is not None
        values = [value for value in column(content, name, "Lists") if value]
        assert values[0] == first
        assert int(match[2]) == len(values) + 1


def test_the_table_covers_its_rows(tmp_path: Path) -> None:
    for count, last in ((0, 2), (1, 2), (30, 31)):
        path = tmp_path / f"{count}.xlsx"
        rows = [(n, {"Email": f"{n}@example.com"}) for n in range(1, count + 1)]
        write_workbook(path, snapshot(rows), info=INFO)
        book = openpyxl.load_workbook(path)
        table = book["Customers"].tables["Customers"]
        assert (table.ref, table.autoFilter.ref) == (f"A1:AN{last}", f"A1:AN{last}")
        assert [c.name for c in table.tableColumns] == headers(book)
        assert book["Groups"].tables["Groups"].ref == "A1:O3"


def test_headers_are_frozen_to_the_email_and_have_notes(book: Workbook) -> None:
    customers = book["Customers"]
    assert customers.freeze_panes == "F2"
    notes = {str(cell.value): cell.comment.text for cell in customers[1] if cell.comment}
    assert notes.keys() == set(headers(book))
    assert notes["Billing ZIP"] == "Text, at most 20 characters."
    assert notes["Email"] == "Text, at most 100 characters.\nMust be filled."
    assert notes["Store credit"] == "Amount.\nFor reading only."
    assert customers["A1"].font.b
    assert customers["A1"].fill.fgColor.rgb == "000B5FD0"
    assert customers["D1"].fill.fgColor.rgb != customers["E1"].fill.fgColor.rgb


def test_rows_are_marked_by_conditional_formats(book: Workbook) -> None:
    formats = book["Customers"].conditional_formatting
    rules = {str(found.sqref): [(r.type, *r.formula) for r in found.rules] for found in formats}
    assert ("expression", 'UPPER(TRIM($A2))="DELETE"') in rules["A2:AN1048576"]
    assert rules["D2:D1048576"] == [("duplicateValues",)]
    assert ("expression", 'OR($B2="Skipped",$B2="Not sent")') in rules["B2:B1048576"]
    strike = next(r for found in formats for r in found.rules if "DELETE" in "".join(r.formula))
    assert strike.dxf.font.strike


def test_nothing_recalculates_protects_or_asks_to_be_saved(exported: Path, book: Workbook) -> None:
    assert book.calculation.fullCalcOnLoad is False
    assert not any(book[name].protection.sheet for name in book.sheetnames)
    with zipfile.ZipFile(exported) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    assert '<ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/>' in xml
    assert "<dimension" not in xml
    assert "<f>" not in xml


def test_the_read_me_has_ten_lines(exported: Path) -> None:
    lines = [str(row.cells[0]) for row in sheet(read(exported), "Read me").rows]
    assert len(lines) == 11
    assert "Corner Shop" in lines[1]
    assert "2026-11-23 10:00 UTC" in lines[1]
    assert "in Retail" in lines[2]
    for word in ("Change:", "Add:", "Clear:", "Delete:", "New password:"):
        assert any(line.startswith(word) for line in lines)


def test_chosen_columns_come_with_those_that_are_always_there(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    write_workbook(path, snapshot(), info=INFO, columns=choose_columns(["groups"]))
    assert headers(openpyxl.load_workbook(path)) == [
        "Action",
        "Status",
        "Message",
        "Customer ID",
        "Email",
        "Billing first name",
        "Billing last name",
        "Customer group",
        "_row",
    ]
    assert column(read(path), "Customer group") == ["Wholesale"]


def test_rows_are_on_the_disk_while_they_arrive(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    store = snapshot()
    sizes = []
    with WorkbookWriter(path, INFO, groups=store.groups) as writer:
        for page in range(5):
            first = page * 2_000
            writer.add_rows((n, {**GRACE, "Comments": str(n) * 9}) for n in range(first, first + 2_000))
            [unfinished] = tmp_path.iterdir()
            sizes.append(unfinished.stat().st_size)
        assert writer.count == 10_000
        writer.finish()
    assert sizes == sorted(set(sizes))
    assert len(sheet(read(path), "Customers").rows) == 10_001


def test_libreoffice_keeps_formats_lists_notes_marks_and_hidden_parts(office: Office, exported: Path) -> None:
    with office.open(exported) as opened:
        opened.sheet("Customers").type("G2", "Achebe")
        opened.save()
    book = openpyxl.load_workbook(exported)
    customers = book["Customers"]
    letters = {str(cell.value): cell.column_letter for cell in header_cells(book)}
    assert customers[f"{letters['Billing ZIP']}2"].number_format == "@"
    assert customers.column_dimensions["AN"].hidden
    assert book["_cartsheets"].sheet_state == "hidden"
    assert len(customers.data_validations.dataValidation) >= 5
    assert customers["E1"].comment is not None
    assert customers.conditional_formatting
    assert column(read(exported), "Billing last name") == ["Achebe"]
