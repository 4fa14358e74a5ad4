"""Two small pictures of numbers that also stand beside them as text: a mix and a pace."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from cartsheets.gui import theme
from cartsheets.gui.tokens import KINDS


class ChangeBar(QWidget):
    """How many changes of each kind, as a bar of parts with gaps between."""

    def __init__(self, *, name: str = "changeBar") -> None:
        super().__init__()
        self.setObjectName(name)
        self._counts: dict[str, int] = {}
        px = theme.current().px
        self.setFixedHeight(px(8))
        self.setMinimumWidth(theme.current().gap(168))

    def set_counts(self, counts: Mapping[str, int], *, words: str) -> None:
        """Show counts by kind (add, update …); `words` says the same to a screen reader."""
        self._counts = {kind: counts.get(kind, 0) for kind in KINDS if counts.get(kind, 0)}
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts; the smallest is still seen."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        total, x = sum(self._counts.values()), 0.0
        least = 4.0
        room = self.width() - (2 + least) * len(self._counts)
        for kind, count in self._counts.items():
            width = least + max(0.0, room) * count / total
            painter.setBrush(look.colour(kind))
            painter.drawRoundedRect(QRectF(x, 0, width, self.height()), 2.5, 2.5)
            x += width + 2


class Sparkline(QWidget):
    """The last sixty values of a pace, as one line from left to right."""

    POINTS = 60

    def __init__(self, *, name: str = "sparkline") -> None:
        super().__init__()
        self.setObjectName(name)
        self._values: deque[float] = deque(maxlen=self.POINTS)
        px = theme.current().px
        self.setFixedHeight(px(28))
        self.setMinimumWidth(px(120))

    def add_value(self, value: float, *, words: str) -> None:
        """Add a value; `words` says the pace to a screen reader."""
        self._values.append(max(0.0, value))
        self.setAccessibleName(words)
        self.update()

    def clear(self) -> None:
        """Forget all values."""
        self._values.clear()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line over its ground line."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.width() - 4, self.height() - 6
        painter.setPen(QPen(look.colour("border"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if len(self._values) < 2:
            return
        top = max(self._values) or 1.0
        step = width / (self.POINTS - 1)
        left = width - step * (len(self._values) - 1)
        line = QPolygonF(
            [
                QPointF(2 + left + at * step, 3 + height * (1 - value / top))
                for at, value in enumerate(self._values)
            ]
        )
        painter.setPen(QPen(look.colour("accent"), 1.8))
        painter.drawPolyline(line)
