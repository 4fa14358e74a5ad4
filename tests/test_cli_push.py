"""cli.md, review, push and resume: documents, statuses, guards, and how many calls they take."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cartsheets.ledger.database import Ledger
from tests.conftest import StartStore
from tests.quick_cli import QuickCli
from tests.steps.journeys import Book, StoreState, utc_now
from tests.test_cli_everywhere import error_of, writes

if TYPE_CHECKING:
    from cartsheets.demo.server import PracticeStore

COUNTS_OF_REVIEW = {"add", "update", "delete", "conflict", "problem", "damage", "warning", "unchanged"}
COUNTS_OF_PUSH = {"done", "rejected", "skipped", "in_doubt", "stored_differently"}


@pytest.fixture
def quick(home: Path) -> QuickCli:
    return QuickCli(home)


class Shop:
    """A store, its sheet, and the command line that has exported it."""

    def __init__(self, store: PracticeStore, quick: QuickCli, sheet: Path) -> None:
        self.store = store
        self.quick = quick
        quick.for_store(store)
        self.sheet = sheet
        self.quick("export", "-o", sheet, expect=0)
        self.keys = sorted(store.shop.customers)
        store.forget_requests()

    def edit(self, typing: Callable[[Book], object]) -> None:
        book = Book(self.sheet)
        typing(book)
        book.save()

    def row(self, key: int) -> dict[str, Any]:
        return dict(self.store.shop.customers[key])

    def calls(self, method: str) -> int:
        return sum(request.method == method for request in self.store.requests)


@pytest.fixture
def shop(quick: QuickCli, practice_store: StartStore, tmp_path: Path) -> Shop:
    return Shop(practice_store(customers=40, groups=4, conditions=["pace=off"]), quick, tmp_path / "c.xlsx")


def test_export_tells_what_it_wrote_and_replaces_what_was_there(shop: Shop) -> None:
    shop.sheet.write_text("something else", encoding="utf-8")

    told = shop.quick.json("export", "-o", shop.sheet)

    assert set(told) == {"export", "file", "customers", "groups", "taken_at"}
    assert (told["customers"], told["groups"], told["file"]) == (40, 4, str(shop.sheet))
    assert told["taken_at"].endswith("+00:00")
    assert shop.quick.json("review", shop.sheet)["changes"] == []


@pytest.mark.parametrize("name", ["c.pdf", "c.xls", "c"])
def test_an_export_writes_no_other_kind_of_file(shop: Shop, tmp_path: Path, name: str) -> None:
    error = error_of(shop.quick("export", "-o", tmp_path / name, "--json", expect=2))

    assert ".xlsx" in error["message"]
    assert not (tmp_path / name).exists()


def test_an_export_that_fails_leaves_what_was_there_and_nothing_else(shop: Shop, tmp_path: Path) -> None:
    before = shop.sheet.read_bytes()
    shop.store.conditions.set("unauthorized=READ:from:3")

    error_of(shop.quick("export", "-o", shop.sheet, "--json", expect=4))
    error_of(shop.quick("export", "-o", tmp_path / "new.csv", "--json", expect=4))

    assert shop.sheet.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"home", shop.sheet.name}


def test_the_document_of_a_review_is_as_the_contract_says(shop: Shop) -> None:
    a, b, c, d, e = shop.keys[:5]
    shop.store.edit(e, BillingZipCode="02138")
    shop.quick("export", "-o", shop.sheet, expect=0)
    was = shop.row(a)["BillingCity"]

    def typing(book: Book) -> None:
        book.type(a, BillingCity="Dallas")
        book.type(b, BillingCity="Ours")
        book.type(c, Email="x@@y")
        book.delete(d)
        book.add(Email="nora@example.com", BillingZipCode="02134")
        book.type(e, BillingZipCode=2138)

    shop.edit(typing)
    shop.store.edit(b, BillingCity="Theirs")

    review = shop.quick.json("review", shop.sheet, expect=3)

    assert list(review) == [
        "store", "file", "taken_at", "counts", "changes", "conflicts", "problems", "damage", "patterns",
        "warnings", "guards", "estimate",
    ]  # fmt: skip
    assert set(review["counts"]) == COUNTS_OF_REVIEW
    assert review["counts"]["conflict"] == len(review["conflicts"]) == 1
    by_key = {change["key"]: change for change in review["changes"]}
    assert by_key[a] == {
        "table": "customers",
        "action": "update",
        "key": a,
        "where": "Customers!2",
        "cells": {"BillingCity": {"base": was, "live": was, "draft": "Dallas"}},
    }
    assert by_key[None]["cells"]["BillingZipCode"] == {"base": None, "live": None, "draft": "02134"}
    assert by_key[d]["action"] == "delete"
    assert by_key[d]["cells"] == {}
    conflict = review["conflicts"][0]
    assert (conflict["live"], conflict["draft"], conflict["choice"]) == ("Theirs", "Ours", None)
    assert conflict["column"] == "BillingCity"
    problem = review["problems"][0]
    assert set(problem) == {"where", "column", "value", "message", "remedy"}
    assert problem["column"] == "Email"
    assert review["damage"] == [
        {
            "kind": "lost_leading_zero",
            "where": review["damage"][0]["where"],
            "column": "BillingZipCode",
            "value": 2138,
            "repair": "02138",
            "repaired": True,
        }
    ]
    for warning in review["warnings"]:
        assert warning["message"].endswith(".")
    assert set(review["estimate"]) == {"calls", "seconds"}
    assert writes(shop.store) == []


def test_a_conflict_of_rows_has_no_column(shop: Shop) -> None:
    shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Ours"))
    shop.store.shop.delete(shop.keys[0])

    (conflict,) = shop.quick.json("review", shop.sheet, expect=3)["conflicts"]

    assert "column" not in conflict


class TestStatusOfReview:
    """0 where all can be pushed, 3 where something remains."""

    def test_is_0_for_changes_and_3_for_them_with_check(self, shop: Shop) -> None:
        assert shop.quick("review", shop.sheet, "--check").status == 0
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
        assert shop.quick("review", shop.sheet).status == 0
        assert shop.quick("review", shop.sheet, "--check").status == 3

    def test_is_3_for_a_problem_and_0_once_a_conflict_is_decided(self, shop: Shop) -> None:
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Ours"))
        shop.store.edit(shop.keys[0], BillingCity="Theirs")
        assert shop.quick("review", shop.sheet).status == 3
        assert shop.quick("review", shop.sheet, "--on-conflict", "mine").status == 0
        assert shop.quick("review", shop.sheet, "--on-conflict", "live").status == 0
        shop.edit(lambda book: book.type(shop.keys[1], Email="x@@y"))
        assert shop.quick("review", shop.sheet, "--on-conflict", "live").status == 3


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


def add_before_post(store: PracticeStore) -> Callable[[Any], None]:
    done: list[bool] = []

    def hook(request: Any) -> None:
        if request.method == "POST" and not done:
            done.append(True)
            store.shop.add(Email="taken@example.com")

    return hook


class TestPushedAgain:
    """Nothing is ever sent twice."""

    @pytest.mark.parametrize("results", [(), ("--results", "none"), ("--results", "other.xlsx")])
    def test_a_sheet_pushed_again_sends_nothing(
        self, shop: Shop, results: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)

        def typing(book: Book) -> None:
            book.type(shop.keys[0], BillingCity="Dallas", Password="Typed-by-Hand-7")
            book.type(shop.keys[1], BillingPhoneNumber=None)
            book.delete(shop.keys[2])
            book.add(Email="nora@example.com", CustomerGroupID="Night owls", Password="Typed-by-Hand-8")
            book.add("groups", Name="Night owls")

        shop.edit(typing)
        shop.quick("push", shop.sheet, "--yes", "--allow-deletes", "1", *results, expect=0)
        shop.store.forget_requests()

        again = shop.quick.json("push", shop.sheet, "--yes", "--allow-deletes", "9")

        assert writes(shop.store) == []
        assert (again["rows"], again["finished"]) == ([], True)
        assert shop.quick.json("review", shop.sheet, "--check")["changes"] == []

    def test_a_plan_pushed_again_sends_nothing_and_tells_the_same(self, shop: Shop) -> None:
        plan = shop.sheet.with_name("plan.json")
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
        shop.quick("review", shop.sheet, "--plan", plan, expect=0)
        first = shop.quick.json("push", plan, "--yes")
        shop.store.forget_requests()

        again = shop.quick.json("push", plan, "--yes")

        assert again == first
        assert writes(shop.store) == []

    def test_a_plan_may_be_pushed_in_parts_and_no_part_twice(self, shop: Shop) -> None:
        plan = shop.sheet.with_name("plan.json")
        shop.edit(
            lambda book: (
                book.type(shop.keys[0], BillingCity="X").delete(shop.keys[1])
                and book.add(Email="n@example.com")
            )
        )
        shop.quick("review", shop.sheet, "--plan", plan, expect=0)
        words = ("push", plan, "--yes", "--allow-deletes", "1", "--results", "none")
        for only in ("add", "update", "add", "update", "delete"):
            shop.quick(*words, "--only", only)

        assert sorted(line.split("/")[0] for line in writes(shop.store)) == ["DELETE ", "POST ", "PUT "]
        again = shop.quick.json(*words, expect=3)
        assert [row["outcome"] for row in again["rows"]] == ["skipped", "done", "done"]
        assert len(writes(shop.store)) == 3

    def test_an_edit_after_a_push_is_the_only_thing_that_the_next_one_sends(self, shop: Shop) -> None:
        shop.edit(
            lambda book: (book.type(shop.keys[0], BillingCity="Dallas"), book.add(Email="nora@example.com"))
        )
        shop.quick("push", shop.sheet, "--yes", expect=0)
        added = max(shop.store.shop.customers)
        shop.edit(lambda book: book.type(added, BillingCity="Boston"))

        (change,) = shop.quick.json("review", shop.sheet)["changes"]

        assert (change["key"], change["action"], set(change["cells"])) == (added, "update", {"BillingCity"})


class TestResume:
    """Carries on what was cut off, and does nothing where nothing is left."""

    def test_with_nothing_to_do_is_0_and_writes_nothing(self, shop: Shop) -> None:
        nothing = shop.quick.json("resume")
        assert (nothing["finished"], nothing["rows"]) == (True, [])
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
        pushed = shop.quick.json("push", shop.sheet, "--yes")
        shop.store.forget_requests()

        assert shop.quick.json("resume") == pushed
        assert shop.quick.json("resume", pushed["push"]) == pushed
        assert writes(shop.store) == []

    def test_after_refused_keys_sends_only_what_is_left(self, shop: Shop) -> None:
        shop.edit(lambda book: [book.add(Email=f"new{n}@example.com") for n in range(20)])
        shop.store.conditions.set("unauthorized=WRITE:from:8")
        error_of(shop.quick("push", shop.sheet, "--yes", "--json", expect=4))
        shop.store.conditions.faults.clear()
        added = len(shop.store.shop.customers) - 40
        assert 0 < added < 20
        shop.store.forget_requests()

        resumed = shop.quick.json("resume")

        assert resumed["finished"] is True
        assert resumed["counts"]["done"] == len(resumed["rows"]) == 20
        assert shop.calls("POST") == 20 - added
        assert len(shop.store.shop.customers) == 60
        assert set(Book(shop.sheet).column("Status")[40:60]) == {"Added"}

    def test_undo_waits_until_a_push_is_finished(self, shop: Shop) -> None:
        shop.edit(lambda book: book.add(Email="new@example.com"))
        shop.store.conditions.set("unauthorized=WRITE:from:1")
        shop.quick("push", shop.sheet, "--yes", expect=4)
        push = shop.quick.json("history")["entries"][0]["id"]

        assert error_of(shop.quick("undo", push, "--yes", "--json", expect=6))["kind"] == "GuardNotMet"


def test_a_second_push_to_the_same_store_waits_for_nobody_and_sends_nothing(shop: Shop, home: Path) -> None:
    shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Dallas"))
    with Ledger.open(home / "ledger", now=utc_now) as ledger, ledger.pushes.claim_store("practice-1.example"):
        answer = shop.quick("push", shop.sheet, "--yes", "--json", expect=1)

    assert error_of(answer)["kind"] == "LedgerInUse"
    assert writes(shop.store) == []
    shop.quick("push", shop.sheet, "--yes", expect=0)


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


def delete_before_put(store: PracticeStore, group: int) -> Callable[[Any], None]:
    def hook(request: Any) -> None:
        if request.method == "PUT" and group in store.shop.groups:
            store.shop.delete_group(group)

    return hook


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


def test_a_sheet_that_deleted_a_group_with_members_is_its_own_new_base(shop: Shop) -> None:
    group, name = next((key, row["Name"]) for key, row in shop.store.shop.groups.items())
    members = [key for key in shop.keys if shop.row(key)["CustomerGroupID"] == group]
    shop.edit(lambda book: book.type(group, "groups", Action="DELETE"))
    shop.quick("push", shop.sheet, "--yes", "--allow-deletes", "1", expect=0)
    assert members
    assert not any(shop.row(key)["CustomerGroupID"] for key in members)

    found = shop.quick("review", shop.sheet, "--json", expect=0)
    assert found.json["changes"] == []

    stranger = next(key for key in shop.keys if key not in members)
    shop.edit(lambda book: book.type(stranger, CustomerGroupID=name))
    found = shop.quick("review", shop.sheet, "--json", expect=3)
    assert [(found["column"], found["value"]) for found in found.json["problems"]] == [
        ("CustomerGroupID", name)
    ]


def test_groups_go_by_both_names_after_a_push_renamed_them(shop: Shop) -> None:
    group, name = next((key, row["Name"]) for key, row in shop.store.shop.groups.items())
    one, two = [key for key in shop.keys if shop.row(key)["CustomerGroupID"] != group][:2]
    shop.edit(lambda book: book.type(group, "groups", Name="Renamed"))
    shop.quick("push", shop.sheet, "--yes", expect=0)
    shop.edit(lambda book: (book.type(one, CustomerGroupID=name), book.type(two, CustomerGroupID="Renamed")))

    shop.quick("push", shop.sheet, "--yes", expect=0)

    assert {shop.row(key)["CustomerGroupID"] for key in (one, two)} == {group}
