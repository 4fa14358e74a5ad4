"""The whole way, as somebody in an office goes it: from the first start to a finished push, and back."""

from __future__ import annotations

import copy
import operator
from pathlib import Path
from typing import Any

from tests.blackbox.conftest import OpenUi
from tests.blackbox.store_beside import StoreBeside
from tests.blackbox.ui import Ui
from tests.office import Office, Sheet

MOST_ACTIONS = 14
NEW_EMAIL = "nora.lindqvist@example.com"

Customers = dict[int, dict[str, Any]]


def test_a_sheet_goes_out_is_edited_reviewed_pushed_and_taken_back(
    open_ui: OpenUi, store_beside: StoreBeside, office: Office, tmp_path: Path
) -> None:
    before = store_beside.customers()
    sheet = tmp_path / "customers.xlsx"
    ui = open_ui()

    connect(ui, store_beside)
    export(ui, sheet)
    wanted = edit_on_both_sides(office, sheet, store_beside)
    at_push = store_beside.customers()
    review(ui, sheet)
    push(ui)

    assert ui.actions <= MOST_ACTIONS
    after = store_beside.customers()
    added = after.keys() - before.keys()
    assert [after[key]["Email"] for key in added] == [NEW_EMAIL]
    assert {key: after[key] for key in before} == wanted

    take_back(ui)

    assert plain(store_beside.customers()) == plain(at_push)
    ui.keys("ctrl+q")
    assert ui.wait_for_end() == 0
    assert "Traceback" not in ui.said()
    kept = b"".join(path.read_bytes() for path in ui.home.rglob("*") if path.is_file())
    assert store_beside.private_key.encode() not in kept
    assert store_beside.token.encode() not in kept


def connect(ui: Ui, store: StoreBeside) -> None:
    ui.press("homeWelcomeConnect")
    ui.type("connectUrl", store.secure_url)
    ui.type("connectKey", store.private_key)
    ui.type("connectToken", store.token)
    # Bullets only, and nothing of the key itself, is what a screen reader gets to know.
    assert set(ui.text("connectKey")).isdisjoint(store.private_key)
    with ui.not_counted():
        # A real store's address needs no typing.
        ui.press("connectMore")
        ui.type("connectApiUrl", store.api_url)
    ui.until_state("connectRemember", checked=True)
    ui.press("connectRemember")
    with ui.not_counted():
        # Connecting tests the keys too.
        ui.press("connectTest")
    ui.until_text("connectTicksCustomers", "60 customers")
    ui.until_announced("These keys work.")
    ui.press("connectOk")
    ui.until_announced("is connected")


def export(ui: Ui, sheet: Path) -> None:
    ui.press("homeExport")
    ui.until_text("exportCount", "60 customers")
    with ui.not_counted():
        # There is always a path already.
        ui.type("exportPath", str(sheet))
    ui.press("exportStart")
    ui.until_announced("The sheet is ready.")
    ui.until_text("exportDonePath", sheet.name)


def edit_on_both_sides(office: Office, sheet: Path, store: StoreBeside) -> Customers:
    """Let the office and a colleague work; give what the store's customers are then meant to be."""
    wanted = copy.deepcopy(store.customers())
    keys = sorted(wanted)
    moved, regrouped, fought, mended, gone = keys[3], keys[5], keys[8], keys[11], keys[20]
    group = next(
        group for key, group in store.groups().items() if key != wanted[regrouped]["CustomerGroupID"]
    )
    store.edit(moved, BillingPhoneNumber="555-0187")
    store.edit(fought, BillingLastName="Campbell")
    with office.open(sheet) as book:
        customers = book.sheet("Customers")
        type_into(customers, moved, "Billing city", "Springfield")
        type_into(customers, regrouped, "Customer group", group["Name"])
        type_into(customers, fought, "Billing last name", "Campbell-Hale")
        type_into(customers, mended, "Email", wanted[mended]["Email"].replace("@", "@@"))
        type_into(customers, mended, "Billing first name", "Maren")
        type_into(customers, gone, "Action", "DELETE")
        customers.append({"Email": NEW_EMAIL, "Billing first name": "Nora", "Billing ZIP": "02134"})
        book.save()
    wanted[moved] |= {"BillingCity": "Springfield", "BillingPhoneNumber": "555-0187"}
    wanted[regrouped]["CustomerGroupID"] = group["CustomerGroupID"]
    wanted[fought]["BillingLastName"] = "Campbell-Hale"
    wanted[mended]["BillingFirstName"] = "Maren"
    return wanted


def review(ui: Ui, sheet: Path) -> None:
    # Nobody asked for it: the sheet was saved.
    ui.until_text("pageSubtitle", sheet.name)
    assert rows_by_kind(ui) == {"Add": 1, "Update": 2, "Delete": 1, "Conflict": 1, "Problem": 1}
    assert included(ui) == {"Add", "Update"}
    ui.keys("alt+5")
    ui.until_text("reviewShown", "1 of 6")
    ui.press("chooseMineBillingLastName")
    ui.keys("alt+6")
    ui.press("mendSuggestion")
    ui.until_text("summaryText", "5 of 6 changes")
    with ui.not_counted():
        ui.keys("alt+1")
    assert rows_by_kind(ui) == {"Add": 1, "Update": 3, "Delete": 1, "Decided": 1}
    assert "Delete" not in included(ui)


def push(ui: Ui) -> None:
    ui.keys("ctrl+Return")
    ui.until_text("pushConfirmTitle", "Push 5 changes")
    ui.press("pushStart")
    ui.until_text("pushBannerTitle", "All 5 changes are done")
    ui.until_announced("All 5 changes are done")


def take_back(ui: Ui) -> None:
    ui.press("pushUndo")
    ui.until_text("pageTitle", "Undo")
    ui.until_text("summaryText", "4 of 5 changes")
    # The added customer goes too, once that was asked for twice.
    ui.keys("alt+4")
    ui.until_text("reviewShown", "1 of 5")
    ui.keys("space")
    ui.until_text("summaryText", "5 of 5 changes")
    ui.press("pushButton")
    ui.until_text("pushStart", "Undo 4 changes")
    ui.type("pushConfirmDelete", "DELETE 1")
    ui.until_text("pushStart", "Undo 5 changes")
    ui.press("pushStart")
    ui.until_text("pushBannerTitle", "All 5 changes are done")


def type_into(customers: Sheet, key: int, header: str, text: str) -> None:
    row = customers.row_of("Customer ID", float(key))
    customers.type(customers.cell(header, row), text)


def rows_by_kind(ui: Ui) -> dict[str, int]:
    kinds = [cells[1] for cells in ui.table("reviewGrid", columns=2)["cells"]]
    return {kind: kinds.count(kind) for kind in kinds}


def included(ui: Ui) -> set[str]:
    """The kinds of the rows whose tick is set, in a screen reader's words."""
    cells = ui.table("reviewGrid", columns=2)["cells"]
    return {kind for inclusion, kind in cells if inclusion.startswith("Included")}


def plain(customers: Customers) -> Customers:
    """Blank text is null in some stores and empty in others."""
    return {
        key: {name: value if value != "" else None for name, value in fields.items()}
        for key, fields in sorted(customers.items(), key=operator.itemgetter(0))
    }
