"""The inverse of a push, as a Plan to review."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from secrets import token_hex

from cartsheets.domain.diff import compare
from cartsheets.domain.drafting.parts import join_parts
from cartsheets.domain.inverse import find_forgotten, invert
from cartsheets.domain.plan import Plan
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.restoring import notice_brought_back
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import GuardNotMet, WrongStore
from cartsheets.monitor import Monitor
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.push_items import UNDO
from cartsheets.steps.pushed import pushed_changes
from cartsheets.steps.review import with_estimate
from cartsheets.steps.snapshots import fetch_snapshot


@dataclass(frozen=True, slots=True)
class UndoReview:
    """The plan that undoes a push, and the live store it was compared with."""

    plan: Plan
    base: Snapshot
    live: Snapshot


def review_undo(
    store: OpenedStore,
    push_id: str,
    *,
    keys: Collection[int] | None = None,
    columns: Collection[str] | None = None,
    monitor: Monitor,
) -> UndoReview:
    """Make the plan that undoes a push; sends nothing.

    Raises:
        GuardNotMet: the push is not finished, so nobody knows what there is to undo.
    """
    record = store.ledger.pushes.get(push_id)
    if record.store_id != store.store_id:
        raise WrongStore(
            f"Push {record.id} went to “{record.store}”, not to “{store.store_name}”.",
            remedy="Choose the store that the push went to.",
        )
    if record.finished_at is None:
        raise GuardNotMet(
            f"Push {record.id} is not finished. Nothing was sent.", remedy="Resume it first, then undo it."
        )
    live = fetch_snapshot(store, monitor=monitor)
    pushed = pushed_changes(store.ledger, record.id)
    base, rows = invert(pushed, live, keys=keys, columns=columns)
    back = sum(row.table == CUSTOMERS.name and row.key is None for row in rows)
    notices = [notice_brought_back(back)] if back else []
    draft = replace(
        join_parts((), {}, rows=rows, notices=notices, missing={}),
        problems=tuple(find_forgotten(pushed, keys=keys, columns=columns)),
    )
    diff = compare(base, rows, live, where=_where, choice=None)
    origin = PlanOrigin(
        plan_id=f"{UNDO}{token_hex(8)}",
        store_id=store.store_id,
        store=store.store_name,
        file=record.file,
        export_id=record.export_id,
        digest="",
        exported_at=live.taken_at,
        compared_at=live.taken_at,
    )
    plan = make_plan(draft, diff, live, origin)
    return UndoReview(with_estimate(store, plan, live), base, live)


def _where(table: str, row: int, _column: str) -> str:
    """The row's place in the sheet that was pushed; a row that no sheet holds has the table's name only."""
    return f"{table.capitalize()}!{row}" if row else table.capitalize()
