"""Draws the rows of a review: tick, kind, customer, and cells with the old value above the new one.

Colour is never the only sign: each kind has an icon and a word, old values are struck, new ones are
bold, group chips say + and −. In high contrast changed characters are underlined as well.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cartsheets.gui import resources, theme
from cartsheets.gui.delegates.chip_painter import ChipPainter
from cartsheets.gui.delegates.text_painter import TextPainter
from cartsheets.gui.masking import shown_name, shown_value
from cartsheets.gui.models.change_model import INCLUDE, KIND, LABEL, ChangeModel
from cartsheets.gui.models.character_marks import mark_differences
from cartsheets.gui.models.review_state import CellState, ReviewCell, ReviewRow
from cartsheets.gui.tokens import Width

# Plain numbers: arithmetic on Qt's flags costs too much for each cell.
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_KIND_OF_STATE = {CellState.CHANGED: "update", CellState.CONFLICT: "conflict", CellState.PROBLEM: "problem"}
_NO_PEN, _NO_BRUSH = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush
_SMOOTH = QPainter.RenderHint.Antialiasing
_Index = QModelIndex | QPersistentModelIndex


class ChangeDelegate(QStyledItemDelegate):
    """For views of a ChangeModel. Takes fonts and colours of the theme when it is made and on `reload`."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.reload()

    def reload(self) -> None:
        """Take fonts, colours and sizes of the theme in force."""
        look = theme.current()
        self._body = TextPainter(look.font())
        self._bold = TextPainter(look.font(weight=600))
        self._small = TextPainter(look.font("small"))
        self._struck = TextPainter(look.font("small", strike=True))
        self._struck_body = TextPainter(look.font(strike=True))
        self._struck_bold = TextPainter(look.font(weight=600, strike=True))
        self._chips = ChipPainter()
        self._colours = {name: look.colour(name) for name in look.tokens}
        self._grid_pen = QPen(look.colour("grid"))
        self._focus_pen = QPen(look.colour("focus"), 2)
        self._px = look.px
        self._is_contrast = look.is_contrast
        self.is_stacked = look.density.is_stacked
        self.row_height = look.px(look.density.review_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        model = index.model()
        if not isinstance(model, ChangeModel):
            return
        row, column, colours = model.row_at(index.row()), index.column(), self._colours
        rect, flags = option.rect, option.state.value
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        state = CellState.SAME
        name = ""
        if column > LABEL:
            field = model.column_at(column)
            if field.table == row.table:
                name = field.name
                state = model.cell_state(row, name)
        is_selected = bool(flags & _SELECTED)
        kind = None if name in row.decision.left_out else _KIND_OF_STATE.get(state)
        if kind is not None:
            ground = colours[kind + "_bg"]
        elif is_selected:
            ground = colours["selection"]
        elif row.kind in ("add", "delete"):
            ground = colours[row.kind + "_bg"]
        else:
            ground = colours["surface"]
        painter.fillRect(rect, ground)
        if is_selected and kind is not None:
            painter.fillRect(x, y, width, 2, colours["selection"])
            painter.fillRect(x, y + height - 3, width, 2, colours["selection"])
        painter.setPen(self._grid_pen)
        painter.drawLine(x, y + height - 1, x + width - 1, y + height - 1)
        if column == INCLUDE:
            self._paint_tick(painter, row, x, y, width, height)
        elif column == KIND:
            self._paint_kind(painter, model, row, x, y, width, height)
        elif column == LABEL:
            self._paint_label(painter, model, row, x, y, width, height)
        elif name:
            field = model.column_at(column)
            cell = row.cells.get(name)
            pad = self._px(10)
            area = (x + pad, y, width - 2 * pad, height)
            if field.is_group:
                self._paint_group(painter, model, row, name, cell, area)
            elif cell is None or cell.state == CellState.ADDED:
                value = shown_value(name, model.text(row, name))
                self._paint_plain(painter, value, state, area, right=field.is_number)
            else:
                self._paint_changed(painter, row, name, cell, area, right=field.is_number)
        if flags & _FOCUSED:
            painter.setPen(self._focus_pen)
            painter.setBrush(_NO_BRUSH)
            painter.drawRect(x + 1, y + 1, width - 3, height - 3)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows have one height."""
        return QSize(self._px(120), self.row_height)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Tick by mouse or Space."""
        if index.column() == INCLUDE and isinstance(model, ChangeModel):
            is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
            if event.type() == QEvent.Type.MouseButtonRelease or is_space:
                is_on = model.row_at(index.row()).is_going
                wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
                return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)
        return super().editorEvent(event, model, option, index)

    def _icon(
        self, painter: QPainter, name: str, colour: str, x: int, y: int, size: int, weight: float = 2.0
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(x, y, resources.pixmap(name, colour, size, ratio, weight))

    def _paint_gutter(self, painter: QPainter, row: ReviewRow, x: int, y: int, height: int) -> None:
        painter.fillRect(x, y, self._px(Width.GUTTER), height - 1, self._colours[row.kind])

    def _paint_tick(self, painter: QPainter, row: ReviewRow, x: int, y: int, width: int, height: int) -> None:
        colours, px = self._colours, self._px
        gutter = px(Width.GUTTER)
        self._paint_gutter(painter, row, x, y, height)
        side = px(16)
        left, top = x + gutter + (width - gutter - side) // 2, y + (height - side) // 2 - 1
        painter.setRenderHint(_SMOOTH, True)
        if row.is_going:
            painter.setPen(_NO_PEN)
            painter.setBrush(colours["accent"])
            painter.drawRoundedRect(left, top, side, side, 4, 4)
            sign = "minus" if row.is_partly_going else "check"
            self._icon(painter, sign, "on_accent", left + px(2), top + px(2), 12, 3.2)
        else:
            is_blocked = row.is_blocked
            painter.setPen(QPen(colours["border" if is_blocked else "border_strong"], 1.4))
            painter.setBrush(colours["subtle" if is_blocked else "surface"])
            painter.drawRoundedRect(QRectF(left + 0.7, top + 0.7, side - 1.4, side - 1.4), 4, 4)
            if is_blocked:
                self._icon(painter, "lock", "muted", left + px(3), top + px(3), 10, 2.5)
        painter.setRenderHint(_SMOOTH, False)

    def _paint_kind(
        self, painter: QPainter, model: ChangeModel, row: ReviewRow, x: int, y: int, width: int, height: int
    ) -> None:
        px = self._px
        if model.is_past:  # the column of ticks, which begins with it, is not there
            self._paint_gutter(painter, row, x, y, height)
        is_decided = row.kind == "conflict" and not row.is_blocked
        self._icon(
            painter, "done" if is_decided else row.kind, row.kind, x + px(10), y + (height - px(16)) // 2, 16
        )
        colour = self._colours[row.kind + "_text"]
        self._bold.draw(painter, colour, x + px(32), y, width - px(34), height - 1, model.words.kind(row))

    def _paint_label(
        self, painter: QPainter, model: ChangeModel, row: ReviewRow, x: int, y: int, width: int, height: int
    ) -> None:
        colours, px = self._colours, self._px
        left, room = x + px(8), width - px(16)
        number = f"#{row.key}" if row.key is not None else model.words.number(row).capitalize()
        name = shown_name(row.label, table=row.table)
        is_delete = row.kind == "delete"
        text, colour = (
            (self._struck_bold, colours["delete_text"]) if is_delete else (self._bold, colours["text"])
        )
        if self.is_stacked:
            half = height // 2
            text.draw(painter, colour, left, y + px(4), room, half - px(3), name)
            self._small.draw(painter, colours["muted"], left, y + half - 1, room, half - px(2), number)
        else:
            taken = self._small.width(number)
            self._small.draw(painter, colours["muted"], left + room - taken, y, taken + 1, height - 1, number)
            text.draw(painter, colour, left, y, room - taken - px(8), height - 1, name)

    def _paint_plain(
        self, painter: QPainter, value: str, state: CellState, area: tuple[int, int, int, int], *, right: bool
    ) -> None:
        if value:
            x, y, width, height = area
            is_deleted = state == CellState.DELETED
            text = self._struck_body if is_deleted else self._body
            colour = self._colours["delete_text" if is_deleted else "text"]
            text.draw(painter, colour, x, y, width, height - 1, value, right=right)

    def _paint_changed(
        self,
        painter: QPainter,
        row: ReviewRow,
        name: str,
        cell: ReviewCell,
        area: tuple[int, int, int, int],
        *,
        right: bool,
    ) -> None:
        px, colours = self._px, self._colours
        x, y, width, height = area
        if cell.state != CellState.CHANGED:
            kind = _KIND_OF_STATE[cell.state]
            choice = row.choice(name) if cell.state == CellState.CONFLICT else ""
            self._icon(
                painter, "done" if choice else kind, kind, x + width - px(12), y + (height - px(14)) // 2, 14
            )
            width -= px(18)
        old, new = shown_value(name, cell.old), shown_value(name, cell.new)
        if cell.state == CellState.CONFLICT and row.choice(name) == "live":
            new = shown_value(name, cell.live)
        before, after = mark_differences(old, new)
        if name in row.decision.left_out:
            # Left as the store has it: the new value is the one that is struck.
            self._paint_left_out(painter, old, new, (x, y, width, height), right=right)
            return
        delete_line = colours["delete"] if self._is_contrast else None
        add_line = colours["add"] if self._is_contrast else None
        delete_mark = colours["delete_mark"] if len(before) > 1 else None
        add_mark = colours["add_mark"] if len(after) > 1 else None
        blank, cleared = self.tr("blank"), self.tr("cleared")
        if self.is_stacked:
            half = height // 2
            top, low = (x, y + px(4), width, half - px(3)), (x, y + half - 1, width, half - px(2))
            if old:
                self._struck.draw_runs(
                    painter,
                    colours["muted"],
                    *top,
                    before,
                    mark=delete_mark,
                    underline=delete_line,
                    right=right,
                )
            else:
                self._small.draw(painter, colours["muted"], *top, blank, right=right)
            if new:
                self._bold.draw_runs(
                    painter, colours["text"], *low, after, mark=add_mark, underline=add_line, right=right
                )
            else:
                self._small.draw(painter, colours["delete_text"], *low, cleared, right=right)
            return
        room = min(self._struck.width(old) if old else self._small.width(blank), int(width * 0.42))
        if old:
            self._struck.draw_runs(
                painter, colours["muted"], x, y, room + 2, height - 1, before, mark=delete_mark
            )
        else:
            self._small.draw(painter, colours["muted"], x, y, room + 2, height - 1, blank)
        self._icon(painter, "arrow-right", "muted", x + room + px(4), y + (height - px(12)) // 2, 12)
        left = room + px(20)
        rest = (x + left, y, width - left, height - 1)
        if new:
            self._bold.draw_runs(painter, colours["text"], *rest, after, mark=add_mark, underline=add_line)
        else:
            self._small.draw(painter, colours["delete_text"], *rest, cleared)

    def _paint_left_out(
        self, painter: QPainter, old: str, new: str, area: tuple[int, int, int, int], *, right: bool
    ) -> None:
        colours, px = self._colours, self._px
        x, y, width, height = area
        half = height // 2
        old = old or self.tr("blank")
        if self.is_stacked:
            self._body.draw(painter, colours["text"], x, y + px(4), width, half - px(3), old, right=right)
            words = self.tr("left out: {value}").format(value=new or self.tr("blank"))
            self._small.draw(
                painter, colours["muted"], x, y + half - 1, width, half - px(2), words, right=right
            )
        else:
            self._body.draw(painter, colours["text"], x, y, width, height - 1, old, right=right)

    def _paint_group(
        self,
        painter: QPainter,
        model: ChangeModel,
        row: ReviewRow,
        name: str,
        cell: ReviewCell | None,
        area: tuple[int, int, int, int],
    ) -> None:
        """One chip, or the old one struck above the new one: a customer is in one group."""
        x, y, width, height = area
        chip = self._chips.height
        if cell is None or cell.state == CellState.ADDED:
            text = model.text(row, name)
            kind = "delete" if row.kind == "delete" else ""
            if text:
                self._chips.draw(painter, text, kind, x, y + (height - chip) // 2 - 1, width)
            return
        new = cell.live if row.choice(name) == "live" else cell.new
        nothing = self.tr("no group")
        half = height // 2
        if self.is_stacked:
            self._chips.draw(painter, f"− {cell.old or nothing}", "delete", x, y + half - chip - 1, width)
            self._chips.draw(painter, f"+ {new or nothing}", "add", x, y + half + 1, width)
            return
        top = y + (height - chip) // 2 - 1
        taken = self._chips.draw(painter, f"− {cell.old or nothing}", "delete", x, top, width // 2)
        self._chips.draw(painter, f"+ {new or nothing}", "add", x + taken + 4, top, width - taken - 4)
