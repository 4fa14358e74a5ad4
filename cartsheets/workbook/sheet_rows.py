"""Gather one sheet's rows, whatever the file's format, within bounds that no honest sheet meets.

Bounds keep a two-kilobyte file with a cell at XFD1048576 from becoming a list of 17 billion cells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from cartsheets.domain.sheet import CellKind, OddCell, SheetRow, Value, column_letters
from cartsheets.errors import UnsafeWorkbook, WorkbookDamaged
from cartsheets.workbook.container import SAVE_AGAIN

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
"""Rows and columns of the largest sheet. Source: Microsoft's list of Excel limits."""
WIDEST = 512
"""Columns that are kept: content further right is far outside any table and is left alone."""
CELLS_LIMIT = 40_000_000
"""Most cells a file may hold, rows counted too: a million customers with 30 filled columns each."""
ROW_COST = 9
"""A row takes the memory of so many cells, even if it holds one only: a file of 700 bytes may say that one
row is there a million times on each of thirty sheets."""
COVERS_LIMIT = 5_000_000
"""Most cells that merged ranges may cover, counted with their overlaps."""
COVERED_ROWS_LIMIT = 10_000
"""Rows that hold nothing but merged-away cells are kept up to this number."""

Prove = Callable[[int, list[Value]], bool]
"""Takes a row's number and cells, and says whether nobody needs to see them again."""

_PLAIN_COVER = OddCell(CellKind.MERGED)


@dataclass
class CellBudget:
    """How many cells the sheets of one file may still hold."""

    left: int = CELLS_LIMIT

    def spend(self, count: int) -> None:
        """Count cells.

        Raises:
            UnsafeWorkbook: the file holds too many.
        """
        self.left -= count
        if self.left < 0:
            raise UnsafeWorkbook(
                "The file was not read: it holds more cells than any store's customers would fill.",
                remedy="Split it into several files, or delete what is not needed.",
            )


class RowCollector:
    """One sheet's rows as they are read. Cell positions are 0-based, row numbers 1-based.

    A row that `proves` knows to be right already is not kept.
    """

    def __init__(self, sheet: str, budget: CellBudget, *, proves: Prove | None = None) -> None:
        self.sheet = sheet
        self.rows: list[SheetRow] = []
        self.last_number = 0
        self._budget = budget
        self._proves = proves
        self._is_disordered = False
        self._ranges: list[tuple[int, int, int, int]] = []
        self._far_cell = ""
        self._far_count = 0

    def add_row(self, number: int, cells: list[Value], *, is_hidden: bool) -> None:
        """Take a row; `cells` ends with a non-empty one. A row without cells is no row."""
        if number <= self.last_number:
            self._is_disordered = True
        self.last_number = number
        if cells:
            self._budget.spend(len(cells) + ROW_COST)
            if self._proves is not None and self._proves(number, cells):
                return
            self.rows.append(SheetRow(number, cells, is_hidden))

    def place(self, cells: list[Value], position: int, value: Value, *, row: int) -> None:
        """Put a value into a row that is being read.

        Raises:
            WorkbookDamaged: the row has that cell already.
        """
        if value is None:
            return
        if position >= WIDEST:
            self._far_count += 1
            self._far_cell = self._far_cell or f"{column_letters(position + 1)}{row}"
            return
        if position >= len(cells):
            cells.extend([None] * (position - len(cells)))
            cells.append(value)
        elif cells[position] is None:
            cells[position] = value
        else:
            raise self._twice(row, position)

    def cover(self, first_row: int, last_row: int, first_position: int, last_position: int) -> None:
        """Note a merged range; all of its cells but the first are covered."""
        if last_row > first_row or last_position > first_position:
            self._ranges.append((first_row, last_row, first_position, last_position))

    def finish(self) -> list[SheetRow]:
        """Return the rows in order, with covered cells marked."""
        if self._is_disordered:
            self.rows = self._ordered()
        if self._ranges:
            self._mark_covered()
        return self.rows

    @property
    def notes(self) -> list[str]:
        """Sentences about what was left alone."""
        if not self._far_count:
            return []
        cells = "1 cell was" if self._far_count == 1 else f"{self._far_count:,} cells were"
        return [f"Sheet {self.sheet}: {cells} left alone far to the right of any table ({self._far_cell})."]

    def _ordered(self) -> list[SheetRow]:
        by_number: dict[int, SheetRow] = {}
        for row in self.rows:
            there = by_number.setdefault(row.number, row)
            if there is row:
                continue
            cells = list(there.cells)
            for position, value in enumerate(row.cells):
                self.place(cells, position, value, row=row.number)
            by_number[row.number] = SheetRow(row.number, cells, there.is_hidden or row.is_hidden)
        return [by_number[number] for number in sorted(by_number)]

    def _mark_covered(self) -> None:
        numbers = [row.number for row in self.rows]
        last_number = numbers[-1] if numbers else 0
        width = max((len(row.cells) for row in self.rows), default=0)
        covered_only: dict[int, SheetRow] = {}
        left = COVERS_LIMIT
        for first_row, last_row, first_position, last_position in self._ranges:
            last = min(last_position, width - 1)
            start = bisect_left(numbers, first_row)
            end = bisect_left(numbers, last_row + 1)
            rows = self.rows[start:end]
            columns = max(1, last - first_position + 1)
            left -= columns * (len(rows) + 1)
            # Rows within the table that merging has emptied are worth a word; blank space below it is not.
            span = min(last_row, last_number) - first_row + 1
            if len(rows) < span <= COVERED_ROWS_LIMIT and last >= first_position:
                left -= columns * span
                present = set(numbers[start:end])
                for number in range(first_row, first_row + span):
                    if number not in present and len(covered_only) < COVERED_ROWS_LIMIT:
                        rows.append(covered_only.setdefault(number, SheetRow(number, [])))
            if left < 0:
                raise UnsafeWorkbook(
                    f"The file was not read: the merged cells of its sheet {self.sheet} are too many.",
                    sheet=self.sheet,
                    remedy="Undo the merging in your spreadsheet program and save the file.",
                )
            for row in rows:
                _cover_row(row, first_position, last, is_first=row.number == first_row)
        filled = [row for row in covered_only.values() if row.cells]
        if filled:
            self.rows = sorted([*self.rows, *filled], key=lambda row: row.number)

    def _twice(self, row: int, position: int) -> WorkbookDamaged:
        cell = f"{column_letters(position + 1)}{row}"
        return WorkbookDamaged(
            f"The file is damaged: its sheet {self.sheet} holds cell {cell} twice.",
            sheet=self.sheet,
            cell=cell,
            remedy=SAVE_AGAIN,
        )


def _cover_row(row: SheetRow, first: int, last: int, *, is_first: bool) -> None:
    cells = row.cells
    start = first + 1 if is_first else first
    if last >= start and last >= len(cells):
        cells.extend([None] * (last + 1 - len(cells)))
    for position in range(start, last + 1):
        cells[position] = _covered(cells[position])


def _covered(value: Value) -> OddCell:
    if value is None:
        return _PLAIN_COVER
    if isinstance(value, str):
        return OddCell(CellKind.MERGED, value)
    if value.kind is CellKind.MERGED:
        return value
    return OddCell(CellKind.MERGED, value.text, value.stored, value.formula, value.number_format)
