"""Qt's ICU data without what Qt never asks ICU for, which is a third of its 32 MB.

Of ICU, Qt calls encodings, upper and lower case, collation and time zones; none of them reads the names of
languages and units, spelled out numbers, rewriting between scripts, or the dictionaries that find words.
ICU itself offers to leave such parts out when it is built; here the built data is packed again.
"""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

_LEFT_OUT = re.compile(r"^icudt\d+l/(?:(?:lang|rbnf|translit|unit)/|brkitr/\w+\.dict$)")
_KIND = b"CmnD"
_KIND_AT = 12
_MARK = b"\xda\x27"
_ALIGNED = 16
# As ICU's own build writes it: read only, found by its name, from a place that suits every kind of data.
_SOURCE = """\
.section .rodata
.balign 4096
.globl {symbol}
.type {symbol}, @object
{symbol}:
.incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack, "", @progbits
"""


class NotAsExpected(Exception):
    """The library is none of ICU's data, or its form is a newer one than is known here."""


def is_icu_data(place: str) -> bool:
    """Tell whether a library is ICU's data, by its name."""
    return Path(place).name.startswith("libicudata.so.")


def keeps_part(name: str) -> bool:
    """Tell whether a part of the data, as "icudt73l/de.res", may be asked for."""
    return _LEFT_OUT.match(name) is None


def write_smaller(library: Path, target: Path) -> None:
    """Write the library anew as `target`, whose name is that of the library; needs binutils.

    Raises:
        NotAsExpected: it is in another form.
    """
    symbol, data = _data_of(library)
    part, source, built = (target.with_name(f"{symbol}.{ending}") for ending in ("bin", "s", "o"))
    part.write_bytes(without_parts(data, keeps_part))
    source.write_text(_SOURCE.format(symbol=symbol, data=part), encoding="utf-8")
    subprocess.run(["as", "-o", str(built), str(source)], check=True)
    linking = ["ld", "-shared", "--hash-style=gnu", "--build-id=none", "-z", "noexecstack"]
    subprocess.run([*linking, "-soname", target.name, "-o", str(target), str(built)], check=True)
    for each in (part, source, built):
        each.unlink()


def without_parts(data: bytes, keeps: Callable[[str], bool]) -> bytes:
    """Pack ICU's data anew with only the parts to keep, in their order.

    The form: a header whose length comes first, then a table (count; for each part where its name and its
    content begin, counted from the table), then names, then contents.

    Raises:
        NotAsExpected: it is in another form.
    """
    if data[2:4] != _MARK or data[_KIND_AT : _KIND_AT + len(_KIND)] != _KIND:
        raise NotAsExpected("This is not ICU's data, or in a newer form.")
    (table,) = struct.unpack_from("<H", data)
    (count,) = struct.unpack_from("<I", data, table)
    entries = [struct.unpack_from("<II", data, table + 4 + 8 * number) for number in range(count)]
    ends = [start for _, start in entries[1:]] + [len(data) - table]
    kept: list[tuple[bytes, bytes]] = []
    for (name_at, start), end in zip(entries, ends, strict=True):
        name = data[table + name_at : data.index(b"\0", table + name_at)]
        if keeps(name.decode("ascii")):
            kept.append((name + b"\0", data[table + start : table + end]))
    return data[:table] + _packed(kept)


def _packed(parts: list[tuple[bytes, bytes]]) -> bytes:
    names_at = 4 + 8 * len(parts)
    names = b"".join(name for name, _ in parts)
    start = _aligned(names_at + len(names))
    entries, contents = [struct.pack("<I", len(parts))], []
    content_at = start
    for name, content in parts:
        entries.append(struct.pack("<II", names_at, content_at))
        names_at += len(name)
        padded = content.ljust(_aligned(len(content)), b"\0")
        contents.append(padded)
        content_at += len(padded)
    table = b"".join(entries) + names
    return table.ljust(start, b"\0") + b"".join(contents)


def _aligned(length: int) -> int:
    return -(-length // _ALIGNED) * _ALIGNED


def _data_of(library: Path) -> tuple[str, bytes]:
    """The symbol that the library offers, and all that it names."""
    told = subprocess.run(["nm", "-DS", str(library)], stdout=subprocess.PIPE, text=True, check=True).stdout
    symbols = [line.split() for line in told.splitlines() if line.endswith("_dat")]
    content = library.read_bytes()
    at = content.find(_KIND) - _KIND_AT
    if len(symbols) != 1 or len(symbols[0]) != 4 or at < 0:
        raise NotAsExpected(f"{library.name} does not hold ICU's data as one whole.")
    return symbols[0][3], content[at : at + int(symbols[0][1], 16)]
