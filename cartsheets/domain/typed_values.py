"""Values typed in a review, laid over what the sheet holds: read and checked as if they stood in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from cartsheets.domain.matching import SheetLayout, find_layouts
from cartsheets.domain.sheet import SheetContent, SheetRow, Value, WorkbookContent
from cartsheets.domain.tables import CUSTOMERS, GROUPS


@dataclass(frozen=True, slots=True)
class TypedValue:
    """One cell of the sheet: `row` is the sheet's row, `column` the API's name."""

    table: str
    row: int
    column: str
    text: str


def lay_over(content: WorkbookContent, typed: Iterable[TypedValue]) -> WorkbookContent:
    """Give the content with typed values in the place of what is in the sheet.

    A value for a row or column that the sheet does not have is left out: the sheet was edited since.
    """
    typed = list(typed)
    if not typed:
        return content
    by_table: dict[str, dict[int, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    layouts = find_layouts(content, (CUSTOMERS, GROUPS))
    for value in typed:
        layout = layouts.get(value.table)
        position = layout.positions.get(value.column) if layout is not None else None
        if position is not None:
            by_table[value.table][value.row][position] = value.text
    if not by_table:
        return content
    changed = {
        layouts[table].sheet.name: _with_values(layouts[table].sheet, rows)
        for table, rows in by_table.items()
    }
    return replace(content, sheets=[changed.get(sheet.name, sheet) for sheet in content.sheets])


def lay_over_layout(layout: SheetLayout, typed: Iterable[TypedValue]) -> SheetLayout:
    """Give a table's layout with typed values in the place of what is in its sheet."""
    rows: dict[int, dict[int, str]] = defaultdict(dict)
    for value in typed:
        position = layout.positions.get(value.column)
        if value.table == layout.table.name and position is not None:
            rows[value.row][position] = value.text
    return replace(layout, sheet=_with_values(layout.sheet, rows)) if rows else layout


def _with_values(sheet: SheetContent, typed: dict[int, dict[int, str]]) -> SheetContent:
    return replace(
        sheet,
        rows=[_with_cells(row, typed[row.number]) if row.number in typed else row for row in sheet.rows],
    )


def _with_cells(row: SheetRow, typed: dict[int, str]) -> SheetRow:
    cells: list[Value] = [*row.cells, *[None] * (max(typed) + 1 - len(row.cells))]
    for position, text in typed.items():
        cells[position] = text or None
    return replace(row, cells=cells)
