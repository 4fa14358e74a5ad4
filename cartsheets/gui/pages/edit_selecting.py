"""How cells of the grid are selected: as in a spreadsheet, where the current cell stays while one extends."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QMouseEvent

from cartsheets.domain.tables import Column
from cartsheets.gui.models.sheet_model import FIRST_FIELD, NUMBER, Range, SheetModel
from cartsheets.gui.pages.edit_cells import edge_of
from cartsheets.gui.widgets.frozen_table import FrozenTable

_SELECT = QItemSelectionModel.SelectionFlag.Select
_ANEW = QItemSelectionModel.SelectionFlag.ClearAndSelect
_NO_CHANGE = QItemSelectionModel.SelectionFlag.NoUpdate
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class SelectingTable(FrozenTable):
    """Moves and selects. Typing goes to the current cell; the extent is the selection's other corner."""

    def __init__(self, model: SheetModel, *, name: str) -> None:
        super().__init__(name=name, frozen=FIRST_FIELD)
        self.sheet = model
        self._pressed: QPersistentModelIndex | None = None
        self._row_begun: int | None = None
        """The column in which Tab began to fill a row: Enter goes on below it."""

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
        """Move to a cell within what there is; with `extends`, select from the current cell up to it."""
        if not self.sheet.rowCount():
            return
        row = min(max(row, 0), self.sheet.rowCount() - 1)
        index = self.sheet.index(row, self._usual_column() if column is None else column)
        if not extends or not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(index, _ANEW)
            return
        current = self.currentIndex()
        top, bottom = sorted((current.row(), row))
        left, right = sorted((current.column(), index.column()))
        self.select_areas([(top, left, bottom, right)])
        self.scrollTo(index)

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
        self.select_areas(
            (top, NUMBER, bottom, self.sheet.columnCount() - 1) for top, _, bottom, _ in self.ranges()
        )

    def select_columns(self) -> None:
        """Select the whole columns of the selection."""
        last = self.sheet.rowCount() - 1
        self.select_areas((0, left, last, right) for _, left, _, right in self.ranges())

    def select_areas(self, areas: Iterable[Range]) -> None:
        """Select these ranges and nothing else."""
        selection = QItemSelection()
        for top, left, bottom, right in areas:
            selection.select(self.sheet.index(top, left), self.sheet.index(bottom, right))
        self.selectionModel().select(selection, _ANEW)

    def select_column(self, section: int, is_more: bool) -> None:
        """Select a whole column, or add it to what is selected; by the number's header, everything."""
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

    def extent(self) -> QModelIndex:
        """The corner of the selection across from the current cell: what Shift and an arrow move."""
        current = self.currentIndex()
        ranges = self.ranges()
        if len(ranges) != 1:
            return current
        top, left, bottom, right = ranges[0]
        row = bottom if current.row() == top else top
        column = right if current.column() == left else left
        return self.sheet.index(row, column)

    # -- mouse --------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Shift, extend; else begin a selection whose first cell stays current."""
        self.end_row()
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and index.isValid() and event.modifiers() == _SHIFT:
            self.go_to(index.row(), index.column(), extends=True)
            return
        self._pressed = QPersistentModelIndex(index) if is_left and index.isValid() else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go back to the cell where the selection began, without scrolling there."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or not pressed.isValid():
            return
        first = self.sheet.index(pressed.row(), pressed.column())
        if first != self.currentIndex() and self.selectionModel().isSelected(first):
            scrolls = self.hasAutoScroll()
            self.setAutoScroll(False)
            self.selectionModel().setCurrentIndex(first, _NO_CHANGE)
            self.setAutoScroll(scrolls)

    # -- steps --------------------------------------------------------------------------------------

    def step(self, down: int, right: int) -> None:
        """Go to the next cell that is shown; round and round in the selection where that is several cells."""
        index = self.currentIndex()
        ranges = self.ranges()
        if len(ranges) == 1 and ranges[0][:2] != ranges[0][2:]:
            self._step_within(ranges[0], down, right)
            return
        if right:
            if self._row_begun is None:
                self._row_begun = index.column()
            self.go_to(index.row(), self.next_column(index.column(), right))
            return
        column = index.column() if self._row_begun is None else self._row_begun
        self.end_row()
        self.go_to(index.row() + down, column)

    def end_row(self) -> None:
        """Forget in which column Tab began to fill a row."""
        self._row_begun = None

    def next_column(self, column: int, step: int) -> int:
        """The next column to the left or right that is shown; the same where there is none."""
        at = column + step
        while 0 <= at < self.sheet.columnCount() and self.isColumnHidden(at):
            at += step
        return at if 0 <= at < self.sheet.columnCount() else column

    def extend(self, down: int, right: int) -> None:
        """Move the extent by so many rows, or to the next column."""
        extent = self.extent()
        column = self.next_column(extent.column(), right) if right else extent.column()
        self.go_to(extent.row() + down, column, extends=True)

    def go_to_edge(self, down: int, right: int, *, extends: bool) -> None:
        """Go to the end of this run of filled cells, or to the start of the next one."""
        index = self.extent() if extends else self.currentIndex()
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
        self.go_to(edge_of(self.filled_rows(column), row, down), column, extends=extends)

    def filled_rows(self, section: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Which of the shown rows hold something in this column."""
        values = self.sheet.edits.array(self.sheet.column_at(section).name)[self.sheet.visible]
        return np.asarray(values != None, dtype=bool)  # noqa: E711 - element by element

    def page_rows(self) -> int:
        """How many rows a page down goes."""
        height = max(self.verticalHeader().defaultSectionSize(), 1)
        return max(self.viewport().height() // height - 1, 1)

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

    def _usual_column(self) -> int:
        column = self.currentIndex().column()
        return max(column, FIRST_FIELD)
