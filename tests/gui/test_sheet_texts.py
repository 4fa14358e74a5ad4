"""Texts of a whole column at once: searched and put in order as Python would, one by one."""

from __future__ import annotations

import random

import numpy as np
import pytest

from cartsheets.domain.editing.edits import values_of
from cartsheets.domain.editing.reading import EditReader
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.gui.models.sheet_facets import Facets, is_mostly_distinct
from cartsheets.gui.models.sheet_texts import TextBytes

EMAIL = CUSTOMERS.by_name["Email"]
ODD = ["", "Ünal", "ünal", "ÜNAL", "straße", "STRASSE", "日本", "\ud800", "a" * 46, "a" * 47, "a" * 48]
LONG = ["b" * 60 + str(at) for at in range(20)] + ["B" * 60 + "3", "é" * 30 + "x", "é" * 30 + "y"]


def made_up(count: int, *, seed: int = 1) -> list[str | None]:
    """Texts with everything in them that could be in the way."""
    rng = random.Random(seed)
    plain = [
        f"{rng.choice('cC')}{rng.randrange(count):07}@Shop{rng.randrange(9)}.example" for _ in range(count)
    ]
    texts: list[str | None] = [*plain, *(text or None for text in ODD), *LONG, *plain[:50], None, None]
    rng.shuffle(texts)
    return texts


@pytest.mark.parametrize(
    "wanted", ["shop3", "SHOP", "c000", "ü", "ss", "ß", "aaaa", "B3", "本", "x" * 60, "e", "éx"]
)
def test_it_finds_a_text_where_python_does(wanted: str) -> None:
    texts = made_up(3_000)
    found = TextBytes(values_of(texts)).holding(wanted)
    assert found.tolist() == [text is not None and wanted.casefold() in text.casefold() for text in texts]


def test_texts_that_meet_end_to_end_are_not_taken_for_one() -> None:
    texts = ["a" * 47, "b" * 47, "c"]
    assert not TextBytes(values_of(texts)).holding("ab").any()
    assert not TextBytes(values_of(texts)).holding("bc").any()


def test_they_are_put_in_order_without_case_and_blanks_are_left_out() -> None:
    texts = made_up(3_000)
    order, begins = TextBytes(values_of(texts)).in_order()
    listed = [texts[place] for place in order.tolist()]
    filled = [text for text in texts if text is not None]
    assert listed == sorted(filled, key=lambda text: (text.casefold(), text))
    is_other = [a != b for a, b in zip(listed[1:], listed[:-1], strict=True)]
    assert begins.tolist() == [True, *is_other]


def test_nothing_but_blanks_has_no_order() -> None:
    order, begins = TextBytes(values_of([None, None])).in_order()
    assert (len(order), len(begins)) == (0, 0)


def test_facets_of_a_column_of_other_texts_are_those_of_any_column() -> None:
    texts = made_up(30_000)
    values = values_of(texts)
    assert is_mostly_distinct(EMAIL, values)
    reader = EditReader(CUSTOMERS, {})
    facets = Facets(EMAIL, values, reader)

    assert [None if code < 0 else facets.words[code] for code in facets.codes.tolist()] == texts
    assert len(set(facets.words)) == len(facets.words)
    assert int(facets.counts[-1]) == texts.count(None)
    assert int(facets.counts[facets.words.index(LONG[0])]) == 1
    assert facets.holding("SHOP3").tolist() == ["shop3" in word.casefold() for word in facets.words]
    wanted = [text for text in texts[:100] if text]
    assert facets.among(frozenset(wanted)).sum() == len(set(wanted))


@pytest.mark.parametrize("descending", [False, True])
def test_both_kinds_of_facets_sort_alike_and_leave_equal_texts_in_their_order(descending: bool) -> None:
    texts = made_up(30_000)
    facets = Facets(EMAIL, values_of(texts), EditReader(CUSTOMERS, {}))
    places = facets.in_order(descending=descending)
    keys = facets.sort_keys(descending=descending)
    assert places.tolist() == np.argsort(keys, kind="stable").tolist()
    shown = [texts[place] for place in places.tolist()]
    assert shown[-texts.count(None) :] == [None] * texts.count(None)
    folded = [text.casefold() for text in shown if text is not None]
    assert folded == sorted(folded, reverse=descending)


def test_a_column_with_few_values_or_other_things_is_no_column_of_other_texts() -> None:
    assert not is_mostly_distinct(EMAIL, values_of(["a", "b"] * 20_000))
    assert not is_mostly_distinct(EMAIL, values_of([str(at) for at in range(100)]))
    mixed = [str(at) for at in range(30_000)] + [7]
    assert not is_mostly_distinct(EMAIL, values_of(mixed))
