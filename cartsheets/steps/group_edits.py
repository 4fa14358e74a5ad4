"""Groups and their members without a sheet: read them, keep what is changed, and bring it to a plan.

What was changed is kept in the ledger as the grid's edits are: one draft for each store, gesture by gesture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex

from cartsheets.domain.diff import compare
from cartsheets.domain.drafting.draft import Draft
from cartsheets.domain.groups.edits import PLACE, GroupEdits, draft_rows
from cartsheets.domain.groups.gestures import GroupGesture, gesture_to_json, gestures_from_json
from cartsheets.domain.groups.roster import GroupRoster
from cartsheets.domain.plan import Plan
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.snapshot import Snapshot
from cartsheets.ledger.database import Ledger
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


@dataclass(frozen=True, slots=True)
class KeptGroups:
    """What an earlier run left of a store's groups: gestures, of which the first `position` are in effect."""

    gestures: tuple[GroupGesture, ...]
    position: int
    changed_at: datetime


def read_groups(store: OpenedStore, *, monitor: Monitor) -> GroupRoster:
    """Read all groups and who is in them."""
    return GroupRoster.of(fetch_snapshot(store, monitor=monitor))


def kept_group_edits(ledger: Ledger, store_id: str, roster: GroupRoster) -> KeptGroups | None:
    """Give what an earlier run left that the store does not have yet, None where there is nothing."""
    kept = ledger.drafts.read(_draft_id(store_id))
    if kept is None:
        return None
    in_effect = gestures_from_json(kept.in_effect, roster)
    if not in_effect or not in_effect[-1].after:
        # Nothing was changed, or all of it was discarded again.
        return None
    return KeptGroups(tuple(gestures_from_json(kept.gestures, roster)), len(in_effect), kept.changed_at)


def keep_group_edits(
    ledger: Ledger, store_id: str, gestures: Sequence[GroupGesture], *, after: int, position: int
) -> None:
    """Keep all gestures but the first `after` ones, which are there already, and how many are in effect."""
    drafts, draft_id = ledger.drafts, _draft_id(store_id)
    if not gestures:
        drop_group_edits(ledger, store_id)
        return
    drafts.begin(draft_id, store_id=store_id)
    # Somebody may have cleared the record meanwhile.
    after = min(after, drafts.length(draft_id))
    drafts.move(draft_id, after)
    drafts.keep(draft_id, [gesture_to_json(gesture) for gesture in gestures[after:]])
    drafts.move(draft_id, position)


def drop_group_edits(ledger: Ledger, store_id: str) -> None:
    """Forget what was kept."""
    ledger.drafts.drop(_draft_id(store_id))


def review_group_edits(
    store: OpenedStore,
    edits: GroupEdits,
    seen: GroupRoster,
    *,
    is_seen_old: bool = False,
    on_conflict: str = "ask",
    monitor: Monitor,
) -> GroupReview:
    """Compare what was seen, what was changed and the live store; sends nothing.

    What others changed since is a conflict like any other. `is_seen_old` says that some of the edits may be
    in the store by now, because they were pushed: what is left of them counts.
    """
    live = fetch_snapshot(store, monitor=monitor)
    if is_seen_old:
        seen = GroupRoster.of(live)
        edits = edits.settled(seen)
    rows = draft_rows(edits)
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


def _draft_id(store_id: str) -> str:
    """Name a store's draft; no export has such an id."""
    return f"groups of {store_id}"
