"""A list as a table whose rows can be ticked: by a click on the box, or Space for all that are chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from cartsheets.gui import theme
from cartsheets.gui.widgets.plain_table import PlainTable

_CHECK = Qt.ItemDataRole.CheckStateRole
_BOX = 38


class TickTable(PlainTable):
    """Give it a model whose first column has a CheckStateRole, and a TickDelegate."""

    ticked = Signal(list)
    """The places of the rows to be ticked, or unticked where all of them are."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick where the box was clicked."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        is_box = (
            index.isValid() and index.column() == 0 and at.x() < self._left(index) + theme.current().px(_BOX)
        )
        if is_box and event.button() == Qt.MouseButton.LeftButton and index.data(_CHECK) is not None:
            self.ticked.emit([index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the chosen rows."""
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            rows = self.chosen_rows() or [self.currentIndex().row()]
            self.ticked.emit([row for row in rows if row >= 0])
            event.accept()
        else:
            super().keyPressEvent(event)

    def _left(self, index: QModelIndex) -> int:
        return self.visualRect(index).x()
