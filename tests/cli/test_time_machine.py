"""A customer's past, exports compared with each other and with the store, and cells brought back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.shop import Shop, error_of, writes


def exported(shop: Shop, *words: str) -> str:
    """Export again into a sheet of its own, and give the export's id."""
    return str(shop.quick.json("export", "-o", shop.sheet.with_name("again.xlsx"), *words)["export"])


def first_export(shop: Shop) -> str:
    return str(shop.quick.json("history")["entries"][-1]["id"])


def cells(entry: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    return {name: (cell["before"], cell["after"]) for name, cell in entry["cells"].items()}


class TestPast:
    """`history --customer`: our pushes, and what was done in the store between two looks at it."""

    def test_exports_and_pushes_say_who_made_them(self, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LOGNAME", "maria")
        exported(shop)
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="X"))
        shop.quick("push", shop.sheet, "--yes", expect=0)

        latest = shop.quick.json("history")["entries"][:2]

        assert [entry["kind"] for entry in latest] == ["push", "export"]
        assert {entry["who"].partition("@")[0] for entry in latest} == {"maria"}
        assert all(entry["who"].partition("@")[2] for entry in latest)
        assert "maria@" in shop.quick("history").stdout

    def test_tells_pushes_from_what_others_did_between_exports(self, shop: Shop) -> None:
        key, was = shop.keys[0], shop.row(shop.keys[0])
        first = first_export(shop)
        shop.store.edit(key, BillingCity="Theirs")
        second = exported(shop)
        shop.edit(lambda book: book.type(key, BillingCompany="Ours"))
        push = shop.quick.json("push", shop.sheet, "--yes")["push"]
        exported(shop)

        told = shop.quick.json("history", "--customer", str(key))

        assert [(e["kind"], e["id"], cells(e)) for e in told["entries"]] == [
            ("push", push, {"BillingCompany": (was["BillingCompany"] or None, "Ours")}),
            ("store", second, {"BillingCity": (was["BillingCity"], "Theirs")}),
        ]
        ours, theirs = told["entries"]
        assert ours["who"]
        assert theirs["who"] == ""
        assert theirs["since"] < theirs["at"] < ours["at"]
        assert [(c["key"], c["first_seen_in"]) for c in told["customers"]] == [(key, first)]

    def test_sees_what_was_done_in_the_store_before_a_push_by_the_pushs_own_look(self, shop: Shop) -> None:
        key, was = shop.keys[0], shop.row(shop.keys[0])["BillingCity"]
        shop.store.edit(key, BillingCity="Theirs")
        shop.edit(lambda book: book.type(key, BillingCompany="Ours"))
        push = shop.quick.json("push", shop.sheet, "--yes")["push"]

        told = shop.quick.json("history", "--customer", str(key))["entries"]

        assert [(e["kind"], e["id"]) for e in told] == [("push", push), ("store", push)]
        assert cells(told[1]) == {"BillingCity": (was, "Theirs")}

    def test_knows_who_came_and_who_went(self, shop: Shop) -> None:
        gone, email = shop.keys[3], shop.row(shop.keys[3])["Email"]
        shop.edit(lambda book: book.add(Email="nora@example.com", BillingFirstName="Nora"))
        added = shop.quick.json("push", shop.sheet, "--yes")["rows"][0]["key"]
        shop.store.shop.delete(gone)
        shop.store.shop.delete(added)
        exported(shop)

        of_nora = shop.quick.json("history", "--customer", "nora@example.com")["entries"]
        of_gone = shop.quick.json("history", "--customer", email)["entries"]

        assert [(e["kind"], e["action"], e["key"]) for e in of_nora] == [
            ("store", "delete", added),
            ("push", "add", added),
        ]
        assert [(e["kind"], e["action"]) for e in of_gone] == [("store", "delete")]

    def test_of_a_filtered_export_nobody_is_thought_deleted(self, shop: Shop) -> None:
        key = shop.keys[0]
        shop.store.edit(shop.keys[1], BillingCity="Quillville")
        exported(shop, "--city", "Quillville")

        assert shop.quick.json("history", "--customer", str(key))["entries"] == []
        assert [
            e["kind"] for e in shop.quick.json("history", "--customer", str(shop.keys[1]))["entries"]
        ] == ["store"]

    def test_is_found_by_words_of_a_name(self, shop: Shop) -> None:
        one, other = shop.keys[:2]
        shop.store.edit(one, BillingFirstName="Zoë", BillingLastName="Quill")
        shop.store.edit(other, BillingFirstName="Adam", BillingLastName="Quill")
        exported(shop)

        found = [
            [c["key"] for c in shop.quick.json("history", "--customer", name)["customers"]]
            for name in ("quill", "zoë quill", "QUILL adam", "Quill Nobody")
        ]

        assert found == [[one, other], [one], [other], []]
        words = shop.quick("history", "--customer", "quill").stdout
        assert "Zoë" in words
        assert "in the store" in words

    def test_is_gone_after_a_purge(self, shop: Shop) -> None:
        key = shop.keys[0]
        shop.store.edit(key, BillingCity="Theirs")
        exported(shop)
        shop.quick("purge", "--customer", str(key), expect=0)

        assert shop.quick.json("history", "--customer", str(key)) == {"entries": [], "customers": []}


