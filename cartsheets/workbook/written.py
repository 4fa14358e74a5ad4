"""What the written rows must be read back as, proved at a small cost.

An export counts as done once its file was read back. To take a hundred thousand rows apart for that costs
as much as all the rest of an export. So of the rows those are taken apart, and their cells compared with
what the store said,

- that hold the first cell of its kind in a column: blank, usual, with blanks at its ends, and so on,
- that hold a cell which may not come back as what it was made of (control characters, texts over the limit),
- that are the first or last of a page, and one more of each, by chance.

Every other row is made of starts and ends of cells that were taken apart in such a row, and between them
the store's texts, which hold no markup. So it is proved once the file's bytes are those that were written.

Of a row that is taken apart, a hash of its cells is kept, as a review would compare them. What does not
hash alike when it is read back is kept, and looked at as a review does.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cartsheets.domain.cells import Cell, flag_word
from cartsheets.domain.groups.names import missing_label
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.tables import Kind, Role
from cartsheets.workbook.design import Part, SheetColumn, SheetDesign
from cartsheets.workbook.proved_part import ProvedPart


class WrittenRows:
    """The rows of one sheet. `labels` name the groups; `part` are the bytes that need no second look."""

    def __init__(self, design: SheetDesign, labels: Mapping[int, str]) -> None:
        self.part = ProvedPart()
        self._design = design
        self._labels = labels
        self._hashes: dict[int, int] = {}
        self._keys: dict[int, int] = {}
        self._number_places = [
            place
            for place, entry in enumerate(design.columns)
            if entry.column is not None and entry.column.kind in (Kind.INTEGER, Kind.MONEY)
        ]

    @property
    def positions(self) -> dict[str, int]:
        """Where each of the table's columns stands, 0-based."""
        return {
            entry.column.name: entry.number - 1 for entry in self._design.columns if entry.column is not None
        }

    def note(
        self,
        first: int,
        keys: Sequence[int],
        columns: Mapping[str, Sequence[Cell]],
        tokens: Sequence[str],
        doubtful: Collection[int],
    ) -> None:
        """Note which of the rows from the 1-based number `first` on are to be taken apart."""
        places = sorted(doubtful)
        picked = {name: [cells[place] for place in places] for name, cells in columns.items()}
        picked_keys, picked_tokens = [keys[place] for place in places], [tokens[place] for place in places]
        shown = [self._shown(entry, picked_keys, picked, picked_tokens) for entry in self._design.columns]
        for place, key, cells in zip(places, picked_keys, zip(*shown, strict=True), strict=True):
            self._hashes[first + place] = hash(cells)
            self._keys[first + place] = key

    def prove(self, number: int, cells: Sequence[Value]) -> bool:
        """Whether the row with this 1-based number was read back exactly; it is remembered if so."""
        expected = self._hashes.get(number)
        if expected is None or len(cells) != len(self._design.columns):
            return False
        read = list(cells)
        for at in self._number_places:
            cell = read[at]
            if isinstance(cell, OddCell) and cell.kind is CellKind.NUMBER:
                read[at] = cell.text
        is_alike = hash(tuple(read)) == expected
        if is_alike:
            del self._hashes[number]
        return is_alike

    def unproved_keys(self) -> set[int]:
        """The keys of the rows that should have been read back exactly and were not so far."""
        return {self._keys[number] for number in self._hashes}

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
