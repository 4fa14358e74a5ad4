"""What the demo's office worker changes in the workbook, and how: in LibreOffice, or by openpyxl.

Which rows is decided by looking at the workbook, so that it works for whatever the store was seeded with.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the LibreOffice driver lives with the tests that need it most

from tests.office import Office, office_is_installed  # noqa: E402

REGROUPED = 12
DELETED = 2
NEW_CUSTOMER = {
    "Email": "nora.lindqvist@example.test",
    "Billing first name": "Nora",
    "Billing last name": "Lindqvist",
    "Billing address 1": "8 Harbor Street",
    "Billing city": "Boston",
    "Billing state": "MA",
    "Billing ZIP": "02134",
    "Billing country": "US",
    "Customer group": "",
}


@dataclass
class Edits:
    """Cells of the sheet Customers to type into, and the sentences that tell what that does."""

    cells: dict[str, str] = field(default_factory=dict)
    number_cells: set[str] = field(default_factory=set)
    sentences: list[str] = field(default_factory=list)


def choose_edits(workbook: Path) -> Edits:
    """Find rows that show each kind of change."""
    book = openpyxl.load_workbook(workbook)
    sheet = book["Customers"]
    rows = _read_rows(sheet)
    column = {str(cell.value): cell.column_letter for cell in sheet[1] if hasattr(cell, "column_letter")}
    groups = [str(row["Group name"]) for row in _read_rows(book["Groups"]).values()]
    edits = Edits()
    free = [number for number in rows if rows[number].get("Billing city") and rows[number].get("Email")]

    moved = free.pop(0)
    edits.cells[f"{column['Billing city']}{moved}"] = "New Amsterdam"
    edits.sentences.append(f"row {moved}: the city becomes New Amsterdam")

    zip_row = next(number for number in free if _is_zip_with_zero(rows[number].get("Billing ZIP")))
    free.remove(zip_row)
    address = f"{column['Billing ZIP']}{zip_row}"
    edits.cells[address] = str(rows[zip_row]["Billing ZIP"])
    edits.number_cells.add(address)
    edits.sentences.append(f"row {zip_row}: the ZIP code loses its leading zero, as spreadsheets do")

    target, source = groups[0], groups[1]
    regrouped = [number for number in free if rows[number].get("Customer group") == source][:REGROUPED]
    for number in regrouped:
        free.remove(number)
        edits.cells[f"{column['Customer group']}{number}"] = target
    edits.sentences.append(f"{len(regrouped)} rows: the customer group goes from {source} to {target}")

    deleted = free[-DELETED:]
    for number in deleted:
        edits.cells[f"{column['Action']}{number}"] = "DELETE"
    edits.sentences.append(f"rows {' and '.join(map(str, deleted))}: DELETE in the column Action")

    new_row = max(rows) + 1
    for header, text in {**NEW_CUSTOMER, "Customer group": target}.items():
        edits.cells[f"{column[header]}{new_row}"] = text
    edits.sentences.append(f"row {new_row}: a new customer, without a Customer ID")
    return edits


def make_edits(workbook: Path, edits: Edits) -> str:
    """Type the edits into the workbook and save it; return the name of the program that did."""
    if office_is_installed():
        with Office() as office, office.open(workbook) as book:
            sheet = book.sheet("Customers")
            for address in sorted(edits.number_cells):
                sheet.format_as_number(address)
            sheet.type_all(edits.cells)
            book.save()
        return "LibreOffice"
    file = openpyxl.load_workbook(workbook)
    cells = file["Customers"]
    for address, text in edits.cells.items():
        if address in edits.number_cells:
            cells[address].number_format = "General"
            cells[address] = int(text)
        else:
            cells[address] = text
    file.save(workbook)
    return "openpyxl (LibreOffice is not installed)"


def read_results(workbook: Path) -> Counter[str]:
    """Count the words in the column Status."""
    rows = _read_rows(openpyxl.load_workbook(workbook)["Customers"]).values()
    return Counter(str(row["Status"]) for row in rows if row["Status"])


def _read_rows(sheet: Worksheet) -> dict[int, Mapping[str, object]]:
    """Return the rows below the header that hold anything: row number to header to value."""
    lines = sheet.iter_rows(values_only=True)
    headers = [str(value) for value in next(lines)]
    rows: dict[int, Mapping[str, object]] = {
        number: dict(zip(headers, line, strict=True)) for number, line in enumerate(lines, start=2)
    }
    return {number: row for number, row in rows.items() if any(value is not None for value in row.values())}


def _is_zip_with_zero(value: object) -> bool:
    return isinstance(value, str) and len(value) == 5 and value.isdecimal() and value.startswith("0")
