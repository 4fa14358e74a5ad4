"""cli.md, undo, history, purge, and what becomes of passwords and hashes."""

from __future__ import annotations

import re
import shutil
import sqlite3
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cartsheets.errors import WorkbookLocked
from cartsheets.steps import write_back
from tests.cli.kept import everything
from tests.cli.shop import Shop, error_of, writes
from tests.steps.journeys import Book, StoreState

PASSWORD = "Typed-by-Hand-7"


class TestUndo:
    """Shows and sends the inverse of a push."""

    def test_brings_back_every_cell_as_it_was(self, shop: Shop) -> None:
        a, b, c, d = shop.keys[:4]
        group = min(shop.store.shop.groups)
        shop.store.edit(a, BillingCompany="  blanks at both ends  ", Comments="two\nlines ")
        shop.quick("export", "-o", shop.sheet, expect=0)
        before = StoreState.of(shop.store)
        shop.edit(
            lambda book: (
                book.type(a, BillingCompany=None, Comments="one", MailList="Yes")
                .type(b, CustomerGroupID="Night owls")
                .type(c, BillingZipCode="02134")
                .type(group, "groups", Name="Renamed", MinimumOrder=5)
                and book.add("groups", Name="Night owls")
            )
        )
        push = shop.quick.json("push", shop.sheet, "--yes")["push"]
        assert StoreState.of(shop.store) != before

        undone = shop.quick.json("undo", push, "--yes", "--allow-deletes", "1")

        assert set(undone) == {
            "push",
            "store",
            "finished",
            "counts",
            "rows",
            "stored_differently",
            "conflicts",
        }
        assert (undone["conflicts"], undone["push"] != push) == ([], True)
        assert StoreState.of(shop.store) == before
        assert d in shop.store.shop.customers

    def test_of_an_add_is_a_delete_that_must_be_allowed(self, shop: Shop) -> None:
        shop.edit(lambda book: book.add(Email="nora@example.com"))
        push = shop.quick.json("push", shop.sheet, "--yes")["push"]
        shop.store.forget_requests()

        error_of(shop.quick("undo", push, "--yes", "--json", expect=6))
        assert writes(shop.store) == []
        shop.quick("undo", push, "--yes", "--allow-deletes", "1", expect=0)

        assert len(shop.store.shop.customers) == 40

    def test_of_a_delete_adds_the_row_again_with_a_new_number(self, shop: Shop) -> None:
        was = shop.row(shop.keys[0])
        shop.edit(lambda book: book.delete(shop.keys[0]))
        push = shop.quick.json("push", shop.sheet, "--yes", "--allow-deletes", "1")["push"]

        undone = shop.quick.json("undo", push, "--yes")

        key = undone["rows"][0]["key"]
        assert key > max(shop.keys)
        own = {"CustomerID", "Password", "ResetPassword", "TotalStoreCredit"}
        assert {n: v for n, v in shop.row(key).items() if n not in own} == {
            n: v for n, v in was.items() if n not in own
        }
        # It is no row of the sheet: nothing is missing there, and nothing is deleted for want of it.
        review = shop.quick.json("review", shop.sheet, "--missing-rows", "delete")
        assert review["changes"] == []

    def test_of_a_group_brings_its_members_back(self, shop: Shop) -> None:
        group = max(shop.store.shop.groups)
        name = shop.store.shop.groups[group]["Name"]
        members = [key for key in shop.keys if shop.row(key)["CustomerGroupID"] == group]
        shop.edit(lambda book: book.delete(group, "groups"))
        push = shop.quick.json("push", shop.sheet, "--yes", "--allow-deletes", "1")["push"]
        assert [key for key in shop.keys if shop.row(key)["CustomerGroupID"] == group] == []

        shop.quick("undo", push, "--yes", expect=0)

        again = next(key for key, row in shop.store.shop.groups.items() if row["Name"] == name)
        assert [key for key in shop.keys if shop.row(key)["CustomerGroupID"] == again] == members

    def test_of_a_group_brings_it_back_for_one_chosen_member_and_only_once(self, shop: Shop) -> None:
        in_groups = [group for key in shop.keys if (group := shop.row(key)["CustomerGroupID"])]
        group = max(in_groups, key=in_groups.count)
        name = shop.store.shop.groups[group]["Name"]
        one, *others = [key for key in shop.keys if shop.row(key)["CustomerGroupID"] == group]
        shop.edit(lambda book: book.delete(group, "groups"))
        push = shop.quick.json("push", shop.sheet, "--yes", "--allow-deletes", "1")["push"]

        shop.quick("undo", push, "--yes", "--rows", str(one), expect=0)

        again = next(key for key, row in shop.store.shop.groups.items() if row["Name"] == name)
        assert shop.row(one)["CustomerGroupID"] == again
        assert not any(shop.row(key)["CustomerGroupID"] for key in others)
        shop.quick("undo", push, "--yes", expect=0)
        assert {shop.row(key)["CustomerGroupID"] for key in others} == {again}
        shop.store.forget_requests()
        assert shop.quick("undo", push, "--yes", "--json", expect=0).json["conflicts"] == []
        assert writes(shop.store) == []

    def test_of_rows_that_were_taken_out_of_the_sheet_adds_each_again(self, shop: Shop) -> None:
        gone = shop.keys[:3]
        was = sorted(shop.row(key)["Email"] for key in gone)
        for key in gone:
            shop.edit(partial(Book.take_out, key=key))
        push = shop.quick.json(
            "push", shop.sheet, "--yes", "--missing-rows", "delete", "--allow-deletes", "3"
        )["push"]

        shop.quick("undo", push, "--yes", expect=0)

        now = shop.store.shop.customers
        assert sorted(now[key]["Email"] for key in now.keys() - set(shop.keys)) == was

    def test_takes_chosen_rows_and_columns(self, shop: Shop) -> None:
        a, b = shop.keys[:2]
        was = {key: shop.row(key) for key in (a, b)}
        shop.edit(
            lambda book: book.type(a, BillingCity="X", BillingCompany="Y").type(
                b, BillingCity="X", Comments="Z"
            )
        )
        push = shop.quick.json("push", shop.sheet, "--yes")["push"]

        shop.quick("undo", push, "--yes", "--rows", str(a), "--columns", "billingcity", expect=0)
        assert (shop.row(a)["BillingCity"], shop.row(a)["BillingCompany"]) == (was[a]["BillingCity"], "Y")
        assert shop.row(b)["BillingCity"] == "X"
        shop.quick("undo", push, "--yes", "--columns", "BillingCity", expect=0)
        assert (shop.row(b)["BillingCity"], shop.row(b)["Comments"]) == (was[b]["BillingCity"], "Z")
        shop.quick("undo", push, "--yes", "--rows", f"{a},{b}", expect=0)
        assert {key: shop.row(key) for key in (a, b)} == was

    def test_done_twice_sends_nothing_the_second_time(self, shop: Shop) -> None:
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="X").delete(shop.keys[1]))
        push = shop.quick.json("push", shop.sheet, "--yes", "--allow-deletes", "1")["push"]
        shop.quick("undo", push, "--yes", expect=0)
        shop.store.forget_requests()

        again = shop.quick.json("undo", push, "--yes")

        assert (again["rows"], again["finished"]) == ([], True)
        assert writes(shop.store) == []

    def test_can_be_undone_itself(self, shop: Shop) -> None:
        was = shop.row(shop.keys[0])["BillingCity"]
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="X"))
        push = shop.quick.json("push", shop.sheet, "--yes")["push"]
        undo = shop.quick.json("undo", push, "--yes")["push"]
        assert shop.row(shop.keys[0])["BillingCity"] == was

        shop.quick("undo", undo, "--yes", expect=0)

        assert shop.row(shop.keys[0])["BillingCity"] == "X"

    def test_keeps_what_others_changed_since_and_says_so(self, shop: Shop) -> None:
        a, b = shop.keys[:2]
        was = shop.row(b)["BillingCity"]
        shop.edit(lambda book: book.type(a, BillingCity="X").type(b, BillingCity="X"))
        push = shop.quick.json("push", shop.sheet, "--yes")["push"]
        shop.store.edit(a, BillingCity="Theirs")

        undone = shop.quick.json("undo", push, "--yes", expect=3)

        assert [(c["key"], c["column"], c["live"]) for c in undone["conflicts"]] == [
            (a, "BillingCity", "Theirs")
        ]
        assert (shop.row(a)["BillingCity"], shop.row(b)["BillingCity"]) == ("Theirs", was)

    def test_asks_where_there_is_somebody_to_ask(self, shop: Shop) -> None:
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="X"))
        push = shop.quick.json("push", shop.sheet, "--yes")["push"]

        error_of(shop.quick("undo", push, "--json", expect=6))
        asked = shop.quick("undo", push, stdin="n\n", terminal=True, expect=6)
        assert "BillingCity" in asked.stderr or "Billing city" in asked.stderr
        assert shop.row(shop.keys[0])["BillingCity"] == "X"
        shop.quick("undo", push, stdin="y\n", terminal=True, expect=0)
        assert shop.row(shop.keys[0])["BillingCity"] != "X"

    def test_works_after_the_exports_own_record_is_gone(self, shop: Shop, home: Path) -> None:
        was = shop.row(shop.keys[0])["BillingCity"]
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="X"))
        push = shop.quick.json("push", shop.sheet, "--yes")["push"]
        with sqlite3.connect(home / "ledger" / "ledger.db") as database:
            database.execute("PRAGMA foreign_keys = ON")
            database.execute("DELETE FROM exports")
        database.close()

        shop.quick("undo", push, "--yes", expect=0)

        assert shop.row(shop.keys[0])["BillingCity"] == was


