"""Whose seals are known on this computer: a key that somebody trusted once, and the name it came with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from cartsheets.ledger.connection import Database
from cartsheets.ledger.stamps import time_text


class Authors:
    """The authors of change sets that were trusted here."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def name_of(self, public_key: str) -> str | None:
        """The name that a key was trusted under; None where it was not."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT name FROM authors WHERE public_key = ?", (public_key,)
            ).fetchone()
        return None if row is None else str(row[0])

    def keys_of(self, name: str) -> list[str]:
        """The keys that were trusted under a name."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT public_key FROM authors WHERE name = ?", (name,)).fetchall()
        return [key for (key,) in rows]

    def trust(self, public_key: str, name: str) -> None:
        """Remember a key under a name, from now on."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO authors (public_key, name, known_at) VALUES (?, ?, ?)"
                " ON CONFLICT (public_key) DO UPDATE SET name = excluded.name",
                (public_key, name, time_text(self._now())),
            )

    def forget(self, public_key: str) -> None:
        """Trust a key no more."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM authors WHERE public_key = ?", (public_key,))
