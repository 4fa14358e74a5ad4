"""`cartsheets-cli compare` and `restore`."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from cartsheets.cli.console import Console
from cartsheets.cli.pushing import ask, receipt_words, status_of
from cartsheets.cli.reviewing import change_words, has_leftovers, review_status, review_words
from cartsheets.cli.undoing import read_columns, read_keys
from cartsheets.domain.plan_json import receipt_document, review_counts, review_document
from cartsheets.domain.restoring import RestoreWish
from cartsheets.errors import UsageError
from cartsheets.monitor import Monitor
from cartsheets.session import open_ledger, open_session
from cartsheets.steps.compare import Comparison, compare_exports, compare_with_live
from cartsheets.steps.patience import push_patiently
from cartsheets.steps.plan_files import save_plan
from cartsheets.steps.push import Consent
from cartsheets.steps.restore import find_customer, review_restore

LIVE = "live"
SHOWN_ROWS = 40


def run_compare(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Tell what changed from an export to another, or to now; sends nothing."""
    if arguments.first.casefold() == LIVE:
        raise UsageError("An export is compared with what came later.", remedy="Write “compare EXPORT live”.")
    if arguments.second.casefold() == LIVE:
        with open_session(store_name=arguments.store, environ=console.environ) as session:
            found = compare_with_live(session, arguments.first, monitor=monitor)
    else:
        with open_ledger(console.environ) as ledger:
            found = compare_exports(ledger, arguments.first, arguments.second, monitor=monitor)
    console.answer(_comparison_document(found), _comparison_words(found))
    return 3 if arguments.check and found.plan.changes else 0


def run_restore(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Show and send what brings chosen customers and columns back to what they were in an export."""
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        keys = read_keys(arguments.rows)
        if arguments.customer:
            keys = (keys or frozenset()) | {find_customer(session, arguments.customer, monitor=monitor)}
        wish = RestoreWish(keys, read_columns(arguments.columns), arguments.bring_back)
        found = review_restore(
            session, arguments.snapshot, wish, on_conflict=arguments.on_conflict, monitor=monitor
        )
        if arguments.plan:
            save_plan(found.plan, Path(arguments.plan).absolute())
            heading = f"Export {found.export.id}"
            console.answer(review_document(found.plan), review_words(found.plan, heading=heading))
            return review_status(found.plan, is_check=False)
        consent = Consent(meets_guards=arguments.yes, who=session.who)
        ask(console, session, found.plan, consent, is_agreed=arguments.yes)
        result = push_patiently(
            session,
            found.plan,
            replace(consent, meets_guards=True),
            wait_s=arguments.wait * 60.0,
            live=found.live,
            monitor=monitor,
        )
    left = [f"  {c.label} {c.where}  kept: it was changed by others since" for c in found.plan.conflicts]
    left += [f"  {p.where}  {p.message} {p.remedy}" for p in found.plan.problems]
    notes = [f"Note: {notice.message}" for notice in found.plan.notices]
    console.answer(
        receipt_document(result.receipt, found.plan.conflicts), [*receipt_words(result), *left, *notes]
    )
    return status_of(result, has_left=has_leftovers(found.plan))


def _comparison_document(found: Comparison) -> dict[str, Any]:
    document = review_document(found.plan)
    shown = ("store", "taken_at", "counts", "changes", "patterns", "warnings")
    return {
        "from": found.earlier.id,
        "to": found.later.id if found.later is not None else LIVE,
        **{name: document[name] for name in shown},
    }


def _comparison_words(found: Comparison) -> list[str]:
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
    lines += [f"  {line}" for change in plan.changes[:SHOWN_ROWS] for line in change_words(plan, change)]
    if len(plan.changes) > SHOWN_ROWS:
        lines.append(f"  … and {len(plan.changes) - SHOWN_ROWS:,} more")
    return [*lines, *(f"Note: {notice.message}" for notice in plan.notices)]
