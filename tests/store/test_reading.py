"""Reading customers and groups, whatever the store makes of what nobody knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import NotAuthorized, UnexpectedAnswer
from cartsheets.monitor import Monitor, NullMonitor
from cartsheets.store.client import Filters
from cartsheets.store.countries import NAME_BY_CODE, other_way
from tests.store.conftest import OpenClient, read_all

if TYPE_CHECKING:
    from tests.conftest import StartStore

READINGS = [
    "max_limit=100",
    "max_limit=10",
    "max_limit=150,above_max_limit=refuse",
    "max_limit=100,above_max_limit=default",
    "max_limit=1",
    "offset_zero=refuse",
    "past_end=404",
    "past_end=empty",
    "none_found=404_empty",
    "none_found=empty",
    "order=descending",
    "order=last_update",
    "by_id=object",
    "blank=empty",
    "blank=mixed",
    "store_credit=null",
    "store_credit=missing",
    "reset_password=missing",
    "extra_fields=on",
    "count_error=3",
    "count_error=-3",
    "count_error=-400",
    "refused_body=empty",
    "refused_body=exception",
    "secure_url_match=exact",
    "status_type=number",
    "latency_ms=3",
]


@pytest.mark.parametrize("conditions", READINGS)
def test_all_is_read_under_every_reading_of_the_unknown(
    practice_store: StartStore, open_client: OpenClient, conditions: str
) -> None:
    store = practice_store(customers=430, conditions=["pace=off", *conditions.split(",")])
    client = open_client(store)
    assert sorted(read_all(client)) == store.shop.customers.ids
    assert sorted(read_all(client, GROUPS)) == store.shop.groups.ids
    some = store.shop.customers.ids[7]
    found = client.find(CUSTOMERS, some, monitor=NullMonitor())
    assert found is not None
    assert found["Email"] == store.shop.customers[some]["Email"]
    assert client.find(GROUPS, 999_999, monitor=NullMonitor()) is None


@pytest.mark.parametrize(
    "conditions", ["past_end=400", "past_end=404", "past_end=empty", "none_found=404_empty"]
)
@pytest.mark.parametrize("customers", [0, 1, 200, 399, 400])
def test_a_list_ends_where_its_pages_end(
    practice_store: StartStore, open_client: OpenClient, conditions: str, customers: int
) -> None:
    store = practice_store(
        customers=customers, groups=2, conditions=["pace=off", conditions, "refused_body=empty"]
    )
    assert sorted(read_all(open_client(store))) == store.shop.customers.ids


@pytest.mark.parametrize("fault", ["others_add", "others_delete", "others_edit", "others_rename"])
@pytest.mark.parametrize("order", ["ascending", "descending", "last_update"])
def test_what_others_do_meanwhile_loses_no_row(
    practice_store: StartStore, open_client: OpenClient, fault: str, order: str
) -> None:
    store = practice_store(
        customers=900, conditions=["pace=off", f"order={order}", f"{fault}=READ:2-8", "max_limit=100"]
    )
    before = set(store.shop.customers.ids)
    found = set(read_all(open_client(store)))
    assert found >= before & set(store.shop.customers.ids)


def test_no_hash_of_a_password_leaves_the_client(practice_store: StartStore, open_client: OpenClient) -> None:
    store = practice_store(customers=5, conditions=["pace=off"])
    client = open_client(store)
    keys = store.shop.customers.ids
    assert store.shop.customers[keys[0]]["Password"]
    assert all("Password" not in record for record in read_all(client).values())
    assert "Password" not in (client.find(CUSTOMERS, keys[0], monitor=NullMonitor()) or {})
    email = store.shop.customers[keys[0]]["Email"]
    assert all("Password" not in r for r in client.find_by_email(email, monitor=NullMonitor()))


def test_many_are_found_by_key_and_the_absent_are_absent(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=60, conditions=["pace=off", "by_id=object"])
    keys = store.shop.customers.ids
    found = open_client(store).find_many(CUSTOMERS, [*keys, *keys, 888_888, 999_999], monitor=monitor)
    assert sorted(found) == keys
    assert len(store.requests) == 62


@pytest.mark.parametrize("way", ["exact", "contains", "starts_with"])
def test_an_email_is_found_whatever_the_filter_means(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, way: str
) -> None:
    store = practice_store(customers=30, conditions=["pace=off", f"filters={way}", "max_limit=10"])
    for index in range(25):
        store.shop.add(Email=f"x{index}.ann@shop.example")
    wanted = store.shop.add(Email="ann@shop.example")
    client = open_client(store)
    assert [r["CustomerID"] for r in client.find_by_email(" Ann@Shop.example ", monitor=monitor)] == [wanted]
    assert client.find_by_email("nn@shop.exampl", monitor=monitor) == []
    assert client.find_by_email("  ", monitor=monitor) == []


def test_an_email_with_signs_reaches_the_store_whole(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=3, conditions=["pace=off"])
    wanted = store.shop.add(Email="o'neil+a&b=c%20@shop.example")
    assert [
        r["CustomerID"]
        for r in open_client(store).find_by_email("o'neil+a&b=c%20@shop.example", monitor=monitor)
    ] == [wanted]


def test_two_customers_with_one_email_are_both_found(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=3, conditions=["pace=off"])
    twins = [store.shop.add(Email="twin@shop.example"), store.shop.add(Email="TWIN@shop.example")]
    found = open_client(store).find_by_email("twin@shop.example", monitor=monitor)
    assert sorted(r["CustomerID"] for r in found) == twins


def test_all_twelve_questions_can_be_asked(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=50, conditions=["pace=off"])
    group = store.shop.groups.ids[0]
    asked = Filters(
        group_id=group,
        email="a@b.example",
        firstname="Ann",
        lastname="Lee",
        country="US",
        state="TX",
        city="Austin",
        phone="555-0100",
        changed_since=datetime(2026, 3, 2, 1, 2, 3, tzinfo=UTC),
        changed_until=datetime(2026, 3, 4, 23, 0, 0, tzinfo=UTC),
    )
    assert read_all(open_client(store), filters=asked) == {}
    assert {request.path for request in store.requests} == {f"/CustomerGroups/{group}/Customers"}
    listed = next(request for request in store.requests if "offset" in request.query)
    assert listed.query == {
        "email": "a@b.example",
        "firstname": "Ann",
        "lastname": "Lee",
        "country": "US",
        "state": "TX",
        "city": "Austin",
        "phone": "555-0100",
        "lastupdatestart": "03/01/2026 01:02:03",
        "lastupdateend": "03/05/2026 23:00:00",
        "limit": "200",
        "offset": "1",
    }


def test_the_members_of_a_group_are_read_by_the_group(
    practice_store: StartStore, open_client: OpenClient
) -> None:
    store = practice_store(customers=300, groups=3, conditions=["pace=off"])
    group = store.shop.groups.ids[1]
    members = [key for key, row in store.shop.customers.items() if row["CustomerGroupID"] == group]
    assert sorted(read_all(open_client(store), filters=Filters(group_id=group))) == members


@pytest.mark.parametrize("zone", ["utc", "-11:00", "+14:00"])
def test_what_changed_is_found_in_every_zone_of_the_store(
    practice_store: StartStore, open_client: OpenClient, zone: str
) -> None:
    store = practice_store(customers=40, conditions=["pace=off", f"store_time={zone}"])
    changed = store.shop.customers.ids[5]
    store.edit(changed, BillingCity="Reno")
    now = store.shop.clock()
    found = read_all(
        open_client(store), filters=Filters(changed_since=now - timedelta(hours=1), changed_until=now)
    )
    assert changed in found


@pytest.mark.parametrize("meaning", ["code", "name"])
@pytest.mark.parametrize("asked", ["DE", "de", "Germany", "germany"])
def test_a_country_is_found_whether_the_filter_means_its_code_or_its_name(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, meaning: str, asked: str
) -> None:
    store = practice_store(customers=400, conditions=["pace=off", f"country_filter={meaning}"])
    client = open_client(store)
    members = [key for key, row in store.shop.customers.items() if row["BillingCountry"] == "DE"]
    assert members
    assert sorted(read_all(client, filters=Filters(country=asked))) == members
    assert client.count(CUSTOMERS, Filters(country=asked), monitor=monitor) == len(members)
    assert read_all(client, filters=Filters(country="Atlantis")) == {}


def test_every_country_has_one_code_and_one_name() -> None:
    assert len(NAME_BY_CODE) == 249
    assert len(set(NAME_BY_CODE.values())) == 249
    assert all(other_way(name) == code and other_way(code) == name for code, name in NAME_BY_CODE.items())


def test_groups_have_no_filters(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    client = open_client(practice_store(customers=1, conditions=["pace=off"]))
    with pytest.raises(ValueError, match="no filters"):
        client.count(GROUPS, Filters(city="Reno"), monitor=monitor)


@pytest.mark.parametrize("conditions", ["permissions=none", "permissions=write"])
def test_refused_keys_are_told_once_and_not_tried_again(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, conditions: str
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", conditions])
    client = open_client(store)
    for ask in (
        lambda: client.count(CUSTOMERS, monitor=monitor),
        lambda: list(client.pages(GROUPS, monitor=monitor)),
        lambda: client.find_many(CUSTOMERS, [1], monitor=monitor),
    ):
        with pytest.raises(NotAuthorized, match="permission"):
            ask()
    assert len(store.requests) == 3


Document = Any


@pytest.mark.parametrize(
    "ask",
    [
        lambda client: client.count(CUSTOMERS, monitor=NullMonitor()),
        lambda client: list(client.pages(CUSTOMERS, monitor=NullMonitor())),
        lambda client: client.find(CUSTOMERS, 1, monitor=NullMonitor()),
    ],
)
def test_a_wrong_address_is_no_empty_store(
    practice_store: StartStore, ask: Callable[[Any], Any], monitor: Monitor
) -> None:
    from cartsheets.store.client import Allowance, StoreClient, StoreKeys

    store = practice_store(customers=3, conditions=["pace=off"])
    keys = StoreKeys(store.secure_url, store.private_key, store.token, store.api_url + "nowhere/")
    with (
        StoreClient(keys, allowance=Allowance.off()) as client,
        pytest.raises(UnexpectedAnswer, match="no such service"),
    ):
        ask(client)
