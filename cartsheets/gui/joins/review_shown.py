"""A comparison made ready to be shown: rows with their words, what is decided, the store's rows beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from cartsheets.domain.cells import Cell
from cartsheets.domain.decisions import Decision, carry_over
from cartsheets.domain.plan import Plan
from cartsheets.gui.joins.review_sources import Found
from cartsheets.gui.models.review_state import ReviewState, make_review_state
from cartsheets.steps.review import estimator

if TYPE_CHECKING:
    from cartsheets.domain.snapshot import Snapshot
    from cartsheets.session import Session

_CACHED_ROWS = 4096
Kept = tuple[dict[str, Decision], Plan]
"""What was decided, and about which plan."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A comparison, ready to be shown."""

    state: ReviewState
    found: Found


def state_of(session: Session, plan: Plan, live: Snapshot, kept: Kept | None) -> ReviewState:
    """Give a plan as the page shows it, with the decisions that still hold."""

    @lru_cache(maxsize=_CACHED_ROWS)
    def live_row(table: str, key: int) -> Mapping[str, Cell] | None:
        return live.row(table, key)

    return make_review_state(
        plan,
        live_row,
        estimate_s=estimator(session, plan, live),
        decisions=carry_over(*kept, plan) if kept is not None else None,
        # Nobody knows what such a sheet was made from, so every change is ticked by a person.
        is_ticked=not plan.is_two_way,
        live_cells=live.cells,
    )
