"""Single cells as a spreadsheet holds them, read against what was exported or for a new row."""

from __future__ import annotations

from cartsheets.domain.cells import Cell
from cartsheets.domain.damage import Reading, read_cell
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Column

EMAIL = CUSTOMERS.by_name["Email"]
ZIP = CUSTOMERS.by_name["BillingZipCode"]
PHONE = CUSTOMERS.by_name["BillingPhoneNumber"]
CITY = CUSTOMERS.by_name["BillingCity"]
COMMENTS = CUSTOMERS.by_name["Comments"]
ENABLED = CUSTOMERS.by_name["Enabled"]
PASSWORD = CUSTOMERS.by_name["Password"]
DESCRIPTION = GROUPS.by_name["Description"]
MINIMUM = GROUPS.by_name["MinimumOrder"]
LEVEL = GROUPS.by_name["PriceLevel"]
NAME = GROUPS.by_name["Name"]


def number(text: str, number_format: str = "") -> OddCell:
    return OddCell(CellKind.NUMBER, text, number_format=number_format)


def day(text: str) -> OddCell:
    return OddCell(CellKind.DATE, text)


def formula(text: str, stored: CellKind | None, result: str = "") -> OddCell:
    return OddCell(CellKind.FORMULA, result, stored=stored, formula=text)


def existing(column: Column, cell: Value, base: Cell) -> Reading:
    return read_cell(column, cell, base, is_new=False)


def new(column: Column, cell: Value) -> Reading:
    return read_cell(column, cell, None, is_new=True)
