"""What the history shows, read from the ledger: exports and pushes, one push, one customer's past."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from cartsheets.domain.plan import Change
from cartsheets.domain.plan_json import change_from
from cartsheets.domain.receipt import Outcome, Receipt
from cartsheets.ledger.database import HistoryEntry, Ledger
from cartsheets.steps.push_items import UNDO
from cartsheets.steps.push_receipts import make_receipt


@dataclass(frozen=True, slots=True)
class HistoryState:
    """All lines, the newest first; or one customer's past, with `who` it is about."""

    entries: tuple[HistoryEntry, ...] = ()
    past: tuple[PastLine, ...] = ()
    who: str = ""


@dataclass(frozen=True, slots=True)
class PastLine:
    """One change of a customer that was searched for."""

    push: str
    store_id: str
    store: str
    at: datetime
    change: Change
    key: int | None
    outcome: Outcome
    message: str


@dataclass(frozen=True, slots=True)
class PushPast:
    """One push, opened. `store` is what the window calls its store, or what it was called then."""

    receipt: Receipt
    store: str
    who: str
    is_undo: bool
    is_file_there: bool


def read_history(ledger: Ledger, names: Mapping[str, str]) -> HistoryState:
    """Read all lines; `names` are the connected stores' names by id."""
    entries = ledger.history()
    return HistoryState(
        tuple(replace(entry, store=names.get(entry.store_id, entry.store)) for entry in entries)
    )


def read_past(ledger: Ledger, who: str, names: Mapping[str, str]) -> HistoryState:
    """Read the past of one customer, by number or by any e-mail it had."""
    wanted = who.strip().removeprefix("#")
    found = ledger.pushes.of_customer(int(wanted) if wanted.isdecimal() else wanted)
    lines = tuple(
        PastLine(
            past.push,
            past.store_id,
            names.get(past.store_id, past.store),
            past.at,
            change := change_from(past.change.change),
            past.change.key if past.change.key is not None else change.key,
            Outcome(past.change.outcome),
            past.change.message,
        )
        for past in found
    )
    return HistoryState(past=lines, who=wanted)


def read_push(ledger: Ledger, push_id: str, names: Mapping[str, str]) -> PushPast:
    """Read one push whole."""
    record = ledger.pushes.get(push_id)
    return PushPast(
        make_receipt(ledger, record),
        names.get(record.store_id, record.store),
        record.who,
        record.plan_id.startswith(UNDO),
        bool(record.file) and Path(record.file).is_file(),
    )
