"""Customers' past, read from all exports and pushes that this computer keeps. Needs no store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cartsheets.domain.past import Look, PastEvent, PastKind, Pushed, Row, tell_past
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.ledger.database import Ledger
from cartsheets.ledger.push_history import PastChange
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.pushed import canonical, change_of, new_groups, what_is_left
from cartsheets.store.wire import read_record

MOST_PEOPLE = 50
"""A name may fit many; of more than so many nobody reads the past."""

_NAME_FIELDS = ("BillingFirstName", "BillingLastName", "BillingCompany")
_KEY = CUSTOMERS.key.name
_Person = tuple[str, int]
"""(store id, key)."""


@dataclass(frozen=True, slots=True)
class CustomerPast:
    """What is known of one customer, the latest first. `groups` are names by id, as last exported."""

    store_id: str
    store: str
    key: int
    label: str
    email: str
    events: tuple[PastEvent, ...]
    groups: Mapping[int, str]

    @property
    def changes(self) -> tuple[PastEvent, ...]:
        """What changed: without the first look at the customer."""
        return tuple(event for event in self.events if event.kind is not PastKind.SEEN)


def read_past(
    ledger: Ledger, who: str, *, store_id: str | None = None, monitor: Monitor
) -> list[CustomerPast]:
    """Read the past of the customers that fit: by number, by any e-mail one had, or by words of a name.

    At most MOST_PEOPLE are given, in the order of their numbers.
    """
    wanted = who.strip().removeprefix("#")
    if not wanted:
        return []
    exports = [record for record in reversed(ledger.snapshots.exports(store_id)) if record.finished]
    people = _find(ledger, wanted, exports, store_id, monitor)
    chosen = sorted(people, key=lambda person: (person[1], person[0]))[:MOST_PEOPLE]
    return _tell(ledger, chosen, exports, monitor)


def _find(
    ledger: Ledger, wanted: str, exports: Sequence[ExportRecord], store_id: str | None, monitor: Monitor
) -> set[_Person]:
    if wanted.isdecimal():
        stores = {record.store_id for record in exports}
        stores |= {push.store_id for push in ledger.pushes.history(store_id)}
        return {(store, int(wanted)) for store in stores}
    words = wanted.casefold().split()
    is_email = "@" in wanted
    people: set[_Person] = set()
    for number, record in enumerate(exports, 1):
        monitor.check()
        monitor.report(Progress("reading", number, len(exports), "Searching the exports"))
        text = wanted if is_email else words[0]
        for found in ledger.records.with_text(record.id, CUSTOMERS.name, text):
            if _fits(found, wanted.casefold(), words, is_email=is_email):
                people.add((record.store_id, int(found[_KEY])))
    pushed = (
        ledger.pushes.of_customer(wanted, store_id) if is_email else ledger.pushes.of_name(words, store_id)
    )
    people |= {(past.store_id, key) for past in pushed if (key := _key_of(past)) is not None}
    return people


def _fits(record: Mapping[str, Any], wanted: str, words: Sequence[str], *, is_email: bool) -> bool:
    if is_email:
        return str(record.get("Email") or "").strip().casefold() == wanted
    name = " ".join(str(record.get(field) or "") for field in _NAME_FIELDS).casefold()
    return all(word in name for word in words)


def _tell(
    ledger: Ledger, people: Sequence[_Person], exports: Sequence[ExportRecord], monitor: Monitor
) -> list[CustomerPast]:
    moments: dict[_Person, list[Look | Pushed]] = defaultdict(list)
    names: dict[str, str] = {}
    latest: dict[str, ExportRecord] = {}
    for number, record in enumerate(exports, 1):
        monitor.check()
        monitor.report(Progress("reading", number, len(exports), "Reading the exports"))
        keys = {key for store, key in people if store == record.store_id}
        names[record.store_id], latest[record.store_id] = record.store, record
        rows = _rows(ledger, record, keys)
        at = record.taken_at or record.started_at
        # Of an export with a filter nobody knows why a customer is not in it.
        for key in keys if not record.query else rows:
            moments[record.store_id, key].append(Look(at, record.id, record.who, rows.get(key)))
    for store, key in people:
        for past in ledger.pushes.of_customer(key, store):
            names.setdefault(store, past.store)
            moments[store, key].append(_pushed(ledger, past))
    groups = {store: _group_names(ledger, record) for store, record in latest.items()}
    told = [
        _past(store, key, names.get(store, ""), moments[store, key], groups.get(store, {}))
        for store, key in people
    ]
    return [past for past in told if past.events]


def _rows(ledger: Ledger, record: ExportRecord, keys: Iterable[int]) -> dict[int, Row]:
    wanted = set(keys)
    if not wanted:
        return {}
    found = ledger.records.with_numbers(record.id, CUSTOMERS.name, wanted)
    return dict(read_record(CUSTOMERS, each) for each in found if each.get(_KEY) in wanted)


def _pushed(ledger: Ledger, past: PastChange) -> Pushed:
    record = past.change
    change = change_of(record)
    before = ledger.pushes.before(past.push, {record.seq}).get(record.seq)
    is_done = record.outcome == Outcome.DONE
    groups = new_groups(ledger.pushes.changes(past.push)) if is_done and _names_group(record.change) else {}
    return Pushed(
        at=past.at,
        push=past.push,
        who=past.who,
        change=change,
        outcome=Outcome.IN_DOUBT
        if record.intended and record.outcome == Outcome.PLANNED
        else Outcome(record.outcome),
        message=record.message,
        before=canonical(CUSTOMERS, before),
        left=what_is_left(change, record.stored, groups) if is_done else None,
    )


def _names_group(change: Mapping[str, Any]) -> bool:
    cells = change.get("cells")
    cell = cells.get("CustomerGroupID") if isinstance(cells, Mapping) else None
    return isinstance(cell, Mapping) and isinstance(cell.get("draft"), str)


def _past(
    store_id: str, key: int, store: str, moments: Sequence[Look | Pushed], groups: Mapping[int, str]
) -> CustomerPast:
    events = tell_past(key, moments)
    rows = [row for row in map(_row_of, moments) if row is not None]
    email = next((str(row["Email"]) for row in reversed(rows) if row.get("Email")), "")
    label = next((event.change.label for event in reversed(events) if event.change.label), "") or f"#{key}"
    return CustomerPast(store_id, store, key, label, email, tuple(reversed(events)), groups)


def _row_of(moment: Look | Pushed) -> Row | None:
    if isinstance(moment, Look):
        return moment.row
    return {**(moment.before or {}), **(moment.left or {})}


def _group_names(ledger: Ledger, record: ExportRecord) -> dict[int, str]:
    return {key: name for key, name in _names_of(ledger, record) if name}


def _names_of(ledger: Ledger, record: ExportRecord) -> Iterator[tuple[int, str]]:
    for page in ledger.snapshots.pages(record.id, GROUPS.name):
        for found in page:
            key, row = read_record(GROUPS, found)
            yield key, str(row.get("Name") or "")


def _key_of(past: PastChange) -> int | None:
    key = past.change.key if past.change.key is not None else past.change.change.get("key")
    return int(key) if key is not None else None
