"""The records of an .xls workbook stream (BIFF8), and the texts in them."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

BOF, EOF = 0x0809, 0x000A
FILEPASS, DATEMODE, BOUNDSHEET, SST, FORMAT, XF, NAME = 0x2F, 0x22, 0x85, 0xFC, 0x41E, 0xE0, 0x18
ROW, NUMBER, RK, MULRK, LABELSST = 0x208, 0x203, 0x27E, 0xBD, 0xFD
LABEL, RSTRING, BOOLERR, FORMULA, STRING, MERGECELLS = 0x204, 0xD6, 0x205, 0x06, 0x207, 0xE5
SUPBOOK, EXTERNSHEET = 0x1AE, 0x17
ARRAY, SHARED_FORMULA = 0x221, 0x4BC
_CONTINUE = b"\x3c\x00"

_WIDE, _PHONETIC, _RICH = 0x01, 0x04, 0x08


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its number, and its content with that of the CONTINUE records behind it."""

    kind: int
    pieces: tuple[bytes, ...]

    @property
    def content(self) -> bytes:
        """The record's own content."""
        return self.pieces[0]


def records(stream: bytes, start: int = 0) -> Iterator[Record]:
    """Read records up to the end of the substream that begins at `start`, without those nested in it."""
    depth = 0
    position = start
    while position + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, position)
        pieces = [stream[position + 4 : position + 4 + size]]
        position += 4 + size
        while stream[position : position + 2] == _CONTINUE:
            (size,) = struct.unpack_from("<H", stream, position + 2)
            pieces.append(stream[position + 4 : position + 4 + size])
            position += 4 + size
        depth += (kind == BOF) - (kind == EOF)
        if depth <= 0:
            return
        # An embedded chart is a substream of its own.
        if depth == 1:
            yield Record(kind, tuple(pieces))


class TextReader:
    """Reads texts that may run on from one CONTINUE record to the next."""

    def __init__(self, pieces: tuple[bytes, ...], position: int = 0) -> None:
        self._pieces = pieces
        self._index = 0
        self._position = position

    def unpack(self, layout: str) -> tuple[int, ...]:
        """Read numbers by their `struct` layout."""
        return struct.unpack(layout, self.take(struct.calcsize(layout)))

    def text(self, *, length: int | None = None) -> str:
        """Read a text with its flags, and its length in front unless it is given.

        Raises:
            struct.error: the record ends before the text does.
        """
        if length is None:
            (length,) = self.unpack("<H")
        (flags,) = self.unpack("<B")
        runs = self.unpack("<H")[0] if flags & _RICH else 0
        phonetic_bytes = self.unpack("<I")[0] if flags & _PHONETIC else 0
        text = self._characters(length, is_wide=bool(flags & _WIDE))
        self.take(4 * runs + phonetic_bytes)
        return text

    def _characters(self, count: int, *, is_wide: bool) -> str:
        wide = bytearray()
        while count:
            if self._position >= len(self._pieces[self._index]):
                # The rest of the text says anew whether its characters are wide.
                self._next_piece()
                is_wide = bool(self._pieces[self._index][0] & _WIDE)
                self._position = 1
            piece = self._pieces[self._index]
            width = 2 if is_wide else 1
            taken = min(count, (len(piece) - self._position) // width)
            if not taken:
                raise struct.error("half a character")
            part = piece[self._position : self._position + taken * width]
            wide += part if is_wide else part.decode("latin-1").encode("utf-16-le")
            self._position += taken * width
            count -= taken
        return wide.decode("utf-16-le", "replace")

    def take(self, count: int) -> bytes:
        """Read bytes."""
        found = b""
        while count:
            piece = self._pieces[self._index]
            part = piece[self._position : self._position + count]
            self._position += len(part)
            count -= len(part)
            found += part
            if count:
                self._next_piece()
        return found

    def _next_piece(self) -> None:
        self._index += 1
        self._position = 0
        if self._index >= len(self._pieces) or not self._pieces[self._index]:
            raise struct.error("the text ends too early")
