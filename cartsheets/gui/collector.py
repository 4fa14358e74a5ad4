"""Python's collector of cycles, kept from stopping the window: it holds all threads while it looks around.

What was imported is never looked at again, young objects are collected in small portions, and all objects
only while nobody works in the window.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

_LOOK_MS = 60_000
_PORTIONS = (20_000, 20, 1_000)
"""New objects until the youngest are looked at; rounds of that until the middle ones are, and until all."""


def _is_used() -> bool:
    return QApplication.applicationState() == Qt.ApplicationState.ApplicationActive


class CalmCollector(QObject):
    """From `begin` to `end`. `is_busy` tells whether a step runs, `is_used` whether a window is used."""

    def __init__(
        self,
        is_busy: Callable[[], bool],
        parent: QObject | None = None,
        *,
        is_used: Callable[[], bool] = _is_used,
    ) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._is_used = is_used
        self._portions_before = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Leave what there is alone from now on."""
        gc.freeze()
        gc.set_threshold(*_PORTIONS)
        self._timer.start()

    def end(self) -> None:
        """Let the collector do as it does by itself."""
        self._timer.stop()
        gc.unfreeze()
        gc.set_threshold(*self._portions_before)

    def look(self) -> None:
        """Collect everything, where no step runs and the user is in another program."""
        if not self._is_busy() and not self._is_used():
            gc.collect()
