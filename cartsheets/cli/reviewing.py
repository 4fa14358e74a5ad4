"""`cartsheets-cli review`, and what review and push share."""

from __future__ import annotations

import argparse
from pathlib import Path

from cartsheets.cli.console import Console
from cartsheets.cli.counting import counted
from cartsheets.cli.foreign_columns import columns_document, columns_words, foreign_options
from cartsheets.domain.cells import as_words
from cartsheets.domain.damage import CLASSES
from cartsheets.domain.drafting.draft import DraftOptions
from cartsheets.domain.findings import Repairs
from cartsheets.domain.pattern_choice import choose_patterns, unknown_patterns
from cartsheets.domain.plan import Action, Change, Plan
from cartsheets.domain.plan_json import review_counts, review_document
from cartsheets.domain.tables import TABLES
from cartsheets.errors import UsageError
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.change_sets import is_change_set
from cartsheets.steps.plan_files import save_plan
from cartsheets.steps.review import ReviewOptions, review, with_estimate
from cartsheets.workbook.report import write_report

SHOWN_ROWS = 20
"""So many changes, problems or conflicts are shown one by one; the rest are counted."""

_SIGNS = {Action.ADD: "+", Action.UPDATE: "~", Action.DELETE: "−"}


def review_options(arguments: argparse.Namespace) -> ReviewOptions:
    """Read the options that review and push share."""
    words = [word.strip() for word in arguments.repairs.split(",") if word.strip()]
    if words == ["all"]:
        repairs = Repairs.all()
    elif words == ["none"]:
        repairs = Repairs.none()
    else:
        unknown = [word for word in words if word not in CLASSES]
        if unknown:
            raise UsageError(
                f"There is no class of damage “{unknown[0]}”.", remedy=f"There are {', '.join(CLASSES)}."
            )
        repairs = Repairs(frozenset(words))
    return ReviewOptions(
        draft=DraftOptions(
            repairs=repairs.without(arguments.as_typed),
            blank=arguments.blank or "clear",
            missing_rows=arguments.missing_rows,
        ),
        on_conflict=arguments.on_conflict,
        reads_all=arguments.read_all,
        foreign=foreign_options(arguments),
    )


