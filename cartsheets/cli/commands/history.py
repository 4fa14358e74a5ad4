"""`cartsheets-cli history`."""

from __future__ import annotations

import argparse
from typing import Any

from cartsheets.cli.console import Console
from cartsheets.cli.record_store import store_id_named
from cartsheets.cli.statuses import DONE
from cartsheets.domain.cells import Cell, as_words
from cartsheets.domain.past import PastEvent, PastKind
from cartsheets.domain.plan_json import cells_shown, receipt_document
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.ledger.database import Ledger
from cartsheets.monitor import Monitor
from cartsheets.session import open_ledger
from cartsheets.steps.past import CustomerPast, read_past
from cartsheets.steps.push_receipts import make_receipt

_VERBS = {"add": "added", "update": "changed", "delete": "deleted"}


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """Show pushes and exports, one push, or one customer's past."""
    store_id = store_id_named(arguments.store, console.environ)
    with open_ledger(console.environ) as ledger:
        if arguments.customer:
            document, words = _customer(ledger, arguments.customer, store_id, monitor)
        elif arguments.push:
            document, words = _push(ledger, arguments.push)
        else:
            document, words = _entries(ledger, store_id)
    console.answer(document, words)
    return DONE


def _entries(ledger: Ledger, store_id: str | None) -> tuple[dict[str, Any], list[str]]:
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
        for entry in ledger.history(store_id)
    ]
    words = [
        f"{_at(entry['at'])}  {entry['kind']:<6}  {entry['id']:<18}  {entry['store']}  {entry['who']}  "
        + ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in entry["counts"].items() if count)
        for entry in entries
    ]
    return {"entries": entries}, words or ["Nothing was exported or pushed yet."]


def _push(ledger: Ledger, push_id: str) -> tuple[dict[str, Any], list[str]]:
    record = ledger.pushes.get(push_id)
    receipt = make_receipt(ledger, record)
    document = receipt_document(receipt)
    for shown, row in zip(document["rows"], receipt.rows, strict=True):
        shown["cells"] = {
            name: {"before": cell["live"], "after": cell["draft"]}
            for name, cell in cells_shown(row.change.cells).items()
        }
    by = f", by {record.who}" if record.who else ""
    words = [f"Push {receipt.push} to {receipt.store}, {receipt.started_at:%Y-%m-%d %H:%M}{by}"]
    words += [
        f"  {row.change.action.value:<6} {row.change.table[:-1]} {row.key or ''} {row.change.label}: "
        f"{row.outcome.value.replace('_', ' ')} {row.message}".rstrip()
        for row in receipt.rows
    ]
    return document, words


def _customer(
    ledger: Ledger, who: str, store_id: str | None, monitor: Monitor
) -> tuple[dict[str, Any], list[str]]:
    people = read_past(ledger, who, store_id=store_id, monitor=monitor)
    entries = [_entry(past, event) for past in people for event in past.changes]
    entries.sort(key=lambda entry: str(entry["at"]), reverse=True)
    document = {"entries": entries, "customers": [_person(past) for past in people]}
    words = [line for past in people for line in _person_words(past)]
    return document, words or [f"Nothing is known of {who}."]


def _entry(past: CustomerPast, event: PastEvent) -> dict[str, Any]:
    entry = {
        "kind": event.kind.value,
        "id": event.source,
        "at": event.at.isoformat(),
        "store": past.store,
        "who": event.who,
        "action": event.change.action.value,
        "key": past.key,
        "outcome": event.outcome.value,
        "message": event.message,
        "cells": {
            name: {"before": cell["live"], "after": cell["draft"]}
            for name, cell in cells_shown(event.change.cells).items()
        },
        "counts": {},
    }
    if event.since is not None:
        entry["since"] = event.since.isoformat()
    return entry


def _person(past: CustomerPast) -> dict[str, Any]:
    first = past.events[-1]
    return {
        "key": past.key,
        "store": past.store,
        "name": past.label,
        "email": past.email,
        "first_seen": first.at.isoformat(),
        "first_seen_in": first.source,
    }


def _person_words(past: CustomerPast) -> list[str]:
    name = f"#{past.key} {past.label}" if past.label != f"#{past.key}" else past.label
    lines = [f"{name}, {past.store}:"]
    for event in past.events:
        by = f" by {event.who}" if event.who else ""
        lines.append(f"  {_at(event.at.isoformat())}  {_told(event)}{by}")
        if event.change.action.value != "add":
            lines += [
                f"      {_header(cell.column)}: {_shown(past, cell.column, cell.live)} → "
                f"{_shown(past, cell.column, cell.draft)}"
                for cell in event.change.cells
            ]
    return lines


def _told(event: PastEvent) -> str:
    if event.kind is PastKind.SEEN:
        return f"first seen in export {event.source}"
    verb = _VERBS[event.change.action.value]
    if event.kind is PastKind.STORE:
        since = f" between {_at(event.since.isoformat())} and then" if event.since is not None else ""
        return f"{verb} in the store{since}"
    outcome = "" if event.outcome.value == "done" else f" ({event.outcome.value.replace('_', ' ')})"
    return f"{verb}{outcome} in push {event.source}"


def _header(column: str) -> str:
    return CUSTOMERS.by_name[column].header if column in CUSTOMERS.by_name else column


def _shown(past: CustomerPast, column: str, cell: Cell) -> str:
    if cell is None:
        return "blank"
    if column == "CustomerGroupID" and isinstance(cell, int):
        return past.groups.get(cell, f"#{cell}")
    return f"“{as_words(cell)}”"


def _at(text: str) -> str:
    return text[:16].replace("T", " ")
