"""The whole journey: a store's customers leave, are edited in LibreOffice as people do, and go back."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from tests.conftest import Cli, StartStore
from tests.office import Office

NEW_EMAIL = "new.person@example.com"


def test_what_libreoffice_edited_is_pushed_and_nothing_else(
    practice_store: StartStore, cli: Cli, office: Office, tmp_path: Path
) -> None:
    store = practice_store(customers=2000, conditions=["pace=off"])
    cli.for_store(store)
    sheet = tmp_path / "customers.xlsx"
    cli("export", "-o", sheet, expect=0)
    expected: dict[int, dict[str, Any]] = copy.deepcopy({k: dict(v) for k, v in store.shop.customers.items()})
    keys = sorted(expected)
    renamed, moved = keys[10], keys[50]
    cleared = next(key for key in keys if expected[key]["BillingAddress2"])
    gone = {keys[100], keys[101], keys[1500]}
    old_group = expected[moved]["CustomerGroupID"]
    group = next(g for g in store.shop.groups.values() if g["CustomerGroupID"] != old_group)
    with office.open(sheet) as book:
        customers = book.sheet("Customers")
        row = customers.row_of("Customer ID", float(renamed))
        customers.type(customers.cell("Billing city", row), "Springfield")
        customers.clear(customers.cell("Billing address 2", customers.row_of("Customer ID", float(cleared))))
        row = customers.row_of("Customer ID", float(moved))
        customers.type(customers.cell("Customer group", row), group["Name"])
        customers.append({"Email": NEW_EMAIL, "Billing first name": "Nora", "Billing ZIP": "02134"})
        customers.sort(by="Email")
        for key in gone:
            customers.delete_rows(customers.row_of("Customer ID", float(key)))
        book.save()
    expected[renamed]["BillingCity"] = "Springfield"
    expected[cleared]["BillingAddress2"] = None
    expected[moved]["CustomerGroupID"] = group["CustomerGroupID"]

    review = cli.json("review", sheet)

    by_key = {change["key"]: change for change in review["changes"]}
    assert review["counts"] | {"warning": 0} == {
        "add": 1, "update": 3, "delete": 0, "conflict": 0, "problem": 0, "damage": 0, "warning": 0,
        "unchanged": 2000 - 3 - 3 + len(store.shop.groups),
    }  # fmt: skip
    assert by_key[renamed]["cells"].keys() == {"BillingCity"}
    assert by_key[cleared]["cells"]["BillingAddress2"]["draft"] is None
    assert by_key[moved]["cells"].keys() == {"CustomerGroupID"}
    assert by_key[None]["cells"]["BillingZipCode"]["draft"] == "02134"

    pushed = cli.json("push", sheet, "--yes")

    assert pushed["counts"].pop("done") == 4
    assert set(pushed["counts"].values()) == {0}
    new_key = next(row["key"] for row in pushed["rows"] if row["action"] == "add")
    added = dict(store.shop.customers[new_key])
    assert added["Email"] == NEW_EMAIL
    assert added["BillingZipCode"] == "02134"
    assert added["Enabled"] is True
    assert added["ResetPassword"] is True
    now = {key: dict(row) for key, row in store.shop.customers.items() if key != new_key}
    assert {key: _plain(row) for key, row in now.items()} == {
        key: _plain(row) for key, row in expected.items()
    }

    again = cli.json("review", sheet, "--check")

    assert again["changes"] == []
    with office.open(sheet) as book:
        customers = book.sheet("Customers")
        row = customers.row_of("Email", NEW_EMAIL)
        assert customers.values(customers.cell("Customer ID", row))[0][0] == float(new_key)
        assert customers.values(customers.cell("Status", row))[0][0] == "Added"


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Blank text is null in some stores and empty in others."""
    return {name: value if value != "" else None for name, value in row.items()}
