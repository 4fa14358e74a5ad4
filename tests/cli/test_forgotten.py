"""What a purge or the years took out of the record cannot be undone, and is said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.kept import everything
from tests.cli.shop import Shop, error_of, writes


@pytest.fixture
def pushed(shop: Shop) -> str:
    """A push that updated two customers, deleted one and added one."""
    first, second, third = shop.keys[:3]
    shop.edit(
        lambda book: (
            book.type(first, BillingCity="Dallas").type(second, BillingCity="Tulsa").delete(third),
            book.add(Email="nora@example.com"),
        )
    )
    found = shop.quick.json("push", shop.sheet, "--yes", "--allow-deletes", "1")
    shop.store.forget_requests()
    return str(found["push"])


def test_an_undo_says_which_rows_were_purged_and_takes_back_the_others(shop: Shop, pushed: str) -> None:
    first, second, third = shop.keys[:3]
    shop.quick("purge", "--customer", str(first), expect=0)
    shop.quick("purge", "--customer", str(third), expect=0)

    told = shop.quick("undo", pushed, "--yes", "--allow-deletes", "1", expect=3)

    assert shop.row(first)["BillingCity"] == "Dallas"
    assert shop.row(second)["BillingCity"] != "Tulsa"
    assert third not in shop.store.shop.customers
    assert told.stdout.count("was deleted from the record, so it cannot be undone") == 2
    for where in ("Customers!2", "Customers!4"):
        assert where in told.stdout
    assert len(shop.store.shop.customers) == len(shop.keys) - 1


def test_an_undo_of_a_chosen_row_says_nothing_of_the_others(shop: Shop, pushed: str) -> None:
    first, second, _ = shop.keys[:3]
    shop.quick("purge", "--customer", str(first), expect=0)

    assert (
        "cannot be undone" not in shop.quick("undo", pushed, "--yes", "--rows", str(second), expect=0).stdout
    )
    shop.store.forget_requests()
    told = shop.quick("undo", pushed, "--yes", "--rows", str(first), "--columns", "BillingCity", expect=3)
    assert "cannot be undone" in told.stdout
    assert writes(shop.store) == []


def test_a_push_that_is_gone_is_told_apart_from_one_that_never_was(shop: Shop, pushed: str) -> None:
    shop.quick("purge", "--all", expect=0)

    for command in ("undo", "history", "resume"):
        error = error_of(shop.quick(command, pushed, "--json", expect=1))
        assert error["kind"] == "UnknownRecord"
        assert "is not in the record any more" in error["message"]
    day, _, number = pushed.rpartition("-")
    for never in (f"{day}-{int(number) + 1}", f"{day}-0", f"{day}-x", "2001-01-01-1", "nonsense", ""):
        assert "has no push" in error_of(shop.quick("undo", never, "--json", expect=1))["message"]
    assert writes(shop.store) == []


def test_a_purge_of_all_leaves_no_store_either(shop: Shop, pushed: str, home: Path) -> None:
    store_id = shop.quick.json("history", pushed)["store"]
    assert store_id in everything(home / "ledger")

    told = shop.quick("purge", "--all", expect=0)

    assert "1 export removed." in told.stdout
    assert "1 push removed." in told.stdout
    assert store_id not in everything(home / "ledger")


def test_a_purge_counts_in_words(shop: Shop, pushed: str) -> None:
    told = shop.quick("purge", "--customer", str(shop.keys[0]), expect=0)

    assert told.stdout.splitlines() == ["1 row of an export removed.", "1 change of a push removed."]
