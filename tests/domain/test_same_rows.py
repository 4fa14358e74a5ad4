"""Rows that are not exactly as they were shown are found, whatever is odd about them."""

from __future__ import annotations

from cartsheets.domain.drafting.same_rows import ShownColumn, find_differing
from cartsheets.domain.sheet import CellKind, OddCell, Value

NUMBER = OddCell(CellKind.NUMBER, "7")


def differing(rows: list[list[Value]], shown: list[Value], *, is_number: bool = False) -> list[int]:
    return find_differing(rows, [ShownColumn(1, shown, is_number)])  # type: ignore[arg-type]


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
    columns = [ShownColumn(0, ["x", "2"], is_number=False), ShownColumn(1, ["x", "b"], is_number=False)]
    assert find_differing([["1", "a"], ["2", "b"]], columns) == [0]
    assert find_differing([], [ShownColumn(0, [], is_number=False)]) == []
