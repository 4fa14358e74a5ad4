"""What was read from the store, as it came, and what pushes made of it: the base of every review.

An export's base is its pages, in order, with `overrides` on top: rows that a push changed, added or
deleted since. So a workbook that was pushed is its own new base.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cartsheets.errors import UnknownRecord
from cartsheets.ledger.base_rows import BaseRow, merge_base_row
from cartsheets.ledger.connection import Database
from cartsheets.ledger.locks import Lock
from cartsheets.ledger.packing import from_json, pack, storable, to_json, unpack
from cartsheets.ledger.stamps import make_export_id, read_time, time_text

__all__ = ["BaseRow", "ExportRecord", "Snapshots"]

_LOCK_PURPOSE = "export"
_COLUMNS = "id, secret, store_id, store, query, file, started_at, taken_at, finished, counts, who"


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """One export. `query` is exactly what was asked; `secret` signs the tokens of the workbook's rows.

    `taken_at` is None until the export is finished. Times are aware UTC.
    """

    id: str
    secret: bytes
    store_id: str
    store: str
    query: dict[str, Any]
    file: str
    started_at: datetime
    taken_at: datetime | None
    finished: bool
    counts: dict[str, int]
    who: str = ""

    def __repr__(self) -> str:
        return f"ExportRecord({self.id}, {self.store_id})"


class Snapshots:
    """The exports of the ledger."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._held: dict[str, Lock] = {}

    def begin(
        self, store_id: str, store: str, query: Mapping[str, Any], file: str, who: str = ""
    ) -> ExportRecord:
        """Record that an export starts; until it ends or is closed no other process goes on with it."""
        started_at = self._now()
        record = ExportRecord(
            id=make_export_id(started_at),
            secret=secrets.token_bytes(32),
            store_id=store_id,
            store=store,
            query=dict(query),
            file=storable(file),
            started_at=started_at,
            taken_at=None,
            finished=False,
            counts={},
            who=who,
        )
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO exports (id, secret, store_id, store, query, file, started_at, who)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    record.id,
                    record.secret,
                    store_id,
                    store,
                    to_json(record.query),
                    record.file,
                    time_text(started_at),
                    who,
                ),
            )
            # Held before anyone can see it: the transaction ends after this.
            self._hold(record.id)
        return record

    def unfinished(self, store_id: str, query: Mapping[str, Any], since: datetime) -> ExportRecord | None:
        """Find an export of the same query to go on with, begun since then, that nobody is busy with."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM exports"
                " WHERE store_id = ? AND query = ? AND finished = 0 AND started_at >= ?"
                " ORDER BY number DESC",
                (store_id, to_json(dict(query)), time_text(since)),
            ).fetchall()
        for row in rows:
            record = _export_record(row)
            # Whoever held it may have finished it between the question and the lock.
            if self._hold(record.id) and not self.export(record.id).finished:
                return record
        return None

    def keep_page(self, export_id: str, table_name: str, records: Sequence[Mapping[str, Any]]) -> None:
        """Keep one page of records as it came, without passwords and their hashes."""
        content = pack(records)
        # A page that a power cut takes is fetched again; a killed process loses none.
        with self._database.writing(is_durable=False) as connection:
            export = _export_number(connection, export_id)
            connection.execute(
                "INSERT INTO pages (export, table_name, number, row_count, content) VALUES (?, ?,"
                " (SELECT COALESCE(MAX(number), 0) + 1 FROM pages WHERE export = ? AND table_name = ?),"
                " ?, ?)",
                (export, table_name, export, table_name, len(records), content),
            )

    def pages(self, export_id: str, table_name: str) -> Iterator[list[dict[str, Any]]]:
        """Give the pages of a table in the order they came."""
        with self._database.reading() as connection:
            export = _export_number(connection, export_id)
            numbers = connection.execute(
                "SELECT rowid FROM pages WHERE export = ? AND table_name = ? ORDER BY number",
                (export, table_name),
            ).fetchall()
        for (number,) in numbers:
            with self._database.reading() as connection:
                row = connection.execute("SELECT content FROM pages WHERE rowid = ?", (number,)).fetchone()
            if row is None:
                raise _unknown_export(export_id)
            yield unpack(row[0])

    def page_count(self, export_id: str, table_name: str) -> int:
        """How many pages of a table are kept."""
        return self._page_total(export_id, table_name, "COUNT(*)")

    def row_count(self, export_id: str, table_name: str) -> int:
        """How many records of a table are kept in pages."""
        return self._page_total(export_id, table_name, "COALESCE(SUM(row_count), 0)")

    def finish(
        self, export_id: str, taken_at: datetime, counts: Mapping[str, int], file: str
    ) -> ExportRecord:
        """Record that an export is complete: its file, when the store was read, and rows per table."""
        with self._database.writing() as connection:
            export = _export_number(connection, export_id)
            connection.execute(
                "UPDATE exports SET finished = 1, taken_at = ?, counts = ?, file = ? WHERE number = ?",
                (time_text(taken_at), to_json(dict(counts)), storable(file), export),
            )
        self._let_go(export_id)
        return self.export(export_id)

    def take_over(
        self, record: ExportRecord, pages: Mapping[str, Sequence[Sequence[Mapping[str, Any]]]]
    ) -> ExportRecord:
        """Keep an export that another computer made, with its pages by table; one that is here stays."""
        with self._database.writing() as connection:
            export = connection.execute(
                "INSERT INTO exports (id, secret, store_id, store, query, file, started_at, taken_at,"
                " finished, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (id) DO NOTHING",
                (
                    record.id,
                    record.secret,
                    record.store_id,
                    record.store,
                    to_json(record.query),
                    storable(record.file),
                    time_text(record.started_at),
                    time_text(record.taken_at or record.started_at),
                    to_json(record.counts),
                ),
            )
            if export.rowcount:
                connection.executemany(
                    "INSERT INTO pages (export, table_name, number, row_count, content)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (
                        (export.lastrowid, table, number, len(records), pack(records))
                        for table, kept in pages.items()
                        for number, records in enumerate(kept, 1)
                    ),
                )
        return self.export(record.id)

    def drop(self, export_id: str) -> None:
        """Forget an export with all its pages; one that is gone already stays gone."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM exports WHERE id = ?", (export_id,))
        self._let_go(export_id)
        self._database.give_space_back()

    def export(self, export_id: str) -> ExportRecord:
        """Give one export.

        Raises:
            UnknownRecord: the ledger has none with this id.
        """
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT {_COLUMNS} FROM exports WHERE id = ?",
                (export_id,),
            ).fetchone()
        if row is None:
            raise _unknown_export(export_id)
        return _export_record(row)

    def exports(self, store_id: str | None = None) -> list[ExportRecord]:
        """Give all exports, the latest first, of one store or of all."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM exports WHERE ? IS NULL OR store_id = ? ORDER BY number DESC",
                (store_id, store_id),
            ).fetchall()
        return [_export_record(row) for row in rows]

    def advance(self, export_id: str, rows: Sequence[BaseRow]) -> None:
        """Put what a push made of these rows on top of the base, in one transaction.

        A base that is not kept any more needs none: an undo may come long after its export went.
        """
        with self._database.writing() as connection:
            found = connection.execute("SELECT number FROM exports WHERE id = ?", (export_id,)).fetchone()
            for row in rows if found else ():
                merge_base_row(connection, found[0], row)

    def overrides(self, export_id: str) -> list[BaseRow]:
        """Give all that pushes put on top of the base, merged, one entry for each row."""
        with self._database.reading() as connection:
            export = _export_number(connection, export_id)
            found = connection.execute(
                "SELECT table_name, key, fields, is_full FROM base_rows WHERE export = ?"
                " ORDER BY table_name, key",
                (export,),
            ).fetchall()
        return [
            BaseRow(table, key, None if fields is None else from_json(fields), bool(is_full))
            for table, key, fields, is_full in found
        ]

    def note_added(self, export_id: str, table: str, identifier: str, key: int) -> None:
        """Remember which key an added row got; the identifier is its e-mail or group name, any case.

        Like `advance`, it does nothing for an export that is not kept any more.
        """
        self.note_all_added(export_id, [(table, identifier, key)])

    def note_all_added(self, export_id: str, rows: Iterable[tuple[str, str, int]]) -> None:
        """Remember the keys of added rows, (table, identifier, key) each, in one transaction."""
        with self._database.writing() as connection:
            connection.executemany(
                "INSERT INTO added_rows (export, table_name, identifier, key)"
                " SELECT number, ?, ?, ? FROM exports WHERE id = ?"
                " ON CONFLICT (export, table_name, identifier) DO UPDATE SET key = excluded.key",
                ((table, identifier.lower(), key, export_id) for table, identifier, key in rows),
            )

    def added(self, export_id: str) -> dict[tuple[str, str], int]:
        """Give the keys of rows added from this export's workbook: {(table, lower-case identifier): key}."""
        with self._database.reading() as connection:
            export = _export_number(connection, export_id)
            found = connection.execute(
                "SELECT table_name, identifier, key FROM added_rows WHERE export = ?", (export,)
            ).fetchall()
        return {(table, identifier): key for table, identifier, key in found}

    def close(self) -> None:
        """Let go of unfinished exports, so that another process may go on with them."""
        for export_id in list(self._held):
            self._held.pop(export_id).release()

    def _page_total(self, export_id: str, table_name: str, expression: str) -> int:
        with self._database.reading() as connection:
            export = _export_number(connection, export_id)
            (total,) = connection.execute(
                f"SELECT {expression} FROM pages WHERE export = ? AND table_name = ?",
                (export, table_name),
            ).fetchone()
        return int(total)

    def _hold(self, export_id: str) -> bool:
        if export_id in self._held:
            return True
        lock = self._database.locks.try_lock(_LOCK_PURPOSE, export_id)
        if lock is None:
            return False
        self._held[export_id] = lock
        return True

    def _let_go(self, export_id: str) -> None:
        if lock := self._held.pop(export_id, None):
            lock.release(forget_file=True)


def _export_number(connection: sqlite3.Connection, export_id: str) -> int:
    row = connection.execute("SELECT number FROM exports WHERE id = ?", (export_id,)).fetchone()
    if row is None:
        raise _unknown_export(export_id)
    return int(row[0])


def _unknown_export(export_id: str) -> UnknownRecord:
    return UnknownRecord(
        f"The record has no export {export_id}.",
        remedy="It was made on another computer, or its record was deleted; export again.",
    )


def _export_record(row: Iterable[Any]) -> ExportRecord:
    export_id, secret, store_id, store, query, file, started_at, taken_at, finished, counts, who = row
    return ExportRecord(
        id=export_id,
        secret=secret,
        store_id=store_id,
        store=store,
        query=from_json(query),
        file=file,
        started_at=read_time(started_at),
        taken_at=None if taken_at is None else read_time(taken_at),
        finished=bool(finished),
        counts=from_json(counts),
        who=who,
    )
