"""Read one worksheet's cells by expat: every cell with its kind, as the XML says and nothing more.

This is the careful way. It takes what Excel, LibreOffice and others write, and what they should not
have written: Strict namespaces, prefixes, UTF-16, rows and cells without addresses, wrong dimensions.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cartsheets.domain.sheet import Value, column_letters
from cartsheets.errors import WorkbookDamaged
from cartsheets.workbook.cell_values import formula_cell, unescape_text
from cartsheets.workbook.container import SAVE_AGAIN
from cartsheets.workbook.sheet_rows import LAST_COLUMN, LAST_ROW, RowCollector
from cartsheets.workbook.xlsx_values import CellReader, whole_number
from cartsheets.workbook.xml_stream import XmlStream

MAIN_NAMESPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "http://purl.oclc.org/ooxml/spreadsheetml/main}",
    "",
)
_ELEMENTS = ("sheetData", "row", "c", "v", "f", "is", "t", "rPh", "mergeCell", "sheetFormatPr")
_LOCAL_NAMES = {f"{namespace}{name}": name for namespace in MAIN_NAMESPACES for name in _ELEMENTS}
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_HAS_REFERENCE = re.compile(r"[A-Za-z]{1,3}\$?\d|[A-Za-z]:|\d:\d|[A-Za-z_]\w*\[")

COLUMN_OF = {column_letters(number): number - 1 for number in range(1, LAST_COLUMN + 1)}
"""Position by column letters: "A" is 0."""


class SheetParser:
    """Parse one worksheet part that is fed piece by piece; rows go to the collector."""

    def __init__(self, part: str, cells: CellReader, rows: RowCollector) -> None:
        self.stream = XmlStream(
            part, start=self._start, end=self._end, text=self._text, depth=lambda: self._depth
        )
        self.prefixes: set[str] = set()
        self.stream.parser.StartNamespaceDeclHandler = self._note_prefix
        self.stream.parser.EndNamespaceDeclHandler = self._forget_prefix
        self._reader = cells
        self._rows = rows
        self._depth = 0
        self._data_depth = 0
        self._rows_are_hidden = False
        self._row_number = 0
        self._row: list[Value] | None = None
        self._row_is_hidden = False
        self._position = -1
        self._kind = ""
        self._style = ""
        self._is_cell = False
        self._value: list[str] | None = None
        self._inline: list[str] | None = None
        self._formula: list[str] | None = None
        self._shared_id = ""
        self._shared: dict[str, str] = {}
        self._target: list[str] | None = None
        self._is_phonetic = False
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "row": self._start_row,
            "c": self._start_cell,
            "v": self._start_value,
            "f": self._start_formula,
            "is": self._start_inline,
            "t": self._start_text,
            "rPh": self._start_phonetic,
            "mergeCell": self._note_merge,
            "sheetFormatPr": self._note_defaults,
            "sheetData": self._start_data,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "c": self._end_cell,
            "row": self._end_row,
            "rPh": self._end_phonetic,
            "sheetData": self._end_data,
        }

    @property
    def is_between_rows(self) -> bool:
        """Whether the parser stands directly within the sheet's cell table."""
        return self._data_depth > 0 and self._depth == self._data_depth

    @property
    def last_row(self) -> int:
        """The number of the last row that was read."""
        return self._row_number

    def skip_row(self, number: int) -> None:
        """Be told that a row was read elsewhere."""
        self._row_number = number

    @property
    def hides_rows(self) -> bool:
        """Whether rows are hidden unless they say otherwise."""
        return self._rows_are_hidden

    def _note_prefix(self, prefix: str | None, _uri: str) -> None:
        if prefix is not None:
            self.prefixes.add(prefix)

    def _forget_prefix(self, prefix: str | None) -> None:
        self.prefixes.discard(prefix or "")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        local = _LOCAL_NAMES.get(name)
        if local is not None:
            self._starts[local](attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._target = None
        local = _LOCAL_NAMES.get(name)
        if local in self._ends:
            self._ends[local]()

    def _text(self, text: str) -> None:
        if self._target is not None:
            self._target.append(text)

    def _start_data(self, _: dict[str, str]) -> None:
        self._data_depth = self._depth

    def _end_data(self) -> None:
        self._data_depth = 0

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r")
        self._row_number = self._row_number + 1 if number is None else whole_number(number, fallback=0)
        if not 1 <= self._row_number <= LAST_ROW:
            raise self._damaged(f"a row has the number {number or self._row_number}")
        self._row = []
        self._position = -1
        self._row_is_hidden = is_hidden_row(attributes, unless_said=self._rows_are_hidden)

    def _end_row(self) -> None:
        if self._row is not None:
            self._rows.add_row(self._row_number, self._row, is_hidden=self._row_is_hidden)
            self._row = None

    def _start_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._position += 1
        else:
            self._position = self._find_position(reference)
        if self._position >= LAST_COLUMN:
            raise self._damaged(f"row {self._row_number} has more cells than a sheet has columns")
        self._is_cell = True
        self._kind = attributes.get("t", "")
        self._style = attributes.get("s", "")
        self._value = self._inline = self._formula = None
        self._shared_id = ""

    def _find_position(self, reference: str) -> int:
        match = _REFERENCE.fullmatch(reference)
        position = COLUMN_OF.get(match[1].upper()) if match else None
        if match is None or position is None or int(match[2]) != self._row_number:
            raise self._damaged(f"a cell in row {self._row_number} has the address {reference}")
        return position

    def _start_value(self, _: dict[str, str]) -> None:
        if self._is_cell:
            self._value = self._target = []

    def _start_formula(self, attributes: dict[str, str]) -> None:
        if self._is_cell:
            self._formula = self._target = []
            self._shared_id = attributes.get("si", "") if attributes.get("t") == "shared" else ""

    def _start_inline(self, _: dict[str, str]) -> None:
        if self._is_cell:
            self._inline = []

    def _start_text(self, _: dict[str, str]) -> None:
        if self._inline is not None and not self._is_phonetic:
            self._target = self._inline

    def _start_phonetic(self, _: dict[str, str]) -> None:
        self._is_phonetic = True

    def _end_phonetic(self) -> None:
        self._is_phonetic = False

    def _end_cell(self) -> None:
        self._is_cell = False
        if self._row is None:
            return
        text = None if self._value is None else "".join(self._value)
        if self._inline is not None and (self._kind == "inlineStr" or not text):
            kind, text = "inlineStr", "".join(self._inline) or text
        else:
            kind = self._kind
        try:
            value = self._reader.value(kind, self._style, text)
        except LookupError:
            raise self._damaged(f"cell {self._address()} refers to a text that is not there") from None
        if self._formula is not None:
            value = formula_cell(self._formula_text(), value, has_value=kind == "str" and text is not None)
        self._inline = None
        self._rows.place(self._row, self._position, value, row=self._row_number)

    def _formula_text(self) -> str:
        formula = unescape_text("".join(self._formula or ()))
        if self._shared_id:
            if formula:
                self._shared[self._shared_id] = formula
            else:
                # Shared formulas are written once. Those without references read alike in every cell.
                shared = self._shared.get(self._shared_id, "")
                formula = "" if _HAS_REFERENCE.search(shared) else shared
        return formula

    def _note_defaults(self, attributes: dict[str, str]) -> None:
        self._rows_are_hidden = attributes.get("zeroHeight", "") in ("1", "true")

    def _note_merge(self, attributes: dict[str, str]) -> None:
        first, _, last = attributes.get("ref", "").partition(":")
        start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
        if start is None or end is None:
            raise self._damaged(f"a merged range has the address {attributes.get('ref', '')}")
        columns = sorted(COLUMN_OF.get(match[1].upper(), LAST_COLUMN - 1) for match in (start, end))
        numbers = sorted(int(match[2]) for match in (start, end))
        self._rows.cover(numbers[0], numbers[1], columns[0], columns[1])

    def _address(self) -> str:
        return f"{column_letters(self._position + 1)}{self._row_number}"

    def _damaged(self, what: str) -> WorkbookDamaged:
        return WorkbookDamaged(
            f"The file is damaged: in its sheet {self._rows.sheet} {what}.",
            sheet=self._rows.sheet,
            remedy=SAVE_AGAIN,
        )


def is_hidden_row(attributes: dict[str, str], *, unless_said: bool) -> bool:
    """Say whether a row's attributes hide it."""
    hidden = attributes.get("hidden")
    if hidden is None:
        return unless_said
    return hidden in ("1", "true")
