"""Read an Excel binary workbook (.xlsb): its cells with their kinds, as in .xlsx.

The package is that of .xlsx, with records in place of XML. Source of the layout: Microsoft's MS-XLSB.
"""

from __future__ import annotations

import struct

from cartsheets.domain.sheet import OddCell, SheetContent, Value
from cartsheets.errors import WorkbookDamaged
from cartsheets.workbook import xlsb_records as brt
from cartsheets.workbook.binary_cells import error_cell, rk_number, wide_formula_text, wide_name_constant
from cartsheets.workbook.cell_values import FALSE_CELL, TRUE_CELL, NumberCells, formula_cell
from cartsheets.workbook.container import FETCH_AGAIN, Container
from cartsheets.workbook.number_formats import BUILT_IN_FORMATS, number_text
from cartsheets.workbook.sheet_rows import LAST_COLUMN, LAST_ROW, CellBudget, RowCollector
from cartsheets.workbook.xlsx_parts import Relation, WorkbookParts, add_sheet, finish_parts, read_relations

_HIDDEN_ROW = 0x10
_ROWS_ARE_HIDDEN = 0x02
_BUILT_IN_NAME = 0x20


def read_xlsb(container: Container, workbook_part: str) -> tuple[list[SheetContent], WorkbookParts]:
    """Read all sheets; return them, and what the package says besides.

    Raises:
        WorkbookDamaged: a part is missing or its records make no sense.
    """
    parts = WorkbookParts()
    relations = read_relations(container, workbook_part)
    try:
        elsewhere = _read_workbook(container, workbook_part, relations, parts)
        finish_parts(container, relations, parts)
        by_kind = {relation.kind: relation.part for relation in relations.values()}
        if "styles" in by_kind:
            parts.cell_formats = _read_formats(container, by_kind["styles"])
        strings = _read_strings(container, parts.strings_part) if parts.strings_part else []
        numbers = NumberCells(is_1904=parts.is_1904)
        budget = CellBudget()
        sheets: list[SheetContent] = []
        for sheet in parts.sheets:
            rows = RowCollector(sheet.name, budget)
            reader = _SheetReader(strings, parts.cell_formats, numbers, rows, elsewhere)
            reader.read(container, sheet.part)
            sheets.append(SheetContent(sheet.name, rows.finish(), sheet.is_hidden))
            parts.notes += rows.notes
    except (struct.error, IndexError) as error:
        raise WorkbookDamaged(
            "The file is damaged: its records cannot be read.", remedy=FETCH_AGAIN, details=str(error)
        ) from error
    return sheets, parts


def _read_workbook(
    container: Container, part: str, relations: dict[str, Relation], parts: WorkbookParts
) -> frozenset[int]:
    """Read what stands before the sheets; return the numbers by which formulas name other files' sheets."""
    is_outside: list[bool] = []
    elsewhere: frozenset[int] = frozenset()
    for kind, content in brt.records(container.pieces(part)):
        match kind:
            case brt.WORKBOOK_PROPERTIES:
                parts.is_1904 = bool(content[0] & 1)
            case brt.SHEET:
                (state,) = struct.unpack_from("<I", content)
                key, position = brt.wide_text(content, 8)
                name, _ = brt.wide_text(content, position)
                add_sheet(parts, relations, key, name=name, is_hidden=bool(state & 3))
            case brt.NAME:
                (flags,) = struct.unpack_from("<I", content)
                name, position = brt.wide_text(content, 9)
                constant = wide_name_constant(content[position:])
                if constant is not None and not flags & _BUILT_IN_NAME:
                    parts.names.setdefault(name, constant)
            case brt.OTHER_FILE | brt.OWN_FILE | brt.SAME_SHEET | brt.OWN_FUNCTIONS:
                is_outside.append(kind == brt.OTHER_FILE)
            case brt.SHEETS_BY_NUMBER:
                links = [int.from_bytes(content[at : at + 4], "little") for at in range(4, len(content), 12)]
                elsewhere = frozenset(
                    number for number, link in enumerate(links) if link < len(is_outside) and is_outside[link]
                )
    return elsewhere


