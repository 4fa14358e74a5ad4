"""A place to drop a sheet; dropping works everywhere, this says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QLabel

from cartsheets.gui import resources
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.frames import Part
from cartsheets.gui.widgets.labels import label, set_role


class DropZone(Part):
    """A dashed frame with words and a button."""

    dropped = Signal(Path)
    open_wished = Signal()

    def __init__(self, text: str, button: str) -> None:
        super().__init__("drop", horizontal=True, margins=(16, 18, 16, 18), spacing=8, name="homeDrop")
        self.setAcceptDrops(True)
        self.box.addStretch()
        self._sign = QLabel()
        self.box.addWidget(self._sign)
        self.box.addWidget(label(text, "small"))
        choose = Button(button, name="homeOpen", kind="link")
        choose.clicked.connect(self.open_wished)
        self.box.addWidget(choose, 0, Qt.AlignmentFlag.AlignVCenter)
        self.box.addStretch()
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Glow while a file is over it."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            set_role(self, "true", part="hot")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Glow no more."""
        set_role(self, "false", part="hot")

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the sheet on."""
        set_role(self, "false", part="hot")
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])

    def _dress(self) -> None:
        self._sign.setPixmap(resources.pixmap("download", "text2", 20, self.devicePixelRatioF()))
