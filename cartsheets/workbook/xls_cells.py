"""Read an Excel 97-2003 workbook (.xls): its cells with their kinds, as in the newer formats.

python-calamine was the other candidate: it gives errors as blank, which would read as cells that
somebody emptied. Source of the layout: Microsoft's MS-XLS.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from cartsheets.domain.sheet import OddCell, SheetContent, Value
from cartsheets.errors import UnreadableFormat, WorkbookDamaged
from cartsheets.monitor import Monitor
from cartsheets.workbook import xls_records as biff
from cartsheets.workbook.binary_cells import error_cell, formula_text, name_constant, rk_number
from cartsheets.workbook.cell_values import FALSE_CELL, TRUE_CELL, NumberCells, formula_cell
from cartsheets.workbook.container import FETCH_AGAIN
from cartsheets.workbook.number_formats import BUILT_IN_FORMATS, number_text
from cartsheets.workbook.ole import OleFile
from cartsheets.workbook.preflight import TAKE_PASSWORD_OFF
from cartsheets.workbook.sheet_rows import CellBudget, RowCollector
from cartsheets.workbook.xls_records import Record, TextReader, records

CHECK_EVERY = 5_000

_BIFF8 = 0x0600
_HIDDEN_ROW = 0x20
_BUILT_IN_NAME = 0x20
_SHARED = b"\x01"
"""The token that stands for a formula which is in a record of its own."""
_INSIDE = (b"\x01\x04", b"\x01\x3a")
"""What stands in place of a file's name for the workbook itself, and for Excel's own additional functions."""


@dataclass
class _Globals:
    """What the workbook says before its sheets."""

    sheets: list[tuple[str, int, bool]] = field(default_factory=list)
    strings: list[str | None] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=lambda: dict(BUILT_IN_FORMATS))
    formats: list[int] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    is_1904: bool = False
    elsewhere: frozenset[int] = frozenset()
    """The numbers by which formulas name sheets of other files, and what other programs offer."""


def read_xls(ole: OleFile, *, monitor: Monitor) -> tuple[list[SheetContent], dict[str, str], list[str]]:
    """Read all sheets; return them, the names with constant text, and notes.

    Raises:
        UnreadableFormat: the container holds something else, or is locked with a password.
        WorkbookDamaged: its records make no sense.
    """
    stream = _workbook_stream(ole)
    try:
        book = _read_globals(stream, monitor)
        budget = CellBudget()
        sheets: list[SheetContent] = []
        numbers = NumberCells(is_1904=book.is_1904)
        for name, position, is_hidden in book.sheets:
            rows = RowCollector(name, budget)
            _SheetReader(book, numbers, rows).read(stream, position, monitor)
            sheets.append(SheetContent(name, rows.finish(), is_hidden))
            book.notes += rows.notes
    except (struct.error, IndexError) as error:
        raise WorkbookDamaged(
            "The file is cut off or damaged: its records cannot be read.",
            remedy=FETCH_AGAIN,
            details=str(error),
        ) from error
    if not sheets:
        raise WorkbookDamaged("The file holds no sheet that could be read.", remedy=FETCH_AGAIN)
    return sheets, book.names, book.notes


def _workbook_stream(ole: OleFile) -> bytes:
    names = {name.lower() for name in ole.names}
    if names & {"encryptedpackage", "encryptioninfo"}:
        raise UnreadableFormat("The file is protected with a password.", remedy=TAKE_PASSWORD_OFF)
    stream = ole.stream("Workbook", "Book")
    if stream is not None:
        if len(stream) >= 8 and struct.unpack_from("<H", stream, 4)[0] == _BIFF8:
            return stream
        raise UnreadableFormat(
            "The file is a workbook of Excel 95 or older.",
            remedy="Open it in a spreadsheet program, save it as .xlsx, and use that file.",
        )
    kind = "no sheet, but another kind of Office file"
    if "worddocument" in names:
        kind = "a Word document"
    elif "powerpoint document" in names:
        kind = "a PowerPoint presentation"
    raise UnreadableFormat(f"The file is {kind}.", remedy="Choose the workbook you mean.")


def _read_globals(stream: bytes, monitor: Monitor) -> _Globals:
    book = _Globals()
    is_outside: list[bool] = []
    for record in records(stream):
        content = record.content
        match record.kind:
            case biff.FILEPASS:
                raise UnreadableFormat("The file is protected with a password.", remedy=TAKE_PASSWORD_OFF)
            case biff.DATEMODE:
                book.is_1904 = struct.unpack_from("<H", content)[0] == 1
            case biff.BOUNDSHEET:
                position, state, kind, length = struct.unpack_from("<IBBB", content)
                name = TextReader(record.pieces, 7).text(length=length)
                if kind == 0:
                    book.sheets.append((name, position, bool(state & 3)))
                elif kind != 2:
                    book.notes.append(f"Sheet {name} holds macros, no table; it was left alone.")
            case biff.SST:
                book.strings = _read_strings(record, monitor)
            case biff.FORMAT:
                (number,) = struct.unpack_from("<H", content)
                code = TextReader(record.pieces, 2).text()
                book.codes[number] = "" if code.lower() == "general" else code
            case biff.XF:
                book.formats.append(struct.unpack_from("<H", content, 2)[0])
            case biff.NAME:
                _note_name(record, book)
            case biff.SUPBOOK:
                is_outside.append(content[2:4] not in _INSIDE)
            case biff.EXTERNSHEET:
                numbers = [int.from_bytes(content[at : at + 2], "little") for at in range(2, len(content), 6)]
                book.elsewhere = frozenset(
                    place
                    for place, number in enumerate(numbers)
                    if number < len(is_outside) and is_outside[number]
                )
    return book


def _read_strings(record: Record, monitor: Monitor) -> list[str | None]:
    reader = TextReader(record.pieces)
    _, count = reader.unpack("<II")
    strings: list[str | None] = []
    # Each text takes three bytes at least, whatever the count says.
    for number in range(min(count, sum(map(len, record.pieces)) // 3 + 1)):
        if number % CHECK_EVERY == 0:
            monitor.check()
        strings.append(reader.text() or None)
    return strings


def _note_name(record: Record, book: _Globals) -> None:
    flags, _, length, formula_bytes = struct.unpack_from("<HBBH", record.content)
    if flags & _BUILT_IN_NAME:
        return
    reader = TextReader(record.pieces, 14)
    name = reader.text(length=length)
    constant = name_constant(reader.take(formula_bytes))
    if constant is not None:
        book.names.setdefault(name, constant)


@dataclass
class SharedFormulas:
    """Formulas that several cells share: their cells only name the one they begin in.

    What a formula takes from outside stands in a record of its own, behind the cell it begins in.
    """

    _cells: list[tuple[int, int, bytes]] = field(default_factory=list)
    _words: dict[bytes, str] = field(default_factory=dict)
    _last: bytes = b""

    def note(self, row: int, column: int, tokens: bytes) -> None:
        """Note a cell whose formula, so far as its tokens tell, stands elsewhere."""
        self._last = tokens[1:5] if tokens[:1] == _SHARED else b""
        if self._last:
            self._cells.append((row, column, self._last))

    def take(self, words: str) -> None:
        """Take what the formula says that begins in the cell before."""
        if self._last and words:
            self._words[self._last] = words

    def outward(self) -> Iterator[tuple[int, int, str]]:
        """Give row, column and words of each cell whose shared formula reaches outside."""
        for row, column, begins in self._cells:
            if begins in self._words:
                yield row, column, self._words[begins]


class _SheetReader:
    """Reads one sheet's records."""

    def __init__(self, book: _Globals, numbers: NumberCells, rows: RowCollector) -> None:
        self._book = book
        self._numbers = numbers
        self._rows = rows
        self._cells: dict[int, list[Value]] = {}
        self._hidden: set[int] = set()
        self._awaiting: tuple[int, int, str] | None = None
        self._shared = SharedFormulas()

    def read(self, stream: bytes, position: int, monitor: Monitor) -> None:
        """Read the sheet that begins at a position of the stream."""
        if struct.unpack_from("<H", stream, position)[0] != biff.BOF:
            raise struct.error("no sheet where one should be")
        for count, record in enumerate(records(stream, position)):
            if count % CHECK_EVERY == 0:
                monitor.check()
            self._take(record)
        for row, column, words in self._shared.outward():
            cell = self._cells[row][column] if column < len(self._cells.get(row, ())) else None
            if isinstance(cell, OddCell):
                self._cells[row][column] = replace(cell, formula=words)
        for row in sorted(self._cells):
            self._rows.add_row(row + 1, self._cells[row], is_hidden=row in self._hidden)

    def _take(self, record: Record) -> None:
        content = record.content
        match record.kind:
            case biff.ROW:
                row, flags = struct.unpack_from("<H10xH", content)
                if flags & _HIDDEN_ROW:
                    self._hidden.add(row)
            case biff.NUMBER:
                row, column, style, number = struct.unpack_from("<HHHd", content)
                self._place(row, column, self._number(number, style))
            case biff.RK:
                row, column, style, rk = struct.unpack_from("<HHHI", content)
                self._place(row, column, self._number(rk_number(rk), style))
            case biff.MULRK:
                row, column = struct.unpack_from("<HH", content)
                for index, offset in enumerate(range(4, len(content) - 7, 6)):
                    style, rk = struct.unpack_from("<HI", content, offset)
                    self._place(row, column + index, self._number(rk_number(rk), style))
            case biff.LABELSST:
                row, column, _, index = struct.unpack_from("<HHHI", content)
                self._place(row, column, self._book.strings[index])
            case biff.LABEL | biff.RSTRING:
                row, column = struct.unpack_from("<HH", content)
                self._place(row, column, TextReader(record.pieces, 6).text() or None)
            case biff.BOOLERR:
                row, column, _, value, is_error = struct.unpack_from("<HHHBB", content)
                self._place(row, column, error_cell(value) if is_error else _flag(value))
            case biff.FORMULA:
                self._take_formula(content)
            case biff.STRING:
                self._take_formula_text(record)
            case biff.ARRAY:
                self._shared.take(formula_text(content[12:], self._book.elsewhere))
            case biff.SHARED_FORMULA:
                self._shared.take(formula_text(content[8:], self._book.elsewhere))
            case biff.MERGECELLS:
                (count,) = struct.unpack_from("<H", content)
                for index in range(min(count, (len(content) - 2) // 8)):
                    self._rows_cover(struct.unpack_from("<HHHH", content, 2 + 8 * index))

    def _take_formula(self, content: bytes) -> None:
        row, column, style = struct.unpack_from("<HHH", content)
        result = content[6:14]
        self._shared.note(row, column, content[22:])
        formula = formula_text(content[20:], self._book.elsewhere)
        self._awaiting = None
        stored: Value = None
        if result[6:8] != b"\xff\xff":
            stored = self._number(struct.unpack("<d", result)[0], style)
        elif result[0] == 0:
            self._awaiting = (row, column, formula)
            return
        elif result[0] == 1:
            stored = _flag(result[2])
        elif result[0] == 2:
            stored = error_cell(result[2])
        # An empty text is also what libraries write that cannot calculate, so it proves no value.
        self._place(row, column, formula_cell(formula, stored, has_value=False))

    def _take_formula_text(self, record: Record) -> None:
        if self._awaiting is not None:
            row, column, formula = self._awaiting
            self._awaiting = None
            text = TextReader(record.pieces).text()
            self._place(row, column, formula_cell(formula, text or None, has_value=True))

    def _rows_cover(self, merged: tuple[int, ...]) -> None:
        first_row, last_row, first_column, last_column = merged
        self._rows.cover(first_row + 1, last_row + 1, first_column, last_column)

    def _place(self, row: int, column: int, value: Value) -> None:
        if value is not None:
            self._rows.place(self._cells.setdefault(row, []), column, value, row=row + 1)

    def _number(self, number: float, style: int) -> OddCell:
        formats = self._book.formats
        code = self._book.codes.get(formats[style], "") if style < len(formats) else ""
        return self._numbers.cell(number_text(number), code)


def _flag(value: int) -> OddCell:
    return TRUE_CELL if value else FALSE_CELL
