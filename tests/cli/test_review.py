"""cli.md, review: its document and its statuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.shop import Shop, writes
from tests.steps.journeys import Book

if TYPE_CHECKING:
    pass

COUNTS_OF_REVIEW = {"add", "update", "delete", "conflict", "problem", "damage", "warning", "unchanged"}


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
