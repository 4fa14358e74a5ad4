"""What the history shows, read from the ledger: exports and pushes, one push, one customer's past."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from cartsheets.domain.change_set import CHANGE_SET
from cartsheets.domain.past import PastEvent
from cartsheets.domain.plan import Change
from cartsheets.domain.receipt import Receipt
from cartsheets.ledger.database import HistoryEntry, Ledger
from cartsheets.ledger.packing import from_json
from cartsheets.ledger.push_records import PushRecord
from cartsheets.monitor import Monitor
from cartsheets.steps import past
from cartsheets.steps.past import CustomerPast
from cartsheets.steps.push_items import UNDO
from cartsheets.steps.push_receipts import make_receipt


@dataclass(frozen=True, slots=True)
class HistoryState:
    """All lines, the newest first; or one customer's past, with `who` was searched for, and how many fit."""

    entries: tuple[HistoryEntry, ...] = ()
    past: tuple[PastLine, ...] = ()
    who: str = ""
    people: int = 0


@dataclass(frozen=True, slots=True)
class PastLine:
    """One part of the past of a customer that was searched for. `store` is what the window calls it."""

    past: CustomerPast
    event: PastEvent
    store: str

    @property
    def change(self) -> Change:
        """What changed, with the customer's name."""
        label = self.event.change.label or self.past.label
        return replace(self.event.change, label=label)


@dataclass(frozen=True, slots=True)
class PushPast:
    """One push, opened. `store` is what the window calls its store, or what it was called then."""

    receipt: Receipt
    store: str
    who: str
    is_undo: bool
    is_file_there: bool
    handed_over: str = ""
    """Who saved the change set that was pushed, in the words it was reviewed with."""


def read_history(ledger: Ledger, names: Mapping[str, str]) -> HistoryState:
    """Read all lines; `names` are the connected stores' names by id."""
    entries = ledger.history()
    return HistoryState(
        tuple(replace(entry, store=names.get(entry.store_id, entry.store)) for entry in entries)
    )


def read_past(ledger: Ledger, who: str, names: Mapping[str, str], monitor: Monitor) -> HistoryState:
    """Read the past of the customers that fit: by number, by any e-mail one had, or by words of a name."""
    people = past.read_past(ledger, who, monitor=monitor)
    lines = [
        PastLine(each, event, names.get(each.store_id, each.store))
        for each in people
        for event in each.events
    ]
    lines.sort(key=lambda line: line.event.at, reverse=True)
    return HistoryState(past=tuple(lines), who=who.strip(), people=len(people))


def read_push(ledger: Ledger, push_id: str, names: Mapping[str, str]) -> PushPast:
    """Read one push whole."""
    record = ledger.pushes.get(push_id)
    return PushPast(
        make_receipt(ledger, record),
        names.get(record.store_id, record.store),
        record.who,
        record.plan_id.startswith(UNDO),
        bool(record.file) and Path(record.file).is_file(),
        _handed_over(record),
    )


def _handed_over(record: PushRecord) -> str:
    if not record.plan_id.startswith(CHANGE_SET):
        return ""
    notices = from_json(record.plan_json)["plan"]["notices"]
    return next((str(found["message"]) for found in notices if found.get("kind") == "change_set"), "")
