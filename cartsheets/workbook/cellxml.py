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
_BETWEEN = "|"
_CAREFUL_STARTS = frozenset("=+-@' ")
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_PREFIXED = ("=", "+", "-", "@", "'")
_SURELY_FITS = 16_000
_SURE_DIGITS = 15
"""Numbers of more digits lose the rest in a spreadsheet, so they are written as text."""
_DIGITS_LIMIT: int = 10**_SURE_DIGITS
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?").fullmatch
_TEXT_END, _VALUE_END = "</t></is></c>", "</v></c>"


@dataclass(frozen=True, slots=True)
class MadeCells:
    """A column's cells as XML.

    `doubtful` are the places of those that must be read back from the file: cells that may not come back as
    what they were made of, and the first of each kind. Any other cell has a start and an end that such a
    cell had before it, and between them a text without markup.
    """

    cells: Sequence[str]
    doubtful: Sequence[int] = ()


class CellMaker(Protocol):
    """Makes the cells of one column."""

    def make(self, cells: Sequence[Cell]) -> MadeCells:
        """Make canonical cells, None for blank ones."""


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
        self.blank = f'{self._cell}{styles.plain}"/>'
        self._start = f'{self._cell}{styles.plain}" t="inlineStr"><is><t>'
        self._known: set[str] = set()
        # What the cells in hand begin with that no cell began with before, and texts that may not come back.
        self._new: set[str] = set()
        self._inexact: set[Cell] = set()

    def make(self, cells: Sequence[Cell]) -> MadeCells:
        """Make canonical cells, None for blank ones."""
        texts: list[str] = list(filter(None, cells))  # type: ignore[arg-type]
        blank, start, end = self.blank, self._start, _TEXT_END
        made: list[str]
        joined = _joined(texts)
        if joined is None or len(texts) + cells.count(None) != len(cells) or not _is_plain(joined):
            made = list(map(self.whole, cells))
        elif _has_careful_edges(joined):
            made = [
                blank
                if not text
                else f"{start}{text}{end}"
                if text[-1] != " " and text[0] not in _CAREFUL_STARTS  # type: ignore[index]
                else self._careful(text)  # type: ignore[arg-type]
                for text in cells
            ]
        elif len(texts) == len(cells):
            made = [f"{start}{text}{end}" for text in texts]
        elif texts:
            made = [f"{start}{text}{end}" if text else blank for text in cells]
        else:
            made = [blank] * len(cells)
        if texts and start not in self._known:
            self._new.add(start)
        if len(texts) < len(cells) and blank not in self._known:
            self._new.add(blank)
        return MadeCells(made, self._doubtful(cells, made) if self._new or self._inexact else ())

    def whole(self, cell: Cell) -> str:
        """Make one cell."""
        if cell is None:
            return self.blank
        text = cell if isinstance(cell, str) else str(cell)
        if text is not cell:
            self._inexact.add(cell)
        if len(text) > _SURELY_FITS or _NEEDS_CARE(text):
            return self._careful(text)
        return f"{self._start}{text}{_TEXT_END}" if text else self.blank

    def _careful(self, text: str) -> str:
        shown, is_whole = sheet_text(text)
        if not is_whole:
            style = self._styles.cut
        else:
            style = self._styles.prefixed if shown.startswith(_PREFIXED) else self._styles.plain
        if _ESCAPED.search(shown):
            self._inexact.add(text)
            return f'{self._cell}{style}" t="s"><v>{self._strings.number(text_element(shown))}{_VALUE_END}'
        escaped = _escaped(shown)
        if "<" in escaped or unescape_text(plain_text(escaped) or "") != text:
            self._inexact.add(text)
        start = f'{self._cell}{style}" t="inlineStr"><is><t xml:space="preserve">'
        if start not in self._known:
            self._new.add(start)
        return f"{start}{escaped}{_TEXT_END}"

    def _doubtful(self, cells: Sequence[Cell], made: Sequence[str]) -> list[int]:
        places = [place for place, cell in enumerate(cells) if cell in self._inexact] if self._inexact else []
        for start in self._new:
            first = next((place for place, cell in enumerate(made) if cell.startswith(start)), None)
            if first is not None:
                places.append(first)
                self._known.add(start)
        self._new.clear()
        self._inexact.clear()
        return places


