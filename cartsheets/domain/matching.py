"""Which sheet holds which table, and which of its columns is which.

A header is recognised by our header text, the API's name or the store admin's CSV name; case,
spaces and order aside. The header row is looked for in the first twenty rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from cartsheets.domain.sheet import SheetContent, SheetRow, Value, WorkbookContent, column_letters
from cartsheets.domain.tables import (
    ACTION_HEADER,
    MEMBERS_HEADER,
    MESSAGE_HEADER,
    STATUS_HEADER,
    TOKEN_HEADER,
    Table,
)
from cartsheets.errors import NotOurWorkbook

HEADER_SEARCH_ROWS = 20
KNOWN_SHARE = 0.6
"""A row is a header row when at least this share of its texts are known headers."""

ACTION = "_action"
STATUS = "_status"
MESSAGE = "_message"
TOKEN = "_token"
MEMBERS = "_members"
_OWN_COLUMNS = {
    ACTION_HEADER: ACTION,
    STATUS_HEADER: STATUS,
    MESSAGE_HEADER: MESSAGE,
    TOKEN_HEADER: TOKEN,
    MEMBERS_HEADER: MEMBERS,
}
_MISREAD_MARK = "ï»¿"
"""The first bytes of a UTF-8 file, where somebody read it as cp1252: the first header begins with them."""
_SPACES = re.compile(r"[\s\u00a0\u200b\ufeff]+")


@dataclass(frozen=True)
class SheetLayout:
    """Where a table lies: `positions` are 0-based columns by API name (or ACTION, TOKEN …).

    `unknown` are the headers nobody recognised, by 0-based column; `beside` are those of tables that
    lie beside this one, apart from it by a column without a header.
    """

    table: Table
    sheet: SheetContent
    header_row: int
    positions: Mapping[str, int]
    unknown: Mapping[int, str] = field(default_factory=dict)
    beside: tuple[str, ...] = ()

    @cached_property
    def rows_below(self) -> list[SheetRow]:
        """The rows below the header that hold anything."""
        return [row for row in self.sheet.rows if row.number > self.header_row]

    def letters(self, name: str) -> str:
        """The letters of a column's place in the sheet; empty where it has none."""
        position = self.positions.get(name)
        return "" if position is None else column_letters(position + 1)

    def where(self, row: int, name: str = "") -> str:
        """Sheet and cell, or sheet and row where the column has no place."""
        return f"{self.sheet.name}!{self.letters(name)}{row}"


def normal_header(text: str) -> str:
    """A header without its case and spaces' differences, nor what is left of a mark for letters' coding."""
    if text.startswith(_MISREAD_MARK):
        text = text.removeprefix(_MISREAD_MARK).strip('"')
    return _SPACES.sub(" ", text).strip().casefold()


def known_headers(table: Table) -> dict[str, str]:
    """All recognised headers of a table, normalised, to API names and our own columns."""
    known = {normal_header(header): name for header, name in _OWN_COLUMNS.items()}
    for column in table.columns:
        for text in (column.admin_name, column.name, column.header):
            if text:
                known[normal_header(text)] = column.name
    return known


def find_layouts(content: WorkbookContent, tables: Iterable[Table]) -> dict[str, SheetLayout]:
    """Find each table's sheet by its headers, whatever the sheet is called now.

    Raises:
        NotOurWorkbook: two sheets look like the same table, or a header stands twice.
    """
    found: dict[str, SheetLayout] = {}
    for table in tables:
        layouts = [
            layout for sheet in content.sheets if (layout := _layout_of(content, sheet, table)) is not None
        ]
        if len(layouts) > 1:
            # A hidden copy counts too: nobody knows in which of them was typed.
            sheets = [layout.sheet for layout in layouts]
            names = " and ".join(f"“{each.name}”{' (hidden)' if each.is_hidden else ''}" for each in sheets)
            raise NotOurWorkbook(
                f"{content.path} has {len(sheets)} sheets that hold {table.name}: {names}.",
                path=content.path,
                sheet=sheets[1].name,
                remedy="Delete or move the copy that should not be used, save, and open the file again.",
            )
        if layouts:
            found[table.name] = layouts[0]
    return found


