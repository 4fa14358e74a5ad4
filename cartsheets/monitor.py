"""How a step reports, and how it is stopped: one object, passed last to everything that takes time."""

from __future__ import annotations

import threading
from dataclasses import dataclass


class Cancelled(Exception):
    """The user stopped the step. Not an error: nothing is shown but "stopped"."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a step is: `stage` is a stable word ("reading", "writing", "sending", "verifying" …).

    `total` is None while nobody knows it. `message` is a sentence for a person, or empty.
    """

    stage: str
    done: int = 0
    total: int | None = None
    message: str = ""


class Monitor:
    """Carry a step's progress out and the wish to stop in. Safe to use from any thread.

    Shells subclass it and override `report`; steps call `report`, `check` and `wait` only.
    """

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._running = threading.Event()
        self._running.set()

    def report(self, progress: Progress) -> None:
        """Tell how far the step is."""

    def tell(self, item: object) -> None:
        """Tell one thing that must reach a listener, such as what became of a row; usually nobody listens."""

    def check(self) -> None:
        """Raise Cancelled if the user stopped the step; while paused, wait here."""
        if not self._running.is_set():
            self._running.wait()
        if self._stopped.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Wait; the only sleep there is. Raise Cancelled at once when the step is stopped."""
        if self._stopped.wait(max(0.0, seconds)):
            raise Cancelled
        self.check()

    def stop(self) -> None:
        """Ask the step to stop at its next stopping point."""
        self._stopped.set()
        self._running.set()

    def pause(self) -> None:
        """Hold the step at its next stopping point."""
        self._running.clear()

    def carry_on(self) -> None:
        """End a pause."""
        self._running.set()

    @property
    def is_stopped(self) -> bool:
        """Whether a stop was asked for."""
        return self._stopped.is_set()

    @property
    def is_paused(self) -> bool:
        """Whether the step is held."""
        return not self._running.is_set()


class NullMonitor(Monitor):
    """A monitor that tells nobody and is never stopped by anyone else."""
