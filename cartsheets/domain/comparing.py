"""Two Snapshots against each other: which rows and cells of them differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import numpy as np

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.diff import row_finder, row_label
from cartsheets.domain.plan import Action, CellChange, Change
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import GROUPS, TABLES, Table


def differing_rows(
    table: Table, before: Snapshot, after: Snapshot, keys: Collection[int] | None = None
) -> Iterable[tuple[int, Mapping[str, Cell], Mapping[str, Cell]]]:
    """Give key, row before and row after, for the rows that both have and that differ, by ascending key."""
    one, other = before.tables[table.name], after.tables[table.name]
    shared = one.index.intersection(other.index)
    if keys is not None:
        shared = shared[shared.isin(list(keys))]
    left, right = one.loc[shared], other.loc[shared]
    differs = np.zeros(len(shared), dtype=bool)
    for column in table.value_columns:
        differs |= left[column.name].to_numpy() != right[column.name].to_numpy()
    find_before, find_after = row_finder(before, table), row_finder(after, table)
    for key in sorted(int(each) for each in shared[differs].tolist()):
        yield key, find_before(key) or {}, find_after(key) or {}


def rows_only_in(
    table: Table, first: Snapshot, second: Snapshot, keys: Collection[int] | None = None
) -> dict[int, dict[str, Cell]]:
    """Give the rows of the first that the second has not, by ascending key."""
    find = row_finder(first, table)
    only = first.tables[table.name].index.difference(second.tables[table.name].index)
    wanted = sorted(int(key) for key in only.tolist() if keys is None or int(key) in keys)
    return {key: row for key in wanted if (row := find(key)) is not None}


def changes_between(
    before: Snapshot, after: Snapshot, *, knows_adds: bool = True, knows_deletes: bool = True
) -> list[Change]:
    """Tell what became of all rows, as Changes that nobody is to send; read-only columns too.

    Where an export was of some rows only, a row that is in it alone was not necessarily added or deleted:
    such are left out by `knows_adds` and `knows_deletes`.
    """
    changes: list[Change] = []
    for table in (GROUPS, TABLES["customers"]):
        for key, old, new in differing_rows(table, before, after):
            cells = tuple(
                CellChange(c.name, old.get(c.name), old.get(c.name), new.get(c.name))
                for c in table.value_columns
                if not is_same(c, old.get(c.name), new.get(c.name))
            )
            if cells:
                changes.append(_change(table, Action.UPDATE, key, new, cells))
        if knows_adds:
            for key, row in rows_only_in(table, after, before).items():
                filled = tuple(CellChange(c, None, None, cell) for c, cell in row.items() if cell is not None)
                changes.append(_change(table, Action.ADD, key, row, filled))
        if knows_deletes:
            changes += [
                _change(table, Action.DELETE, key, row, ())
                for key, row in rows_only_in(table, before, after).items()
            ]
    return changes


def place_of(table: Table, key: int) -> str:
    """Name a row that is in no sheet: "Customer 17"."""
    return f"{table.singular.capitalize()} {key}"


def _change(
    table: Table, action: Action, key: int, row: Mapping[str, Cell], cells: tuple[CellChange, ...]
) -> Change:
    return Change(table.name, action, key, place_of(table, key), key, cells, row_label(table, row, key))
