"""A heartbeat in the GUI thread: how long the window could not answer, and who was at work meanwhile.

A machine that has other things to do lets any window wait, so it is not the clock that is judged. It is
the work that the GUI thread did between two beats; or, where it slept longer than it was asked to, for
another thread kept Python to itself, the work that the other threads did meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 10
_SCHEDULED = Path("/proc/thread-self/schedstat")
"""Where Linux tells how long a thread worked, and how long it stood in the queue for a processor."""


@dataclass(frozen=True, order=True)
class Gap:
    """Milliseconds between two beats: work of the GUI thread, of all threads, and by the clock.

    `queued_ms`: how long the GUI thread could have worked and was not let by the machine.
    """

    gui_ms: float = 0.0
    all_ms: float = 0.0
    clock_ms: float = 0.0
    queued_ms: float = 0.0

    @property
    def stall_ms(self) -> float:
        """How long the window could not answer through the program's own fault."""
        slept_ms = self.clock_ms - self.gui_ms - self.queued_ms - BEAT_MS
        return self.gui_ms + max(0.0, min(slept_ms, self.all_ms - self.gui_ms))


class Heartbeat(QObject):
    """Beats from `step` to `step`; `worst` is the worst gap of each."""

    def __init__(self) -> None:
        super().__init__()
        self.worst: dict[str, Gap] = {}
        self._step = ""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Note the gaps of one step."""
        self._step = name
        self.worst.setdefault(name, Gap())
        self._last = self._now()
        self._timer.start()
        yield
        self._beat()
        self._timer.stop()

    def table(self) -> str:
        """All steps with their worst gap."""
        rows = [
            f"{name:34} {gap.stall_ms:7.0f} {gap.gui_ms:7.0f} {gap.all_ms:7.0f} {gap.clock_ms:7.0f}"
            f" {gap.queued_ms:7.0f}"
            for name, gap in self.worst.items()
        ]
        return "\n".join(
            [f"{'step':34} {'stall':>7} {'gui':>7} {'all':>7} {'clock':>7} {'queued':>7}  (ms)", *rows]
        )

    def _now(self) -> tuple[float, ...]:
        queued = int(_SCHEDULED.read_text().split()[1]) / 1e9 if _SCHEDULED.exists() else 0.0
        return time.thread_time(), time.process_time(), time.perf_counter(), queued

    def _beat(self) -> None:
        now = self._now()
        gap = Gap(*((after - before) * 1000 for after, before in zip(now, self._last, strict=True)))
        self._last = now
        if gap.stall_ms > self.worst[self._step].stall_ms:
            self.worst[self._step] = gap
