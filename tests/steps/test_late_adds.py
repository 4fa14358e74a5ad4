"""A store that carries out an add long after it was given up: nobody can prevent it, and it is told."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cartsheets.demo.server import PracticeStore
from cartsheets.demo.service import RecordedRequest
from cartsheets.domain.receipt import Outcome
from cartsheets.errors import NotAuthorized
from cartsheets.steps.push_items import SENT_AGAIN
from tests.conftest import StartStore
from tests.steps.journeys import Journey

pytestmark = pytest.mark.usefixtures("impatient")

EMAIL = "new.one@example.com"


@dataclass
class LateStore:
    """Holds the first add back until it is let go, so that its answer is lost; later ones go at once."""

    store: PracticeStore
    held: int = 0
    adds: int = 0
    done: threading.Event = field(default_factory=threading.Event)
    _go: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.store.before_request, self.store.after_request = self._before, self._after

    def let_go(self) -> None:
        self._go.set()
        assert self.done.wait(20)

    def _before(self, request: RecordedRequest) -> None:
        if request.method != "POST":
            return
        self.adds += 1
        if not self.held:
            self.held = request.number
            self._go.wait(20)

    def _after(self, request: RecordedRequest) -> None:
        if request.number == self.held:
            self.done.set()


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path) -> Journey:
    store = practice_store(customers=6, groups=2, conditions=["pace=off"])
    journey = Journey(store, tmp_path)
    journey.export()
    with journey.editing() as book:
        book.add(Email=EMAIL, BillingCity="Springfield")
    return journey


def rows_with_the_address(journey: Journey) -> list[int]:
    customers = journey.store.shop.customers
    return [key for key in customers if customers[key]["Email"] == EMAIL]


def test_what_comes_after_the_end_of_the_push_is_told_by_the_next_review(journey: Journey) -> None:
    late = LateStore(journey.store)
    receipt = journey.push(journey.review()).receipt
    assert [(row.outcome, row.message) for row in receipt.rows] == [(Outcome.DONE, SENT_AGAIN)]
    assert not [n for n in journey.review().plan.notices if n.kind == "added_twice"]

    late.let_go()

    first, second = rows_with_the_address(journey)
    (told,) = [n.message for n in journey.review().plan.notices if n.kind == "added_twice"]
    assert f"Customer {first} and {second} are the same" in told
    assert f"push {receipt.push}" in told
    journey.store.shop.delete(second)
    assert not [n for n in journey.review().plan.notices if n.kind == "added_twice"]


def test_a_resume_knows_its_own_row_that_came_while_the_push_was_cut_off(journey: Journey) -> None:
    late = LateStore(journey.store)
    journey.store.conditions.set("unauthorized=POST:1")
    with pytest.raises(NotAuthorized):
        journey.push(journey.review())
    late.let_go()
    journey.store.conditions.faults.clear()

    result = journey.resume()

    assert result is not None
    assert [(row.outcome, row.key) for row in result.receipt.rows] == [
        (Outcome.DONE, rows_with_the_address(journey)[0])
    ]
    assert len(rows_with_the_address(journey)) == 1


def test_a_row_refused_because_its_own_first_try_arrived_is_done(journey: Journey) -> None:
    journey.store.conditions.set("duplicate_email=409")
    late = LateStore(journey.store)
    before = late._before

    def let_the_first_pass_the_second(request: RecordedRequest) -> None:
        if request.method == "POST" and late.adds == 1:
            late.let_go()
        before(request)

    journey.store.before_request = let_the_first_pass_the_second

    receipt = journey.push(journey.review()).receipt

    assert late.adds == 2
    assert [(row.outcome, row.key) for row in receipt.rows] == [
        (Outcome.DONE, rows_with_the_address(journey)[0])
    ]


def test_a_row_that_came_while_others_were_sent_is_not_sent_again(
    practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=6, groups=2, conditions=["pace=off"])
    journey = Journey(store, tmp_path, {"threads": 1})
    journey.export()
    with journey.editing() as book:
        for number in range(20):
            book.add(Email=EMAIL if not number else f"other{number}@example.com")
    late = LateStore(store)
    before = late._before

    def let_go_with_the_last(request: RecordedRequest) -> None:
        if request.method == "POST" and late.adds == 19:
            late.let_go()
        before(request)

    store.before_request = let_go_with_the_last

    receipt = journey.push(journey.review()).receipt

    assert late.adds == 20
    assert {row.outcome for row in receipt.rows} == {Outcome.DONE}
    assert len(rows_with_the_address(journey)) == 1
