"""What is old, or more than the ledger may weigh, goes by itself; what is still needed stays.

Needed: whatever an unfinished push or a draft stands on, and each store's latest finished export.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta

from cartsheets.ledger.connection import Database
from cartsheets.ledger.stamps import time_text

_ABANDONED_AFTER = timedelta(days=1)
_MEGABYTE = 1_000_000

_NEEDED_EXPORTS = """
    SELECT export_id FROM pushes WHERE finished_at IS NULL
    UNION SELECT export_id FROM drafts
    UNION SELECT id FROM (SELECT id, MAX(started_at) FROM exports WHERE finished = 1 GROUP BY store_id)
"""


def prune(database: Database, *, now: datetime, keep_days: int, keep_mb: int) -> dict[str, int]:
    """Remove exports and pushes over the age or the size; 0 means no limit. Tell how many."""
    removed = {"exports": 0, "pushes": 0}
    for kind, condition, before in _too_old(now, keep_days):
        values = (time_text(before),)
        # Asked first: a program that starts must not wait for others' writing when nothing is old.
        with database.reading() as connection:
            (found,) = connection.execute(f"SELECT COUNT(*) FROM {kind} WHERE {condition}", values).fetchone()
        if found:
            with database.writing() as connection:
                removed[kind] += connection.execute(f"DELETE FROM {kind} WHERE {condition}", values).rowcount
    while keep_mb and database.size > keep_mb * _MEGABYTE:
        with database.writing() as connection:
            went = _remove_oldest(connection)
        if went is None:
            break
        removed[went] += 1
    if any(removed.values()):
        database.give_space_back()
    return removed


def _too_old(now: datetime, keep_days: int) -> Iterator[tuple[str, str, datetime]]:
    # Nobody goes on with an export after an hour; a day leaves room for clocks that are wrong.
    yield "exports", "finished = 0 AND started_at < ?", now - _ABANDONED_AFTER
    if keep_days:
        oldest = now - timedelta(days=keep_days)
        yield "exports", f"finished = 1 AND started_at < ? AND id NOT IN ({_NEEDED_EXPORTS})", oldest
        yield "pushes", "finished_at IS NOT NULL AND started_at < ?", oldest


def _remove_oldest(connection: sqlite3.Connection) -> str | None:
    oldest = connection.execute(
        "SELECT kind, number FROM ("
        " SELECT 'exports' AS kind, number, started_at FROM exports WHERE finished = 1"
        f" AND id NOT IN ({_NEEDED_EXPORTS})"
        " UNION ALL SELECT 'pushes', number, started_at FROM pushes WHERE finished_at IS NOT NULL"
        ") ORDER BY started_at LIMIT 1"
    ).fetchone()
    if oldest is None:
        return None
    kind, number = oldest
    connection.execute(f"DELETE FROM {kind} WHERE number = ?", (number,))
    return str(kind)
