"""Compare what is left of a push with the store again, because others may have been at work meanwhile.

The store has no locks: what was compared before it is sent is all that keeps others' edits safe. A push
of thousands of adds takes hours, a user may hold it, and a laptop may sleep in the middle of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from cartsheets.domain.plan import Conflict
from cartsheets.domain.receipt import Outcome, PushStage
from cartsheets.domain.recheck import ALREADY, Rechecked, recheck
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import TABLES
from cartsheets.steps.push_items import Item
from cartsheets.steps.push_run import Run
from cartsheets.steps.read_back import RowReader
from cartsheets.steps.sheet_base import added_before
from cartsheets.steps.snapshots import fetch_snapshot

STALE_AFTER = timedelta(minutes=10)
"""What was compared longer ago is compared again before it is sent."""


def is_stale(run: Run) -> bool:
    """Whether the store may hold something else by now; a clock that was set back tells nothing."""
    return abs(run.store.now() - run.compared_at) > STALE_AFTER


def compare_if_stale(run: Run) -> None:
    """Compare what is left again, if that was done long ago; what others changed meanwhile stays theirs."""
    if not is_stale(run):
        return
    run.monitor.tell(PushStage.COMPARING)
    live = fetch_snapshot(run.store, monitor=run.monitor)
    note_positions(run.reader, live)
    compare_left(run, live)
    run.monitor.tell(PushStage.SENDING)


def compare_left(run: Run, live: Snapshot) -> None:
    """Compare what is open with a fresh snapshot: cells that others have changed are not sent."""
    left = [item for item in run.journal.items if item.is_open]
    done = [item.change for item in run.journal.items if item.outcome is Outcome.DONE]
    record = run.journal.record
    before = added_before(run.store, plan_id=record.plan_id, export_id=record.export_id)
    checked = recheck([item.change for item in left], live, done=done, added=before)
    run.journal.narrow(zip(left, checked.changes, strict=True))
    settle_overtaken(run, left, checked)
    run.compared_at = live.taken_at


def settle_overtaken(run: Run, items: Sequence[Item], checked: Rechecked) -> None:
    """Settle what the store holds already and what others have overtaken."""
    settled = []
    for item in items:
        if item.change.id in checked.settled:
            item.outcome, item.message, item.key = Outcome.DONE, ALREADY, item.change.key
        elif reason := checked.overtaken.get(item.change.id):
            item.outcome, item.message = Outcome.SKIPPED, reason
        else:
            continue
        settled.append(item)
    run.settle_all(settled)
    run.conflicts += _new(run.conflicts, checked.conflicts)


def note_positions(reader: RowReader, live: Snapshot) -> None:
    """Tell the reader where the rows stand."""
    for name, table in TABLES.items():
        reader.note_positions(table, live.tables[name].index.tolist())


def _new(known: Sequence[Conflict], found: Sequence[Conflict]) -> list[Conflict]:
    places = {(conflict.table, conflict.key, conflict.column) for conflict in known}
    return [one for one in found if (one.table, one.key, one.column) not in places]
