"""How long a call is tried: never longer than promised, never given up too soon."""

from __future__ import annotations

import pytest

from cartsheets.errors import Rejected, StoreBusy, StoreError, StoreUnreachable, UnexpectedAnswer
from cartsheets.store.answers import Answer
from cartsheets.store.failures import Failure
from cartsheets.store.retries import PATIENCE_S, Effort

DROPPED = Failure("{host} closed the connection.", was_sent=True)
NOT_REACHED = Failure("No connection to {host}.", was_sent=False)
PAGE = Answer(200, {}, b"<html>We will be right back</html>")
SILENT_500 = Answer(500, {}, b"")
OWN_ERROR = Answer(500, {}, b'{"Message":"An error has occurred."}')
BROKEN = Answer(200, {}, b'[{"CustomerID":')
REFUSED = Answer(429, {}, b"")


def try_until_it_ends(
    outcome: Answer | Failure,
    *,
    attempt_s: float = 0.1,
    told_s: float | None = None,
    answered_at: float | None = 0.0,
    is_write: bool = False,
) -> tuple[float, int, StoreError]:
    """Fail again and again on a clock of numbers; gives when it ended, after how many tries, and how."""
    now = start = 1000.0
    effort = Effort(PATIENCE_S, started_at=start, is_write=is_write, host="api.example")
    for tries in range(1, 10_000):
        sent_at = now
        now += min(attempt_s, effort.timeout_s(30.0, now=now))
        try:
            wait_s = effort.wait_s(outcome, sent_at=sent_at, told_s=told_s, answered_at=answered_at, now=now)
        except StoreError as error:
            return now - start, tries, error
        now += max(wait_s, 1.0 if outcome is REFUSED else 0.0)
    raise AssertionError("it never ended")


@pytest.mark.parametrize("attempt_s", [0.05, 1.0, 10.0, 30.0, 60.0])
@pytest.mark.parametrize("outcome", [DROPPED, PAGE, SILENT_500, REFUSED])
def test_trying_ends_within_two_minutes(outcome: Answer | Failure, attempt_s: float) -> None:
    took_s, tries, error = try_until_it_ends(outcome, attempt_s=attempt_s)
    assert took_s <= PATIENCE_S + 1.5
    assert took_s >= PATIENCE_S - 35
    assert tries >= 4
    assert isinstance(error, StoreUnreachable)
    assert "api.example" in error.message


def test_a_store_that_was_never_reached_is_given_up_sooner() -> None:
    assert try_until_it_ends(NOT_REACHED, answered_at=None)[0] <= 20
    assert try_until_it_ends(NOT_REACHED, answered_at=5.0)[0] > 80
    assert try_until_it_ends(DROPPED, answered_at=None)[0] > 80


def test_an_error_in_words_is_believed_after_six_times() -> None:
    took_s, tries, error = try_until_it_ends(OWN_ERROR, is_write=True)
    assert tries == 6
    assert 10 <= took_s <= 40
    assert isinstance(error, Rejected)
    assert isinstance(try_until_it_ends(OWN_ERROR)[2], StoreUnreachable)


def test_an_answer_that_cannot_be_read_is_asked_for_five_times() -> None:
    _, tries, error = try_until_it_ends(BROKEN)
    assert tries == 5
    assert isinstance(error, UnexpectedAnswer)


def test_waits_that_the_store_tells_do_not_count_until_they_come_to_an_hour() -> None:
    took_s, _, error = try_until_it_ends(REFUSED, told_s=60.0)
    assert 3500 <= took_s <= 3800
    assert isinstance(error, StoreBusy)
    assert error.retry_after_s == 60.0


def test_a_told_wait_beyond_an_hour_ends_it_at_once() -> None:
    took_s, tries, error = try_until_it_ends(REFUSED, told_s=86_400.0)
    assert (took_s < 1, tries) == (True, 1)
    assert "1440 minutes" in error.message


def test_as_long_as_other_calls_are_accepted_a_refused_one_has_hope() -> None:
    effort = Effort(PATIENCE_S, started_at=0.0, is_write=False, host="api.example")
    for second in range(0, 1000, 5):
        now = float(second)
        assert effort.wait_s(REFUSED, sent_at=now, told_s=None, answered_at=now - 20, now=now) == 0.0


def test_the_last_attempt_is_no_longer_than_the_patience_that_is_left() -> None:
    effort = Effort(PATIENCE_S, started_at=0.0, is_write=False, host="api.example")
    assert effort.timeout_s(30.0, now=0.0) == 30.0
    effort.wait_s(DROPPED, sent_at=0.0, told_s=None, answered_at=0.0, now=1.0)
    assert effort.timeout_s(30.0, now=110.0) == 10.0
