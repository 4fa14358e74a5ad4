"""Columns of a sheet that lost their header, and columns that are gone or a person's own.

A column whose header nobody knows any more must not be taken for one that is gone: what was typed into
it would be lost without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter

import pandas as pd
from rapidfuzz import fuzz

from cartsheets.domain.cells import Cell
from cartsheets.domain.drafting.row_kinds import ACTION_WORDS, RowKind, SheetRows
from cartsheets.domain.findings import Notice
from cartsheets.domain.groups.choices import GroupChoices
from cartsheets.domain.matching import (
    ACTION,
    HEADER_SEARCH_ROWS,
    SheetLayout,
    column_values,
    normal_header,
)
from cartsheets.domain.sheet import SheetContent, Value, WorkbookContent, column_letters
from cartsheets.domain.tables import ACTION_HEADER, TABLES, Column, Role, Table
from cartsheets.errors import NotOurWorkbook

SAME_CONTENTS = 0.6
"""An unknown column that agrees with a missing one in this share of its filled cells is that one."""
LOOKED_AT = 2_000
"""So many rows are enough to tell by its contents what a column was."""

_ALIKE = 85.0
_LOOKED_AT_FOR_TOKENS = 100
_SHOWN = 6


def check_columns(
    content: WorkbookContent,
    layout: SheetLayout,
    rows: SheetRows,
    base: pd.DataFrame,
    exported: Sequence[str],
    choices: GroupChoices,
) -> list[Notice]:
    """Tell which exported columns are gone, and which columns of a person's own are not read.

    Raises:
        NotOurWorkbook: a column that was exported seems to be there still, under another header or none.
    """
    if not exported:
        return []
    without_header = _places_without_header(layout)
    _require_action(content, layout, without_header)
    table = layout.table
    gone = [
        column
        for column in table.sheet_columns
        if column.name in exported and column.name not in layout.positions and column.role is not Role.KEY
    ]
    for column in gone:
        for place in (*layout.unknown, *without_header):
            header = layout.unknown.get(place, "")
            if (
                _stands_there(layout, place, column, exported)
                or (header and fuzz.ratio(normal_header(header), normal_header(column.header)) >= _ALIKE)
                or _has_contents(layout, rows, base, choices, column=column, place=place)
            ):
                raise _renamed(content, layout, column, place)
    return _notices(layout, gone, without_header)


def require_headers(
    content: WorkbookContent,
    layouts: Mapping[str, SheetLayout],
    read_token: Callable[[str, str], tuple[str, int | None]],
) -> None:
    """Refuse a file that has a table's sheet without its headers: what was typed there would be passed over.

    Raises:
        NotOurWorkbook: with the sheet.
    """
    taken = [layout.sheet for layout in layouts.values()]
    for table in TABLES.values():
        for sheet in content.sheets if table.name not in layouts else ():
            if any(sheet is other for other in taken):
                continue
            if (sheet.name == table.sheet and sheet.rows) or _has_tokens(sheet, table, read_token):
                raise NotOurWorkbook(
                    f"“{sheet.name}” has no header row of an export in its first {HEADER_SEARCH_ROWS} rows.",
                    path=content.path,
                    sheet=sheet.name,
                    remedy=f"Put the header row back ({table.key.header} …), or start from a fresh export.",
                )


def _has_tokens(
    sheet: SheetContent, table: Table, read_token: Callable[[str, str], tuple[str, int | None]]
) -> bool:
    """Whether rows of the sheet carry the hidden marks of the table's rows."""
    cells = (cell for row in sheet.rows[:_LOOKED_AT_FOR_TOKENS] for cell in row.cells)
    return any(isinstance(cell, str) and read_token(table.name, cell.strip())[0] == "ours" for cell in cells)


def _require_action(content: WorkbookContent, layout: SheetLayout, without_header: Sequence[int]) -> None:
    """Refuse a sheet whose Action column lost its header: an IGNORE in it must not be passed over."""
    if ACTION in layout.positions:
        return
    for place in (*layout.unknown, *without_header):
        words = (row.cells[place] for row in layout.rows_below if place < len(row.cells))
        if any(isinstance(word, str) and word.strip().upper() in ACTION_WORDS for word in words):
            letters = column_letters(place + 1)
            raise NotOurWorkbook(
                f"“{layout.sheet.name}” has no column “{ACTION_HEADER}”, but its words stand in column "
                f"{letters}.",
                path=content.path,
                sheet=layout.sheet.name,
                cell=f"{letters}{layout.header_row}",
                remedy=f"Write “{ACTION_HEADER}” back into {letters}{layout.header_row}, save, and open the "
                "file again.",
            )


