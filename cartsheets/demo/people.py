"""Invented customers and groups, shaped like those of real stores.

Made column by column, because a hundred thousand must be there within seconds. Nobody here exists;
mail goes to reserved domains only, telephones are of the ranges kept for fiction.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from itertools import accumulate

from cartsheets.demo.fields import CUSTOMER
from cartsheets.demo.peculiar import peculiar_records
from cartsheets.demo.records import Row
from cartsheets.demo.vocabulary import (
    CITIES,
    COMMENTS,
    COMPANIES,
    COUNTRY_WEIGHTS,
    DOMAINS,
    FIRST_NAMES,
    GROUP_NAMES,
    LAST_NAMES,
    SECOND_LINES,
    STREETS,
)

GONE_GROUP_ID = 9001
"""A group that was deleted long ago; some customers still name it."""

_PLACES = [(*place, country) for country, places in CITIES.items() for place in places]
_PLACE_WEIGHTS = [COUNTRY_WEIGHTS[c] / len(CITIES[c]) for c, places in CITIES.items() for _ in places]


def invent_customers(count: int, group_ids: Sequence[int], *, seed: int) -> list[Row]:
    """Make customers with ascending ids, in the order of the wire."""
    dice = random.Random(f"customers {seed}")
    ids = list(accumulate(dice.choices((1, 2, 3, 7), (86, 8, 4, 2), k=count), initial=10))[1:]
    firsts, lasts = dice.choices(FIRST_NAMES, k=count), dice.choices(LAST_NAMES, k=count)
    padded_firsts, padded_lasts = _untrimmed(dice, firsts, 0.06), _untrimmed(dice, lasts, 0.03)
    emails = [
        f"{_plain(first)}.{_plain(last)}{key}@{domain}"
        for first, last, key, domain in zip(firsts, lasts, ids, dice.choices(DOMAINS, k=count), strict=True)
    ]
    passwords = [hashlib.md5(email.encode(), usedforsecurity=False).hexdigest() for email in emails]
    billing = _addresses(dice, padded_firsts, padded_lasts)
    elsewhere = _addresses(dice, padded_firsts, padded_lasts)
    goes_elsewhere = dice.choices((False, True), (85, 15), k=count)
    shipping = [
        b if b_elsewhere is False else e
        for b, e, b_elsewhere in zip(billing, elsewhere, goes_elsewhere, strict=True)
    ]
    share = 38 / max(1, len(group_ids))
    columns = (
        ids,
        emails,
        passwords,
        billing,
        dice.choices((None, "98-7654321", "DE123456789"), (98, 1, 1), k=count),
        shipping,
        dice.choices((0, 1), (98, 2), k=count),  # ShippingAddressType
        dice.choices((0, *group_ids, GONE_GROUP_ID), (60, *[share] * len(group_ids), 1), k=count),
        dice.choices((True, False), (95, 5), k=count),  # Enabled
        dice.choices((True, False), (18, 82), k=count),  # MailList
        dice.choices((True, False), (3, 97), k=count),  # NonTaxable
        dice.choices((None, *COMMENTS), (92, *[8 / len(COMMENTS)] * len(COMMENTS)), k=count),
        dice.choices((None, "Member 00417", "blue"), (98, 1, 1), k=count),  # AdditionalField1
        dice.choices((None, "2019-05-06"), (99, 1), k=count),
        dice.choices((0.0, 12.5, 100.0, 0.05), (96, 2, 1, 1), k=count),  # TotalStoreCredit
    )
    rows: list[Row] = [
        (
            *start,
            *bill,
            tax,
            *ship,
            kind,
            group,
            on,
            mail,
            free,
            False,
            comment,
            one,
            two,
            None,
            credit,
            False,
        )
        for *start, bill, tax, ship, kind, group, on, mail, free, comment, one, two, credit in zip(
            *columns, strict=True
        )
    ]
    _put_in_peculiar(rows)
    return rows


def invent_groups(
    count: int, *, seed: int, have_duplicate_names: bool = False, have_long_texts: bool = False
) -> list[Row]:
    """Make groups with ascending ids; names differ unless duplicates are asked for."""
    dice = random.Random(f"groups {seed}")
    ids = list(accumulate(dice.choices((1, 2, 4), (80, 15, 5), k=count), initial=0))[1:]
    rows: list[Row] = []
    for index, key in enumerate(ids):
        name = GROUP_NAMES[index] if index < len(GROUP_NAMES) else f"Group {index + 1}"
        if have_duplicate_names and index == count - 1 and index > 0:
            name = GROUP_NAMES[0]
        description = dice.choice(
            (None, f"Customers of the group {name}", '<p class="x">10 % off & "free" mugs</p>', "Testing 123")
        )
        if have_long_texts and index == min(2, count - 1):
            description = ("Long words about this group. " * 1400)[:40_000]
        minimum = dice.choice((0.0, 0.0, 25.0, 101.25))
        message = dice.choice((None, None, "Welcome!\nWe shall look at your request soon."))
        rows.append(
            (
                key,
                name,
                description,
                minimum,
                dice.random() < 0.2,
                dice.random() < 0.3,
                False,
                dice.random() < 0.1,
                message,
                1 + index % 10,
            )
        )
    return rows


def invent_update_times(count: int, *, seed: int) -> list[float]:
    """Make times between 2019 and 2025, in seconds since 1970, when records were last changed."""
    dice = random.Random(f"times {seed}")
    return [float(dice.randrange(1_546_300_800, 1_767_225_600)) for _ in range(count)]


def _untrimmed(dice: random.Random, texts: Sequence[str], share: float) -> list[str]:
    shapes = dice.choices(
        ("{}", "{} ", " {}", "{}  "), (1 - share, share * 0.8, share * 0.15, share * 0.05), k=len(texts)
    )
    return [text if shape == "{}" else shape.format(text) for text, shape in zip(texts, shapes, strict=True)]


def _addresses(dice: random.Random, firsts: Sequence[str], lasts: Sequence[str]) -> list[Row]:
    """Make the ten fields of an address for each name."""
    count = len(firsts)
    places = dice.choices(_PLACES, _PLACE_WEIGHTS, k=count)
    numbers = dice.choices(range(1, 9999), k=count)
    streets = _untrimmed(
        dice, [f"{n} {s}" for n, s in zip(numbers, dice.choices(STREETS, k=count), strict=True)], 0.10
    )
    cities = _untrimmed(dice, [place[0] for place in places], 0.05)
    companies = dice.choices((None, *COMPANIES), (95, 1, 1, 1, 1, 1), k=count)
    seconds = dice.choices((None, *SECOND_LINES), (74, *[26 / 6] * 6), k=count)
    return [
        (
            company,
            first,
            last,
            street,
            second,
            city,
            place[1] or None,
            place[2],
            place[4],
            place[3].format(number % 100),
        )
        for company, first, last, street, second, city, place, number in zip(
            companies, firsts, lasts, streets, seconds, cities, places, numbers, strict=True
        )
    ]


def _put_in_peculiar(rows: list[Row]) -> None:
    """Give every third record of a small store, every thirteenth of a large one, something peculiar."""
    kinds = peculiar_records()
    step = 3 if len(rows) <= 300 else 13
    for turn, index in enumerate(range(1, len(rows), step)):
        row = list(rows[index])
        for name, value in kinds[turn % len(kinds)].items():
            row[CUSTOMER.position[name]] = value
        rows[index] = tuple(row)


_PLAIN = {
    **{
        ord(accented): plain for accented, plain in zip("éèëïñöøüáåçŁđĐÖØÇ", "eeeinoouaacLdDOOC", strict=True)
    },
    **{ord(mark): None for mark in " '-"},
}


def _plain(name: str) -> str:
    """Spell a name with plain letters, as an e-mail address needs it."""
    known = _plain_names.get(name)
    if known is None:
        spelt = name.translate(_PLAIN).lower()
        known = _plain_names[name] = "".join(letter for letter in spelt if letter.isascii())
    return known


_plain_names: dict[str, str] = {}
