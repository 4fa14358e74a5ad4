"""Fault: why a value cannot be sent, and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass

from cartsheets.domain.cells import Cell


@dataclass(frozen=True, slots=True)
class Fault:
    """One value that must be mended. `kind` is a stable word that faults of one sort share.

    `column` is the API's name, "" where the caller knows it. `suggestion` would mend the cell; None
    where nothing is known that would.
    """

    kind: str
    message: str
    remedy: str
    suggestion: Cell = None
    column: str = ""
