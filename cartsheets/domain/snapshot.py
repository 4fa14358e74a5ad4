"""Snapshot: the store's tables at an instant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import blake2b
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.domain.tables import TABLES, Table


@dataclass(frozen=True)
class Snapshot:
    """All tables at `taken_at` (aware UTC).

    Each table is a frame whose index is the key (int64, named like the key column, ascending) and
    whose columns are `Table.value_columns` by API name, in that order, dtype object, canonical cells.
    Nobody changes a frame that was handed in.
    """

    tables: Mapping[str, pd.DataFrame]
    taken_at: datetime

    @property
    def customers(self) -> pd.DataFrame:
        """The customers' frame."""
        return self.tables["customers"]

    @property
    def groups(self) -> pd.DataFrame:
        """The groups' frame."""
        return self.tables["groups"]

    def row(self, table: str, key: int) -> dict[str, Cell] | None:
        """One row as {column: cell}, or None where there is none."""
        place = self._places(table, [key])[0]
        if place < 0:
            return None
        return {name: array[place] for name, array in self._arrays[table].items()}

    def cells(self, table: str, column: str, keys: Sequence[int]) -> list[Cell]:
        """One column's cells of many rows; None where there is no such row or column."""
        array = self._arrays[table].get(column)
        if array is None:
            return [None] * len(keys)
        return [array[at] if at >= 0 else None for at in self._places(table, keys).tolist()]

    def _places(self, table: str, keys: Sequence[int]) -> npt.NDArray[np.intp]:
        """Where the rows of keys stand; -1 is nowhere."""
        known = self._keys[table]
        wanted = np.asarray(keys, dtype=np.int64)
        places = np.searchsorted(known, wanted)
        is_there = places < len(known)
        is_there[is_there] = known[places[is_there]] == wanted[is_there]
        return np.where(is_there, places, -1)

    @cached_property
    def _keys(self) -> dict[str, npt.NDArray[np.int64]]:
        return {name: frame.index.to_numpy(dtype=np.int64) for name, frame in self.tables.items()}

    @cached_property
    def _arrays(self) -> dict[str, dict[str, Any]]:
        return {
            table: {name: frame[name].to_numpy() for name in frame.columns}
            for table, frame in self.tables.items()
        }

    def group_names(self) -> dict[int, str]:
        """The names of the groups that have one, by id."""
        groups = self.groups
        pairs = zip(groups.index.tolist(), groups["Name"].tolist(), strict=True)
        return {int(key): str(name) for key, name in pairs if name is not None}


def row_mark(row: Mapping[str, Cell]) -> str:
    """A short fingerprint of a row's values; two rows with the same values have the same one."""
    text = "\x1f".join(f"{name}={row[name]!r}" for name in sorted(row))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def make_frame(table: Table, rows: Iterable[tuple[int, Mapping[str, Cell]]]) -> pd.DataFrame:
    """Make a table's frame from keys and canonical rows; a column a row lacks is blank."""
    keys: list[int] = []
    names = [column.name for column in table.value_columns]
    columns: list[list[Cell]] = [[] for _ in names]
    for key, row in rows:
        keys.append(key)
        for cells, name in zip(columns, names, strict=True):
            cells.append(row.get(name))
    index = pd.Index(keys, dtype="int64", name=table.key.name)
    frame = pd.DataFrame(
        {
            name: pd.Series(cells, index=index, dtype=object)
            for name, cells in zip(names, columns, strict=True)
        },
        index=index,
        columns=names,
    )
    return frame if index.is_monotonic_increasing else frame.sort_index()


def empty_snapshot(taken_at: datetime) -> Snapshot:
    """A snapshot of a store without customers and groups."""
    return Snapshot({name: make_frame(table, ()) for name, table in TABLES.items()}, taken_at)
