"""Empty shared strings that no cell shows any more, because a password would stay readable in the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable

from cartsheets.workbook.xml_edit import XmlEdit, is_empty_tag
from cartsheets.workbook.xml_stream import local_name, parse_xml

_LONGEST_VALUE = 64


class StringPatch(XmlEdit):
    """Empties the shared strings with these numbers; the numbers stay taken."""

    def __init__(self, part: str, *, numbers: frozenset[int]) -> None:
        super().__init__(part)
        self._numbers = numbers
        self._number = -1
        self._is_inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Count the strings, and hold back what one of ours contains."""
        if self.depth != 1 or local_name(name) != "si":
            return
        self._number += 1
        if self._number in self._numbers and not is_empty_tag(self.tag()):
            self.replace_tag(self.tag().decode())
            self.hold()
            self._is_inside = True

    def end(self, name: str) -> None:
        """Leave out what the string contained."""
        if self._is_inside and self.depth == 1:
            self._is_inside = False
            self.skip_to(self.position)
            self.put(f"<{self.prefix()}t/>")
            self.release()


def count_mentions(pieces: Iterable[bytes], numbers: Collection[int]) -> Counter[int]:
    """Count fast how often these numbers are a cell's value: at least as often as they are strings."""
    wanted = "|".join(map(str, numbers)).encode()
    value = re.compile(rb"<(?:[\w.-]+:)?v>\s*(" + wanted + rb")\s*</")
    mentions: Counter[int] = Counter()
    before = b""
    for piece in pieces:
        seen = before + piece
        # What ends within the bytes that were seen before is counted already.
        mentions.update(int(found[1]) for found in value.finditer(seen) if found.end() > len(before))
        before = seen[-_LONGEST_VALUE:]
    return mentions


def count_uses(part: str, pieces: Iterable[bytes]) -> Counter[int]:
    """Count how often a sheet's cells refer to each shared string."""
    uses: Counter[int] = Counter()
    is_shared = False
    digits: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal is_shared
        if local_name(name) == "c":
            is_shared = attributes.get("t") == "s"
            digits.clear()

    def end(name: str) -> None:
        if is_shared and local_name(name) == "c" and (number := "".join(digits).strip()).isdigit():
            uses[int(number)] += 1

    def text(value: str) -> None:
        if is_shared:
            digits.append(value)

    parse_xml(part, pieces, start=start, end=end, text=text)
    return uses
