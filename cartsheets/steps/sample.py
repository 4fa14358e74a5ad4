"""A sheet to practise on: exported from the practice store and edited, so that every kind of finding shows.

It holds what an office meets: a group move of many rows, tidied phones, a cell that the store changed
too, a ZIP code that lost its zero, a bad e-mail, new customers, and one to delete.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cartsheets.domain.cells import Cell
from cartsheets.domain.snapshot import Snapshot
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.export import ExportRequest, export
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.snapshots import read_base
from cartsheets.workbook.sample import SampleEdits, edit_sample

EditLive = Callable[[int, dict[str, str]], None]
"""Changes a customer in the practice store, as a colleague would meanwhile."""

_MOVED = 12
_TIDIED = 9
_NEW = (
    {
        "Email": "ines.rossi@example.com",
        "BillingFirstName": "Ines",
        "BillingLastName": "Rossi",
        "BillingCity": "Boston",
        "BillingState": "MA",
        "BillingZipCode": "02134",
        "BillingCountry": "US",
    },
    {
        "Email": "omar.haddad@example.com",
        "BillingFirstName": "Omar",
        "BillingLastName": "Haddad",
        "BillingCity": "Dallas",
        "BillingState": "TX",
        "BillingZipCode": "75201",
        "BillingCountry": "US",
    },
)


@dataclass
class _Choice:
    """Customers not taken for an edit yet."""

    base: Snapshot
    taken: set[int] = field(default_factory=set)

    def take(self, fits: Callable[[dict[str, Cell]], bool], count: int = 1) -> list[int]:
        """Take the first customers that fit."""
        found: list[int] = []
        for key, row in self._free():
            if len(found) == count:
                break
            if fits(row):
                found.append(key)
        self.taken.update(found)
        return found

    def _free(self) -> Iterator[tuple[int, dict[str, Cell]]]:
        frame = self.base.customers
        names = list(frame.columns)
        for key, *cells in zip(frame.index.tolist(), *(frame[n].tolist() for n in names), strict=True):
            if key not in self.taken:
                yield key, dict(zip(names, cells, strict=True))


def make_sample(store: OpenedStore, path: Path, *, edit_live: EditLive, monitor: Monitor) -> Path:
    """Export the practice store to `path` and edit the sheet; a colleague edits the store meanwhile."""
    result = export(store, ExportRequest(path), monitor=monitor)
    monitor.report(Progress("writing", message="Editing the sample sheet"))
    record = store.ledger.snapshots.export(result.export_id)
    base = read_base(store, record)
    choice = _Choice(base)
    names = base.group_names()
    first, second = sorted(names)[:2]
    edits = SampleEdits(added=_NEW)
    for key in choice.take(lambda row: row["CustomerGroupID"] == first, _MOVED):
        edits.cells[key] = {"CustomerGroupID": names[second]}
    for key in choice.take(lambda row: " " in str(row["BillingPhoneNumber"] or "").strip(), _TIDIED):
        phone = str(base.customers.at[key, "BillingPhoneNumber"])
        edits.cells[key] = {"BillingPhoneNumber": phone.replace(" ", "")}
    for key in choice.take(lambda row: _has_lost_zero(row["BillingZipCode"]), 3):
        edits.numbers[key] = {"BillingZipCode": int(str(base.customers.at[key, "BillingZipCode"]))}
    (moved,) = choice.take(lambda row: bool(row["BillingCity"]) and bool(row["BillingPhoneNumber"]))
    edits.cells[moved] = {"BillingCity": "Springfield"}
    edit_live(moved, {"BillingPhoneNumber": "555-0187"})
    for key, ours, theirs in zip(
        choice.take(lambda row: bool(row["BillingLastName"]), 2),
        ("Campbell-Hale", "Okafor-Lind"),
        ("Campbell", "Okafor"),
        strict=True,
    ):
        edits.cells[key] = {"BillingLastName": ours}
        edit_live(key, {"BillingLastName": theirs})
    (bad,) = choice.take(lambda row: "@" in str(row["Email"]))
    edits.cells[bad] = {"Email": str(base.customers.at[bad, "Email"]).replace("@", "@@")}
    (cleared,) = choice.take(lambda row: bool(row["Comments"]))
    edits.cells[cleared] = {"Comments": None}
    edits.deleted = tuple(choice.take(lambda row: row["CustomerGroupID"] is None, 2))
    edit_sample(path, edits)
    return path


def _has_lost_zero(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.startswith("0") and cell.isdigit() and len(cell) == 5
