"""A comparison made ready to be shown: rows with their words, what is decided, the store's rows beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from cartsheets.domain.cells import Cell
from cartsheets.domain.decisions import Decision, carry_over, carry_seen_over
from cartsheets.domain.kept_review import KeptReview
from cartsheets.domain.plan import Plan
from cartsheets.gui.joins.review_sources import Found
from cartsheets.gui.models.review_state import ReviewState, make_review_state
from cartsheets.steps.review import estimator

if TYPE_CHECKING:
    from cartsheets.session import Session

_CACHED_ROWS = 4096
Kept = tuple[dict[str, Decision], Plan]
"""What was decided, and about which plan."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A comparison, ready to be shown; `dropped` counts what was decided or typed and fits no more."""

    state: ReviewState
    found: Found
    dropped: int = 0


def make_shown(session: Session, found: Found, kept: Kept | None, restored: KeptReview | None) -> Shown:
    """Give a plan as the page shows it, with the decisions that still hold: of now, or of the last time."""
    plan, live = found.plan, found.live
    dropped = len(found.values.dropped)
    decisions: dict[str, Decision] | None = None
    if kept is not None:
        decisions = carry_over(*kept, plan)
    elif restored is not None:
        decisions = carry_seen_over(restored.decisions, restored.seen, plan)

    @lru_cache(maxsize=_CACHED_ROWS)
    def live_row(table: str, key: int) -> Mapping[str, Cell] | None:
        return live.row(table, key)

    state = make_review_state(
        plan,
        live_row,
        estimate_s=estimator(session, plan, live),
        decisions=decisions,
        # Nobody knows what such a sheet was made from, so every change is ticked by a person.
        is_ticked=not plan.is_two_way,
        live_cells=live.cells,
    )
    if restored is not None and kept is None:
        there = {row.id for row in state.rows}
        held = decisions or {}
        dropped += sum(
            row_id not in there or held.get(row_id) != decision
            for row_id, decision in restored.decisions.items()
        )
    return Shown(state, found, dropped)
