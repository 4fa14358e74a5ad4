"""How fast a push goes and how long it still takes, from what was settled when. Arithmetic only."""

from __future__ import annotations

from collections import deque

_WINDOW_S = 20.0
_FEWEST_ROWS = 5
_TRUSTED_S = 15.0


class PushPace:
    """Times are seconds of any one clock. `calls` are what rows weigh: a hundred updates are one."""

    def __init__(self, *, calls: float, seconds: float) -> None:
        """Begin with the calls to be made, and what the estimate says they take; 0: there is none."""
        self._calls_left = calls
        self._estimate_s = seconds
        self._calls = calls
        self._moments: deque[tuple[float, int, float]] = deque()
        self._rows = 0
        self._started_at: float | None = None
        self._paused_at: float | None = None

    def settle(self, rows: int, calls: float, now: float) -> None:
        """Note that rows were settled."""
        if self._started_at is None:
            self._started_at = now
        self._rows += rows
        self._calls_left = max(0.0, self._calls_left - calls)
        self._moments.append((now, rows, calls))

    def pause(self, now: float) -> None:
        """The push is held: this time does not count."""
        self._paused_at = now

    def carry_on(self, now: float) -> None:
        """The push goes on."""
        if self._paused_at is not None:
            held = now - self._paused_at
            self._moments = deque((at + held, rows, calls) for at, rows, calls in self._moments)
            if self._started_at is not None:
                self._started_at += held
            self._paused_at = None

    def rows_per_second(self, now: float) -> float:
        """Rows a second over the last while."""
        self._forget(now)
        span = self._span(now)
        return sum(rows for _, rows, _ in self._moments) / span if span > 0 else 0.0

    def seconds_left(self, now: float) -> float | None:
        """About how long it still takes; None while that would be guessing."""
        if self._started_at is None or self._rows < _FEWEST_ROWS:
            return None
        self._forget(now)
        span = self._span(now)
        share = self._calls_left / self._calls if self._calls else 0.0
        told = self._estimate_s * share
        calls = sum(weight for _, _, weight in self._moments)
        if now - self._started_at < _TRUSTED_S or calls <= 0 or span <= 0:
            return told if self._estimate_s else None
        return self._calls_left / (calls / span)

    def _span(self, now: float) -> float:
        if self._started_at is None:
            return 0.0
        return min(_WINDOW_S, max(1.0, now - self._started_at))

    def _forget(self, now: float) -> None:
        while self._moments and self._moments[0][0] < now - _WINDOW_S:
            self._moments.popleft()
