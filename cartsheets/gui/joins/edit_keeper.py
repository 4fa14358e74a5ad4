"""Keeps the grid's gestures in the ledger two seconds after the last one, so that a crash loses none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer

from cartsheets.domain.edit_json import gesture_to_json
from cartsheets.domain.edits import Gesture
from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import Desk
from cartsheets.gui.jobs import Job
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.edit import EditPage
from cartsheets.ledger.database import Ledger
from cartsheets.session import open_ledger
from cartsheets.steps.edit import EditedExport, keep_edits

KEEP_AFTER_MS = 2_000


class EditKeeper(QObject):
    """One write at a time, in order; the window closes when the last one is done."""

    def __init__(self, page: EditPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page)
        self._page, self._desk, self._window = page, desk, window
        self.known: set[str] = set()
        """Drafts that were kept by this run: nobody needs to be asked about them."""
        self._edited: EditedExport | None = None
        self._kept: list[Gesture] = []
        self._position = 0
        self._job: Job | None = None
        self._waiting: list[Callable[[], object]] = []
        self._is_closing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        page.model.edited.connect(self._start)
        window.installEventFilter(self)

    def follow(self, edited: EditedExport) -> None:
        """Keep the edits of another export from now on."""
        self._timer.stop()
        self._edited = edited
        self._kept, self._position = [], 0

    def forget(self, draft_id: str) -> None:
        """Keep nothing of these any more."""
        self._timer.stop()
        self._edited = None
        self.known.discard(draft_id)

    def keep(self) -> None:
        """Keep what is new, at once."""
        self._timer.stop()
        edited = self._edited
        if edited is None or not self._is_new():
            return
        if self._job is not None:
            self._waiting.append(self.keep)
            return
        work, note = self._work(edited)
        job = self._job = self._desk.ledger_job(self.tr("Keeping the edits"), lambda ledger, _: work(ledger))
        job.finished.connect(lambda _: note())
        job.failed.connect(self._window.show_error)
        job.ended.connect(partial(self._end, job))
        self._desk.start(job)

    def keep_now(self) -> bool:
        """Keep what is new before this returns; false where it cannot be, or is being kept right now."""
        self._timer.stop()
        edited = self._edited
        if self._job is not None:
            return False
        if edited is None or not self._is_new():
            return True
        work, note = self._work(edited)
        try:
            with open_ledger(self._desk.environ) as ledger:
                work(ledger)
        except CartSheetsError as error:
            self._window.show_error(error)
            return False
        note()
        return True

    def note_restored(self, edited: EditedExport) -> None:
        """The gestures that were restored are in the ledger as they are."""
        if edited is self._edited:
            self._kept, self._position = list(edited.edits.history), edited.edits.position
            self.known.add(edited.draft_id)

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

    def _start(self) -> None:
        if self._page.state is None and self._edited is self._page.edited and self._is_new():
            self._page.foot.kept.setText("")
            self._timer.start()

    def _is_new(self) -> bool:
        if self._edited is None or self._page.is_asking:
            return False
        edits = self._edited.edits
        return self._position != edits.position or self._common() < len(edits.history)

    def _common(self) -> int:
        """How many gestures the ledger has already, in their order."""
        history = self._edited.edits.history if self._edited is not None else []
        pairs = zip(self._kept, history, strict=False)
        return next((at for at, (a, b) in enumerate(pairs) if a is not b), min(len(self._kept), len(history)))

    def _work(self, edited: EditedExport) -> tuple[Callable[[Ledger], None], Callable[[], None]]:
        """Make what keeps all there is now, and what notes that it is kept."""
        edits, after = edited.edits, self._common()
        history, position = list(edits.history), edits.position

        def work(ledger: Ledger) -> None:
            gestures = [gesture_to_json(edits, gesture) for gesture in history[after:]]
            keep_edits(ledger, edited.draft_id, gestures, after=after, position=position)

        def note() -> None:
            if edited is self._edited:
                self._kept, self._position = history, position
                self.known.add(edited.draft_id)
                self._page.foot.kept.setText(self.tr("Edits kept"))

        return work, note

    def _end(self, job: Job) -> None:
        if self._job is job:
            self._job = None
        waiting, self._waiting = self._waiting, []
        for does in waiting:
            does()

    def _close(self) -> None:
        self._is_closing = False
        self._window.close()
