"""What the practice store takes for a value, refuses, or keeps differently."""

from __future__ import annotations

from typing import Any

import pytest

from tests.demo.demo_calls import message, new_customer, practising, stored


@pytest.mark.parametrize(
    "content", [{"CustomerID": 1}, [], [1], [{"BillingCity": "x"}], [{"CustomerID": "11"}], "x"]
)
def test_a_batch_that_is_no_array_of_records_with_ids_is_400(content: object) -> None:
    with practising() as client:
        assert client.put("/Customers", content).status_code == 400


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b'{"a":NaN}', b"[1,2"])
def test_a_body_that_is_no_json_is_400(body: bytes) -> None:
    with practising() as client:
        for method, path in (("POST", "/Customers"), ("PUT", "/Customers"), ("PUT", "/Customers/11")):
            headers = {"Content-Type": "application/json"}
            assert client.call(method, path, data=body, headers=headers).status_code == 400


def test_another_content_type_is_415() -> None:
    with practising() as client:
        for content_type in ("text/xml", "application/x-www-form-urlencoded", ""):
            answer = client.call("POST", "/Customers", data=b"{}", headers={"Content-Type": content_type})
            assert answer.status_code == 415
        good = {"Content-Type": "Application/JSON; charset=utf-8"}
        assert client.call("PUT", f"/Customers/{client.ids[0]}", data=b"{}", headers=good).status_code == 200


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("BillingZipCode", 2134),
        ("BillingCity", {"a": 1}),
        ("Enabled", "true"),
        ("Enabled", None),
        ("CustomerGroupID", "2"),
        ("CustomerGroupID", 2.0),
        ("CustomerGroupID", -1),
        ("CustomerGroupID", 2**31),
        ("CustomerGroupID", None),
        ("Email", ""),
        ("Email", None),
    ],
)
def test_a_value_of_the_wrong_kind_is_400(field: str, value: object) -> None:
    with practising() as client:
        before = stored(client, client.ids[0])
        answer = client.put(f"/Customers/{client.ids[0]}", {"BillingState": "XX", field: value})
        assert answer.status_code == 400
        assert message(answer).startswith(field)
        assert stored(client, client.ids[0]) == before


def test_kinds_can_be_taken_leniently() -> None:
    with practising("types=lenient") as client:
        values = {"BillingZipCode": 2134, "Enabled": "false", "CustomerGroupID": "2"}
        assert client.put(f"/Customers/{client.ids[0]}", values).status_code == 200
        record = stored(client, client.ids[0])
        assert (record["BillingZipCode"], record["Enabled"], record["CustomerGroupID"]) == ("2134", False, 2)


def test_a_text_too_long_is_400_or_cut() -> None:
    with practising() as client:
        path = f"/Customers/{client.ids[0]}"
        assert client.put(path, {"Comments": "x" * 255}).status_code == 200
        answer = client.put(path, {"Comments": "y" * 256})
        assert answer.status_code == 400
        assert message(answer) == "Comments is longer than 255 characters."
        assert client.put("/CustomerGroups/1", {"Description": "y" * 65_535}).status_code == 200
        client.store.conditions.too_long = "truncate"
        assert client.put(path, {"Comments": "z" * 256}).status_code == 200
        assert stored(client, client.ids[0])["Comments"] == "z" * 255


def test_texts_are_stored_as_they_were_sent() -> None:
    texts = [
        " two blanks ",
        "=1+1",
        "line\nline\r\n\ttab",
        "null",
        "😀 e\u0301",
        "\u0001",
        "שלום",
        "'x",
        "  ",
    ]
    with practising() as client:
        for text in texts:
            client.put(f"/Customers/{client.ids[0]}", {"Comments": text})
            assert client.get(f"/Customers/{client.ids[0]}").json()[0]["Comments"] == text


@pytest.mark.parametrize(
    ("condition", "sent", "kept"),
    [
        ("trims", {"BillingCity": " Dallas "}, {"BillingCity": "Dallas"}),
        ("trims", {"BillingCity": "   "}, {"BillingCity": None}),
        ("upper_states", {"BillingState": "tx"}, {"BillingState": "TX"}),
        ("lower_emails", {"Email": "A.B@Example.COM"}, {"Email": "a.b@example.com"}),
        ("emoji=question_marks", {"Comments": "so 😀"}, {"Comments": "so ?"}),
        ("line_ends=crlf", {"Comments": "a\nb\r\nc"}, {"Comments": "a\r\nb\r\nc"}),
        (
            "same_as_shipping=ignored",
            {"DisableBillingSameAsShipping": True},
            {"DisableBillingSameAsShipping": False},
        ),
        ("unknown_group=accepted", {"CustomerGroupID": 777}, {"CustomerGroupID": 777}),
        ("unknown_group=reset", {"CustomerGroupID": 777}, {"CustomerGroupID": 0}),
    ],
)
def test_values_can_be_stored_differently(condition: str, sent: dict[str, Any], kept: dict[str, Any]) -> None:
    with practising(condition) as client:
        client.store.edit(client.ids[0], DisableBillingSameAsShipping=False)
        assert client.put(f"/Customers/{client.ids[0]}", sent).status_code == 200
        record = stored(client, client.ids[0])
        assert {name: record[name] for name in kept} == kept


