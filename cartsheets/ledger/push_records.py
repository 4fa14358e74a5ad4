"""The values that the record of pushes is asked for, and how they come out of its rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cartsheets.errors import UnknownRecord
from cartsheets.ledger.packing import from_json, unpack_text
from cartsheets.ledger.stamps import read_time

PLANNED = "planned"
IN_DOUBT = "in_doubt"
UNFINISHED = "unfinished"
FINISHED = "finished"

PUSH_COLUMNS = "id, store_id, store, file, export_id, plan_id, plan, started_at, finished_at, who"
CHANGE_COLUMNS = "seq, change, outcome, changes.key, message, batch IS NOT NULL, stored"


@dataclass(frozen=True, slots=True)
class PushRecord:
    """One push. `finished_at` is None while `resume` has something to do. Times are aware UTC."""

    id: str
    store_id: str
    store: str
    file: str
    export_id: str
    plan_id: str
    plan_json: str
    started_at: datetime
    finished_at: datetime | None
    who: str

    @property
    def state(self) -> str:
        """FINISHED or UNFINISHED."""
        return UNFINISHED if self.finished_at is None else FINISHED


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one change. `key` is an added row's new key; `stored` what the store holds now.

    None for either says nothing new: what is known already stays.
    """

    seq: int
    outcome: str
    key: int | None = None
    message: str = ""
    stored: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """One change of a push. `intended`: it may have been sent; with outcome "planned" it is in doubt."""

    seq: int
    change: dict[str, Any]
    outcome: str
    key: int | None
    message: str
    intended: bool
    stored: dict[str, Any] | None


def push_record(row: Sequence[Any]) -> PushRecord:
    """Make a PushRecord of a row with PUSH_COLUMNS."""
    push_id, store_id, store, file, export_id, plan_id, plan, started_at, finished_at, who = row
    return PushRecord(
        id=push_id,
        store_id=store_id,
        store=store,
        file=file,
        export_id=export_id,
        plan_id=plan_id,
        plan_json=unpack_text(plan),
        started_at=read_time(started_at),
        finished_at=None if finished_at is None else read_time(finished_at),
        who=who,
    )


def change_record(row: Sequence[Any]) -> ChangeRecord:
    """Make a ChangeRecord of a row with CHANGE_COLUMNS."""
    seq, change, outcome, key, message, intended, stored = row
    return ChangeRecord(
        seq=seq,
        change=from_json(change),
        outcome=outcome,
        key=key,
        message=message,
        intended=bool(intended),
        stored=None if stored is None else from_json(stored),
    )


def push_number(connection: sqlite3.Connection, push_id: str) -> int:
    """Give a push's row number.

    Raises:
        UnknownRecord: there is no such push.
    """
    row = connection.execute("SELECT number FROM pushes WHERE id = ?", (push_id,)).fetchone()
    if row is None:
        raise unknown_push(connection, push_id)
    return int(row[0])


def unknown_push(connection: sqlite3.Connection, push_id: str) -> UnknownRecord:
    """Make the error for an id that no push has, or none any more."""
    day, _, number = push_id.rpartition("-")
    row = connection.execute("SELECT last FROM push_days WHERE day = ?", (day,)).fetchone()
    was_there = row is not None and number.isdecimal() and 1 <= int(number) <= row[0]
    return UnknownRecord(
        f"Push {push_id} is not in the record any more: it was deleted, or is older than the settings keep."
        if was_there
        else f"The record has no push {push_id}.",
        remedy="`cartsheets-cli history` lists the pushes there are.",
    )
