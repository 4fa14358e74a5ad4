"""What tests of the writer share: a small store, its snapshot, and an export of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from cartsheets.domain.cells import Cell
from cartsheets.domain.sheet import SheetContent, WorkbookContent
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.read import read_workbook
from cartsheets.workbook.write import ExportInfo

TAKEN_AT = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
SECRET = b"a secret of thirty-two bytes ...."
INFO = ExportInfo("2026-11-23-1-k7", SECRET, "shop.example", "Corner Shop", TAKEN_AT, "in Retail")

GRACE: dict[str, Cell] = {
    "Email": "grace@example.com",
    "BillingFirstName": "Grace",
    "BillingLastName": "Okafor",
    "BillingZipCode": "02134",
    "BillingState": "MA",
    "BillingCountry": "US",
    "BillingPhoneNumber": "+15550100",
    "ShippingAddressType": 0,
    "CustomerGroupID": 2,
    "Enabled": True,
    "MailList": False,
    "TotalStoreCredit": Decimal("12.5"),
}


def snapshot(
    customers: Iterable[tuple[int, Mapping[str, Cell]]] = ((17, GRACE),),
    groups: Iterable[tuple[int, Mapping[str, Cell]]] = (
        (1, {"Name": "Retail", "MinimumOrder": Decimal("101.25"), "NonTaxable": False, "PriceLevel": 1}),
        (2, {"Name": "Wholesale"}),
    ),
) -> Snapshot:
    """Make a snapshot of a few rows."""
    return Snapshot(
        {"customers": make_frame(CUSTOMERS, customers), "groups": make_frame(GROUPS, groups)}, TAKEN_AT
    )


def read(path: Path) -> WorkbookContent:
    """Read a file as a review does."""
    return read_workbook(path, monitor=NullMonitor())


def sheet(content: WorkbookContent, name: str) -> SheetContent:
    """Find a sheet by its name."""
    return next(found for found in content.sheets if found.name == name)


def column(content: WorkbookContent, header: str, name: str = "Customers") -> list[object]:
    """Give what stands below a header, top to bottom."""
    rows = sheet(content, name).rows
    place = rows[0].cells.index(header)
    return [row.cells[place] if place < len(row.cells) else None for row in rows[1:]]
