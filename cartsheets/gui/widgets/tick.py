"""A box to tick beside words that may take several lines; Qt's own box cuts them off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.labels import label


class Tick(QWidget):
    """The box has the focus and the name; a click on the words ticks too."""

    toggled = Signal(bool)

    def __init__(self, text: str, *, name: str, words: str = "") -> None:
        super().__init__()
        self.text = text
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px(4))
        self.box = QCheckBox()
        self.box.setObjectName(name)
        self.box.setAccessibleName(words or text)
        self.box.toggled.connect(self.toggled)
        shown = _Words(text, self.box)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(shown, 1)

    def is_on(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def set_on(self, is_on: bool) -> None:
        """Tick it, or take the tick away."""
        self.box.setChecked(is_on)


class _Words(QWidget):
    """The words of a box."""

    def __init__(self, text: str, box: QCheckBox) -> None:
        super().__init__()
        self._box = box
        row = QHBoxLayout(self)
        # In line with the sign of the box, which is 24 pixels high.
        row.setContentsMargins(0, theme.current().px(4), 0, theme.current().px(2))
        words: QLabel = label(text, wraps=True)
        row.addWidget(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.toggle()
