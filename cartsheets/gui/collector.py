"""Python's collector of cycles, run on the GUI thread alone and never for long.

Python runs it in whichever thread makes objects, and what it takes apart is destroyed there. A widget or
a model that a step's thread destroys can end the program at any time later, so it is switched off for all
threads while there is a window, and collects here, in small portions. It holds all threads while it looks
around: what was imported, and what came in great numbers, is looked at only while nobody works in the window.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from cartsheets.domain.collecting import is_paused

_LOOK_MS = 60_000
_CALM_MS, _BUSY_MS = 500, 50
"""Between two portions: objects come quickly while a step runs."""
_PORTION = 10_000
"""New objects that are worth a look."""
_ROUNDS = 20
"""Portions after which those that outlived theirs are looked at once more."""
_MOST = 250_000
"""Objects that are looked at in one go: some 20 ms. More are left until nobody works in the window."""


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
        self._rounds = self._young = 0
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)
        self._portions = QTimer(self)
        self._portions.setInterval(_CALM_MS)
        self._portions.timeout.connect(self.collect_portion)

    def begin(self) -> None:
        """Let no other thread collect from now on; nothing is collected yet."""
        gc.disable()

    def settle(self) -> None:
        """Leave what there is alone, and collect what comes."""
        gc.freeze()
        self._look.start()
        self._portions.start()

    def end(self) -> None:
        """Let the collector do as it does by itself."""
        self._look.stop()
        self._portions.stop()
        gc.unfreeze()
        gc.enable()

    def hurry(self, is_busy: bool) -> None:
        """Take portions more often while a step runs."""
        self._portions.setInterval(_BUSY_MS if is_busy else _CALM_MS)

    def collect_portion(self) -> None:
        """Look at the newest objects, where there are enough of them and none come in great numbers."""
        new = gc.get_count()[0]
        if new < _PORTION or is_paused():
            return
        self._young += new
        if self._young > _MOST:
            # Sets aside without looking, in no time.
            gc.freeze()
            self._rounds = self._young = 0
            return
        self._rounds += 1
        if self._rounds < _ROUNDS:
            gc.collect(0)
        else:
            gc.collect(1)
            self._rounds = self._young = 0

    def look(self) -> None:
        """Collect everything, where no step runs and the user is in another program."""
        if not self._is_busy() and not self._is_used():
            gc.unfreeze()
            gc.collect()
            gc.freeze()
