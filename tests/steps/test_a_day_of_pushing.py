"""Twenty-four hours of one push on an accelerated clock: nothing in the program grows with its time."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from cartsheets.domain.receipt import Outcome
from cartsheets.monitor import Progress
from cartsheets.steps.patience import push_patiently
from cartsheets.store.client import Allowance
from tests.conftest import StartStore
from tests.steps.journeys import ALL, Journey
from tests.steps.long_days import FastClock, Listener

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")

HOUR_S = 3600.0
CALLS = int(os.environ.get("CARTSHEETS_TEST_DAY_CALLS", "0")) or 900
"""So many calls are spread over the day; at the store's own pace it would be 172,800."""
MB = 1_000_000


@dataclass(frozen=True)
class Sample:
    """What the program holds at one moment of the day."""

    hour: float
    memory: int
    threads: int
    open_files: int
    ledger: int
    log_of_ledger: int

    @classmethod
    def taken(cls, hour: float, ledger: Path) -> Sample:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        log = ledger.with_name(ledger.name + "-wal")
        return cls(
            hour,
            pages * os.sysconf("SC_PAGE_SIZE"),
            threading.active_count(),
            len(list(Path("/proc/self/fd").iterdir())),
            ledger.stat().st_size,
            log.stat().st_size if log.exists() else 0,
        )


def test_a_day_of_pushing_makes_nothing_grow_but_the_record_of_what_was_done(
    practice_store: StartStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FastClock()
    store = practice_store(customers=60, groups=3, conditions=["pace=off"])
    quick = Journey(store, tmp_path)
    quick.export()
    adds = CALLS * 9 // 10
    with quick.editing() as book:
        for number in range(adds):
            book.add(Email=f"new{number}@example.com", Comments="x" * 100)
        for key in sorted(store.shop.customers)[:40]:
            book.type(key, BillingCity="Springfield")
        for key in sorted(store.shop.customers)[-10:]:
            book.delete(key)
    found = quick.review()
    clock.rule(monkeypatch, store)
    # One thread: several would each move the clock while they wait for the same moment.
    options = {"now": clock.wall, "patience_s": 120.0, "threads": 1}
    pace = Allowance(1, CALLS / (24 * HOUR_S))
    journey = Journey(store, tmp_path, {**options, "allowance": pace})
    ledger = journey.home / "ledger" / "ledger.db"
    samples: list[Sample] = []

    def look(_progress: Progress) -> None:
        hour = clock.moved_s / HOUR_S
        if not samples or hour >= samples[-1].hour + 1:
            # What the practice store keeps for its tests is not the program's.
            store.forget_requests()
            samples.append(Sample.taken(hour, ledger))

    for fault in (
        *(f"maintenance=POST:{CALLS * part // 10}@{HOUR_S:.0f}" for part in (1, 4, 8)),
        "drop_after=POST:p0.01",
        "error_before=READ:p0.01",
    ):
        store.conditions.set(fault)
    with journey.opened() as session:
        result = push_patiently(session, found.plan, ALL, wait_s=12 * HOUR_S, monitor=Listener(look))

    done = sum(row.outcome is Outcome.DONE for row in result.receipt.rows)
    # Its first carrying on after an outage is in the early one.
    early = next(sample for sample in samples if sample.hour >= 6)
    late = samples[-1]
    with closing(sqlite3.connect(ledger)) as connection:
        content = content_bytes(connection)
    size = ledger.stat().st_size
    print(
        f"\na day: {clock.moved_s / HOUR_S:.1f} hours, {done} changes done, 3 hours of maintenance; "
        f"from hour {early.hour:.0f} to {late.hour:.0f} memory {(late.memory - early.memory) / MB:+.1f} MB, "
        f"threads {late.threads - early.threads:+d}, open files {late.open_files - early.open_files:+d}; "
        f"ledger {size / MB:.1f} MB for {content / MB:.1f} MB of content, its log at most "
        f"{max(s.log_of_ledger for s in samples) / MB:.1f} MB"
    )
    assert result.receipt.finished
    assert done == len(result.receipt.rows)
    assert late.hour > 22
    assert late.memory - early.memory < 15 * MB
    assert late.threads <= early.threads + 1
    assert late.open_files <= early.open_files + 2
    assert max(s.log_of_ledger for s in samples) < 8 * MB
    assert size < 1.6 * content + MB


def content_bytes(connection: sqlite3.Connection) -> int:
    """The bytes of all values in all tables."""
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return sum(
        len(value) if isinstance(value, bytes) else len(str(value).encode())
        for table in tables
        for row in connection.execute(f"SELECT * FROM {table}")
        for value in row
    )
