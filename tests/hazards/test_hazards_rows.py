"""Rows that are gone, copied, sorted, filled down, pasted from elsewhere, or about to be deleted.

Rows 16 to 29 and 52 to 55 of the catalogue.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cartsheets.monitor import NullMonitor
from cartsheets.session import open_session
from cartsheets.steps.export import ExportRequest, export
from tests.hazards.desk import Desk, Typed, write
from tests.office import Office


@pytest.fixture(scope="module")
def places(desk: Desk) -> Typed:
    """Where every cell of the exported workbook is."""
    return Typed(desk.exported, desk.folder / "unused.xlsx")


def test_16_a_row_that_is_gone_is_never_a_delete(desk: Desk, office: Office, places: Typed) -> None:
    with office.open(desk.copy("gone rows.xlsx")) as book:
        book.sheet("Customers").delete_rows(places.row(desk.ordinary[0]), count=3)
        book.sheet("Groups").delete_rows(2)
        book.save()
    found = desk.review(desk.folder / "gone rows.xlsx")
    assert found.is_quiet()
    assert found.warnings("3 exported customers are not in the sheet")
    assert found.warnings("1 exported group is not")


def test_16_missing_rows_are_deleted_only_where_that_is_said(desk: Desk) -> None:
    with desk.edit() as book:
        book.customers.delete_rows(book.row(desk.ordinary[0]))
    found = desk.review(book.path, "--missing-rows", "delete")
    assert [(c["action"], c["key"]) for c in found.said["changes"]] == [("delete", desk.ordinary[0])]


def test_16_what_a_colleague_added_from_a_copy_of_the_export_is_not_missing_in_ours(own_desk: Desk) -> None:
    exported = own_desk.export(own_desk.folder / "for two.xlsx")
    with own_desk.edit("theirs.xlsx", of=exported) as book:
        book.add(Email="colleague@example.com")
    [added] = own_desk.run("push", book.path, "--yes").said["rows"]
    gone = own_desk.ordinary[20]
    with own_desk.edit("ours.xlsx", of=exported) as book:
        book.customers.delete_rows(book.row(gone))

    found = own_desk.review(book.path)
    assert found.warnings("1 exported customer is not in the sheet")

    found = own_desk.review(book.path, "--missing-rows", "delete", "--on-conflict", "mine")
    assert [(change["action"], change["key"]) for change in found.said["changes"]] == [("delete", gone)]
    assert added["key"] in own_desk.store.shop.customers


def test_17_a_delete_is_counted_named_and_not_sent_without_consent(desk: Desk) -> None:
    key = desk.ordinary[0]
    with desk.edit() as book:
        book.type(key, "Action", "DELETE")
    found = desk.review(book.path)
    assert (found.status, found.counts["delete"]) == (0, 1)
    assert found.warnings("deleted")
    before = len(desk.store.requests)
    pushed = desk.run("push", book.path, "--yes")
    assert pushed.status == 6
    assert pushed.error["kind"] == "GuardNotMet"
    assert key in desk.store.shop.customers
    assert {request.method for request in desk.store.requests[before:]} == {"GET"}


def test_17_a_delete_without_an_id_is_refused(desk: Desk) -> None:
    with desk.edit() as book:
        row = book.add(Action="DELETE", Email="nobody@example.com")
    found = desk.review(book.path)
    assert found.said["changes"] == []
    assert "without Customer ID" in found.problems(f"Customers!{row}")[0]["message"]


def test_18_delete_filled_down_over_all_rows_meets_a_hard_cap(
    desk: Desk, office: Office, places: Typed
) -> None:
    action = places.letters("Action")
    with office.open(desk.copy("all deleted.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.type(f"{action}2", "DELETE")
        customers.fill_down(f"{action}2:{action}61")
        book.save()
    found = desk.review(desk.folder / "all deleted.xlsx")
    assert found.counts["delete"] == 60
    assert found.guards() >= {"many_deletes", "many_customers"}
    pushed = desk.run("push", desk.folder / "all deleted.xlsx", "--yes", "--allow-deletes", "20")
    assert (pushed.status, pushed.error["kind"]) == (6, "GuardNotMet")
    assert len(desk.store.shop.customers) == 60


def test_19_a_row_pasted_twice_with_the_same_contents_counts_once(
    desk: Desk, office: Office, places: Typed
) -> None:
    row = places.row(desk.ordinary[0])
    with office.open(desk.copy("twice.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.copy(f"{row}:{row}", to="A62")
        book.save()
    found = desk.review(desk.folder / "twice.xlsx")
    assert found.is_quiet()
    assert found.warnings("counts once")


def test_20_a_row_used_as_a_template_with_its_id_still_in_it_is_refused_on_both_sides(
    desk: Desk, office: Office, places: Typed
) -> None:
    key = desk.ordinary[0]
    row = places.row(key)
    with office.open(desk.copy("template.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.copy(f"{row}:{row}", to="A62")
        customers.type(customers.cell("Email", 62), "new.person@example.com")
        customers.type(customers.cell("Billing first name", 62), "Nora")
        book.save()
    found = desk.review(desk.folder / "template.xlsx")
    assert found.said["changes"] == []
    for number in (row, 62):
        [problem] = found.problems(f"Customers!{number}")
        assert f"stands in rows {row}, 62" in problem["message"]
        assert "empty its Customer ID" in problem["remedy"]


def test_20_a_copy_whose_id_was_emptied_is_a_new_row(desk: Desk, office: Office, places: Typed) -> None:
    row = places.row(desk.ordinary[0])
    with office.open(desk.copy("copy as new.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.copy(f"{row}:{row}", to="A62")
        customers.clear(customers.cell("Customer ID", 62))
        customers.type(customers.cell("Email", 62), "new.person@example.com")
        book.save()
    found = desk.review(desk.folder / "copy as new.xlsx")
    assert [(c["action"], c["where"]) for c in found.said["changes"]] == [("add", "Customers!62")]


def test_21_an_id_edited_to_another_or_to_nobodys_is_refused(desk: Desk) -> None:
    one, other = desk.ordinary[:2]
    with desk.edit() as book:
        unknown = book.type(one, "CustomerID", 99_999)
        known = book.type(other, "CustomerID", desk.ordinary[5])
    found = desk.review(book.path)
    assert found.said["changes"] == []
    assert f"was {one} and is now 99999" in found.problems(unknown)[0]["message"]
    assert f"was {other} and is now {desk.ordinary[5]}" in found.problems(known)[0]["message"]


def test_21_an_id_typed_into_a_new_row_is_refused(desk: Desk) -> None:
    with desk.edit() as book:
        row = book.add(CustomerID=desk.ordinary[5], BillingCity="Elsewhere")
        nobody = book.add(CustomerID=99_999, Email="nobody@example.com")
    found = desk.review(book.path)
    assert found.said["changes"] == []
    assert found.problems(f"Customers!{row}")
    assert "No exported customer has the number 99999" in found.problems(f"Customers!{nobody}")[0]["message"]


def test_22_ids_filled_down_refuse_the_file(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("filled ids.xlsx")) as book:
        customers = book.sheet("Customers")
        letters = customers.column("Customer ID")
        customers.fill_down(f"{letters}5:{letters}61")
        book.save()
    found = desk.review(desk.folder / "filled ids.xlsx")
    # The store's ids have gaps, so counting up from one of them leaves the rows' own ids.
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")
    assert "filled down, shifted or sorted alone" in found.error["remedy"]


def test_22_ids_sorted_alone_refuse_the_file(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("sorted ids.xlsx")) as book:
        book.sheet("Customers").sort_alone("Customer ID", descending=True)
        book.save()
    found = desk.review(desk.folder / "sorted ids.xlsx")
    assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook")


def test_23_an_id_column_that_is_deleted_or_emptied_refuses_the_file(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("no ids.xlsx")) as book:
        book.sheet("Customers").delete_column("Customer ID")
        book.save()
        customers = book.sheet("Customers")
        customers.insert_column(before="Email")
        letters = customers.column("")
        customers.type(f"{letters}1", "Customer ID")
        book.save(desk.folder / "empty ids.xlsx")
    for name in ("no ids.xlsx", "empty ids.xlsx"):
        found = desk.review(desk.folder / name)
        assert (found.status, found.error["kind"]) == (1, "NotOurWorkbook"), name
        assert "Customer ID" in found.error["message"]


def test_24_a_new_row_with_an_email_that_a_customer_has_names_the_customer(desk: Desk) -> None:
    key = desk.key_of["plain"]
    email = desk.store.shop.customers[key]["Email"]
    with desk.edit() as book:
        row = book.add(Email=f" {email.upper()} ", BillingFirstName="Nora")
        twice = [book.add(Email="twice@example.com"), book.add(Email="Twice@example.com")]
    found = desk.review(book.path)
    assert found.said["changes"] == []
    assert f"Customer {key} " in found.problems(f"Customers!{row}")[0]["message"]
    assert all("same e-mail" in found.problems(f"Customers!{number}")[0]["message"] for number in twice)


@pytest.mark.parametrize("header", ["Billing ZIP", "Billing phone", "Billing address 1", "Email"])
def test_25_a_column_sorted_alone_holds_its_rows_back(desk: Desk, office: Office, header: str) -> None:
    with office.open(desk.copy("sorted alone.xlsx")) as book:
        book.sheet("Customers").sort_alone(header)
        book.save()
    found = desk.review(desk.folder / "sorted alone.xlsx")
    assert found.said["changes"] == []
    sentences = {problem["message"] for problem in found.problems()}
    assert any(f"“{header}” no longer belongs to its row in" in sentence for sentence in sentences)


def test_25_a_column_of_few_values_sorted_alone_asks_for_consent(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("sorted states.xlsx")) as book:
        book.sheet("Customers").sort_alone("Customer group")
        book.save()
    found = desk.review(desk.folder / "sorted states.xlsx")
    assert found.counts["update"] == 0 or "mass_change" in found.guards()


@pytest.mark.parametrize("up", [True, False])
def test_26_cells_shifted_up_or_down_hold_their_rows_back(
    desk: Desk, office: Office, places: Typed, up: bool
) -> None:
    with office.open(desk.copy("shifted.xlsx")) as book:
        customers = book.sheet("Customers")
        cells = f"{customers.column('Billing ZIP')}20"
        (customers.delete_cells if up else customers.insert_cells)(cells)
        book.save()
    found = desk.review(desk.folder / "shifted.xlsx")
    assert found.said["changes"] == []
    words = "shifted up" if up else "shifted down"
    assert any(words in problem["message"] for problem in found.problems())


def test_27_whole_rows_sorted_hidden_and_filtered_are_no_difference(
    desk: Desk, office: Office, places: Typed
) -> None:
    with office.open(desk.copy("sorted.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.sort(by="Email", descending=True)
        customers.hide_rows(5, count=10)
        book.save()
        assert desk.review(desk.folder / "sorted.xlsx").is_quiet()
        key = int(customers.values(customers.cell("Customer ID", 7))[0][0])
        customers.type(customers.cell("Billing city", 7), "Hidden City")
        book.save()
    found = desk.review(desk.folder / "sorted.xlsx")
    assert found.changes == {key: {"BillingCity": "Hidden City"}}
    assert found.warnings("1 hidden row of")


def test_28_blank_rows_phantom_rows_and_rows_of_spaces_make_no_noise(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("blanks.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.insert_rows(10, count=3)
        customers.type(customers.cell("Billing city", 11), "   ")
        customers.type(customers.cell("Comments", 300), "\u00a0 ")
        book.save()
    found = desk.review(desk.folder / "blanks.xlsx")
    assert found.is_quiet()
    assert found.warnings() == []


def test_29_a_totals_row_is_refused_in_words(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("totals.xlsx")) as book:
        customers = book.sheet("Customers")
        customers.format_as_number(customers.cell("Store credit", 63))
        letters = customers.column("Store credit")
        customers.type_all(
            {f"{customers.column('Email')}63": "Total", f"{letters}63": f"=SUM({letters}2:{letters}61)"}
        )
        customers.format_as_number(customers.cell("Billing city", 64))
        customers.type(customers.cell("Billing city", 64), f"=COUNTA({letters}2:{letters}61)")
        book.save()
    found = desk.review(desk.folder / "totals.xlsx")
    assert found.said["changes"] == []
    for row in (63, 64):
        assert "looks like totals" in found.problems(f"Customers!{row}")[0]["message"]


def test_52_a_mass_change_of_one_field_asks_for_consent(desk: Desk, office: Office) -> None:
    with office.open(desk.copy("filled.xlsx")) as book:
        customers = book.sheet("Customers")
        letters = customers.column("Billing city")
        customers.type(f"{letters}2", "Springfield")
        customers.fill_down(f"{letters}2:{letters}40")
        book.save()
    found = desk.review(desk.folder / "filled.xlsx")
    assert found.counts["update"] == 39
    assert found.guards() >= {"mass_change", "many_customers"}


def test_53_rows_pasted_from_another_export_or_store_are_refused(desk: Desk, own_desk: Desk) -> None:
    again = desk.export(desk.folder / "again.xlsx")
    with desk.edit("pasted rows.xlsx") as book:
        for number, source in enumerate((again, own_desk.export(own_desk.folder / "pasted.xlsx")), 62):
            other = Typed(source, source)
            for cell in other.customers[30]:
                write(book.customers.cell(number, cell.column or 1), cell.value)
    found = desk.review(book.path)
    assert found.said["changes"] == []
    for number in (62, 63):
        assert "comes from another export or store" in found.problems(f"Customers!{number}")[0]["message"]


def test_53_a_sheet_of_another_store_is_refused(desk: Desk, own_desk: Desk) -> None:
    path = own_desk.export(own_desk.folder / "theirs.xlsx")
    found = desk.review(path)
    assert (found.status, found.error["kind"]) == (1, "WrongStore")
    assert desk.run("push", path, "--yes").status == 6


def test_54_an_old_sheet_lists_what_the_store_changed_meanwhile(own_desk: Desk) -> None:
    sheet = own_desk.folder / "old.xlsx"
    _export_at(own_desk, sheet, datetime.now(UTC) - timedelta(days=41, hours=1))  # noqa: TID251 - a clock to hand in
    both, mine, theirs = own_desk.ordinary[:3]
    with own_desk.edit("old edited.xlsx", of=sheet) as book:
        book.type(both, "BillingCity", "Mine")
        book.type(mine, "BillingCity", "Only mine")
    shop = own_desk.store.shop
    was = {key: shop.customers[key]["BillingCity"] for key in (both, theirs)}
    shop.edit(both, BillingCity="Theirs")
    shop.edit(theirs, BillingCity="Only theirs")
    found = own_desk.review(book.path)
    assert (found.status, found.counts["conflict"]) == (3, 1)
    [conflict] = found.said["conflicts"]
    assert (conflict["key"], conflict["base"], conflict["live"], conflict["draft"]) == (
        both,
        was[both],
        "Theirs",
        "Mine",
    )
    assert found.changes == {mine: {"BillingCity": "Only mine"}}
    assert found.warnings("exported 41 days ago")
    for key, city in was.items():
        shop.edit(key, BillingCity=city)


def test_55_the_same_sheet_pushed_twice_sends_nothing_the_second_time(own_desk: Desk) -> None:
    sheet = own_desk.export(own_desk.folder / "pushed.xlsx")
    key = own_desk.ordinary[3]
    with own_desk.edit("pushed edited.xlsx", of=sheet) as book:
        book.type(key, "BillingCity", "Pushed City")
        book.add(Email="pushed.once@example.com", BillingLastName="Once")
    before = _bytes(book.path)
    assert own_desk.run("push", book.path, "--yes", "--results", "none").status == 0
    customers = len(own_desk.store.shop.customers)
    assert _bytes(book.path) == before
    requests = len(own_desk.store.requests)
    again = own_desk.run("push", book.path, "--yes", "--results", "none")
    assert again.status == 0
    assert len(own_desk.store.shop.customers) == customers
    assert {request.method for request in own_desk.store.requests[requests:]} == {"GET"}
    assert own_desk.review(book.path).is_quiet()


def _bytes(path: Path) -> bytes:
    return path.read_bytes()


def _export_at(desk: Desk, path: Path, at: datetime) -> None:
    with open_session(store_name=None, environ=desk.environ, now=lambda: at) as session:
        export(session, ExportRequest(path), monitor=NullMonitor())
