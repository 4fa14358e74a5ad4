"""`cartsheets-cli change-set`, and what `review` and `push` do with the file of one."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from cartsheets.cli.console import Console
from cartsheets.cli.pushing import ask, finish, read_actions, status_of
from cartsheets.cli.reviewing import (
    chosen_plan,
    has_leftovers,
    review_options,
    review_status,
    review_words,
    write_review,
)
from cartsheets.domain.plan_json import review_document
from cartsheets.errors import GuardNotMet, UsageError
from cartsheets.monitor import Monitor
from cartsheets.seals import SealKey, fingerprint, own_key
from cartsheets.session import Session, open_ledger, open_session, prepare_folders
from cartsheets.steps.change_sets import (
    ENDING,
    OpenedChangeSet,
    distrust_author,
    is_change_set,
    open_change_set,
    review_change_set,
    save_change_set,
    trust_author,
)
from cartsheets.steps.patience import push_patiently
from cartsheets.steps.plan_files import read_plan
from cartsheets.steps.push import Consent, PushResult, chosen_changes, pushed_as
from cartsheets.steps.push_receipts import make_receipt
from cartsheets.steps.review import review


def run_change_set(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Save a plan for a colleague, look at one that came, trust who sealed it, or show one's own seal."""
    if arguments.action == "seal":
        return _show_own(console)
    if not arguments.file:
        raise UsageError(f"“change-set {arguments.action}” needs a file.")
    path = Path(arguments.file).absolute()
    if arguments.action == "save":
        return _save(arguments, path, console, monitor)
    with open_ledger(console.environ) as ledger:
        opened = open_change_set(path, ledger, _own_key(console.environ))
        if arguments.action == "trust":
            if not arguments.fingerprint:
                raise UsageError(
                    "Say whom you trust with --fingerprint.",
                    remedy="Its author reads it out by “cartsheets-cli change-set seal”.",
                )
            trust_author(opened, ledger, typed_fingerprint=arguments.fingerprint)
            opened = open_change_set(path, ledger, _own_key(console.environ))
        elif arguments.action == "distrust":
            distrust_author(opened, ledger)
            opened = open_change_set(path, ledger, _own_key(console.environ))
    console.answer(_document(opened), _words(opened))
    return 0


def review_set(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Compare a change set with the store as it is now; sends nothing."""
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        opened = _open(session, arguments, console)
        plan = chosen_plan(review_change_set(session, opened, monitor=monitor).plan, arguments)
        write_review(plan, arguments)
    console.answer(
        {**review_document(plan), **_document(opened)},
        [*_words(opened), *review_words(plan, heading=Path(arguments.file).name)],
    )
    return review_status(plan, is_check=arguments.check)


def push_set(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Compare a change set with the store as it is now, then send it. Its author must be known here."""
    actions = read_actions(arguments.only)
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        opened = _open(session, arguments, console)
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
            finish(console, session, result, plan, "none", monitor)
            return status_of(result, has_left=False)
        consent = Consent(
            actions=actions,
            allowed_deletes=arguments.allow_deletes,
            meets_guards=arguments.yes,
            canary=arguments.canary,
            who=session.who,
        )
        ask(console, session, plan, consent, is_agreed=arguments.yes)
        consent = replace(consent, meets_guards=True)
        result = push_patiently(
            session, plan, consent, wait_s=arguments.wait * 60.0, live=found.live, monitor=monitor
        )
        finish(console, session, result, plan, "none", monitor)
    left = has_leftovers(plan) or len(plan.changes) > len(chosen_changes(plan, actions))
    return status_of(result, has_left=left)


def _save(arguments: argparse.Namespace, path: Path, console: Console, monitor: Monitor) -> int:
    target = Path(arguments.output or path.with_suffix(ENDING)).absolute()
    if not is_change_set(target):
        raise UsageError(f"{target.name} does not end with {ENDING}.", remedy="Give it this ending.")
    with open_session(store_name=arguments.store, environ=console.environ) as session:
        saved = read_plan(path)
        plan = saved or review(session, path, review_options(arguments), monitor=monitor).plan
        plan = chosen_plan(plan, arguments)
        change_set, passwords = save_change_set(
            plan,
            target,
            _own_key(console.environ),
            who=session.who,
            now=session.now(),
            note=arguments.note or "",
        )
        opened = open_change_set(target, session.ledger, _own_key(console.environ))
    words = [f"Saved in {target}:", *_words(opened)]
    if passwords:
        words.append(f"{passwords:,} typed passwords stay here: they are never in a change set.")
    if plan.conflicts or plan.problems:
        words.append(f"{len(plan.conflicts) + len(plan.problems):,} conflicts and problems stay here.")
    document = {**_document(opened), "file": str(target), "passwords_left": passwords}
    console.answer(document, words)
    return 3 if has_leftovers(plan) or len(change_set.plan.changes) < len(plan.changes) else 0


def _open(session: Session, arguments: argparse.Namespace, console: Console) -> OpenedChangeSet:
    path = Path(arguments.file).absolute()
    return open_change_set(path, session.ledger, _own_key(console.environ))


def _show_own(console: Console) -> int:
    mark = fingerprint(_own_key(console.environ).public_key)
    console.answer(
        {"fingerprint": mark}, [f"Your seal is {mark}.", "Read it out to whom you send change sets."]
    )
    return 0


def _own_key(environ: Mapping[str, str]) -> SealKey:
    return own_key(prepare_folders(environ).author_key)


def _document(opened: OpenedChangeSet) -> dict[str, Any]:
    change_set = opened.change_set
    return {
        "change_set": change_set.plan.id,
        "author": change_set.author,
        "saved_at": change_set.saved_at.isoformat(),
        "note": change_set.note,
        "store": change_set.plan.store,
        "store_id": change_set.plan.store_id,
        "rows": change_set.counts(),
        "seal": {
            "whole": True,
            "fingerprint": opened.fingerprint,
            "known": opened.is_known,
            "known_as": opened.known_as,
            "own": opened.is_own,
            "name_of_another": opened.is_name_of_another,
        },
    }


def _words(opened: OpenedChangeSet) -> list[str]:
    change_set = opened.change_set
    counts = change_set.counts()
    lines = [
        (
            f"  by {change_set.author or 'somebody'} on {change_set.saved_at:%Y-%m-%d %H:%M} UTC, "
            f"for {change_set.plan.store} ({change_set.plan.store_id})"
        ),
        f"  {counts['add']:,} to add, {counts['update']:,} to update, {counts['delete']:,} to delete",
    ]
    if change_set.note:
        lines.append(f"  “{change_set.note}”")
    if opened.is_own:
        lines.append(f"  The seal is whole; it is your own, {opened.fingerprint}.")
    elif opened.known_as is not None:
        lines.append(f"  The seal is whole; {opened.fingerprint} is known here as {opened.known_as}.")
    else:
        lines.append(f"  The seal is whole, but {opened.fingerprint} is not known here.")
    if opened.is_name_of_another and not opened.is_own:
        lines.append(f"  Careful: {change_set.author} is known here by another seal.")
    return lines
