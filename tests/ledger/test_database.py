"""The file is private, survives what happens to files, and says in a sentence what is wrong with it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from cartsheets.errors import LedgerDamaged, LedgerInUse, LedgerNotWritable
from cartsheets.ledger import Ledger, Settled
from cartsheets.ledger.locks import Locks
from cartsheets.ledger.schema import STEPS
from cartsheets.steps.push_receipts import make_receipt
from cartsheets.steps.pushed import pushed_changes
from tests.ledger.conftest import STORE, Clock, customer, update

posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes; the profile is private")


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@posix_only
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o277])
def test_files_are_0600_and_folders_0700_whatever_the_umask(tmp_path: Path, clock: Clock, mask: int) -> None:
    home = tmp_path / "home"
    with umask(mask), Ledger.open(home / "deep" / "ledger", now=clock) as ledger:
        export = ledger.snapshots.begin(STORE, "D", {}, "a")
        ledger.snapshots.keep_page(export.id, "customers", [customer(1)])
        push = ledger.pushes.begin("1", "", [update(1)], STORE, "D", "a", "", {})
        with ledger.pushes.claim(push.id):
            modes = {path: stat.S_IMODE(path.stat().st_mode) for path in home.rglob("*")}
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
    assert {"ledger.db", "ledger.db-wal"} <= {path.name for path in modes}


@posix_only
def test_a_folder_that_was_open_to_others_is_closed(folder: Path, clock: Clock) -> None:
    folder.mkdir(parents=True, mode=0o755)
    folder.chmod(0o755)
    (folder / "ledger.db").touch(mode=0o644)
    Ledger.open(folder, now=clock).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "ledger.db").stat().st_mode) == 0o600


def test_every_transaction_is_as_durable_as_sqlite_can(ledger: Ledger) -> None:
    with ledger._database.reading() as connection:
        asked = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "secure_delete",
                "foreign_keys",
                "temp_store",
                "auto_vacuum",
            )
        }
    assert asked == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "temp_store": 2,
        "auto_vacuum": 2,
    }
    export = ledger.snapshots.begin(STORE, "D", {}, "a")
    ledger.snapshots.keep_page(export.id, "customers", [customer(1)])
    with ledger._database.reading() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2


def test_a_ledger_copied_while_open_works_elsewhere_and_no_lock_comes_along(
    tmp_path: Path, folder: Path, ledger: Ledger, clock: Clock
) -> None:
    push = ledger.pushes.begin("1", "", [update(1)], STORE, "D", "a", "", {})
    query = {"a": 1}
    ledger.snapshots.begin(STORE, "D", query, "a")
    with ledger.pushes.claim(push.id):
        shutil.copytree(folder, tmp_path / "elsewhere")
        with Ledger.open(tmp_path / "elsewhere", now=clock) as copy, copy.pushes.claim(push.id):
            copy.pushes.settle(push.id, [Settled(0, "done")])
            assert copy.snapshots.unfinished(STORE, query, since=clock()) is not None
    assert ledger.pushes.changes(push.id)[0].outcome == "planned"


def test_a_ledger_locked_by_another_program_is_said_so_soon(folder: Path, ledger: Ledger) -> None:
    with closing(sqlite3.connect(folder / "ledger.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerInUse, match="Another CartSheets is using the record"):
            ledger.pushes.begin("1", "", [], STORE, "D", "a", "", {})
        other.execute("ROLLBACK")
    ledger.pushes.begin("1", "", [], STORE, "D", "a", "", {})


def test_a_file_that_is_no_ledger_is_said_so_and_left_as_it_is(folder: Path, clock: Clock) -> None:
    folder.mkdir(parents=True)
    (folder / "ledger.db").write_bytes(b"these are not the pages of a database" * 200)
    with pytest.raises(LedgerDamaged, match="is damaged") as caught:
        Ledger.open(folder, now=clock)
    assert "ledger.db" in caught.value.remedy
    assert (folder / "ledger.db").read_bytes().startswith(b"these are not")


def test_a_ledger_with_broken_pages_is_said_so(folder: Path, clock: Clock) -> None:
    with Ledger.open(folder, now=clock) as ledger:
        push = ledger.pushes.begin("1", "", [update(n) for n in range(500)], STORE, "D", "a", "", {})
    path = folder / "ledger.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xaa" * (len(whole) - 4096))
    with pytest.raises(LedgerDamaged), Ledger.open(folder, now=clock) as ledger:
        ledger.pushes.changes(push.id)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE changes SET change = '{cut'",
        'UPDATE changes SET change = \'{"table": "cusuomers", "cells": {}}\'',
        "UPDATE changes SET change = '[]'",
        "UPDATE changes SET change = CAST(x'7b22ff227d' AS TEXT)",
        "UPDATE changes SET outcome = 'dond'",
        "UPDATE changes SET stored = '7'",
        "UPDATE pushes SET plan = x'789c0000'",
        "UPDATE pushes SET plan = plan || x'00' WHERE 0; UPDATE pushes SET plan = x''",
        "UPDATE pushes SET started_at = 'yesterday'",
        "UPDATE images SET content = x'4300'",
        "UPDATE images SET seqs = '[1'",
        "UPDATE images SET seqs = '[]'",
        "UPDATE exports SET counts = '{'",
        "UPDATE exports SET taken_at = '2026-99'",
        "DROP TABLE changes",
    ],
)
def test_a_record_that_is_not_what_was_written_is_said_to_be_damaged(
    folder: Path, clock: Clock, damage: str
) -> None:
    with Ledger.open(folder, now=clock) as ledger:
        export = ledger.snapshots.begin(STORE, "D", {}, "a.xlsx")
        ledger.snapshots.finish(export.id, taken_at=clock(), counts={}, file="a.xlsx")
        push = ledger.pushes.begin("1", "{}", [update(1)], STORE, "D", "a", export.id, {})
        ledger.pushes.keep_before(push.id, {0: customer(1)})
        ledger.pushes.settle(push.id, [Settled(0, "done", stored={"BillingCity": "Dallas"})])
        ledger.pushes.finish(push.id)
    with closing(sqlite3.connect(folder / "ledger.db")) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.executescript(damage)
    with pytest.raises(LedgerDamaged, match="damaged") as caught, Ledger.open(folder, now=clock) as ledger:
        read_all(ledger, push.id)
    assert caught.value.remedy


def read_all(ledger: Ledger, push: str) -> None:
    ledger.history()
    pushed_changes(ledger, push)
    make_receipt(ledger, ledger.pushes.get(push))


def test_a_ledger_of_a_newer_version_is_not_touched(folder: Path, clock: Clock) -> None:
    Ledger.open(folder, now=clock).close()
    with closing(sqlite3.connect(folder / "ledger.db")) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(LedgerDamaged, match="newer CartSheets"):
        Ledger.open(folder, now=clock)


@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_a_ledger_of_every_older_version_is_carried_over_whole(
    folder: Path, clock: Clock, version: int
) -> None:
    with Ledger.open(folder, now=clock) as ledger:
        export = ledger.snapshots.begin(STORE, "D", {}, "a.xlsx")
        ledger.snapshots.keep_page(export.id, "customers", [customer(1), customer(2)])
        ledger.snapshots.finish(export.id, taken_at=clock(), counts={}, file="a.xlsx")
        push = ledger.pushes.begin(
            "1", "{}", [update(1), update(2)], STORE, "D", "a", export.id, {0: "typed"}
        )
        ledger.pushes.keep_before(push.id, {0: customer(1)})
        ledger.pushes.settle(push.id, [Settled(0, "done")])
    names = [
        name for (name,) in ask(folder / "ledger.db", "SELECT name FROM sqlite_schema WHERE type = 'table'")
    ]
    older = folder.parent / "older.db"
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript("".join(STEPS[:version]) + f"PRAGMA user_version = {version};")
        connection.execute("ATTACH ? AS newer", (str(folder / "ledger.db"),))
        for name in names:
            columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({name})")]
            if columns:
                listed = ", ".join(columns)
                connection.execute(f"INSERT INTO main.{name} ({listed}) SELECT {listed} FROM newer.{name}")
        connection.commit()
    shutil.rmtree(folder)
    folder.mkdir()
    older.replace(folder / "ledger.db")

    with Ledger.open(folder, now=clock) as ledger:
        assert [entry.id for entry in ledger.history()] == [push.id, export.id]
        assert [row["CustomerID"] for page in ledger.snapshots.pages(export.id, "customers") for row in page]
        assert [found.outcome for found in ledger.pushes.changes(push.id)] == ["done", "planned"]
        assert ledger.pushes.before(push.id)[0]["BillingCity"] == "Austin"
        assert ledger.pushes.secret(push.id, 0) == "typed"
        assert ledger.prune(keep_days=90, keep_mb=0) == {"exports": 0, "pushes": 0}
        ledger.authors.trust("key", "maria")
    assert ask(folder / "ledger.db", "PRAGMA user_version") == [(len(STEPS),)]
    assert ask(folder / "ledger.db", "PRAGMA integrity_check") == [("ok",)]


def ask(path: Path, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question).fetchall()


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LedgerNotWritable, match="cannot be written"):
        Ledger.open(tmp_path / "file" / "ledger", now=clock)


@posix_only
@pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_said_so(folder: Path, clock: Clock) -> None:
    folder.parent.mkdir()
    folder.parent.chmod(0o500)
    with pytest.raises(LedgerNotWritable):
        Ledger.open(folder, now=clock)


def test_a_full_disk_is_said_so_and_nothing_is_half_written(ledger: Ledger) -> None:
    push = ledger.pushes.begin("1", "", [update(1)], STORE, "D", "a", "", {})
    with ledger._database.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 5}")
    changes = [update(n) for n in range(5_000)]
    with pytest.raises(LedgerNotWritable, match="cannot be written"):
        ledger.pushes.begin("2", "", changes, STORE, "D", "a", "", {})
    assert ledger.pushes.by_plan("2") is None
    ledger.pushes.intend(push.id, [0], batch=1)
    with ledger._database.reading() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    ledger.pushes.begin("2", "", changes, STORE, "D", "a", "", {})


FILL_THE_DISK = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from cartsheets.errors import LedgerNotWritable
from cartsheets.ledger import Ledger
ledger = Ledger.open(Path(sys.argv[1]), now=lambda: datetime(2026, 11, 23, tzinfo=UTC))
push = ledger.pushes.begin("1", "", [{"table": "customers", "key": 1}], "s", "S", "a", "", {})
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    for batch in range(10_000):
        ledger.pushes.intend(push.id, [0], batch)
        print(batch, flush=True)
except LedgerNotWritable as error:
    print(error.message)
"""


