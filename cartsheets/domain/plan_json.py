"""Plans, reviews and receipts as plain JSON values: for the command line, plan files and the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from math import isfinite
from typing import Any

from cartsheets.domain.cells import Cell, as_json, from_json
from cartsheets.domain.findings import Damage, Notice, Problem
from cartsheets.domain.plan import (
    Action,
    CellChange,
    Change,
    Conflict,
    Estimate,
    Guard,
    Pattern,
    Plan,
    SheetReading,
)
from cartsheets.domain.receipt import Outcome, Receipt
from cartsheets.domain.sheet import TextForm
from cartsheets.domain.tables import TABLES, Column
from cartsheets.errors import PlanDamaged

PLAN_FORMAT = 1
_MADE_NUMBERS = frozenset({"lost_leading_zero", "lost_plus", "scientific", "rounded_number", "became_number"})
MASKED = "••••••••"
"""Stands for a typed password wherever one is shown."""


def review_document(plan: Plan) -> dict[str, Any]:
    """Give a review as the command line's contract says. Shape: cli.md, "JSON of review"."""
    return {
        "store": plan.store,
        "file": plan.file,
        "taken_at": plan.compared_at.isoformat(),
        "counts": review_counts(plan),
        "changes": [_change_shown(change) for change in plan.changes],
        "conflicts": [conflict_shown(conflict) for conflict in plan.conflicts],
        "problems": [
            {
                "where": problem.where,
                "column": problem.column,
                "value": problem.value,
                "message": problem.message,
                "remedy": problem.remedy,
                **({"candidates": list(problem.candidates)} if problem.candidates else {}),
            }
            for problem in plan.problems
        ],
        "damage": [
            {
                "kind": damage.kind,
                "where": damage.where,
                "column": damage.column,
                "value": _damaged_value(damage),
                "repair": as_json(damage.repair),
                "repaired": damage.is_repaired,
            }
            for damage in plan.damage
        ],
        "patterns": [
            {"id": pattern.id, "sentence": pattern.sentence, "rows": pattern.rows}
            for pattern in plan.patterns
        ],
        "warnings": [
            {"message": notice.message, **({"where": notice.where} if notice.where else {})}
            for notice in plan.notices
        ],
        "guards": [{"kind": guard.kind, "message": guard.message} for guard in plan.guards],
        "estimate": {"calls": plan.estimate.calls, "seconds": plan.estimate.seconds},
    }


def _damaged_value(damage: Damage) -> str | int | float:
    """What the cell holds: a number where the spreadsheet made one of a text."""
    if damage.kind not in _MADE_NUMBERS:
        return damage.value
    try:
        return int(damage.value)
    except ValueError:
        pass
    try:
        number = float(damage.value)
    except ValueError:
        return damage.value
    return number if isfinite(number) else damage.value


def review_counts(plan: Plan) -> dict[str, int]:
    """The counts of a review, all keys always there."""
    return {
        "add": len(plan.changes_of(Action.ADD)),
        "update": len(plan.changes_of(Action.UPDATE)),
        "delete": len(plan.changes_of(Action.DELETE)),
        "conflict": len(plan.conflicts),
        "problem": len(plan.problems),
        "damage": len(plan.damage),
        "warning": len(plan.notices),
        "unchanged": plan.unchanged,
    }


def receipt_document(receipt: Receipt, conflicts: Iterable[Conflict] | None = None) -> dict[str, Any]:
    """Give a push as the command line's contract says; an undo adds the review's conflicts."""
    document: dict[str, Any] = {
        "push": receipt.push,
        "store": receipt.store,
        "finished": receipt.finished,
        "counts": {
            "done": receipt.count(Outcome.DONE),
            "rejected": receipt.count(Outcome.REJECTED),
            "skipped": receipt.count(Outcome.SKIPPED),
            "in_doubt": receipt.count(Outcome.IN_DOUBT),
            "stored_differently": len(receipt.stored_differently),
        },
        "rows": [
            {
                "table": row.change.table,
                "action": row.change.action.value,
                "key": row.key,
                "where": row.change.where,
                "outcome": row.outcome.value,
                "message": row.message,
            }
            for row in receipt.rows
        ],
        "stored_differently": [
            {
                "table": found.table,
                "key": found.key,
                "column": found.column,
                "sent": as_json(found.sent),
                "stored": as_json(found.stored),
            }
            for found in receipt.stored_differently
        ],
    }
    if conflicts is not None:
        document["conflicts"] = [conflict_shown(conflict) for conflict in conflicts]
    return document


def conflict_shown(conflict: Conflict) -> dict[str, Any]:
    """One conflict as the contract says; one of rows has no column."""
    shown: dict[str, Any] = {"table": conflict.table, "key": conflict.key}
    if conflict.column is not None:
        shown["column"] = conflict.column
    shown |= {
        "where": conflict.where,
        "base": as_json(conflict.base),
        "live": as_json(conflict.live),
        "draft": as_json(conflict.draft),
        "choice": conflict.choice,
    }
    return shown


def cells_shown(cells: Sequence[CellChange]) -> dict[str, dict[str, Any]]:
    """Changed cells as {column: {base, live, draft}}."""
    return {
        cell.column: {"base": as_json(cell.base), "live": as_json(cell.live), "draft": as_json(cell.draft)}
        for cell in cells
    }


