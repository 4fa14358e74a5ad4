"""Parse a part's XML as a stream, by the standard library's expat, without ever following an entity."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.parsers import expat

from cartsheets.errors import WorkbookDamaged
from cartsheets.workbook.container import FETCH_AGAIN, document_type_error

_URI_END = "}"
StartElement = Callable[[str, dict[str, str]], None]
EndElement = Callable[[str], None]
Text = Callable[[str], None]


class XmlStream:
    """A guarded expat parser for one part. Names come as `uri}local`, or `local` without a namespace."""

    def __init__(self, part: str, *, start: StartElement, end: EndElement, text: Text) -> None:
        self.part = part
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

    def read(self, pieces: Iterable[bytes]) -> None:
        """Parse a whole part."""
        for piece in pieces:
            self.feed(piece)
        self.close()

    def close(self) -> None:
        """Tell that the part has ended; it must be complete."""
        self._parse(b"", is_final=True)

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
    XmlStream(part, start=start, end=end or _ignore, text=text or _ignore).read(pieces)


def local_name(name: str) -> str:
    """Return an element's or attribute's name without its namespace."""
    return name.rpartition(_URI_END)[2]


def _ignore(_: str) -> None:
    """Take no notice."""
