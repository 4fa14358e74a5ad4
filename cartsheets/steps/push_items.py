"""The changes of one push as they are carried out, and their durable record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cartsheets.domain.cells import Cell, as_json, from_json
from cartsheets.domain.plan import Action, Change
from cartsheets.domain.plan_json import change_from, change_values
from cartsheets.domain.receipt import Outcome, Receipt, ReceiptRow, StoredDifferently
from cartsheets.domain.tables import CUSTOMERS, TABLES, Table
from cartsheets.ledger.database import Ledger
from cartsheets.ledger.push_records import ChangeRecord, PushRecord, Settled
from cartsheets.ledger.snapshots import BaseRow
from cartsheets.steps.opened import OpenedStore


@dataclass(slots=True)
class Item:
    """One change and what became of it so far. `seq` is its place in the plan."""

    seq: int
    change: Change
    outcome: Outcome = Outcome.PLANNED
    key: int | None = None
    message: str = ""
    is_intended: bool = False
    is_verified: bool = False

    @property
    def table(self) -> Table:
        """The change's table."""
        return TABLES[self.change.table]

    @property
    def is_open(self) -> bool:
        """Whether nothing is known to have become of it."""
        return self.outcome is Outcome.PLANNED

    @property
    def needs_reading_back(self) -> bool:
        """Whether the store's word was taken for it so far."""
        return (
            self.outcome is Outcome.DONE and not self.is_verified and self.change.action is not Action.DELETE
        )


