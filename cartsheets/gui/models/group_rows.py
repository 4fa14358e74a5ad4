"""The groups as a table of two columns: names with the sign of what was changed, and how many are in each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt

from cartsheets.gui.models.headed_model import NOWHERE, HeadedModel, Index
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.wording import shown

if TYPE_CHECKING:
    from cartsheets.domain.groups.edits import GroupEdits
    from cartsheets.domain.groups.roster import GroupRoster
    from cartsheets.gui.models.groups_state import GroupsState

NO_GROUP = 0
NAME, SIZE = 0, 1


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One group. `kind` is add, update, delete or "" for one that is as it was."""

    group: int
    name: str
    size: int
    before: int
    kind: str = ""


def shown_group(edits: GroupEdits, roster: GroupRoster, group: int) -> str:
    """A group's name as it would be; of one that the store lacks, what stands for it in the language."""
    name = edits.name(roster, group)
    return safe_text(name if edits.cells(roster, group) else shown(name))


class GroupRows(HeadedModel):
    """Those in no group first, then all groups by name."""

    held_texts = ("headers", "_kinds")

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[GroupRow] = []
        self.headers = (self.tr("Group"), self.tr("Customers"))
        self._kinds = {
            "add": self.tr("new"),
            "update": self.tr("changed"),
            "delete": self.tr("will be deleted"),
        }

    def show_groups(self, state: GroupsState) -> None:
        """Show all groups as they would be."""
        roster, edits = state.roster, state.edits
        before = {group: len(rows) for group, rows in roster.rows_of_group.items()}
        sizes = edits.sizes(roster)
        groups = [group for group in sizes if group != NO_GROUP]
        # Those that the store lacks come last: they are no groups to work with.
        groups.sort(key=lambda group: (not edits.cells(roster, group), edits.name(roster, group).casefold()))
        self.beginResetModel()
        self._rows = [
            GroupRow(
                group,
                shown_group(edits, roster, group) if group else self.tr("In no group"),
                sizes[group],
                before.get(group, 0),
                _kind(state, group),
            )
            for group in (NO_GROUP, *groups)
        ]
        self.endResetModel()

    def turn_language(self) -> None:
        """Name those in no group in the language that was chosen."""
        self._rows = [row if row.group else replace(row, name=self.tr("In no group")) for row in self._rows]

    def row_at(self, row: int) -> GroupRow:
        """One group."""
        return self._rows[row]

    def find(self, group: int) -> int:
        """The place of a group, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.group == group), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many groups there are, and one row for those in none."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if index.column() == SIZE:
            return size_words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole and row.kind:
            return f"{row.name}, {self._kinds[row.kind]}"
        return row.name


def size_words(row: GroupRow) -> str:
    """A number of customers, and by how many it changes: "298 (−14)"."""
    words = QLocale().toString(row.size)
    return f"{words} ({change_words(row)})" if row.size != row.before else words


def change_words(row: GroupRow) -> str:
    """By how many the number changes: "−14"; "" where it does not."""
    if row.size == row.before:
        return ""
    sign = "+" if row.size > row.before else "−"
    return f"{sign}{QLocale().toString(abs(row.size - row.before))}"


def _kind(state: GroupsState, group: int) -> str:
    edits = state.edits
    if group in edits.added:
        return "add"
    return "delete" if group in edits.deleted else "update" if group in edits.changed else ""
