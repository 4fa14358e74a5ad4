"""Read back what a push sent, and list the cells that the store holds otherwise than they were sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome, RowsSettled, StoredDifferently
from cartsheets.domain.tables import Column, Kind, Table
from cartsheets.errors import Rejected
from cartsheets.monitor import Progress
from cartsheets.steps.push_items import Item
from cartsheets.steps.push_receipts import receipt_row, stored_differently
from cartsheets.steps.push_run import Run
from cartsheets.steps.send_updates import GONE
from cartsheets.steps.whole_rows import find_emptied, put_back, whole_row
from cartsheets.store.wire import write_fields


def verify(run: Run, table: Table) -> list[StoredDifferently]:
    """Read back what was added and updated and not read back yet; give what the store holds otherwise."""
    items = [item for item in run.journal.items if item.table is table and item.needs_reading_back]
    if not items:
        return []
    run.monitor.report(Progress("verifying", 0, len(items), "Reading back what was sent"))
    keys = [item.row_key for item in items]
    rows = run.reader.read(table, keys)
    emptied = find_emptied(run, items, rows)
    if emptied:
        put_back(run, emptied)
        rows = run.reader.read(table, keys)
    if _send_nulls(run, table, items, rows):
        rows = run.reader.read(table, keys)
    gone = [item for item in items if item.row_key not in rows]
    for item in gone:
        item.outcome, item.message = Outcome.REJECTED, GONE.format(singular=table.singular)
    run.journal.settle(gone)
    run.monitor.tell(RowsSettled(tuple(receipt_row(item) for item in gone)))
    there = [item for item in items if item.row_key in rows]
    found = [
        StoredDifferently(table.name, item.row_key, name, sent, rows[item.row_key].get(name))
        for item in there
        for name, sent in run.journal.cells_to_send(item).items()
        if not is_same(table.by_name[name], sent, rows[item.row_key].get(name))
        and not _is_unshown(table.by_name[name], rows[item.row_key].get(name))
    ]
    _keep(run, found)
    run.journal.mark_verified({item.seq: rows[item.row_key] for item in there})
    return found


def _is_unshown(column: Column, stored: Cell) -> bool:
    """Whether the store does not show the column at all: a flag that is shown is never blank."""
    return column.kind is Kind.FLAG and stored is None


def _keep(run: Run, found: Sequence[StoredDifferently]) -> None:
    if not found:
        return
    known = stored_differently(run.store.ledger, run.journal.record.id)
    by_place = {(row.table, row.key, row.column): row for row in (*known, *found)}
    run.journal.keep_stored_differently(list(by_place.values()))


def _send_nulls(
    run: Run, table: Table, items: Sequence[Item], rows: Mapping[int, Mapping[str, Cell]]
) -> bool:
    """Clear once more with null what "" did not clear: which of the two clears is not documented."""
    refused: list[dict[str, object]] = []
    for item in items:
        row = rows.get(item.row_key)
        if row is None or item.change.action is not Action.UPDATE:
            continue
        before = run.journal.before_cells(item) or row
        # One that holds another text than before was taken, and filled again by somebody else.
        names = [
            name
            for name, sent in run.journal.cells_to_send(item).items()
            if sent is None
            and table.by_name[name].kind is Kind.TEXT
            and row.get(name) is not None
            and is_same(table.by_name[name], before.get(name), row.get(name))
        ]
        if names:
            cells = whole_row(run, item, dict.fromkeys(names))
            fields = write_fields(table, cells) | dict.fromkeys(names)
            refused.append({table.key.name: item.row_key, **fields})
    for start in range(0, len(refused), 100):
        try:
            run.client.update(table, refused[start : start + 100], monitor=run.monitor)
        except Rejected:
            # Then the cells stay as they are, and are told as stored differently.
            continue
    return bool(refused)
