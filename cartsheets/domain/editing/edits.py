"""The edits of a grid: what was typed over an export, gesture by gesture, each of which can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd

from cartsheets.domain.editing.gesture import (
    ADDED,
    DELETED,
    ROW,
    ColumnEdits,
    Gesture,
    Mask,
    Places,
    Values,
    differing,
    places_of,
    same_for_all,
    taken,
    taken_apart,
    values_of,
)
from cartsheets.domain.editing.reading import EditValue
from cartsheets.domain.editing.table import EditedTable
from cartsheets.domain.tables import Kind, Table

__all__ = [
    "ADDED",
    "DELETED",
    "ROW",
    "ColumnEdits",
    "Edits",
    "Gesture",
    "Mask",
    "Places",
    "Values",
    "places_of",
    "same_for_all",
    "values_of",
]


class Edits(EditedTable):
    """A table's edits over a base frame (see `Snapshot`). The frame is never changed.

    Of `history` the first `position` gestures are in effect.
    """

    def __init__(
        self, table: Table, base: pd.DataFrame, groups: Mapping[int, str], *, new_groups: Sequence[str] = ()
    ) -> None:
        super().__init__(table, base, groups, new_groups=new_groups)
        self.history: list[Gesture] = []
        self.position = 0

    def set_values(self, label: str, wanted: Mapping[str, tuple[Places, Values]]) -> Gesture | None:
        """Put values into cells as one gesture; None where nothing would change.

        Rows that are to be deleted, or that were taken back, stay as they are.
        """
        parts = []
        for name, (places, values) in wanted.items():
            is_open = self._takes_values(places)
            if not is_open.all():
                places, values = places[is_open], values[is_open]
            before = self._before(name, places)
            differs = differing(self._column(name), before, values)
            if differs.all() and len(places):
                parts.append(ColumnEdits(name, places, before, values))
            elif differs.any():
                parts.append(ColumnEdits(name, places[differs], before[differs], taken(values, differs)))
        return self._do(Gesture(label, tuple(parts))) if parts else None

    def foresee(self, name: str, places: Places, values: Values) -> None:
        """Judge values ahead that `set_values` will put, for judging is what takes long."""
        self.checks.foresee(name, places, values, lambda beside, at: taken(self.array(beside), at))

    def set_text(self, label: str, places: Places, name: str, text: str | None) -> Gesture | None:
        """Type one text into cells of a column."""
        return self.set_values(label, {name: (places, self.read_one(places, name, text))})

    def add_rows(self, label: str, count: int) -> Places:
        """Add empty rows at the end; give their places."""
        places = np.arange(self.size, self.size + count, dtype=np.int64)
        self._reserve(self._added + count)
        after = np.full(count, ADDED, dtype=object)
        self._do(Gesture(label, (ColumnEdits(ROW, places, np.full(count, None, dtype=object), after),)))
        return places

    def delete_rows(self, label: str, places: Places) -> Gesture | None:
        """Mark exported rows to be deleted; added ones just go."""
        return self._set_row_states(label, places, DELETED)

    def keep_rows(self, label: str, places: Places) -> Gesture | None:
        """Take the marks of deleting off again."""
        marked = np.array([p for p in places.tolist() if self._row_states.get(p) == DELETED], dtype=np.int64)
        return self._set_row_states(label, marked, "")

    def revert(self, label: str, places: Places, names: Iterable[str]) -> Gesture | None:
        """Put back what was exported."""
        wanted = {name: (places, self._base_values(name, places)) for name in names if name in self._changed}
        return self.set_values(label, wanted)

    def merge_last(self, label: str, count: int) -> None:
        """Make one gesture of the last few, where one wish took several steps."""
        last = self.history[self.position - count : self.position]
        merged = Gesture(label, tuple(part for gesture in last for part in gesture.edits))
        self.history[self.position - count :] = [merged]
        self.position = len(self.history)

    def undo(self) -> Gesture | None:
        """Take back the last gesture."""
        if self.position == 0:
            return None
        self.position -= 1
        gesture = self.history[self.position]
        for part in reversed(gesture.edits):
            self._put(part.column, part.places, part.before)
        return gesture

    def redo(self) -> Gesture | None:
        """Do again what was undone last."""
        if self.position == len(self.history):
            return None
        gesture = self.history[self.position]
        self.position += 1
        for part in gesture.edits:
            self._put(part.column, part.places, part.after)
        return gesture

    def load(self, gestures: Iterable[Gesture], position: int) -> None:
        """Take gestures that were kept; the first `position` are in effect."""
        for gesture in gestures:
            self.history.append(gesture)
        for _ in range(position - self.position):
            self.redo()

    def read_one(self, places: Places, name: str, text: str | None, *, is_pasted: bool = False) -> Values:
        """Read one text for many cells; the same for all where the exported value does not matter."""
        column = self.table.by_name[name]
        reads_alike = column.kind is Kind.GROUP or (column.kind is Kind.TEXT and text and not is_pasted)
        if reads_alike:
            value = self.reader.read(column, text, None, is_new=False, is_pasted=is_pasted)
            return same_for_all(value, len(places))
        codes, bases = taken_apart(self._base_values(name, places))
        read: list[EditValue] = [
            self.reader.read(column, text, base, is_new=False, is_pasted=is_pasted) for base in bases
        ]
        is_new = places >= self.base_size
        if is_new.any():
            codes[is_new] = len(read)
            read.append(self.reader.read(column, text, None, is_new=True, is_pasted=is_pasted))
        if all(type(value) is type(read[0]) and value == read[0] for value in read):
            return same_for_all(read[0], len(places)) if read else values_of([])
        return values_of(read)[codes]

    def reserve_row(self, row_id: int) -> int:
        """Give the place of an added row by its id, and make room for it."""
        self._reserve(max(self._added, -row_id))
        return self.base_size - row_id - 1

    def _do(self, gesture: Gesture) -> Gesture:
        del self.history[self.position :]
        self.history.append(gesture)
        self.position += 1
        for part in gesture.edits:
            self._put(part.column, part.places, part.after, differs_from_before=True)
        return gesture

    def _set_row_states(self, label: str, places: Places, wanted: str) -> Gesture | None:
        before = self._before(ROW, places)
        after = np.array([None if was == ADDED else wanted or None for was in before.tolist()], dtype=object)
        differs = np.array([a != b for a, b in zip(before.tolist(), after.tolist(), strict=True)], dtype=bool)
        if not differs.any():
            return None
        part = ColumnEdits(ROW, places[differs], before[differs], after[differs])
        return self._do(Gesture(label, (part,)))
