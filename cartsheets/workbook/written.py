"""What every written row must be read back as, kept in sixteen bytes a row.

An export counts as done once its file was read back. To hold a hundred thousand rows for that would take
half a gigabyte; so of each row only a hash of its cells is kept, as a review would compare them, and what
is read back is hashed too and let go. The few rows whose cells cannot hold exactly what the store has
(control characters, texts over the limit) do not hash alike: they are kept, and looked at as a review does.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

from cartsheets.domain.cells import Cell, flag_word
from cartsheets.domain.groups.names import missing_label
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.tables import Kind, Role
from cartsheets.workbook.design import Part, SheetColumn, SheetDesign

_FIRST_ROW = 2


class WrittenRows:
    """The rows of one sheet, in its order. `labels` name the groups."""

    def __init__(self, design: SheetDesign, labels: Mapping[int, str]) -> None:
        self._design = design
        self._labels = labels
        self._hashes = array("q")
        self._keys = array("q")
        self._proved = bytearray()
        self._number_places = [
            place
            for place, entry in enumerate(design.columns)
            if entry.column is not None and entry.column.kind in (Kind.INTEGER, Kind.MONEY)
        ]

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def positions(self) -> dict[str, int]:
        """Where each of the table's columns stands, 0-based."""
        return {
            entry.column.name: entry.number - 1 for entry in self._design.columns if entry.column is not None
        }

    def note(self, keys: Sequence[int], columns: Mapping[str, Sequence[Cell]], tokens: Sequence[str]) -> None:
        """Note rows that are written below those before."""
        shown = [self._shown(entry, keys, columns, tokens) for entry in self._design.columns]
        self._hashes.extend(map(hash, zip(*shown, strict=True)))
        self._keys.extend(keys)
        self._proved.extend(bytes(len(keys)))

    def prove(self, number: int, cells: Sequence[Value]) -> bool:
        """Whether the row with this 1-based number was read back exactly; it is remembered if so."""
        place = number - _FIRST_ROW
        if not 0 <= place < len(self._hashes) or len(cells) != len(self._design.columns):
            return False
        read = list(cells)
        for at in self._number_places:
            cell = read[at]
            if isinstance(cell, OddCell) and cell.kind is CellKind.NUMBER:
                read[at] = cell.text
        is_alike = hash(tuple(read)) == self._hashes[place] and not self._proved[place]
        if is_alike:
            self._proved[place] = 1
        return is_alike

    def unproved_keys(self) -> set[int]:
        """The keys of the rows that were not read back exactly so far."""
        return {key for key, is_proved in zip(self._keys, self._proved, strict=True) if not is_proved}

    def _shown(
        self,
        entry: SheetColumn,
        keys: Sequence[int],
        columns: Mapping[str, Sequence[Cell]],
        tokens: Sequence[str],
    ) -> Sequence[Cell]:
        column = entry.column
        if entry.part is Part.TOKEN:
            return tokens
        if column is not None and column.role is Role.KEY:
            return list(map(str, keys))
        cells = columns.get(column.name) if column is not None else None
        if column is None or cells is None or column.role is Role.WRITE_ONLY:
            return [None] * len(keys)
        match column.kind:
            case Kind.INTEGER | Kind.MONEY:
                return [None if cell is None else str(cell) for cell in cells]
            case Kind.FLAG:
                return [None if cell is None else flag_word(is_on=bool(cell)) for cell in cells]
            case Kind.GROUP:
                return [self._label(cell) for cell in cells]
            case _:
                return cells

    def _label(self, cell: Cell) -> str | None:
        if not isinstance(cell, int):
            return cell if cell is None else str(cell)
        return self._labels.get(cell) or missing_label(cell)
