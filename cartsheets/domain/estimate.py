"""How many calls a push takes. Mirrors what `steps.push` does; `store.pacer` turns calls into seconds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from cartsheets.domain.handing_over import rounds_of
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
        rounds = rounds_of(ours)
        adds = sum(change.action is Action.ADD for change in ours)
        deletes = sum(change.action is Action.DELETE for change in ours)
        sizes = [len(keys) for keys in (*rounds.before_deletes, *rounds.after_deletes)]
        calls += adds + deletes + sum(ceil(size / BATCH_SIZE) for size in sizes)
        # One row of the first of several batches is looked at before the rest goes.
        calls += sum(size > BATCH_SIZE for size in sizes)
        # Whether a group is empty is asked before it is deleted: its count and a page.
        calls += 2 * deletes if table == "groups" else 0
        known = positions.get(table, {})
        early, late = (
            [known.get(key, 0) for keys in some for key in keys]
            for some in (rounds.before_deletes, rounds.after_deletes)
        )
        calls += read_back_calls([*early, *range(total, total + adds)]) + read_back_calls(late)
    return calls


def read_back_calls(places: Iterable[int]) -> int:
    """Calls to read rows at these places of a list again: by id or by page, whichever is fewer."""
    listed = list(places)
    return min(len(listed), len({place // PAGE_SIZE for place in listed}))


def _list_calls(total: int) -> int:
    pages = max(1, ceil((total - 1) / (PAGE_SIZE - 1)))
    return 1 + pages + (1 if pages > 1 else 0)
