"""Pushing a foreign sheet, and where its results go."""

from __future__ import annotations

import openpyxl

from tests.hazards.desk import Desk
from tests.hazards.foreign_sheets import write_csv, write_xlsx


def test_a_foreign_sheet_is_pushed_and_gets_its_results(own_desk: Desk) -> None:
    shop = own_desk.store.shop
    key = own_desk.ordinary[0]
    rows = [
        ("E-Mail", "Ort", "Notiz"),
        (shop.customers[key]["Email"], "Gepusht", "mine"),
        ("brand.new@example.com", "Neustadt", ""),
        ("not an address", "Nowhere", ""),
    ]
    path = write_xlsx(own_desk.folder / "pushed foreign.xlsx", rows)
    pushed = own_desk.run("push", path, "--yes")
    assert (pushed.status, pushed.counts["done"]) == (3, 2)
    assert shop.customers[key]["BillingCity"] == "Gepusht"
    sheet = openpyxl.load_workbook(path).worksheets[0]
    headers = [cell.value for cell in sheet[1]]
    status = headers.index("Status") + 1
    assert [sheet.cell(row, status).value for row in (2, 3, 4)] == ["Updated", "Added", "Problem"]
    assert [cell.value for cell in sheet[2]][:3] == [shop.customers[key]["Email"], "Gepusht", "mine"]
    again = own_desk.review(path)
    assert again.changes == {}
    requests = len(own_desk.store.requests)
    assert own_desk.run("push", path, "--yes").status == 3
    assert {request.method for request in own_desk.store.requests[requests:]} == {"GET"}


def test_results_of_a_text_file_go_into_a_workbook_beside_it(own_desk: Desk) -> None:
    key = own_desk.ordinary[1]
    email = own_desk.store.shop.customers[key]["Email"]
    path = write_csv(own_desk.folder / "beside.csv", [("E-Mail", "Ort"), (email, "Daneben")])
    before = path.read_bytes()
    pushed = own_desk.run("push", path, "--yes")
    assert (pushed.status, pushed.counts["done"]) == (0, 1)
    assert path.read_bytes() == before
    assert "beside (results).xlsx" in pushed.words
    sheet = openpyxl.load_workbook(own_desk.folder / "beside (results).xlsx").worksheets[0]
    assert "Updated" in [cell.value for cell in sheet[2]]


def test_results_go_where_they_were_asked_for_and_the_sheet_stays(own_desk: Desk) -> None:
    sheet = own_desk.export(own_desk.folder / "kept.xlsx")
    with own_desk.edit("kept edited.xlsx", of=sheet) as book:
        book.type(own_desk.ordinary[2], "BillingCity", "Elsewhere")
    before = book.path.read_bytes()
    results = own_desk.folder / "asked for.xlsx"
    assert own_desk.run("push", book.path, "--yes", "--results", results).status == 0
    assert book.path.read_bytes() == before
    written = openpyxl.load_workbook(results)["Customers"]
    assert "Updated" in [cell.value for cell in written["B"]]


def test_a_plan_of_a_foreign_sheet_is_saved_and_pushed_later(own_desk: Desk) -> None:
    key = own_desk.ordinary[3]
    email = own_desk.store.shop.customers[key]["Email"]
    path = write_csv(own_desk.folder / "planned.csv", [("E-Mail", "Ort"), (email, "Geplant")])
    plan = own_desk.folder / "planned.json"
    own_desk.run("review", path, "--plan", plan)
    pushed = own_desk.run("push", plan, "--yes", "--results", "none")
    assert (pushed.status, pushed.counts["done"]) == (0, 1)
    assert own_desk.store.shop.customers[key]["BillingCity"] == "Geplant"
