"""Ranges of shown cells, and the rows and editable cells that they stand for."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from cartsheets.domain.edits import Places
from cartsheets.gui.models.sheet_model import FIRST_FIELD, Range, SheetModel


def cells_of(model: SheetModel, ranges: Iterable[Range]) -> tuple[dict[str, Places], int]:
    """The editable cells of ranges, as places by column name, and how many cells are not editable."""
    chosen: dict[str, list[Places]] = {}
    refused = 0
    for top, left, bottom, right in ranges:
        places = model.visible[top : bottom + 1]
        for section in range(max(left, FIRST_FIELD), right + 1):
            column = model.column_at(section)
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
