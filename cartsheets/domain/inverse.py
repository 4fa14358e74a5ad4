"""The inverse of a push, as rows to compare three ways.

Base is what the push left in the store, draft is what was there before it, live is now: so what
others changed since is a Conflict like any other, and what was undone already is no change.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.domain.diff import row_finder
from cartsheets.domain.drafting.draft import DraftRow
from cartsheets.domain.findings import Problem
from cartsheets.domain.plan import Action, Change
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES, Table

_GROUP = "CustomerGroupID"
_NAMES = {CUSTOMERS.name: "Email", GROUPS.name: "Name"}


@dataclass(frozen=True, slots=True)
class PushedChange:
    """A change that was carried out: `before` is the whole row then, `stored` what the push left.

    `before` is None for an add; `stored` holds the sent cells, for an add the whole row.
    """

    change: Change
    key: int
    before: Mapping[str, Cell] | None
    stored: Mapping[str, Cell]


def invert(
    pushed: Sequence[PushedChange],
    live: Snapshot,
    *,
    keys: Collection[int] | None = None,
    columns: Collection[str] | None = None,
) -> tuple[Snapshot, list[DraftRow]]:
    """Give the base and the draft rows of an undo; `keys` and `columns` choose customers and cells.

    With columns chosen only updates are undone. A deleted row that is back already (the same e-mail
    or group name) asks for nothing. A group comes back where a chosen customer was in it.
    """
    chosen = [item for item in pushed if _is_chosen(item, keys, columns)]
    groups = _deleted_groups(pushed)
    if len(chosen) < len(pushed):
        needed = {_group_before(item, columns) for item in chosen} & groups.keys()
        known = {item.key for item in chosen if item.change.table == GROUPS.name}
        chosen = [item for key, item in groups.items() if key in needed - known] + chosen
    back = _groups_back(groups, live)
    there = _names_that_stay(chosen, live, columns)
    rows = [row for item in chosen if (row := _inverse_row(item, there, back, columns)) is not None]
    base = Snapshot({name: _base_frame(table, live, chosen) for name, table in TABLES.items()}, live.taken_at)
    return base, rows


def find_forgotten(
    pushed: Sequence[PushedChange],
    *,
    keys: Collection[int] | None = None,
    columns: Collection[str] | None = None,
) -> list[Problem]:
    """Name what cannot be undone, because the record was made to forget what was there before."""
    return [
        Problem(
            table=item.change.table,
            row=item.change.row,
            where=item.change.where,
            column="",
            value="",
            message="What was there before this change was deleted from the record, so it cannot be undone.",
            remedy="Look at it in the store.",
            kind="forgotten",
            key=item.key,
        )
        for item in pushed
        if _is_forgotten(item) and _is_chosen(item, keys, columns)
    ]


def _is_chosen(item: PushedChange, keys: Collection[int] | None, columns: Collection[str] | None) -> bool:
    return (keys is None or (item.change.table == CUSTOMERS.name and item.key in keys)) and (
        columns is None or item.change.action is Action.UPDATE
    )


def _is_forgotten(item: PushedChange) -> bool:
    change = item.change
    return (
        change.action is not Action.ADD
        and item.before is None
        and not change.cells
        and not change.has_password
    )


def _deleted_groups(pushed: Iterable[PushedChange]) -> dict[int, PushedChange]:
    return {
        item.key: item
        for item in pushed
        if item.change.table == GROUPS.name and item.change.action is Action.DELETE and item.before
    }


def _group_before(item: PushedChange, columns: Collection[str] | None) -> Cell:
    """The group that undoing a customer's change puts him or her back into."""
    if item.change.table != CUSTOMERS.name or (columns is not None and _GROUP not in columns):
        return None
    was_moved = item.change.action is Action.DELETE or any(c.column == _GROUP for c in item.change.cells)
    return (item.before or {}).get(_GROUP) if was_moved else None


def _groups_back(groups: Mapping[int, PushedChange], live: Snapshot) -> dict[int, Cell]:
    """What stands for each deleted group: the new id of one that is back already, else its name."""
    ids = {_plain(name): key for key, name in live.group_names().items()}
    names = {key: str((item.before or {}).get("Name") or "") for key, item in groups.items()}
    return {key: ids.get(_plain(name), name) for key, name in names.items()}


def _names_that_stay(
    chosen: Iterable[PushedChange], live: Snapshot, columns: Collection[str] | None
) -> dict[str, frozenset[str]]:
    """The e-mails and group names of the store, by table, without those that the undo itself changes."""
    leaving = {
        (item.change.table, item.key)
        for item in chosen
        if item.change.action is Action.ADD
        or any(
            cell.column == _NAMES[item.change.table] and (columns is None or cell.column in columns)
            for cell in item.change.cells
        )
    }
    return {
        table: frozenset(
            _plain(cell)
            for key, cell in live.tables[table][name].items()
            if (table, key) not in leaving and _plain(cell)
        )
        for table, name in _NAMES.items()
    }


def _inverse_row(
    item: PushedChange,
    there: Mapping[str, frozenset[str]],
    back: Mapping[int, Cell],
    columns: Collection[str] | None,
) -> DraftRow | None:
    change = item.change
    if change.action is Action.ADD:
        return DraftRow(change.table, change.row, change.where, item.key, {}, is_delete=True)
    if _is_forgotten(item):
        return None
    before = item.before or {}
    if change.action is Action.DELETE:
        if _plain(before.get(_NAMES[change.table])) in there[change.table]:
            return None
        table = TABLES[change.table]
        cells = {
            c.name: before[c.name] for c in table.columns if c.is_editable and before.get(c.name) is not None
        }
        return DraftRow(change.table, change.row, change.where, None, _with_group(cells, back))
    sent = {cell.column for cell in change.cells}
    cells = {name: before.get(name) for name in sent if columns is None or name in columns}
    if not cells:
        return None
    return DraftRow(change.table, change.row, change.where, item.key, _with_group(cells, back))


def _with_group(cells: dict[str, Cell], back: Mapping[int, Cell]) -> dict[str, Cell]:
    """A group that comes back has a new id, which is not known before it is there."""
    group = cells.get(_GROUP)
    if isinstance(group, int) and group in back:
        return {**cells, _GROUP: back[group]}
    return cells


def _plain(cell: Cell) -> str:
    return str(cell or "").strip().casefold()


def _base_frame(table: Table, live: Snapshot, chosen: Sequence[PushedChange]) -> pd.DataFrame:
    rows: dict[int, dict[str, Cell]] = {}
    find = row_finder(live, table)
    for item in chosen:
        if item.change.table != table.name or item.change.action is Action.DELETE:
            continue
        now = rows.get(item.key) or find(item.key) or dict(item.before or {})
        rows[item.key] = {**now, **item.stored}
    return make_frame(table, sorted(rows.items()))
