"""DraftKeeper: keeps gestures in the ledger soon after the last one, so that a crash loses none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer

from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import Desk
from cartsheets.gui.jobs import Job
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.page import Page
from cartsheets.ledger.database import Ledger
from cartsheets.session import open_ledger

KEEP_AFTER_MS = 2_000

Keeping = tuple[Callable[[Ledger], None], Callable[[], None]]
"""What keeps all there is now, off the window's thread, and what notes that it is kept."""


class DraftKeeper(QObject):
    """One write at a time, in order; the window closes when the last one is done.

    A subclass says whether there is something new, and how it is kept.
    """

    def __init__(self, page: Page, desk: Desk, window: MainWindow) -> None:
        super().__init__(page)
        self._desk, self._window = desk, window
        self._job: Job | None = None
        self._waiting: list[Callable[[], object]] = []
        self._is_closing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        window.installEventFilter(self)

    def is_new(self) -> bool:
        """Whether there is something that the ledger does not have yet; of itself there is nothing."""
        return False

    def keeping(self) -> Keeping:
        """Make what keeps all there is now, and what notes that it is kept."""
        return (lambda _ledger: None), (lambda: None)

    def keep(self) -> None:
        """Keep what is new, at once."""
        self._timer.stop()
        if not self.is_new():
            return
        if self._job is not None:
            self._waiting.append(self.keep)
            return
        work, note = self.keeping()
        job = self._job = self._desk.ledger_job(self.tr("Keeping the edits"), lambda ledger, _: work(ledger))
        job.finished.connect(lambda _: note())
        job.failed.connect(self._window.show_error)
        job.ended.connect(partial(self._end, job))
        self._desk.start(job)

    def keep_soon(self) -> None:
        """Keep what is new when nothing more comes for a moment."""
        self._timer.start()

    def keep_now(self) -> bool:
        """Keep what is new before this returns; false where it cannot be, or is being kept right now."""
        self._timer.stop()
        if self._job is not None:
            return False
        if not self.is_new():
            return True
        work, note = self.keeping()
        try:
            with open_ledger(self._desk.environ) as ledger:
                work(ledger)
        except CartSheetsError as error:
            self._window.show_error(error)
            return False
        note()
        return True

    def then(self, does: Callable[[], object]) -> None:
        """Do something when what is being kept is kept; now, where nothing is."""
        if self._job is None:
            does()
        else:
            self._waiting.append(does)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window close when everything is kept; it may also close when it was told why that fails."""
        if watched is self._window and event.type() == QEvent.Type.Close and not self._is_closing:
            if self.keep_now():
                return False
            event.ignore()
            self._is_closing = True
            if self._job is not None:
                self._waiting.append(self._close)
            return True
        return False

    def _end(self, job: Job) -> None:
        if self._job is job:
            self._job = None
        waiting, self._waiting = self._waiting, []
        for does in waiting:
            does()

    def _close(self) -> None:
        self._is_closing = False
        self._window.close()


def count_common(kept: Sequence[object], history: Sequence[object]) -> int:
    """How many gestures at the start of a history are those that were kept already."""
    pairs = zip(kept, history, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a is not b), min(len(kept), len(history)))
