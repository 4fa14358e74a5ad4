"""Which columns a sheet shows, in which order, and what each of them is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cartsheets.domain.sheet import column_letters
from cartsheets.domain.tables import (
    ACTION_HEADER,
    CUSTOMERS,
    GROUPS,
    MEMBERS_HEADER,
    MESSAGE_HEADER,
    STATUS_HEADER,
    TOKEN_HEADER,
    Column,
    Role,
    Table,
)

LAST_ROW = 1_048_576
"""The last row of a sheet. Source: Microsoft's list of Excel limits."""


class Part(StrEnum):
    """What a column of a sheet is for."""

    ACTION = "action"
    STATUS = "status"
    MESSAGE = "message"
    VALUE = "value"
    MEMBERS = "members"
    TOKEN = "token"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of a sheet at its 1-based `number`; `column` is the table's, where it shows one."""

    number: int
    header: str
    part: Part
    column: Column | None = None

    @property
    def letters(self) -> str:
        """The column's letters, as in "M17"."""
        return column_letters(self.number)

    @property
    def is_editable(self) -> bool:
        """Whether a person may type here."""
        if self.column is None:
            return self.part is Part.ACTION
        return self.column.role in (Role.EDITABLE, Role.WRITE_ONLY)

    def cells(self, first: int = 2, last: int = LAST_ROW) -> str:
        """The column's cells below the header, as a range."""
        return f"{self.letters}{first}:{self.letters}{last}"


@dataclass(frozen=True)
class SheetDesign:
    """One table's sheet."""

    table: Table
    columns: tuple[SheetColumn, ...]

    def of_part(self, part: Part) -> SheetColumn:
        """The one column with this purpose (not VALUE)."""
        return next(column for column in self.columns if column.part is part)

    def of_name(self, name: str) -> SheetColumn | None:
        """The column that shows this column of the table, None where it is not shown."""
        return next((c for c in self.columns if c.column is not None and c.column.name == name), None)

    @property
    def names(self) -> tuple[str, ...]:
        """API names of the table's columns that the sheet shows, in its order."""
        return tuple(c.column.name for c in self.columns if c.column is not None)

    def cells(self, first: int = 2, last: int = LAST_ROW) -> str:
        """All cells of the sheet's columns, as a range."""
        return f"{self.columns[0].letters}{first}:{self.columns[-1].letters}{last}"


def design_customers(columns: Sequence[Column] | None = None) -> SheetDesign:
    """Design the customers' sheet with the chosen columns; None: all of them."""
    return _design(CUSTOMERS, columns if columns is not None else CUSTOMERS.sheet_columns, after=())


def design_groups() -> SheetDesign:
    """Design the groups' sheet: all columns, and how many members each group has."""
    return _design(GROUPS, GROUPS.sheet_columns, after=((MEMBERS_HEADER, Part.MEMBERS),))


def _design(table: Table, columns: Sequence[Column], *, after: Sequence[tuple[str, Part]]) -> SheetDesign:
    always = {table.key.name, "Email"}
    shown = [c for c in table.sheet_columns if c in columns or c.name in always]
    entries: list[tuple[str, Part, Column | None]] = [
        (ACTION_HEADER, Part.ACTION, None),
        (STATUS_HEADER, Part.STATUS, None),
        (MESSAGE_HEADER, Part.MESSAGE, None),
        *((c.header, Part.VALUE, c) for c in shown),
        *((header, part, None) for header, part in after),
        (TOKEN_HEADER, Part.TOKEN, None),
    ]
    return SheetDesign(
        table,
        tuple(SheetColumn(n, header, part, column) for n, (header, part, column) in enumerate(entries, 1)),
    )
