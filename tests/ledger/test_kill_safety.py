"""A push is killed between any two statements of SQL; what was told to be durable is there afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cartsheets.ledger import Ledger
from tests.ledger.conftest import STORE, Clock

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="the child forks to be killed many times for one start"
)

# Pushes 6 changes in batches of 2 in a ledger of its own for every n, and is killed at its nth
# statement. Each step that returned is told by one line in a file: written to the system, so it survives.
CHILD = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from cartsheets.ledger import BaseRow, Ledger, Settled

def push(folder, fatal):
    said = os.open(folder.with_suffix(".said"), os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    say = lambda *words: os.write(said, (" ".join(map(str, words)) + "\\n").encode())
    ledger = Ledger.open(folder, now=lambda: datetime(2026, 11, 23, tzinfo=UTC))
    export = ledger.snapshots.begin("downtown.example.com", "D", {}, "a")
    ledger.snapshots.finish(export.id, taken_at=export.started_at, counts={}, file="a")
    seen = 0
    def count(statement):
        nonlocal seen
        seen += 1
        if seen == fatal:
            os.kill(os.getpid(), signal.SIGKILL)
    ledger._database._connection.set_trace_callback(count)
    changes = [{"table": "customers", "action": "update", "key": key} for key in range(6)]
    where = ("downtown.example.com", "D", "a", export.id)
    record = ledger.pushes.begin("plan", "{}", changes, *where, {0: "Typed-Word"})
    say("begun", record.id)
    with ledger.pushes.claim(record.id):
        for batch in range(3):
            seqs = [2 * batch, 2 * batch + 1]
            ledger.pushes.keep_before(record.id, {seq: {"CustomerID": seq, "Email": "a"} for seq in seqs})
            say("before", *seqs)
            ledger.pushes.intend(record.id, seqs, batch)
            say("intended", *seqs)
            ledger.pushes.settle(record.id, [Settled(seq, "done") for seq in seqs])
            say("settled", *seqs)
            ledger.snapshots.advance(export.id, [BaseRow("customers", seq, {"X": 1}, False) for seq in seqs])
            say("advanced", *seqs)
        ledger.pushes.finish(record.id)
        say("finished")
    os._exit(0)

for n in map(int, sys.argv[2:]):
    child = os.fork()
    if child == 0:
        push(Path(sys.argv[1]) / str(n), n)
    _, status = os.waitpid(child, 0)
    print(n, os.WTERMSIG(status) if os.WIFSIGNALED(status) else "ended", flush=True)
"""


def test_nothing_told_is_lost_and_nothing_is_half_done_after_a_kill_at_any_statement(
    tmp_path: Path, clock: Clock
) -> None:
    points = [*range(1, 100, 2), 1_000_000]
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path), *map(str, points)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    ends = dict(line.split() for line in done.stdout.splitlines())
    assert list(ends.values()).count("9") > 25, "too few of the points lie within the push"
    assert ends["1000000"] == "ended"
    for point in points:
        check(tmp_path / str(point), (tmp_path / f"{point}.said").read_text().splitlines(), clock)


def check(folder: Path, said: list[str], clock: Clock) -> None:
    told: dict[str, set[int]] = {"before": set(), "intended": set(), "settled": set(), "advanced": set()}
    for line in said:
        word, *numbers = line.split()
        if word in told:
            told[word] |= {int(number) for number in numbers}
    with Ledger.open(folder, now=clock) as ledger:
        record = ledger.pushes.by_plan("plan")
        if record is None:
            assert said == []
            return
        with ledger.pushes.claim(record.id):
            pass
        changes = ledger.pushes.changes(record.id)
        assert len(changes) == 6
        settled = {found.seq for found in changes if found.outcome == "done"}
        intended = {found.seq for found in changes if found.intended}
        before = set(ledger.pushes.before(record.id))
        advanced = {row.key for row in ledger.snapshots.overrides(record.export_id)}
        assert told["settled"] <= settled <= intended
        assert told["intended"] <= intended <= before
        assert told["before"] <= before
        assert told["advanced"] <= advanced <= settled
        for found in (settled, intended, before, advanced):
            assert {seq ^ 1 for seq in found} == found, "a batch was torn"
        assert (record.state == "finished") >= ("finished" in said)
        assert bool(ledger.pushes.secret(record.id, 0)) == (record.state == "unfinished")
        assert (ledger.pushes.unfinished(STORE) == []) == (record.state == "finished")
    if record.state == "finished":
        assert b"Typed-Word" not in b"".join(path.read_bytes() for path in folder.iterdir())
