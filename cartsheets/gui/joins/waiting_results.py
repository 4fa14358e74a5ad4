"""Results that wait for their sheet to be closed in another program, and are written into it then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cartsheets.domain.receipt import Receipt
from cartsheets.gui.desk import Desk
from cartsheets.gui.main_window import MainWindow
from cartsheets.monitor import Monitor, NullMonitor
from cartsheets.steps.push_receipts import make_receipt
from cartsheets.steps.write_back import is_held, write_back

if TYPE_CHECKING:
    from cartsheets.session import Session

LOOK_MS = 2_000


class WaitingResults(QObject):
    """Looks every two seconds, as long as anything waits; of one sheet, the latest push counts."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._waiting: dict[str, tuple[str, Receipt]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def files(self) -> list[str]:
        """The sheets that are waited for."""
        return list(self._waiting)

    def note(self, store: str, receipt: Receipt) -> bool:
        """Wait for a push's sheet to be closed, if it is open elsewhere; says whether it is."""
        if not is_held(receipt):
            self._waiting.pop(receipt.file, None)
            return False
        self._waiting[receipt.file] = (store, receipt)
        self._timer.start()
        return True

    def look(self) -> None:
        """Write the results of sheets that are closed by now."""
        for file, (store, receipt) in list(self._waiting.items()):
            if not is_held(receipt):
                del self._waiting[file]
                self._write(store, receipt)
        if not self._waiting:
            self._timer.stop()

    def _write(self, store: str, receipt: Receipt) -> None:
        path = Path(receipt.file)
        is_watched = path in self._desk.watch.paths
        if is_watched:
            # The results are written into it: that is no edit.
            self._desk.watch.forget(path)

        def work(session: Session, _monitor: Monitor) -> list[str]:
            now = make_receipt(session.ledger, session.ledger.pushes.get(receipt.push))
            return write_back(session, now, None, None, monitor=NullMonitor())

        job = self._desk.store_job(self.tr("Writing the results into your sheet"), work, store=store)
        job.finished.connect(lambda said: self._window.toast.say(" ".join(said)))
        job.failed.connect(self._window.show_error)
        if is_watched:
            job.ended.connect(lambda: self._desk.watch.watch(path))
        self._desk.start(job)
