"""Cells as SpreadsheetML text: any text a store can hold, safe and exact, and fast.

A cell is a start, its text and an end; where its row's number belongs stands a placeholder. Cells are
made column by column: what few of them need is looked for in all of them at once.
Text is written in place ("inline strings"), so memory does not grow with the rows. Only text with a
literal `_x0041_`, which a reader would take for an escaped character, goes into the shared strings:
openpyxl undoes the escape there and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from cartsheets.domain.cells import Cell, sheet_text
from cartsheets.workbook.cell_values import unescape_text
from cartsheets.workbook.plain_xml import plain_text

ROW = "\0"
"""Stands for the row's number; no text of a cell can hold it."""

MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# Anything that a cell's XML cannot hold as it is, or whose style depends on it: markup, control
# characters, halves of surrogate pairs, non-characters, escapes, blanks at the ends, and starts that
# a spreadsheet program would take for a formula or a prefix.
_NEEDS_CARE = re.compile("[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]|_x|^[\\s=+\\-@']|\\s\\Z").search
_MARKS = ("&", "<", ">", "_x")
_BETWEEN = "|"
_EDGES = (*((mark, f"{_BETWEEN}{mark}") for mark in "=+-@' "), (" ", f" {_BETWEEN}"))
_CAREFUL_STARTS = frozenset("=+-@' ")
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_PREFIXED = ("=", "+", "-", "@", "'")
_SURELY_FITS = 16_000
_SURE_DIGITS = 15
"""Numbers of more digits lose the rest in a spreadsheet, so they are written as text."""
_DIGITS_LIMIT = 10**_SURE_DIGITS
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?").fullmatch
_NUMBERS = (int, Decimal)
_TEXT_END, _VALUE_END = "</t></is></c>", "</v></c>"
_KNOWN_LIMIT = 10_000

Form = bool | str
"""What stands around a cell's text: False for a blank cell, True for its column's usual form, else a start."""


@dataclass(frozen=True, slots=True)
class MadeCells:
    """A column's cells: the form and the escaped text of each; a blank cell has none.

    `doubtful` are the places of cells that need not read back as what they were made of.
    """

    forms: Sequence[Form]
    texts: Sequence[str | None]
    doubtful: Sequence[int] = ()


class CellMaker(Protocol):
    """Makes the cells of one column."""

    def make(self, cells: Sequence[Cell]) -> MadeCells:
        """Make canonical cells."""

    def around(self, form: Form) -> tuple[str, str]:
        """What stands before and after the text of a cell of this form; a blank cell is all before."""


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


class TextCells:
    """Makes the cells of a text column."""

    def __init__(self, letters: str, styles: TextStyles, strings: SharedStrings) -> None:
        self._cell = f'<c r="{letters}{ROW}" s="'
        self._styles = styles
        self._strings = strings
        self._blank = f'{self._cell}{styles.plain}"/>'
        self._start = f'{self._cell}{styles.plain}" t="inlineStr"><is><t>'

    def around(self, form: Form) -> tuple[str, str]:
        """What stands around a cell's text."""
        return _around(form, blank=self._blank, usual=self._start)

    def make(self, cells: Sequence[Cell]) -> MadeCells:
        """Make cells, None for blank ones."""
        texts: list[str] = list(filter(None, cells))  # type: ignore[arg-type]
        try:
            joined = _BETWEEN.join(texts)
        except TypeError:
            return self._each(cells)
        if (
            len(joined) > _SURELY_FITS
            or len(texts) + cells.count(None) != len(cells)
            or joined.count(_BETWEEN) >= max(1, len(texts))
            # No control character, no half of a pair, no blank but the usual one.
            or not joined.isprintable()
            or any(mark in joined for mark in _MARKS)
        ):
            return self._each(cells)
        held: Sequence[str | None] = cells  # type: ignore[assignment]
        if len(texts) == len(cells):
            forms = [True] * len(cells)
        elif not texts:
            return MadeCells([False] * len(cells), held)
        else:
            forms = list(map(bool, cells))
        edged = f"{_BETWEEN}{joined}{_BETWEEN}"
        if any(mark in joined and edge in edged for mark, edge in _EDGES):
            return self._with_edges(held, forms)
        return MadeCells(forms, held)

    def one(self, cell: Cell) -> tuple[Form, str | None, bool]:
        """Give a cell's form and text, and whether it surely reads back as what it was made of."""
        text = cell if isinstance(cell, str | None) else str(cell)
        if not text:
            return False, None, text is None
        if len(text) > _SURELY_FITS or _NEEDS_CARE(text):
            return self._careful(text)
        return True, text, text is cell

    def _each(self, cells: Sequence[Cell]) -> MadeCells:
        made = list(map(self.one, cells))
        forms, texts, exact = zip(*made, strict=True)
        return MadeCells(forms, texts, _places_of_false(exact))

    def _with_edges(self, cells: Sequence[str | None], plain: Sequence[bool]) -> MadeCells:
        """Make texts of plain characters, of which some begin or end with one that needs care."""
        forms: list[Form] = list(plain)
        texts = list(cells)
        doubtful = []
        for place, text in enumerate(cells):
            if text and (text[-1] == " " or text[0] in _CAREFUL_STARTS):
                forms[place], texts[place], is_exact = self._careful(text)
                if not is_exact:
                    doubtful.append(place)
        return MadeCells(forms, texts, doubtful)

    def _careful(self, text: str) -> tuple[Form, str, bool]:
        shown, is_whole = sheet_text(text)
        if not is_whole:
            style = self._styles.cut
        else:
            style = self._styles.prefixed if shown.startswith(_PREFIXED) else self._styles.plain
        if _ESCAPED.search(shown):
            return f'{self._cell}{style}" t="s"><v>', str(self._strings.number(text_element(shown))), False
        escaped = _escaped(shown)
        is_exact = is_whole and (escaped == text or unescape_text(plain_text(escaped) or "") == text)
        return f'{self._cell}{style}" t="inlineStr"><is><t xml:space="preserve">', escaped, is_exact