class TestHistory:
    """Pushes and exports; one push; one customer."""

    def test_lists_pushes_and_exports_the_latest_first(self, shop: Shop) -> None:
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="X"))
        push = shop.quick.json("push", shop.sheet, "--yes")["push"]

        entries = shop.quick.json("history")["entries"]

        assert [entry["kind"] for entry in entries] == ["push", "export"]
        assert entries[0]["id"] == push
        for entry in entries:
            assert {"kind", "id", "at", "store", "counts"} <= set(entry)
            assert entry["at"].endswith("+00:00")
        assert entries[0]["counts"]["done"] == 1
        assert entries[1]["counts"] == {"customers": 40, "groups": 4}

    def test_shows_a_push_with_its_cells_before_and_after(self, shop: Shop) -> None:
        was = shop.row(shop.keys[0])["BillingCity"]
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="X"))
        pushed = shop.quick.json("push", shop.sheet, "--yes")

        shown = shop.quick.json("history", pushed["push"])

        assert shown["rows"][0].pop("cells") == {"BillingCity": {"before": was, "after": "X"}}
        assert shown == pushed

    def test_shows_a_customers_past_by_number_and_by_address(self, shop: Shop) -> None:
        key, email = shop.keys[0], shop.row(shop.keys[0])["Email"]
        shop.edit(lambda book: book.type(key, BillingCity="X").type(shop.keys[1], BillingCity="Y"))
        shop.quick("push", shop.sheet, "--yes", expect=0)

        by_number = shop.quick.json("history", "--customer", str(key))["entries"]
        by_address = shop.quick.json("history", "--customer", email.upper())["entries"]

        assert by_number == by_address
        assert [entry["key"] for entry in by_number] == [key]
        assert by_number[0]["cells"]["BillingCity"]["after"] == "X"
        assert shop.quick.json("history", "--customer", "nobody@example.com")["entries"] == []


