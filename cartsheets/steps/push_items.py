"""The changes of one push as they are carried out, and their durable record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cartsheets.domain.cells import Cell, as_json
from cartsheets.domain.handing_over import waits_for
from cartsheets.domain.plan import Action, Change
from cartsheets.domain.plan_json import change_values
from cartsheets.domain.receipt import Outcome, StoredDifferently
from cartsheets.domain.tables import CUSTOMERS, TABLES, Table
from cartsheets.ledger.packing import damaged_record
from cartsheets.ledger.push_records import ChangeRecord, PushRecord, Settled
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.pushed import canonical, change_of

UNDO = "U"
"""What the ids of plans begin with that undo a push."""
SENT_AGAIN = "Its first answer was lost and the store did not have it then, so it is sent a second time."
"""What is told of an add that was sent again. It stays in the ledger, which is how a resume and the next
review know whom to look for: the store may still carry out what it did not answer."""


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
    was_lost: bool = False
    """Whether it is sent again because its first answer never came."""

    @property
    def table(self) -> Table:
        """The change's table."""
        return TABLES[self.change.table]

    @property
    def row_key(self) -> int:
        """The key of its row in the store; an add has one when it is done."""
        key = self.key if self.key is not None else self.change.key
        if key is None:
            raise AssertionError("an add has no key before it is done")
        return key

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
        self._pushes = store.ledger.pushes
        self.record = record
        self.items = [read_item(found) for found in self._pushes.changes(record.id)]
        self._by_id = {item.change.id: item for item in self.items}
        self.before = self._pushes.before(record.id)
        self._batch = 0
        # Which key stands behind a group's name that this plan adds.
        self.new_groups: dict[str, int] = {}
        for item in self.items:
            self._note_group(item)

    @property
    def is_undo(self) -> bool:
        """Whether it is the inverse of another push."""
        return self.record.plan_id.startswith(UNDO)

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

    def take_back(self, items: Iterable[Item]) -> None:
        """Record that these did not reach the store after all."""
        kept = list(items)
        for item in kept:
            item.is_intended = False
            item.message = SENT_AGAIN if item.was_lost else ""
        if kept:
            self._pushes.settle(
                self.record.id,
                [Settled(item.seq, Outcome.PLANNED.value, item.key, item.message) for item in kept],
            )

    def narrow(self, changes: Iterable[tuple[Item, Change]]) -> None:
        """Record what is left to send of these: cells that others have changed meanwhile stay theirs."""
        narrower = [(item, change) for item, change in changes if change != item.change]
        if narrower:
            self._pushes.narrow(
                self.record.id, {item.seq: change_values(change) for item, change in narrower}
            )
        for item, change in narrower:
            item.change = change

    def settle(self, items: Iterable[Item]) -> None:
        """Record what became of these."""
        settled = list(items)
        if not settled:
            return
        self._pushes.settle(
            self.record.id,
            [Settled(item.seq, item.outcome.value, item.key, item.message) for item in settled],
        )
        for item in settled:
            self._note_group(item)

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

    def keep_stored_differently(self, found: Sequence[StoredDifferently]) -> None:
        """Keep all the cells that the store changed on the way in, instead of those kept before."""
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
                for row in found
            ],
        )

    def before_cells(self, item: Item) -> dict[str, Cell] | None:
        """The row as it was before its change, canonical; None where it was not kept."""
        return canonical(item.table, self.before.get(item.seq))

    def password(self, item: Item) -> str | None:
        """The password typed for a change; None where there is none, or after `finish`."""
        return self._pushes.secret(self.record.id, item.seq) if item.change.has_password else None

    def cells_to_send(self, item: Item) -> dict[str, Cell]:
        """The changed cells, with the keys of groups that this plan added instead of their names."""
        cells = {cell.column: cell.draft for cell in item.change.cells}
        group = cells.get("CustomerGroupID")
        if item.table is CUSTOMERS and isinstance(group, str):
            cells["CustomerGroupID"] = self.new_groups.get(group)
        return cells

    def lacks_group(self, item: Item) -> str | None:
        """The name of the new group that a customer's change waits for; None where there is none."""
        if item.table is not CUSTOMERS:
            return None
        group = next((c.draft for c in item.change.cells if c.column == "CustomerGroupID"), None)
        return group if isinstance(group, str) and group not in self.new_groups else None

    def waits_for(self, item: Item) -> Item | None:
        """The change that sets the address free that this one takes; None where it takes none."""
        wanted = waits_for(item.change)
        return self._by_id.get(wanted) if wanted else None

    def finish(self) -> None:
        """Record that nothing is left to do; typed passwords are gone afterwards."""
        self._pushes.finish(self.record.id)
        self.record = self._pushes.get(self.record.id)

    def _note_group(self, item: Item) -> None:
        if item.table is CUSTOMERS or item.change.action is not Action.ADD or item.key is None:
            return
        for cell in item.change.cells:
            if cell.column == "Name":
                self.new_groups[str(cell.draft)] = item.key


def _outcome_of(record: ChangeRecord) -> Outcome:
    try:
        return Outcome(record.outcome)
    except ValueError as error:
        raise damaged_record(error) from error


def read_item(record: ChangeRecord) -> Item:
    """Make the item of a change in the ledger."""
    return Item(
        seq=record.seq,
        change=change_of(record),
        outcome=_outcome_of(record),
        key=record.key,
        message=record.message,
        is_intended=record.intended,
        is_verified=record.stored is not None,
        was_lost=record.message == SENT_AGAIN,
    )
