"""A process that pushes under bad luck: `python -m tests.chaos.pusher FILE.json`.

It reads one order as JSON a line, forks a child for it, and tells the child's pid and then how it ended.
The child does what the command line does, on the real session; the order says what befalls it: a line or
a statement at which it is killed, a time, a file size that the system allows, a folder that cannot be
written, a clock that jumps, somebody else at the ledger.
"""

from __future__ import annotations

import ctypes
import itertools
import json
import os
import resource
import signal
import sqlite3
import sys
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cartsheets.domain.plan import Action
from cartsheets.errors import CartSheetsError
from cartsheets.ledger import connection
from cartsheets.ledger.database import Ledger
from cartsheets.monitor import Cancelled, Monitor, Progress
from cartsheets.session import Session, open_session, utc_now
from cartsheets.steps import export as _export  # noqa: F401 - loaded once, not in every child
from cartsheets.steps import patience, push_run, refresh, send_adds, send_updates
from cartsheets.steps.patience import push_patiently, resume_patiently
from cartsheets.steps.plan_files import read_plan
from cartsheets.steps.push import Consent, PushResult, push
from cartsheets.steps.review import ReviewOptions, review
from cartsheets.steps.undo import review_undo
from cartsheets.steps.write_back import passwords_of, write_back
from cartsheets.store import retries, transport
from cartsheets.store.client import StoreClient
from tests.steps.killing import Watch

FINISHED, UNFINISHED, REFUSED, FAULT, STOPPED = 0, 3, 4, 5, 6
"""How a child ends: the last word is whether what it began is finished."""
LONGEST_S = 60
_CAPABILITIES_OF_ROOT = {1: "DAC_OVERRIDE", 2: "DAC_READ_SEARCH", 3: "FOWNER"}


def main(words: list[str]) -> None:
    """Take orders until there are no more."""
    lose_patience()
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _end(_run(order))
        print(f"pid {child}", flush=True)
        print(_wait(child, order.get("kill_after_s")), flush=True)


def lose_patience() -> None:
    """Take hundredths of the program's own patience, and small batches, so that small plans take many."""
    vars(transport)["ANSWER_TIMEOUT_S"] = 0.5
    vars(retries).update(_FIRST_BACKOFF_S=0.01, _LONGEST_BACKOFF_S=0.05, _LEAST_ATTEMPT_S=0.3)
    vars(send_adds)["LATE_S"] = 0.02
    vars(send_updates)["BATCH_SIZE"] = 5
    vars(push_run)["WINDOW"] = 4
    vars(patience)["PAUSES_S"] = (0.05, 0.1)
    vars(connection)["_BUSY_TIMEOUT_MS"] = 250
    _be_patient_for(0.9)


def _find_patience_again() -> None:
    """Take the program's own patience: nothing befalls this run, so only a busy computer can be slow."""
    vars(transport)["ANSWER_TIMEOUT_S"] = 20.0
    _be_patient_for(LONGEST_S / 2)


def _be_patient_for(seconds: float) -> None:
    defaults = StoreClient.__init__.__kwdefaults__
    assert defaults is not None
    defaults["patience_s"] = seconds


def _wait(child: int, kill_after_s: float | None) -> str:
    if kill_after_s is not None:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
        gone, status = os.waitpid(child, os.WNOHANG)
        if not gone:
            signal.sigtimedwait({signal.SIGCHLD}, kill_after_s)
            gone, status = os.waitpid(child, os.WNOHANG)
        if not gone:
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
    else:
        _, status = os.waitpid(child, 0)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    return "killed" if killed else f"ended {os.waitstatus_to_exitcode(status)}"


def _end(status: int) -> None:
    sys.stderr.flush()
    os._exit(status)


