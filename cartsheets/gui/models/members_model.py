"""The members of one group as a table: who they are, and where those come from who are new in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from cartsheets.gui.masking import shown_name, shown_value
from cartsheets.gui.models.group_rows import shown_group
from cartsheets.gui.models.headed_model import NOWHERE, HeadedModel, Index

if TYPE_CHECKING:
    from cartsheets.domain.groups.edits import GroupEdits
    from cartsheets.domain.groups.roster import GroupRoster

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_COLUMNS = ("", "Email", "BillingCompany", "BillingCity", "BillingState")
NAME, COMES_FROM = 0, len(_COLUMNS)


class MembersModel(HeadedModel):
    """Shows rows of a roster; all of it is replaced at once."""

    held_texts = ("headers",)

    def __init__(self) -> None:
        super().__init__()
        self._roster: GroupRoster | None = None
        self._edits: GroupEdits | None = None
        self._rows: Sequence[int] = ()
        self.headers = (
            self.tr("Customer"),
            self.tr("Email"),
            self.tr("Company"),
            self.tr("City"),
            self.tr("State"),
            self.tr("Comes from"),
        )

    def show_rows(self, roster: GroupRoster, edits: GroupEdits, rows: Sequence[int]) -> None:
        """Show these rows of the roster."""
        self.beginResetModel()
        self._roster, self._edits, self._rows = roster, edits, rows
        self.endResetModel()

    def customers(self, rows: Sequence[int]) -> list[int]:
        """The numbers of the customers in these rows of the table."""
        if self._roster is None:
            return []
        return [self._roster.keys[self._rows[row]] for row in rows]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        if role not in _ROLES or self._roster is None or not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"#{self._roster.keys[row]}" if column == NAME else None
        text = self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headers[column]}: {text}" if text else ""
        return text

    def _text(self, row: int, column: int) -> str:
        roster, edits = self._roster, self._edits
        if roster is None or edits is None:
            return ""
        if column == NAME:
            return shown_name(roster.customer_name(row))
        if column == COMES_FROM:
            before = roster.group_of_row[row]
            if edits.group_of(roster, row) == before:
                return ""
            return shown_group(edits, roster, before) or self.tr("no group")
        return shown_value(_COLUMNS[column], roster.texts[_COLUMNS[column]][row])
