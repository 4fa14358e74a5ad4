"""Empty shared strings that no cell shows any more, because a password would stay readable in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cartsheets.workbook.xml_edit import XmlEdit, is_empty_tag
from cartsheets.workbook.xml_stream import local_name, parse_xml


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
