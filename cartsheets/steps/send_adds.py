"""Send the rows that a push adds, and settle those whose answer was lost: none is added twice blindly."""

from __future__ import annotations

import secrets
import string
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import CUSTOMERS, Kind, Table
from cartsheets.errors import AnswerLost, Rejected
from cartsheets.monitor import Monitor
from cartsheets.steps.push_items import SENT_AGAIN, Item
from cartsheets.steps.push_run import Run
from cartsheets.store.wire import read_record, write_fields

TRIES = 3
"""How often an add is sent when each time it is proved that it did not arrive."""
LATE_S = 2.0
"""An add that is not found is looked up once more after this time: its answer may have been lost
because the store was slow, and is just doing it."""
PASSWORD_LENGTH = 20


def send_adds(run: Run, table: Table) -> None:
    """Add a push's rows to one table, one call each."""
    add_rows(run, run.open_items(table, Action.ADD))


def add_rows(run: Run, items: Sequence[Item]) -> None:
    """Add these rows, and settle them all."""
    left = list(items)
    for _ in range(TRIES):
        left = _send(run, left)
    for item in left:
        run.settle(item, Outcome.REJECTED, "The store did not take this row, though it was sent three times.")


def settle_lost_adds(run: Run, items: Sequence[Item]) -> list[Item]:
    """Look lost adds up; give those that surely did not arrive: they may be sent again."""
    missing = [item for item in items if not _settle_lost(run, item)]
    if missing:
        run.monitor.wait(LATE_S)
        missing = [item for item in missing if not _settle_lost(run, item)]
    for item in missing:
        item.was_lost = True
    run.journal.take_back(missing)
    return missing


def find_doubles(run: Run) -> None:
    """Tell of rows that are there twice, because the store did after all what it did not answer."""
    for item in run.journal.items:
        if not item.was_lost or item.outcome is not Outcome.DONE:
            continue
        sent = run.journal.cells_to_send(item)
        rows = _same_identity(run, item.table, sent)
        own = rows.get(item.row_key, {})
        doubles = [
            key
            for key, row in _not_ours(run, item.table, rows).items()
            if resembles(item.table, sent, row) or is_alike(item.table, sent, own, row)
        ]
        if doubles:
            listed = " and ".join(str(key) for key in sorted({item.row_key, *doubles}))
            run.settle(
                item,
                Outcome.IN_DOUBT,
                f"The store was so late that this {item.table.singular} is there more than once: as "
                f"{listed}. Delete all but one.",
            )


def resembles(table: Table, sent: Mapping[str, Cell], row: Mapping[str, Cell]) -> bool:
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


def is_alike(
    table: Table, sent: Mapping[str, Cell], one: Mapping[str, Cell], other: Mapping[str, Cell]
) -> bool:
    """Whether two rows hold the same in all that was sent, whatever the store made of it."""
    return all(name in one and is_same(table.by_name[name], one.get(name), other.get(name)) for name in sent)


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


def _send(run: Run, items: Sequence[Item]) -> list[Item]:
    """Send these; give those that surely did not arrive."""
    again: list[Item] = []
    fields = {item.seq: _fields(run, item) for item in items}

    def add(item: Item, monitor: Monitor) -> int:
        return run.client.add(item.table, fields[item.seq], monitor=monitor)

    for window in run.windows(items):
        lost: list[Item] = []
        # Others were sent since a lost one was looked up: it may be there by now.
        missing = [item for item in window if not (item.was_lost and _settle_lost(run, item))]
        run.send(missing, add, partial(_take, run, lost))
        again += settle_lost_adds(run, lost)
    return again


def _take(run: Run, lost: list[Item], item: Item, answer: Callable[[], int]) -> None:
    try:
        _settle_done(run, item, answer(), follows=False)
    except Rejected as error:
        # What was sent before may be what stands in its way now.
        if not item.was_lost or not _settle_lost(run, item):
            run.settle(item, Outcome.REJECTED, error.message, follows=False)
    except AnswerLost:
        lost.append(item)


def _settle_done(run: Run, item: Item, key: int, *, follows: bool = True) -> None:
    run.settle(item, Outcome.DONE, SENT_AGAIN if item.was_lost else "", key=key, follows=follows)


def _fields(run: Run, item: Item) -> dict[str, Any]:
    """All flags are always sent: the store takes a missing one for "no"."""
    table = item.table
    cells: dict[str, Cell] = {
        column.name: column.name == "Enabled" for column in table.columns if column.kind is Kind.FLAG
    }
    password = run.journal.password(item)
    if table is CUSTOMERS and password is None:
        cells["Password"] = make_password()
        cells["ResetPassword"] = True
    cells |= {name: cell for name, cell in run.journal.cells_to_send(item).items() if cell is not None}
    if password is not None:
        cells["Password"] = password
    return dict(write_fields(table, cells))


def _settle_lost(run: Run, item: Item) -> bool:
    """Look a lost add up; False where the store does not have it."""
    table = item.table
    sent = run.journal.cells_to_send(item)
    found = _lookalikes(run, table, sent)
    if not found:
        return False
    same = [key for key, row in found.items() if resembles(table, sent, row)]
    if len(same) == 1:
        _settle_done(run, item, same[0])
        return True
    listed = ", ".join(str(key) for key in found)
    run.settle(
        item,
        Outcome.IN_DOUBT,
        f"The answer to this add was lost, and the store has {table.singular} {listed} with the same "
        f"{'e-mail' if table is CUSTOMERS else 'name'} but other values. Look whether it is yours.",
    )
    return True


def _lookalikes(run: Run, table: Table, sent: Mapping[str, Cell]) -> dict[int, dict[str, Cell]]:
    """The rows with an add's e-mail or group name, without those that other changes of the push are."""
    return _not_ours(run, table, _same_identity(run, table, sent))


def _same_identity(run: Run, table: Table, sent: Mapping[str, Cell]) -> dict[int, dict[str, Cell]]:
    """The rows with an add's e-mail or group name."""
    if table is CUSTOMERS:
        records = run.client.find_by_email(str(sent.get("Email") or ""), monitor=run.monitor)
        return dict(read_record(table, record) for record in records)
    name = str(sent.get("Name") or "").strip().casefold()
    return {
        key: row
        for page in run.client.pages(table, monitor=run.monitor)
        for key, row in (read_record(table, record) for record in page.records)
        if str(row.get("Name") or "").strip().casefold() == name
    }


def _not_ours(run: Run, table: Table, rows: Mapping[int, dict[str, Cell]]) -> dict[int, dict[str, Cell]]:
    taken = {
        item.key if item.key is not None else item.change.key
        for item in run.journal.items
        if item.table is table and (item.outcome is Outcome.DONE or item.change.key is not None)
    }
    return {key: row for key, row in rows.items() if key not in taken}
