"""Prove that a file with results differs from the user's own file in the results only."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from cartsheets.domain.cells import canonical_text, sheet_text
from cartsheets.domain.sheet import CellKind, OddCell, Value, WorkbookContent, column_letters
from cartsheets.errors import WorkbookDamaged
from cartsheets.workbook.sheet_patch import NewCell, SheetEdits
from cartsheets.workbook.zipparts import ZipOut

# For files that it does not expect, openpyxl raises whatever comes up.
_WHAT_OPENPYXL_RAISES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    InvalidFileException,
    LookupError,
    NotImplementedError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
)

_LARGE = 2_000_000
"""Bytes of a part from which on it is not worth showing all of it to openpyxl."""
_SHEET_ROWS = re.compile(rb"<((?:[\w.-]+:)?)sheetData\s*>")

Fingerprints = dict[tuple[str, int], int]
"""What each row of each sheet holds, but for the cells that are edited, as one number."""


def fingerprints(content: WorkbookContent, edits: Mapping[str, SheetEdits]) -> Fingerprints:
    """Take the fingerprints of a file's rows; those without any other cell have none."""
    prints: Fingerprints = {}
    for sheet in content.sheets:
        edited = edits[sheet.name].cells if sheet.name in edits else {}
        for row in sheet.rows:
            cells: list[Value] = row.cells
            if row.number in edited:
                skipped = edited[row.number]
                cells = [None if i in skipped else cell for i, cell in enumerate(cells, 1)]
                while cells and cells[-1] is None:
                    cells.pop()
            if cells:
                prints[sheet.name, row.number] = hash((row.is_hidden, *cells))
    return prints


def check_results(
    written: WorkbookContent,
    edits: Mapping[str, SheetEdits],
    *,
    before: Fingerprints,
    left_alone: frozenset[tuple[str, int, int]],
) -> None:
    """Compare the new file with what it must hold.

    Raises:
        WorkbookDamaged: a cell differs. It would be a defect of ours; the user's file is untouched.
    """
    after = fingerprints(written, edits)
    places = before.keys() | after.keys()
    wrong = ["!".join(map(str, place)) for place in places if before.get(place) != after.get(place)]
    for sheet in written.sheets:
        if sheet.name not in edits:
            continue
        rows = {row.number: row.cells for row in sheet.rows}
        for number, cells in edits[sheet.name].cells.items():
            found = rows.get(number, [])
            for column, value in cells.items():
                if (sheet.name, number, column) in left_alone:
                    continue
                if not _holds(found[column - 1] if column <= len(found) else None, value):
                    wrong.append(f"{sheet.name}!{column_letters(column)}{number}")
    if wrong:
        raise _failed(written.path, f"{len(wrong)} places, first {min(wrong)}")


def check_openpyxl_reads(written: Path, original: Path) -> None:
    """Have a reader that nobody here wrote open the file, if it could open the old one.

    Raises:
        WorkbookDamaged: it cannot open the new file.
    """
    error = _openpyxl_error(written)
    if error and not _openpyxl_error(original):
        raise _failed(str(original), error)


def _openpyxl_error(path: Path) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of features that it would lose, and nothing is saved
            openpyxl.load_workbook(_shortened(path), read_only=True).close()
    except _WHAT_OPENPYXL_RAISES as error:
        return f"{type(error).__name__}: {error}"
    return ""


def _shortened(path: Path) -> io.BytesIO:
    """Give the file with only the first rows of its large sheets: openpyxl may read them all to count."""
    short = io.BytesIO()
    out = ZipOut(short)
    with path.open("rb") as source, zipfile.ZipFile(source) as archive:
        for entry in archive.infolist():
            cut = _first_rows(archive, entry) if entry.file_size > _LARGE else None
            if cut is None:
                out.copy(entry, source)
            else:
                out.add(entry.filename, cut)
    out.close()
    short.seek(0)
    return short


def _first_rows(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | None:
    """Give a sheet's head, some of its rows and its tail; None for what is no sheet."""
    with archive.open(entry) as part:
        head = part.read(_LARGE // 2)
        begin = _SHEET_ROWS.search(head)
        if begin is None:
            return None
        tail = b""
        while piece := part.read(_LARGE):
            tail = tail[-_LARGE:] + piece
    last_row = head.rfind(b"</" + begin[1] + b"row>")
    closing = tail.rfind(b"</" + begin[1] + b"sheetData>")
    if last_row < 0 or closing < 0:
        return None
    return head[:last_row] + b"</" + begin[1] + b"row>" + tail[closing:]


def _holds(found: Value, wanted: NewCell) -> bool:
    if isinstance(wanted, str):
        return found == canonical_text(sheet_text(wanted)[0])
    if wanted is None:
        return found is None
    return isinstance(found, OddCell) and found.kind is CellKind.NUMBER and found.text == str(wanted)


def _failed(path: str, details: str) -> WorkbookDamaged:
    return WorkbookDamaged(
        "The results could not be put into the file without changing something else in it.",
        path=path,
        remedy="The file was left as it is. Save the results as a separate file.",
        details=details,
    )
