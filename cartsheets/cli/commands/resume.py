"""`cartsheets-cli resume`."""

from __future__ import annotations

import argparse

from cartsheets.cli.console import Console
from cartsheets.cli.sending import push_status, tell_results
from cartsheets.cli.statuses import DONE
from cartsheets.domain.plan_json import receipt_document
from cartsheets.domain.receipt import Receipt
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.patience import resume_patiently


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Carry on a push that was stopped or cut off."""
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        result = resume_patiently(session, arguments.push, wait_s=arguments.wait * 60.0, monitor=monitor)
        if result is None:
            console.answer(_nothing_pushed(session), ["There is no push to carry on."])
            return DONE
        tell_results(console, session, result, plan=None, results=None, monitor=monitor)
    return push_status(result, has_left=False)


def _nothing_pushed(session: OpenedStore) -> dict[str, object]:
    return receipt_document(
        Receipt(
            push="",
            store_id=session.store_id,
            store=session.store_name,
            file="",
            export_id="",
            started_at=session.now(),
            finished=True,
            rows=(),
        )
    )
