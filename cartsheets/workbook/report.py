"""A review as a workbook of its own: for a colleague, an archive, or a second look. Never read back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font, PatternFill

from cartsheets.domain.cells import Cell, as_words, sheet_text
from cartsheets.domain.plan import Plan
from cartsheets.domain.tables import TABLES
from cartsheets.wording import shown
from cartsheets.workbook.newfile import NewFile, explained

_HEADER = PatternFill("solid", fgColor="0B5FD0")
_WIDTHS = (12, 12, 24, 28, 34, 34, 34, 60, 60, 24)


def write_report(path: Path, plan: Plan) -> None:
    """Write what a review found: one row for each changed cell, conflict, problem and repair.

    Raises:
        WorkbookNotWritable, WorkbookLocked: the file cannot be written.
    """
    book = Workbook(write_only=True)
    write_sheet(
        book,
        "Changes",
        ("Table", "Action", "Number", "Name", "Column", "In the store", "In your sheet", "Where"),
        _changes(plan),
    )
    write_sheet(
        book,
        "Conflicts",
        ("Table", "Number", "Name", "Column", "As exported", "In the store", "In your sheet", "Where"),
        _conflicts(plan),
    )
    write_sheet(
        book,
        "Problems",
        ("Where", "Column", "Value", "What is wrong", "What to do"),
        (
            (p.where, _header(p.table, p.column), p.value, shown(p.message), shown(p.remedy))
            for p in plan.problems
        ),
    )
    write_sheet(
        book,
        "Mended",
        ("Where", "Column", "In your sheet", "Mended to", "Kind", "Mended"),
        (
            (
                d.where,
                _header(d.table, d.column),
                d.value,
                as_words(d.repair),
                d.kind.replace("_", " "),
                "Yes" if d.is_repaired else "No",
            )
            for d in plan.damage
        ),
    )
    write_sheet(
        book,
        "Notes",
        ("Note", "Where"),
        [(shown(n.message), n.where) for n in plan.notices] + [(shown(g.message), "") for g in plan.guards],
    )
    new = NewFile(path)
    try:
        with explained(path):
            book.save(new.file)
        new.finish()
    finally:
        new.abort()


def _changes(plan: Plan) -> Iterable[Sequence[str]]:
    for change in plan.changes:
        lead = (
            change.table,
            change.action.value,
            "" if change.key is None else str(change.key),
            change.label,
        )
        for cell in change.cells:
            yield (
                *lead,
                _header(change.table, cell.column),
                *_sides(plan, change.table, cell.column, (cell.live, cell.draft)),
                change.where,
            )
        if change.has_password:
            yield (*lead, "New password", "", "••••••••", change.where)
        if not change.cells and not change.has_password:
            yield (*lead, "", "", "", change.where)


def _conflicts(plan: Plan) -> Iterable[Sequence[str]]:
    for conflict in plan.conflicts:
        column = conflict.column or ""
        sides = _sides(plan, conflict.table, column, (conflict.base, conflict.live, conflict.draft))
        yield (
            conflict.table,
            str(conflict.key),
            conflict.label,
            _header(conflict.table, column),
            *sides,
            conflict.where,
        )


def _sides(plan: Plan, table: str, column: str, cells: Iterable[Cell]) -> list[str]:
    if table == "customers" and column == "CustomerGroupID":
        return [
            plan.group_names.get(cell, f"#{cell}") if isinstance(cell, int) else as_words(cell)
            for cell in cells
        ]
    return [as_words(cell) for cell in cells]


def _header(table: str, column: str) -> str:
    found = TABLES[table].by_name.get(column)
    return found.header if found is not None else ""


def write_sheet(book: Workbook, name: str, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Add a sheet of plain texts under a row of headers that stays in sight."""
    sheet = book.create_sheet(name)
    for number, width in enumerate(_WIDTHS[: len(headers)]):
        sheet.column_dimensions["ABCDEFGHIJ"[number]].width = width
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, header, is_header=True) for header in headers])
    for row in rows:
        sheet.append([_cell(sheet, text) for text in row])


def _cell(sheet: Any, text: str, *, is_header: bool = False) -> Any:
    """Make a text cell that can never become a formula, whatever a customer's text begins with."""
    cell = WriteOnlyCell(sheet, value="")
    cell.value = sheet_text(text)[0]
    cell.data_type = "s"
    cell.number_format = "@"
    if is_header:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = _HEADER
    return cell
