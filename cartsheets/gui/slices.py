"""Long work of the GUI thread in slices: between two of them the window answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

_SLICE_MS = 15


class Slices(QObject):
    """Takes the steps of one piece of work at a time; a step should be over within a few milliseconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._then: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take)

    @property
    def is_busy(self) -> bool:
        """Whether there are steps left."""
        return self._steps is not None

    def begin(self, steps: Iterator[object], then: Callable[[], object]) -> None:
        """Take these steps, and at their end do something; what was under way is given up."""
        self._steps, self._then = steps, then
        self._timer.start()

    def stop(self) -> None:
        """Give up what is under way."""
        self._timer.stop()
        self._steps = self._then = None

    def _take(self) -> None:
        steps, then = self._steps, self._then
        if steps is None or then is None:
            return
        clock = QElapsedTimer()
        clock.start()
        for _ in steps:
            if clock.elapsed() >= _SLICE_MS:
                self._timer.start()
                return
        self.stop()
        then()
