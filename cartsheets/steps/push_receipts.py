"""What became of a push, read from its record."""

from __future__ import annotations

from cartsheets.domain.cells import from_json
from cartsheets.domain.receipt import Outcome, Receipt, ReceiptRow, StoredDifferently
from cartsheets.domain.tables import TABLES
from cartsheets.ledger.database import Ledger
from cartsheets.ledger.push_records import PushRecord
from cartsheets.steps.push_items import Item, read_item


def make_receipt(ledger: Ledger, record: PushRecord) -> Receipt:
    """Read what became of a push."""
    rows = [receipt_row(read_item(found)) for found in ledger.pushes.changes(record.id)]
    return Receipt(
        push=record.id,
        store_id=record.store_id,
        store=record.store,
        file=record.file,
        export_id=record.export_id,
        started_at=record.started_at,
        finished=record.finished_at is not None,
        rows=tuple(rows),
        stored_differently=tuple(stored_differently(ledger, record.id)),
    )


def receipt_row(item: Item) -> ReceiptRow:
    """Say how a change stands: what was sent and never answered is in doubt."""
    in_doubt = item.outcome is Outcome.PLANNED and item.is_intended
    outcome = Outcome.IN_DOUBT if in_doubt else item.outcome
    key = item.key if item.key is not None else item.change.key
    return ReceiptRow(item.change, outcome, key, item.message)


def stored_differently(ledger: Ledger, push_id: str) -> list[StoredDifferently]:
    """The cells of a push that the store changed on the way in."""
    found = []
    for values in ledger.pushes.stored_differently(push_id):
        column = TABLES[values["table"]].by_name[values["column"]]
        found.append(
            StoredDifferently(
                table=values["table"],
                key=values["key"],
                column=values["column"],
                sent=from_json(column, values["sent"]),
                stored=from_json(column, values["stored"]),
            )
        )
    return found
