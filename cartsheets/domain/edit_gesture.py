"""A gesture of the grid as data: which cells of which columns, before and after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from cartsheets.domain.cells import is_same
from cartsheets.domain.tables import Column, Kind

Places = npt.NDArray[np.int64]
Values = npt.NDArray[np.object_]
Mask = npt.NDArray[np.bool_]

ROW = "_row"
"""The column of a gesture that says what became of the row itself."""
ADDED, DELETED = "added", "deleted"


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
        for at in np.flatnonzero(differs).tolist():
            one, other = a[at], b[at]
            if type(one) is str and type(other) is str and not (one.isascii() and other.isascii()):
                differs[at] = not is_same(column, one, other)
    return differs


def values_of(items: Iterable[Any]) -> Values:
    """Make an array of values, whatever they are."""
    listed = list(items)
    values = np.empty(len(listed), dtype=object)
    values[:] = listed
    return values


def places_of(items: Iterable[int]) -> Places:
    """Make an array of places."""
    return np.fromiter(items, dtype=np.int64)
