"""What a header of a large table is painted on: the edit grid's and the review's look alike."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from cartsheets.gui import theme


def paint_header_ground(painter: QPainter, rect: QRect) -> None:
    """Fill one header, and draw its lower line and the line to the next one."""
    look = theme.current()
    x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
    painter.fillRect(rect, look.colour("subtle"))
    painter.setPen(look.colour("border"))
    painter.drawLine(x, y + height - 1, x + width, y + height - 1)
    painter.setPen(look.colour("border" if look.is_contrast else "grid"))
    painter.drawLine(x + width - 1, y + look.px(8), x + width - 1, y + height - look.px(9))
