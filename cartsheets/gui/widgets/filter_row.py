"""One entry of a list of filters: icon, words and a count, and it stays pressed while it filters."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QSizePolicy

from cartsheets.gui import resources, theme
from cartsheets.gui.models.plain_text import plain_tip

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignCenter


class FilterRow(QAbstractButton):
    """Can be on beside others. Listen to `toggled`: assistive programs toggle without clicking."""

    def __init__(
        self, icon: str, text: str, count: int = 0, *, name: str, colour: str = "muted", lines: int = 1
    ) -> None:
        super().__init__()
        self._look = _RowLook(self, icon, text, name=name, colour=colour, lines=lines)
        self.set_count(count)

    @property
    def count(self) -> int:
        """The number it shows."""
        return self._look.count

    def set_count(self, count: int) -> None:
        """Show another number."""
        self._look.count = count
        self.setAccessibleName(f"{self.text()}, " + self.tr("%Ln row(s)", "", count))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt asks for the size; it may be squeezed sideways."""
        return self._look.size()

    def minimumSizeHint(self) -> QSize:
        """Qt asks how far."""
        return self._look.smallest_size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        self._look.paint()


class FilterChoice(QRadioButton):
    """One of several that exclude each other: put them into one button group. Else as FilterRow."""

    def __init__(self, icon: str, text: str, *, name: str, colour: str = "muted") -> None:
        super().__init__()
        self._look = _RowLook(self, icon, text, name=name, colour=colour, lines=1)
        self.set_count(0)

    @property
    def count(self) -> int:
        """The number it shows."""
        return self._look.count

    def set_count(self, count: int) -> None:
        """Show another number."""
        self._look.count = count
        self.setAccessibleName(f"{self.text()}, " + self.tr("%Ln row(s)", "", count))
        self.update()

    def sizeHint(self) -> QSize:
        """Qt asks for the size; it may be squeezed sideways."""
        return self._look.size()

    def minimumSizeHint(self) -> QSize:
        """Qt asks how far."""
        return self._look.smallest_size()

    def hitButton(self, at: QPoint) -> bool:
        """The whole row is the button, not only a circle."""
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        self._look.paint()


class _RowLook:
    """How both look: 34 pixels high, well over the 24 that are easy to hit."""

    def __init__(
        self, button: QAbstractButton, icon: str, text: str, *, name: str, colour: str, lines: int
    ) -> None:
        self._button, self._icon, self._colour, self._lines = button, icon, colour, lines
        self.count = 0
        button.setObjectName(name)
        button.setProperty("part", "nav")
        button.setText(text)
        button.setCheckable(True)
        # A button asks for all of its width; in the narrow side list it gives way.
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def size(self) -> QSize:
        px = theme.current().px
        return QSize(px(160), px(34 if self._lines == 1 else 44))

    def smallest_size(self) -> QSize:
        return QSize(theme.current().px(80), self.size().height())

    def paint(self) -> None:
        button = self._button
        look, painter = theme.current(), QPainter(button)
        px, height = look.px, button.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(button.rect()).adjusted(1, 1, -1, -1)
        is_on = button.isChecked()
        if is_on or button.underMouse():
            painter.setPen(QPen(look.colour("border"), 1) if look.is_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_subtle" if is_on else "hover"))
            painter.drawRoundedRect(area, 6, 6)
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRectF(1, px(9), px(3), height - 2 * px(9)), 1.5, 1.5)
        left = look.gap(10)
        if self._icon:
            top = (height - px(16)) // 2
            ratio = button.devicePixelRatioF()
            painter.drawPixmap(left, top, resources.pixmap(self._icon, self._colour, 16, ratio))
            left += px(16) + look.gap(10)
        right = self._paint_count(painter)
        self._paint_words(painter, left, right - px(6))
        if button.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(area, 6, 6)

    def _paint_count(self, painter: QPainter) -> int:
        """Draw the pill with the number; give its left edge."""
        look, button = theme.current(), self._button
        px, number = look.px, QLocale().toString(self.count)
        font = look.font("small", 600, tabular=True)
        width = max(px(24), QFontMetrics(font).horizontalAdvance(number) + look.gap(14))
        left = button.width() - width - look.gap(8)
        pill = QRectF(left, (button.height() - px(20)) / 2, width, px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface" if button.isChecked() else "hover"))
        painter.drawRoundedRect(pill, px(10), px(10))
        painter.setFont(font)
        painter.setPen(look.colour("text2" if self.count else "muted"))
        painter.drawText(pill, _CENTRE, number)
        return left

    def _paint_words(self, painter: QPainter, left: int, right: int) -> None:
        look, button = theme.current(), self._button
        font = look.font("body" if self._lines == 1 else "small", 600 if button.isChecked() else 500)
        painter.setFont(font)
        painter.setPen(look.colour("text" if self.count else "muted"))
        lines = _broken(button.text(), QFontMetrics(font), right - left, most=self._lines)
        shown = "\n".join(lines)
        button.setToolTip("" if shown.replace("\n", " ") == button.text() else plain_tip(button.text()))
        painter.drawText(left, 0, right - left, button.height(), _MIDDLE, shown)


def _broken(text: str, metrics: QFontMetrics, room: int, *, most: int) -> list[str]:
    """Break a text at its spaces into lines that fit; the last is cut short where it must."""
    words, lines = text.split(" "), list[str]()
    while words and len(lines) < most - 1:
        count = 1
        while count < len(words) and metrics.horizontalAdvance(" ".join(words[: count + 1])) <= room:
            count += 1
        line, words = " ".join(words[:count]), words[count:]
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room))
    if words:
        lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, room))
    return lines
