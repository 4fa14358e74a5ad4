"""A gesture of the grid as data: which cells of which columns, before and after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from unicodedata import is_normalized

import numpy as np
import numpy.typing as npt
import pandas as pd

from cartsheets.domain.cells import is_same
from cartsheets.domain.tables import Column, Kind

Places = npt.NDArray[np.int64]
Values = npt.NDArray[np.object_]
Mask = npt.NDArray[np.bool_]

ROW = "_row"
"""The column of a gesture that says what became of the row itself."""
ADDED, DELETED = "added", "deleted"
_AT_ONCE = 16_384


@dataclass(frozen=True, slots=True, eq=False)
class ColumnEdits:
    """What one gesture does to cells of one column; the three arrays are alike in length."""

    column: str
    places: Places
    before: Values
    after: Values


@dataclass(frozen=True, slots=True, eq=False)
class Gesture:
    """One thing the user did, however many cells it changed."""

    label: str
    edits: tuple[ColumnEdits, ...]

    @property
    def cells(self) -> int:
        """How many cells it changed."""
        return sum(len(each.places) for each in self.edits)


def differing(column: Column | None, a: Values, b: Values) -> Mask:
    """Where two arrays of values do not mean the same."""
    differs: Mask = np.asarray(a != b, dtype=np.bool_)
    if column is not None and column.kind is Kind.TEXT:
        places = np.flatnonzero(differs)
        for at in range(0, len(places), _AT_ONCE):
            part = places[at : at + _AT_ONCE]
            if not (_are_composed(taken(a, part)) and _are_composed(taken(b, part))):
                for place in part.tolist():
                    one, other = a[place], b[place]
                    if type(one) is str and type(other) is str:
                        differs[place] = not is_same(column, one, other)
    return differs


def same_for_all(value: Any, count: int) -> Values:
    """Make an array of one value many times that takes no room; it cannot be changed."""
    one = np.empty(1, dtype=object)
    one[0] = value
    return np.broadcast_to(one, (count,))


def is_same_for_all(values: Values) -> bool:
    """Whether an array was made by `same_for_all`."""
    return values.strides == (0,)


def taken(values: Values, places: npt.NDArray[Any]) -> Values:
    """Give a copy of the values at places, or by a mask; what is the same for all stays so."""
    if is_same_for_all(values):
        count = np.count_nonzero(places) if places.dtype == np.bool_ else len(places)
        return np.broadcast_to(values[:1], (int(count),))
    # Neighbours are copied as one piece, in a tenth of the time.
    if places.dtype != np.bool_ and are_neighbours(places):
        neighbours: Values = values[places[0] : places[-1] + 1].copy()
        return neighbours
    chosen: Values = values[places]
    return chosen


def are_neighbours(places: npt.NDArray[Any]) -> bool:
    """Whether places follow each other without a gap."""
    if len(places) < 2 or places[-1] - places[0] != len(places) - 1:
        return False
    return bool((places[1:] > places[:-1]).all())


def taken_apart(values: Values) -> tuple[Places, list[Any]]:
    """Give the distinct values, and which of them stands at each place."""
    if is_same_for_all(values):
        return np.zeros(len(values), dtype=np.int64), values[:1].tolist()
    codes, distinct = pd.factorize(values)
    listed = list(distinct)
    is_blank = codes < 0
    if is_blank.any():
        codes[is_blank] = len(listed)
        listed.append(None)
    return codes.astype(np.int64), listed


def _are_composed(values: Values) -> bool:
    """Whether all texts are in Unicode's composed form; two of those that differ never mean the same."""
    listed = values[:1].tolist() if is_same_for_all(values) else values.tolist()
    try:
        text = "\n".join(filter(None, listed))
    except TypeError:
        return False
    return text.isascii() or is_normalized("NFC", text)


def values_of(items: Iterable[Any]) -> Values:
    """Make an array of values, whatever they are."""
    listed = list(items)
    values = np.empty(len(listed), dtype=object)
    values[:] = listed
    return values


def places_of(items: Iterable[int]) -> Places:
    """Make an array of places."""
    return np.fromiter(items, dtype=np.int64)
