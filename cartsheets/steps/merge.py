"""Find customers that are probably one, and bring merging them to a plan. Sends nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from secrets import token_hex

from cartsheets.domain.diff import compare
from cartsheets.domain.doubles.clusters import Double, find_doubles
from cartsheets.domain.doubles.merging import PLACE, Merge, merge_draft
from cartsheets.domain.plan import Plan
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.snapshot import Snapshot
from cartsheets.monitor import Monitor
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.review import with_estimate
from cartsheets.steps.snapshots import fetch_snapshot


@dataclass(frozen=True)
class StoreDoubles:
    """The store's customers that are probably one, as clusters, and the store they were found in."""

    doubles: tuple[Double, ...]
    live: Snapshot


@dataclass(frozen=True)
class MergeReview:
    """The plan of some merges, what a person saw (`seen`), and the store as it is now (`live`)."""

    plan: Plan
    seen: Snapshot
    live: Snapshot


def find_store_doubles(store: OpenedStore, *, monitor: Monitor) -> StoreDoubles:
    """Read the store and find who is probably in it twice."""
    live = fetch_snapshot(store, monitor=monitor)
    return StoreDoubles(tuple(find_doubles(live.customers)), live)


def review_merges(
    store: OpenedStore,
    merges: Sequence[Merge],
    seen: Snapshot,
    *,
    on_conflict: str = "ask",
    live: Snapshot | None = None,
    monitor: Monitor,
) -> MergeReview:
    """Compare what merges were proposed from with the store as it is now, and plan them.

    What others changed since is a conflict like any other: nobody is deleted unseen. `live` is the store
    where it was read just now; else it is read.
    """
    if live is None:
        live = fetch_snapshot(store, monitor=monitor)
    draft = merge_draft(merges, seen)
    choice = None if on_conflict == "ask" else on_conflict
    diff = compare(seen, draft.rows, live, where=lambda _table, _row, _column: PLACE, choice=choice)
    origin = PlanOrigin(
        plan_id=f"M{token_hex(8)}",
        store_id=store.store_id,
        store=store.store_name,
        file="",
        export_id="",
        digest="",
        exported_at=seen.taken_at,
        compared_at=live.taken_at,
    )
    plan = make_plan(draft, diff, live, origin)
    return MergeReview(with_estimate(store, plan, live), seen, live)
