"""What was pushed already or cut off: a sheet pushed again, resume, and the sheet as its own new base."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.shop import Shop, error_of, writes
from tests.steps.journeys import Book

if TYPE_CHECKING:
    pass


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
