"""The rows of a push in a table: who, what, what became of it, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome, ReceiptRow
from cartsheets.domain.tables import TABLES
from cartsheets.gui.models.plain_text import safe_text

WHO, ACTION, RESULT, MESSAGE = range(4)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole.value
_TIP = Qt.ItemDataRole.ToolTipRole.value
_ORDER = {
    Outcome.REJECTED: 0,
    Outcome.IN_DOUBT: 1,
    Outcome.SKIPPED: 2,
    Outcome.PLANNED: 3,
    Outcome.DONE: 4,
}
FILTERS: dict[str, frozenset[Outcome]] = {
    "all": frozenset(Outcome),
    "failed": frozenset({Outcome.REJECTED, Outcome.IN_DOUBT}),
    "skipped": frozenset({Outcome.SKIPPED}),
    "open": frozenset({Outcome.PLANNED}),
    "done": frozenset({Outcome.DONE}),
}
"""Which outcomes each filter of the table lets through."""


class PushRows(QAbstractTableModel):
    """Either a finished list, what failed first; or a running push, of which the newest row comes first."""

    counted = Signal()
    """The counts by outcome are others now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, ReceiptRow] = {}
        self._order: list[str] = []
        self._shown: list[str] = []
        self._filter = "all"
        self._is_running = False
        self.counts: Counter[Outcome] = Counter()
        tr = self.tr
        self.headers = [tr("Customer or group"), tr("Change"), tr("Result"), tr("Fields, or why not")]
        self.actions = {
            Action.ADD: tr("Add"),
            Action.UPDATE: tr("Update"),
            Action.DELETE: tr("Delete"),
        }
        self.results = {
            (Outcome.DONE, Action.ADD): tr("Added"),
            (Outcome.DONE, Action.UPDATE): tr("Updated"),
            (Outcome.DONE, Action.DELETE): tr("Deleted"),
        }
        self.outcomes = {
            Outcome.PLANNED: tr("Not sent"),
            Outcome.SKIPPED: tr("Skipped"),
            Outcome.REJECTED: tr("Failed"),
            Outcome.IN_DOUBT: tr("In doubt"),
            Outcome.DONE: tr("Done"),
        }

    @property
    def total(self) -> int:
        """How many rows the push has."""
        return len(self._rows)

    @property
    def is_running(self) -> bool:
        """Whether it shows a push that runs."""
        return self._is_running

    @property
    def rows(self) -> list[ReceiptRow]:
        """All rows of the push, as they stand."""
        return list(self._rows.values())

    def row_at(self, at: int) -> ReceiptRow:
        """The row at a place of the table."""
        return self._rows[self._shown[len(self._shown) - 1 - at if self._is_running else at]]

    def begin(self, rows: Sequence[ReceiptRow]) -> None:
        """Show a push that begins, or goes on: only what is settled is listed."""
        self._show(rows, is_running=True)

    def show_rows(self, rows: Sequence[ReceiptRow]) -> None:
        """Show a push that is over, or cut off."""
        self._show(rows, is_running=False)

    def settle(self, rows: Iterable[ReceiptRow]) -> None:
        """Add what became of rows of the running push."""
        fresh: list[str] = []
        is_known = False
        for row in rows:
            row_id = row.change.id
            before = self._rows.get(row_id)
            if before is not None:
                self.counts[before.outcome] -= 1
            self.counts[row.outcome] += 1
            self._rows[row_id] = row
            if before is not None and before.outcome is not Outcome.PLANNED:
                is_known = True
            elif row.outcome is not Outcome.PLANNED:
                self._order.append(row_id)
                if row.outcome in FILTERS[self._filter]:
                    fresh.append(row_id)
        if fresh:
            self.beginInsertRows(QModelIndex(), 0, len(fresh) - 1)
            self._shown += fresh
            self.endInsertRows()
        if is_known:
            self._refilter()
        self.counted.emit()

    def set_filter(self, name: str) -> None:
        """Show only rows that ended so; one of FILTERS."""
        if name != self._filter:
            self._filter = name
            self._refilter()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Qt asks."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Qt asks."""
        return 0 if parent.isValid() else len(self.headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt asks."""
        if orientation is Qt.Orientation.Horizontal and role in (_DISPLAY, _ACCESSIBLE):
            return self.headers[section] if 0 <= section < len(self.headers) else None
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks."""
        if role not in (_DISPLAY, _ACCESSIBLE, _TIP) or not index.isValid():
            return None
        row = self.row_at(index.row())
        text = self.text(row, index.column())
        if role == _TIP:
            return text if index.column() == MESSAGE and text else None
        if role == _ACCESSIBLE and index.column() == WHO:
            return ", ".join(filter(None, (self.text(row, column) for column in range(4))))
        return text

    def text(self, row: ReceiptRow, column: int) -> str:
        """What a cell says."""
        if column == WHO:
            return f"{safe_text(row.change.label)} {self.number(row)}".strip()
        if column == ACTION:
            return self.actions[row.change.action]
        if column == RESULT:
            return self.result(row)
        return safe_text(row.message) or self.fields(row)

    def number(self, row: ReceiptRow) -> str:
        """The row's number in the store."""
        if row.key is None:
            return self.tr("new")
        return f"#{row.key}"

    def result(self, row: ReceiptRow) -> str:
        """The word for what became of it."""
        return self.results.get((row.outcome, row.change.action)) or self.outcomes[row.outcome]

    def fields(self, row: ReceiptRow) -> str:
        """Which fields were changed."""
        if row.change.action is not Action.UPDATE:
            return ""
        names = TABLES[row.change.table].by_name
        headers = [names[cell.column].header for cell in row.change.cells]
        if row.change.has_password:
            headers.append(names["Password"].header)
        return ", ".join(headers)

    def _show(self, rows: Sequence[ReceiptRow], *, is_running: bool) -> None:
        self.beginResetModel()
        self._is_running = is_running
        self._rows = {row.change.id: row for row in rows}
        self.counts = Counter(row.outcome for row in rows)
        if is_running:
            self._order = [key for key, row in self._rows.items() if row.outcome is not Outcome.PLANNED]
        else:
            self._order = sorted(self._rows, key=lambda key: _ORDER[self._rows[key].outcome])
        self._shown = self._fitting()
        self.endResetModel()
        self.counted.emit()

    def _refilter(self) -> None:
        self.beginResetModel()
        self._shown = self._fitting()
        self.endResetModel()

    def _fitting(self) -> list[str]:
        wanted = FILTERS[self._filter]
        return [key for key in self._order if self._rows[key].outcome in wanted]
