"""Updates, adds and deletes: what the store says, and what it leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import AnswerLost, NotAuthorized, Rejected
from cartsheets.monitor import Cancelled, Monitor
from cartsheets.store.client import ItemResult
from tests.store.conftest import OpenClient, add_carefully, update_carefully

if TYPE_CHECKING:
    from tests.conftest import StartStore

NEW = {"Email": "new@shop.example", "Password": "Str0ng!pass", "Enabled": True, "MailList": False}

WRITINGS = [
    "status_type=number",
    "write_answer=empty",
    "result_order=reversed",
    "result_order=shuffled",
    "refused_body=empty",
    "refused_body=exception",
    "rejection=200_error",
    "missing_id=404",
    "missing_id=404_applied",
    "missing_id=206_applied",
    "missing_id=206_not_applied",
    "missing_id=200",
    "missing_id=404,rejection=200_error",
    "bad_item=206",
    "bad_item=400",
    "bad_item=400_applied",
    "bad_item=400,refused_body=empty",
    "bad_item=206,rejection=200_error",
    "batch_limit=50",
    "batch_limit=50,over_batch_limit=first",
    "batch_limit=50,over_batch_limit=accept",
    "missing_flags=true",
    "by_id=object",
]


@pytest.mark.parametrize("conditions", WRITINGS)
def test_the_store_ends_right_under_every_reading_of_the_unknown(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, conditions: str
) -> None:
    store = practice_store(customers=80, conditions=["pace=off", *conditions.split(",")])
    client = open_client(store)
    keys = store.shop.customers.ids[:55]
    gone, bad = 999_999, keys[3]
    items: list[dict[str, Any]] = [{"CustomerID": key, "BillingCity": f"City {key}"} for key in (*keys, gone)]
    items[3]["BillingCity"] = "x" * 101

    done = update_carefully(client, items, monitor)

    assert not done[gone]
    assert not done[bad]
    for key in keys:
        if key != bad:
            assert done[key]
            assert store.shop.customers[key]["BillingCity"] == f"City {key}"
    added = add_carefully(client, NEW, monitor)
    assert [row["CustomerID"] for row in store.shop.customers.values() if row["Email"] == NEW["Email"]] == [
        added
    ]
    result = client.delete(CUSTOMERS, added, monitor=monitor)
    assert result.ok or not result.is_known
    assert added not in store.shop.customers
    assert client.delete(CUSTOMERS, added, monitor=monitor).ok


@pytest.mark.parametrize("conditions", ["duplicate_email=400", "duplicate_email=409"])
@pytest.mark.parametrize(
    "more", ["rejection=400", "rejection=200_error", "refused_body=empty", "refused_body=exception"]
)
def test_a_refused_add_is_final_and_sent_once(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, conditions: str, more: str
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", conditions, more])
    taken = store.shop.add(Email="taken@shop.example")
    with pytest.raises(Rejected) as caught:
        open_client(store).add(CUSTOMERS, {**NEW, "Email": "taken@shop.example"}, monitor=monitor)
    assert caught.value.status in (400, 409)
    assert len(store.requests) == 1
    assert max(store.shop.customers.ids) == taken


def test_an_add_whose_key_is_not_told_is_in_doubt(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", "write_answer=empty"])
    with pytest.raises(AnswerLost):
        open_client(store).add(CUSTOMERS, NEW, monitor=monitor)
    assert len(store.requests) == 1


def test_groups_are_added_updated_and_deleted(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=3, groups=2, conditions=["pace=off"])
    client = open_client(store)
    key = client.add(GROUPS, {"Name": "Trade", "MinimumOrder": 12.5}, monitor=monitor)
    assert client.update(GROUPS, [{"CustomerGroupID": key, "Name": "Trade 2"}], monitor=monitor)[0].ok
    assert client.update_one(GROUPS, key, {"Description": "<b>x</b>"}, monitor=monitor).ok
    stored = store.shop.groups[key]
    assert (stored["Name"], stored["Description"], stored["MinimumOrder"]) == ("Trade 2", "<b>x</b>", 12.5)
    assert client.delete(GROUPS, key, monitor=monitor) == ItemResult(
        key, ok=True, status=200, message="Deleted successfully"
    )
    assert client.find(GROUPS, key, monitor=monitor) is None


def test_results_come_in_the_order_of_the_items(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(
        customers=20, conditions=["pace=off", "result_order=shuffled", "status_type=number"]
    )
    keys = list(reversed(store.shop.customers.ids))
    results = open_client(store).update(
        CUSTOMERS, [{"CustomerID": k, "BillingCity": "Ulm"} for k in keys], monitor=monitor
    )
    assert [result.key for result in results] == keys
    assert all(result.ok and result.status == 200 for result in results)


def test_of_a_partial_success_only_the_refusals_are_believed(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", "missing_id=206_not_applied"])
    good = store.shop.customers.ids[0]
    results = open_client(store).update(
        CUSTOMERS,
        [{"CustomerID": good, "BillingCity": "Ulm"}, {"CustomerID": 77_777, "BillingCity": "Ulm"}],
        monitor=monitor,
    )
    assert [(r.ok, r.status) for r in results] == [(False, None), (False, 404)]
    assert store.shop.customers[good]["BillingCity"] != "Ulm"


def test_a_refused_single_row_is_a_result_with_the_stores_reason(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=3, conditions=["pace=off"])
    client = open_client(store)
    key = store.shop.customers.ids[0]
    result = client.update_one(CUSTOMERS, key, {"BillingCity": "x" * 101}, monitor=monitor)
    assert not result.ok
    assert result.status == 400
    assert result.message
    gone = client.update_one(CUSTOMERS, 77_777, {"BillingCity": "Ulm"}, monitor=monitor)
    assert (gone.ok, gone.status) == (False, 404)


def test_a_password_never_comes_back_in_a_reason(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", "password_policy=on"])
    with pytest.raises(Rejected) as caught:
        open_client(store).add(CUSTOMERS, {**NEW, "Password": "weakling"}, monitor=monitor)
    assert "weakling" not in f"{caught.value} {caught.value.details}"


def test_a_batch_has_its_measure(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    client = open_client(practice_store(customers=1, conditions=["pace=off"]))
    for items in ([{"CustomerID": k} for k in range(101)], [{"CustomerID": 1}, {"CustomerID": 1}]):
        with pytest.raises(ValueError, match="hundred"):
            client.update(CUSTOMERS, items, monitor=monitor)
    assert client.calls == 0


def test_a_missing_permission_to_write_stops(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", "permissions=read"])
    client = open_client(store)
    for write in (
        lambda: client.add(CUSTOMERS, NEW, monitor=monitor),
        lambda: client.update(CUSTOMERS, [{"CustomerID": 1}], monitor=monitor),
        lambda: client.update_one(CUSTOMERS, 1, {}, monitor=monitor),
        lambda: client.delete(CUSTOMERS, 1, monitor=monitor),
    ):
        with pytest.raises(NotAuthorized):
            write()
    assert len(store.requests) == 4


def test_many_adds_are_on_their_way_at_once_and_each_is_looked_up_where_in_doubt(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    conditions = ["pace=off", "latency_ms=20", "drop_after=POST:every:3", "error_before=POST:every:7"]
    store = practice_store(customers=30, conditions=conditions)
    client = open_client(store, threads=4)
    emails = [f"new{number}@shop.example" for number in range(40)]

    def add(email: str, inner: Monitor) -> int:
        return add_carefully(client, {**NEW, "Email": email}, inner)

    added = {email: future.result() for email, future in client.each(add, emails, monitor=monitor)}

    stored = {row["Email"]: key for key, row in store.shop.customers.items() if row["Email"] in emails}
    assert added == stored
    assert len(store.shop.customers) == 70


def test_after_a_stop_everything_that_left_is_heard_and_the_rest_never_leaves(
    practice_store: StartStore, open_client: OpenClient
) -> None:
    store = practice_store(customers=30, conditions=["pace=off", "latency_ms=50"])
    client = open_client(store, threads=3)
    stopping = Monitor()
    store.before_request = lambda request: stopping.stop() if request.number == 5 else None
    keys = list(store.shop.customers.ids)

    def delete(key: int, inner: Monitor) -> ItemResult:
        return client.delete(CUSTOMERS, key, monitor=inner)

    outcomes = {key: future.exception() for key, future in client.each(delete, keys, monitor=stopping)}
    assert set(outcomes) == set(keys)
    gone = {key for key in keys if key not in store.shop.customers}
    assert {key for key, error in outcomes.items() if error is None} == gone
    assert all(error is None or isinstance(error, Cancelled) for error in outcomes.values())
    assert 5 <= len(gone) < 30
