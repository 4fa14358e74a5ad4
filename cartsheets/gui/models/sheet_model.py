"""SheetModel: the cells of an edited table as Qt's table, for a million rows.

The rows shown are an array of places; a proxy model would cost a call per cell. Texts are made in blocks
of 64 rows when they come into sight. The delegate reads `text` and `state` directly and asks `data` for
nothing.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cartsheets.domain.diff import row_label
from cartsheets.domain.editing.edits import ADDED, ROW, Edits, Gesture, Places
from cartsheets.domain.editing.reading import Unread
from cartsheets.domain.snapshot import empty_snapshot
from cartsheets.domain.tables import CUSTOMERS, Column
from cartsheets.gui.masking import shown_name, shown_value
from cartsheets.gui.models.sheet_facets import Facets, KnownFacets
from cartsheets.gui.models.sheet_filter import SheetFilter, match_mask, sort_places
from cartsheets.gui.models.sheet_words import SheetWords

NUMBER, CUSTOMER, FIRST_FIELD = range(3)
"""The two leading columns, which the view freezes, and the first of the fields."""

Range = tuple[int, int, int, int]
"""(top, left, bottom, right) of shown rows and columns, all inclusive."""

_BLOCK_BITS = 6
_BLOCK = 1 << _BLOCK_BITS
_COLUMN_BITS = 7
_MOST_BLOCKS = 2_000
_DISPLAY, _EDIT, _TIP, _SPOKEN = 0, 2, 3, 11
_ROLES = frozenset((_DISPLAY, _EDIT, _TIP, _SPOKEN))
_NOTHING = Qt.ItemFlag.NoItemFlags
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable
_NAMES = ("BillingFirstName", "BillingLastName", "Email")
_Index = QModelIndex | QPersistentModelIndex


class CellState(IntEnum):
    """What is to be seen of one cell; plain numbers compare fast in a delegate."""

    SAME = 0
    CHANGED = 1
    PROBLEM = 2
    NOTICE = 3


class SheetModel(QAbstractTableModel):
    """The rows of an Edits that a filter lets through, sorted."""

    edited = Signal()
    """Cells or rows changed: counts, undo and what is kept are to follow."""
    shown = Signal()
    """Other rows are shown, or in another order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        nothing = empty_snapshot(datetime.fromtimestamp(0, UTC))
        self.edits = Edits(CUSTOMERS, nothing.customers, {})
        self.filter = SheetFilter()
        self.sorted_by: tuple[int, bool] | None = None
        """(column, whether descending), or None for the order of the export."""
        self.hits: dict[str, np.ndarray[Any, np.dtype[np.bool_]]] = {}
        """What is being searched for: a mask of places by column name."""
        self.words = SheetWords(self, self)
        self._visible: Places = np.empty(0, dtype=np.int64)
        self._blocks: dict[int, list[str]] = {}
        self.known_facets = KnownFacets(self.edits)
        self._order: Places | None = None

    # -- what is shown ----------------------------------------------------------------------------

    def show_edits(self, edits: Edits) -> None:
        """Show another table; filter and sort begin anew."""
        self.beginResetModel()
        self.edits = edits
        self.filter, self.sorted_by, self._order = SheetFilter(), None, None
        self.hits = {}
        self._blocks.clear()
        self.known_facets = KnownFacets(edits)
        self._visible = edits.places()
        self.endResetModel()
        self.edited.emit()
        self.shown.emit()

    @property
    def visible(self) -> Places:
        """The places that are shown, in their order."""
        return self._visible

    def place(self, row: int) -> int:
        """The place of a shown row."""
        return int(self._visible[row])

    def row_of(self, place: int) -> int:
        """Where a place is shown, or -1."""
        found = np.flatnonzero(self._visible == place)
        return int(found[0]) if len(found) else -1

    def column_at(self, column: int) -> Column:
        """The table's column in this place of the grid."""
        return self.edits.columns[column - FIRST_FIELD]

    def section_of(self, name: str) -> int:
        """Where a column of the table stands in the grid."""
        return FIRST_FIELD + [column.name for column in self.edits.columns].index(name)

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        block = row >> _BLOCK_BITS
        texts = self._blocks.get(block << _COLUMN_BITS | column)
        if texts is None:
            texts = self._make_block(block, column)
        return texts[row & (_BLOCK - 1)]

    def state(self, place: int, name: str) -> int:
        """What is to be seen of a cell: a CellState."""
        checks = self.edits.checks
        faults = checks.faults.get(name)
        if faults and place in faults:
            return CellState.PROBLEM
        notices = checks.notices.get(name)
        if notices and place in notices:
            return CellState.NOTICE
        return CellState.CHANGED if self.edits.is_changed(place, name) else CellState.SAME

    def is_hit(self, place: int, name: str) -> bool:
        """Whether a cell holds what is being searched for."""
        mask = self.hits.get(name)
        return mask is not None and place < len(mask) and bool(mask[place])

    def facets(self, name: str) -> Facets:
        """The distinct values of a column."""
        return self.known_facets.of(name)

    # -- filter and sort --------------------------------------------------------------------------

    def set_filter(self, wanted: SheetFilter) -> None:
        """Show other rows; applied again, it also judges rows that were edited since."""
        self.filter = wanted
        self._show()

    def set_sort(self, sorted_by: tuple[int, bool] | None) -> None:
        """Sort by a column, or go back to the order of the export."""
        self.sorted_by = sorted_by
        self._order = None
        self._show()

    def _show(self) -> None:
        order = self._ordered()
        if self.filter.is_open:
            visible = order
        else:
            visible = order[match_mask(self.edits, self.filter, self.facets)[order]]
        self.beginResetModel()
        self._blocks.clear()
        self._visible = visible
        self.endResetModel()
        self.shown.emit()

    def _ordered(self) -> Places:
        places = self.edits.places()
        if self.sorted_by is None:
            return places
        if self._order is not None and len(self._order) == len(places):
            return self._order
        column, is_descending = self.sorted_by
        if column == NUMBER:
            self._order = places[::-1] if is_descending else places
        else:
            names = _NAMES[1::-1] if column == CUSTOMER else (self.column_at(column).name,)
            for name in names:
                places = sort_places(places, self.facets(name), descending=is_descending)
            self._order = places
        return self._order

    # -- gestures ---------------------------------------------------------------------------------

    def note(self, gesture: Gesture | None) -> Gesture | None:
        """Show what a gesture did, or its undoing; None did nothing."""
        if gesture is None:
            return None
        names = {part.column for part in gesture.edits}
        self.known_facets.drop(names)
        if ROW in names:
            self._follow_rows(gesture)
        self._order = None if self.sorted_by and ROW in names else self._order
        self.show_again()
        self.edited.emit()
        return gesture

    def show_again(self) -> None:
        """Make all texts anew, because they changed or are shown in another way."""
        self._blocks.clear()
        if len(self._visible):
            last = self.index(len(self._visible) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def note_added(self, places: Places) -> Places:
        """Show rows that were added by the last gesture."""
        self.note(self.edits.history[self.edits.position - 1])
        return places

    def undo(self) -> Gesture | None:
        """Take back the last gesture."""
        return self.note(self.edits.undo())

    def redo(self) -> Gesture | None:
        """Do again what was undone last."""
        return self.note(self.edits.redo())

    def _follow_rows(self, gesture: Gesture) -> None:
        """Added rows come in at the end, whatever the filter says, and leave when they are taken back."""
        self.known_facets.clear()
        base_size = self.edits.base_size
        added = {
            place
            for part in gesture.edits
            if part.column == ROW
            for place in part.places.tolist()
            if place >= base_size
        }
        if not added:
            return
        there = [place for place in sorted(added) if self.edits.row_state(place) == ADDED]
        gone = added.difference(there)
        if gone:
            is_left = ~np.isin(self._visible, np.array(sorted(gone), dtype=np.int64))
            if not is_left.all():
                self.beginResetModel()
                self._visible = self._visible[is_left]
                self.endResetModel()
        fresh = [place for place in there if self.row_of(place) < 0]
        if fresh:
            first = len(self._visible)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._visible = np.concatenate([self._visible, np.array(fresh, dtype=np.int64)])
            self._blocks.clear()
            self.endInsertRows()

    # -- Qt ---------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The leading columns and the fields."""
        return 0 if parent.isValid() else FIRST_FIELD + len(self.edits.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Cells of editable columns can be edited, unless their row is to be deleted."""
        if not index.isValid():
            return _NOTHING
        column = index.column()
        if column < FIRST_FIELD or not self.edits.can_edit(self.place(index.row()), self.column_at(column)):
            return _PLAIN
        return _EDITABLE

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Headers; a screen reader also hears how many cells were changed and what is filtered."""
        if role not in (_DISPLAY, _SPOKEN):
            return None
        if orientation != Qt.Orientation.Horizontal:
            return str(self.place(section) + 1) if section < len(self._visible) else None
        if section == NUMBER:
            return "" if role == _DISPLAY else self.words.row_number_header()
        if section == CUSTOMER:
            return self.words.customer_header()
        column = self.column_at(section)
        return column.header if role == _DISPLAY else self.words.header(column)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """Text, and the sentence for tool tips and screen readers."""
        if role not in _ROLES or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _DISPLAY:
            return self.text(row, column)
        place = self.place(row)
        if column < FIRST_FIELD:
            return self.words.row(place) if role in (_SPOKEN, _TIP) else None
        field = self.column_at(column)
        if role == _EDIT:
            return self.edit_text(place, field)
        return self.words.cell(place, field) if role == _SPOKEN else self.words.tip(place, field)

    def setData(self, index: _Index, value: Any, role: int = _EDIT) -> bool:
        """Type a text into one cell."""
        if role != _EDIT or not index.isValid() or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        column = self.column_at(index.column())
        places = np.array([self.place(index.row())], dtype=np.int64)
        label = self.words.gesture_edit(column)
        text = str(value) if value not in (None, "") else None
        return self.note(self.edits.set_text(label, places, column.name, text)) is not None

    def edit_text(self, place: int, column: Column) -> str:
        """The text that an editor begins with: the value whole, with its line ends."""
        return self.edits.reader.words(column, self.edits.value(place, column.name))

    def label(self, place: int) -> str:
        """The name of a row as it is shown."""
        return shown_name(self.real_label(place)) or self.words.new_row()

    def real_label(self, place: int) -> str:
        """The name of a row for a person; "" for a new one."""
        values = {name: self.edits.value(place, name) for name in _NAMES}
        row = {name: None if isinstance(value, Unread) else value for name, value in values.items()}
        key = self.edits.key(place)
        return row_label(self.edits.table, row, key)

    def _make_block(self, block: int, column: int) -> list[str]:
        if len(self._blocks) > _MOST_BLOCKS:
            self._blocks.clear()
        places = self._visible[block << _BLOCK_BITS : (block + 1) << _BLOCK_BITS]
        if column == NUMBER:
            texts = [str(place + 1) for place in places.tolist()]
        elif column == CUSTOMER:
            texts = [self.label(place) for place in places.tolist()]
        else:
            field = self.column_at(column)
            words = self.edits.reader.words
            values = self.edits.values_at(places, field.name)
            name = field.name
            texts = [shown_value(name, words(field, value)) if value is not None else "" for value in values]
        self._blocks[block << _COLUMN_BITS | column] = texts
        return texts
