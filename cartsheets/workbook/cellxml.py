"""Cells as SpreadsheetML text: any text a store can hold, safe and exact, and fast.

Each cell is made with a placeholder for its row's number, which is put in once for the whole row.
Cells are made column by column: what few of them need is looked for in all of them at once.
Text is written in place ("inline strings"), so memory does not grow with the rows. Only text with a
literal `_x0041_`, which a reader would take for an escaped character, goes into the shared strings:
openpyxl undoes the escape there and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cartsheets.domain.cells import Cell, sheet_text

ROW = "\0"
"""Stands for the row's number; no text of a cell can hold it."""

MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

MakeCell = Callable[[Cell], str]
"""Turns one canonical cell into its XML."""
MakeCells = Callable[[Sequence[Cell]], Sequence[str]]
"""Turns a column's canonical cells into their XML."""

# Anything that a cell's XML cannot hold as it is, or whose style depends on it: markup, control
# characters, halves of surrogate pairs, non-characters, escapes, blanks at the ends, and starts that
# a spreadsheet program would take for a formula or a prefix.
_NEEDS_CARE = re.compile("[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]|_x|^[\\s=+\\-@']|\\s\\Z").search
_MAY_NEED_CARE = re.compile("[&<>_\x00-\x1f\ud800-\udfff\ufffe\uffff]").search
_SPACES = frozenset(chr(number) for number in range(0x3001) if chr(number).isspace())
_CAREFUL_STARTS = frozenset("=+-@'") | _SPACES
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_PREFIXED = ("=", "+", "-", "@", "'")
_SURELY_FITS = 16_000
_SURE_DIGITS = 15
"""Numbers of more digits lose the rest in a spreadsheet, so they are written as text."""
_DIGITS_LIMIT = 10**_SURE_DIGITS


@dataclass(frozen=True, slots=True)
class TextStyles:
    """Numbers of the cell formats of a text column: usual, of text that looks like a formula, of cut text."""

    plain: int
    prefixed: int
    cut: int


class SharedStrings:
    """The few texts that are written by reference, and the part that holds them."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._uses = 0

    def number(self, item: str) -> int:
        """Give the number of a string item, a new one if need be."""
        self._uses += 1
        return self._numbers.setdefault(item, len(self._numbers))

    def part(self) -> bytes:
        """Give the part with all of them."""
        items = "".join(f"<si>{item}</si>" for item in self._numbers)
        counts = f'count="{self._uses}" uniqueCount="{len(self._numbers)}"'
        return f'{_XML}<sst xmlns="{MAIN_NAMESPACE}" {counts}>{items}</sst>'.encode()


def text_cell(letters: str, styles: TextStyles, strings: SharedStrings) -> MakeCell:
    """Make cells of a text column."""
    blank = f'<c r="{letters}{ROW}" s="{styles.plain}"/>'
    start = f'<c r="{letters}{ROW}" s="{styles.plain}" t="inlineStr"><is><t>'
    end = "</t></is></c>"

    def make(cell: Cell) -> str:
        if cell is None:
            return blank
        text = cell if isinstance(cell, str) else str(cell)
        if len(text) > _SURELY_FITS or _NEEDS_CARE(text):
            return _careful(text)
        return f"{start}{text}{end}" if text else blank

    def _careful(text: str) -> str:
        shown, is_whole = sheet_text(text)
        if not is_whole:
            style = styles.cut
        else:
            style = styles.prefixed if shown.startswith(_PREFIXED) else styles.plain
        if _ESCAPED.search(shown):
            number = strings.number(text_element(shown))
            return f'<c r="{letters}{ROW}" s="{style}" t="s"><v>{number}</v></c>'
        return f'<c r="{letters}{ROW}" s="{style}" t="inlineStr"><is>{text_element(shown)}</is></c>'

    return make


def text_cells(letters: str, styles: TextStyles, strings: SharedStrings) -> MakeCells:
    """Make cells of a text column, many at once."""
    make = text_cell(letters, styles, strings)
    blank = make(None)
    start, end = make("0").split("0</t>")[0], "</t></is></c>"

    def make_all(cells: Sequence[Cell]) -> Sequence[str]:
        texts = [cell if isinstance(cell, str) else str(cell) for cell in cells if cell is not None]
        joined = "".join(texts)
        if not joined:
            return [blank] * len(cells)
        if len(joined) > _SURELY_FITS or _MAY_NEED_CARE(joined):
            return [blank if cell is None else make(cell) for cell in cells]
        return [
            blank
            if not cell
            else f"{start}{cell}{end}"
            if isinstance(cell, str) and cell[0] not in _CAREFUL_STARTS and cell[-1] not in _SPACES
            else make(cell)
            for cell in cells
        ]

    return make_all


def number_cell(letters: str, style: int, as_text: MakeCell) -> MakeCell:
    """Make cells of a number column; a number too long for a spreadsheet becomes text."""
    blank = f'<c r="{letters}{ROW}" s="{style}"/>'
    start = f'<c r="{letters}{ROW}" s="{style}"><v>'

    def make(cell: Cell) -> str:
        if cell is None:
            return blank
        if isinstance(cell, int) and -_DIGITS_LIMIT < cell < _DIGITS_LIMIT:
            return f"{start}{cell:d}</v></c>"
        if isinstance(cell, Decimal) and len(cell.as_tuple().digits) <= _SURE_DIGITS:
            return f"{start}{cell:f}</v></c>"
        return as_text(str(cell))

    return make


def text_element(text: str, *, prefix: str = "") -> str:
    """Give a `<t>` element for text that `sheet_text` has passed; `prefix` is that of its namespace."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return f'<{prefix}t xml:space="preserve">{_ESCAPED.sub("_x005F_", escaped)}</{prefix}t>'
