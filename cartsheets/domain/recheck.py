"""Whether others overtook a plan: its changes against a live Snapshot that is newer than the plan's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.diff import row_finder
from cartsheets.domain.plan import Action, CellChange, Change, Conflict
from cartsheets.domain.snapshot import Snapshot, row_mark
from cartsheets.domain.tables import TABLES

ALREADY = "The store holds this already."
GROUP_GONE = "The group was deleted in the store after the review."
_NAMES = {"customers": "Email", "groups": "Name"}
"""What no two rows of a table may share."""


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


def recheck(
    changes: Sequence[Change],
    live: Snapshot,
    *,
    done: Sequence[Change] = (),
    added: Mapping[tuple[str, str], int] = MappingProxyType({}),
) -> Rechecked:
    """Compare a plan again: cells that others touched meanwhile stay unsent, the rest goes.

    What these of the plan's changes set free that are `done` may be free only since `live` was read.
    `added` maps (table, e-mail or group name in lower case) to the key of what earlier pushes of the same
    sheet added: under another name by now, it is not added again.
    """
    checker = _Checker(changes, live, done, added)
    kept = tuple(checker.check(change) for change in changes)
    return Rechecked(kept, checker.overtaken, frozenset(checker.settled), tuple(checker.conflicts))


class _Checker:
    def __init__(
        self,
        changes: Sequence[Change],
        live: Snapshot,
        done: Sequence[Change],
        added: Mapping[tuple[str, str], int],
    ) -> None:
        self.overtaken: dict[str, str] = {}
        self.settled: set[str] = set()
        self.conflicts: list[Conflict] = []
        self._find = {name: row_finder(live, table) for name, table in TABLES.items()}
        self._groups = frozenset(live.groups.index.tolist())
        self._owners = {table: _owners(live, table, (*changes, *done)) for table in TABLES}
        self._added = added

    def check(self, change: Change) -> Change:
        """Give what may still be sent of a change; notes why where that is nothing."""
        reason = self._taken(change)
        if not reason and change.action is Action.ADD:
            reason = self._added_before(change)
            if not reason and any(self._lacks_group(cell) for cell in change.cells):
                reason = GROUP_GONE
        elif not reason:
            row = self._find[change.table](change.key) if change.key is not None else None
            if change.action is Action.DELETE:
                reason = self._check_delete(change, row)
            else:
                change, reason = self._check_update(change, row)
        if reason == ALREADY:
            self.settled.add(change.id)
        elif reason:
            self.overtaken[change.id] = reason
        return change

    def _taken(self, change: Change) -> str:
        """Why a row's e-mail or group name cannot be its own any more."""
        for cell in change.cells:
            if cell.column != _NAMES[change.table] or not isinstance(cell.draft, str):
                continue
            owner = self._owners[change.table].get(_plain(cell.draft))
            if owner is not None and owner != change.key:
                return (
                    f"“{cell.draft.strip()}” was taken meanwhile: "
                    f"{TABLES[change.table].singular} {owner} has it."
                )
        return ""

    def _added_before(self, change: Change) -> str:
        """Why a row is there already, though nobody has its e-mail or group name."""
        for cell in change.cells:
            if cell.column != _NAMES[change.table] or not isinstance(cell.draft, str):
                continue
            key = self._added.get((change.table, cell.draft.strip().lower()))
            if key is not None and self._find[change.table](key) is not None:
                singular = TABLES[change.table].singular
                return (
                    f"An earlier push of this sheet added this {singular} as number {key}. "
                    "It was changed since, and is not added again."
                )
        return ""

    def _lacks_group(self, cell: CellChange) -> bool:
        return (
            cell.column == "CustomerGroupID"
            and isinstance(cell.draft, int)
            and cell.draft not in self._groups
        )

    def _check_delete(self, change: Change, row: Mapping[str, Cell] | None) -> str:
        if row is None:
            return ALREADY
        if change.mark and row_mark(row) != change.mark:
            self.conflicts.append(_row_conflict(change, live="changed", draft="deleted"))
            return "It was changed in the store after the review, so it was not deleted."
        return ""

    def _check_update(self, change: Change, row: Mapping[str, Cell] | None) -> tuple[Change, str]:
        table = TABLES[change.table]
        if row is None:
            self.conflicts.append(_row_conflict(change, live="deleted", draft="changed"))
            return change, f"The {table.singular} was deleted in the store after the review."
        cells: list[CellChange] = []
        theirs: list[CellChange] = []
        groupless = False
        for cell in change.cells:
            column = table.by_name[cell.column]
            live = row.get(cell.column)
            if is_same(column, cell.draft, live):
                continue
            lacks_group = change.table == "customers" and self._lacks_group(cell)
            if is_same(column, cell.live, live) and not lacks_group:
                cells.append(cell)
                continue
            groupless = groupless or lacks_group
            theirs.append(cell)
            self.conflicts.append(_cell_conflict(change, cell, live))
        if cells or change.has_password:
            return replace(change, cells=tuple(cells)), ""
        if groupless and len(theirs) == 1:
            return change, GROUP_GONE
        if theirs:
            return change, "It was changed in the store after the review, so it was left alone."
        return change, ALREADY


def _cell_conflict(change: Change, cell: CellChange, live: Cell) -> Conflict:
    return Conflict(
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


def _owners(live: Snapshot, table: str, changes: Iterable[Change]) -> dict[str, int]:
    """Who has an e-mail address or group name now, without those that the plan itself sets free."""
    freed = {
        change.key
        for change in changes
        if change.table == table
        and change.key is not None
        and (change.action is Action.DELETE or any(cell.column == _NAMES[table] for cell in change.cells))
    }
    names = live.tables[table][_NAMES[table]]
    return {
        _plain(name): int(key)
        for key, name in zip(names.index.tolist(), names.tolist(), strict=True)
        if isinstance(name, str) and key not in freed
    }


def _plain(text: str) -> str:
    return text.strip().casefold()
