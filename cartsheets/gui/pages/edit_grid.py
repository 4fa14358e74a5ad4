"""The grid of the edit page: a spreadsheet's keys over a SheetModel, row number and customer frozen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cartsheets.gui import theme
from cartsheets.gui.delegates.sheet_delegate import SheetDelegate
from cartsheets.gui.delegates.sheet_editors import CellEditor
from cartsheets.gui.models.sheet_model import CUSTOMER, FIRST_FIELD, NUMBER, SheetModel
from cartsheets.gui.pages.edit_cells import is_typing, width_of
from cartsheets.gui.pages.edit_header import SheetHeader
from cartsheets.gui.pages.edit_selecting import SelectingTable

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
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_MOVES = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}


class SheetGrid(SelectingTable):
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
        super().__init__(model, name="editGrid")
        self.setAccessibleName(self.tr("Customers"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
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
            header.column_wished.connect(self.select_column)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.selected.emit())
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.selected.emit())
        model.modelReset.connect(self.show_columns)
        model.edited.connect(self.show_counts)
        theme.current().changed.connect(self._follow_theme)
        self.set_widths()

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
                self.step(0, 1 if event.key() == Qt.Key.Key_Tab else -1)
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
        is_shift, is_ctrl = bool(modifiers & _SHIFT), bool(modifiers & _CTRL)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if is_ctrl:
                return self._fill_with_current
            return lambda: self.step(-1 if is_shift else 1, 0)
        if key in _ARROWS or key in _PAGES or key in _ENDS:
            self.end_row()
        if key == Qt.Key.Key_Down and modifiers & _ALT:
            return lambda: self.filter_wished.emit(self.currentIndex().column())
        if key in _ARROWS and (is_ctrl or is_shift):
            down, right = _ARROWS[key]
            if is_ctrl:
                return lambda: self.go_to_edge(down, right, extends=is_shift)
            return lambda: self.extend(down, right)
        if key in _PAGES and is_shift:
            return lambda: self.extend(_PAGES[key] * self.page_rows(), 0)
        if key == Qt.Key.Key_Space:
            meanings: dict[Qt.KeyboardModifier, Callable[[], object]] = {
                _SHIFT: self.select_rows,
                _CTRL: self.select_columns,
                _CTRL | _SHIFT: self.selectAll,
            }
            return meanings.get(modifiers)
        if key in _ENDS and not modifiers & ~(_CTRL | _SHIFT):
            return lambda: self._go_to_end(key == Qt.Key.Key_Home, is_all=is_ctrl, extends=is_shift)
        if key == Qt.Key.Key_F2:
            return self.open_editor
        if key == Qt.Key.Key_Delete and not modifiers:
            return self.clear_wished.emit
        if key == Qt.Key.Key_Backspace and not modifiers:
            return lambda: self.open_editor("")
        return None

    def _go_to_end(self, to_start: bool, *, is_all: bool, extends: bool) -> None:
        """To the first or last column of the row, or the first or last cell of all."""
        last = self.sheet.columnCount()
        column = self.next_column(NUMBER + 1, 1) if to_start else self.next_column(last, -1)
        row = (self.extent() if extends else self.currentIndex()).row()
        if is_all:
            row = 0 if to_start else self.sheet.rowCount() - 1
        self.go_to(row, column, extends=extends)

    def _fill_with_current(self) -> None:
        cell = self.current_cell()
        if cell is not None:
            self.filled.emit(self.sheet.edit_text(*cell))

    def _move_after_edit(self, move: str) -> None:
        if move:
            # Otherwise the focus went elsewhere, and stays there.
            self.setFocus()
            self.step(*_MOVES[move])

    def _press_frozen(self, index: QModelIndex) -> None:
        if index.column() == NUMBER:
            self.select_rows()
        self.setFocus()

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
