"""What comes after the first paint: everything heavy, imported on a thread while the window is there.

Then what the pages are made of, so that a page that is opened for the first time need not wait for it.
"""

from __future__ import annotations

import importlib
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cartsheets.gui.pages.registry import PAGES
from cartsheets.gui.slices import Slices

# In the order in which the user can first need them.
HEAVY = ("keyring", "requests", "pandas", "openpyxl")
PAGE_MODULES = tuple(f"cartsheets.gui.{part}.{entry.name}" for entry in PAGES for part in ("pages", "joins"))


def seconds_since_start() -> float:
    """How long this process has been alive; from the first import where the system does not tell."""
    stat = Path("/proc/self/stat")
    if sys.platform == "linux" and stat.is_file():
        import os

        ticks = int(stat.read_text().rsplit(")", 1)[1].split()[19])
        return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    return time.perf_counter() - _FIRST_IMPORT


_FIRST_IMPORT = time.perf_counter()


class FirstPaint(QObject):
    """Tells once, when a window has been painted for the first time."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint, then let it reach the screen before anything else happens."""
        if watched is self._window and event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self.painted.emit)
        return False


class HeavyImports(QObject):
    """Imports `HEAVY` on a thread; `ready` tells, in the GUI thread, that steps can start at once."""

    ready = Signal()
    _done = Signal()

    def __init__(self, parent: QObject | None = None, *, modules: tuple[str, ...] = HEAVY) -> None:
        super().__init__(parent)
        self._done.connect(self.ready, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, args=(modules, self._done.emit), name="imports")
        self.is_started = False

    def start(self) -> None:
        """Begin."""
        self.is_started = True
        self._thread.start()

    def join(self) -> None:
        """Wait until the thread is gone."""
        if self.is_started:
            self._thread.join()

    @staticmethod
    def _run(modules: tuple[str, ...], done: Callable[[], None]) -> None:
        for module in modules:
            importlib.import_module(module)
        done()


class PageImports(QObject):
    """Imports `PAGE_MODULES` one at a time, in the GUI thread: Qt makes classes of its own meanwhile."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slices = Slices(self)

    def begin(self, then: Callable[[], object] = lambda: None) -> None:
        """Begin; between two modules the window answers."""
        self._slices.begin(load_page_modules(), then)


def load_page_modules() -> Iterator[str]:
    """Import them, and name each when it is there."""
    for module in PAGE_MODULES:
        importlib.import_module(module)
        yield module
