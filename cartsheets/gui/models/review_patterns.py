"""PatternsModel: all sentences that describe a review, the rare ones first, each with its tick and count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from cartsheets.gui.masking import shown_words
from cartsheets.gui.models.change_model import ChangeModel
from cartsheets.wording import shown

SENTENCE, ROWS = range(2)
_DISPLAY, _CHECK = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.CheckStateRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_ON = Qt.CheckState.Checked
_Index = QModelIndex | QPersistentModelIndex


class PatternsModel(QAbstractTableModel):
    """Ticks decide at once, like those of the side list."""

    def __init__(self, changes: ChangeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes = changes
        self._patterns = changes.state.plan.patterns
        self._sentences = [shown_words(shown(pattern.sentence)) for pattern in self._patterns]
        self._places = list(range(len(self._patterns)))
        changes.decided.connect(self._show_ticks)

    def find(self, text: str) -> None:
        """Show the sentences that hold all these words; "" shows all."""
        words = text.casefold().split()
        self.beginResetModel()
        self._places = [
            at
            for at, sentence in enumerate(self._sentences)
            if all(word in sentence.casefold() for word in words)
        ]
        self.endResetModel()

    def pattern_at(self, place: int) -> int:
        """The pattern of a row: its place in the plan."""
        return self._places[place]

    def toggle(self, rows: Sequence[int]) -> None:
        """Let all that these patterns say go, or leave it out where all of it goes."""
        chosen = [self._patterns[self._places[row]] for row in rows]
        decisions = self._changes.decisions
        is_on = not all(decisions.pattern_state(pattern) == _ON for pattern in chosen)
        for pattern in chosen:
            decisions.include_pattern(pattern, is_included=is_on)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The sentences that are shown."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Sentence and count."""
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or role not in (_DISPLAY, _SPOKEN):
            return None
        return (self.tr("What changes"), self.tr("Rows"))[section]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """The sentences can be ticked, unless all of it is only to look at."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        can_be_ticked = index.column() == SENTENCE and not self._changes.is_past
        return _PLAIN | Qt.ItemFlag.ItemIsUserCheckable if can_be_ticked else _PLAIN

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """Sentence, count and tick."""
        if not index.isValid():
            return None
        at = self._places[index.row()]
        if role == _CHECK and index.column() == SENTENCE and not self._changes.is_past:
            return self._changes.decisions.pattern_state(self._patterns[at])
        if role not in (_DISPLAY, _SPOKEN):
            return None
        return (
            self._sentences[at] if index.column() == SENTENCE else QLocale().toString(self._patterns[at].rows)
        )

    def setData(self, index: _Index, value: Any, role: int = 2) -> bool:
        """Tick or untick, for assistive programs."""
        if not index.isValid() or role != _CHECK or index.column() != SENTENCE:
            return False
        pattern = self._patterns[self._places[index.row()]]
        is_on = Qt.CheckState(value) == _ON
        return self._changes.decisions.include_pattern(pattern, is_included=is_on) > 0

    def _show_ticks(self) -> None:
        if self._places:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._places) - 1, ROWS))
