"""Intent and outcome of every change of every push: what a resume, an undo and the history stand on.

Intent is durable before a call leaves and outcome before the next one: `intend` and `settle` return
only when their one transaction is on the disk.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cartsheets.errors import LedgerError, LedgerInUse, UnknownRecord
from cartsheets.ledger.locks import Lock
from cartsheets.ledger.packing import pack, pack_text, storable, to_json, without_secrets
from cartsheets.ledger.people import emails_in_change, emails_in_record
from cartsheets.ledger.push_history import PushHistory
from cartsheets.ledger.push_records import PushRecord, Settled, push_number
from cartsheets.ledger.stamps import local_day, time_text

PASSWORD_MASK = "••••••••"
_LOCK_PURPOSE = "push"


class Pushes(PushHistory):
    """The pushes of the ledger: what `PushHistory` tells, and the journal that is written while pushing."""

    def begin(
        self,
        plan_id: str,
        plan_json: str,
        changes: Sequence[Mapping[str, Any]],
        store_id: str,
        store: str,
        file: str,
        export_id: str,
        secrets: Mapping[int, str],
        who: str = "",
    ) -> PushRecord:
        """Record a whole plan before anything of it is sent; `changes[n]` has seq n.

        `secrets` are the typed passwords by seq; `finish` destroys them.

        Raises:
            LedgerError: this plan was begun before.
        """
        started_at = self._now()
        content = pack_text(plan_json)
        file = storable(file)
        with self._database.writing() as connection:
            earlier = connection.execute("SELECT id FROM pushes WHERE plan_id = ?", (plan_id,)).fetchone()
            if earlier is not None:
                raise LedgerError(
                    f"This plan is push {earlier[0]} already.", remedy="Resume that push, or compare again."
                )
            push_id = _next_id(connection, local_day(started_at))
            push = connection.execute(
                "INSERT INTO pushes (id, plan_id, plan, store_id, store, file, export_id, who, started_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (push_id, plan_id, content, store_id, store, file, export_id, who, time_text(started_at)),
            ).lastrowid
            connection.executemany(
                "INSERT INTO changes (push, seq, change, table_name, key) VALUES (?, ?, ?, ?, ?)",
                (
                    (push, seq, to_json(dict(change)), change.get("table", ""), change.get("key"))
                    for seq, change in enumerate(changes)
                ),
            )
            _note_emails(
                connection, push, ((seq, emails_in_change(change)) for seq, change in enumerate(changes))
            )
            connection.executemany(
                "INSERT INTO push_secrets (push, seq, password) VALUES (?, ?, ?)",
                ((push, seq, password) for seq, password in secrets.items()),
            )
        return PushRecord(
            id=push_id,
            store_id=store_id,
            store=store,
            file=file,
            export_id=export_id,
            plan_id=plan_id,
            plan_json=plan_json,
            started_at=started_at,
            finished_at=None,
            who=who,
        )

    def claim(self, push_id: str) -> Lock:
        """Take this push's store for the calling process until the lock is released.

        Raises:
            LedgerInUse: another push or resume of this store is running; a dead one never is.
            UnknownRecord: there is no such push.
        """
        return self.claim_store(self.get(push_id).store_id)

    def claim_store(self, store_id: str) -> Lock:
        """Take a store, before its push has a record.

        Raises:
            LedgerInUse: another push or resume of this store is running; a dead one never is.
        """
        lock = self._database.locks.try_lock(_LOCK_PURPOSE, store_id)
        if lock is None:
            raise LedgerInUse(
                "Another push to this store is running.", remedy="Wait until it is done, or stop it first."
            )
        return lock

    def intend(self, push_id: str, seqs: Sequence[int], batch: int) -> None:
        """Record that these changes are about to be sent together, durably, before they are."""
        with self._database.writing() as connection:
            push = push_number(connection, push_id)
            connection.executemany(
                "UPDATE changes SET batch = ? WHERE push = ? AND seq = ?",
                ((batch, push, seq) for seq in seqs),
            )

    def narrow(self, push_id: str, changes: Mapping[int, Mapping[str, Any]]) -> None:
        """Record that less of these changes, by seq, is left to send than was planned, durably."""
        with self._database.writing() as connection:
            push = push_number(connection, push_id)
            connection.executemany(
                "UPDATE changes SET change = ? WHERE push = ? AND seq = ?",
                ((to_json(dict(change)), push, seq) for seq, change in changes.items()),
            )

    def settle(self, push_id: str, results: Sequence[Settled]) -> None:
        """Record what became of these changes, durably.

        The outcome "planned" says that a change in doubt turned out not to have been carried out. A store
        may quote a password that it refuses: it is masked in what is kept.
        """
        with self._database.writing() as connection:
            push = push_number(connection, push_id)
            typed = _typed_passwords(connection, push)
            settled = connection.executemany(
                "UPDATE changes SET outcome = ?1, key = COALESCE(?2, key), message = ?3,"
                " stored = COALESCE(?4, stored), batch = CASE ?1 WHEN 'planned' THEN NULL ELSE batch END"
                " WHERE push = ?5 AND seq = ?6",
                (
                    (
                        result.outcome,
                        result.key,
                        _masked(result.message, typed.get(result.seq)),
                        None if result.stored is None else to_json(without_secrets(result.stored)),
                        push,
                        result.seq,
                    )
                    for result in results
                ),
            ).rowcount
            if results and settled != len(results):
                raise UnknownRecord(f"Push {push_id} has not all of the changes that were settled.")

    def keep_before(self, push_id: str, images: Mapping[int, Mapping[str, Any]]) -> None:
        """Keep whole rows as the store held them before these changes, by seq, durably."""
        if not images:
            return
        content = pack(list(images.values()))
        with self._database.writing() as connection:
            push = push_number(connection, push_id)
            connection.execute(
                "INSERT INTO images (push, number, seqs, content) VALUES"
                " (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM images WHERE push = ?), ?, ?)",
                (push, push, to_json(list(images)), content),
            )
            _note_emails(connection, push, ((seq, emails_in_record(image)) for seq, image in images.items()))

    def keep_stored_differently(self, push_id: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Keep the whole list of cells that the store changed on the way in, instead of an earlier one."""
        with self._database.writing() as connection:
            push = push_number(connection, push_id)
            connection.execute("DELETE FROM stored_differently WHERE push = ?", (push,))
            connection.executemany(
                "INSERT INTO stored_differently (push, position, content) VALUES (?, ?, ?)",
                ((push, position, to_json(dict(row))) for position, row in enumerate(rows)),
            )

    def secret(self, push_id: str, seq: int) -> str | None:
        """Give the password typed for a change; None where there is none, or after `finish`."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT password FROM push_secrets JOIN pushes ON pushes.number = push"
                " WHERE id = ? AND seq = ?",
                (push_id, seq),
            ).fetchone()
        return None if row is None else str(row[0])

    def finish(self, push_id: str) -> None:
        """Record that nothing is left to do, and destroy the passwords, in the file and in its log."""
        with self._database.writing() as connection:
            push = push_number(connection, push_id)
            connection.execute("DELETE FROM push_secrets WHERE push = ?", (push,))
            connection.execute(
                "UPDATE pushes SET finished_at = COALESCE(finished_at, ?) WHERE number = ?",
                (time_text(self._now()), push),
            )
        # Where another process reads at this very moment, its log is emptied at the next opening.
        self._database.wipe()


def _typed_passwords(connection: sqlite3.Connection, push: int) -> dict[int, str]:
    return dict(
        connection.execute("SELECT seq, password FROM push_secrets WHERE push = ?", (push,)).fetchall()
    )


def _masked(message: str, password: str | None) -> str:
    return storable(message.replace(password, PASSWORD_MASK) if password else message)


def _next_id(connection: sqlite3.Connection, day: str) -> str:
    # The day's number goes on after a purge too: an id never comes to mean another push.
    (last,) = connection.execute(
        "INSERT INTO push_days (day, last) VALUES (?, 1)"
        " ON CONFLICT (day) DO UPDATE SET last = last + 1 RETURNING last",
        (day,),
    ).fetchone()
    return f"{day}-{last}"


def _note_emails(
    connection: sqlite3.Connection, push: int | None, found: Iterable[tuple[int, set[str]]]
) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO change_emails (email, push, seq) VALUES (?, ?, ?)",
        ((email, push, seq) for seq, emails in found for email in emails),
    )
