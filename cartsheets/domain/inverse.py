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
from cartsheets.domain.draft import DraftRow
from cartsheets.domain.plan import Action, Change
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, TABLES, Table


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
    or group name) asks for nothing.
    """
    chosen = [
        item
        for item in pushed
        if (keys is None or (item.change.table == CUSTOMERS.name and item.key in keys))
        and (columns is None or item.change.action is Action.UPDATE)
    ]
    back = {
        item.key: str(item.before.get("Name") or "")
        for item in chosen
        if item.change.table == "groups" and item.change.action is Action.DELETE and item.before is not None
    }
    rows = [row for item in chosen if (row := _inverse_row(item, live, back, columns)) is not None]
    base = Snapshot({name: _base_frame(table, live, chosen) for name, table in TABLES.items()}, live.taken_at)
    return base, rows


def _inverse_row(
    item: PushedChange, live: Snapshot, back: Mapping[int, str], columns: Collection[str] | None
) -> DraftRow | None:
    change = item.change
    if change.action is Action.ADD:
        return DraftRow(change.table, change.row, change.where, item.key, {}, is_delete=True)
    before = item.before or {}
    if change.action is Action.DELETE:
        name = "Email" if change.table == CUSTOMERS.name else "Name"
        if _is_there(live.tables[change.table][name], before.get(name)):
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


def _with_group(cells: dict[str, Cell], back: Mapping[int, str]) -> dict[str, Cell]:
    """A group that comes back has a new id: it is named instead."""
    group = cells.get("CustomerGroupID")
    if isinstance(group, int) and group in back:
        return {**cells, "CustomerGroupID": back[group]}
    return cells


def _is_there(column: Iterable[Cell], value: Cell) -> bool:
    wanted = str(value or "").strip().casefold()
    return bool(wanted) and any(str(cell or "").strip().casefold() == wanted for cell in column)


def _base_frame(table: Table, live: Snapshot, chosen: Sequence[PushedChange]) -> pd.DataFrame:
    rows: dict[int, dict[str, Cell]] = {}
    find = row_finder(live, table)
    for item in chosen:
        if item.change.table != table.name or item.change.action is Action.DELETE:
            continue
        now = rows.get(item.key) or find(item.key) or dict(item.before or {})
        rows[item.key] = {**now, **item.stored}
    return make_frame(table, sorted(rows.items()))
