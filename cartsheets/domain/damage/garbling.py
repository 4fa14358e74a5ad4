"""Mojibake: texts read in the wrong encoding, and letters lost on the way to one that lacks them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_LONGEST = 4_000
"""Longer texts are not tried: their damage would be found in shorter cells of the same column first."""


def _table(encoding: str) -> str:
    """What each of the 256 bytes reads as; programs keep a byte without a meaning as it is."""
    letters = (bytes([byte]).decode(encoding, "replace") for byte in range(256))
    return "".join(chr(byte) if letter == "\ufffd" else letter for byte, letter in enumerate(letters))


_TABLES = {
    encoding: _table(encoding)
    for encoding in ("cp1252", "latin-1", "mac_roman", "cp850", "cp437", "cp1250", "cp1251")
}
_TO_CP1252 = {letter: byte for byte, letter in enumerate(_TABLES["cp1252"])}
# How UTF-8 of western letters, lone accents, quotation marks and emoji begins once read as cp1252.
_SIGN_OF_GARBLING = re.compile(f"[ÃÂâðÅÄïÌÍ][{re.escape(_TABLES['cp1252'][0x80:0xC0])}]")
# LibreOffice gives a byte without a meaning a letter of its own, in the private area.
_TO_BYTES = {0xF100 + byte: byte for byte in range(0x80, 0x100)}
_NOT_ASCII_SIGNS = re.compile("[^!-~]+")
_MARKS = "?\ufffd"
_LOSSY = re.compile("(?:[?]|[^\x00-\x7f])+")


def is_garbled_form(text: str, base: str, *, bare: Callable[[str], str]) -> bool:
    """Whether the text is the base read in a wrong encoding, once or twice, but for what `bare` removes."""
    if base.isascii() or len(base) > _LONGEST:
        return False
    # No encoding moves ASCII letters, so most other texts are told apart without trying any.
    if _NOT_ASCII_SIGNS.sub("", base) != _NOT_ASCII_SIGNS.sub("", text):
        return False
    text = text.translate(_TO_BYTES)
    return any(bare(form) == text for form in _garbled_forms(base))


def lost_characters(text: str, base: str) -> bool:
    """Whether the text is the base with letters replaced by question marks, as old encodings do."""
    if base.isascii() or _LOSSY.sub("?", text) != _LOSSY.sub("?", base):
        return False
    marks = sum(text.count(mark) - base.count(mark) for mark in _MARKS)
    kept = [letter for letter in text if not letter.isascii() and letter not in _MARKS]
    letters = iter(base)
    missing = sum(not letter.isascii() for letter in base) - len(kept)
    # A letter may have left a mark for each of its bytes, of which there are at most four.
    return 0 < missing <= marks <= 4 * missing and all(letter in letters for letter in kept)


def garbled_from(text: str) -> str | None:
    """What a text was before UTF-8 was read as cp1252; None where it does not look so."""
    text = text.translate(_TO_BYTES)
    if not _SIGN_OF_GARBLING.search(text):
        return None
    codes = [_TO_CP1252.get(letter) for letter in text]
    known = [code for code in codes if code is not None]
    if len(known) != len(codes):
        return None
    try:
        original = bytes(known).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return garbled_from(original) or original


def _garbled_forms(base: str) -> Iterator[str]:
    utf8 = base.encode("utf-8", "surrogatepass")
    for table in _TABLES.values():
        form = _read(utf8, table)
        yield form
        yield _read(form.encode("utf-8"), table)
    for written in ("cp1252", "cp1250"):
        try:
            legacy = base.encode(written)
        except UnicodeEncodeError:
            continue
        for encoding, table in _TABLES.items():
            if encoding != written:
                yield _read(legacy, table)


def _read(content: bytes, table: str) -> str:
    return content.decode("latin-1").translate(table)