@pytest.mark.parametrize(
    ("condition", "after_null", "after_empty"),
    [
        ("both", None, None),
        ("null", None, "Here"),
        ("empty", "Here", None),
        ("neither", "Here", "Here"),
    ],
)
def test_what_clears_a_text_can_be_chosen(
    condition: str, after_null: str | None, after_empty: str | None
) -> None:
    with practising(f"clears={condition}") as client:
        key = client.ids[0]
        for value, expected in ((None, after_null), ("", after_empty)):
            client.store.edit(key, BillingCity="Here")
            assert client.put(f"/Customers/{key}", {"BillingCity": value}).status_code == 200
            assert stored(client, key)["BillingCity"] == expected


def test_clearing_can_be_refused_but_a_blank_that_was_blank_is_none() -> None:
    with practising("clears=refused") as client:
        client.store.edit(client.ids[0], BillingCity="Here", BillingCompany=None)
        assert client.put(f"/Customers/{client.ids[0]}", {"BillingCity": ""}).status_code == 400
        assert client.put(f"/Customers/{client.ids[0]}", {"BillingCompany": ""}).status_code == 200


@pytest.mark.parametrize(
    ("condition", "path", "content"),
    [
        ("unknown_group=400", "/Customers", new_customer(CustomerGroupID=777)),
        ("duplicate_group_name=400", "/CustomerGroups", {"Name": "retail"}),
        ("price_levels=1-10", "/CustomerGroups", {"Name": "x", "PriceLevel": 11}),
        ("email_check", "/Customers", new_customer(Email="x@@y")),
        ("password_policy", "/Customers", new_customer(Password="short1A")),
        ("post_array=refuse", "/Customers", [new_customer()]),
    ],
)
def test_strictness_can_be_chosen(condition: str, path: str, content: object) -> None:
    with practising(condition) as client:
        assert client.post(path, content).status_code == 400
    if not condition.startswith("post_array"):
        with practising() as client:
            assert client.post(path, content).status_code == 201


def test_refusals_can_come_in_other_forms() -> None:
    with practising("refused_body=empty") as client:
        answer = client.post("/Customers", {})
        assert (answer.status_code, answer.content) == (400, b"")
    with practising("refused_body=exception") as client:
        answer = client.post("/Customers", {})
        assert answer.status_code == 400
        assert answer.json()["ExceptionMessage"] == "Email is required."
    with practising("rejection=200_error") as client:
        answer = client.post("/Customers", {})
        assert answer.status_code == 200
        assert (answer.json()[0]["Key"], answer.json()[0]["Status"]) == ("Error", "400")
        items = [{"CustomerID": client.ids[0], "BillingZipCode": "1" * 21}, {"CustomerID": client.ids[1]}]
        answer = client.put("/Customers", items)
        assert answer.status_code == 200
        assert [(entry["Key"], entry["Status"]) for entry in answer.json()] == [
            ("Error", "400"),
            ("CustomerID", "200"),
        ]


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/Customers", "GET, POST, PUT"),
        ("POST", "/Customers/11", "GET, PUT, DELETE"),
        ("PATCH", "/CustomerGroups/1", "GET, PUT, DELETE"),
        ("PUT", "/CustomerGroups/1/Customers", "GET"),
    ],
)
def test_other_methods_are_405(method: str, path: str, allowed: str) -> None:
    with practising() as client:
        answer = client.call(method, path, json={})
        assert (answer.status_code, answer.headers["Allow"]) == (405, allowed)


def test_other_paths_are_404_and_case_and_a_slash_at_the_end_do_not_matter() -> None:
    with practising() as client:
        for path in ("/Orders", "/Customers/11/CustomerGroups", "/Customers/11/Customers"):
            assert client.get(path).status_code == 404
        assert client.get("/customers/").json() == client.get("/Customers").json()
