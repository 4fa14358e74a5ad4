"""Columns sorted alone and cells shifted are found; edits, fills and swaps are not taken for them."""

from __future__ import annotations

import random
from collections.abc import Callable

import pandas as pd
import pytest

from cartsheets.domain.cells import Cell
from cartsheets.domain.drafting.shuffles import find_shuffles
from cartsheets.domain.snapshot import make_frame
from cartsheets.domain.tables import CUSTOMERS

COLUMNS = [column.name for column in CUSTOMERS.value_columns]
HIGH = ["BillingZipCode", "BillingPhoneNumber", "BillingAddress1"]


def customers(count: int = 1000, seed: int = 1) -> pd.DataFrame:
    rng = random.Random(seed)
    return make_frame(
        CUSTOMERS,
        (
            (
                100 + 3 * number,
                {
                    "Email": f"person{rng.randrange(10**6)}.{number}@example.com",
                    "BillingLastName": rng.choice(
                        ["Ames", "Bell", "Cruz", "Dahl", "Egan", "Fry", "Gold", "Hart"]
                    ),
                    "BillingAddress1": f"{rng.randrange(1, 9999)} {rng.choice(['Elm', 'Oak'])} Street",
                    "BillingAddress2": f"Unit {rng.randrange(999)}" if rng.random() < 0.26 else None,
                    "BillingState": rng.choice(["TX", "CA", "NY", "WA", "FL"]),
                    "BillingZipCode": f"{rng.randrange(501, 99_951):05}",
                    "BillingPhoneNumber": f"{rng.randrange(200, 999)}-555-{rng.randrange(10_000):04}",
                    "CustomerGroupID": rng.randrange(1, 8),
                    "Enabled": rng.random() < 0.9,
                    "MailList": rng.random() < 0.2,
                },
            )
            for number in range(count)
        ),
    )


def changed(frame: pd.DataFrame, name: str, change: Callable[[list[Cell]], list[Cell]]) -> pd.DataFrame:
    draft = frame.copy()
    draft[name] = pd.Series(change(frame[name].tolist()), index=frame.index, dtype=object)
    return draft


def sorted_values(values: list[Cell]) -> list[Cell]:
    filled = sorted(str(value) for value in values if value is not None)
    return [*filled, *([None] * (len(values) - len(filled)))]


@pytest.mark.parametrize("name", [*HIGH, "Email", "BillingAddress2"])
def test_a_column_sorted_alone_is_found_and_named(name: str) -> None:
    base = customers()

    found = find_shuffles(base, changed(base, name, sorted_values), COLUMNS)

    assert [(shuffle.column, shuffle.kind) for shuffle in found] == [(name, "sorted_alone")]
    assert CUSTOMERS.by_name[name].header in found[0].sentence
    assert f"{len(found[0].keys):,} rows" in found[0].sentence


@pytest.mark.parametrize("name", HIGH)
def test_cells_shifted_up_and_down_are_found(name: str) -> None:
    base = customers()

    up = find_shuffles(
        base, changed(base, name, lambda values: [*values[:400], *values[401:], None]), COLUMNS
    )
    down = find_shuffles(
        base, changed(base, name, lambda values: [*values[:400], None, *values[400:-1]]), COLUMNS
    )

    assert [(shuffle.kind, len(shuffle.keys)) for shuffle in up] == [("shifted_up", 600)]
    assert [(shuffle.kind, len(shuffle.keys)) for shuffle in down] == [("shifted_down", 600)]
    assert up[0].keys[0] == base.index[400]


def test_a_block_of_five_or_twenty_rows_sorted_alone_is_found_nearly_always() -> None:
    for size, least in ((20, 1.0), (5, 0.85)):
        hits = 0
        for seed in range(100):
            base = customers(200, seed)

            def sort_block(values: list[Cell], size: int = size, seed: int = seed) -> list[Cell]:
                return [*values[:seed], *sorted_values(values[seed : seed + size]), *values[seed + size :]]

            hits += bool(find_shuffles(base, changed(base, "BillingZipCode", sort_block), COLUMNS))
        assert hits >= least * 100


