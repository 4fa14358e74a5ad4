"""How many calls a step takes, and how long at the store's pace, beside the fewest that would do.

The calls are counted in real runs against a practice store without a pace; their time comes from our own
pacer on a simulated clock, against a store that refuses whatever is beyond its allowance.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path

from cartsheets.demo.conditions import Conditions
from cartsheets.demo.server import PracticeStore
from cartsheets.demo.shop import Shop
from cartsheets.domain.estimate import BATCH_SIZE, PAGE_SIZE
from cartsheets.domain.typed_values import TypedValue
from cartsheets.steps.review import ReviewOptions
from cartsheets.store.pacer import Allowance, Pacer
from tests.steps.journeys import Journey
from tests.store.test_pacer import Bucket, Run

_CHANGED = 200
TITLE = "Calls at the store's pace"
LIMIT = 1.05
SIZE, PER_SECOND = 50, 2.0
_LATENCIES = [0.2, 0.3, 0.25, 0.4]


@dataclass(frozen=True)
class Count:
    """What a step took: `calls` were sent, `fewest` would do."""

    step: str
    calls: int
    fewest: int


def show(*, customers: int = 100_000, updates: int = 10_000, others: int = 500) -> bool:
    """Print the table; whether every bar is held."""
    print(f"\n## {TITLE} ({SIZE} at once, then {PER_SECOND:g} a second)")
    print("| step | calls | fewest | refused | time at the pace | permitted | ours / permitted | bar |")
    print("|---|---|---|---|---|---|---|---|")
    held = True
    for count in _counts(customers, updates, others):
        run = Run(
            Pacer(Allowance(SIZE, PER_SECOND)),
            Bucket(SIZE, PER_SECOND),
            _LATENCIES,
        )
        took_s = run.carry_out(count.calls)
        permitted_s = max(1.0, (count.fewest - SIZE) / PER_SECOND)
        value = took_s / permitted_s
        is_held = value <= LIMIT and not run.bucket.refused
        held &= is_held
        word = "held" if is_held else "MISSED"
        print(
            f"| {count.step} | {count.calls:,} | {count.fewest:,} | {run.bucket.refused} | {took_s:,.0f} s | "
            f"{permitted_s:,.0f} s | {value:.3f} | ≤ {LIMIT} {word} |",
            flush=True,
        )
    return held


def _counts(customers: int, updates: int, others: int) -> Iterator[Count]:
    with _journey(customers) as journey:
        sent = _sent(journey, journey.export)
        yield Count(f"export {customers:,} customers", sent, ceil(customers / PAGE_SIZE) + 1)
        sent = _sent(journey, journey.review)
        print(f"(reviewing it again, unchanged: {sent:,} calls)")
        shop = journey.store.shop
        for key in shop.customers.ids[:: customers // _CHANGED]:
            shop.edit(key, BillingCompany="Night & Day")
        sent = _sent(journey, journey.review)
        print(f"(reviewing it again, {_CHANGED} changed in the store: {sent:,} calls)")
        typed = tuple(
            TypedValue("customers", row, "BillingCity", f"City {row}") for row in range(2, updates + 2)
        )
        found = journey.review(ReviewOptions(typed=typed, reads_all=True))
        sent = _sent(journey, partial(journey.push, found))
        # Each batch once, one row of the first looked at before the rest, and all rows read back.
        fewest = ceil(updates / BATCH_SIZE) + 1 + ceil(updates / PAGE_SIZE)
        yield Count(f"push {updates:,} updates", sent, fewest)
    with _journey(others * 2) as journey:
        journey.export()
        with journey.editing() as book:
            for number in range(others):
                book.add(Email=f"new.{number}@example.org", BillingLastName="New", Password="Quiet-Lamp-7")
        found = journey.review()
        sent = _sent(journey, partial(journey.push, found))
        yield Count(f"push {others:,} adds", sent, others + ceil(others / PAGE_SIZE))
    with _journey(others * 2) as journey:
        journey.export()
        with journey.editing() as book:
            for key in journey.store.shop.customers.ids[:others]:
                book.type(key, Action="DELETE")
        found = journey.review()
        sent = _sent(journey, partial(journey.push, found))
        yield Count(f"push {others:,} deletes", sent, others)


@contextmanager
def _journey(customers: int) -> Iterator[Journey]:
    conditions = Conditions.from_texts(["pace=off"])
    with (
        tempfile.TemporaryDirectory(prefix="cartsheets-bench-") as folder,
        PracticeStore(Shop.seeded(customers=customers), conditions) as store,
    ):
        yield Journey(store, Path(folder))


def _sent(journey: Journey, step: Callable[[], object]) -> int:
    before = len(journey.store.requests)
    step()
    return len(journey.store.requests) - before
