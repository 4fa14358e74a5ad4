"""Whether others overtook a plan: its changes against a live Snapshot that is newer than the plan's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.diff import row_finder
from cartsheets.domain.plan import Action, CellChange, Change, Conflict
from cartsheets.domain.snapshot import Snapshot, row_mark
from cartsheets.domain.tables import TABLES

ALREADY = "The store holds this already."


@dataclass(frozen=True, slots=True)
class Rechecked:
    """`changes` hold only cells that may still be sent, in the plan's order; all changes are there.

    `overtaken` says for changes of which nothing may be sent, by id, why; `settled` names those that
    the store holds already. `conflicts` are the cells and rows that others changed since the plan.
    """

    changes: tuple[Change, ...]
    overtaken: Mapping[str, str]
    settled: frozenset[str]
    conflicts: tuple[Conflict, ...]


def recheck(changes: Sequence[Change], live: Snapshot) -> Rechecked:
    """Compare a plan again: cells that others touched meanwhile stay unsent, the rest goes."""
    emails = _plain_set(live, "customers", "Email")
    names = _plain_set(live, "groups", "Name")
    finders = {name: row_finder(live, table) for name, table in TABLES.items()}
    kept: list[Change] = []
    overtaken: dict[str, str] = {}
    settled: set[str] = set()
    conflicts: list[Conflict] = []
    for change in changes:
        if change.action is Action.ADD:
            taken = emails if change.table == "customers" else names
            identifier = next((str(c.draft) for c in change.cells if c.column in ("Email", "Name")), "")
            if identifier.strip().casefold() in taken:
                overtaken[change.id] = f"A {change.table[:-1]} “{identifier.strip()}” was added meanwhile."
            kept.append(change)
            continue
        row = finders[change.table](change.key) if change.key is not None else None
        if change.action is Action.DELETE:
            reason = _recheck_delete(change, row, conflicts)
            kept.append(change)
        else:
            fresh, reason = _recheck_update(change, row, conflicts)
            kept.append(fresh)
        if reason == ALREADY:
            settled.add(change.id)
        elif reason:
            overtaken[change.id] = reason
    return Rechecked(tuple(kept), overtaken, frozenset(settled), tuple(conflicts))


def _recheck_delete(change: Change, row: Mapping[str, Cell] | None, conflicts: list[Conflict]) -> str:
    if row is None:
        return ALREADY
    if change.mark and row_mark(row) != change.mark:
        conflicts.append(_row_conflict(change, live="changed", draft="deleted"))
        return "It was changed in the store after the review, so it was not deleted."
    return ""


def _recheck_update(
    change: Change, row: Mapping[str, Cell] | None, conflicts: list[Conflict]
) -> tuple[Change, str]:
    table = TABLES[change.table]
    if row is None:
        conflicts.append(_row_conflict(change, live="deleted", draft="changed"))
        return change, f"The {table.singular} was deleted in the store after the review."
    cells: list[CellChange] = []
    touched = 0
    for cell in change.cells:
        column = table.by_name[cell.column]
        live = row.get(cell.column)
        if is_same(column, cell.draft, live):
            continue
        if is_same(column, cell.live, live):
            cells.append(cell)
            continue
        touched += 1
        conflicts.append(
            Conflict(
                table=change.table,
                key=change.key or 0,
                column=cell.column,
                where=change.where,
                row=change.row,
                base=cell.live,
                live=live,
                draft=cell.draft,
                label=change.label,
            )
        )
    if cells or change.has_password:
        return replace(change, cells=tuple(cells)), ""
    if touched:
        return change, "It was changed in the store after the review, so it was left alone."
    return change, ALREADY


def _row_conflict(change: Change, *, live: str, draft: str) -> Conflict:
    return Conflict(
        change.table,
        change.key or 0,
        None,
        change.where,
        change.row,
        "exported",
        live,
        draft,
        None,
        change.label,
    )


def _plain_set(live: Snapshot, table: str, name: str) -> frozenset[str]:
    return frozenset(str(cell).strip().casefold() for cell in live.tables[table][name] if cell is not None)
