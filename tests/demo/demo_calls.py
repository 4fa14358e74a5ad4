"""Calls on a practice store as any client would make them, for the tests of the store itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import requests

from cartsheets.demo import Conditions, PracticeStore, Shop


class Caller:
    """A client of one practice store; `call` takes paths below the API's base."""

    def __init__(self, store: PracticeStore) -> None:
        self.store = store
        self.session = requests.Session()
        self.session.trust_env = False
        self.session.headers.update(store.headers)

    @property
    def ids(self) -> list[int]:
        return list(self.store.shop.customers)

    def call(self, method: str, path: str, **options: Any) -> requests.Response:
        url = self.store.api_url + path.lstrip("/")
        return self.session.request(method, url, allow_redirects=False, **{"timeout": 20, **options})

    def get(self, path: str, **query: Any) -> requests.Response:
        return self.call("GET", path, params={name: str(value) for name, value in query.items()})

    def post(self, path: str, content: Any) -> requests.Response:
        return self.call("POST", path, json=content)

    def put(self, path: str, content: Any) -> requests.Response:
        return self.call("PUT", path, json=content)

    def delete(self, path: str) -> requests.Response:
        return self.call("DELETE", path)

    def practice(self, method: str, name: str, content: Any = None) -> requests.Response:
        return self.session.request(method, self.store.practice_url + name, json=content, timeout=20)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@contextmanager
def practising(
    *conditions: str,
    customers: int = 30,
    groups: int = 4,
    seed: int = 1,
    monotonic: Callable[[], float] = time.monotonic,
) -> Iterator[Caller]:
    """Run a practice store without pace, unless the conditions say otherwise."""
    shop = Shop.seeded(customers=customers, groups=groups, seed=seed)
    chosen = Conditions.from_texts(["pace=off", *conditions], seed=seed)
    with PracticeStore(shop, chosen, monotonic=monotonic) as store:
        caller = Caller(store)
        try:
            yield caller
        finally:
            caller.session.close()


def new_customer(**others: Any) -> dict[str, Any]:
    """A customer that can be added."""
    return {"Email": "new.person@example.com", "Password": "Secret123", **others}


def message(answer: requests.Response) -> str:
    """The message of the first entry of a status array."""
    text: str = answer.json()[0]["Message"]
    return text


def ids_of(answer: requests.Response) -> list[int]:
    """The ids of a list of customers; none for 404."""
    if answer.status_code == 404:
        return []
    assert answer.status_code == 200
    return [record["CustomerID"] for record in answer.json()]


def stored(client: Caller, key: int) -> dict[str, Any]:
    """Give a customer as the store holds it."""
    return dict(client.store.shop.customers[key])
