"""base × draft × live → Changes and Conflicts.

A cell is ours to send only if `draft ≠ base` and `draft ≠ live`; it is a Conflict if also
`live ≠ base`. Edits that do not overlap merge by themselves. A row deleted in the store but edited in
the sheet, and the reverse, is a Conflict of rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.drafting.draft import DraftRow
from cartsheets.domain.plan import Action, CellChange, Change, Conflict
from cartsheets.domain.snapshot import Snapshot, row_mark
from cartsheets.domain.tables import TABLES, Table

Where = Callable[[str, int, str], str]
"""(table, sheet row, column) → "Customers!D17"."""


@dataclass(frozen=True, slots=True)
class Diff:
    """What the sheet changed since it was exported, and where the store moved meanwhile."""

    changes: tuple[Change, ...]
    conflicts: tuple[Conflict, ...]


def compare(
    base: Snapshot, rows: Iterable[DraftRow], live: Snapshot, *, where: Where, choice: str | None
) -> Diff:
    """Find what the sheet asks for that the store does not have yet.

    All cells are canonical. A cell that sheet and store changed alike is no change; differently, a
    Conflict, decided by `choice` ("mine", "live", None = left open). Changes nothing it is given.
    """
    changes: list[Change] = []
    conflicts: list[Conflict] = []
    lookups = {name: (row_finder(base, table), row_finder(live, table)) for name, table in TABLES.items()}
    for row in rows:
        table = TABLES[row.table]
        if row.key is None:
            changes.append(_add(table, row))
            continue
        base_row, live_row = (look(row.key) for look in lookups[row.table])
        if row.is_delete:
            _compare_delete(table, row, base_row, live_row, choice, changes, conflicts)
        else:
            _compare_update(table, row, base_row or {}, live_row, where, choice, changes, conflicts)
    return Diff(tuple(changes), tuple(conflicts))


def row_finder(snapshot: Snapshot, table: Table) -> Callable[[int], dict[str, Cell] | None]:
    """Give what finds a table's rows by key: for many rows far quicker than `Snapshot.row`."""
    frame = snapshot.tables[table.name]
    names = list(frame.columns)
    arrays: list[Any] = [frame[name].to_numpy() for name in names]
    index = frame.index

    def find(key: int) -> dict[str, Cell] | None:
        if key not in index:
            return None
        place = index.get_loc(key)
        row: dict[str, Cell] = {name: array[place] for name, array in zip(names, arrays, strict=True)}
        return row

    return find


def row_label(table: Table, row: Mapping[str, Cell], key: int | None) -> str:
    """Name a row for a person: a customer's name or e-mail, a group's name."""
    if table.name == "groups":
        names = [row.get("Name")]
    else:
        names = [row.get("BillingFirstName"), row.get("BillingLastName")]
    label = " ".join(str(name).strip() for name in names if name)
    return label or str(row.get("Email") or "") or (f"#{key}" if key is not None else "")


def _add(table: Table, row: DraftRow) -> Change:
    cells = tuple(CellChange(name, None, None, cell) for name, cell in row.cells.items())
    return Change(
        table=table.name,
        action=Action.ADD,
        key=None,
        where=row.where,
        row=row.row,
        cells=cells,
        label=row_label(table, row.cells, None),
        has_password=bool(row.password),
    )


def _compare_delete(
    table: Table,
    row: DraftRow,
    base_row: dict[str, Cell] | None,
    live_row: dict[str, Cell] | None,
    choice: str | None,
    changes: list[Change],
    conflicts: list[Conflict],
) -> None:
    if live_row is None or row.key is None:
        return
    label = row_label(table, live_row, row.key)
    moved = base_row is not None and any(
        not is_same(column, base_row.get(column.name), live_row.get(column.name))
        for column in table.columns
        if column.is_editable
    )
    if moved:
        conflicts.append(
            Conflict(
                table.name, row.key, None, row.where, row.row, "exported", "changed", "deleted", choice, label
            )
        )
        if choice != "mine":
            return
    mark = row_mark(live_row)
    changes.append(Change(table.name, Action.DELETE, row.key, row.where, row.row, (), label, mark=mark))


def _compare_update(
    table: Table,
    row: DraftRow,
    base_row: dict[str, Cell],
    live_row: dict[str, Cell] | None,
    where: Where,
    choice: str | None,
    changes: list[Change],
    conflicts: list[Conflict],
) -> None:
    if row.key is None:
        return
    label = row_label(table, {**base_row, **(live_row or {})}, row.key)
    if live_row is None:
        # Nothing can be sent to a row that is gone, so "mine" leaves this one open; "live" ends it.
        decided = "live" if choice == "live" else None
        conflicts.append(
            Conflict(
                table.name,
                row.key,
                None,
                row.where,
                row.row,
                "exported",
                "deleted",
                "changed",
                decided,
                label,
            )
        )
        return
    cells: list[CellChange] = []
    for name, draft in row.cells.items():
        column = table.by_name[name]
        base, live = base_row.get(name), live_row.get(name)
        if is_same(column, draft, live):
            continue
        if not is_same(column, live, base):
            place = where(table.name, row.row, name)
            conflicts.append(
                Conflict(table.name, row.key, name, place, row.row, base, live, draft, choice, label)
            )
            if choice != "mine":
                continue
        cells.append(CellChange(name, base, live, draft))
    if cells or row.password:
        changes.append(
            Change(
                table=table.name,
                action=Action.UPDATE,
                key=row.key,
                where=row.where,
                row=row.row,
                cells=tuple(cells),
                label=label,
                has_password=bool(row.password),
            )
        )
