"""Draws the rows of plain lists: signs beside words, and a muted second word; colours of the theme."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cartsheets.gui import resources, theme
from cartsheets.gui.delegates.text_painter import TextPainter

_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a cell looks like. `icon` and `colour` are names of the theme; `more` follows in muted letters.

    `below` is a second line, for rows that have room for two. `sign_colour` is the icon's, if it is another.
    """

    text: str
    icon: str = ""
    colour: str = "text"
    more: str = ""
    below: str = ""
    sign_colour: str = ""
    is_bold: bool = False


class PlainDelegate(QStyledItemDelegate):
    """Subclasses say by `drawn` what a cell looks like."""

    def __init__(self, view: QTableView, *, row_height: int) -> None:
        super().__init__(view)
        self._row_height = row_height
        self.reload()

    def reload(self) -> None:
        """Take fonts and colours of the theme in force."""
        look = theme.current()
        self._body, self._bold = TextPainter(look.font()), TextPainter(look.font(weight=600))
        self._small = TextPainter(look.font("small"))
        self._px = look.px
        self.row_height = look.px(self._row_height)

    def drawn(self, index: _Index) -> Drawn:
        """Say what a cell looks like."""
        return Drawn(str(index.data() or ""))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        look, px = theme.current(), self._px
        rect, flags = option.rect, option.state.value
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        is_selected = bool(flags & _SELECTED)
        painter.fillRect(rect, look.colour("selection" if is_selected else "surface"))
        painter.setPen(QPen(look.colour("grid")))
        painter.drawLine(x, y + height - 1, x + width - 1, y + height - 1)
        cell = self.drawn(index)
        left = x + px(12)
        if cell.icon:
            ratio = painter.device().devicePixelRatioF()
            colour = cell.sign_colour or (cell.colour if cell.colour != "text" else "text2")
            picture = resources.pixmap(cell.icon, colour, 16, ratio)
            painter.drawPixmap(left, y + (height - px(16)) // 2, picture)
            left += px(24)
        room = x + width - px(8) - left
        if room > 0:
            self._paint_words(painter, cell, left, y, room, height)
        if flags & _FOCUSED:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRect(x + 1, y + 1, width - 3, height - 3)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows have one height."""
        return QSize(self._px(80), self.row_height)

    def _paint_words(self, painter: QPainter, cell: Drawn, x: int, y: int, room: int, height: int) -> None:
        look, px = theme.current(), self._px
        words = self._bold if cell.is_bold else self._body
        muted = look.colour("muted")
        if cell.below:
            half = height // 2
            self._small.draw(painter, muted, x, y + half - px(1), room, half - px(4), cell.below)
            y, height = y + px(4), half - px(3)
        words.draw(painter, look.colour(_text_colour(cell.colour)), x, y, room, height, cell.text)
        used = words.width(words.elide(cell.text, room)) + px(8)
        if cell.more and room - used > px(16):
            self._small.draw(painter, muted, x + used, y, room - used, height, cell.more)


def _text_colour(colour: str) -> str:
    return f"{colour}_text" if f"{colour}_text" in theme.current().tokens else colour
