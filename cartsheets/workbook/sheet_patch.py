"""Put results into a sheet that is the user's own: a few cells change, all the rest stays to the byte."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cartsheets.domain.cells import sheet_text
from cartsheets.domain.sheet import column_letters, column_number
from cartsheets.workbook.cellxml import text_element
from cartsheets.workbook.look import STATUS_COLOURS, status_formula
from cartsheets.workbook.xml_edit import (
    XmlEdit,
    is_empty_tag,
    opened,
    with_attribute,
    without_attribute,
)
from cartsheets.workbook.xml_stream import local_name

NewCell = str | int | None
"""What a cell is to hold: a text, a number, or nothing."""

_FIRST_PRIORITY = 1_000_000
"""Ours come after the user's own conditional formats. Their numbers must differ."""
_BEHIND_OUR_FORMATS = re.compile(
    "dataValidations|hyperlinks|printOptions|page.*|headerFooter|.*Breaks|customProperties|cellWatches"
    "|ignoredErrors|smartTags|.*[dD]rawing.*|picture|oleObjects|controls|webPublishItems|tableParts|extLst"
).fullmatch
"""Elements that come behind conditional formats. Source: ECMA-376, CT_Worksheet."""


@dataclass(frozen=True)
class SheetEdits:
    """What changes in one sheet: `cells` by row and column, both counted from 1.

    `status` is the column that is coloured by what it says, from the row below `header_row` on.
    """

    header_row: int
    status: int
    cells: Mapping[int, Mapping[int, NewCell]] = field(default_factory=dict)

    @property
    def last_column(self) -> int:
        """The column furthest right that is written to."""
        return max((column for row in self.cells.values() for column in row), default=1)


