"""What a person types, and what the spreadsheet program makes of it, in cells that lost their text format.

Rows 1, 2, 4 to 11, 13 and 14 of the catalogue. One book is edited in LibreOffice, each hazard in a row of
its own, and reviewed once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from tests.hazards.desk import Desk, Reviewed, Typed
from tests.office import Office

GENERAL: dict[tuple[str, str], str] = {
    # Cells that lost the text format, and then the same text typed again: F2, Enter.
    ("zip", "BillingZipCode"): "02138",
    ("plus", "BillingPhoneNumber"): "+15550102000",
    ("twenty digits", "AdditionalField1"): "12345678901234567890",
    ("sixteen digits", "AdditionalField1"): "1234567890123456",
    ("fraction", "AdditionalField1"): "3/4",
    ("fraction", "AdditionalField2"): "MAR1",
    ("fraction", "AdditionalField3"): "May 5",
    ("day", "AdditionalField1"): "2024-05-06",
    ("day", "AdditionalField2"): "20240506",
    ("day", "AdditionalField3"): "01/02/2024",
    ("amounts", "AdditionalField1"): "$1,234.50",
    ("amounts", "AdditionalField2"): "50%",
    ("amounts", "AdditionalField3"): "1.50",
    ("error word", "AdditionalField1"): "#N/A",
    ("formula", "AdditionalField1"): "=1+1",
    ("formula", "AdditionalField2"): "-1+1",
    ("true", "AdditionalField1"): "TRUE",
}
OTHER: dict[tuple[int, str], str] = {
    # Other values typed into cells that lost the text format, in ordinary customers' rows.
    (0, "BillingZipCode"): "04521",
    (1, "AdditionalField1"): "99991234567890123456",
    (2, "BillingAddress2"): "3/4",
    (3, "AdditionalField2"): "=NA()",
    (4, "AdditionalField2"): "=1/0",
    (5, "BillingCity"): '="Spring"&"field"',
    (6, "Comments"): "=A1048576",
    (7, "BillingCity"): "5/6/2024",
}
FLAGS: dict[int, str] = {8: "ja", 9: "yes", 10: "TRUE", 11: "x", 12: "0", 13: "oui", 14: " NO "}
WORDS: dict[int, str] = {15: "NULL", 16: "N/A", 17: "None", 18: "nan", 19: "#N/A"}
AMOUNTS: dict[int, tuple[str, str]] = {
    0: ("MinimumOrder", "1,5"),
    1: ("MinimumOrder", "1.234,50"),
    2: ("MinimumOrder", "5%"),
    3: ("MinimumOrder", "=0.1+0.2"),
    4: ("PriceLevel", "two"),
    5: ("MinimumOrder", "5/6/24"),
}


@dataclass(frozen=True)
class TypedBook:
    """The review of the book, and where each cell is."""

    found: Reviewed
    desk: Desk
    places: Typed

    def of(self, name: str | int, column: str = "") -> tuple[int, str]:
        key = self.desk.key_of[name] if isinstance(name, str) else self.desk.ordinary[name]
        return key, self.places.where(key, column)

    def refused(self, name: str | int, column: str) -> dict[str, Any]:
        """The one problem of a cell, whose row is held back."""
        key, where = self.of(name, column)
        problems = self.found.problems(where)
        assert len(problems) == 1, f"{where}: {problems}"
        assert key not in self.found.changes
        return problems[0]

    def group(self, number: int, column: str) -> tuple[int, str]:
        key = list(self.desk.store.shop.groups.ids)[number]
        return key, self.places.where(key, column, "groups")


@pytest.fixture(scope="module")
def typed(desk: Desk, office: Office) -> TypedBook:
    places = Typed(desk.exported, desk.folder / "unused.xlsx")
    found = TypedBook(Reviewed(0, {}), desk, places)
    general = {found.of(name, column)[1]: text for (name, column), text in GENERAL.items()}
    general |= {found.of(name, column)[1]: text for (name, column), text in OTHER.items()}
    general |= {found.of(number, "MailList")[1]: text for number, text in FLAGS.items()}
    amounts = {found.group(number, column)[1]: text for number, (column, text) in AMOUNTS.items()}
    kept = {found.of(number, "Comments")[1]: text for number, text in WORDS.items()}
    with office.open(desk.copy("typed.xlsx")) as book:
        for sheet, texts in (("Customers", general), ("Groups", amounts)):
            tab = book.sheet(sheet)
            cells = {where.partition("!")[2]: text for where, text in texts.items()}
            for cell in cells:
                tab.format_as_number(cell)
            tab.type_all(cells)
        book.sheet("Customers").type_all({where.partition("!")[2]: text for where, text in kept.items()})
        path = book.save()
    return TypedBook(desk.review(path), desk, places)


def test_01_lost_leading_zeros_and_plus_signs_are_put_back(typed: TypedBook) -> None:
    for name, column, kind, repair in (
        ("zip", "BillingZipCode", "lost_leading_zero", "02138"),
        ("plus", "BillingPhoneNumber", "lost_plus", "+15550102000"),
    ):
        key, where = typed.of(name, column)
        [damage] = typed.found.damage(where)
        assert (damage["kind"], damage["repair"], damage["repaired"]) == (kind, repair, True)
        assert key not in typed.found.changes
        assert not typed.found.problems(where)


def test_01_a_number_that_is_not_the_exported_digits_is_refused(typed: TypedBook) -> None:
    assert "number" in typed.refused(0, "BillingZipCode")["message"]


@pytest.mark.parametrize("name", ["twenty digits", "sixteen digits"])
def test_02_a_long_number_is_never_sent_rounded(typed: TypedBook, name: str) -> None:
    key, where = typed.of(name, "AdditionalField1")
    [damage] = typed.found.damage(where)
    assert damage["kind"] == "rounded_number"
    assert damage["repair"] == typed.desk.store.shop.customers[key]["AdditionalField1"]
    assert key not in typed.found.changes


def test_02_a_new_long_number_is_refused(typed: TypedBook) -> None:
    assert "15 of its digits" in typed.refused(1, "AdditionalField1")["message"]


@pytest.mark.parametrize("column", ["AdditionalField1", "AdditionalField3"])
def test_04_text_that_became_a_date_is_put_back(typed: TypedBook, column: str) -> None:
    key, where = typed.of("fraction", column)
    [damage] = typed.found.damage(where)
    assert damage["kind"] == "became_date"
    assert key not in typed.found.changes


def test_04_a_date_that_the_export_did_not_hold_is_refused(typed: TypedBook) -> None:
    assert "date" in typed.refused(2, "BillingAddress2")["message"]
    assert "2024-05-06" in typed.refused(7, "BillingCity")["message"]


@pytest.mark.parametrize("column", ["AdditionalField1", "AdditionalField2", "AdditionalField3"])
def test_05_and_06_dates_written_as_text_come_back_as_the_text_they_were(
    typed: TypedBook, column: str
) -> None:
    # No column of the store holds dates: a date is a text, and is never interpreted.
    key, where = typed.of("day", column)
    assert key not in typed.found.changes
    assert not typed.found.problems(where)


@pytest.mark.parametrize("number", [0, 1])
def test_07_amounts_with_commas_and_separators_are_refused_not_guessed(typed: TypedBook, number: int) -> None:
    _, where = typed.group(number, "MinimumOrder")
    [problem] = typed.found.problems(where)
    assert "is text, not an amount" in problem["message"]


def test_07_currency_in_a_text_column_is_put_back(typed: TypedBook) -> None:
    key, where = typed.of("amounts", "AdditionalField1")
    assert [damage["repair"] for damage in typed.found.damage(where)] == ["$1,234.50"]
    assert key not in typed.found.changes


def test_08_percents_are_refused_where_an_amount_belongs(typed: TypedBook) -> None:
    _, where = typed.group(2, "MinimumOrder")
    [problem] = typed.found.problems(where)
    assert "5%" in problem["message"]
    _, where = typed.group(5, "MinimumOrder")
    assert "date" in typed.found.problems(where)[0]["message"]


def test_08_and_11_a_formulas_value_is_used_without_its_noise_and_is_told(typed: TypedBook) -> None:
    key, _where = typed.group(3, "MinimumOrder")
    [change] = [c for c in typed.found.said["changes"] if c["table"] == "groups" and c["key"] == key]
    assert change["cells"]["MinimumOrder"]["draft"] == 0.3
    assert typed.found.warnings("is the result of the formula")


def test_09_flags_in_the_documented_words_are_read_and_others_refused(typed: TypedBook) -> None:
    for number in (8, 11, 13):
        assert "is neither Yes nor No" in typed.refused(number, "MailList")["message"]
    for number, value in ((9, True), (10, True), (12, False), (14, False)):
        key, where = typed.of(number, "MailList")
        assert not typed.found.problems(where)
        was = typed.desk.store.shop.customers[key]["MailList"]
        assert typed.found.changes.get(key, {}) == ({} if was is value else {"MailList": value})


def test_11_a_formula_with_a_value_is_read_as_its_value_and_told(typed: TypedBook) -> None:
    key, _ = typed.of(5)
    assert typed.found.changes[key] == {"BillingCity": "Springfield"}
    assert typed.found.warnings("“Springfield” is the result of the formula")


def test_11_a_formula_never_goes_out_as_text(typed: TypedBook) -> None:
    drafts = [str(value) for cells in typed.found.changes.values() for value in cells.values()]
    assert not [draft for draft in drafts if draft.startswith("=")]
    key, where = typed.of("formula", "AdditionalField1")
    assert key not in typed.found.changes
    assert typed.found.damage(where)[0]["repair"] == "=1+1"


def test_13_error_values_are_refused_and_clear_nothing(typed: TypedBook) -> None:
    for number in (3, 4):
        assert "error" in typed.refused(number, "AdditionalField2")["message"]


def test_13_the_text_that_only_looks_like_an_error_stays_text(typed: TypedBook) -> None:
    key, where = typed.of("error word", "AdditionalField1")
    assert key not in typed.found.changes
    assert not typed.found.problems(where)


@pytest.mark.parametrize("number", list(WORDS))
def test_14_words_such_as_null_are_exactly_these_texts(typed: TypedBook, number: int) -> None:
    key, _ = typed.of(number)
    assert typed.found.changes[key] == {"Comments": WORDS[number]}
