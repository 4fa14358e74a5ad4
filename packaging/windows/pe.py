"""The little of Windows' program format that the build looks at."""

from __future__ import annotations

import struct

WINE_MARK = b"Wine builtin DLL"


def is_of_wine(content: bytes) -> bool:
    """Tell whether a library is Wine's own; none may get into the bundle."""
    return content.find(WINE_MARK, 0, 256) > 0


def exports(content: bytes) -> dict[str, int]:
    """The functions that a 64-bit library offers: name to place in the file."""
    header = struct.unpack_from("<I", content, 0x3C)[0]
    section_count, optional_size = struct.unpack_from("<6xH12xH", content, header)
    section_table = header + 24 + optional_size
    sections = [
        struct.unpack_from("<IIII", content, section_table + 40 * number + 8)
        for number in range(section_count)
    ]

    def place(address: int) -> int:
        for size, start, raw_size, raw_start in sections:
            if start <= address < start + max(size, raw_size):
                return int(raw_start + address - start)
        raise ValueError(f"no section holds the address {address:#x}")

    table_address = struct.unpack_from("<I", content, header + 24 + 112)[0]
    if table_address == 0:
        return {}
    table = place(table_address)
    count, functions, names, ordinals = struct.unpack_from("<IIII", content, table + 24)
    found = {}
    for number in range(count):
        start = place(struct.unpack_from("<I", content, place(names) + 4 * number)[0])
        name = content[start : content.index(b"\0", start)].decode("ascii")
        ordinal = struct.unpack_from("<H", content, place(ordinals) + 2 * number)[0]
        found[name] = place(struct.unpack_from("<I", content, place(functions) + 4 * ordinal)[0])
    return found