def first_rows(sheet: SheetContent) -> Iterator[SheetRow]:
    """Give the rows of a sheet in which headers are looked for."""
    return takewhile(lambda row: row.number <= HEADER_SEARCH_ROWS, sheet.rows)


def _layout_of(content: WorkbookContent, sheet: SheetContent, table: Table) -> SheetLayout | None:
    known = known_headers(table)
    for row in first_rows(sheet):
        texts = {
            place: cell for place, cell in enumerate(row.cells) if isinstance(cell, str) and cell.strip()
        }
        names = {place: known.get(normal_header(text)) for place, text in texts.items()}
        hits = [name for name in names.values() if name]
        own = {name for name in hits if not name.startswith("_")}
        if not _is_header(table, own, hits, names):
            continue
        return _make_layout(content, sheet, table, row.number, names, texts)
    return None


def _is_header(table: Table, own: set[str], hits: list[str], places: Mapping[int, str | None]) -> bool:
    identifying = {"groups": "Name", "customers": "Email"}[table.name]
    # The tables share the group's id and a flag; only a column of its own tells one from the other.
    if len(hits) < 2 or (identifying not in own and len(own & _telling(table)) < 3):
        return False
    last_known = max(place for place, name in places.items() if name)
    among = sum(place <= last_known for place in places)
    return len(hits) >= KNOWN_SHARE * among


def _telling(table: Table) -> set[str]:
    shared = {"CustomerGroupID", "NonTaxable"}
    return {column.name for column in table.columns} - shared


def _make_layout(
    content: WorkbookContent,
    sheet: SheetContent,
    table: Table,
    header_row: int,
    names: Mapping[int, str | None],
    texts: Mapping[int, str],
) -> SheetLayout:
    positions: dict[str, int] = {}
    unknown: dict[int, str] = {}
    beside: list[str] = []
    for block in _blocks(names):
        taken = [place for place in block if names[place] in positions]
        if taken and len(block) > 1 and positions:
            beside += [texts[place].strip() for place in block]
            continue
        for place in block:
            name = names[place]
            if name is None:
                unknown[place] = texts[place].strip()
            elif name in positions:
                raise _header_twice(content, sheet, header_row, texts[place], (positions[name], place))
            else:
                positions[name] = place
    return SheetLayout(table, sheet, header_row, positions, dict(sorted(unknown.items())), tuple(beside))


def _blocks(names: Mapping[int, str | None]) -> list[list[int]]:
    """Part the header's places where a column has no header; the block that knows most comes first."""
    blocks: list[list[int]] = []
    for place in sorted(names):
        if not blocks or place != blocks[-1][-1] + 1:
            blocks.append([])
        blocks[-1].append(place)
    return sorted(blocks, key=lambda block: -sum(names[place] is not None for place in block))


def _header_twice(
    content: WorkbookContent, sheet: SheetContent, header_row: int, text: str, places: tuple[int, int]
) -> NotOurWorkbook:
    first, second = (column_letters(place + 1) for place in sorted(places))
    return NotOurWorkbook(
        f"The header “{text.strip()}” stands twice in “{sheet.name}”: in columns {first} and {second}.",
        path=content.path,
        sheet=sheet.name,
        cell=f"{second}{header_row}",
        remedy="Delete the column that should not be used, save, and open the file again.",
    )


def column_values(layout: SheetLayout, position: int) -> Sequence[Value]:
    """A column's cells below the header, one for each row of the sheet that holds anything."""
    rows = (row.cells for row in layout.rows_below)
    return [cells[position] if position < len(cells) else None for cells in rows]
