"""`cartsheets-cli undo`."""

from __future__ import annotations

import argparse
from dataclasses import replace

from cartsheets.cli.console import Console
from cartsheets.cli.pushing import ask, receipt_words, status_of
from cartsheets.cli.reviewing import has_leftovers
from cartsheets.domain.plan_json import receipt_document
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import UsageError
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.patience import push_patiently
from cartsheets.steps.push import Consent
from cartsheets.steps.undo import review_undo


def run_undo(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Show and send the inverse of a push."""
    keys = read_keys(arguments.rows)
    columns = read_columns(arguments.columns)
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        found = review_undo(session, arguments.push, keys=keys, columns=columns, monitor=monitor)
        consent = Consent(
            allowed_deletes=arguments.allow_deletes, meets_guards=arguments.yes, who=session.who
        )
        ask(console, session, found.plan, consent, is_agreed=arguments.yes)
        result = push_patiently(
            session,
            found.plan,
            replace(consent, meets_guards=True),
            wait_s=arguments.wait * 60.0,
            live=found.live,
            monitor=monitor,
        )
        left = [f"  {c.where}  kept: it was changed since" for c in found.plan.conflicts]
        left += [f"  {p.where}  {p.message} {p.remedy}" for p in found.plan.problems]
        console.answer(
            receipt_document(result.receipt, found.plan.conflicts), [*receipt_words(result), *left]
        )
    return status_of(result, has_left=has_leftovers(found.plan))


def read_keys(text: str | None) -> frozenset[int] | None:
    """Read the customer ids of --rows; None where it was not given."""
    if text is None:
        return None
    try:
        return frozenset(int(word) for word in text.split(",") if word.strip())
    except ValueError as error:
        raise UsageError(f"--rows takes customer ids, not “{text}”.") from error


def read_columns(text: str | None) -> frozenset[str] | None:
    """Read the columns of --columns, in any case of letters; None where it was not given."""
    if text is None:
        return None
    names = {name.casefold(): name for table in (GROUPS, CUSTOMERS) for name in table.by_name}
    words = [word.strip() for word in text.split(",") if word.strip()]
    unknown = [word for word in words if word.casefold() not in names]
    if unknown:
        raise UsageError(
            f"There is no column “{unknown[0]}”.", remedy="Use the API's names, like BillingCity."
        )
    return frozenset(names[word.casefold()] for word in words)
