"""Which rows of the grid are shown, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from cartsheets.domain.editing.edits import Edits, Mask, Places
from cartsheets.gui.models.sheet_facets import Facets

FacetsOf = Callable[[str], Facets]


@dataclass(frozen=True, slots=True)
class ColumnFilter:
    """What a column's cells must be. `values` are words, None for all; blank cells by `blanks`."""

    values: frozenset[str] | None = None
    blanks: bool = True
    text: str = ""
    only_changed: bool = False
    only_problems: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through."""
        return self == ColumnFilter()


@dataclass(frozen=True, slots=True)
class SheetFilter:
    """Filters by column name, and the rows that are wanted: "" all, "changed" or "problems"."""

    columns: Mapping[str, ColumnFilter] = field(default_factory=dict)
    rows: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through."""
        return not self.columns and not self.rows

    def with_column(self, name: str, wanted: ColumnFilter) -> SheetFilter:
        """The filter with another condition for one column."""
        columns = {other: condition for other, condition in self.columns.items() if other != name}
        if not wanted.is_open:
            columns[name] = wanted
        return replace(self, columns=columns)


def match_mask(edits: Edits, wanted: SheetFilter, facets_of: FacetsOf) -> Mask:
    """For each place, whether it is shown."""
    mask = np.ones(edits.size, dtype=np.bool_)
    for name, condition in wanted.columns.items():
        mask &= _column_mask(edits, name, condition, facets_of)
    if wanted.rows == "changed":
        mask &= _of_places(edits, edits.changed_places())
    elif wanted.rows == "problems":
        mask &= _of_places(edits, problem_places(edits))
    return mask


def problem_places(edits: Edits) -> Places:
    """The places of rows with a fault in them."""
    places = {place for found in edits.checks.faults.values() for place in found}
    return np.array(sorted(places), dtype=np.int64)


def sort_places(places: Places, facets: Facets, *, descending: bool) -> Places:
    """Put places into the order of a column's values; equal ones stay as they are."""
    if len(places) == len(facets.codes) and bool((places[1:] > places[:-1]).all()):
        return facets.in_order(descending=descending)
    return places[np.argsort(facets.sort_keys(descending=descending)[places], kind="stable")]


def _column_mask(edits: Edits, name: str, condition: ColumnFilter, facets_of: FacetsOf) -> Mask:
    mask = np.ones(edits.size, dtype=np.bool_)
    if condition.values is not None or condition.text or not condition.blanks:
        facets = facets_of(name)
        wanted = np.ones(len(facets.words), dtype=np.bool_)
        if condition.values is not None:
            wanted = facets.among(condition.values)
        if condition.text:
            wanted = wanted & facets.holding(condition.text)
        mask = facets.mask_of(wanted, blanks=condition.blanks and not condition.text)
    if condition.only_changed:
        mask = mask & edits.changed_mask(name)
    if condition.only_problems:
        mask = mask & _of_places(edits, np.array(list(edits.checks.faults.get(name, ())), dtype=np.int64))
    return mask


def _of_places(edits: Edits, places: Places) -> Mask:
    mask = np.zeros(edits.size, dtype=np.bool_)
    mask[places] = True
    return mask
