"""Columns of few different values: a sort alone or a shift is told by how the whole column lies."""

from __future__ import annotations

import random
import unicodedata

import pytest

from cartsheets.domain.cells import Cell
from cartsheets.domain.drafting.whole_columns import FEWEST_CHANGED, find_column_move

DICE = random.Random(5)
STATES: list[Cell] = [
    DICE.choice(["TX", "CA", "ny", "NY", None, "Núñez", "Nu\u0301n\u0303ez"]) for _ in range(200)
]
FLAGS: list[Cell] = [DICE.random() < 0.2 for _ in range(200)]
GROUPS: list[Cell] = [DICE.choice([3, 17, None]) for _ in range(200)]


def spelling(value: Cell) -> str:
    return unicodedata.normalize("NFKD", str(value)).casefold()


def in_order(values: list[Cell], *, falling: bool = False) -> list[Cell]:
    filled = sorted((value for value in values if value is not None), key=spelling, reverse=falling)
    return [*filled, *[None] * (len(values) - len(filled))]


@pytest.mark.parametrize("values", [STATES, FLAGS, GROUPS])
@pytest.mark.parametrize("falling", [True, False])
def test_a_sort_alone_is_found_whatever_the_values(values: list[Cell], falling: bool) -> None:
    assert find_column_move(values, in_order(values, falling=falling)) == "sorted_alone"


@pytest.mark.parametrize("values", [STATES, FLAGS, GROUPS])
@pytest.mark.parametrize("count", [1, 2, 5])
def test_cells_deleted_or_put_in_are_found(values: list[Cell], count: int) -> None:
    up = [*values[:50], *values[50 + count :], *[None] * count]
    down = [*values[:50], *[None] * count, *values[50:-count]]

    assert find_column_move(values, up) == "shifted_up"
    assert find_column_move(values, down) == "shifted_down"


def test_some_rows_may_not_be_known() -> None:
    after = in_order(GROUPS)
    unread = [60, 61, 100]
    for place in unread:
        after[place] = GROUPS[place]
    assert find_column_move(GROUPS, after, unread=len(unread)) == "sorted_alone"


@pytest.mark.parametrize("seed", range(30))
def test_edits_fills_and_swaps_are_none(seed: int) -> None:
    dice = random.Random(seed)
    for values in (STATES, FLAGS, GROUPS):
        kinds = [value for value in dict.fromkeys(values) if value is not None]
        edited, filled, swapped = list(values), list(values), list(values)
        for place in dice.sample(range(200), 40):
            edited[place] = dice.choice(kinds)
        start = dice.randrange(100)
        filled[start : start + 90] = [filled[start]] * 90
        for _ in range(20):
            one, other = dice.sample(range(200), 2)
            swapped[one], swapped[other] = swapped[other], swapped[one]
        cleared: list[Cell] = [None] * 200
        for after in (edited, filled, swapped, cleared, [kinds[0]] * 200):
            assert find_column_move(values, after) == ""


def test_a_column_that_lay_in_pieces_before_may_be_edited_so() -> None:
    before: list[Cell] = [*["A"] * 100, *["B"] * 100]
    after = list(before)
    after[90:100] = ["B"] * 10
    after[190:200] = ["A"] * 10
    assert find_column_move(before, after) == ""


def test_of_few_cells_nothing_is_concluded() -> None:
    before: list[Cell] = ["B", "A"] * (FEWEST_CHANGED // 2)
    assert find_column_move(before[:-2], in_order(before[:-2])) == ""
