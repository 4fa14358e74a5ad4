"""Small stores and sheets made of values alone, and what a plan makes of a store: for tests of the domain."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal

from cartsheets.domain.cells import Cell, as_words
from cartsheets.domain.diff import Diff, compare
from cartsheets.domain.drafting.draft import Draft, DraftOptions, make_draft
from cartsheets.domain.groups.choices import GroupChoices
from cartsheets.domain.plan import Action, Change, Plan
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.sheet import CellKind, OddCell, SheetContent, SheetRow, Value, WorkbookContent
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import (
    ACTION_HEADER,
    CUSTOMERS,
    GROUPS,
    TABLES,
    TOKEN_HEADER,
    Column,
    Kind,
    Role,
    Table,
)

TAKEN_AT = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ORIGIN = PlanOrigin(
    plan_id="P1",
    store_id="shop.example",
    store="Corner Shop",
    file="customers.xlsx",
    export_id="2026-11-23-1",
    digest="",
    exported_at=TAKEN_AT,
    compared_at=TAKEN_AT,
)
Rows = dict[int, dict[str, Cell]]
Tables = dict[str, Rows]


def snapshot(customers: Rows, groups: Rows) -> Snapshot:
    return Snapshot(
        {"customers": make_frame(CUSTOMERS, customers.items()), "groups": make_frame(GROUPS, groups.items())},
        TAKEN_AT,
    )


def tables_of(found: Snapshot) -> Tables:
    """The rows of a snapshot, by table and key."""
    result: Tables = {}
    for name, frame in found.tables.items():
        columns = list(frame.columns)
        result[name] = {
            int(key): dict(zip(columns, values, strict=True))
            for key, values in zip(frame.index.tolist(), frame.to_numpy(dtype=object).tolist(), strict=True)
        }
    return result


class Sheet:
    """An exported sheet of one table, as a reader gives it; cells are typed into it as canonical cells."""

    def __init__(self, table: Table, base: Snapshot, *, leaves_out: Iterable[str] = ()) -> None:
        self.table = table
        self._choices = GroupChoices(
            base.group_names(), base.group_names(), others=(), added=(), deleted=frozenset()
        )
        self.columns = [c for c in table.sheet_columns if c.name not in set(leaves_out)]
        self._rows: list[dict[str, Value]] = []
        self.number_of: dict[int, int] = {}
        for key, row in tables_of(base)[table.name].items():
            cells: dict[str, Value] = {c.name: self.shown(c, row.get(c.name)) for c in self.columns}
            cells[table.key.name] = number(key)
            cells[TOKEN_HEADER] = f"k{key}"
            self._rows.append(cells)
            self.number_of[key] = len(self._rows) + 1

    def shown(self, column: Column, cell: Cell) -> Value:
        """A canonical cell as the sheet shows it; the name of a group stays as it is."""
        if cell is None or column.role is Role.WRITE_ONLY:
            return None
        if isinstance(cell, Decimal) or column.kind is Kind.INTEGER:
            return number(cell)
        if column.kind is Kind.GROUP and isinstance(cell, str):
            return cell
        return self._choices.shown(column, cell)

    def type(self, key: int, **cells: Cell) -> None:
        row = self._rows[self.number_of[key] - 2]
        row.update({name: self.shown(self.table.by_name[name], cell) for name, cell in cells.items()})

    def put(self, key: int, **cells: Value) -> None:
        """Put cells in as the file holds them: Action, a token, an odd cell."""
        self._rows[self.number_of[key] - 2].update(cells)

    def add(self, **cells: Cell) -> int:
        self._rows.append({n: self.shown(self.table.by_name[n], cell) for n, cell in cells.items()})
        return len(self._rows) + 1

    def copy(self, key: int) -> int:
        self._rows.append(dict(self._rows[self.number_of[key] - 2]))
        return len(self._rows) + 1

    def delete(self, key: int) -> None:
        self.put(key, **{ACTION_HEADER: "DELETE"})

    def take_out(self, key: int) -> None:
        self._rows[self.number_of[key] - 2] = {}

    def content(self) -> SheetContent:
        names = [*(c.name for c in self.columns), ACTION_HEADER, TOKEN_HEADER]
        headers: list[Value] = [*(c.header for c in self.columns), ACTION_HEADER, TOKEN_HEADER]
        rows = [SheetRow(1, headers)]
        rows += [
            SheetRow(place, [row.get(name) for name in names])
            for place, row in enumerate(self._rows, start=2)
            if row
        ]
        return SheetContent(self.table.sheet, rows)


def number(value: Cell) -> OddCell:
    return OddCell(CellKind.NUMBER, as_words(value) if not isinstance(value, Decimal) else str(value))


def read_draft(
    sheets: Iterable[Sheet],
    base: Snapshot,
    live: Snapshot | None = None,
    *,
    options: DraftOptions | None = None,
    added: Mapping[tuple[str, str], int] | None = None,
) -> Draft:
    content = WorkbookContent("customers.xlsx", "xlsx", [sheet.content() for sheet in sheets], "")
    return make_draft(
        content,
        base,
        live or base,
        read_token=_read_token,
        exported={name: [column.name for column in table.value_columns] for name, table in TABLES.items()},
        added=added or {},
        former_groups={},
        options=options or DraftOptions(),
    )


def plan_of(
    draft: Draft, base: Snapshot, live: Snapshot | None = None, *, choice: str | None = None
) -> tuple[Plan, Diff]:
    live = live or base
    diff = compare(base, draft.rows, live, where=lambda table, row, _: f"{table}!{row}", choice=choice)
    return make_plan(draft, diff, live, ORIGIN), diff


def after(plan: Iterable[Change], live: Snapshot) -> Snapshot:
    """What a store holds that carried out these changes, in this order; new keys count on from the last."""
    tables = tables_of(live)
    new_groups: dict[str, int] = {}
    for change in plan:
        rows = tables[change.table]
        cells = {cell.column: cell.draft for cell in change.cells}
        group = cells.get("CustomerGroupID")
        if change.table == "customers" and isinstance(group, str):
            cells["CustomerGroupID"] = new_groups[group]
        if change.action is Action.DELETE:
            rows.pop(change.key or 0)
        elif change.action is Action.UPDATE:
            rows[change.key or 0] |= cells
        else:
            key = max((*rows, 1000)) + 1
            rows[key] = {c.name: None for c in TABLES[change.table].value_columns} | cells
            if change.table == "groups":
                new_groups[str(cells["Name"])] = key
    return snapshot(tables["customers"], tables["groups"])


def _read_token(_table: str, text: str) -> tuple[str, int | None]:
    if text.startswith("k") and text[1:].isdecimal():
        return "ours", int(text[1:])
    return ("foreign" if text.startswith("foreign") else "damaged"), None
