"""What is old, or more than the ledger may weigh, goes by itself; what is still needed stays.

Needed: whatever an unfinished push or a draft stands on, and each store's latest finished export. A push
can be undone for as long as its age allows: by weight it goes only after all exports, and never young.
How old something is, a clock that leaps ahead does not say: see `believed_time`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta

from cartsheets.ledger.believed_time import believed_time
from cartsheets.ledger.connection import Database
from cartsheets.ledger.stamps import time_text

UNDO_PROMISED = timedelta(days=30)
"""So long a push can be undone, however much the ledger weighs."""

_ABANDONED_AFTER = timedelta(days=1)
_MEGABYTE = 1_000_000

_NEEDED_EXPORTS = """
    SELECT export_id FROM pushes WHERE finished_at IS NULL
    UNION SELECT export_id FROM drafts
    UNION SELECT id FROM exports WHERE number IN (
        SELECT MAX(number) FROM exports WHERE finished = 1 GROUP BY store_id
    )
"""

# When each was made, at least. A clock that stood far back for a while gave stamps that look old, so
# nothing counts as older than what was recorded before it, nor a push as older than its export. A stamp
# of the future tells nothing. Where nothing is known, `at` is NULL: that is not older than anything.
_AGES = """
    WITH export_ages AS (
        SELECT number, id, finished, MAX(CASE WHEN started_at <= :now THEN started_at END)
            OVER (ORDER BY number) AS at FROM exports
    ), push_ages AS (
        SELECT pushes.number, finished_at, MAX(MAX(
            CASE WHEN started_at <= :now THEN started_at ELSE '' END, COALESCE(export_ages.at, '')
        )) OVER (ORDER BY pushes.number) AS at
        FROM pushes LEFT JOIN export_ages ON export_ages.id = export_id
    )
"""
_OLD = {
    "exports": f"SELECT number FROM export_ages WHERE finished = 1 AND at < :before"
    f" AND id NOT IN ({_NEEDED_EXPORTS})",
    "pushes": "SELECT number FROM push_ages WHERE finished_at IS NOT NULL AND at != '' AND at < :before",
}
_OLDEST = {kind: f"{question} ORDER BY at, number LIMIT 1" for kind, question in _OLD.items()}


def prune(database: Database, *, now: datetime, keep_days: int, keep_mb: int) -> dict[str, int]:
    """Remove exports and pushes over the age or the size; 0 means no limit. Tell how many."""
    removed = {"exports": 0, "pushes": 0}
    believed = believed_time(database, now)
    for kind, question, before in _too_old(believed, keep_days):
        values = {"now": time_text(now), "before": time_text(before)}
        # Asked first: a program that starts must not wait for others' writing when nothing is old.
        with database.reading() as connection:
            found = connection.execute(f"{_AGES} {question} LIMIT 1", values).fetchone()
        if found:
            with database.writing() as connection:
                removed[kind] += connection.execute(
                    f"DELETE FROM {kind} WHERE number IN ({_AGES} {question})", values
                ).rowcount
    while keep_mb and database.size > keep_mb * _MEGABYTE:
        with database.writing() as connection:
            went = _remove_oldest(connection, now, believed)
        if went is None:
            break
        removed[went] += 1
    if any(removed.values()):
        database.give_space_back()
    return removed


def _too_old(believed: datetime, keep_days: int) -> Iterator[tuple[str, str, datetime]]:
    # Nobody goes on with an export after an hour; a day leaves room for clocks that are wrong.
    abandoned = "SELECT number FROM exports WHERE finished = 0 AND started_at < :before"
    yield "exports", abandoned, believed - _ABANDONED_AFTER
    if keep_days:
        oldest = believed - timedelta(days=keep_days)
        yield "exports", _OLD["exports"], oldest
        yield "pushes", _OLD["pushes"], oldest


def _remove_oldest(connection: sqlite3.Connection, now: datetime, believed: datetime) -> str | None:
    """Remove the oldest export, or where none can go, the oldest push that is past its promise."""
    for kind, before in (("exports", now + timedelta(days=1)), ("pushes", believed - UNDO_PROMISED)):
        values = {"now": time_text(now), "before": time_text(before)}
        found = connection.execute(f"{_AGES} {_OLDEST[kind]}", values).fetchone()
        if found is not None:
            connection.execute(f"DELETE FROM {kind} WHERE number = ?", found)
            return kind
    return None
