"""One entry of a list of filters: icon, words and a count, and it stays pressed while it filters."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from cartsheets.gui import resources, theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignCenter


class FilterRow(QAbstractButton):
    """Listen to `toggled`: assistive programs toggle without clicking. 34 pixels high, well over 24."""

    def __init__(
        self, icon: str, text: str, count: int = 0, *, name: str, colour: str = "muted", lines: int = 1
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._icon, self._colour = icon, colour
        self._lines = lines
        self._count = 0
        self.set_count(count)

    @property
    def count(self) -> int:
        """The number it shows."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show another number."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, " + self.tr("%Ln row(s)", "", count))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt asks for the size; it may be squeezed sideways."""
        return QSize(theme.current().px(160), theme.current().px(34 if self._lines == 1 else 44))

    def minimumSizeHint(self) -> QSize:
        """Qt asks how far."""
        return QSize(theme.current().px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        look, painter = theme.current(), QPainter(self)
        px, width, height = look.px, self.width(), self.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(look.colour("border"), 1) if look.is_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_subtle" if self.isChecked() else "hover"))
            painter.drawRoundedRect(area, 6, 6)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRectF(1, px(9), px(3), height - 2 * px(9)), 1.5, 1.5)
        left = px(10)
        if self._icon:
            top = (height - px(16)) // 2
            painter.drawPixmap(
                left, top, resources.pixmap(self._icon, self._colour, 16, self.devicePixelRatioF())
            )
            left += px(26)
        number = QLocale().toString(self._count)
        font = look.font("small", 600, tabular=True)
        pill_width = max(px(24), QFontMetrics(font).horizontalAdvance(number) + px(14))
        words = look.font("body" if self._lines == 1 else "small", 600 if self.isChecked() else 500)
        flags = _MIDDLE.value | (Qt.TextFlag.TextWordWrap.value if self._lines > 1 else 0)
        painter.setFont(words)
        painter.setPen(look.colour("text" if self._count else "muted"))
        room = width - left - pill_width - px(14)
        # A second line begins at a space, so that the two hold a little less than their widths.
        space = room if self._lines == 1 else 2 * room - px(40)
        text = QFontMetrics(words).elidedText(self.text(), Qt.TextElideMode.ElideRight, space)
        self.setToolTip(self.text() if text != self.text() else "")
        painter.drawText(left, 0, room, height, flags, text)
        pill = QRectF(width - pill_width - px(8), (height - px(20)) / 2, pill_width, px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface" if self.isChecked() else "hover"))
        painter.drawRoundedRect(pill, px(10), px(10))
        painter.setFont(font)
        painter.setPen(look.colour("text2" if self._count else "muted"))
        painter.drawText(pill, _CENTRE, number)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(area, 6, 6)
