"""Rows of a foreign sheet: which customer each is, and what it may ask for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl

from tests.hazards.desk import Desk, write
from tests.hazards.foreign_sheets import customer, write_csv


def test_nothing_of_a_foreign_sheet_is_agreed_to_beforehand(desk: Desk) -> None:
    path = write_csv(desk.folder / "agreed.csv", [("Email", "City"), (customer(desk, 0)["Email"], "Köln")])
    assert desk.review(path).guards() == {"two_way"}
    before = len(desk.store.requests)
    pushed = desk.run("push", path)
    assert (pushed.status, pushed.error["kind"]) == (6, "GuardNotMet")
    assert {request.method for request in desk.store.requests[before:]} == {"GET"}


def test_blanks_clear_only_where_that_is_asked_for_or_said_outright(desk: Desk) -> None:
    blank, said, flag = (customer(desk, number) for number in (0, 1, 2))
    rows = [
        ("Email", "City", "Enabled"),
        (blank["Email"], "", ""),
        (said["Email"], "«clear»", "Yes" if said["Enabled"] else "No"),
        (flag["Email"], flag["BillingCity"], "  "),
    ]
    path = write_csv(desk.folder / "blanks.csv", rows)
    assert desk.review(path).changes == {desk.ordinary[1]: {"BillingCity": None}}
    cleared = desk.review(path, "--blank", "clear")
    assert cleared.changes == {desk.ordinary[1]: {"BillingCity": None}}
    # A flag cannot be blank, so the row that would blank it is held back.
    assert [problem["where"] for problem in cleared.problems()] == ["blanks!C2", "blanks!C4"]
    path = write_csv(desk.folder / "blanks.csv", [row[:2] for row in rows])
    assert desk.review(path, "--blank", "clear").changes == {
        desk.ordinary[0]: {"BillingCity": None},
        desk.ordinary[1]: {"BillingCity": None},
    }


def test_an_email_is_never_cleared_and_an_add_needs_one(desk: Desk) -> None:
    rows = [
        ("Customer ID", "Email", "City"),
        (desk.ordinary[0], "«clear»", "Köln"),
        ("", "", "Bonn"),
        ("", "new.one@example.com", "Bonn"),
        ("", "", ""),
    ]
    found = desk.review(write_csv(desk.folder / "emails.csv", rows))
    assert [(c["action"], c["where"]) for c in found.said["changes"]] == [("add", "emails!4")]
    assert "cannot be cleared" in found.problems("emails!2")[0]["message"]
    assert "Email is missing" in found.problems("emails!3")[0]["message"]


def test_rows_are_matched_by_id_then_by_email_and_contradictions_are_problems(desk: Desk) -> None:
    first, second, third = (customer(desk, number) for number in (0, 1, 2))
    others = [
        (customer(desk, n)["CustomerID"], customer(desk, n)["Email"], "", customer(desk, n)["BillingCity"])
        for n in range(4, 16)
    ]
    rows = [
        ("Customer ID", "Email", "Last name", "City"),
        (first["CustomerID"], first["Email"], "", "Köln"),
        ("", second["Email"], "", "Bonn"),
        (third["CustomerID"], "changed@example.com", third["BillingLastName"], third["BillingCity"]),
        (desk.ordinary[3], second["Email"], "", "Bern"),
        (customer(desk, 16)["CustomerID"], "nobody@example.com", "Nobody", "Bern"),
        (99_999, "nobody.else@example.com", "", "Bern"),
        *others,
    ]
    found = desk.review(write_csv(desk.folder / "both.csv", rows))
    assert found.changes == {
        desk.ordinary[0]: {"BillingCity": "Köln"},
        desk.ordinary[1]: {"BillingCity": "Bonn"},
        desk.ordinary[2]: {"Email": "changed@example.com"},
    }
    assert f"belongs to customer {desk.ordinary[1]}" in found.problems("both!5")[0]["message"]
    assert "do not belong together" in found.problems("both!6")[0]["message"]
    assert "has no customer 99999" in found.problems("both!7")[0]["message"]
    assert (found.status, len(found.problems())) == (3, 3)


def test_ids_of_another_program_refuse_the_file_until_a_way_is_chosen(desk: Desk) -> None:
    rows = [("ID", "Email", "City")]
    rows += [(str(n + 1), customer(desk, n)["Email"], f"City {n}") for n in range(10)]
    path = write_csv(desk.folder / "ids.csv", rows)
    refused = desk.review(path)
    assert (refused.status, refused.error["kind"]) == (1, "NotOurWorkbook")
    assert "--match email" in refused.error["remedy"]
    found = desk.review(path, "--match", "email")
    assert found.changes == {desk.ordinary[n]: {"BillingCity": f"City {n}"} for n in range(10)}


def test_rows_are_matched_by_a_chosen_column_and_what_fits_two_is_a_problem(desk: Desk) -> None:
    shop = desk.store.shop.customers
    phones = [str(row["BillingPhoneNumber"] or "") for row in shop.values()]
    key = next(k for k in desk.ordinary if phones.count(str(shop[k]["BillingPhoneNumber"] or "")) == 1)
    city = next(row["BillingCity"] for row in shop.values() if row["BillingCity"])
    rows = [
        ("Phone", "City", "Company"),
        (shop[key]["BillingPhoneNumber"], "Köln", ""),
        ("", "Bonn", ""),
        ("+49 30 000000", "Bern", ""),
    ]
    path = write_csv(desk.folder / "phones.csv", [("Email", *rows[0]), *(("", *row) for row in rows[1:])])
    found = desk.review(path, "--match", "BillingPhoneNumber")
    assert found.changes == {key: {"BillingCity": "Köln"}}
    assert "matched by it" in found.problems("phones!3")[0]["message"]
    assert "Email is missing" in found.problems("phones!4")[0]["message"]
    same = desk.review(
        write_csv(desk.folder / "cities.csv", [("Email", "City"), ("", city)]), "--match", "city"
    )
    assert "have this billing city" in same.problems("cities!2")[0]["message"]
    unknown = desk.review(path, "--match", "Shoe size")
    assert unknown.status == 1
    assert "no column “Shoe size”" in unknown.error["message"]


def test_two_rows_for_one_customer_count_once_or_are_refused(desk: Desk) -> None:
    first, second = customer(desk, 0), customer(desk, 1)
    rows = [
        ("Email", "City"),
        (first["Email"], "Köln"),
        (first["Email"], "Köln"),
        (second["Email"], "Bonn"),
        (second["Email"].upper(), "Bern"),
    ]
    found = desk.review(write_csv(desk.folder / "two.csv", rows))
    assert found.changes == {desk.ordinary[0]: {"BillingCity": "Köln"}}
    assert [problem["where"] for problem in found.problems()] == ["two!4", "two!5"]


def test_an_email_that_two_customers_have_is_a_problem(own_desk: Desk) -> None:
    first, second = own_desk.ordinary[:2]
    email = own_desk.store.shop.customers[first]["Email"]
    was = own_desk.store.shop.customers[second]["Email"]
    own_desk.store.shop.edit(second, Email=email)
    path = write_csv(own_desk.folder / "double.csv", [("Email", "City"), (email, "Köln")])
    found = own_desk.review(path)
    own_desk.store.shop.edit(second, Email=was)
    assert found.changes == {}
    assert f"2 customers have this email: {first}, {second}" in found.problems("double!2")[0]["message"]


def test_deletes_are_said_outright_and_a_missing_row_is_none(desk: Desk) -> None:
    path = write_csv(
        desk.folder / "deletes.csv", [("Email", "Action"), (customer(desk, 0)["Email"], "DELETE")]
    )
    found = desk.review(path)
    assert [(c["action"], c["key"]) for c in found.said["changes"]] == [("delete", desk.ordinary[0])]
    assert not found.warnings("not in the sheet")
    refused = desk.review(path, "--missing-rows", "delete")
    assert (refused.status, refused.error["kind"]) == (2, "UsageError")


def test_an_export_from_another_computer_is_compared_with_the_store_alone(desk: Desk, tmp_path: Path) -> None:
    with desk.edit("elsewhere.xlsx") as book:
        book.type(desk.ordinary[0], "BillingCity", "Typed elsewhere")
        book.type(desk.ordinary[1], "BillingCity", None)
    found = desk.run("review", book.path, environ={"CARTSHEETS_HOME": str(tmp_path / "other home")})
    assert found.changes == {desk.ordinary[0]: {"BillingCity": "Typed elsewhere"}}
    assert found.warnings("not in this computer's record")
    assert found.guards() == {"two_way"}
    refused = desk.run(
        "review", book.path, environ={**desk.environ, "CARTSHEETS_SECURE_URL": "other.example"}
    )
    assert refused.error["kind"] in ("WrongStore", "NotAuthorized")


def test_a_sheet_copied_into_another_workbook_is_known_by_its_rows(desk: Desk) -> None:
    source = openpyxl.load_workbook(desk.exported)["Customers"]
    book = openpyxl.Workbook()
    for row in source.iter_rows():
        for cell in row:
            write(book.worksheets[0].cell(cell.row or 1, cell.column or 1), cell.value)
    path = desk.folder / "copied.xlsx"
    book.save(path)
    found = desk.review(path)
    assert found.is_quiet()
    assert found.warnings("copied out of its workbook")
    assert found.guards() == set()


def test_a_copy_under_another_name_is_read_by_its_bytes(desk: Desk, resaved: Callable[[str], Path]) -> None:
    path = desk.folder / "customers.tsv"
    shutil.copyfile(resaved(".ods"), path)
    assert desk.review(path).is_quiet()
