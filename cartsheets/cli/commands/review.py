"""`cartsheets-cli review`, of a sheet or of a change set."""

from __future__ import annotations

import argparse
from pathlib import Path

from cartsheets.cli.change_sets import change_set_document, change_set_words, open_file
from cartsheets.cli.console import Console
from cartsheets.cli.foreign_columns import columns_document, columns_words
from cartsheets.cli.options import chosen_plan, review_options
from cartsheets.cli.plan_words import review_words
from cartsheets.cli.reviewing import review_status, write_review
from cartsheets.domain.plan_json import review_document
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.change_sets import is_change_set, review_change_set
from cartsheets.steps.review import review, with_estimate


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Compare base, sheet and live store; sends nothing."""
    path = Path(arguments.file).absolute()
    if is_change_set(path):
        return _review_change_set(path, arguments, console, monitor)
    options = review_options(arguments)
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        found = review(session, path, options, monitor=monitor)
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


def _review_change_set(path: Path, arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        opened = open_file(path, session.ledger, console.environ)
        plan = chosen_plan(review_change_set(session, opened, monitor=monitor).plan, arguments)
        write_review(plan, arguments)
    console.answer(
        {**review_document(plan), **change_set_document(opened)},
        [*change_set_words(opened), *review_words(plan, heading=path.name)],
    )
    return review_status(plan, is_check=arguments.check)
