"""The custom document properties of an .xls file, from its OLE property set."""

from __future__ import annotations

import struct

from cartsheets.workbook.ole import OleFile

_STREAM = "\x05DocumentSummaryInformation"
_USER_DEFINED = bytes.fromhex("05d5cdd59c2e1b10939708002b2cf9ae")
_DICTIONARY, _CODEPAGE = 0, 1
_WIDE_TEXT = 31
_UTF16 = 1200
_LIMIT = 1_000


def read_ole_properties(ole: OleFile) -> dict[str, str]:
    """Read the properties, all as text; what cannot be read is left out. Source: Microsoft's MS-OLEPS."""
    content = ole.stream(_STREAM) or b""
    try:
        for offset in _sections(content):
            return _read_section(content[offset:])
    except (struct.error, UnicodeDecodeError, LookupError):
        # Properties are one of several signs of a file's identity: the others must then do.
        return {}
    return {}


def _sections(content: bytes) -> list[int]:
    if len(content) < 48:
        return []
    (count,) = struct.unpack_from("<I", content, 24)
    places = [28 + 20 * index for index in range(min(count, 10))]
    return [
        struct.unpack_from("<I", content, place + 16)[0]
        for place in places
        if content[place : place + 16] == _USER_DEFINED
    ]


def _read_section(section: bytes) -> dict[str, str]:
    (count,) = struct.unpack_from("<I", section, 4)
    offsets = dict(struct.unpack_from("<II", section, 8 + 8 * index) for index in range(min(count, _LIMIT)))
    encoding = "cp1252"
    if _CODEPAGE in offsets:
        (codepage,) = struct.unpack_from("<H", section, offsets[_CODEPAGE] + 4)
        encoding = {_UTF16: "utf-16-le", 65001: "utf-8"}.get(codepage, f"cp{codepage}")
    names = _read_names(section, offsets.get(_DICTIONARY, 0), encoding)
    properties: dict[str, str] = {}
    for number, offset in offsets.items():
        if number in names:
            value = _read_value(section, offset, encoding)
            if value is not None:
                properties[names[number]] = value
    return properties


def _read_names(section: bytes, offset: int, encoding: str) -> dict[int, str]:
    names: dict[int, str] = {}
    if not offset:
        return names
    (count,) = struct.unpack_from("<I", section, offset)
    offset += 4
    for _ in range(min(count, _LIMIT)):
        number, length = struct.unpack_from("<II", section, offset)
        is_wide = encoding == "utf-16-le"
        size = length * 2 if is_wide else length
        names[number] = section[offset + 8 : offset + 8 + size].decode(encoding).rstrip("\x00")
        # Wide names are padded to four bytes, others are not.
        offset += 8 + ((size + 3) & ~3 if is_wide else size)
    return names


def _read_value(section: bytes, offset: int, encoding: str) -> str | None:
    (kind,) = struct.unpack_from("<I", section, offset)
    start = offset + 4
    match kind:
        case 2:  # VT_I2
            return str(struct.unpack_from("<h", section, start)[0])
        case 3:  # VT_I4
            return str(struct.unpack_from("<i", section, start)[0])
        case 5:  # VT_R8
            return f"{struct.unpack_from('<d', section, start)[0]:g}"
        case 11:  # VT_BOOL
            return "true" if struct.unpack_from("<H", section, start)[0] else "false"
        case 30 | 31:  # VT_LPSTR, VT_LPWSTR
            (length,) = struct.unpack_from("<I", section, start)
            is_wide = kind == _WIDE_TEXT
            size = length * 2 if is_wide else length
            text = section[start + 4 : start + 4 + size].decode("utf-16-le" if is_wide else encoding)
            return text.rstrip("\x00")
        case _:
            return None
