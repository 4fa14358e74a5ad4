"""Several adds and deletes are on their way at once, and no promise of the journal is weaker for it."""

from __future__ import annotations

import json
import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cartsheets.domain.receipt import Outcome
from cartsheets.monitor import Cancelled, Monitor
from cartsheets.steps.push_items import Journal
from cartsheets.steps.push_run import WINDOW
from tests.conftest import StartStore
from tests.steps.journeys import Journey

if TYPE_CHECKING:
    from cartsheets.demo.service import RecordedRequest

ADDS = 40


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path) -> Journey:
    journey = Journey(practice_store(customers=60, groups=3, conditions=["pace=off"]), tmp_path)
    journey.options["threads"] = 8
    journey.export()
    keys = sorted(journey.store.shop.customers)
    with journey.editing() as book:
        for number in range(ADDS):
            book.add(Email=f"new{number}@example.com", BillingCity=f"City {number}")
        for key in keys[:30]:
            book.delete(key)
    return journey


class Crowd:
    """Counts how many requests of a kind the store has at once."""

    def __init__(self) -> None:
        self.most: dict[str, int] = {}
        self._now: dict[str, int] = {}
        self._lock = threading.Lock()

    def come(self, request: RecordedRequest) -> None:
        with self._lock:
            self._now[request.method] = self._now.get(request.method, 0) + 1
            self.most[request.method] = max(self.most.get(request.method, 0), self._now[request.method])

    def go(self, request: RecordedRequest) -> None:
        with self._lock:
            self._now[request.method] -= 1


def test_waiting_for_one_answer_does_not_keep_the_others_back(journey: Journey) -> None:
    found = journey.review()
    crowd = Crowd()
    journey.store.before_request, journey.store.after_request = crowd.come, crowd.go
    journey.store.conditions.set("latency_ms=40")

    receipt = journey.push(found).receipt

    assert receipt.count(Outcome.DONE) == ADDS + 30
    assert crowd.most["POST"] >= 4
    assert crowd.most["DELETE"] >= 4
    assert len({row["Email"] for row in journey.store.shop.customers.values()}) == 60 + ADDS - 30


def test_each_intent_is_durable_before_its_call_leaves(journey: Journey) -> None:
    found = journey.review()
    unheralded: list[str] = []

    def look(request: RecordedRequest) -> None:
        if request.method in ("POST", "DELETE"):
            wanted = (
                request.body["Email"] if request.method == "POST" else int(request.path.rpartition("/")[2])
            )
            if wanted not in intended(journey.home):
                unheralded.append(request.path)

    journey.store.before_request = look

    journey.push(found)

    assert unheralded == []


def test_a_stop_lets_what_is_under_way_end_and_nothing_stays_in_doubt(journey: Journey) -> None:
    found = journey.review()
    journey.monitor = Monitor()
    seen: list[RecordedRequest] = []

    def stop(request: RecordedRequest) -> None:
        if request.method == "POST":
            seen.append(request)
            if len(seen) == 5:
                journey.monitor.stop()

    journey.store.before_request = stop
    journey.store.conditions.set("latency_ms=30")

    with pytest.raises(Cancelled):
        journey.push(found)

    added = len(journey.store.shop.customers) - 60
    assert 5 <= added <= WINDOW
    with journey.opened() as session:
        journal = Journal(session, session.ledger.pushes.unfinished()[0])
    assert [item for item in journal.items if item.is_open and item.is_intended] == []
    assert sum(item.outcome is Outcome.DONE for item in journal.items) == added
    journey.monitor = Monitor()
    journey.store.before_request = None
    journey.store.forget_requests()

    result = journey.resume()

    assert result is not None
    assert result.receipt.count(Outcome.DONE) == ADDS + 30
    assert sum(request.method == "POST" for request in journey.store.requests) == ADDS - added
    assert [request for request in journey.store.requests if "email" in request.query] == []


def test_keys_that_are_refused_end_a_push_when_all_that_was_sent_is_heard(journey: Journey) -> None:
    found = journey.review()
    journey.store.conditions.set("unauthorized=POST:from:6")
    journey.store.conditions.set("latency_ms=20")

    with pytest.raises(Exception, match="refused the keys"):
        journey.push(found)

    added = len(journey.store.shop.customers) - 60
    with journey.opened() as session:
        journal = Journal(session, session.ledger.pushes.unfinished()[0])
    assert sum(item.outcome is Outcome.DONE for item in journal.items) == added == 5
    assert [item for item in journal.items if item.is_open and item.is_intended] == []


def intended(home: Path) -> set[Any]:
    """The e-mails of adds and the keys of deletes that the ledger on the disk says may have been sent."""
    database = sqlite3.connect(f"file:{home / 'ledger' / 'ledger.db'}?mode=ro", uri=True)
    try:
        rows = database.execute("SELECT change FROM changes WHERE batch IS NOT NULL").fetchall()
    finally:
        database.close()
    changes = [json.loads(text) for (text,) in rows]
    return {change["key"] or change["cells"]["Email"]["draft"] for change in changes}
