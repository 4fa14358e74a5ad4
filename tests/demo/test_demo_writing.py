"""Adding, changing and deleting at the practice store, one by one and in batches."""

from __future__ import annotations

import hashlib

import pytest

from tests.demo.demo_calls import message, new_customer, practising, stored


def test_post_adds_a_customer_under_the_next_id_with_flags_left_out_false() -> None:
    with practising() as client:
        last = client.ids[-1]
        answer = client.post(
            "/Customers", new_customer(CustomerID=5, BillingZipCode="02134", TotalStoreCredit=99)
        )
        assert answer.status_code == 201
        assert answer.json() == [
            {"Key": "CustomerID", "Value": str(last + 1), "Status": "201", "Message": "Created successfully"}
        ]
        record = client.get(f"/Customers/{last + 1}").json()[0]
        assert record["BillingZipCode"] == "02134"
        assert record["Enabled"] is False
        assert record["TotalStoreCredit"] == 0
        assert record["BillingCity"] is None
        assert record["CustomerGroupID"] == 0
        assert record["Password"] == hashlib.md5(b"Secret123").hexdigest()


def test_flags_left_out_of_post_can_become_true() -> None:
    with practising("missing_flags=true") as client:
        client.post("/Customers", new_customer(MailList=False))
        record = stored(client, client.ids[-1])
        assert record["Enabled"] is True
        assert record["MailList"] is False


@pytest.mark.parametrize("missing", ["Email", "Password"])
def test_post_needs_email_and_password(missing: str) -> None:
    with practising() as client:
        for value in (None, ""):
            answer = client.post("/Customers", new_customer(**{missing: value}))
            assert answer.status_code == 400
            assert message(answer) == f"{missing} is required."
        assert len(client.ids) == 30


def test_a_group_is_added_changed_and_deleted_and_needs_a_name() -> None:
    with practising() as client:
        assert client.post("/CustomerGroups", {"MinimumOrder": 5}).status_code == 400
        answer = client.post("/CustomerGroups", {"Name": "New", "MinimumOrder": 10.5, "PriceLevel": 2})
        assert answer.status_code == 201
        entry = answer.json()[0]
        assert entry["Key"] == "CustomerGroupID"
        path = f"/CustomerGroups/{entry['Value']}"
        assert client.put(path, {"Name": "Newer"}).json()[0]["Status"] == "200"
        record = client.get(path).json()[0]
        assert (record["Name"], record["MinimumOrder"], record["PriceLevel"]) == ("Newer", 10.5, 2)
        many = [{"CustomerGroupID": 1, "Name": "One"}, {"CustomerGroupID": 2, "AutoApprove": True}]
        assert client.put("/CustomerGroups", many).status_code == 200
        assert client.store.shop.groups[1]["Name"] == "One"
        assert client.delete(path).json()[0]["Message"] == "Deleted successfully"
        assert client.delete(path).status_code == 404


def test_put_of_several_changes_only_the_fields_that_are_sent() -> None:
    with practising() as client:
        first, second = client.ids[:2]
        before = stored(client, first)
        answer = client.put(
            "/Customers",
            [{"CustomerID": first, "BillingCity": "Dallas"}, {"CustomerID": second, "CustomerGroupID": 2}],
        )
        assert answer.status_code == 200
        assert [entry["Value"] for entry in answer.json()] == [str(first), str(second)]
        assert {entry["Message"] for entry in answer.json()} == {"updated successfully"}
        assert stored(client, first) == before | {"BillingCity": "Dallas"}
        assert stored(client, second)["CustomerGroupID"] == 2


def test_put_of_one_goes_by_the_id_in_the_path() -> None:
    with practising() as client:
        first, second = client.ids[:2]
        before = stored(client, second)
        answer = client.put(f"/Customers/{first}", {"CustomerID": second, "BillingCity": "Dallas"})
        assert answer.json()[0]["Value"] == str(first)
        assert stored(client, first)["BillingCity"] == "Dallas"
        assert stored(client, second) == before
        assert client.put("/Customers/999999", {"BillingCity": "Dallas"}).status_code == 404


def test_put_can_clear_what_is_left_out() -> None:
    with practising("put=replace") as client:
        key = client.ids[0]
        before = stored(client, key)
        client.put(f"/Customers/{key}", {"BillingCity": "Dallas", "Enabled": True})
        after = stored(client, key)
        assert (after["Email"], after["Password"]) == (before["Email"], before["Password"])
        assert (after["BillingCity"], after["BillingFirstName"], after["MailList"]) == ("Dallas", None, False)


def test_delete_takes_one_customer_and_the_second_time_is_404() -> None:
    with practising() as client:
        key = client.ids[3]
        assert client.delete(f"/Customers/{key}").json() == [
            {"Key": "CustomerID", "Value": str(key), "Status": "200", "Message": "Deleted successfully"}
        ]
        assert key not in client.ids
        assert client.delete(f"/Customers/{key}").status_code == 404
        assert client.post("/Customers", new_customer()).json()[0]["Value"] == str(client.ids[-1])


