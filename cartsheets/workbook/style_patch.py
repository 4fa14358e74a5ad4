"""Add the formats that colour a Status column to a workbook's own styles."""

from __future__ import annotations

from collections.abc import Iterable

from cartsheets.workbook.look import STATUS_COLOURS
from cartsheets.workbook.xml_edit import XmlEdit, is_empty_tag, opened, with_attribute
from cartsheets.workbook.xml_stream import local_name, parse_xml

_BEHIND_FORMATS = frozenset({"tableStyles", "colors", "extLst"})
"""Elements that come behind differential formats. Source: ECMA-376, CT_Stylesheet."""


def count_formats(part: str, pieces: Iterable[bytes]) -> int:
    """Count the differential formats that a workbook has already."""
    path: list[str] = []
    count = 0

    def start(name: str, _attributes: dict[str, str]) -> None:
        nonlocal count
        count += local_name(name) == "dxf" and path[1:] == ["dxfs"]
        path.append(local_name(name))

    def end(_name: str) -> None:
        path.pop()

    parse_xml(part, pieces, start=start, end=end)
    return count


class StylePatch(XmlEdit):
    """Adds our formats behind the `count` that are there, while the part is copied."""

    def __init__(self, part: str, *, count: int) -> None:
        super().__init__(part)
        self._count = count + len(STATUS_COLOURS)
        self._is_done = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Find the formats, or where they would be."""
        local = local_name(name)
        if self.depth != 1 or self._is_done:
            return
        prefix = self.prefix()
        if local == "dxfs":
            tag = self.tag()
            counted = with_attribute(tag, "count", str(self._count))
            if is_empty_tag(tag):
                self._is_done = True
                self.replace_tag(f"{opened(counted)}{_formats(prefix)}</{prefix}dxfs>")
            else:
                self.replace_tag(counted.decode())
        elif local in _BEHIND_FORMATS:
            self._add_all(prefix)

    def end(self, name: str) -> None:
        """Add ours at the end of those that are there, or of everything."""
        if self._is_done:
            return
        prefix = self.prefix()
        if self.depth == 1 and local_name(name) == "dxfs":
            self._is_done = True
            self.copy_to(self.position)
            self.put(_formats(prefix))
        elif self.depth == 0:
            self._add_all(prefix)

    def _add_all(self, prefix: str) -> None:
        self._is_done = True
        self.copy_to(self.position)
        self.put(f'<{prefix}dxfs count="{self._count}">{_formats(prefix)}</{prefix}dxfs>')


def _formats(prefix: str) -> str:
    p = prefix
    return "".join(
        f'<{p}dxf><{p}font><{p}color rgb="FF{text}"/></{p}font>'
        f'<{p}fill><{p}patternFill><{p}bgColor rgb="FF{fill}"/></{p}patternFill></{p}fill></{p}dxf>'
        for _, (fill, text) in STATUS_COLOURS
    )
