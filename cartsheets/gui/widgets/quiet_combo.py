"""A drop-down in a scrolled list: the wheel scrolls the list, and changes nothing on its way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from cartsheets.gui.models.plain_text import safe_text


class QuietCombo(QComboBox):
    """Its texts never widen it beyond what its place gives."""

    def __init__(self, *, name: str, words: str, letters: int = 12) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.setMaxVisibleItems(16)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to whatever scrolls."""
        event.ignore()

    def offer(self, entries: list[tuple[object, str]], chosen: object) -> None:
        """Offer these (value, text), and choose one without telling anybody."""
        self.blockSignals(True)
        self.clear()
        for value, text in entries:
            self.addItem(safe_text(text), value)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)

    def share(self, offered: QuietCombo, chosen: object) -> None:
        """Offer what another one does: many of them in one list then hold the texts once."""
        self.blockSignals(True)
        self.setModel(offered.model())
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)

    def choose(self, value: object) -> None:
        """Show this one as chosen, without telling anybody."""
        self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.blockSignals(False)
