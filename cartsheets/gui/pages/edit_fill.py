"""The fill handle: a small square at the corner of the selection that copies it over where it is dragged.

The keys for the same are Ctrl+D and Ctrl+R, so the handle takes no focus and says nothing of itself.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cartsheets.gui import theme
from cartsheets.gui.delegates.sheet_editors import CellEditor
from cartsheets.gui.models.sheet_model import FIRST_FIELD, Range
from cartsheets.gui.pages.edit_selecting import SelectingTable

_SIDE = 9
_REACH = 3
"""How far around the square a press still means it."""


class FillCorner(QWidget):
    """Follows the selection of a grid."""

    fill_wished = Signal(tuple, tuple)
    """(source, area): copy the source, a Range, over the area, which holds it."""

    def __init__(self, grid: SelectingTable) -> None:
        super().__init__(grid.viewport())
        self._grid = grid
        self._source: Range | None = None
        self._area: Range | None = None
        self.setObjectName("gridFillCorner")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setToolTip(self.tr("Drag to copy these cells down or to the side; double-click fills down"))
        self.frame = AreaFrame(grid)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.follow)
        grid.selectionModel().selectionChanged.connect(lambda _new, _old: self.follow())
        grid.horizontalScrollBar().valueChanged.connect(lambda _at: self.follow())
        grid.verticalScrollBar().valueChanged.connect(lambda _at: self.follow())
        grid.horizontalHeader().sectionResized.connect(lambda _at, _old, _new: self.follow())
        grid.sheet.modelReset.connect(self.follow)
        grid.sheet.edited.connect(self.follow)
        grid.viewport().installEventFilter(self)
        grid.installEventFilter(self)
        self.follow()

    def follow(self) -> None:
        """Stand at the corner of what is selected: one range of fields, in sight, and not being edited."""
        grid, ranges = self._grid, self._grid.ranges()
        is_edited = grid.viewport().findChild(CellEditor) is not None
        if is_edited or len(ranges) != 1 or ranges[0][1] < FIRST_FIELD or not grid.sheet.rowCount():
            self.hide()
            return
        _, _, bottom, right = ranges[0]
        while right > FIRST_FIELD and grid.isColumnHidden(right):
            right -= 1
        corner = grid.visualRect(grid.sheet.index(bottom, right))
        reach = theme.current().px(_REACH)
        side = theme.current().px(_SIDE) + 2 * reach
        x, y = corner.right() - side // 2, corner.bottom() - side // 2
        is_seen = grid.frozen_width() <= corner.right() <= grid.viewport().width() + side // 2
        if corner.isEmpty() or not is_seen or corner.bottom() > grid.viewport().height() + side // 2:
            self.hide()
            return
        # At the grid's own edge the square stays whole.
        x = min(x, grid.viewport().width() - side)
        y = min(y, grid.viewport().height() - side)
        self.setGeometry(x, y, side, side)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A square with a thin edge, so that it is seen on any ground."""
        look = theme.current()
        reach = look.px(_REACH)
        painter = QPainter(self)
        area = self.rect().adjusted(reach, reach, -reach, -reach)
        painter.fillRect(area, look.colour("surface"))
        painter.fillRect(area.adjusted(1, 1, -1, -1), look.colour("focus"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        ranges = self._grid.ranges()
        if event.button() == Qt.MouseButton.LeftButton and len(ranges) == 1:
            self._source = self._area = ranges[0]
            self._grid.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what would be filled; the side to which it was dragged further counts."""
        if self._source is None:
            return
        grid = self._grid
        point = self.mapTo(grid.viewport(), event.position().toPoint())
        room = grid.viewport().rect()
        row = grid.rowAt(min(max(point.y(), 0), room.height() - 1))
        column = grid.columnAt(min(max(point.x(), grid.frozen_width()), room.width() - 1))
        last = grid.sheet.rowCount() - 1
        self._area = _extended(self._source, last if row < 0 else row, max(column, FIRST_FIELD))
        self.frame.show_area(self._area)
        bottom, right = self._area[2], self._area[3]
        toward = bottom if bottom != self._source[2] else self._area[0]
        grid.scrollTo(grid.sheet.index(toward, right if right != self._source[3] else self._area[1]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fill."""
        source, area = self._source, self._area
        self._end()
        if source is not None and area is not None and area != source:
            self.fill_wished.emit(source, area)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fill down as far as the column beside is filled, as a spreadsheet does."""
        self._end()
        ranges = self._grid.ranges()
        if len(ranges) != 1:
            return
        top, left, bottom, right = ranges[0]
        end = self._end_of_neighbour(left, bottom, -1)
        if end <= bottom:
            end = self._end_of_neighbour(right, bottom, 1)
        if end > bottom:
            self.fill_wished.emit(ranges[0], (top, left, end, right))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the corner when the grid is laid out anew; Esc ends a drag."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.follow()
        if event.type() in (QEvent.Type.ChildAdded, QEvent.Type.ChildRemoved):
            # An editor comes or goes; which it is can be seen when that is over.
            self._later.start()
        if event.type() != QEvent.Type.KeyPress or self._source is None:
            return False
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._end()
            return True
        return False

    def _end_of_neighbour(self, section: int, row: int, step: int) -> int:
        """The last row down to which the column beside is filled without a gap."""
        grid = self._grid
        beside = grid.next_column(section, step)
        if beside < FIRST_FIELD or beside == section:
            return row
        below = grid.filled_rows(beside)[row + 1 :]
        gaps = (~below).nonzero()[0]
        return row + (int(gaps[0]) if len(gaps) else len(below))

    def _end(self) -> None:
        self._source = self._area = None
        self.frame.hide()


class AreaFrame(QWidget):
    """A dashed line around a range of cells that something is about to happen to."""

    def __init__(self, grid: SelectingTable) -> None:
        super().__init__(grid.viewport())
        self._grid = grid
        self._area: Range | None = None
        self.setObjectName("gridAreaFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid.horizontalScrollBar().valueChanged.connect(lambda _at: self._place())
        grid.verticalScrollBar().valueChanged.connect(lambda _at: self._place())
        self.hide()

    def show_area(self, area: Range) -> None:
        """Go round these cells."""
        self._area = area
        self._place()
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setPen(QPen(theme.current().colour("focus"), 2, Qt.PenStyle.DashLine))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _place(self) -> None:
        if self._area is None:
            return
        grid, (top, left, bottom, right) = self._grid, self._area
        # Cells far out of sight have no place on the screen; the line then ends beyond its edge.
        room = grid.viewport().rect()
        first, last = max(grid.rowAt(0), 0), grid.rowAt(room.height() - 1)
        last = last if last >= 0 else grid.sheet.rowCount() - 1
        if bottom < first or top > last:
            self.setGeometry(0, 0, 0, 0)
            return
        start = grid.visualRect(grid.sheet.index(max(top, first - 1), left))
        end = grid.visualRect(grid.sheet.index(min(bottom, last + 1), right))
        self.setGeometry(QRect(start.topLeft(), end.bottomRight()))


def _extended(source: Range, row: int, column: int) -> Range:
    """The source, stretched to one side so that it reaches a cell."""
    top, left, bottom, right = source
    below, above = row - bottom, top - row
    beyond, before = column - right, left - column
    furthest = max(below, above, beyond, before)
    if furthest <= 0:
        return source
    if furthest == below:
        return top, left, row, right
    if furthest == above:
        return row, left, bottom, right
    return (top, left, bottom, column) if furthest == beyond else (top, column, bottom, right)
