"""The list of groups with how many are in each, and the sign of what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from cartsheets.gui import theme
from cartsheets.gui.delegates.plain_delegate import Drawn, PlainDelegate
from cartsheets.gui.models.group_rows import NAME, NO_GROUP, SIZE, GroupRows, change_words
from cartsheets.gui.widgets.plain_table import PlainTable

if TYPE_CHECKING:
    from cartsheets.gui.models.groups_state import GroupsState

_ROW_HEIGHT = 34
_SIZE_WIDTH = 100


class GroupsList(PlainTable):
    """Two columns; the first row is for those who are in no group."""

    group_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__(name="groupsList", words="")
        self.setAccessibleName(self.tr("Groups"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows = GroupRows()
        self.show_model(self.rows, _GroupDelegate(self), widths={})
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(SIZE, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(SIZE, theme.current().gap(_SIZE_WIDTH))
        self._is_filling = False
        self.selectionModel().currentRowChanged.connect(self._choose)

    @property
    def group(self) -> int:
        """The chosen group's number."""
        index = self.currentIndex()
        return self.rows.row_at(index.row()).group if index.isValid() else NO_GROUP

    def show_groups(self, state: GroupsState, *, chosen: int | None = None) -> None:
        """Show all groups as they would be; the chosen one stays chosen where it is still there."""
        wanted = self.group if chosen is None else chosen
        self._is_filling = True
        self.rows.show_groups(state)
        at = max(0, self.rows.find(wanted))
        self.setCurrentIndex(self.rows.index(at, NAME))
        self._is_filling = False
        self.group_chosen.emit(self.group)

    def _choose(self) -> None:
        if not self._is_filling and self.currentIndex().isValid():
            self.group_chosen.emit(self.group)


class _GroupDelegate(PlainDelegate):
    """Changed groups have the sign and colour of their kind."""

    def __init__(self, view: PlainTable) -> None:
        super().__init__(view, row_height=_ROW_HEIGHT)

    def drawn(self, index: QModelIndex | QPersistentModelIndex) -> Drawn:
        """Say what a cell looks like."""
        model = index.model()
        if not isinstance(model, GroupRows):
            return Drawn("")
        row = model.row_at(index.row())
        if index.column() == SIZE:
            return Drawn(QLocale().toString(row.size), more=change_words(row))
        icon = row.kind or ("groups" if row.group != NO_GROUP else "user")
        return Drawn(
            row.name, icon, colour=row.kind or "text", sign_colour=row.kind or "muted", is_bold=bool(row.kind)
        )
