"""What a paste would do to the cells of a SheetModel: worked out before it is done, so that it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from cartsheets.domain.editing.edits import Places, Values
from cartsheets.domain.editing.gesture import differing
from cartsheets.domain.editing.reading import Unread
from cartsheets.gui.models.sheet_clipboard import Block
from cartsheets.gui.models.sheet_model import FIRST_FIELD, Range, SheetModel
from cartsheets.gui.models.sheet_ranges import open_places

Read = Callable[[str, Places, Sequence[str]], Values]
"""Reads a text for each place of a column."""


@dataclass(frozen=True, slots=True)
class PastePlan:
    """Where a block goes and what it changes; `rows` are all that it asks for, also those without room.

    `refused` counts cells that take no value, `read_only` names the columns of which none does, `beyond`
    counts columns of the block that the table has not, `unread` the values that will be problems.
    """

    area: Range
    rows: int
    columns: int
    wanted: dict[str, tuple[Places, Values]]
    changed: int
    unread: int
    refused: int
    read_only: tuple[str, ...]
    beyond: int
    missing_rows: int


def plan_paste(
    model: SheetModel, ranges: Sequence[Range], block: Block, *, is_hidden: Callable[[int], bool], read: Read
) -> PastePlan:
    """Lay a block over the ranges from their first cell on; one that fits in whole is repeated.

    Hidden columns are passed over, as hidden rows are.
    """
    top, left, bottom, right = _bounds(ranges)
    height, width = len(block), len(block[0])
    shown = [at for at in range(max(left, FIRST_FIELD), model.columnCount()) if not is_hidden(at)]
    room_right = sum(at <= right for at in shown)
    is_one = len(ranges) == 1
    rows = height * (_repeats(bottom - top + 1, height) if is_one else 1)
    columns = width * (_repeats(room_right, width) if is_one else 1)
    sections = shown[:columns]
    there = min(rows, model.rowCount() - top)
    at_rows = np.arange(top, top + there, dtype=np.int64)
    wanted: dict[str, tuple[Places, Values]] = {}
    changed = unread = 0
    refused = there * (columns - len(sections))
    read_only = []
    for offset, section in enumerate(sections):
        column = model.column_at(section)
        if not column.is_editable:
            read_only.append(column.header)
            refused += there
            continue
        places, no = open_places(model, at_rows, section)
        refused += no
        texts = [block[at % height][offset % width] for at in range(there)]
        if no:
            deleted = set(model.edits.deleted_places().tolist())
            rows_of = model.visible[at_rows].tolist()
            texts = [text for text, place in zip(texts, rows_of, strict=True) if place not in deleted]
        values = read(column.name, places, texts)
        wanted[column.name] = places, values
        differs = differing(column, model.edits.array(column.name)[places], values)
        changed += int(np.count_nonzero(differs))
        unread += sum(isinstance(value, Unread) for value in values[differs].tolist())
    last = sections[-1] if sections else max(left, FIRST_FIELD)
    area = top, max(left, FIRST_FIELD), top + max(there, 1) - 1, last
    return PastePlan(
        area,
        rows,
        columns,
        wanted,
        changed,
        unread,
        refused,
        tuple(read_only),
        columns - len(sections),
        rows - there,
    )


def _bounds(ranges: Sequence[Range]) -> Range:
    tops, lefts, bottoms, rights = zip(*ranges, strict=True)
    return min(tops), min(lefts), max(bottoms), max(rights)


def _repeats(room: int, size: int) -> int:
    """How often a block is repeated to fill its ranges: only where it fits in whole."""
    return room // size if room > size and room % size == 0 else 1
