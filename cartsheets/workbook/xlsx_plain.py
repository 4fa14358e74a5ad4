"""Read a worksheet's plain rows by one pattern instead of the parser: the same cells, several times faster.

The parser still gets everything else: what comes before and after the rows, and every row that is not of
exactly the plain shape. So a file with one odd cell costs one odd row, and what is not proved plain is
read carefully. python-calamine was measured as the other candidate: as fast, but it blanks errors, turns
numbers into floats, can abort the process, and so would need a child process and all cells sent across.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from operator import itemgetter
from typing import Any

from cartsheets.domain.sheet import Value
from cartsheets.workbook.cell_values import unescape_text
from cartsheets.workbook.plain_xml import cut_after, decode_plain, has_only_plain_markup, plain_text
from cartsheets.workbook.sheet_rows import LAST_ROW, WIDEST, RowCollector
from cartsheets.workbook.xlsx_cells import COLUMN_OF, SheetParser, is_hidden_row
from cartsheets.workbook.xlsx_values import CellReader

HEAD_LIMIT = 1_000_000
MEMO_LIMIT = 100_000
_MOST_SHARED = 20_000
"""The texts of so many cells that stand first are shared with later ones: what repeats is among them."""

_ROW = re.compile(r'<row r="([1-9][0-9]{0,6})"((?: [\w:]+="[^"<>&]*")*)>')
_ATTRIBUTE = re.compile(r' ([\w:]+)="([^"]*)"')
# Groups: column, row, the rest of the tag, an inline text, a value. The rest of the tag is judged once
# for all cells that share it; what a match leaves over shows in the gap before the next one.
_CELL = re.compile(
    r'<c r="([A-Z]++)([0-9]++)"([^>]*+)>'
    r'(?:<is><t(?: xml:space="preserve")?>([^<]*+)</t></is></c>|<v>([^<]*+)</v></c>)?'
)
_CELL_TAG = re.compile(r'(?: [a-z]+="[A-Za-z0-9]*")*/?')
_GROUPS = 6
_CELL_ATTRIBUTES = {"s", "t", "cm", "vm", "ph"}
_LETTERS = sorted(
    (letters for letters in COLUMN_OF if COLUMN_OF[letters] < WIDEST), key=COLUMN_OF.__getitem__
)
_NEAR_COLUMNS = {letters: position for letters, position in COLUMN_OF.items() if position < WIDEST}


class _Holds(Enum):
    """What stands within a cell's element."""

    NOTHING = "nothing"
    INLINE = "inline text"
    SHARED = "index of a shared text"
    VALUE = "value"


