"""Which rows of a sheet are not exactly as they were shown: told row by row, at the speed of C.

Of a hundred thousand rows a few hundred were edited. So no cell is looked at by itself before its whole
row was compared, and only what differs goes on to be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import attrgetter, itemgetter, ne

from cartsheets.domain.cells import Cell
from cartsheets.domain.sheet import CellKind, OddCell, Value


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column at its 0-based `position`: what each row's cell showed. `is_number`: as digits."""

    position: int
    shown: Sequence[Cell]
    is_number: bool


def find_differing(rows: Sequence[Sequence[Value]], columns: Sequence[ShownColumn]) -> list[int]:
    """Give the places of the rows in which any of the columns differs from what it showed."""
    texts = [column for column in columns if not column.is_number]
    found: set[int] = set()
    if texts:
        shown = zip(*(column.shown for column in texts), strict=True)
        found.update(compress(count(), map(ne, _picked(rows, texts), shown)))
    for column in columns:
        if column.is_number:
            found.update(compress(count(), map(ne, digits_of(_column(rows, column.position)), column.shown)))
    return sorted(found)


def digits_of(cells: Iterable[Value]) -> list[Value]:
    """Give cells, of number cells their digits."""
    number = CellKind.NUMBER
    cells = list(cells)
    if set(map(type, cells)) == {OddCell} and set(map(attrgetter("kind"), cells)) == {number}:
        return list(map(attrgetter("text"), cells))
    return [cell.text if isinstance(cell, OddCell) and cell.kind is number else cell for cell in cells]


def _picked(rows: Sequence[Sequence[Value]], columns: Sequence[ShownColumn]) -> Iterable[tuple[Value, ...]]:
    """Give of each row the cells of the columns, blank ones where it ends before them."""
    positions = [column.position for column in columns]
    width = max(positions) + 1
    if min(map(len, rows), default=width) < width:
        rows = [cells if len(cells) >= width else [*cells, *[None] * (width - len(cells))] for cells in rows]
    if len(positions) == 1:
        return ((cells[positions[0]],) for cells in rows)
    picked: Iterable[tuple[Value, ...]] = map(itemgetter(*positions), rows)
    return picked


def _column(rows: Sequence[Sequence[Value]], position: int) -> list[Value]:
    return [cells[position] if position < len(cells) else None for cells in rows]
