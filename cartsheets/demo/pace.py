"""The store's allowance as a leaky bucket."""

from __future__ import annotations

import threading
from collections.abc import Callable

from cartsheets.demo.conditions import Conditions


class Bucket:
    """Fill with one drop a request, leak steadily; a drop that does not fit is refused."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._level = 0.0
        self._seen_at = clock()

    def refuses(self, conditions: Conditions) -> float:
        """Take one request in and return 0, or return the seconds until one would fit."""
        with self._lock:
            now = self._clock()
            passed_s, self._seen_at = max(0.0, now - self._seen_at), now
            pace = conditions.pace
            if pace is None:
                self._level = 0.0
                return 0.0
            leaked = passed_s * (pace.per_second - conditions.others_calls)
            self._level = min(pace.size, max(0.0, self._level - leaked))
            if self._level + 1 > pace.size + 1e-6:
                free_per_s = pace.per_second - conditions.others_calls
                return (self._level + 1 - pace.size) / free_per_s if free_per_s > 0 else 60.0
            self._level += 1
            return 0.0
