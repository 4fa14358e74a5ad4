"""A table whose first columns stay while the others scroll: a second view laid over the first.

The overlay shares model and selection and never takes the focus, so a screen reader reads each cell once.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from cartsheets.gui import theme

_Index = QModelIndex | QPersistentModelIndex


class _PlainTable(QTableView):
    """A table that a delegate paints whole: no grid, no own header of rows, one height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(20)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


class _Overlay(_PlainTable):
    """The frozen columns."""

    def __init__(self, table: FrozenTable) -> None:
        super().__init__(table)
        self._table = table
        self.setObjectName(f"{table.objectName()}Frozen")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(table)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line that parts it from what scrolls."""
        super().paintEvent(event)
        is_scrolled = self._table.horizontalScrollBar().value() > 0
        painter = QPainter(self.viewport())
        painter.setPen(theme.current().colour("border_strong" if is_scrolled else "border"))
        edge = self.viewport().width() - 1
        painter.drawLine(edge, 0, edge, self.viewport().height())

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """The table below scrolls; this follows."""


class FrozenTable(_PlainTable):
    """Give it a name, model, delegate and headers by `freeze`."""

    def __init__(self, *, name: str, frozen: int, parent: QWidget | None = None) -> None:
        # Qt asks for places while it is still being made.
        self.frozen = frozen
        self._is_frozen = False
        super().__init__(parent)
        self.setObjectName(name)
        self.overlay = _Overlay(self)
        self._is_frozen = True
        # Tab leaves the table; the arrows move in it.
        self.setTabKeyNavigation(False)
        self.overlay.setTabKeyNavigation(False)
        self.verticalScrollBar().valueChanged.connect(self.overlay.verticalScrollBar().setValue)
        self.overlay.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.horizontalScrollBar().valueChanged.connect(self.overlay.viewport().update)

    def freeze(
        self,
        model: QAbstractItemModel,
        delegate: QAbstractItemDelegate,
        headers: tuple[QHeaderView, QHeaderView],
        *,
        row_height: int,
    ) -> None:
        """Show a model; `headers` are for the table and for its overlay."""
        for view, header in zip((self, self.overlay), headers, strict=True):
            view.setHorizontalHeader(header)
            view.setModel(model)
            view.setItemDelegate(delegate)
            view.setSelectionBehavior(self.selectionBehavior())
            view.setSelectionMode(self.selectionMode())
        self.overlay.setSelectionModel(self.selectionModel())
        headers[0].sectionResized.connect(self._resize_frozen)
        headers[1].sectionResized.connect(self._resize_below)
        self.set_row_height(row_height)
        # The table's own header came after the overlay and would cover the overlay's.
        self.overlay.raise_()
        self.show_columns()

    def set_row_height(self, height: int) -> None:
        """Give all rows this height."""
        for view in (self, self.overlay):
            view.verticalHeader().setDefaultSectionSize(height)

    def show_columns(self) -> None:
        """Show in the overlay the frozen columns only, at their widths."""
        for column in range(self.model().columnCount()):
            is_there = column < self.frozen and not self.isColumnHidden(column)
            self.overlay.setColumnHidden(column, not is_there)
            if is_there:
                self.overlay.setColumnWidth(column, self.columnWidth(column))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlay in place."""
        super().resizeEvent(event)
        self._place()

    def updateGeometries(self) -> None:
        """Qt lays the parts out again: so is the overlay."""
        super().updateGeometries()
        self._place()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell out from under the overlay too; frozen columns need no sideways scrolling."""
        before = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if index.column() < self.frozen:
            self.horizontalScrollBar().setValue(before)
            return
        hidden = self.frozen_width() - self.visualRect(index).x()
        if hidden > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - hidden)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: Qt's type-ahead would swallow the single-letter keys."""

    def frozen_width(self) -> int:
        """How much of the table the frozen columns cover."""
        return sum(self.columnWidth(column) for column in range(self.frozen))

    def _place(self) -> None:
        if self._is_frozen and self.model() is not None:
            header = self.horizontalHeader().height()
            self.overlay.setGeometry(0, 0, self.frozen_width() + 1, self.viewport().height() + header)

    def _resize_frozen(self, column: int, _old: int, width: int) -> None:
        if column < self.frozen and self.overlay.columnWidth(column) != width:
            self.overlay.setColumnWidth(column, width)
        self._place()

    def _resize_below(self, column: int, _old: int, width: int) -> None:
        if column < self.frozen and self.columnWidth(column) != width and width > 0:
            self.setColumnWidth(column, width)