@posix_only
def test_what_was_told_before_the_disk_was_full_is_there_afterwards(folder: Path, clock: Clock) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FILL_THE_DISK, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    *batches, message = done.stdout.splitlines()
    assert "cannot be written" in message
    with Ledger.open(folder, now=clock) as ledger, ledger._database.reading() as connection:
        assert connection.execute("SELECT batch FROM changes").fetchone()[0] == int(batches[-1])


OPEN_AND_PUSH = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from cartsheets.ledger import Ledger
with Ledger.open(Path(sys.argv[1]), now=lambda: datetime(2026, 11, 23, tzinfo=UTC)) as ledger:
    print(ledger.pushes.begin(sys.argv[2], "", [], "s", "S", "a", "", {}).id)
"""


def test_several_processes_may_open_a_new_ledger_at_the_same_moment(folder: Path) -> None:
    started = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN_AND_PUSH, str(folder), str(n)], stdout=subprocess.PIPE, text=True
        )
        for n in range(4)
    ]
    ids = {process.communicate(timeout=60)[0].strip() for process in started}
    assert len(ids) == 4
    assert all(process.returncode == 0 for process in started)


def test_threads_that_open_write_and_close_one_ledger_do_not_disturb_each_other(
    folder: Path, clock: Clock
) -> None:
    def come_and_go(who: int) -> list[str]:
        pushes = []
        for turn in range(25):
            with Ledger.open(folder, now=clock) as ledger:
                # Each has a store of its own: only one may push to a store at a time.
                push = ledger.pushes.begin(
                    f"{who}-{turn}", "", [update(1)], f"{who}.example", "D", "a", "", {}
                )
                with ledger.pushes.claim(push.id):
                    ledger.pushes.settle(push.id, [Settled(0, "done")])
            pushes.append(push.id)
        return pushes

    with ThreadPoolExecutor(4) as threads:
        written = [push for pushes in threads.map(come_and_go, range(4)) for push in pushes]
    with Ledger.open(folder, now=clock) as ledger:
        assert {push.id for push in ledger.pushes.history()} == set(written)
        assert {change.outcome for push in written for change in ledger.pushes.changes(push)} == {"done"}
    assert len(set(written)) == 100


def test_who_opens_a_ledger_while_another_opens_it_slowly_waits_and_then_has_it(
    folder: Path, clock: Clock
) -> None:
    Ledger.open(folder, now=clock).close()
    is_open = threading.Event()

    def come() -> None:
        with Ledger.open(folder, now=clock):
            is_open.set()

    with ThreadPoolExecutor(1) as thread:
        with Locks(folder).waiting("open"):
            opened = thread.submit(come)
            assert not is_open.wait(0.3)
        opened.result(timeout=30)
    assert is_open.is_set()


def test_a_lock_can_be_had_at_once_when_its_holder_let_go(folder: Path, clock: Clock) -> None:
    Ledger.open(folder, now=clock).close()
    locks = Locks(folder)
    for _ in range(50):
        held = locks.try_lock("push", "s")
        assert held is not None
        assert locks.try_lock("push", "s") is None
        held.release()
