"""Whose turn it is among rows that hand e-mail addresses over to each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome
from cartsheets.steps.push_items import Item
from cartsheets.steps.push_run import Run


def in_turn(run: Run, items: Sequence[Item]) -> Iterator[list[Item]]:
    """Give what can be sent now; each time when that was sent, what waited for it.

    What waits for a change that did not come about is skipped. Rows that exchange their addresses go
    together. What waits for something that is still to be done, a delete, is not given.
    """
    left = list(items)
    while left:
        ready: list[Item] = []
        waiting: list[Item] = []
        for item in left:
            other = run.journal.waits_for(item)
            if other is None or other.outcome is Outcome.DONE:
                ready.append(item)
            elif other.is_open:
                waiting.append(item)
            else:
                _skip(run, item, other)
        if not ready:
            # What is left goes round in a ring, or waits for a delete.
            ready, waiting = [item for item in waiting if not _waits_for_delete(run, item)], []
        if ready:
            yield ready
        left = waiting


def _waits_for_delete(run: Run, item: Item) -> bool:
    seen = {item.seq}
    other = run.journal.waits_for(item)
    while other is not None and other.seq not in seen:
        if other.change.action is Action.DELETE:
            return other.is_open
        seen.add(other.seq)
        other = run.journal.waits_for(other)
    return False


def _skip(run: Run, item: Item, other: Item) -> None:
    run.settle(
        item,
        Outcome.SKIPPED,
        f"Customer {other.row_key} still has this e-mail address, so this row was not sent.",
    )
