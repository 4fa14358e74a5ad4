"""Read any spreadsheet file into cells, each with its kind: the one way into the program for a file.

The bytes are read once, shared with whoever has the file open; a preflight looks at them before
anything parses, and what follows happens in memory, within bounds, and can be stopped. No library
parses what strangers made: the readers are ours, on expat and `struct`, so that an error cell, a
formula without a value and a merged-away cell are never taken for a cell that somebody emptied.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from cartsheets.domain.collecting import without_collecting
from cartsheets.domain.sheet import SheetContent, TextForm, WorkbookContent
from cartsheets.errors import WorkbookError, WorkbookLocked, WorkbookMissing
from cartsheets.monitor import Monitor
from cartsheets.workbook.container import Container
from cartsheets.workbook.newfile import held_by
from cartsheets.workbook.ods_cells import OdsReader, check_not_encrypted, read_ods_properties
from cartsheets.workbook.ole import OleFile
from cartsheets.workbook.ole_properties import read_ole_properties
from cartsheets.workbook.preflight import FILE_LIMIT, FileKind, check_bytes, check_container
from cartsheets.workbook.sheet_rows import CellBudget, RowCollector
from cartsheets.workbook.text_tables import read_text_table
from cartsheets.workbook.written import WrittenRows
from cartsheets.workbook.xls_cells import read_xls
from cartsheets.workbook.xlsb_cells import read_xlsb
from cartsheets.workbook.xlsx_cells import SheetParser
from cartsheets.workbook.xlsx_parts import read_parts
from cartsheets.workbook.xlsx_plain import PlainRows
from cartsheets.workbook.xlsx_strings import SharedStringsReader
from cartsheets.workbook.xlsx_values import CellReader

LOCKED_TRIES = 3
LOCKED_WAIT_S = 0.3
"""On Windows a virus scanner or a save in progress holds a file for a moment."""


def read_workbook(
    path: Path,
    *,
    is_careful: bool = False,
    form: TextForm | None = None,
    monitor: Monitor,
) -> WorkbookContent:
    """Read a file; `is_careful` sends every cell through the parser, which gives the same, slower.

    `form` says how a text file is to be read; what it leaves open is found out.

    Raises:
        WorkbookError: one of its kinds, with a sentence and what to do; `path` tells the file.
        Cancelled: the monitor was stopped.
    """
    try:
        content = _read_patiently(path, monitor)
        with without_collecting():
            found = _read_content(content, path, is_careful=is_careful, form=form, monitor=monitor)
    except WorkbookError as error:
        error.path = error.path or str(path)
        raise
    notes = (*found.notes, *_lock_notes(path))
    digest = hashlib.sha256(content).hexdigest()
    return WorkbookContent(
        str(path), found.format, found.sheets, digest, found.properties, found.names, notes
    )


def read_back(path: Path, *, written: Mapping[str, WrittenRows], monitor: Monitor) -> WorkbookContent:
    """Read a workbook that was just written, from the disk, part by part.

    `written` is by the names of sheets: rows that it proves are let go, and what it knows to be proved once
    the bytes are right is not taken apart.

    Raises:
        WorkbookDamaged: the file is not what was written.
    """
    with path.open("rb") as file, without_collecting():
        container = Container(file, monitor=monitor)
        kind, main = check_container(container)
        found = _read_container(container, kind, main, is_careful=False, written=written)
        container.check_rest()
    return WorkbookContent(str(path), found.format, found.sheets, "", found.properties, found.names)


def read_bytes(path: Path) -> bytes:
    """Read a file's bytes, whoever else has it open.

    Raises:
        WorkbookMissing: there is no such file, or its drive is gone.
        WorkbookLocked: it cannot be opened for reading.
    """
    try:
        if path.is_dir():
            raise WorkbookMissing(f"{path.name} is a folder, not a file.", remedy="Choose a file in it.")
        if path.exists() and not path.is_file():
            raise WorkbookMissing(f"{path.name} is a device, not a file.", remedy="Choose a file.")
        with path.open("rb") as file:
            # One byte more than is looked at tells that it is too much.
            return file.read(FILE_LIMIT + 1)
    except FileNotFoundError as error:
        raise WorkbookMissing(
            f"There is no file {path.name} in {path.parent}.", remedy="Check its name, or choose it again."
        ) from error
    except PermissionError as error:
        raise WorkbookLocked(
            f"The file {path.name} cannot be opened: another program holds it, or you may not read it.",
            remedy="Close it in the other program, or copy it and use the copy.",
            details=str(error),
        ) from error
    except (OSError, ValueError) as error:
        raise WorkbookMissing(
            f"The file {path.name} could not be read: its drive or network folder does not answer.",
            remedy="Check the connection, or copy the file to this computer.",
            details=str(error),
        ) from error


def _read_patiently(path: Path, monitor: Monitor) -> bytes:
    for _ in range(LOCKED_TRIES - 1):
        try:
            return read_bytes(path)
        except WorkbookLocked:
            monitor.wait(LOCKED_WAIT_S)
    return read_bytes(path)


def _read_content(
    content: bytes,
    path: Path,
    *,
    is_careful: bool,
    form: TextForm | None,
    monitor: Monitor,
) -> WorkbookContent:
    monitor.check()
    match check_bytes(content):
        case None:
            container = Container(content, monitor=monitor)
            kind, main = check_container(container)
            found = _read_container(container, kind, main, is_careful=is_careful, written={})
            container.check_rest()
            return found
        case FileKind.TEXT:
            rows = RowCollector(path.stem, CellBudget())
            table = read_text_table(content, rows, form=form, monitor=monitor)
            properties = {"encoding": table.encoding, "separator": table.separator}
            sheets = [SheetContent(path.stem, table.rows)]
            return WorkbookContent("", "csv", sheets, "", properties, notes=table.notes)
        case _:
            ole = OleFile(content)
            sheets, names, notes = read_xls(ole, monitor=monitor)
            return WorkbookContent("", "xls", sheets, "", read_ole_properties(ole), names, tuple(notes))


def _read_container(
    container: Container,
    kind: FileKind,
    main: str,
    *,
    is_careful: bool,
    written: Mapping[str, WrittenRows],
) -> WorkbookContent:
    match kind:
        case FileKind.ODS:
            return _read_ods(container, main)
        case FileKind.XLSB:
            sheets, parts = read_xlsb(container, main)
            return WorkbookContent(
                "", kind.value, sheets, "", parts.properties, parts.names, tuple(parts.notes)
            )
        case _:
            return _read_xlsx(container, kind, main, is_careful=is_careful, written=written)


def _read_xlsx(
    container: Container,
    kind: FileKind,
    main: str,
    *,
    is_careful: bool,
    written: Mapping[str, WrittenRows],
) -> WorkbookContent:
    parts = read_parts(container, main)
    strings: list[str | None] = []
    if parts.strings_part:
        pieces = container.pieces(parts.strings_part)
        strings = SharedStringsReader(parts.strings_part).read(pieces, is_careful=is_careful)
    cells = CellReader(strings, parts.cell_formats, is_1904=parts.is_1904)
    budget = CellBudget()
    sheets: list[SheetContent] = []
    notes = parts.notes
    for sheet in parts.sheets:
        known = written.get(sheet.name)
        rows = RowCollector(sheet.name, budget, proves=known.prove if known is not None else None)
        parser = SheetParser(sheet.part, cells, rows)
        unpacked = container.pieces(sheet.part)
        pieces = known.part.unproved(sheet.part, unpacked) if known is not None else unpacked
        if is_careful:
            parser.stream.read(pieces)
        else:
            PlainRows(parser, cells, rows).read(pieces)
        sheets.append(SheetContent(sheet.name, rows.finish(), sheet.is_hidden))
        notes += rows.notes
    return WorkbookContent("", kind.value, sheets, "", parts.properties, parts.names, tuple(notes))


def _read_ods(container: Container, main: str) -> WorkbookContent:
    check_not_encrypted(container)
    reader = OdsReader(main)
    reader.read(container, main)
    properties = read_ods_properties(container)
    return WorkbookContent("", "ods", reader.sheets, "", properties, reader.names, tuple(reader.notes))


def _lock_notes(path: Path) -> list[str]:
    is_open = bool(held_by(path))
    return [f"{path.name} is open in another program: what was not saved there is not in here."] * is_open
