"""Values typed in a review lie over the sheet's cells; the sheet itself stays as it was read."""

from __future__ import annotations

from cartsheets.domain.sheet import SheetContent, SheetRow, Value, WorkbookContent
from cartsheets.domain.typed_values import TypedValue, lay_over

HEADERS: list[Value] = ["Customer ID", "Email", "Billing city"]


def content_of(*rows: list[Value]) -> WorkbookContent:
    numbered = [SheetRow(number, cells) for number, cells in enumerate([HEADERS, *rows], start=1)]
    return WorkbookContent("c.xlsx", "xlsx", [SheetContent("Customers", numbered)], "digest")


def test_a_typed_value_takes_the_place_of_the_cells_and_reaches_beyond_short_rows() -> None:
    content = content_of(["11", "two@@signs.example", "Salem"], ["12", "ok@shop.example"])

    typed = [
        TypedValue("customers", 2, "Email", "one@sign.example"),
        TypedValue("customers", 3, "BillingCity", "Eugene"),
        TypedValue("customers", 2, "BillingCity", ""),
    ]
    laid = lay_over(content, typed)

    assert [row.cells for row in laid.sheets[0].rows[1:]] == [
        ["11", "one@sign.example", None],
        ["12", "ok@shop.example", "Eugene"],
    ]
    assert content.sheets[0].rows[1].cells[1] == "two@@signs.example"
    assert laid.digest == content.digest


def test_what_the_sheet_does_not_have_is_left_out() -> None:
    content = content_of(["11", "ok@shop.example", "Salem"])

    typed = [TypedValue("customers", 99, "Email", "x"), TypedValue("customers", 2, "BillingState", "OR")]

    assert lay_over(content, typed).sheets[0].rows == content.sheets[0].rows
    assert lay_over(content, []) is content
