"""How the ledger's file is: looked at without changing it, told in numbers only, even where it is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from cartsheets.ledger.connection import FILE_NAME
from cartsheets.ledger.schema import STEPS

_BUSY_TIMEOUT_S = 3.0
_MOST_FINDINGS = 20


def examine(folder: Path) -> dict[str, Any]:
    """Give the file's size, its version and ours, the rows of each table, and what SQLite's own check finds.

    Names of tables and indexes are ours; nothing of what stands in them is told.
    """
    path = folder / FILE_NAME
    found: dict[str, Any] = {"is_there": path.is_file(), "newest_schema": len(STEPS)}
    if not path.is_file():
        return found
    found["bytes"] = path.stat().st_size
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_BUSY_TIMEOUT_S)
        ) as connection:
            _ask(connection, found)
    except sqlite3.Error as error:
        # Whoever helps wants to know just this; SQLite's own words could quote a value.
        found["problem"] = getattr(error, "sqlite_errorname", type(error).__name__)
    return found


def _ask(connection: sqlite3.Connection, found: dict[str, Any]) -> None:
    def one(statement: str) -> Any:
        return connection.execute(statement).fetchone()[0]

    found["schema"] = one("PRAGMA user_version")
    found["journal"] = one("PRAGMA journal_mode")
    names = [
        str(row[0])
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
    ]
    # The names come from the file itself, which may be somebody else's work.
    found["rows"] = {
        name: one(f'SELECT count(*) FROM "{name.replace(chr(34), chr(34) * 2)}"') for name in names
    }
    found["integrity"] = [
        str(row[0]) for row in connection.execute(f"PRAGMA integrity_check({_MOST_FINDINGS})")
    ]
    found["foreign_keys_broken"] = len(connection.execute("PRAGMA foreign_key_check").fetchall())
