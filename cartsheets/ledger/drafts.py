"""Edits of the grid that were not pushed yet: a log of gestures, so that a crash loses none.

A gesture is one thing the user did (a paste of 1,000 cells is one), as
`{"label": "Paste into Email", "cells": [{"table": …, "key": …, "column": …, "before": …, "after": …}]}`.
`position` is how many gestures are in effect; the ones after it were undone and can be redone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cartsheets.errors import UnknownRecord
from cartsheets.ledger.connection import Database
from cartsheets.ledger.packing import from_json, storable, to_json
from cartsheets.ledger.stamps import read_time, time_text

_COLUMNS = "number, id, store_id, export_id, file, position, changed_at"


@dataclass(frozen=True, slots=True)
class DraftRecord:
    """One draft: all its gestures, of which the first `position` are in effect."""

    id: str
    store_id: str
    export_id: str
    file: str
    position: int
    changed_at: datetime
    gestures: tuple[dict[str, Any], ...]

    @property
    def in_effect(self) -> tuple[dict[str, Any], ...]:
        """The gestures that were not undone."""
        return self.gestures[: self.position]


class Drafts:
    """The drafts of the ledger."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def begin(self, draft_id: str, *, store_id: str, export_id: str = "", file: str = "") -> None:
        """Start a draft, or go on with the one of this id; an export's own id is a good one."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO drafts (id, store_id, export_id, file, changed_at) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO NOTHING",
                (draft_id, store_id, export_id, storable(file), time_text(self._now())),
            )

    def keep(self, draft_id: str, gestures: Sequence[Mapping[str, Any]]) -> None:
        """Add gestures after the ones in effect; what was undone can then not be redone any more."""
        with self._database.writing() as connection:
            draft, position = self._place(connection, draft_id)
            connection.execute("DELETE FROM gestures WHERE draft = ? AND number >= ?", (draft, position))
            connection.executemany(
                "INSERT INTO gestures (draft, number, content) VALUES (?, ?, ?)",
                ((draft, position + n, to_json(dict(gesture))) for n, gesture in enumerate(gestures)),
            )
            self._move(connection, draft, position + len(gestures))

    def replace(self, draft_id: str, gesture: Mapping[str, Any]) -> None:
        """Keep one gesture in the place of all there are: of what only its last state counts."""
        with self._database.writing() as connection:
            draft, _ = self._place(connection, draft_id)
            connection.execute("DELETE FROM gestures WHERE draft = ?", (draft,))
            connection.execute(
                "INSERT INTO gestures (draft, number, content) VALUES (?, 0, ?)",
                (draft, to_json(dict(gesture))),
            )
            self._move(connection, draft, 1)

    def move(self, draft_id: str, position: int) -> None:
        """Record an undo or redo: how many gestures are in effect now."""
        with self._database.writing() as connection:
            draft, _ = self._place(connection, draft_id)
            (count,) = connection.execute(
                "SELECT COUNT(*) FROM gestures WHERE draft = ?", (draft,)
            ).fetchone()
            self._move(connection, draft, max(0, min(position, count)))

    def length(self, draft_id: str) -> int:
        """Count a draft's gestures, also those that were undone; 0 where there is no draft."""
        with self._database.reading() as connection:
            (count,) = connection.execute(
                "SELECT COUNT(*) FROM gestures JOIN drafts ON drafts.number = draft WHERE id = ?",
                (draft_id,),
            ).fetchone()
            return int(count)

    def read(self, draft_id: str) -> DraftRecord | None:
        """Give a draft, None where there is none."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT {_COLUMNS} FROM drafts WHERE id = ?",
                (draft_id,),
            ).fetchone()
            return None if row is None else _draft_record(connection, row)

    def kept(self, store_id: str | None = None) -> list[DraftRecord]:
        """Give all drafts, the latest first, of one store or of all."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM drafts WHERE ?1 IS NULL OR store_id = ?1"
                " ORDER BY changed_at DESC, number DESC",
                (store_id,),
            ).fetchall()
            return [_draft_record(connection, row) for row in rows]

    def drop(self, draft_id: str) -> None:
        """Forget a draft and whatever was typed in it; one that is gone already stays gone."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM drafts WHERE id = ?", (draft_id,))
        self._database.wipe()

    def _place(self, connection: sqlite3.Connection, draft_id: str) -> tuple[int, int]:
        row = connection.execute("SELECT number, position FROM drafts WHERE id = ?", (draft_id,)).fetchone()
        if row is None:
            raise UnknownRecord(f"The record has no draft {draft_id}.", remedy="Begin it again.")
        return int(row[0]), int(row[1])

    def _move(self, connection: sqlite3.Connection, draft: int, position: int) -> None:
        connection.execute(
            "UPDATE drafts SET position = ?, changed_at = ? WHERE number = ?",
            (position, time_text(self._now()), draft),
        )


def _draft_record(connection: sqlite3.Connection, row: Sequence[Any]) -> DraftRecord:
    number, draft_id, store_id, export_id, file, position, changed_at = row
    gestures = connection.execute("SELECT content FROM gestures WHERE draft = ? ORDER BY number", (number,))
    return DraftRecord(
        id=draft_id,
        store_id=store_id,
        export_id=export_id,
        file=file,
        position=position,
        changed_at=read_time(changed_at),
        gestures=tuple(from_json(content) for (content,) in gestures),
    )
