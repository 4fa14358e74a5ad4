"""A client for a practice store, and the care that a step takes with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

from cartsheets.domain.tables import CUSTOMERS, Table
from cartsheets.errors import AnswerLost, Rejected
from cartsheets.monitor import Monitor, NullMonitor
from cartsheets.store import pacer, retries, transport
from cartsheets.store.client import Allowance, StoreClient, StoreKeys

if TYPE_CHECKING:
    from cartsheets.demo.server import PracticeStore

OpenClient = Callable[..., StoreClient]


def keys_of(store: PracticeStore) -> StoreKeys:
    return StoreKeys(store.secure_url, store.private_key, store.token, store.api_url)


@pytest.fixture
def monitor() -> NullMonitor:
    return NullMonitor()


@pytest.fixture
def open_client() -> Iterator[OpenClient]:
    """Open clients without a pace of their own, closed at the end."""
    with ExitStack() as stack:

        def start(store: PracticeStore, **options: Any) -> StoreClient:
            options.setdefault("allowance", Allowance.off())
            return stack.enter_context(StoreClient(keys_of(store), **options))

        yield start


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait and back off in hundredths of what the program does."""
    monkeypatch.setattr(transport, "ANSWER_TIMEOUT_S", 0.5)
    monkeypatch.setattr(pacer, "_DOCUMENTED_PER_SECOND", 200.0)
    monkeypatch.setattr(retries, "_FIRST_BACKOFF_S", 0.01)
    monkeypatch.setattr(retries, "_LONGEST_BACKOFF_S", 0.05)
    monkeypatch.setattr(retries, "_LEAST_ATTEMPT_S", 0.3)


def read_all(client: StoreClient, table: Table = CUSTOMERS, **options: Any) -> dict[int, dict[str, Any]]:
    """Read a whole table; a row that comes twice is a fault."""
    options.setdefault("monitor", NullMonitor())
    found: dict[int, dict[str, Any]] = {}
    for page in client.pages(table, **options):
        for record in page.records:
            key = record[table.key.name]
            assert key not in found
            found[key] = record
    return found


def add_carefully(client: StoreClient, fields: dict[str, Any], monitor: Monitor) -> int:
    """Add a customer as a push does: look the e-mail up before it is sent again."""
    for _ in range(10):
        try:
            return client.add(CUSTOMERS, fields, monitor=monitor)
        except AnswerLost:
            found = client.find_by_email(fields["Email"], monitor=monitor)
            if found:
                return int(found[0]["CustomerID"])
    raise AssertionError("the add never came to an end")


def update_carefully(client: StoreClient, items: list[dict[str, Any]], monitor: Monitor) -> dict[int, bool]:
    """Update customers as a push does: settle by reading back what the store did not say clearly."""
    wanted = {item["CustomerID"]: item for item in items}
    done: dict[int, bool] = {}
    open_keys = list(wanted)
    try:
        results = client.update(CUSTOMERS, items, monitor=monitor)
        done = {result.key: result.ok for result in results if result.is_known}
        open_keys = [result.key for result in results if not result.is_known]
    except Rejected:
        pass
    live = client.find_many(CUSTOMERS, open_keys, monitor=monitor)
    for key in open_keys:
        fields = {name: value for name, value in wanted[key].items() if name != "CustomerID"}
        done[key] = key in live and all(live[key].get(name) == value for name, value in fields.items())
        if key in live and not done[key]:
            result = client.update_one(CUSTOMERS, key, fields, monitor=monitor)
            after = client.find(CUSTOMERS, key, monitor=monitor)
            is_there = after is not None and all(after.get(name) == value for name, value in fields.items())
            done[key] = result.ok or is_there
    return done
