"""A process that pushes and is killed, again and again: `python -m tests.steps.killing KEYS.json`.

It reads one order as JSON a line: a home, and where to be killed. For each it forks, so that a trial
costs no start. The child counts the lines that are executed in `steps` and `ledger`, and the states of
the world outside: each transaction that is committed, each call that leaves and each answer that comes
makes a new one. It kills itself at the line or at the state that was asked for, as a power cut would.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import sqlite3
import sys
import threading
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import requests

from cartsheets.domain.plan import Plan
from cartsheets.errors import CartSheetsError
from cartsheets.monitor import NullMonitor
from cartsheets.session import Session
from cartsheets.steps import send_adds, send_updates
from cartsheets.steps.plan_files import read_plan
from cartsheets.steps.push import Consent, PushResult, push, resume
from cartsheets.store.client import StoreKeys
from tests.steps.journeys import open_store

WATCHED = ("/cartsheets/steps/", "/cartsheets/ledger/")
BATCH = 10


def main(words: list[str]) -> None:
    told = json.loads(Path(words[0]).read_text(encoding="utf-8"))
    keys = StoreKeys(**told["keys"])
    plan = read_plan(Path(told["plan"]))
    assert plan is not None
    # The plan has sixty changes, and they are to take several batches.
    vars(send_updates)["BATCH_SIZE"] = BATCH
    # Whoever gives the orders waits until all that the dead one had sent has taken effect.
    vars(send_adds)["LATE_S"] = 0.0
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _end(_run(order, keys, plan, told["passwords"]))
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        print("killed" if killed else f"ended {os.waitstatus_to_exitcode(status)}", flush=True)


def _end(status: int) -> None:
    sys.stderr.flush()
    os._exit(status)


def _run(order: dict[str, Any], keys: StoreKeys, plan: Plan, passwords: dict[str, str]) -> int:
    watch = Watch(order)
    if watch.is_needed:
        watch.look_outside()
        threading.settrace(watch.call)
        sys.settrace(watch.call)
    try:
        with open_store(keys, Path(order["home"])) as session:
            result = _carry_out(session, plan, passwords)
        status = 0 if result is not None and result.receipt.finished else 3
    except CartSheetsError as error:
        print(f"{error.kind}: {error}", file=sys.stderr)
        status = 4
    sys.settrace(None)
    if order.get("record"):
        Path(order["record"]).write_text(json.dumps([watch.seen, watch.states]), encoding="utf-8")
    return status


def _carry_out(session: Session, plan: Plan, passwords: dict[str, str]) -> PushResult | None:
    """Push, or carry on the push that was cut off before: the one command or the other."""
    monitor = NullMonitor()
    result = resume(session, None, monitor=monitor)
    if result is None:
        consent = Consent(allowed_deletes=1000, meets_guards=True, passwords=passwords)
        result = push(session, plan, consent, monitor=monitor)
    return result


class Watch:
    """Sees the lines go by, and ends the process at one of them."""

    def __init__(self, order: dict[str, Any]) -> None:
        self.seen: list[str] = []
        self.states: list[int] = []
        """The state of the world outside at each of the lines in `seen`."""
        self._keeps = bool(order.get("record"))
        self._fatal_file, _, line = str(order.get("line", "")).partition(":")
        self._fatal_line = int(line or 0)
        self._fatal_event = int(order.get("event", 0))
        self._fatal_state = int(order.get("state", 0)) or sys.maxsize
        self._events = itertools.count(1)
        self._state = 0
        self._lock = threading.Lock()
        self._codes: dict[CodeType, Any] = {}
        self.is_needed = bool(self._keeps or order.keys() & {"line", "event", "state"})

    def look_outside(self) -> None:
        """Notice every commit, and every call as it leaves and as it comes back."""
        connect, send = sqlite3.connect, requests.Session.send

        def connect_watched(*words: Any, **options: Any) -> sqlite3.Connection:
            connection: sqlite3.Connection = connect(*words, **options)
            connection.set_trace_callback(lambda sql: self._pass() if sql == "COMMIT" else None)
            return connection

        def send_watched(*words: Any, **options: Any) -> requests.Response:
            self._pass()
            try:
                return send(*words, **options)
            finally:
                self._pass()

        vars(sqlite3)["connect"] = connect_watched
        setattr(requests.Session, "send", send_watched)  # noqa: B010 - mypy takes no other way

    def _pass(self) -> None:
        with self._lock:
            self._state += 1

    def call(self, frame: FrameType, _event: str, _value: Any) -> Any:
        """Look into the functions of the watched folders only; every other call costs one look-up."""
        code = frame.f_code
        try:
            return self._codes[code]
        except KeyError:
            self._codes[code] = self._watcher(code.co_filename)
            return self._codes[code]

    def _watcher(self, path: str) -> Any:
        if not any(part in path for part in WATCHED):
            return None
        file = path.rpartition("/cartsheets/")[2]
        fatal_line = self._fatal_line if file == self._fatal_file else 0

        def see(frame: FrameType, event: str, _value: Any) -> Any:
            if event == "line":
                line = frame.f_lineno
                number = next(self._events)
                if number == self._fatal_event or line == fatal_line or self._state >= self._fatal_state:
                    os.kill(os.getpid(), signal.SIGKILL)
                if self._keeps:
                    self.seen.append(f"{file}:{line}")
                    self.states.append(self._state)
            return see

        return see


if __name__ == "__main__":
    main(sys.argv[1:])