@pytest.mark.parametrize("count", [3, 20, 300])
def test_edits_to_values_that_others_have_are_no_shuffle(count: int) -> None:
    for seed in range(30):
        base = customers(1000, seed)
        rng = random.Random(seed)

        def edit(values: list[Cell], rng: random.Random = rng) -> list[Cell]:
            for place in rng.sample(range(len(values)), count):
                values[place] = rng.choice(values)
            return values

        for name in (*HIGH, "BillingState", "BillingLastName"):
            assert find_shuffles(base, changed(base, name, edit), COLUMNS) == []


def test_fresh_values_fills_and_swaps_of_two_are_no_shuffle() -> None:
    base = customers()

    def fresh(values: list[Cell]) -> list[Cell]:
        return [f"new {place}" if place < 50 else value for place, value in enumerate(values)]

    def fill(values: list[Cell]) -> list[Cell]:
        return [values[10] if 10 <= place < 110 else value for place, value in enumerate(values)]

    def swap(values: list[Cell]) -> list[Cell]:
        values[3], values[7] = values[7], values[3]
        return values

    def clear(values: list[Cell]) -> list[Cell]:
        return [None] * len(values)

    for name in HIGH:
        for change in (fresh, fill, swap, clear):
            assert find_shuffles(base, changed(base, name, change), COLUMNS) == []


def test_flags_groups_and_states_are_never_called_shuffled() -> None:
    base = customers(40)

    def turn_round(values: list[Cell]) -> list[Cell]:
        return values[::-1]

    for name in ("Enabled", "MailList", "CustomerGroupID"):
        assert find_shuffles(base, changed(base, name, turn_round), COLUMNS) == []


def test_whole_rows_in_another_order_are_no_difference() -> None:
    base = customers(100)

    assert find_shuffles(base, base.sort_values("BillingZipCode"), COLUMNS) == []


def test_a_column_sorted_alone_after_the_rows_were_sorted_is_found() -> None:
    base = customers(100)
    in_sheet = base.sort_values("Email")

    found = find_shuffles(base, changed(in_sheet, "BillingZipCode", sorted_values), COLUMNS)

    assert [(shuffle.column, shuffle.kind) for shuffle in found] == [("BillingZipCode", "sorted_alone")]


def test_nothing_that_was_handed_in_is_changed() -> None:
    base = customers(50)
    draft = changed(base, "BillingZipCode", sorted_values)
    before = (base.copy(), draft.copy())

    find_shuffles(base, draft, COLUMNS)

    assert base.equals(before[0])
    assert draft.equals(before[1])


@pytest.mark.parametrize("change", ["sorted", "shifted up", "shifted down"])
def test_a_column_of_common_values_in_a_small_sheet_is_found_by_its_order(change: str) -> None:
    base = changed(
        customers(60), "BillingZipCode", lambda values: [f"{7 * (n % 25):05}" for n in range(len(values))]
    )
    moves: dict[str, Callable[[list[Cell]], list[Cell]]] = {
        "sorted": sorted_values,
        "shifted up": lambda values: [*values[:20], *values[21:], None],
        "shifted down": lambda values: [*values[:20], None, *values[20:-1]],
    }

    found = find_shuffles(base, changed(base, "BillingZipCode", moves[change]), COLUMNS)

    assert [shuffle.column for shuffle in found] == ["BillingZipCode"]


@pytest.mark.parametrize("count", [8, 20, 55])
def test_edits_to_common_values_of_a_small_sheet_are_no_shuffle(count: int) -> None:
    for seed in range(60):
        rng = random.Random(seed)
        codes: list[Cell] = [f"{7 * rng.randrange(25):05}" for _ in range(60)]
        base = customers(60, seed)
        base = base.assign(BillingZipCode=pd.Series(codes, index=base.index, dtype=object))

        def edit(values: list[Cell], rng: random.Random = rng) -> list[Cell]:
            for place in rng.sample(range(len(values)), count):
                values[place] = rng.choice(values)
            return values

        assert find_shuffles(base, changed(base, "BillingZipCode", edit), COLUMNS) == []
