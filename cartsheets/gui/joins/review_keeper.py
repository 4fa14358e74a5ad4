"""Keeps what is decided and typed in a review, so that neither a crash nor closing the window loses it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from cartsheets.domain.decisions import Decision, Seen, seen_in
from cartsheets.domain.kept_review import KeptReview
from cartsheets.domain.plan import Plan
from cartsheets.gui.joins.draft_keeper import DraftKeeper, Keeping
from cartsheets.gui.joins.reviewed import Reviewed
from cartsheets.gui.models.review_state import ReviewState, starts_with
from cartsheets.ledger.database import Ledger
from cartsheets.steps.kept_reviews import keep_review

KEEP_AFTER_MS = 500


class ReviewKeeper(DraftKeeper):
    """Follows the review that is shown; what is restored waits here until it is compared."""

    def __init__(self, reviewed: Reviewed) -> None:
        super().__init__(reviewed.page, reviewed.desk, reviewed.window)
        self._reviewed = reviewed
        self._timer.setInterval(KEEP_AFTER_MS)
        self._store_id = ""
        self._changes = self._kept_changes = 0
        self._sent: frozenset[str] = frozenset()
        self.restored: KeptReview | None = None
        """What was decided the last time, until the first comparison shows it."""
        reviewed.page.model.decisions.changed.connect(self.note_change)

    def follow(self, store_id: str) -> None:
        """Keep the review that is shown now, from now on."""
        self._store_id = store_id
        self._kept_changes = self._changes
        self._sent = frozenset()
        self.restored = None

    def note_change(self) -> None:
        """Something was decided or typed."""
        self._changes += 1
        self.keep_soon()

    def leave_out(self, row_ids: Collection[str]) -> None:
        """Keep nothing about rows that were sent: they are settled."""
        self._sent = self._sent.union(row_ids)
        self.note_change()

    def is_new(self) -> bool:
        """Whether something changed that the ledger does not have yet."""
        source = self._reviewed.source
        is_changed = self._changes > self._kept_changes
        return is_changed and bool(self._store_id) and source is not None and source.is_kept

    def keeping(self) -> Keeping:
        """Keep all that is decided now in the place of what is there."""
        source, store_id, make = self._reviewed.source, self._store_id, self._collected()
        name = source.name if source is not None else ""
        changes = self._changes

        def work(ledger: Ledger) -> None:
            keep_review(ledger, store_id, name, make())

        def note() -> None:
            # Only now: what could not be kept is still new at the next chance.
            self._kept_changes = max(self._kept_changes, changes)

        return work, note

    def _collected(self) -> Callable[[], KeptReview]:
        """Take what is decided now; the marks of what was seen are made by whoever keeps it."""
        wishes, state, source = self._reviewed.wishes, self._reviewed.page.state_shown, self._reviewed.source
        # What is mended in the review of the grid is in the grid, and kept with it.
        is_of_file = source is not None and source.look is not None
        kept = KeptReview(
            typed=tuple(wishes.typed.values()) if is_of_file else (),
            unrepaired=frozenset(wishes.unrepaired),
            foreign=wishes.foreign,
        )
        if self._reviewed.shown is None or state is None:
            before = self.restored
            if before is not None:
                kept = replace(kept, digest=before.digest, decisions=before.decisions, seen=before.seen)
            return lambda: kept
        decisions = _decided(state, self._sent)
        keys = {(row.table, row.row): row.key for row in state.rows if row.key is not None}
        keys |= {(each.table, each.row): each.key for each in state.plan.damage if each.key is not None}
        plan = state.plan
        return lambda: replace(
            kept, digest=plan.digest, decisions=decisions, seen=_seen(plan, decisions), keys=keys
        )


def _decided(state: ReviewState, sent: Collection[str]) -> dict[str, Decision]:
    """What was decided otherwise than a review starts with."""
    is_ticked = not state.plan.is_two_way
    return {
        row.id: row.decision
        for row in state.rows
        if row.id not in sent and row.decision != starts_with(row, is_ticked=is_ticked)
    }


def _seen(plan: Plan, row_ids: Iterable[str]) -> Seen:
    return seen_in(plan, frozenset(row_ids))