class NumberCells:
    """Makes the cells of a number column; a number too long for a spreadsheet becomes text."""

    def __init__(self, letters: str, style: int, as_text: TextCells) -> None:
        self._blank = f'<c r="{letters}{ROW}" s="{style}"/>'
        self._start = f'<c r="{letters}{ROW}" s="{style}"><v>'
        self._as_text = as_text
        self._known: set[str] = set()

    def around(self, form: Form) -> tuple[str, str]:
        """What stands around a cell's text."""
        return _around(form, blank=self._blank, usual=self._start)

    def make(self, cells: Sequence[Cell]) -> MadeCells:
        """Make cells, None for blank ones."""
        if set(map(type, cells)) == {int} and -_DIGITS_LIMIT < min(cells) <= max(cells) < _DIGITS_LIMIT:  # type: ignore[operator, type-var]
            return MadeCells([True] * len(cells), list(map(str, cells)))
        forms: list[Form] = []
        texts: list[str | None] = []
        doubtful: list[int] = []
        known = self._known
        for place, cell in enumerate(cells):
            text = None if cell is None else str(cell)
            if text is None or (type(cell) in _NUMBERS and text in known):
                forms.append(text is not None)
                texts.append(text)
                continue
            form, text, is_exact = self._one(cell, text)
            forms.append(form)
            texts.append(text)
            if not is_exact:
                doubtful.append(place)
        return MadeCells(forms, texts, doubtful)

    def _one(self, cell: Cell, text: str) -> tuple[Form, str | None, bool]:
        if isinstance(cell, int | Decimal) and len(text) <= _SURE_DIGITS and _PLAIN_NUMBER(text):
            if len(self._known) >= _KNOWN_LIMIT:
                self._known.clear()
            self._known.add(text)
            return True, text, True
        if isinstance(cell, int) and -_DIGITS_LIMIT < cell < _DIGITS_LIMIT:
            return True, f"{cell:d}", False
        if isinstance(cell, Decimal) and len(cell.as_tuple().digits) <= _SURE_DIGITS:
            return True, f"{cell:f}", False
        form, text_made, _ = self._as_text.one(text)
        return (self._as_text.around(True)[0] if form is True else form), text_made, False


class ChoiceCells:
    """Makes the cells of a column that holds few different values. `word` gives the text of each."""

    def __init__(self, word: Callable[[Cell], str | None], as_text: TextCells) -> None:
        self._word = word
        self._as_text = as_text
        self._known: dict[Cell, tuple[Form, str | None, bool]] = {}

    def around(self, form: Form) -> tuple[str, str]:
        """What stands around a cell's text."""
        return self._as_text.around(form)

    def make(self, cells: Sequence[Cell]) -> MadeCells:
        """Make cells, None for blank ones."""
        known = self._known
        for cell in set(cells).difference(known):
            known[cell] = self._as_text.one(self._word(cell))
        forms, texts, exact = zip(*map(known.__getitem__, cells), strict=True)
        return MadeCells(
            forms, texts, [] if all(exact) else [p for p, is_exact in enumerate(exact) if not is_exact]
        )


def whole_cell(maker: CellMaker, cell: Cell) -> str:
    """Give one cell as a whole."""
    made = maker.make([cell])
    before, after = maker.around(made.forms[0])
    return f"{before}{made.texts[0] or ''}{after}"


def text_element(text: str, *, prefix: str = "") -> str:
    """Give a `<t>` element for text that `sheet_text` has passed; `prefix` is that of its namespace."""
    return f'<{prefix}t xml:space="preserve">{_escaped(text)}</{prefix}t>'


def _escaped(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return _ESCAPED.sub("_x005F_", escaped)


def _around(form: Form, *, blank: str, usual: str) -> tuple[str, str]:
    if form is False:
        return blank, ""
    start = usual if form is True else form
    return start, _VALUE_END if start.endswith("<v>") else _TEXT_END


def _places_of_false(flags: Sequence[bool]) -> list[int]:
    return [] if all(flags) else [place for place, flag in enumerate(flags) if not flag]
