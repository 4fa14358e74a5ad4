"""What wixl makes anew in every .msi, made the same for the same content: package code and two times.

Windows wants a package code of its own for every package that differs; one made from all that is in the
package is that. The three stand in the summary, a list of numbered properties that is written in one piece.
"""

from __future__ import annotations

import hashlib
import struct
import uuid
from pathlib import Path

_SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
_SECTION_AT = 16
_PACKAGE_CODE, _MADE_AT, _SAVED_AT = 9, 12, 13
_TEXT, _TIME = 0x1E, 0x40
_CODE_LENGTH = 38
_SECONDS_TO_1970 = 11_644_473_600
_TICKS = 10_000_000


class NotAsExpected(Exception):
    """The .msi has no summary in the form that wixl writes."""


def settle(msi: Path, built_at: int, names: uuid.UUID) -> None:
    """Give the .msi a package code made from its content, and the time `built_at` (seconds since 1970).

    Raises:
        NotAsExpected: the summary is not where and as wixl writes it.
    """
    content = bytearray(msi.read_bytes())
    places = _places(content)
    code_at = places[_PACKAGE_CODE]
    time = struct.pack("<Q", (built_at + _SECONDS_TO_1970) * _TICKS)
    for each in (_MADE_AT, _SAVED_AT):
        content[places[each] : places[each] + len(time)] = time
    content[code_at : code_at + _CODE_LENGTH] = bytes(_CODE_LENGTH)
    code = uuid.uuid5(names, hashlib.sha256(content).hexdigest())
    content[code_at : code_at + _CODE_LENGTH] = f"{{{code}}}".upper().encode("ascii")
    msi.write_bytes(content)


def _places(content: bytearray) -> dict[int, int]:
    """Where the values of the three properties begin."""
    mark = content.find(_SUMMARY)
    if mark < 0 or content.find(_SUMMARY, mark + 1) > 0:
        raise NotAsExpected("The .msi has no summary, or more than one.")
    # The section's place is counted from the list's beginning, which lies before its mark.
    section = mark - 28 + struct.unpack_from("<I", content, mark + _SECTION_AT)[0]
    _, count = struct.unpack_from("<II", content, section)
    entries = dict(struct.unpack_from("<II", content, section + 8 + 8 * number) for number in range(count))
    places = {}
    for each, kind in ((_PACKAGE_CODE, _TEXT), (_MADE_AT, _TIME), (_SAVED_AT, _TIME)):
        place = section + entries.get(each, 0)
        if each not in entries or struct.unpack_from("<I", content, place)[0] != kind:
            raise NotAsExpected(f"Property {each} of the summary is not there, or of another kind.")
        places[each] = place + (8 if kind == _TEXT else 4)
    code = content[places[_PACKAGE_CODE] : places[_PACKAGE_CODE] + _CODE_LENGTH]
    if not (code.startswith(b"{") and code.endswith(b"}")):
        raise NotAsExpected("The package code is not where it should be.")
    return places
