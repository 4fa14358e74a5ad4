"""One thing to measure: what is made ready first, and what is timed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Case:
    """`ready` makes everything that is not measured, for a number of customers; `run` is measured.

    `most` is up to how many customers it is measured: beyond, it takes too long or more memory than there is.
    """

    name: str
    ready: Callable[[int], Any]
    run: Callable[[Any], Any]
    most: int = 1_000_000


@dataclass(frozen=True)
class Bench:
    """Our case beside its peers. `limits` are the most that ours / peer may be, by the peer's name.

    `most_s` and `most_mb` are bars of their own at 100,000 customers: CPU seconds, and megabytes above
    what was there when the measuring began. `most_peak_mb` is one at 1,000,000 customers: all memory that
    the process ever had, tables and all. 0: none. `parts` are pieces of what ours does, each measured
    alone: their shares show what holds a bar that is missed.
    """

    title: str
    ours: Case
    peers: tuple[Case, ...] = ()
    limits: dict[str, float] | None = None
    most_s: float = 0.0
    most_mb: float = 0.0
    most_peak_mb: float = 0.0
    parts: tuple[Case, ...] = ()
    sizes: tuple[int, ...] = (1_000, 10_000, 100_000)

    @property
    def cases(self) -> tuple[Case, ...]:
        """Ours, its parts, and the peers."""
        return (self.ours, *self.parts, *self.peers)
