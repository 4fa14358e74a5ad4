"""What pushes made of the rows of an export: laid over its pages, they are its base of today."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from cartsheets.ledger.packing import from_json, to_json, without_secrets


@dataclass(frozen=True, slots=True)
class BaseRow:
    """What became of a row of the base: some fields (or with `full` all of them), None: it is gone.

    `fields` are cells as plain JSON by the API's names.
    """

    table: str
    key: int
    fields: dict[str, Any] | None
    full: bool


def merge_base_row(connection: sqlite3.Connection, export: int, row: BaseRow) -> None:
    """Put one row on top of what earlier pushes made of it."""
    fields, is_full = row.fields, row.full
    if fields is not None:
        fields = without_secrets(fields)
        before = connection.execute(
            "SELECT fields, is_full FROM base_rows WHERE export = ? AND table_name = ? AND key = ?",
            (export, row.table, row.key),
        ).fetchone()
        if before is not None and before[0] is not None and not is_full:
            fields = from_json(before[0]) | fields
            is_full = bool(before[1])
    connection.execute(
        "INSERT INTO base_rows (export, table_name, key, fields, is_full) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (export, table_name, key)"
        " DO UPDATE SET fields = excluded.fields, is_full = excluded.is_full",
        (export, row.table, row.key, None if fields is None else to_json(fields), is_full),
    )