def run_review(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Compare base, sheet and live store; sends nothing."""
    if is_change_set(Path(arguments.file)):
        from cartsheets.cli.change_sets import review_set

        return review_set(arguments, console, monitor)
    options = review_options(arguments)
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        found = review(session, Path(arguments.file).absolute(), options, monitor=monitor)
        plan = chosen_plan(found.plan, arguments)
        if plan is not found.plan:
            plan = with_estimate(session, plan, found.live)
        write_review(plan, arguments)
    document, words = review_document(plan), review_words(plan)
    if found.maps:
        document["columns"] = columns_document(found.maps)
        words[1:1] = columns_words(found.maps)
    console.answer(document, words)
    return review_status(plan, is_check=arguments.check)


def write_review(plan: Plan, arguments: argparse.Namespace) -> None:
    """Write what --plan and -o ask for."""
    if arguments.plan:
        save_plan(plan, Path(arguments.plan).absolute())
    if arguments.output:
        write_report(Path(arguments.output).absolute(), plan)


def chosen_plan(plan: Plan, arguments: argparse.Namespace) -> Plan:
    """Give the plan with the patterns that --pattern and --without-pattern leave in it.

    Raises:
        UsageError: the plan has no such pattern, so that nobody knows what was meant to go.
    """
    only, without = frozenset(arguments.pattern), frozenset(arguments.without_pattern)
    unknown = unknown_patterns(plan, (*arguments.pattern, *arguments.without_pattern))
    if unknown:
        raise UsageError(
            f"This review has no pattern “{unknown[0]}”. Nothing was sent.",
            remedy="“review FILE” lists the patterns with their ids; they change with what was edited.",
        )
    return choose_patterns(plan, only=only, without=without)


def review_status(plan: Plan, *, is_check: bool) -> int:
    """0 where all that was found can be pushed, 3 where problems or open conflicts remain."""
    if has_leftovers(plan) or (is_check and plan.changes):
        return 3
    return 0


def has_leftovers(plan: Plan) -> bool:
    """Whether something in the sheet cannot be pushed as it is."""
    return bool(plan.problems) or any(conflict.choice is None for conflict in plan.conflicts)


def review_words(plan: Plan, *, heading: str = "") -> list[str]:
    """Give a review as a person reads it; `heading` names one that is of no sheet."""
    counts = review_counts(plan)
    lines = [
        f"{plan.file or heading} against {plan.store}:",
        (
            f"  {counts['add']:,} to add, {counts['update']:,} to update, {counts['delete']:,} to delete, "
            f"{counts['unchanged']:,} unchanged"
        ),
    ]
    if plan.patterns:
        lines.append("What changes:")
        lines += [
            f"  {pattern.rows:>6,}  {pattern.sentence}  ({pattern.id})"
            for pattern in plan.patterns[:SHOWN_ROWS]
        ]
    if plan.changes:
        lines.append("Row by row:")
        lines += [f"  {line}" for change in plan.changes[:SHOWN_ROWS] for line in change_words(plan, change)]
        if len(plan.changes) > SHOWN_ROWS:
            lines.append(f"  … and {len(plan.changes) - SHOWN_ROWS:,} more")
    if plan.damage:
        lines += damage_words(plan)
    if plan.conflicts:
        conflicts = counted(len(plan.conflicts), "conflict")
        lines.append(f"{conflicts}: the sheet and the store changed the same thing.")
        for conflict in plan.conflicts[:SHOWN_ROWS]:
            what = _header(conflict.table, conflict.column) if conflict.column else "the row"
            lines.append(
                f"  {conflict.where}  {what}: exported “{as_words(conflict.base)}”, "
                f"sheet “{as_words(conflict.draft)}”, store “{as_words(conflict.live)}”"
            )
    if plan.problems:
        hold = "holds its row back" if len(plan.problems) == 1 else "hold their rows back"
        lines.append(f"{counted(len(plan.problems), 'problem')} {hold}:")
        lines += [
            f"  {problem.where}  {problem.message} {problem.remedy}" for problem in plan.problems[:SHOWN_ROWS]
        ]
    lines += [f"Note: {notice.message}" for notice in plan.notices[:SHOWN_ROWS]]
    lines += [f"Careful: {guard.message}" for guard in plan.guards]
    if plan.changes:
        calls, seconds = plan.estimate.calls, round(plan.estimate.seconds)
        lines.append(
            f"Pushing takes about {counted(calls, 'call')}, {counted(seconds, 'second')} at the store's pace."
        )
    else:
        lines.append("There is nothing to push.")
    return lines


def damage_words(plan: Plan) -> list[str]:
    """What the spreadsheet did to values, and what became of them."""
    repaired = [found for found in plan.damage if found.is_repaired]
    taken = [found for found in plan.damage if not found.is_repaired]
    lines = []
    for found_here, became in ((repaired, "mended"), (taken, "taken as typed")):
        if not found_here:
            continue
        values = counted(len(found_here), "value was", "values were")
        lines.append(f"{values} damaged by the spreadsheet and {became}:")
        lines += [
            f"  {found.where}  {found.value} → {as_words(found.repair)}  ({found.kind.replace('_', ' ')})"
            for found in found_here[:SHOWN_ROWS]
        ]
        if len(found_here) > SHOWN_ROWS:
            lines.append(f"  … and {len(found_here) - SHOWN_ROWS:,} more")
    return lines


def change_words(plan: Plan, change: Change) -> list[str]:
    """One change as a person reads it."""
    sign = _SIGNS[change.action]
    name = f"{sign} {change.table[:-1]} {change.label}".rstrip()
    number = f" #{change.key}" if change.key is not None else ""
    cells = []
    for cell in change.cells:
        before, after = (_shown(plan, cell.column, change.table, side) for side in (cell.live, cell.draft))
        header = _header(change.table, cell.column)
        cells.append(f"{header}: {after}" if change.action is Action.ADD else f"{header}: {before} → {after}")
    if change.has_password:
        cells.append("New password: ••••••••")
    return [f"{name}{number} ({change.where})  " + "; ".join(cells)]


def _shown(plan: Plan, column: str, table: str, cell: object) -> str:
    if column == "CustomerGroupID" and table == "customers":
        if cell is None:
            return "no group"
        return plan.group_names.get(cell, f"#{cell}") if isinstance(cell, int) else str(cell)
    return "“" + as_words(cell) + "”" if cell is not None else "blank"  # type: ignore[arg-type]


def _header(table: str, column: str) -> str:
    return TABLES[table].by_name[column].header
