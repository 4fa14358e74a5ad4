"""Bring cells of the store back to what they were in an export, as a Plan to review. Sends nothing."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_hex

from cartsheets.domain.diff import compare
from cartsheets.domain.drafting.parts import join_parts
from cartsheets.domain.findings import Notice
from cartsheets.domain.plan import Plan
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.restoring import RestoreWish, restore
from cartsheets.domain.snapshot import Snapshot
from cartsheets.errors import UsageError, WrongStore
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.compare import find_export
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.past import read_past
from cartsheets.steps.pushed import left_by_pushes
from cartsheets.steps.review import with_estimate
from cartsheets.steps.snapshots import fetch_snapshot, snapshot_of

_NAMED = 5
RESTORE = "R"
"""What the ids of plans begin with that bring back what an export holds."""


@dataclass(frozen=True, slots=True)
class RestoreReview:
    """The plan, the export it goes back to, and the live store it was compared with."""

    plan: Plan
    export: ExportRecord
    base: Snapshot
    live: Snapshot


def review_restore(
    store: OpenedStore, export: str, wish: RestoreWish, *, on_conflict: str = "ask", monitor: Monitor
) -> RestoreReview:
    """Make the plan that brings back what an export holds; `export` is its id, or "latest".

    `on_conflict` decides about cells that others changed since: "ask", "mine" (the export's), "live".

    Raises:
        UnknownRecord: there is no such export, or it was purged.
        WrongStore: it is of another store.
    """
    record = find_export(store.ledger, export, store.store_id)
    if record.store_id != store.store_id:
        raise WrongStore(
            f"Export {record.id} is of “{record.store}”, not of “{store.store_name}”.",
            remedy="Choose the store that was exported.",
        )
    monitor.report(Progress("opening", message="Reading the export"))
    past = snapshot_of(store.ledger, record)
    left = left_by_pushes(store.ledger, store.store_id, past.taken_at)
    live = fetch_snapshot(store, monitor=monitor)
    monitor.report(Progress("comparing", message="Comparing"))
    found = restore(past, live, left, wish)
    draft = join_parts((), {}, rows=found.rows, notices=(_told(record), *found.notices), missing={})
    choice = None if on_conflict == "ask" else on_conflict
    places = {(row.table, row.row): row.where for row in found.rows}
    diff = compare(found.base, found.rows, live, where=lambda t, row, _c: places[t, row], choice=choice)
    origin = PlanOrigin(
        plan_id=f"{RESTORE}{token_hex(8)}",
        store_id=store.store_id,
        store=store.store_name,
        file="",
        export_id="",
        digest="",
        exported_at=live.taken_at,
        compared_at=live.taken_at,
    )
    plan = with_estimate(store, make_plan(draft, diff, live, origin), live)
    return RestoreReview(plan, record, found.base, live)


def find_customer(store: OpenedStore, who: str, *, monitor: Monitor) -> int:
    """Find the one customer of this store who fits a number, an e-mail or words of a name.

    Raises:
        UsageError: nobody fits, or several do.
    """
    people = read_past(store.ledger, who, store_id=store.store_id, monitor=monitor)
    if len(people) == 1:
        return people[0].key
    named = ", ".join(f"#{each.key} {each.label}" for each in people[:_NAMED])
    count = f"{len(people):,} customers" if people else "No customer"
    raise UsageError(
        f"{count} of {store.store_name} fit{'' if people else 's'} “{who}”{f': {named}' if named else ''}.",
        remedy="Give the customer's number or e-mail.",
    )


def _told(record: ExportRecord) -> Notice:
    who = f" by {record.who}" if record.who else ""
    at = record.taken_at or record.started_at
    return Notice(f"The values come from the export of {at:%Y-%m-%d %H:%M} UTC{who}.", kind="restored_from")
