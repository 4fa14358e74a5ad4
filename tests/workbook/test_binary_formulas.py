"""What a formula of .xls or .xlsb takes from outside is seen in its parsed form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartsheets.workbook.binary_formulas import outward_text

LINK = bytes.fromhex("42026701")
"""HYPERLINK of two arguments."""
WORD, WIDE_WORD = b"\x17\x01\x00x", b"\x17\x01\x00x\x00"
WORDS = ("", "HYPERLINK(…)", "RTD(…)", "CALL(…)", "REGISTER.ID(…)", "[elsewhere]!…")
IF_ELSE = bytes.fromhex("44000000c0") + b"\x17\x01\x00x\x0b" + bytes.fromhex("19020300")


@pytest.mark.parametrize(
    "before",
    [
        b"",
        WORD + WORD,
        b"\x17\x01\x01x\x00",
        IF_ELSE,
        b"\x1e\x01\x00\x1f" + b"\x00" * 8 + b"\x1c\x2a\x1d\x01\x03",
        b"\x19\x04\x01\x00\x00\x00\x00\x00",
        b"\x25" + b"\x42" * 8 + b"\x3b" + b"\x42" * 10,
    ],
)
def test_a_link_is_found_behind_other_tokens(before: bytes) -> None:
    assert outward_text(before + LINK) == "HYPERLINK(…)"


def test_a_link_is_found_in_the_wide_form() -> None:
    area = b"\x45" + b"\x00" * 12
    assert outward_text(WIDE_WORD + area + LINK, is_wide=True) == "HYPERLINK(…)"


@pytest.mark.parametrize(
    "token", ["3a0100000000c0", "5a0100000000c0", "390100020000", "3b010000000000c000c0"]
)
def test_cells_and_names_of_another_file_are_told_from_those_of_ones_own(token: str) -> None:
    tokens = bytes.fromhex(token).ljust(11, b"\x15")
    assert outward_text(tokens, elsewhere={1}) == "[elsewhere]!…"
    assert outward_text(tokens, elsewhere={0}) == ""


@pytest.mark.parametrize(("number", "words"), [(379, "RTD(…)"), (150, "CALL(…)"), (267, "REGISTER.ID(…)")])
def test_functions_that_ask_other_programs_are_told(number: int, words: str) -> None:
    assert outward_text(WORD + b"\x42\x01" + number.to_bytes(2, "little")) == words


def test_what_only_looks_like_a_link_within_a_text_or_a_number_is_none() -> None:
    assert outward_text(b"\x17\x04\x00" + LINK) == ""
    assert outward_text(b"\x1f" + LINK + b"\x00" * 4) == ""
    assert outward_text(b"\x18" + LINK) == ""


@given(st.binary(max_size=60), st.booleans())
def test_any_bytes_come_to_an_end(tokens: bytes, is_wide: bool) -> None:
    assert outward_text(tokens, is_wide=is_wide, elsewhere={0}) in WORDS
