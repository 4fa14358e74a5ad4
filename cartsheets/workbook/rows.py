"""Rows of our sheets as SpreadsheetML, filled into patterns that rows of the same forms share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cartsheets.domain.cells import Cell, flag_word
from cartsheets.domain.groups.names import missing_label
from cartsheets.domain.tables import Kind, Role
from cartsheets.workbook.cellxml import (
    ROW,
    CellMaker,
    ChoiceCells,
    Form,
    MadeCells,
    NumberCells,
    SharedStrings,
    TextCells,
    TextStyles,
    whole_cell,
)
from cartsheets.workbook.design import Part, SheetColumn, SheetDesign
from cartsheets.workbook.look import ColumnStyles

MEMBERS = ""
"""The name under which a group's row holds the count of its members; no column has it."""

_STRETCH_COLUMNS = 13
"""So few columns take few patterns, whichever of a customer's cells are blank."""
_PATTERNS_LIMIT = 1_000


@dataclass(frozen=True, slots=True)
class MadeRows:
    """Rows as XML. `doubtful` are the places of those that must be read back from the file.

    That are the rows whose pattern no row had before, and those with cells that need not read back as what
    they were made of. Every other row differs from one that is read back in nothing but its number and
    texts without markup.
    """

    rows: Sequence[str] = ()
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
        self._token = design.columns[-1].part.value
        columns: list[_Column] = []
        before = f'<row r="{ROW}">'
        for entry, style in zip(design.columns, styles, strict=True):
            if _is_always_blank(entry):
                before += whole_cell(TextCells(entry.letters, style.text, strings), None)
            else:
                columns.append(_Column(self._name(entry), before, self._maker(entry, style)))
                before = ""
        self._stretches = [
            _Stretch(columns[start : start + _STRETCH_COLUMNS])
            for start in range(0, len(columns), _STRETCH_COLUMNS)
        ]
        self._stretches[-1].end = f"{before}</row>"

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
        numbers = list(map(str, range(first, first + len(keys))))
        cells = {**columns, self._key: keys, self._token: tokens}
        doubtful: set[int] = set()
        made = []
        for stretch in self._stretches:
            filled = [column.maker.make(cells.get(column.name, blank)) for column in stretch.columns]
            for column_cells in filled:
                doubtful.update(column_cells.doubtful)
            made.append(stretch.make(numbers, filled, doubtful))
        return MadeRows(list(map("".join, zip(*made, strict=True))), doubtful)

    def _name(self, entry: SheetColumn) -> str:
        if entry.column is not None:
            return entry.column.name
        return MEMBERS if entry.part is Part.MEMBERS else entry.part.value

    def _maker(self, entry: SheetColumn, styles: ColumnStyles) -> CellMaker:
        as_text = TextCells(entry.letters, styles.text, self._strings)
        if entry.part is Part.MEMBERS:
            return NumberCells(entry.letters, styles.number, as_text)
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


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that is not always blank. `before` is the XML of what stands between it and the one before."""

    name: str
    before: str
    maker: CellMaker


class _Stretch:
    """Some neighbouring columns, and the patterns that their cells came in so far."""

    def __init__(self, columns: Sequence[_Column]) -> None:
        self.columns = columns
        self.end = ""
        # What stands between the places of the row's number, with a place for each text.
        self._patterns: dict[tuple[Form, ...], list[str]] = {}

    def make(self, numbers: Sequence[str], cells: Sequence[MadeCells], doubtful: set[int]) -> list[str]:
        """Make this stretch of some rows; rows in a pattern that was not made before are `doubtful`."""
        forms = list(zip(*(column.forms for column in cells), strict=True))
        texts = zip(*(column.texts for column in cells), strict=True)
        patterns = self._patterns
        if missing := set(forms).difference(patterns):
            if len(patterns) + len(missing) > _PATTERNS_LIMIT:
                patterns.clear()
                missing = set(forms)
            for place, form in enumerate(forms):
                if form in missing:
                    missing.remove(form)
                    patterns[form] = self._pattern(form)
                    doubtful.add(place)
        return [
            number.join(patterns[form]) % tuple(filter(None, row))
            for number, form, row in zip(numbers, forms, texts, strict=True)
        ]

    def _pattern(self, forms: tuple[Form, ...]) -> list[str]:
        parts = []
        for column, form in zip(self.columns, forms, strict=True):
            before, after = column.maker.around(form)
            parts.append(f"{column.before}{before}{'%s' if form is not False else ''}{after}")
        return f"{''.join(parts)}{self.end}".split(ROW)


def text_rows(rows: Sequence[Sequence[str]], *, styles: Sequence[int], strings: SharedStrings) -> str:
    """Make a sheet's rows of plain texts, from row 1; `styles` are the formats of each row's cells."""
    made = []
    for number, (texts, style) in enumerate(zip(rows, styles, strict=True), 1):
        cells = [
            whole_cell(
                TextCells(
                    SheetColumn(column, "", Part.VALUE).letters, TextStyles(style, style, style), strings
                ),
                text,
            )
            for column, text in enumerate(texts, 1)
        ]
        made.append(f'<row r="{ROW}">{"".join(cells)}</row>'.replace(ROW, str(number)))
    return "".join(made)


def _is_always_blank(entry: SheetColumn) -> bool:
    """Whether a column is only ever filled by people, or with what became of their changes."""
    if entry.column is not None:
        return entry.column.role is Role.WRITE_ONLY
    return entry.part in (Part.ACTION, Part.STATUS, Part.MESSAGE)


def _flag_word(cell: Cell) -> str | None:
    return None if cell is None else flag_word(is_on=bool(cell))
