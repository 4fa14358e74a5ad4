"""The initials of a customer in a disc of the change's colour; decoration only."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cartsheets.gui import theme


class Avatar(QWidget):
    """Says nothing to a screen reader: the name stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._initials, self._kind = "", "update"
        side = theme.current().px(40)
        self.setFixedSize(QSize(side, side))

    def show_name(self, name: str, kind: str) -> None:
        """Show a name's initials in a kind's colour."""
        words = [word for word in name.split() if word[:1].isalnum()]
        ends = [words[0], words[-1]] if len(words) > 1 else words
        self._initials = "".join(word[0] for word in ends).upper() or "#"
        self._kind = kind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("border") if look.is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{self._kind}_mark"))
        painter.drawEllipse(self.rect().adjusted(0, 0, -1, -1))
        painter.setFont(look.font("body", 600))
        painter.setPen(look.colour("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)
