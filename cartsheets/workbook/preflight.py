"""What a file really is, by its bytes and not by its name, before anything parses it.

Everything that is not a sheet gets one sentence that names it and says what to do.
"""

from __future__ import annotations

import re
from enum import StrEnum

from cartsheets.errors import UnreadableFormat, UnsafeWorkbook, WorkbookDamaged
from cartsheets.workbook.container import FETCH_AGAIN, SAVE_AGAIN, Container
from cartsheets.workbook.xlsx_parts import find_workbook_part, has_macros

FILE_LIMIT = 500_000_000
"""Largest file that is looked at, in bytes."""
TAKE_PASSWORD_OFF = (
    "Open it in your spreadsheet program, take the password off (Save as, without a password), "
    "and use that file."
)

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# First bytes of files that people pick by mistake, and what to call them.
_OTHER_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3", "a database (SQLite)"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"\x09\x00\x04\x00", "a workbook of Excel 2"),
    (b"\x09\x02\x06\x00", "a workbook of Excel 3"),
    (b"\x09\x04\x06\x00", "a workbook of Excel 4"),
    (b"\x00\x00\x02\x00\x04\x04", "a Lotus 1-2-3 sheet"),
    (b"\x00\x00\x1a\x00", "a Lotus 1-2-3 sheet"),
)
_WEB_PAGE = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|div|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_BINARY = bytes(code for code in range(32) if code not in (9, 10, 12, 13, 26, 27))


class FileKind(StrEnum):
    """How a file's bytes are to be read."""

    XLSX = "xlsx"
    XLSM = "xlsm"
    XLSB = "xlsb"
    ODS = "ods"
    OLE = "xls"
    TEXT = "csv"


def check_bytes(content: bytes) -> FileKind | None:
    """Tell text and old binary workbooks apart; None for a ZIP container, which needs a second look.

    Raises:
        WorkbookDamaged: there is nothing in it, or it is cut off.
        UnreadableFormat: it is no sheet; the message names what it is.
        UnsafeWorkbook: it is larger than any sheet that could be read.
    """
    if not content:
        raise WorkbookDamaged(
            "The file is empty (0 bytes).",
            remedy="If it lies in OneDrive, Dropbox or the like, wait until it is downloaded; "
            "otherwise copy or save it again.",
        )
    if len(content) > FILE_LIMIT:
        raise UnsafeWorkbook(
            f"The file has more than {FILE_LIMIT // 1_000_000:,} MB, more than can be read here.",
            remedy="Split it into several files.",
        )
    if content.startswith(_ZIP):
        return None
    if content.startswith(_EMPTY_ZIP):
        raise WorkbookDamaged("The file is an empty container: nothing is in it.", remedy=FETCH_AGAIN)
    if content.startswith(OLE):
        return FileKind.OLE
    if not content.strip(b"\x00"):
        raise WorkbookDamaged(
            "The file holds nothing but zero bytes: it was never fully written.", remedy=FETCH_AGAIN
        )
    for start, name in _OTHER_STARTS:
        if content.startswith(start):
            raise _not_a_sheet(name)
    return _check_text(content)


def _check_text(content: bytes) -> FileKind:
    beginning = content[:4096]
    has_mark = beginning.startswith(_BYTE_ORDER_MARKS)
    text = beginning.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").lstrip()
    if _WEB_PAGE.match(text):
        raise UnreadableFormat(
            "The file is a web page, whatever its name says.",
            remedy="If you meant to download a sheet, you may have got the sign-in page: sign in and try "
            "again. For a table saved as a web page: " + SAVE_AGAIN[0].lower() + SAVE_AGAIN[1:],
        )
    if text.startswith(b"<"):
        lower = beginning.lower()
        if b"excel.sheet" in lower or b"office:spreadsheet" in lower:
            raise _not_a_sheet("a workbook in the XML form of Excel 2003")
        if b"office:document" in lower:
            raise _not_a_sheet("a flat OpenDocument file (.fods)")
        if text.startswith(b"<?xml"):
            raise _not_a_sheet("an XML file")
    if text[:1] in (b"{", b"[") and b'"' in text and b":" in text:
        raise _not_a_sheet("a JSON file")
    if text.startswith((b"ID;P", b"ID;O", b"ID;N")):
        raise _not_a_sheet("a SYLK sheet")
    if (
        not has_mark
        and len(beginning.translate(None, _BINARY)) < len(beginning)
        and not looks_like_utf16(beginning)
    ):
        raise _not_a_sheet("no spreadsheet of a kind known here")
    return FileKind.TEXT


def looks_like_utf16(beginning: bytes) -> str:
    """Name the byte order of UTF-16 text without a mark, by where its zero bytes are; "" where it is none."""
    even, odd = beginning[0::2], beginning[1::2]
    if not beginning.translate(None, b"\x00") or len(beginning) < 4:
        return ""
    if odd.count(0) > 0.6 * len(odd) and not even.count(0):
        return "utf-16-le"
    if even.count(0) > 0.6 * len(even) and not odd.count(0):
        return "utf-16-be"
    return ""


def check_container(container: Container) -> tuple[FileKind, str]:
    """Tell what a container holds; return its kind and its main part.

    Raises:
        UnreadableFormat: it is no sheet; the message names what it is.
    """
    mimetype = container.find("mimetype")
    if mimetype is not None and container.size(mimetype) < 200:
        words = container.read(mimetype).decode("ascii", "replace").strip()
        if words.startswith("application/vnd.oasis.opendocument"):
            content = container.find("content.xml")
            if "spreadsheet" not in words:
                raise _not_a_sheet("an OpenDocument file, but not a sheet")
            if content is None:
                raise WorkbookDamaged("The file is damaged: its content is missing.", remedy=FETCH_AGAIN)
            return FileKind.ODS, content
    names = [name.lower() for name in container.names]
    if any(name.endswith(".iwa") or name == "index.zip" for name in names):
        raise UnreadableFormat(
            "The file is an Apple Numbers document.",
            remedy="In Numbers choose File, Export To, Excel, and use that file.",
        )
    main = find_workbook_part(container)
    if main is None:
        raise _not_a_sheet("a ZIP archive, not a sheet", how="Unpack it and pick the sheet in it.")
    lower = main.lower()
    if lower.startswith("word/"):
        raise _not_a_sheet("a Word document")
    if lower.startswith("ppt/"):
        raise _not_a_sheet("a PowerPoint presentation")
    if lower.endswith(".bin"):
        return FileKind.XLSB, main
    return (FileKind.XLSM if has_macros(container) else FileKind.XLSX), main


def _not_a_sheet(name: str, *, how: str = "") -> UnreadableFormat:
    return UnreadableFormat(
        f"The file is {name}.",
        remedy=how or "Open it in a spreadsheet program, save it as .xlsx, and use that file.",
    )
