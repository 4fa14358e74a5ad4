"""Whether a sheet is still the one that was reviewed: it may be typed in while the review is read."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from cartsheets.domain.plan import Plan
from cartsheets.errors import StalePlan


def was_edited(plan: Plan) -> bool:
    """Whether the sheet that a plan was made from holds other bytes now. One that is gone was not edited."""
    path = Path(plan.file)
    try:
        return bool(plan.digest) and sha256(path.read_bytes()).hexdigest() != plan.digest
    except OSError:
        # Gone, or held by another program: what was read of it is what was reviewed.
        return False


def refuse_edited(plan: Plan) -> None:
    """Refuse to send a review whose sheet was stored anew since it was read.

    Raises:
        StalePlan: nothing was sent.
    """
    if was_edited(plan):
        raise StalePlan(
            f"{Path(plan.file).name} was changed while it was reviewed. Nothing was sent.",
            remedy="Push it again: it is read and reviewed anew.",
        )
