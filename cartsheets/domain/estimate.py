"""How many calls a push takes. Mirrors what `steps.push` does; `store.pacer` turns calls into seconds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from cartsheets.domain.plan import Action, Change

PAGE_SIZE = 200
"""Rows asked for in one list call."""
BATCH_SIZE = 100
"""Most rows in one PUT call."""


def fetch_calls(totals: Mapping[str, int]) -> int:
    """Calls to read a store once: each table's count and pages, which share a row each, and a last count."""
    return sum(_list_calls(total) for total in totals.values())


def push_calls(
    changes: Sequence[Change], totals: Mapping[str, int], positions: Mapping[str, Mapping[int, int]]
) -> int:
    """Calls of a whole push: comparing again, sending, and reading back.

    `positions` is each row's place in the store's list by table and key: reading back goes by pages
    where that takes fewer calls than by ids.
    """
    calls = fetch_calls(totals)
    for table, total in totals.items():
        ours = [change for change in changes if change.table == table]
        updates = [change.key for change in ours if change.action is Action.UPDATE and change.key is not None]
        adds = sum(change.action is Action.ADD for change in ours)
        deletes = sum(change.action is Action.DELETE for change in ours)
        batches = ceil(len(updates) / BATCH_SIZE)
        calls += adds + deletes + batches
        # One row of the first of several batches is looked at before the rest goes.
        calls += 1 if batches > 1 else 0
        # Whether a group is empty is asked before it is deleted: its count and a page.
        calls += 2 * deletes if table == "groups" else 0
        known = positions.get(table, {})
        places = [known.get(key, 0) for key in updates] + [total + place for place in range(adds)]
        calls += read_back_calls(places)
    return calls


def read_back_calls(places: Iterable[int]) -> int:
    """Calls to read rows at these places of a list again: by id or by page, whichever is fewer."""
    listed = list(places)
    return min(len(listed), len({place // PAGE_SIZE for place in listed}))


def _list_calls(total: int) -> int:
    pages = max(1, ceil((total - 1) / (PAGE_SIZE - 1)))
    return 1 + pages + (1 if pages > 1 else 0)
