"""Patterns left out of a plan, or alone in it: what is then left to send."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from cartsheets.domain.plan import Action, CellChange, Change, Pattern, Plan
from cartsheets.domain.planning import choose_changes

_Member = tuple[str, str]
_ROW = ""
"""The column of members that are whole rows, or a typed password."""


def unknown_patterns(plan: Plan, ids: Iterable[str]) -> list[str]:
    """The ids that no pattern of the plan has."""
    known = {pattern.id for pattern in plan.patterns}
    return [each for each in ids if each not in known]


def choose_patterns(plan: Plan, *, only: Collection[str] = (), without: Collection[str] = ()) -> Plan:
    """Make the plan that sends only the patterns `only`, or all but `without`; by their ids.

    Both may be given: what is named by `without` never goes. The plan has an id of its own, the same each
    time the same patterns are chosen, so that it is pushed once and the rest can still be.
    """
    kept = [p for p in plan.patterns if (not only or p.id in only) and p.id not in without]
    if len(kept) == len(plan.patterns):
        return plan
    going = {member for pattern in kept for member in pattern.members}
    chosen = choose_changes(plan, _left(plan.changes, going))
    digest = sha256("\n".join(sorted(pattern.id for pattern in kept)).encode()).hexdigest()
    return replace(chosen, id=f"{plan.id}~{digest[:12]}", patterns=_still_there(kept, chosen.changes))


def _left(changes: Sequence[Change], going: Collection[_Member]) -> Iterable[Change]:
    for change in changes:
        if change.action is not Action.UPDATE:
            if (change.id, _ROW) in going:
                yield change
            continue
        cells = tuple(cell for cell in change.cells if (change.id, cell.column) in going)
        has_password = change.has_password and (change.id, _ROW) in going
        if cells or has_password:
            yield replace(change, cells=cells, has_password=has_password)


def _still_there(patterns: Iterable[Pattern], changes: Sequence[Change]) -> tuple[Pattern, ...]:
    """Keep the sentences as they were: a choice must not rename what it keeps."""
    there = {member for change in changes for member in _members(change)}
    found: list[Pattern] = []
    for pattern in patterns:
        members = tuple(member for member in pattern.members if member in there)
        if members:
            found.append(replace(pattern, rows=len(members), members=members))
    return tuple(found)


def _members(change: Change) -> Iterable[_Member]:
    cells: tuple[CellChange, ...] = change.cells if change.action is Action.UPDATE else ()
    yield change.id, _ROW
    for cell in cells:
        yield change.id, cell.column
