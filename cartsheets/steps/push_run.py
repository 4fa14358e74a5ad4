"""Send the changes of a journaled push, in order, batch by batch, and settle whatever is in doubt."""

from __future__ import annotations

import secrets
import string
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.estimate import BATCH_SIZE
from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Kind, Table
from cartsheets.errors import AnswerLost, Rejected
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.push_items import Item, Journal
from cartsheets.steps.read_back import RowReader
from cartsheets.store.client import ItemResult
from cartsheets.store.wire import read_record, write_fields

ADD_TRIES = 3
"""How often an add is sent when each time it is proved that it did not arrive."""
BREAKER_ROWS = 20
BREAKER_SHARE = 0.5
"""A push stops by itself when at least this share of so many rows was rejected."""

GONE = "The store no longer has this {singular}."
PASSWORD_LENGTH = 20


class Sender:
    """Carries out a push's open changes; stops between batches, never between intent and outcome."""

    def __init__(self, store: OpenedStore, journal: Journal, reader: RowReader, monitor: Monitor) -> None:
        self.store = store
        self.client = store.client
        self.journal = journal
        self.reader = reader
        self.monitor = monitor

    def open_items(self, table: Table, action: Action) -> list[Item]:
        """What is still to be sent of one kind."""
        return [
            item
            for item in self.journal.items
            if item.is_open and item.change.table == table.name and item.change.action is action
        ]

    def settle_doubts(self) -> None:
        """Find out what became of changes that were sent and never answered, before anything else is sent."""
        doubtful = [item for item in self.journal.items if item.is_open and item.is_intended]
        for table in (GROUPS, CUSTOMERS):
            ours = [item for item in doubtful if item.table is table]
            self._settle_updates([item for item in ours if item.change.action is Action.UPDATE], {})
            for item in ours:
                if item.change.action is Action.ADD:
                    self._settle_add(item)
                elif item.change.action is Action.DELETE:
                    self._settle_delete(item)

    def send_adds(self, table: Table) -> None:
        """Add rows, one call each."""
        for item in self.open_items(table, Action.ADD):
            self._pause_for_stop()
            if not self._skip_without_group(item):
                self._add(item)

    def send_updates(self, table: Table, limit: int | None = None) -> list[Item]:
        """Update rows in batches; at most `limit` of them. Gives what was sent."""
        items = [item for item in self.open_items(table, Action.UPDATE) if not self._skip_without_group(item)]
        chosen = items if limit is None else items[:limit]
        for start in range(0, len(chosen), BATCH_SIZE):
            self._pause_for_stop()
            batch = chosen[start : start + BATCH_SIZE]
            self.journal.intend(batch)
            self._send_batch(batch)
            self._report()
        return chosen

    def send_deletes(self, table: Table) -> None:
        """Delete rows, one call each; a group only when all its members have left it."""
        for item in self.open_items(table, Action.DELETE):
            self._pause_for_stop()
            if table is GROUPS and self._has_members(item):
                self._settle(item, Outcome.SKIPPED, "Not all of its members could leave it, so it was kept.")
                continue
            self.journal.intend([item])
            self._delete(item)
            self._report()

    def trips_breaker(self) -> bool:
        """Whether so much was rejected that going on would be careless."""
        tried = [item for item in self.journal.items if item.outcome in (Outcome.DONE, Outcome.REJECTED)]
        rejected = sum(item.outcome is Outcome.REJECTED for item in tried)
        return len(tried) >= BREAKER_ROWS and rejected >= BREAKER_SHARE * len(tried)

    def _pause_for_stop(self) -> None:
        self.monitor.check()

    def _report(self) -> None:
        done = sum(not item.is_open for item in self.journal.items)
        self.monitor.report(Progress("sending", done, len(self.journal.items), "Sending changes"))

    def _settle(self, item: Item, outcome: Outcome, message: str = "", *, key: int | None = None) -> None:
        item.outcome, item.message = outcome, message
        if key is not None:
            item.key = key
        self.journal.settle([item])

    def _skip_without_group(self, item: Item) -> bool:
        wanted = next((c.draft for c in item.change.cells if c.column == "CustomerGroupID"), None)
        if item.table is GROUPS or not isinstance(wanted, str) or wanted in self.journal.new_groups:
            return False
        self._settle(item, Outcome.SKIPPED, f"The new group “{wanted}” could not be added.")
        return True

    # ---- updates

    def _send_batch(self, batch: Sequence[Item]) -> None:
        """Send one PUT. A call that is refused as a whole is halved until the rows at fault are alone."""
        table = batch[0].table
        try:
            results = self.client.update(table, [self._fields(item) for item in batch], monitor=self.monitor)
        except AnswerLost:
            self._settle_updates(batch, {})
            return
        except Rejected as error:
            if len(batch) == 1:
                self._update_alone(batch[0], error)
                return
            middle = len(batch) // 2
            self._send_batch(batch[:middle])
            self._send_batch(batch[middle:])
            return
        self._take_results(batch, results)

    def _take_results(self, batch: Sequence[Item], results: Iterable[ItemResult]) -> None:
        """Believe a clean answer; after anything else settle each row by what the store holds."""
        answers = {result.key: result for result in results}
        if all((answer := answers.get(_key(item))) is not None and answer.ok for item in batch):
            for item in batch:
                item.outcome, item.key = Outcome.DONE, item.change.key
            self.journal.settle(batch)
            return
        reasons = {
            key: answer.message or f"The store answered {answer.status}."
            for key, answer in answers.items()
            if not answer.ok
        }
        self._settle_updates(batch, reasons)

    def _update_alone(self, item: Item, refusal: Rejected) -> None:
        """Try the single-row call once for a row that the batch call refused."""
        table = item.table
        fields = self._fields(item)
        key = _key(item)
        del fields[table.key.name]
        try:
            result = self.client.update_one(table, key, fields, monitor=self.monitor)
        except AnswerLost:
            self._settle_updates([item], {key: refusal.message})
            return
        except Rejected as error:
            self._settle(item, Outcome.REJECTED, error.message)
            return
        if result.ok:
            self._settle(item, Outcome.DONE, key=key)
        else:
            self._settle(item, Outcome.REJECTED, result.message or refusal.message)

    def _settle_updates(self, items: Sequence[Item], reasons: dict[int, str]) -> None:
        """Settle updates by reading what the store holds; what did not arrive is sent once more, alone."""
        if not items:
            return
        rows = self.reader.read(items[0].table, [_key(item) for item in items])
        for item in items:
            key = _key(item)
            row = rows.get(key)
            if row is None:
                self._settle(item, Outcome.REJECTED, GONE.format(singular=item.table.singular))
            elif self._holds_sent(item, row) and not item.change.has_password:
                self._settle(item, Outcome.DONE, key=key)
            elif key in reasons:
                self._settle(item, Outcome.REJECTED, reasons[key])
            elif self._moved(item, row) and not item.change.has_password:
                self._settle(item, Outcome.DONE, key=key)
            else:
                self._update_alone(item, Rejected("The store did not take this change.", status=200))

    def _holds_sent(self, item: Item, row: dict[str, Cell]) -> bool:
        sent = self.journal.cells_to_send(item)
        return all(is_same(item.table.by_name[name], cell, row.get(name)) for name, cell in sent.items())

    def _moved(self, item: Item, row: dict[str, Cell]) -> bool:
        """Whether the sent cells hold other values than before: the store took them, in its own way."""
        before = self.journal.before_cells(item)
        if before is None:
            return False
        sent = self.journal.cells_to_send(item)
        return all(
            not is_same(item.table.by_name[name], before.get(name), row.get(name))
            or is_same(item.table.by_name[name], cell, row.get(name))
            for name, cell in sent.items()
        )

    def _fields(self, item: Item) -> dict[str, Any]:
        table = item.table
        fields: dict[str, Any] = {table.key.name: _key(item)}
        fields |= write_fields(table, self.journal.cells_to_send(item))
        if item.change.has_password:
            fields["Password"] = self.journal.password(item)
        return fields

    # ---- adds

    def _add(self, item: Item) -> None:
        for _ in range(ADD_TRIES):
            self.journal.intend([item])
            try:
                key = self.client.add(item.table, self._add_fields(item), monitor=self.monitor)
            except Rejected as error:
                self._settle(item, Outcome.REJECTED, error.message)
            except AnswerLost:
                self._settle_add(item)
                if item.is_open:
                    continue
            else:
                self._settle(item, Outcome.DONE, key=key)
            self._report()
            return
        self._settle(
            item, Outcome.REJECTED, "The store did not take this row, though it was sent three times."
        )

    def _add_fields(self, item: Item) -> dict[str, Any]:
        """All flags are always sent: the store takes a missing one for "no"."""
        table = item.table
        cells: dict[str, Cell] = {
            column.name: column.name == "Enabled" for column in table.columns if column.kind is Kind.FLAG
        }
        typed = self.journal.cells_to_send(item)
        if table is CUSTOMERS and not item.change.has_password:
            cells["Password"] = make_password()
            cells["ResetPassword"] = True
        cells |= {name: cell for name, cell in typed.items() if cell is not None}
        if item.change.has_password:
            cells["Password"] = self.journal.password(item)
        return dict(write_fields(table, cells))

    def _settle_add(self, item: Item) -> None:
        """Look a lost add up; leave it open, to be sent again, only where it surely did not arrive."""
        table = item.table
        sent = self.journal.cells_to_send(item)
        found = self._lookalikes(table, sent)
        if not found:
            item.is_intended = False
            return
        same = [key for key, row in found.items() if _resembles(table, sent, row)]
        if len(same) == 1:
            self._settle(item, Outcome.DONE, key=same[0])
            return
        listed = ", ".join(str(key) for key in found)
        self._settle(
            item,
            Outcome.IN_DOUBT,
            f"The answer to this add was lost, and the store has {table.singular} {listed} with the same "
            f"{'e-mail' if table is CUSTOMERS else 'name'} but other values. Look whether it is yours.",
        )

    def _lookalikes(self, table: Table, sent: dict[str, Cell]) -> dict[int, dict[str, Cell]]:
        if table is CUSTOMERS:
            records = self.client.find_by_email(str(sent.get("Email") or ""), monitor=self.monitor)
            found = dict(read_record(table, record) for record in records)
        else:
            name = str(sent.get("Name") or "").strip().casefold()
            found = {
                key: row
                for page in self.client.pages(table, monitor=self.monitor)
                for key, row in (read_record(table, record) for record in page.records)
                if str(row.get("Name") or "").strip().casefold() == name
            }
        taken = {item.key for item in self.journal.items if item.outcome is Outcome.DONE}
        return {key: row for key, row in found.items() if key not in taken}

    # ---- deletes

    def _delete(self, item: Item) -> None:
        key = _key(item)
        try:
            result = self.client.delete(item.table, key, monitor=self.monitor)
        except AnswerLost:
            self._settle_delete(item)
            if item.is_open:
                self._settle(item, Outcome.REJECTED, "The store did not delete it.")
            return
        except Rejected as error:
            self._settle(item, Outcome.REJECTED, error.message)
            return
        if result.ok:
            self._settle(item, Outcome.DONE, key=key)
        else:
            self._settle(item, Outcome.REJECTED, result.message or f"The store answered {result.status}.")

    def _settle_delete(self, item: Item) -> None:
        key = _key(item)
        if self.client.find(item.table, key, monitor=self.monitor) is None:
            self._settle(item, Outcome.DONE, key=key)
        else:
            item.is_intended = False

    def _has_members(self, item: Item) -> bool:
        group = _key(item)
        return any(
            other.outcome is not Outcome.DONE
            and any(cell.column == "CustomerGroupID" and cell.live == group for cell in other.change.cells)
            for other in self.journal.items
            if other.table is CUSTOMERS
        )


def make_password() -> str:
    """Make a random password that meets the store's strictest rule: all four kinds of characters."""
    kinds: list[Callable[[], str]] = [
        lambda: secrets.choice(string.ascii_lowercase),
        lambda: secrets.choice(string.ascii_uppercase),
        lambda: secrets.choice(string.digits),
        lambda: secrets.choice("!#$%*+-=?@_"),
    ]
    letters = [kind() for kind in kinds]
    letters += [secrets.choice(kinds)() for _ in range(PASSWORD_LENGTH - len(kinds))]
    secrets.SystemRandom().shuffle(letters)
    return "".join(letters)


def _key(item: Item) -> int:
    key = item.change.key
    if key is None:
        raise AssertionError("only an add has no key")
    return key


def _resembles(table: Table, sent: dict[str, Cell], row: dict[str, Cell]) -> bool:
    """Whether a found row is what was sent, though the store may trim, cut or change the case of texts."""
    for name, cell in sent.items():
        stored = row.get(name)
        if is_same(table.by_name[name], cell, stored) or cell is None:
            continue
        if isinstance(cell, str) and isinstance(stored, str):
            ours, theirs = cell.strip().casefold(), stored.strip().casefold()
            if theirs and ours.startswith(theirs):
                continue
        return False
    return True