class SheetPatch(XmlEdit):
    """Writes one sheet's edits while its part is copied. `first_format` is our first differential format."""

    def __init__(self, part: str, *, edits: SheetEdits, first_format: int | None) -> None:
        super().__init__(part)
        self.left_alone: list[tuple[int, int]] = []
        """Cells (row, column) that were not written because they hold a formula."""
        self.is_coloured = False
        """Whether our conditional formats were added."""
        self.emptied: list[int] = []
        """Shared strings that were in cells which are empty now."""
        self._edits = edits
        self._first_format = first_format
        self._main = ""
        self._in_rows = False
        self._styles: list[tuple[int, int, str]] = []
        self._row_number = 0
        self._row: dict[int, NewCell] | None = None
        self._row_style = ""
        self._column = 0
        self._cell: tuple[int, str, str] | None = None
        self._has_formula = False
        self._shared = ""
        self._in_formats = False
        self._has_formats = first_format is None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """See what begins, and write what is to come before it."""
        if self.depth == 0:
            self._main = name.rpartition("}")[0]
        local = local_name(name)
        if self.depth == 1:
            self._start_section(local, attributes)
        elif self._in_rows:
            if self.depth == 2 and local == "row":
                self._start_row(attributes)
            elif self.depth == 3 and local == "c":
                self._start_cell(attributes)
            elif local == "f":
                self._has_formula = True
        elif local == "col":
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if first.isdigit() and last.isdigit():
                self._styles.append((int(first), int(last), attributes.get("style", "")))

    def end(self, name: str) -> None:
        """See what ends, and write what is to come before that."""
        if self._in_rows:
            if self.depth == 3:
                self._end_cell()
            elif self.depth == 2:
                self._end_row()
            elif self.depth == 1:
                self._in_rows = False
        elif self.depth == 0:
            self._add_formats()
        elif self.depth == 1 and local_name(name) == "conditionalFormatting":
            self._in_formats = False

    def text(self, text: str) -> None:
        """Recognise our own conditional formats, and the shared strings of cells that are replaced."""
        if self._cell is not None:
            self._shared += text
        if self._in_formats and '="Done"' in text:
            self._has_formats = True

    def _start_section(self, local: str, attributes: dict[str, str]) -> None:
        self._in_rows = local == "sheetData" and not is_empty_tag(self.tag())
        if local == "dimension":
            self._widen(attributes.get("ref", ""))
        elif local == "conditionalFormatting":
            self._in_formats = True
        elif _BEHIND_OUR_FORMATS(local):
            self._add_formats()

    def _widen(self, extent: str) -> None:
        """Let the sheet's extent cover new columns; readers that believe it would lose them."""
        first, colon, last = extent.partition(":")
        letters = last.rstrip("0123456789")
        if not colon or not letters.isalpha() or column_number(letters) >= self._edits.last_column:
            return
        wide = f"{first}:{column_letters(self._edits.last_column)}{last[len(letters) :]}"
        self.replace_tag(with_attribute(self.tag(), "ref", wide).decode())

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self._row_number = int(number) if number.isdigit() else self._row_number + 1
        self._column = 0
        cells = self._edits.cells.get(self._row_number)
        self._row = dict(sorted(cells.items())) if cells else None
        if self._row is None:
            return
        self._row_style = attributes.get("s", "") if attributes.get("customFormat") in ("1", "true") else ""
        tag = self.tag()
        # "spans" only helps a program to allocate; a wrong one could make it lose cells.
        patched = without_attribute(tag, "spans")
        if is_empty_tag(tag):
            prefix = self.prefix()
            self.replace_tag(opened(patched) + self._missing_cells(None, prefix) + f"</{prefix}row>")
            self._row = None
        elif patched != tag:
            self.replace_tag(patched.decode())

    def _start_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r", "").rstrip("0123456789")
        self._column = column_number(reference) if reference else self._column + 1
        if self._row is None:
            return
        missing = self._missing_cells(self._column, self.prefix())
        if missing:
            self.copy_to(self.position)
            self.put(missing)
        if self._column not in self._row:
            return
        self._cell = (self._column, attributes.get("s", ""), self.prefix())
        self._has_formula = False
        self._shared = "" if attributes.get("t") == "s" else "inline "
        if is_empty_tag(self.tag()):
            self.replace_tag(self._new_cell())
        else:
            self.hold()

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        if self._has_formula:
            column = self._cell[0]
            self.left_alone.append((self._row_number, column))
            if self._row is not None:
                del self._row[column]
            self._cell = None
        else:
            end = self.tag_end()
            if not self._row_value() and self._shared.strip().isdigit():
                self.emptied.append(int(self._shared))
            self.put(self._new_cell())
            self.skip_to(end)
        self.release()

    def _end_row(self) -> None:
        if self._row:
            missing = self._missing_cells(None, self.prefix())
            self.copy_to(self.position)
            self.put(missing)
        self._row = None

    def _row_value(self) -> NewCell:
        """What the cell that was begun is to hold."""
        return self._row[self._cell[0]] if self._row is not None and self._cell is not None else None

    def _new_cell(self) -> str:
        """Write the cell that takes the place of the one that was begun."""
        if self._cell is None or self._row is None:
            raise AssertionError("no cell was begun")
        (column, style, prefix), self._cell = self._cell, None
        return self._cell_xml(column, self._row.pop(column), style, prefix)

    def _missing_cells(self, before: int | None, prefix: str) -> str:
        """Write the cells that are not in the row yet and come before a column; None: all."""
        row = self._row or {}
        columns = [column for column in row if before is None or column < before]
        return "".join(
            self._cell_xml(column, row.pop(column), self._row_style or self._style_of(column), prefix)
            for column in columns
        )

    def _style_of(self, column: int) -> str:
        return next((style for first, last, style in self._styles if first <= column <= last), "")

    def _cell_xml(self, column: int, value: NewCell, style: str, prefix: str) -> str:
        place = f'r="{column_letters(column)}{self._row_number}"' + (f' s="{style}"' if style else "")
        if value is None or value == "":
            return f"<{prefix}c {place}/>"
        if isinstance(value, int):
            return f"<{prefix}c {place}><{prefix}v>{value}</{prefix}v></{prefix}c>"
        element = text_element(sheet_text(value)[0], prefix=prefix)
        return f'<{prefix}c {place} t="inlineStr"><{prefix}is>{element}</{prefix}is></{prefix}c>'

    def _add_formats(self) -> None:
        """Colour the Status column, unless the sheet does that already."""
        if self._has_formats or self._first_format is None:
            return
        self._has_formats = self.is_coloured = True
        letters, row = column_letters(self._edits.status), self._edits.header_row + 1
        prefix = self.prefix()
        rules = "".join(
            f'<{prefix}cfRule type="expression" dxfId="{self._first_format + i}" '
            f'priority="{_FIRST_PRIORITY + i}"><{prefix}formula>'
            f"{status_formula(letters, words, row)}</{prefix}formula></{prefix}cfRule>"
            for i, (words, _) in enumerate(STATUS_COLOURS)
        )
        element = f"{prefix}conditionalFormatting"
        self.copy_to(self.position)
        self.put(f'<{element} sqref="{letters}{row}:{letters}1048576">{rules}</{element}>')
