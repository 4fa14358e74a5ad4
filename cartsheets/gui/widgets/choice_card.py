"""One of several answers, as a card: title, value and the key that chooses it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from cartsheets.gui import theme
from cartsheets.gui.models.plain_text import plain_tip
from cartsheets.gui.widgets.labels import own

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class ChoiceCard(QRadioButton):
    """A radio button for assistive programs, a card for the eye. Put several into one button group."""

    held_texts = ("_title",)

    def __init__(self, title: str, value: str, key: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("part", "nav")
        self._title, self._value, self._key = title, value, key
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tip(value))
        own(self, self.toolTip())
        self.setAccessibleName(f"{title}: {value or self.tr('blank')}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(200, theme.current().px(50))

    def minimumSizeHint(self) -> QSize:
        """It may be squeezed sideways."""
        return QSize(theme.current().px(120), theme.current().px(50))

    def hitButton(self, at: QPoint) -> bool:
        """The whole card is the button."""
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        look, painter = theme.current(), QPainter(self)
        px, width, height = look.px, self.width(), self.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isChecked()
        line = "focus" if self.hasFocus() else "conflict" if is_on else "border_strong"
        thick = 2 if is_on or self.hasFocus() else 1
        ground = "conflict_bg" if is_on else "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(look.colour(line), thick))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        ring = QRectF(px(12), (height - px(14)) / 2, px(14), px(14))
        painter.setPen(QPen(look.colour("conflict" if is_on else "border_strong"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if is_on:
            gap = px(4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("conflict"))
            painter.drawEllipse(ring.adjusted(gap, gap, -gap, -gap))
        left, key_side = px(38), px(20)
        room = width - left - key_side - px(20)
        small, bold = look.font("small"), look.font("body", 600)
        painter.setFont(small)
        painter.setPen(look.colour("text2"))
        title = QFontMetrics(small).elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, px(6), room, px(18), _LEFT, title)
        painter.setFont(bold)
        painter.setPen(look.colour("text"))
        value = self._value or self.tr("blank")
        shown = QFontMetrics(bold).elidedText(value, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, px(24), room, px(20), _LEFT, shown)
        if self._key:
            cap = QRectF(width - key_side - px(12), (height - key_side) / 2, key_side, key_side)
            painter.setPen(QPen(look.colour("border_strong"), 1))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setFont(look.font("caption", 600))
            painter.setPen(look.colour("text2"))
            painter.drawText(cap, _CENTRE, self._key)
