"""Parse a part's XML as a stream, by the standard library's expat, without ever following an entity."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.parsers import expat

from cartsheets.errors import UnsafeWorkbook, WorkbookDamaged
from cartsheets.workbook.container import FETCH_AGAIN, SAVE_AGAIN, document_type_error

_URI_END = "}"
StartElement = Callable[[str, dict[str, str]], None]
EndElement = Callable[[str], None]
Text = Callable[[str], None]


DEPTH_LIMIT = 1_000
"""Deepest nesting of elements; spreadsheets need about ten."""
NAMES_LIMIT = 20_000
"""Most different names of elements and attributes; spreadsheets have some hundred."""
LONGEST_MARKUP = 8_000_000
"""Most bytes of one tag or comment. Each of the three bounds what expat itself keeps in memory."""


class XmlStream:
    """A guarded expat parser for one part. Names come as `uri}local`, or `local` without a namespace.

    `depth` tells how many elements are open; whoever takes many elements counts them anyway.
    """

    def __init__(
        self,
        part: str,
        *,
        start: StartElement,
        end: EndElement,
        text: Text,
        depth: Callable[[], int] = lambda: 0,
    ) -> None:
        self.part = part
        self._depth = depth
        self._fed = 0
        self._parser = expat.ParserCreate(namespace_separator=_URI_END)
        self._parser.buffer_text = True
        self._parser.buffer_size = 65_536
        self._parser.StartElementHandler = start
        self._parser.EndElementHandler = end
        self._parser.CharacterDataHandler = text
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._parser.EntityDeclHandler = self._refuse_doctype
        self._parser.XmlDeclHandler = self._note_declaration
        self.encoding = ""

    @property
    def parser(self) -> expat.XMLParserType:
        """The parser itself, for further handlers."""
        return self._parser

    def feed(self, piece: bytes) -> None:
        """Parse the next piece.

        Raises:
            WorkbookDamaged: the XML is not well formed.
            UnsafeWorkbook: it holds a document type definition.
        """
        self._parse(piece, is_final=False)
        self._fed += len(piece)
        self._check_bounds()

    def read(self, pieces: Iterable[bytes]) -> None:
        """Parse a whole part."""
        for piece in pieces:
            self.feed(piece)
        self.close()

    def close(self) -> None:
        """Tell that the part has ended; it must be complete."""
        self._parse(b"", is_final=True)
        # The parser and what it reports to hold each other: let both go at once.
        self._parser.StartElementHandler = self._parser.EndElementHandler = None
        self._parser.CharacterDataHandler = self._parser.StartDoctypeDeclHandler = None
        self._parser.EntityDeclHandler = self._parser.XmlDeclHandler = None
        self._parser.StartNamespaceDeclHandler = self._parser.EndNamespaceDeclHandler = None

    def _parse(self, piece: bytes, *, is_final: bool) -> None:
        try:
            self._parser.Parse(piece, is_final)
        # ValueError and LookupError: an encoding that Python does not know, or of several bytes a character.
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise WorkbookDamaged(
                f"The file is damaged: its part {self.part} is not well-formed XML.",
                remedy=FETCH_AGAIN,
                details=str(error),
            ) from error

    def _check_bounds(self) -> None:
        if self._depth() > DEPTH_LIMIT:
            what = "nests its elements far too deep"
        elif len(self._parser.intern) > NAMES_LIMIT:
            what = "makes up thousands of names"
        elif self._fed - self._parser.CurrentByteIndex > LONGEST_MARKUP:
            what = "holds a tag or comment that is far too long"
        else:
            return
        raise UnsafeWorkbook(f"The file was not opened: its part {self.part} {what}.", remedy=SAVE_AGAIN)

    def _note_declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.encoding = (encoding or "").lower()

    def _refuse_doctype(self, *_: object) -> None:
        raise document_type_error(self.part)


def parse_xml(
    part: str,
    pieces: Iterable[bytes],
    *,
    start: StartElement,
    end: EndElement | None = None,
    text: Text | None = None,
) -> None:
    """Parse a whole part with these handlers."""
    depth = 0

    def count_start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        start(name, attributes)

    def count_end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(name)

    stream = XmlStream(part, start=count_start, end=count_end, text=text or _ignore, depth=lambda: depth)
    stream.read(pieces)


def local_name(name: str) -> str:
    """Return an element's or attribute's name without its namespace."""
    return name.rpartition(_URI_END)[2]


def _ignore(_: str) -> None:
    """Take no notice."""