class TestCompare:
    """`compare A B` and `compare A live`."""

    def test_tells_what_changed_from_one_export_to_another(self, shop: Shop) -> None:
        changed, gone = shop.keys[0], shop.keys[1]
        was = shop.row(changed)["BillingCity"]
        first = first_export(shop)
        shop.store.edit(changed, BillingCity="Theirs")
        shop.store.shop.delete(gone)
        second = exported(shop)

        told = shop.quick.json("compare", first, second)

        assert (told["from"], told["to"]) == (first, second)
        assert [(c["action"], c["key"]) for c in told["changes"]] == [("update", changed), ("delete", gone)]
        assert told["changes"][0]["cells"]["BillingCity"] == {"base": was, "live": was, "draft": "Theirs"}
        assert told["counts"]["unchanged"] == 38
        back = shop.quick.json("compare", second, first)
        assert [(c["action"], c["key"]) for c in back["changes"]] == [("add", gone), ("update", changed)]
        assert shop.quick.json("compare", second, "latest")["changes"] == []
        assert "Theirs" in shop.quick("compare", first, "latest").stdout
        assert writes(shop.store) == []

    def test_tells_what_changed_since_an_export(self, shop: Shop) -> None:
        key = shop.keys[0]
        shop.store.edit(key, BillingCity="Theirs")

        told = shop.quick.json("compare", "latest", "live", "--check", expect=3)

        assert told["to"] == "live"
        assert [(c["key"], c["cells"]["BillingCity"]["draft"]) for c in told["changes"]] == [(key, "Theirs")]
        assert writes(shop.store) == []

    def test_of_a_filtered_export_tells_nobody_added_or_deleted(self, shop: Shop) -> None:
        shop.store.edit(shop.keys[1], BillingCity="Quillville")
        part = exported(shop, "--city", "Quillville")

        told = shop.quick.json("compare", first_export(shop), part)

        assert [(c["action"], c["key"]) for c in told["changes"]] == [("update", shop.keys[1])]
        assert any("Not all customers" in warning["message"] for warning in told["warnings"])

    def test_refuses_what_it_does_not_have(self, shop: Shop) -> None:
        assert error_of(shop.quick("compare", "E0", "live", "--json", expect=1))["kind"] == "UnknownRecord"
        error_of(shop.quick("compare", "live", "latest", "--json", expect=2))