@pytest.mark.parametrize(
    ("condition", "status", "is_written"),
    [
        ("404", 404, False),
        ("404_applied", 404, True),
        ("206_applied", 206, True),
        ("206_not_applied", 206, False),
        ("200", 200, True),
    ],
)
def test_a_batch_with_a_missing_id(condition: str, status: int, is_written: bool) -> None:
    with practising(f"missing_id={condition}") as client:
        key = client.ids[0]
        answer = client.put(
            "/Customers",
            [{"CustomerID": 999, "BillingCity": "Dallas"}, {"CustomerID": key, "BillingCity": "Dallas"}],
        )
        assert answer.status_code == status
        assert (stored(client, key)["BillingCity"] == "Dallas") is is_written
        if status == 404:
            assert message(answer) == "One or more Customer records were not found."
        else:
            assert {entry["Value"]: entry["Status"] for entry in answer.json()} == {
                "999": "404",
                str(key): "200",
            }


@pytest.mark.parametrize(
    ("condition", "status", "is_written"),
    [("206", 206, True), ("400", 400, False), ("400_applied", 400, True)],
)
def test_a_batch_with_an_item_that_is_refused(condition: str, status: int, is_written: bool) -> None:
    with practising(f"bad_item={condition}") as client:
        first, second = client.ids[:2]
        long = {"CustomerID": first, "BillingZipCode": "1" * 21}
        answer = client.put("/Customers", [long, {"CustomerID": second, "BillingCity": "Dallas"}])
        assert answer.status_code == status
        assert (stored(client, second)["BillingCity"] == "Dallas") is is_written
        if status == 206:
            statuses = {entry["Value"]: entry["Status"] for entry in answer.json()}
            assert statuses == {str(first): "400", str(second): "200"}
        else:
            assert message(answer) == "BillingZipCode is longer than 20 characters."


@pytest.mark.parametrize(
    ("condition", "status", "written"), [("refuse", 400, 0), ("first", 200, 100), ("accept", 200, 120)]
)
def test_a_batch_of_more_than_a_hundred(condition: str, status: int, written: int) -> None:
    with practising(f"over_batch_limit={condition}", customers=130) as client:
        items = [{"CustomerID": key, "BillingCity": "Zanzibar"} for key in client.ids[:120]]
        answer = client.put("/Customers", items)
        assert answer.status_code == status
        assert [r["BillingCity"] for r in client.store.shop.customers.values()].count("Zanzibar") == written
        assert written == 0 or len(answer.json()) == written
        client.store.conditions.batch_limit = 10
        assert client.put("/Customers", items[:10]).status_code == 200


@pytest.mark.parametrize("order", ["sent", "reversed", "shuffled"])
def test_results_of_a_batch_can_come_in_another_order(order: str) -> None:
    with practising(f"result_order={order}") as client:
        answer = client.put("/Customers", [{"CustomerID": key, "MailList": True} for key in client.ids])
        values = [int(entry["Value"]) for entry in answer.json()]
        assert sorted(values) == client.ids
        assert (values == client.ids) is (order == "sent")


@pytest.mark.parametrize(("condition", "status"), [("accepted", 201), ("400", 400), ("409", 409)])
def test_an_email_that_another_has(condition: str, status: int) -> None:
    with practising(f"duplicate_email={condition}") as client:
        first, second = client.ids[:2]
        email = stored(client, first)["Email"]
        assert client.post("/Customers", new_customer(Email=email.upper())).status_code == status
        put = client.put(f"/Customers/{second}", {"Email": email})
        assert put.status_code == (200 if status == 201 else status)
        assert client.put(f"/Customers/{first}", {"Email": email.upper()}).status_code == 200


@pytest.mark.parametrize(("condition", "group_id"), [("orphans", 2), ("reset", 0)])
def test_deleting_a_group_orphans_its_members_or_resets_them(condition: str, group_id: int) -> None:
    with practising(f"group_delete={condition}") as client:
        client.store.edit(client.ids[0], CustomerGroupID=2)
        assert client.delete("/CustomerGroups/2").status_code == 200
        assert stored(client, client.ids[0])["CustomerGroupID"] == group_id


def test_post_of_an_array_can_add_the_first_or_all() -> None:
    people = [new_customer(), new_customer(Email="second@example.com")]
    with practising("post_array=first") as client:
        assert len(client.post("/Customers", people).json()) == 1
        assert len(client.ids) == 31
    with practising("post_array=all") as client:
        assert len(client.post("/Customers", people).json()) == 2
        assert len(client.ids) == 32


def test_a_hash_sent_back_as_password_locks_the_customer_out_or_is_ignored() -> None:
    with practising() as client:
        key = client.ids[0]
        before = stored(client, key)["Password"]
        client.put(f"/Customers/{key}", {"Password": before})
        assert stored(client, key)["Password"] == hashlib.md5(before.encode()).hexdigest() != before
    with practising("password_echo=ignored") as client:
        client.put(f"/Customers/{key}", {"Password": before})
        assert stored(client, key)["Password"] == before
        client.put(f"/Customers/{key}", {"Password": ""})
        assert stored(client, key)["Password"] == before


def test_status_arrays_can_carry_numbers_or_nothing() -> None:
    with practising("status_type=number") as client:
        assert client.put(f"/Customers/{client.ids[0]}", {"MailList": True}).json()[0]["Status"] == 200
    with practising("write_answer=empty") as client:
        answer = client.put(f"/Customers/{client.ids[0]}", {"BillingCity": "Dallas"})
        assert (answer.status_code, answer.content) == (200, b"")
        assert stored(client, client.ids[0])["BillingCity"] == "Dallas"
        assert client.put("/Customers/999999", {}).content != b""