def _read_formats(container: Container, part: str) -> list[str]:
    codes = dict(BUILT_IN_FORMATS)
    numbers: list[int] = []
    is_inside = False
    for kind, content in brt.records(container.pieces(part)):
        match kind:
            case brt.FORMAT:
                (number,) = struct.unpack_from("<H", content)
                code, _ = brt.wide_text(content, 2)
                codes[number] = "" if code.lower() == "general" else code
            case brt.BEGIN_CELL_XFS:
                is_inside = True
            case brt.END_CELL_XFS:
                is_inside = False
            case brt.XF if is_inside:
                numbers.append(struct.unpack_from("<H", content, 2)[0])
    return [codes.get(number, "") for number in numbers]


def _read_strings(container: Container, part: str) -> list[str | None]:
    strings: list[str | None] = []
    for kind, content in brt.records(container.pieces(part)):
        if kind == brt.STRING_ITEM:
            strings.append(brt.wide_text(content, 1)[0] or None)
    return strings


class _SheetReader:
    """Reads one sheet part's records."""

    def __init__(
        self,
        strings: list[str | None],
        formats: list[str],
        numbers: NumberCells,
        rows: RowCollector,
        elsewhere: frozenset[int],
    ) -> None:
        self._strings = strings
        self._formats = formats
        self._numbers = numbers
        self._rows = rows
        self._elsewhere = elsewhere
        self._row: list[Value] = []
        self._number = 0
        self._is_hidden = False
        self._rows_are_hidden = False

    def read(self, container: Container, part: str) -> None:
        """Read the whole part."""
        for kind, content in brt.records(container.pieces(part)):
            if kind == brt.ROW:
                self._start_row(content)
            elif kind <= brt.FORMULA_ERROR or kind == brt.RICH_TEXT:
                self._take_cell(kind, content)
            elif kind == brt.MERGED:
                first_row, last_row, first, last = struct.unpack_from("<IIII", content)
                self._rows.cover(first_row + 1, last_row + 1, first, last)
            elif kind == brt.SHEET_FORMAT:
                self._rows_are_hidden = bool(struct.unpack_from("<H", content, 8)[0] & _ROWS_ARE_HIDDEN)
        self._end_row()

    def _start_row(self, content: bytes) -> None:
        self._end_row()
        (number,) = struct.unpack_from("<I", content)
        if number >= LAST_ROW:
            raise struct.error("a row beyond the last one")
        self._number = number + 1
        self._is_hidden = bool(content[11] & _HIDDEN_ROW) or self._rows_are_hidden

    def _end_row(self) -> None:
        if self._row:
            self._rows.add_row(self._number, self._row, is_hidden=self._is_hidden)
            self._row = []

    def _take_cell(self, kind: int, content: bytes) -> None:
        position, style = struct.unpack_from("<II", content)
        if position >= LAST_COLUMN or not self._number:
            raise struct.error("a cell outside the sheet")
        value = self._value(kind, content, style & 0xFFFFFF)
        self._rows.place(self._row, position, value, row=self._number)

    def _value(self, kind: int, content: bytes, style: int) -> Value:
        match kind:
            case brt.RK:
                return self._number_cell(rk_number(struct.unpack_from("<I", content, 8)[0]), style)
            case brt.ERROR:
                return error_cell(content[8])
            case brt.FLAG:
                return TRUE_CELL if content[8] else FALSE_CELL
            case brt.REAL:
                return self._number_cell(struct.unpack_from("<d", content, 8)[0], style)
            case brt.TEXT:
                return brt.wide_text(content, 8)[0] or None
            case brt.RICH_TEXT:
                return brt.wide_text(content, 9)[0] or None
            case brt.SHARED:
                index: int = struct.unpack_from("<I", content, 8)[0]
                return self._strings[index]
            case brt.FORMULA_TEXT:
                text, end = brt.wide_text(content, 8)
                return formula_cell(self._formula(content[end + 2 :]), text or None, has_value=True)
            case brt.FORMULA_NUMBER:
                number = self._number_cell(struct.unpack_from("<d", content, 8)[0], style)
                return formula_cell(self._formula(content[18:]), number, has_value=True)
            case brt.FORMULA_FLAG:
                flag = TRUE_CELL if content[8] else FALSE_CELL
                return formula_cell(self._formula(content[11:]), flag, has_value=True)
            case brt.FORMULA_ERROR:
                return formula_cell(self._formula(content[11:]), error_cell(content[8]), has_value=True)
            case _:
                return None

    def _formula(self, parsed: bytes) -> str:
        return wide_formula_text(parsed, self._elsewhere)

    def _number_cell(self, number: float, style: int) -> OddCell:
        code = self._formats[style] if style < len(self._formats) else ""
        return self._numbers.cell(number_text(number), code)
