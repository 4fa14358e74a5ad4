"""Prove that a file with results differs from the user's own file in the results only."""

from __future__ import annotations

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
        with path.open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of features that it would lose, and nothing is saved
            openpyxl.load_workbook(file, read_only=True).close()
    except _WHAT_OPENPYXL_RAISES as error:
        return f"{type(error).__name__}: {error}"
    return ""


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
