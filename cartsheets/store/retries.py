"""Whether a call that failed is tried again, and when. Arithmetic only: seconds in, seconds out."""

from __future__ import annotations

from dataclasses import dataclass

from cartsheets.errors import StoreBusy
from cartsheets.store import failures
from cartsheets.store.answers import Answer
from cartsheets.store.failures import Failure

PATIENCE_S = 120.0
"""So long a call is tried, waits that the store itself asks for excepted."""

_FIRST_PATIENCE_S = 20.0
"""So long where no connection comes about and none ever did: more likely a wrong address."""
LONGEST_TOLD_S = 3600.0
"""The longest pause that is sat out because the store asks for it."""
_FIRST_BACKOFF_S = 0.5
_LONGEST_BACKOFF_S = 15.0
_LEAST_ATTEMPT_S = 1.0
_MOST_TRIES = {"own error": 6, "broken": 5}
"""What the store says in the same words so often, it will say for ever."""


@dataclass
class Effort:
    """What one call has cost so far, and what it may still cost."""

    patience_s: float
    started_at: float
    is_write: bool
    host: str
    failing_since: float | None = None
    """When the first attempt that failed was sent."""
    told_s: float = 0.0
    """Time that the store asked to wait."""
    failed: int = 0
    same_kind: int = 0
    last_kind: str = ""

    def trying_s(self, now: float) -> float:
        """How long it has been tried in vain, waits that the store told excepted."""
        return 0.0 if self.failing_since is None else now - self.failing_since - self.told_s

    def timeout_s(self, longest_s: float, *, now: float) -> float:
        """How long the next attempt may take."""
        return max(_LEAST_ATTEMPT_S, min(longest_s, self.patience_s - self.trying_s(now)))

    def wait_s(
        self,
        outcome: Answer | Failure,
        *,
        sent_at: float,
        told_s: float | None,
        answered_at: float | None,
        now: float,
    ) -> float:
        """Take a failed attempt in and tell how long to wait before the next one.

        Args:
            outcome: what the attempt came to.
            sent_at: when it was sent.
            told_s: how long the store asks to wait; None if it does not.
            answered_at: when the store last answered any call properly; None if it never did.
            now: the present, on the same clock.

        Raises:
            StoreError: there is no use in trying again.
        """
        self.failed += 1
        self.failing_since = sent_at if self.failing_since is None else self.failing_since
        kind = failures.kind_of(outcome)
        self.same_kind = self.same_kind + 1 if kind == self.last_kind else 1
        self.last_kind = kind
        if told_s is not None:
            return self._told_wait_s(told_s)
        error = failures.after_all_tries(outcome, self.host, is_write=self.is_write)
        if self.same_kind >= _MOST_TRIES.get(kind, self.same_kind + 1):
            raise error
        if isinstance(outcome, Answer) and outcome.says_limit():
            # The pacer knows how long. As long as others of our calls are accepted there is hope.
            since = max(self.started_at, answered_at or 0.0)
            if now - since - self.told_s + _LONGEST_BACKOFF_S > self.patience_s:
                raise error
            return 0.0
        patience_s = self.patience_s
        if isinstance(outcome, Failure) and not outcome.was_sent and answered_at is None:
            patience_s = min(patience_s, _FIRST_PATIENCE_S)
        wait_s = min(_LONGEST_BACKOFF_S, _FIRST_BACKOFF_S * 2.0 ** (self.failed - 1))
        if self.trying_s(now) + wait_s + _LEAST_ATTEMPT_S > patience_s:
            raise error
        return wait_s

    def _told_wait_s(self, told_s: float) -> float:
        self.told_s += told_s
        if self.told_s > LONGEST_TOLD_S:
            raise StoreBusy(
                f"{self.host} asks for a pause of {round(told_s / 60)} minutes.",
                retry_after_s=told_s,
                remedy="Try again after it; a push that was cut off can be resumed.",
            )
        return told_s
