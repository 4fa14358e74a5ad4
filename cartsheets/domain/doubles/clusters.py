"""Customers that are probably the same person: same e-mail, same phone, same name and ZIP, or nearly so."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd
from rapidfuzz import fuzz

LARGEST_BLOCK = 50
"""More customers than this who share a ZIP or a phone share it by living or working together."""

_ALIKE = 88.0
_ALIKE_ON_ONE_PHONE = 75.0
_NOT_DIGITS = re.compile(r"[^0-9]")

_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Double:
    """Customers who are probably one. `keys` ascend; `reasons` say why, the strongest first.

    `likeness` is 0 to 100: how alike the least alike of the joined pairs are.
    """

    keys: tuple[int, ...]
    reasons: tuple[str, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class _Person:
    key: int
    email: str
    name: str
    phone: str
    zip: str
    street: str


def find_doubles(customers: pd.DataFrame) -> list[Double]:
    """Find customers that are probably the same, as clusters, the likeliest first."""
    people = [*_people(customers)]
    links: dict[_Pair, tuple[str, float]] = {}
    for reason, pairs in (
        ("same e-mail", _same_email(people)),
        ("same name and ZIP", _same(people, lambda person: (person.name, person.zip), needs=2)),
        ("same phone, alike name", _alike(people, lambda person: person.phone, least=_ALIKE_ON_ONE_PHONE)),
        ("alike name and address", _alike(people, lambda person: person.zip, least=_ALIKE, by_street=True)),
    ):
        for pair, likeness in pairs:
            links.setdefault(pair, (reason, likeness))
    return _clusters(links)


def _people(customers: pd.DataFrame) -> Iterator[_Person]:
    names = (
        "Email",
        "BillingFirstName",
        "BillingLastName",
        "BillingPhoneNumber",
        "BillingZipCode",
        "BillingAddress1",
    )
    columns = [customers[name].tolist() for name in names]
    for key, email, first, last, phone, code, street in zip(customers.index.tolist(), *columns, strict=True):
        digits = _NOT_DIGITS.sub("", phone or "")[-10:]
        yield _Person(
            key=key,
            email=_plain(email),
            name=_plain(f"{first or ''} {last or ''}"),
            phone=digits if len(digits) >= 7 else "",
            zip=_plain(code)[:5],
            street=_plain(street),
        )


def _plain(text: str | None) -> str:
    letters = unicodedata.normalize("NFKD", " ".join((text or "").split())).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _same_email(people: Sequence[_Person]) -> Iterator[tuple[_Pair, float]]:
    return _same(people, lambda person: (person.email,), needs=1)


def _same(
    people: Iterable[_Person], what: Callable[[_Person], tuple[str, ...]], *, needs: int
) -> Iterator[tuple[_Pair, float]]:
    """Link people who have the same, where all `needs` parts of it are filled."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for person in people:
        shared = what(person)
        if sum(map(bool, shared)) == needs:
            blocks[shared].append(person.key)
    for keys in blocks.values():
        for other in keys[1:]:
            yield (keys[0], other), 100.0


def _alike(
    people: Iterable[_Person], block_of: Callable[[_Person], str], *, least: float, by_street: bool = False
) -> Iterator[tuple[_Pair, float]]:
    """Link people of one block whose names, or names and streets, are alike."""
    blocks: dict[str, list[_Person]] = defaultdict(list)
    for person in people:
        if block_of(person) and person.name:
            blocks[block_of(person)].append(person)
    for block in blocks.values():
        if len(block) > LARGEST_BLOCK:
            continue
        for place, one in enumerate(block):
            for other in block[place + 1 :]:
                likeness = fuzz.token_sort_ratio(one.name, other.name)
                if by_street:
                    if not one.street or not other.street:
                        continue
                    likeness = min(likeness, fuzz.token_sort_ratio(one.street, other.street))
                if likeness >= least:
                    yield (one.key, other.key), likeness


def _clusters(links: dict[_Pair, tuple[str, float]]) -> list[Double]:
    """Join linked pairs into clusters."""
    parents: dict[int, int] = {}

    def root(key: int) -> int:
        while parents.setdefault(key, key) != key:
            parents[key] = parents[parents[key]]
            key = parents[key]
        return key

    for one, other in links:
        parents[root(one)] = root(other)
    members: dict[int, set[int]] = defaultdict(set)
    reasons: dict[int, dict[str, None]] = defaultdict(dict)
    likeness: dict[int, float] = {}
    for (one, other), (reason, alike) in links.items():
        cluster = root(one)
        members[cluster].update((one, other))
        reasons[cluster].setdefault(reason)
        likeness[cluster] = min(likeness.get(cluster, 100.0), alike)
    found = [
        Double(tuple(sorted(keys)), tuple(reasons[cluster]), round(likeness[cluster], 1))
        for cluster, keys in members.items()
    ]
    return sorted(found, key=lambda double: (-double.likeness, double.keys))
