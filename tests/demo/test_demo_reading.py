"""What reading from the practice store answers, operation by operation, and under every condition."""

import json
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest

from cartsheets.demo import Conditions, PracticeStore, Shop
from cartsheets.demo.fields import CUSTOMER, GROUP
from tests.demo.demo_calls import Caller, ids_of, message, practising


def test_a_list_has_ten_records_in_ascending_order_where_no_limit_is_given() -> None:
    with practising(customers=25) as client:
        records = client.get("/Customers").json()
        assert [record["CustomerID"] for record in records] == client.ids[:10]
        assert list(records[0]) == list(CUSTOMER.names)


def test_offset_counts_from_one_and_zero_means_one() -> None:
    with practising(customers=25) as client:
        pages = [client.get("/Customers", limit=5, offset=offset).json() for offset in (0, 1, 2)]
        assert pages[0] == pages[1]
        assert pages[2][0]["CustomerID"] == client.ids[1]
        assert ids_of(client.get("/Customers", limit=10, offset=21)) == client.ids[20:]


def test_an_offset_past_the_end_is_400_with_the_known_message() -> None:
    with practising(customers=20) as client:
        answer = client.get("/Customers", limit=10, offset=21)
        assert answer.status_code == 400
        assert answer.json() == [
            {
                "Key": "Error",
                "Value": "",
                "Status": "400",
                "Message": "Offset amount exceeds the total number of records",
            }
        ]


@pytest.mark.parametrize(
    ("condition", "status", "body"), [("404", 404, None), ("empty", 200, "[]"), ("400", 400, None)]
)
def test_the_end_of_a_list_can_be_told_in_other_ways(condition: str, status: int, body: str | None) -> None:
    with practising(f"past_end={condition}") as client:
        answer = client.get("/Customers", offset=1000)
        assert answer.status_code == status
        assert body is None or answer.text == body


def test_no_records_is_404_with_the_known_message_and_countonly_still_answers_zero() -> None:
    with practising(customers=0, groups=0) as client:
        answer = client.get("/Customers")
        assert answer.status_code == 404
        assert message(answer) == "No Customer records found."
        assert client.get("/CustomerGroups").status_code == 404
        assert client.get("/Customers", countonly=1).text == '{"TotalCount":0}'
        assert client.get("/Customers", email="nobody@example.com", countonly=1).json() == {"TotalCount": 0}


def test_no_records_can_be_told_without_content_or_as_an_empty_array() -> None:
    with practising("none_found=404_empty") as client:
        answer = client.get("/Customers", email="nobody@example.com")
        assert (answer.status_code, answer.content) == (404, b"")
    with practising("none_found=empty") as client:
        answer = client.get("/Customers", email="nobody@example.com")
        assert (answer.status_code, answer.content) == (200, b"[]")


def test_countonly_counts_all_that_match_whatever_limit_and_offset_say() -> None:
    with practising(customers=25) as client:
        assert client.get("/Customers", countonly=1, limit=3, offset=20).json() == {"TotalCount": 25}
        assert client.get("/CustomerGroups", countonly=1).json() == {"TotalCount": 4}
        assert len(ids_of(client.get("/Customers", countonly=0))) == 10
    with practising("count_error=-2", customers=25) as client:
        assert client.get("/Customers", countonly=1).json() == {"TotalCount": 23}


def test_answers_are_compact_raw_utf8_json_without_validators_or_pace_headers() -> None:
    with practising() as client:
        client.store.edit(client.ids[0], BillingCity="Malmö 東京 <&>")
        answer = client.get("/Customers", limit=1)
        assert '"BillingCity":"Malmö 東京 <&>"'.encode() in answer.content
        assert answer.content == json.dumps(answer.json(), ensure_ascii=False, separators=(",", ":")).encode()
        assert answer.headers["Content-Type"] == "application/json; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-cache"
        assert not {"ETag", "Last-Modified", "Retry-After", "X-RateLimit-Remaining"} & set(answer.headers)


@pytest.mark.parametrize(
    ("condition", "limit", "count"),
    [("clamp", 90, 20), ("refuse", 90, None), ("default", 90, 10), ("refuse", 20, 20), ("default", 20, 20)],
)
def test_what_happens_above_the_largest_page_can_be_chosen(
    condition: str, limit: int, count: int | None
) -> None:
    with practising("max_limit=20", f"above_max_limit={condition}", customers=100) as client:
        answer = client.get("/Customers", limit=limit)
        if count is None:
            assert answer.status_code == 400
        else:
            assert len(ids_of(answer)) == count


@pytest.mark.parametrize(
    "query", [{"limit": 0}, {"limit": -1}, {"limit": "x"}, {"offset": "1.5"}, {"countonly": "yes"}]
)
def test_a_query_that_makes_no_sense_is_400(query: dict[str, object]) -> None:
    with practising() as client:
        assert client.get("/Customers", **query).status_code == 400


