"""Old and binary workbooks made byte by byte: OLE compound files, .xls records and .xlsb records."""

from __future__ import annotations

import struct
from collections.abc import Mapping

SECTOR = 512
END_OF_CHAIN = 0xFFFFFFFE
FREE = 0xFFFFFFFF
FAT_SECTOR = 0xFFFFFFFD


def ole(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file; every stream is padded to the size from which streams have own sectors."""
    contents = {name: content.ljust(4096, b"\x00") for name, content in streams.items()}
    fat: list[int] = [FAT_SECTOR, END_OF_CHAIN]
    entries = [_entry("Root Entry", 5, END_OF_CHAIN, 0)]
    sectors: list[bytes] = []
    for name, content in contents.items():
        pieces = [
            content[start : start + SECTOR].ljust(SECTOR, b"\x00") for start in range(0, len(content), SECTOR)
        ]
        first = len(fat)
        fat += [*range(first + 1, first + len(pieces)), END_OF_CHAIN]
        sectors += pieces
        entries.append(_entry(name, 2, first, len(content)))
    assert len(fat) <= 128
    assert len(entries) <= 4
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + struct.pack("<16xHHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, END_OF_CHAIN, 0, END_OF_CHAIN, 0, 0)
    header += struct.pack("<I", FREE) * ((SECTOR - len(header)) // 4)
    table = struct.pack(f"<{len(fat)}I", *fat) + struct.pack("<I", FREE) * (128 - len(fat))
    return header + table + b"".join(entries).ljust(SECTOR, b"\x00") + b"".join(sectors)


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\x00\x00"
    return struct.pack("<64sHBB12x36xIQ", raw, len(raw), kind, 1, start, size)


def biff(kind: int, content: bytes = b"") -> bytes:
    """Return one record of an .xls stream."""
    return struct.pack("<HH", kind, len(content)) + content


def biff_text(text: str, *, is_wide: bool = True) -> bytes:
    """Return a text as .xls records hold it."""
    return struct.pack("<HB", len(text), is_wide) + text.encode("utf-16-le" if is_wide else "latin-1")


BOF = biff(0x809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
SHEET_BOF = biff(0x809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
EOF = biff(0x0A)


def xls(
    sheet: bytes, before: bytes = b"", *, name: str = "Customers", state: int = 0, kind: int = 0
) -> bytes:
    """Return an .xls file with one sheet of these records; `before` stands among the globals."""

    def bound(position: int) -> bytes:
        title = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
        return biff(0x85, struct.pack("<IBB", position, state, kind) + title)

    start = len(BOF + bound(0) + before + EOF)
    return ole({"Workbook": BOF + bound(start) + before + EOF + SHEET_BOF + sheet + EOF})


def brt(kind: int, content: bytes = b"") -> bytes:
    """Return one record of an .xlsb part."""
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = b"", len(content)
    while length >= 0x80:
        size += bytes([length & 0x7F | 0x80])
        length >>= 7
    return head + size + bytes([length]) + content


def wide(text: str) -> bytes:
    """Return a text as .xlsb records hold it."""
    raw = text.encode("utf-16-le")
    return struct.pack("<I", len(raw) // 2) + raw


def brt_row(number: int, *, is_hidden: bool = False) -> bytes:
    """Return a row's record; `number` is 1-based."""
    return brt(0, struct.pack("<IIHBBBI", number - 1, 0, 300, 0, 0x10 if is_hidden else 0, 0, 0))


def brt_cell(kind: int, position: int, value: bytes = b"", *, style: int = 0) -> bytes:
    """Return a cell's record."""
    return brt(kind, struct.pack("<II", position, style) + value)
