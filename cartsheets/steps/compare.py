"""Compare what an export read with another export, or with the live store. Sends nothing."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_hex

from cartsheets.domain.comparing import changes_between
from cartsheets.domain.findings import Notice
from cartsheets.domain.patterns import find_patterns
from cartsheets.domain.plan import Plan
from cartsheets.domain.planning import in_order
from cartsheets.domain.snapshot import Snapshot
from cartsheets.errors import UnknownRecord, WrongStore
from cartsheets.ledger.database import Ledger
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.snapshots import fetch_snapshot, snapshot_of

LATEST = "latest"
COMPARISON = "C"
"""What the ids of plans begin with that only tell what happened: they are never pushed."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of everything between two instants, as a plan that nobody can push.

    `later` is None where the live store is compared.
    """

    plan: Plan
    earlier: ExportRecord
    later: ExportRecord | None
    before: Snapshot


def compare_exports(ledger: Ledger, first: str, second: str, *, monitor: Monitor) -> Comparison:
    """Tell what changed from one export to another; ids, or "latest".

    Raises:
        UnknownRecord: there is no such export, or it was purged.
        WrongStore: they are of two stores.
    """
    earlier = find_export(ledger, first)
    later = find_export(ledger, second, earlier.store_id)
    if earlier.store_id != later.store_id:
        raise WrongStore(
            f"Export {earlier.id} is of “{earlier.store}”, and {later.id} of “{later.store}”.",
            remedy="Compare two exports of the same store.",
        )
    monitor.report(Progress("opening", message="Reading the exports"))
    before, after = snapshot_of(ledger, earlier), snapshot_of(ledger, later)
    monitor.report(Progress("comparing", message="Comparing"))
    told = _told(earlier, later)
    plan = _plan(earlier, before, after, later.store, told, is_full=not later.query)
    return Comparison(plan, earlier, later, before)


def compare_with_live(store: OpenedStore, first: str, *, monitor: Monitor) -> Comparison:
    """Tell what changed from an export to now.

    Raises:
        UnknownRecord, WrongStore: as `compare_exports`.
    """
    earlier = find_export(store.ledger, first, store.store_id)
    if earlier.store_id != store.store_id:
        raise WrongStore(
            f"Export {earlier.id} is of “{earlier.store}”, not of “{store.store_name}”.",
            remedy="Choose the store that was exported.",
        )
    before = snapshot_of(store.ledger, earlier)
    live = fetch_snapshot(store, monitor=monitor)
    monitor.report(Progress("comparing", message="Comparing"))
    plan = _plan(earlier, before, live, store.store_name, _told(earlier, None), is_full=True)
    return Comparison(plan, earlier, None, before)


def find_export(ledger: Ledger, word: str, store_id: str | None = None) -> ExportRecord:
    """Find a finished export by its id, or the "latest" one, of a store if that is known.

    Raises:
        UnknownRecord: there is none.
    """
    if word.strip().casefold() != LATEST:
        record = ledger.snapshots.export(word.strip().upper())
        if record.finished:
            return record
        raise UnknownRecord(f"The export {record.id} was never finished.", remedy="Choose another one.")
    for record in ledger.snapshots.exports(store_id):
        if record.finished:
            return record
    raise UnknownRecord("Nothing was exported from this store yet.", remedy="Export first.")


def _told(earlier: ExportRecord, later: ExportRecord | None) -> str:
    """Say what is compared with what."""
    if later is None:
        return f"From the export of {_when(earlier)} to now."
    return f"From the export of {_when(earlier)} to that of {_when(later)}."


def _when(record: ExportRecord) -> str:
    who = f" by {record.who}" if record.who else ""
    return f"{record.taken_at or record.started_at:%Y-%m-%d %H:%M} UTC{who}"


def _plan(
    earlier: ExportRecord, before: Snapshot, after: Snapshot, store_name: str, told: str, *, is_full: bool
) -> Plan:
    is_first_full = not earlier.query
    changes = in_order(changes_between(before, after, knows_adds=is_first_full, knows_deletes=is_full))
    names = {**before.group_names(), **after.group_names()}
    notices = [Notice(told, kind="compared")]
    if not (is_full and is_first_full):
        notices.append(
            Notice(
                "Not all customers were exported: who is in one of the two only is not counted as added or "
                "deleted.",
                kind="in_part",
            )
        )
    shared = before.customers.index.intersection(after.customers.index)
    busy = sum(change.table == "customers" and change.action == "update" for change in changes)
    return Plan(
        id=f"{COMPARISON}{token_hex(8)}",
        store_id=earlier.store_id,
        store=store_name,
        file="",
        export_id=earlier.id,
        digest="",
        compared_at=after.taken_at,
        changes=tuple(changes),
        notices=tuple(notices),
        patterns=find_patterns(changes, names),
        unchanged=len(shared) - busy,
        totals={name: len(frame) for name, frame in after.tables.items()},
        group_names=names,
        is_past=True,
    )