class Journal:
    """A push's durable record: intent before a call leaves, outcome before the next."""

    def __init__(self, store: OpenedStore, record: PushRecord) -> None:
        self._store = store
        self._pushes = store.ledger.pushes
        self.record = record
        self.items = [_item(found) for found in self._pushes.changes(record.id)]
        self.before = self._pushes.before(record.id)
        self._batch = 0
        # Which key stands behind a group's name that this plan adds.
        self.new_groups: dict[str, int] = {}
        for item in self.items:
            self._note_group(item)

    @classmethod
    def begin(
        cls,
        store: OpenedStore,
        *,
        plan_id: str,
        plan_json: str,
        changes: Sequence[Change],
        file: str,
        export_id: str,
        passwords: Mapping[str, str],
        who: str,
    ) -> Journal:
        """Record all changes before any is sent."""
        secrets = {seq: passwords[c.id] for seq, c in enumerate(changes) if c.id in passwords}
        record = store.ledger.pushes.begin(
            plan_id,
            plan_json,
            [change_values(change) for change in changes],
            store.store_id,
            store.store_name,
            file,
            export_id,
            secrets,
            who,
        )
        return cls(store, record)

    def intend(self, items: Iterable[Item]) -> None:
        """Record that these are about to be sent."""
        sent = list(items)
        self._batch += 1
        self._pushes.intend(self.record.id, [item.seq for item in sent], self._batch)
        for item in sent:
            item.is_intended = True

    def settle(self, items: Iterable[Item]) -> None:
        """Record what became of these, and let the sheet's base follow what was done."""
        settled = list(items)
        if not settled:
            return
        self._pushes.settle(
            self.record.id,
            [Settled(item.seq, item.outcome.value, item.key, item.message) for item in settled],
        )
        done = [item for item in settled if item.outcome is Outcome.DONE]
        for item in done:
            self._note_group(item)
            self._note_added(item)
        if done and self.record.export_id:
            rows = [self._base_row(item) for item in done]
            self._store.ledger.snapshots.advance(self.record.export_id, rows)

    def mark_verified(self, stored: Mapping[int, Mapping[str, Cell]]) -> None:
        """Record what the store holds for changes that were read back, by seq."""
        by_seq = {item.seq: item for item in self.items}
        results = []
        for seq, row in stored.items():
            item = by_seq[seq]
            item.is_verified = True
            # Of an added row all is kept, so that an undo sees what others changed since.
            sent = row.keys() if item.change.action is Action.ADD else {c.column for c in item.change.cells}
            held = {name: as_json(cell) for name, cell in row.items() if name in sent}
            results.append(Settled(seq, item.outcome.value, item.key, item.message, held))
        if results:
            self._pushes.settle(self.record.id, results)

    def keep_before(self, rows: Mapping[int, Mapping[str, Cell]]) -> None:
        """Keep whole live rows as they were before, by seq: for undo, and to settle doubts."""
        images = {seq: {name: as_json(cell) for name, cell in row.items()} for seq, row in rows.items()}
        self._pushes.keep_before(self.record.id, images)
        for seq, image in images.items():
            self.before.setdefault(seq, image)

    def before_cells(self, item: Item) -> dict[str, Cell] | None:
        """The row as it was before its change, canonical; None where it was not kept."""
        image = self.before.get(item.seq)
        if image is None:
            return None
        names = item.table.by_name
        return {name: from_json(names[name], value) for name, value in image.items() if name in names}

    def password(self, item: Item) -> str | None:
        """The password typed for a change."""
        return self._pushes.secret(self.record.id, item.seq)

    def cells_to_send(self, item: Item) -> dict[str, Cell]:
        """The changed cells, with the keys of groups that this plan added instead of their names."""
        cells = {cell.column: cell.draft for cell in item.change.cells}
        group = cells.get("CustomerGroupID")
        if item.table is CUSTOMERS and isinstance(group, str):
            cells["CustomerGroupID"] = self.new_groups.get(group)
        return cells

    def finish(self) -> None:
        """Record that nothing is left to do; typed passwords are gone afterwards."""
        self._pushes.finish(self.record.id)
        self.record = self._pushes.get(self.record.id)

    def keep_stored_differently(self, found: Sequence[StoredDifferently]) -> None:
        """Keep the cells that the store changed on the way in."""
        known = {
            (row.table, row.key, row.column): row
            for row in stored_differently(self._store.ledger, self.record.id)
        }
        known |= {(row.table, row.key, row.column): row for row in found}
        self._pushes.keep_stored_differently(
            self.record.id,
            [
                {
                    "table": row.table,
                    "key": row.key,
                    "column": row.column,
                    "sent": as_json(row.sent),
                    "stored": as_json(row.stored),
                }
                for row in known.values()
            ],
        )

    def _note_group(self, item: Item) -> None:
        if item.table is CUSTOMERS or item.change.action is not Action.ADD or item.key is None:
            return
        for cell in item.change.cells:
            if cell.column == "Name":
                self.new_groups[str(cell.draft)] = item.key

    def _note_added(self, item: Item) -> None:
        if item.change.action is not Action.ADD or item.key is None or not self.record.export_id:
            return
        name = "Email" if item.table is CUSTOMERS else "Name"
        for cell in item.change.cells:
            if cell.column == name and isinstance(cell.draft, str):
                self._store.ledger.snapshots.note_added(
                    self.record.export_id, item.change.table, identifier=cell.draft.strip(), key=item.key
                )

    def _base_row(self, item: Item) -> BaseRow:
        key = item.key if item.key is not None else item.change.key
        if key is None:
            raise AssertionError("a change that is done has a key")
        if item.change.action is Action.DELETE:
            return BaseRow(item.change.table, key, None, full=False)
        fields: dict[str, Any] = {name: as_json(cell) for name, cell in self.cells_to_send(item).items()}
        return BaseRow(item.change.table, key, fields, full=item.change.action is Action.ADD)


def make_receipt(ledger: Ledger, record: PushRecord) -> Receipt:
    """Read what became of a push."""
    items = [_item(found) for found in ledger.pushes.changes(record.id)]
    rows = []
    for item in items:
        in_doubt = item.outcome is Outcome.PLANNED and item.is_intended
        outcome = Outcome.IN_DOUBT if in_doubt else item.outcome
        key = item.key if item.key is not None else item.change.key
        rows.append(ReceiptRow(item.change, outcome, key, item.message))
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


def _item(record: ChangeRecord) -> Item:
    return Item(
        seq=record.seq,
        change=change_from(record.change),
        outcome=Outcome(record.outcome),
        key=record.key,
        message=record.message,
        is_intended=record.intended,
        is_verified=record.stored is not None,
    )
