"""What others changed between the export and the review."""

from __future__ import annotations

import pytest

from cartsheets.domain.receipt import Outcome
from cartsheets.steps.review import ReviewOptions
from tests.steps.journeys import Journey
from tests.steps.others_edits.asking import customer, members_of, writes


class TestBetweenExportAndReview:
    """Base is what was exported, draft what was typed, live what is there now."""

    def test_edits_of_different_cells_of_a_row_merge(self, journey: Journey, keys: list[int]) -> None:
        with journey.editing() as book:
            book.type(keys[0], BillingCity="Ours")
        journey.store.edit(keys[0], BillingPhoneNumber="555-0100", Comments="theirs")

        result = journey.push(journey.review())

        assert result.receipt.count(Outcome.DONE) == 1
        row = customer(journey, keys[0])
        assert (row["BillingCity"], row["BillingPhoneNumber"], row["Comments"]) == (
            "Ours",
            "555-0100",
            "theirs",
        )

    def test_the_same_cell_is_a_conflict_and_the_rest_of_the_row_goes(
        self, journey: Journey, keys: list[int]
    ) -> None:
        was = customer(journey, keys[0])["BillingCity"]
        with journey.editing() as book:
            book.type(keys[0], BillingCity="Ours", BillingAddress2="Suite 5")
        journey.store.edit(keys[0], BillingCity="Theirs")

        found = journey.review()
        journey.push(found)

        (conflict,) = found.plan.conflicts
        assert (conflict.base, conflict.live, conflict.draft, conflict.choice) == (
            was,
            "Theirs",
            "Ours",
            None,
        )
        row = customer(journey, keys[0])
        assert (row["BillingCity"], row["BillingAddress2"]) == ("Theirs", "Suite 5")

    @pytest.mark.parametrize(("choice", "city"), [("mine", "Ours"), ("live", "Theirs")])
    def test_a_conflict_ends_as_it_was_decided(
        self, journey: Journey, keys: list[int], choice: str, city: str
    ) -> None:
        with journey.editing() as book:
            book.type(keys[0], BillingCity="Ours")
        journey.store.edit(keys[0], BillingCity="Theirs")

        journey.push(journey.review(ReviewOptions(on_conflict=choice)))

        assert customer(journey, keys[0])["BillingCity"] == city

    def test_the_same_edit_on_both_sides_is_nothing(self, journey: Journey, keys: list[int]) -> None:
        with journey.editing() as book:
            book.type(keys[0], BillingCity="Both")
        journey.store.edit(keys[0], BillingCity="Both")

        plan = journey.review().plan

        assert (plan.changes, plan.conflicts) == ((), ())

    @pytest.mark.parametrize("choice", ["ask", "mine", "live"])
    def test_a_row_that_is_gone_is_not_brought_back_by_an_edit(
        self, journey: Journey, keys: list[int], choice: str
    ) -> None:
        with journey.editing() as book:
            book.type(keys[0], BillingCity="Ours")
        journey.store.shop.delete(keys[0])

        found = journey.review(ReviewOptions(on_conflict=choice))
        journey.push(found)

        assert [(c.column, c.live) for c in found.plan.conflicts] == [(None, "deleted")]
        assert keys[0] not in journey.store.shop.customers
        assert writes(journey) == []

    def test_a_row_gone_on_both_sides_is_nothing(self, journey: Journey, keys: list[int]) -> None:
        with journey.editing() as book:
            book.delete(keys[0])
        journey.store.shop.delete(keys[0])

        plan = journey.review().plan

        assert (plan.changes, plan.conflicts, plan.problems) == ((), (), ())

    @pytest.mark.parametrize(("choice", "is_there"), [("ask", True), ("live", True), ("mine", False)])
    def test_a_row_that_others_changed_is_deleted_only_if_so_decided(
        self, journey: Journey, keys: list[int], choice: str, *, is_there: bool
    ) -> None:
        with journey.editing() as book:
            book.delete(keys[0])
        journey.store.edit(keys[0], Comments="still needed")

        found = journey.review(ReviewOptions(on_conflict=choice))
        journey.push(found)

        assert [c.draft for c in found.plan.conflicts] == ["deleted"]
        assert (keys[0] in journey.store.shop.customers) == is_there

    def test_a_customer_whom_others_added_is_not_added_again(self, journey: Journey) -> None:
        with journey.editing() as book:
            book.add(Email="Nora@Example.com", BillingCity="Boston")
        journey.store.shop.add(Email="nora@example.com")

        found = journey.review()
        journey.push(found)

        assert [problem.kind for problem in found.plan.problems] == ["email_taken"]
        assert [r["Email"] for r in journey.store.shop.customers.values()].count("nora@example.com") == 1
        assert writes(journey) == []

    def test_rows_others_added_or_changed_are_left_alone(self, journey: Journey, keys: list[int]) -> None:
        added = journey.store.shop.add(Email="walk.in@example.com")
        journey.store.edit(keys[3], BillingCity="Theirs")

        plan = journey.review().plan

        assert (plan.changes, plan.conflicts, plan.problems) == ((), (), ())
        assert added in journey.store.shop.customers

    def test_a_renamed_group_is_the_same_group_by_its_old_name_and_its_new(
        self, journey: Journey, keys: list[int]
    ) -> None:
        group, name = next((k, r["Name"]) for k, r in journey.store.shop.groups.items())
        one, two = [k for k in keys if customer(journey, k)["CustomerGroupID"] != group][:2]
        with journey.editing() as book:
            book.type(one, CustomerGroupID=name)
            book.type(two, CustomerGroupID="Renamed by others")
        journey.store.edit_group(group, Name="Renamed by others")

        found = journey.review()
        journey.push(found)

        assert len(found.plan.changes) == 2
        assert {customer(journey, k)["CustomerGroupID"] for k in (one, two)} == {group}
        assert journey.store.shop.groups[group]["Name"] == "Renamed by others"

    def test_two_names_for_one_group_are_a_conflict(self, journey: Journey) -> None:
        group = next(iter(journey.store.shop.groups))
        with journey.editing() as book:
            book.type(group, "groups", Name="Ours")
        journey.store.edit_group(group, Name="Theirs")

        found = journey.review()
        journey.push(found)

        assert [(c.table, c.column) for c in found.plan.conflicts] == [("groups", "Name")]
        assert journey.store.shop.groups[group]["Name"] == "Theirs"

    def test_a_group_that_is_gone_cannot_be_chosen_and_asks_nothing_of_itsmembers_of(
        self, journey: Journey, keys: list[int]
    ) -> None:
        shop = journey.store.shop
        group, name = next((k, r["Name"]) for k, r in shop.groups.items() if members_of(journey, k))
        mover = next(k for k in keys if customer(journey, k)["CustomerGroupID"] != group)
        with journey.editing() as book:
            book.type(mover, CustomerGroupID=name, BillingCity="Ours")
        shop.delete_group(group)

        found = journey.review()
        journey.push(found)

        assert [(p.kind, p.column) for p in found.plan.problems] == [("group_gone", "CustomerGroupID")]
        assert (found.plan.changes, found.plan.conflicts) == ((), ())

    def test_a_group_edited_here_and_deleted_there_is_a_conflict(self, journey: Journey) -> None:
        group = next(iter(journey.store.shop.groups))
        with journey.editing() as book:
            book.type(group, "groups", PriceLevel=7)
        journey.store.shop.delete_group(group)

        found = journey.review()

        assert [(c.table, c.column, c.live) for c in found.plan.conflicts] == [("groups", None, "deleted")]
        assert found.plan.changes == ()
