"""How our sheets look: colours, cell formats, widths and marks, as openpyxl takes them."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.cell import Cell as OpenpyxlCell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from cartsheets.domain.tables import Kind, Role
from cartsheets.workbook.cellxml import TextStyles
from cartsheets.workbook.design import LAST_ROW, Part, SheetColumn, SheetDesign

BRAND = "0B5FD0"
SLATE = "5B6675"
PALE = "F2F4F7"
HEADER_HEIGHT = 24.0

TEXT_FORMAT = "@"
WHOLE_FORMAT = "0"
MONEY_FORMAT = "0.00"

_GREEN = ("E3F4E6", "1D6B2F")
_RED = ("FBE3E4", "B3141E")
_AMBER = ("FFF0D1", "8A5300")
_GREY = ("ECEEF1", SLATE)
STATUS_COLOURS: tuple[tuple[tuple[str, ...], tuple[str, str]], ...] = (
    (("Done", "Added", "Updated", "Deleted"), _GREEN),
    (("Rejected", "Problem"), _RED),
    (("In doubt", "Conflict"), _AMBER),
    (("Skipped", "Not sent"), _GREY),
)
"""Words of the Status column with the fill and the text colour that mark them."""

_WIDTHS = {
    "CustomerID": 12,
    "Email": 30,
    "BillingCompany": 22,
    "BillingAddress1": 28,
    "BillingAddress2": 20,
    "ShippingCompany": 22,
    "ShippingAddress1": 28,
    "ShippingAddress2": 20,
    "BillingState": 14,
    "ShippingState": 14,
    "BillingZipCode": 12,
    "ShippingZipCode": 12,
    "CustomerGroupID": 22,
    "Comments": 36,
    "Name": 26,
    "Description": 40,
    "RegistrationMessage": 40,
}
_PART_WIDTHS = {Part.ACTION: 11, Part.STATUS: 11, Part.MESSAGE: 20, Part.MEMBERS: 12, Part.TOKEN: 22}
_USUAL_WIDTH = 18
_NARROW_WIDTH = 13
_ROOM_FOR_FILTER_BUTTON = 4
_WIDEST_FOR_HEADER = 26


@dataclass(frozen=True, slots=True)
class ColumnStyles:
    """Numbers of a column's cell formats; a text column's `number` is that of plain text."""

    number: int
    text: TextStyles


def width(entry: SheetColumn) -> float:
    """How wide a column is, in characters: enough for usual values and for its header."""
    if entry.column is None:
        return _PART_WIDTHS[entry.part]
    is_short = entry.column.kind in (Kind.FLAG, Kind.INTEGER, Kind.MONEY)
    wanted = _WIDTHS.get(entry.column.name, _NARROW_WIDTH if is_short else _USUAL_WIDTH)
    return max(wanted, min(len(entry.header) + _ROOM_FOR_FILTER_BUTTON, _WIDEST_FOR_HEADER))


def number_format(entry: SheetColumn) -> str:
    """A column's number format: text, but for what is arithmetic and for numbers that identify."""
    if entry.part is Part.MEMBERS:
        return WHOLE_FORMAT
    if entry.column is None:
        return TEXT_FORMAT
    match entry.column.kind:
        case Kind.INTEGER:
            return WHOLE_FORMAT
        case Kind.MONEY:
            return MONEY_FORMAT
        case _:
            return TEXT_FORMAT


def dress_header(cell: OpenpyxlCell, entry: SheetColumn) -> None:
    """Make a header cell look like one; what nobody should type into has a quieter colour."""
    cell.font = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor=BRAND if entry.is_editable else SLATE)
    cell.alignment = Alignment(vertical="center", wrap_text=False)
    cell.border = Border(right=Side(style="thin", color="FFFFFF"))
    cell.number_format = TEXT_FORMAT


def column_styles(sheet: Worksheet, entry: SheetColumn) -> ColumnStyles:
    """Give a column its format down to the sheet's last row, and number the formats of its cells."""
    code = number_format(entry)
    dimension = sheet.column_dimensions[entry.letters]
    dimension.width = width(entry)
    dimension.hidden = entry.part is Part.TOKEN
    dimension.number_format = code
    if not entry.is_editable:
        dimension.fill = PatternFill("solid", fgColor=PALE)
        dimension.font = Font(name="Calibri", size=11, color=SLATE)
    return ColumnStyles(
        number=_style(sheet, entry, code),
        text=TextStyles(
            plain=_style(sheet, entry, TEXT_FORMAT),
            prefixed=_style(sheet, entry, TEXT_FORMAT, is_prefixed=True),
            cut=_style(sheet, entry, TEXT_FORMAT, is_prefixed=True, is_cut=True),
        ),
    )


def mark_rows(sheet: Worksheet, design: SheetDesign) -> None:
    """Mark rows to be deleted, ignored or added, ids that occur twice, and what became of each row."""
    action = design.of_part(Part.ACTION).letters
    status = design.of_part(Part.STATUS)
    key = next(c for c in design.columns if c.column is design.table.key)
    name = design.columns[key.number]
    everything = sheet.conditional_formatting
    everything.add(design.cells(), _marks(f'UPPER(TRIM(${action}2))="DELETE"', _RED, strike=True))
    everything.add(design.cells(), _marks(f'UPPER(TRIM(${action}2))="IGNORE"', _GREY))
    for words, colours in STATUS_COLOURS:
        everything.add(status.cells(), _marks(status_formula(status.letters, words), colours))
    everything.add(key.cells(), Rule(type="duplicateValues", dxf=_differential(_RED)))
    everything.add(
        f"{key.letters}2:{name.letters}{LAST_ROW}",
        _marks(f'AND(TRIM(${key.letters}2)="",TRIM(${name.letters}2)<>"")', _GREEN),
    )


def status_formula(letters: str, words: tuple[str, ...], row: int = 2) -> str:
    """Give the condition under which a Status cell has one of these words."""
    tests = [f'${letters}{row}="{word}"' for word in words]
    return tests[0] if len(tests) == 1 else f"OR({','.join(tests)})"


def _marks(formula: str, colours: tuple[str, str], *, strike: bool = False) -> Rule:
    return Rule(type="expression", formula=[formula], dxf=_differential(colours, strike=strike))


def _differential(colours: tuple[str, str], *, strike: bool = False) -> DifferentialStyle:
    fill, text = colours
    return DifferentialStyle(
        fill=PatternFill("solid", bgColor=fill), font=Font(color=text, strike=strike or None)
    )


def _style(
    sheet: Worksheet, entry: SheetColumn, code: str, *, is_prefixed: bool = False, is_cut: bool = False
) -> int:
    """Number a cell format in the workbook's table of formats, without leaving a cell behind."""
    cell = OpenpyxlCell(sheet, row=1, column=1)
    cell.number_format = code
    cell.quotePrefix = is_prefixed
    if entry.column is not None and entry.column.role is Role.KEY:
        # A number that names a row reads like a name, and does not stick to the e-mail beside it.
        cell.alignment = Alignment(horizontal="left")
    if is_cut:
        cell.fill = PatternFill("solid", fgColor=_AMBER[0])
        cell.font = Font(name="Calibri", size=11, color=_AMBER[1], italic=True)
    elif not entry.is_editable:
        cell.fill = PatternFill("solid", fgColor=PALE)
        cell.font = Font(name="Calibri", size=11, color=SLATE)
    return int(cell.style_id)
