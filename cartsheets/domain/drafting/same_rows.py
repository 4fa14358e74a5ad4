"""Which rows of a sheet are not exactly as they were shown: told row by row, at the speed of C.

Of a hundred thousand rows a few hundred were edited. So no cell is looked at by itself before its whole
row was compared, and only what differs goes on to be read. A few rows at a time go through all their
columns: a text is fetched from memory once then, which takes longer than comparing it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import attrgetter, itemgetter, ne
from typing import Any, cast

import numpy as np
import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.domain.sheet import CellKind, OddCell, Value

_CHUNK = 200
"""Rows compared at a time: so few that their cells stay in the processor's cache meanwhile."""


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column at a 0-based `position` of the sheet, and `base_position` among the base's columns.

    `tell` says what the sheet shows for a cell of the base, None: the cell itself. `is_number`: as digits.
    """

    position: int
    base_position: int
    tell: Callable[[Cell], Cell] | None = None
    is_number: bool = False


def find_differing(
    rows: Sequence[Sequence[Value]],
    base: np.ndarray[Any, Any],
    places: np.ndarray[Any, Any],
    columns: Sequence[ShownColumn],
) -> list[int]:
    """Give those of the rows in which any of the columns differs from what it showed, in order.

    `base` are the base's cells, row by row, and `places` where each of the rows stands in it.
    """
    same = [column for column in columns if column.tell is None]
    told = [column for column in columns if column.tell is not None and not column.is_number]
    comparisons = [_Comparison(group) for group in (same, told) if group]
    comparisons += [_Comparison([column]) for column in columns if column.is_number]
    width = max((column.position for column in columns), default=-1) + 1
    found: list[int] = []
    for start in range(0, len(rows), _CHUNK):
        chunk = rows[start : start + _CHUNK]
        if min(map(len, chunk)) < width:
            chunk = [[*cells, *[None] * (width - len(cells))] for cells in chunk]
        were = base[places[start : start + _CHUNK]].tolist()
        differing: set[int] = set()
        for comparison in comparisons:
            differing.update(compress(count(start), comparison.differs(chunk, were)))
        found += sorted(differing)
    return found


class _Comparison:
    """Some columns of many rows, compared at once. Each different row of cells is told once."""

    def __init__(self, columns: Sequence[ShownColumn]) -> None:
        self._columns = columns
        # The first place twice: of a single one it would give no tuple.
        self._pick = itemgetter(columns[0].position, *(column.position for column in columns))
        self._pick_base = itemgetter(columns[0].base_position, *(column.base_position for column in columns))
        self._told = None if columns[0].tell is None else _Told(columns)

    def differs(self, rows: Sequence[Sequence[Value]], were: Sequence[Sequence[Cell]]) -> Iterable[bool]:
        shown: Iterable[Any] = map(self._pick_base, were)
        if self._told is not None:
            shown = map(self._told.__getitem__, shown)
        if self._columns[0].is_number:
            position = self._columns[0].position
            return map(ne, digits_of(cells[position] for cells in rows), shown)
        return map(ne, map(self._pick, rows), shown)


class _Told(dict[tuple[Cell, ...], Any]):
    """What the sheet shows for cells of some columns: of a number its digits, of others a tuple."""

    def __init__(self, columns: Sequence[ShownColumn]) -> None:
        super().__init__()
        self._columns = columns

    def __missing__(self, cells: tuple[Cell, ...]) -> Any:
        told = [
            column.tell(cell) if column.tell is not None else cell
            for column, cell in zip(self._columns, cells[1:], strict=True)
        ]
        self[cells] = shown = told[0] if self._columns[0].is_number else (told[0], *told)
        return shown


def digits_of(cells: Iterable[Value]) -> list[Value]:
    """Give cells, of number cells their digits."""
    number = CellKind.NUMBER
    cells = list(cells)
    if set(map(type, cells)) == {OddCell} and set(map(attrgetter("kind"), cells)) == {number}:
        return list(map(attrgetter("text"), cells))
    return [cell.text if isinstance(cell, OddCell) and cell.kind is number else cell for cell in cells]


def exported_keys(digits: Sequence[Value], exported: pd.Index[int]) -> Sequence[int | None]:
    """Give the key of each cell that shows an exported key's own digits; None of any other, and of 0."""
    found = _all_exported_keys(digits, exported)
    if found is None:
        known = exported.tolist()
        plain: dict[Value, int] = dict(zip(map(str, known), known, strict=True))
        plain.pop("0", None)
        return list(map(plain.get, digits))
    return found


def _all_exported_keys(digits: Sequence[Value], exported: pd.Index[int]) -> list[int] | None:
    """Do the same where every cell has such digits, in half the time; None where one has not."""
    texts = cast("Sequence[str]", digits)
    try:
        keys = list(map(int, texts))
        numbers = np.array(keys, dtype=np.int64)
        # No number is written in fewer characters: texts as long in all are those of their numbers.
        is_plain = "".join(map(str, keys)) == "".join(texts)
    except (TypeError, ValueError, OverflowError):
        return None
    is_exported = exported.get_indexer(pd.Index(numbers)) >= 0
    return keys if is_plain and 0 not in keys and bool(is_exported.all()) else None
