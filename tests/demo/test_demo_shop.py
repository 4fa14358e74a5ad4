"""The invented customers and groups, and the list of conditions."""

import re
from collections import Counter
from typing import Any

import pytest

from cartsheets.demo import Conditions, Shop, describe
from cartsheets.demo.faults import FAULTS
from cartsheets.demo.fields import CUSTOMER, GROUP
from cartsheets.demo.people import GONE_GROUP_ID

MANY = Shop.seeded(customers=3000, groups=20, seed=5)


def share(name: str, *, of: Shop = MANY) -> float:
    """The share of customers in whom a field is blank (or false)."""
    return sum(not record[name] for record in of.customers.values()) / len(of.customers)


def values(name: str) -> list[Any]:
    return [record[name] for record in MANY.customers.values()]


def test_the_same_seed_gives_the_same_shop_and_another_seed_another() -> None:
    one, same, other = (Shop.seeded(customers=50, groups=5, seed=seed) for seed in (1, 1, 2))
    assert dict(one.customers) == dict(same.customers)
    assert one.groups == same.groups
    assert dict(one.customers) != dict(other.customers)


@pytest.mark.parametrize("customers", [0, 1, 10, 500])
@pytest.mark.parametrize("groups", [0, 1, 40])
def test_shops_of_any_size_can_be_invented(customers: int, groups: int) -> None:
    shop = Shop.seeded(customers=customers, groups=groups)
    assert (len(shop.customers), len(shop.groups)) == (customers, groups)


def test_every_value_fits_its_field() -> None:
    for records, shape in ((MANY.customers, CUSTOMER), (MANY.groups, GROUP)):
        for record in records.values():
            for field in shape.fields:
                value = record[field.name]
                if field.type == "text":
                    assert value is None or (isinstance(value, str) and 0 < len(value) <= field.limit)
                elif field.type == "flag":
                    assert isinstance(value, bool)
                elif field.type == "secret":
                    assert re.fullmatch("[0-9a-f]{32}", value)
                else:
                    assert isinstance(value, (int, float))
                    assert not isinstance(value, bool)


def test_ids_ascend_with_gaps() -> None:
    ids = list(MANY.customers)
    assert ids == sorted(set(ids))
    assert ids[0] > 0
    assert ids[-1] - ids[0] > len(ids)


def test_blanks_are_as_frequent_as_in_real_stores() -> None:
    expected_shares = {
        "BillingCompany": 0.95,
        "BillingAddress2": 0.74,
        "Comments": 0.92,
        "BillingTaxID": 0.97,
    }
    for name, expected in expected_shares.items():
        assert abs(share(name) - expected) < 0.05, name
    for name in (
        "BillingFirstName",
        "BillingAddress1",
        "BillingCity",
        "BillingZipCode",
        "BillingPhoneNumber",
    ):
        assert share(name) < 0.01, name
    assert 0.13 < 1 - share("MailList") < 0.23


def test_emails_are_unique_small_and_of_reserved_domains() -> None:
    emails = values("Email")
    assert len(set(emails)) == len(emails)
    for email in emails:
        assert re.fullmatch(r"[a-z.]+\d+@(example\.(com|org|net)|[a-z]+\.example)", email), email


def test_texts_hold_what_real_texts_hold() -> None:
    texts = [
        value for record in MANY.customers.values() for value in record.values() if isinstance(value, str)
    ]
    found = Counter(
        kind
        for text in texts
        for kind, pattern in {
            "formula": r"^=",
            "plus": r"^\+",
            "minus": r"^-",
            "at": r"^@",
            "untrimmed": r"^\s|\s$",
            "accents": "[éüöåñ]",
            "cjk": "[\u4e00-\u9fff]",
            "hebrew": "[\u0590-\u05ff]",
            "arabic": "[\u0600-\u06ff]",
            "emoji": "[\U0001f300-\U0001faff]",
            "combining": "\u0301",
            "line end": "\n",
            "null": "^null$",
            "markup": "<script>",
        }.items()
        if re.search(pattern, text)
    )
    assert len(found) == 14, found
    assert 0.05 < sum(value != value.strip() for value in values("BillingAddress1")) / 3000 < 0.16
    assert any(len(comment or "") == 255 for comment in values("Comments"))
    zips = values("BillingZipCode")
    for pattern in (r"0\d{4}", r"\d{4}", r"\d{5}-\d{4}", r"[A-Z]\d[A-Z] \d[A-Z]\d"):
        assert any(re.fullmatch(pattern, zip_code) for zip_code in zips), pattern
    assert len(set(values("BillingCountry"))) > 8


def test_some_customers_are_in_groups_and_some_in_one_that_is_gone() -> None:
    groups = Counter(values("CustomerGroupID"))
    assert groups[0] > 1000
    assert groups[GONE_GROUP_ID] > 0
    assert set(groups) - {0, GONE_GROUP_ID} == set(MANY.groups)


def test_even_ten_customers_hold_something_peculiar() -> None:
    shop = Shop.seeded(customers=10, groups=2)
    assert any(str(value).startswith("=") for record in shop.customers.values() for value in record.values())


def test_group_names_differ_unless_duplicates_are_asked_for() -> None:
    names = [group["Name"] for group in Shop.seeded(groups=100, customers=0).groups.values()]
    assert len(set(names)) == 100
    names = [
        g["Name"] for g in Shop.seeded(groups=4, customers=0, duplicate_group_names=True).groups.values()
    ]
    assert len(set(names)) == 3


def test_a_group_can_be_described_at_more_length_than_a_cell_holds() -> None:
    groups = Shop.seeded(groups=4, customers=0, long_group_texts=True).groups.values()
    assert max(len(group["Description"] or "") for group in groups) == 40_000


def test_every_condition_has_values_and_a_meaning() -> None:
    listed = describe()
    assert len({name for name, _, _ in listed}) == len(listed)
    assert all(name and allowed and meaning for name, allowed, meaning in listed)
    assert {name for name, _, _ in listed} >= set(FAULTS)


def test_every_value_that_is_listed_can_be_chosen() -> None:
    for name, allowed, _ in describe():
        if re.fullmatch(r"[a-z0-9_|-]+", allowed) and name not in FAULTS:
            for value in allowed.split("|"):
                chosen = getattr(Conditions.from_texts([f"{name}={value}"]), name)
                assert chosen == (value == "on" if allowed == "on|off" else value)


def test_conditions_are_read_from_texts() -> None:
    chosen = Conditions.from_texts(
        [
            "max_limit=100",
            "pace=10/0.5",
            "trims",
            "store_time=+05:30",
            "html=once",
            "html=3",
            "latency_ms=2.5",
            "count_error=-1",
        ]
    )
    assert (chosen.max_limit, str(chosen.pace), chosen.trims, chosen.store_time) == (
        100,
        "10/0.5",
        True,
        "+05:30",
    )
    assert (chosen.latency_ms, chosen.count_error) == (2.5, -1)
    assert [fault.first for fault in chosen.faults] == [1, 3]
    assert Conditions.from_texts(["pace=off"]).pace is None
    assert Conditions().faults == []


@pytest.mark.parametrize(
    "text",
    [
        "nonsense",
        "faults=1",
        "blank=nothing",
        "blank",
        "pace=fast",
        "pace=0/2",
        "max_limit=x",
        "max_limit=0",
        "max_limit=1.5",
        "trims=yes",
        "store_time=EST",
        "html=sometimes",
    ],
)
def test_a_condition_that_cannot_be_read_says_which(text: str) -> None:
    with pytest.raises(ValueError, match=text.partition("=")[0]):
        Conditions.from_texts([text])
