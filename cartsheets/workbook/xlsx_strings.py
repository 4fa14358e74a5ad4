"""The texts that an .xlsx file's cells share, most of them read without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cartsheets.workbook.cell_values import unescape_text
from cartsheets.workbook.plain_xml import cut_after, decode_plain, has_only_plain_markup, plain_text
from cartsheets.workbook.xml_stream import XmlStream, local_name

_PLAIN_ITEM = re.compile('<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')


class SharedStringsReader:
    """Collect the items of sharedStrings.xml, in order; an empty text is None."""

    def __init__(self, part: str) -> None:
        self.texts: list[str | None] = []
        self._stream = XmlStream(
            part, start=self._start, end=self._end, text=self._text, depth=lambda: self._depth
        )
        self._runs: list[str] | None = None
        self._in_text = False
        self._in_phonetic = False
        self._depth = 0

    def read(self, pieces: Iterable[bytes], *, is_careful: bool) -> list[str | None]:
        """Read all items; `is_careful` sends every one through the parser."""
        is_fast = not is_careful
        is_begun = False
        rest = b""
        for piece in pieces:
            rest += piece
            if not is_fast:
                self._stream.feed(rest)
                rest = b""
                continue
            if not is_begun:
                head, rest = cut_after(rest, b"<si>", keep=False)
                if not head and len(rest) < 100_000:
                    continue
                self._stream.feed(head)
                is_begun = True
                is_fast = self._depth == 1 and has_only_plain_markup(head, self._stream.encoding)
                if not is_fast:
                    continue
            items, rest = cut_after(rest, b"</si>", last=True)
            is_fast = self._take(items)
        self._stream.feed(rest)
        self._stream.close()
        return self.texts

    def _take(self, items: bytes) -> bool:
        """Take whole items; return whether going on like this is safe."""
        text = decode_plain(items)
        if text is not None:
            parts = _PLAIN_ITEM.split(text)
            if not any(parts[::2]):
                texts = parts[1::2]
                if "&" not in text and "_x" not in text and "\r" not in text:
                    self.texts += [value or None for value in texts]
                    return True
                plain = [plain_text(value) for value in texts]
                if None not in plain:
                    self.texts += [unescape_text(value) or None for value in plain if value is not None]
                    return True
        self._stream.feed(items)
        return text is not None and self._depth == 1

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        self._depth += 1
        match local_name(name):
            case "si":
                self._runs = []
            case "rPh":
                self._in_phonetic = True
            case "t":
                self._in_text = self._runs is not None and not self._in_phonetic

    def _end(self, name: str) -> None:
        self._depth -= 1
        match local_name(name):
            case "si" if self._runs is not None:
                self.texts.append(unescape_text("".join(self._runs)) or None)
                self._runs = None
            case "rPh":
                self._in_phonetic = False
            case "t":
                self._in_text = False

    def _text(self, text: str) -> None:
        if self._in_text and self._runs is not None:
            self._runs.append(text)
