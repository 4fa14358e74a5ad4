"""A comparison tells what happened; it is no plan that anybody could push."""

from __future__ import annotations

from pathlib import Path

import pytest

from cartsheets.errors import GuardNotMet, WrongStore
from cartsheets.steps.compare import compare_exports, compare_with_live
from cartsheets.steps.push import push
from tests.conftest import StartStore
from tests.steps.journeys import ALL, Journey, StoreState


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path) -> Journey:
    return Journey(practice_store(customers=20, groups=3, conditions=["pace=off"]), tmp_path)


def test_a_comparison_is_never_pushed(journey: Journey) -> None:
    first = journey.export().export_id
    journey.store.edit(min(journey.store.shop.customers), BillingCity="Theirs")
    second = journey.export().export_id
    before = StoreState.of(journey.store)
    with journey.opened() as session:
        between = compare_exports(session.ledger, second, first, monitor=journey.monitor)
        since = compare_with_live(session, first, monitor=journey.monitor)
        assert (len(between.plan.changes), len(since.plan.changes)) == (1, 1)

        for found in (between, since):
            with pytest.raises(GuardNotMet, match="Nothing was sent"):
                push(session, found.plan, ALL, monitor=journey.monitor)

    assert StoreState.of(journey.store) == before


def test_exports_of_two_stores_are_not_compared(journey: Journey) -> None:
    first = journey.export().export_id
    with journey.opened() as session:
        other = session.ledger.snapshots.begin("elsewhere.example", "Elsewhere", {}, "e.xlsx")
        session.ledger.snapshots.finish(other.id, session.now(), {}, "e.xlsx")

        with pytest.raises(WrongStore):
            compare_exports(session.ledger, first, other.id, monitor=journey.monitor)
        with pytest.raises(WrongStore):
            compare_with_live(session, other.id, monitor=journey.monitor)
