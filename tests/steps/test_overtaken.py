"""Others work between a review and its push, or while a push is stopped: what they did stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome, PushBegun
from cartsheets.monitor import Cancelled, Monitor
from cartsheets.steps.push import push, resume
from cartsheets.steps.undo import review_undo
from tests.conftest import StartStore
from tests.steps.journeys import ALL, Journey

pytestmark = pytest.mark.usefixtures("impatient")


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path) -> Journey:
    journey = Journey(practice_store(customers=12, groups=2, conditions=["pace=off"]), tmp_path)
    journey.export()
    return journey


class StoppedAtTheBeginning(Monitor):
    """A user who stops as soon as the push has its record."""

    def tell(self, item: object) -> None:
        if isinstance(item, PushBegun):
            self.stop()


def test_a_cell_that_others_changed_while_a_push_was_stopped_stays_theirs(journey: Journey) -> None:
    store = journey.store
    key = min(store.shop.customers)
    before = dict(store.shop.customers[key])
    with journey.editing() as book:
        book.type(key, BillingCity="Springfield", Comments="Ours")
    found = journey.review()
    with journey.opened() as session, pytest.raises(Cancelled):
        push(session, found.plan, ALL, live=found.live, monitor=StoppedAtTheBeginning())

    store.edit(key, BillingCity="Shelbyville")
    with journey.opened() as session:
        result = resume(session, None, monitor=journey.monitor)

    assert result is not None
    assert result.receipt.finished
    assert [(c.column, c.live) for c in result.conflicts] == [("BillingCity", "Shelbyville")]
    row = store.shop.customers[key]
    assert (row["BillingCity"], row["Comments"]) == ("Shelbyville", "Ours")
    assert [c.column for c in result.receipt.rows[0].change.cells] == ["Comments"]
    # Nor does an undo touch what the push left alone.
    with journey.opened() as session:
        undone = review_undo(session, result.receipt.push, monitor=journey.monitor)
        push(session, undone.plan, ALL, live=undone.live, monitor=journey.monitor)
    row = store.shop.customers[key]
    assert (row["BillingCity"], row["Comments"]) == ("Shelbyville", before["Comments"])


def test_a_cleared_cell_that_others_fill_before_it_is_read_back_stays_theirs(
    practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=12, groups=2, conditions=["pace=off"])
    journey = Journey(store, tmp_path)
    key = max(store.shop.customers)
    store.edit(key, BillingCompany="Acorn & Sons")
    journey.export()
    with journey.editing() as book:
        book.type(key, BillingCompany=None)
    found = journey.review()
    store.before_request = lambda request: (
        store.edit(key, BillingCompany="Theirs")
        if request.method == "GET" and store.shop.customers[key]["BillingCompany"] in (None, "")
        else None
    )
    result = journey.push(found)

    assert store.shop.customers[key]["BillingCompany"] == "Theirs"
    assert [row.outcome for row in result.receipt.rows] == [Outcome.DONE]
    assert [(c.column, c.stored) for c in result.receipt.stored_differently] == [("BillingCompany", "Theirs")]


def test_a_flag_that_the_store_never_shows_is_not_told_as_stored_differently(
    practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=12, groups=2, conditions=["pace=off", "reset_password=missing"])
    journey = Journey(store, tmp_path)
    journey.export()
    key = min(store.shop.customers)
    with journey.editing() as book:
        book.type(key, ResetPassword="Yes", Comments="Ours")
    result = journey.push(journey.review())
    assert result.receipt.stored_differently == ()
    assert store.shop.customers[key]["ResetPassword"] is True


def test_a_push_that_was_reviewed_while_another_ran_adds_nobody_twice(journey: Journey) -> None:
    store = journey.store
    with journey.editing() as book:
        book.add(Email="new.one@example.com")
        book.type(min(store.shop.customers), Comments="Ours")
    first, second = journey.review(), journey.review()

    journey.push(first)
    result = journey.push(second)

    assert [row.outcome for row in result.receipt.rows] == [Outcome.SKIPPED, Outcome.DONE]
    emails = [row["Email"].lower() for row in store.shop.customers.values()]
    assert emails.count("new.one@example.com") == 1


def test_what_another_push_of_the_sheet_added_and_others_renamed_since_is_not_added_again(
    journey: Journey,
) -> None:
    store = journey.store
    key = min(store.shop.customers)
    with journey.editing() as book:
        book.add(Email=" New.One@example.com ")
        book.add("groups", Name="Night Owls")
        book.type(key, Comments="Ours")
    first, second, third = (journey.review() for _ in range(3))
    journey.push(first)
    added, group = max(store.shop.customers), max(store.shop.groups)
    store.edit(added, Email="renamed@example.com")
    store.edit_group(group, Name="Early Birds")

    receipt = journey.push(second).receipt

    told = {(row.change.table, row.change.action): (row.outcome, row.message) for row in receipt.rows}
    reason = (
        "An earlier push of this sheet added this {} as number {}. "
        "It was changed since, and is not added again."
    )
    assert told["customers", Action.ADD] == (Outcome.SKIPPED, reason.format("customer", added))
    assert told["groups", Action.ADD] == (Outcome.SKIPPED, reason.format("group", group))
    assert told["customers", Action.UPDATE][0] is Outcome.DONE
    assert (max(store.shop.customers), max(store.shop.groups)) == (added, group)
    # Where they are gone, they are added again: nobody is there twice.
    store.shop.delete(added)
    store.shop.delete_group(group)
    journey.push(third)
    emails = [row["Email"] for row in store.shop.customers.values()]
    assert emails.count("New.One@example.com") == 1
    assert [row["Name"] for row in store.shop.groups.values()].count("Night Owls") == 1


def test_what_an_unfinished_push_has_left_to_add_is_not_added_after_another_push_of_the_sheet_did(
    journey: Journey,
) -> None:
    store = journey.store
    with journey.editing() as book:
        book.add(Email="new.one@example.com")
    first, second = journey.review(), journey.review()
    with journey.opened() as session, pytest.raises(Cancelled):
        push(session, first.plan, ALL, live=first.live, monitor=StoppedAtTheBeginning())
    journey.push(second)
    added = max(store.shop.customers)
    store.edit(added, Email="renamed@example.com")

    with journey.opened() as session:
        unfinished = session.ledger.pushes.unfinished(session.store_id)
        result = resume(session, unfinished[0].id, monitor=journey.monitor)

    assert result is not None
    assert [row.outcome for row in result.receipt.rows] == [Outcome.SKIPPED]
    assert max(store.shop.customers) == added


def test_a_row_of_which_the_store_took_some_cells_is_not_told_as_rejected(
    practice_store: StartStore, tmp_path: Path
) -> None:
    conditions = ["pace=off", "clears=neither", "write_answer=empty", "rejection=200_error"]
    store = practice_store(customers=12, groups=2, conditions=conditions)
    journey = Journey(store, tmp_path)
    key = min(store.shop.customers)
    store.edit(key, AdditionalField1="1E5")
    journey.export()
    with journey.editing() as book:
        book.type(key, AdditionalField1=None, BillingCity="Springfield")

    receipt = journey.push(journey.review()).receipt

    assert [row.outcome for row in receipt.rows] == [Outcome.DONE]
    assert [(c.column, c.stored) for c in receipt.stored_differently] == [("AdditionalField1", "1E5")]
    assert store.shop.customers[key]["BillingCity"] == "Springfield"
