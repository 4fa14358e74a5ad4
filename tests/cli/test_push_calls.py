"""How many calls a push takes."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.quick_cli import QuickCli
from tests.cli.shop import Shop, writes
from tests.conftest import StartStore
from tests.steps.journeys import Book, StoreState

if TYPE_CHECKING:
    pass


class TestCalls:
    """How many calls a push takes, and whether that was foretold."""

    @pytest.mark.parametrize("updates", [1, 99, 100, 101, 250])
    def test_updates_are_sent_by_the_hundred(
        self, quick: QuickCli, practice_store: StartStore, tmp_path: Path, updates: int
    ) -> None:
        shop = Shop(practice_store(customers=260, conditions=["pace=off"]), quick, tmp_path / "c.xlsx")
        shop.edit(lambda book: [book.type(key, BillingCity=f"City {key}") for key in shop.keys[:updates]])

        shop.quick("push", shop.sheet, "--yes", expect=0)

        assert writes(shop.store) == ["PUT /Customers"] * math.ceil(updates / 100)
        bodies = [request.body for request in shop.store.requests if request.method == "PUT"]
        assert all(set(item) == {"CustomerID", "BillingCity"} for body in bodies for item in body)

    def test_a_canary_goes_first_and_is_read_back(self, shop: Shop) -> None:
        shop.edit(lambda book: [book.type(key, BillingCity=f"City {key}") for key in shop.keys[:20]])

        shop.quick("push", shop.sheet, "--yes", "--canary", "3", expect=0)

        sent = [request.body for request in shop.store.requests if request.method == "PUT"]
        assert [len(body) for body in sent] == [3, 17]

    def test_a_canary_that_comes_back_changed_stops_the_push(self, shop: Shop) -> None:
        shop.store.conditions.set("trims")
        shop.edit(lambda book: [book.type(key, BillingCity=f"City {key} ") for key in shop.keys[:20]])

        pushed = shop.quick.json("push", shop.sheet, "--yes", "--canary", "3", expect=3)

        assert pushed["finished"] is False
        assert pushed["counts"]["done"] == 3
        assert shop.quick.json("resume")["counts"]["done"] == 20

    def test_where_there_are_only_adds_these_are_the_canary(self, shop: Shop) -> None:
        shop.store.conditions.set("trims")
        shop.edit(lambda book: [book.add(Email=f"new{n}@example.com", BillingCity="X ") for n in range(9)])

        pushed = shop.quick.json("push", shop.sheet, "--yes", "--canary", "2", expect=3)

        assert (pushed["finished"], pushed["counts"]["done"]) == (False, 2)
        assert len(shop.store.shop.customers) == 42

    @pytest.mark.parametrize("adds", [1, 40])
    def test_adds_take_a_call_each_and_little_more(self, shop: Shop, adds: int) -> None:
        shop.edit(lambda book: [book.add(Email=f"new{n}@example.com") for n in range(adds)])

        shop.quick("push", shop.sheet, "--yes", expect=0)

        assert shop.calls("POST") == adds
        assert len(shop.store.requests) <= 1.25 * adds + 20

    @pytest.mark.parametrize("customers", [30, 199, 620])
    @pytest.mark.parametrize(
        "mix", ["few updates", "many updates", "adds", "deletes", "groups", "everything", "a group goes"]
    )
    def test_an_estimate_is_right_within_fifteen_in_a_hundred(
        self, quick: QuickCli, practice_store: StartStore, tmp_path: Path, customers: int, mix: str
    ) -> None:
        shop = Shop(
            practice_store(customers=customers, groups=5, conditions=["pace=off"]), quick, tmp_path / "c.xlsx"
        )
        groups = sorted(shop.store.shop.groups)
        every = mix == "everything"

        def typing(book: Book) -> None:
            if mix == "few updates" or every:
                for key in shop.keys[::25]:
                    book.type(key, BillingCity=f"City {key}")
            if mix == "many updates":
                for key in shop.keys:
                    book.type(key, BillingCity=f"City {key}")
            if mix == "adds" or every:
                for number in range(25):
                    book.add(Email=f"new{number}@example.com")
            if mix == "deletes" or every:
                for key in shop.keys[1:20:2]:
                    book.delete(key)
            if mix == "groups" or every:
                book.add("groups", Name="Night owls")
                book.type(groups[0], "groups", Name="Renamed")
            if mix == "a group goes" or every:
                book.delete(groups[-1], "groups")

        shop.edit(typing)
        foretold = shop.quick.json("review", shop.sheet)["estimate"]["calls"]
        before = StoreState.of(shop.store)
        shop.store.forget_requests()

        shop.quick("push", shop.sheet, "--yes", "--allow-deletes", "99", expect=0)

        made = len(shop.store.requests)
        print(f"{customers} customers, {mix}: {foretold} calls foretold, {made} made")
        assert abs(foretold - made) <= 0.15 * made
        assert before != StoreState.of(shop.store)

    def test_lists_are_asked_in_pages_of_two_hundred(self, shop: Shop) -> None:
        shop.quick("review", shop.sheet, expect=0)

        assert {r.query["limit"] for r in shop.store.requests if "limit" in r.query} == {"200"}
