"""The grid of the edit page: a spreadsheet's keys over a SheetModel, row number and customer frozen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cartsheets.domain.tables import Column
from cartsheets.gui import theme
from cartsheets.gui.delegates.sheet_delegate import SheetDelegate
from cartsheets.gui.delegates.sheet_editors import CellEditor
from cartsheets.gui.models.sheet_model import CUSTOMER, FIRST_FIELD, NUMBER, Range, SheetModel
from cartsheets.gui.pages.edit_cells import edge_of, is_typing, width_of
from cartsheets.gui.pages.edit_header import SheetHeader
from cartsheets.gui.widgets.frozen_table import FrozenTable

_LEADING_WIDTHS = {NUMBER: 64, CUSTOMER: 220}
_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_ARROWS = {
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
_MOVES = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}
_SELECT = QItemSelectionModel.SelectionFlag.Select
_ANEW = QItemSelectionModel.SelectionFlag.ClearAndSelect
_NO_CHANGE = QItemSelectionModel.SelectionFlag.NoUpdate


class SheetGrid(FrozenTable):
    """Emits what a person wishes to do with the selection; moves and edits single cells by itself."""

    clear_wished = Signal()
    filled = Signal(str)
    """A text for the whole selection (Ctrl+Enter)."""
    filter_wished = Signal(int)
    """Open the filter of a column."""
    menu_wished = Signal(object)
    """Open the menu at this point of the screen."""
    selected = Signal()
    """Current cell or selection changed."""

    def __init__(self, model: SheetModel) -> None:
        super().__init__(name="editGrid", frozen=FIRST_FIELD)
        self.setAccessibleName(self.tr("Customers"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.sheet = model
        self.delegate = SheetDelegate(self)
        self.headers = (SheetHeader(self), SheetHeader(self.overlay))
        self.freeze(model, self.delegate, self.headers, row_height=self.delegate.row_height)
        # Both views would answer an editor's signals if the delegate were one.
        self.overlay.setItemDelegate(SheetDelegate(self.overlay))
        self.overlay.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerWidget(QWidget())
        self.doubleClicked.connect(lambda _index: self.open_editor())
        self.overlay.pressed.connect(self._press_frozen)
        self.delegate.moved.connect(self._move_after_edit)
        self.delegate.filled.connect(self.filled)
        for header in self.headers:
            header.filter_wished.connect(self.filter_wished)
            header.column_wished.connect(self._select_column)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.selected.emit())
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.selected.emit())
        model.modelReset.connect(self.show_columns)
        model.edited.connect(self.show_counts)
        theme.current().changed.connect(self._follow_theme)
        self.set_widths()

    # -- what is selected ---------------------------------------------------------------------------

    def ranges(self) -> list[Range]:
        """The selection as ranges; the current cell where nothing is selected."""
        selection = self.selectionModel().selection()
        found = [selection.at(at) for at in range(selection.size())]
        ranges = [(part.top(), part.left(), part.bottom(), part.right()) for part in found if part.isValid()]
        current = self.currentIndex()
        if not ranges and current.isValid():
            ranges = [(current.row(), current.column(), current.row(), current.column())]
        return ranges

    def current_cell(self) -> tuple[int, Column] | None:
        """Place and column of the current cell; None on a frozen column or without rows."""
        index = self.currentIndex()
        if not index.isValid() or index.column() < FIRST_FIELD:
            return None
        return self.sheet.place(index.row()), self.sheet.column_at(index.column())

    def go_to(self, row: int, column: int | None = None, *, extends: bool = False) -> None:
        """Move to a cell within what there is; with `extends`, select up to it."""
        if not self.sheet.rowCount():
            return
        row = min(max(row, 0), self.sheet.rowCount() - 1)
        index = self.sheet.index(row, self._usual_column() if column is None else column)
        chooser = self.selectionModel()
        if not extends:
            chooser.setCurrentIndex(index, _ANEW)
            return
        anchor = self._anchor()
        chooser.setCurrentIndex(index, _NO_CHANGE)
        top, bottom = sorted((anchor.row(), index.row()))
        left, right = sorted((anchor.column(), index.column()))
        area = QItemSelection(self.sheet.index(top, left), self.sheet.index(bottom, right))
        chooser.select(area, _ANEW)

    def go_to_place(self, place: int, name: str) -> bool:
        """Move to a cell by its place and column, where that is shown."""
        row = self.sheet.row_of(place)
        if row >= 0:
            column = self.sheet.section_of(name)
            if self.isColumnHidden(column):
                self.setColumnHidden(column, False)
            self.go_to(row, column)
            self.scrollTo(self.currentIndex())
        return row >= 0

    def select_rows(self) -> None:
        """Select the whole rows of the selection."""
        self._select_areas(
            (top, NUMBER, bottom, self.sheet.columnCount() - 1) for top, _, bottom, _ in self.ranges()
        )

    def select_columns(self) -> None:
        """Select the whole columns of the selection."""
        last = self.sheet.rowCount() - 1
        self._select_areas((0, left, last, right) for _, left, _, right in self.ranges())

    # -- editing --------------------------------------------------------------------------------------

    def open_editor(self, typed: str | None = None) -> None:
        """Edit the current cell, beginning with what was typed."""
        index = self.currentIndex()
        if not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        self.scrollTo(index)
        self.delegate.first_text = typed
        self.edit(index)
        self.delegate.first_text = None
        editor = self.viewport().findChild(CellEditor)
        if editor is not None:
            editor.settle(typed=typed is not None)

    # -- keys -----------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """What is typed begins an edit, even where the window has a key of the same name."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and is_typing(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._step(0, 1 if event.key() == Qt.Key.Key_Tab else -1)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A spreadsheet's keys, then Qt's."""
        does = self._key_meaning(event)
        if does is not None:
            does()
            event.accept()
        elif is_typing(event):
            self.open_editor(event.text())
            event.accept()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the right button, or Shift+F10."""
        self.menu_wished.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of style."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "headers"):
            self._follow_theme()

    # -- columns --------------------------------------------------------------------------------------

    def set_widths(self) -> None:
        """Give all columns the widths that suit their values."""
        px = theme.current().px
        for column, width in _LEADING_WIDTHS.items():
            self.setColumnWidth(column, px(width))
        for at, field in enumerate(self.sheet.edits.columns, start=FIRST_FIELD):
            self.setColumnWidth(at, px(width_of(field)))
        self.show_columns()

    def show_counts(self) -> None:
        """Show in the header what was changed and what is wrong."""
        changed = self.sheet.edits.changed_columns()
        problems = {name: len(found) for name, found in self.sheet.edits.checks.faults.items()}
        for header in self.headers:
            header.changed, header.problems = changed, problems
            header.viewport().update()
        self.overlay.viewport().update()

    # -- inside -----------------------------------------------------------------------------------------

    def _key_meaning(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_shift = bool(modifiers & _SHIFT)
        if key in _ARROWS and modifiers & _ALT and key == Qt.Key.Key_Down:
            return lambda: self.filter_wished.emit(self.currentIndex().column())
        if key in _ARROWS and modifiers & _CTRL:
            down, right = _ARROWS[key]
            return lambda: self._go_toedge_of(down, right, extends=is_shift)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers & _CTRL:
                return self._fill_with_current
            return lambda: self._step(-1 if is_shift else 1, 0)
        if key == Qt.Key.Key_Space and modifiers == _SHIFT:
            return self.select_rows
        if key == Qt.Key.Key_Space and modifiers == _CTRL:
            return self.select_columns
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and modifiers & _CTRL:
            last = self.sheet.rowCount() - 1, self.sheet.columnCount() - 1
            row, column = (0, FIRST_FIELD) if key == Qt.Key.Key_Home else last
            return lambda: self.go_to(row, column, extends=is_shift)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not modifiers & ~_SHIFT:
            column = FIRST_FIELD if key == Qt.Key.Key_Home else self.sheet.columnCount() - 1
            return lambda: self.go_to(self.currentIndex().row(), column, extends=is_shift)
        if key == Qt.Key.Key_F2:
            return self.open_editor
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not modifiers:
            return self.clear_wished.emit
        return None

    def _step(self, down: int, right: int) -> None:
        """Go to the next cell that is shown; round and round in the selection where that is several cells."""
        index = self.currentIndex()
        ranges = self.ranges()
        if len(ranges) == 1 and ranges[0][:2] != ranges[0][2:]:
            self._step_within(ranges[0], down, right)
            return
        column = self._next_column(index.column(), right) if right else index.column()
        self.go_to(index.row() + down, column)

    def _step_within(self, area: Range, down: int, right: int) -> None:
        top, left, bottom, right_most = area
        columns = [at for at in range(max(left, FIRST_FIELD), right_most + 1) if not self.isColumnHidden(at)]
        index = self.currentIndex()
        if not columns:
            return
        height, width = bottom - top + 1, len(columns)
        row = index.row() - top
        column = columns.index(index.column()) if index.column() in columns else 0
        if right:
            row, column = divmod((row * width + column + right) % (height * width), width)
        else:
            column, row = divmod((column * height + row + down) % (height * width), height)
        self.selectionModel().setCurrentIndex(self.sheet.index(top + row, columns[column]), _NO_CHANGE)

    def _next_column(self, column: int, step: int) -> int:
        at = column + step
        while 0 <= at < self.sheet.columnCount() and self.isColumnHidden(at):
            at += step
        return at if 0 <= at < self.sheet.columnCount() else column

    def _go_toedge_of(self, down: int, right: int, *, extends: bool) -> None:
        index = self.currentIndex()
        row, column = index.row(), index.column()
        if right:
            shown = [at for at in range(FIRST_FIELD, self.sheet.columnCount()) if not self.isColumnHidden(at)]
            filled = np.array([bool(self.sheet.text(row, at)) for at in shown])
            at = shown.index(column) if column in shown else 0
            self.go_to(row, shown[edge_of(filled, at, right)], extends=extends)
            return
        if column < FIRST_FIELD:
            self.go_to(self.sheet.rowCount() - 1 if down > 0 else 0, column, extends=extends)
            return
        values = self.sheet.edits.array(self.sheet.column_at(column).name)[self.sheet.visible]
        filled = np.asarray(values != None, dtype=bool)  # noqa: E711 - element by element
        self.go_to(edge_of(filled, row, down), column, extends=extends)

    def _fill_with_current(self) -> None:
        cell = self.current_cell()
        if cell is not None:
            self.filled.emit(self.sheet.edit_text(*cell))

    def _move_after_edit(self, move: str) -> None:
        if move:
            # Otherwise the focus went elsewhere, and stays there.
            self.setFocus()
            self._step(*_MOVES[move])

    def _anchor(self) -> QModelIndex:
        """The corner of the selection that stays: the one across from the current cell."""
        current = self.currentIndex()
        ranges = self.ranges()
        if len(ranges) != 1:
            return current
        top, left, bottom, right = ranges[0]
        row = bottom if current.row() == top else top
        column = right if current.column() == left else left
        return self.sheet.index(row, column)

    def _press_frozen(self, index: QModelIndex) -> None:
        if index.column() == NUMBER:
            self.select_rows()
        self.setFocus()

    def _select_column(self, section: int, is_more: bool) -> None:
        last = self.sheet.rowCount() - 1
        if last < 0:
            return
        chooser = self.selectionModel()
        if section == NUMBER:
            self.selectAll()
            return
        row = max(self.currentIndex().row(), 0)
        chooser.setCurrentIndex(self.sheet.index(row, section), _NO_CHANGE)
        area = QItemSelection(self.sheet.index(0, section), self.sheet.index(last, section))
        chooser.select(area, _SELECT if is_more else _ANEW)
        self.setFocus()

    def _select_areas(self, areas: object) -> None:
        selection = QItemSelection()
        for top, left, bottom, right in areas:  # type: ignore[attr-defined]
            selection.select(self.sheet.index(top, left), self.sheet.index(bottom, right))
        self.selectionModel().select(selection, _ANEW)

    def _usual_column(self) -> int:
        column = self.currentIndex().column()
        return max(column, FIRST_FIELD)

    def _follow_theme(self) -> None:
        for view in (self, self.overlay):
            delegate = view.itemDelegate()
            if isinstance(delegate, SheetDelegate):
                delegate.reload()
        for header in self.headers:
            header.reload()
        self.set_row_height(self.delegate.row_height)
        self.set_widths()
        for view in (self, self.overlay):
            view.viewport().update()
