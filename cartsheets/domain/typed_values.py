"""What a person says about single cells of a sheet in a review, laid over what the sheet holds.

A sheet may be edited between two comparisons. So each value knows what it was laid over: where its row went
it goes along, and where the row or the cell is another one it is dropped, never put on somebody else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from cartsheets.domain.matching import TOKEN, SheetLayout, find_layouts
from cartsheets.domain.sheet import CellKind, OddCell, SheetContent, SheetRow, Value, WorkbookContent
from cartsheets.domain.tables import CUSTOMERS, GROUPS

ROW_KEY = "_key"
"""The column of a value that says which row of the store a foreign sheet's row is; its text is the key."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a value was laid over: which row it was, and what its cell held."""

    row: str
    cell: str


@dataclass(frozen=True, slots=True)
class TypedValue:
    """About one cell of the sheet: `row` is the sheet's row, `column` the API's name or ROW_KEY.

    `text` counts as if it stood in the cell; None takes the cell as it was typed, with its damage. Without
    an `anchor` it is about the sheet as it is.
    """

    table: str
    row: int
    column: str
    text: str | None
    anchor: Anchor | None = None

    @property
    def place(self) -> tuple[str, int, str]:
        """Table, row and column."""
        return self.table, self.row, self.column


@dataclass(frozen=True, slots=True)
class FittedValues:
    """What still fits a sheet, with its anchors and at its rows, and what does not fit any more."""

    fitting: tuple[TypedValue, ...] = ()
    dropped: tuple[TypedValue, ...] = ()

    def as_typed(self) -> frozenset[tuple[str, int, str] | str]:
        """The cells whose damage is left."""
        return frozenset(value.place for value in self.fitting if value.text is None)

    def row_keys(self) -> dict[int, int]:
        """Which row of the store each row is that was asked about; 0 is a new one."""
        return {value.row: int(value.text or 0) for value in self.fitting if value.column == ROW_KEY}


def fit_values(layouts: Mapping[str, SheetLayout], typed: Iterable[TypedValue]) -> FittedValues:
    """Find where values belong in the sheet as it is now."""
    fitting: list[TypedValue] = []
    dropped: list[TypedValue] = []
    rows: dict[str, _Rows] = {}
    for value in typed:
        layout = layouts.get(value.table)
        if layout is not None and value.table not in rows:
            rows[value.table] = _Rows(layout)
        fitted = rows[value.table].fit(value) if layout is not None else None
        if fitted is None:
            dropped.append(value)
        else:
            fitting.append(fitted)
    return FittedValues(tuple(fitting), tuple(dropped))


def lay_over(content: WorkbookContent, typed: Iterable[TypedValue]) -> WorkbookContent:
    """Give the content with typed values in the place of what is in the sheet.

    A value for a row or column that the sheet does not have is left out: the sheet was edited since.
    """
    typed = [value for value in typed if value.text is not None]
    if not typed:
        return content
    layouts = find_layouts(content, (CUSTOMERS, GROUPS))
    changed = {
        layout.sheet.name: lay_over_layout(layout, [v for v in typed if v.table == table]).sheet
        for table, layout in layouts.items()
    }
    return replace(content, sheets=[changed.get(sheet.name, sheet) for sheet in content.sheets])


def lay_over_layout(layout: SheetLayout, typed: Iterable[TypedValue]) -> SheetLayout:
    """Give a table's layout with typed values in the place of what is in its sheet."""
    rows: dict[int, dict[int, str]] = defaultdict(dict)
    for value in typed:
        position = layout.positions.get(value.column)
        if value.table == layout.table.name and position is not None and value.text is not None:
            rows[value.row][position] = value.text
    return replace(layout, sheet=_with_values(layout.sheet, rows)) if rows else layout


class _Rows:
    """A sheet's rows, found again by what names them."""

    def __init__(self, layout: SheetLayout) -> None:
        self._layout = layout
        self._by_number = {row.number: row for row in layout.sheet.rows if row.number > layout.header_row}
        self._numbers: dict[str, int] = {}

    def fit(self, value: TypedValue) -> TypedValue | None:
        """Give a value with its anchor, at the row it belongs to now; None where it fits no more."""
        here = self._by_number.get(value.row)
        if value.anchor is None:
            return None if here is None else replace(value, anchor=self._anchor(here, value.column))
        if here is not None and self._anchor(here, value.column) == value.anchor:
            return value
        there = self._by_number.get(self._number(value.anchor.row))
        if there is None or self._anchor(there, value.column) != value.anchor:
            return None
        return replace(value, row=there.number)

    def _number(self, name: str) -> int:
        if not self._numbers:
            for number, row in self._by_number.items():
                found = _row_name(self._layout, row)
                # Of two rows that cannot be told apart, neither is the one that was meant.
                self._numbers[found] = -1 if found in self._numbers else number
        return self._numbers.get(name, -1)

    def _anchor(self, row: SheetRow, column: str) -> Anchor:
        return Anchor(_row_name(self._layout, row), _cell_name(self._layout, row, column))


def _row_name(layout: SheetLayout, row: SheetRow) -> str:
    """What names a row: its mark, its key, or all that it holds."""
    for name in (TOKEN, layout.table.key.name):
        text = _cell_name(layout, row, name)
        if text:
            return f"{name} {text}"
    texts = "\x1f".join(_text(cell) for cell in row.cells)
    return sha256(texts.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _cell_name(layout: SheetLayout, row: SheetRow, column: str) -> str:
    position = layout.positions.get(column)
    return _text(row.cells[position]) if position is not None and position < len(row.cells) else ""


def _text(cell: Value) -> str:
    if isinstance(cell, OddCell):
        return f"{cell.kind} {cell.formula if cell.kind is CellKind.FORMULA else ''}{cell.text}"
    return cell or ""


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
