"""ICU's data is packed again without what Qt never asks for, and stays what ICU reads."""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from linux import icu

HEADER = struct.pack("<HBB", 32, 0xDA, 0x27) + bytes(8) + b"CmnD" + bytes(16)
PARTS = {
    "icudt73l/brkitr/cjdict.dict": b"words",
    "icudt73l/brkitr/word.brk": b"rules",
    "icudt73l/coll/de.res": b"order",
    "icudt73l/de.res": b"0123456789abcdef!",
    "icudt73l/lang/de.res": b"Deutsch",
    "icudt73l/unit/de.res": b"Meter",
    "icudt73l/zone/de.res": b"MEZ",
}


def packed(parts: dict[str, bytes]) -> bytes:
    """Data in ICU's form, padded as ICU's own tools do."""
    names_at = 4 + 8 * len(parts)
    content_at = -(-(names_at + sum(len(name) + 1 for name in parts)) // 16) * 16
    table, names, contents = struct.pack("<I", len(parts)), b"", b""
    for name, content in parts.items():
        table += struct.pack("<II", names_at + len(names), content_at + len(contents))
        names += name.encode() + b"\0"
        contents += content + b"\xaa" * (-len(content) % 16)
    return HEADER + (table + names).ljust(content_at, b"\xaa") + contents


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of data in ICU's form, each from a place that ICU may read from."""
    (table,) = struct.unpack_from("<H", data)
    (count,) = struct.unpack_from("<I", data, table)
    found = {}
    for number in range(count):
        name_at, start = struct.unpack_from("<II", data, table + 4 + 8 * number)
        assert start % 16 == 0
        name = data[table + name_at : data.index(b"\0", table + name_at)].decode()
        found[name] = data[table + start :]
    return found


def test_what_qt_asks_for_is_kept_in_its_order_and_the_rest_is_gone() -> None:
    kept = parts_of(icu.without_parts(packed(PARTS), icu.keeps_part))
    assert list(kept) == [
        "icudt73l/brkitr/word.brk",
        "icudt73l/coll/de.res",
        "icudt73l/de.res",
        "icudt73l/zone/de.res",
    ]
    assert all(content.startswith(PARTS[name]) for name, content in kept.items())


def test_data_in_another_form_stops_the_build() -> None:
    with pytest.raises(icu.NotAsExpected, match="newer form"):
        icu.without_parts(b"\0" * 64, icu.keeps_part)


@pytest.mark.skipif(shutil.which("ld") is None, reason="binutils is not installed here")
def test_a_library_is_written_anew_under_its_name_with_its_one_symbol(tmp_path: Path) -> None:
    (tmp_path / "data.bin").write_bytes(packed(PARTS))
    source = ".section .rodata\n.globl icudt73_dat\n.type icudt73_dat, @object\nicudt73_dat:\n"
    source += f'.incbin "{tmp_path / "data.bin"}"\n.size icudt73_dat, . - icudt73_dat\n'
    subprocess.run(["as", "-o", str(tmp_path / "data.o")], input=source, text=True, check=True)
    library = tmp_path / "libicudata.so.73"
    subprocess.run(["ld", "-shared", "-o", str(library), str(tmp_path / "data.o")], check=True)
    smaller = tmp_path / "smaller" / library.name
    smaller.parent.mkdir()
    icu.write_smaller(library, smaller)
    assert [path.name for path in smaller.parent.iterdir()] == [library.name]
    content = smaller.read_bytes()
    assert b"Deutsch" not in content
    assert b"order" in content
    told = subprocess.run(["readelf", "-d", str(smaller)], capture_output=True, text=True, check=True)
    assert "[libicudata.so.73]" in told.stdout
    told = subprocess.run(["nm", "-D", str(smaller)], capture_output=True, text=True, check=True)
    assert told.stdout.split()[1:] == ["R", "icudt73_dat"]


@pytest.mark.parametrize(
    ("place", "is_data"),
    [("PySide6/Qt/lib/libicudata.so.73", True), ("PySide6/Qt/lib/libicuuc.so.73", False)],
)
def test_only_the_data_is_packed_anew(place: str, is_data: bool) -> None:
    assert icu.is_icu_data(place) is is_data
