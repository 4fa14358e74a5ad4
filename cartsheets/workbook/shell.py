"""The workbook with all its features and no rows: made by openpyxl, then filled by our own writer.

A sheet is given as the bytes before its rows and the bytes after them, so that rows can be put
between the two while they arrive.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table as OpenpyxlTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from cartsheets.domain.sheet import column_letters
from cartsheets.domain.tables import Kind
from cartsheets.workbook.design import LAST_ROW, Part, SheetColumn, SheetDesign
from cartsheets.workbook.identity import CARRIER_NAME, IDENTITY_SHEET
from cartsheets.workbook.look import (
    BRAND,
    HEADER_HEIGHT,
    TEXT_FORMAT,
    ColumnStyles,
    column_styles,
    dress_header,
    mark_rows,
)
from cartsheets.workbook.words import header_note

READ_ME_SHEET = "Read me"
LISTS_SHEET = "Lists"
CONTENT_TYPES = "[Content_Types].xml"
SHARED_STRINGS = "xl/sharedStrings.xml"

_WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels"

_FROZEN_THROUGH = "Email"
_NOTE_CHARACTERS_A_LINE = 34
_FREE_TEXT_LISTS = frozenset({"countries", "states"})
_LIST_HINTS: dict[str, tuple[Literal["stop", "warning"], str]] = {
    "actions": ("stop", "Choose DELETE or IGNORE, or leave the cell blank."),
    "yes_no": ("stop", "Choose Yes or No."),
    "groups": ("warning", "No group of this name was exported. It must be one that the Groups sheet adds."),
}
_DIMENSION = re.compile(rb"<dimension[^>]*/>")
_ROWS_GO_HERE = re.compile(rb"<sheetData\s*/>|</sheetData>")
_AFTER_IGNORED_ERRORS = re.compile(rb"<(drawing|legacyDrawing|tableParts|extLst)\b|</worksheet>")


@dataclass(frozen=True)
class SheetShell:
    """A sheet without rows: its part's name, and the bytes before and after the rows."""

    part: str
    head: bytes
    tail: bytes


@dataclass(frozen=True)
class Shell:
    """A workbook without rows.

    `parts` are all parts but the sheets', `styles` the cell formats of each table's columns, in the
    sheet's order, `notes` those of the other sheets. The shared strings are announced and empty.
    """

    parts: Mapping[str, bytes]
    sheets: Mapping[str, SheetShell]
    styles: Mapping[str, Sequence[ColumnStyles]]
    notes: ReadingStyles


@dataclass(frozen=True, slots=True)
class ReadingStyles:
    """Cell formats of the sheets that are only read: a title, a line that wraps, a plain text."""

    title: int
    line: int
    text: int


def make_shell(
    designs: Sequence[SheetDesign],
    *,
    lists: Mapping[str, Sequence[str]],
    export_id: str,
    title: str,
    made_at: datetime,
    more_hidden: Sequence[str] = (),
) -> Shell:
    """Make the workbook without rows.

    `lists` are what drop-downs offer, by the list's name; `more_hidden` names further hidden sheets.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    styles = {}
    for design in designs:
        styles[design.table.name] = _add_table_sheet(workbook, design)
    workbook.worksheets[0].sheet_view.tabSelected = True
    notes = _add_reading_sheets(workbook, (LISTS_SHEET, IDENTITY_SHEET, *more_hidden))
    for column, (name, entries) in enumerate(lists.items(), 1):
        letters = column_letters(column)
        last = max(2, len(entries) + 1)
        reference = f"{LISTS_SHEET}!${letters}$2:${letters}${last}"
        workbook.defined_names[f"cs_{name}"] = DefinedName(f"cs_{name}", attr_text=reference, hidden=True)
    workbook.defined_names[CARRIER_NAME] = DefinedName(CARRIER_NAME, attr_text=f'"{export_id}"', hidden=True)
    # The stubs of openpyxl do not know custom properties yet (types-openpyxl 3.1.5).
    workbook.custom_doc_props.append(  # type: ignore[attr-defined]
        StringProperty(name=CARRIER_NAME, value=export_id)
    )
    workbook.calculation.fullCalcOnLoad = False
    properties = workbook.properties
    properties.creator = "CartSheets"
    properties.title = title
    properties.created = properties.modified = made_at.replace(tzinfo=None, microsecond=0)
    parts, sheets = take_apart(workbook)
    return Shell(parts, sheets, styles, notes)


def with_row_count(part: bytes, design: SheetDesign, rows: int) -> bytes:
    """Give a table's part so that the table covers its rows; a table has at least one."""
    unfilled, filled = (design.cells(1, last).encode() for last in (2, max(rows, 1) + 1))
    return part.replace(b'"' + unfilled + b'"', b'"' + filled + b'"')


def _add_table_sheet(workbook: Workbook, design: SheetDesign) -> list[ColumnStyles]:
    sheet: Worksheet = workbook.create_sheet(design.table.sheet)
    styles = []
    for entry in design.columns:
        styles.append(column_styles(sheet, entry))
        cell = sheet.cell(row=1, column=entry.number, value=entry.header)
        dress_header(cell, entry)
        cell.comment = _note(header_note(entry))
    sheet.row_dimensions[1].height = HEADER_HEIGHT
    frozen = design.of_name(_FROZEN_THROUGH) or design.columns[4]
    sheet.freeze_panes = f"{design.columns[frozen.number].letters}2"
    table = OpenpyxlTable(displayName=design.table.sheet, ref=design.cells(1, 2))
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)
    mark_rows(sheet, design)
    _add_lists(sheet, design)
    sheet.sheet_properties.tabColor = BRAND
    sheet.page_setup.orientation = "landscape"
    sheet.print_title_rows = "1:1"
    return styles


