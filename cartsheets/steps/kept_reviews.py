"""Reviews that were not finished: what was decided, kept in the ledger until they are opened again.

A review goes by its store and a name of its own: the sheet's path, or the push that is to be undone.
"""

from __future__ import annotations

from hashlib import sha256

from cartsheets.domain.kept_review import KeptReview, kept_from, kept_values
from cartsheets.ledger.database import Ledger


def keep_review(ledger: Ledger, store_id: str, name: str, kept: KeptReview) -> None:
    """Keep what was decided in a review; nothing decided is nothing kept."""
    draft_id = _draft_id(store_id, name)
    if kept.is_empty:
        if ledger.drafts.length(draft_id):
            ledger.drafts.drop(draft_id)
        return
    ledger.drafts.begin(draft_id, store_id=store_id, file=name)
    ledger.drafts.replace(draft_id, kept_values(kept))


def read_kept_review(ledger: Ledger, store_id: str, name: str) -> KeptReview | None:
    """Give what was decided in a review the last time; None where nothing is known."""
    draft = ledger.drafts.read(_draft_id(store_id, name))
    if draft is None or not draft.in_effect:
        return None
    return kept_from(draft.in_effect[-1])


def _draft_id(store_id: str, name: str) -> str:
    text = f"{store_id}\n{name}"
    return f"review-{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"
