"""A zip file written part by part: new parts packed while they are made, others copied as they are.

The standard library's `zipfile` can do neither without unpacking and packing everything again, and
it stops at 2 GiB a part.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import BinaryIO

from cartsheets.errors import WorkbookDamaged, WorkbookNotWritable

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_SIZES_AT = 14
_VERSION = 20
_UTF8_FLAG = 0x800
_DATE_1980 = (1980, 1, 1, 0, 0, 0)
_LARGEST = 0xFFFF_FFFE
_CHUNK = 1 << 20
_PACKING = 1
"""Level 1: twice as fast as the usual 6, for a file a quarter larger."""


class ZipOut:
    """Writes a zip file into an open, empty, seekable file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._entries: list[bytes] = []

    def open_part(self, name: str) -> PartOut:
        """Begin a part; write to it and close it before the next one is begun."""
        return PartOut(self, self._file, name)

    def add(self, name: str, content: bytes) -> None:
        """Write a whole part."""
        part = self.open_part(name)
        part.write(content)
        part.close()

    def copy(self, entry: zipfile.ZipInfo, source: BinaryIO) -> None:
        """Copy a part of another zip file without unpacking it."""
        source.seek(entry.header_offset)
        header = source.read(_LOCAL.size)
        if len(header) < _LOCAL.size or not header.startswith(b"PK\3\4"):
            raise WorkbookDamaged(f"The file is damaged at its part {entry.filename}.")
        *_, name_length, extra_length = _LOCAL.unpack(header)
        source.seek(name_length + extra_length, 1)
        offset = self._begin(entry.filename, entry.compress_type, entry.date_time)
        left = entry.compress_size
        while left:
            chunk = source.read(min(_CHUNK, left))
            if not chunk:
                raise WorkbookDamaged(f"The file ends within its part {entry.filename}.")
            self._file.write(chunk)
            left -= len(chunk)
        self._end(
            offset,
            entry.filename,
            (entry.CRC, entry.compress_size, entry.file_size),
            packing=entry.compress_type,
            date=entry.date_time,
            attributes=entry.external_attr,
        )

    def close(self) -> None:
        """Write the table of contents; the file itself stays open."""
        start = self._file.tell()
        for entry in self._entries:
            self._file.write(entry)
        size = self._file.tell() - start
        count = len(self._entries)
        self._file.write(_END.pack(b"PK\5\6", 0, 0, count, count, size, self._fitting(start), 0))

    def _begin(self, name: str, packing: int, date: tuple[int, ...]) -> int:
        offset = self._fitting(self._file.tell())
        self._file.write(_local_header(name, packing, date))
        return offset

    def _end(
        self,
        offset: int,
        name: str,
        measures: tuple[int, int, int],
        *,
        packing: int = zipfile.ZIP_DEFLATED,
        date: tuple[int, ...] = _DATE_1980,
        attributes: int = 0,
    ) -> None:
        crc, packed, unpacked = measures
        end = self._file.tell()
        self._file.seek(offset + _SIZES_AT)
        self._file.write(struct.pack("<3L", crc, self._fitting(packed), self._fitting(unpacked)))
        self._file.seek(end)
        encoded, flags = _name(name)
        time, day = _dos_time(date)
        self._entries.append(
            _CENTRAL.pack(
                b"PK\1\2", _VERSION, _VERSION, flags, packing, time, day, crc, packed, unpacked,
                len(encoded), 0, 0, 0, 0, attributes, offset,
            )
            + encoded
        )  # fmt: skip

    @staticmethod
    def _fitting(number: int) -> int:
        if number > _LARGEST:
            raise WorkbookNotWritable(
                "The workbook would be larger than spreadsheet programs can open.",
                remedy="Export fewer columns, or one group at a time.",
            )
        return number


class PartOut:
    """One part that is being packed."""

    def __init__(self, archive: ZipOut, file: BinaryIO, name: str) -> None:
        self._archive = archive
        self._file = file
        self._name = name
        self._deflate = zlib.compressobj(_PACKING, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._crc = 0
        self._packed = 0
        self._unpacked = 0
        self._offset = archive._begin(name, zipfile.ZIP_DEFLATED, _DATE_1980)

    @property
    def size(self) -> int:
        """How many bytes were written, before they were packed."""
        return self._unpacked

    @property
    def checksum(self) -> int:
        """The CRC-32 of what was written."""
        return self._crc

    def write(self, content: bytes) -> None:
        """Pack some more bytes."""
        self._crc = zlib.crc32(content, self._crc)
        self._unpacked += len(content)
        self._put(self._deflate.compress(content))

    def close(self) -> None:
        """End the part."""
        self._put(self._deflate.flush())
        self._archive._end(self._offset, self._name, (self._crc, self._packed, self._unpacked))

    def _put(self, packed: bytes) -> None:
        self._packed += len(packed)
        self._file.write(packed)


def _local_header(name: str, packing: int, date: tuple[int, ...]) -> bytes:
    encoded, flags = _name(name)
    time, day = _dos_time(date)
    return _LOCAL.pack(b"PK\3\4", _VERSION, flags, packing, time, day, 0, 0, 0, len(encoded), 0) + encoded


def _name(name: str) -> tuple[bytes, int]:
    try:
        return name.encode("ascii"), 0
    except UnicodeEncodeError:
        return name.encode("utf-8"), _UTF8_FLAG


def _dos_time(date: tuple[int, ...]) -> tuple[int, int]:
    year, month, day, hour, minute, second = date
    return hour << 11 | minute << 5 | second // 2, max(year - 1980, 0) << 9 | month << 5 | day
