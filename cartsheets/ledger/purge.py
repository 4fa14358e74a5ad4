"""Personal data out of the ledger: of some customers, of all before a time, or everything.

Afterwards the file is written anew and its log emptied, so that the raw bytes hold nothing of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from cartsheets.ledger.connection import Database
from cartsheets.ledger.packing import from_json, pack, pack_text, to_json, unpack, unpack_text
from cartsheets.ledger.people import CUSTOMERS, KEY_FIELD, People, emails_in_record, forget_change, forget_in
from cartsheets.ledger.stamps import time_text

REMOVED = ("exports", "pushes", "drafts", "snapshot_rows", "changes")
"""The keys of what every purge answers."""


def purge_everything(database: Database) -> dict[str, int]:
    """Remove every export, push and draft."""
    with database.writing() as connection:
        removed = {
            name: connection.execute(f"DELETE FROM {name}").rowcount
            for name in ("exports", "pushes", "drafts")
        }
        # Headers are no personal data, but somebody may have written a name into one.
        connection.execute("DELETE FROM header_maps")
        connection.execute("DELETE FROM authors")
        # Which stores there were is nobody's business either.
        connection.execute("DELETE FROM buckets")
    database.rewrite()
    return _counts(**removed)


def purge_before(database: Database, before: datetime, store_id: str | None = None) -> dict[str, int]:
    """Remove the exports, pushes and drafts that are older than this, of one store or of all."""
    older = "< ?1 AND (?2 IS NULL OR store_id = ?2)"
    values = (time_text(before), store_id)
    with database.writing() as connection:
        removed = {
            name: connection.execute(f"DELETE FROM {name} WHERE {column} {older}", values).rowcount
            for name, column in (
                ("exports", "started_at"),
                ("pushes", "started_at"),
                ("drafts", "changed_at"),
            )
        }
    database.rewrite()
    return _counts(**removed)


def purge_customers(
    database: Database, *, keys: Iterable[int] = (), emails: Iterable[str] = (), store_id: str | None = None
) -> dict[str, int]:
    """Remove what is known about some customers, by key or e-mail, in one store or in all.

    Who is named by one is found by the other too. A change that was not settled is settled as skipped:
    a resume must not send what nobody knows any more.
    """
    named = People(frozenset(keys), frozenset(email.lower() for email in emails))
    with database.writing() as connection:
        stores = [store for (store,) in connection.execute(_STORES, (store_id,)).fetchall()]
        removed = dict.fromkeys(REMOVED, 0)
        for store in stores:
            people = _everything_about(connection, store, named)
            removed["snapshot_rows"] += _forget_in_snapshots(connection, store, people)
            removed["changes"] += _forget_in_pushes(connection, store, people)
            _forget_in_drafts(connection, store, people)
    database.rewrite()
    return removed


_STORES = """
    SELECT store_id FROM (
        SELECT store_id FROM exports UNION SELECT store_id FROM pushes UNION SELECT store_id FROM drafts
    ) WHERE ?1 IS NULL OR store_id = ?1
