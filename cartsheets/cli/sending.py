"""What all commands that send share: asking before, the results after, and the status they end with."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from cartsheets.cli.console import Console
from cartsheets.cli.plan_words import review_words
from cartsheets.cli.receipt_words import receipt_words
from cartsheets.cli.statuses import DONE, IN_PART
from cartsheets.domain.plan import Plan
from cartsheets.domain.plan_json import receipt_document
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.snapshot import Snapshot
from cartsheets.errors import GuardNotMet
from cartsheets.monitor import Monitor
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.patience import push_patiently
from cartsheets.steps.push import Consent, PushResult, check_consent, chosen_changes
from cartsheets.steps.sheet_again import refuse_edited
from cartsheets.steps.write_back import is_held, write_back
from cartsheets.workbook.receipt_report import write_receipt_report


def send(
    console: Console,
    session: OpenedStore,
    plan: Plan,
    consent: Consent,
    *,
    arguments: argparse.Namespace,
    live: Snapshot | None,
    monitor: Monitor,
    was_sent: bool = False,
    is_of_sheet: bool = False,
) -> PushResult:
    """Ask as --yes says, then push; wait for a store that is lost on the way as long as --wait says.

    With `was_sent` nobody is asked: the plan was pushed before, so that its receipt is all there is to get.
    `is_of_sheet` says that the sheet was read just now, so it must not have been edited meanwhile.

    Raises:
        GuardNotMet: nobody agreed, or too many deletes; nothing was sent.
        StalePlan: the sheet was edited while it was reviewed; nothing was sent.
    """
    if not was_sent:
        _ask(console, plan, consent, is_agreed=arguments.yes)
    if is_of_sheet:
        refuse_edited(plan)
    consent = replace(consent, meets_guards=True)
    wait_s = arguments.wait * 60.0
    return push_patiently(session, plan, consent, wait_s=wait_s, live=live, monitor=monitor)


def _ask(console: Console, plan: Plan, consent: Consent, *, is_agreed: bool) -> None:
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


def tell_results(
    console: Console,
    session: OpenedStore,
    result: PushResult,
    *,
    plan: Plan | None,
    results: str | None,
    monitor: Monitor,
) -> None:
    """Write the results where --results says, by default into the sheet, and tell them.

    `plan` is None where a push is carried on: its record knows what it sent.
    """
    said = _write_results(session, result, plan=plan, results=results, monitor=monitor)
    console.answer(receipt_document(result.receipt), [*receipt_words(result), *said])
    if console.is_json:
        for line in said[:2]:
            console.say(line)


def _write_results(
    session: OpenedStore, result: PushResult, *, plan: Plan | None, results: str | None, monitor: Monitor
) -> list[str]:
    receipt = result.receipt
    if not receipt.finished or not receipt.rows or results == "none":
        return []
    path = Path(results).absolute() if results else None
    if not receipt.file:
        # What came of no sheet, like a merge, has results only where they are asked for.
        if path is None:
            return []
        write_receipt_report(path, receipt)
        return [f"The results are in {results}."]
    said = write_back(session, receipt, plan, path, monitor=monitor)
    if not results and is_held(receipt):
        said.append(f"Once it is closed, “cartsheets-cli results {receipt.push}” writes them into it.")
    return said


def push_status(result: PushResult, *, has_left: bool) -> int:
    """Give the status of a push; `has_left` where something of the plan was not sent at all."""
    receipt = result.receipt
    remains = any(receipt.count(o) for o in (Outcome.REJECTED, Outcome.SKIPPED, Outcome.IN_DOUBT))
    is_whole = receipt.finished and not (remains or result.conflicts or result.halted or has_left)
    return DONE if is_whole else IN_PART
