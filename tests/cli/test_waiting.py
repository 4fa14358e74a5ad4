"""`--wait MINUTES` of push, resume, undo and restore: a store that is lost on the way is waited for."""

from __future__ import annotations

from pathlib import Path

import pytest

from cartsheets.demo.service import RecordedRequest
from cartsheets.steps import patience
from cartsheets.store import retries, transport
from cartsheets.store.client import StoreClient
from tests.cli.quick_cli import QuickCli
from tests.cli.shop import Shop, error_of
from tests.conftest import StartStore


@pytest.fixture
def shop(home: Path, practice_store: StartStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    monkeypatch.setitem(StoreClient.__init__.__kwdefaults__ or {}, "patience_s", 0.3)
    monkeypatch.setattr(transport, "ANSWER_TIMEOUT_S", 0.4)
    monkeypatch.setattr(retries, "_FIRST_BACKOFF_S", 0.05)
    monkeypatch.setattr(retries, "_LEAST_ATTEMPT_S", 0.1)
    monkeypatch.setattr(patience, "PAUSES_S", (0.1,))
    store = practice_store(customers=12, groups=2, conditions=["pace=off"])
    shop = Shop(store, QuickCli(home), tmp_path / "c.xlsx")
    shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Springfield"))
    lose(shop)
    return shop


def lose(shop: Shop) -> None:
    shop.store.conditions.set("html=PUT:from:1")


def comes_back_after(shop: Shop, tries: int) -> None:
    seen: list[int] = []

    def look(request: RecordedRequest) -> None:
        if request.method == "PUT":
            seen.append(request.number)
            if len(seen) > tries:
                shop.store.conditions.faults.clear()

    shop.store.before_request = look


def test_without_it_a_push_that_loses_its_store_ends_with_5_and_is_resumed(shop: Shop) -> None:
    error = error_of(shop.quick("push", shop.sheet, "--yes", "--json", expect=5))
    assert "maintenance" in error["message"]
    assert "resumed" in error["remedy"]
    comes_back_after(shop, 3)
    assert shop.quick.json("resume", "--wait", "5")["finished"]
    assert shop.row(shop.keys[0])["BillingCity"] == "Springfield"


def test_with_it_the_push_goes_on_by_itself_and_says_so(shop: Shop) -> None:
    comes_back_after(shop, 8)
    answer = shop.quick("push", shop.sheet, "--yes", "--wait", "5", expect=0)
    assert shop.row(shop.keys[0])["BillingCity"] == "Springfield"
    assert "done" in answer.stdout


def test_a_wait_that_is_no_number_of_minutes_is_wrong_usage(shop: Shop) -> None:
    assert error_of(shop.quick("push", shop.sheet, "--wait", "long", "--json", expect=2))


def pushed(shop: Shop) -> tuple[str, str]:
    """Push the sheet while the store is well, then let the store get lost; the push, and the city before."""
    shop.store.conditions.faults.clear()
    before = shop.row(shop.keys[0])["BillingCity"]
    push = shop.quick.json("push", shop.sheet, "--yes")["push"]
    assert shop.row(shop.keys[0])["BillingCity"] == "Springfield" != before
    lose(shop)
    return push, before


def first_export(shop: Shop) -> str:
    entries = shop.quick.json("history")["entries"]
    return str(next(entry["id"] for entry in reversed(entries) if entry["kind"] == "export"))


@pytest.mark.parametrize("command", ["undo", "restore"])
def test_without_it_an_undo_or_a_restore_ends_with_5_and_is_resumed(shop: Shop, command: str) -> None:
    push, before = pushed(shop)
    words = ("undo", push) if command == "undo" else ("restore", "--snapshot", first_export(shop))
    error = error_of(shop.quick(*words, "--yes", "--json", expect=5))
    assert "maintenance" in error["message"]
    assert "resumed" in error["remedy"]
    shop.store.conditions.faults.clear()
    assert shop.quick.json("resume")["finished"]
    assert shop.row(shop.keys[0])["BillingCity"] == before


def test_with_it_an_undo_goes_on_by_itself(shop: Shop) -> None:
    push, before = pushed(shop)
    comes_back_after(shop, 5)
    answer = shop.quick.json("undo", push, "--yes", "--wait", "5")
    assert answer["finished"]
    assert answer["counts"]["done"] == 1
    assert shop.row(shop.keys[0])["BillingCity"] == before


def test_with_it_a_restore_goes_on_by_itself(shop: Shop) -> None:
    _, before = pushed(shop)
    comes_back_after(shop, 5)
    answer = shop.quick.json("restore", "--snapshot", first_export(shop), "--yes", "--wait", "5")
    assert answer["finished"]
    assert answer["counts"]["done"] == 1
    assert shop.row(shop.keys[0])["BillingCity"] == before


def test_with_it_a_push_of_a_change_set_goes_on_by_itself(shop: Shop) -> None:
    shop.store.conditions.faults.clear()
    shop.quick("change-set", "save", shop.sheet, expect=0)
    lose(shop)
    comes_back_after(shop, 5)
    change_set = shop.sheet.with_suffix(".cartsheets")
    answer = shop.quick.json("push", change_set, "--yes", "--wait", "5")
    assert answer["finished"]
    assert shop.row(shop.keys[0])["BillingCity"] == "Springfield"


@pytest.mark.parametrize("command", ["push", "resume", "undo", "restore"])
def test_the_help_of_each_names_it(shop: Shop, command: str) -> None:
    said = " ".join(shop.quick(command, "--help", expect=0).stdout.split())
    assert "--wait MINUTES wait so long for a store that is lost" in said