def test_offset_zero_can_be_refused() -> None:
    with practising("offset_zero=refuse") as client:
        assert client.get("/Customers", offset=0).status_code == 400
        assert client.get("/Customers", offset=1).status_code == 200


def test_lists_can_come_in_another_order() -> None:
    with practising("order=descending") as client:
        assert ids_of(client.get("/Customers", limit=5)) == client.ids[::-1][:5]
    with practising("order=last_update") as client:
        client.store.edit(client.ids[7], BillingCity="Here")
        assert client.get("/Customers", limit=1).json()[0]["CustomerID"] == client.ids[7]


def test_one_record_comes_in_an_array_of_one_or_bare_where_chosen() -> None:
    with practising() as client:
        key = client.ids[3]
        answer = client.get(f"/Customers/{key}")
        assert [record["CustomerID"] for record in answer.json()] == [key]
        group = client.get("/CustomerGroups/1").json()
        assert list(group[0]) == list(GROUP.names)
        client.store.conditions.by_id = "object"
        assert client.get(f"/Customers/{key}").json() == answer.json()[0]


@pytest.mark.parametrize(
    ("key", "status"), [("999999", 404), ("0", 404), ("x", 400), ("-1", 400), ("9" * 12, 400)]
)
def test_an_id_that_is_not_there_is_404_and_no_id_at_all_400(key: str, status: int) -> None:
    with practising() as client:
        for table in ("Customers", "CustomerGroups"):
            assert client.get(f"/{table}/{key}").status_code == status


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("email", "Email"),
        ("firstname", "BillingFirstName"),
        ("lastname", "BillingLastName"),
        ("country", "BillingCountry"),
        ("state", "BillingState"),
        ("city", "BillingCity"),
        ("phone", "BillingPhoneNumber"),
    ],
)
def test_each_text_filter_matches_its_field_exactly_but_for_case(name: str, field: str) -> None:
    with practising(customers=40) as client:
        for key in (client.ids[4], client.ids[17]):
            client.store.edit(key, **{field: "Wonder & Land+ö"})
        found = client.get("/Customers", **{name: "wonder & land+Ö"}).json()
        assert [record["CustomerID"] for record in found] == [client.ids[4], client.ids[17]]
        assert client.get("/Customers", **{name: "Wonder"}).status_code == 404
        assert client.get("/Customers", **{name: "", "countonly": 1}).json() == {"TotalCount": 40}
        client.store.conditions.filters = "contains"
        assert len(ids_of(client.get("/Customers", **{name: "der & la"}))) == 2
        client.store.conditions.filters = "starts_with"
        assert len(ids_of(client.get("/Customers", **{name: "WONDER"}))) == 2
        assert client.get("/Customers", **{name: "der & la"}).status_code == 404


def test_filters_are_joined_and_paged() -> None:
    with practising(customers=60) as client:
        for key in client.ids:
            client.store.edit(key, BillingCity="Springfield", BillingState="IL" if key % 2 else "MO")
        wanted = [key for key in client.ids if key % 2]
        found = client.get("/Customers", city="Springfield", state="IL", limit=5, offset=4).json()
        assert [record["CustomerID"] for record in found] == wanted[3:8]
        past = client.get("/Customers", city="Springfield", state="IL", offset=len(wanted) + 1)
        assert past.status_code == 400


def test_a_filtered_list_shows_what_was_written_since_the_last_page() -> None:
    with practising() as client:
        assert client.get("/Customers", city="Nowhere").status_code == 404
        client.store.edit(client.ids[0], BillingCity="Nowhere")
        assert len(ids_of(client.get("/Customers", city="Nowhere"))) == 1
        client.store.shop.delete(client.ids[0])
        assert client.get("/Customers", city="Nowhere").status_code == 404


def test_the_country_filter_can_mean_the_name() -> None:
    with practising("country_filter=name") as client:
        client.store.edit(client.ids[0], BillingCountry="SE")
        assert client.ids[0] in ids_of(client.get("/Customers", country="sweden"))
        assert client.get("/Customers", country="SE").status_code == 404


def american(time: datetime) -> str:
    return time.strftime("%m/%d/%Y %H:%M:%S")


def test_last_update_filters_find_what_changed_and_never_what_was_deleted() -> None:
    with practising() as client:
        now = datetime.now(UTC)  # noqa: TID251 - the store's clock is the computer's
        long_ago, soon = now - timedelta(minutes=5), now + timedelta(minutes=5)
        assert client.get("/Customers", lastupdatestart=american(long_ago)).status_code == 404
        client.put(f"/Customers/{client.ids[2]}", {"BillingCity": "Here"})
        client.store.edit(client.ids[5], BillingCity="There")
        client.delete(f"/Customers/{client.ids[9]}")
        found = client.get(
            "/Customers", lastupdatestart=american(long_ago), lastupdateend=american(soon)
        ).json()
        assert [record["CustomerID"] for record in found] == [client.ids[2], client.ids[5]]
        older = client.get("/Customers", lastupdateend=american(long_ago), countonly=1).json()
        assert older == {"TotalCount": 27}


