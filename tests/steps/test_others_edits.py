"""What others do to the store meanwhile survives: before the review, and between review and push."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome, Receipt
from cartsheets.steps.push import PushResult
from cartsheets.steps.review import ReviewOptions
from tests.conftest import StartStore
from tests.steps.journeys import Journey, Row, utc_now

GONE = 9001
"""A group that was deleted before the export; some of the invented customers still have it."""


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path) -> Journey:
    journey = Journey(practice_store(customers=30, groups=4, conditions=["pace=off"]), tmp_path)
    journey.export()
    return journey


@pytest.fixture
def keys(journey: Journey) -> list[int]:
    """Ordinary customers, each with a group that is there."""
    shop = journey.store.shop
    return [k for k, row in shop.customers.items() if row["CustomerGroupID"] != GONE and row["BillingCity"]]


def customer(journey: Journey, key: int) -> Row:
    return dict(journey.store.shop.customers[key])


def reasons(receipt: Receipt) -> dict[str, str]:
    return {row.change.id: row.message for row in receipt.rows if row.outcome is not Outcome.DONE}


def writes(journey: Journey) -> list[str]:
    return [f"{r.method} {r.path}" for r in journey.store.requests if r.method != "GET"]


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

    def test_a_group_that_is_gone_cannot_be_chosen_and_asks_nothing_of_its_members(
        self, journey: Journey, keys: list[int]
    ) -> None:
        shop = journey.store.shop
        group, name = next((k, r["Name"]) for k, r in shop.groups.items() if _members(journey, k))
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


class TestBetweenReviewAndPush:
    """The plan was saved; it is compared again before anything is sent."""

    def test_the_cell_that_others_changed_stays_theirs_and_the_rest_goes(
        self, journey: Journey, keys: list[int]
    ) -> None:
        with journey.editing() as book:
            book.type(keys[0], BillingCity="Ours", BillingAddress2="Suite 5")
            book.type(keys[1], BillingCity="Ours")
            book.type(keys[2], BillingCity="Ours")
        found = journey.review()
        journey.store.edit(keys[0], BillingCity="Theirs", Comments="theirs")
        journey.store.edit(keys[1], BillingCity="Theirs")

        result = journey.push(found, again=True)

        assert {(c.key, c.column, c.live) for c in result.conflicts} == {
            (keys[0], "BillingCity", "Theirs"),
            (keys[1], "BillingCity", "Theirs"),
        }
        cities = [customer(journey, k)["BillingCity"] for k in keys[:3]]
        assert cities == ["Theirs", "Theirs", "Ours"]
        assert (customer(journey, keys[0])["BillingAddress2"], customer(journey, keys[0])["Comments"]) == (
            "Suite 5",
            "theirs",
        )
        assert outcomes(result) == [Outcome.DONE, Outcome.SKIPPED, Outcome.DONE]

    def test_what_others_did_alike_counts_as_done(self, journey: Journey, keys: list[int]) -> None:
        with journey.editing() as book:
            book.type(keys[0], BillingCity="Both")
            book.delete(keys[1])
        found = journey.review()
        journey.store.edit(keys[0], BillingCity="Both")
        journey.store.shop.delete(keys[1])

        result = journey.push(found, again=True)

        assert outcomes(result) == [Outcome.DONE, Outcome.DONE]
        assert writes(journey) == []

    def test_a_row_that_is_gone_stays_gone(self, journey: Journey, keys: list[int]) -> None:
        with journey.editing() as book:
            book.type(keys[0], BillingCity="Ours")
        found = journey.review()
        journey.store.shop.delete(keys[0])

        result = journey.push(found, again=True)

        assert outcomes(result) == [Outcome.SKIPPED]
        assert [c.live for c in result.conflicts] == ["deleted"]
        assert writes(journey) == []

    def test_a_row_that_others_changed_is_not_deleted(self, journey: Journey, keys: list[int]) -> None:
        with journey.editing() as book:
            book.delete(keys[0])
            book.delete(keys[1])
        found = journey.review()
        journey.store.edit(keys[0], MailList=not customer(journey, keys[0])["MailList"])

        result = journey.push(found, again=True)

        assert outcomes(result) == [Outcome.SKIPPED, Outcome.DONE]
        assert keys[0] in journey.store.shop.customers
        assert keys[1] not in journey.store.shop.customers

    def test_an_address_that_was_taken_meanwhile_is_given_to_nobody_twice(
        self, journey: Journey, keys: list[int]
    ) -> None:
        with journey.editing() as book:
            book.add(Email="nora@example.com")
            book.type(keys[0], Email="moved@example.com", BillingCity="Ours")
        found = journey.review()
        journey.store.shop.add(Email="Nora@example.com")
        journey.store.shop.add(Email="moved@example.com")

        result = journey.push(found, again=True)

        assert outcomes(result) == [Outcome.SKIPPED, Outcome.SKIPPED]
        assert all("taken meanwhile" in reason for reason in reasons(result.receipt).values())
        emails = [row["Email"].lower() for row in journey.store.shop.customers.values()]
        assert len(emails) == len(set(emails))

    def test_an_address_that_the_plan_itself_sets_free_is_not_taken(
        self, journey: Journey, keys: list[int]
    ) -> None:
        one, two = (customer(journey, key)["Email"] for key in keys[:2])
        with journey.editing() as book:
            book.type(keys[0], Email=two)
            book.type(keys[1], Email=one)
            book.delete(keys[2])
            book.add(Email=customer(journey, keys[2])["Email"], BillingCity="Again")
        found = journey.review()

        result = journey.push(found, again=True)

        assert set(outcomes(result)) == {Outcome.DONE}
        assert [customer(journey, key)["Email"] for key in keys[:2]] == [two, one]

    def test_a_group_that_was_deleted_meanwhile_gets_no_customers(
        self, journey: Journey, keys: list[int]
    ) -> None:
        group, name = next((k, r["Name"]) for k, r in journey.store.shop.groups.items())
        one, two = [k for k in keys if customer(journey, k)["CustomerGroupID"] != group][:2]
        was = customer(journey, one)["CustomerGroupID"]
        with journey.editing() as book:
            book.type(one, CustomerGroupID=name)
            book.type(two, CustomerGroupID=name, BillingCity="Ours")
            book.add(Email="nora@example.com", CustomerGroupID=name)
        found = journey.review()
        members = _members(journey, group)
        journey.store.shop.delete_group(group)

        result = journey.push(found, again=True)

        assert outcomes(result) == [Outcome.SKIPPED, Outcome.SKIPPED, Outcome.DONE]
        assert customer(journey, one)["CustomerGroupID"] == was
        assert customer(journey, two)["BillingCity"] == "Ours"
        assert _members(journey, group) == members

    def test_a_group_name_that_was_taken_meanwhile_is_not_used_twice(
        self, journey: Journey, keys: list[int]
    ) -> None:
        with journey.editing() as book:
            book.add("groups", Name="Night owls")
            book.type(keys[0], CustomerGroupID="Night owls")
        found = journey.review()
        journey.store.shop.add_group(Name="night owls")

        result = journey.push(found, again=True)

        assert outcomes(result) == [Outcome.SKIPPED, Outcome.SKIPPED]
        assert [r["Name"].lower() for r in journey.store.shop.groups.values()].count("night owls") == 1

    @pytest.mark.parametrize("again", [True, False])
    def test_a_group_that_somebody_joined_meanwhile_is_kept(
        self, journey: Journey, keys: list[int], *, again: bool
    ) -> None:
        group = next(k for k in journey.store.shop.groups if _members(journey, k))
        joiner = next(k for k in keys if customer(journey, k)["CustomerGroupID"] != group)
        members = _members(journey, group)
        with journey.editing() as book:
            book.delete(group, "groups")
        found = journey.review()
        journey.store.edit(joiner, CustomerGroupID=group)

        result = journey.push(found, again=again)

        assert group in journey.store.shop.groups
        assert _members(journey, group) == [joiner]
        assert outcomes(result) == [Outcome.DONE] * len(members) + [Outcome.SKIPPED]

    def test_a_member_whom_others_moved_on_stays_there_and_the_group_goes(self, journey: Journey) -> None:
        group = next(k for k in journey.store.shop.groups if len(_members(journey, k)) > 1)
        other = next(k for k in journey.store.shop.groups if k != group)
        moved, *rest = _members(journey, group)
        with journey.editing() as book:
            book.delete(group, "groups")
        found = journey.review()
        journey.store.edit(moved, CustomerGroupID=other)

        result = journey.push(found, again=True)

        assert customer(journey, moved)["CustomerGroupID"] == other
        assert {customer(journey, key)["CustomerGroupID"] for key in rest} == {0}
        assert group not in journey.store.shop.groups
        assert [row.change.action for row in result.receipt.rows if row.outcome is Outcome.SKIPPED] == [
            Action.UPDATE
        ]

    def test_a_renamed_group_keeps_its_new_name_and_takes_its_members(
        self, journey: Journey, keys: list[int]
    ) -> None:
        group, name = next((k, r["Name"]) for k, r in journey.store.shop.groups.items())
        mover = next(k for k in keys if customer(journey, k)["CustomerGroupID"] != group)
        with journey.editing() as book:
            book.type(mover, CustomerGroupID=name)
            book.type(group, "groups", PriceLevel=9)
        found = journey.review()
        journey.store.edit_group(group, Name="Theirs")

        result = journey.push(found, again=True)

        assert set(outcomes(result)) == {Outcome.DONE}
        assert customer(journey, mover)["CustomerGroupID"] == group
        assert (journey.store.shop.groups[group]["Name"], journey.store.shop.groups[group]["PriceLevel"]) == (
            "Theirs",
            9,
        )


@pytest.mark.parametrize(("minutes", "city"), [(9, "Ours"), (11, "Theirs")])
def test_a_review_that_is_ten_minutes_old_is_compared_again(
    journey: Journey, keys: list[int], minutes: int, city: str
) -> None:
    """Somebody went for coffee before the question was answered."""
    with journey.editing() as book:
        book.type(keys[0], BillingCity="Ours")
    found = journey.review()
    journey.store.edit(keys[0], BillingCity="Theirs")
    journey.options["now"] = lambda: utc_now() + timedelta(minutes=minutes)

    journey.push(found)

    assert customer(journey, keys[0])["BillingCity"] == city


def test_what_others_changed_while_a_push_was_cut_off_is_theirs(journey: Journey, keys: list[int]) -> None:
    """The store took nothing, and days went by before the push was carried on."""
    with journey.editing() as book:
        book.type(keys[0], BillingCity="Ours", BillingAddress2="Suite 5")
        book.type(keys[1], BillingCity="Ours")
        book.type(keys[2], BillingCity="Ours")
    found = journey.review()
    journey.options["patience_s"] = 0.2
    journey.store.conditions.set("drop_before=PUT:always")
    with pytest.raises(Exception, match="closed the connection"):
        journey.push(found)
    journey.store.conditions.faults.clear()
    journey.store.edit(keys[0], BillingCity="Theirs")
    journey.store.edit(keys[1], BillingCity="Theirs")

    result = journey.resume()

    assert result is not None
    assert [customer(journey, k)["BillingCity"] for k in keys[:3]] == ["Theirs", "Theirs", "Ours"]
    assert customer(journey, keys[0])["BillingAddress2"] == "Suite 5"
    assert outcomes(result) == [Outcome.DONE, Outcome.SKIPPED, Outcome.DONE]


def outcomes(result: PushResult) -> list[Outcome]:
    return [row.outcome for row in result.receipt.rows]


def _members(journey: Journey, group: int) -> list[int]:
    return [k for k, row in journey.store.shop.customers.items() if row["CustomerGroupID"] == group]
