"""A plain workbook beside a file that results cannot be written into: .ods, .xls, .csv and the like."""

from __future__ import annotations

import re
from pathlib import Path

from openpyxl import Workbook

from cartsheets.domain.sheet import CellKind, OddCell, SheetRow, Value, WorkbookContent, column_letters
from cartsheets.monitor import Monitor
from cartsheets.workbook.cellxml import ROW, SharedStrings, TextCells, TextStyles
from cartsheets.workbook.newfile import NewFile, explained
from cartsheets.workbook.shell import CONTENT_TYPES, SHARED_STRINGS, take_apart
from cartsheets.workbook.zipparts import ZipOut

_ROWS_A_WRITE = 500
_NUMBER = re.compile(r"-?\d{1,15}(\.\d+)?([eE][+-]?\d{1,3})?")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31


def copy_path(path: Path, *, keeps_ending: bool = False) -> Path:
    """Name the results copy of a file: beside it, .xlsx, or .xlsm as the file is."""
    ending = path.suffix if keeps_ending and path.suffix.lower() == ".xlsm" else ".xlsx"
    return path.with_name(f"{path.stem} (results){ending}")


def write_copy(content: WorkbookContent, path: Path, *, monitor: Monitor) -> None:
    """Write a file's cells as a plain workbook, each row where it was."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    names: list[str] = []
    for number, sheet in enumerate(content.sheets, 1):
        name = _NOT_IN_NAMES.sub(" ", sheet.name)[:_LONGEST_NAME].strip("' ") or f"Sheet {number}"
        made = workbook.create_sheet(name)
        made.sheet_state = "hidden" if sheet.is_hidden else "visible"
        names.append(made.title)
    workbook.calculation.fullCalcOnLoad = False
    parts, shells = take_apart(workbook)
    strings = SharedStrings()
    new = NewFile(path)
    try:
        with explained(path):
            out = ZipOut(new.file)
            out.add(CONTENT_TYPES, parts.pop(CONTENT_TYPES))
            for name, sheet in zip(names, content.sheets, strict=True):
                shell = shells[name]
                part = out.open_part(shell.part)
                part.write(shell.head)
                for first in range(0, len(sheet.rows), _ROWS_A_WRITE):
                    monitor.check()
                    rows = sheet.rows[first : first + _ROWS_A_WRITE]
                    part.write("".join(_row_xml(row, strings) for row in rows).encode())
                part.write(shell.tail)
                part.close()
            for name, written in parts.items():
                out.add(name, strings.part() if name == SHARED_STRINGS else written)
            out.close()
        new.finish()
    except BaseException:
        new.abort()
        raise


def _row_xml(row: SheetRow, strings: SharedStrings) -> str:
    cells = [
        _cell_xml(column_letters(number), value, strings)
        for number, value in enumerate(row.cells, 1)
        if value is not None
    ]
    return f'<row r="{ROW}">{"".join(cells)}</row>'.replace(ROW, str(row.number))


def _cell_xml(letters: str, value: Value, strings: SharedStrings) -> str:
    text = value.text if isinstance(value, OddCell) else value
    kind = (value.stored or value.kind) if isinstance(value, OddCell) else CellKind.TEXT
    if text and kind is CellKind.NUMBER and _NUMBER.fullmatch(text):
        return f'<c r="{letters}{ROW}"><v>{text}</v></c>'
    if text and kind is CellKind.FLAG:
        return f'<c r="{letters}{ROW}" t="b"><v>{int(text == "TRUE")}</v></c>'
    return TextCells(letters, TextStyles(0, 0, 0), strings).whole(text)
