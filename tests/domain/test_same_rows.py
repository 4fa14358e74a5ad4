"""Rows that are not exactly as they were shown are found, whatever is odd about them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest

from cartsheets.domain.drafting.same_rows import ShownColumn, exported_keys, find_differing
from cartsheets.domain.sheet import CellKind, OddCell, Value

NUMBER = OddCell(CellKind.NUMBER, "7")


def differing(rows: list[list[Value]], shown: list[Value], *, is_number: bool = False) -> list[int]:
    column = ShownColumn(1, 0, str if is_number else None, is_number=is_number)
    return find_differing(rows, as_base([[cell] for cell in shown]), np.arange(len(rows)), [column])


def as_base(rows: list[list[Any]]) -> Any:
    made = np.empty((len(rows), len(rows[0]) if rows else 2), dtype=object)
    for at, cells in enumerate(rows):
        made[at] = cells
    return made


def test_only_rows_with_another_cell_are_told() -> None:
    rows: list[list[Value]] = [["1", "a"], ["2", "b"], ["3", "c"]]
    assert differing(rows, ["a", "B", "c"]) == [1]


def test_a_row_that_ends_early_is_blank_there() -> None:
    assert differing([["1"], ["2"], []], [None, "b", None]) == [1]


def test_a_number_is_compared_by_its_digits_in_a_column_of_numbers_only() -> None:
    assert differing([["1", NUMBER]], ["7"], is_number=True) == []
    assert differing([["1", NUMBER]], ["7"]) == [0]
    assert differing([["1", OddCell(CellKind.ERROR, "7")]], ["7"], is_number=True) == [0]


def test_a_row_counts_once_however_many_of_its_cells_differ() -> None:
    columns = [ShownColumn(0, 0), ShownColumn(1, 1), ShownColumn(2, 2, str)]
    rows: list[list[Value]] = [["1", "a", "7"], ["2", "b", "8"]]
    assert find_differing(rows, as_base([["x", "x", 9], ["2", "b", 8]]), np.arange(2), columns) == [0]
    assert find_differing([], as_base([]), np.arange(0), columns) == []


def test_each_row_is_compared_with_its_own_of_the_base_wherever_that_stands() -> None:
    count = 3 * 200 + 7
    places = np.random.default_rng(1).permutation(count)
    base = as_base([[f"text {at}", at % 5 == 0, Decimal(at)] for at in range(count)])
    columns = [
        ShownColumn(0, 0),
        ShownColumn(1, 1, lambda cell: "Yes" if cell else "No"),
        ShownColumn(2, 2, str, is_number=True),
    ]
    rows: list[list[Value]] = [
        [f"text {at}", "Yes" if at % 5 == 0 else "No", OddCell(CellKind.NUMBER, str(at))]
        for at in places.tolist()
    ]
    assert find_differing(rows, base, places, columns) == []
    for row, position, cell in ((0, 0, "text"), (199, 1, "?"), (200, 2, "7"), (count - 1, 0, None)):
        rows[row][position] = cell
    assert find_differing(rows, base, places, columns) == [0, 199, 200, count - 1]


@pytest.mark.parametrize(
    "odd", ["07", "+7", " 7", "7_0", "\N{ARABIC-INDIC DIGIT SEVEN}", "0", "8", "9" * 30, "x", None]
)
def test_only_an_exported_keys_own_digits_are_that_key(odd: Value) -> None:
    exported = pd.Index([0, 7, 12, 70])
    assert exported_keys(["12", "70", "7"], exported) == [12, 70, 7]
    assert exported_keys(["12", odd, "7"], exported) == [12, None, 7]
    assert exported_keys([], exported) == []