def test_last_update_filters_can_be_in_the_stores_local_time() -> None:
    with practising("store_time=-05:00") as client:
        client.store.edit(client.ids[2], BillingCity="Here")
        now = datetime.now(UTC)  # noqa: TID251 - the store's clock is the computer's
        assert (
            client.get("/Customers", lastupdatestart=american(now - timedelta(minutes=5))).status_code == 404
        )
        local = now - timedelta(hours=5, minutes=5)
        assert len(ids_of(client.get("/Customers", lastupdatestart=american(local)))) == 1


@pytest.mark.parametrize(
    "text", ["2026-01-01", "13/01/2026 00:00:00", "02/30/2026 00:00:00", "1/1/2026 0:00:00"]
)
def test_a_time_in_another_form_is_400(text: str) -> None:
    with practising() as client:
        assert client.get("/Customers", lastupdatestart=text).status_code == 400


def test_the_stores_clock_can_be_wrong() -> None:
    with practising("clock_ahead_s=86400") as client:
        client.put(f"/Customers/{client.ids[0]}", {"BillingCity": "Here"})
        date = parsedate_to_datetime(client.get("/Customers").headers["Date"])
        now = datetime.now(UTC)  # noqa: TID251 - the store's clock is the computer's
        assert timedelta(hours=23) < date - now < timedelta(hours=25)
        assert len(ids_of(client.get("/Customers", lastupdatestart=american(now + timedelta(hours=20))))) == 1


def test_members_of_a_group_are_filtered_counted_and_paged_like_customers() -> None:
    with practising(customers=50) as client:
        for key in client.ids:
            client.store.edit(key, CustomerGroupID=2 if key % 3 == 0 else 1, BillingCountry="US")
        wanted = [key for key in client.ids if key % 3 == 0]
        members = client.get("/CustomerGroups/2/Customers", limit=4, offset=3, country="US").json()
        assert [record["CustomerID"] for record in members] == wanted[2:6]
        assert client.get("/CustomerGroups/2/Customers", countonly=1).json() == {"TotalCount": len(wanted)}
        nobody = client.get("/CustomerGroups/77/Customers")
        assert nobody.status_code == 404
        assert message(nobody) == "No Customer records found."


def test_blank_texts_are_null_or_empty_or_both() -> None:
    def blanks(client: Caller) -> set[object]:
        records = client.get("/Customers", limit=30).json()
        return {record["AdditionalField3"] for record in records} - {"9:30", "50%"}

    with practising() as client:
        assert blanks(client) == {None}
        client.store.conditions.blank = "empty"
        assert blanks(client) == {""}
        client.store.conditions.blank = "mixed"
        assert blanks(client) == {None, ""}


def test_the_set_of_fields_can_drift() -> None:
    with practising("store_credit=missing", "reset_password=missing", "extra_fields") as client:
        names = set(client.get("/Customers", limit=1).json()[0])
        assert names == set(CUSTOMER.names) - {"TotalStoreCredit", "ResetPassword"} | {
            "AdditionalField4",
            "InternalFlags",
        }
        assert "AdditionalField4" in client.get("/CustomerGroups").json()[0]
    with practising("store_credit=null") as client:
        assert client.get("/Customers", limit=1).json()[0]["TotalStoreCredit"] is None


def test_orderby_and_select_see_the_returned_page_only() -> None:
    with practising() as client:
        query = {"$orderby": "Email desc", "$select": "CustomerID,Email", "limit": 5}
        records = client.get("/Customers", **query).json()
        assert {record["CustomerID"] for record in records} == set(client.ids[:5])
        assert [r["Email"] for r in records] == sorted((r["Email"] for r in records), reverse=True)
        assert set(records[0]) == {"CustomerID", "Email"}


def test_a_large_store_starts_at_once_and_pages_quickly() -> None:
    begun = datetime.now(UTC)  # noqa: TID251 - measures
    shop = Shop.seeded(customers=20_000, groups=20, seed=3)
    with PracticeStore(shop, Conditions.from_texts(["pace=off"])) as store:
        client = Caller(store)
        ids: list[int] = []
        while (answer := client.get("/Customers", limit=300, offset=len(ids) + 1)).status_code == 200:
            ids += [record["CustomerID"] for record in answer.json()]
        client.session.close()
    assert ids == list(shop.customers)
    assert datetime.now(UTC) - begun < timedelta(seconds=10)  # noqa: TID251 - measures
