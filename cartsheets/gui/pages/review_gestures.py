"""What the review's table asks for, as decisions: include, choose, leave a field as it is, sort."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from cartsheets.gui.models.change_model import ChangeModel
from cartsheets.gui.models.review_state import ReviewRow
from cartsheets.gui.pages.page import Keys
from cartsheets.gui.pages.review_grid import ReviewGrid
from cartsheets.gui.widgets.announce import announce

_DESCENDING = Qt.SortOrder.DescendingOrder


class ReviewGestures(QObject):
    """Decides in a ChangeModel what its table is told."""

    announced = Signal(str)

    def __init__(self, model: ChangeModel, grid: ReviewGrid) -> None:
        super().__init__(grid)
        self._model, self._grid = model, grid

    def keys(self) -> list[Keys]:
        """The table's own keys; of what is only to look at nothing is decided by any."""
        tr = self.tr
        ways = [("J / K", tr("Next change, change before")), ("Enter", tr("To the details"))]
        deciding = [
            ("Space", tr("Include or skip")),
            ("M / L", tr("Keep mine, keep live")),
            ("Shift+M / Shift+L", tr("The same for all conflicts shown")),
            ("E", tr("Type another value")),
            ("R", tr("Leave a field as it is")),
        ]
        return ways if self._model.is_past else [ways[0], *deciding, ways[1]]

    def toggle_rows(self, rows: list[ReviewRow]) -> None:
        """Leave out where all go, else include all that can."""
        if self._is_refused():
            return
        free = [row for row in rows if not row.is_blocked and (row.is_going or not row.waits_for)]
        if not free and rows:
            is_waiting = rows[0].waits_for and not rows[0].is_blocked
            words = self.tr("Decide or mend it first; then it can be included.")
            self.announced.emit(self._model.words.inclusion(rows[0]) + "." if is_waiting else words)
            return
        self._model.decisions.include(free, is_included=not all(row.is_going for row in free))
        if len(rows) == 1:
            announce(self._grid, self._model.words.inclusion(rows[0]))

    def choose(self, rows: list[ReviewRow], choice: str) -> None:
        """End the rows' conflicts by "mine" or "live"."""
        if self._is_refused():
            return
        decided = self._model.decisions.choose(rows, choice)
        if decided > 1:
            text = self.tr("%Ln conflict(s) decided.", "", decided)
            self.announced.emit(text)

    def revert(self, row: ReviewRow, column: str) -> None:
        """Leave a field as the store has it, or take it in again."""
        if self._is_refused():
            return
        is_left_out = column in row.decision.left_out
        self._model.decisions.include_cell(row, column, is_included=is_left_out)

    def _is_refused(self) -> bool:
        """Say so where there is nothing to decide."""
        if self._model.is_past:
            self.announced.emit(self.tr("This is only to look at: nothing of it can be ticked or pushed."))
        return self._model.is_past

    def sort(self, column: int) -> None:
        """Sort by a column: up, down, and back to the order of the sheet."""
        now = self._model.sorted_by
        if now is None or now[0] != column:
            self._model.sort(column)
        elif not now[1]:
            self._model.sort(column, _DESCENDING)
        else:
            self._model.sort(-1)