class NumberCells:
    """Makes the cells of a number column; a number too long for a spreadsheet becomes text."""

    def __init__(self, letters: str, style: int, as_text: TextCells) -> None:
        self._blank = f'<c r="{letters}{ROW}" s="{style}"/>'
        self._start = f'<c r="{letters}{ROW}" s="{style}"><v>'
        self._as_text = as_text
        self._new = {self._blank, self._start}

    def make(self, cells: Sequence[Cell]) -> MadeCells:
        """Make canonical cells, None for blank ones."""
        start = self._start
        if set(map(type, cells)) == {int} and _all_fit(cells):  # type: ignore[arg-type]
            doubtful = [0] if start in self._new else []
            self._new.discard(start)
            return MadeCells([f"{start}{cell}{_VALUE_END}" for cell in cells], doubtful)
        made, doubtful = [], []
        for place, cell in enumerate(cells):
            text = str(cell)
            if cell is None:
                made.append(self._blank)
            elif isinstance(cell, int | Decimal) and len(text) <= _SURE_DIGITS and _PLAIN_NUMBER(text):
                made.append(f"{start}{text}{_VALUE_END}")
            else:
                made.append(self._careful(cell, text))
                doubtful.append(place)
        for new in list(self._new):
            first = next((place for place, cell in enumerate(made) if cell.startswith(new)), None)
            if first is not None:
                doubtful.append(first)
                self._new.remove(new)
        return MadeCells(made, doubtful)

    def _careful(self, cell: Cell, text: str) -> str:
        if isinstance(cell, int) and _all_fit([cell]):
            return f"{self._start}{cell:d}{_VALUE_END}"
        if isinstance(cell, Decimal) and len(cell.as_tuple().digits) <= _SURE_DIGITS:
            return f"{self._start}{cell:f}{_VALUE_END}"
        return self._as_text.make([text]).cells[0]


class BlankCells:
    """Makes the cells of a column that is always blank, whatever it is given."""

    def __init__(self, blank: str) -> None:
        self._blank = blank
        self._is_known = False

    def make(self, cells: Sequence[Cell]) -> MadeCells:
        """Make blank cells."""
        doubtful = () if self._is_known else (0,)
        self._is_known = True
        return MadeCells([self._blank] * len(cells), doubtful)


class ChoiceCells:
    """Makes the cells of a column that holds few different values. `word` gives the text of each."""

    def __init__(self, word: Callable[[Cell], str | None], as_text: TextCells) -> None:
        self._word = word
        self._as_text = as_text
        self._known: dict[Cell, str] = {}
        self._inexact: set[Cell] = set()

    def make(self, cells: Sequence[Cell]) -> MadeCells:
        """Make canonical cells, None for blank ones."""
        known = self._known
        doubtful = []
        try:
            made = list(map(known.__getitem__, cells))
        except KeyError:
            for place, cell in enumerate(cells):
                if cell not in known:
                    doubtful.append(place)
                    known[cell] = self._one(cell)
            made = list(map(known.__getitem__, cells))
        if self._inexact:
            doubtful += [place for place, cell in enumerate(cells) if cell in self._inexact]
        return MadeCells(made, doubtful)

    def _one(self, cell: Cell) -> str:
        word = self._word(cell)
        self._as_text.make([word])
        # The second time it is not the first of its kind.
        made = self._as_text.make([word])
        if made.doubtful:
            self._inexact.add(cell)
        return made.cells[0]


def text_element(text: str, *, prefix: str = "") -> str:
    """Give a `<t>` element for text that `sheet_text` has passed; `prefix` is that of its namespace."""
    return f'<{prefix}t xml:space="preserve">{_escaped(text)}</{prefix}t>'


def _escaped(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return _ESCAPED.sub("_x005F_", escaped)


def _joined(texts: Sequence[str]) -> str | None:
    """Join texts, with a mark before, between and after them; None where something is no text."""
    try:
        return f"{_BETWEEN}{_BETWEEN.join(texts)}{_BETWEEN}"
    except TypeError:
        return None


def _is_plain(joined: str) -> bool:
    """Whether joined texts hold nothing that a cell's XML cannot hold as it is."""
    # Printable are neither control characters nor halves of pairs, and no blank but the usual one.
    return (
        len(joined) < _SURELY_FITS
        and joined.isprintable()
        and not ("&" in joined or "<" in joined or ">" in joined or "_x" in joined)
    )


def _has_careful_edges(joined: str) -> bool:
    """Whether a text among plain ones begins or ends with what needs care."""
    return (
        " |" in joined
        or "| " in joined
        or ("-" in joined and "|-" in joined)
        or ("+" in joined and "|+" in joined)
        or ("'" in joined and "|'" in joined)
        or ("=" in joined and "|=" in joined)
        or ("@" in joined and "|@" in joined)
    )


def _all_fit(numbers: Sequence[int]) -> bool:
    return min(numbers) > -_DIGITS_LIMIT and max(numbers) < _DIGITS_LIMIT
