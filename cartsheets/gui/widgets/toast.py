"""A short word at the foot of the window that goes by itself, perhaps with one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.labels import label

_SHOWN_MS = 6_000
_SHOWN_WITH_BUTTON_MS = 12_000


class Toast(QWidget):
    """One at a time, above everything in its window; says its text to a screen reader."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(12), px(8))
        row.setSpacing(px(12))
        self._text = label("", name="toastText")
        self._button = Button(self.tr("Undo"), name="toastAction", kind="link")
        row.addWidget(self._text)
        row.addWidget(self._button)
        self._window = window
        self._does: Callable[[], object] | None = None
        self._button.clicked.connect(self._act)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str, *, button: str = "", does: Callable[[], object] | None = None) -> None:
        """Show a text for some seconds, with a button where there is something to do."""
        self._text.setText(text)
        self._does = does
        self._button.set_text(button)
        self._button.setVisible(does is not None)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_WITH_BUTTON_MS if does else _SHOWN_MS)
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a card with a strong line, so that it stands off from any ground."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("border_strong"))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)

    def _place(self) -> None:
        window = self._window
        above = theme.current().px(84)
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - above)

    def _act(self) -> None:
        self.hide()
        if self._does is not None:
            self._does()
