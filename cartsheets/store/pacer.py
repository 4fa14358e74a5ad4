"""How long to wait before the next call, so that the store never has to refuse one. Arithmetic only.

The store counts calls in a leaky bucket: it holds `size` calls and leaks `per_second`; a call that
would overflow it is refused. We count our own calls in a bucket of the same shape, always a little
fuller than the store's can be, and adapt when the store refuses all the same, because somebody else
draws on the allowance or because it is smaller than documented.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass

_DOCUMENTED_PER_SECOND = 2.0
_SPARE_CALLS = 1
"""Room that is never used: the store's clock may tick in steps, and a call may overtake another."""
_SMALL_SIZE = 4
"""Buckets up to this size spare no room, they would lose too much of it."""
_SLOWEST_SHARE = 1 / 8
_SLOWEST_SHARE_WHEN_UNSURE = 1 / 2
_RECOVERY_CALLS = 40
"""So many answered calls bring the rate from nothing back to the whole."""
_MEASURED_S = 5.0
_LEAST_SPAN_S = 0.5
_ROUNDING_S = 1e-6


@dataclass(frozen=True)
class Allowance:
    """What the store allows: `size` calls at once, then `per_second`. Both None: no limit known."""

    size: int | None = 50
    per_second: float | None = 2.0

    @classmethod
    def parse(cls, text: str) -> Allowance:
        """Read "50/2" (size and calls per second) or "off".

        Raises:
            ValueError: the text is neither.
        """
        if text.strip().casefold() == "off":
            return cls.off()
        found = re.fullmatch(r"\s*(\d{1,6})\s*/\s*(\d{1,6}(?:\.\d{1,6})?)\s*", text)
        if not found or int(found[1]) < 1 or float(found[2]) <= 0:
            raise ValueError(
                f"the pace is written like 50/2 (calls at once / calls per second) or off, not {text!r}"
            )
        return cls(int(found[1]), float(found[2]))

    @classmethod
    def off(cls) -> Allowance:
        """No limit."""
        return cls(None, None)

    @property
    def is_off(self) -> bool:
        """Whether there is no limit."""
        return self.size is None or self.per_second is None

    @property
    def usable_size(self) -> int:
        """How many calls the pacer lets go at once; 0 where there is no limit."""
        if self.size is None:
            return 0
        return self.size - _SPARE_CALLS if self.size > _SMALL_SIZE else self.size

    def seconds_for(self, calls: float, *, used: float = 0.0) -> float:
        """Tell how long the pace takes for so many calls, `used` of the bucket being full already."""
        if self.per_second is None or self.size is None:
            return 0.0
        return max(0.0, calls + min(used, self.size) - self.usable_size) / self.per_second

    def __str__(self) -> str:
        return "off" if self.is_off else f"{self.size}/{self.per_second:g}"


@dataclass(frozen=True, slots=True)
class _Flight:
    sent_at: float
    answered_before: int


class Pacer:
    """The bucket as we count it. Seconds in, seconds out; not safe to share between threads by itself.

    `level` is how full the bucket is at the beginning, where an earlier run is known to have used it.
    """

    def __init__(self, allowance: Allowance, *, now: float = 0.0, level: float = 0.0) -> None:
        self._allowance = allowance
        self._rate = self._whole_rate = allowance.per_second if not allowance.is_off else None
        self._size = float(allowance.size or 1)
        self._usable = float(allowance.usable_size or 1)
        self._empty_at = now + level / self._rate if self._rate else now
        self._hold_until = now
        self._slowed_at = float("-inf")
        self._flights: dict[int, _Flight] = {}
        self._sent = 0
        self._answered = 0
        self._recent: deque[float] = deque(maxlen=512)

    @property
    def per_second(self) -> float | None:
        """The rate in use; None where nothing limits it."""
        return self._rate

    def level(self, now: float) -> float:
        """How many calls the bucket holds, or may hold: those under way may all come this moment."""
        if not self._rate:
            return 0.0
        return max((self._empty_at - now) * self._rate, float(len(self._flights)))

    def delay(self, now: float) -> float:
        """Seconds to wait before the next call; 0 when it may go now."""
        hold = self._hold_until - now
        if not self._rate:
            return max(0.0, hold)
        over = self.level(now) + 1 - self._usable
        wait = max(hold, over / self._rate)
        return wait if wait > _ROUNDING_S else 0.0

    def sent(self, now: float) -> int:
        """Count a call that leaves now; returns its ticket for `answered` or `refused`."""
        self._sent += 1
        self._flights[self._sent] = _Flight(now, self._answered)
        if self._rate:
            self._empty_at = max(self._empty_at, now) + 1 / self._rate
        else:
            self._recent.append(now)
        return self._sent

    def answered(self, ticket: int, now: float) -> None:
        """Note that the call's answer is here, or that none will come."""
        self._land(ticket, now)
        if self._rate and self._whole_rate:
            rate = min(self._whole_rate, self._rate + self._whole_rate / _RECOVERY_CALLS)
            if rate == self._whole_rate and self._allowance.is_off:
                self._rate = self._whole_rate = None
            elif rate != self._rate:
                self._set_rate(rate, now)

    def refused(
        self, ticket: int, now: float, *, retry_after_s: float | None = None, is_sure: bool = True
    ) -> None:
        """Slow down: the store refused the call, so its bucket is full, whatever we counted.

        `is_sure` is False where the answer may mean something else, like a page of HTML.
        """
        flight = self._land(ticket, now)
        if not self._rate or not self._whole_rate:
            self._whole_rate = self._measured(now)
            self._rate = self._whole_rate
        # Calls that left before the last refusal was known tell nothing new.
        if flight is None or flight.sent_at > self._slowed_at:
            known = _DOCUMENTED_PER_SECOND if self._allowance.is_off else self._whole_rate
            slowest = known * _SLOWEST_SHARE if is_sure else self._whole_rate * _SLOWEST_SHARE_WHEN_UNSURE
            self._rate = min(self._rate, max(slowest, self._rate / 2))
            self._slowed_at = now
        self._empty_at = now + self._size / self._rate
        if retry_after_s is not None:
            self._hold_until = max(self._hold_until, now + retry_after_s)

    def _land(self, ticket: int, now: float) -> _Flight | None:
        """Settle when the call was counted: between its leaving and now, so for us it is now.

        The bucket cannot have leaked before the first call reached it; every call that may have
        come after this one is still in it.
        """
        flight = self._flights.pop(ticket, None)
        if flight is not None:
            self._answered += 1
            if self._rate:
                in_it = min(self._size, self._sent - flight.answered_before)
                self._empty_at = max(self._empty_at, now + in_it / self._rate)
        return flight

    def _set_rate(self, rate: float, now: float) -> None:
        level = self.level(now)
        self._rate = rate
        self._empty_at = now + level / rate

    def _measured(self, now: float) -> float:
        """The rate at which we called, where no allowance told one."""
        recent = [sent_at for sent_at in self._recent if sent_at > now - _MEASURED_S]
        span_s = max(_LEAST_SPAN_S, now - recent[0]) if recent else _LEAST_SPAN_S
        return max(_DOCUMENTED_PER_SECOND, len(recent) / span_s)
