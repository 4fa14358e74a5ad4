"""The rows of a push in a table: who, what, what became of it, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome, ReceiptRow
from cartsheets.domain.tables import TABLES
from cartsheets.gui.masking import shown_name, shown_words
from cartsheets.gui.models.headed_model import NOWHERE, HeadedModel, Index
from cartsheets.wording import shown

WHO, ACTION, RESULT, MESSAGE = range(4)
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole.value
_TIP = Qt.ItemDataRole.ToolTipRole.value
_ORDER = (Outcome.REJECTED, Outcome.IN_DOUBT, Outcome.SKIPPED, Outcome.PLANNED, Outcome.DONE)
FILTERS: dict[str, frozenset[Outcome]] = {
    "all": frozenset(Outcome),
    "failed": frozenset({Outcome.REJECTED, Outcome.IN_DOUBT}),
    "skipped": frozenset({Outcome.SKIPPED}),
    "open": frozenset({Outcome.PLANNED}),
    "done": frozenset({Outcome.DONE}),
}
"""Which outcomes each filter of the table lets through."""


class PushRows(HeadedModel):
    """Either a finished list, what failed first; or a running push, of which the newest row comes first."""

    held_texts = ("headers", "actions", "results", "outcomes")

    counted = Signal()
    """The counts by outcome are others now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listed: list[ReceiptRow] = []
        self._places: dict[str, int] = {}
        self._shown: list[ReceiptRow] = []
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
        """How many rows the push has, listed or not."""
        return self.counts.total()

    @property
    def is_running(self) -> bool:
        """Whether it shows a push that runs."""
        return self._is_running

    def row_at(self, at: int) -> ReceiptRow:
        """The row at a place of the table."""
        return self._shown[len(self._shown) - 1 - at if self._is_running else at]

    def begin(self, rows: Sequence[ReceiptRow]) -> None:
        """Show a push that begins, or goes on: only what is settled is listed."""
        settled = [row for row in rows if row.outcome is not Outcome.PLANNED]
        self._show(settled, is_running=True)
        self.counts[Outcome.PLANNED] = len(rows) - len(settled)
        self._places = {row.change.id: at for at, row in enumerate(settled)}
        self.counted.emit()

    def show_rows(self, rows: Sequence[ReceiptRow]) -> None:
        """Show a push that is over, or cut off: what failed first, each kind in the plan's order."""
        kinds: dict[Outcome, list[ReceiptRow]] = {outcome: [] for outcome in _ORDER}
        for row in rows:
            kinds[row.outcome].append(row)
        self._show([row for kind in kinds.values() for row in kind], is_running=False)
        self.counted.emit()

    def settle(self, rows: Iterable[ReceiptRow]) -> None:
        """Add what became of rows of the running push."""
        fresh: list[ReceiptRow] = []
        is_known = False
        for row in rows:
            place = self._places.get(row.change.id)
            self.counts[row.outcome] += 1
            if place is not None:
                self.counts[self._listed[place].outcome] -= 1
                self._listed[place] = row
                is_known = True
                continue
            self.counts[Outcome.PLANNED] -= 1
            if row.outcome is not Outcome.PLANNED:
                self._places[row.change.id] = len(self._listed)
                self._listed.append(row)
                fresh.append(row)
        if is_known:
            self._refilter()
        elif shown := self._fitting(fresh):
            self.beginInsertRows(QModelIndex(), 0, len(shown) - 1)
            self._shown += shown
            self.endInsertRows()
        self.counted.emit()

    def set_filter(self, name: str) -> None:
        """Show only rows that ended so; one of FILTERS."""
        if name != self._filter:
            self._filter = name
            self._refilter()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Qt asks."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
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
            return f"{shown_name(row.change.label, table=row.change.table)} {self.number(row)}".strip()
        if column == ACTION:
            return self.actions[row.change.action]
        if column == RESULT:
            return self.result(row)
        return shown_words(shown(row.message)) or self.fields(row)

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

    def _show(self, rows: list[ReceiptRow], *, is_running: bool) -> None:
        self.beginResetModel()
        self._is_running = is_running
        self._listed, self._places = rows, {}
        self.counts = Counter(row.outcome for row in rows)
        self._shown = self._fitting(rows)
        self.endResetModel()

    def _refilter(self) -> None:
        self.beginResetModel()
        self._shown = self._fitting(self._listed)
        self.endResetModel()

    def _fitting(self, rows: list[ReceiptRow]) -> list[ReceiptRow]:
        if self._filter == "all":
            return list(rows)
        wanted = FILTERS[self._filter]
        return [row for row in rows if row.outcome in wanted]
