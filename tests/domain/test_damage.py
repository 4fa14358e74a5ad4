"""What befalls a single cell: flags, blanks, numbers and money, with what becomes of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cartsheets.domain.damage import read_cell, read_whole_number
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.tables import Column
from tests.domain.readings import (
    CITY,
    EMAIL,
    ENABLED,
    LEVEL,
    MINIMUM,
    NAME,
    PASSWORD,
    day,
    existing,
    formula,
    new,
    number,
)

# Flags: hazards 9, 10, 15


@pytest.mark.parametrize(
    "cell",
    ["Yes", "yes", " YES ", "true", "TRUE", "1", number("1"), number("1.0"), OddCell(CellKind.FLAG, "TRUE")],
)
def test_words_and_values_that_mean_yes(cell: Value) -> None:
    assert existing(ENABLED, cell, False).value is True
    assert existing(ENABLED, cell, True).shows is False
    assert new(ENABLED, cell).value is True


@pytest.mark.parametrize(
    "cell", ["No", "false", "0", "no\u00a0", number("0"), OddCell(CellKind.FLAG, "FALSE")]
)
def test_words_and_values_that_mean_no(cell: Value) -> None:
    assert existing(ENABLED, cell, True).value is False


@pytest.mark.parametrize(
    ("cell", "suggestion"),
    [
        ("ja", True),
        ("x", True),
        ("WAHR", True),
        ("nein", False),
        ("maybe", None),
        (number("2"), None),
        (day("2024-01-01"), None),
    ],
)
def test_other_words_for_flags_are_refused(cell: Value, suggestion: bool | None) -> None:
    reading = existing(ENABLED, cell, True)

    assert (reading.value, reading.kind, reading.suggestion) == (True, "flag_words", suggestion)
    assert "Yes or No" in reading.remedy


def test_a_blank_flag_is_not_no() -> None:
    assert existing(ENABLED, None, True).kind == "blank_flag"
    assert existing(ENABLED, " ", False).kind == "blank_flag"
    assert existing(ENABLED, None, None).shows is False
    assert new(ENABLED, None).value is None


# Blanks: hazards 14, 15, 28


def test_an_empty_cell_clears_what_had_a_value_and_nothing_else() -> None:
    cleared = existing(CITY, None, "Austin")

    assert (cleared.value, cleared.shows, cleared.problem) == (None, True, "")
    assert existing(CITY, None, None).shows is False
    assert existing(CITY, "", "Austin").value is None
    assert existing(MINIMUM, None, Decimal(5)).value is None


def test_an_empty_cell_where_the_store_holds_only_blanks_is_no_difference() -> None:
    reading = existing(CITY, None, "  ")

    assert (reading.value, reading.shows) == ("  ", False)


@pytest.mark.parametrize(("column", "base"), [(EMAIL, "ann@example.com"), (NAME, "Retail")])
def test_what_the_store_requires_cannot_be_cleared(column: Column, base: str) -> None:
    reading = existing(column, None, base)

    assert (reading.value, reading.kind, reading.suggestion) == (base, "required", base)


def test_without_an_export_at_hand_a_blank_never_clears() -> None:
    assert read_cell(CITY, None, "Austin", is_new=False, has_base=False).value == "Austin"
    assert read_cell(CITY, "  ", "Austin", is_new=False, has_base=False).value == "Austin"


def test_a_cell_of_blanks_neither_clears_nor_is_sent() -> None:
    for blanks in ("   ", "\u00a0", "\u200b", "\n"):
        reading = existing(CITY, blanks, "Austin")
        assert (reading.value, reading.kind) == ("Austin", "only_spaces")
        assert existing(CITY, blanks, None).shows is False
        assert new(CITY, blanks).value is None
    assert existing(MINIMUM, " ", Decimal(5)).kind == "only_spaces"
    assert existing(MINIMUM, " ", None).shows is False


@pytest.mark.parametrize("word", ["NULL", "null", "N/A", "None", "nan", "NaN", "-"])
def test_words_for_nothing_are_exact_text(word: str) -> None:
    assert existing(CITY, word, "Austin").value == word
    assert new(CITY, word).value == word


# Numbers and money: hazards 7, 8, and dates among them


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (number("19.990000000000002"), "19.99"),
        (number("19.99", '"$"#,##0.00'), "19.99"),
        (number("1E3"), "1000"),
        ("12.50", "12.50"),
        (" 12 ", "12"),
        ("-3.5", "-3.5"),
    ],
)
def test_amounts_that_are_read(cell: Value, value: str) -> None:
    assert existing(MINIMUM, cell, Decimal("101.25")).value == Decimal(value)


@pytest.mark.parametrize(
    ("cell", "kind", "suggestion"),
    [
        ("1,5", "not_a_number", None),
        ("1.234", "not_a_number", None),
        ("1,234", "not_a_number", None),
        ("$1,234.50", "not_a_number", Decimal("1234.50")),
        ("1.234,50 €", "not_a_number", Decimal("1234.50")),
        ("ten", "not_a_number", None),
        ("1e3", "not_a_number", None),
        (number("0.05", "0%"), "percent", None),
        (number("19.995"), "too_many_decimals", Decimal("20.00")),
        (number("1E+20"), "number_too_long", None),
        (number("NaN"), "not_a_number", None),
        (day("2024-04-02"), "not_a_number", None),
        (OddCell(CellKind.FLAG, "TRUE"), "not_a_number", None),
    ],
)
def test_amounts_that_are_refused(cell: Value, kind: str, suggestion: Decimal | None) -> None:
    reading = existing(MINIMUM, cell, Decimal("101.25"))

    assert (reading.value, reading.kind, reading.suggestion) == (Decimal("101.25"), kind, suggestion)


def test_an_amount_keeps_the_decimals_the_store_has() -> None:
    assert existing(MINIMUM, number("1.2345000000000002"), Decimal("1.2345")).shows is False
    assert existing(MINIMUM, number("1.2346"), Decimal("1.2345")).value == Decimal("1.2346")
    assert existing(MINIMUM, number("0.05", "0%"), Decimal("0.05")).shows is False


@pytest.mark.parametrize(
    ("cell", "value"), [(number("17"), 17), (number("17.0"), 17), ("3", 3), (" 3 ", 3), ("3.0", 3)]
)
def test_whole_numbers_that_are_read(cell: Value, value: int) -> None:
    assert existing(LEVEL, cell, 1).value == value


@pytest.mark.parametrize("cell", [number("17.5"), "17.5", "x", number("1E+20"), "1,000", day("2024-04-02")])
def test_whole_numbers_that_are_refused(cell: Value) -> None:
    reading = existing(LEVEL, cell, 1)

    assert reading.value == 1
    assert reading.problem


def test_a_number_that_was_formatted_as_a_date_is_that_number_again() -> None:
    assert existing(LEVEL, day("1900-01-01"), 1).damage == "became_date"
    assert existing(MINIMUM, day("2024-04-02"), Decimal(45384)).value == Decimal(45384)


def test_a_password_is_taken_exactly_and_never_from_a_number() -> None:
    assert new(PASSWORD, " Secret 1 ").value == " Secret 1 "
    assert new(PASSWORD, number("123")).kind == "number_password"


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        (number("17"), 17),
        (number("17.0"), 17),
        (number("1E3"), 1000),
        ("17", 17),
        (" 17\u00a0", 17),
        ("017", 17),
        (formula("A1", CellKind.NUMBER, "17"), 17),
        (number("17.5"), None),
        (number("1E+20"), None),
        ("x", None),
        ("١٧", None),
        ("1_7", None),
        ("", None),
        (None, None),
        (OddCell(CellKind.ERROR, "#N/A"), None),
        (formula("A1", None), None),
        (day("2024-01-01"), None),
    ],
)
def test_keys_are_read_as_whole_numbers_only(cell: Value, key: int | None) -> None:
    assert read_whole_number(cell) == key