def _notices(layout: SheetLayout, gone: Iterable[Column], without_header: Sequence[int]) -> list[Notice]:
    notices: list[Notice] = []
    missing = [column.header for column in gone]
    if missing:
        notices.append(
            Notice(
                f"“{layout.sheet.name}” has no column {_listed(missing)} any more. What the store has there "
                "stays as it is.",
                kind="columns_missing",
            )
        )
    own = [*layout.unknown.values()]
    if own:
        notices.append(
            Notice(
                f"“{layout.sheet.name}” has columns of your own, which are not read: {_listed(own)}.",
                kind="columns_unknown",
            )
        )
    if without_header:
        letters = ", ".join(column_letters(place + 1) for place in without_header[:_SHOWN])
        more = f" and {len(without_header) - _SHOWN} more" if len(without_header) > _SHOWN else ""
        notices.append(
            Notice(
                f"“{layout.sheet.name}” has cells without a header above them, which are not read: in column "
                f"{letters}{more}.",
                kind="cells_without_header",
            )
        )
    if layout.beside:
        notices.append(
            Notice(
                f"Beside “{layout.sheet.name}” lies another table, which is not read: "
                f"{_listed(layout.beside)}.",
                kind="table_beside",
            )
        )
    return notices


def _listed(headers: Sequence[str]) -> str:
    quoted = [f"“{header}”" for header in headers[:_SHOWN]]
    if len(headers) > _SHOWN:
        return f"{', '.join(quoted)} and {len(headers) - _SHOWN} more"
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _places_without_header(layout: SheetLayout) -> list[int]:
    """Columns that have no header but hold something: between known ones, and beside all of them."""
    rows = layout.rows_below
    width = max(map(len, map(attrgetter("cells"), rows)), default=0)
    headers = next((row.cells for row in layout.sheet.rows if row.number == layout.header_row), [])
    free = {place for place in range(width) if not _is_filled(headers, place)} - {*layout.positions.values()}
    filled: set[int] = set()
    for row in rows if free else ():
        if free - filled:
            filled.update(place for place in free - filled if _is_filled(row.cells, place))
    return sorted(filled)


def _is_filled(cells: Sequence[Value], place: int) -> bool:
    cell = cells[place] if place < len(cells) else None
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def _stands_there(layout: SheetLayout, place: int, column: Column, exported: Sequence[str]) -> bool:
    """Whether a column stands between the neighbours that the missing one had."""
    order = [c.name for c in layout.table.sheet_columns if c.name in exported or c is layout.table.key]
    at = order.index(column.name)
    names = {position: name for name, position in layout.positions.items()}
    left, right = names.get(place - 1), names.get(place + 1)
    is_last = at == len(order) - 1
    return left == order[at - 1] and (is_last or right == order[at + 1])


def _has_contents(
    layout: SheetLayout,
    rows: SheetRows,
    base: pd.DataFrame,
    choices: GroupChoices,
    *,
    column: Column,
    place: int,
) -> bool:
    if column.name not in base.columns:
        return False
    values: Mapping[int, Value] = dict(zip(rows.numbers, column_values(layout, place), strict=True))
    cells: Mapping[int, Cell] = dict(zip(base.index.tolist(), base[column.name].tolist(), strict=True))
    existing = [row for row in rows.rows if row.kind is RowKind.EXISTING][:LOOKED_AT]
    pairs = [(values.get(row.number), choices.shown(column, cells.get(row.key or 0))) for row in existing]
    filled = [(cell, shown) for cell, shown in pairs if shown is not None]
    return bool(filled) and sum(cell == shown for cell, shown in filled) >= SAME_CONTENTS * len(filled)


def _renamed(content: WorkbookContent, layout: SheetLayout, column: Column, place: int) -> NotOurWorkbook:
    letters = column_letters(place + 1)
    header = layout.unknown.get(place, "")
    what = f"an unknown column “{header}”" if header else f"a column without a header ({letters})"
    return NotOurWorkbook(
        f"“{layout.sheet.name}” has no column “{column.header}”, but {what} that seems to be it.",
        path=content.path,
        sheet=layout.sheet.name,
        cell=f"{letters}{layout.header_row}",
        remedy=f"Write “{column.header}” back into {letters}{layout.header_row}, save, and open the file "
        "again. A column of your own goes to the right of all others.",
    )
