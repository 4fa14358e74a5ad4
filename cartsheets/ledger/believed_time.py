"""What time it is believed to be when the clock says that something has grown old.

A clock that stands years ahead, be it for one start, must not take the whole history with it. The ledger
notes the clock at every start. Where it went on by more than a pause that people make, nothing counts as
older than such a pause would have made it, until the clock has gone on for a week as if it were right.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import datetime, timedelta
from typing import NamedTuple

from cartsheets.errors import LedgerInUse
from cartsheets.ledger.connection import Database
from cartsheets.ledger.stamps import read_time, time_text

LONGEST_PAUSE = timedelta(days=30)
SETTLED_AFTER = timedelta(days=7)
_NOTED_EVERY = timedelta(hours=1)

_NEWEST = """
    SELECT MAX(at) FROM (
        SELECT started_at AS at FROM exports UNION ALL SELECT started_at FROM pushes
        UNION ALL SELECT changed_at FROM drafts UNION ALL SELECT at FROM buckets
    ) WHERE at <= ?
"""


class _Clock(NamedTuple):
    """As it was at the last start; while it is doubted, since when, and until when ages are believed."""

    seen: datetime
    doubted_since: datetime | None = None
    believed_until: datetime | None = None


def believed_time(database: Database, now: datetime) -> datetime:
    """Give the time that ages are told by, at a start of the program; never later than `now`."""
    with database.reading() as connection:
        last = _last(connection, now)
    clock = _go_on(last, now)
    if clock.doubted_since != last.doubted_since or abs(now - last.seen) >= _NOTED_EVERY:
        # Who is writing just now has started, too: the clock is noted by the next one.
        with suppress(LedgerInUse), database.writing(is_durable=False, waits=False) as connection:
            connection.execute("DELETE FROM clock")
            connection.execute(
                "INSERT INTO clock (seen, doubted_since, believed_until) VALUES (?, ?, ?)",
                [None if at is None else time_text(at) for at in clock],
            )
    return min(clock.believed_until or now, now)


def _last(connection: sqlite3.Connection, now: datetime) -> _Clock:
    row = connection.execute("SELECT seen, doubted_since, believed_until FROM clock").fetchone()
    if row is None:
        # A ledger of a version that noted no clock.
        (newest,) = connection.execute(_NEWEST, (time_text(now),)).fetchone()
        return _Clock(now if newest is None else read_time(newest))
    seen, since, until = (None if at is None else read_time(at) for at in row)
    return _Clock(seen or now, since, until)


def _go_on(last: _Clock, now: datetime) -> _Clock:
    since, until = last.doubted_since, last.believed_until
    if since is not None and not since <= now < since + SETTLED_AFTER:
        since = until = None
    if since is None and now - last.seen > LONGEST_PAUSE:
        since, until = now, last.seen + LONGEST_PAUSE
    return _Clock(now, since, until)
