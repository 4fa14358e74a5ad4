"""Stores whose update empties every cell that it does not name.

The documentation lets us expect that cells left out stay as they are, and nobody could try it out. So
the first rows are looked at; where their other cells were emptied, these are put back, and from then on
whole rows are sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cartsheets.domain.cells import Cell
from cartsheets.domain.estimate import BATCH_SIZE
from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import Kind
from cartsheets.errors import Rejected
from cartsheets.steps.push_items import Item
from cartsheets.steps.push_run import Run
from cartsheets.store.wire import write_fields

PUT_BACK = "The store emptied the other cells of this row when it was updated; they were put back."
NOT_PUT_BACK = (
    "The store emptied the other cells of this row when it was updated, and did not take them back. "
    "What they held is in the history of this push."
)
_LEAST_CELLS = 2


def whole_row(run: Run, item: Item, cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """The cells to send, and, where the store wants whole rows, all others as they were."""
    if not run.sends_whole_rows:
        return dict(cells)
    before = run.journal.before_cells(item) or {}
    names = [column.name for column in item.table.columns if column.is_editable]
    return {name: before[name] for name in names if name in before} | dict(cells)


def put_back_after_first_batch(run: Run, batch: Sequence[Item]) -> None:
    """Look at one row of the first batch, before more are sent."""
    item = next(
        (item for item in batch if _is_updated(item) and len(_others(run, item)) >= _LEAST_CELLS), None
    )
    if item is not None:
        row = run.reader.read(item.table, [item.row_key])
        if find_emptied(run, [item], row):
            put_back(run, [item for item in batch if _is_updated(item)])


def find_emptied(run: Run, items: Sequence[Item], rows: Mapping[int, Mapping[str, Cell]]) -> list[Item]:
    """The updated rows of which all cells that were not sent are empty now, if that befell each of them.

    One cell alone proves nothing: somebody else may have emptied it.
    """
    looked_at = [
        (item, others)
        for item in items
        if _is_updated(item) and item.row_key in rows and (others := _others(run, item))
    ]
    emptied = [item for item, others in looked_at if not any(rows[item.row_key].get(name) for name in others)]
    if run.sends_whole_rows:
        return emptied
    cells = sum(len(others) for _, others in looked_at)
    return emptied if len(emptied) == len(looked_at) and cells >= _LEAST_CELLS else []


def put_back(run: Run, items: Sequence[Item]) -> None:
    """Send these rows whole."""
    run.sends_whole_rows = True
    for start in range(0, len(items), BATCH_SIZE):
        _put_back(run, items[start : start + BATCH_SIZE])


def _put_back(run: Run, batch: Sequence[Item]) -> None:
    """Send one PUT. A call that is refused as a whole is halved until the rows at fault are alone."""
    fields = [
        {item.table.key.name: item.row_key}
        | write_fields(item.table, whole_row(run, item, run.journal.cells_to_send(item)))
        for item in batch
    ]
    try:
        run.client.update(batch[0].table, fields, monitor=run.monitor)
    except Rejected as error:
        if len(batch) > 1:
            middle = len(batch) // 2
            _put_back(run, batch[:middle])
            _put_back(run, batch[middle:])
            return
        batch[0].outcome, batch[0].message = Outcome.IN_DOUBT, f"{NOT_PUT_BACK} {error.message}"
    for item in batch:
        item.message = item.message or PUT_BACK
    run.journal.settle(batch)


def _is_updated(item: Item) -> bool:
    return item.change.action is Action.UPDATE and item.outcome is Outcome.DONE


def _others(run: Run, item: Item) -> list[str]:
    """The cells that were filled before and were not sent."""
    before = run.journal.before.get(item.seq, {})
    sent = {cell.column for cell in item.change.cells}
    return [
        column.name
        for column in item.table.columns
        if column.is_editable
        and not column.required
        and column.kind is not Kind.PASSWORD
        and column.name not in sent
        and before.get(column.name)
    ]
