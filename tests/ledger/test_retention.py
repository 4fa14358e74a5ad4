"""What is old or too much goes; what a resume, a draft or the next review stands on stays."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from cartsheets.ledger import ExportRecord, Ledger
from tests.ledger.conftest import STORE, Clock, customer, update


def export(ledger: Ledger, clock: Clock, *, rows: int = 1, store: str = STORE) -> ExportRecord:
    record = ledger.snapshots.begin(store, "Downtown", {}, "a.xlsx")
    noise = [customer(key, BillingCity=os.urandom(500).hex()) for key in range(rows)]
    ledger.snapshots.keep_page(record.id, "customers", noise)
    return ledger.snapshots.finish(record.id, taken_at=clock(), counts={}, file="a.xlsx")


def ids(ledger: Ledger) -> set[str]:
    return {found.id for found in ledger.snapshots.exports()}


def test_old_exports_and_pushes_go_but_not_what_is_needed(ledger: Ledger, clock: Clock) -> None:
    old, needed_by_push, needed_by_draft = (export(ledger, clock) for _ in range(3))
    unfinished = ledger.pushes.begin("1", "", [update(1)], STORE, "D", "a", needed_by_push.id, {})
    finished = ledger.pushes.begin("2", "", [update(1)], STORE, "D", "a", old.id, {})
    ledger.pushes.finish(finished.id)
    ledger.drafts.begin("d", store_id=STORE, export_id=needed_by_draft.id)
    only_one_of_its_store = export(ledger, clock, store="other.example.com")
    clock.move(days=89)
    latest = export(ledger, clock)
    assert ledger.prune(keep_days=90, keep_mb=0) == {"exports": 0, "pushes": 0}
    clock.move(days=2)
    assert ledger.prune(keep_days=90, keep_mb=0) == {"exports": 1, "pushes": 1}
    kept = {needed_by_push.id, needed_by_draft.id, only_one_of_its_store.id, latest.id}
    assert ids(ledger) == kept
    assert [push.id for push in ledger.pushes.unfinished()] == [unfinished.id]
    clock.move(days=1000)
    assert ledger.prune(keep_days=0, keep_mb=0) == {"exports": 0, "pushes": 0}


def test_an_export_that_broke_off_goes_after_a_day(ledger: Ledger, clock: Clock) -> None:
    broken = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    clock.move(hours=23)
    ledger.prune(keep_days=90, keep_mb=0)
    assert ids(ledger) == {broken.id}
    clock.move(hours=2)
    ledger.prune(keep_days=90, keep_mb=0)
    assert ids(ledger) == set()


def test_the_oldest_go_when_the_ledger_weighs_too_much(ledger: Ledger, clock: Clock) -> None:
    made = []
    for _ in range(5):
        made.append(export(ledger, clock, rows=800))
        clock.move(minutes=1)
    before = ledger.size
    assert before > 2_000_000
    ledger.prune(keep_days=0, keep_mb=1)
    assert ledger.size <= 1_000_000
    assert made[-1].id in ids(ledger)
    assert made[0].id not in ids(ledger)
    ledger.prune(keep_days=0, keep_mb=1)
    assert made[-1].id in ids(ledger)


def finished_push(ledger: Ledger, plan: str, export_id: str = "") -> str:
    push = ledger.pushes.begin(plan, "", [update(1)], STORE, "D", "a", export_id, {})
    ledger.pushes.finish(push.id)
    return push.id


def pushes(ledger: Ledger) -> set[str]:
    return {found.id for found in ledger.pushes.history()}


def start_now_and_then(ledger: Ledger, clock: Clock, *, days: int, keep_days: int = 90) -> None:
    """Let days go by in which the program is started, as people do."""
    for day in range(days):
        clock.move(days=1)
        if day % 13 == 0 or day == days - 1:
            ledger.prune(keep_days=keep_days, keep_mb=0)


def test_a_clock_that_leaps_far_ahead_takes_nothing_along(folder: Path, clock: Clock) -> None:
    def start(**by: float) -> tuple[set[str], set[str]]:
        clock.move(**by)
        with Ledger.open(folder, now=clock) as ledger:
            ledger.prune(keep_days=90, keep_mb=1)
            ledger.buckets.keep(STORE, 1.0)
            return ids(ledger), pushes(ledger)

    with Ledger.open(folder, now=clock) as ledger:
        first, latest = export(ledger, clock), export(ledger, clock)
        pushed = finished_push(ledger, "1", first.id)
    everything = ({first.id, latest.id}, {pushed})
    assert start(hours=1) == everything
    # One start with the clock years ahead, and some more in the days after that.
    assert start(days=9_000) == everything
    for _ in range(6):
        assert start(days=1) == everything
    # It is set right, and goes wrong once more, to another time.
    assert start(days=-9_000) == everything
    assert start(days=9_020) == everything
    assert start(days=-9_020) == everything
    assert start(days=29) == everything


def test_what_was_made_while_the_clock_was_wrong_stays_too(ledger: Ledger, clock: Clock) -> None:
    before = finished_push(ledger, "1")
    ledger.prune(keep_days=7, keep_mb=0)
    clock.move(days=9_000)
    ledger.prune(keep_days=7, keep_mb=0)
    ahead = finished_push(ledger, "2")
    clock.move(hours=5)
    ledger.prune(keep_days=7, keep_mb=0)
    assert ahead in pushes(ledger)
    assert before not in pushes(ledger)
    clock.move(days=-9_000)
    ledger.prune(keep_days=7, keep_mb=0)
    assert ahead in pushes(ledger)


def test_a_long_pause_puts_age_off_by_a_week(ledger: Ledger, clock: Clock) -> None:
    pushed = finished_push(ledger, "1")
    ledger.prune(keep_days=90, keep_mb=0)
    clock.move(days=200)
    ledger.prune(keep_days=90, keep_mb=0)
    assert pushes(ledger) == {pushed}
    clock.move(days=8)
    ledger.prune(keep_days=90, keep_mb=0)
    assert pushes(ledger) == set()


def test_who_starts_it_once_a_quarter_keeps_nothing_for_ever(ledger: Ledger, clock: Clock) -> None:
    made = []
    for number in range(6):
        ledger.prune(keep_days=90, keep_mb=0)
        made.append(finished_push(ledger, str(number)))
        clock.move(days=92)
    assert pushes(ledger) == set(made[-2:])


def test_a_start_while_another_writes_waits_for_nobody(folder: Path, clock: Clock) -> None:
    with Ledger.open(folder, now=clock) as ledger:
        pushed = finished_push(ledger, "1")
        ledger.prune(keep_days=90, keep_mb=0)
    clock.move(days=20)
    with closing(sqlite3.connect(folder / "ledger.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        with Ledger.open(folder, now=clock) as ledger:
            ledger.prune(keep_days=90, keep_mb=0)
            assert pushes(ledger) == {pushed}
        assert time.monotonic() - began < 2.0


def test_a_clock_that_stood_back_makes_nothing_look_old(ledger: Ledger, clock: Clock) -> None:
    before = export(ledger, clock)
    clock.move(days=-4000)
    first = finished_push(ledger, "1", before.id)
    without_export = finished_push(ledger, "2")
    meanwhile = export(ledger, clock)
    clock.move(days=4001)
    latest = export(ledger, clock)
    ledger.prune(keep_days=90, keep_mb=0)
    assert ids(ledger) == {before.id, meanwhile.id, latest.id}
    assert pushes(ledger) == {first, without_export}
    start_now_and_then(ledger, clock, days=91)
    assert ids(ledger) == {latest.id}
    assert pushes(ledger) == set()


def test_a_clock_that_stood_ahead_keeps_nothing_for_ever(ledger: Ledger, clock: Clock) -> None:
    clock.move(days=4000)
    ahead = finished_push(ledger, "1")
    clock.move(days=-4000)
    right = finished_push(ledger, "2")
    start_now_and_then(ledger, clock, days=91)
    assert pushes(ledger) == {ahead}
    latest = finished_push(ledger, "3")
    assert right not in pushes(ledger)
    assert latest in pushes(ledger)


def test_what_an_undo_needs_stays_for_a_month_however_much_it_weighs(ledger: Ledger, clock: Clock) -> None:
    old = export(ledger, clock, rows=1200)
    push = ledger.pushes.begin("1", "", [update(n) for n in range(1200)], STORE, "D", "a", old.id, {})
    images = {seq: customer(seq, BillingCity=os.urandom(500).hex()) for seq in range(1200)}
    ledger.pushes.keep_before(push.id, images)
    ledger.pushes.finish(push.id)
    clock.move(days=29)
    latest = export(ledger, clock, rows=1200)
    ledger.prune(keep_days=0, keep_mb=1)
    assert ids(ledger) == {latest.id}
    assert ledger.pushes.before(push.id).keys() == images.keys()
    clock.move(days=2)
    ledger.prune(keep_days=0, keep_mb=1)
    assert pushes(ledger) == set()
