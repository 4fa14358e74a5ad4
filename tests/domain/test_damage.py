"""Each hazard that befalls a single cell, with what becomes of it."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest

from cartsheets.domain.cells import Cell
from cartsheets.domain.damage import Reading, as_untyped, read_cell, read_whole_number
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Column

EMAIL = CUSTOMERS.by_name["Email"]
ZIP = CUSTOMERS.by_name["BillingZipCode"]
PHONE = CUSTOMERS.by_name["BillingPhoneNumber"]
CITY = CUSTOMERS.by_name["BillingCity"]
COMMENTS = CUSTOMERS.by_name["Comments"]
ENABLED = CUSTOMERS.by_name["Enabled"]
PASSWORD = CUSTOMERS.by_name["Password"]
DESCRIPTION = GROUPS.by_name["Description"]
MINIMUM = GROUPS.by_name["MinimumOrder"]
LEVEL = GROUPS.by_name["PriceLevel"]
NAME = GROUPS.by_name["Name"]


def number(text: str, number_format: str = "") -> OddCell:
    return OddCell(CellKind.NUMBER, text, number_format=number_format)


def day(text: str) -> OddCell:
    return OddCell(CellKind.DATE, text)


def formula(text: str, stored: CellKind | None, result: str = "") -> OddCell:
    return OddCell(CellKind.FORMULA, result, stored=stored, formula=text)


def existing(column: Column, cell: Value, base: Cell) -> Reading:
    return read_cell(column, cell, base, is_new=False)


def new(column: Column, cell: Value) -> Reading:
    return read_cell(column, cell, None, is_new=True)


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


# Errors, formulas, merged cells, logical values: hazards 10 to 13, 38, 48


@pytest.mark.parametrize(
    ("column", "base"),
    [(EMAIL, "x"), (COMMENTS, "x"), (ENABLED, True), (MINIMUM, Decimal(5)), (LEVEL, 1)],
)
def test_an_error_value_is_refused_and_never_clears(column: Column, base: Cell) -> None:
    for cell in (OddCell(CellKind.ERROR, "#N/A"), formula("VLOOKUP(1,A:A,1)", CellKind.ERROR, "#N/A")):
        reading = existing(column, cell, base)

        assert (reading.value, reading.kind) == (base, "error_value")
        assert "#N/A" in reading.problem


def test_the_words_of_an_error_that_the_store_holds_are_no_difference() -> None:
    assert existing(COMMENTS, OddCell(CellKind.ERROR, "#N/A"), "#N/A").shows is False


def test_a_formula_without_stored_value_is_refused_and_never_clears() -> None:
    reading = existing(COMMENTS, formula("A1&B1", None), "x")

    assert (reading.value, reading.kind) == ("x", "formula_without_value")
    assert "save it" in reading.remedy


def test_a_formula_gives_its_stored_value_and_a_notice() -> None:
    reading = existing(CITY, formula("PROPER(A2)", CellKind.TEXT, "Dallas"), "Austin")

    assert (reading.value, reading.problem) == ("Dallas", "")
    assert "PROPER(A2)" in reading.notice


def test_a_formula_whose_number_lost_a_zero_is_repaired_all_the_same() -> None:
    reading = existing(ZIP, formula("A2", CellKind.NUMBER, "2138"), "02138")

    assert (reading.value, reading.damage) == ("02138", "lost_leading_zero")


def test_a_formula_with_an_empty_result_does_not_clear() -> None:
    reading = existing(CITY, formula('IF(A1="","","x")', CellKind.TEXT, ""), "Austin")

    assert (reading.value, reading.kind) == ("Austin", "formula_empty")
    assert existing(CITY, formula('""', CellKind.TEXT, ""), None).problem == ""


def test_text_of_the_store_that_was_taken_for_a_formula_becomes_that_text_again() -> None:
    for base, text in (("=1+1", "1+1"), ("+1+1", "+1+1"), ("-1+1", "-1+1"), ("@Sum(a1)", "SUM(A1)")):
        assert existing(COMMENTS, formula(text, CellKind.NUMBER, "2"), base).value == base


@pytest.mark.parametrize(
    "text",
    [
        "cmd|' /C calc'!A0",
        'DDE("soffice","x","y")',
        'HYPERLINK("http://example.com","x")',
        "[1]Sheet1!A1",
        "'[Other.xlsx]Sheet 1'!$A$1",
        "'file:///home/a/b.ods'#$Sheet1.A1",
        'WEBSERVICE("http://example.com")',
    ],
)
def test_a_formula_that_reaches_outside_is_refused(text: str) -> None:
    reading = existing(COMMENTS, formula(text, CellKind.TEXT, "y"), "x")

    assert (reading.value, reading.kind) == ("x", "unsafe_formula")


@pytest.mark.parametrize(
    "text", ["Table1[[#This Row],[Email]]&Groups!A1", "Groups!B2", 'A1&"|"&B1', "SUM(A1:B2)"]
)
def test_a_formula_within_the_workbook_is_not_taken_for_one_that_reaches_outside(text: str) -> None:
    assert existing(COMMENTS, formula(text, CellKind.TEXT, "y"), "x").value == "y"


@pytest.mark.parametrize("text", ["TRUE()", "TRUE", "true()", "of:=TRUE()"])
@pytest.mark.parametrize("stored", [CellKind.FLAG, CellKind.NUMBER, None])
def test_a_flag_that_libreoffice_made_a_formula_is_a_flag(text: str, stored: CellKind | None) -> None:
    assert existing(ENABLED, formula(text, stored, "1"), True).shows is False
    assert existing(ENABLED, formula(text, stored, "1"), False).value is True


def test_a_merged_cell_is_refused_and_never_clears() -> None:
    reading = existing(CITY, OddCell(CellKind.MERGED), "Austin")

    assert (reading.value, reading.kind) == ("Austin", "merged")


def test_a_logical_value_in_a_text_column_is_the_word_it_was_made_of_or_refused() -> None:
    flag = OddCell(CellKind.FLAG, "TRUE")

    assert existing(COMMENTS, flag, "true").value == "true"
    assert existing(COMMENTS, flag, "WAHR").damage == "became_flag"
    assert existing(COMMENTS, flag, "Austin").kind == "became_flag"
    assert new(COMMENTS, flag).kind == "became_flag"


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


# Texts: hazards 39 to 46


@pytest.mark.parametrize(
    ("base", "text", "kind"),
    [
        ("Austin", "Austin ", "padded"),
        ("Austin", "  Austin", "padded"),
        ("Austin", "Austin\n", "padded"),
        ("Austin ", "Austin", "trimmed"),
        ("New York", "New\u00a0York", "nbsp"),
        ("Austin", "Austin\u00a0", "nbsp"),
        ("New\u00a0York", "New York", "nbsp"),
        ("Austin", "Aus\u200btin", "zero_width"),
        ("Austin", "\u200bAustin", "zero_width"),
        ("555 0100", "\u202a555 0100\u202c", "zero_width"),
        ("José García", "JosÃ© GarcÃ\u00ada", "mojibake"),
        ("José", "JosÃƒÂ©", "mojibake"),
        ("José", "Jos√©", "mojibake"),
        ("José", "JosÚ", "mojibake"),
        ("Łódź", "Å\u0081Ã³dÅº", "mojibake"),
        ("O’Brien", "Oâ€™Brien", "mojibake"),
        ("Voilà", "VoilÃ", "mojibake"),
        ("José García", "Jos? Garc\ufffda", "lost_characters"),
        ("日本", "??", "lost_characters"),
        ("x" * 300, "x" * 255, "truncated"),
    ],
)
def test_a_text_that_differs_only_by_damage_becomes_the_base_again(base: str, text: str, kind: str) -> None:
    reading = existing(DESCRIPTION, text, base)

    assert (reading.value, reading.damage, reading.shows, reading.problem) == (base, kind, True, "")


@pytest.mark.parametrize(
    ("base", "text"),
    [
        ("José", unicodedata.normalize("NFD", "José")),
        (unicodedata.normalize("NFD", "José"), "José"),
        ("a\nb", "a\r\nb"),
        ("a\nb", "a\rb"),
        ("a\nb", "a_x000D_\nb"),
        ("a_x000d_b", "a_x000D_b"),
        ("a\tb", "ab"),
        ("a\tb", "a b"),
        ("\ufeffa", "a"),
    ],
)
def test_a_text_that_a_file_format_wrote_otherwise_is_no_difference(base: str, text: str) -> None:
    reading = existing(DESCRIPTION, text, base)

    assert (reading.value, reading.shows, reading.problem) == (base, False, "")


def test_an_edit_is_taken_as_typed_in_composed_form() -> None:
    assert existing(CITY, unicodedata.normalize("NFD", "Málaga"), "Austin").value == "Málaga"
    assert existing(CITY, "austin", "Austin").value == "austin"
    assert existing(CITY, "Austin\u00a0TX", "Austin").value == "Austin\u00a0TX"
    assert existing(COMMENTS, "a\r\nc", "a\nb").value == "a\nc"


def test_an_edit_that_holds_what_cannot_be_seen_is_told() -> None:
    assert "blanks at its ends" in existing(CITY, "Dallas ", "Austin").notice
    assert "several blanks" in existing(CITY, "New  York", "New York").notice
    assert "does not break" in existing(CITY, "New\u00a0York", "Austin").notice
    assert "invisible" in new(CITY, "Dal\u200blas").notice
    assert "lost character" in new(CITY, "Dal\ufffdas").notice
    assert "typographic" in new(PHONE, "555–0100").notice
    assert existing(CITY, "Dallas", "Austin").notice == ""


def test_an_edit_of_a_garbled_text_is_refused_with_the_letters_put_back() -> None:
    reading = existing(COMMENTS, "JosÃ© Lopez", "José García")

    assert (reading.kind, reading.suggestion) == ("mojibake", "José Lopez")


def test_a_garbled_text_of_the_store_may_be_edited() -> None:
    assert existing(COMMENTS, "JosÃ© L", "JosÃ© G").value == "JosÃ© L"
    assert existing(COMMENTS, "José", "JosÃ©").value == "José"


def test_a_text_shortened_by_hand_is_an_edit() -> None:
    assert existing(DESCRIPTION, "x" * 200, "x" * 300).value == "x" * 200


def test_a_text_that_no_cell_can_hold_is_left_alone_where_it_is_as_shown_and_refused_where_not() -> None:
    for base, shown in (("a\x00b", "a\ufffdb"), ("y" * 40_000, "y" * 32_767), ("\ud800x", "\ufffdx")):
        assert existing(DESCRIPTION, shown, base).shows is False
        assert existing(DESCRIPTION, f"{shown} ", base).value == base
        for cell in (f"z{shown}", None, number("12"), day("2024-01-02")):
            edited = existing(DESCRIPTION, cell, base)
            assert (edited.value, edited.kind) == (base, "not_editable")


@pytest.mark.parametrize(
    ("base", "text", "kind"),
    [
        ("ann@example.com", "Ann@Example.com", "case_only"),
        ("ann@example.com", " ann@example.com", "padded"),
        ("o'brien@example.com", "o’brien@example.com", "smart_quotes"),
        ("o'brien@example.com", "O’Brien@example.com", "smart_quotes"),
    ],
)
def test_an_email_that_differs_only_in_its_writing_becomes_the_base_again(
    base: str, text: str, kind: str
) -> None:
    reading = existing(EMAIL, text, base)

    assert (reading.value, reading.damage) == (base, kind)


def test_a_typed_email_is_freed_of_what_cannot_be_part_of_it() -> None:
    assert new(EMAIL, " ann@example.com\u200b\u00a0").value == "ann@example.com"
    reading = new(EMAIL, "o’brien@example.com")
    assert (reading.value, reading.as_typed, reading.damage) == (
        "o'brien@example.com",
        "o’brien@example.com",
        "smart_quotes",
    )


def test_a_phone_with_typographic_dashes_becomes_the_base_again() -> None:
    assert existing(PHONE, "555–0100", "555-0100").damage == "smart_quotes"


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
