"""Rows of our sheets as SpreadsheetML: one maker for each column, joined for each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cartsheets.domain.cells import Cell, flag_word
from cartsheets.domain.groups.names import missing_label
from cartsheets.domain.tables import Kind, Role
from cartsheets.workbook.cellxml import (
    ROW,
    MakeCell,
    MakeCells,
    SharedStrings,
    TextStyles,
    number_cell,
    text_cell,
    text_cells,
)
from cartsheets.workbook.design import Part, SheetColumn, SheetDesign
from cartsheets.workbook.look import ColumnStyles

MEMBERS = ""
"""The name under which a group's row holds the count of its members; no column has it."""


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
        makes = [self._maker(entry, style) for entry, style in zip(design.columns, styles, strict=True)]
        key = next(i for i, entry in enumerate(design.columns) if entry.column is design.table.key)
        self._lead = f'<row r="{ROW}">' + "".join(cell for make in makes[:key] for cell in make([None]))
        self._key = makes[key]
        shown = range(key + 1, len(makes) - 1)
        self._names = [column.name if (column := design.columns[i].column) else MEMBERS for i in shown]
        self._makes = [makes[i] for i in shown]
        self._token = makes[-1]

    def rows(
        self,
        first: int,
        keys: Sequence[int],
        columns: Mapping[str, Sequence[Cell]],
        tokens: Sequence[str],
    ) -> str:
        """Make the XML of rows from the 1-based number `first` on; a column that is missing is blank."""
        blank = [None] * len(keys)
        made = [self._key(keys)]
        for name, make in zip(self._names, self._makes, strict=True):
            made.append(make(columns.get(name, blank)))
        made.append(self._token(tokens))
        lead, place = self._lead, ROW
        return "".join(
            [
                f"{lead}{''.join(cells)}</row>".replace(place, str(number))
                for number, cells in enumerate(zip(*made, strict=True), first)
            ]
        )

    def _maker(self, entry: SheetColumn, styles: ColumnStyles) -> MakeCells:
        as_text = text_cell(entry.letters, styles.text, self._strings)
        if entry.part is Part.MEMBERS:
            return _each(number_cell(entry.letters, styles.number, as_text))
        if entry.column is None:
            return text_cells(entry.letters, styles.text, self._strings)
        if entry.column.role is Role.WRITE_ONLY:
            blank = as_text(None)
            return lambda cells: [blank] * len(cells)
        match entry.column.kind:
            case Kind.INTEGER | Kind.MONEY:
                return _each(number_cell(entry.letters, styles.number, as_text))
            case Kind.FLAG:
                words: dict[bool | None, str] = {None: as_text(None)}
                words |= {flag: as_text(flag_word(is_on=flag)) for flag in (True, False)}
                return lambda cells: [words[cell if cell is None else bool(cell)] for cell in cells]
            case Kind.GROUP:
                return _each(_group_cell(as_text, self._labels))
            case _:
                return text_cells(entry.letters, styles.text, self._strings)


def text_rows(rows: Sequence[Sequence[str]], *, styles: Sequence[int], strings: SharedStrings) -> str:
    """Make a sheet's rows of plain texts, from row 1; `styles` are the formats of each row's cells."""
    made = []
    for number, (texts, style) in enumerate(zip(rows, styles, strict=True), 1):
        cells = [
            text_cell(SheetColumn(column, "", Part.VALUE).letters, TextStyles(style, style, style), strings)(
                text
            )
            for column, text in enumerate(texts, 1)
        ]
        made.append(f'<row r="{ROW}">{"".join(cells)}</row>'.replace(ROW, str(number)))
    return "".join(made)


def _each(make: MakeCell) -> MakeCells:
    return lambda cells: [make(cell) for cell in cells]


def _group_cell(as_text: MakeCell, labels: Mapping[int, str]) -> MakeCell:
    made: dict[Cell, str] = {None: as_text(None)}

    def make(cell: Cell) -> str:
        xml = made.get(cell)
        if xml is None:
            # A snapshot holds ids only; a text is the name of a group that a sheet is about to add.
            text = labels.get(cell, missing_label(cell)) if isinstance(cell, int) else str(cell)
            xml = made[cell] = as_text(text)
        return xml

    return make
