"""The pace against a store that counts: no refusal, nothing wasted, and recovery where others use it too."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from cartsheets.domain.tables import CUSTOMERS
from cartsheets.monitor import NullMonitor
from cartsheets.store.client import Allowance
from tests.store.conftest import OpenClient, read_all

if TYPE_CHECKING:
    from tests.conftest import StartStore


@pytest.mark.parametrize("latency_ms", [0, 60])
def test_reading_uses_the_whole_allowance_without_a_refusal(
    practice_store: StartStore, open_client: OpenClient, latency_ms: int
) -> None:
    store = practice_store(
        customers=1000, conditions=["pace=20/40", "max_limit=10", f"latency_ms={latency_ms}"]
    )
    allowance = Allowance(20, 40.0)
    client = open_client(store, allowance=allowance)
    started_at = time.monotonic()
    assert len(read_all(client)) == 1000
    took_s = time.monotonic() - started_at
    assert client.refusals == 0
    assert took_s <= allowance.seconds_for(client.calls) * 1.15 + 0.5
    assert 0 < client.waited_s <= took_s


def test_writing_and_reading_share_one_pace(practice_store: StartStore, open_client: OpenClient) -> None:
    store = practice_store(customers=100, conditions=["pace=5/50"])
    client = open_client(store, allowance=Allowance(5, 50.0))
    keys = store.shop.customers.ids
    for key in keys[:15]:
        assert client.update_one(CUSTOMERS, key, {"BillingCity": "Ulm"}, monitor=NullMonitor()).ok
    assert len(client.find_many(CUSTOMERS, keys[:30], monitor=NullMonitor())) == 30
    assert client.refusals == 0


def test_the_next_client_takes_over_what_the_bucket_holds(
    practice_store: StartStore, open_client: OpenClient
) -> None:
    store = practice_store(customers=100, conditions=["pace=20/20"])
    allowance = Allowance(20, 20.0)
    first = open_client(store, allowance=allowance)
    first.find_many(CUSTOMERS, store.shop.customers.ids[:19], monitor=NullMonitor())
    second = open_client(store, allowance=allowance, bucket_level=first.level())
    second.find_many(CUSTOMERS, store.shop.customers.ids[:10], monitor=NullMonitor())
    assert first.refusals + second.refusals == 0


@pytest.mark.parametrize(
    "refusal", ["429", "429_retry_after", "429_retry_date", "503", "503_retry_after", "html", "200_error"]
)
def test_a_store_that_allows_less_than_thought_is_read_all_the_same(
    practice_store: StartStore, open_client: OpenClient, refusal: str
) -> None:
    store = practice_store(customers=70, conditions=["pace=5/20", f"refusal={refusal}", "max_limit=10"])
    client = open_client(store, allowance=Allowance(50, 40.0))
    assert sorted(read_all(client)) == store.shop.customers.ids
    assert client.refusals > 0


def test_others_who_use_the_allowance_too_do_not_stop_us(
    practice_store: StartStore, open_client: OpenClient
) -> None:
    store = practice_store(customers=300, conditions=["pace=10/40", "others_calls=20", "max_limit=10"])
    client = open_client(store, allowance=Allowance(10, 40.0))
    assert len(read_all(client)) == 300
