"""Turn a cell of SpreadsheetML into its Value: by its type, its style and its text."""

from __future__ import annotations

from collections.abc import Sequence

from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.workbook.cell_values import NumberCells, date_cell, flag_cell, unescape_text


class CellReader:
    """Makes a cell's Value from its type, style and text; shared by all sheets of one file."""

    def __init__(self, strings: Sequence[str | None], formats: Sequence[str], *, is_1904: bool) -> None:
        self.strings = strings
        self.formats = formats
        self.numbers = NumberCells(is_1904=is_1904)

    def format_code(self, style: str) -> str:
        """Return the number format of a cell's style; "" where it has none or it is unknown."""
        if not style.isdigit() or len(style) > 9:
            return ""
        index = int(style)
        return self.formats[index] if index < len(self.formats) else ""

    def value(self, kind: str, style: str, text: str | None) -> Value:
        """Return the Value of a cell whose `<v>` (or inline text) is `text`, None where it has none.

        Raises:
            LookupError: it refers to a shared text that is not there.
        """
        if kind == "e":
            return OddCell(
                CellKind.ERROR, text.strip() if text else "", number_format=self.format_code(style)
            )
        if not text:
            return None
        match kind:
            case "s":
                return self.strings[whole_number(text)] if text.strip() else None
            case "" | "n":
                return self.numbers.cell(text, self.format_code(style)) if text.strip() else None
            case "inlineStr" | "str":
                return unescape_text(text)
            case "b":
                return flag_cell(text)
            case "d":
                return date_cell(text, self.format_code(style))
            case _:
                return OddCell(CellKind.ERROR, text)


def whole_number(text: str, *, fallback: int | None = None) -> int:
    """Read a whole number from 0 on.

    Raises:
        LookupError: it is none, and there is no fallback.
    """
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text)
    if fallback is None:
        raise LookupError(text)
    return fallback
