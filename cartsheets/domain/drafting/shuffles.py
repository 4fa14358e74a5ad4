"""Columns whose values no longer belong to their rows: sorted alone, or shifted by deleted cells.

A spreadsheet does this without a word, and each cell by itself looks like an edit. What gives it away
is that the new values of the changed rows are their old values in another order. The thresholds were
measured: on 1,000 customers they find every sort and shift of a column with many different values, and
never take edits, fills or swaps of two for one. Columns with few different values (states, flags)
cannot be judged so; `whole_columns` tells those that were moved as a whole, and the guard against mass
changes covers the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.domain.tables import TABLES

FEWEST_ROWS = 3
FEWEST_SORTED = 8
FEWEST_SHIFTED = 5
"""Rows that each hold their neighbour's value, none of which has the same: fewer of them are no chance."""
SHARE_MOVED = 0.80
SHARE_AMONG = 0.50
"""So many of the values must come from changed rows themselves, whatever rows are not seen."""
SHARE_DISTINCT = 0.30
SHARE_DISTINCT_OF_FEW = 0.80
FEW = 20
USES_OF_RARE = 1.5
SHARE_OF_RARE = 0.025
_SHARE_SHIFTED = 0.80
_SHARE_IN_ORDER = 0.90


@dataclass(frozen=True, slots=True)
class Shuffle:
    """A column whose cells moved apart from their rows.

    `keys` are all rows whose cell in it differs, in the sheet's order. `kind` is "shifted_up",
    "shifted_down", "sorted_alone" or "mixed_up".
    """

    column: str
    keys: tuple[int, ...]
    kind: str
    sentence: str


def find_shuffles(
    base: pd.DataFrame, draft: pd.DataFrame, columns: Iterable[str], *, absent: Collection[int] = ()
) -> list[Shuffle]:
    """Find the columns that were sorted alone or shifted.

    Both frames are indexed by key. `base` is the whole table as exported: it tells how rare a value is.
    `draft` holds rows of it in the sheet's order, which is the order in which a shift can be seen. `absent`
    are rows of the base that are not in the sheet, or held back: their values may stand in others' rows.
    """
    before = base if base.index.equals(draft.index) else base.loc[draft.index]
    found: list[Shuffle] = []
    for name in columns:
        old = before[name].to_numpy(dtype=object)
        new = draft[name].to_numpy(dtype=object)
        places = np.flatnonzero(old != new)
        if len(places) < FEWEST_ROWS:
            continue
        were = old[places].tolist()
        are = new[places].tolist()
        kind = _kind(old.tolist(), new.tolist(), places.tolist())
        # Of many rows, values in order, or each its neighbour's, are no chance, however common they are.
        fewest = FEWEST_SORTED if kind == "sorted_alone" else FEWEST_SHIFTED
        is_ordered = kind != "mixed_up" and len(places) >= fewest
        changed = set(draft.index.to_numpy()[places].tolist())
        free = base.loc[[key for key in absent if key not in changed], name].tolist()
        if not is_moved(were, are, is_ordered=is_ordered, free=free):
            continue
        if is_ordered or _are_rare({*were, *free} & set(are), base[name]):
            keys = tuple(draft.index.to_numpy()[places].tolist())
            found.append(Shuffle(name, keys, kind, shuffle_words(name, len(keys), kind)))
    return found


def is_moved(
    were: Sequence[Cell], are: Sequence[Cell], *, is_ordered: bool = False, free: Sequence[Cell] = ()
) -> bool:
    """Whether new values of the changed rows are their old values in another order.

    `is_ordered`: they stand in an order that edits would not have, so fewer different ones are enough.
    `free` are further values that may have moved here: old ones of rows that are not seen.
    """
    if len(were) < FEWEST_ROWS or not all(_can_tell(value) for value in (*were, *are)):
        return False
    among = Counter(were) & Counter(are)
    if among.total() < SHARE_AMONG * len(were):
        return False
    moved = (Counter(were) + Counter(value for value in free if value is not None)) & Counter(are)
    count = moved.total()
    filled = count - moved[None]
    distinct = sum(value is not None for value in moved)
    # Of few rows nearly all values must differ: a handful of states is easily a permutation by chance.
    enough = max(FEWEST_ROWS, SHARE_DISTINCT * filled)
    if not is_ordered:
        enough = max(enough, SHARE_DISTINCT_OF_FEW * min(filled, FEW))
    return count >= SHARE_MOVED * len(were) and filled >= SHARE_DISTINCT * count and distinct >= enough


def _are_rare(values: set[Cell], column: pd.Series[Any]) -> bool:
    """Whether so few rows have each value that edits would hardly exchange them by chance."""
    values.discard(None)
    uses = sum(value in values for value in column.tolist())
    return uses <= len(values) * max(USES_OF_RARE, SHARE_OF_RARE * len(column))


def _can_tell(value: Cell) -> bool:
    """Whether a value is of a sort that tells customers apart: neither a flag nor a group's number."""
    return value is None or isinstance(value, (str, Decimal))


def _kind(old: list[Cell], new: list[Cell], places: list[int]) -> str:
    last = len(old) - 1
    up = sum(place < last and new[place] == old[place + 1] for place in places)
    if up >= _SHARE_SHIFTED * (len(places) - 1):
        return "shifted_up"
    down = sum(place > 0 and new[place] == old[place - 1] for place in places)
    if down >= _SHARE_SHIFTED * (len(places) - 1):
        return "shifted_down"
    values = [str(new[place]).casefold() for place in places if new[place] is not None]
    rising = sum(a <= b for a, b in pairwise(values))
    falling = sum(a >= b for a, b in pairwise(values))
    steps = max(1, len(values) - 1)
    return "sorted_alone" if max(rising, falling) >= _SHARE_IN_ORDER * steps else "mixed_up"


def shuffle_words(column: str, count: int, kind: str) -> str:
    """Say of which column how many rows are moved, and how."""
    header = next((t.by_name[column].header for t in TABLES.values() if column in t.by_name), column)
    how = {
        "shifted_up": "its cells were shifted up",
        "shifted_down": "its cells were shifted down",
        "sorted_alone": "it was sorted without the other columns",
        "mixed_up": "its values stand in other rows than before",
    }[kind]
    return f"“{header}” no longer belongs to its row in {count:,} rows: {how}."
