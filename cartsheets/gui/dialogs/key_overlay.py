"""`?`: the keys of the page that is shown, and those that work everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.pages.page import Keys
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.frames import scrolled
from cartsheets.gui.widgets.labels import label


class KeyOverlay(QDialog):
    """Two columns of keys."""

    def __init__(self, sections: Sequence[tuple[str, Sequence[Keys]]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keyOverlay")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme.current().px
        box = QVBoxLayout(self)
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setSpacing(px(32))
        for title, keys in sections:
            if keys:
                columns.addWidget(_column(title, keys), 1, Qt.AlignmentFlag.AlignTop)
        box.addWidget(scrolled(content, words=self.tr("Keys")), 1)
        close = Button(self.tr("Close"), name="keyOverlayClose")
        close.clicked.connect(self.reject)
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(px(720), px(520))


def keys_of(actions: Iterable[QAction]) -> list[Keys]:
    """The keys of actions that have some."""
    found = []
    for action in actions:
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        if keys and action.isVisible():
            found.append((" / ".join(keys), action.text().replace("&", "").rstrip("…")))
    return found


def _column(title: str, keys: Sequence[Keys]) -> QWidget:
    px = theme.current().px
    column = QWidget()
    grid = QGridLayout(column)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(title, "subtitle"), 0, 0, 1, 2)
    for at, (key, words) in enumerate(keys, start=1):
        grid.addWidget(label(key, "key"), at, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(label(words, wraps=True), at, 1)
    return column
