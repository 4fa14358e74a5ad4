"""Records become rows and frames exactly as `cells.from_api` says, and quickly."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartsheets.demo.shop import Shop
from cartsheets.domain.cells import from_api
from cartsheets.domain.snapshot import make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES, Kind, Table
from cartsheets.errors import UnexpectedAnswer
from cartsheets.store import wire
from cartsheets.store.wire import (
    as_body,
    parse_json,
    read_columns,
    read_frame,
    read_key,
    read_record,
    without_secrets,
    write_fields,
)

VALUES = {
    Kind.TEXT: st.one_of(
        st.none(), st.text(max_size=8), st.sampled_from(["", "null", "a\r\nb", " x "]), st.integers(0, 99)
    ),
    Kind.PASSWORD: st.none(),
    Kind.INTEGER: st.one_of(st.none(), st.integers(-5, 2**40), st.sampled_from(["7", 3.0, "", True])),
    Kind.GROUP: st.one_of(st.none(), st.integers(0, 9), st.sampled_from(["0", "4", 2.0])),
    Kind.MONEY: st.one_of(
        st.none(), st.integers(-99, 99), st.floats(-1e6, 1e6), st.sampled_from(["12.50", "", 0.0, 0])
    ),
    Kind.FLAG: st.one_of(st.none(), st.booleans(), st.sampled_from(["true", "no", 1, 0, ""])),
}


@st.composite
def records(draw: st.DrawFn, table: Table) -> list[dict[str, Any]]:
    keys = draw(st.lists(st.integers(1, 10**9), unique=True, max_size=6))
    columns = draw(st.permutations(table.value_columns))
    # A store names the same fields in one order all the time, or leaves some out here and there.
    shared = set(draw(st.lists(st.sampled_from(columns)))) if draw(st.booleans()) else None
    is_key_first = draw(st.booleans())
    rows = []
    for key in keys:
        record: dict[str, Any] = {table.key.name: key} if is_key_first else {}
        record["Unknown"] = {"deep": [1]}
        for column in columns:
            if (column in shared) if shared is not None else draw(st.booleans()):
                record[column.name] = draw(VALUES[column.kind])
        rows.append({**record, table.key.name: key})
    return rows


@settings(max_examples=40, deadline=None)
@given(data=st.data(), name=st.sampled_from(sorted(TABLES)))
def test_the_quick_frame_is_the_careful_frame(data: st.DataObject, name: str) -> None:
    table = TABLES[name]
    rows = data.draw(records(table))
    quick = read_frame(table, iter(rows))
    careful = make_frame(table, (read_record(table, row) for row in rows))
    pd.testing.assert_frame_equal(quick, careful)
    for column in table.value_columns:
        for value, same in zip(quick[column.name], careful[column.name], strict=True):
            assert type(value) is type(same)


def test_a_row_holds_every_column_and_nothing_unknown() -> None:
    key, row = read_record(
        GROUPS, {"CustomerGroupID": "3", "Name": "Trade", "Other": 1, "MinimumOrder": 101.25}
    )
    assert key == 3
    assert list(row) == [column.name for column in GROUPS.value_columns]
    assert row["Name"] == "Trade"
    assert row["MinimumOrder"] == Decimal("101.25")
    assert row["Description"] is None


def test_the_practice_shop_reads_as_its_own_rows() -> None:
    shop = Shop.seeded(customers=300, groups=6, seed=3)
    frame = read_frame(CUSTOMERS, (dict(row) for row in shop.customers.values()))
    assert list(frame.index) == shop.customers.ids
    assert frame.index.dtype == "int64"
    assert frame.index.name == "CustomerID"
    for key, record in shop.customers.items():
        for column in CUSTOMERS.value_columns:
            assert frame.at[key, column.name] == from_api(column, record[column.name])


def test_rows_in_another_order_come_out_ascending() -> None:
    frame = read_frame(GROUPS, [{"CustomerGroupID": 9, "Name": "b"}, {"CustomerGroupID": 2, "Name": "a"}])
    assert list(frame.index) == [2, 9]
    assert list(frame["Name"]) == ["a", "b"]


def test_fields_in_another_order_are_read_by_their_names() -> None:
    first = {"CustomerGroupID": 2, "Name": "a", "Description": "b"}
    other = {"CustomerGroupID": 3, "Description": "d", "Name": "c"}
    frame = read_frame(GROUPS, [first, other, {**first, "CustomerGroupID": 4}])
    assert list(frame["Name"]) == ["a", "c", "a"]
    assert list(frame["Description"]) == ["b", "d", "b"]


def test_no_records_are_columns_without_cells() -> None:
    keys, columns = read_columns(CUSTOMERS, [])
    assert keys == []
    assert [list(cells) for cells in columns] == [[] for _ in CUSTOMERS.value_columns]


def test_an_empty_table_is_an_empty_frame() -> None:
    pd.testing.assert_frame_equal(read_frame(CUSTOMERS, []), make_frame(CUSTOMERS, []))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Enabled", "perhaps"),
        ("TotalStoreCredit", "a lot"),
        ("CustomerGroupID", 1.5),
        ("Email", ["x"]),
        ("Email", {}),
    ],
)
def test_a_value_that_cannot_be_is_told_by_its_place_only(name: str, value: Any) -> None:
    record = {"CustomerID": 17, name: value}
    for read in (lambda: read_record(CUSTOMERS, record), lambda: read_frame(CUSTOMERS, [record])):
        with pytest.raises(UnexpectedAnswer) as caught:
            read()
        assert "customer 17" in caught.value.message
        assert name in caught.value.message
        assert str(value) not in str(caught.value)
        assert caught.value.__cause__ is None


@pytest.mark.parametrize("value", [None, "", "x", 1.5, [1]])
def test_a_record_without_a_key_is_unexpected(value: Any) -> None:
    with pytest.raises(UnexpectedAnswer, match="CustomerID"):
        read_key(CUSTOMERS, {"CustomerID": value, "Email": "a@b.example"})


def test_what_is_sent_holds_writable_columns_only() -> None:
    fields = write_fields(
        CUSTOMERS,
        {
            "CustomerID": 3,
            "Email": None,
            "CustomerGroupID": None,
            "Enabled": None,
            "MailList": True,
            "Password": "s3cret",
            "TotalStoreCredit": Decimal(5),
            "ShippingAddressType": 1,
            "Unheard": "x",
        },
    )
    assert fields == {
        "Email": "",
        "CustomerGroupID": 0,
        "Enabled": False,
        "MailList": True,
        "Password": "s3cret",
        "ShippingAddressType": 1,
    }
    assert json.loads(as_body(write_fields(GROUPS, {"MinimumOrder": Decimal("101.25")}))) == {
        "MinimumOrder": 101.25
    }


def test_hashes_of_passwords_are_dropped() -> None:
    shown = [{"CustomerID": 1, "Password": "0" * 32, "Email": "a@b.example"}]
    assert without_secrets(shown) == [{"CustomerID": 1, "Email": "a@b.example"}]
    assert "Password" in shown[0]


def test_half_of_an_emoji_does_not_spoil_the_page() -> None:
    body = b'\xef\xbb\xbf[{"CustomerID":1,"Comments":"cut \\ud83d","Email":"\\ud83d\\ude00"}]'
    assert parse_json(body) == [{"CustomerID": 1, "Comments": "cut �", "Email": "😀"}]


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b'{"a":', b'{"a":NaN}', b'{"a":NaN,"b":"\\ud83d"}', b"\xff\xfe"]
)
def test_what_is_no_json_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - orjson's own words
        parse_json(body)


def test_of_very_many_records_equal_texts_are_one_object_and_all_cells_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bodies = [
        as_body([{k: v for k, v in row.items() if k != "Password"}])
        for row in Shop.seeded(customers=1_500, seed=2).customers.values()
    ]
    usual = read_frame(CUSTOMERS, (parse_json(body)[0] for body in bodies), count=len(bodies))
    monkeypatch.setattr(wire, "_MANY", len(bodies))
    shared = read_frame(CUSTOMERS, (parse_json(body)[0] for body in bodies), count=len(bodies))
    pd.testing.assert_frame_equal(shared, usual)
    assert list(map(str, shared["TotalStoreCredit"])) == list(map(str, usual["TotalStoreCredit"]))
    countries = shared["BillingCountry"].tolist()
    assert len(set(map(id, countries))) == len(set(countries)) > 1
    assert len(set(map(id, usual["BillingCountry"]))) > len(set(countries))
