"""`cartsheets-cli undo`."""

from __future__ import annotations

import argparse

from cartsheets.cli.console import Console
from cartsheets.cli.options import read_columns, read_keys
from cartsheets.cli.receipt_words import receipt_words
from cartsheets.cli.reviewing import has_leftovers
from cartsheets.cli.sending import push_status, send
from cartsheets.domain.plan_json import receipt_document
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.push import Consent
from cartsheets.steps.undo import review_undo


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Show and send the inverse of a push."""
    keys = read_keys(arguments.rows)
    columns = read_columns(arguments.columns)
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        found = review_undo(session, arguments.push, keys=keys, columns=columns, monitor=monitor)
        plan = found.plan
        consent = Consent(allowed_deletes=arguments.allow_deletes, who=session.who)
        result = send(console, session, plan, consent, arguments=arguments, live=found.live, monitor=monitor)
    left = [f"  {c.where}  kept: it was changed since" for c in plan.conflicts]
    left += [f"  {p.where}  {p.message} {p.remedy}" for p in plan.problems]
    console.answer(receipt_document(result.receipt, plan.conflicts), [*receipt_words(result), *left])
    return push_status(result, has_left=has_leftovers(plan))
