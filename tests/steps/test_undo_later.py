"""An undo weeks after its push: from the rows that the push kept, whatever became of export and clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cartsheets.ledger.retention import UNDO_PROMISED
from cartsheets.steps.push import PushResult, push
from cartsheets.steps.undo import UndoReview, review_undo
from tests.conftest import StartStore
from tests.steps.journeys import ALL, Journey, StoreState, utc_now


class Clock:
    """A clock that is moved by hand, from the present on."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return utc_now() + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path, clock: Clock) -> Journey:
    store = practice_store(customers=40, groups=4, conditions=["pace=off"])
    journey = Journey(store, tmp_path, options={"now": clock})
    journey.export()
    return journey


def undo(journey: Journey, push_id: str) -> tuple[UndoReview, PushResult]:
    with journey.opened() as session:
        found = review_undo(session, push_id, monitor=journey.monitor)
        return found, push(session, found.plan, ALL, live=found.live, monitor=journey.monitor)


def prune(journey: Journey, *, keep_mb: int = 1000) -> dict[str, int]:
    with journey.opened() as session:
        return session.ledger.prune(keep_days=90, keep_mb=keep_mb)


def push_everything(journey: Journey) -> str:
    """Rename a group, delete another with its members, add, delete and change customers."""
    store = journey.store.shop
    gone, renamed = sorted(store.groups)[-2:]
    a, b, c = sorted(store.customers)[:3]
    with journey.editing() as book:
        book.type(a, BillingCity="Dallas", Comments=None).type(b, CustomerGroupID=None).delete(c)
        book.type(renamed, "groups", Name="Renamed").delete(gone, "groups")
        book.add(Email="nora@example.com", BillingFirstName="Nora")
    return journey.push(journey.review()).receipt.push


def plain(state: StoreState) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """A store without the numbers that nobody can bring back."""
    names = {key: row["Name"] for key, row in state.groups.items()}
    lost = {"CustomerID", "CustomerGroupID", "ResetPassword", "TotalStoreCredit"}
    customers = [
        {name: value for name, value in row.items() if name not in lost}
        | {"group": names.get(row["CustomerGroupID"])}
        for row in state.customers.values()
    ]
    groups = [
        {name: value for name, value in row.items() if name != "CustomerGroupID"}
        for row in state.groups.values()
    ]
    return sorted(customers, key=lambda row: str(row["Email"])), sorted(groups, key=lambda r: str(r["Name"]))


def test_all_of_a_push_comes_back_after_weeks_without_its_export(journey: Journey, clock: Clock) -> None:
    before = StoreState.of(journey.store)
    push_id = push_everything(journey)
    after = StoreState.of(journey.store)
    clock.ahead = timedelta(days=80)
    journey.export()
    clock.ahead = timedelta(days=80) + timedelta(hours=1)
    with journey.opened() as session:
        session.ledger.snapshots.drop(session.ledger.snapshots.exports()[-1].id)

    found, done = undo(journey, push_id)

    assert done.receipt.finished
    assert plain(StoreState.of(journey.store)) == plain(before)
    said = " ".join(notice.message for notice in found.plan.notices)
    assert "One deleted customer gets a new number" in said
    clock.ahead += timedelta(days=5)
    undo(journey, done.receipt.push)
    assert plain(StoreState.of(journey.store)) == plain(after)


def test_a_clock_that_stood_back_while_pushing_takes_no_undo_away(journey: Journey, clock: Clock) -> None:
    before = StoreState.of(journey.store)
    clock.ahead = timedelta(days=-4000)
    push_id = push_everything(journey)
    clock.ahead = timedelta(hours=1)

    assert prune(journey) == {"exports": 0, "pushes": 0}
    undo(journey, push_id)

    assert plain(StoreState.of(journey.store)) == plain(before)


def test_a_ledger_that_weighs_too_much_takes_no_undo_away_that_is_promised(
    journey: Journey, clock: Clock
) -> None:
    before = StoreState.of(journey.store)
    push_id = push_everything(journey)
    clock.ahead = UNDO_PROMISED - timedelta(hours=1)
    with journey.opened() as session:
        noise = [{"CustomerID": n, "Comments": f"{n:x}" * 4000} for n in range(1, 400)]
        record = session.ledger.snapshots.begin(session.store_id, "Practice", {}, "big.xlsx")
        for _ in range(8):
            session.ledger.snapshots.keep_page(record.id, "customers", noise)
        session.ledger.snapshots.finish(record.id, clock(), {}, "big.xlsx")

    prune(journey, keep_mb=1)
    undo(journey, push_id)

    assert plain(StoreState.of(journey.store)) == plain(before)


def test_what_others_changed_in_the_weeks_between_stays(journey: Journey, clock: Clock) -> None:
    key = min(journey.store.shop.customers)
    push_id = push_everything(journey)
    clock.ahead = timedelta(days=60)
    journey.store.edit(key, BillingCity="Theirs")

    found, _ = undo(journey, push_id)

    assert [(c.key, c.column, c.live) for c in found.plan.conflicts] == [(key, "BillingCity", "Theirs")]
    assert journey.store.shop.customers[key]["BillingCity"] == "Theirs"
