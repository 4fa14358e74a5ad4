"""Reads what a page shows of the chosen store: once at a time, and again once it has grown old."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import Desk, StoreWork
from cartsheets.gui.jobs import Job
from cartsheets.gui.pages.page import Page
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.states import BusyState
from cartsheets.monitor import Progress


class StoreReading(QObject):
    """For one page: says there that it reads, and what went wrong."""

    look_wished = Signal()
    """The page is shown, and another store was chosen, or something was pushed or exported."""
    again_wished = Signal()
    """The user wants to try again."""
    finished = Signal(str, object)
    """(the store's name, what was read of it)"""
    given_up = Signal()

    def __init__(self, page: Page, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._job: Job | None = None
        self._fresh: set[str] = set()
        self._again = make_action(
            page,
            self.tr("Try again"),
            name=f"act{page.name.capitalize()}Again",
            does=self.again_wished.emit,
            icon="refresh",
        )
        desk.store_changed.connect(lambda _mark: self._look_if_shown())
        desk.record_changed.connect(self._grow_old)

    def is_fresh(self, name: str) -> bool:
        """Whether a store was read, and nothing was pushed or exported since."""
        return name in self._fresh

    def begin(self, work: StoreWork, *, title: str, words: str) -> bool:
        """Read the chosen store; `words` say so on the page. The reading of another store is stopped.

        False where it is being read already, or none is chosen.
        """
        name = self._desk.store_name
        if name is None or (self._job is not None and self._job.property("store") == name):
            return False
        if self._job is not None:
            self._job.stop()
        job = self._desk.store_job(title, work)
        job.setProperty("store", name)
        busy = self._page.show_busy(words)
        job.progressed.connect(lambda progress: self._show_progress(job, busy, progress))
        job.finished.connect(lambda read: self._finish(job, name, read))
        job.failed.connect(lambda error: self._fail(job, error))
        job.crashed.connect(lambda _error: self._give_up(job))
        job.stopped.connect(lambda: self._give_up(job))
        self._job = job
        self._desk.start(job)
        return True

    def _show_progress(self, job: Job, busy: BusyState, progress: Progress) -> None:
        if self._job is job and isValid(busy) and progress.total:
            locale = self._page.locale()
            words = self.tr("Reading customers: {done} of {total}")
            busy.set_text(
                words.format(done=locale.toString(progress.done), total=locale.toString(progress.total))
            )

    def _finish(self, job: Job, name: str, read: object) -> None:
        self._end(job)
        self._fresh.add(name)
        self.finished.emit(name, read)

    def _fail(self, job: Job, error: CartSheetsError) -> None:
        if self._end(job):
            self._page.show_failed(error, actions=[self._again])

    def _give_up(self, job: Job) -> None:
        if self._end(job):
            self.given_up.emit()

    def _end(self, job: Job) -> bool:
        """Whether this was the newest reading."""
        if self._job is not job:
            return False
        self._job = None
        return True

    def _grow_old(self) -> None:
        self._fresh.clear()
        self._look_if_shown()

    def _look_if_shown(self) -> None:
        if self._page.isVisible():
            self.look_wished.emit()
