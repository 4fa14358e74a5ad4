"""The streams of an OLE compound file: the container of .xls and of password-protected workbooks."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from cartsheets.errors import WorkbookDamaged
from cartsheets.workbook.container import FETCH_AGAIN

_HEADER_BYTES = 512
_ENTRY_BYTES = 128
_SHORT_SECTOR_BYTES = 64
_FREE = 0xFFFFFFFA
"""Numbers from here on are no sectors but marks such as "end of chain"."""
_STREAM, _ROOT = 2, 5


@dataclass(frozen=True)
class _Entry:
    name: str
    kind: int
    start: int
    size: int


@dataclass
class OleFile:
    """A compound file in memory. Source of the layout: Microsoft's MS-CFB."""

    content: bytes
    _sector_bytes: int = 512
    _short_limit: int = 4096
    _fat: list[int] = field(default_factory=list)
    _short_fat: list[int] = field(default_factory=list)
    _short_content: bytes = b""
    _entries: list[_Entry] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the tables.

        Raises:
            WorkbookDamaged: they make no sense.
        """
        try:
            self._read_tables()
        except struct.error as error:
            raise damaged_ole(str(error)) from error

    @property
    def names(self) -> list[str]:
        """The names of all streams."""
        return [entry.name for entry in self._entries if entry.kind == _STREAM]

    def stream(self, *names: str) -> bytes | None:
        """Return the content of the first stream that has one of these names; None where none has."""
        for name in names:
            for entry in self._entries:
                if entry.kind == _STREAM and entry.name.lower() == name.lower():
                    return self._read(entry)
        return None

    def _read_tables(self) -> None:
        (shift,) = struct.unpack_from("<H", self.content, 30)
        if shift not in (9, 12):
            raise damaged_ole("sector size")
        self._sector_bytes = 1 << shift
        fat_count, directory_start = struct.unpack_from("<II", self.content, 44)
        short_limit, short_start, _, more_start, more_count = struct.unpack_from("<IIIII", self.content, 56)
        self._short_limit = short_limit
        limit = len(self.content) // self._sector_bytes + 1
        fat_sectors = [number for number in struct.unpack_from("<109I", self.content, 76) if number < _FREE]
        per_sector = self._sector_bytes // 4
        while more_start < _FREE and more_count > 0 and len(fat_sectors) <= limit:
            numbers = struct.unpack(f"<{per_sector}I", self._sector(more_start))
            fat_sectors += [number for number in numbers[:-1] if number < _FREE]
            more_start, more_count = numbers[-1], more_count - 1
        if fat_count > limit:
            raise damaged_ole("more tables than sectors")
        for number in fat_sectors[:fat_count]:
            self._fat += struct.unpack(f"<{per_sector}I", self._sector(number))
        self._entries = _directory(self._chain(directory_start))
        short_table = self._chain(short_start) if short_start < _FREE else b""
        self._short_fat = list(struct.unpack(f"<{len(short_table) // 4}I", short_table))
        root = next((entry for entry in self._entries if entry.kind == _ROOT), None)
        if root is not None and root.start < _FREE:
            self._short_content = self._chain(root.start)

    def _sector(self, number: int) -> bytes:
        start = _HEADER_BYTES if self._sector_bytes == _HEADER_BYTES else self._sector_bytes
        start += number * self._sector_bytes
        sector = self.content[start : start + self._sector_bytes]
        if not sector:
            raise damaged_ole(f"sector {number} is missing")
        # Some programs leave the last sector short.
        return sector.ljust(self._sector_bytes, b"\x00")

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in _follow(self._fat, start))

    def _read(self, entry: _Entry) -> bytes:
        if entry.size >= self._short_limit:
            return self._chain(entry.start)[: entry.size]
        pieces = [
            self._short_content[number * _SHORT_SECTOR_BYTES : (number + 1) * _SHORT_SECTOR_BYTES]
            for number in (_follow(self._short_fat, entry.start) if entry.size else [])
        ]
        return b"".join(pieces)[: entry.size]


def damaged_ole(details: str) -> WorkbookDamaged:
    """Make the error of a compound file that is not whole."""
    return WorkbookDamaged(
        "The file is cut off or damaged: its table of contents cannot be read.",
        remedy=FETCH_AGAIN,
        details=details,
    )


def _follow(table: list[int], start: int) -> list[int]:
    chain: list[int] = []
    number = start
    while number < _FREE:
        if number >= len(table) or len(chain) > len(table):
            raise damaged_ole("a chain of sectors leads nowhere")
        chain.append(number)
        number = table[number]
    return chain


def _directory(content: bytes) -> list[_Entry]:
    entries: list[_Entry] = []
    for offset in range(0, len(content) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
        name_bytes, kind = struct.unpack_from("<HB", content, offset + 64)
        start, size = struct.unpack_from("<II", content, offset + 116)
        if kind in (_STREAM, _ROOT):
            name = content[offset : offset + max(0, min(name_bytes, 64) - 2)].decode("utf-16-le", "replace")
            entries.append(_Entry(name, kind, start, size))
    return entries
