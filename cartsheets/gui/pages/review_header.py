"""The header of the review's table: tick for all shown, names, how many changes, sort and filter."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.models.change_model import FIRST_FIELD, INCLUDE, ChangeModel
from cartsheets.gui.tokens import HEADER_HEIGHT, Width
from cartsheets.gui.widgets.header_ground import paint_header_ground
from cartsheets.gui.widgets.scaling import ScaledSize

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_SIGNS = {Qt.CheckState.Checked: "check", Qt.CheckState.PartiallyChecked: "minus"}


class ReviewHeader(QHeaderView):
    """Emits wishes; the page does what they say."""

    all_toggled = Signal()
    sort_wished = Signal(int)
    filter_wished = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(theme.current().px(40))
        ScaledSize(self, fixed_height=HEADER_HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick, filter or sort, by where it was clicked."""
        was_resizing = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        super().mouseReleaseEvent(event)
        x = event.position().toPoint().x()
        section = self.logicalIndexAt(x)
        if section < 0 or was_resizing or event.button() != Qt.MouseButton.LeftButton:
            return
        if section == INCLUDE:
            self.all_toggled.emit()
        elif section >= FIRST_FIELD and x > self._right_edge(section) - theme.current().px(26):
            self.filter_wished.emit(section)
        else:
            self.sort_wished.emit(section)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one header."""
        model = self.model()
        if not isinstance(model, ChangeModel):
            return
        painter.save()
        paint_header_ground(painter, rect)
        if section == INCLUDE:
            self._paint_tick(painter, model, rect)
        else:
            self._paint_name(painter, model, rect, section)
        painter.restore()

    def _paint_tick(self, painter: QPainter, model: ChangeModel, rect: QRect) -> None:
        look = theme.current()
        side, gutter = look.px(16), look.px(Width.GUTTER)
        box = QRectF(
            rect.x() + gutter + (rect.width() - gutter - side) // 2,
            rect.y() + (rect.height() - side) // 2,
            side,
            side,
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sign = _SIGNS.get(model.shown_state())
        painter.setPen(Qt.PenStyle.NoPen if sign else QPen(look.colour("border_strong"), 1.4))
        painter.setBrush(look.colour("accent" if sign else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if sign:
            picture = resources.pixmap(sign, "on_accent", 12, self.devicePixelRatioF(), 3.4)
            painter.drawPixmap(int(box.x()) + look.px(2), int(box.y()) + look.px(2), picture)

    def _paint_name(self, painter: QPainter, model: ChangeModel, rect: QRect, section: int) -> None:
        look = theme.current()
        px = look.px
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        font = look.font("small", 600)
        metrics = QFontMetrics(font)
        name = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        count = 0
        if section >= FIRST_FIELD:
            column = model.column_at(section)
            count = model.state.changed_in.get((column.table, column.name), 0)
        right = px(28 if section >= FIRST_FIELD else 10)
        number = QLocale().toString(count)
        small = look.font("caption", 600, tabular=True)
        pill = max(px(18), QFontMetrics(small).horizontalAdvance(number) + px(10)) + px(6) if count else 0
        room = min(metrics.horizontalAdvance(name), width - px(10) - right - pill) + 2
        painter.setFont(font)
        painter.setPen(look.colour("text2"))
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(x + px(10), y, room, height, _MIDDLE, text)
        at = x + px(10) + room + px(4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if count:
            area = QRectF(at, y + (height - px(16)) / 2, pill - px(6), px(16))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("update_mark"))
            painter.drawRoundedRect(area, px(8), px(8))
            painter.setFont(small)
            painter.setPen(look.colour("text"))
            painter.drawText(area, _CENTRE, number)
            at += pill
        if model.sorted_by is not None and model.sorted_by[0] == section:
            arrow = resources.pixmap(
                "chevron-down" if model.sorted_by[1] else "chevron-up",
                "accent_text",
                12,
                self.devicePixelRatioF(),
                3,
            )
            painter.drawPixmap(int(at), y + (height - px(12)) // 2, arrow)
        if section >= FIRST_FIELD:
            column = model.column_at(section)
            is_on = model.filter.column == (column.table, column.name)
            glyph = resources.pixmap(
                "filter", "accent_text" if is_on else "muted", 14, self.devicePixelRatioF()
            )
            painter.drawPixmap(x + width - px(22), y + (height - px(14)) // 2, glyph)

    def _right_edge(self, section: int) -> int:
        return self.sectionViewportPosition(section) + self.sectionSize(section)
