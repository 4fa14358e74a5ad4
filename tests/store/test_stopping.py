"""A stop ends every wait at once: for the pace, for the store, before a next try."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import AnswerLost
from cartsheets.monitor import Cancelled, Monitor, NullMonitor, Progress
from cartsheets.store import connection
from cartsheets.store.client import Allowance, StoreClient
from tests.store.conftest import OpenClient, read_all

if TYPE_CHECKING:
    from tests.conftest import StartStore

AT_ONCE_S = 3.0
"""Generous for a busy computer; what would be waited for is a minute."""

Work = Callable[[StoreClient, Monitor], Any]

READS: dict[str, Work] = {
    "count": lambda client, monitor: client.count(CUSTOMERS, monitor=monitor),
    "pages": lambda client, monitor: list(client.pages(CUSTOMERS, monitor=monitor)),
    "find": lambda client, monitor: client.find(CUSTOMERS, 1, monitor=monitor),
    "find_many": lambda client, monitor: client.find_many(CUSTOMERS, range(1, 100), monitor=monitor),
    "find_by_email": lambda client, monitor: client.find_by_email("a@b.example", monitor=monitor),
}
WRITES: dict[str, Work] = {
    "update": lambda client, monitor: client.update(CUSTOMERS, [{"CustomerID": 1}], monitor=monitor),
    "update_one": lambda client, monitor: client.update_one(CUSTOMERS, 1, {}, monitor=monitor),
    "add": lambda client, monitor: client.add(CUSTOMERS, {"Email": "a@b.example"}, monitor=monitor),
    "delete": lambda client, monitor: client.delete(CUSTOMERS, 1, monitor=monitor),
}
ALL = READS | WRITES


@contextmanager
def at_once() -> Iterator[None]:
    started_at = time.monotonic()
    yield
    assert time.monotonic() - started_at < AT_ONCE_S


def stop_soon(monitor: Monitor) -> None:
    timer = threading.Timer(0.15, monitor.stop)
    timer.daemon = True
    timer.start()


@pytest.mark.parametrize("name", ALL)
def test_a_stop_ends_the_wait_for_the_pace(
    practice_store: StartStore, open_client: OpenClient, name: str
) -> None:
    client = open_client(practice_store(customers=300), allowance=Allowance(1, 0.01))
    client.count(CUSTOMERS, monitor=NullMonitor())
    monitor = Monitor()
    stop_soon(monitor)
    with at_once(), pytest.raises(Cancelled):
        ALL[name](client, monitor)
    assert client.calls == 1


@pytest.mark.parametrize("name", READS)
def test_a_stop_ends_the_wait_for_an_answer(
    practice_store: StartStore, open_client: OpenClient, name: str
) -> None:
    store = practice_store(customers=300, conditions=["pace=off", "stall=always@60"])
    monitor = Monitor()
    store.before_request = lambda request: monitor.stop()
    with at_once(), pytest.raises(Cancelled):
        ALL[name](open_client(store), monitor)


@pytest.mark.parametrize(
    "conditions", ["refusal=429_retry_after,refused=always", "drop_before=always", "html=always"]
)
@pytest.mark.parametrize("name", ["pages", "find_many", "update", "delete"])
def test_a_stop_ends_the_wait_before_a_next_try(
    practice_store: StartStore,
    open_client: OpenClient,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    conditions: str,
) -> None:
    from cartsheets.store import retries

    monkeypatch.setattr(retries, "_FIRST_BACKOFF_S", 30.0)
    store = practice_store(customers=300, conditions=["pace=off", *conditions.split(",")])
    monitor = Monitor()
    stop_soon(monitor)
    with at_once(), pytest.raises(Cancelled):
        ALL[name](open_client(store), monitor)


@pytest.mark.parametrize("name", ALL)
def test_a_step_that_was_stopped_calls_nobody(
    practice_store: StartStore, open_client: OpenClient, name: str
) -> None:
    store = practice_store(customers=300)
    monitor = Monitor()
    monitor.stop()
    with pytest.raises(Cancelled):
        ALL[name](open_client(store), monitor)
    assert store.requests == ()


def test_the_answer_of_a_write_is_waited_for_even_after_a_stop(
    practice_store: StartStore, open_client: OpenClient
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", "late=POST:1@0.5"])
    monitor = Monitor()
    store.before_request = lambda request: monitor.stop()
    added = open_client(store).add(
        CUSTOMERS, {"Email": "a@b.example", "Password": "Str0ng!pw"}, monitor=monitor
    )
    assert added == max(store.shop.customers.ids)


@pytest.mark.parametrize(("name", "error"), [("add", AnswerLost), ("update", Cancelled)])
def test_a_write_without_an_answer_is_given_up_shortly_after_a_stop(
    practice_store: StartStore,
    open_client: OpenClient,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    error: type[BaseException],
) -> None:
    monkeypatch.setattr(connection, "STOP_GRACE_S", 0.2)
    store = practice_store(customers=3, conditions=["pace=off", "stall=WRITE:always@60"])
    monitor = Monitor()
    store.before_request = lambda request: monitor.stop()
    with at_once(), pytest.raises(error):
        ALL[name](open_client(store), monitor)
    assert len(store.requests) == 1


def test_closing_does_not_wait_for_the_store(practice_store: StartStore, open_client: OpenClient) -> None:
    store = practice_store(customers=300, conditions=["pace=off", "stall=READ:3-99@60"])
    client = open_client(store)
    came = threading.Event()
    store.before_request = lambda request: came.set() if request.number > 2 else None
    pages = client.pages(CUSTOMERS, monitor=NullMonitor())
    next(pages)
    ended: list[type[BaseException]] = []

    def read_on() -> None:
        try:
            next(pages)
        except Cancelled as stopped:
            ended.append(type(stopped))

    reader = threading.Thread(target=read_on, daemon=True)
    reader.start()
    assert came.wait(10)
    with at_once():
        client.close()
        reader.join()
    assert ended == [Cancelled]


def test_pages_that_nobody_wants_any_more_are_not_fetched(
    practice_store: StartStore, open_client: OpenClient
) -> None:
    store = practice_store(customers=4000, conditions=["pace=off"])
    client = open_client(store, threads=4, allowance=Allowance(3, 20.0))
    for _ in client.pages(CUSTOMERS, monitor=NullMonitor()):
        break
    calls = client.calls
    client.find(CUSTOMERS, 1, monitor=NullMonitor())
    client.find(CUSTOMERS, 1, monitor=NullMonitor())
    assert client.calls <= calls + 3


def test_a_pause_holds_and_then_goes_on(practice_store: StartStore, open_client: OpenClient) -> None:
    store = practice_store(customers=900, conditions=["pace=off"])
    monitor = Monitor()
    paused_at: list[int] = []

    def carry_on() -> None:
        paused_at.append(len(store.requests))
        monitor.carry_on()

    def pause_once(request: Any) -> None:
        if request.number == 3:
            monitor.pause()
            timer = threading.Timer(0.3, carry_on)
            timer.daemon = True
            timer.start()

    store.before_request = pause_once
    assert len(read_all(open_client(store, threads=2), monitor=monitor)) == 900
    assert paused_at[0] <= 5


def test_what_the_client_waits_for_is_told(practice_store: StartStore, open_client: OpenClient) -> None:
    told: list[Progress] = []

    class Listener(Monitor):
        def report(self, progress: Progress) -> None:
            told.append(progress)

    store = practice_store(customers=3, conditions=["pace=off", "refusal=429_retry_after", "refused=READ:1"])
    client = open_client(store)
    client.count(CUSTOMERS, monitor=Listener())
    assert client.refusals == 1
    assert 0.5 < client.waited_s < 10
    assert all(progress.stage == "waiting" and "pause" in progress.message for progress in told)
