"""A push of sixty changes is killed between any two lines; resumed, it ends as if nothing had happened."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pytest

from cartsheets.demo.server import PracticeStore
from cartsheets.demo.shop import Shop
from cartsheets.domain.cells import is_same
from cartsheets.domain.plan import Plan
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import TABLES
from cartsheets.ledger.database import Ledger
from cartsheets.steps.plan_files import save_plan
from cartsheets.steps.push_receipts import make_receipt
from cartsheets.steps.snapshots import read_base
from cartsheets.store.wire import read_record
from tests.conftest import StartStore
from tests.steps.journeys import Journey, StoreState, expected_after, keys_of, open_store, utc_now

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks, to be killed many times for one start")

SECONDS = float(os.environ.get("CARTSHEETS_TEST_KILLS_S", "0")) or 50.0
LATER_EVENTS = int(os.environ.get("CARTSHEETS_TEST_KILLS", "0")) or 120
PASSWORD = "Typed-by-Hand-7"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: no trial waits for a disk, and a kill loses no less."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory, prefix="cartsheets-") as name:
        yield Path(name)


def test_a_push_killed_at_any_line_and_resumed_ends_as_planned(
    practice_store: StartStore, folder: Path
) -> None:
    """What a process had in mind dies with it: so two lines with no effect on the world between them are
    one point. Each state of the world is a point to be killed at; the rest of the time goes to lines.
    """
    trials = Trials.prepared(practice_store, folder)
    assert len(trials.plan.changes) == 60
    with trials.process() as process:
        lines, states = process.record()
        dice = random.Random(20261123)
        every_state: list[Point] = [{"state": state} for state in dict.fromkeys(states) if state]
        every_line: list[Point] = [{"line": line} for line in dict.fromkeys(lines)]
        later: list[Point] = [{"event": n} for n in dice.sample(range(1, len(lines) + 1), LATER_EVENTS)]
        more = every_line + later
        # In no order, so that whatever the time is enough for is a fair share of all.
        dice.shuffle(every_state)
        dice.shuffle(more)
        report = Report(states=len(every_state), lines=len(every_line), events=len(lines))
        until = time.monotonic() + SECONDS
        while (every_state or more) and time.monotonic() < until:
            trials.run(process, every_state, more, report, dice)
    print(f"\n{report}")
    assert report.violations == []
    assert report.kills > 0.5 * report.points


Point = dict[str, Any]


@dataclass
class Report:
    states: int
    lines: int
    events: int
    trials: int = 0
    points: int = 0
    kills: int = 0
    states_tried: int = 0
    lines_tried: int = 0
    violations: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"push kills: {self.trials} trials, {self.kills} kills; points: {self.states_tried} of "
            f"{self.states} states of the world, {self.lines_tried} of {self.lines} lines "
            f"({self.events:,} line events); {len(self.violations)} violations"
        )


class Process:
    """The process that forks the ones that are killed."""

    def __init__(self, running: subprocess.Popen[str], home: Path, folder: Path) -> None:
        self._running = running
        self._home = home
        self._folder = folder

    def record(self) -> tuple[list[str], list[int]]:
        """Push once to the end; give every line that was executed, and the state of the world then."""
        path = self._folder / "lines.json"
        home = self._folder / "recorded"
        shutil.copytree(self._home, home)
        assert self.run(home, record=str(path)) == "ended 0"
        lines, states = json.loads(path.read_text(encoding="utf-8"))
        return lines, states

    def run(self, home: Path, **order: Any) -> str:
        assert self._running.stdin is not None
        assert self._running.stdout is not None
        self._running.stdin.write(json.dumps({"home": str(home), **order}) + "\n")
        self._running.stdin.flush()
        return self._running.stdout.readline().strip()


@dataclass
class Trials:
    """The plan, the store it is pushed to, and the home it is pushed from, each as it was before."""

    store: PracticeStore
    plan: Plan
    home: Path
    folder: Path
    before: StoreState
    rows: dict[str, tuple[dict[int, Any], list[int], int]]

    @classmethod
    def prepared(cls, practice_store: StartStore, folder: Path) -> Trials:
        store = practice_store(customers=70, groups=5, conditions=["pace=off"])
        journey = Journey(store, folder)
        journey.export()
        type_sixty_changes(journey)
        found = journey.review()
        assert found.plan.problems == ()
        save_plan(found.plan, folder / "plan.json")
        told = {
            "keys": asdict(keys_of(store)),
            "plan": str(folder / "plan.json"),
            "passwords": dict(found.passwords),
        }
        (folder / "told.json").write_text(json.dumps(told), encoding="utf-8")
        shop = store.shop
        rows = {
            name: (dict(records._rows), list(records._ids), records._next_id)
            for name, records in (("customers", shop.customers), ("groups", shop.groups))
        }
        return cls(store, found.plan, journey.home, folder, StoreState.of(store), rows)

    @contextmanager
    def process(self) -> Iterator[Process]:
        with subprocess.Popen(
            [sys.executable, "-m", "tests.steps.killing", str(self.folder / "told.json")],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        ) as running:
            try:
                yield Process(running, self.home, self.folder)
            finally:
                assert running.stdin is not None
                running.stdin.close()

    def run(
        self, process: Process, states: list[Point], more: list[Point], report: Report, dice: random.Random
    ) -> None:
        """Kill a push and some of its resumes, then let one end, and look at what is left."""
        self._put_back(self.store.shop)
        home = self.folder / f"trial-{report.trials}"
        shutil.copytree(self.home, home)
        said: list[str] = []
        for _ in range(dice.choice((1, 2, 3, 4))):
            points = states if states and not said else more
            if not points:
                break
            point = points.pop()
            end = process.run(home, **point)
            self._wait_until_quiet()
            report.points += 1
            report.states_tried += "state" in point
            report.lines_tried += "line" in point
            report.kills += end == "killed"
            said.append(f"{point} {end}")
            if end != "killed":
                break
        report.trials += 1
        end = process.run(home)
        found = [] if end == "ended 0" else [f"the last resume: {end}"]
        found += self._faults(home)
        report.violations += [f"{fault} after {'; '.join(said)}" for fault in found]
        shutil.rmtree(home)

    def _put_back(self, shop: Shop) -> None:
        for records, (rows, ids, next_id) in zip(
            (shop.customers, shop.groups), self.rows.values(), strict=True
        ):
            records._rows, records._ids, records._next_id = dict(rows), list(ids), next_id
            records._updated_at |= dict.fromkeys(ids, 0.0)
            records.version += 1

    def _wait_until_quiet(self) -> None:
        """Wait for what the dead process had sent: it may still take effect."""
        server = self.store._server
        assert server is not None
        while server._open:
            for thread in list(server._open.values()):
                thread.join(timeout=5)

    def _faults(self, home: Path) -> list[str]:
        now = StoreState.of(self.store)
        faults = []
        emails = [row["Email"].lower() for row in now.customers.values()]
        if len(set(emails)) != len(emails):
            faults.append("a customer is there twice")
        try:
            expected = expected_after(self.before, self.plan, now)
        except AssertionError as error:
            return [*faults, str(error)]
        faults += [f"customer {key} is not as planned" for key in sorted(now.changed(expected))]
        if now.groups != expected.groups:
            faults.append("the groups are not as planned")
        return faults + self._faults_of_the_record(home, now)

    def _faults_of_the_record(self, home: Path, now: StoreState) -> list[str]:
        with Ledger.open(home / "ledger", now=utc_now) as ledger:
            record = ledger.pushes.by_plan(self.plan.id)
            if record is None or record.finished_at is None:
                return ["the push is not finished"]
            receipt = make_receipt(ledger, record)
            faults = [
                f"{row.change.id} is {row.outcome.value}: {row.message}"
                for row in receipt.rows
                if row.outcome is not Outcome.DONE
            ]
            if receipt.stored_differently:
                faults.append(f"{receipt.stored_differently[0]} is told as stored differently")
            faults += [
                f"no image of {row.change.id} was kept"
                for seq, row in enumerate(receipt.rows)
                if row.change.key is not None and seq not in ledger.pushes.before(record.id)
            ]
        if any(PASSWORD.encode() in path.read_bytes() for path in (home / "ledger").iterdir()):
            faults.append("the typed password is still there")
        return faults + self._faults_of_the_base(home, now)

    def _faults_of_the_base(self, home: Path, now: StoreState) -> list[str]:
        """The sheet must be its own new base, or the next review would ask for the same again."""
        with open_store(keys_of(self.store), home) as session:
            base = read_base(session, session.ledger.snapshots.export(self.plan.export_id))
        faults = []
        for name, rows in (("customers", now.customers), ("groups", now.groups)):
            table = TABLES[name]
            if set(base.tables[name].index) != rows.keys():
                faults.append(f"the sheet's base has other {name} than the store")
                continue
            is_new = rows.keys() - getattr(self.before, name).keys()
            for key, row in rows.items():
                held, live = base.row(name, key) or {}, read_record(table, row)[1]
                # What a new row leaves blank in the sheet stays blank in its base.
                names = [n for n in live if key not in is_new or held.get(n) is not None]
                wrong = [n for n in names if not is_same(table.by_name[n], held.get(n), live[n])]
                if wrong:
                    faults.append(f"the sheet's base of {name} {key} has another {wrong[0]} than the store")
        return faults


def type_sixty_changes(journey: Journey) -> None:
    """Twelve adds, thirty-nine updates, six deletes; a group added, one renamed, one deleted."""
    state = StoreState.of(journey.store)
    keys = sorted(state.customers)
    groups = sorted(state.groups)
    # A group that is deleted sends its members away too; that few are known makes sixty of it.
    doomed = groups[-1]
    members = [key for key in keys if state.customers[key]["CustomerGroupID"] == doomed]
    others = [key for key in keys if key not in members]
    deleted, updated = others[:6], others[6 : 6 + 39 - len(members)]
    with journey.editing() as book:
        book.add("groups", Name="Night owls", MinimumOrder=25, PriceLevel=2)
        book.type(groups[0], "groups", Description="Renamed by the sheet", Name="Early birds")
        book.delete(doomed, "groups")
        for number in range(12):
            book.add(
                Email=f"new.{number}@example.com",
                BillingFirstName=f"New {number}",
                BillingZipCode=f"0213{number % 10}",
                CustomerGroupID="Night owls" if number % 3 == 0 else None,
                Password=PASSWORD if number % 4 == 0 else None,
            )
        for number, key in enumerate(updated):
            book.type(
                key, BillingCity=f"City {number}", AdditionalField2=None if number % 3 else f"A {number}"
            )
            if number % 5 == 0:
                book.type(key, CustomerGroupID="Night owls")
            if number % 9 == 0:
                book.type(key, Password=PASSWORD)
        for key in deleted:
            book.delete(key)