class TestPurge:
    """Leaves nothing that can be read."""

    @pytest.mark.parametrize("words", [("--all",), ("--before", "2999-01-01")])
    def test_of_everything_leaves_no_byte(self, shop: Shop, home: Path, words: tuple[str, ...]) -> None:
        email = shop.row(shop.keys[0])["Email"]
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="Springfield-on-Sea"))
        shop.quick("push", shop.sheet, "--yes", expect=0)
        assert email in everything(home)

        told = shop.quick.json("purge", *words)

        assert set(told) == {"removed"}
        assert sum(told["removed"].values()) > 0
        assert email not in everything(home)
        assert "Springfield-on-Sea" not in everything(home)

    def test_of_one_customer_leaves_the_others(self, shop: Shop, home: Path) -> None:
        one, other = shop.keys[:2]
        email, kept = shop.row(one)["Email"], shop.row(other)["Email"]
        shop.edit(lambda book: book.type(one, BillingCity="Springfield-on-Sea").type(other, BillingCity="X"))
        shop.quick("push", shop.sheet, "--yes", expect=0)

        shop.quick("purge", "--customer", str(one), expect=0)

        assert email not in everything(home)
        assert "Springfield-on-Sea" not in everything(home)
        assert kept in everything(home)

    def test_asks_at_a_terminal_and_nowhere_else(self, shop: Shop) -> None:
        shop.quick("purge", "--all", stdin="n\n", terminal=True, expect=6)
        assert shop.quick.json("history")["entries"] != []
        shop.quick("purge", "--all", expect=0)
        assert shop.quick.json("history")["entries"] == []


