"""How full each store's allowance was when the last run ended, so that the next one does not overflow it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from cartsheets.ledger.connection import Database
from cartsheets.ledger.stamps import read_time, time_text


class Buckets:
    """The stores' buckets, as their last run left them."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def keep(self, store_id: str, level: float) -> None:
        """Record how many calls are in a store's bucket at this moment."""
        # After a power cut this long ago it would be empty anyway.
        with self._database.writing(is_durable=False) as connection:
            connection.execute(
                "INSERT INTO buckets (store_id, level, at) VALUES (?, ?, ?)"
                " ON CONFLICT (store_id) DO UPDATE SET level = excluded.level, at = excluded.at",
                (store_id, level, time_text(self._now())),
            )

    def level(self, store_id: str, *, per_second: float) -> float:
        """How many calls are still in a store's bucket, which leaks so many a second."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT level, at FROM buckets WHERE store_id = ?", (store_id,)
            ).fetchone()
        if row is None:
            return 0.0
        # A clock that was set back must not fill the bucket.
        passed_s = max(0.0, (self._now() - read_time(row[1])).total_seconds())
        return max(0.0, float(row[0]) - passed_s * per_second)
