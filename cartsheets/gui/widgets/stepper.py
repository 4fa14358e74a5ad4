"""The five steps of the way from the store to the store, with the one the user is at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cartsheets.gui import resources, theme

_CENTRE = Qt.AlignmentFlag.AlignCenter
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Stepper(QWidget):
    """Painted; its accessible name says the same."""

    held_texts = ("steps",)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stepper")
        self.steps = [
            self.tr("Connect"),
            self.tr("Export"),
            self.tr("Edit"),
            self.tr("Review"),
            self.tr("Push"),
        ]
        self.current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_current(self, current: int) -> None:
        """Mark a step, counted from 0; those before it count as done."""
        self.current = current
        place = self.tr("Step {number} of {total}: {step}")
        self.setAccessibleName(
            place.format(number=current + 1, total=len(self.steps), step=self.steps[current])
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Qt asks how wide it is."""
        look = theme.current()
        metrics = QFontMetrics(look.font("small", 600))
        words = sum(metrics.horizontalAdvance(step) for step in self.steps)
        return QSize(words + look.px(33) * len(self.steps) + look.px(24) * (len(self.steps) - 1), look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circles, ticks, words and the lines between."""
        look, painter = theme.current(), QPainter(self)
        px, height, x = look.px, self.height(), 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(18)
        for at, step in enumerate(self.steps):
            is_done, is_here = at < self.current, at == self.current
            ring = look.colour("accent" if is_here else "add" if is_done else "border_strong")
            painter.setPen(Qt.PenStyle.NoPen if is_here else QPen(ring, 1.4))
            painter.setBrush(ring if is_here else Qt.BrushStyle.NoBrush)
            circle = QRectF(x + 1, (height - side) / 2, side, side)
            painter.drawEllipse(circle)
            if is_done:
                tick = resources.pixmap("check", "add", 10, self.devicePixelRatioF(), 3)
                gap = (side - px(10)) / 2
                painter.drawPixmap(round(circle.x() + gap), round(circle.y() + gap), tick)
            else:
                painter.setFont(look.font("caption", 600))
                painter.setPen(look.colour("on_accent" if is_here else "muted"))
                painter.drawText(circle, _CENTRE, str(at + 1))
            font = look.font("small", 600 if is_here else 500)
            width = QFontMetrics(font).horizontalAdvance(step)
            painter.setFont(font)
            painter.setPen(look.colour("text" if is_here else "muted"))
            painter.drawText(x + px(25), 0, width + 4, height, _MIDDLE, step)
            x += px(25) + width + px(8)
            if at < len(self.steps) - 1:
                painter.setPen(QPen(look.colour("border"), 1.5))
                painter.drawLine(x, height // 2, x + px(16), height // 2)
                x += px(24)
