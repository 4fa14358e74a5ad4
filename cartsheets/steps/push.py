"""Carry out a Plan, journaled: intent, call, outcome; read back; stop and resume."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from cartsheets.domain.plan import Action, Change, Conflict, Plan
from cartsheets.domain.plan_json import plan_values
from cartsheets.domain.planning import without_orphans
from cartsheets.domain.receipt import PushBegun, PushStage, Receipt
from cartsheets.domain.recheck import recheck
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import GuardNotMet, WrongStore
from cartsheets.ledger.packing import to_json
from cartsheets.ledger.push_records import PushRecord
from cartsheets.monitor import Monitor
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.push_items import Journal
from cartsheets.steps.push_receipts import make_receipt, receipt_row
from cartsheets.steps.push_run import Run
from cartsheets.steps.push_stages import carry_out
from cartsheets.steps.read_back import RowReader
from cartsheets.steps.recompare import STALE_AFTER, compare_left, note_positions, settle_overtaken
from cartsheets.steps.send_adds import settle_lost_adds
from cartsheets.steps.send_deletes import settle_lost_deletes
from cartsheets.steps.send_updates import settle_lost_updates
from cartsheets.steps.sheet_base import added_before
from cartsheets.steps.snapshots import fetch_snapshot

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
    return without_orphans(change for change in plan.changes if change.action in actions)


def pushed_as(plan: Plan, actions: frozenset[Action]) -> str:
    """The id under which a plan, or the part of it with these actions, is pushed once and never again."""
    if {change.action for change in plan.changes} <= actions:
        return plan.id
    return f"{plan.id}:{','.join(sorted(actions))}"


def check_consent(plan: Plan, changes: Sequence[Change], consent: Consent) -> None:
    """Refuse a push that was not agreed to.

    Raises:
        GuardNotMet: too many deletes, or a guard without consent.
    """
    deletes = sum(change.action is Action.DELETE for change in changes)
    if deletes > consent.allowed_deletes:
        raise GuardNotMet(
            f"Deletes in the plan: {deletes:,}; allowed: {consent.allowed_deletes:,}. Nothing was sent.",
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
    """Send a plan. `live` is what it was compared with, if just read; else it is compared again first.

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
    if plan.is_past:
        raise GuardNotMet(
            "This tells what happened to the store. Nothing was sent.",
            remedy="To bring values back, restore them from the export.",
        )
    pushes = store.ledger.pushes
    with pushes.claim_store(store.store_id):
        plan_id = pushed_as(plan, consent.actions)
        earlier = pushes.by_plan(plan_id)
        if earlier is not None and earlier.finished_at is not None:
            return PushResult(make_receipt(store.ledger, earlier))
        if earlier is not None:
            return _carry_on(store, earlier, monitor)
        changes = chosen_changes(plan, consent.actions)
        check_consent(plan, changes, consent)
        if not changes:
            return PushResult(_nothing(store, plan))
        checked = None
        if live is None or _may_be_overtaken(store, live):
            monitor.tell(PushStage.COMPARING)
            live = fetch_snapshot(store, monitor=monitor)
            before = added_before(store, plan_id=plan.id, export_id=plan.export_id)
            checked = recheck(changes, live, added=before)
            changes = list(checked.changes)
        journal = Journal.begin(
            store,
            plan_id=plan_id,
            plan_json=to_json(plan_values(replace(plan, changes=tuple(changes)))),
            changes=changes,
            file=plan.file,
            export_id=plan.export_id,
            passwords=consent.passwords,
            who=consent.who,
        )
        _tell_begun(journal, monitor)
        run = Run(store, journal, _reader(store, live, monitor), monitor, live.taken_at, has_breaker=True)
        if checked is not None:
            settle_overtaken(run, journal.items, checked)
        return _carry_out(run, live, consent.canary)


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


def _may_be_overtaken(store: OpenedStore, live: Snapshot) -> bool:
    """Whether the store may hold something else by now: much time went by, or a push of ours had its turn."""
    # Either way: the clock may have been set back meanwhile.
    if abs(store.now() - live.taken_at) > STALE_AFTER:
        return True
    latest = store.ledger.pushes.latest(store.store_id)
    return latest is not None and (latest.finished_at is None or latest.finished_at >= live.taken_at)


def _carry_on(store: OpenedStore, record: PushRecord, monitor: Monitor) -> PushResult:
    """Settle what is in doubt, look again at what is left, and go on."""
    journal = Journal(store, record)
    _tell_begun(journal, monitor)
    monitor.tell(PushStage.COMPARING)
    live = fetch_snapshot(store, monitor=monitor)
    # Whoever resumes a push that stopped by itself has seen why.
    run = Run(store, journal, _reader(store, live, monitor), monitor, live.taken_at, has_breaker=False)
    run.base.catch_up()
    _settle_doubts(run)
    compare_left(run, live)
    return _carry_out(run, live, 0)


def _settle_doubts(run: Run) -> None:
    """Find out what became of changes that were sent and never answered, before anything else is sent."""
    # What was lost before may have arrived since: otherwise it would look like somebody else's row.
    doubtful = [item for item in run.journal.items if item.is_open and (item.is_intended or item.was_lost)]
    for table in (GROUPS, CUSTOMERS):
        of_action = {
            action: [item for item in doubtful if item.table is table and item.change.action is action]
            for action in Action
        }
        settle_lost_adds(run, of_action[Action.ADD])
        settle_lost_updates(run, of_action[Action.UPDATE])
        settle_lost_deletes(run, of_action[Action.DELETE])


def _carry_out(run: Run, live: Snapshot, canary: int) -> PushResult:
    halted = carry_out(run, live, canary)
    return PushResult(make_receipt(run.store.ledger, run.journal.record), tuple(run.conflicts), halted)


def _tell_begun(journal: Journal, monitor: Monitor) -> None:
    monitor.tell(PushBegun(journal.record.id, tuple(receipt_row(item) for item in journal.items)))


def _reader(store: OpenedStore, live: Snapshot, monitor: Monitor) -> RowReader:
    reader = RowReader(store, monitor)
    note_positions(reader, live)
    return reader


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
