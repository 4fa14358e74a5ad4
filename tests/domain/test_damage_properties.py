"""Whatever a spreadsheet does to whatever text: never a third value, never a lost one, never a crash."""

from __future__ import annotations

import random
import unicodedata
from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartsheets.domain.cells import Cell, canonical_text, is_same, sheet_text
from cartsheets.domain.damage import CLASSES, as_untyped, read_cell
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Column, Kind

TEXT_COLUMNS = [c for t in (CUSTOMERS, GROUPS) for c in t.columns if c.kind is Kind.TEXT]
COLUMNS = [c for t in (CUSTOMERS, GROUPS) for c in t.columns if c.kind is not Kind.GROUP]
COMMENTS = CUSTOMERS.by_name["Comments"]
EMAIL = CUSTOMERS.by_name["Email"]

Damage = Callable[[random.Random, str], Value]


# What spreadsheets do, written down a second time and independently of how it is undone


def typed_again(rng: random.Random, text: str) -> Value:
    """A text typed into a cell without the text format: numbers become numbers, of 15 digits."""
    try:
        number = float(text.replace(",", ""))
    except ValueError:
        return text
    return OddCell(CellKind.NUMBER, rng.choice([f"{number:.15G}", repr(number)]))


def cut_by_excel(rng: random.Random, text: str) -> Value:
    digits = text.lstrip("+0")
    return OddCell(CellKind.NUMBER, digits[:15] + "0" * (len(digits) - 15)) if digits.isdigit() else text


def shown_in_csv(rng: random.Random, text: str) -> Value:
    digits = text.lstrip("+0")
    if not digits.isdigit():
        return text
    return as_untyped(f"{Decimal(digits):.5E}" if len(digits) > 11 else digits)


def read_as(encoding: str, times: int = 1) -> Damage:
    def damage(rng: random.Random, text: str) -> Value:
        for _ in range(times):
            text = "".join(
                bytes([byte]).decode(encoding, "replace").replace("\ufffd", chr(byte))
                for byte in text.encode("utf-8")
            )
        return text

    return damage


def saved_as_ansi(rng: random.Random, text: str) -> Value:
    return text.encode("ascii" if rng.random() < 0.5 else "cp1252", "replace").decode("cp1252")


def turned_into_date(rng: random.Random, text: str) -> Value:
    parts = text.split("-")
    if len(parts) == 2 and all(part.isdigit() for part in parts):
        try:
            return OddCell(CellKind.DATE, date(2026, int(parts[0]), int(parts[1])).isoformat())
        except ValueError:
            return text
    return text


def with_spaces(rng: random.Random, text: str) -> Value:
    return rng.choice(
        [f" {text}", f"{text} ", f"{text}\n", f"{text}\u00a0", text.replace(" ", "\u00a0"), f"\ufeff{text}"]
    )


def with_invisibles(rng: random.Random, text: str) -> Value:
    place = rng.randrange(len(text) + 1)
    return text[:place] + rng.choice("\u200b\ufeff\u2060\u200e") + text[place:]


def in_other_form(rng: random.Random, text: str) -> Value:
    return unicodedata.normalize(rng.choice(["NFC", "NFD"]), text)


def with_other_line_ends(rng: random.Random, text: str) -> Value:
    return text.replace("\n", rng.choice(["\r\n", "\r", "_x000D_\n"]))


def cut(rng: random.Random, text: str) -> Value:
    return text[:255]


DAMAGES: dict[str, Damage] = {
    "typed again": typed_again,
    "cut to 15 digits": cut_by_excel,
    "shown in a CSV": shown_in_csv,
    "UTF-8 read as cp1252": read_as("cp1252"),
    "twice": read_as("cp1252", 2),
    "UTF-8 read as Mac Roman": read_as("mac_roman"),
    "saved as ANSI": saved_as_ansi,
    "date": turned_into_date,
    "spaces": with_spaces,
    "invisible": with_invisibles,
    "normal form": in_other_form,
    "line ends": with_other_line_ends,
    "cut": cut,
}


