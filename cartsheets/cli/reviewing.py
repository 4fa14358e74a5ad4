"""What all commands that review share: the files they write, and the status they end with."""

from __future__ import annotations

import argparse
from pathlib import Path

from cartsheets.cli.statuses import DONE, IN_PART
from cartsheets.domain.plan import Plan
from cartsheets.steps.plan_files import save_plan
from cartsheets.workbook.report import write_report


def write_review(plan: Plan, arguments: argparse.Namespace) -> None:
    """Write what --plan and -o ask for."""
    if arguments.plan:
        save_plan(plan, Path(arguments.plan).absolute())
    if arguments.output:
        write_report(Path(arguments.output).absolute(), plan)


def has_leftovers(plan: Plan) -> bool:
    """Whether something in the sheet cannot be pushed as it is."""
    return bool(plan.problems) or any(conflict.choice is None for conflict in plan.conflicts)


def review_status(plan: Plan, *, is_check: bool) -> int:
    """Give the status of a review; with `is_check`, changes to push count as something that remains."""
    return IN_PART if has_leftovers(plan) or (is_check and plan.changes) else DONE
