"""The threads that call the store. Nobody waits for one that reads once the step is stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial
from typing import TypeVar

from cartsheets.monitor import Cancelled, Monitor, Progress

T = TypeVar("T")
Item = TypeVar("Item")

_LOOK_EVERY_S = 0.1


class EndableMonitor(Monitor):
    """A step's monitor for work done ahead of it: it also ends when nobody wants the work any more."""

    def __init__(self, step: Monitor, *, closing: threading.Event) -> None:
        super().__init__()
        self._step = step
        self._closing = closing

    def report(self, progress: Progress) -> None:
        """Tell the step's own monitor."""
        self._step.report(progress)

    @property
    def is_stopped(self) -> bool:
        """Whether the step was stopped or the work is not wanted any more."""
        return self._stopped.is_set() or self._closing.is_set() or self._step.is_stopped

    @property
    def is_paused(self) -> bool:
        """Whether the step is held."""
        return self._step.is_paused

    def check(self) -> None:
        """Raise Cancelled if the work is not wanted any more; while the step is paused, wait here."""
        while self.is_paused and not self.is_stopped:
            self._stopped.wait(_LOOK_EVERY_S)
        if self.is_stopped:
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Wait, but no longer than the work is wanted."""
        left_s = max(0.0, seconds)
        while left_s > 0 and not self.is_stopped:
            slice_s = min(left_s, _LOOK_EVERY_S)
            self._stopped.wait(slice_s)
            left_s -= slice_s
        self.check()


class Workers:
    """Two pools of threads; started when first needed."""

    def __init__(self, threads: int) -> None:
        self.threads = threads
        self._closing = threading.Event()
        self._readers = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="store-read")
        # Apart, because what is done for each item may read, and would wait for its own pool for ever.
        self._doers = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="store-each")

    def monitor_for(self, step: Monitor) -> EndableMonitor:
        """A monitor for work ahead of a step."""
        return EndableMonitor(step, closing=self._closing)

    def start(self, work: Callable[[], T]) -> Future[T]:
        """Start some reading in a thread."""
        return self._readers.submit(work)

    def result(self, future: Future[T], *, monitor: Monitor) -> T:
        """Wait for some work; Cancelled at once when the step is stopped."""
        while not wait((future,), timeout=_LOOK_EVERY_S).done:
            monitor.check()
        return future.result()

    def run(self, work: Callable[[Monitor], T], *, monitor: Monitor) -> T:
        """Do some work in a thread and wait for it."""
        monitor.check()
        inner = self.monitor_for(monitor)
        future = self.start(lambda: work(inner))
        try:
            return self.result(future, monitor=monitor)
        finally:
            inner.stop()

    def each(
        self, work: Callable[[Item, Monitor], T], items: Iterable[Item], *, monitor: Monitor
    ) -> Iterator[tuple[Item, Future[T]]]:
        """Do some work for each item, several at a time; give each with what it came to, as it ends.

        A stop does not end this by itself: the work ends at its next stopping point, and all of it is
        given out, so that nothing that left for the store goes unheard.
        """
        inner = self.monitor_for(monitor)
        begun = {self._doers.submit(partial(work, item, inner)): item for item in items}
        left = set(begun)
        try:
            while left:
                done, left = wait(left, return_when=FIRST_COMPLETED)
                for future in done:
                    yield begun[future], future
        finally:
            inner.stop()
            for future in left:
                future.cancel()

    def end(self) -> None:
        """Make all work end at its next stopping point."""
        self._closing.set()

    def close(self) -> None:
        """End all work and wait for the threads."""
        self.end()
        self._doers.shutdown(wait=True, cancel_futures=True)
        self._readers.shutdown(wait=True, cancel_futures=True)
