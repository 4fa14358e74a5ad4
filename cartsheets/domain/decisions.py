"""What a person decided about one row of a review, and the Change that is then left to send."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from cartsheets.domain.cells import Cell
from cartsheets.domain.plan import Action, CellChange, Change, Conflict, Plan
from cartsheets.domain.snapshot import row_mark

MINE = "mine"
LIVE = "live"
PASSWORD = "Password"
"""The column that stands for a typed password, whose value is in no Change."""


@dataclass(frozen=True, slots=True)
class Decision:
    """About one row: whether it goes, which of its columns stay behind, and how conflicts end.

    `choices` holds "mine" or "live" by column, "" for a conflict of rows.
    """

    is_included: bool
    left_out: frozenset[str] = frozenset()
    choices: Mapping[str, str] = field(default_factory=dict)


def is_open(conflicts: Sequence[Conflict], decision: Decision) -> bool:
    """Whether a conflict of the row still waits for a choice."""
    return any(
        conflict.choice is None and (conflict.column or "") not in decision.choices for conflict in conflicts
    )


def can_be_mine(conflict: Conflict) -> bool:
    """Whether the sheet can win: not where the store deleted the row, for nothing can be sent to it."""
    return conflict.column is not None or conflict.draft == "deleted"


def decide_row(
    change: Change | None,
    conflicts: Sequence[Conflict],
    decision: Decision,
    *,
    live_row: Mapping[str, Cell] | None = None,
) -> Change | None:
    """Give what is left to send of a row, or None.

    A row with an open conflict sends nothing. `live_row` is the store's row, which the fingerprint of a
    delete that won its conflict is made from.
    """
    if not decision.is_included or is_open(conflicts, decision):
        return None
    if change is not None and change.action is Action.UPDATE and not conflicts:
        left = _leave_cells_out(change, decision)
        return left if left.cells or left.has_password else None
    choices = {c.column or "": decision.choices.get(c.column or "", c.choice or "") for c in conflicts}
    if "" in choices:
        return _decide_conflict_of_rows(change, conflicts, choices[""], live_row)
    if change is not None and change.action is not Action.UPDATE:
        return _leave_cells_out(change, decision) if change.action is Action.ADD else change
    won = [
        CellChange(conflict.column, conflict.base, conflict.live, conflict.draft)
        for conflict in conflicts
        if conflict.column is not None and choices[conflict.column] == MINE
    ]
    if change is None:
        if not won:
            return None
        first = conflicts[0]
        where = f"{first.where.partition('!')[0]}!{first.row}"
        change = Change(first.table, Action.UPDATE, first.key, where, first.row, (), first.label)
    kept = [cell for cell in change.cells if choices.get(cell.column) is None]
    left = _leave_cells_out(replace(change, cells=(*kept, *won)), decision)
    return left if left.cells or left.has_password else None


def _leave_cells_out(change: Change, decision: Decision) -> Change:
    if not decision.left_out:
        return change
    cells = tuple(cell for cell in change.cells if cell.column not in decision.left_out)
    has_password = change.has_password and PASSWORD not in decision.left_out
    return replace(change, cells=cells, has_password=has_password)


def _decide_conflict_of_rows(
    change: Change | None, conflicts: Sequence[Conflict], choice: str, live_row: Mapping[str, Cell] | None
) -> Change | None:
    conflict = next(each for each in conflicts if each.column is None)
    if choice != MINE or not can_be_mine(conflict):
        return None
    if change is not None:
        return change
    mark = row_mark(live_row) if live_row is not None else ""
    return Change(
        conflict.table,
        Action.DELETE,
        conflict.key,
        conflict.where,
        conflict.row,
        (),
        conflict.label,
        mark=mark,
    )


@dataclass(frozen=True, slots=True)
class Seen:
    """What was looked at when it was decided, as marks: changes by id, conflicts by (row, column)."""

    changes: Mapping[str, str]
    conflicts: Mapping[tuple[str, str], str]


def seen_in(plan: Plan, ids: Collection[str] | None = None) -> Seen:
    """Mark what a plan shows, of all rows or of these."""
    return Seen(
        {c.id: _mark(c) for c in plan.changes if ids is None or c.id in ids},
        {
            (_row_id(conflict), conflict.column or ""): _hash(conflict.base, conflict.live, conflict.draft)
            for conflict in plan.conflicts
            if ids is None or _row_id(conflict) in ids
        },
    )


def carry_over(decisions: Mapping[str, Decision], before: Plan, now: Plan) -> dict[str, Decision]:
    """Give the decisions that still hold when a plan was made again.

    What was decided about values that are others now is open again: nobody has seen these.
    """
    return carry_seen_over(decisions, seen_in(before), now)


def carry_seen_over(decisions: Mapping[str, Decision], before: Seen, now: Plan) -> dict[str, Decision]:
    """As `carry_over`, by the marks of what was seen."""
    seen = seen_in(now)
    stale: dict[str, set[str]] = {}
    for (row_id, column), mark in seen.conflicts.items():
        if before.conflicts.get((row_id, column)) != mark:
            stale.setdefault(row_id, set()).add(column)
    # Deletes, and all of a sheet without a base, go only because somebody ticked just that.
    asked = {change.id for change in now.changes if now.is_two_way or change.action is Action.DELETE}
    kept: dict[str, Decision] = {}
    for row_id, decision in decisions.items():
        if row_id in asked and before.changes.get(row_id) != seen.changes[row_id]:
            continue
        columns = stale.get(row_id, set())
        choices = {column: choice for column, choice in decision.choices.items() if column not in columns}
        kept[row_id] = replace(decision, choices=choices) if columns else decision
    return kept


def _row_id(conflict: Conflict) -> str:
    return f"{conflict.table}:{conflict.key}"


def _mark(change: Change) -> str:
    """What a change asks for; of a delete, the store's row that would go."""
    if change.action is Action.DELETE:
        return f"delete {change.mark}"
    cells = [part for cell in change.cells for part in (cell.column, cell.live, cell.draft)]
    return _hash(change.action.value, *cells, change.has_password)


def _hash(*parts: Cell) -> str:
    text = "\x1f".join(f"{type(part).__name__} {part}" for part in parts)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]
