"""The ledger's tables, as the steps that lead from an empty file to the newest version.

A step that was released is never changed; a new version is a new step at the end.
"""

from __future__ import annotations

_FIRST = """
CREATE TABLE exports (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    secret BLOB NOT NULL,
    store_id TEXT NOT NULL,
    store TEXT NOT NULL,
    query TEXT NOT NULL,
    file TEXT NOT NULL,
    started_at TEXT NOT NULL,
    taken_at TEXT,
    finished INTEGER NOT NULL DEFAULT 0,
    counts TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX exports_by_store ON exports (store_id, started_at);

CREATE TABLE pages (
    export INTEGER NOT NULL REFERENCES exports ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    number INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (export, table_name, number)
);

CREATE TABLE base_rows (
    export INTEGER NOT NULL REFERENCES exports ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    key INTEGER NOT NULL,
    fields TEXT,
    is_full INTEGER NOT NULL,
    PRIMARY KEY (export, table_name, key)
) WITHOUT ROWID;

CREATE TABLE added_rows (
    export INTEGER NOT NULL REFERENCES exports ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    identifier TEXT NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY (export, table_name, identifier)
) WITHOUT ROWID;

CREATE TABLE push_days (day TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE pushes (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    plan_id TEXT NOT NULL UNIQUE,
    plan BLOB NOT NULL,
    store_id TEXT NOT NULL,
    store TEXT NOT NULL,
    file TEXT NOT NULL,
    export_id TEXT NOT NULL,
    who TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT
);
CREATE INDEX pushes_by_store ON pushes (store_id, started_at);

CREATE TABLE changes (
    push INTEGER NOT NULL REFERENCES pushes ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    change TEXT NOT NULL,
    table_name TEXT NOT NULL,
    key INTEGER,
    outcome TEXT NOT NULL DEFAULT 'planned',
    message TEXT NOT NULL DEFAULT '',
    batch INTEGER,
    stored TEXT,
    PRIMARY KEY (push, seq)
);
CREATE INDEX changes_by_key ON changes (table_name, key);
CREATE INDEX changes_by_outcome ON changes (push, outcome, batch);

CREATE TABLE change_emails (
    email TEXT NOT NULL,
    push INTEGER NOT NULL REFERENCES pushes ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    PRIMARY KEY (email, push, seq)
) WITHOUT ROWID;
CREATE INDEX change_emails_by_push ON change_emails (push, seq);

CREATE TABLE images (
    push INTEGER NOT NULL REFERENCES pushes ON DELETE CASCADE,
    number INTEGER NOT NULL,
    seqs TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (push, number)
);

CREATE TABLE stored_differently (
    push INTEGER NOT NULL REFERENCES pushes ON DELETE CASCADE,
    position INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (push, position)
) WITHOUT ROWID;

CREATE TABLE push_secrets (
    push INTEGER NOT NULL REFERENCES pushes ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    password TEXT NOT NULL,
    PRIMARY KEY (push, seq)
) WITHOUT ROWID;

CREATE TABLE buckets (store_id TEXT PRIMARY KEY, level REAL NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE drafts (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    store_id TEXT NOT NULL,
    export_id TEXT NOT NULL,
    file TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    changed_at TEXT NOT NULL
);

CREATE TABLE gestures (
    draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE,
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (draft, number)
) WITHOUT ROWID;
"""

_SECOND = """
CREATE TABLE header_maps (
    store_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    names TEXT NOT NULL,
    used_at TEXT NOT NULL,
    PRIMARY KEY (store_id, fingerprint)
) WITHOUT ROWID;
"""

_THIRD = """
ALTER TABLE exports ADD COLUMN who TEXT NOT NULL DEFAULT '';

CREATE TABLE authors (public_key TEXT PRIMARY KEY, name TEXT NOT NULL, known_at TEXT NOT NULL) WITHOUT ROWID;
"""

_FOURTH = """
CREATE TABLE clock (seen TEXT NOT NULL, doubted_since TEXT, believed_until TEXT);
"""

STEPS: tuple[str, ...] = (_FIRST, _SECOND, _THIRD, _FOURTH)
"""`STEPS[n]` leads from `PRAGMA user_version` n to n + 1."""
