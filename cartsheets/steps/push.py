"""Carry out a Plan, journaled: intent, call, outcome; read back; stop and resume."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.plan import Action, Change, Conflict, Plan
from cartsheets.domain.plan_json import plan_values
from cartsheets.domain.receipt import Outcome, Receipt, StoredDifferently
from cartsheets.domain.recheck import ALREADY, Rechecked, recheck
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES, Kind, Table
from cartsheets.errors import GuardNotMet, WrongStore
from cartsheets.ledger.packing import to_json
from cartsheets.ledger.push_records import PushRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.push_items import Item, Journal, make_receipt
from cartsheets.steps.push_run import GONE, Sender
from cartsheets.steps.read_back import RowReader
from cartsheets.steps.snapshots import fetch_snapshot
from cartsheets.store.wire import write_fields

CANARY_ROWS = 5
"""How many rows the window sends and reads back before the rest."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What the user agreed to. `meets_guards` covers every guard but deletes and another store.

    `canary` rows are sent and read back before the rest; 0: no canary. `passwords` are by change id.
    """

    actions: frozenset[Action] = frozenset(Action)
    allowed_deletes: int = 0
    meets_guards: bool = False
    canary: int = 0
    passwords: Mapping[str, str] = field(default_factory=dict, repr=False)
    who: str = ""


@dataclass(frozen=True, slots=True)
class PushResult:
    """A receipt, the conflicts found when comparing again, and why the push stopped by itself, if so."""

    receipt: Receipt
    conflicts: tuple[Conflict, ...] = ()
    halted: str = ""


def chosen_changes(plan: Plan, actions: frozenset[Action]) -> list[Change]:
    """The changes that a push of these actions would send."""
    return [change for change in plan.changes if change.action in actions]


def check_consent(plan: Plan, changes: Sequence[Change], consent: Consent) -> None:
    """Refuse a push that was not agreed to.

    Raises:
        GuardNotMet: too many deletes, or a guard without consent.
    """
    deletes = sum(change.action is Action.DELETE for change in changes)
    if deletes > consent.allowed_deletes:
        raise GuardNotMet(
            f"The plan deletes {deletes:,} rows; {consent.allowed_deletes:,} were allowed. Nothing was sent.",
            remedy=f"Look at the deletes in the review. To send them, allow {deletes:,}.",
        )
    for guard in plan.guards:
        if guard.kind != "many_deletes" and not consent.meets_guards:
            raise GuardNotMet(
                f"{guard.message} Nothing was sent.", remedy="Review it, then confirm the push."
            )


def push(
    store: OpenedStore, plan: Plan, consent: Consent, *, live: Snapshot | None = None, monitor: Monitor
) -> PushResult:
    """Send a plan. `live` is what it was compared with, if just read; otherwise it is compared again.

    A plan that was pushed before sends nothing again: an unfinished push is carried on.

    Raises:
        WrongStore: the plan belongs to another store.
        GuardNotMet: consent is missing; nothing was sent.
        StoreUnreachable, NotAuthorized, Cancelled: the push was cut off; `resume` carries it on.
    """
    if plan.store_id != store.store_id:
        raise WrongStore(
            f"This plan was made for “{plan.store}”, not for “{store.store_name}”.",
            remedy="Choose the store that the plan belongs to.",
        )
    pushes = store.ledger.pushes
    with pushes.claim_store(store.store_id):
        earlier = pushes.by_plan(plan.id)
        if earlier is not None and earlier.finished_at is not None:
            return PushResult(make_receipt(store.ledger, earlier))
        if earlier is not None:
            return _carry_on(store, earlier, monitor)
        changes = chosen_changes(plan, consent.actions)
        check_consent(plan, changes, consent)
        if not changes:
            return PushResult(_nothing(store, plan))
        again = live is None
        if live is None:
            live = fetch_snapshot(store, monitor=monitor)
        checked = recheck(changes, live) if again else None
        if checked is not None:
            changes = list(checked.changes)
        journal = Journal.begin(
            store,
            plan_id=plan.id,
            plan_json=to_json(plan_values(replace(plan, changes=tuple(changes)))),
            changes=changes,
            file=plan.file,
            export_id=plan.export_id,
            passwords=consent.passwords,
            who=consent.who,
        )
        if checked is not None:
            _settle_overtaken(journal, journal.items, checked)
        conflicts = checked.conflicts if checked is not None else ()
        return _carry_out(store, journal, live, consent.canary, conflicts, monitor)


def resume(store: OpenedStore, push_id: str | None, *, monitor: Monitor) -> PushResult | None:
    """Carry on a push that was stopped or cut off; the latest unfinished one if none is named.

    None where nothing was ever pushed. A finished push is given back as it ended.
    """
    pushes = store.ledger.pushes
    if push_id is None:
        unfinished = pushes.unfinished(store.store_id)
        record = unfinished[0] if unfinished else None
        if record is None:
            finished = pushes.latest(store.store_id)
            return PushResult(make_receipt(store.ledger, finished)) if finished is not None else None
    else:
        record = pushes.get(push_id)
    if record.store_id != store.store_id:
        raise WrongStore(
            f"Push {record.id} went to “{record.store}”, not to “{store.store_name}”.",
            remedy="Choose the store that the push belongs to.",
        )
    if record.finished_at is not None:
        return PushResult(make_receipt(store.ledger, record))
    with pushes.claim(record.id):
        return _carry_on(store, record, monitor)


def _carry_on(store: OpenedStore, record: PushRecord, monitor: Monitor) -> PushResult:
    """Settle what is in doubt, look again at what is left, and go on."""
    journal = Journal(store, record)
    live = fetch_snapshot(store, monitor=monitor)
    reader = RowReader(store, monitor)
    _note_positions(reader, live)
    Sender(store, journal, reader, monitor).settle_doubts()
    left = [item for item in journal.items if item.is_open]
    checked = recheck([item.change for item in left], live)
    _settle_overtaken(journal, left, checked)
    return _carry_out(store, journal, live, 0, checked.conflicts, monitor)


def _settle_overtaken(journal: Journal, items: Sequence[Item], checked: Rechecked) -> None:
    settled = []
    for item in items:
        if item.change.id in checked.settled:
            item.outcome, item.message, item.key = Outcome.DONE, ALREADY, item.change.key
        elif reason := checked.overtaken.get(item.change.id):
            item.outcome, item.message = Outcome.SKIPPED, reason
        else:
            continue
        settled.append(item)
    journal.settle(settled)


def _carry_out(
    store: OpenedStore,
    journal: Journal,
    live: Snapshot,
    canary: int,
    conflicts: Sequence[Conflict],
    monitor: Monitor,
) -> PushResult:
    reader = RowReader(store, monitor)
    _note_positions(reader, live)
    _keep_before(journal, live)
    sender = Sender(store, journal, reader, monitor)
    verifier = _Verifier(store, journal, reader, monitor)
    halted = ""
    if canary > 0:
        sent = sender.send_updates(CUSTOMERS, limit=canary)
        verifier.verify(CUSTOMERS)
        halted = _canary_fault(sent, verifier)
    stages = (
        lambda: sender.send_adds(GROUPS),
        lambda: sender.send_updates(GROUPS),
        lambda: sender.send_adds(CUSTOMERS),
        lambda: sender.send_updates(CUSTOMERS),
        lambda: verifier.verify(GROUPS),
        lambda: verifier.verify(CUSTOMERS),
        lambda: sender.send_deletes(CUSTOMERS),
        lambda: sender.send_deletes(GROUPS),
    )
    for stage in stages:
        if halted:
            break
        stage()
        if sender.trips_breaker() and any(item.is_open for item in journal.items):
            halted = "The store rejected half of the rows so far, so the push stopped by itself."
    if not halted:
        journal.finish()
    return PushResult(make_receipt(store.ledger, journal.record), tuple(conflicts), halted)


def _canary_fault(sent: Sequence[Item], verifier: _Verifier) -> str:
    rejected = sum(item.outcome is Outcome.REJECTED for item in sent)
    if rejected:
        return f"{rejected} of the first {len(sent)} rows were rejected, so nothing more was sent."
    if verifier.found:
        first = verifier.found[0]
        return (
            f"The store changed {len(verifier.found)} values of the first {len(sent)} rows on the way in "
            f"({first.column} of {first.key}), so nothing more was sent."
        )
    return ""


class _Verifier:
    """Reads pushed rows back, and lists the cells that the store holds otherwise than they were sent."""

    def __init__(self, store: OpenedStore, journal: Journal, reader: RowReader, monitor: Monitor) -> None:
        self._client = store.client
        self._journal = journal
        self._reader = reader
        self._monitor = monitor
        self.found: list[StoredDifferently] = []

    def verify(self, table: Table) -> None:
        items = [item for item in self._journal.items if item.table is table and item.needs_reading_back]
        if not items:
            return
        self._monitor.report(Progress("verifying", 0, len(items), "Reading back what was sent"))
        keys = {item.seq: _key_of(item) for item in items}
        rows = self._reader.read(table, list(keys.values()))
        if self._send_nulls(table, items, rows):
            rows = self._reader.read(table, list(keys.values()))
        gone = [item for item in items if keys[item.seq] not in rows]
        for item in gone:
            item.outcome, item.message = Outcome.REJECTED, GONE.format(singular=table.singular)
        self._journal.settle(gone)
        stored = {item.seq: rows[keys[item.seq]] for item in items if keys[item.seq] in rows}
        found = [
            StoredDifferently(table.name, keys[item.seq], name, sent, stored[item.seq].get(name))
            for item in items
            if item.seq in stored
            for name, sent in self._journal.cells_to_send(item).items()
            if not is_same(table.by_name[name], sent, stored[item.seq].get(name))
        ]
        self.found += found
        self._journal.keep_stored_differently(found)
        self._journal.mark_verified(stored)

    def _send_nulls(
        self, table: Table, items: Sequence[Item], rows: Mapping[int, Mapping[str, Cell]]
    ) -> bool:
        """Clear once more with null what "" did not clear: which of the two clears is not documented."""
        refused: list[dict[str, object]] = []
        for item in items:
            row = rows.get(_key_of(item))
            if row is None or item.change.action is not Action.UPDATE:
                continue
            names = [
                name
                for name, sent in self._journal.cells_to_send(item).items()
                if sent is None and table.by_name[name].kind is Kind.TEXT and row.get(name) is not None
            ]
            if names:
                fields = write_fields(table, dict.fromkeys(names))
                refused.append({table.key.name: _key_of(item), **dict.fromkeys(fields)})
        for start in range(0, len(refused), 100):
            self._client.update(table, refused[start : start + 100], monitor=self._monitor)
        return bool(refused)


def _key_of(item: Item) -> int:
    key = item.key if item.key is not None else item.change.key
    if key is None:
        raise AssertionError("a change that is done has a key")
    return key


def _note_positions(reader: RowReader, live: Snapshot) -> None:
    for name, table in TABLES.items():
        reader.note_positions(table, live.tables[name].index.tolist())


def _keep_before(journal: Journal, live: Snapshot) -> None:
    images = {}
    for item in journal.items:
        if item.change.key is None or item.seq in journal.before or not item.is_open:
            continue
        row = live.row(item.change.table, item.change.key)
        if row is not None:
            images[item.seq] = row
    journal.keep_before(images)


def _nothing(store: OpenedStore, plan: Plan) -> Receipt:
    return Receipt(
        push="",
        store_id=plan.store_id,
        store=store.store_name,
        file=plan.file,
        export_id=plan.export_id,
        started_at=store.now(),
        finished=True,
        rows=(),
    )
