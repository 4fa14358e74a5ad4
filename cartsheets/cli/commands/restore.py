"""`cartsheets-cli restore`."""

from __future__ import annotations

import argparse
from pathlib import Path

from cartsheets.cli.console import Console
from cartsheets.cli.options import read_columns, read_keys
from cartsheets.cli.plan_words import review_words
from cartsheets.cli.receipt_words import receipt_words
from cartsheets.cli.reviewing import has_leftovers, review_status
from cartsheets.cli.sending import push_status, send
from cartsheets.domain.plan_json import receipt_document, review_document
from cartsheets.domain.restoring import RestoreWish
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.plan_files import save_plan
from cartsheets.steps.push import Consent
from cartsheets.steps.restore import find_customer, review_restore


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Show and send what brings chosen customers and columns back to what they were in an export."""
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        keys = read_keys(arguments.rows)
        if arguments.customer:
            keys = (keys or frozenset()) | {find_customer(session, arguments.customer, monitor=monitor)}
        wish = RestoreWish(keys, read_columns(arguments.columns), arguments.bring_back)
        found = review_restore(
            session, arguments.snapshot, wish, on_conflict=arguments.on_conflict, monitor=monitor
        )
        plan = found.plan
        if arguments.plan:
            save_plan(plan, Path(arguments.plan).absolute())
            console.answer(review_document(plan), review_words(plan, heading=f"Export {found.export.id}"))
            return review_status(plan, is_check=False)
        consent = Consent(who=session.who)
        result = send(console, session, plan, consent, arguments=arguments, live=found.live, monitor=monitor)
    left = [f"  {c.label} {c.where}  kept: it was changed by others since" for c in plan.conflicts]
    left += [f"  {p.where}  {p.message} {p.remedy}" for p in plan.problems]
    notes = [f"Note: {notice.message}" for notice in plan.notices]
    console.answer(receipt_document(result.receipt, plan.conflicts), [*receipt_words(result), *left, *notes])
    return push_status(result, has_left=has_leftovers(plan))
