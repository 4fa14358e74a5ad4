"""Everything that can be asked about pushes; nothing here writes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cartsheets.ledger.connection import Database
from cartsheets.ledger.packing import damaged_record, from_json, unpack
from cartsheets.ledger.people import CUSTOMERS
from cartsheets.ledger.push_records import (
    CHANGE_COLUMNS,
    PUSH_COLUMNS,
    ChangeRecord,
    PushRecord,
    change_record,
    push_number,
    push_record,
    unknown_push,
)
from cartsheets.ledger.stamps import read_time

_SELECT = f"SELECT {PUSH_COLUMNS} FROM pushes"


@dataclass(frozen=True, slots=True)
class PushSummary:
    """One push as the history lists it. `counts` has done, rejected, skipped, in_doubt, stored_differently.

    Changes that were never sent are in no count but `planned`.
    """

    id: str
    store_id: str
    store: str
    file: str
    export_id: str
    started_at: datetime
    finished_at: datetime | None
    who: str
    counts: dict[str, int]
    plan_id: str


@dataclass(frozen=True, slots=True)
class PastChange:
    """One change in a customer's past, and the push it belongs to."""

    push: str
    store_id: str
    store: str
    at: datetime
    change: ChangeRecord
    who: str = ""


class PushHistory:
    """The pushes of the ledger, for reading. Later ones have greater numbers, whatever the clock said."""

    def __init__(self, database: Database, *, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def get(self, push_id: str) -> PushRecord:
        """Give one push.

        Raises:
            UnknownRecord: there is no such push.
        """
        record = self._one(f"{_SELECT} WHERE id = ?", push_id)
        if record is None:
            with self._database.reading() as connection:
                raise unknown_push(connection, push_id)
        return record

    def by_plan(self, plan_id: str) -> PushRecord | None:
        """Give the push of a plan, None where it was never begun."""
        return self._one(f"{_SELECT} WHERE plan_id = ?", plan_id)

    def unfinished(self, store_id: str | None = None) -> list[PushRecord]:
        """Give the pushes that can be resumed, the latest first, of one store or of all."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"{_SELECT} WHERE finished_at IS NULL AND (?1 IS NULL OR store_id = ?1) ORDER BY number DESC",
                (store_id,),
            ).fetchall()
        return [push_record(row) for row in rows]

    def latest(self, store_id: str | None = None) -> PushRecord | None:
        """Give the latest push, finished or not, of one store or of all; None where there is none."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"{_SELECT} WHERE ?1 IS NULL OR store_id = ?1 ORDER BY number DESC LIMIT 1",
                (store_id,),
            ).fetchone()
        return None if row is None else push_record(row)

    def changes(self, push_id: str) -> list[ChangeRecord]:
        """Give all changes of a push, in order."""
        with self._database.reading() as connection:
            push = push_number(connection, push_id)
            rows = connection.execute(
                f"SELECT {CHANGE_COLUMNS} FROM changes WHERE push = ? ORDER BY seq",
                (push,),
            ).fetchall()
        return [change_record(row) for row in rows]

    def done_with_message(self, store_id: str, message: str) -> list[tuple[str, ChangeRecord]]:
        """Give the changes to a store that were done and of which this is told, each with its push."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT id, {CHANGE_COLUMNS} FROM changes JOIN pushes ON pushes.number = push"
                " WHERE store_id = ? AND outcome = 'done' AND message = ? ORDER BY push, seq",
                (store_id, message),
            ).fetchall()
        return [(push, change_record(row)) for push, *row in rows]

    def before(self, push_id: str, of_changes: AbstractSet[int] | None = None) -> dict[int, dict[str, Any]]:
        """Give the rows kept by `keep_before`, by seq; the first one kept for a change counts.

        A resume that reads a row again finds it changed by this very push. With `of_changes` the rows of
        other changes need not be there, which is quicker.
        """
        with self._database.reading() as connection:
            push = push_number(connection, push_id)
            rows = connection.execute(
                "SELECT seqs, content FROM images WHERE push = ? ORDER BY number DESC", (push,)
            ).fetchall()
        images: dict[int, dict[str, Any]] = {}
        for seqs, content in rows:
            of_rows = from_json(seqs)
            if of_changes is None or not of_changes.isdisjoint(of_rows):
                try:
                    images.update(zip(of_rows, unpack(content), strict=True))
                except ValueError as error:
                    raise damaged_record(error) from error
        return images

    def stored_differently(self, push_id: str) -> list[dict[str, Any]]:
        """Give what `keep_stored_differently` kept."""
        with self._database.reading() as connection:
            push = push_number(connection, push_id)
            rows = connection.execute(
                "SELECT content FROM stored_differently WHERE push = ? ORDER BY position", (push,)
            ).fetchall()
        return [from_json(content) for (content,) in rows]

    def history(self, store_id: str | None = None, limit: int | None = None) -> list[PushSummary]:
        """List pushes, the latest first, of one store or of all; `limit` None gives every one."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT number, id, store_id, store, file, export_id, started_at, finished_at, who, plan_id,"
                " (SELECT COUNT(*) FROM stored_differently WHERE push = pushes.number) FROM pushes"
                " WHERE ?1 IS NULL OR store_id = ?1 ORDER BY number DESC LIMIT ?2",
                (store_id, -1 if limit is None else limit),
            ).fetchall()
            outcomes = [
                connection.execute(
                    "SELECT CASE WHEN outcome = 'planned' AND batch IS NOT NULL THEN 'in_doubt'"
                    " ELSE outcome END, COUNT(*) FROM changes WHERE push = ? GROUP BY 1",
                    (row[0],),
                ).fetchall()
                for row in rows
            ]
        return [_summary(row, dict(counts)) for row, counts in zip(rows, outcomes, strict=True)]

    def of_customer(self, customer: int | str, store_id: str | None = None) -> list[PastChange]:
        """List the changes of one customer, by key or by any e-mail it had, the latest first."""
        if isinstance(customer, str):
            found, value = (
                "(push, seq) IN (SELECT push, seq FROM change_emails WHERE email = ?1)",
                customer.lower(),
            )
        else:
            found, value = "changes.key = ?1", str(customer)
        with self._database.reading() as connection:
            # An e-mail leads to the keys that had it, and those to changes that left the e-mail alone.
            rows = connection.execute(
                f"""
                WITH found AS (
                    SELECT push, seq, changes.key AS key, pushes.store_id AS store_id FROM changes
                    JOIN pushes ON pushes.number = push
                    WHERE table_name = ?3 AND {found} AND (?2 IS NULL OR store_id = ?2)
                )
                SELECT id, pushes.store_id, store, started_at, who, {CHANGE_COLUMNS} FROM changes
                JOIN pushes ON pushes.number = push
                WHERE (push, seq) IN (SELECT push, seq FROM found)
                   OR (table_name = ?3
                       AND (changes.key, pushes.store_id) IN (SELECT key, store_id FROM found))
                ORDER BY pushes.number DESC, seq
                """,
                (value, store_id, CUSTOMERS),
            ).fetchall()
        return [_past_change(row) for row in rows]

    def of_name(self, words: Sequence[str], store_id: str | None = None) -> list[PastChange]:
        """List the changes of customers in whose label all these words are, the latest first."""
        small = [word.casefold() for word in words]
        with self._database.reading() as connection:
            found = [
                row
                for label, *row in connection.execute(
                    "SELECT json_extract(change, '$.label'), id, pushes.store_id, store, started_at, who,"
                    f" {CHANGE_COLUMNS} FROM changes JOIN pushes ON pushes.number = push"
                    " WHERE table_name = ?1 AND (?2 IS NULL OR store_id = ?2)"
                    " ORDER BY pushes.number DESC, seq",
                    (CUSTOMERS, store_id),
                )
                if all(word in str(label or "").casefold() for word in small)
            ]
        return [_past_change(row) for row in found]

    def _one(self, question: str, value: str) -> PushRecord | None:
        with self._database.reading() as connection:
            row = connection.execute(question, (value,)).fetchone()
        return None if row is None else push_record(row)


def _past_change(row: Sequence[Any]) -> PastChange:
    push, store_id, store, at, who, *change = row
    return PastChange(push, store_id, store, read_time(at), change_record(change), who)


def _summary(row: Sequence[Any], outcomes: dict[str, int]) -> PushSummary:
    _, push_id, store_id, store, file, export_id, started_at, finished_at, who, plan_id, differently = row
    names = ("done", "rejected", "skipped", "in_doubt", "planned")
    return PushSummary(
        id=push_id,
        store_id=store_id,
        store=store,
        file=file,
        export_id=export_id,
        started_at=read_time(started_at),
        finished_at=None if finished_at is None else read_time(finished_at),
        who=who,
        counts={name: outcomes.get(name, 0) for name in names} | {"stored_differently": differently},
        plan_id=plan_id,
    )