def random_base(rng: random.Random) -> str:
    kind = rng.randrange(9)
    match kind:
        case 0:
            return f"{rng.randrange(100_000):05}"
        case 1:
            return f"+{rng.randrange(10**10, 10**13)}"
        case 2:
            return str(rng.randrange(10**15, 10**20))
        case 3:
            return f"{rng.randrange(1, 13)}-{rng.randrange(1, 29)}"
        case 4:
            return rng.choice(
                [
                    "José García",
                    "Łódź Żeromskiego",
                    "Zoë O’Brien",
                    "東京都 千代田区",
                    "Ångström Ü",
                    "Ana 😀 Peña",
                ]
            )
        case 5:
            return f"{rng.randrange(1, 999)} Elm Street\nUnit {rng.randrange(9)}"
        case 6:
            return " ".join(
                rng.choice(["north", "lane", "Café", "naïve", "100%", "it's"])
                for _ in range(rng.randrange(1, 90))
            )
        case 7:
            return f"{rng.randrange(10**9)}.{rng.randrange(100):02}"
        case _:
            return rng.choice(["Austin", "New York", "a\tb", "=1+1", "NULL", "(555) 010-0100", "02138-1234"])


def test_random_damage_of_random_texts_is_repaired_or_refused_and_never_missed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rng = random.Random(74)
    outcomes: Counter[str] = Counter()
    missed: list[tuple[str, str, Value]] = []
    for _ in range(12_000):
        base = random_base(rng)
        name = rng.choice(sorted(DAMAGES))
        cell = DAMAGES[name](rng, base)
        if cell == base:
            continue

        reading = read_cell(COMMENTS, cell, base, is_new=False)

        assert not reading.damage or not reading.shows or reading.damage in CLASSES
        if reading.value != base:
            outcomes["missed"] += 1
            missed.append((name, base, cell))
        elif reading.problem:
            outcomes["refused"] += 1
        else:
            outcomes["repaired"] += 1
        assert reading.value == base or isinstance(cell, str)
    with capsys.disabled():
        print(f"\nrandom damage: {dict(outcomes)}")
    assert not missed, missed[:5]
    assert outcomes["refused"] < 0.02 * outcomes.total()


texts = st.text(max_size=60).map(canonical_text)
filled = texts.filter(lambda text: bool(text and text.strip()))
number_texts = st.one_of(
    st.integers().map(str),
    st.floats(allow_nan=True, allow_infinity=True).map(repr),
    st.decimals(allow_nan=True, allow_infinity=True).map(str),
    st.sampled_from(["1E+400", "1E-400", "1E+999999999", "", "x", "0", "-0", "00", "1_000", "١٢"]),
)
odd_cells: st.SearchStrategy[OddCell] = st.builds(
    OddCell,
    kind=st.sampled_from(CellKind),
    text=st.one_of(st.text(max_size=30), number_texts, st.dates().map(date.isoformat)),
    stored=st.one_of(
        st.none(), st.sampled_from([k for k in CellKind if k not in (CellKind.FORMULA, CellKind.MERGED)])
    ),
    formula=st.text(max_size=20),
    number_format=st.sampled_from(["", "General", "0%", "00000", "00000-0000", "0.00", '"$"#,##0.00', "@"]),
)
values = st.one_of(st.none(), texts, odd_cells)


def bases_of(column: Column) -> st.SearchStrategy[Cell]:
    match column.kind:
        case Kind.FLAG:
            return st.one_of(st.none(), st.booleans())
        case Kind.INTEGER:
            return st.one_of(st.none(), st.integers(-(10**6), 10**6))
        case Kind.MONEY:
            return st.one_of(
                st.none(),
                st.decimals(allow_nan=False, allow_infinity=False, places=2, max_value=10**9, min_value=0),
            )
        case _:
            return texts


CANONICAL: dict[Kind, type] = {
    Kind.TEXT: str,
    Kind.PASSWORD: str,
    Kind.FLAG: bool,
    Kind.INTEGER: int,
    Kind.MONEY: Decimal,
}


