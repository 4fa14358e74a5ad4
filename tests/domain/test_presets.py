"""Columns are chosen by any name a person may know them by."""

from __future__ import annotations

import pytest

from cartsheets.domain.presets import PRESETS, choose_columns
from cartsheets.domain.tables import CUSTOMERS, Kind
from cartsheets.errors import UsageError


def names(*words: str) -> list[str]:
    return [column.name for column in choose_columns(words)]


def test_a_column_is_found_by_its_api_name_header_or_admin_name() -> None:
    expected = ["CustomerID", "Email", "BillingZipCode"]
    assert names("BillingZipCode") == names("billing zip") == names(" BILLING_ZIP ") == expected


def test_presets_and_columns_mix_and_come_in_the_order_of_the_sheet() -> None:
    assert names("comments", "groups") == [
        "CustomerID",
        "Email",
        "BillingFirstName",
        "BillingLastName",
        "CustomerGroupID",
        "Comments",
    ]


def test_the_key_and_the_email_are_always_there() -> None:
    assert names() == ["CustomerID", "Email"]


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_names_columns_that_exist_and_never_a_password(preset: str) -> None:
    columns = choose_columns([preset])
    assert {column.name for column in columns} >= set(PRESETS[preset])
    assert all(column in CUSTOMERS.columns and column.kind is not Kind.PASSWORD for column in columns)


def test_an_unknown_word_is_named_with_what_there_is() -> None:
    with pytest.raises(UsageError, match="“Shoe size”") as caught:
        choose_columns(["Email", "Shoe size"])
    assert "contact, address, groups" in caught.value.remedy
