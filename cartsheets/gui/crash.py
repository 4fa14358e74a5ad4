"""What happens when the program itself fails: log it, keep running, and offer the details to copy.

One `sys.excepthook` catches slots and timers, `threading.excepthook` the workers; both may be called on
any thread, so the dialog is asked for by a signal. Qt's own warnings go to the log.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import platform
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

import cartsheets
from cartsheets.folders import open_private
from cartsheets.log import describe_error

_log = logging.getLogger("cartsheets.crash")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def describe(error: BaseException) -> str:
    """Describe an error and the program it happened in, fit to be sent to somebody."""
    head = (
        f"CartSheets {cartsheets.__version__}\n"
        f"Python {platform.python_version()}, Qt {qVersion()}\n"
        f"{platform.system()} {platform.release()} {platform.machine()}\n\n"
    )
    return head + describe_error(error)


class CrashReporter(QObject):
    """Catches what nobody caught. Lives in the GUI thread."""

    crashed = Signal(str)
    """The description of a bug, ready to be shown."""
    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fault_file: IO[str] | None = None
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self, *, fault_file: Path | None = None) -> None:
        """Catch everything from now on; `fault_file` takes what only C can still write."""
        sys.excepthook = self._exception
        threading.excepthook = self._thread_exception
        qInstallMessageHandler(_log_qt_message)
        if fault_file is not None:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            self._fault_file = os.fdopen(open_private(str(fault_file), flags), "w", encoding="utf-8")
            faulthandler.enable(self._fault_file)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()
            self._fault_file = None

    def report(self, error: BaseException) -> None:
        """Log a bug and ask for the dialog. Safe to call from any thread."""
        _log.error("%s", describe(error))
        self._caught.emit(error)

    def _tell(self, error: BaseException) -> None:
        self.crashed.emit(describe(error))

    def _exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("cartsheets.qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
