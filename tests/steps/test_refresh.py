"""A review soon after an export reads what changed, proves the rest, and reads all where it cannot."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from cartsheets.demo.conditions import Conditions
from cartsheets.demo.server import PracticeStore
from cartsheets.demo.shop import Shop
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.typed_values import TypedValue
from cartsheets.monitor import NullMonitor
from cartsheets.session import Session
from cartsheets.steps.review import ReviewOptions, review
from cartsheets.steps.snapshots import fetch_snapshot
from tests.steps.journeys import Journey, utc_now

if TYPE_CHECKING:
    from tests.conftest import StartStore

CUSTOMERS = 6_000
CALLS_OF_A_FULL_READ = CUSTOMERS // 200


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One export for all tests: every practice store of the same seed is the same store."""
    folder = tmp_path_factory.mktemp("exported")
    with PracticeStore(Shop.seeded(customers=CUSTOMERS), Conditions.from_texts(["pace=off"])) as store:
        Journey(store, folder).export()
    return folder


@pytest.fixture
def journey(practice_store: StartStore, exported: Path, tmp_path: Path) -> Journey:
    store = practice_store(customers=CUSTOMERS, conditions=["pace=off"])
    shutil.copytree(exported, tmp_path, dirs_exist_ok=True)
    return Journey(store, tmp_path)


def read_again(journey: Journey, *, reads_all: bool = False) -> tuple[Snapshot, Snapshot, int, str]:
    """What a review took for the store, what the store really held, its calls, and how it compared."""
    with journey.opened() as session:
        calls = session.client.calls
        found = review(session, journey.sheet, ReviewOptions(reads_all=reads_all), monitor=NullMonitor())
        calls = session.client.calls - calls
        held = whole(session)
    words = [notice.message for notice in found.plan.notices if notice.kind == "how_compared"]
    return found.live, held, calls, " ".join(words)


def whole(session: Session) -> Snapshot:
    return fetch_snapshot(session, monitor=NullMonitor())


def assert_same(found: Snapshot, held: Snapshot) -> None:
    for name, frame in held.tables.items():
        pd.testing.assert_frame_equal(found.tables[name], frame)


def typed_city(place: int, city: str) -> ReviewOptions:
    """Review as if this city had been typed into the row of the customer at a 0-based place."""
    return ReviewOptions(typed=(TypedValue("customers", place + 2, "BillingCity", city),))


def edit_some(store: PracticeStore, count: int = 30) -> list[int]:
    keys = store.shop.customers.ids[7 :: CUSTOMERS // count][:count]
    for key in keys:
        store.shop.edit(key, BillingCity=f"Moved {key}")
    return keys


def test_what_nobody_changed_is_proved_in_a_few_calls(journey: Journey) -> None:
    found, held, calls, words = read_again(journey)
    assert_same(found, held)
    assert calls <= CALLS_OF_A_FULL_READ * 0.6
    assert words == f"Read 0 changed customers; {CUSTOMERS:,} proved unchanged."


def test_changed_added_and_deleted_customers_are_found_in_a_few_calls(journey: Journey) -> None:
    edited = edit_some(journey.store)
    journey.store.shop.delete(journey.store.shop.customers.ids[2_345])
    added = journey.store.shop.add(Email="new@example.org", BillingLastName="New")
    found, held, calls, words = read_again(journey)
    assert_same(found, held)
    assert {*edited, added} <= set(found.customers.index)
    assert calls < CALLS_OF_A_FULL_READ
    assert (
        words
        == f"Read {len(edited) + 1} changed customers; {CUSTOMERS - len(edited) - 1:,} proved unchanged."
    )


@pytest.mark.parametrize("place", [0, 1, 199, 200, 3_000, CUSTOMERS - 200, CUSTOMERS - 1])
def test_a_deleted_customer_is_found_wherever_it_stood(journey: Journey, place: int) -> None:
    journey.store.shop.delete(journey.store.shop.customers.ids[place])
    found, held, _, words = read_again(journey)
    assert_same(found, held)
    assert words.endswith("proved unchanged.")


def test_a_refresh_sees_the_same_in_every_zone_of_the_store(journey: Journey) -> None:
    edit_some(journey.store)
    for zone in ("-12:00", "+14:00", "utc"):
        journey.store.conditions.set(f"store_time={zone}")
        found, held, _, words = read_again(journey)
        assert_same(found, held)
        assert words.endswith("proved unchanged.")


@pytest.mark.parametrize(
    "condition",
    [
        "update_filter=ignored",
        "update_filter=none",
        "update_filter=refused",
        "update_filter=half",
        "update_filter=day_first",
        "order=descending",
        "order=last_update",
        "count_error=3",
        "count_error=-3",
    ],
)
def test_a_store_that_cannot_be_trusted_is_read_whole(journey: Journey, condition: str) -> None:
    journey.store.conditions.set(condition)
    # So many that the proof by pages cannot miss those that leave no trace.
    for key in journey.store.shop.customers.ids[::9]:
        journey.store.shop.edit(key, BillingCity="Moved")
    found, held, _, words = read_again(journey)
    assert_same(found, held)
    assert words.startswith("All customers were read: ")


def test_a_clock_that_is_days_behind_misleads_nobody_about_an_edited_row(journey: Journey) -> None:
    journey.store.shop.clock_ahead_s = -timedelta(days=9).total_seconds()
    key = journey.store.shop.customers.ids[1_234]
    journey.store.shop.edit(key, BillingCity="Theirs")
    found = journey.review(typed_city(1_234, "Mine"))
    assert [(conflict.key, conflict.live) for conflict in found.plan.conflicts] == [(key, "Theirs")]
    assert found.live.row("customers", key) == whole_of(journey).row("customers", key)


def whole_of(journey: Journey) -> Snapshot:
    with journey.opened() as session:
        return whole(session)


def test_a_push_that_the_store_does_not_tell_of_has_all_read(journey: Journey) -> None:
    key = journey.store.shop.customers.ids[11]
    journey.push(journey.review(typed_city(11, "Mine")))
    journey.store.conditions.set("update_filter=half" if key % 2 else "update_filter=none")
    found, held, _, words = read_again(journey)
    assert_same(found, held)
    assert words.startswith("All customers were read: ")


def test_a_deleted_group_has_all_read(journey: Journey) -> None:
    journey.store.shop.delete_group(journey.store.shop.groups.ids[0])
    found, held, _, words = read_again(journey)
    assert_same(found, held)
    assert "a group was deleted" in words


def test_everything_is_read_on_request(journey: Journey) -> None:
    found, held, calls, words = read_again(journey, reads_all=True)
    assert_same(found, held)
    assert calls >= CALLS_OF_A_FULL_READ
    assert words == ""


def test_an_export_of_long_ago_is_still_a_beginning(journey: Journey) -> None:
    edit_some(journey.store)
    journey.options["now"] = lambda: utc_now() + timedelta(days=40)
    found, held, _, words = read_again(journey)
    assert_same(found, held)
    assert words.endswith("proved unchanged.")
