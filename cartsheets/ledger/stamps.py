"""Times as texts that sort, and the ids of exports and pushes."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

from cartsheets.ledger.packing import damaged_record

# Crockford's base 32: no letters that look like digits, and it sorts as its numbers do.
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RANDOM_DIGITS = 5
_SECOND_DIGITS = 4


def time_text(at: datetime) -> str:
    """Write an aware time so that later times are greater texts."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def read_time(text: str) -> datetime:
    """Undo `time_text`.

    Raises:
        LedgerDamaged: it is no such time any more.
    """
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise damaged_record(error) from error
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)


def make_export_id(at: datetime) -> str:
    """Make a new id such as "E261124-0S3KQ7XMR": it sorts by its second, and is not to be guessed."""
    at = at.astimezone(UTC)
    second = (at.hour * 60 + at.minute) * 60 + at.second
    clock = ""
    for _ in range(_SECOND_DIGITS):
        second, digit = divmod(second, 32)
        clock = _DIGITS[digit] + clock
    return f"E{at:%y%m%d}-{clock}{''.join(secrets.choice(_DIGITS) for _ in range(_RANDOM_DIGITS))}"


def local_day(at: datetime) -> str:
    """The day on the user's own calendar, as a push's id begins with it."""
    return at.astimezone().date().isoformat()
