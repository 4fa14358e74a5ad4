"""Masked texts tell rows apart and nobody who they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartsheets.domain.masking import is_personal, masked_edit, masked_name, masked_value, masked_words
from cartsheets.domain.tables import CUSTOMERS, GROUPS


@pytest.mark.parametrize(
    ("column", "text", "shown"),
    [
        ("Email", "grace.okafor@shop.example", "g•••@•••.example"),
        ("Email", "hannah@@x.com", "h•••@•••.com"),
        ("BillingFirstName", "Grace", "G•••"),
        ("ShippingLastName", "Campbell-Hale", "C•••"),
        ("BillingCompany", "Blue Door Ltd", "B••• D••• L•••"),
        ("BillingPhoneNumber", "(787) 555-0144", "•••44"),
        ("BillingPhoneNumber", "112", "•••"),
        ("BillingAddress1", "989 Elm Street", "•••"),
        ("Comments", "Ask for Maria", "•••"),
        ("BillingCity", "Eugene", "Eugene"),
        ("CustomerGroupID", "VIP", "VIP"),
        ("Email", "", ""),
    ],
)
def test_a_value_is_masked_by_what_its_column_holds(column: str, text: str, shown: str) -> None:
    assert masked_value(column, text) == shown


def test_every_column_that_tells_who_somebody_is_is_personal() -> None:
    personal = {column.name for column in CUSTOMERS.columns if is_personal(column.name)}
    assert personal == {
        "Email",
        "Password",
        "BillingTaxID",
        "Comments",
        *(
            f"{side}{name}"
            for side in ("Billing", "Shipping")
            for name in ("Company", "FirstName", "LastName", "Address1", "Address2", "PhoneNumber")
        ),
    }
    assert [column.name for column in GROUPS.columns if is_personal(column.name)] == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Grace Okafor", "G••• O•••"),
        ("grace@shop.example", "g•••@•••.example"),
        ("#10424", "#10424"),
        ("", ""),
    ],
)
def test_a_name_keeps_its_first_letters(text: str, shown: str) -> None:
    assert masked_name(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("hannah@@x.com has two @ signs.", "h•••@•••.com has two @ signs."),
        ("“Maria” is no group of the store.", "“•••” is no group of the store."),
        ("Call +1 (787) 555-0144 first.", "Call •••44 first."),
        ("Customer #10424: 12 fields.", "Customer #10424: 12 fields."),
        ('The address "5 Elm" is taken.', 'The address "•••" is taken.'),
    ],
)
def test_a_sentence_loses_what_it_quotes(text: str, shown: str) -> None:
    assert masked_words(text) == shown


def test_a_sentence_about_an_edit_keeps_its_header_only() -> None:
    edit = "Billing last name: Webb → Costa"
    assert masked_edit("BillingLastName", edit) == "Billing last name: W••• → C•••"
    alike = "Billing last name: set to Costa"
    assert masked_edit("BillingLastName", alike) == "Billing last name: set to C•••"
    assert masked_edit("BillingCity", "Billing city: Bend → Salem") == "Billing city: Bend → Salem"
    assert masked_edit("BillingLastName", "Billing last name: spaces taken off") == (
        "Billing last name: spaces taken off"
    )


@given(st.from_regex(r"[a-z]{2,12}\.[a-z]{2,12}@[a-z]{3,12}\.example", fullmatch=True))
def test_no_sentence_tells_an_address(email: str) -> None:
    assert email not in masked_words(f"The store says that {email}, is taken")
    assert email.partition("@")[0] not in masked_value("Email", email)
