"""Rows of the catalogue tried once more, in the ways that slipped through the first trials."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from cartsheets.steps.plan_files import read_plan
from tests.hazards.desk import Desk, Typed, type_formula
from tests.office import Office


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A store of 200 customers: so many share their ZIPs, states and groups."""
    from cartsheets.demo.conditions import Conditions
    from cartsheets.demo.server import PracticeStore
    from cartsheets.demo.shop import Shop

    shop = Shop.seeded(customers=200, groups=6, seed=9)
    with PracticeStore(shop, Conditions.from_texts(["pace=off"]), port=0) as store:
        desk = Desk(store, tmp_path_factory.mktemp("crowd"))
        desk.export()
        yield desk


@pytest.mark.parametrize(
    "header", ["Shipping ZIP", "Billing state", "Billing last name", "Customer group", "Mailing list"]
)
def test_25_a_column_of_few_values_sorted_alone_holds_its_rows_back(
    crowd: Desk, office: Office, header: str
) -> None:
    with office.open(crowd.copy("sorted.xlsx")) as book:
        book.sheet("Customers").sort_alone(header, descending=header == "Billing state")
        book.save()

    found = crowd.review(crowd.folder / "sorted.xlsx")

    assert found.changes == {}
    assert any("sorted without the other columns" in problem["message"] for problem in found.problems())


def test_26_cells_of_few_values_that_were_shifted_hold_their_rows_back(crowd: Desk, office: Office) -> None:
    with office.open(crowd.copy("shifted.xlsx")) as book:
        sheet = book.sheet("Customers")
        sheet.insert_cells(f"{sheet.column('Shipping country')}60:{sheet.column('Shipping country')}61")
        sheet.delete_cells(f"{sheet.column('Billing state')}40:{sheet.column('Billing state')}40")
        book.save()

    found = crowd.review(crowd.folder / "shifted.xlsx")

    assert found.changes == {}
    said = {problem["column"]: problem["message"] for problem in found.problems()}
    assert "shifted down" in said["ShippingCountry"]
    assert "shifted up" in said["BillingState"]


def test_22_ids_filled_down_over_a_few_rows_refuse_the_file(crowd: Desk, office: Office) -> None:
    with office.open(crowd.copy("filled.xlsx")) as book:
        sheet = book.sheet("Customers")
        column = sheet.column("Customer ID")
        sheet.fill_down(f"{column}100:{column}112")
        book.save()
    assert crowd.review(crowd.folder / "filled.xlsx").error["kind"] == "NotOurWorkbook"


def test_22_ids_exchanged_among_three_rows_refuse_the_file_and_two_only_theirs(crowd: Desk) -> None:
    def exchange(name: str, count: int) -> Path:
        with crowd.edit(name) as book:
            cells = [book.cell(key, "CustomerID") for key in crowd.ordinary[3 : 3 + count]]
            values = [cell.value for cell in cells]
            for cell, value in zip(cells, [*values[1:], values[0]], strict=True):
                cell.value = value
        return book.path

    assert "carry another Customer ID" in crowd.review(exchange("three.xlsx", 3)).error["message"]
    two = crowd.review(exchange("two.xlsx", 2))
    assert (two.status, two.changes, len(two.problems())) == (3, {}, 2)


def test_19_a_copy_without_its_number_formats_counts_once(crowd: Desk) -> None:
    key = crowd.ordinary[6]
    with crowd.edit("copied.xlsx") as book:
        book.type(key, "ShippingCity", "Edited in both")
        target = book.customers.max_row + 1
        for column in range(1, book.customers.max_column + 1):
            value = book.customers.cell(book.row(key), column).value
            book.customers.cell(target, column).value = value

    found = crowd.review(book.path)

    assert found.changes == {key: {"ShippingCity": "Edited in both"}}
    assert found.warnings("counts once")


def store_results(crowd: Desk, office: Office, formulas: dict[str, str], key: int) -> tuple[Path, Typed]:
    """Type formulas into a customer's row, and let LibreOffice work them out."""
    with crowd.edit("formulas.xlsx") as book:
        for column, formula in formulas.items():
            type_formula(book.cell(key, column), formula)
    path = crowd.folder / "worked out.xlsx"
    with office.open(book.path) as opened:
        opened.save(path)
    return path, book


def test_11_and_17_a_delete_that_a_formula_asks_for_is_refused(crowd: Desk, office: Office) -> None:
    key = crowd.ordinary[7]
    path, book = store_results(crowd, office, {"Action": '=IF(1=1,"DELETE","")'}, key)
    found = crowd.review(path)
    assert found.counts["delete"] == 0
    [problem] = found.problems(book.where(key))
    assert problem["message"] == "Action is the result of a formula here: “DELETE”."