def _add_lists(sheet: Worksheet, design: SheetDesign) -> None:
    """Offer a list on every cell of the columns that have one, down to the sheet's last row."""
    places: dict[str, list[str]] = {}
    for entry in design.columns:
        if entry.is_editable and (name := _list_of(entry)):
            places.setdefault(name, []).append(entry.cells())
    for name, ranges in places.items():
        validation = DataValidation(
            type="list", formula1=f"cs_{name}", allow_blank=True, sqref=" ".join(ranges)
        )
        # Countries and states are free text in the store, so their lists only offer.
        validation.showErrorMessage = name not in _FREE_TEXT_LISTS
        if name in _LIST_HINTS:
            validation.errorStyle, validation.error = _LIST_HINTS[name]
            validation.errorTitle = "CartSheets"
        sheet.add_data_validation(validation)


def _list_of(entry: SheetColumn) -> str:
    if entry.part is Part.ACTION:
        return "actions"
    if entry.column is None:
        return ""
    if entry.column.kind is Kind.FLAG:
        return "yes_no"
    if entry.column.kind is Kind.GROUP:
        return "groups"
    if entry.column.name.endswith("Country"):
        return "countries"
    return "states" if entry.column.name.endswith("State") else ""


def _note(text: str) -> Comment:
    lines = sum(1 + len(line) // _NOTE_CHARACTERS_A_LINE for line in text.split("\n"))
    return Comment(text, "CartSheets", width=240, height=16 + 18 * lines)


def _add_reading_sheets(workbook: Workbook, hidden: Sequence[str]) -> ReadingStyles:
    read_me: Worksheet = workbook.create_sheet(READ_ME_SHEET)
    read_me.column_dimensions["A"].width = 110
    read_me.sheet_view.showGridLines = False
    for name in hidden:
        sheet: Worksheet = workbook.create_sheet(name)
        sheet.sheet_state = "hidden"
        for letters in "ABCDEF":
            sheet.column_dimensions[letters].width = 24
            sheet.column_dimensions[letters].number_format = TEXT_FORMAT
    scratch = workbook.create_sheet("scratch")
    styles = []
    for row, (font, wraps) in enumerate(
        (
            (Font(name="Calibri", size=16, bold=True, color=BRAND), False),
            (Font(name="Calibri", size=11), True),
            (Font(name="Calibri", size=11), False),
        ),
        1,
    ):
        cell = scratch.cell(row=row, column=1)
        cell.font, cell.number_format = font, TEXT_FORMAT
        cell.alignment = Alignment(vertical="top", wrap_text=wraps)
        styles.append(int(cell.style_id))
    workbook.remove(scratch)
    return ReadingStyles(*styles)


def take_apart(workbook: Workbook) -> tuple[dict[str, bytes], dict[str, SheetShell]]:
    """Have openpyxl write a workbook; give its parts without the sheets, and the sheets by name."""
    packed = io.BytesIO()
    workbook.save(packed)
    with zipfile.ZipFile(packed) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheets = {}
    for number, sheet in enumerate(workbook.worksheets, 1):
        name = f"xl/worksheets/sheet{number}.xml"
        xml = _DIMENSION.sub(b"", parts.pop(name))  # a wrong extent makes readers lose rows
        gap = _ROWS_GO_HERE.search(xml)
        if gap is None:
            raise AssertionError(f"openpyxl wrote {name} without a place for rows")
        head, tail = xml[: gap.start()], xml[gap.end() :]
        opening = b"" if gap[0] == b"</sheetData>" else b"<sheetData>"
        sheets[sheet.title] = SheetShell(name, head + opening, b"</sheetData>" + _quiet(tail))
    _announce_shared_strings(parts)
    return parts, sheets


def _announce_shared_strings(parts: dict[str, bytes]) -> None:
    """Make room for the shared strings, which openpyxl never writes since it puts text in place."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    override = f'<Override PartName="/{SHARED_STRINGS}" ContentType="{kind}"/>'
    related = f'<Relationship Type="{relation}" Target="/{SHARED_STRINGS}" Id="rIdStrings"/>'
    for name, addition, end in (
        (CONTENT_TYPES, override, b"</Types>"),
        (_WORKBOOK_RELATIONS, related, b"</Relationships>"),
    ):
        parts[name] = parts[name].replace(end, addition.encode() + end)
    parts[SHARED_STRINGS] = b""


def _quiet(tail: bytes) -> bytes:
    """Keep Excel from marking numbers kept as text, and so from offering to spoil them."""
    where = _AFTER_IGNORED_ERRORS.search(tail)
    if where is None:
        raise AssertionError("openpyxl wrote a sheet that does not end")
    ignored = (
        f'<ignoredErrors><ignoredError sqref="A1:XFD{LAST_ROW}" numberStoredAsText="1"/></ignoredErrors>'
    )
    return tail[: where.start()] + ignored.encode() + tail[where.start() :]
