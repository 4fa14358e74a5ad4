"""Draws the lists at the side of a page: an icon and a word, rounded where chosen, like the rail's pages."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cartsheets.gui import resources, theme

ICON_NAME = Qt.ItemDataRole.UserRole + 1
"""Under this role an item may hold the name of its icon."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ICON = 18


class SideListDelegate(QStyledItemDelegate):
    """Sets itself up on a list; `row_height` is in pixels at a text size of 100 %."""

    def __init__(self, view: QListWidget, *, row_height: int) -> None:
        super().__init__(view)
        self._row_height = row_height
        view.setMouseTracking(True)
        view.setItemDelegate(self)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the words need; the list says how wide it is."""
        return QSize(0, theme.current().px(self._row_height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        look, state = theme.current(), option.state
        px, area = look.px, QRect(option.rect)
        frame = QRectF(area).adjusted(1, 1, -1, -1)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(look.colour("border"), 2) if look.is_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_subtle" if is_chosen else "hover"))
            painter.drawRoundedRect(frame, 6, 6)
        left = area.x() + px(10)
        icon = index.data(ICON_NAME)
        if icon:
            colour, ratio = "accent_text" if is_chosen else "text2", painter.device().devicePixelRatioF()
            picture = resources.pixmap(str(icon), colour, _ICON, ratio)
            painter.drawPixmap(left, area.y() + (area.height() - px(_ICON)) // 2, picture)
            left += px(_ICON + 10)
        font = look.font(weight=600 if is_chosen else 400)
        room = area.right() - px(8) - left
        words = QFontMetrics(font).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(look.colour("accent_text" if is_chosen else "text"))
        painter.drawText(QRect(left, area.y(), room, area.height()), _LEFT, words)
        if is_chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(frame, 6, 6)
        painter.restore()
