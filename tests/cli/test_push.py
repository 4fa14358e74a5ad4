"""cli.md, push: its document, consent, parts of a plan, and where the results go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cartsheets.ledger.database import Ledger
from tests.cli.shop import Shop, error_of, writes
from tests.steps.journeys import Book, utc_now

if TYPE_CHECKING:
    from cartsheets.demo.server import PracticeStore

COUNTS_OF_PUSH = {"done", "rejected", "skipped", "in_doubt", "stored_differently"}


def test_the_document_of_a_push_is_as_the_contract_says(shop: Shop) -> None:
    shop.store.conditions.set("upper_states")

    def typing(book: Book) -> None:
        book.type(shop.keys[0], BillingState="tx", BillingCountry="US")
        book.add(Email="nora@example.com")

    shop.edit(typing)

    pushed = shop.quick.json("push", shop.sheet, "--yes")

    assert list(pushed) == ["push", "store", "finished", "counts", "rows", "stored_differently"]
    assert set(pushed["counts"]) == COUNTS_OF_PUSH
    assert pushed["finished"] is True
    new_key = max(shop.store.shop.customers)
    done = {"outcome": "done", "message": ""}
    assert pushed["rows"] == [
        {"table": "customers", "action": "add", "key": new_key, "where": "Customers!42", **done},
        {"table": "customers", "action": "update", "key": shop.keys[0], "where": "Customers!2", **done},
    ]
    assert pushed["stored_differently"] == [
        {"table": "customers", "key": shop.keys[0], "column": "BillingState", "sent": "tx", "stored": "TX"}
    ]
    assert pushed["counts"] == {
        "done": 2,
        "rejected": 0,
        "skipped": 0,
        "in_doubt": 0,
        "stored_differently": 1,
    }


def add_before_post(store: PracticeStore) -> Callable[[Any], None]:
    done: list[bool] = []

    def hook(request: Any) -> None:
        if request.method == "POST" and not done:
            done.append(True)
            store.shop.add(Email="taken@example.com")

    return hook


class TestConsent:
    """A guard that was not met is 6, and then nothing at all is sent."""

    def test_nothing_is_sent_where_nobody_can_be_asked(self, shop: Shop) -> None:
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))

        assert error_of(shop.quick("push", shop.sheet, "--json", expect=6))["kind"] == "GuardNotMet"
        assert writes(shop.store) == []

    @pytest.mark.parametrize(
        ("typed", "status", "city"), [("y\n", 0, True), ("n\n", 6, False), ("\n", 6, False)]
    )
    def test_a_person_at_a_terminal_is_asked(
        self, shop: Shop, typed: str, status: int, *, city: bool
    ) -> None:
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))

        answer = shop.quick("push", shop.sheet, stdin=typed, terminal=True, expect=status)

        assert "[y/N]" in answer.stderr
        assert (shop.row(shop.keys[0])["BillingCity"] == "Dallas") is city

    def test_deletes_go_only_as_far_as_they_are_allowed(self, shop: Shop) -> None:
        def typing(book: Book) -> None:
            book.delete(shop.keys[0])
            book.delete(shop.keys[1])
            book.type(shop.keys[2], BillingCity="Dallas")

        shop.edit(typing)

        for words in ((), ("--allow-deletes", "1"), ("--only", "delete")):
            error_of(shop.quick("push", shop.sheet, "--yes", *words, "--json", expect=6))
        assert writes(shop.store) == []
        left = shop.quick.json("push", shop.sheet, "--yes", "--only", "update", expect=3)
        assert [row["action"] for row in left["rows"]] == ["update"]
        pushed = shop.quick.json("push", shop.sheet, "--yes", "--allow-deletes", "2")
        assert pushed["counts"]["done"] == 2
        assert shop.keys[0] not in shop.store.shop.customers

    def test_deleted_groups_count_as_deletes(self, shop: Shop) -> None:
        group = next(iter(shop.store.shop.groups))
        shop.edit(lambda book: book.delete(group, "groups"))

        shop.quick("push", shop.sheet, "--yes", expect=6)
        assert writes(shop.store) == []
        shop.quick("push", shop.sheet, "--yes", "--allow-deletes", "1", expect=0)

        sent = writes(shop.store)
        assert sent[-1] == f"DELETE /CustomerGroups/{group}"
        assert all(line == "PUT /Customers" for line in sent[:-1])
        assert not [k for k in shop.keys if shop.row(k)["CustomerGroupID"] == group]

    def test_yes_meets_every_other_guard(self, shop: Shop) -> None:
        shop.edit(lambda book: [book.type(key, BillingCity=None) for key in shop.keys])

        guards = {guard["kind"] for guard in shop.quick.json("review", shop.sheet)["guards"]}
        assert guards == {"many_customers", "many_clears", "mass_change"}
        shop.quick("push", shop.sheet, "--yes", expect=0)


class TestInPart:
    """What cannot go stays, the rest goes, and the status is 3."""

    def test_conflicts_and_problems_stay_behind(self, shop: Shop) -> None:
        def typing(book: Book) -> None:
            book.type(shop.keys[0], BillingCity="Ours")
            book.type(shop.keys[1], Email="x@@y", BillingCity="Dallas")
            book.type(shop.keys[2], BillingCity="Dallas")

        shop.edit(typing)
        shop.store.edit(shop.keys[0], BillingCity="Theirs")

        pushed = shop.quick.json("push", shop.sheet, "--yes", expect=3)

        assert [row["key"] for row in pushed["rows"]] == [shop.keys[2]]
        assert shop.row(shop.keys[0])["BillingCity"] == "Theirs"
        assert Book(shop.sheet).column("Status")[:3] == ["Conflict", "Problem", "Updated"]

    def test_a_row_that_the_store_refuses_is_told_and_the_others_go(self, shop: Shop) -> None:
        shop.store.conditions.set("duplicate_email=409")

        def typing(book: Book) -> None:
            book.type(shop.keys[0], BillingCity="Dallas")
            book.add(Email="taken@example.com")
            book.add(Email="free@example.com")

        shop.edit(typing)
        shop.quick("review", shop.sheet, "--plan", shop.sheet.with_name("p.json"), expect=0)
        # Not in the list that the push reads, as if it were added in the very moment.
        shop.store.before_request = add_before_post(shop.store)

        pushed = shop.quick.json("push", shop.sheet, "--yes", expect=3)

        assert pushed["counts"] == {
            "done": 2,
            "rejected": 1,
            "skipped": 0,
            "in_doubt": 0,
            "stored_differently": 0,
        }
        (refused,) = [row for row in pushed["rows"] if row["outcome"] == "rejected"]
        assert "already exists" in refused["message"]
        assert shop.calls("POST") == 2, "a refused add is final"

    def test_a_plan_that_others_overtook_sends_the_rest(self, shop: Shop) -> None:
        plan = shop.sheet.with_name("plan.json")

        def typing(book: Book) -> None:
            book.type(shop.keys[0], BillingCity="Ours")
            book.type(shop.keys[1], BillingCity="Ours")

        shop.edit(typing)
        shop.quick("review", shop.sheet, "--plan", plan, expect=0)
        shop.store.edit(shop.keys[0], BillingCity="Theirs")

        pushed = shop.quick.json("push", plan, "--yes", expect=3)

        assert [row["outcome"] for row in pushed["rows"]] == ["skipped", "done"]
        assert [shop.row(key)["BillingCity"] for key in shop.keys[:2]] == ["Theirs", "Ours"]


def test_a_second_push_to_the_same_store_waits_for_nobody_and_sends_nothing(shop: Shop, home: Path) -> None:
    shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
    with Ledger.open(home / "ledger", now=utc_now) as ledger, ledger.pushes.claim_store("practice-1.example"):
        answer = shop.quick("push", shop.sheet, "--yes", "--json", expect=1)

    assert error_of(answer)["kind"] == "LedgerInUse"
    assert writes(shop.store) == []
    shop.quick("push", shop.sheet, "--yes", expect=0)


def delete_before_put(store: PracticeStore, group: int) -> Callable[[Any], None]:
    def hook(request: Any) -> None:
        if request.method == "PUT" and group in store.shop.groups:
            store.shop.delete_group(group)

    return hook


def test_a_push_stops_by_itself_where_half_of_it_is_refused(shop: Shop) -> None:
    group, name = next((key, row["Name"]) for key, row in shop.store.shop.groups.items())
    movers = [key for key in shop.keys if shop.row(key)["CustomerGroupID"] != group][:20]
    others = [key for key in shop.keys if key not in movers]

    def typing(book: Book) -> None:
        for key in movers:
            book.type(key, CustomerGroupID=name)
        book.delete(others[0])

    shop.edit(typing)
    shop.store.conditions.set("unknown_group=400")
    shop.store.before_request = delete_before_put(shop.store, group)

    answer = shop.quick("push", shop.sheet, "--yes", "--allow-deletes", "1", expect=3)

    assert "stopped by itself" in answer.stdout
    assert "resume" in answer.stdout
    assert others[0] in shop.store.shop.customers, "nothing went on after it"
    resumed = shop.quick.json("resume", expect=3)
    assert (resumed["finished"], resumed["counts"]["done"], resumed["counts"]["rejected"]) == (True, 1, 20)


class TestResults:
    """Written into the sheet itself, into another file, or nowhere."""

    def test_stand_in_the_sheet(self, shop: Shop) -> None:
        shop.edit(
            lambda book: (book.type(shop.keys[0], BillingCity="Dallas"), book.add(Email="nora@example.com"))
        )

        shop.quick("push", shop.sheet, "--yes", expect=0)

        book = Book(shop.sheet)
        assert book.column("Status")[0] == "Updated"
        assert book.column("Status")[40] == "Added"
        assert book.column("Customer ID")[40] == max(shop.store.shop.customers)

    def test_stand_in_another_file_or_nowhere_if_that_is_wished(self, shop: Shop, tmp_path: Path) -> None:
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
        before = shop.sheet.read_bytes()

        shop.quick("push", shop.sheet, "--yes", "--results", tmp_path / "r.xlsx", expect=0)
        assert shop.sheet.read_bytes() == before
        assert Book(tmp_path / "r.xlsx").column("Status")[0] == "Updated"
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Austin"))
        before = shop.sheet.read_bytes()
        shop.quick("push", shop.sheet, "--yes", "--results", "none", expect=0)
        assert shop.sheet.read_bytes() == before

    def test_that_cannot_be_written_change_nothing_about_the_push(self, shop: Shop) -> None:
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
        lock = shop.sheet.with_name(f".~lock.{shop.sheet.name}#")
        lock.write_text(",somebody,office,,;", encoding="utf-8")

        answer = shop.quick("push", shop.sheet, "--yes", "--json", expect=0)

        assert answer.json["counts"]["done"] == 1
        assert answer.stderr.count("\n") <= 4
