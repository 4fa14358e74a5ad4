"""The review's table: all changes, with tick, kind and customer frozen on the left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from cartsheets.gui import theme
from cartsheets.gui.delegates.change_delegate import ChangeDelegate
from cartsheets.gui.models.change_model import FIRST_FIELD, INCLUDE, KIND, LABEL, ChangeModel
from cartsheets.gui.models.review_state import ReviewColumn, ReviewRow
from cartsheets.gui.pages.review_header import ReviewHeader
from cartsheets.gui.widgets.frozen_table import FrozenTable

_LEADING_WIDTHS = {INCLUDE: 40, KIND: 108, LABEL: 172}
# One line holds the name and the number, the old and the new value.
_ONE_LINE_LABEL, _ONE_LINE_MORE = 250, 1.4
_GROUP_WIDTH, _NUMBER_WIDTH, _USUAL_WIDTH = 190, 110, 150
# Columns whose values are known to be long or short.
_WIDTHS = {"Email": 228, "BillingPhoneNumber": 142, "ShippingPhoneNumber": 142, "Comments": 260}
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class ReviewGrid(FrozenTable):
    """Keys: J K Space M L E R Enter; Shift+M and Shift+L for all conflicts that are shown."""

    row_changed = Signal(object)
    """The current ReviewRow, or None."""
    edit_wished = Signal()
    details_wished = Signal()
    include_toggled = Signal(list)
    chosen = Signal(list, str)
    revert_wished = Signal(object, str)

    def __init__(self, model: ChangeModel) -> None:
        super().__init__(name="reviewGrid", frozen=FIRST_FIELD)
        self.setAccessibleName(self.tr("Changes"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.changes = model
        self.only_changed = True
        self.delegate = ChangeDelegate(self)
        self.headers = (ReviewHeader(self), ReviewHeader(self.overlay))
        self.freeze(model, self.delegate, self.headers, row_height=self.delegate.row_height)
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self._tell_row())
        model.modelReset.connect(self.show_fields)
        model.decided.connect(self._refresh_headers)
        theme.current().changed.connect(self._follow_theme)
        self.show_fields()

    @property
    def current_row(self) -> ReviewRow | None:
        """The row the focus is in."""
        at = self.currentIndex().row()
        return self.changes.row_at(at) if 0 <= at < self.changes.rowCount() else None

    @property
    def current_field(self) -> str:
        """The API name of the column that the focus is in; "" for the leading ones."""
        at = self.currentIndex().column()
        return self.changes.column_at(at).name if at >= FIRST_FIELD else ""

    def selected_rows(self) -> list[ReviewRow]:
        """The rows of the selection; by its ranges, because asking for each index takes seconds."""
        selection = self.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.size())]
        places = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return [self.changes.row_at(at) for at in sorted(places)]

    def go_to(self, row: int, column: int | None = None) -> None:
        """Move to a place, within what there is."""
        if not self.changes.rowCount():
            return
        row = min(max(row, 0), self.changes.rowCount() - 1)
        index = self.changes.index(row, self._usual_column() if column is None else column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)

    def step(self, by: int) -> None:
        """Move some rows down or up."""
        self.go_to(self.currentIndex().row() + by)

    def show_only_changed(self, *, only_changed: bool) -> None:
        """Show the columns that something happened to, or all."""
        self.only_changed = only_changed
        self.show_fields()

    def show_fields(self) -> None:
        """Show the columns that are wanted, at widths that fit their headers."""
        model = self.changes
        metrics = QFontMetrics(theme.current().font("small", 600))
        px = theme.current().px
        is_stacked = self.delegate.is_stacked
        for column, width in _LEADING_WIDTHS.items():
            self.setColumnWidth(column, px(width))
        self.setColumnHidden(INCLUDE, model.is_past)
        if not is_stacked:
            self.setColumnWidth(LABEL, px(_ONE_LINE_LABEL))
        for at, field in enumerate(model.columns, start=FIRST_FIELD):
            is_changed = (field.table, field.name) in model.state.changed_in
            self.setColumnHidden(at, self.only_changed and not is_changed)
            header = metrics.horizontalAdvance(field.header) + px(70 if is_changed else 44)
            factor = _ONE_LINE_MORE if is_changed and not is_stacked else 1.0
            self.setColumnWidth(at, max(px(_width(field) * factor), header))
        self.show_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The review's own keys, then Qt's."""
        does = self._key_meaning(event)
        if does is not None:
            does()
            event.accept()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of style."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "delegate"):
            self._follow_theme()

    def _key_meaning(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, modifiers = event.key(), event.modifiers()
        row = self.current_row
        if modifiers == _SHIFT and key in (Qt.Key.Key_M, Qt.Key.Key_L):
            choice = "mine" if key == Qt.Key.Key_M else "live"
            return lambda: self.chosen.emit(self.changes.shown_rows(), choice)
        if modifiers != _NO_KEYS or row is None:
            return None
        meanings: dict[int, Callable[[], object]] = {
            Qt.Key.Key_J: lambda: self.step(1),
            Qt.Key.Key_K: lambda: self.step(-1),
            Qt.Key.Key_Space: lambda: self.include_toggled.emit(self.selected_rows() or [row]),
            Qt.Key.Key_M: lambda: self.chosen.emit(self.selected_rows() or [row], "mine"),
            Qt.Key.Key_L: lambda: self.chosen.emit(self.selected_rows() or [row], "live"),
            Qt.Key.Key_E: self.edit_wished.emit,
            Qt.Key.Key_R: lambda: self._revert(row),
            Qt.Key.Key_Return: self.details_wished.emit,
            Qt.Key.Key_Enter: self.details_wished.emit,
        }
        return meanings.get(key)

    def _revert(self, row: ReviewRow) -> None:
        column = self.currentIndex().column()
        if column >= FIRST_FIELD:
            name = self.changes.column_at(column).name
            if name in row.cells:
                self.revert_wished.emit(row, name)

    def _usual_column(self) -> int:
        column = self.currentIndex().column()
        if column >= 0 and not self.isColumnHidden(column):
            return column
        shown = (at for at in range(FIRST_FIELD, self.changes.columnCount()) if not self.isColumnHidden(at))
        return next(shown, LABEL)

    def _tell_row(self) -> None:
        self.row_changed.emit(self.current_row)

    def _refresh_headers(self) -> None:
        for header in self.headers:
            header.viewport().update()

    def _follow_theme(self) -> None:
        self.delegate.reload()
        self.show_fields()
        self.set_row_height(self.delegate.row_height)
        for view in (self, self.overlay):
            view.viewport().update()
        self._refresh_headers()


def _width(field: ReviewColumn) -> int:
    if field.is_group:
        return _GROUP_WIDTH
    return _WIDTHS.get(field.name, _NUMBER_WIDTH if field.is_number else _USUAL_WIDTH)