def test_11_a_groups_formula_is_told_like_any_other(crowd: Desk, office: Office) -> None:
    key = crowd.ordinary[8]
    name = "Wholesale" if crowd.store.shop.customers[key]["CustomerGroupID"] != 2 else "Retail"
    path, _book = store_results(crowd, office, {"CustomerGroupID": f'="{name}"'}, key)
    found = crowd.review(path)
    assert set(found.changes) == {key}
    assert found.warnings("is the result of the formula")


def test_10_flags_that_are_formulas_in_an_old_format_make_no_noise(crowd: Desk, office: Office) -> None:
    with crowd.edit("flags.xlsx") as book:
        for key in book.rows["customers"]:
            cell = book.cell(key, "MailList")
            cell.value = cell.value == "Yes"
    path = crowd.folder / "flags.xls"
    with office.open(book.path) as opened:
        opened.save(path)

    found = crowd.review(path)

    assert found.is_quiet()
    assert found.warnings() == []


def test_01_a_number_where_nothing_was_exported_is_sent_as_text_and_told(crowd: Desk) -> None:
    blank = [key for key in crowd.ordinary if not crowd.store.shop.customers[key]["BillingCompany"]]
    with crowd.edit("number.xlsx") as book:
        place = book.type(blank[0], "BillingCompany", 1234.5, number_format="General")
    found = crowd.review(book.path)
    assert found.changes == {blank[0]: {"BillingCompany": "1234.5"}}
    [told] = [notice for notice in found.said["warnings"] if notice.get("where") == place]
    assert told["message"] == "The cell holds a number; it is sent as the text “1234.5”."


def test_06_a_day_written_the_one_clear_way_is_not_read_the_other_way_round(crowd: Desk) -> None:
    key = crowd.ordinary[9]
    crowd.store.edit(key, AdditionalField1="2024-05-06")
    crowd.export(crowd.folder / "days.xlsx")
    with crowd.edit("other day.xlsx", of=crowd.folder / "days.xlsx") as book:
        place = book.type(key, "AdditionalField1", dt.date(2024, 6, 5), number_format="yyyy-mm-dd")
    found = crowd.review(book.path)
    assert found.damage(place) == []
    assert [problem["column"] for problem in found.problems(place)] == ["AdditionalField1"]


def test_31_an_action_column_that_lost_its_header_refuses_the_file_if_it_asks_for_something(
    crowd: Desk,
) -> None:
    for number, (header, word, status) in enumerate(
        (("Aktion", None, 0), ("Aktion", "ignore", 1), (None, "DELETE", 1))
    ):
        with crowd.edit(f"action{number}.xlsx") as book:
            column = book.places["customers"]["Action"]
            book.type(crowd.ordinary[10], "Action", word)
            book.customers.cell(1, column).value = header
        found = crowd.review(book.path)
        assert found.status == status
        if status:
            assert "its words stand in column A" in found.error["message"]


def test_37_a_table_below_may_count_and_sum_up(crowd: Desk) -> None:
    table: list[tuple[str, str | int]] = [("State", "Count"), ("TX", 12), ("CA", 9), ("Total", 21)]
    with crowd.edit("below.xlsx") as book:
        first = book.customers.max_row + 3
        for down, (name, count) in enumerate(table):
            book.customers.cell(first + down, 5).value = name
            book.customers.cell(first + down, 6).value = count
    found = crowd.review(book.path)
    assert found.is_quiet()
    assert found.warnings("look like another table")


def test_29_totals_below_an_empty_row_are_still_refused(crowd: Desk) -> None:
    with crowd.edit("totals.xlsx") as book:
        first = book.customers.max_row + 2
        for down, word in enumerate(("Summe:", "Average")):
            book.customers.cell(first + down, 5).value = word
            book.customers.cell(first + down, 7).value = 5 + down
    found = crowd.review(book.path)
    assert [problem["message"] for problem in found.problems()] == [
        "This row looks like totals, not like a customer."
    ] * 2


def test_74_an_emptied_hidden_sheet_is_told(crowd: Desk) -> None:
    with crowd.edit("emptied.xlsx") as book:
        for row in book.book["_cartsheets"].iter_rows():
            for cell in row:
                cell.value = None
    found = crowd.review(book.path)
    assert found.is_quiet()
    assert found.warnings("hidden sheet")


def test_35_a_file_without_its_customers_says_so(crowd: Desk) -> None:
    with crowd.edit("groups only.xlsx") as book:
        del book.book["Customers"]
    found = crowd.review(book.path)
    assert (found.status, found.counts["delete"]) == (0, 0)
    assert found.warnings("no sheet of customers")


