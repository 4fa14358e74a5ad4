"""`cartsheets-cli merge`."""

from __future__ import annotations

import argparse

from cartsheets.cli.console import Console
from cartsheets.cli.plan_words import review_words
from cartsheets.cli.reviewing import review_status, write_review
from cartsheets.domain.doubles.wishes import plan_merges
from cartsheets.domain.plan_json import review_document
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import UsageError
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.merge import review_merges
from cartsheets.steps.snapshots import fetch_snapshot


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Plan how customers who are one become one; a push of the plan sends it."""
    clusters = [_keys(word) for word in arguments.customers]
    taken = [_taken(word) for word in arguments.take]
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        seen = fetch_snapshot(session, monitor=monitor)
        merges = plan_merges(clusters, seen, kept=arguments.keep, taken=taken)
        plan = review_merges(session, merges, seen, live=seen, monitor=monitor).plan
        write_review(plan, arguments)
    words = review_words(plan, heading="Merge")
    if arguments.plan:
        deletes = sum(len(merge.dropped) for merge in merges)
        words.append(f"Send it with: cartsheets-cli push {arguments.plan} --allow-deletes {deletes}")
    console.answer(review_document(plan), words)
    return review_status(plan, is_check=False)


def _keys(word: str) -> list[int]:
    try:
        return [int(part) for part in word.split(",") if part.strip()]
    except ValueError as error:
        raise UsageError(
            f"“{word}” is no list of customer ids.", remedy="Write the ids of those who are one: 17,45."
        ) from error


def _taken(word: str) -> tuple[str, int]:
    name, _, key = word.partition("=")
    names = {column.casefold(): column for column in CUSTOMERS.by_name}
    column = names.get(name.strip().casefold())
    if column is None:
        raise UsageError(f"There is no column “{name}”.", remedy="Use the API's names, like BillingCity.")
    if not key.strip().isdecimal():
        raise UsageError(
            f"“{word}” names no customer.", remedy=f"Write {column}=K, with K the id of whose value counts."
        )
    return column, int(key)
