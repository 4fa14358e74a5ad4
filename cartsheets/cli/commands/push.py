"""`cartsheets-cli push`, of a sheet, a saved plan or a change set."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cartsheets.cli.change_sets import open_file
from cartsheets.cli.console import Console
from cartsheets.cli.options import chosen_plan, read_actions, review_options
from cartsheets.cli.reviewing import has_leftovers
from cartsheets.cli.sending import push_status, send, tell_results
from cartsheets.domain.plan import Action, Plan
from cartsheets.domain.snapshot import Snapshot
from cartsheets.errors import GuardNotMet
from cartsheets.ledger.push_records import PushRecord
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.change_sets import is_change_set, review_change_set
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.plan_files import read_plan
from cartsheets.steps.push import Consent, PushResult, chosen_changes, pushed_as
from cartsheets.steps.push_receipts import make_receipt
from cartsheets.steps.review import ReviewOptions, review, with_estimate
from cartsheets.steps.sheet_again import was_edited
from cartsheets.steps.write_back import passwords_of


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to be sent: `plan`, the chosen part of `whole`. `live` is None where it is still to be read.

    With `was_sent` this very plan was pushed before, to its end.
    """

    plan: Plan
    whole: Plan
    live: Snapshot | None
    passwords: Mapping[str, str]
    was_sent: bool = False


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Review again if given a sheet, then send."""
    path = Path(arguments.file).absolute()
    if is_change_set(path):
        return _push_change_set(path, arguments, console, monitor)
    options = review_options(arguments)
    actions = read_actions(arguments.only)
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        saved = read_plan(path)
        if saved is not None:
            wish = _wish_of_plan(session, saved, arguments, monitor)
            if not wish.was_sent and was_edited(saved):
                console.say(
                    f"{Path(saved.file).name} was changed since this plan was made. What was reviewed is "
                    "sent; review the sheet again for the rest."
                )
        else:
            wish = _wish_of_sheet(session, path, options, arguments, monitor)
        plan = wish.plan
        result = send(
            console,
            session,
            plan,
            _consent(session, arguments, actions, _passwords_sent(plan, wish.passwords)),
            arguments=arguments,
            live=wish.live,
            monitor=monitor,
            was_sent=wish.was_sent,
            is_of_sheet=saved is None,
        )
        tell_results(console, session, result, plan=plan, results=arguments.results, monitor=monitor)
    has_left = plan is not wish.whole or _has_left(plan, actions)
    return push_status(result, has_left=has_left and not _was_pushed_before(result, plan))


def _wish_of_plan(
    session: OpenedStore, saved: Plan, arguments: argparse.Namespace, monitor: Monitor
) -> _Wish:
    plan = chosen_plan(saved, arguments)
    earlier = session.ledger.pushes.by_plan(pushed_as(plan, read_actions(arguments.only)))
    # A plan that was pushed needs nothing more; its sheet holds the results, not the passwords.
    passwords = passwords_of(plan, monitor=monitor) if earlier is None else {}
    return _Wish(plan, saved, None, passwords, was_sent=_is_finished(earlier))


def _wish_of_sheet(
    session: OpenedStore, path: Path, options: ReviewOptions, arguments: argparse.Namespace, monitor: Monitor
) -> _Wish:
    found = review(session, path, options, monitor=monitor)
    plan = chosen_plan(found.plan, arguments)
    if plan is not found.plan:
        plan = with_estimate(session, plan, found.live)
    return _Wish(plan, found.plan, found.live, found.passwords)


def _push_change_set(path: Path, arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Compare a change set with the store as it is now, then send it. Its author must be known here."""
    actions = read_actions(arguments.only)
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        opened = open_file(path, session.ledger, console.environ)
        if not opened.is_known:
            raise GuardNotMet(
                f"The seal {opened.fingerprint} is not known here, so nobody knows that it is "
                f"{opened.change_set.author}'s. Nothing was sent.",
                remedy="Have its author read the fingerprint out, then trust it with “change-set trust”.",
            )
        found = review_change_set(session, opened, monitor=monitor)
        plan = chosen_plan(found.plan, arguments)
        earlier = session.ledger.pushes.by_plan(pushed_as(opened.change_set.plan, actions))
        if earlier is not None and earlier.finished_at is not None:
            result = PushResult(make_receipt(session.ledger, earlier))
            tell_results(console, session, result, plan=plan, results="none", monitor=monitor)
            return push_status(result, has_left=False)
        consent = _consent(session, arguments, actions, {})
        result = send(console, session, plan, consent, arguments=arguments, live=found.live, monitor=monitor)
        tell_results(console, session, result, plan=plan, results="none", monitor=monitor)
    return push_status(result, has_left=_has_left(plan, actions))


def _consent(
    session: OpenedStore,
    arguments: argparse.Namespace,
    actions: frozenset[Action],
    passwords: Mapping[str, str],
) -> Consent:
    return Consent(
        actions=actions,
        allowed_deletes=arguments.allow_deletes,
        canary=arguments.canary,
        passwords=passwords,
        who=session.who,
    )


def _passwords_sent(plan: Plan, passwords: Mapping[str, str]) -> dict[str, str]:
    return {c.id: passwords[c.id] for c in plan.changes if c.has_password and c.id in passwords}


def _has_left(plan: Plan, actions: frozenset[Action]) -> bool:
    return has_leftovers(plan) or len(plan.changes) > len(chosen_changes(plan, actions))


def _is_finished(earlier: PushRecord | None) -> bool:
    return earlier is not None and earlier.finished_at is not None


def _was_pushed_before(result: PushResult, plan: Plan) -> bool:
    return bool(result.receipt.rows) and result.receipt.started_at < plan.compared_at
