"""Texts that are not quite what was exported."""

from __future__ import annotations

import unicodedata

import pytest

from tests.domain.readings import CITY, COMMENTS, DESCRIPTION, EMAIL, PHONE, day, existing, new, number

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
    assert "spaces at its ends" in existing(CITY, "Dallas ", "Austin").notice
    assert "several spaces" in existing(CITY, "New  York", "New York").notice
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
