"""One value on its own line with a sign: − what was, + what will be, with the changed characters marked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cartsheets.gui import theme
from cartsheets.gui.delegates.text_painter import TextPainter
from cartsheets.gui.models.character_marks import Runs
from cartsheets.gui.models.plain_text import plain_tip
from cartsheets.gui.widgets.labels import own

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DiffLine(QWidget):
    """Painted; the accessible name says the same in words."""

    def __init__(self, runs: Runs, *, is_new: bool) -> None:
        super().__init__()
        self._runs, self._is_new = runs, is_new
        text = "".join(part for part, _ in runs)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tip(text))
        own(self, self.toolTip())
        words = self.tr("New value: {value}") if is_new else self.tr("Old value: {value}")
        self.setAccessibleName(words.format(value=text or self.tr("blank")))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, theme.current().px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sign, ground and runs."""
        look, painter = theme.current(), QPainter(self)
        px, kind = look.px, "add" if self._is_new else "delete"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("border") if look.is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{kind}_bg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(look.font("body", 600))
        painter.setPen(look.colour(f"{kind}_text"))
        painter.drawText(px(8), 0, px(14), self.height(), _LEFT, "+" if self._is_new else "−")
        area = (px(26), 0, self.width() - px(34), self.height())
        if not self._text:
            blank = TextPainter(look.font("small"))
            blank.draw(painter, look.colour("muted"), *area, self.tr("blank"))
            return
        mark = look.colour(f"{kind}_mark") if len(self._runs) > 1 else None
        line = look.colour(kind) if look.is_contrast else None
        text = TextPainter(look.font("body", 600 if self._is_new else 400))
        text.draw_runs(painter, look.colour("text"), *area, self._runs, mark=mark, underline=line)