"""
_EXPORTS_OF_STORE = "SELECT number FROM exports WHERE store_id = ?"


def stores_with_records(database: Database, store_id: str | None = None) -> list[str]:
    """Give the ids of the stores that anything is kept about."""
    with database.reading() as connection:
        return [store for (store,) in connection.execute(_STORES, (store_id,)).fetchall()]


def _counts(**removed: int) -> dict[str, int]:
    return dict.fromkeys(REMOVED, 0) | removed


def _everything_about(connection: sqlite3.Connection, store: str, named: People) -> People:
    """Find the keys that go with the e-mails, and the e-mails that go with all these keys."""
    known = list(_known_people(connection, store))
    keys = named.keys | {key for key, emails in known if emails & named.emails}
    emails = named.emails.union(*(emails for key, emails in known if key in keys))
    return People(frozenset(keys), frozenset(emails))


def _known_people(connection: sqlite3.Connection, store: str) -> Iterable[tuple[int, set[str]]]:
    for _, content in _customer_pages(connection, store):
        for record in unpack(content):
            if record.get(KEY_FIELD):
                yield record[KEY_FIELD], emails_in_record(record)
    rows = connection.execute(
        "SELECT base_rows.key, fields FROM base_rows WHERE table_name = ? AND fields IS NOT NULL"
        f" AND export IN ({_EXPORTS_OF_STORE})",
        (CUSTOMERS, store),
    )
    for key, fields in rows.fetchall():
        yield key, emails_in_record(from_json(fields))
    rows = connection.execute(
        f"SELECT key, identifier FROM added_rows WHERE table_name = ? AND export IN ({_EXPORTS_OF_STORE})",
        (CUSTOMERS, store),
    )
    for key, email in rows.fetchall():
        yield key, {email}
    rows = connection.execute(
        "SELECT key, email FROM change_emails JOIN changes USING (push, seq)"
        " WHERE key IS NOT NULL AND push IN (SELECT number FROM pushes WHERE store_id = ?)",
        (store,),
    )
    for key, email in rows.fetchall():
        yield key, {email}


def _customer_pages(connection: sqlite3.Connection, store: str) -> Iterable[tuple[int, bytes]]:
    numbers = connection.execute(
        f"SELECT rowid FROM pages WHERE table_name = ? AND export IN ({_EXPORTS_OF_STORE})",
        (CUSTOMERS, store),
    ).fetchall()
    for (number,) in numbers:
        yield number, connection.execute("SELECT content FROM pages WHERE rowid = ?", (number,)).fetchone()[0]


def _forget_in_snapshots(connection: sqlite3.Connection, store: str, people: People) -> int:
    removed = 0
    for number, content in _customer_pages(connection, store):
        records = unpack(content)
        others = [record for record in records if not people.owns(record)]
        if len(others) < len(records):
            removed += len(records) - len(others)
            connection.execute(
                "UPDATE pages SET content = ?, row_count = ? WHERE rowid = ?",
                (pack(others), len(others), number),
            )
    keys = to_json(sorted(people.keys))
    emails = to_json(sorted(people.emails))
    connection.execute(
        f"DELETE FROM base_rows WHERE table_name = ? AND export IN ({_EXPORTS_OF_STORE})"
        " AND key IN (SELECT value FROM json_each(?))",
        (CUSTOMERS, store, keys),
    )
    connection.execute(
        f"DELETE FROM added_rows WHERE table_name = ? AND export IN ({_EXPORTS_OF_STORE})"
        " AND (key IN (SELECT value FROM json_each(?)) OR identifier IN (SELECT value FROM json_each(?)))",
        (CUSTOMERS, store, keys, emails),
    )
    _rewrite(
        connection, "SELECT number, query FROM exports WHERE store_id = ?", store, people, "exports", "query"
    )
    return removed


def _forget_in_pushes(connection: sqlite3.Connection, store: str, people: People) -> int:
    removed = 0
    for (push,) in connection.execute("SELECT number FROM pushes WHERE store_id = ?", (store,)).fetchall():
        forgotten = _forget_in_changes(connection, push, people)
        removed += len(forgotten)
        (plan,) = connection.execute("SELECT plan FROM pushes WHERE number = ?", (push,)).fetchone()
        text = unpack_text(plan)
        if text:
            bare = to_json(forget_in(from_json(text), people))
            connection.execute("UPDATE pushes SET plan = ? WHERE number = ?", (pack_text(bare), push))
        for number, seqs, content in connection.execute(
            "SELECT rowid, seqs, content FROM images WHERE push = ?", (push,)
        ).fetchall():
            images = dict(zip(from_json(seqs), unpack(content), strict=True))
            others = {
                seq: image for seq, image in images.items() if seq not in forgotten and not people.owns(image)
            }
            if len(others) < len(images):
                connection.execute(
                    "UPDATE images SET seqs = ?, content = ? WHERE rowid = ?",
                    (to_json(list(others)), pack(list(others.values())), number),
                )
        for position, content in connection.execute(
            "SELECT position, content FROM stored_differently WHERE push = ?", (push,)
        ).fetchall():
            if people.is_about(from_json(content)):
                connection.execute(
                    "DELETE FROM stored_differently WHERE push = ? AND position = ?", (push, position)
                )
    return removed


def _forget_in_changes(connection: sqlite3.Connection, push: int, people: People) -> set[int]:
    seqs = {
        seq
        for seq, change, table, key in connection.execute(
            "SELECT seq, change, table_name, key FROM changes WHERE push = ?", (push,)
        ).fetchall()
        if table == CUSTOMERS and (key in people.keys or people.is_about(from_json(change)))
    }
    for seq in seqs:
        (change,) = connection.execute(
            "SELECT change FROM changes WHERE push = ? AND seq = ?", (push, seq)
        ).fetchone()
        connection.execute(
            "UPDATE changes SET change = ?, stored = NULL, message = CASE outcome WHEN 'planned' THEN"
            " CASE WHEN batch IS NULL THEN 'Purged before it was sent.'"
            " ELSE 'Purged before its outcome was known.' END ELSE '' END,"
            " outcome = CASE WHEN outcome IN ('planned', 'in_doubt') THEN 'skipped' ELSE outcome END"
            " WHERE push = ? AND seq = ?",
            (to_json(forget_change(from_json(change))), push, seq),
        )
        connection.execute("DELETE FROM push_secrets WHERE push = ? AND seq = ?", (push, seq))
        connection.execute("DELETE FROM change_emails WHERE push = ? AND seq = ?", (push, seq))
    return seqs


def _forget_in_drafts(connection: sqlite3.Connection, store: str, people: People) -> None:
    for draft, number, content in connection.execute(
        "SELECT draft, gestures.number, content FROM gestures JOIN drafts ON drafts.number = draft"
        " WHERE store_id = ?",
        (store,),
    ).fetchall():
        bare = to_json(forget_in(from_json(content), people))
        if bare != content:
            connection.execute(
                "UPDATE gestures SET content = ? WHERE draft = ? AND number = ?", (bare, draft, number)
            )


def _rewrite(
    connection: sqlite3.Connection, question: str, store: str, people: People, table: str, column: str
) -> None:
    for number, text in connection.execute(question, (store,)).fetchall():
        bare = to_json(forget_in(from_json(text), people))
        if bare != text:
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE number = ?", (bare, number))
