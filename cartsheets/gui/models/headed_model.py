"""A table whose columns are fixed and named; what is in its rows, each model says itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class HeadedModel(QAbstractTableModel):
    """A subclass sets `headers`, and names them among its `held_texts`."""

    headers: Sequence[str] = ()

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Qt asks."""
        return 0 if parent.isValid() else len(self.headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Qt asks."""
        is_there = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self.headers)
        return self.headers[section] if is_there and role in _TEXTS else None
