"""A list as a table: whole rows chosen, no grid, one height, Tab leaves it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from cartsheets.gui import theme
from cartsheets.gui.delegates.plain_delegate import PlainDelegate

_HEADER_HEIGHT = 32
_LEAST_WIDTH = 48
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class _FlatHeader(QHeaderView):
    """Names of columns on a quiet ground, in line with the cells below."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one name."""
        look = theme.current()
        painter.fillRect(rect, look.colour("subtle"))
        painter.setPen(look.colour("border"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(look.font("small", 600))
        painter.setPen(look.colour("text2"))
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        room = rect.adjusted(look.px(12), 0, -look.px(6), 0)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, elided)


class PlainTable(QTableView):
    """Give it a model and a delegate by `show_model`."""

    opened = Signal(int)
    """Enter or a double click on the row at this place."""

    def __init__(self, *, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = _FlatHeader(self)
        self.setHorizontalHeader(head)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setStretchLastSection(True)
        head.setFixedHeight(theme.current().px(_HEADER_HEIGHT))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def show_model(
        self, model: QAbstractItemModel, delegate: PlainDelegate, *, widths: Mapping[int, int]
    ) -> None:
        """Show a model; `widths` are of its columns at a text size of 100 %, the last takes the rest."""
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.verticalHeader().setDefaultSectionSize(delegate.row_height)
        self.set_widths(widths)

    def set_widths(self, widths: Mapping[int, int]) -> None:
        """Give columns these widths; the last one takes the rest."""
        for column, width in widths.items():
            self.setColumnWidth(column, theme.current().px(width))
        # What it had before would be its least width.
        self.setColumnWidth(self.model().columnCount() - 1, theme.current().px(_LEAST_WIDTH))

    def chosen_rows(self) -> list[int]:
        """The places of the chosen rows; by ranges, because asking for each index takes seconds."""
        selection = self.selectionModel().selection()
        parts = [selection.at(at) for at in range(selection.size())]
        return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            event.accept()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_delegate"):
            self._delegate.reload()
            self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
            self.horizontalHeader().setFixedHeight(theme.current().px(_HEADER_HEIGHT))
            self.viewport().update()