def test_24_an_address_that_a_delete_of_the_same_push_sets_free_is_taken_still(crowd: Desk) -> None:
    gone = crowd.ordinary[11]
    with crowd.edit("freed.xlsx") as book:
        book.type(gone, "Action", "DELETE")
        row = book.add(Email=str(crowd.store.shop.customers[gone]["Email"]).upper())
    found = crowd.review(book.path)
    [problem] = found.problems(f"Customers!{row}")
    assert f"Customer {gone}" in problem["message"]
    assert "until the push changes that" in problem["message"]
    assert (found.counts["add"], found.counts["delete"]) == (0, 1)


@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".xls"])
def test_44_codes_that_one_program_bares_and_another_decodes_are_no_difference(
    crowd: Desk, office: Office, ending: str
) -> None:
    with crowd.edit("bared.xlsx") as book:
        book.type(crowd.ordinary[12], "ShippingCity", "Edited")
    path = crowd.folder / f"decoded{ending}"
    with office.open(book.path) as opened:
        opened.save(path)
    found = crowd.review(path)
    assert found.changes == {crowd.ordinary[12]: {"ShippingCity": "Edited"}}


def test_47_a_csv_stored_as_a_workbook_keeps_no_apostrophes(crowd: Desk, office: Office) -> None:
    table, path = crowd.folder / "table.csv", crowd.folder / "of a table.xlsx"
    crowd.export(table)
    with office.open(table) as opened:
        opened.save(path)
    found = crowd.review(path)
    drafts = [str(text) for cells in found.changes.values() for text in cells.values()]
    assert [text for text in drafts if text.startswith("'")] == []
    assert not found.warnings("not read")


def test_01_a_zip_that_a_number_cell_holds_without_its_zero_is_refused_with_the_whole_one(
    crowd: Desk,
) -> None:
    """No exported value tells what it was: in new rows, where the store has none, and over another one."""
    blank, other = crowd.ordinary[13:15]
    crowd.store.edit(blank, BillingZipCode="", BillingCountry="US")
    crowd.store.edit(other, BillingZipCode="73301", BillingCountry="US")
    crowd.export(crowd.folder / "zips.xlsx")
    with crowd.edit("short zips.xlsx", of=crowd.folder / "zips.xlsx") as book:
        for key, number in ((blank, 2138), (other, 501)):
            book.type(key, "BillingZipCode", number)
        rows = [
            book.add(Email=f"new{place}@example.com", BillingZipCode=code, BillingCountry=country)
            for place, (code, country) in enumerate(
                [(2134, "US"), (1067, "Germany"), ("2134", "US"), (2134, "AU"), (73301, "US"), (2134, None)]
            )
        ]
    found = crowd.review(book.path, "--plan", str(crowd.folder / "short.json"))
    told = {each["where"]: each["message"] for each in found.problems()}
    letters = book.letters("BillingZipCode")
    assert told.keys() == {
        book.where(blank, "BillingZipCode"),
        book.where(other, "BillingZipCode"),
        f"Customers!{letters}{rows[0]}",
        f"Customers!{letters}{rows[1]}",
    }
    plan = read_plan(crowd.folder / "short.json")
    assert plan is not None
    assert [each.suggestion for each in plan.problems] == ["02138", "00501", "02134", "01067"]
    # As a text it is what was typed; the store has such ones, so that is only told.
    assert found.counts["add"] == 4
    assert len(found.warnings("has a leading zero been lost")) == 1


def test_01_a_text_file_that_lost_the_zeros_of_new_rows_is_refused_likewise(crowd: Desk) -> None:
    path = crowd.folder / "lost.csv"
    path.write_text("Email,ZIP,Country\nlost@example.com,2138,US\nkept@example.com,02138,US\n", "utf-8")
    found = crowd.review(path)
    assert [each["where"] for each in found.problems()] == ["lost!B2"]
    assert found.counts["add"] == 1


@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".xls"])
def test_48_a_link_and_a_cell_of_another_file_are_refused_in_every_format(
    crowd: Desk, office: Office, ending: str
) -> None:
    other = crowd.folder / "elsewhere.xlsx"
    openpyxl.Workbook().save(other)
    key, place = crowd.ordinary[15], Typed(crowd.exported, other).rows["customers"]
    path = crowd.folder / f"links{ending}"
    with office.open(crowd.copy("links.xlsx")) as book:
        sheet = book.sheet("Customers")
        cells = [sheet.cell(header, place[key]) for header in ("Billing city", "Shipping city", "Comments")]
        formulas = ('=HYPERLINK("http://x.example";"Ulm")', f"='file://{other}'#$Sheet.A1&\"x\"", '="U"&"lm"')
        for cell, formula in zip(cells, formulas, strict=True):
            sheet.format_as_number(cell)
            sheet.type(cell, formula)
        book.save(path)
    found = crowd.review(path)
    told = {problem["where"]: problem["message"] for problem in found.problems()}
    assert told.keys() == {f"Customers!{cell}" for cell in cells[:2]}
    assert all("reaches outside this sheet" in message for message in told.values())
    assert found.warnings("result of")
