"""`cartsheets-cli compare`."""

from __future__ import annotations

import argparse
from typing import Any

from cartsheets.cli.console import Console
from cartsheets.cli.plan_words import change_line
from cartsheets.cli.statuses import DONE, IN_PART
from cartsheets.domain.plan_json import review_counts, review_document
from cartsheets.errors import UsageError
from cartsheets.monitor import Monitor
from cartsheets.session import open_ledger, open_session
from cartsheets.steps.compare import Comparison, compare_exports, compare_with_live

LIVE = "live"
SHOWN_ROWS = 40
"""So many changes are shown one by one; the rest are counted."""


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Tell what changed from an export to another, or to now; sends nothing."""
    if arguments.first.casefold() == LIVE:
        raise UsageError("An export is compared with what came later.", remedy="Write “compare EXPORT live”.")
    if arguments.second.casefold() == LIVE:
        with open_session(store_name=arguments.store, environ=console.environ) as session:
            found = compare_with_live(session, arguments.first, monitor=monitor)
    else:
        with open_ledger(console.environ) as ledger:
            found = compare_exports(ledger, arguments.first, arguments.second, monitor=monitor)
    console.answer(_document(found), _words(found))
    return IN_PART if arguments.check and found.plan.changes else DONE


def _document(found: Comparison) -> dict[str, Any]:
    document = review_document(found.plan)
    shown = ("store", "taken_at", "counts", "changes", "patterns", "warnings")
    return {
        "from": found.earlier.id,
        "to": found.later.id if found.later is not None else LIVE,
        **{name: document[name] for name in shown},
    }


def _words(found: Comparison) -> list[str]:
    plan, counts = found.plan, review_counts(found.plan)
    later = f"export {found.later.id}" if found.later is not None else "now"
    lines = [
        f"{plan.store}, from export {found.earlier.id} to {later}:",
        (
            f"  {counts['add']:,} added, {counts['update']:,} changed, {counts['delete']:,} deleted, "
            f"{counts['unchanged']:,} unchanged"
        ),
    ]
    lines += [f"  {pattern.rows:>6,}  {pattern.sentence}" for pattern in plan.patterns[:SHOWN_ROWS]]
    lines += [f"  {change_line(plan, change)}" for change in plan.changes[:SHOWN_ROWS]]
    if len(plan.changes) > SHOWN_ROWS:
        lines.append(f"  … and {len(plan.changes) - SHOWN_ROWS:,} more")
    return [*lines, *(f"Note: {notice.message}" for notice in plan.notices)]
