"""Rows of our sheets as SpreadsheetML: one maker for each column, joined for each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cartsheets.domain.cells import Cell, flag_word
from cartsheets.domain.group_names import missing_label
from cartsheets.domain.tables import Kind, Role
from cartsheets.workbook.cellxml import ROW, MakeCell, SharedStrings, TextStyles, number_cell, text_cell
from cartsheets.workbook.design import Part, SheetColumn, SheetDesign
from cartsheets.workbook.identity import Tokens
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
        tokens: Tokens,
        strings: SharedStrings,
    ) -> None:
        self._table = design.table.name
        self._tokens = tokens
        self._labels = labels
        self._strings = strings
        makes = [self._maker(entry, style) for entry, style in zip(design.columns, styles, strict=True)]
        key = next(i for i, entry in enumerate(design.columns) if entry.column is design.table.key)
        self._lead = f'<row r="{ROW}">' + "".join(make(None) for make in makes[:key])
        self._key = makes[key]
        shown = range(key + 1, len(makes) - 1)
        self._names = [column.name if (column := design.columns[i].column) else MEMBERS for i in shown]
        self._makes = [makes[i] for i in shown]
        self._token = makes[-1]

    def row(self, number: int, key: int, cells: Mapping[str, Cell]) -> str:
        """Make the XML of the row with this 1-based number."""
        shown = zip(self._makes, map(cells.get, self._names), strict=True)
        values = "".join([make(cell) for make, cell in shown])
        token = self._token(self._tokens.make(self._table, key))
        return f"{self._lead}{self._key(key)}{values}{token}</row>".replace(ROW, str(number))

    def _maker(self, entry: SheetColumn, styles: ColumnStyles) -> MakeCell:
        as_text = text_cell(entry.letters, styles.text, self._strings)
        if entry.part is Part.MEMBERS:
            return number_cell(entry.letters, styles.number, as_text)
        if entry.column is None:
            return as_text
        if entry.column.role is Role.WRITE_ONLY:
            blank = as_text(None)
            return lambda _cell: blank
        match entry.column.kind:
            case Kind.INTEGER | Kind.MONEY:
                return number_cell(entry.letters, styles.number, as_text)
            case Kind.FLAG:
                words = {flag: as_text(flag_word(is_on=flag)) for flag in (True, False)}
                blank = as_text(None)
                return lambda cell: words[bool(cell)] if cell is not None else blank
            case Kind.GROUP:
                return _group_cell(as_text, self._labels)
            case _:
                return as_text


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
