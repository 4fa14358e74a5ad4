"""What was on its way when a push was cut off, in stores that keep or take things in ways of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cartsheets.domain.receipt import Outcome
from cartsheets.errors import StoreUnreachable
from cartsheets.steps.push import PushResult
from tests.conftest import StartStore
from tests.steps.journeys import Journey, StoreState
from tests.steps.test_conditions import end_all_faults

pytestmark = pytest.mark.usefixtures("impatient")


def resumed(journey: Journey) -> PushResult:
    result = journey.resume()
    assert result is not None
    assert result.receipt.finished
    return result


def test_a_text_that_the_store_keeps_without_its_emoji_is_not_taken_for_somebody_elses(
    practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=6, groups=2, conditions=["pace=off", "emoji=question_marks"])
    journey = Journey(store, tmp_path, {"patience_s": 0.6})
    journey.export()
    key = min(store.shop.customers)
    with journey.editing() as book:
        book.type(key, BillingCity="Zoë 😀 Town")
    store.conditions.set("drop_after=PUT:from:1")
    with pytest.raises(StoreUnreachable):
        journey.push(journey.review())
    assert "?" in store.shop.customers[key]["BillingCity"]
    end_all_faults(journey)

    receipt = resumed(journey).receipt

    assert [row.outcome for row in receipt.rows] == [Outcome.DONE]
    assert [(cell.key, cell.column) for cell in receipt.stored_differently] == [(key, "BillingCity")]


def test_another_text_is_somebody_elses_and_stays(practice_store: StartStore, tmp_path: Path) -> None:
    store = practice_store(customers=6, groups=2, conditions=["pace=off"])
    journey = Journey(store, tmp_path, {"patience_s": 0.6})
    journey.export()
    key = min(store.shop.customers)
    with journey.editing() as book:
        book.type(key, BillingCity="Zoë 😀 Town")
    store.conditions.set("drop_after=PUT:from:1")
    with pytest.raises(StoreUnreachable):
        journey.push(journey.review())
    end_all_faults(journey)
    store.shop.edit(key, BillingCity="Zo? Village")

    assert [row.outcome for row in resumed(journey).receipt.rows] == [Outcome.SKIPPED]
    assert store.shop.customers[key]["BillingCity"] == "Zo? Village"


def test_cells_that_the_store_emptied_are_put_back_in_batches_that_it_takes(
    practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(
        customers=12, groups=2, conditions=["pace=off", "put=replace", "batch_limit=3", "clears=neither"]
    )
    journey = Journey(store, tmp_path)
    journey.export()
    before = StoreState.of(store)
    keys = sorted(store.shop.customers)[:8]
    with journey.editing() as book:
        for key in keys:
            book.type(key, BillingCity="Springfield")

    receipt = journey.push(journey.review()).receipt

    assert receipt.finished
    assert {row.outcome for row in receipt.rows} == {Outcome.DONE}
    now = StoreState.of(store)
    for key in keys:
        assert now.customers[key]["BillingLastName"] == before.customers[key]["BillingLastName"]
        assert now.customers[key]["BillingCity"] == "Springfield"
