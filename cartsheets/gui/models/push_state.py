"""What the push pages show: what is asked before a push, how it stands, and what became of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cartsheets.domain.plan import Action, Change, Conflict, Plan
from cartsheets.domain.receipt import Outcome, Receipt, ReceiptRow

_BATCH = 100
_OF_ONE_ROW = re.compile("“[^”]*”(?= was taken)|(?<=customer )[0-9]+|(?<=group )[0-9]+")
"""What differs from row to row in what is said of each."""


@dataclass(frozen=True)
class PushRequest:
    """A plan that its user wants to send. `store` is the name the window knows the store by.

    `per_second` is the store's pace in calls, None where there is no limit. `is_of_sheet` says that it was
    read from a sheet of the user's, which must not have been edited since.
    """

    plan: Plan
    store: str
    passwords: Mapping[str, str] = field(default_factory=dict, repr=False)
    is_undo: bool = False
    per_second: float | None = None
    is_of_sheet: bool = False

    @cached_property
    def counts(self) -> Counter[tuple[str, Action]]:
        """How many changes of each table and action."""
        return Counter((change.table, change.action) for change in self.plan.changes)

    def counted(self) -> PushRequest:
        """Count now, on the worker; the window only reads the counts."""
        self.counts.total()
        return self

    @property
    def deletes(self) -> int:
        """How many rows would be deleted."""
        return sum(count for (_, action), count in self.counts.items() if action is Action.DELETE)


@dataclass(frozen=True, slots=True)
class PushAnswer:
    """What was agreed to: whether deletes go, and whether a few rows go first."""

    with_deletes: bool
    with_canary: bool


@dataclass(frozen=True, slots=True)
class PushEnd:
    """How a push ended. `halted` says why it stopped by itself, where it did.

    `said` are sentences about the results in the user's sheet. `store` is what the window calls the store.
    """

    receipt: Receipt
    store: str
    conflicts: tuple[Conflict, ...] = ()
    halted: str = ""
    said: tuple[str, ...] = ()
    is_undo: bool = False


@dataclass(frozen=True, slots=True)
class Cause:
    """Rows that failed for the same reason."""

    message: str
    outcome: Outcome
    rows: tuple[ReceiptRow, ...]


def find_causes(rows: Iterable[ReceiptRow]) -> list[Cause]:
    """Group rows that were not done by what was said about them, the largest group first.

    What differs from row to row, such as an address or a number, is left out of what is said of many.
    """
    groups: dict[tuple[Outcome, str], list[ReceiptRow]] = {}
    for row in rows:
        if row.outcome in (Outcome.REJECTED, Outcome.SKIPPED, Outcome.IN_DOUBT):
            groups.setdefault((row.outcome, _OF_ONE_ROW.sub(_left_out, row.message)), []).append(row)
    causes = [
        Cause(
            found[0].message if len({row.message for row in found}) == 1 else message, outcome, tuple(found)
        )
        for (outcome, message), found in groups.items()
    ]
    return sorted(causes, key=lambda cause: (cause.outcome is Outcome.SKIPPED, -len(cause.rows)))


def _left_out(found: re.Match[str]) -> str:
    return "“…”" if found[0].startswith("“") else "…"


def calls_of(changes: Iterable[Change]) -> float:
    """About how many calls it takes to send these: a hundred updates go in one."""
    return sum(1 / _BATCH if change.action is Action.UPDATE else 1.0 for change in changes)
