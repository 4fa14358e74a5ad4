"""Draws plain lists whose rows can be ticked: a box before the words of the first column."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from cartsheets.gui import resources, theme
from cartsheets.gui.delegates.plain_delegate import PlainDelegate

_SELECTED = QStyle.StateFlag.State_Selected.value
_SIGNS = {Qt.CheckState.Checked.value: "check", Qt.CheckState.PartiallyChecked.value: "minus"}
_CHECK = Qt.ItemDataRole.CheckStateRole
_ROOM = 30


class TickDelegate(PlainDelegate):
    """The box is drawn where the model has a state for it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        state = index.data(_CHECK) if index.column() == 0 else None
        if state is None:
            super().paint(painter, option, index)
            return
        look, px, rect = theme.current(), self._px, option.rect
        is_selected = bool(option.state.value & _SELECTED)
        beside = QStyleOptionViewItem(option)
        beside.rect = rect.adjusted(px(_ROOM), 0, 0, 0)
        super().paint(painter, beside, index)
        left = rect.adjusted(0, 0, px(_ROOM) - rect.width(), 0)
        painter.fillRect(left, look.colour("selection" if is_selected else "surface"))
        painter.setPen(QPen(look.colour("grid")))
        painter.drawLine(left.bottomLeft(), left.bottomRight())
        side = px(16)
        box = QRectF(rect.x() + px(12), rect.y() + (rect.height() - side) // 2, side, side)
        sign = _SIGNS.get(Qt.CheckState(state).value)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen if sign else QPen(look.colour("border_strong"), 1.4))
        painter.setBrush(look.colour("accent" if sign else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if sign:
            picture = resources.pixmap(sign, "on_accent", 12, painter.device().devicePixelRatioF(), 3.4)
            painter.drawPixmap(int(box.x()) + px(2), int(box.y()) + px(2), picture)
        painter.restore()
