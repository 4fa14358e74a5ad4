"""What the review's table asks for, as decisions: include, choose, leave a field as it is, sort."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from cartsheets.gui.models.change_model import ChangeModel
from cartsheets.gui.models.review_state import ReviewRow
from cartsheets.gui.pages.review_grid import ReviewGrid
from cartsheets.gui.widgets.announce import announce

_DESCENDING = Qt.SortOrder.DescendingOrder


class ReviewGestures(QObject):
    """Decides in a ChangeModel what its table is told."""

    announced = Signal(str)

    def __init__(self, model: ChangeModel, grid: ReviewGrid) -> None:
        super().__init__(grid)
        self._model, self._grid = model, grid

    def toggle_rows(self, rows: list[ReviewRow]) -> None:
        """Leave out where all go, else include all that can."""
        free = [row for row in rows if not row.is_blocked]
        if not free and rows:
            self.announced.emit(self.tr("Decide or mend it first; then it can be included."))
            return
        self._model.decisions.include(free, is_included=not all(row.is_going for row in free))
        if len(rows) == 1:
            announce(self._grid, self._model.words.inclusion(rows[0]))

    def choose(self, rows: list[ReviewRow], choice: str) -> None:
        """End the rows' conflicts by "mine" or "live"."""
        decided = self._model.decisions.choose(rows, choice)
        if decided > 1:
            text = self.tr("%Ln conflict(s) decided.", "", decided)
            self.announced.emit(text)

    def revert(self, row: ReviewRow, column: str) -> None:
        """Leave a field as the store has it, or take it in again."""
        is_left_out = column in row.decision.left_out
        self._model.decisions.include_cell(row, column, is_included=is_left_out)

    def sort(self, column: int) -> None:
        """Sort by a column: up, down, and back to the order of the sheet."""
        now = self._model.sorted_by
        if now is None or now[0] != column:
            self._model.sort(column)
        elif not now[1]:
            self._model.sort(column, _DESCENDING)
        else:
            self._model.sort(-1)
