"""Texts of which the spreadsheet made a number or a date."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cartsheets.domain.damage import as_untyped
from cartsheets.domain.sheet import OddCell
from tests.domain.readings import COMMENTS, MINIMUM, PHONE, ZIP, day, existing, new, number

# Numbers in text columns: hazards 1, 2, 3


@pytest.mark.parametrize(
    ("base", "cell", "kind"),
    [
        ("02138", number("2138"), "lost_leading_zero"),
        ("00501", number("501.0"), "lost_leading_zero"),
        ("0", number("0.0"), ""),
        ("+15550100", number("15550100"), "lost_plus"),
        ("+015550100", number("15550100"), "lost_plus"),
        ("1234567890123456", number("1234567890123460"), "rounded_number"),
        ("1234567890123456", number("1234567890123450"), "rounded_number"),
        ("1234567890123456", number("1.23456789012346E+15"), "rounded_number"),
        ("9007199254740993123", number("9.00719925474099E+18"), "rounded_number"),
        ("12345678901234567890", number("1.2345678901234567E+19"), "rounded_number"),
        ("1234567890123456", number("1.23457E+15"), "scientific"),
        ("441234567890", number("4.41235E+11"), "scientific"),
        ("1E5", number("100000"), "scientific"),
        ("12E34", number("1.2E+35"), "scientific"),
        ("1.50", number("1.5"), "became_number"),
        ("(5)", number("-5"), "became_number"),
        ("1,234", number("1234"), "became_number"),
        ("1.234", number("1234"), "became_number"),
        ("1,5", number("1.5"), "became_number"),
        ("50%", number("0.5", "0%"), "percent"),
        ("$1,234.50", number("1234.5", '"$"#,##0.00'), "currency"),
    ],
)
def test_a_number_that_the_spreadsheet_made_of_a_text_becomes_that_text_again(
    base: str, cell: OddCell, kind: str
) -> None:
    reading = existing(COMMENTS, cell, base)

    assert (reading.value, reading.damage, reading.problem) == (base, kind, "")


def test_a_number_with_the_digits_of_the_base_is_no_difference() -> None:
    reading = existing(ZIP, number("33432"), "33432")

    assert (reading.value, reading.shows, reading.damage) == ("33432", False, "")


def test_another_number_in_an_existing_text_cell_is_refused_with_its_digits_as_suggestion() -> None:
    reading = existing(ZIP, number("2139"), "02138")

    assert reading.value == "02138"
    assert reading.kind == "number_in_text"
    assert reading.suggestion == "2139"
    assert "2139" in reading.problem
    assert "02138" in reading.problem
    assert reading.remedy


def test_a_number_shown_by_a_format_of_zeros_is_what_the_format_shows() -> None:
    assert existing(ZIP, number("2139", "00000"), "02138").value == "02139"
    assert existing(ZIP, number("2138", "00000"), "02138").shows is False
    assert new(ZIP, number("21391234", "00000-0000")).value == "02139-1234"
    assert new(ZIP, number("21391234", '00000"-"0000')).value == "02139-1234"


@pytest.mark.parametrize("written", ["5551234567", "5551234567.0", "5.551234567E9"])
def test_a_number_typed_into_a_new_row_is_taken_by_its_digits(written: str) -> None:
    assert new(PHONE, number(written)).value == "5551234567"


@pytest.mark.parametrize(
    "written", ["1.23E+19", "1234567890123456", "4.41235E+11", "1E+400", "NaN", "1E+99999999"]
)
def test_a_number_that_lost_digits_is_refused_in_a_new_row(written: str) -> None:
    reading = new(PHONE, number(written))

    assert reading.value is None
    assert reading.kind == "number_in_text"


def test_a_long_number_is_never_taken_as_typed_when_its_repair_is_switched_off() -> None:
    base = "1234567890123456"
    reading = existing(COMMENTS, number("1234567890123460"), base)

    off = reading.unrepaired(base)

    assert not reading.is_safe_as_typed
    assert (off.value, off.kind) == (base, "rounded_number")
    assert off.problem


def test_a_lost_zero_is_taken_as_typed_when_its_repair_is_switched_off() -> None:
    off = existing(ZIP, number("2138"), "02138").unrepaired("02138")

    assert (off.value, off.damage, off.problem) == ("2138", "", "")


@pytest.mark.parametrize("text", ["1.23457E+15", "1,23457E+15", "1234567890123460"])
def test_text_of_a_text_file_that_shows_a_long_number_short_becomes_the_base_again(text: str) -> None:
    reading = existing(COMMENTS, text, "1234567890123456")

    assert (reading.value, reading.problem) == ("1234567890123456", "")
    assert reading.damage in ("scientific", "rounded_number")


def test_a_long_number_typed_as_text_with_another_last_digit_is_an_edit() -> None:
    assert existing(COMMENTS, "1234567890123457", "1234567890123456").value == "1234567890123457"


def test_digits_typed_as_text_are_an_edit() -> None:
    assert existing(ZIP, "2138", "02138").value == "2138"


def test_an_untyped_number_of_a_text_file_is_judged_like_a_number() -> None:
    assert as_untyped("2138") == number("2138")
    assert as_untyped("02138") == "02138"
    assert as_untyped("") == ""
    assert as_untyped(None) is None
    assert existing(ZIP, as_untyped("2138"), "02138").damage == "lost_leading_zero"


# Dates in text columns: hazard 4


@pytest.mark.parametrize(
    ("base", "cell"),
    [
        ("3-4", "2026-03-04"),
        ("3/4", "2026-04-03"),
        ("MAR1", "2026-03-01"),
        ("May 5", "2026-05-05"),
        ("1/2", "2026-01-02T00:00:00"),
        ("1/2/24", "2024-02-01"),
        ("2024-05-06", "2024-05-06 00:00:00"),
        ("12-2024", "2024-12-01"),
        ("Sept 2", "2026-09-02"),
        ("9:30", "1899-12-30T09:30:00"),
        ("9:30 PM", "21:30:00"),
        ("45384", "2024-04-02"),
    ],
)
def test_a_date_that_the_spreadsheet_made_of_a_text_becomes_that_text_again(base: str, cell: str) -> None:
    reading = existing(COMMENTS, day(cell), base)

    assert (reading.value, reading.damage) == (base, "became_date")
    assert not reading.is_safe_as_typed


@pytest.mark.parametrize("base", ["Market 5", "10-11", "Unit 3", "12", "9:31", "March", "1-2-3-4"])
def test_a_date_that_the_text_is_not_is_refused_with_the_base_named(base: str) -> None:
    reading = existing(COMMENTS, day("2026-03-05"), base)

    assert (reading.value, reading.kind, reading.suggestion) == (base, "became_date", base)
    assert base in reading.problem


def test_a_date_in_a_new_row_of_text_is_refused_without_a_guess() -> None:
    reading = new(COMMENTS, day("2026-01-02"))

    assert (reading.value, reading.kind, reading.suggestion) == (None, "became_date", None)


@pytest.mark.parametrize("text", ["1.2E+35", "1,2E+035", "1.2E35"])
def test_a_text_that_a_csv_file_shows_as_a_large_number_becomes_that_text_again(text: str) -> None:
    reading = existing(COMMENTS, text, "12E34")

    assert (reading.value, reading.damage) == ("12E34", "scientific")


def test_another_large_number_is_typed() -> None:
    assert existing(COMMENTS, "1.3E+35", "12E34").value == "1.3E+35"


@pytest.mark.parametrize(("written", "is_told"), [("45355", True), ("45355.5", False), ("1234", False)])
def test_an_amount_that_may_be_a_day_is_told(written: str, is_told: bool) -> None:
    reading = existing(MINIMUM, number(written, "0.00"), Decimal(5))

    assert not reading.problem
    assert ("2024-03-04" in reading.notice) is is_told


def test_a_text_that_no_sheet_can_show_is_left_alone_where_its_shown_form_is_garbled() -> None:
    assert existing(COMMENTS, "bell ï¿½ rings", "bell \x07 rings").problem == ""


@pytest.mark.parametrize(
    "words", ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#NV", "#WERT!", "#BEZUG!", "#VALEUR!", "Err:502"]
)
def test_the_words_of_an_error_in_a_text_file_are_an_error(words: str) -> None:
    """Row 13: a spreadsheet that stores a CSV file writes what it shows."""
    assert existing(COMMENTS, as_untyped(words), "Anna").kind == "error_value"
    assert existing(COMMENTS, as_untyped(words), words).problem == ""


@pytest.mark.parametrize("words", ["#1", "# 12", "#hash", "Apt #4!", "N/A", "Hello!", "Room:501"])
def test_other_words_of_a_text_file_are_none(words: str) -> None:
    assert as_untyped(words) == words
