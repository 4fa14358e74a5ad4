"""The cells of an edited table: what was exported, what stands there now, and what is wrong with it.

A place is a row's number from 0: the exported rows in the order of their keys, then rows that were added.
Places never move; what is shown in which order is the view's affair. Edited columns are copied once and
compared as wholes, so that a paste over a million rows is a few array operations.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.domain.editing.checks import EditChecks
from cartsheets.domain.editing.gesture import (
    ADDED,
    DELETED,
    ROW,
    Mask,
    Places,
    Values,
    differing,
    is_same_for_all,
    places_of,
    same_for_all,
    taken,
)
from cartsheets.domain.editing.reading import EditReader, EditValue, Unread
from cartsheets.domain.faults import Fault
from cartsheets.domain.tables import Column, Table

_SPARE = 512
_FEW = 64


class EditedTable:
    """What the cells are and were. `Edits` changes them."""

    def __init__(
        self, table: Table, base: pd.DataFrame, groups: Mapping[int, str], *, new_groups: Sequence[str] = ()
    ) -> None:
        self.table = table
        self.reader = EditReader(table, groups, new_groups=new_groups)
        self.checks = EditChecks(table)
        self.base_size = len(base)
        self.columns: tuple[Column, ...] = tuple(
            column for column in table.sheet_columns if column in table.value_columns
        )
        self._keys: Places = base.index.to_numpy(dtype=np.int64)
        self._base: dict[str, Values] = {name: base[name].to_numpy() for name in base.columns}
        self._mine: dict[str, Values] = {}
        self._changed: dict[str, Mask] = {}
        self._touched: npt.NDArray[np.int16] = np.zeros(self.base_size, dtype=np.int16)
        self._touched_rows = 0
        self._added = 0
        self._row_states: dict[int, str] = {}

    # -- what there is ------------------------------------------------------------------------------

    @property
    def size(self) -> int:
        """How many places there are, also those of added rows that were taken back."""
        return self.base_size + self._added

    def row_id(self, place: int) -> int:
        """What names a row for good: its key, or for the n-th added row -n."""
        return int(self._keys[place]) if place < self.base_size else self.base_size - place - 1

    def place_of(self, row_id: int) -> int | None:
        """The place of a row by its id."""
        if row_id < 0:
            place = self.base_size - row_id - 1
            return place if place < self.size else None
        at = int(np.searchsorted(self._keys, row_id))
        return at if at < self.base_size and self._keys[at] == row_id else None

    def key(self, place: int) -> int | None:
        """The store's key of a row; None for an added one."""
        return int(self._keys[place]) if place < self.base_size else None

    def row_state(self, place: int) -> str:
        """ADDED, DELETED, or "" for a row that is there and stays; added ones taken back have none."""
        return self._row_states.get(place, "")

    def places(self) -> Places:
        """All places of rows that are there, deleted ones too, in their order."""
        if not self._added:
            return np.arange(self.base_size, dtype=np.int64)
        added = [place for place in range(self.base_size, self.size) if place in self._row_states]
        return np.concatenate([np.arange(self.base_size, dtype=np.int64), np.array(added, dtype=np.int64)])

    def value(self, place: int, name: str) -> EditValue:
        """What a cell holds now."""
        mine = self._mine.get(name)
        if mine is not None:
            value: EditValue = mine[place]
            return value
        return self.base_value(place, name)

    def base_value(self, place: int, name: str) -> Cell:
        """What was exported."""
        if place >= self.base_size:
            return None
        cell: Cell = self._base[name][place]
        return cell

    def array(self, name: str) -> Values:
        """A column as it is now, one value for each place. Not to be changed."""
        mine = self._mine.get(name)
        if mine is not None:
            return mine[: self.size]
        return self._own(name)[: self.size] if self._added else self._base[name]

    def values_at(self, places: Places, name: str) -> list[EditValue]:
        """A few cells of a column."""
        mine = self._mine.get(name)
        if mine is None and len(places) and int(places.max()) >= self.base_size:
            return [self.base_value(place, name) for place in places.tolist()]
        source = self._base[name] if mine is None else mine
        values: list[EditValue] = source[places].tolist()
        return values

    def is_changed(self, place: int, name: str) -> bool:
        """Whether a cell of an exported row is not what was exported."""
        mask = self._changed.get(name)
        return mask is not None and place < self.base_size and bool(mask[place])

    def changed_mask(self, name: str) -> Mask:
        """For each place, whether its cell in this column was edited; all filled ones of added rows."""
        mask = np.zeros(self.size, dtype=np.bool_)
        if name in self._changed:
            mask[: self.base_size] = self._changed[name]
        for place in range(self.base_size, self.size):
            mask[place] = place in self._row_states and self.value(place, name) is not None
        return mask

    def changed_places(self) -> Places:
        """The places of all rows that ask for something: edited, deleted, or added with something in them."""
        asks = np.flatnonzero(self._touched)
        states = [
            place
            for place, state in list(self._row_states.items())
            if state == DELETED or self.row_values(place)
        ]
        return np.union1d(asks, np.array(states, dtype=np.int64)).astype(np.int64)

    def row_values(self, place: int) -> dict[str, EditValue]:
        """The filled cells of an added row, or the edited ones of an exported row."""
        if place >= self.base_size:
            values = {column.name: self.value(place, column.name) for column in self.columns}
            return {name: value for name, value in values.items() if value is not None}
        return {name: self._mine[name][place] for name, mask in list(self._changed.items()) if mask[place]}

    def deleted_places(self) -> Places:
        """The places of exported rows that are marked to be deleted."""
        return places_of(place for place, state in self._row_states.items() if state == DELETED)

    @property
    def updated_rows(self) -> int:
        """How many exported rows have edited cells and stay."""
        return self._touched_rows - int(np.count_nonzero(self._touched[self.deleted_places()]))

    @property
    def added_rows(self) -> int:
        """How many added rows there are."""
        return sum(state == ADDED for state in self._row_states.values())

    @property
    def deleted_rows(self) -> int:
        """How many exported rows are marked to be deleted."""
        return sum(state == DELETED for state in self._row_states.values())

    @property
    def change_count(self) -> int:
        """How many rows ask for something."""
        return self.updated_rows + self.deleted_rows + self.added_rows

    def changed_columns(self) -> dict[str, int]:
        """How many cells of exported rows were edited, by column."""
        counts = {name: int(np.count_nonzero(mask)) for name, mask in self._changed.items()}
        return {name: count for name, count in counts.items() if count}

    def fault(self, place: int, name: str) -> Fault | None:
        """Why a cell cannot be sent."""
        return self.checks.fault(place, name)

    def can_edit(self, place: int, column: Column) -> bool:
        """Whether a cell takes values: not read-only ones, and not rows marked to be deleted."""
        return column.is_editable and self._row_states.get(place) != DELETED

    # -- inside ---------------------------------------------------------------------------------------

    def _column(self, name: str) -> Column | None:
        return self.table.by_name.get(name)

    def _before(self, name: str, places: Places) -> Values:
        if name == ROW:
            states = np.empty(len(places), dtype=object)
            states[:] = [self._row_states.get(place) for place in places.tolist()]
            return states
        if self._added or name in self._mine:
            return taken(self.array(name), places)
        return taken(self._base[name], places)

    def _takes_values(self, places: Places) -> Mask:
        """Which places are of rows that are there and stay."""
        is_open: Mask = np.ones(len(places), dtype=np.bool_)
        if self._row_states:
            is_open &= ~np.isin(places, self.deleted_places())
        for at in np.flatnonzero(places >= self.base_size).tolist():
            is_open[at] = self._row_states.get(int(places[at])) == ADDED
        return is_open

    def _base_values(self, name: str, places: Places) -> Values:
        is_base = places < self.base_size
        if is_base.all():
            return taken(self._base[name], places)
        values = np.empty(len(places), dtype=object)
        values[is_base] = self._base[name][places[is_base]]
        return values

    def _own(self, name: str) -> Values:
        """The column as our own array, with room for some more rows."""
        mine = self._mine.get(name)
        if mine is None or len(mine) < self.size:
            source = self._base[name] if mine is None else mine
            room = np.empty(self.size + _SPARE, dtype=object)
            room[: len(source)] = source
            mine = self._mine[name] = room
        return mine

    def _reserve(self, added: int) -> None:
        self._added = added
        for name in list(self._mine):
            self._own(name)

    def _put(self, name: str, places: Places, values: Values, *, differs_from_before: bool = False) -> None:
        """Put values into cells; `differs_from_before`: each is known to mean another than what was there."""
        if name == ROW:
            self._put_row_states(places, values)
            return
        self._own(name)[places] = values
        is_base = places < self.base_size
        base_places = places if is_base.all() else places[is_base]
        if len(base_places):
            self._note_changed(name, base_places, differs_from_before=differs_from_before)
        self._judge(name, places, values)

    def _put_row_states(self, places: Places, values: Values) -> None:
        states = values.tolist()
        for place, state in zip(places.tolist(), states, strict=True):
            if state is None:
                self._row_states.pop(place, None)
            else:
                self._row_states[place] = state
        is_new = places >= self.base_size
        is_deleted = np.array([state == DELETED for state in states], dtype=np.bool_)
        is_back = np.array([state is None for state in states], dtype=np.bool_)
        for column in self.columns:
            self.checks.clear_many(column.name, places[is_new | is_deleted])
        for place in places[is_new & ~is_deleted & ~is_back].tolist():
            self._judge_row(place)
        back = places[is_back & ~is_new]
        for name, mask in list(self._changed.items()):
            edited = back[mask[back]]
            if len(edited):
                self._judge(name, edited, taken(self._mine[name], edited))

    def _note_changed(self, name: str, places: Places, *, differs_from_before: bool) -> None:
        mask = self._changed.get(name)
        if mask is None:
            mask = self._changed[name] = np.zeros(self.base_size, dtype=np.bool_)
        was = mask[places]
        now: Mask = np.ones(len(places), dtype=np.bool_)
        # What was as exported, and is another now, is not as exported any more.
        open_at = np.flatnonzero(was) if differs_from_before else np.arange(len(places))
        if len(open_at):
            asked = places[open_at]
            mine = taken(self._mine[name], asked)
            now[open_at] = differing(self._column(name), taken(self._base[name], asked), mine)
        mask[places] = now
        before = self._touched[places]
        after = before + now.astype(np.int16) - was.astype(np.int16)
        self._touched[places] = after
        self._touched_rows += int(np.count_nonzero(after)) - int(np.count_nonzero(before))

    def _judge(self, name: str, places: Places, values: Values) -> None:
        """Judge cells that changed, and those whose meaning hangs on them."""
        if len(places) > _FEW and bool((places < self.base_size).all()):
            self._judge_many(name, places, values)
            return
        for each in (name, *self.checks.beside(name)):
            mask = self._changed.get(each)
            is_edited = [
                place >= self.base_size or (mask is not None and bool(mask[place]))
                for place in places.tolist()
            ]
            edited = [place for place, is_ours in zip(places.tolist(), is_edited, strict=True) if is_ours]
            same = [place for place, is_ours in zip(places.tolist(), is_edited, strict=True) if not is_ours]
            self.checks.clear(each, same)
            self.checks.judge(each, edited, self.value)
        for place in places[places >= self.base_size].tolist():
            self._judge_row(place)

    def _judge_many(self, name: str, places: Places, values: Values) -> None:
        """Judge many cells of exported rows at once: the few values that they hold instead of each cell."""

        def held(wanted: str, at: Places) -> Values:
            if wanted == name and is_same_for_all(values):
                return same_for_all(values[0], len(at))
            return taken(self.array(wanted), at)

        for each in (name, *self.checks.beside(name)):
            mask = self._changed.get(each)
            edited = places[mask[places]] if mask is not None else places[:0]
            if len(edited) < len(places):
                self.checks.clear_many(each, places if mask is None else places[~mask[places]])
            self.checks.judge_many(each, edited, held)

    def _judge_row(self, place: int) -> None:
        values = self.row_values(place)
        for name in values:
            self.checks.judge(name, (place,), self.value)
        row = {name: None if isinstance(value, Unread) else value for name, value in values.items()}
        self.checks.judge_new_row(place, row if self._row_states.get(place) == ADDED else {})
