"""What can be brought before the review: something that is compared with the live store, and again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cartsheets.domain.foreign.maps import ForeignOptions
from cartsheets.domain.plan import Plan
from cartsheets.domain.typed_values import FittedValues
from cartsheets.errors import CredentialsMissing
from cartsheets.gui.clock import exact_words
from cartsheets.gui.desk import PRACTICE, Desk
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.monitor import Monitor
from cartsheets.steps.foreign import ForeignFile, look_at_foreign
from cartsheets.steps.review import ReviewOptions, review
from cartsheets.steps.undo import review_undo
from cartsheets.store.keys import store_id_of

if TYPE_CHECKING:
    from cartsheets.domain.snapshot import Snapshot
    from cartsheets.session import Session

Keys = frozenset[int] | None
Columns = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Found:
    """What a comparison gives: the plan, the store as it was read for it, and passwords by change id."""

    plan: Plan
    live: Snapshot
    passwords: Mapping[str, str] = field(default_factory=dict, repr=False)
    heading: str = ""
    """What stands over the review where it is not of a sheet."""
    look: str = ""
    """What it shows, where it is only to look at."""
    values: FittedValues = field(default_factory=FittedValues, repr=False)
    """The values typed over the sheet that fit it as it was read, and those that do not any more."""


Compare = Callable[["Session", ReviewOptions, Monitor], Found]
"""Read what is wished, fetch live, and give the plan; sends nothing."""


Look = Callable[["Session", ForeignOptions, Monitor], "ForeignFile | None"]
"""Read a foreign file for a person to say how it is read; None for a sheet whose base is known."""


@dataclass(frozen=True, slots=True)
class Source:
    """Something that can be compared with the live store, and again. `name` tells it from others.

    `takes_values` is false where nothing can be typed over it. `look` reads a file that may be foreign, and
    is None for what is no such file.
    """

    name: str
    store: str
    compare: Compare
    is_undo: bool = False
    takes_values: bool = True
    look: Look | None = None
    is_kept: bool = False
    """Whether what is decided about it is kept until it is opened again."""
    asks_first: bool = False
    """Whether a person says how the file is read before it is first compared."""


def sheet_source(store: str, path: Path, *, may_be_foreign: bool = False) -> Source:
    """Make what reviews a sheet; one that does not say which export it is may be foreign."""

    def compare(session: Session, options: ReviewOptions, monitor: Monitor) -> Found:
        found = review(session, path, options, monitor=monitor)
        return Found(found.plan, found.live, found.passwords, values=found.values)

    def look(session: Session, options: ForeignOptions, monitor: Monitor) -> ForeignFile | None:
        return look_at_foreign(session, path, options=options, monitor=monitor)

    return Source(f"sheet {path}", store, compare, look=look, is_kept=True, asks_first=may_be_foreign)


def undo_source(store: str, push: str, keys: Keys = None, columns: Columns = None) -> Source:
    """Make what reviews the inverse of a push, of chosen customers and columns only where they are given."""

    def compare(session: Session, _options: ReviewOptions, monitor: Monitor) -> Found:
        found = review_undo(session, push, keys=keys, columns=columns, monitor=monitor)
        when = exact_words(session.ledger.pushes.get(push).started_at)
        heading = QCoreApplication.translate("review", "Undo the push of {when}").format(when=when)
        return Found(found.plan, found.live, heading=heading)

    name = f"undo {push} {sorted(keys or ())} {sorted(columns or ())}"
    return Source(name, store, compare, is_undo=True, takes_values=False, is_kept=True)


def fitting_store(desk: Desk, store_id: str) -> str:
    """The connected store that a sheet belongs to; where it says none that is, the one that is chosen.

    Raises:
        CredentialsMissing: neither is there.
    """
    ids = {PRACTICE: desk.practice_store_id}
    ids |= {store.name: store_id_of(store.secure_url) for store in desk.settings.stores}
    fitting = [store for store, its_id in ids.items() if its_id == store_id]
    # The command line's practice store may be connected too, and has the same id as ours.
    stays = not fitting or desk.store_name in fitting
    name = desk.store_name if stays else fitting[0]
    if name is None:
        raise _not_connected(store_id)
    return name


def _not_connected(store_id: str) -> CredentialsMissing:
    translate = QCoreApplication.translate
    if not store_id:
        return CredentialsMissing(
            translate("review", "This sheet does not say which store it belongs to, and none is chosen."),
            remedy=translate("review", "Connect that store, or choose it at home; then try again."),
        )
    words = translate("review", "This sheet belongs to the store {store}, which is not connected.")
    return CredentialsMissing(
        words.format(store=safe_text(store_id)),
        remedy=translate("review", "Connect it, then open the sheet again."),
    )
