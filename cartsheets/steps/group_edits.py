"""Groups and their members: read them, and bring what was changed about them to a plan, without a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_hex

from cartsheets.domain.diff import compare
from cartsheets.domain.draft import Draft
from cartsheets.domain.group_edits import PLACE, GroupEdits, draft_rows
from cartsheets.domain.group_roster import GroupRoster
from cartsheets.domain.plan import Plan
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.snapshot import Snapshot
from cartsheets.monitor import Monitor
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.review import with_estimate
from cartsheets.steps.snapshots import fetch_snapshot


@dataclass(frozen=True, slots=True)
class GroupReview:
    """The plan, what the person saw (`base`), and the store as it is now (`live`)."""

    plan: Plan
    base: Snapshot
    live: Snapshot


def read_groups(store: OpenedStore, *, monitor: Monitor) -> GroupRoster:
    """Read all groups and who is in them."""
    return GroupRoster.of(fetch_snapshot(store, monitor=monitor))


def review_group_edits(
    store: OpenedStore,
    edits: GroupEdits,
    seen: GroupRoster,
    *,
    on_conflict: str = "ask",
    monitor: Monitor,
) -> GroupReview:
    """Compare what was seen, what was changed and the live store; sends nothing.

    What others changed since is a conflict like any other.
    """
    live = fetch_snapshot(store, monitor=monitor)
    rows = draft_rows(edits, seen)
    draft = Draft(
        rows=tuple(rows),
        problems=(),
        damage=(),
        notices=(),
        layouts={},
        held=frozenset(),
        missing={},
        seen={},
        places={},
    )
    choice = None if on_conflict == "ask" else on_conflict
    diff = compare(seen.snapshot, rows, live, where=lambda _table, _row, _column: PLACE, choice=choice)
    origin = PlanOrigin(
        plan_id=f"G{token_hex(8)}",
        store_id=store.store_id,
        store=store.store_name,
        file="",
        export_id="",
        digest="",
        exported_at=seen.snapshot.taken_at,
        compared_at=live.taken_at,
    )
    plan = make_plan(draft, diff, live, origin)
    return GroupReview(with_estimate(store, plan, live), seen.snapshot, live)
