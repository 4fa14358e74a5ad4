"""Ranges of shown cells, and the rows and editable cells that they stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from cartsheets.domain.editing.edits import Places
from cartsheets.gui.models.sheet_model import FIRST_FIELD, Range, SheetModel


def cells_of(
    model: SheetModel, ranges: Iterable[Range], *, is_hidden: Callable[[int], bool]
) -> tuple[dict[str, Places], int]:
    """The editable cells of ranges, as places by column name, and how many cells are not editable.

    Columns that are hidden count as neither.
    """
    chosen: dict[str, list[Places]] = {}
    refused = 0
    for top, left, bottom, right in ranges:
        places = model.visible[top : bottom + 1]
        for section in range(max(left, FIRST_FIELD), right + 1):
            column = model.column_at(section)
            if is_hidden(section):
                continue
            if column.is_editable:
                chosen.setdefault(column.name, []).append(places)
            else:
                refused += len(places)
    cells: dict[str, Places] = {}
    deleted = model.edits.deleted_places()
    for name, parts in chosen.items():
        places = parts[0] if len(parts) == 1 else np.unique(np.concatenate(parts))
        if len(deleted):
            is_there = ~np.isin(places, deleted)
            refused += int(np.count_nonzero(~is_there))
            places = places[is_there]
        cells[name] = places
    return cells, refused


def places_of_ranges(model: SheetModel, ranges: Iterable[Range]) -> Places:
    """The places of all rows that ranges touch, in the order they are shown."""
    rows = [np.arange(top, bottom + 1) for top, _, bottom, _ in ranges]
    return model.visible[np.unique(np.concatenate(rows))] if rows else np.empty(0, dtype=np.int64)


def open_places(model: SheetModel, rows: NDArray[np.int64], section: int) -> tuple[Places, int]:
    """The places of the cells in a column of these rows that take values, and how many do not."""
    places = model.visible[rows]
    if not model.column_at(section).is_editable:
        return places[:0], len(places)
    is_open = ~np.isin(places, model.edits.deleted_places())
    return places[is_open], int(np.count_nonzero(~is_open))


def next_fault(model: SheetModel, after: tuple[int, int]) -> tuple[int, int] | None:
    """The next shown cell with a fault, as row and section, in reading order round the end; or None."""
    row_of = {int(place): row for row, place in enumerate(model.visible.tolist())}
    cells = [
        (row_of[place], model.section_of(name))
        for name, found in model.edits.checks.faults.items()
        for place in found
        if place in row_of
    ]
    return min((cell for cell in cells if cell > after), default=min(cells, default=None))
