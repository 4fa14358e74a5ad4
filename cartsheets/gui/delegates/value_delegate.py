"""Draws a list of values to choose from: a tick where they are ticked, the text, and a count at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cartsheets.gui import resources, theme
from cartsheets.gui.delegates.text_painter import TextPainter

COUNT = Qt.ItemDataRole.UserRole + 1
"""The role of what stands at the right."""
_ROW = 30
_SIGNS = {Qt.CheckState.Checked: "check", Qt.CheckState.PartiallyChecked: "minus"}
_Index = QModelIndex | QPersistentModelIndex


class ValueDelegate(QStyledItemDelegate):
    """For one list, which lives no longer than the look it was made in."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        look = theme.current()
        self._body, self._small = TextPainter(look.font()), TextPainter(look.font("small", tabular=True))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All rows are alike, and easy to hit."""
        look = theme.current()
        width = self._body.width(str(index.data() or "")) + look.px(24)
        return QSize(width, look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one value."""
        look, rect = theme.current(), option.rect
        px = look.px
        x, y, width, height = rect.x() + px(8), rect.y(), rect.width() - px(16), rect.height()
        flags = option.state
        is_current = bool(flags & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        painter.fillRect(rect, look.colour("accent_subtle" if is_current else "surface"))
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            self._paint_tick(painter, Qt.CheckState(state), x, y + (height - px(16)) // 2)
            x, width = x + px(24), width - px(24)
        count = str(index.data(COUNT) or "")
        if count:
            taken = self._small.width(count)
            self._small.draw(painter, look.colour("muted"), x + width - taken, y, taken + 1, height, count)
            width -= taken + px(8)
        self._body.draw(painter, look.colour("text"), x, y, width, height, str(index.data() or ""))
        if flags & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_tick(self, painter: QPainter, state: Qt.CheckState, x: int, y: int) -> None:
        look = theme.current()
        side = look.px(16)
        sign = _SIGNS.get(state)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen if sign else QPen(look.colour("border_strong"), 1.4))
        painter.setBrush(look.colour("accent" if sign else "surface"))
        painter.drawRoundedRect(QRectF(x + 0.7, y + 0.7, side - 1.4, side - 1.4), 4, 4)
        if sign:
            ratio = painter.device().devicePixelRatioF()
            at = look.px(2)
            painter.drawPixmap(x + at, y + at, resources.pixmap(sign, "on_accent", 12, ratio, 3.2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
