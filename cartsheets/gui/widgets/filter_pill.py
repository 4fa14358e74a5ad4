"""One of several filters side by side: a radio button for assistive programs, a pill for the eye."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from cartsheets.gui import theme

_CENTRE = Qt.AlignmentFlag.AlignCenter


class FilterPill(QRadioButton):
    """Listen to `toggled`. Put several into one button group."""

    def __init__(self, text: str, *, name: str) -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setProperty("part", "nav")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._count: int | None = None
        self.setAccessibleName(text)

    def set_count(self, count: int) -> None:
        """Show how many rows it lets through."""
        if count != self._count:
            self._count = count
            self.setAccessibleName(f"{self.text()}, " + self.tr("%Ln row(s)", "", count))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        look = theme.current()
        return QSize(
            QFontMetrics(look.font("small", 600)).horizontalAdvance(self._shown()) + look.gap(24), look.px(28)
        )

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:
        """The whole pill is the button."""
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isChecked()
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        line = "focus" if self.hasFocus() else "accent" if is_on else "border"
        painter.setPen(QPen(look.colour(line), 2 if self.hasFocus() or (is_on and look.is_contrast) else 1))
        ground = "accent_subtle" if is_on else "hover" if self.underMouse() else "surface"
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        if self.hasFocus() and is_on and look.is_contrast:
            # There the chosen one has a line as strong as that of the focus.
            inner = area.adjusted(4, 4, -4, -4)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setFont(look.font("small", 600 if is_on else 500, tabular=True))
        painter.setPen(look.colour("accent_text" if is_on else "text2"))
        painter.drawText(self.rect(), _CENTRE, self._shown())

    def _shown(self) -> str:
        return self.text() if self._count is None else f"{self.text()}  {QLocale().toString(self._count)}"