def _change_shown(change: Change) -> dict[str, Any]:
    cells = cells_shown(change.cells)
    if change.has_password:
        cells["Password"] = {"base": None, "live": None, "draft": MASKED}
    return {
        "table": change.table,
        "action": change.action.value,
        "key": change.key,
        "where": change.where,
        "cells": cells,
    }


def change_values(change: Change) -> dict[str, Any]:
    """Give a change as JSON that `change_from` reads back; it holds no password."""
    values = {field.name: getattr(change, field.name) for field in fields(change)}
    values["cells"] = cells_shown(change.cells)
    for cell in change.cells:
        if cell.because:
            values["cells"][cell.column]["because"] = cell.because
    return values


def change_from(values: Mapping[str, Any]) -> Change:
    """Undo `change_values`."""
    table = TABLES[values["table"]]
    cells = tuple(_cell_from(table.by_name[name], cell) for name, cell in values["cells"].items())
    return Change(**{**values, "action": Action(values["action"]), "cells": cells})


def _cell_from(column: Column, values: Mapping[str, Any]) -> CellChange:
    base, live, draft = (from_json(column, values[side]) for side in ("base", "live", "draft"))
    return CellChange(column.name, base, live, draft, because=values.get("because", ""))


def plan_values(plan: Plan) -> dict[str, Any]:
    """Give a plan as JSON that `plan_from` reads back: the review's document and what a push needs."""
    return {
        "format": PLAN_FORMAT,
        "review": review_document(plan),
        "plan": {
            "id": plan.id,
            "store_id": plan.store_id,
            "store": plan.store,
            "file": plan.file,
            "export_id": plan.export_id,
            "digest": plan.digest,
            "compared_at": plan.compared_at.isoformat(),
            "changes": [change_values(change) for change in plan.changes],
            "conflicts": [_conflict_values(conflict) for conflict in plan.conflicts],
            "problems": [_finding_values(problem) for problem in plan.problems],
            "damage": [_finding_values(damage) for damage in plan.damage],
            "notices": [asdict(notice) for notice in plan.notices],
            "patterns": [asdict(pattern) for pattern in plan.patterns],
            "guards": [asdict(guard) for guard in plan.guards],
            "estimate": asdict(plan.estimate),
            "unchanged": plan.unchanged,
            "totals": dict(plan.totals),
            "group_names": {str(key): name for key, name in plan.group_names.items()},
            "is_two_way": plan.is_two_way,
            "reading": {**asdict(plan.reading), "names": dict(plan.reading.names)},
        },
    }


def plan_from(values: Any) -> Plan:
    """Undo `plan_values`.

    Raises:
        PlanDamaged: the values are no plan of this program, or of a later version.
    """
    if not isinstance(values, dict) or "plan" not in values:
        raise PlanDamaged(
            "This file is not a saved plan.", remedy="Make one with “review FILE --plan PLAN.json”."
        )
    if values.get("format") != PLAN_FORMAT:
        raise PlanDamaged(
            "This plan was saved by another version of the program.", remedy="Review the sheet again."
        )
    try:
        plan = dict(values["plan"])
        return Plan(
            **{
                **plan,
                "compared_at": datetime.fromisoformat(plan["compared_at"]),
                "changes": tuple(change_from(change) for change in plan["changes"]),
                "conflicts": tuple(_conflict_from(conflict) for conflict in plan["conflicts"]),
                "problems": tuple(_problem_from(problem) for problem in plan["problems"]),
                "damage": tuple(Damage(**damage) for damage in plan["damage"]),
                "notices": tuple(Notice(**notice) for notice in plan["notices"]),
                "patterns": tuple(
                    Pattern(p["sentence"], p["rows"], tuple((c, n) for c, n in p["members"]))
                    for p in plan["patterns"]
                ),
                "guards": tuple(Guard(**guard) for guard in plan["guards"]),
                "estimate": Estimate(**plan["estimate"]),
                "group_names": {int(key): name for key, name in plan["group_names"].items()},
                "reading": _reading_from(plan.get("reading", {})),
            }
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PlanDamaged(
            "This plan cannot be read: it was cut off or altered.", remedy="Review the sheet again."
        ) from error


def _reading_from(values: Mapping[str, Any]) -> SheetReading:
    """A push that an earlier version kept says nothing of how its sheet was read."""
    return SheetReading(**{**values, "form": TextForm(**values.get("form", {}))})


def _finding_values(finding: Problem | Damage) -> dict[str, Any]:
    values = {field.name: getattr(finding, field.name) for field in fields(finding)}
    for name in ("suggestion", "repair", "base"):
        if name in values:
            values[name] = as_json(values[name])
    return values


def _problem_from(values: Mapping[str, Any]) -> Problem:
    return Problem(**{**values, "candidates": tuple(values.get("candidates", ()))})


def _conflict_values(conflict: Conflict) -> dict[str, Any]:
    values = {field.name: getattr(conflict, field.name) for field in fields(conflict)}
    for name in ("base", "live", "draft"):
        values[name] = as_json(values[name])
    return values


def _conflict_from(values: Mapping[str, Any]) -> Conflict:
    if values["column"] is None:
        return Conflict(**values)
    column = TABLES[values["table"]].by_name[values["column"]]
    cells: dict[str, Cell] = {name: from_json(column, values[name]) for name in ("base", "live", "draft")}
    return Conflict(**{**values, **cells})
