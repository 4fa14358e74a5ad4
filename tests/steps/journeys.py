"""What tests of the steps share: one practice store, one home, one sheet, and edits typed into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl

from cartsheets.domain.plan import Action, Plan
from cartsheets.domain.tables import CUSTOMERS, TABLES
from cartsheets.ledger.database import Ledger
from cartsheets.monitor import Monitor, NullMonitor
from cartsheets.session import Session
from cartsheets.settings import Settings, StoreSettings
from cartsheets.steps.export import ExportRequest, ExportResult, export
from cartsheets.steps.push import Consent, PushResult, push, resume
from cartsheets.steps.review import Review, ReviewOptions, review
from cartsheets.store.client import Allowance, StoreClient, StoreKeys

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from cartsheets.demo.server import PracticeStore

Row = dict[str, Any]
ALL = Consent(allowed_deletes=1000, meets_guards=True)


def utc_now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - a test needs a clock to hand in


def open_store(
    keys: StoreKeys,
    home: Path,
    *,
    now: Callable[[], datetime] = utc_now,
    patience_s: float = 2.0,
    threads: int = 4,
    allowance: Allowance | None = None,
) -> Session:
    """Open a store as the session does, but for patience and keys."""
    allowance = allowance or Allowance.off()
    client = StoreClient(keys, allowance=allowance, patience_s=patience_s, threads=threads)
    settings = StoreSettings(name="Practice", secure_url=keys.secure_url, api_url=keys.api_url)
    ledger = Ledger.open(home / "ledger", now=now)
    return Session(client, ledger, settings, settings=Settings(), allowance=allowance, who="tester", now=now)


def keys_of(store: PracticeStore) -> StoreKeys:
    return StoreKeys(store.secure_url, store.private_key, store.token, store.api_url)


@dataclass
class Journey:
    """A store's customers on their way: exported, edited, reviewed, pushed."""

    store: PracticeStore
    folder: Path
    options: dict[str, Any] = field(default_factory=dict)
    monitor: Monitor = field(default_factory=NullMonitor)

    @property
    def sheet(self) -> Path:
        return self.folder / "customers.xlsx"

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @contextmanager
    def opened(self) -> Iterator[Session]:
        with open_store(keys_of(self.store), self.home, **self.options) as session:
            yield session

    def export(self, **asked: Any) -> ExportResult:
        with self.opened() as session:
            return export(session, ExportRequest(self.sheet, **asked), monitor=self.monitor)

    def review(self, options: ReviewOptions | None = None) -> Review:
        with self.opened() as session:
            return review(session, self.sheet, options or ReviewOptions(), monitor=self.monitor)

    def push(self, found: Review | Plan, consent: Consent = ALL, *, again: bool = False) -> PushResult:
        """Push a review as the command line does, or `again`: as a saved plan that is compared anew."""
        plan = found.plan if isinstance(found, Review) else found
        live = found.live if isinstance(found, Review) and not again else None
        if isinstance(found, Review):
            consent = replace(consent, passwords=found.passwords)
        with self.opened() as session:
            return push(session, plan, consent, live=live, monitor=self.monitor)

    def resume(self, push_id: str | None = None) -> PushResult | None:
        with self.opened() as session:
            return resume(session, push_id, monitor=self.monitor)

    @contextmanager
    def editing(self) -> Iterator[Book]:
        book = Book(self.sheet)
        yield book
        book.save()


