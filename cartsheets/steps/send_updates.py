"""Send the rows that a push updates, in batches, and settle each row that the store does not speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.estimate import BATCH_SIZE
from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import Kind, Table
from cartsheets.errors import Rejected
from cartsheets.steps.push_items import Item
from cartsheets.steps.push_run import Run
from cartsheets.steps.recompare import compare_if_stale
from cartsheets.steps.turns import in_turn
from cartsheets.steps.whole_rows import put_back_after_first_batch, whole_row
from cartsheets.store.client import ItemResult
from cartsheets.store.wire import write_fields

GONE = "The store no longer has this {singular}."
THEIRS = "It was changed in the store meanwhile, so it was left alone."
NOT_TAKEN = "The store did not take this change."
_REFUSED_VALUES = frozenset({400, 409, 413, 422})


def send_updates(run: Run, table: Table) -> None:
    """Update rows in batches; who takes another's address after the one who gives it up.

    A row whose address only a delete sets free stays open until that is done.
    """
    for items in in_turn(run, run.open_items(table, Action.UPDATE)):
        _send_in_batches(run, items)


def _send_in_batches(run: Run, items: Sequence[Item]) -> None:
    for start in range(0, len(items), BATCH_SIZE):
        run.pause()
        compare_if_stale(run)
        batch = [item for item in items[start : start + BATCH_SIZE] if item.is_open]
        if not batch:
            continue
        send_together(run, batch)
        if start == 0 and len(items) > BATCH_SIZE:
            put_back_after_first_batch(run, batch)


def send_together(run: Run, batch: Sequence[Item]) -> None:
    """Send up to a hundred updates of one table in one call, and settle them all."""
    run.journal.intend(batch)
    _send_batch(run, batch)


def settle_lost_updates(run: Run, items: Sequence[Item]) -> None:
    """Settle updates of which nobody knows whether they arrived, however long ago that was.

    A cell that is still as it was before is sent once more; one that others have changed meanwhile is
    theirs.
    """
    for item, row in _read_back(run, items):
        left = _cells_left(run, item, row)
        is_theirs = any(
            not _is_same(item, name, cell, row) and name not in left and not _resembles(cell, row.get(name))
            for name, cell in run.journal.cells_to_send(item).items()
        )
        if left or item.change.has_password:
            _send_alone(run, item, left)
        elif is_theirs:
            run.settle(item, Outcome.SKIPPED, THEIRS)
        else:
            run.settle(item, Outcome.DONE, key=item.row_key)


def _settle_unclear(run: Run, items: Sequence[Item], reasons: Mapping[int, str]) -> None:
    """Settle updates just sent by what the store holds now; what did not arrive is sent again, alone.

    `reasons` are the store's own words about rows that it refused, by key.
    """
    for item, row in _read_back(run, items):
        if _holds_sent(run, item, row) and not item.change.has_password:
            run.settle(item, Outcome.DONE, key=item.row_key)
        elif item.row_key in reasons:
            _send_without_clears(run, item, reasons[item.row_key])
        elif _has_moved(run, item, row) and not item.change.has_password:
            run.settle(item, Outcome.DONE, key=item.row_key)
        else:
            _send_alone(run, item, _cells_left(run, item, row))


def _read_back(run: Run, items: Sequence[Item]) -> Iterator[tuple[Item, dict[str, Cell]]]:
    """Give rows with what the store holds now; those that are gone are settled."""
    if not items:
        return
    rows = run.reader.read(items[0].table, [item.row_key for item in items])
    for item in items:
        row = rows.get(item.row_key)
        if row is None:
            run.settle(item, Outcome.REJECTED, GONE.format(singular=item.table.singular))
        else:
            yield item, row


def _send_batch(run: Run, batch: Sequence[Item]) -> None:
    """Send one PUT. A call that is refused as a whole is halved until the rows at fault are alone."""
    try:
        fields = [_fields(run, item, run.journal.cells_to_send(item), with_key=True) for item in batch]
        results = run.client.update(batch[0].table, fields, monitor=run.monitor)
    except Rejected:
        if len(batch) == 1:
            _send_alone(run, batch[0], run.journal.cells_to_send(batch[0]))
            return
        middle = len(batch) // 2
        _send_batch(run, batch[:middle])
        _send_batch(run, batch[middle:])
        return
    _take_results(run, batch, results)


def _take_results(run: Run, batch: Sequence[Item], results: Iterable[ItemResult]) -> None:
    """Believe a clean answer; after anything else settle each row by what the store holds."""
    answers = {result.key: result for result in results}
    if all((answer := answers.get(item.row_key)) is not None and answer.ok for item in batch):
        for item in batch:
            item.outcome, item.key = Outcome.DONE, item.change.key
        run.settle_all(batch)
        return
    reasons = {
        key: answer.message or f"The store answered {answer.status}."
        for key, answer in answers.items()
        if answer.is_known and not answer.ok
    }
    _settle_unclear(run, batch, reasons)


def _send_alone(run: Run, item: Item, cells: Mapping[str, Cell]) -> None:
    """Send a row by the call for a single row, and believe what is said there."""
    result = _update_one(run, item, _fields(run, item, cells))
    if result.ok:
        run.settle(item, Outcome.DONE, key=item.row_key)
    elif not result.is_known:
        _settle_unspoken(run, item)
    elif result.status == 404:
        run.settle(item, Outcome.REJECTED, GONE.format(singular=item.table.singular))
    elif result.status in _REFUSED_VALUES:
        _send_without_clears(run, item, result.message or f"The store answered {result.status}.")
    else:
        run.settle(item, Outcome.REJECTED, result.message or f"The store answered {result.status}.")


def _settle_unspoken(run: Run, item: Item) -> None:
    """The store took the call and said nothing about the row: what it holds now is the answer."""
    row = run.reader.read(item.table, [item.row_key]).get(item.row_key)
    if row is None:
        run.settle(item, Outcome.REJECTED, GONE.format(singular=item.table.singular))
    elif _holds_sent(run, item, row) or _has_moved(run, item, row) or _has_begun(run, item, row):
        message = (
            "The store did not say whether it took the new password." if item.change.has_password else ""
        )
        run.settle(item, Outcome.DONE, message, key=item.row_key)
    else:
        run.settle(item, Outcome.REJECTED, NOT_TAKEN)


def _send_without_clears(run: Run, item: Item, reason: str) -> None:
    """Send a refused row once more without the cells that it clears: a store may refuse to clear them.

    Before that they are cleared by null instead of "": which of the two clears is not documented.
    """
    cells = run.journal.cells_to_send(item)
    cleared = {
        name for name, cell in cells.items() if cell is None and item.table.by_name[name].kind is Kind.TEXT
    }
    if not cleared:
        run.settle(item, Outcome.REJECTED, reason)
        return
    rest = {name: cell for name, cell in cells.items() if name not in cleared}
    tries: list[dict[str, Any]] = [_fields(run, item, rest) | dict.fromkeys(cleared)]
    if rest or item.change.has_password:
        tries.append(_fields(run, item, rest))
    for fields in tries:
        result = _update_one(run, item, fields)
        if not result.is_known:
            _settle_unspoken(run, item)
            return
        if result.ok:
            run.settle(item, Outcome.DONE, "" if fields.keys() & cleared else reason, key=item.row_key)
            return
    # What cannot be cleared is no fault of the row: it shows as stored differently when it is read back.
    is_only_clears = len(tries) == 1
    run.settle(item, Outcome.DONE if is_only_clears else Outcome.REJECTED, reason, key=item.row_key)


def _update_one(run: Run, item: Item, fields: dict[str, Any]) -> ItemResult:
    try:
        return run.client.update_one(item.table, item.row_key, fields, monitor=run.monitor)
    except Rejected as error:
        return ItemResult(item.row_key, ok=False, status=error.status, message=error.message)


def _fields(run: Run, item: Item, cells: Mapping[str, Cell], *, with_key: bool = False) -> dict[str, Any]:
    fields: dict[str, Any] = {item.table.key.name: item.row_key} if with_key else {}
    fields |= write_fields(item.table, whole_row(run, item, cells))
    if (password := run.journal.password(item)) is not None:
        fields["Password"] = password
    return fields


def _holds_sent(run: Run, item: Item, row: Mapping[str, Cell]) -> bool:
    return all(_is_same(item, name, cell, row) for name, cell in run.journal.cells_to_send(item).items())


def _has_moved(run: Run, item: Item, row: Mapping[str, Cell]) -> bool:
    """Whether every sent cell is there or holds another value than before: the store took it, its own way."""
    before = run.journal.before_cells(item)
    if before is None:
        return False
    return all(
        _is_same(item, name, cell, row) or not _is_same(item, name, before.get(name), row)
        for name, cell in run.journal.cells_to_send(item).items()
    )


def _has_begun(run: Run, item: Item, row: Mapping[str, Cell]) -> bool:
    """Whether some sent cell is there that was not there before; the others are told when it is read back."""
    before = run.journal.before_cells(item)
    return before is not None and any(
        _is_same(item, name, cell, row) and not _is_same(item, name, cell, before)
        for name, cell in run.journal.cells_to_send(item).items()
    )


def _cells_left(run: Run, item: Item, row: Mapping[str, Cell]) -> dict[str, Cell]:
    """The cells that are still as before. One that is neither so nor as sent was changed by others."""
    before = run.journal.before_cells(item)
    return {
        name: cell
        for name, cell in run.journal.cells_to_send(item).items()
        if not _is_same(item, name, cell, row)
        and (before is None or _is_same(item, name, before.get(name), row))
    }


def _resembles(sent: Cell, stored: Cell) -> bool:
    """Whether a text is what a store may have made of another: trimmed, cut, in other case, without emoji."""
    if not isinstance(sent, str) or not isinstance(stored, str):
        return False
    ours, theirs = sent.strip().casefold(), stored.strip().casefold()
    if not theirs or ours.startswith(theirs):
        return bool(theirs)
    # What a store's database has no letter for, it keeps as one question mark or two.
    letters = (re.escape(letter) if letter.isascii() else f"({letter}|[?]{{1,2}})" for letter in ours)
    return "?" in theirs and re.fullmatch("".join(letters), theirs) is not None


def _is_same(item: Item, name: str, cell: Cell, row: Mapping[str, Cell]) -> bool:
    return is_same(item.table.by_name[name], cell, row.get(name))
