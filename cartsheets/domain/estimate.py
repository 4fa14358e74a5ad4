"""How many calls a push takes. Mirrors what `steps.push` does; `store.pacer` turns calls into seconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from cartsheets.domain.plan import Action, Change

PAGE_SIZE = 200
"""Rows asked for in one list call."""
BATCH_SIZE = 100
"""Most rows in one PUT call."""


def fetch_calls(totals: Mapping[str, int]) -> int:
    """Calls to read a store once: for each table its count and its pages."""
    return sum(1 + max(1, ceil(total / PAGE_SIZE)) if total else 1 for total in totals.values())


def read_back_calls(keys: Sequence[int], positions: Sequence[int]) -> int:
    """Calls to read some rows again: by id, or the pages they lie on, whichever is fewer."""
    return min(len(keys), len({position // PAGE_SIZE for position in positions}))


def push_calls(changes: Sequence[Change], totals: Mapping[str, int], positions: Mapping[int, int]) -> int:
    """Calls of a whole push: comparing again, sending, and reading back.

    `positions` is each customer's place in the store's list, for the pages that reading back needs.
    """
    calls = fetch_calls(totals)
    for table in ("groups", "customers"):
        ours = [change for change in changes if change.table == table]
        adds = sum(change.action is Action.ADD for change in ours)
        deletes = sum(change.action is Action.DELETE for change in ours)
        updates = [change.key for change in ours if change.action is Action.UPDATE and change.key is not None]
        calls += adds + deletes + ceil(len(updates) / BATCH_SIZE)
        places = [positions.get(key, 0) for key in updates] if table == "customers" else [0] * len(updates)
        calls += read_back_calls(updates, places)
        calls += min(adds, ceil(adds / PAGE_SIZE) + 1) if adds else 0
    return calls
