"""Text in cells: measured, elided and marked once per text and width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from cartsheets.gui.models.character_marks import Runs

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_MOST_KEPT = 20_000
_LEAST_HEAD = 16
_LEAST_ROOM = 4


class TextPainter:
    """Draws with one font."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self.height = self._metrics.height()
        self._widths: dict[str, int] = {}
        self._elided: dict[tuple[str, int], str] = {}
        self._fitted: dict[tuple[Runs, int], Runs] = {}

    def width(self, text: str) -> int:
        """How wide a text is."""
        found = self._widths.get(text)
        if found is None:
            if len(self._widths) > _MOST_KEPT:
                self._widths.clear()
            found = self._widths[text] = self._metrics.horizontalAdvance(text)
        return found

    def elide(self, text: str, width: int) -> str:
        """Cut a text to a width, with "…"."""
        if self.width(text) <= width:
            return text
        found = self._elided.get((text, width))
        if found is None:
            if len(self._elided) > _MOST_KEPT:
                self._elided.clear()
            found = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._elided[text, width] = found
        return found

    def draw(
        self,
        painter: QPainter,
        colour: QColor,
        x: int,
        y: int,
        width: int,
        height: int,
        text: str,
        *,
        right: bool = False,
    ) -> None:
        """Draw one line, elided."""
        painter.setFont(self.font)
        painter.setPen(colour)
        painter.drawText(x, y, width, height, _RIGHT if right else _LEFT, self.elide(text, width))

    def draw_centred(
        self, painter: QPainter, colour: QColor, x: int, y: int, width: int, height: int, text: str
    ) -> None:
        """Draw one line in the middle."""
        painter.setFont(self.font)
        painter.setPen(colour)
        painter.drawText(x, y, width, height, _CENTRE, text)

    def draw_runs(
        self,
        painter: QPainter,
        colour: QColor,
        x: int,
        y: int,
        width: int,
        height: int,
        runs: Runs,
        *,
        mark: QColor | None = None,
        underline: QColor | None = None,
        right: bool = False,
    ) -> int:
        """Draw runs, the differing ones on `mark` (and over `underline`); give where it ended."""
        runs = self._fit(runs, width)
        end, top = x + width, y + (height - self.height) // 2
        painter.setFont(self.font)
        painter.setPen(colour)
        if right:
            x = max(x, end - sum(self.width(text) for text, _ in runs))
        for text, differs in runs:
            room = end - x
            if room <= _LEAST_ROOM:
                break
            advance = self.width(text)
            if advance > room:
                text, advance = self.elide(text, room), room
            if differs and mark is not None:
                painter.fillRect(x - 1, top, advance + 2, self.height, mark)
                if underline is not None:
                    painter.fillRect(x - 1, top + self.height - 2, advance + 2, 2, underline)
            painter.drawText(x, y, advance + 2, height, _LEFT, text)
            x += advance
        return x

    def _fit(self, runs: Runs, width: int) -> Runs:
        """Cut the unchanged head, so that what changed stays in sight."""
        if len(runs) < 2 or runs[0][1]:
            return runs
        found = self._fitted.get((runs, width))
        if found is None:
            if len(self._fitted) > _MOST_KEPT:
                self._fitted.clear()
            found = runs
            if sum(self.width(text) for text, _ in runs) > width:
                rest = self.width(runs[1][0]) + 24
                head = self._metrics.elidedText(
                    runs[0][0], Qt.TextElideMode.ElideLeft, max(_LEAST_HEAD, width - rest)
                )
                found = ((head, False), *runs[1:])
            self._fitted[runs, width] = found
        return found
