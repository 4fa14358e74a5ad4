"""Find in the grid: which cells hold a text, one column at a time so that the window never stalls."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from cartsheets.domain.editing.edits import Mask, Places
from cartsheets.gui.models.sheet_facets import distinct_share
from cartsheets.gui.models.sheet_model import FIRST_FIELD, Range, SheetModel

_MOST_AT_ONCE = 1_000_000
_PIECE = 20_000
_MANY_TEXTS = 0.1


class BadPattern(Exception):
    """A regular expression that cannot be read; its text says why."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched for, and how."""

    text: str
    matches_case: bool = False
    is_whole_cell: bool = False
    is_pattern: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is a text anywhere in a cell, in whatever case."""
        return not (self.matches_case or self.is_whole_cell or self.is_pattern)

    def expression(self) -> re.Pattern[str]:
        """Give it as a regular expression.

        Raises:
            BadPattern: the user's own expression cannot be read.
        """
        text = self.text if self.is_pattern else re.escape(self.text)
        try:
            return re.compile(text, 0 if self.matches_case else re.IGNORECASE)
        except re.error as error:
            raise BadPattern(str(error)) from error

    def matcher(self) -> Callable[[str], bool]:
        """Give what tells whether a cell's text fits."""
        if not self.is_pattern and not self.is_whole_cell:
            if self.matches_case:
                return lambda text: self.text in text
            folded = self.text.casefold()
            return lambda text: folded in text.casefold()
        expression = self.expression()
        if self.is_whole_cell:
            return lambda text: expression.fullmatch(text) is not None
        return lambda text: expression.search(text) is not None

    def replacer(self, replacement: str) -> Callable[[str], str]:
        """Give what puts the replacement in; only patterns know references to their groups."""
        expression = self.expression()
        matches = self.matcher()
        filling: str | Callable[[re.Match[str]], str] = replacement
        if not self.is_pattern:
            filling = lambda _match: replacement  # noqa: E731 - shorter than a function with one line

        def replace(text: str) -> str:
            if not matches(text):
                return text
            try:
                return (
                    replacement
                    if self.is_whole_cell and not self.is_pattern
                    else expression.sub(filling, text)
                )
            except (re.error, IndexError) as error:
                raise BadPattern(str(error)) from error

        return replace


class Search:
    """A search under way: `step` looks through some more cells and says whether there are more."""

    def __init__(
        self, model: SheetModel, wanted: Wanted, columns: Iterable[str], *, places: Places | None = None
    ) -> None:
        self._model = model
        self._wanted = wanted
        self._matches = wanted.matcher()
        self._columns = list(columns)
        self.is_long = model.edits.size * len(self._columns) > _MOST_AT_ONCE
        """Whether it takes so long that nobody should wait for its end."""
        self._within: Mask | None = None
        if places is not None:
            self._within = np.zeros(model.edits.size, dtype=np.bool_)
            self._within[places] = True
        self._visible = np.zeros(model.edits.size, dtype=np.bool_)
        self._visible[model.visible] = True
        self.count = 0
        self._steps = self._looking()
        model.hits = {}

    def step(self) -> bool:
        """Look through the next column, or the next part of one with many texts."""
        return next(self._steps, False)

    def _looking(self) -> Iterator[bool]:
        for number, name in enumerate(self._columns, start=1):
            mask: Mask = np.zeros(0, dtype=np.bool_)
            for found in self._parts(name):
                if found is not None:
                    mask = found
                    break
                yield True
            mask = mask & self._visible
            if self._within is not None:
                mask &= self._within
            count = int(np.count_nonzero(mask))
            if count:
                self._model.hits[name] = mask
                self.count += count
            yield number < len(self._columns)

    def _parts(self, name: str) -> Iterator[Mask | None]:
        """The mask of a column, after a None for each part of the work before it is there."""
        model = self._model
        column, values = model.edits.table.by_name[name], model.edits.array(name)
        if name not in model.known_facets and distinct_share(column, values) > _MANY_TEXTS:
            # To take such a column apart takes longer than to look through it.
            words = model.edits.reader.words
            pieces = []
            for at in range(0, len(values), _PIECE):
                texts = [words(column, value) for value in values[at : at + _PIECE].tolist()]
                pieces.append(self._fitting(texts))
                yield None
            yield np.concatenate(pieces)
            return
        facets = model.facets(name)
        if self._wanted.is_plain:
            yield facets.mask_of(facets.holding(self._wanted.text), blanks=False)
            return
        pieces = [np.zeros(0, dtype=np.bool_)]
        for at in range(0, len(facets.words), _PIECE):
            pieces.append(self._fitting(facets.words[at : at + _PIECE]))
            yield None
        yield facets.mask_of(np.concatenate(pieces), blanks=False)

    def _fitting(self, texts: list[str]) -> Mask:
        matches = self._matches
        # A blank cell holds nothing that could be found.
        return np.fromiter((bool(text) and matches(text) for text in texts), dtype=np.bool_, count=len(texts))


def next_hit(model: SheetModel, row: int, column: int, *, backwards: bool) -> tuple[int, int] | None:
    """The next cell in reading order that holds what was searched for, round the end."""
    names = [column.name for column in model.edits.columns]
    sections = [FIRST_FIELD + at for at, name in enumerate(names) if name in model.hits]
    if not sections:
        return None
    shown = np.column_stack([model.hits[names[section - FIRST_FIELD]][model.visible] for section in sections])
    flat = np.flatnonzero(shown.ravel())
    if not len(flat):
        return None
    width = len(sections)
    if backwards:
        here = row * width + sum(section < column for section in sections)
        at = int(np.searchsorted(flat, here, side="left")) - 1
    else:
        here = row * width + sum(section <= column for section in sections)
        at = int(np.searchsorted(flat, here, side="left")) % len(flat)
    found = int(flat[at])
    return found // width, sections[found % width]


def hit_number(model: SheetModel, row: int, column: int) -> int:
    """Which hit of all, from 1, a cell is in reading order; 0 where it is none."""
    names = [column.name for column in model.edits.columns]
    sections = [FIRST_FIELD + at for at, name in enumerate(names) if name in model.hits]
    if column not in sections or row < 0:
        return 0
    shown = np.column_stack([model.hits[names[section - FIRST_FIELD]][model.visible] for section in sections])
    at = sections.index(column)
    if not shown[row, at]:
        return 0
    return int(np.count_nonzero(shown[:row])) + int(np.count_nonzero(shown[row, : at + 1]))


def hit_cells(model: SheetModel) -> dict[str, Places]:
    """All cells that hold what was searched for and take values, as places by column name."""
    cells = {}
    for name, mask in model.hits.items():
        column = model.edits.table.by_name[name]
        places = np.flatnonzero(mask).astype(np.int64)
        if column.is_editable and len(places):
            is_there = ~np.isin(places, model.edits.deleted_places())
            cells[name] = places[is_there]
    return cells


def columns_of(model: SheetModel, ranges: Iterable[Range]) -> list[str]:
    """The names of the columns that ranges touch."""
    sections = {
        section for _, left, _, right in ranges for section in range(max(left, FIRST_FIELD), right + 1)
    }
    return [model.column_at(section).name for section in sorted(sections)]
