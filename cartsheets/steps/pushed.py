"""What a push did, read from its record alone: for undo, for the past, and to know the store by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cartsheets.domain.cells import Cell, from_json
from cartsheets.domain.inverse import PushedChange
from cartsheets.domain.plan import Action, Change
from cartsheets.domain.plan_json import change_from
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES, Table
from cartsheets.ledger.database import Ledger
from cartsheets.ledger.packing import damaged_record
from cartsheets.ledger.push_records import ChangeRecord

_GROUP = "CustomerGroupID"


def pushed_changes(ledger: Ledger, push_id: str) -> list[PushedChange]:
    """Give the changes of a push that were done, each with its row before and what was left of it."""
    before = ledger.pushes.before(push_id)
    records = ledger.pushes.changes(push_id)
    groups = new_groups(records)
    return [
        PushedChange(
            change,
            key,
            canonical(TABLES[change.table], before.get(record.seq)),
            what_is_left(change, record.stored, groups),
        )
        for record in records
        if record.outcome == Outcome.DONE
        and (change := change_of(record)) is not None
        and (key := record.key if record.key is not None else change.key) is not None
    ]


def change_of(record: ChangeRecord) -> Change:
    """Give the change that a record holds.

    Raises:
        LedgerDamaged: it is no change of this program's any more.
    """
    try:
        return change_from(record.change)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise damaged_record(error) from error


def new_groups(records: list[ChangeRecord]) -> dict[str, int]:
    """The keys of the groups that a push added, by their names."""
    return {
        str(cell.draft): record.key
        for record in records
        if record.key is not None
        and (change := change_of(record)).table == GROUPS.name
        and change.action is Action.ADD
        for cell in change.cells
        if cell.column == "Name"
    }


def what_is_left(
    change: Change, stored: Mapping[str, Any] | None, groups: Mapping[str, int]
) -> dict[str, Cell]:
    """The cells that a change left in the store: what was read back, else what was sent."""
    left: dict[str, Cell] = {cell.column: cell.draft for cell in change.cells}
    group = left.get(_GROUP)
    if change.table == CUSTOMERS.name and isinstance(group, str):
        left[_GROUP] = groups.get(group)
    return {**left, **(canonical(TABLES[change.table], stored) or {})}


def canonical(table: Table, values: Mapping[str, Any] | None) -> dict[str, Cell] | None:
    """Cells that the ledger keeps as JSON, as canonical ones; None stays None.

    Raises:
        LedgerDamaged: they are no cells of this table any more.
    """
    if values is None:
        return None
    names = table.by_name
    try:
        return {name: from_json(names[name], value) for name, value in values.items() if name in names}
    except (TypeError, ValueError, AttributeError) as error:
        raise damaged_record(error) from error


def left_by_pushes(
    ledger: Ledger, store_id: str, since: datetime
) -> dict[str, dict[int, Mapping[str, Cell] | None]]:
    """Give what this computer's own pushes since then left in the store, by table and key.

    A row has the cells that were sent; None says that a push deleted it.
    """
    rows: dict[str, dict[int, Mapping[str, Cell] | None]] = {name: {} for name in TABLES}
    for push in reversed(ledger.pushes.history(store_id)):
        if push.started_at < since or not push.counts["done"]:
            continue
        for item in pushed_changes(ledger, push.id):
            known = rows[item.change.table]
            is_gone = item.change.action is Action.DELETE
            known[item.key] = None if is_gone else {**(known.get(item.key) or {}), **item.stored}
    return rows
