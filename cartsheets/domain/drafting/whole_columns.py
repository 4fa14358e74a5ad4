"""Columns of few different values that were sorted alone or shifted: told by how the whole column lies.

States, groups and flags are no permutation by which `shuffles` could tell them. But a column that holds
the same values as before and is suddenly in one piece for each, or in which every row has its neighbour's
value, was not edited by hand.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from cartsheets.domain.cells import Cell

FEWEST_CHANGED = 8
"""Of fewer changed cells, nothing is concluded."""
FARTHEST_SHIFT = 5
"""So many cells may have been deleted or inserted at once."""
SHARE_SHIFTED = 0.95
_ENOUGH_TO_DOUBT = 200


def find_column_move(old: Sequence[Cell], new: Sequence[Cell], *, unread: int = 0) -> str:
    """Tell how a column was moved apart from its rows, in the words of `shuffles`; "" where it was not.

    Both hold the column's cells in the sheet's order, all rows of it, changed or not. So many of the new
    ones as `unread` are not known, and stand here as they were.
    """
    before, after = [_bare(cell) for cell in old], [_bare(cell) for cell in new]
    changed = [place for place, (was, now) in enumerate(zip(before, after, strict=True)) if was != now]
    if len(changed) < FEWEST_CHANGED:
        return ""
    if _is_sorted(before, after, unread):
        return "sorted_alone"
    for step in range(1, FARTHEST_SHIFT + 1):
        if _is_shifted(before, after, changed, step):
            return "shifted_up"
        if _is_shifted(before, after, changed, -step):
            return "shifted_down"
    return ""


def _bare(cell: Cell) -> Cell:
    """A value as a sort compares it: case, accents' spelling and blanks apart."""
    return unicodedata.normalize("NFKD", cell).strip().casefold() if isinstance(cell, str) else cell


def _is_sorted(before: Sequence[Cell], after: Sequence[Cell], unread: int) -> bool:
    """Whether the same values lie in one piece each, where before they were scattered.

    Pieces tell a sort in every alphabet, whatever a spreadsheet's own order of letters is.
    """
    if (Counter(before) - Counter(after)).total() > unread:
        return False
    pieces = _pieces(after)
    return pieces <= len(set(after)) + 2 * unread and _pieces(before) - pieces >= FEWEST_CHANGED


def _pieces(values: Sequence[Cell]) -> int:
    """How often the value changes from one row to the next, and one."""
    return 1 + sum(values[place] != values[place - 1] for place in range(1, len(values)))


def _is_shifted(before: Sequence[Cell], after: Sequence[Cell], changed: Sequence[int], step: int) -> bool:
    """Whether all rows between the first and the last changed one hold what stood `step` rows below.

    Only rows whose neighbour differs can tell; where all are alike, nothing is seen of a shift.
    """
    first = changed[0] + 2 * abs(step)
    told = moved = 0
    for place in range(max(changed[0], -step), min(changed[-1] + 1, len(before) - step, len(before))):
        below, now = before[place + step], after[place]
        # Where cells were put in, blanks stand.
        if below == before[place] or (now is None and place < first):
            continue
        told += 1
        moved += now == below
        if told == _ENOUGH_TO_DOUBT and moved < SHARE_SHIFTED * told / 2:
            return False
    return moved >= FEWEST_CHANGED and moved >= SHARE_SHIFTED * told
