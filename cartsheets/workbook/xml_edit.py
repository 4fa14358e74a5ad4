"""Edit a part's XML in place: bytes are copied as they are but for the stretches that change.

Nothing is built up in memory and nothing is written anew, so whatever the part holds besides stays
as it was, to the byte.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Iterator

from cartsheets.workbook.xml_stream import XmlStream

_DECLARATION = re.compile(rb"\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_ENCODING = re.compile(r"(<\?xml[^>]*?\bencoding\s*=\s*[\"'])([A-Za-z0-9._-]+)")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAME_AS_UTF8 = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_TAG_END = re.compile(rb"[^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>")
_NAME = re.compile(rb"</?([^\s/>]+)")


class XmlEdit:
    """A part on its way from the old file to the new one. Subclasses decide what changes.

    Positions are bytes from the part's beginning. What `start` and `end` do not touch is copied.
    """

    def __init__(self, part: str) -> None:
        self._stream = XmlStream(part, start=self._note_start, end=self._note_end, text=self.text)
        self._write: Callable[[bytes], object] = bytearray().extend
        if hasattr(self._stream.parser, "SetReparseDeferralEnabled"):
            # Pieces are made to be parsed at once; expat may otherwise wait for more.
            self._stream.parser.SetReparseDeferralEnabled(False)
        self._bytes = bytearray()
        self._first = 0
        self._held = False
        self.depth = 0

    def run(self, pieces: Iterable[bytes], *, write: Callable[[bytes], object]) -> None:
        """Send the whole part through."""
        self.begin(write)
        for piece in in_utf8(pieces):
            self.feed(piece)
        self.finish()

    def begin(self, write: Callable[[bytes], object]) -> None:
        """Tell where the new part goes."""
        self._write = write

    def feed(self, piece: bytes) -> None:
        """Send the next piece through."""
        self._bytes += piece
        self._stream.feed(piece)
        if not self._held:
            self.copy_to(self.position)

    def feed_whole(self, piece: bytes) -> None:
        """Send a piece through that ends with a tag; all of it is written when this returns."""
        self.feed(piece)
        self.copy_to(self._first + len(self._bytes))

    def finish(self) -> None:
        """Tell that the part has ended."""
        self._stream.close()
        self.copy_to(self._first + len(self._bytes))

    @property
    def position(self) -> int:
        """Where the parser is: at the beginning of the tag that it tells of."""
        return self._stream.parser.CurrentByteIndex

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take notice of a start tag; `depth` is that of its parent."""

    def end(self, name: str) -> None:
        """Take notice of an end tag; `depth` is that of its parent.

        For an empty element, `position` is of no use here.
        """

    def text(self, text: str) -> None:
        """Take notice of text."""

    def hold(self) -> None:
        """Copy all that is before the parser's position, and nothing more until `release`."""
        self.copy_to(self.position)
        self._held = True

    def release(self) -> None:
        """Copy again."""
        self._held = False

    def copy_to(self, position: int) -> None:
        """Copy the old bytes up to a position."""
        count = position - self._first
        if count > 0:
            self._write(bytes(self._bytes[:count]))
            self._drop(count)

    def skip_to(self, position: int) -> None:
        """Leave out the old bytes up to a position."""
        self._drop(position - self._first)

    def put(self, text: str) -> None:
        """Write something new."""
        self._write(text.encode())

    def tag(self) -> bytes:
        """The tag at the parser's position, as the file has it."""
        found = _TAG_END.match(self._bytes, self.position - self._first)
        return found[0] if found is not None else b""

    def tag_end(self) -> int:
        """The position after the tag at the parser's position."""
        return self.position + len(self.tag())

    def prefix(self) -> str:
        """The namespace prefix of the tag at the parser's position, with its colon, or nothing."""
        found = _NAME.match(self.tag())
        name = found[1].decode() if found is not None else ""
        return name[: name.rfind(":") + 1]

    def replace_tag(self, text: str) -> None:
        """Write a text in place of the tag at the parser's position."""
        end = self.tag_end()
        self.copy_to(self.position)
        self.put(text)
        self.skip_to(end)

    def _drop(self, count: int) -> None:
        del self._bytes[:count]
        self._first += count

    def _note_start(self, name: str, attributes: dict[str, str]) -> None:
        self.start(name, attributes)
        self.depth += 1

    def _note_end(self, name: str) -> None:
        self.depth -= 1
        self.end(name)


def is_empty_tag(tag: bytes) -> bool:
    """Whether a tag is an element without content."""
    return tag.endswith(b"/>")


def opened(tag: bytes) -> str:
    """Give an empty element's tag as a start tag."""
    return tag[:-2].decode().rstrip() + ">" if is_empty_tag(tag) else tag.decode()


def without_attribute(tag: bytes, name: str) -> bytes:
    """Give a tag without one attribute."""
    return re.sub(rb"\s" + name.encode() + rb"\s*=\s*(\"[^\"]*\"|'[^']*')", b"", tag, count=1)


def with_attribute(tag: bytes, name: str, value: str) -> bytes:
    """Give a tag with an attribute that it had already, now of this plain value."""
    pattern = rb"(\s" + name.encode() + rb"\s*=\s*)(\"[^\"]*\"|'[^']*')"
    return re.sub(pattern, lambda found: found[1] + f'"{value}"'.encode(), tag, count=1)


def in_utf8(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Give a part in UTF-8, whatever it was in; hardly any program writes another encoding."""
    rest = iter(pieces)
    head = next(rest, b"")
    declared = _DECLARATION.match(head)
    encoding = declared[1].decode().lower() if declared is not None else "utf-8"
    if head.startswith(_UTF16_MARKS):
        encoding = "utf-16"
    if encoding in _SAME_AS_UTF8:
        yield head
        yield from rest
        return
    decoder = codecs.getincrementaldecoder(encoding)()
    first = decoder.decode(head)
    yield _ENCODING.sub(r"\g<1>UTF-8", first, count=1).encode()
    for piece in rest:
        yield decoder.decode(piece).encode()
    yield decoder.decode(b"", final=True).encode()
