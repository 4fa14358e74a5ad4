"""Sheets that other programs made, and ours where nobody knows their base: compared with the store alone."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cartsheets.domain.tables import CUSTOMERS
from tests.hazards.desk import Desk, write
from tests.office import Office
from tests.workbook.raw_binary import brt, brt_cell, brt_row, wide
from tests.workbook.raw_xlsx import write_zip
from tests.workbook.test_read_binary import xlsb_parts

ADMIN_COLUMNS = [column for column in CUSTOMERS.columns if column.admin_name]


def write_csv(
    path: Path,
    rows: Iterable[Sequence[Any]],
    *,
    encoding: str = "utf-8",
    separator: str = ",",
    quoting: Any = csv.QUOTE_MINIMAL,
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator, quoting=quoting).writerows(rows)
    return path


def write_xlsx(path: Path, rows: Iterable[Sequence[Any]], *, above: int = 0) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for number in range(above):
        sheet.append([f"Title {number}"])
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def customer(desk: Desk, number: int) -> Mapping[str, Any]:
    return desk.store.shop.customers[desk.ordinary[number]]


def test_our_own_csv_comes_back_without_a_difference_and_says_why_it_is_foreign(desk: Desk) -> None:
    found = desk.review(desk.export(desk.folder / "own.csv"))
    assert found.is_quiet()
    assert (found.counts["unchanged"], found.counts["damage"]) == (60, 0)
    assert found.warnings("does not say which export it is")
    assert found.warnings("60 by Customer ID")


def test_our_own_csv_as_libreoffice_saves_it_asks_for_nothing(desk: Desk, office: Office) -> None:
    desk.export(desk.folder / "own.csv")
    with office.open(desk.folder / "own.csv") as book:
        saved = book.save(desk.folder / "own saved.csv")
    found = desk.review(saved)
    assert found.changes == {}, found.changes


@pytest.mark.parametrize(
    ("encoding", "separator", "quoting"),
    [
        ("utf-8", ",", csv.QUOTE_MINIMAL),
        ("utf-8-sig", ";", csv.QUOTE_ALL),
        ("cp1252", ";", csv.QUOTE_MINIMAL),
        ("utf-16", "\t", csv.QUOTE_MINIMAL),
        ("utf-8", "|", csv.QUOTE_NONNUMERIC),
    ],
)
def test_text_files_are_read_in_any_encoding_separator_and_quoting(
    desk: Desk, encoding: str, separator: str, quoting: Any
) -> None:
    first, second = customer(desk, 0), customer(desk, 1)
    rows = [
        ("E-Mail", "Vorname", "PLZ", "Ort"),
        (first["Email"], "Jürgen", first["BillingZipCode"], first["BillingCity"]),
        (second["Email"].upper(), second["BillingFirstName"], second["BillingZipCode"], "Düsseldorf, Süd"),
        ("", "", "", ""),
    ]
    path = write_csv(desk.folder / "list.tsv", rows, encoding=encoding, separator=separator, quoting=quoting)
    found = desk.review(path)
    assert found.changes == {
        desk.ordinary[0]: {"BillingFirstName": "Jürgen"},
        desk.ordinary[1]: {"BillingCity": "Düsseldorf, Süd"},
    }
    assert found.warnings("“PLZ” (C) is read as “Billing ZIP”")


def test_the_store_admins_own_csv_is_read(desk: Desk) -> None:
    def admin(row: Mapping[str, Any]) -> list[str]:
        shown = []
        for column in ADMIN_COLUMNS:
            value = row[column.name]
            shown.append(
                "" if value is None else str(int(value)) if isinstance(value, (bool, int)) else str(value)
            )
        return shown

    assert len(ADMIN_COLUMNS) == 27
    rows = [admin(row) for row in desk.store.shop.customers.values()]
    path = write_csv(desk.folder / "admin.csv", [[c.admin_name for c in ADMIN_COLUMNS], *rows])
    found = desk.review(path)
    assert found.is_quiet(), (found.changes, found.problems())
    assert found.warnings("Columns that are not read: “pass”")
    group = next(i for i, column in enumerate(ADMIN_COLUMNS) if column.name == "CustomerGroupID")
    moved = next(i for i, row in enumerate(rows) if row[group] not in ("0", "9001"))
    rows[moved][group] = "0"
    path = write_csv(desk.folder / "admin.csv", [[c.admin_name for c in ADMIN_COLUMNS], *rows])
    assert desk.review(path).changes == {
        list(desk.store.shop.customers)[moved]: {"CustomerGroupID": None},
    }


@pytest.mark.parametrize("ending", [".xlsx", ".xls", ".ods"])
def test_foreign_workbooks_of_every_format_are_read_with_the_header_anywhere_above(
    desk: Desk, office: Office, ending: str
) -> None:
    first = customer(desk, 0)
    rows = [("Email", "Postal code", "Town"), (first["Email"], first["BillingZipCode"], "Köln")]
    path = write_xlsx(desk.folder / "foreign made.xlsx", rows, above=6)
    if ending != ".xlsx":
        with office.open(path) as book:
            path = book.save(desk.folder / f"foreign made{ending}")
    assert desk.review(path).changes == {desk.ordinary[0]: {"BillingCity": "Köln"}}


def test_a_foreign_xlsb_is_read(desk: Desk) -> None:
    first = customer(desk, 0)
    texts = [("Email", "Town"), (first["Email"], "Köln")]
    cells = b"".join(
        brt_row(number) + b"".join(brt_cell(6, place, wide(text)) for place, text in enumerate(row))
        for number, row in enumerate(texts, 1)
    )
    sheet = brt(129) + brt(145) + cells + brt(146) + brt(130)
    path = write_zip(desk.folder / "foreign.xlsb", {**xlsb_parts(), "xl/worksheets/sheet1.bin": sheet})
    assert desk.review(path).changes == {desk.ordinary[0]: {"BillingCity": "Köln"}}


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


def test_headers_are_told_by_likeness_and_contents_and_the_confidence_is_said(desk: Desk) -> None:
    rows: list[Sequence[Any]] = [("Kontakt", "Biling city", "Wohnsitz", "Colour", "Billing address 3")]
    for number in range(12):
        found_customer = customer(desk, number)
        rows.append(
            (found_customer["Email"], f"City {number}", found_customer["BillingAddress1"] or "", "red", "x")
        )
    rows[1] = (*rows[1][:2], "1 New Street", "red", "x")
    found = desk.review(write_csv(desk.folder / "contents.csv", rows))
    assert found.changes[desk.ordinary[0]] == {"BillingCity": "City 0", "BillingAddress1": "1 New Street"}
    assert found.changes[desk.ordinary[1]] == {"BillingCity": "City 1"}
    assert found.warnings("“Kontakt” (A) is read as “Email”: told by its contents, 100% sure")
    assert found.warnings("“Biling city” (B) is read as “Billing city”: told by its likeness")
    assert found.warnings("“Wohnsitz” (C) is read as “Billing address 1”: told by its contents")
    assert found.warnings("not read: “Colour”, “Billing address 3”")


def test_numbers_of_a_text_file_that_lost_their_zeros_are_put_back(desk: Desk) -> None:
    shop = desk.store.shop.customers
    key = desk.key_of["zip"]
    rows = [("Email", "ZIP", "Phone"), (shop[key]["Email"], "2138", shop[key]["BillingPhoneNumber"])]
    found = desk.review(write_csv(desk.folder / "zeros.csv", rows))
    assert found.changes == {}
    assert [(d["kind"], d["repair"]) for d in found.said["damage"]] == [("lost_leading_zero", "02138")]


def test_deletes_are_said_outright_and_a_missing_row_is_none(desk: Desk) -> None:
    path = write_csv(
        desk.folder / "deletes.csv", [("Email", "Action"), (customer(desk, 0)["Email"], "DELETE")]
    )
    found = desk.review(path)
    assert [(c["action"], c["key"]) for c in found.said["changes"]] == [("delete", desk.ordinary[0])]
    assert not found.warnings("not in the sheet")
    refused = desk.review(path, "--missing-rows", "delete")
    assert (refused.status, refused.error["kind"]) == (2, "UsageError")


@pytest.mark.parametrize(
    "rows",
    [
        [("Colour", "Size"), ("red", "5")],
        [("Email",)],
        [("First name", "Last name"), ("Ann", "Lee")],
        [],
    ],
)
def test_a_file_without_headers_that_could_be_ours_is_refused(desk: Desk, rows: list[Sequence[str]]) -> None:
    found = desk.review(write_csv(desk.folder / "nothing.csv", [*rows, ("x",)]))
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")


def test_a_header_of_ours_that_stands_twice_is_refused(desk: Desk) -> None:
    found = desk.review(
        write_csv(desk.folder / "twice.csv", [("Email", "Email", "City"), ("a@b.cc", "", "")])
    )
    assert found.status == 1
    assert "both go by “Email”" in found.error["message"]


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


def test_groups_of_a_foreign_workbook_are_read_too(desk: Desk) -> None:
    with desk.edit("groups.xlsx") as book:
        book.book.remove(book.book["_cartsheets"])
        book.book.defined_names.clear()
        book.book.custom_doc_props.props.clear()  # type: ignore[attr-defined]
        for sheet in (book.customers, book.groups):
            sheet.delete_cols(sheet.max_column)
        group = desk.store.shop.groups.ids[0]
        book.type(group, "Description", "Changed without a base", table="groups")
        book.add(table="groups", Name="Night owls")
        book.type(desk.ordinary[0], "CustomerGroupID", "Night owls")
    found = desk.review(book.path)
    groups = [change for change in found.said["changes"] if change["table"] == "groups"]
    assert [(change["action"], change["key"]) for change in groups] == [("add", None), ("update", group)]
    assert found.changes[desk.ordinary[0]] == {"CustomerGroupID": "Night owls"}
    assert found.guards() == {"two_way"}


def test_a_plan_of_a_foreign_sheet_is_saved_and_pushed_later(own_desk: Desk) -> None:
    key = own_desk.ordinary[3]
    email = own_desk.store.shop.customers[key]["Email"]
    path = write_csv(own_desk.folder / "planned.csv", [("E-Mail", "Ort"), (email, "Geplant")])
    plan = own_desk.folder / "planned.json"
    own_desk.run("review", path, "--plan", plan)
    pushed = own_desk.run("push", plan, "--yes", "--results", "none")
    assert (pushed.status, pushed.counts["done"]) == (0, 1)
    assert own_desk.store.shop.customers[key]["BillingCity"] == "Geplant"


def test_a_copy_under_another_name_is_read_by_its_bytes(desk: Desk, resaved: Callable[[str], Path]) -> None:
    path = desk.folder / "customers.tsv"
    shutil.copyfile(resaved(".ods"), path)
    assert desk.review(path).is_quiet()
