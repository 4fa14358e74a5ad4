"""A ZIP container whose parts can be read without harm: whole, of honest size, each name once.

Nothing is ever unpacked to disk. What cannot be told from the directory (checksums, DTDs) is checked
while a part is read, and `check_rest` reads what nobody asked for, so that in the end the whole file
has been seen exactly once.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO
from urllib.parse import unquote

from cartsheets.errors import UnsafeWorkbook, WorkbookDamaged
from cartsheets.monitor import Monitor, Progress

PIECE_BYTES = 1 << 20
PART_LIMIT = 50_000_000
"""A part larger than this must not be packed tighter than RATIO_LIMIT; nor must the whole."""
RATIO_LIMIT = 100
"""Honest sheets are packed about nine times."""
TOTAL_LIMIT = 1_500_000_000
"""Honest sheets unpack to about 185 MB for 100,000 customers."""
PARTS_LIMIT = 20_000
SMALL_PART_LIMIT = 64_000_000
"""Most bytes of a part that is read in one go."""

SAVE_AGAIN = "Open it in Excel or LibreOffice, save it again as .xlsx, and use that file."
FETCH_AGAIN = "Copy or download the file again, or " + SAVE_AGAIN[0].lower() + SAVE_AGAIN[1:]

_PLAIN_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
# All that the standard library raises for bytes that are not what a ZIP promises.
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    OSError,
)


class Container:
    """The parts of a ZIP file, by name with forward slashes.

    Unpacking reports to the monitor how much of the whole is done, in percent, and can be stopped.
    """

    def __init__(self, content: bytes | BinaryIO, *, monitor: Monitor) -> None:
        """Open and check the container's directory; an open file is read as its parts are asked for.

        Raises:
            WorkbookDamaged: the container is cut off or its directory makes no sense.
            UnsafeWorkbook: sizes, names or ways of packing that no spreadsheet program writes.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content) if isinstance(content, bytes) else content)
            entries = self._zip.infolist()
        except _ZIP_ERRORS as error:
            raise WorkbookDamaged(
                "The file is cut off or damaged: its table of contents cannot be read.",
                remedy=FETCH_AGAIN,
                details=str(error),
            ) from error
        self._parts = _named_parts(entries)
        self._by_lower_name = {name.lower(): name for name in self._parts}
        self._unread = dict.fromkeys(self._parts)
        _check_sizes(entries)
        self._monitor = monitor
        self._total = max(1, sum(entry.file_size for entry in entries))
        self._done = 0

    @property
    def names(self) -> list[str]:
        """All parts, as the container orders them."""
        return list(self._parts)

    def find(self, name: str) -> str | None:
        """Return the name a part really has, whatever its case; None where there is no such part."""
        return name if name in self._parts else self._by_lower_name.get(name.lower())

    def size(self, name: str) -> int:
        """Return how many bytes a part unpacks to."""
        return self._parts[name].file_size

    def pieces(self, name: str, *, size: int = PIECE_BYTES) -> Iterator[bytes]:
        """Unpack a part piece by piece; its checksum is checked with the last one.

        Raises:
            WorkbookDamaged: the part is not whole.
        """
        with _explained(name):
            part = self._zip.open(self._parts[name])
        with part:
            while True:
                with _explained(name):
                    piece = part.read(size)
                if not piece:
                    break
                self._monitor.check()
                self._done += len(piece)
                self._monitor.report(Progress("reading", min(100, 100 * self._done // self._total), 100))
                yield piece
        self._unread.pop(name, None)

    def read(self, name: str) -> bytes:
        """Unpack a small part as a whole."""
        if self.size(name) > SMALL_PART_LIMIT:
            raise _unsafe(f"its part {name} is far too large")
        return b"".join(self.pieces(name))

    def check_rest(self) -> None:
        """Unpack what was not read yet: every checksum must be right, and no part may hold a DTD."""
        for name in list(self._unread):
            is_markup = name.lower().endswith((".xml", ".rels", ".vml"))
            before = b""
            for piece in self.pieces(name):
                if is_markup and any(doctype in before + piece for doctype in _DOCTYPES):
                    raise document_type_error(name)
                before = piece[-32:]


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except _ZIP_ERRORS as error:
        raise WorkbookDamaged(
            f"The file is damaged: its part {name} does not match its checksum.",
            remedy=FETCH_AGAIN,
            details=str(error),
        ) from error


def document_type_error(part: str) -> UnsafeWorkbook:
    """Make the refusal of a document type definition, which can make a small file expand without end."""
    return _unsafe(
        f"its part {part} holds a document type definition, which spreadsheet programs never write "
        "and which can be used to do harm"
    )


def _unsafe(why: str, *, details: str = "") -> UnsafeWorkbook:
    return UnsafeWorkbook(f"The file was not opened: {why}.", remedy=SAVE_AGAIN, details=details)


def _named_parts(entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    if len(entries) > PARTS_LIMIT:
        raise _unsafe("it has far too many parts")
    parts: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for entry in entries:
        # `filename` is cut at a NUL and has the system's separators changed: look at the original.
        name = entry.orig_filename.replace("\\", "/")
        if name.startswith("/") or "\x00" in name or ":" in name or ".." in name.split("/"):
            raise _unsafe("a part's name points outside of it", details=name)
        if (plain := _plain_name(name)) in seen:
            raise _unsafe(f"its part {name} is in it twice, and programs disagree on which one counts")
        seen.add(plain)
        if entry.flag_bits & 0x1:
            raise UnsafeWorkbook(
                "The file is a password-protected ZIP archive.", remedy="Take the password off and try again."
            )
        if entry.compress_type not in _PLAIN_WAYS:
            raise _unsafe(f"its part {name} is packed in a way that spreadsheet programs never use")
        if not name.endswith("/"):
            parts[name] = entry
    return parts


def _plain_name(name: str) -> str:
    """A part's name without what programs read away, or not: case, dots, doubled slashes, escapes, blanks."""
    pieces = (piece.strip() for piece in unquote(name).split("/"))
    return "/".join(piece for piece in pieces if piece not in ("", ".")).lower()


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    bombs = [
        entry.filename for entry in entries if _is_packed_too_tight(entry.file_size, entry.compress_size)
    ]
    if bombs or _is_packed_too_tight(total, packed):
        where = f" (its part {bombs[0]})" if bombs else ""
        raise _unsafe(f"it unpacks to {total // 1_000_000:,} MB from very little{where}, as harmful files do")
    if total > TOTAL_LIMIT:
        raise UnsafeWorkbook(
            f"The file was not opened: it unpacks to {total // 1_000_000:,} MB, more than can be read here.",
            remedy="Split it into several files.",
        )


def _is_packed_too_tight(size: int, packed_size: int) -> bool:
    return size > PART_LIMIT and size > RATIO_LIMIT * packed_size
