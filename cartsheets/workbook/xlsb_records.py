"""The records of the parts of an .xlsb file."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator

ROW, BLANK, RK, ERROR, FLAG, REAL, TEXT, SHARED = 0, 1, 2, 3, 4, 5, 6, 7
FORMULA_TEXT, FORMULA_NUMBER, FORMULA_FLAG, FORMULA_ERROR, RICH_TEXT = 8, 9, 10, 11, 62
STRING_ITEM, NAME, FORMAT, XF, BEGIN_CELL_XFS, END_CELL_XFS = 19, 39, 44, 47, 617, 618
WORKBOOK_PROPERTIES, SHEET, MERGED, SHEET_FORMAT = 153, 156, 176, 485
OTHER_FILE, OWN_FILE, SAME_SHEET, OWN_FUNCTIONS, SHEETS_BY_NUMBER = 355, 357, 358, 667, 362

_NO_TEXT = 0xFFFFFFFF
_LONGEST_HEAD = 6


def records(pieces: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Read a part's records: each one's number and content.

    Raises:
        struct.error: the part ends within a record.
    """
    rest = b""
    for piece in pieces:
        content = rest + piece if rest else piece
        position, end = 0, len(content)
        while position + _LONGEST_HEAD <= end:
            kind, size, start = _head(content, position)
            if start + size > end:
                break
            yield kind, content[start : start + size]
            position = start + size
        rest = content[position:]
    position = 0
    while position < len(rest):
        kind, size, start = _head(rest + b"\x00" * _LONGEST_HEAD, position)
        if start + size > len(rest):
            raise struct.error("a record is cut off")
        yield kind, rest[start : start + size]
        position = start + size


def wide_text(content: bytes, position: int) -> tuple[str, int]:
    """Read a text with its length in front; return it and the position behind it."""
    (length,) = struct.unpack_from("<I", content, position)
    if length == _NO_TEXT:
        return "", position + 4
    end = position + 4 + 2 * length
    if end > len(content):
        raise struct.error("a text is cut off")
    return content[position + 4 : end].decode("utf-16-le", "replace"), end


def _head(content: bytes, position: int) -> tuple[int, int, int]:
    kind = content[position]
    position += 1
    if kind & 0x80:
        kind = (kind & 0x7F) | (content[position] & 0x7F) << 7
        position += 1
    size = 0
    for shift in (0, 7, 14, 21):
        byte = content[position]
        position += 1
        size |= (byte & 0x7F) << shift
        if not byte & 0x80:
            break
    return kind, size, position
