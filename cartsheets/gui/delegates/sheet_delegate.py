"""Draws the cells of the grid, and opens their editors.

Colour is never the only sign: an edited cell has a corner, a problem ⊗, a notice ⚠, a new row ⊕ beside
its number, a row to be deleted ⊖ and a line through its texts, a read-only cell a hatched ground.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from cartsheets.domain.editing.edits import ADDED, DELETED
from cartsheets.domain.tables import Kind
from cartsheets.gui import resources, theme
from cartsheets.gui.delegates.sheet_editors import CellEditor, make_editor
from cartsheets.gui.delegates.text_painter import TextPainter
from cartsheets.gui.models.sheet_model import CUSTOMER, FIRST_FIELD, NUMBER, CellState, SheetModel

# Plain numbers: arithmetic on Qt's flags costs too much for each cell.
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_CHANGED, _PROBLEM, _NOTICE = int(CellState.CHANGED), int(CellState.PROBLEM), int(CellState.NOTICE)
_NO_BRUSH = Qt.BrushStyle.NoBrush
_NO_HINT = QStyledItemDelegate.EndEditHint.NoHint
_LEAST_WIDTH = 140
_RIGHT_KINDS = (Kind.INTEGER, Kind.MONEY)
_Index = QModelIndex | QPersistentModelIndex


class SheetDelegate(QStyledItemDelegate):
    """For views of a SheetModel. Takes fonts and colours of the theme when it is made and on `reload`."""

    moved = Signal(str)
    """An editor ended; go "down", "up", "right", "left", or stay ("")."""
    filled = Signal(str)
    """An editor ended with a text for the whole selection."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.first_text: str | None = None
        """What an editor that is about to open begins with, where it was opened by typing."""
        self.reload()

    def reload(self) -> None:
        """Take fonts, colours and sizes of the theme in force."""
        look = theme.current()
        self._body = TextPainter(look.font())
        self._digits = TextPainter(look.font(tabular=True))
        self._bold = TextPainter(look.font(weight=600))
        self._small = TextPainter(look.font("small", tabular=True))
        self._struck = TextPainter(look.font(strike=True))
        self._struck_bold = TextPainter(look.font(weight=600, strike=True))
        self._colours = {name: look.colour(name) for name in look.tokens}
        self._grid_pen = QPen(look.colour("grid"))
        self._focus_pen = QPen(look.colour("focus"), 2)
        self._hit_pen = QPen(look.colour("conflict"), 2)
        self._hatch = QBrush(look.colour("grid"), Qt.BrushStyle.BDiagPattern)
        self._px = look.px
        self._pad = look.px(8)
        self._corner = look.px(7)
        self._sign = look.px(14)
        self._is_contrast = look.is_contrast
        self.row_height = look.px(look.density.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        model = index.model()
        if not isinstance(model, SheetModel):
            return
        row, column, colours = index.row(), index.column(), self._colours
        rect, flags = option.rect, option.state.value
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        place = model.place(row)
        row_state = model.edits.row_state(place)
        is_selected = bool(flags & _SELECTED)
        state = 0
        field = None
        if column >= FIRST_FIELD:
            field = model.column_at(column)
            state = model.state(place, field.name)
        if is_selected:
            ground = "selection"
        elif state == _PROBLEM:
            ground = "problem_bg"
        elif row_state == DELETED:
            ground = "delete_bg"
        elif row_state == ADDED:
            ground = "add_bg"
        elif state == _NOTICE:
            ground = "conflict_bg"
        elif state == _CHANGED:
            ground = "update_bg"
        else:
            ground = "subtle" if column == NUMBER else "surface"
        painter.fillRect(rect, colours[ground])
        if field is not None and not field.is_editable and not is_selected:
            painter.fillRect(rect, self._hatch)
        painter.setPen(self._grid_pen)
        painter.drawLine(x, y + height - 1, x + width - 1, y + height - 1)
        painter.drawLine(x + width - 1, y, x + width - 1, y + height - 1)
        if field is None:
            self._paint_leading(painter, model, place, row_state, (x, y, width, height), row, column)
        else:
            if state:
                self._paint_signs(painter, state, x, y, width, height)
            text = model.text(row, column)
            if text:
                right = field.kind in _RIGHT_KINDS
                room = width - 2 * self._pad - (self._sign + 2 if state >= _PROBLEM else 0)
                if row_state == DELETED:
                    font, ink = self._struck, colours["delete_text"]
                else:
                    font, ink = (self._digits if right else self._body), colours["text"]
                font.draw(painter, ink, x + self._pad, y, room, height - 1, text, right=right)
            if model.hits and model.is_hit(place, field.name):
                painter.setPen(self._hit_pen)
                painter.setBrush(_NO_BRUSH)
                painter.drawRect(x + 2, y + 2, width - 6, height - 6)
        if flags & _FOCUSED:
            painter.setPen(self._focus_pen)
            painter.setBrush(_NO_BRUSH)
            painter.drawRect(x + 1, y + 1, width - 3, height - 3)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows have one height."""
        return QSize(self._px(120), self.row_height)

    # -- editors ----------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget | None:  # type: ignore[override]
        """Make the editor that fits the column."""
        model = index.model()
        if not isinstance(model, SheetModel) or index.column() < FIRST_FIELD:
            return None
        column = model.column_at(index.column())
        editor = make_editor(model, model.place(index.row()), column, parent)
        editor.name_field(
            self.tr("{header} of {row}").format(
                header=column.header, row=model.label(model.place(index.row()))
            )
        )
        editor.ended.connect(lambda move: self._end(editor, move))
        editor.cancelled.connect(lambda: self.closeEditor.emit(editor, _NO_HINT))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begin with the value, or with what was typed over it; only once, or typing would be lost."""
        if isinstance(editor, CellEditor) and not editor.has_begun:
            editor.begin(str(index.data(Qt.ItemDataRole.EditRole) or ""), typed=self.first_text)
            self.first_text = None

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Hand the text to the model."""
        if isinstance(editor, CellEditor):
            text = editor.text()
            if text != editor.text_before:
                model.setData(index, text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Cover the cell, and some more where a list needs it."""
        rect, view = option.rect, self._view.viewport().rect()
        width = max(rect.width() - 1, self._px(_LEAST_WIDTH))
        height = rect.height() - 1
        if isinstance(editor, CellEditor):
            height = max(height, self._px(editor.least_height))
        left = max(0, min(rect.x(), view.width() - width))
        top = max(0, min(rect.y(), view.height() - height))
        editor.setGeometry(left, top, width, height)

    def _end(self, editor: CellEditor, move: str) -> None:
        if move == "all":
            text = editor.text()
            self.closeEditor.emit(editor, _NO_HINT)
            self.filled.emit(text)
            return
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, _NO_HINT)
        self.moved.emit(move)

    # -- parts ------------------------------------------------------------------------------------

    def _paint_signs(self, painter: QPainter, state: int, x: int, y: int, width: int, height: int) -> None:
        colours, corner = self._colours, self._corner
        if state in (_CHANGED, _NOTICE):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours["update"])
            painter.drawPolygon(QPolygon([QPoint(x, y), QPoint(x + corner, y), QPoint(x, y + corner)]))
        if state >= _PROBLEM:
            name, colour = ("problem", "problem") if state == _PROBLEM else ("warning", "conflict")
            at = x + width - self._pad - self._sign
            self._icon(painter, name, colour, at, y + (height - self._sign) // 2, 14)

    def _paint_leading(
        self,
        painter: QPainter,
        model: SheetModel,
        place: int,
        row_state: str,
        area: tuple[int, int, int, int],
        row: int,
        column: int,
    ) -> None:
        x, y, width, height = area
        colours, pad = self._colours, self._pad
        if column == NUMBER:
            sign = {ADDED: "add", DELETED: "delete"}.get(row_state)
            if sign:
                painter.fillRect(x, y, self._px(3), height - 1, colours[sign])
                self._icon(painter, sign, sign, x + self._px(6), y + (height - self._sign) // 2, 14)
            ink = colours["muted"]
            room = width - pad - self._px(4)
            self._small.draw(
                painter, ink, x + self._px(2), y, room, height - 1, model.text(row, NUMBER), right=True
            )
            return
        key = model.edits.key(place)
        number = f"#{key}" if key is not None else self.tr("new")
        taken = self._small.width(number)
        room = width - 2 * pad
        self._small.draw(painter, colours["muted"], x + pad + room - taken, y, taken + 1, height - 1, number)
        is_deleted = row_state == DELETED
        font = self._struck_bold if is_deleted else self._bold
        ink = colours["delete_text" if is_deleted else "text"]
        font.draw(painter, ink, x + pad, y, room - taken - pad, height - 1, model.text(row, CUSTOMER))

    def _icon(self, painter: QPainter, name: str, colour: str, x: int, y: int, size: int) -> None:
        painter.drawPixmap(x, y, resources.pixmap(name, colour, size, painter.device().devicePixelRatioF()))
