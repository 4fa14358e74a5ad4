"""A push leaves all of a person's own workbook as LibreOffice saved it, but for the cells it writes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from cartsheets.domain.matching import MESSAGE, STATUS
from cartsheets.domain.sheet import column_letters
from tests.hazards.desk import Desk, Typed
from tests.hazards.parts import read_parts
from tests.office import Office

PART = "xl/worksheets/sheet1.xml"
_CELL = re.compile(rb'<c r="([A-Z]+[0-9]+)"(?:[^>]*/>|.*?</c>)', re.DOTALL)


def decorate(book: Typed) -> str:
    """Add what people add to a sheet; return the letters of their own column."""
    own = book.book.create_sheet("My sums")
    for row in range(1, 8):
        own.cell(row, 1, row)
        own.cell(row, 2, f"=A{row}*2")
    chart = BarChart()
    chart.add_data(Reference(own, min_col=1, min_row=1, max_row=7))
    own.add_chart(chart, "D2")
    book.book.defined_names["MyNumbers"] = DefinedName("MyNumbers", attr_text="'My sums'!$A$1:$A$7")
    sheet = book.customers
    place = sheet.max_column + 2
    letters = column_letters(place)
    sheet.cell(1, place, "My notes")
    for row in range(2, 10):
        sheet.cell(row, place, f"=LEN(E{row})")
    sheet.cell(3, place).comment = Comment("Call her in May", "me")
    sheet.column_dimensions[letters].width = 33
    sheet.row_dimensions[4].height = 40
    choice = DataValidation(type="list", formula1='"a,b,c"')
    choice.add(f"{letters}2:{letters}60")
    sheet.add_data_validation(choice)
    rule = Rule("cellIs", operator="greaterThan", formula=["10"])
    sheet.conditional_formatting.add(f"{letters}2:{letters}60", rule)
    sheet["E5"].fill = PatternFill("solid", fgColor="00FF00")
    sheet["E5"].font = Font(bold=True)
    return letters


def test_only_the_cells_of_results_change(own_desk: Desk, office: Office, tmp_path: Path) -> None:
    exported = own_desk.export(tmp_path / "exported.xlsx")
    with own_desk.edit("decorated.xlsx", of=exported) as book:
        letters = decorate(book)
        rows = [book.row(key) for key in own_desk.ordinary[:2]]
        for key in own_desk.ordinary[:2]:
            book.type(key, "BillingCity", "City of Results")
            book.type(key, "Password", "Sesame-2026!")
        added = book.add(Email="results@example.com", Password="Sesame-2026!")
    path = tmp_path / "saved.xlsx"
    with office.open(book.path) as opened:
        opened.save(path)
    before = read_parts(path)

    pushed = own_desk.run("push", path, "--yes")

    assert (pushed.status, pushed.counts["done"]) == (0, 3)
    after = read_parts(path)
    assert before.keys() == after.keys()
    changed = {name for name in before if before[name] != after[name]}
    # What a password's cell said is gone from the texts that cells share, too.
    assert changed == {PART, "xl/sharedStrings.xml"}
    assert _CELL.sub(b"", before[PART]) == _CELL.sub(b"", after[PART])
    places = {name: column_letters(place) for name, place in _places(path).items()}
    written = {f"{places[name]}{row}" for name in (STATUS, MESSAGE, "Password") for row in (*rows, added)}
    written |= {f"{places[name]}{added}" for name in ("CustomerID", "_row")}
    was, now = _cells(before[PART]), _cells(after[PART])
    assert {cell for cell in was | now if was.get(cell) != now.get(cell)} <= written
    assert now[f"{letters}3"] == was[f"{letters}3"]
    assert b"Sesame" not in b"".join(after.values())

    shutil.copyfile(path, tmp_path / "again.xlsx")
    with office.open(tmp_path / "again.xlsx") as opened:
        opened.save()
    again = own_desk.review(tmp_path / "again.xlsx")
    assert (again.changes, again.problems()) == ({}, [])


def _cells(part: bytes) -> dict[str, bytes]:
    return {found[1].decode(): found[0] for found in _CELL.finditer(part)}


def _places(path: Path) -> dict[str, int]:
    headers = [str(cell.value) for cell in openpyxl.load_workbook(path)["Customers"][1]]
    names = {
        STATUS: "Status",
        MESSAGE: "Message",
        "Password": "New password",
        "CustomerID": "Customer ID",
        "_row": "_row",
    }
    return {name: headers.index(header) + 1 for name, header in names.items()}
