"""A push of many hours: the store is in maintenance, the laptop sleeps, keys expire, somebody holds it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cartsheets.demo.service import RecordedRequest
from cartsheets.domain.receipt import Outcome
from cartsheets.errors import NotAuthorized, StoreUnreachable
from cartsheets.monitor import Cancelled, Progress
from cartsheets.steps.patience import push_patiently, resume_patiently
from cartsheets.steps.push import Consent, PushResult
from tests.conftest import StartStore
from tests.steps.conftest import SMALL_BATCH
from tests.steps.journeys import ALL, Journey
from tests.steps.long_days import FastClock, Listener

HOUR_S = 3600.0
NIGHT_S = 8 * HOUR_S


@pytest.fixture
def clock() -> FastClock:
    return FastClock()


@pytest.fixture
def journey(
    practice_store: StartStore,
    tmp_path: Path,
    clock: FastClock,
    monkeypatch: pytest.MonkeyPatch,
    small_batches: None,
) -> Journey:
    store = practice_store(customers=30, groups=3, conditions=["pace=off"])
    clock.rule(monkeypatch, store)
    journey = Journey(store, tmp_path, {"now": clock.wall, "patience_s": 120.0})
    journey.export()
    with journey.editing() as book:
        for key in sorted(store.shop.customers)[:12]:
            book.type(key, BillingCity="Springfield")
        for number in range(3):
            book.add(Email=f"new{number}@example.com")
        for key in sorted(store.shop.customers)[-2:]:
            book.delete(key)
    return journey


def push(journey: Journey, listener: Listener, *, wait_s: float, consent: Consent = ALL) -> PushResult:
    found = journey.review()
    with journey.opened() as session:
        return push_patiently(session, found.plan, consent, wait_s=wait_s, live=found.live, monitor=listener)


def at_write(journey: Journey, number: int, act: object) -> None:
    """Do something when the n-th write comes."""
    writes: list[int] = []

    def look(request: RecordedRequest) -> None:
        if request.method != "GET":
            writes.append(request.number)
            if len(writes) == number:
                act()  # type: ignore[operator]

    journey.store.before_request = look


def test_a_push_waits_for_a_store_in_maintenance_and_goes_on_by_itself(
    journey: Journey, clock: FastClock
) -> None:
    listener = Listener()
    journey.store.conditions.set(f"maintenance=WRITE:3@{HOUR_S:.0f}")

    receipt = push(journey, listener, wait_s=12 * HOUR_S).receipt

    assert receipt.finished
    assert {row.outcome for row in receipt.rows} == {Outcome.DONE}
    # Each of the threads that waits moves the clock.
    assert HOUR_S < clock.moved_s < 2 * HOUR_S
    told = [message for message in listener.messages if "The push waits" in message]
    assert told[0].startswith(f"127.0.0.1:{journey.store.port} answers with a web page instead of data")
    assert "tries again in 15 seconds" in told[0]
    assert "nothing is lost, and it can be resumed" in told[-1]
    assert len(told) < 20


def test_a_store_that_stays_away_longer_than_one_waits_ends_it_and_it_can_be_resumed(
    journey: Journey, clock: FastClock
) -> None:
    journey.store.conditions.set("maintenance=WRITE:2@90000")
    with pytest.raises(StoreUnreachable, match="may be in maintenance"):
        push(journey, Listener(), wait_s=2 * HOUR_S)
    assert 2 * HOUR_S <= clock.moved_s < 3 * HOUR_S
    clock.move(90_000)

    result = journey.resume()

    assert result is not None
    assert {row.outcome for row in result.receipt.rows} == {Outcome.DONE}


def test_whoever_stops_a_push_that_waits_loses_nothing(journey: Journey) -> None:
    def stop(progress: Progress) -> None:
        if "The push waits" in progress.message:
            listener.stop()

    listener = Listener(stop)
    journey.store.conditions.set("offline=WRITE:2@90000")
    with pytest.raises(Cancelled):
        push(journey, listener, wait_s=12 * HOUR_S)
    journey.store._service._offline_until = float("-inf")

    with journey.opened() as session:
        result = resume_patiently(session, None, wait_s=0, monitor=Listener())

    assert result is not None
    assert {row.outcome for row in result.receipt.rows} == {Outcome.DONE}


@pytest.mark.parametrize("how", ["the laptop sleeps", "the network is gone"])
def test_what_others_did_in_a_night_between_two_batches_is_theirs(
    journey: Journey, clock: FastClock, how: str
) -> None:
    keys = sorted(journey.store.shop.customers)
    in_the_last_batch, to_delete = keys[11], keys[-1]

    def night() -> None:
        journey.store.edit(in_the_last_batch, BillingCity="Theirs", Comments="called at nine")
        journey.store.edit(to_delete, Comments="do not delete")
        if how == "the laptop sleeps":
            clock.sleep(NIGHT_S)
        else:
            journey.store._service._offline_until = clock.monotonic() + NIGHT_S

    # Three adds, then the batches.
    at_write(journey, 4, night)

    result = push(journey, Listener(), wait_s=12 * HOUR_S)

    shop = journey.store.shop
    assert SMALL_BATCH * 2 < 12
    assert shop.customers[in_the_last_batch]["BillingCity"] == "Theirs"
    assert to_delete in shop.customers
    skipped = {row.key for row in result.receipt.rows if row.outcome is Outcome.SKIPPED}
    assert skipped == {in_the_last_batch, to_delete}
    assert {conflict.key for conflict in result.conflicts} == {in_the_last_batch, to_delete}
    assert all(row.outcome in (Outcome.DONE, Outcome.SKIPPED) for row in result.receipt.rows)
    assert result.receipt.finished


def test_a_push_without_a_pause_compares_nothing_twice(journey: Journey) -> None:
    found = journey.review()
    journey.store.forget_requests()
    with journey.opened() as session:
        push_patiently(session, found.plan, ALL, wait_s=0, live=found.live, monitor=Listener())
    counts = [r for r in journey.store.requests if "countonly" in str(r.query)]
    assert counts == []


def test_keys_that_expire_in_the_middle_are_told_and_new_ones_carry_it_on(journey: Journey) -> None:
    service = journey.store._service

    def expire() -> None:
        service.keys = replace(service.keys, token="0" * 32)

    at_write(journey, 5, expire)
    with pytest.raises(NotAuthorized, match="refused the keys"):
        push(journey, Listener(), wait_s=12 * HOUR_S)

    # The journey asks the store for its keys each time it opens it: they are the new ones now.
    result = journey.resume()

    assert result is not None
    assert {row.outcome for row in result.receipt.rows} == {Outcome.DONE}
    emails = [row["Email"] for row in journey.store.shop.customers.values()]
    assert len(emails) == len(set(emails))
