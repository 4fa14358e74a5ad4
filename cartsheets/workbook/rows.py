"""Rows of our sheets as SpreadsheetML: one maker for each column, joined for each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cartsheets.domain.cells import Cell, flag_word
from cartsheets.domain.groups.names import missing_label
from cartsheets.domain.tables import Kind, Role
from cartsheets.workbook.cellxml import (
    ROW,
    BlankCells,
    CellMaker,
    ChoiceCells,
    NumberCells,
    SharedStrings,
    TextCells,
    TextStyles,
)
from cartsheets.workbook.design import Part, SheetColumn, SheetDesign
from cartsheets.workbook.look import ColumnStyles

MEMBERS = ""
"""The name under which a group's row holds the count of its members; no column has it."""


@dataclass(frozen=True, slots=True)
class MadeRows:
    """Rows as XML. `doubtful` are the places of those that must be read back: see `MadeCells`."""

    rows: Sequence[bytes] = ()
    doubtful: set[int] = field(default_factory=set)


class RowMaker:
    """Makes the rows of one table's sheet. `labels` name the groups."""

    def __init__(
        self,
        design: SheetDesign,
        styles: Sequence[ColumnStyles],
        *,
        labels: Mapping[int, str],
        strings: SharedStrings,
    ) -> None:
        self._labels = labels
        self._strings = strings
        self._key = design.table.key.name
        self._lead = f'<row r="{ROW}">'
        self._makers: list[tuple[str, CellMaker]] = []
        for entry, style in zip(design.columns, styles, strict=True):
            if not self._makers and _is_always_blank(entry):
                self._lead += TextCells(entry.letters, style.text, strings).blank
            else:
                self._makers.append((self._name(entry), self._maker(entry, style)))

    def rows(
        self,
        first: int,
        keys: Sequence[int],
        columns: Mapping[str, Sequence[Cell]],
        tokens: Sequence[str],
    ) -> MadeRows:
        """Make the XML of rows from the 1-based number `first` on; a column that is missing is blank."""
        if not keys:
            return MadeRows()
        blank = [None] * len(keys)
        cells = {**columns, self._key: keys, Part.TOKEN.value: tokens}
        made = [maker.make(cells.get(name, blank)) for name, maker in self._makers]
        lead, place = self._lead, ROW.encode()
        rows = [
            f"{lead}{''.join(row)}</row>".encode().replace(place, b"%d" % number)
            for number, row in enumerate(zip(*(column.cells for column in made), strict=True), first)
        ]
        return MadeRows(rows, {at for column in made for at in column.doubtful})

    def _name(self, entry: SheetColumn) -> str:
        if entry.column is not None:
            return entry.column.name
        return MEMBERS if entry.part is Part.MEMBERS else entry.part.value

    def _maker(self, entry: SheetColumn, styles: ColumnStyles) -> CellMaker:
        as_text = TextCells(entry.letters, styles.text, self._strings)
        if entry.part is Part.MEMBERS:
            return NumberCells(entry.letters, styles.number, as_text)
        if entry.column is not None and entry.column.role is Role.WRITE_ONLY:
            return BlankCells(as_text.blank)
        match entry.column.kind if entry.column is not None else Kind.TEXT:
            case Kind.INTEGER | Kind.MONEY:
                return NumberCells(entry.letters, styles.number, as_text)
            case Kind.FLAG:
                return ChoiceCells(_flag_word, as_text)
            case Kind.GROUP:
                return ChoiceCells(self._group_name, as_text)
            case _:
                return as_text

    def _group_name(self, cell: Cell) -> str | None:
        # A snapshot holds ids only; a text is the name of a group that a sheet is about to add.
        if isinstance(cell, int):
            return self._labels.get(cell, missing_label(cell))
        return cell if cell is None else str(cell)


def text_rows(rows: Sequence[Sequence[str]], *, styles: Sequence[int], strings: SharedStrings) -> str:
    """Make a sheet's rows of plain texts, from row 1; `styles` are the formats of each row's cells."""
    made = []
    for number, (texts, style) in enumerate(zip(rows, styles, strict=True), 1):
        cells = [
            TextCells(
                SheetColumn(column, "", Part.VALUE).letters, TextStyles(style, style, style), strings
            ).whole(text)
            for column, text in enumerate(texts, 1)
        ]
        made.append(f'<row r="{ROW}">{"".join(cells)}</row>'.replace(ROW, str(number)))
    return "".join(made)


def _is_always_blank(entry: SheetColumn) -> bool:
    return entry.part in (Part.ACTION, Part.STATUS, Part.MESSAGE)


def _flag_word(cell: Cell) -> str | None:
    return None if cell is None else flag_word(is_on=bool(cell))
