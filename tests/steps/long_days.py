"""A clock that runs as fast as a test likes: who waits on it moves it, and nobody sleeps."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from cartsheets.demo.server import PracticeStore
from cartsheets.monitor import Cancelled, Monitor, Progress
from cartsheets.store import transport
from cartsheets.store.workers import EndableMonitor

BEGINNING = datetime(2026, 11, 24, 9, tzinfo=UTC)


class FastClock:
    """The real clock, and all waits of steps and of what they do ahead on top of it: these go by at once."""

    def __init__(self) -> None:
        self.moved_s = 0.0
        self.asleep_s = 0.0
        """What only the wall clock counts: a monotonic one may stand still while a laptop sleeps."""
        self._began_at = time.monotonic()
        self._lock = threading.Lock()

    def monotonic(self) -> float:
        return time.monotonic() + self.moved_s

    def wall(self) -> datetime:
        return BEGINNING + timedelta(seconds=self.monotonic() - self._began_at + self.asleep_s)

    def move(self, seconds: float) -> None:
        with self._lock:
            self.moved_s += max(0.0, seconds)

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.asleep_s += seconds

    def rule(self, patched: pytest.MonkeyPatch, store: PracticeStore) -> None:
        """Let the client and the practice store go by this clock."""

        def wait(monitor: Monitor, seconds: float) -> None:
            if monitor.is_stopped:
                raise Cancelled
            self.move(seconds)
            monitor.check()

        patched.setattr(transport, "_now", self.monotonic)
        patched.setattr(EndableMonitor, "wait", wait)
        patched.setattr(Monitor, "wait", wait)
        store._service.monotonic = self.monotonic


class Listener(Monitor):
    """Keeps the sentences, and calls whoever wants to know."""

    def __init__(self, on_report: Callable[[Progress], None] = lambda _progress: None) -> None:
        super().__init__()
        self.messages: list[str] = []
        self._on_report = on_report

    def report(self, progress: Progress) -> None:
        if progress.message:
            self.messages.append(progress.message)
        self._on_report(progress)
