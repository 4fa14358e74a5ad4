"""The stages of something long, side by side: done ones ticked, the present one marked, the rest to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.widgets.announce import announce

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StageLine(QWidget):
    """Painted; its accessible name says the same, and a screen reader hears of each new stage."""

    held_texts = ("_stages",)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._stages: list[str] = []
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> int:
        """Which stage is the present one, counted from 0; as many as there are when all are done."""
        return self._at

    def show_stages(self, stages: Sequence[str]) -> None:
        """Show these stages, the first as the present one."""
        self._stages = list(stages)
        self.go_to(0)
        self.updateGeometry()

    def go_to(self, stage: int) -> None:
        """Mark a stage as the present one."""
        self._at = stage
        if stage < len(self._stages):
            words = self.tr("Stage {number} of {total}: {stage}").format(
                number=stage + 1, total=len(self._stages), stage=self._stages[stage]
            )
        else:
            words = self.tr("All stages done")
        if words != self.accessibleName():
            self.setAccessibleName(words)
            announce(self, words)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its signs; it takes the width there is."""
        return QSize(theme.current().px(320), theme.current().px(40))

    def minimumSizeHint(self) -> QSize:
        """It may be squeezed."""
        return QSize(theme.current().px(200), theme.current().px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars over words, one for each stage."""
        look, painter = theme.current(), QPainter(self)
        px = look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._stages:
            return
        gap = px(8)
        width = (self.width() - gap * (len(self._stages) - 1)) / len(self._stages)
        for at, stage in enumerate(self._stages):
            left = at * (width + gap)
            is_done, is_here = at < self._at, at == self._at
            colour = "add" if is_done else "accent" if is_here else "border_strong"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(colour if is_done or is_here else "pressed"))
            painter.drawRoundedRect(QRectF(left, px(2), width, px(4)), 2, 2)
            ring = QRectF(left + 1, px(15), px(16), px(16))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if is_done:
                painter.drawPixmap(
                    int(ring.x()),
                    int(ring.y()),
                    resources.pixmap("done", "add", 16, self.devicePixelRatioF()),
                )
            else:
                painter.setPen(QPen(look.colour(colour), 1.5))
                painter.drawEllipse(ring)
                if is_here:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(look.colour("accent"))
                    inner = px(4)
                    painter.drawEllipse(ring.adjusted(inner, inner, -inner, -inner))
            font = look.font("small", 600 if is_here else 500)
            painter.setFont(font)
            painter.setPen(look.colour("text" if is_here else "muted"))
            room = int(width) - px(26)
            shown = QFontMetrics(font).elidedText(stage, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left + px(24), px(12), room, px(22)), _LEFT, shown)
