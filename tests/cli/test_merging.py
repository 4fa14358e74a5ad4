"""cartsheets-cli doubles and merge: clusters with why and likeness, and plans that a push sends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.quick_cli import QuickCli
from tests.cli.shop import Shop, error_of, writes
from tests.conftest import StartStore

TWIN = {"BillingFirstName": "Ottilie", "BillingLastName": "Zwilling", "BillingZipCode": "98765"}


@pytest.fixture
def shop(home: Path, practice_store: StartStore, tmp_path: Path) -> Shop:
    """A store in which the first two customers are one, and the third and fourth nearly so."""
    store = practice_store(customers=40, groups=4, conditions=["pace=off"])
    shop = Shop(store, QuickCli(home), tmp_path / "c.xlsx")
    a, b, c, d = shop.keys[:4]
    store.edit(a, **TWIN, Comments="", BillingCity="Austin", Enabled=True)
    store.edit(b, **TWIN, Comments="from the fair", BillingCity="Dallas", Enabled=True)
    street = {"BillingZipCode": "12345", "BillingAddress1": "100 Congress Avenue"}
    store.edit(c, BillingFirstName="Jonathan", BillingLastName="Whitfield", **street)
    store.edit(d, BillingFirstName="Jonathon", BillingLastName="Whitfield", **street)
    store.forget_requests()
    return shop


class TestDoubles:
    """Lists clusters; changes nothing."""

    def test_lists_clusters_with_why_how_alike_and_what_differs(self, shop: Shop) -> None:
        a, b, c, d = shop.keys[:4]

        told = shop.quick.json("doubles")

        assert list(told) == ["store", "taken_at", "clusters"]
        clusters = {tuple(cluster["keys"]): cluster for cluster in told["clusters"]}
        twins, alike = clusters[a, b], clusters[c, d]
        assert twins["reasons"] == ["same name and ZIP"]
        assert twins["likeness"] == 100.0
        assert twins["keep"] in (a, b)
        assert [one["key"] for one in twins["customers"]] == [a, b]
        assert {one["name"] for one in twins["customers"]} == {"Ottilie Zwilling"}
        cities = next(each["values"] for each in twins["differing"] if each["column"] == "BillingCity")
        assert cities == [{"key": a, "value": "Austin"}, {"key": b, "value": "Dallas"}]
        assert "BillingZipCode" not in {each["column"] for each in twins["differing"]}
        assert alike["reasons"] == ["alike name and address"]
        assert 88 <= alike["likeness"] < 100
        assert writes(shop.store) == []

    def test_says_in_words_who_would_stay_and_how_to_merge(self, shop: Shop) -> None:
        words = shop.quick("doubles", expect=0).stdout

        assert "are probably" in words
        assert "(would stay)" in words
        assert f"merge {shop.keys[0]},{shop.keys[1]} --plan PLAN.json" in words

    def test_says_where_nobody_is_there_twice(self, home: Path, practice_store: StartStore) -> None:
        quick = QuickCli(home).for_store(practice_store(customers=1, groups=1))

        assert quick.json("doubles")["clusters"] == []
        assert "twice" in quick("doubles", expect=0).stdout


class TestMerge:
    """Plans an update and a delete; a push sends them."""

    def test_plans_an_update_and_a_delete_that_a_push_sends_and_an_undo_brings_back(
        self, shop: Shop, tmp_path: Path
    ) -> None:
        a, b = shop.keys[:2]
        was = shop.row(b)
        plan = tmp_path / "merge.json"

        told = shop.quick.json("merge", f"{a},{b}", "--keep", str(a), "--plan", plan)

        by_action = {change["action"]: change for change in told["changes"]}
        assert set(by_action) == {"update", "delete"}
        assert by_action["delete"]["key"] == b
        assert by_action["update"]["cells"]["Comments"]["draft"] == "from the fair"
        assert "BillingCity" not in by_action["update"]["cells"]
        assert any("past orders" in warning["message"] for warning in told["warnings"])
        assert writes(shop.store) == []

        error_of(shop.quick("push", plan, "--yes", "--json", expect=6))
        assert writes(shop.store) == []
        pushed = shop.quick.json("push", plan, "--yes", "--allow-deletes", "1")
        assert pushed["counts"]["done"] == 2
        assert b not in shop.store.shop.customers
        assert shop.row(a)["Comments"] == "from the fair"
        assert shop.row(a)["BillingCity"] == "Austin"

        shop.store.forget_requests()
        shop.quick.json("push", plan, "--yes", "--allow-deletes", "1")
        assert writes(shop.store) == []
        shop.quick("undo", pushed["push"], "--yes", expect=0)
        assert was["Email"] in {row["Email"] for row in shop.store.shop.customers.values()}
        assert not shop.row(a)["Comments"]

    def test_takes_chosen_values_and_several_clusters_at_once(self, shop: Shop, tmp_path: Path) -> None:
        a, b, c, d = shop.keys[:4]

        told = shop.quick.json(
            "merge", f"{a},{b}", f"{c},{d}", "--keep", str(b), "--keep", str(c),
            "--take", f"billingcity={a}", "--plan", tmp_path / "m.json", "-o", tmp_path / "m.xlsx",
        )  # fmt: skip

        assert [change["key"] for change in told["changes"] if change["action"] == "delete"] == [a, d]
        update = next(change for change in told["changes"] if change["key"] == b)
        assert update["cells"]["BillingCity"] == {"base": "Dallas", "live": "Dallas", "draft": "Austin"}
        assert (tmp_path / "m.xlsx").is_file()

    def test_is_compared_again_before_it_is_sent(self, shop: Shop, tmp_path: Path) -> None:
        a, b = shop.keys[:2]
        plan = tmp_path / "merge.json"
        shop.quick("merge", f"{a},{b}", "--keep", str(a), "--plan", plan, expect=0)
        shop.store.edit(b, BillingCity="Moved meanwhile")

        shop.quick("push", plan, "--yes", "--allow-deletes", "1", "--json", expect=3)

        assert b in shop.store.shop.customers

    def test_writes_results_only_where_they_are_asked_for(self, shop: Shop, tmp_path: Path) -> None:
        a, b = shop.keys[:2]
        plan, results = tmp_path / "merge.json", tmp_path / "results.xlsx"
        shop.quick("merge", f"{a},{b}", "--plan", plan, expect=0)

        said = shop.quick("push", plan, "--yes", "--allow-deletes", "1", "--results", results, expect=0)

        assert results.is_file()
        assert "could not be written" not in said.stdout + said.stderr

    @pytest.mark.parametrize(
        ("words", "part"),
        [
            (("{a}",), "two customers"),
            (("{a},99999999",), "no customer 99999999"),
            (("{a},{b}", "{b},{c}"), "named twice"),
            (("{a},x",), "no list of customer ids"),
            (("{a},{b}", "--keep", "{c}"), "none of the merges"),
            (("{a},{b}", "--keep", "{a}", "--keep", "{b}"), "cannot both stay"),
            (("{a},{b}", "--take", "Email={b}"), "cannot be taken over"),
            (("{a},{b}", "--take", "Town={b}"), "no column"),
            (("{a},{b}", "--take", "BillingCity"), "names no customer"),
        ],
    )
    def test_says_what_is_wrong_with_its_words(self, shop: Shop, words: tuple[str, ...], part: str) -> None:
        a, b, c = shop.keys[:3]

        error = error_of(shop.quick("merge", *(w.format(a=a, b=b, c=c) for w in words), "--json", expect=2))

        assert part in error["message"]
        assert writes(shop.store) == []
