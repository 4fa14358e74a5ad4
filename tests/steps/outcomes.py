"""Whether a store holds what a receipt says, cell by cell, and nothing else changed."""

from __future__ import annotations

from collections.abc import Collection

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.plan import Action, Plan
from cartsheets.domain.receipt import Outcome, Receipt, ReceiptRow
from cartsheets.domain.tables import TABLES
from cartsheets.store.wire import read_record
from tests.steps.journeys import Row, StoreState


def violations(
    before: StoreState,
    plan: Plan,
    receipt: Receipt,
    now: StoreState,
    *,
    theirs: Collection[tuple[str, int]] = (),
) -> list[str]:
    """Everything that is not as the receipt tells; `theirs` are rows that others touched meanwhile.

    What was done is there, but for the cells told as stored differently; what was rejected or skipped
    changed nothing; all other rows and cells are as they were; and nobody was added twice.
    """
    found = []
    if {row.change.id for row in receipt.rows} != {change.id for change in plan.changes}:
        found.append("the receipt has other changes than the plan")
    if not receipt.finished:
        found.append("the push is not finished")
    different = {(cell.table, cell.key, cell.column) for cell in receipt.stored_differently}
    new_groups = {
        str(cell.draft): row.key
        for row in receipt.rows
        if row.change.table == "groups" and row.change.action is Action.ADD
        for cell in row.change.cells
        if cell.column == "Name"
    }
    for table in TABLES:
        was, has = getattr(before, table), getattr(now, table)
        rows = [row for row in receipt.rows if row.change.table == table]
        others = {key for name, key in theirs if name == table}
        for row in rows:
            found += _faults(row, was, has, different, new_groups, others)
        busy = {row.key for row in rows if row.key is not None} | _in_doubt(rows, was, has)
        found += [
            f"{table} {key} changed, though nobody asked for it"
            for key in sorted((was.keys() | has.keys()) - busy - others)
            if was.get(key) != has.get(key)
        ]
        found += [
            f"{table} {row.key} has another {name} than before"
            for row in rows
            if row.change.action is Action.UPDATE and row.key in has and row.key not in others
            for name in _unasked(row, was[row.key], has[row.key])
        ]
    return found


def _in_doubt(rows: Collection[ReceiptRow], was: dict[int, Row], has: dict[int, Row]) -> set[int]:
    """The new rows that adds in doubt may have made: each is one of its e-mail that the receipt names."""
    wanted = {
        str(cell.draft).strip().casefold(): row.message
        for row in rows
        if row.outcome is Outcome.IN_DOUBT and row.change.action is Action.ADD
        for cell in row.change.cells
        if cell.column in ("Email", "Name")
    }
    return {
        key
        for key, row in has.items()
        if key not in was
        and str(key) in wanted.get(str(row.get("Email") or row.get("Name") or "").strip().casefold(), "")
    }


def _faults(
    row: ReceiptRow,
    was: dict[int, Row],
    has: dict[int, Row],
    different: Collection[tuple[str, int, str]],
    new_groups: dict[str, int | None],
    others: Collection[int],
) -> list[str]:
    change, table = row.change, TABLES[row.change.table]
    name = f"{change.id} ({row.outcome.value})"
    is_there = row.key in has
    if row.outcome is Outcome.IN_DOUBT:
        return []
    if row.outcome is not Outcome.DONE:
        if change.action is Action.ADD:
            wanted = next(c.draft for c in change.cells if c.column in ("Email", "Name"))
            fresh = [
                key
                for key, r in has.items()
                if key not in was and key not in others and wanted in (r.get("Email"), r.get("Name"))
            ]
            return [f"{name} is there all the same"] if fresh else []
        if change.key in has and change.key not in others and has[change.key] != was[change.key]:
            return [f"{name} changed all the same"]
        return []
    if change.action is Action.DELETE:
        return [f"{name} is still there"] if is_there else []
    if row.key in others:
        return []
    if not is_there or row.key is None:
        return [f"{name} is not there"]
    if change.action is Action.ADD and row.key in was:
        return [f"{name} is a row that was there before"]
    held = read_record(table, has[row.key])[1]
    wrong = []
    for cell in change.cells:
        sent: Cell = cell.draft
        if cell.column == "CustomerGroupID" and isinstance(sent, str):
            sent = new_groups.get(sent)
        if is_same(table.by_name[cell.column], sent, held[cell.column]) == (
            (change.table, row.key, cell.column) in different
        ):
            wrong.append(f"{name}: {cell.column} was sent as {sent!r} and is {held[cell.column]!r}")
    return wrong


def _unasked(row: ReceiptRow, was: Row, has: Row) -> list[str]:
    asked = {cell.column for cell in row.change.cells}
    return [name for name, value in has.items() if name not in asked and value != was.get(name)]
