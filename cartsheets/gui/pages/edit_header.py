"""The header of the grid: names, locks, how many changes and problems, sort and filter."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.models.sheet_model import CUSTOMER, FIRST_FIELD, NUMBER, SheetModel
from cartsheets.gui.tokens import HEADER_HEIGHT
from cartsheets.gui.widgets.header_ground import paint_header_ground

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


class SheetHeader(QHeaderView):
    """Emits wishes; the grid does what they say."""

    filter_wished = Signal(int)
    column_wished = Signal(int, bool)
    """Select a column; true adds it to what is selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(False)
        self.changed: dict[str, int] = {}
        self.problems: dict[str, int] = {}
        self.reload()

    def reload(self) -> None:
        """Take the sizes of the theme in force."""
        self.setMinimumSectionSize(theme.current().px(40))
        self.setFixedHeight(theme.current().px(HEADER_HEIGHT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Resize only: what a click means is decided when it is released."""
        if self.cursor().shape() == Qt.CursorShape.SplitHCursor:
            super().mousePressEvent(event)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().toPoint().x()
        section = self.logicalIndexAt(x)
        if section >= CUSTOMER and x > self._right_edge(section) - theme.current().px(28):
            self.filter_wished.emit(section)
        elif section >= 0:
            is_more = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.column_wished.emit(section, is_more)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one header."""
        model = self.model()
        if not isinstance(model, SheetModel):
            return
        painter.save()
        paint_header_ground(painter, rect)
        if section != NUMBER:
            self._paint_name(painter, model, rect, section)
        painter.restore()

    def _paint_name(self, painter: QPainter, model: SheetModel, rect: QRect, section: int) -> None:
        look, ratio = theme.current(), self.devicePixelRatioF()
        px = look.px
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        font = look.font("small", 600)
        metrics = QFontMetrics(font)
        name = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        left = x + px(8)
        column = model.column_at(section) if section >= FIRST_FIELD else None
        if column is not None and not column.is_editable:
            painter.drawPixmap(left, y + (height - px(12)) // 2, resources.pixmap("lock", "muted", 12, ratio))
            left += px(16)
        pills = []
        if column is not None:
            pills = [
                (count, kind)
                for count, kind in (
                    (self.changed.get(column.name, 0), "update"),
                    (self.problems.get(column.name, 0), "problem"),
                )
                if count
            ]
        small = look.font("caption", 600, tabular=True)
        texts = [
            (f"⊗ {QLocale().toString(n)}" if kind == "problem" else QLocale().toString(n), kind)
            for n, kind in pills
        ]
        widths = [max(px(18), QFontMetrics(small).horizontalAdvance(text) + px(10)) for text, _ in texts]
        right = px(26) + (px(14) if model.sorted_by and model.sorted_by[0] == section else 0)
        room = x + width - right - sum(widths) - px(4) * len(widths) - left
        painter.setFont(font)
        painter.setPen(look.colour("text2"))
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, px(20)))
        painter.drawText(left, y, max(room, px(20)), height, _MIDDLE, text)
        at = left + min(metrics.horizontalAdvance(text), max(room, px(20))) + px(6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (words, kind), pill in zip(texts, widths, strict=True):
            area = QRectF(at, y + (height - px(16)) / 2, pill, px(16))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(f"{kind}_mark"))
            painter.drawRoundedRect(area, px(8), px(8))
            painter.setFont(small)
            painter.setPen(look.colour("text"))
            painter.drawText(area, _CENTRE, words)
            at += pill + px(4)
        if model.sorted_by is not None and model.sorted_by[0] == section:
            arrow = "chevron-down" if model.sorted_by[1] else "chevron-up"
            picture = resources.pixmap(arrow, "accent_text", 12, ratio, 3)
            painter.drawPixmap(x + width - px(38), y + (height - px(12)) // 2, picture)
        is_on = column is not None and column.name in model.filter.columns
        glyph = resources.pixmap(
            "filter" if is_on else "chevron-down", "accent_text" if is_on else "muted", 14, ratio
        )
        painter.drawPixmap(x + width - px(22), y + (height - px(14)) // 2, glyph)

    def _right_edge(self, section: int) -> int:
        return self.sectionViewportPosition(section) + self.sectionSize(section)