class Book:
    """An exported workbook that somebody types into; columns go by their API names."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._book = openpyxl.load_workbook(path)
        self._places: dict[str, dict[str, int]] = {}
        self._rows: dict[str, dict[int, int]] = {}
        for name, table in TABLES.items():
            sheet = self._book[table.sheet]
            headers = {str(cell.value): cell.column for cell in sheet[1] if cell.value is not None}
            places = {c.name: headers[c.header] for c in table.columns if c.header in headers}
            places["Action"] = headers["Action"]
            self._places[name] = places
            key_column = places[table.key.name]
            self._rows[name] = {
                int(str(value)): row
                for row in range(2, sheet.max_row + 1)
                if (value := sheet.cell(row, key_column).value) is not None
            }

    def type(self, key: int, table: str = "customers", **cells: Any) -> Book:
        """Type into the cells of an exported row; None clears one."""
        self._write(self._rows[table][key], table, cells)
        return self

    def add(self, table: str = "customers", **cells: Any) -> int:
        """Type a new row below the others, and give its number."""
        sheet = self._sheet(table)
        row = max(self._rows[table].values(), default=1) + 1
        while sheet.cell(row, self._places[table]["Email" if table == "customers" else "Name"]).value:
            row += 1
        self._write(row, table, cells)
        return row

    def delete(self, key: int, table: str = "customers") -> Book:
        """Write DELETE into a row's Action."""
        self._write(self._rows[table][key], table, {"Action": "DELETE"})
        return self

    def take_out(self, key: int, table: str = "customers") -> None:
        """Delete a row of the sheet, as a spreadsheet does."""
        row = self._rows[table].pop(key)
        self._sheet(table).delete_rows(row)
        self._rows[table] = {k: r - 1 if r > row else r for k, r in self._rows[table].items()}

    def value(self, key: int, column: str, table: str = "customers") -> Any:
        return self._sheet(table).cell(self._rows[table][key], self._places[table][column]).value

    def column(self, header: str, table: str = "customers") -> list[Any]:
        """What stands below a header, by its text."""
        sheet = self._sheet(table)
        place = next(cell.column for cell in sheet[1] if cell.value == header)
        return [sheet.cell(row, place).value for row in range(2, sheet.max_row + 1)]

    def save(self) -> None:
        self._book.save(self._path)

    def _sheet(self, table: str) -> Worksheet:
        return self._book[TABLES[table].sheet]

    def _write(self, row: int, table: str, cells: Mapping[str, Any]) -> None:
        sheet = self._sheet(table)
        for name, value in cells.items():
            cell = sheet.cell(row, self._places[table][name])
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"


@dataclass(frozen=True)
class StoreState:
    """All of a store at an instant, with blanks made equal: what a test compares."""

    customers: dict[int, Row]
    groups: dict[int, Row]

    @classmethod
    def of(cls, store: PracticeStore) -> StoreState:
        with store.shop.lock:
            return cls(
                {key: plain(row) for key, row in store.shop.customers.items()},
                {key: plain(row) for key, row in store.shop.groups.items()},
            )

    def changed(self, other: StoreState) -> set[int]:
        """The customers that differ, are new or are gone."""
        keys = self.customers.keys() | other.customers.keys()
        return {key for key in keys if self.customers.get(key) != other.customers.get(key)}


def plain(row: Mapping[str, Any]) -> Row:
    """A row without what no one can foresee; a blank text is null in some stores and empty in others."""
    return {name: None if value == "" else value for name, value in row.items() if name != "Password"}


def expected_after(before: StoreState, plan: Plan, now: StoreState) -> StoreState:
    """What the store must hold when all of a plan was done; keys of added rows are taken from `now`."""
    customers = {key: dict(row) for key, row in before.customers.items()}
    groups = {key: dict(row) for key, row in before.groups.items()}
    tables = {"customers": customers, "groups": groups}
    new_groups: dict[str, int] = {}
    for change in plan.changes:
        rows = tables[change.table]
        cells = {cell.column: cell.draft for cell in change.cells}
        if change.action is Action.DELETE:
            rows.pop(change.key or 0, None)
            continue
        if change.table == CUSTOMERS.name and "CustomerGroupID" in cells:
            group = cells["CustomerGroupID"]
            cells["CustomerGroupID"] = new_groups.get(str(group), 0) if isinstance(group, str) else group or 0
        if change.action is Action.UPDATE:
            rows[change.key or 0] |= cells
            continue
        name = "Email" if change.table == CUSTOMERS.name else "Name"
        found = now.customers if change.table == CUSTOMERS.name else now.groups
        keys = [key for key, row in found.items() if row[name] == cells[name] and key not in rows]
        assert len(keys) == 1, f"{len(keys)} rows for one add"
        if change.table != CUSTOMERS.name:
            new_groups[str(cells[name])] = keys[0]
        rows[keys[0]] = blank_row(change.table, keys[0]) | cells | _made_up(change.table, cells)
        if change.table == CUSTOMERS.name and not change.has_password:
            rows[keys[0]]["ResetPassword"] = True
    return StoreState(
        {key: _as_stored(row) for key, row in customers.items()},
        {key: _as_stored(row) for key, row in groups.items()},
    )


def blank_row(table: str, key: int) -> Row:
    """A row of which nothing was told."""
    row: Row = {}
    for column in TABLES[table].columns:
        if column.name == "Password":
            continue
        row[column.name] = {"text": None, "flag": False, "money": 0.0}.get(column.kind.value, 0)
    row[TABLES[table].key.name] = key
    return row


def _made_up(table: str, cells: Mapping[str, Any]) -> Row:
    return {"Enabled": cells.get("Enabled", True)} if table == CUSTOMERS.name else {}


def _as_stored(row: Mapping[str, Any]) -> Row:
    return {
        name: float(value) if name in ("MinimumOrder", "TotalStoreCredit") and value is not None else value
        for name, value in row.items()
    }
