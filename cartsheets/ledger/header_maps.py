"""How the columns of other programs' files were understood, so that nobody has to say it every week.

A file is known again by the fingerprint of its headers. Only headers are kept, never what stands below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from cartsheets.ledger.connection import Database
from cartsheets.ledger.packing import from_json, storable, to_json
from cartsheets.ledger.stamps import time_text

MOST_KEPT = 200
"""So many kinds of file are remembered for each store; the one that was used longest ago goes first."""


class HeaderMaps:
    """The header maps of the ledger."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def read(self, store_id: str) -> dict[str, dict[str, str]]:
        """Give all maps of a store: API names by header, by fingerprint."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT fingerprint, names FROM header_maps WHERE store_id = ?", (store_id,)
            ).fetchall()
        return {fingerprint: dict(from_json(names)) for fingerprint, names in found}

    def keep(self, store_id: str, fingerprint: str, names: Mapping[str, str]) -> None:
        """Remember a map, in the place of the one with this fingerprint."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO header_maps (store_id, fingerprint, names, used_at) VALUES (?1, ?2, ?3, ?4)"
                " ON CONFLICT (store_id, fingerprint) DO UPDATE SET names = ?3, used_at = ?4",
                (
                    store_id,
                    fingerprint,
                    to_json({storable(header): name for header, name in names.items()}),
                    time_text(self._now()),
                ),
            )
            connection.execute(
                "DELETE FROM header_maps WHERE store_id = ?1 AND fingerprint NOT IN (SELECT fingerprint"
                " FROM header_maps WHERE store_id = ?1 ORDER BY used_at DESC LIMIT ?2)",
                (store_id, MOST_KEPT),
            )

    def forget(self, store_id: str, fingerprint: str) -> None:
        """Forget a map; one that is not there stays away."""
        with self._database.writing() as connection:
            connection.execute(
                "DELETE FROM header_maps WHERE store_id = ? AND fingerprint = ?", (store_id, fingerprint)
            )
