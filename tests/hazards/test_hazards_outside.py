"""Rows of the catalogue in the variants that only somebody outside tried: each names the row it is of."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from cartsheets.steps.review import Review, review
from tests.hazards.desk import Desk, Typed, type_formula
from tests.hazards.parts import edit_part

LOST_IDS: dict[str, Callable[[Typed, int], None]] = {
    "zeros": lambda book, key: setattr(book.cell(key, "CustomerID"), "value", 0),
    "words": lambda book, key: setattr(book.cell(key, "CustomerID"), "value", "abc"),
    "blanks": lambda book, key: setattr(book.cell(key, "CustomerID"), "value", "  "),
    "errors": lambda book, key: _error(book.cell(key, "CustomerID")),
    "formulas without a result": lambda book, key: type_formula(book.cell(key, "CustomerID"), "=A1+1"),
}


def _error(cell: object) -> None:
    cell.value, cell.data_type = "#REF!", "e"  # type: ignore[attr-defined]


@pytest.mark.parametrize("what", LOST_IDS)
def test_23_ids_overwritten_with_what_is_no_id_refuse_the_file(desk: Desk, what: str) -> None:
    with desk.edit(f"lost ids of {what}.xlsx") as book:
        for key in book.rows["customers"]:
            LOST_IDS[what](book, key)
    found = desk.review(book.path)
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")
    assert "Customer ID of 60 rows" in found.error["message"]


def test_23_ids_emptied_with_the_hidden_column_gone_are_no_new_rows(desk: Desk) -> None:
    with desk.edit("no marks.xlsx") as book:
        for key in book.rows["customers"]:
            book.cell(key, "CustomerID").value = None
        book.customers.delete_cols(book.places["customers"]["_row"])
    found = desk.review(book.path)
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")


def test_26_a_shift_of_five_rows_at_the_end_holds_them_back(desk: Desk) -> None:
    with desk.edit("short shift.xlsx") as book:
        sheet, column = book.customers, book.places["customers"]["BillingZipCode"]
        last = sheet.max_row
        for row in range(last - 5, last):
            sheet.cell(row, column).value = sheet.cell(row + 1, column).value
        sheet.cell(last, column).value = None
    found = desk.review(book.path)
    assert found.changes == {}
    assert any("shifted up" in problem["message"] for problem in found.problems())


@pytest.mark.parametrize(
    ("column", "value"), [("Action", "DELETE"), ("Password", "Secret123x"), ("BillingCity", "Ulm")]
)
def test_27_whatever_a_hidden_row_asks_for_is_told(desk: Desk, column: str, value: str) -> None:
    key = desk.ordinary[3]
    with desk.edit("hidden.xlsx") as book:
        book.type(key, column, value)
        book.customers.row_dimensions[book.row(key)].hidden = True
    found = desk.review(book.path)
    assert len(found.said["changes"]) == 1
    assert len(found.warnings("1 hidden row of “Customers” holds changes")) == 1


def test_27_a_hidden_new_row_is_told(desk: Desk) -> None:
    with desk.edit("hidden new.xlsx") as book:
        row = book.add(Email="hidden.row@example.com")
        book.customers.row_dimensions[row].hidden = True
    found = desk.review(book.path)
    assert found.counts["add"] == 1
    assert found.warnings("1 hidden row of")


@pytest.mark.parametrize("sheet", ["Customers", "Groups"])
@pytest.mark.parametrize("how", ["deleted", "twenty empty rows above", "most headers are others"])
def test_30_a_sheet_without_its_header_row_refuses_the_file_though_the_other_one_is_whole(
    desk: Desk, sheet: str, how: str
) -> None:
    with desk.edit("no header.xlsx") as book:
        tab = book.book[sheet]
        if how == "deleted":
            tab.delete_rows(1)
        elif how == "twenty empty rows above":
            tab.insert_rows(1, 20)
        else:
            for place in range(2, tab.max_column + 1):
                tab.cell(1, place).value = f"Own {place}"
    found = desk.review(book.path)
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")
    assert f"“{sheet}” has no header row" in found.error["message"]


def test_30_a_renamed_sheet_without_its_header_row_is_known_by_its_rows(desk: Desk) -> None:
    with desk.edit("renamed.xlsx") as book:
        book.customers.title = "People"
        book.customers.delete_rows(1)
    assert "“People” has no header row" in desk.review(book.path).error["message"]


def test_36_a_hidden_copy_of_the_sheet_refuses_the_file_too(desk: Desk) -> None:
    with desk.edit("hidden copy.xlsx") as book:
        copy = book.book.copy_worksheet(book.customers)
        copy.title, copy.sheet_state = "Backup", "hidden"
    found = desk.review(book.path)
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")
    assert "“Customers” and “Backup” (hidden)" in found.error["message"]


@pytest.mark.parametrize("gap", [1, 4])
def test_37_cells_beside_that_have_no_header_are_told(desk: Desk, gap: int) -> None:
    with desk.edit("beside.xlsx") as book:
        first = book.customers.max_column + gap
        for down, (name, count) in enumerate([("State", 0), ("TX", 12), ("CA", 9)]):
            book.customers.cell(5 + down, first).value = name
            book.customers.cell(5 + down, first + 1).value = count
    found = desk.review(book.path)
    assert found.is_quiet()
    assert found.warnings("cells without a header above them")


def test_70_a_sheet_stored_anew_while_it_is_reviewed_is_not_sent(
    own_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = own_desk.export(own_desk.folder / "while reviewed.xlsx")
    key = own_desk.ordinary[7]
    with own_desk.edit("edited meanwhile.xlsx", of=sheet) as book:
        book.type(key, "BillingCity", "Before")

    def review_slowly(*things: Any, **more: Any) -> Review:
        found = review(*things, **more)
        with own_desk.edit("edited meanwhile.xlsx", of=book.path) as again:
            again.type(key, "BillingCity", "After")
        return found

    monkeypatch.setattr("cartsheets.cli.commands.push.review", review_slowly)
    requests = len(own_desk.store.requests)
    pushed = own_desk.run("push", book.path, "--yes")
    assert (pushed.status, pushed.error["kind"]) == (1, "StalePlan")
    assert "was changed while it was reviewed" in pushed.error["message"]
    assert {request.method for request in own_desk.store.requests[requests:]} == {"GET"}


def test_70_a_plan_whose_sheet_was_edited_since_tells_so(own_desk: Desk) -> None:
    sheet = own_desk.export(own_desk.folder / "planned.xlsx")
    key = own_desk.ordinary[8]
    with own_desk.edit("planned edited.xlsx", of=sheet) as book:
        book.type(key, "BillingCity", "Planned")
    plan = own_desk.folder / "told.json"
    own_desk.run("review", book.path, "--plan", plan)
    with own_desk.edit("planned edited.xlsx", of=book.path) as again:
        again.type(key, "BillingCity", "Typed since")
    pushed = own_desk.run("push", plan, "--yes", "--results", "none")
    assert pushed.status == 0
    assert "planned edited.xlsx was changed since this plan was made" in pushed.words
    assert own_desk.review(book.path).changes == {key: {"BillingCity": "Typed since"}}


def test_11_a_formula_that_ends_in_zero_where_nothing_was_is_refused(desk: Desk) -> None:
    """A formula that looks at an empty cell ends so, and a text result that a program did not store."""
    key = next(key for key in desk.ordinary if not desk.store.shop.customers[key]["Comments"])
    with desk.edit("zero.xlsx") as book:
        type_formula(book.cell(key, "Comments"), "=B9")
        place = book.where(key, "Comments")
    cell = place.split("!")[1].encode()
    edit_part(
        book.path,
        "xl/worksheets/sheet1.xml",
        lambda xml: re.sub(rb'(<c r="%s"[^>]*><f>B9</f>)<v ?/?>(</v>)?' % cell, rb"\1<v>0</v>", xml),
    )
    found = desk.review(book.path)
    assert found.changes == {}
    assert "is 0, as it is where it looks at an empty cell" in found.problems(place)[0]["message"]


def test_28_a_row_of_nothing_but_invisible_characters_makes_no_noise(desk: Desk) -> None:
    with desk.edit("invisible row.xlsx") as book:
        book.add(BillingCity="\u00a0\u200b", Comments="\ufeff")
    found = desk.review(book.path)
    assert found.is_quiet()
    assert found.warnings() == []


@pytest.mark.parametrize("odd", ["\u200b", "\ufeff", "\u00a0", "\u2060 "])
def test_39_what_cannot_be_seen_round_ids_groups_flags_and_actions_is_no_difference(
    desk: Desk, odd: str
) -> None:
    one, two, three, four = desk.ordinary[:4]
    with desk.edit("odd ends.xlsx") as book:
        book.type(one, "CustomerID", f"{odd}{one}")
        book.type(two, "MailList", f"{book.cell(two, 'MailList').value}{odd}")
        group = book.cell(three, "CustomerGroupID").value or "Retail"
        book.type(three, "CustomerGroupID", f"{group}{odd}")
        book.type(four, "Action", f"IGNORE{odd}")
        book.type(four, "BillingCity", "Ignored")
    found = desk.review(book.path)
    assert found.status == 0
    assert found.changes in ({}, {three: {"CustomerGroupID": desk.store.shop.groups.ids[0]}})


def test_15_spaces_in_a_group_cell_clear_nothing(desk: Desk) -> None:
    key = next(key for key in desk.ordinary if desk.store.shop.customers[key]["CustomerGroupID"])
    with desk.edit("group of spaces.xlsx") as book:
        place = book.type(key, "CustomerGroupID", "  ")
    found = desk.review(book.path)
    assert found.changes == {}
    assert "only spaces" in found.problems(place)[0]["message"]
