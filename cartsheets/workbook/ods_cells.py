"""Read an OpenDocument sheet (.ods) by expat, telling errors, formulas, flags and texts apart.

python-calamine was the other candidate: it gives errors and formulas without a value as blank, which
would read as cells that somebody emptied.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cartsheets.domain.sheet import CellKind, OddCell, SheetContent, Value
from cartsheets.errors import UnreadableFormat, WorkbookDamaged
from cartsheets.workbook.container import FETCH_AGAIN, Container
from cartsheets.workbook.ods_values import (
    FORMULA_PREFIX,
    META,
    STYLE,
    TABLE,
    TEXT,
    cell_value,
    repeat_count,
)
from cartsheets.workbook.preflight import TAKE_PASSWORD_OFF
from cartsheets.workbook.sheet_rows import LAST_ROW, WIDEST, CellBudget, RowCollector
from cartsheets.workbook.xlsx_parts import constant_text
from cartsheets.workbook.xml_stream import XmlStream, local_name, parse_xml

_SPACES = re.compile(r"[ \t\r\n]+")


class OdsReader:
    """Collects the sheets and names of content.xml."""

    def __init__(self, part: str) -> None:
        self.sheets: list[SheetContent] = []
        self.names: dict[str, str] = {}
        self.notes: list[str] = []
        self._budget = CellBudget()
        self._stream = XmlStream(
            part, start=self._start, end=self._end, text=self._text, depth=lambda: self._depth
        )
        self._style = ""
        self._hidden_styles: set[str] = set()
        self._rows: RowCollector | None = None
        self._table_style = ""
        self._depth = 0
        self._row: list[Value] | None = None
        self._row_number = 1
        self._row_repeat = 1
        self._row_is_hidden = False
        self._position = 0
        self._cell: dict[str, str] | None = None
        self._is_covered = False
        self._paragraphs: list[str] = []
        self._runs: list[str] | None = None
        self._skipping = 0
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            f"{STYLE}style": self._start_style,
            f"{STYLE}table-properties": self._note_table_look,
            f"{TABLE}table": self._start_table,
            f"{TABLE}table-row": self._start_row,
            f"{TABLE}table-cell": self._start_cell,
            f"{TABLE}covered-table-cell": self._start_covered,
            f"{TABLE}named-expression": self._note_name,
        }
        self._ends: dict[str, Callable[[], None]] = {
            f"{TABLE}table": self._end_table,
            f"{TABLE}table-row": self._end_row,
            f"{TABLE}table-cell": self._end_cell,
            f"{TABLE}covered-table-cell": self._end_cell,
        }

    def read(self, container: Container, part: str) -> None:
        """Read the whole part."""
        self._stream.read(container.pieces(part))
        if not self.sheets:
            raise WorkbookDamaged("The file holds no sheet that could be read.", remedy=FETCH_AGAIN)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._skipping:
            self._skipping += 1
        elif self._cell is not None:
            self._start_in_cell(name, attributes)
        elif name in self._starts:
            self._starts[name](attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._skipping:
            self._skipping -= 1
        elif self._runs is not None and name == f"{TEXT}p":
            self._paragraphs.append("".join(self._runs))
            self._runs = None
        elif name in self._ends:
            self._ends[name]()

    def _text(self, text: str) -> None:
        if self._runs is not None and not self._skipping:
            text = _SPACES.sub(" ", text)
            # White space in the markup counts as one space, and as none where a paragraph or a space is.
            if text.startswith(" ") and (not self._runs or self._runs[-1] == " "):
                text = text[1:]
            if text:
                self._runs.append(text)

    def _start_in_cell(self, name: str, attributes: dict[str, str]) -> None:
        """Take texts; notes, drawings and tables within a cell are not its content."""
        if self._runs is None:
            if name == f"{TEXT}p":
                self._runs = []
            else:
                self._skipping = 1
            return
        if not name.startswith(TEXT):
            self._skipping = 1
            return
        match local_name(name):
            case "s":
                self._runs.append(" " * min(repeat_count(attributes.get(f"{TEXT}c")), 32_767))
            case "tab":
                self._runs.append("\t")
            case "line-break":
                self._runs.append("\n")
            case "ruby-text" | "note":
                self._skipping = 1

    def _start_style(self, attributes: dict[str, str]) -> None:
        self._style = attributes.get(f"{STYLE}name", "")

    def _note_table_look(self, attributes: dict[str, str]) -> None:
        if attributes.get(f"{TABLE}display") == "false":
            self._hidden_styles.add(self._style)

    def _start_table(self, attributes: dict[str, str]) -> None:
        self._rows = RowCollector(attributes.get(f"{TABLE}name", ""), self._budget)
        self._table_style = attributes.get(f"{TABLE}style-name", "")
        self._row_number = 1

    def _end_table(self) -> None:
        if self._rows is not None:
            is_hidden = self._table_style in self._hidden_styles
            self.sheets.append(SheetContent(self._rows.sheet, self._rows.finish(), is_hidden))
            self.notes += self._rows.notes
            self._rows = None

    def _start_row(self, attributes: dict[str, str]) -> None:
        if self._rows is None:
            return
        self._row = []
        self._position = 0
        self._row_repeat = repeat_count(attributes.get(f"{TABLE}number-rows-repeated"))
        self._row_is_hidden = attributes.get(f"{TABLE}visibility", "visible") != "visible"

    def _end_row(self) -> None:
        if self._row is None or self._rows is None:
            return
        number = self._row_number
        self._row_number += self._row_repeat
        if self._row:
            for repeat in range(min(self._row_repeat, LAST_ROW + 1 - number)):
                cells = list(self._row) if repeat else self._row
                self._rows.add_row(number + repeat, cells, is_hidden=self._row_is_hidden)
        self._row = None

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if self._row is not None:
            self._cell = attributes
            self._is_covered = False
            self._paragraphs = []

    def _start_covered(self, attributes: dict[str, str]) -> None:
        self._start_cell(attributes)
        self._is_covered = True

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None or self._rows is None:
            return
        attributes, self._cell = self._cell, None
        start = self._position
        repeat = repeat_count(attributes.get(f"{TABLE}number-columns-repeated"))
        self._position += repeat
        value = cell_value(attributes, self._paragraphs)
        if self._is_covered and value is not None:
            value = OddCell(CellKind.MERGED, value if isinstance(value, str) else value.text)
        if value is not None:
            for position in range(start, min(start + repeat, max(WIDEST, start) + 1)):
                self._rows.place(self._row, position, value, row=self._row_number)
        rows = repeat_count(attributes.get(f"{TABLE}number-rows-spanned"))
        columns = repeat_count(attributes.get(f"{TABLE}number-columns-spanned"))
        self._rows.cover(self._row_number, self._row_number + rows - 1, start, start + columns - 1)

    def _note_name(self, attributes: dict[str, str]) -> None:
        constant = constant_text(FORMULA_PREFIX.sub("", attributes.get(f"{TABLE}expression", "")))
        if constant is not None:
            self.names.setdefault(attributes.get(f"{TABLE}name", ""), constant)


def check_not_encrypted(container: Container) -> None:
    """Refuse a sheet that is locked with a password.

    Raises:
        UnreadableFormat: it is.
    """
    manifest = container.find("META-INF/manifest.xml")
    is_locked = container.find("encrypted-package") is not None
    if is_locked or (manifest is not None and b"encryption-data" in container.read(manifest)):
        raise UnreadableFormat("The file is protected with a password.", remedy=TAKE_PASSWORD_OFF)


def read_ods_properties(container: Container) -> dict[str, str]:
    """Read the document's own properties, all as text."""
    part = container.find("meta.xml")
    properties: dict[str, str] = {}
    if part is None:
        return properties
    name: str | None = None
    texts: list[str] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal name
        if element == f"{META}user-defined":
            name = attributes.get(f"{META}name", "")
            texts.clear()

    def end(element: str) -> None:
        nonlocal name
        if element == f"{META}user-defined" and name is not None:
            properties[name] = "".join(texts)
            name = None

    def text(value: str) -> None:
        if name is not None:
            texts.append(value)

    parse_xml(part, container.pieces(part), start=start, end=end, text=text)
    return properties
