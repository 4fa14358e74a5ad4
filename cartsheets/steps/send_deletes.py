"""Send the rows that a push deletes, and settle those whose answer was lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Table
from cartsheets.errors import Rejected
from cartsheets.monitor import Monitor
from cartsheets.steps.push_items import Item
from cartsheets.steps.push_run import Run
from cartsheets.steps.recompare import compare_if_stale
from cartsheets.store.client import Filters, ItemResult


def send_deletes(run: Run, table: Table) -> None:
    """Delete rows, one call each; a group only when nobody is in it any more."""
    items = run.open_items(table, Action.DELETE)
    for window in run.windows(items):
        compare_if_stale(run)
        still = [item for item in window if item.is_open]
        sent = [item for item in still if table is not GROUPS or _is_empty(run, item)]
        if sent:
            run.send(sent, partial(_delete, run), partial(_take, run))


def settle_lost_deletes(run: Run, items: Sequence[Item]) -> None:
    """Find out which of these are gone; those that are still there may be sent again."""
    if not items:
        return
    there = run.client.find_many(items[0].table, [item.row_key for item in items], monitor=run.monitor)
    for item in items:
        if item.row_key not in there:
            run.settle(item, Outcome.DONE, key=item.row_key)
    run.journal.take_back(item for item in items if item.row_key in there)


def _delete(run: Run, item: Item, monitor: Monitor) -> ItemResult:
    return run.client.delete(item.table, item.row_key, monitor=monitor)


def _take(run: Run, item: Item, answer: Callable[[], ItemResult]) -> None:
    try:
        result = answer()
    except Rejected as error:
        run.settle(item, Outcome.REJECTED, error.message, follows=False)
        return
    if result.ok:
        run.settle(item, Outcome.DONE, key=item.row_key, follows=False)
    elif result.is_known:
        message = result.message or f"The store answered {result.status}."
        run.settle(item, Outcome.REJECTED, message, follows=False)
    elif run.client.find(item.table, item.row_key, monitor=run.monitor) is None:
        run.settle(item, Outcome.DONE, key=item.row_key, follows=False)
    else:
        run.settle(item, Outcome.REJECTED, "The store did not delete it.", follows=False)


def _is_empty(run: Run, item: Item) -> bool:
    """Ask the store whether a group has members: some may have been rejected, or come in meanwhile."""
    pages = run.client.pages(CUSTOMERS, Filters(group_id=item.row_key), monitor=run.monitor)
    if not any(page.records for page in pages):
        return True
    run.settle(item, Outcome.SKIPPED, "Not all of its members could leave it, so it was kept.")
    return False
