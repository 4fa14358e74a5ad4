"""`cartsheets-cli push` and `resume`."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from cartsheets.cli.console import Console
from cartsheets.cli.reviewing import chosen_plan, has_leftovers, review_options, review_words
from cartsheets.domain.plan import Action, Plan
from cartsheets.domain.plan_json import receipt_document
from cartsheets.domain.receipt import Outcome, Receipt
from cartsheets.errors import GuardNotMet, UsageError
from cartsheets.monitor import Monitor
from cartsheets.session import open_session
from cartsheets.steps.change_sets import is_change_set
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.patience import push_patiently, resume_patiently
from cartsheets.steps.plan_files import read_plan
from cartsheets.steps.push import (
    Consent,
    PushResult,
    check_consent,
    chosen_changes,
    pushed_as,
)
from cartsheets.steps.review import review, with_estimate
from cartsheets.steps.write_back import is_held, passwords_of, write_back
from cartsheets.workbook.receipt_report import write_receipt_report

SHOWN_FAILURES = 20


def run_push(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Review again if given a sheet, then send."""
    path = Path(arguments.file).absolute()
    if is_change_set(path):
        from cartsheets.cli.change_sets import push_set

        return push_set(arguments, console, monitor)
    options = review_options(arguments)
    actions = read_actions(arguments.only)
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        saved = whole = read_plan(path)
        if saved is not None:
            saved = chosen_plan(saved, arguments)
        pushes = session.ledger.pushes
        earlier = pushes.by_plan(pushed_as(saved, actions)) if saved is not None else None
        if saved is not None:
            # A plan that was pushed needs nothing more; its sheet holds the results, not the passwords.
            passwords = passwords_of(saved, monitor=monitor) if earlier is None else {}
            plan, live = saved, None
        else:
            found = review(session, path, options, monitor=monitor)
            whole, live, passwords = found.plan, found.live, dict(found.passwords)
            plan = chosen_plan(whole, arguments)
            if plan is not whole:
                plan = with_estimate(session, plan, live)
        consent = Consent(
            actions=actions,
            allowed_deletes=arguments.allow_deletes,
            meets_guards=arguments.yes,
            canary=arguments.canary,
            passwords={c.id: passwords[c.id] for c in plan.changes if c.has_password and c.id in passwords},
            who=session.who,
        )
        if earlier is None or earlier.finished_at is None:
            ask(console, session, plan, consent, is_agreed=arguments.yes)
        consent = replace(consent, meets_guards=True)
        result = push_patiently(
            session, plan, consent, wait_s=arguments.wait * 60.0, live=live, monitor=monitor
        )
        finish(console, session, result, plan, arguments.results, monitor)
    left = has_leftovers(plan) or plan is not whole or len(plan.changes) > len(chosen_changes(plan, actions))
    return status_of(result, has_left=left and not _was_pushed_before(result, plan))


def run_resume(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Carry on a push that was stopped or cut off."""
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        result = resume_patiently(session, arguments.push, wait_s=arguments.wait * 60.0, monitor=monitor)
        if result is None:
            console.answer(_nothing_pushed(session), ["There is no push to carry on."])
            return 0
        finish(console, session, result, None, None, monitor)
    return status_of(result, has_left=False)


def read_actions(words: str | None) -> frozenset[Action]:
    """Read the words of --only."""
    if words is None:
        return frozenset(Action)
    try:
        return frozenset(Action(word.strip()) for word in words.split(",") if word.strip())
    except ValueError as error:
        raise UsageError(f"--only takes add, update and delete, not “{words}”.") from error


def ask(console: Console, session: OpenedStore, plan: Plan, consent: Consent, *, is_agreed: bool) -> None:
    """Ask before anything is sent, unless that was settled with --yes.

    Raises:
        GuardNotMet: nobody agreed, or too many deletes; nothing was sent.
    """
    changes = chosen_changes(plan, consent.actions)
    if not changes:
        return
    check_consent(plan, changes, replace(consent, meets_guards=True))
    if is_agreed:
        return
    if not console.can_ask:
        raise GuardNotMet(
            f"Nobody is there to confirm {len(changes):,} changes to {plan.store}. Nothing was sent.",
            remedy="Review the sheet, then push with --yes.",
        )
    for line in review_words(plan):
        console.say(line)
    if not console.ask(f"Push {len(changes):,} changes to {plan.store}?"):
        raise GuardNotMet("Nothing was sent.", remedy="Push again when you are ready.")


def finish(
    console: Console,
    session: OpenedStore,
    result: PushResult,
    plan: Plan | None,
    results: str | None,
    monitor: Monitor,
) -> None:
    """Write the results back, and tell them."""
    said: list[str] = []
    if not result.receipt.finished or not result.receipt.rows or results == "none":
        pass
    elif not result.receipt.file:
        # What came of no sheet, like a merge, has results only where they are asked for.
        if results:
            write_receipt_report(Path(results).absolute(), result.receipt)
            said = [f"The results are in {results}."]
    else:
        said = write_back(
            session, result.receipt, plan, Path(results).absolute() if results else None, monitor=monitor
        )
        if not results and is_held(result.receipt):
            push = result.receipt.push
            said.append(f"Once it is closed, “cartsheets-cli results {push}” writes them into it.")
    console.answer(receipt_document(result.receipt), [*receipt_words(result), *said])
    if console.is_json:
        for line in said[:2]:
            console.say(line)


def receipt_words(result: PushResult) -> list[str]:
    """Give a push as a person reads it."""
    receipt = result.receipt
    if not receipt.rows:
        return ["There was nothing to push."]
    done, rejected, skipped, in_doubt = (
        receipt.count(outcome)
        for outcome in (Outcome.DONE, Outcome.REJECTED, Outcome.SKIPPED, Outcome.IN_DOUBT)
    )
    lines = [
        (
            f"Push {receipt.push} to {receipt.store}: {done:,} done, {rejected:,} rejected, "
            f"{skipped:,} skipped, {in_doubt:,} in doubt."
        )
    ]
    failed = [row for row in receipt.rows if row.outcome not in (Outcome.DONE, Outcome.PLANNED)]
    lines += [
        f"  {row.change.where}  {row.outcome.value.replace('_', ' ')}: {row.message}"
        for row in failed[:SHOWN_FAILURES]
    ]
    if len(failed) > SHOWN_FAILURES:
        lines.append(f"  … and {len(failed) - SHOWN_FAILURES:,} more")
    for found in receipt.stored_differently[:SHOWN_FAILURES]:
        lines.append(
            f"  {found.table[:-1]} {found.key}: the store keeps {found.column} as “{found.stored or ''}”, "
            f"sent was “{found.sent or ''}”"
        )
    if result.halted:
        lines.append(result.halted)
    if not receipt.finished:
        lines.append(f"Carry it on with: cartsheets-cli resume {receipt.push}")
    elif done:
        lines.append(f"To take it back: cartsheets-cli undo {receipt.push}")
    return lines


def status_of(result: PushResult, *, has_left: bool) -> int:
    """0 done, 3 where something remains."""
    receipt = result.receipt
    remains = any(receipt.count(o) for o in (Outcome.REJECTED, Outcome.SKIPPED, Outcome.IN_DOUBT))
    return 3 if remains or result.conflicts or result.halted or has_left or not receipt.finished else 0


def _was_pushed_before(result: PushResult, plan: Plan) -> bool:
    return False if not result.receipt.rows else result.receipt.started_at < plan.compared_at


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