@settings(max_examples=600, deadline=None)
@given(data=st.data())
def test_any_cell_over_any_base_gives_a_canonical_value_and_a_refusal_keeps_the_base(
    data: st.DataObject,
) -> None:
    column = data.draw(st.sampled_from(COLUMNS))
    base = data.draw(bases_of(column))
    cell = data.draw(values)
    is_new = data.draw(st.booleans())

    reading = read_cell(column, cell, base, is_new=is_new)

    expected = None if is_new else base
    assert reading.value is None or type(reading.value) is CANONICAL[column.kind]
    assert reading.value != ""
    if reading.problem:
        assert reading.value == expected
        assert reading.kind
        assert reading.remedy
    if not reading.shows or reading.damage:
        assert reading.value == expected or column.name == "Email"
    if reading.value is None and expected is not None:
        assert cell is None or cell == "", "only a cell proved empty clears"
    assert not reading.damage or not reading.shows or reading.damage in CLASSES
    off = reading.unrepaired(expected)
    assert off.value is None or type(off.value) is CANONICAL[column.kind]


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_reading_what_was_read_gives_the_same(data: st.DataObject) -> None:
    column = data.draw(st.sampled_from(TEXT_COLUMNS))
    base = data.draw(texts)
    cell = data.draw(values)
    first = read_cell(column, cell, base, is_new=False)

    again = read_cell(column, first.value if isinstance(first.value, str) else None, base, is_new=False)
    settled = read_cell(
        column, first.value if isinstance(first.value, str) else None, first.value, is_new=False
    )

    assert is_same(column, again.value, first.value)
    assert not settled.shows


@settings(max_examples=400, deadline=None)
@given(base=texts)
def test_what_the_sheet_shows_of_a_text_is_no_difference(base: str | None) -> None:
    shown = None if base is None else sheet_text(base)[0]

    for column in TEXT_COLUMNS[:4]:
        reading = read_cell(column, shown, base, is_new=False)

        assert (reading.value, reading.shows, reading.problem) == (base, False, "")


@settings(max_examples=400, deadline=None)
@given(base=filled, text=filled)
def test_a_typed_text_is_sent_as_it_is_typed_unless_it_is_a_damaged_form_of_the_base(
    base: str, text: str
) -> None:
    reading = read_cell(COMMENTS, text, base, is_new=False)

    assert reading.value == base or reading.value == unicodedata.normalize("NFC", text)


@settings(max_examples=300, deadline=None)
@given(name=st.sampled_from(sorted(DAMAGES)), base=filled, seed=st.integers(0, 1000))
def test_damage_of_any_text_becomes_the_base_or_what_the_cell_says(name: str, base: str, seed: int) -> None:
    if not sheet_text(base)[1]:
        return
    cell = DAMAGES[name](random.Random(seed), base)

    reading = read_cell(COMMENTS, cell, base, is_new=False)

    if reading.value != base:
        assert isinstance(cell, str)
        assert reading.value == unicodedata.normalize("NFC", canonical_text(cell) or "")


@settings(max_examples=300, deadline=None)
@given(base=st.from_regex(r"0[0-9]{2,14}", fullmatch=True))
def test_every_lost_leading_zero_is_given_back(base: str) -> None:
    reading = read_cell(COMMENTS, OddCell(CellKind.NUMBER, str(int(base))), base, is_new=False)

    assert reading.value == base


@settings(max_examples=300, deadline=None)
@given(base=st.integers(10**15, 10**24).map(str), typed=st.integers(10**15, 10**24))
def test_a_number_of_more_than_15_digits_is_never_taken(base: str, typed: int) -> None:
    for cell in (OddCell(CellKind.NUMBER, str(typed)), OddCell(CellKind.NUMBER, repr(float(typed)))):
        assert read_cell(COMMENTS, cell, base, is_new=False).value == base
        assert read_cell(COMMENTS, cell, None, is_new=True).value is None


@settings(max_examples=200, deadline=None)
@given(local=st.from_regex(r"[a-z][a-z.']{0,8}[a-z]", fullmatch=True), seed=st.integers(0, 1000))
def test_an_email_survives_case_spaces_and_smart_quotes(local: str, seed: int) -> None:
    base = f"{local}@example.com"
    rng = random.Random(seed)
    cell = rng.choice([base.upper(), f" {base}\u200b", base.replace("'", "’"), base.title()])

    assert read_cell(EMAIL, cell, base, is_new=False).value == base