class TestRestore:
    """`restore --snapshot`: through a plan, with what others changed since as conflicts."""

    def test_brings_back_chosen_cells_that_our_own_pushes_changed(self, shop: Shop) -> None:
        a, b = shop.keys[:2]
        was = {key: shop.row(key) for key in (a, b)}
        edits = {"BillingCity": "Ours", "BillingCompany": "Old Mill"}
        shop.edit(lambda book: book.type(a, **edits).type(b, **edits))
        shop.quick("push", shop.sheet, "--yes", expect=0)
        first = first_export(shop)

        shop.quick(
            "restore", "--snapshot", first, "--rows", str(a), "--columns", "BillingCity", "--yes", expect=0
        )
        assert shop.row(a) == was[a] | {"BillingCompany": "Old Mill"}
        assert shop.row(b)["BillingCity"] == "Ours"
        shop.quick("restore", "--snapshot", first, "--yes", expect=0)
        assert {key: shop.row(key) for key in (a, b)} == was
        shop.store.forget_requests()
        assert shop.quick.json("restore", "--snapshot", first, "--yes")["rows"] == []
        assert writes(shop.store) == []

    def test_leaves_what_others_changed_since_unless_told_otherwise(self, shop: Shop) -> None:
        a, b = shop.keys[:2]
        was = shop.row(a)["BillingCity"]
        shop.edit(lambda book: book.type(a, BillingCity="Ours").type(b, BillingCity="Ours"))
        shop.quick("push", shop.sheet, "--yes", expect=0)
        shop.store.edit(a, BillingCity="Theirs")
        first = first_export(shop)

        told = shop.quick.json("restore", "--snapshot", first, "--yes", expect=3)

        assert [(c["key"], c["live"], c["draft"]) for c in told["conflicts"]] == [(a, "Theirs", was)]
        assert [row["key"] for row in told["rows"]] == [b]
        assert shop.row(a)["BillingCity"] == "Theirs"
        shop.quick("restore", "--snapshot", first, "--yes", "--on-conflict", "mine", expect=0)
        assert shop.row(a)["BillingCity"] == was

    def test_can_be_undone(self, shop: Shop) -> None:
        key = shop.keys[0]
        shop.edit(lambda book: book.type(key, BillingCity="Ours"))
        shop.quick("push", shop.sheet, "--yes", expect=0)
        push = shop.quick.json("restore", "--snapshot", "latest", "--yes")["push"]

        shop.quick("undo", push, "--yes", expect=0)

        assert shop.row(key)["BillingCity"] == "Ours"

    def test_adds_who_was_deleted_only_where_that_is_wished(self, shop: Shop) -> None:
        key, was = shop.keys[0], shop.row(shop.keys[0])
        first = first_export(shop)
        shop.edit(lambda book: book.delete(key))
        shop.quick("push", shop.sheet, "--yes", "--allow-deletes", "1", expect=0)

        assert shop.quick.json("restore", "--snapshot", first, "--yes")["rows"] == []
        told = shop.quick.json("restore", "--snapshot", first, "--rows", str(key), "--bring-back", "--yes")

        assert [(row["action"], row["outcome"]) for row in told["rows"]] == [("add", "done")]
        again = shop.row(told["rows"][0]["key"])
        same = ("Email", "BillingCity", "BillingZipCode", "CustomerGroupID", "Comments")
        assert [again[name] for name in same] == [was[name] for name in same]
        assert told["rows"][0]["key"] != key
        repeated = shop.quick.json(
            "restore", "--snapshot", first, "--rows", str(key), "--bring-back", "--yes"
        )
        assert repeated["rows"] == []

    def test_brings_a_deleted_group_back_with_its_members(self, shop: Shop) -> None:
        in_groups = [group for key in shop.keys if (group := shop.row(key)["CustomerGroupID"])]
        group = max(in_groups, key=in_groups.count)
        name = shop.store.shop.groups[group]["Name"]
        members = [key for key in shop.keys if shop.row(key)["CustomerGroupID"] == group]
        first = first_export(shop)
        shop.edit(lambda book: book.delete(group, "groups"))
        shop.quick("push", shop.sheet, "--yes", "--allow-deletes", "1", expect=0)

        shop.quick("restore", "--snapshot", first, "--yes", expect=0)

        again = next(key for key, row in shop.store.shop.groups.items() if row["Name"] == name)
        assert [key for key in shop.keys if shop.row(key)["CustomerGroupID"] == again] == members

    def test_never_deletes_who_came_since(self, shop: Shop) -> None:
        first = first_export(shop)
        shop.edit(lambda book: book.add(Email="nora@example.com"))
        shop.quick("push", shop.sheet, "--yes", expect=0)

        said = shop.quick("restore", "--snapshot", first, "--bring-back", "--yes", expect=0).stdout

        assert "One customer who is not in the export" in said
        assert len(shop.store.shop.customers) == 41

    def test_asks_first_and_can_be_saved_as_a_plan(self, shop: Shop, tmp_path: Path) -> None:
        key, was = shop.keys[0], shop.row(shop.keys[0])["BillingCity"]
        shop.edit(lambda book: book.type(key, BillingCity="Ours"))
        shop.quick("push", shop.sheet, "--yes", expect=0)
        shop.store.forget_requests()

        error_of(shop.quick("restore", "--snapshot", "latest", "--json", expect=6))
        plan = tmp_path / "plan.json"
        shown = shop.quick.json("restore", "--snapshot", "latest", "--plan", plan)
        assert [(c["key"], c["cells"]["BillingCity"]["draft"]) for c in shown["changes"]] == [(key, was)]
        assert writes(shop.store) == []
        shop.quick("push", plan, "--yes", expect=0)
        assert shop.row(key)["BillingCity"] == was

    def test_of_one_customer_by_name_or_address(self, shop: Shop) -> None:
        one, other = shop.keys[:2]
        was, email = shop.row(one)["BillingCity"], shop.row(one)["Email"]
        shop.edit(lambda book: book.type(one, BillingCity="Ours").type(other, BillingCity="Ours"))
        shop.quick("push", shop.sheet, "--yes", expect=0)

        shop.quick("restore", "--snapshot", "latest", "--customer", email, "--yes", expect=0)

        assert shop.row(one)["BillingCity"] == was
        assert shop.row(other)["BillingCity"] == "Ours"
        error_of(
            shop.quick(
                "restore", "--snapshot", "latest", "--customer", "nobody@x.example", "--json", expect=2
            )
        )
