"""`cartsheets-cli history` and `purge`."""

from __future__ import annotations

import argparse
from typing import Any

from cartsheets.cli.console import Console
from cartsheets.cli.exporting import read_date
from cartsheets.domain.plan_json import cells_shown, change_from, receipt_document
from cartsheets.errors import GuardNotMet
from cartsheets.ledger.database import Ledger
from cartsheets.monitor import Monitor
from cartsheets.session import open_ledger
from cartsheets.steps.push_receipts import make_receipt


def run_history(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Show pushes and exports, one push, or one customer's past."""
    with open_ledger(console.environ) as ledger:
        if arguments.customer:
            document, words = _customer(ledger, arguments.customer)
        elif arguments.push:
            document, words = _push(ledger, arguments.push)
        else:
            document, words = _entries(ledger)
    console.answer(document, words)
    return 0


def run_purge(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Remove personal data from this computer's record."""
    if console.can_ask and not console.ask("Remove it for good? This cannot be undone."):
        raise GuardNotMet("Nothing was removed.")
    with open_ledger(console.environ) as ledger:
        if arguments.all:
            removed = ledger.purge_all()
        elif arguments.before:
            removed = ledger.purge(before=read_date(arguments.before))
        elif arguments.customer.strip().isdigit():
            removed = ledger.purge(customer_ids=[int(arguments.customer)])
        else:
            removed = ledger.purge(emails=[arguments.customer.strip()])
    words = [f"{count:,} {name.replace('_', ' ')} removed." for name, count in removed.items() if count]
    console.answer({"removed": removed}, words or ["There was nothing to remove."])
    return 0


def _entries(ledger: Ledger) -> tuple[dict[str, Any], list[str]]:
    entries: list[dict[str, Any]] = [
        {
            "kind": entry.kind,
            "id": entry.id,
            "at": entry.at.isoformat(),
            "store": entry.store,
            "counts": entry.counts,
            "finished": entry.is_finished,
            "who": entry.who,
            "file": entry.file,
        }
        for entry in ledger.history()
    ]
    words = [
        f"{entry['at'][:16].replace('T', ' ')}  {entry['kind']:<6}  {entry['id']:<18}  {entry['store']}  "
        + ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in entry["counts"].items() if count)
        for entry in entries
    ]
    return {"entries": entries}, words or ["Nothing was exported or pushed yet."]


def _push(ledger: Ledger, push_id: str) -> tuple[dict[str, Any], list[str]]:
    receipt = make_receipt(ledger, ledger.pushes.get(push_id))
    document = receipt_document(receipt)
    for shown, row in zip(document["rows"], receipt.rows, strict=True):
        shown["cells"] = {
            name: {"before": cell["live"], "after": cell["draft"]}
            for name, cell in cells_shown(row.change.cells).items()
        }
    words = [f"Push {receipt.push} to {receipt.store}, {receipt.started_at:%Y-%m-%d %H:%M}"]
    words += [
        f"  {row.change.action.value:<6} {row.change.table[:-1]} {row.key or ''} {row.change.label}: "
        f"{row.outcome.value.replace('_', ' ')} {row.message}".rstrip()
        for row in receipt.rows
    ]
    return document, words


def _customer(ledger: Ledger, who: str) -> tuple[dict[str, Any], list[str]]:
    past = ledger.pushes.of_customer(int(who) if who.strip().isdigit() else who.strip())
    entries: list[dict[str, Any]] = []
    for found in past:
        change = change_from(found.change.change)
        entries.append(
            {
                "kind": "push",
                "id": found.push,
                "at": found.at.isoformat(),
                "store": found.store,
                "action": change.action.value,
                "key": found.change.key if found.change.key is not None else change.key,
                "outcome": found.change.outcome,
                "message": found.change.message,
                "cells": {
                    name: {"before": cell["live"], "after": cell["draft"]}
                    for name, cell in cells_shown(change.cells).items()
                },
                "counts": {},
            }
        )
    words = [
        f"{entry['at'][:16].replace('T', ' ')}  {entry['action']} in push {entry['id']}: {entry['outcome']}  "
        + "; ".join(f"{name}: {cell['before']} → {cell['after']}" for name, cell in entry["cells"].items())
        for entry in entries
    ]
    return {"entries": entries}, words or [f"Nothing was pushed for {who}."]
