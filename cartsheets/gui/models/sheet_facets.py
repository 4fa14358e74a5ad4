"""Facets of a column: its distinct values with their words, counts and order. Filter, sort and find use them.

Taking a million cells apart into distinct values once makes every later question a question about those.
A column in which nearly every text is another, as e-mails are, is taken apart by putting it in order.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from cartsheets.domain.editing.edits import Edits, Mask, Places, Values, values_of
from cartsheets.domain.editing.reading import EditReader, EditValue, Unread
from cartsheets.domain.tables import Column, Kind
from cartsheets.gui.models.sheet_texts import TextBytes

_NUMERIC = (int, Decimal)
MANY = 20_000
"""From so many rows on, a column of texts that are nearly all distinct is taken apart in its own way."""
_SAMPLE = 10_000
_NEARLY_ALL = 0.7
_SMALL = 32_000


class Facets:
    """The distinct values of one column, `codes` telling which each place holds; -1 is blank."""

    def __init__(self, column: Column, values: Values, reader: EditReader) -> None:
        self.column = column
        self.values: list[EditValue]
        self.words: list[str]
        self.codes: npt.NDArray[np.intp]
        self._texts: TextBytes | None = None
        self._firsts: Places | None = None
        self._order: Places | None = None
        if is_mostly_distinct(column, values):
            self._take_apart_in_order(values)
        else:
            self.codes, distinct = pd.factorize(values)
            self.values = list(distinct)
            is_plain = column.kind is Kind.TEXT and set(map(type, self.values)) <= {str}
            self.words = (
                self.values  # type: ignore[assignment] # all are strings
                if is_plain
                else [reader.words(column, value) for value in self.values]
            )

    @cached_property
    def folded(self) -> list[str]:
        """The words without case."""
        return [word.casefold() for word in self.words]

    @cached_property
    def counts(self) -> npt.NDArray[np.intp]:
        """How many places hold each value; the last one is how many are blank."""
        return np.bincount(
            np.where(self.codes < 0, len(self.words), self.codes), minlength=len(self.words) + 1
        )

    @cached_property
    def ranks(self) -> npt.NDArray[np.int64]:
        """The place of each value in ascending order; numbers by size, the rest by words without case."""
        count = len(self.words)
        if self._texts is not None:
            return np.arange(count)
        is_numeric = all(type(value) in _NUMERIC for value in self.values)
        if is_numeric and self.words and not self.words[0].startswith("#") and self.column.kind != "group":
            numbers = np.array([_number(value) for value in self.values])
            order = np.argsort(numbers, kind="stable")
        elif count < MANY:
            folded = self.folded
            order = np.array(sorted(range(count), key=folded.__getitem__), dtype=np.int64)
        else:
            order = TextBytes(values_of(self.words)).in_order()[0]
        ranks = np.empty(count, dtype=np.int64)
        ranks[order] = np.arange(count)
        return ranks

    def holding(self, text: str) -> Mask:
        """For each value, whether a text is in its words, whatever its case."""
        if self._texts is not None and self._firsts is not None:
            return self._texts.holding(text)[self._firsts]
        return _each(map(operator.contains, self.folded, repeat(text.casefold())))

    def among(self, wanted: frozenset[str]) -> Mask:
        """For each value, whether its words are among others."""
        return _each(map(wanted.__contains__, self.words))

    def mask_of(self, is_wanted: Mask, *, blanks: bool) -> Mask:
        """For each place, whether its value is wanted."""
        # The last entry answers for the code -1.
        return np.append(is_wanted, blanks)[self.codes]

    def sort_keys(self, *, descending: bool) -> npt.NDArray[np.signedinteger[Any]]:
        """Numbers that sort the places; blanks come last both ways."""
        ranks = self.ranks
        keys = np.append(len(ranks) - ranks if descending else ranks, len(ranks) + 1)
        # Small numbers are sorted by their digits, in a tenth of the time.
        short: npt.NDArray[Any] = keys.astype(np.int16 if len(keys) < _SMALL else np.int32)
        return short[self.codes]

    def in_order(self, *, descending: bool) -> Places:
        """All places in the order of their values, equal ones as they are; blanks come last both ways."""
        if self._order is None:
            return np.argsort(self.sort_keys(descending=descending), kind="stable").astype(np.int64)
        blanks = np.flatnonzero(self.codes < 0)
        if not descending:
            return np.concatenate([self._order, blanks])
        codes = self.codes[self._order]
        begins = np.flatnonzero(np.append(True, codes[1:] != codes[:-1]))
        if len(begins) == len(codes):
            return np.concatenate([self._order[::-1], blanks])
        sizes = np.diff(np.append(begins, len(codes)))[::-1]
        # Groups are turned round, what is in them is not.
        starts = np.repeat(begins[::-1] - (np.cumsum(sizes) - sizes), sizes)
        return np.concatenate([self._order[starts + np.arange(len(codes))], blanks])

    def _take_apart_in_order(self, values: Values) -> None:
        texts = TextBytes(values)
        order, begins = texts.in_order()
        self.codes = np.full(len(values), -1, dtype=np.intp)
        self.codes[order] = np.cumsum(begins) - 1
        self._texts, self._order, self._firsts = texts, order, order[begins]
        self.words = values[self._firsts].tolist()
        self.values = self.words  # type: ignore[assignment] # the words of texts are the texts


class KnownFacets:
    """The facets of an edited table, each taken apart when it is first asked for."""

    def __init__(self, edits: Edits) -> None:
        self._edits = edits
        self._known: dict[str, Facets] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._known

    def of(self, name: str) -> Facets:
        """Give a column's."""
        found = self._known.get(name)
        if found is None:
            edits = self._edits
            column = edits.table.by_name[name]
            found = self._known[name] = Facets(column, edits.array(name), edits.reader)
        return found

    def take(self, edits: Edits, prepared: Iterable[tuple[Facets, Values]]) -> None:
        """Take what was prepared of a table, if it is this one, where the values are still those."""
        if edits is not self._edits:
            return
        for facets, values in prepared:
            name = facets.column.name
            if edits.array(name) is values:
                self._known.setdefault(name, facets)

    def drop(self, names: Iterable[str]) -> None:
        """Forget columns whose cells changed."""
        for name in names:
            self._known.pop(name, None)

    def clear(self) -> None:
        """Forget all columns, because rows came or went."""
        self._known.clear()


