"""Job and JobRunner: run a step off the GUI thread. The only module of the window that knows threads.

A `Job` lives in the GUI thread and is what pages listen to; the worker knows only the job's number, and
the runner keeps the step until it ended, so no QObject is ever touched, or destroyed, from another thread.
Make a job, connect, then start it.
Progress is picked up ten times a second, whatever the pace of the step.
"""

from __future__ import annotations

import itertools
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from cartsheets.errors import CartSheetsError
from cartsheets.monitor import Cancelled, Monitor, Progress

Work = Callable[["JobMonitor"], Any]
"""A step with all its arguments but the monitor."""

_PICK_UP_MS = 100
_READERS = 4
_SWITCH_S = 0.0005
"""How long a working thread keeps Python while the window waits for it. The GUI thread lets go of Python in
nearly every call of Qt, and with Python's own 5 ms it would wait ten times as long at each of them."""


class JobState(StrEnum):
    """Where a job stands. The last four are final."""

    MADE = "made"
    WAITING = "waiting"
    RUNNING = "running"
    FINISHED = "finished"
    FAILED = "failed"
    STOPPED = "stopped"
    CRASHED = "crashed"


class JobMonitor(Monitor):
    """Keep what a step tells until the window picks it up."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._progress: Progress | None = None
        self._told: list[object] = []

    def report(self, progress: Progress) -> None:
        """Keep the newest progress; older ones nobody has seen are dropped."""
        with self._lock:
            self._progress = progress

    def tell(self, item: object) -> None:
        """Keep one thing that must not be dropped, such as a row's outcome; for steps with a listener."""
        with self._lock:
            self._told.append(item)

    def pick_up(self) -> tuple[Progress | None, list[object]]:
        """Take what came since the last time."""
        with self._lock:
            progress, told = self._progress, self._told
            self._progress, self._told = None, []
        return progress, told


class Job(QObject):
    """One step, as the window sees it: how far it is, how it ended, and how to hold or stop it."""

    started = Signal()
    progressed = Signal(object)
    """Progress, at most ten a second."""
    told = Signal(list)
    """All that the step told by `JobMonitor.tell` since the last time."""
    paused = Signal(bool)
    """True when held, False when it goes on."""
    finished = Signal(object)
    """What the step returned."""
    failed = Signal(object)
    """A CartSheetsError: something to show in a sentence."""
    stopped = Signal()
    crashed = Signal(object)
    """Any other exception: a bug."""
    ended = Signal()
    """After exactly one of finished, failed, stopped, crashed."""

    def __init__(self, work: Work, *, title: str = "") -> None:
        super().__init__()
        self.title = title
        self.monitor = JobMonitor()
        self.state = JobState.MADE
        self._work: Work | None = work

    @property
    def is_running(self) -> bool:
        """Whether it was started and did not end yet."""
        return self.state in (JobState.WAITING, JobState.RUNNING)

    @property
    def is_paused(self) -> bool:
        """Whether it is held."""
        return self.monitor.is_paused

    def stop(self) -> None:
        """Ask the step to stop at its next stopping point."""
        self.monitor.stop()

    def pause(self) -> None:
        """Hold the step at its next stopping point."""
        if self.is_running and not self.is_paused:
            self.monitor.pause()
            self.paused.emit(True)

    def carry_on(self) -> None:
        """End a pause."""
        if self.is_paused:
            self.monitor.carry_on()
            self.paused.emit(False)

    def pick_up(self) -> None:
        """Pass on what the step told since the last time."""
        progress, told = self.monitor.pick_up()
        if told:
            self.told.emit(told)
        if progress is not None:
            self.progressed.emit(progress)

    def take_work(self) -> Work:
        """Give the step away; a job runs once."""
        if self._work is None:
            raise RuntimeError(f"the job {self.title!r} was started twice")
        work, self._work = self._work, None
        self.state = JobState.WAITING
        return work

    def begin(self) -> None:
        """Tell that the step has its worker."""
        self.state = JobState.RUNNING
        self.started.emit()

    def end(self, future: Future[Any]) -> None:
        """Tell how the step ended."""
        self.pick_up()
        error = None if future.cancelled() else future.exception()
        if future.cancelled() or isinstance(error, Cancelled):
            self.state = JobState.STOPPED
            self.stopped.emit()
        elif isinstance(error, CartSheetsError):
            self.state = JobState.FAILED
            self.failed.emit(error)
        elif error is not None:
            self.state = JobState.CRASHED
            self.crashed.emit(error)
        else:
            self.state = JobState.FINISHED
            self.finished.emit(future.result())
        self.ended.emit()


class JobRunner(QObject):
    """Start jobs: those of one store strictly one after another, quick reads side by side."""

    crashed = Signal(object)
    """A job ended by a bug; the program's crash reporter listens."""
    busy_changed = Signal(bool)
    _began = Signal(int)
    _ended = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._jobs: dict[int, Job] = {}
        self._works: dict[int, Work] = {}
        """Let go of on the GUI thread: the last to hold a step may be the last to hold a page."""
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_PICK_UP_MS)
        self._timer.timeout.connect(self._pick_up)
        self._switch_before = sys.getswitchinterval()
        # Queued outright: a step that is over before `start` returns ends on the GUI thread itself.
        self._began.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def jobs(self) -> list[Job]:
        """All jobs that did not end yet."""
        return list(self._jobs.values())

    def start(self, job: Job, *, store: str = "") -> Job:
        """Run the job; `store` names the lane in which jobs never overlap, "" is for quick reads."""
        monitor, number = job.monitor, next(self._numbers)
        self._works[number] = job.take_work()
        self._jobs[number] = job
        if len(self._jobs) == 1:
            self._timer.start()
            sys.setswitchinterval(_SWITCH_S)
            self.busy_changed.emit(True)

        def run() -> Any:
            monitor.check()
            self._began.emit(number)
            return self._works[number](monitor)

        future = self._lane(store).submit(run)
        future.add_done_callback(lambda done: self._ended.emit(number, done))
        return job

    def close(self) -> None:
        """Stop all jobs and wait until their workers are gone."""
        for job in self.jobs:
            job.stop()
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)
        self._lanes.clear()
        self._timer.stop()
        sys.setswitchinterval(self._switch_before)

    def _lane(self, store: str) -> ThreadPoolExecutor:
        lane = self._lanes.get(store)
        if lane is None:
            workers = 1 if store else _READERS
            lane = self._lanes[store] = ThreadPoolExecutor(workers, thread_name_prefix=f"job {store}".strip())
        return lane

    def _pick_up(self) -> None:
        for job in self.jobs:
            job.pick_up()

    def _begin(self, number: int) -> None:
        self._jobs[number].begin()

    def _end(self, number: int, future: Future[Any]) -> None:
        job = self._jobs.pop(number)
        del self._works[number]
        if not self._jobs:
            self._timer.stop()
            sys.setswitchinterval(self._switch_before)
            self.busy_changed.emit(False)
        job.end(future)
        if job.state is JobState.CRASHED:
            self.crashed.emit(future.exception())
