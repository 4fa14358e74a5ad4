"""--pattern and --without-pattern: what a review folds into sentences can be sent, or left out, by them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.quick_cli import QuickCli
from tests.cli.shop import Shop, error_of, writes
from tests.conftest import StartStore
from tests.steps.journeys import Book


@pytest.fixture
def shop(home: Path, practice_store: StartStore, tmp_path: Path) -> Shop:
    """A sheet in which three cities were made Waco, one phone cleared, one row added, one password typed."""
    store = practice_store(customers=40, groups=4, conditions=["pace=off"])
    made = Shop(store, QuickCli(home), tmp_path / "c.xlsx")
    a, b, c, d = made.keys[:4]
    for key in (a, b, c):
        store.edit(key, BillingCity="Austin", BillingPhoneNumber="555-0100")
    made.quick("export", "-o", made.sheet, expect=0)

    def typing(book: Book) -> None:
        for key in (a, b, c):
            book.type(key, BillingCity="Waco")
        book.type(a, BillingPhoneNumber=None)
        book.type(d, Password="Typed-by-Hand-7")
        book.add(Email="nora@example.com")

    made.edit(typing)
    store.forget_requests()
    return made


def ids_of(review: dict[str, Any]) -> dict[str, str]:
    return {pattern["sentence"]: pattern["id"] for pattern in review["patterns"]}


def test_every_pattern_has_an_id_that_stays_the_same(shop: Shop) -> None:
    first, again = (ids_of(shop.quick.json("review", shop.sheet)) for _ in range(2))

    assert first == again
    assert len(set(first.values())) == len(first) == 4
    assert all(re.fullmatch(r"[0-9a-f]{8}", each) for each in first.values())
    assert first["Billing city: Austin → Waco"] in shop.quick("review", shop.sheet, expect=0).stdout


def test_only_the_chosen_pattern_is_sent_and_the_rest_can_be_sent_later(shop: Shop) -> None:
    a, b, c = shop.keys[:3]
    city = ids_of(shop.quick.json("review", shop.sheet))["Billing city: Austin → Waco"]
    shown = shop.quick.json("review", shop.sheet, "--pattern", city)
    assert [set(change["cells"]) for change in shown["changes"]] == [{"BillingCity"}] * 3
    assert shown["patterns"] == [{"id": city, "sentence": "Billing city: Austin → Waco", "rows": 3}]

    pushed = shop.quick.json("push", shop.sheet, "--yes", "--pattern", city, expect=3)

    assert pushed["counts"]["done"] == 3
    assert {shop.row(key)["BillingCity"] for key in (a, b, c)} == {"Waco"}
    assert shop.row(a)["BillingPhoneNumber"] == "555-0100"
    assert "nora@example.com" not in {row["Email"] for row in shop.store.shop.customers.values()}
    left = shop.quick.json("review", shop.sheet)
    assert set(ids_of(left)) == {
        "Billing phone: cleared",
        "New customers",
        "New password: typed in the sheet",
    }
    shop.quick.json("push", shop.sheet, "--yes")
    assert not shop.row(a)["BillingPhoneNumber"]


def test_a_pattern_that_is_left_out_stays_out(shop: Shop) -> None:
    a = shop.keys[0]
    ids = ids_of(shop.quick.json("review", shop.sheet))
    out = ids["Billing phone: cleared"], ids["New customers"], ids["New password: typed in the sheet"]

    pushed = shop.quick.json(
        "push", shop.sheet, "--yes", *(word for each in out for word in ("--without-pattern", each)), expect=3
    )

    assert [row["action"] for row in pushed["rows"]] == ["update"] * 3
    assert shop.row(a)["BillingPhoneNumber"] == "555-0100"
    assert len(shop.store.shop.customers) == 40
    assert not any("Password" in str(request.body) for request in shop.store.requests)


def test_a_saved_plan_takes_patterns_too_and_sends_each_part_once(shop: Shop, tmp_path: Path) -> None:
    a = shop.keys[0]
    plan = tmp_path / "plan.json"
    ids = ids_of(shop.quick.json("review", shop.sheet, "--plan", plan))
    phone = ids["Billing phone: cleared"]

    first = shop.quick.json("push", plan, "--yes", "--pattern", phone, "--results", "none", expect=3)
    assert (first["counts"]["done"], shop.row(a)["BillingPhoneNumber"]) == (1, None)
    assert shop.row(a)["BillingCity"] == "Austin"
    shop.store.forget_requests()
    again = shop.quick.json("push", plan, "--yes", "--pattern", phone, "--results", "none", expect=3)
    assert (again["push"], writes(shop.store)) == (first["push"], [])

    shop.quick.json("push", plan, "--yes", "--results", "none")
    assert shop.row(a)["BillingCity"] == "Waco"


def test_a_plan_saved_of_a_pattern_holds_nothing_else(shop: Shop, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    ids = ids_of(shop.quick.json("review", shop.sheet))
    shop.quick.json("review", shop.sheet, "--plan", plan, "--pattern", ids["New customers"])

    pushed = shop.quick.json("push", plan, "--yes", "--results", "none")

    assert [row["action"] for row in pushed["rows"]] == ["add"]


@pytest.mark.parametrize("option", ["--pattern", "--without-pattern"])
def test_an_unknown_pattern_is_refused_and_nothing_sent(shop: Shop, option: str) -> None:
    error = error_of(shop.quick("push", shop.sheet, "--yes", option, "00000000", "--json", expect=2))

    assert "no pattern “00000000”" in error["message"]
    assert writes(shop.store) == []