def prepare_facets(edits: Edits) -> list[tuple[Facets, Values]]:
    """Work out ahead, on any thread, what takes longest: facets, with the values that they are of."""
    columns = [(column, edits.array(column.name)) for column in edits.columns]
    return [
        (Facets(column, values, edits.reader), values)
        for column, values in columns
        if is_mostly_distinct(column, values)
    ]


def is_mostly_distinct(column: Column, values: Values) -> bool:
    """Whether a column holds many texts of which nearly every one is another."""
    if distinct_share(column, values) < _NEARLY_ALL:
        return False
    return set(map(type, values.tolist())) <= {str, type(None)}


def distinct_share(column: Column, values: Values) -> float:
    """How many of a column's texts are distinct, from 0 to 1, by a sample of them; 0 where they are few."""
    if column.kind is not Kind.TEXT or len(values) < MANY:
        return 0.0
    # At random: a regular sample would fall in with what repeats regularly.
    places = np.random.default_rng(1).integers(0, len(values), _SAMPLE)
    sample = [value for value in values[places].tolist() if value is not None]
    return len(set(sample)) / len(sample) if len(sample) >= _SAMPLE // 2 else 0.0


def _each(answers: map[bool]) -> Mask:
    return np.frombuffer(bytes(answers), dtype=np.bool_)


def _number(value: EditValue) -> float:
    return 0.0 if value is None or isinstance(value, (str, Unread)) else float(value)
