"""`cartsheets-cli change-set`; `review` and `push` take the file of one too."""

from __future__ import annotations

import argparse
from pathlib import Path

from cartsheets.cli.change_sets import change_set_document, change_set_words, open_file, own_seal_key
from cartsheets.cli.console import Console
from cartsheets.cli.options import chosen_plan, review_options
from cartsheets.cli.reviewing import has_leftovers
from cartsheets.cli.statuses import DONE, IN_PART
from cartsheets.errors import UsageError
from cartsheets.monitor import Monitor
from cartsheets.seals import fingerprint
from cartsheets.session import open_ledger, open_session
from cartsheets.steps.change_sets import (
    ENDING,
    distrust_author,
    is_change_set,
    save_change_set,
    trust_author,
)
from cartsheets.steps.plan_files import read_plan
from cartsheets.steps.review import review


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Save a plan for a colleague, look at one that came, trust who sealed it, or show one's own seal."""
    if arguments.action == "seal":
        return _show_own(console)
    if not arguments.file:
        raise UsageError(f"“change-set {arguments.action}” needs a file.")
    path = Path(arguments.file).absolute()
    if arguments.action == "save":
        return _save(arguments, path, console, monitor)
    with open_ledger(console.environ) as ledger:
        opened = open_file(path, ledger, console.environ)
        if arguments.action == "trust":
            if not arguments.fingerprint:
                raise UsageError(
                    "Say whom you trust with --fingerprint.",
                    remedy="Its author reads it out by “cartsheets-cli change-set seal”.",
                )
            trust_author(opened, ledger, typed_fingerprint=arguments.fingerprint)
            opened = open_file(path, ledger, console.environ)
        elif arguments.action == "distrust":
            distrust_author(opened, ledger)
            opened = open_file(path, ledger, console.environ)
    console.answer(change_set_document(opened), change_set_words(opened))
    return DONE


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
            own_seal_key(console.environ),
            who=session.who,
            now=session.now(),
            note=arguments.note or "",
        )
        opened = open_file(target, session.ledger, console.environ)
    words = [f"Saved in {target}:", *change_set_words(opened)]
    if passwords:
        words.append(f"{passwords:,} typed passwords stay here: they are never in a change set.")
    if plan.conflicts or plan.problems:
        words.append(f"{len(plan.conflicts) + len(plan.problems):,} conflicts and problems stay here.")
    document = {**change_set_document(opened), "file": str(target), "passwords_left": passwords}
    console.answer(document, words)
    has_left = has_leftovers(plan) or len(change_set.plan.changes) < len(plan.changes)
    return IN_PART if has_left else DONE


def _show_own(console: Console) -> int:
    mark = fingerprint(own_seal_key(console.environ).public_key)
    console.answer(
        {"fingerprint": mark}, [f"Your seal is {mark}.", "Read it out to whom you send change sets."]
    )
    return DONE