def _run(order: dict[str, Any]) -> int:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
    # Whatever hangs is ended, and told as a fault.
    signal.alarm(LONGEST_S)
    said = Path(order["said"])
    if order["is_calm"]:
        _find_patience_again()
    if limit := order.get("largest_file"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    if order.get("read_only"):
        obey_file_modes()
    if order["refreshes"]:
        # Small stores, too, are read by what changed since the export.
        vars(refresh).update(FEWEST_PAGES=0, MOST_SHARE=1000)
    if order.get("statement"):
        die_at_statement(order["statement"])
    watch = Watch(order)
    if watch.is_needed:
        threading.settrace(watch.call)
        sys.settrace(watch.call)
    words, status = "", FAULT
    try:
        with open_session(store_name=None, environ=order["environ"], now=_clock(order)) as session:
            status = _carry_out(session, order)
    except CartSheetsError as error:
        words, status = f"{error.kind}: {error}", REFUSED
    except Cancelled:
        words, status = "Stopped.", STOPPED
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is told as a fault
        sys.settrace(None)
        import traceback

        words = "".join(traceback.format_exception(error))
    sys.settrace(None)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    said.write_text(words, encoding="utf-8")
    return status


def _clock(order: dict[str, Any]) -> Callable[[], datetime]:
    jumps = [timedelta(seconds=seconds) for seconds in order.get("clock", [])]
    asked = itertools.count()

    def now() -> datetime:
        # Each time somebody asks, it may have jumped.
        return utc_now() + (jumps[next(asked) % len(jumps)] if jumps else timedelta())

    return now


def _carry_out(session: Session, order: dict[str, Any]) -> int:
    monitor = StoppedAt(order.get("stop_at"))
    result = {"sheet": _push_sheet, "plan": _push_plan, "resume": _resume, "undo": _undo}[order["do"]](
        session, order, monitor
    )
    if result is None:
        return FINISHED
    if result.receipt.finished and result.receipt.rows and order.get("writes_back"):
        write_back(session, result.receipt, None, None, monitor=monitor)
    return FINISHED if result.receipt.finished else UNFINISHED


def _consent(session: Session, order: dict[str, Any], passwords: dict[str, str]) -> Consent:
    return Consent(
        actions=frozenset(Action(word) for word in order["actions"]),
        allowed_deletes=order["allowed_deletes"],
        meets_guards=True,
        canary=order["canary"],
        passwords=passwords,
        who=session.who,
    )


def _push_sheet(session: Session, order: dict[str, Any], monitor: Monitor) -> PushResult | None:
    found = review(session, Path(order["sheet"]), ReviewOptions(), monitor=monitor)
    consent = _consent(session, order, dict(found.passwords))
    return push_patiently(
        session, found.plan, consent, wait_s=order["wait_s"], live=found.live, monitor=monitor
    )


def _push_plan(session: Session, order: dict[str, Any], monitor: Monitor) -> PushResult | None:
    plan = read_plan(Path(order["plan"]))
    assert plan is not None
    consent = _consent(session, order, passwords_of(plan, monitor=monitor))
    return push_patiently(session, plan, consent, wait_s=order["wait_s"], monitor=monitor)


def _resume(session: Session, order: dict[str, Any], monitor: Monitor) -> PushResult | None:
    return resume_patiently(session, order.get("push"), wait_s=order["wait_s"], monitor=monitor)


def _undo(session: Session, order: dict[str, Any], monitor: Monitor) -> PushResult | None:
    found = review_undo(session, order["push"], monitor=monitor)
    return push(session, found.plan, _consent(session, order, {}), live=found.live, monitor=monitor)


def die_at_statement(number: int) -> None:
    """Be killed as the ledger is about to carry out the n-th statement of this process."""
    connect, counted = sqlite3.connect, itertools.count(1)

    def count(_sql: str) -> None:
        if next(counted) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def connect_counted(*words: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*words, **options)
        connection.set_trace_callback(count)
        return connection

    vars(sqlite3)["connect"] = connect_counted


class StoppedAt(Monitor):
    """A user who stops at the n-th report."""

    def __init__(self, report: int | None) -> None:
        super().__init__()
        self._left = report

    def report(self, progress: Progress) -> None:
        if self._left is not None:
            self._left -= 1
            if self._left <= 0:
                self.stop()


def hold_ledger(home: Path, kind: str, store_id: str) -> Callable[[], None]:
    """Hold a ledger as a second process would; gives what lets it go."""
    if kind == "push":
        ledger = Ledger.open(home / "ledger", now=utc_now)
        lock = ledger.pushes.claim_store(store_id)

        def let_go() -> None:
            lock.release()
            ledger.close()

        return let_go
    connected = sqlite3.connect(home / "ledger" / connection.FILE_NAME, isolation_level=None, timeout=5)
    connected.execute("BEGIN IMMEDIATE")
    connected.execute("UPDATE buckets SET level = level")
    return connected.close


def obey_file_modes() -> None:
    """Take from root what lets it write where nobody may."""
    if os.geteuid() != 0:
        return
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    sets = (ctypes.c_uint32 * 6)()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.capget(header, sets) != 0:
        raise OSError(ctypes.get_errno(), "capget")
    mask = 0
    for number in _CAPABILITIES_OF_ROOT:
        mask |= 1 << number
    for place in (0, 1, 2):
        sets[place] &= ~mask & 0xFFFFFFFF
    if libc.capset(header, sets) != 0:
        raise OSError(ctypes.get_errno(), "capset")


if __name__ == "__main__":
    main(sys.argv[1:])
