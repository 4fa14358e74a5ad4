"""Facets of a column: its distinct values with their words, counts and order. Filter, sort and find use them.

Taking a million cells apart into distinct values once makes every later question a question about those.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from cartsheets.domain.edit_reading import EditReader, EditValue, Unread
from cartsheets.domain.edits import Mask, Values
from cartsheets.domain.tables import Column

_NUMERIC = (int, Decimal)
_PREFIX = 40


class Facets:
    """The distinct values of one column, `codes` telling which each place holds; -1 is blank."""

    def __init__(self, column: Column, values: Values, reader: EditReader) -> None:
        self.column = column
        codes, distinct = pd.factorize(values)
        self.codes: npt.NDArray[np.intp] = codes
        self.values: list[EditValue] = list(distinct)
        self.words: list[str] = [reader.words(column, value) for value in self.values]

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
        is_numeric = all(type(value) in _NUMERIC for value in self.values)
        if is_numeric and self.words and not self.words[0].startswith("#") and self.column.kind != "group":
            numbers = np.array([_number(value) for value in self.values])
            order = np.argsort(numbers, kind="stable")
        elif all(map(str.isascii, self.folded)):
            # Fixed-width bytes sort four times as fast as Python's strings.
            order = np.argsort(np.array(self.folded, dtype=f"S{_PREFIX}"))
        else:
            folded = self.folded
            order = np.array(sorted(range(count), key=folded.__getitem__), dtype=np.int64)
        ranks = np.empty(count, dtype=np.int64)
        ranks[order] = np.arange(count)
        return ranks

    def mask_of(self, is_wanted: Mask, *, blanks: bool) -> Mask:
        """For each place, whether its value is wanted."""
        # The last entry answers for the code -1.
        return np.append(is_wanted, blanks)[self.codes]

    def sort_keys(self, *, descending: bool) -> npt.NDArray[np.int64]:
        """Numbers that sort the places; blanks come last both ways."""
        ranks = self.ranks
        keys = np.append(len(ranks) - ranks if descending else ranks, len(ranks) + 1)
        return keys[self.codes].astype(np.int64)


def _number(value: EditValue) -> float:
    return 0.0 if value is None or isinstance(value, (str, Unread)) else float(value)
