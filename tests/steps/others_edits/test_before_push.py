"""What others changed between the review and the push."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome
from tests.steps.journeys import Journey, utc_now
from tests.steps.others_edits.asking import customer, members_of, outcomes, reasons, writes


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
        members = members_of(journey, group)
        journey.store.shop.delete_group(group)

        result = journey.push(found, again=True)

        assert outcomes(result) == [Outcome.SKIPPED, Outcome.SKIPPED, Outcome.DONE]
        assert customer(journey, one)["CustomerGroupID"] == was
        assert customer(journey, two)["BillingCity"] == "Ours"
        assert members_of(journey, group) == members

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
        group = next(k for k in journey.store.shop.groups if members_of(journey, k))
        joiner = next(k for k in keys if customer(journey, k)["CustomerGroupID"] != group)
        members = members_of(journey, group)
        with journey.editing() as book:
            book.delete(group, "groups")
        found = journey.review()
        journey.store.edit(joiner, CustomerGroupID=group)

        result = journey.push(found, again=again)

        assert group in journey.store.shop.groups
        assert members_of(journey, group) == [joiner]
        assert outcomes(result) == [Outcome.DONE] * len(members) + [Outcome.SKIPPED]

    def test_a_member_whom_others_moved_on_stays_there_and_the_group_goes(self, journey: Journey) -> None:
        group = next(k for k in journey.store.shop.groups if len(members_of(journey, k)) > 1)
        other = next(k for k in journey.store.shop.groups if k != group)
        moved, *rest = members_of(journey, group)
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

    def test_a_renamed_group_keeps_its_new_name_and_takes_itsmembers_of(
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