class TestPasswords:
    """A typed password is shown nowhere, sent once, and kept no longer than it takes."""

    def test_is_masked_in_all_output_sent_once_and_gone(self, shop: Shop, home: Path, tmp_path: Path) -> None:
        def typing(book: Book) -> None:
            book.type(shop.keys[0], Password=PASSWORD)
            book.type(shop.keys[1], Password=PASSWORD, BillingCity="X")
            book.add(Email="nora@example.com", Password=PASSWORD)

        shop.edit(typing)
        shown = [
            shop.quick(*words, *more)
            for words in (
                ("review", shop.sheet, "--plan", tmp_path / "plan.json", "-o", tmp_path / "report.xlsx"),
                ("push", shop.sheet, "--yes"),
                ("history",),
                ("history", "--customer", str(shop.keys[0])),
                ("resume",),
            )
            for more in ((), ("--json",))
        ]

        assert PASSWORD not in "".join(answer.stdout + answer.stderr for answer in shown)
        assert "••••••••" in shown[0].stdout
        assert PASSWORD not in (tmp_path / "plan.json").read_text("utf-8")
        assert sum(str(request.body).count(PASSWORD) for request in shop.store.requests) == 3
        assert PASSWORD not in everything(home)
        assert Book(shop.sheet).column("New password")[:2] == [None, None]

    def test_may_be_pushed_by_a_saved_plan_while_the_sheet_is_as_it_was(
        self, shop: Shop, tmp_path: Path
    ) -> None:
        shop.edit(lambda book: book.type(shop.keys[0], Password=PASSWORD))
        plan = tmp_path / "plan.json"
        shop.quick("review", shop.sheet, "--plan", plan, expect=0)

        shop.quick("push", plan, "--yes", expect=0)

        assert sum(str(request.body).count(PASSWORD) for request in shop.store.requests) == 1
        shop.quick("push", plan, "--yes", expect=0)
        assert sum(str(request.body).count(PASSWORD) for request in shop.store.requests) == 1

    def test_is_not_sent_again_where_it_could_not_be_taken_out_of_the_sheet(
        self, shop: Shop, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def locked(*_: Any, **__: Any) -> None:
            raise WorkbookLocked("The sheet is open in another program.", path=str(shop.sheet))

        def typing(book: Book) -> None:
            book.type(shop.keys[0], Password=PASSWORD)
            book.type(shop.keys[1], Password=PASSWORD, BillingCity="X")
            book.add(Email="nora@example.com", Password=PASSWORD)

        shop.edit(typing)
        with monkeypatch.context() as patched:
            patched.setattr(write_back, "write_results", locked)
            shop.quick("push", shop.sheet, "--yes", expect=0)
        assert Book(shop.sheet).column("New password")[0] == PASSWORD
        shop.store.forget_requests()

        again = shop.quick.json("push", shop.sheet, "--yes")

        assert again["rows"] == []
        assert writes(shop.store) == []
        warnings = [w["message"] for w in shop.quick.json("review", shop.sheet)["warnings"]]
        assert len([w for w in warnings if "sent by an earlier push" in w]) == 3
        assert PASSWORD not in everything(home)
        # Another one is a new one.
        shop.edit(lambda book: book.type(shop.keys[0], Password="Quite-Another-8"))
        assert [row["key"] for row in shop.quick.json("push", shop.sheet, "--yes")["rows"]] == [shop.keys[0]]

    def test_is_not_sent_again_from_a_copy_made_before_it_was_sent(
        self, shop: Shop, home: Path, tmp_path: Path
    ) -> None:
        copies = []
        for number, password in enumerate((PASSWORD, "Quite-Another-8")):
            shop.edit(partial(_type_password, key=shop.keys[0], password=password))
            copies.append(Path(shutil.copy(shop.sheet, tmp_path / f"backup {number}.xlsx")))
            (row,) = shop.quick.json("push", shop.sheet, "--yes")["rows"]
            assert (row["key"], row["outcome"]) == (shop.keys[0], "done")
        assert Book(shop.sheet).column("New password")[0] is None
        shop.store.forget_requests()

        for copy in copies:
            assert shop.quick.json("push", copy, "--yes")["rows"] == []
            warnings = [w["message"] for w in shop.quick.json("review", copy)["warnings"]]
            assert len([w for w in warnings if "type it into a new export" in w]) == 1

        assert writes(shop.store) == []
        assert PASSWORD not in everything(home)

    def test_hashes_that_the_store_shows_are_kept_nowhere(self, shop: Shop, home: Path) -> None:
        hashes = [shop.row(key)["Password"] for key in shop.keys]
        assert all(re.fullmatch("[0-9a-f]{32}", text) for text in hashes)
        shop.edit(lambda book: book.type(shop.keys[0], BillingCity="X").delete(shop.keys[1]))
        shop.quick("push", shop.sheet, "--yes", "--allow-deletes", "1", expect=0)

        kept = everything(home)

        assert shop.row(shop.keys[0])["Email"] in kept
        assert [text for text in hashes if text in kept] == []
        assert [text for text in hashes if text in everything(shop.sheet.parent)] == []


def _type_password(book: Book, *, key: int, password: str) -> None:
    book.type(key, Password=password)