@dataclass(slots=True)
class _CellShape:
    """What cells with the same attributes have in common."""

    kind: str
    style: str
    holds: _Holds
    known: dict[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _RowShape:
    """Rows whose cells begin in column A, leave none out, and have these attributes: most of a sheet's."""

    shapes: tuple[_CellShape, ...]
    inline: tuple[int, ...]
    pick_inline: Callable[[list[Value]], Iterable[Value]]
    valued: tuple[int, ...]


class _NotPlain(Exception):
    """The row is for the parser."""


class PlainRows:
    """Feed a worksheet to its parser, taking plain rows out on the way."""

    def __init__(self, parser: SheetParser, cells: CellReader, rows: RowCollector) -> None:
        self._parser = parser
        self._reader = cells
        self._rows = rows
        self._shapes: dict[str, _CellShape] = {}
        self._row_shapes: dict[tuple[str, ...], _RowShape] = {}
        self._hidden: dict[str, bool | None] = {}
        self._texts: dict[Value, Value] = {}
        self.plain_count = 0

    def read(self, pieces: Iterable[bytes]) -> None:
        """Read the whole part."""
        stream = self._parser.stream
        is_begun = False
        is_plain = True
        rest = b""
        for piece in pieces:
            rest += piece
            if is_plain and not is_begun:
                head, rest = cut_after(rest, b"<sheetData>")
                if not head:
                    is_plain = len(rest) < HEAD_LIMIT
                    continue
                stream.feed(head)
                is_begun = True
                is_plain = self._parser.is_between_rows and has_only_plain_markup(head, stream.encoding)
            if is_plain:
                rows, rest = cut_after(rest, b"</row>", last=True)
                if not rows and len(rest) > HEAD_LIMIT:
                    # A long stretch of empty rows, or a row that is too large to be plain.
                    is_plain = False
                elif rows:
                    is_plain = self._take(rows)
            if not is_plain:
                stream.feed(rest)
                rest = b""
        stream.feed(rest)
        stream.close()

    def _take(self, content: bytes) -> bool:
        """Take whole rows; return whether going on like this is safe."""
        text = decode_plain(content)
        if text is None:
            self._parser.stream.feed(content)
            return False
        rows = text.split("</row>")
        rows.pop()
        for index, row in enumerate(rows):
            try:
                self._take_row(row)
            except _NotPlain:
                self._parser.stream.feed(f"{row}</row>".encode())
                if not self._parser.is_between_rows:
                    self._parser.stream.feed(
                        "".join(f"{later}</row>" for later in rows[index + 1 :]).encode()
                    )
                    return False
        return True

    def _take_row(self, row: str) -> None:
        head = _ROW.match(row)
        if head is None:
            raise _NotPlain
        number_text, attributes = head.groups()
        number = int(number_text)
        is_hidden = self._is_hidden(attributes)
        if is_hidden is None or not self._parser.last_row < number <= LAST_ROW:
            raise _NotPlain
        parts = _CELL.split(row[head.end() :])
        row_numbers = parts[2::_GROUPS]
        if any(parts[::_GROUPS]) or row_numbers.count(number_text) != len(row_numbers):
            raise _NotPlain
        needs_care = "&" in row or "_x" in row or "\r" in row
        letters = parts[1::_GROUPS]
        if letters == _LETTERS[: len(letters)]:
            cells = self._read_whole_row(parts, needs_care=needs_care)
        else:
            cells = self._read_cells(parts, needs_care=needs_care)
        self._parser.skip_row(number)
        self._rows.add_row(number, cells, is_hidden=is_hidden)
        self.plain_count += 1

    def _read_whole_row(self, parts: list[Any], *, needs_care: bool) -> list[Value]:
        """Do what `_read_cells` does, without a look at each cell, for a row that leaves no column out."""
        cells: list[Value] = self._shared(parts[4::_GROUPS])
        texts: list[str | None] = parts[5::_GROUPS]
        tags = tuple(parts[3::_GROUPS])
        shape = self._row_shapes.get(tags) or self._row_shape(tags)
        blank = len(cells) - len(shape.inline)
        if cells.count(None) != blank or texts.count(None) != len(cells) - len(shape.valued):
            raise _NotPlain
        if None in shape.pick_inline(cells):
            raise _NotPlain
        if needs_care or "" in cells:
            for place in shape.inline:
                text = cells[place]
                if isinstance(text, str) and ("&" in text or "_x" in text or "\r" in text):
                    cells[place] = self._careful_text(text)
                elif not text:
                    cells[place] = None
        for place in shape.valued:
            text = texts[place]
            if not text:
                raise _NotPlain
            cells[place] = self._held_value(shape.shapes[place], text)
        while cells and cells[-1] is None:
            cells.pop()
        return cells

    def _shared(self, texts: list[Value]) -> list[Value]:
        """Give the same texts, those of an earlier row as the objects that they were there."""
        known = self._texts
        share = known.setdefault if len(known) < _MOST_SHARED else known.get
        return list(map(share, texts, texts))

    def _row_shape(self, tags: tuple[str, ...]) -> _RowShape:
        shapes = tuple(self._shapes.get(tag) or self._shape(tag) for tag in tags)
        inline = tuple(place for place, cell in enumerate(shapes) if cell.holds is _Holds.INLINE)
        shape = _RowShape(
            shapes,
            inline,
            # One place twice: of a single one it would give no tuple.
            itemgetter(*inline, inline[0]) if inline else lambda _cells: (),
            tuple(place for place, cell in enumerate(shapes) if cell.holds in (_Holds.SHARED, _Holds.VALUE)),
        )
        if len(self._row_shapes) >= MEMO_LIMIT // WIDEST:
            self._row_shapes.clear()
        self._row_shapes[tags] = shape
        return shape

    def _held_value(self, shape: _CellShape, text: str) -> Value:
        if shape.holds is _Holds.SHARED and text.isdecimal() and text.isascii():
            try:
                return self._reader.strings[int(text)]
            except (IndexError, ValueError):
                raise _NotPlain from None
        return shape.known.get(text) or self._value(shape, text)

    def _read_cells(self, parts: list[Any], *, needs_care: bool) -> list[Value]:
        """Make a row's cells of its parts. No calls in here that are not needed: it runs for every cell."""
        shapes = self._shapes
        positions = _NEAR_COLUMNS
        inline_text, nothing, shared_text = _Holds.INLINE, _Holds.NOTHING, _Holds.SHARED
        cells: list[Value] = []
        filled = 0
        for letters, tag, inline, text in zip(
            parts[1::_GROUPS], parts[3::_GROUPS], parts[4::_GROUPS], parts[5::_GROUPS], strict=True
        ):
            position = positions.get(letters, -1)
            if position < filled:
                raise _NotPlain
            filled = position + 1
            shape = shapes.get(tag) or self._shape(tag)
            holds = shape.holds
            value: Value
            if holds is inline_text and inline is not None:
                is_odd = needs_care and ("&" in inline or "_x" in inline or "\r" in inline)
                value = self._careful_text(inline) if is_odd else inline or None
            elif holds is nothing and inline is text is None:
                continue
            elif not text or inline is not None or holds is nothing:
                raise _NotPlain
            elif holds is shared_text:
                value = self._held_value(shape, text)
            else:
                value = shape.known.get(text) or self._value(shape, text)
            if value is not None:
                if position != len(cells):
                    cells += [None] * (position - len(cells))
                cells.append(value)
        return cells

    def _value(self, shape: _CellShape, text: str) -> Value:
        plain = plain_text(text)
        if plain is None:
            raise _NotPlain
        try:
            value = self._reader.value(shape.kind, shape.style, plain)
        except LookupError:
            raise _NotPlain from None
        if len(shape.known) >= MEMO_LIMIT:
            shape.known.clear()
        shape.known[text] = value
        return value

    def _careful_text(self, text: str) -> str:
        plain = plain_text(text)
        if plain is None:
            raise _NotPlain
        return unescape_text(plain)

    def _shape(self, tag: str) -> _CellShape:
        found = dict(_ATTRIBUTE.findall(tag))
        is_plain = _CELL_TAG.fullmatch(tag) is not None and found.keys() <= _CELL_ATTRIBUTES
        if not is_plain or len(found) != tag.count("="):
            raise _NotPlain
        kind = found.get("t", "")
        if tag.endswith("/"):
            if kind == "e":
                raise _NotPlain
            holds = _Holds.NOTHING
        else:
            holds = {"inlineStr": _Holds.INLINE, "s": _Holds.SHARED}.get(kind, _Holds.VALUE)
        shape = _CellShape(kind, found.get("s", ""), holds)
        if len(self._shapes) >= MEMO_LIMIT:
            self._shapes.clear()
        self._shapes[tag] = shape
        return shape

    def _is_hidden(self, attributes: str) -> bool | None:
        """Say whether a row with these attributes is hidden; None where they are not plain."""
        if attributes not in self._hidden:
            pairs = _ATTRIBUTE.findall(attributes)
            found = dict(pairs)
            prefixes = {name.partition(":")[0] for name in found if ":" in name}
            is_plain = len(found) == len(pairs) and "r" not in found and prefixes <= self._parser.prefixes
            if len(self._hidden) >= MEMO_LIMIT:
                self._hidden.clear()
            self._hidden[attributes] = (
                is_hidden_row(found, unless_said=self._parser.hides_rows) if is_plain else None
            )
        return self._hidden[attributes]
