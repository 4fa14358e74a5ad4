"""Outcome and Receipt: what became of each Change of a push."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cartsheets.domain.cells import Cell
from cartsheets.domain.plan import Change


class Outcome(StrEnum):
    """What became of a Change. PLANNED is not settled yet; IN_DOUBT was sent and is not known."""

    PLANNED = "planned"
    DONE = "done"
    SKIPPED = "skipped"
    REJECTED = "rejected"
    IN_DOUBT = "in_doubt"


@dataclass(frozen=True, slots=True)
class StoredDifferently:
    """A cell that the store changed on the way in."""

    table: str
    key: int
    column: str
    sent: Cell
    stored: Cell


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One Change with its Outcome; `key` is the row's key, for an add the new one once known."""

    change: Change
    outcome: Outcome
    key: int | None
    message: str = ""


class PushStage(StrEnum):
    """What a push is doing, in order; a stage with nothing to do is told all the same."""

    COMPARING = "comparing"
    CANARY = "canary"
    SENDING = "sending"
    VERIFYING = "verifying"
    DELETING = "deleting"


@dataclass(frozen=True, slots=True)
class PushBegun:
    """Told to the monitor when a push has its record: its id, and all its rows as they stand."""

    push: str
    rows: tuple[ReceiptRow, ...]


@dataclass(frozen=True, slots=True)
class RowsSettled:
    """Told to the monitor when it is known what became of rows."""

    rows: tuple[ReceiptRow, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """A whole push. `finished` is false while `resume` has something to do."""

    push: str
    store_id: str
    store: str
    file: str
    export_id: str
    started_at: datetime
    finished: bool
    rows: tuple[ReceiptRow, ...]
    stored_differently: tuple[StoredDifferently, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """How many changes ended so."""
        return sum(row.outcome is outcome for row in self.rows)
