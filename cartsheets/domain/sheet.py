"""What a spreadsheet file holds, cell by cell, before anyone decides what it means.

`workbook.read` makes these values from any file format; `draft` turns them into a Draft. A cell that
is plain text is a `str`, one proved empty is `None`; everything else is an `OddCell` that keeps what
the file says as it was written, so that nothing is lost before it can be judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class CellKind(StrEnum):
    """What a cell is in the file, not what it should have been."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    DATE = "date"
    ERROR = "error"
    FORMULA = "formula"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class OddCell:
    """A cell that is neither plain text nor empty.

    `text` is the value as the file writes it: a number's own digits ("2138", "1.23E+19"), "TRUE" or
    "FALSE", an ISO date or date-time, an error's name ("#N/A"), or a formula's stored value. For a
    FORMULA, `stored` is the kind of that stored value, None where the file holds none, and `formula`
    is its text without the equals sign. `number_format` is the cell's format code where it has one.
    MERGED is a cell that a merged range covers (not the range's first cell).
    """

    kind: CellKind
    text: str = ""
    stored: CellKind | None = None
    formula: str = ""
    number_format: str = ""


Value = str | OddCell | None


@dataclass(frozen=True, slots=True)
class TextForm:
    """How a text file is to be read; "" is found out.

    `encoding` is Python's name of it, `separator` one character, `quote` one of `QUOTES`.
    """

    encoding: str = ""
    separator: str = ""
    quote: str = ""


QUOTES = {"double": '"', "single": "'", "none": ""}
"""What may stand around a text file's cells, by its word."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row that holds anything: `number` is 1-based, `cells[0]` is column A.

    `cells` ends with the row's last non-empty cell, so rows differ in length.
    """

    number: int
    cells: list[Value]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class SheetContent:
    """One sheet: its rows in order, empty ones left out."""

    name: str
    rows: list[SheetRow]
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class WorkbookContent:
    """All that was read from one file.

    `format` is what the bytes say: "xlsx", "xlsm", "xls", "xlsb", "ods", "csv". `properties` are the
    custom document properties and `names` the defined names with constant text, both as text; a text
    file's properties are its "encoding" and "separator", as they were found out.
    `digest` is the SHA-256 of the bytes that were read, in hex. `notes` are sentences about what was
    seen and left alone (macros, content far outside the data …).
    """

    path: str
    format: str
    sheets: list[SheetContent]
    digest: str
    properties: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def column_letters(number: int) -> str:
    """Turn a 1-based column number into letters: 1 is A, 27 is AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Turn column letters into a 1-based number: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number
