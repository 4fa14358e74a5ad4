"""Chips in cells: a group's name in a pill, with its sign when it comes or goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from cartsheets.gui import theme
from cartsheets.gui.delegates.text_painter import TextPainter
from cartsheets.gui.tokens import KINDS

_MINUS = "− "


class ChipPainter:
    """Draws chips with the theme that is in force when it is made."""

    def __init__(self) -> None:
        look = theme.current()
        self._px = look.px
        self._text = TextPainter(look.font("small"))
        self._colours = {name: look.colour(name) for name in look.tokens}
        self._line = QPen(look.colour("border"), 1) if look.is_contrast else QPen(Qt.PenStyle.NoPen)
        self.height = look.px(20)

    def draw(self, painter: QPainter, text: str, kind: str, x: int, y: int, room: int) -> int:
        """Draw one chip in a kind's colours ("" is neutral); give its width. A "−" is struck as well."""
        colours, px, height = self._colours, self._px, self.height
        is_kind = kind in KINDS
        text = self._text.elide(text, room - px(14))
        width = self._text.width(text) + px(14)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self._line)
        painter.setBrush(colours[f"{kind}_mark" if is_kind else "hover"])
        painter.drawRoundedRect(x, y, width, height - 1, height / 2, height / 2)
        ink = colours[f"{kind}_text" if is_kind else "text2"]
        self._text.draw_centred(painter, ink, x, y, width, height - 1, text)
        if kind == "delete":
            start = self._text.width(_MINUS) if text.startswith(_MINUS) else 0
            painter.drawLine(x + px(7) + start, y + height // 2, x + width - px(7), y + height // 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        return width
