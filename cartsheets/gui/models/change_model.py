"""ChangeModel: the rows of a review as Qt's table, with its own filter, sort, decisions and undo.

The rows shown are a list of indexes; a proxy model would cost a call per cell. The delegate reads
`row_at` and `column_at` directly and asks `data` for nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cartsheets.gui.masking import shown_name, shown_value
from cartsheets.gui.models.review_decisions import ReviewDecisions
from cartsheets.gui.models.review_filter import Filter, match_rows
from cartsheets.gui.models.review_state import CellState, ReviewColumn, ReviewRow, ReviewState
from cartsheets.gui.models.review_words import ReviewWords

INCLUDE, KIND, LABEL, FIRST_FIELD = range(4)
"""The three leading columns, which the view freezes, and the first of the fields."""

_DISPLAY, _EDIT, _TIP = 0, 2, 3
_CHECK, _SPOKEN = 10, 11
_ROLES = frozenset((_DISPLAY, _EDIT, _TIP, _CHECK, _SPOKEN))
_NOTHING = Qt.ItemFlag.NoItemFlags
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_CHECKABLE = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Summary:
    """Rows of a review: all, those that go, those that need a choice or a mend first."""

    total: int
    going: int
    blocked: int
    partly: int


class ChangeModel(QAbstractTableModel):
    """Rows of a ReviewState."""

    decided = Signal()
    """Something was decided: counts, time and patterns are to be shown again."""
    filtered = Signal()
    """Other rows are shown."""

    def __init__(self, state: ReviewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.filter = Filter()
        self._state = state
        self._visible: list[int] = []
        self._order: list[int] = []
        self._sorted_by: tuple[int, bool] | None = None
        self._pattern_rows: dict[int, frozenset[str]] = {}
        self.takes_values = True
        """Whether other values can be typed here in the place of those that are reviewed."""
        self.is_undo = False
        """Whether a push is taken back by it."""
        self.words = ReviewWords(self)
        self.decisions = ReviewDecisions(self)
        self.decisions.changed.connect(self._show_decided)
        self.show_state(state)

    # -- values -----------------------------------------------------------------------------------

    @property
    def state(self) -> ReviewState:
        """The review that is shown."""
        return self._state

    @property
    def is_past(self) -> bool:
        """Whether it is only to look at: nothing of it can be ticked, chosen or pushed."""
        return self._state.plan.is_past

    @property
    def can_mend(self) -> bool:
        """Whether other values can be typed now."""
        return self.takes_values and not self.is_past

    @property
    def columns(self) -> list[ReviewColumn]:
        """The columns after the leading ones."""
        return self._state.columns

    def show_state(self, state: ReviewState) -> None:
        """Show another review; filter and sort stay."""
        self.beginResetModel()
        self._state = state
        self.decisions.show_state(state)
        self._place = {row.id: at for at, row in enumerate(state.rows)}
        self._pattern_rows.clear()
        self._order = self._sorted_order()
        self._visible = self._matching()
        self.endResetModel()
        self.decided.emit()
        self.filtered.emit()

    def row_at(self, row: int) -> ReviewRow:
        """The review's row that is shown in this place."""
        return self._state.rows[self._visible[row]]

    def column_at(self, column: int) -> ReviewColumn:
        """The review's column in this place of the table."""
        return self._state.columns[column - FIRST_FIELD]

    def place_of(self, row_id: str) -> int:
        """Where a row is shown, or -1."""
        at = self._place.get(row_id)
        return self._visible.index(at) if at is not None and at in set(self._visible) else -1

    def summary(self) -> Summary:
        """Count what goes."""
        rows = self._state.rows
        return Summary(
            total=len(rows),
            going=sum([row.is_going for row in rows]),
            blocked=sum([row.is_blocked for row in rows]),
            partly=sum([row.is_partly_going for row in rows]),
        )

    # -- filter and sort --------------------------------------------------------------------------

    def set_filter(self, **parts: Any) -> None:
        """Change parts of the filter."""
        wanted = replace(self.filter, **parts)
        if wanted == self.filter:
            return
        self.filter = wanted
        self._show_visible()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by what a column shows; column -1 is the order of the sheet."""
        self._sorted_by = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._order = self._sorted_order()
        self._show_visible()

    @property
    def sorted_by(self) -> tuple[int, bool] | None:
        """(column, whether descending), or None for the order of the sheet."""
        return self._sorted_by

    def _show_decided(self) -> None:
        if self._visible:
            last = self.index(len(self._visible) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.decided.emit()

    def _show_visible(self) -> None:
        self.beginResetModel()
        self._visible = self._matching()
        self.endResetModel()
        self.filtered.emit()

    def _matching(self) -> list[int]:
        ids = self.pattern_rows(self.filter.pattern) if self.filter.pattern is not None else ()
        return match_rows(self._state.rows, self._order, self.filter, pattern_ids=ids)

    def _sorted_order(self) -> list[int]:
        rows = self._state.rows
        places = list(range(len(rows)))
        if self._sorted_by is None:
            return places
        column, is_descending = self._sorted_by
        key: Callable[[int], Any]
        if column == INCLUDE:
            key = lambda at: not rows[at].is_going  # noqa: E731 - four short keys side by side read best
        elif column == KIND:
            key = lambda at: rows[at].kind  # noqa: E731
        elif column == LABEL:
            key = lambda at: rows[at].label.casefold()  # noqa: E731
        else:
            texts = [text.casefold() for text in self._state.texts(self.column_at(column).name)]
            key = texts.__getitem__
        return sorted(places, key=key, reverse=is_descending)

    def pattern_rows(self, pattern: int) -> frozenset[str]:
        """The ids of the rows that a pattern of the plan holds for."""
        found = self._pattern_rows.get(pattern)
        if found is None:
            members = self._state.plan.patterns[pattern].members
            found = self._pattern_rows[pattern] = frozenset(row_id for row_id, _ in members)
        return found

    # -- what is shown ----------------------------------------------------------------------------

    def shown_rows(self) -> list[ReviewRow]:
        """The rows that are shown, in their order."""
        rows = self._state.rows
        return [rows[at] for at in self._visible]

    def shown_state(self) -> Qt.CheckState:
        """Whether all, some or none of the shown rows go."""
        rows = self._state.rows
        going = sum(rows[at].is_going for at in self._visible)
        if not going:
            return Qt.CheckState.Unchecked
        is_all = going == len(self._visible) and not any(rows[at].is_partly_going for at in self._visible)
        return Qt.CheckState.Checked if is_all else Qt.CheckState.PartiallyChecked

    # -- Qt ---------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The leading columns and the fields."""
        return 0 if parent.isValid() else FIRST_FIELD + len(self._state.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only the first column can be ticked, and of what is only to look at nothing."""
        if not index.isValid():
            return _NOTHING
        return _CHECKABLE if index.column() == INCLUDE and not self.is_past else _PLAIN

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Headers; a screen reader also hears how many changes a column has."""
        if orientation != Qt.Orientation.Horizontal:
            return (
                str(self.row_at(section).row) if role == _DISPLAY and section < len(self._visible) else None
            )
        if role not in (_DISPLAY, _SPOKEN):
            return None
        if section < FIRST_FIELD:
            spoken = (self.tr("Include in push"), self.tr("Change"), self.tr("Customer"))[section]
            return "" if role == _DISPLAY and section == INCLUDE else spoken
        column = self.column_at(section)
        if role == _DISPLAY:
            return column.header
        count = self._state.changed_in.get((column.table, column.name), 0)
        return f"{column.header}, " + self.tr("%Ln change(s)", "", count)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """Text, tick and the sentence for screen readers."""
        if role not in _ROLES or not index.isValid():
            return None
        row, column = self.row_at(index.row()), index.column()
        if column == INCLUDE:
            return self._include_data(row, role)
        if role == _CHECK:
            return None
        if column == KIND:
            return self.words.kind(row) if role in (_DISPLAY, _SPOKEN) else None
        if column == LABEL:
            if role not in (_DISPLAY, _SPOKEN, _TIP):
                return None
            return f"{shown_name(row.label, table=row.table)}, {self.words.number(row)}"
        field = self.column_at(column)
        if field.table != row.table:
            return None
        return (
            shown_value(field.name, self.text(row, field.name))
            if role in (_DISPLAY, _EDIT)
            else self.words.cell(self._state, row, field)
        )

    def setData(self, index: _Index, value: Any, role: int = _EDIT) -> bool:
        """Tick or untick a row."""
        if not index.isValid() or index.column() != INCLUDE or role != _CHECK:
            return False
        is_included = Qt.CheckState(value) == Qt.CheckState.Checked
        return self.decisions.include([self.row_at(index.row())], is_included=is_included) > 0

    def text(self, row: ReviewRow, column: str) -> str:
        """What a cell shows as its value."""
        cell = row.cells.get(column)
        return cell.new if cell is not None else self._state.value(row, column)

    def cell_state(self, row: ReviewRow, column: str) -> CellState:
        """What became of a cell."""
        cell = row.cells.get(column)
        if cell is not None:
            return cell.state
        return CellState.DELETED if row.kind == "delete" else CellState.SAME

    def _include_data(self, row: ReviewRow, role: int) -> Any:
        if self.is_past:
            return None
        if role == _CHECK:
            if row.is_partly_going:
                return Qt.CheckState.PartiallyChecked
            return Qt.CheckState.Checked if row.is_going else Qt.CheckState.Unchecked
        return self.words.inclusion(row) if role in (_SPOKEN, _TIP) else None
