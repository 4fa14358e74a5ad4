"""FileRowsModel: the first rows of a file as it has them, with the row of headers marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cartsheets.domain.sheet import column_letters
from cartsheets.gui.masking import shown_words

_DISPLAY, _SPOKEN = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole
_Index = QModelIndex | QPersistentModelIndex


class FileRowsModel(QAbstractTableModel):
    """`rows` are (number, cells). The first column is the row's number."""

    def __init__(
        self, rows: Sequence[tuple[int, Sequence[str]]], header_row: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self.header_row = header_row
        self._width = max((len(cells) for _, cells in rows), default=0)

    def number_at(self, place: int) -> int:
        """The row's number in the sheet."""
        return self._rows[place][0]

    def is_header(self, place: int) -> bool:
        """Whether this row is taken for the headers."""
        return self._rows[place][0] == self.header_row

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number, and the widest row's cells."""
        return 0 if parent.isValid() else 1 + self._width

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Letters, as a spreadsheet has them."""
        if orientation != Qt.Orientation.Horizontal or role not in (_DISPLAY, _SPOKEN):
            return None
        return self.tr("Row") if section == 0 else column_letters(section)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """The cells as they are shown; a screen reader hears which row is that of the headers."""
        if not index.isValid() or role not in (_DISPLAY, _SPOKEN):
            return None
        number, cells = self._rows[index.row()]
        if index.column() == 0:
            if role == _SPOKEN and self.is_header(index.row()):
                return self.tr("{row}, the row of headers").format(row=number)
            return str(number)
        place = index.column() - 1
        return shown_words(cells[place]) if place < len(cells) else ""
