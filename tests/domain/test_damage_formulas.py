"""Errors, formulas, merged cells and logical values, where a value should be."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cartsheets.domain.cells import Cell
from cartsheets.domain.sheet import CellKind, OddCell
from cartsheets.domain.tables import Column
from tests.domain.readings import CITY, COMMENTS, EMAIL, ENABLED, LEVEL, MINIMUM, ZIP, existing, formula, new

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
