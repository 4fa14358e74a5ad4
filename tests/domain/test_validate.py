"""What may be sent, what may not, and what is only told."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartsheets.domain.cells import Cell
from cartsheets.domain.places import COUNTRIES, STATES
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Kind
from cartsheets.domain.validate import Fault, check_add, check_notice, check_value


def fault(name: str, value: Cell, **row: Cell) -> Fault | None:
    return check_value(CUSTOMERS.by_name[name], value, row={**row, name: value})


def notice(name: str, value: Cell, **row: Cell) -> str:
    return check_notice(CUSTOMERS.by_name[name], value, row={**row, name: value})


@pytest.mark.parametrize(
    "email",
    [
        "ann@example.com",
        "o'brien@x.co.uk",
        "a+b_c@x-y.example",
        "a@b.c",
        "ann.@docomo.example",
        "änn@exämple.de",
        "1@2.io",
    ],
)
def test_addresses_that_are_e_mails(email: str) -> None:
    assert fault("Email", email) is None


@pytest.mark.parametrize(
    ("email", "suggestion"),
    [
        ("x@@y", None),
        ("x@@y.com", "x@y.com"),
        ("ann", None),
        ("@example.com", None),
        ("ann@", None),
        ("ann@example", None),
        ("ann@example,com", "ann@example.com"),
        ("ann @example.com", "ann@example.com"),
        ("a b@example.com", None),
        ("mailto:ann@example.com", "ann@example.com"),
        ("Ann Lee <ann@example.com>", "ann@example.com"),
        ("ann@example..com", "ann@example.com"),
        ("ann@example.com;", "ann@example.com"),
        ("ann@example.com; bo@example.com", None),
        ("ann@-example.com", None),
        (f"{'a' * 65}@example.com", None),
    ],
)
def test_addresses_that_are_no_e_mails_are_refused_with_what_was_probably_meant(
    email: str, suggestion: str | None
) -> None:
    found = fault("Email", email)

    assert found is not None
    assert (found.kind, found.suggestion) == ("bad_email", suggestion)
    assert email in found.message
    assert found.remedy


def test_an_e_mail_of_other_letters_or_with_a_slip_in_its_domain_is_told() -> None:
    assert "before the @" in notice("Email", "аnn@example.com")
    assert "after the @" in notice("Email", "ann@exаmple.com")
    assert "ann@gmail.com" in notice("Email", "ann@gmial.com")
    assert "ann@shop.com" in notice("Email", "ann@shop.con")
    assert notice("Email", "ann@gmail.com") == ""


def test_what_is_required_cannot_be_blank() -> None:
    found = fault("Email", None)

    assert found is not None
    assert found.kind == "required"
    assert fault("BillingCity", None) is None


def test_a_new_row_lacks_what_the_store_requires_but_no_password() -> None:
    assert [f.column for f in check_add(CUSTOMERS, {"BillingCity": "Austin"})] == ["Email"]
    assert [f.column for f in check_add(CUSTOMERS, {"Email": " "})] == ["Email"]
    assert check_add(CUSTOMERS, {"Email": "ann@example.com"}) == []
    assert [f.column for f in check_add(GROUPS, {})] == ["Name"]


def test_every_text_column_has_the_length_of_the_field_table() -> None:
    for table in (CUSTOMERS, GROUPS):
        for column in table.columns:
            if column.max_length is None or column.name == "Email":
                continue
            fits = "y" * column.max_length
            assert check_value(column, fits, row={}) is None
            found = check_value(column, f"{fits}z", row={})
            assert found is not None
            assert found.kind == "too_long"
            assert f"{column.max_length:,}" in found.message


def test_a_control_character_is_refused_with_the_text_without_it() -> None:
    found = fault("BillingCity", "Aus\x07tin")

    assert found is not None
    assert (found.kind, found.suggestion) == ("control_character", "Austin")
    assert fault("Comments", "two\nlines\tand a tab") is None


def test_several_lines_are_told_where_one_is_usual() -> None:
    assert "more than one line" in notice("BillingCity", "a\nb")
    assert notice("Comments", "a\nb") == ""


def test_a_misspelled_country_is_refused_and_an_unusual_one_is_told() -> None:
    found = fault("BillingCountry", "Germny")
    assert found is not None
    assert (found.kind, found.suggestion) == ("country_misspelled", "DE")
    for text, code in (
        ("Germany", "DE"),
        ("usa", "US"),
        ("UK", "GB"),
        ("us", "US"),
        ("México", "MX"),
        ("Curacao", "CW"),
    ):
        assert fault("BillingCountry", text) is None
        assert code in notice("BillingCountry", text)
    assert fault("BillingCountry", "EN") is None
    assert "EN" in notice("BillingCountry", "EN")
    assert notice("ShippingCountry", "US") == ""


def test_a_misspelled_state_is_refused_and_an_unknown_one_is_told() -> None:
    found = fault("BillingState", "Califronia", BillingCountry="US")
    assert found is not None
    assert (found.kind, found.suggestion) == ("state_misspelled", "CA")
    assert "California" in found.message
    for text in ("CA", "ca", "California", "new york"):
        assert fault("BillingState", text, BillingCountry="US") is None
        assert notice("BillingState", text, BillingCountry="US") == ""
    for text in ("XX", "Washington DC", "Ontario", "n/a"):
        assert fault("BillingState", text, BillingCountry="US") is None
        assert text in notice("BillingState", text, BillingCountry="US")


def test_states_are_those_of_the_same_address_and_free_where_the_country_has_none_known() -> None:
    assert notice("ShippingState", "ON", ShippingCountry="CA", BillingCountry="US") == ""
    assert notice("BillingState", "Bavaria", BillingCountry="DE") == ""
    assert fault("BillingState", "Califronia") is None
    assert notice("BillingState", "Califronia", BillingCountry="Atlantis") == ""


@given(code=st.sampled_from(sorted(COUNTRIES)))
def test_every_country_and_state_that_the_lists_offer_passes(code: str) -> None:
    assert fault("BillingCountry", code) is None
    assert notice("BillingCountry", code) == ""
    assert fault("BillingCountry", COUNTRIES[code]) is None
    for state, name in STATES.get(code, {}).items():
        for text in (state, name):
            assert fault("BillingState", text, BillingCountry=code) is None
            assert notice("BillingState", text, BillingCountry=code) == ""


@pytest.mark.parametrize(
    ("text", "country", "says"),
    [
        ("02138", "US", ""),
        ("02138-1234", "US", ""),
        ("2138", "US", "leading zero"),
        ("2138-1234", "United States", "leading zero"),
        ("K1A 0B1", "US", "does not look like"),
        ("K1A 0B1", "CA", ""),
        ("4001", "DE", "leading zero"),
        ("1234 AB", "NL", ""),
        ("2138", None, ""),
    ],
)
def test_a_zip_that_does_not_fit_its_country_is_told(text: str, country: str | None, says: str) -> None:
    found = notice("BillingZipCode", text, BillingCountry=country)

    assert says in found if says else found == ""


@pytest.mark.parametrize(
    "phone",
    ["800-828-6650", "+1 (555) 010-0100 ext 5", "555 0100x12", "0044 20 7946 0018", "1-800-555-CALL-9"],
)
def test_phones_that_look_like_phones(phone: str) -> None:
    assert notice("BillingPhoneNumber", phone) == ""


@pytest.mark.parametrize("phone", ["123", "call me", "ann@example.com", "1234567890123456789"])
def test_phones_that_do_not_are_told_but_may_be_sent(phone: str) -> None:
    assert phone in notice("BillingPhoneNumber", phone)
    assert fault("BillingPhoneNumber", phone) is None


def test_a_password_that_is_a_hash_is_refused_and_a_weak_one_is_told() -> None:
    found = fault("Password", "0123456789abcdef0123456789abcdef")
    assert found is not None
    assert found.kind == "hashed_password"
    assert "a digit" in notice("Password", "abcdefgh")
    assert notice("Password", "Abcdefg1") == ""


def test_no_message_shows_a_password() -> None:
    for password in ("secret", "0123456789abcdef0123456789abcdef", "s" * 51, "se\x07cret"):
        found = fault("Password", password)
        said = notice("Password", password) + (f"{found.message} {found.remedy}" if found else "")
        assert password not in said


def test_numbers_that_a_store_cannot_hold_are_refused_and_negative_ones_told() -> None:
    level, minimum = GROUPS.by_name["PriceLevel"], GROUPS.by_name["MinimumOrder"]

    found = check_value(level, 2**31, row={})
    assert found is not None
    assert found.kind == "number_too_large"
    assert check_value(level, 10, row={}) is None
    assert "negative" in check_notice(level, -1, row={})
    assert "negative" in check_notice(minimum, Decimal("-0.01"), row={})
    assert check_notice(minimum, Decimal("0.01"), row={}) == ""


def test_groups_and_flags_are_judged_elsewhere() -> None:
    assert fault("CustomerGroupID", "Wholesale") is None
    assert fault("CustomerGroupID", 17) is None
    assert fault("Enabled", True) is None
    assert notice("Enabled", False) == ""


@given(text=st.text(min_size=1, max_size=300))
def test_any_text_in_any_column_is_judged_in_words(text: str) -> None:
    row: dict[str, Cell] = {"BillingCountry": text, "ShippingCountry": "US"}
    for column in CUSTOMERS.columns:
        if column.kind not in (Kind.TEXT, Kind.PASSWORD):
            continue
        found = check_value(column, text, row=row)
        if found is not None:
            assert found.kind
            assert found.message.endswith((".", "?"))
            assert found.remedy.endswith((".", "?"))
            if found.suggestion is not None:
                again = check_value(column, found.suggestion, row=row)
                assert again is None or again.kind != found.kind
        assert isinstance(check_notice(column, text, row=row), str)
