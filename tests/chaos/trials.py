"""Seeded trials: a small store, a sheet, edits of every kind, and a push that everything befalls.

A world (shop, sheet, edits) serves several trials, each of which begins with the same files and the same
rows. A trial disturbs a push and its resumes, then lets it end in peace, and asks whether all that was
promised holds.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cartsheets.demo.conditions import Conditions
from cartsheets.demo.server import PracticeStore
from cartsheets.demo.service import RecordedRequest
from cartsheets.demo.shop import Shop
from cartsheets.monitor import NullMonitor
from cartsheets.session import API_URL, PACE, PRIVATE_KEY, SECURE_URL, TOKEN
from cartsheets.steps.late_adds import notice_late_adds
from cartsheets.steps.plan_files import save_plan
from cartsheets.steps.snapshots import fetch_snapshot
from tests.chaos import pusher
from tests.chaos.judge import Facts, judge, read_ledger
from tests.chaos.luck import Luck, Run, let_others
from tests.chaos.witness import Witness
from tests.chaos.worlds import World
from tests.steps.journeys import Journey, StoreState, keys_of, open_store, utc_now

TRIALS_OF_A_WORLD = 4
MOST_CALM_RUNS = 4
PEACE = "peace"
_NOTHING_LEFT = "ended 0"


@dataclass
class Report:
    """What all trials came to."""

    trials: int = 0
    runs: int = 0
    kills: int = 0
    faults: int = 0
    others: int = 0
    several: int = 0
    """Processes that several troubles befell at once."""
    refusals: Counter[str] = field(default_factory=Counter)
    troubles: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        troubles = ", ".join(f"{count} {name}" for name, count in sorted(self.troubles.items()))
        outcomes = ", ".join(f"{count} {name}" for name, count in sorted(self.outcomes.items()))
        refusals = ", ".join(f"{count} {name}" for name, count in sorted(self.refusals.items()))
        return (
            f"chaos: {self.trials} trials, {self.runs} processes, {self.kills} kills, {self.faults} faults "
            f"of the store, {self.others} changes by others, {self.several} times several troubles at once, "
            f"{len(self.violations)} violations\n"
            f"  befell them: {troubles}\n  changes ended: {outcomes}\n  runs ended with: {refusals}"
        )


class Pusher:
    """The process that forks the ones that push; `run` may start one, and gives how it ended."""

    def __init__(self) -> None:
        self._running = subprocess.Popen(
            [sys.executable, "-m", "tests.chaos.pusher"],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        )

    def start(self, order: dict[str, Any]) -> int:
        """Start one; give its process id."""
        assert self._running.stdin is not None
        self._running.stdin.write(json.dumps(order) + "\n")
        self._running.stdin.flush()
        return int(self._read().removeprefix("pid "))

    def end(self) -> str:
        """Wait for it; tell "killed" or "ended" and its status."""
        return self._read()

    def close(self) -> None:
        """End the process."""
        assert self._running.stdin is not None
        self._running.stdin.close()
        self._running.wait(30)
        assert self._running.stdout is not None
        self._running.stdout.close()

    def _read(self) -> str:
        assert self._running.stdout is not None
        line = self._running.stdout.readline().strip()
        assert line, "the process that forks has died"
        return line


@contextmanager
def benches(folder: Path, *, is_telling: bool = False) -> Iterator[Bench]:
    """Give a place where trials are held."""
    bench = Bench(folder, (Pusher(), Pusher()), is_telling)
    try:
        yield bench
    finally:
        for each in bench.pushers:
            each.close()


@dataclass
class Bench:
    """Where trials are held: a folder, and two processes that push."""

    folder: Path
    pushers: tuple[Pusher, Pusher]
    is_telling: bool = False
    report: Report = field(default_factory=Report)

    def world(self, seed: int, *, trials: int = TRIALS_OF_A_WORLD, first: int = 0) -> None:
        """Hold some trials in one world."""
        world = World.of(seed)
        shop = Shop.seeded(customers=world.customers, groups=world.groups, seed=seed % 997 + 1)
        with PracticeStore(shop, Conditions.from_texts(world.conditions), port=0) as store:
            shutil.rmtree(self.folder / "work", ignore_errors=True)
            shutil.rmtree(self.folder / "kept", ignore_errors=True)
            work = self.folder / "work"
            work.mkdir()
            journey = Journey(store, work, {"patience_s": 5.0})
            journey.export()
            with journey.editing() as book:
                edits = world.edit(book, StoreState.of(store))
            found = journey.review()
            save_plan(found.plan, work / "plan.json")
            shutil.copytree(work, self.folder / "kept")
            witness = Witness(store)
            rows = {
                name: (dict(records._rows), list(records._ids), records._next_id)
                for name, records in (("customers", shop.customers), ("groups", shop.groups))
            }
            for number in range(first, first + trials):
                trial = Trial(self, store, witness, world, Luck.of(seed * 1000 + number))
                faults = trial.hold(rows)
                said = (
                    f"dev.py chaos --world {seed} --trial {number} "
                    f"({' '.join(world.conditions)}; {' '.join(edits)}; {trial.story})"
                )
                self.report.violations += [f"{fault}\n      in {said}" for fault in faults]


class Trial:
    """One trial."""

    def __init__(
        self, bench: Bench, store: PracticeStore, witness: Witness, world: World, luck: Luck
    ) -> None:
        self.bench, self.store, self.witness, self.world, self.luck = bench, store, witness, world, luck
        self.report = bench.report
        self.work = bench.folder / "work"
        self.states: dict[str, StoreState] = {}
        self.faults: list[str] = []
        self.story: list[str] = []
        self._first_event = 0
        self._judged: set[str] = set()

    def hold(self, rows: dict[str, tuple[dict[int, Any], list[int], int]]) -> list[str]:
        """Hold the trial; give what does not hold."""
        self._put_back(rows)
        self.report.trials += 1
        luck = self.luck
        self._let_others(luck.others_first)
        for text in luck.faults:
            self.store.conditions.set(text, seed=luck.seed)
        self.story += luck.faults
        for run in luck.runs:
            self._let_others(run.others_first)
            self._run(run)
        self._end_in_peace(luck.first)
        self._judge()
        if luck.undoes and not self.faults and self.states:
            for text in luck.undo_faults:
                self.store.conditions.set(text, seed=luck.seed)
            self._undo()
        return self.faults

    def _put_back(self, rows: dict[str, tuple[dict[int, Any], list[int], int]]) -> None:
        self.store.conditions = Conditions.from_texts(self.world.conditions)
        self._calm_the_store()
        shop = self.store.shop
        with shop.lock:
            for name, (kept, ids, next_id) in rows.items():
                records = shop.customers if name == "customers" else shop.groups
                records._rows, records._ids, records._next_id = dict(kept), list(ids), next_id
                records._updated_at |= dict.fromkeys(ids, 0.0)
                records.version += 1
            shop.dice.seed(self.luck.seed)
        shutil.rmtree(self.work)
        shutil.copytree(self.bench.folder / "kept", self.work)
        self.witness.begin_again()

    def _calm_the_store(self) -> None:
        service = self.store._service
        service._maintained_until = service._offline_until = float("-inf")
        self.report.faults += sum(fault.hits for fault in self.store.conditions.faults)
        self.store.conditions.faults.clear()

    def _let_others(self, times: int) -> None:
        for _ in range(times):
            self.report.others += 1
            self.witness.others(let_others(self.store.shop, self.luck.dice))

    def _order(self, run: Run) -> dict[str, Any]:
        store = self.store
        return {
            "do": run.do,
            "is_calm": run.trouble == PEACE,
            "environ": {
                "CARTSHEETS_HOME": str(self.work / "home"),
                API_URL: store.api_url,
                SECURE_URL: store.secure_url,
                PRIVATE_KEY: store.private_key,
                TOKEN: store.token,
                PACE: "200/100",
            },
            "sheet": str(self.work / "customers.xlsx"),
            "plan": str(self.work / "plan.json"),
            "actions": sorted(self.luck.actions),
            "allowed_deletes": self.luck.allowed_deletes,
            "canary": self.luck.canary,
            "writes_back": self.luck.writes_back,
            "wait_s": self.luck.wait_s,
            "refreshes": self.luck.refreshes,
            "said": str(self.work / "said.txt"),
            **run.order,
        }

    def _run(self, run: Run) -> str:
        """Let one of our processes push, and let befall it what was thrown; give how it ended."""
        self.report.runs += 1
        self.report.troubles.update([run.trouble, *run.also])
        self.report.several += bool(run.also and run.trouble != "none") or len(run.also) > 1
        self.witness.run += 1
        began = StoreState.of(self.store)
        order = self._order(run)
        (self.work / "said.txt").write_text("", encoding="utf-8")
        with self._troubled(run, order):
            pusher_of_it = self.bench.pushers[0]
            victim = _Victim()
            self._hook(run, victim)
            second = self.bench.pushers[1] if run.trouble == "two at once" else None
            if second is not None:
                second.start({**order, "said": str(self.work / "said-2.txt")})
            victim.pid = pusher_of_it.start(order)
            end = pusher_of_it.end()
            victim.pid = 0
            if second is not None:
                self._take_end(run, second.end(), self.work / "said-2.txt")
        self.store.before_request = self.store.after_request = None
        self._wait_until_quiet()
        self._take_end(run, end, self.work / "said.txt")
        self._note_new_pushes(began)
        return end

    def _take_end(self, run: Run, end: str, said: Path) -> None:
        words = said.read_text(encoding="utf-8") if said.exists() else ""
        troubles = " and ".join((run.trouble, *run.also))
        self.story.append(f"{run.do}/{troubles} {run.order or ''}: {end} {words.strip()[:300]}")
        self.report.kills += end == "killed"
        if end == f"ended {pusher.REFUSED}":
            kind, _, sentence = words.partition(": ")
            self.report.refusals[kind] += 1
            if not sentence.strip().endswith("."):
                self.faults.append(f"no sentence says why: {words}")
        elif end in (_NOTHING_LEFT, f"ended {pusher.UNFINISHED}", f"ended {pusher.STOPPED}", "killed"):
            self.report.refusals[{"killed": "killed", _NOTHING_LEFT: "done"}.get(end, "stopped")] += 1
        else:
            self.faults.append(f"a process {end}: {words}")

    @contextmanager
    def _troubled(self, run: Run, order: dict[str, Any]) -> Iterator[None]:
        home = self.work / "home"
        let_go: Callable[[], object] = dict
        if run.trouble in ("ledger written to", "another push"):
            kind = "push" if run.trouble == "another push" else "write"
            let_go = pusher.hold_ledger(home, kind, _store_id(self.store))
        elif run.trouble == "folder read-only":
            (home / "ledger").chmod(0o500)

            def let_go() -> None:
                (home / "ledger").chmod(0o700)

        try:
            yield
        finally:
            let_go()

    def _hook(self, run: Run, victim: _Victim) -> None:
        counted = itertools.count(1)

        def before(_request: RecordedRequest) -> None:
            number = next(counted)
            for _ in range(run.others_at.count(number)):
                self._let_others(1)
            if run.kill_at == number and run.kills_before:
                victim.kill()

        def after(request: RecordedRequest) -> None:
            if run.kill_at == request.number - first + 1 and not run.kills_before:
                victim.kill()

        first = self.store._service._number + 1
        self.store.before_request, self.store.after_request = before, after

    def _wait_until_quiet(self) -> None:
        """Wait for what a dead process had sent: it may still take effect."""
        server = self.store._server
        assert server is not None
        while server._open:
            for thread in list(server._open.values()):
                # A thread that is about to start cannot be joined yet.
                with suppress(RuntimeError):
                    thread.join(timeout=5)

    def _note_new_pushes(self, began: StoreState) -> None:
        with suppress(FileNotFoundError):
            for push_id in _push_ids(self.work / "home"):
                if push_id not in self._judged:
                    self.states.setdefault(push_id, began)

    def _end_in_peace(self, first: str) -> None:
        """Let everything end: what was begun by resume, what never began by another try."""
        self._calm_the_store()
        if not self.states:
            end = self._run(Run(first, PEACE))
            # It may stop by itself: then it is resumed below.
            if end not in (_NOTHING_LEFT, f"ended {pusher.UNFINISHED}") and not self._was_guarded(end):
                self.faults.append(f"undisturbed, the push {end}")
        self._resume_all()

    def _resume_all(self) -> None:
        for push_id in sorted(self.states):
            for _ in range(MOST_CALM_RUNS):
                if self._run(Run("resume", PEACE, {"push": push_id})) == _NOTHING_LEFT:
                    break
            else:
                self.faults.append(f"push {push_id} does not end, however often it is resumed")

    def _was_guarded(self, end: str) -> bool:
        words = (self.work / "said.txt").read_text(encoding="utf-8")
        return end == f"ended {pusher.REFUSED}" and words.startswith("GuardNotMet")

    def _undo(self) -> None:
        """Undo what was pushed, with bad luck too."""
        push_id = max(self.states)
        self._judged |= self.states.keys()
        self.states.clear()
        self._first_event = len(self.witness.events)
        self.story += [f"undo {push_id}", *self.luck.undo_faults]
        run = self.luck.undo_run()
        run.order["push"] = push_id
        self._run(run)
        self._calm_the_store()
        if not self.states:
            self._run(Run("undo", PEACE, {"push": push_id}))
        self._resume_all()
        self._judge()

    def _judge(self) -> None:
        self.witness.changes()
        facts = Facts(
            home=self.work / "home",
            now=StoreState.of(self.store),
            events=self.witness.events[self._first_event :],
            states=self.states,
            conditions=self.world.conditions,
            actions=self.luck.actions,
            allowed_deletes=self.luck.allowed_deletes,
            is_late=any(
                text.startswith("late=") and text.endswith("@0.7")
                for text in (*self.luck.faults, *self.luck.undo_faults)
            ),
            secrets=(self.store.private_key, self.store.token),
        )
        if facts.is_late:
            facts.told_later = self._next_review()
        facts.pushed = read_ledger(self.work / "home", self.states, now=utc_now)
        for pushed in facts.pushed:
            self.report.outcomes.update(row.outcome.value for row in pushed.receipt.rows)
        self.faults += judge(facts)
        if self.bench.is_telling:
            self._tell(facts)

    def _next_review(self) -> str:
        """What the next review of any sheet tells of rows that the store added twice."""
        with open_store(keys_of(self.store), self.work / "home") as session:
            live = fetch_snapshot(session, monitor=NullMonitor())
            return "\n".join(notice.message for notice in notice_late_adds(session, live))

    def _tell(self, facts: Facts) -> None:
        """Print all that happened, for whoever looks for the reason of a violation."""
        print(*self.story, sep="\n")
        print(*(event for event in facts.events if event.what != "read"), sep="\n")
        for pushed in facts.pushed:
            print(f"push {pushed.receipt.push}")
            print(*(f"  {row}" for row in pushed.receipt.rows), sep="\n")


@dataclass
class _Victim:
    pid: int = 0

    def kill(self) -> None:
        if self.pid:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)


def _push_ids(home: Path) -> list[str]:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(home / "ledger" / "ledger.db", timeout=5)) as connected:
        return [row[0] for row in connected.execute("SELECT id FROM pushes ORDER BY number")]


def _store_id(store: PracticeStore) -> str:
    from cartsheets.store.keys import store_id_of

    return store_id_of(store.secure_url)


def seeds(first: int) -> Iterator[int]:
    """The worlds of a run, by its first seed."""
    dice = random.Random(first)
    while True:
        yield dice.randrange(1, 10**6)
