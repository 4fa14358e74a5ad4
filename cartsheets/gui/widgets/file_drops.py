"""Files that are dropped over a text field go where all others go, not into the field as a path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_DRAGS = frozenset((QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop))
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class FileDrops(QObject):
    """Sits before a window's widgets. Many file managers give a dropped file's path as a text beside it."""

    dropped = Signal(Path)

    def __init__(self, window: QWidget, find: Callable[[list[QUrl]], Path | None]) -> None:
        """Watch a window that is shown; `find` gives the file among what is dropped, if there is one."""
        super().__init__(window)
        self._window, self._find = window, find
        handle = window.windowHandle()
        if handle is None:
            raise RuntimeError("the window was not shown yet")
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dropped over a field; all else goes its usual way."""
        if event.type() not in _DRAGS:
            return False
        drop = cast(QDropEvent, event)
        path = self._find(drop.mimeData().urls()) if self._is_over_field(drop) else None
        if path is None:
            return False
        drop.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(path)
        return True

    def _is_over_field(self, drop: QDropEvent) -> bool:
        widget = self._window.childAt(drop.position().toPoint())
        # What is seen of a text of many lines is its viewport.
        parent = widget.parentWidget() if widget is not None else None
        return isinstance(widget, _FIELDS) or (
            isinstance(parent, QAbstractScrollArea) and isinstance(parent, _FIELDS)
        )
