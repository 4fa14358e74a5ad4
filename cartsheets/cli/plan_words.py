"""A plan as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cartsheets.cli.counting import counted
from cartsheets.domain.cells import Cell, as_words
from cartsheets.domain.findings import Damage
from cartsheets.domain.plan import Action, Change, Conflict, Plan
from cartsheets.domain.plan_json import review_counts
from cartsheets.domain.tables import TABLES

SHOWN_ROWS = 20
"""So many changes, problems or conflicts are shown one by one; the rest are counted."""

_SIGNS = {Action.ADD: "+", Action.UPDATE: "~", Action.DELETE: "−"}


def review_words(plan: Plan, *, heading: str = "") -> list[str]:
    """Give a review as a person reads it; `heading` names one that is of no sheet."""
    return [
        f"{plan.file or heading} against {plan.store}:",
        *_count_lines(plan),
        *_pattern_lines(plan),
        *_change_lines(plan),
        *_damage_lines(plan.damage),
        *_conflict_lines(plan.conflicts),
        *_problem_lines(plan),
        *(f"Note: {notice.message}" for notice in plan.notices[:SHOWN_ROWS]),
        *(f"Careful: {guard.message}" for guard in plan.guards),
        _estimate_line(plan),
    ]


def change_line(plan: Plan, change: Change) -> str:
    """One change as a person reads it."""
    name = f"{_SIGNS[change.action]} {change.table[:-1]} {change.label}".rstrip()
    number = f" #{change.key}" if change.key is not None else ""
    cells = []
    for cell in change.cells:
        before, after = (_shown(plan, cell.column, change.table, side) for side in (cell.live, cell.draft))
        header = _header(change.table, cell.column)
        cells.append(f"{header}: {after}" if change.action is Action.ADD else f"{header}: {before} → {after}")
    if change.has_password:
        cells.append("New password: ••••••••")
    return f"{name}{number} ({change.where})  " + "; ".join(cells)


def _count_lines(plan: Plan) -> Iterator[str]:
    counts = review_counts(plan)
    yield (
        f"  {counts['add']:,} to add, {counts['update']:,} to update, {counts['delete']:,} to delete, "
        f"{counts['unchanged']:,} unchanged"
    )


def _pattern_lines(plan: Plan) -> Iterator[str]:
    if plan.patterns:
        yield "What changes:"
    for pattern in plan.patterns[:SHOWN_ROWS]:
        yield f"  {pattern.rows:>6,}  {pattern.sentence}  ({pattern.id})"


def _change_lines(plan: Plan) -> Iterator[str]:
    if plan.changes:
        yield "Row by row:"
    for change in plan.changes[:SHOWN_ROWS]:
        yield f"  {change_line(plan, change)}"
    yield from _rest(plan.changes)


def _damage_lines(damage: Sequence[Damage]) -> Iterator[str]:
    """What the spreadsheet did to values, and what became of them."""
    repaired = [found for found in damage if found.is_repaired]
    taken = [found for found in damage if not found.is_repaired]
    for alike, became in ((repaired, "mended"), (taken, "taken as typed")):
        if alike:
            values = counted(len(alike), "value was", "values were")
            yield f"{values} damaged by the spreadsheet and {became}:"
        for found in alike[:SHOWN_ROWS]:
            kind = found.kind.replace("_", " ")
            yield f"  {found.where}  {found.value} → {as_words(found.repair)}  ({kind})"
        yield from _rest(alike)


def _conflict_lines(conflicts: Sequence[Conflict]) -> Iterator[str]:
    if conflicts:
        yield f"{counted(len(conflicts), 'conflict')}: the sheet and the store changed the same thing."
    for conflict in conflicts[:SHOWN_ROWS]:
        what = _header(conflict.table, conflict.column) if conflict.column else "the row"
        yield (
            f"  {conflict.where}  {what}: exported “{as_words(conflict.base)}”, "
            f"sheet “{as_words(conflict.draft)}”, store “{as_words(conflict.live)}”"
        )


def _problem_lines(plan: Plan) -> Iterator[str]:
    if plan.problems:
        hold = "holds its row back" if len(plan.problems) == 1 else "hold their rows back"
        yield f"{counted(len(plan.problems), 'problem')} {hold}:"
    for problem in plan.problems[:SHOWN_ROWS]:
        yield f"  {problem.where}  {problem.message} {problem.remedy}"


def _estimate_line(plan: Plan) -> str:
    if not plan.changes:
        return "There is nothing to push."
    calls = counted(plan.estimate.calls, "call")
    seconds = counted(round(plan.estimate.seconds), "second")
    return f"Pushing takes about {calls}, {seconds} at the store's pace."


def _rest(rows: Sequence[object]) -> Iterator[str]:
    if len(rows) > SHOWN_ROWS:
        yield f"  … and {len(rows) - SHOWN_ROWS:,} more"


def _shown(plan: Plan, column: str, table: str, cell: Cell) -> str:
    if column == "CustomerGroupID" and table == "customers":
        if cell is None:
            return "no group"
        return plan.group_names.get(cell, f"#{cell}") if isinstance(cell, int) else str(cell)
    return "blank" if cell is None else f"“{as_words(cell)}”"


def _header(table: str, column: str) -> str:
    return TABLES[table].by_name[column].header
