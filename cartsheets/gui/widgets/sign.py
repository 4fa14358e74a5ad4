"""An icon beside words that say the same; it follows the theme and is silent to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from cartsheets.gui import resources


class Sign(QLabel):
    """A picture of the resources in a colour of the theme."""

    def __init__(self, icon: str, colour: str = "text2", size: int = 16) -> None:
        super().__init__()
        self._look = (icon, colour, size)
        self._dress()

    def show_icon(self, icon: str, colour: str) -> None:
        """Show another one."""
        self._look = (icon, colour, self._look[2])
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        icon, colour, size = self._look
        self.setPixmap(resources.pixmap(icon, colour, size, self.devicePixelRatioF()))
