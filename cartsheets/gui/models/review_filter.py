"""Which rows of a review are shown, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from cartsheets.gui.models.review_state import ReviewRow


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are shown. `kind` "" is every kind; `column` a (table, column); `damage` a class.

    `pattern` is the place of a pattern in the plan.
    """

    kind: str = ""
    column: tuple[str, str] | None = None
    pattern: int | None = None
    damage: str = ""
    text: str = ""


def match_rows(
    rows: Sequence[ReviewRow], order: Iterable[int], wanted: Filter, *, pattern_ids: Collection[str] = ()
) -> list[int]:
    """Give the places of the rows that fit, in `order`; `pattern_ids` are the ids the pattern holds for."""
    found: Iterable[int] = order
    if wanted.kind:
        found = [at for at in found if rows[at].kind == wanted.kind]
    if wanted.column is not None:
        table, name = wanted.column
        found = [at for at in found if rows[at].table == table and name in rows[at].cells]
    if wanted.pattern is not None:
        found = [at for at in found if rows[at].id in pattern_ids]
    if wanted.damage:
        found = [at for at in found if any(damage.kind == wanted.damage for damage in rows[at].damage)]
    words = wanted.text.casefold().split()
    if words:
        found = [at for at in found if all(word in rows[at].haystack for word in words)]
    return list(found)
