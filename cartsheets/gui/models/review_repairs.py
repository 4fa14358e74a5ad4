"""RepairsModel: every cell that the spreadsheet damaged, under its class, and which of them are repaired."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cartsheets.domain.damage.classes import CLASSES
from cartsheets.domain.findings import Damage
from cartsheets.domain.tables import TABLES
from cartsheets.gui.masking import shown_name, shown_value
from cartsheets.gui.models.review_state import ReviewState, label_of
from cartsheets.wording import shown

NAME, WHERE, FIELD, EXPORTED, SHEET, BECOMES = range(6)
_DISPLAY, _CHECK = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.CheckStateRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_ON, _OFF, _SOME = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_Index = QModelIndex | QPersistentModelIndex
Place = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class RepairsWish:
    """What is repaired from now on: by class, and of single cells those that differ from their class."""

    kinds: Mapping[str, bool]
    cells: Mapping[Place, bool]


class RepairsModel(QAbstractTableModel):
    """A row for each class, and under it one for each of its cells."""

    changed = Signal()
    """Something was ticked or unticked."""

    def __init__(self, state: ReviewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._damage: dict[str, list[Damage]] = defaultdict(list)
        for damage in state.plan.damage:
            self._damage[damage.kind].append(damage)
        self._on = {damage.place: damage.is_repaired for damage in state.plan.damage}
        self._before = dict(self._on)
        self._text = ""
        self._rows: list[tuple[str, Damage | None]] = []
        self._names: dict[tuple[str, int | None], str] = {}
        self._list()

    def find(self, text: str) -> None:
        """Show the cells that hold all these words, in any column; "" shows all."""
        self.beginResetModel()
        self._text = text
        self._list()
        self.endResetModel()

    def toggle(self, places: Sequence[int]) -> None:
        """Repair the cells of these rows or classes; where all are repaired, take all as typed."""
        cells: dict[Place, None] = {}
        for at in places:
            kind, damage = self._rows[at]
            found = [damage] if damage is not None else self._shown(kind)
            cells.update(dict.fromkeys(each.place for each in found))
        if not cells:
            return
        is_on = not all(self._on[cell] for cell in cells)
        for cell in cells:
            self._on[cell] = is_on
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, BECOMES))
        self.changed.emit()

    def damage_at(self, place: int) -> Damage | None:
        """The damaged cell of a row; None for a class."""
        return self._rows[place][1]

    def counts(self) -> tuple[int, int]:
        """(cells that are repaired, all)."""
        return sum(self._on.values()), len(self._on)

    def is_changed(self) -> bool:
        """Whether anything is another way than it was compared."""
        return self._on != self._before

    def wish(self) -> RepairsWish:
        """What is wished: a class counts as repaired where at least one of its cells is."""
        kinds = {kind: any(self._on[each.place] for each in found) for kind, found in self._damage.items()}
        cells = {
            each.place: self._on[each.place] or not kinds[kind]
            for kind, found in self._damage.items()
            for each in found
        }
        return RepairsWish(kinds, cells)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Classes and cells."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Who, where, and the three values."""
        return 0 if parent.isValid() else BECOMES + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or role not in (_DISPLAY, _SPOKEN):
            return None
        names = (
            self.tr("Repair"),
            self.tr("Cell"),
            self.tr("Field"),
            self.tr("Exported"),
            self.tr("In the sheet"),
            self.tr("Counts as"),
        )
        return names[section]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _PLAIN | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else _PLAIN

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """Texts and ticks."""
        if not index.isValid() or role not in (_DISPLAY, _CHECK, _SPOKEN):
            return None
        kind, damage = self._rows[index.row()]
        column = index.column()
        if role == _CHECK:
            return self._tick(kind, damage) if column == NAME else None
        if damage is None:
            return self._class_text(kind) if column == NAME else ""
        return self._cell_text(damage, column)

    def setData(self, index: _Index, value: Any, role: int = 2) -> bool:
        """Tick or untick, for assistive programs."""
        if not index.isValid() or role != _CHECK or index.column() != NAME:
            return False
        if self._tick(*self._rows[index.row()]) != Qt.CheckState(value):
            self.toggle([index.row()])
        return True

    def _list(self) -> None:
        self._rows = []
        for kind in CLASSES:
            found = self._shown(kind)
            if found:
                self._rows.append((kind, None))
                self._rows += [(kind, damage) for damage in found]

    def _shown(self, kind: str) -> list[Damage]:
        words = self._text.casefold().split()
        found = self._damage.get(kind, [])
        return (
            [each for each in found if all(word in self._haystack(each) for word in words)]
            if words
            else found
        )

    def _haystack(self, damage: Damage) -> str:
        return " ".join(str(self._cell_text(damage, column)) for column in range(BECOMES + 1)).casefold()

    def _tick(self, kind: str, damage: Damage | None) -> Qt.CheckState:
        if damage is not None:
            return _ON if self._on[damage.place] else _OFF
        states = {self._on[each.place] for each in self._shown(kind)}
        return _SOME if len(states) == 2 else _ON if True in states else _OFF

    def _class_text(self, kind: str) -> str:
        count = self.tr("%Ln cell(s)", "", len(self._shown(kind)))
        return f"{shown(CLASSES[kind])}  ·  {count}"

    def _cell_text(self, damage: Damage, column: int) -> str:
        words = self._state.words
        match column:
            case 0:
                return self._name(damage)
            case 1:
                return damage.where
            case 2:
                return TABLES[damage.table].by_name[damage.column].header
            case 3:
                return shown_value(damage.column, words(damage.table, damage.column, damage.base))
            case 4:
                return shown_value(damage.column, damage.value)
        if self._on[damage.place]:
            return shown_value(damage.column, words(damage.table, damage.column, damage.repair))
        return self.tr("{value}, as typed").format(value=shown_value(damage.column, damage.value))

    def _name(self, damage: Damage) -> str:
        who = damage.table, damage.key
        if who not in self._names:
            live = self._state.live_row(damage.table, damage.key) if damage.key is not None else None
            number = f"#{damage.key}" if damage.key is not None else ""
            self._names[who] = (
                f"{shown_name(label_of(damage.table, live), table=damage.table)} {number}".strip()
            )
        return self._names[who]
