"""An export of invented customers, opened in the grid."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from decimal import Decimal

import numpy as np
import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.domain.editing.edits import Edits
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.ledger.drafts import DraftRecord
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.steps.edit import EditedExport

TAKEN_AT = datetime(2026, 11, 20, 13, 10, tzinfo=UTC)
GROUP_NAMES = {1: "Retail", 2: "Wholesale", 3: "VIP", 4: "Staff"}
_FIRST = ("Grace", "Hannah", "Tomás", "Ines", "Marcus", "Omar", "Lena", "Priya", "Noah", "Yuki")
_LAST = ("Okafor", "Costa", "Campbell", "Rossi", "Webb", "Haddad", "Fischer", "Nair", "Lindqvist", "Tanaka")
_PLACES = (
    ("Eugene", "OR", "97401"),
    ("Boston", "MA", "02138"),
    ("Austin", "TX", "73301"),
    ("Newark", "NJ", "07102"),
    ("Tampa", "FL", "33602"),
)


def make_row(number: int) -> dict[str, Cell]:
    """Give the customer of this number; the same each time."""
    rng = random.Random(number)
    first, last = rng.choice(_FIRST), rng.choice(_LAST)
    city, state, zip_code = rng.choice(_PLACES)
    return {
        "Email": f"{first}.{last}{number}@shop.example".lower().replace("á", "a"),
        "BillingFirstName": first,
        "BillingLastName": last,
        "BillingCompany": rng.choice([None, None, "Harbor Books", "Blue Door Ltd"]),
        "BillingAddress1": f"{rng.randrange(1, 999)} Elm Street",
        "BillingCity": city,
        "BillingState": state,
        "BillingZipCode": zip_code,
        "BillingCountry": "US",
        "BillingPhoneNumber": f"787-555-{rng.randrange(100, 200):04d}",
        "CustomerGroupID": rng.choice([None, 1, 1, 2, 3]),
        "Enabled": True,
        "MailList": rng.random() < 0.5,
        "NonTaxable": False,
        "DisableBillingSameAsShipping": False,
        "TotalStoreCredit": Decimal(rng.choice(["0", "0", "12.50", "40"])),
        "ShippingAddressType": 0,
    }


def make_snapshot(rows: int = 60) -> Snapshot:
    """Give an export of so many customers, numbered from 10,001, in four groups."""
    customers = make_frame(CUSTOMERS, ((10_001 + number, make_row(number)) for number in range(rows)))
    groups = make_frame(GROUPS, ((key, {"Name": name}) for key, name in GROUP_NAMES.items()))
    return Snapshot({"customers": customers, "groups": groups}, TAKEN_AT)


def make_large_snapshot(rows: int) -> Snapshot:
    """Give a large export quickly: a thousand different rows over and over, each e-mail its own."""
    few = make_snapshot(1_000).customers
    places = np.arange(rows) % len(few)
    index = pd.Index(np.arange(10_001, 10_001 + rows), dtype="int64", name="CustomerID")
    arrays = {name: few[name].to_numpy()[places] for name in few.columns}
    emails = np.empty(rows, dtype=object)
    emails[:] = [
        f"{name}.{at * 7919 % rows}@shop.example" for at, name in enumerate(arrays["BillingLastName"])
    ]
    arrays["Email"] = emails
    frame = pd.DataFrame(
        {name: pd.Series(values, index=index, dtype=object) for name, values in arrays.items()}
    )
    groups = make_frame(GROUPS, ((key, {"Name": name}) for key, name in GROUP_NAMES.items()))
    return Snapshot({"customers": frame, "groups": groups}, TAKEN_AT)


def make_edits(rows: int = 60) -> Edits:
    """Give the edits of such an export, none made yet."""
    snapshot = make_snapshot(rows)
    return Edits(CUSTOMERS, snapshot.customers, snapshot.group_names())


def make_edited(snapshot: Snapshot | None = None, *, kept: DraftRecord | None = None) -> EditedExport:
    """Give such an export as the page shows it."""
    base = snapshot or make_snapshot()
    edits = Edits(CUSTOMERS, base.customers, base.group_names())
    record = ExportRecord(
        id="E1",
        secret=b"s",
        store_id="downtown.example",
        store="Downtown Store",
        query={},
        file="/home/maria/customers-2026-11-20.xlsx",
        started_at=TAKEN_AT,
        taken_at=TAKEN_AT,
        finished=True,
        counts={"customers": len(base.customers)},
    )
    return EditedExport(edits, base, record, record.file, record.id, kept)
