"""Turn what a file says of a cell into a Value: one place, so that all ways of reading agree."""

from __future__ import annotations

import re

from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.workbook.number_formats import is_date_format, iso_date, tidy_iso

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
MEMO_LIMIT = 200_000

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def unescape_text(text: str) -> str:
    """Undo the `_xHHHH_` escapes of spreadsheet XML, once: `_x005F_x0041_` means the text `_x0041_`."""
    if "_x" not in text:
        return text
    plain = _ESCAPE.sub(_character, text)
    if plain is text or not any("\ud800" <= character <= "\udfff" for character in plain):
        return plain
    # Two escapes can be the halves of one character; a half on its own is no character at all.
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _character(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


class NumberCells:
    """Number and date cells of one file, made once for each text and format."""

    def __init__(self, *, is_1904: bool) -> None:
        self._is_1904 = is_1904
        self._memo: dict[tuple[str, str], OddCell] = {}

    def cell(self, text: str, code: str) -> OddCell:
        """Make the cell of a number as the file writes it, under a format code."""
        cell = self._memo.get((text, code))
        if cell is None:
            if len(self._memo) >= MEMO_LIMIT:
                self._memo.clear()
            cell = self._memo[text, code] = self._make(text, code)
        return cell

    def _make(self, text: str, code: str) -> OddCell:
        digits = text.strip()
        if not NUMBER.fullmatch(digits):
            # Not what the format allows, and nothing that could be sent: shown as it stands, and refused.
            return OddCell(CellKind.ERROR, digits, number_format=code)
        if code and is_date_format(code):
            iso = iso_date(float(digits), code, is_1904=self._is_1904)
            if iso is not None:
                return OddCell(CellKind.DATE, iso, number_format=code)
        return OddCell(CellKind.NUMBER, digits, number_format=code)


TRUE_CELL = OddCell(CellKind.FLAG, "TRUE")
FALSE_CELL = OddCell(CellKind.FLAG, "FALSE")


def flag_cell(text: str) -> OddCell:
    """Make the cell of a boolean as XML writes it."""
    match text.strip().lower():
        case "1" | "true":
            return TRUE_CELL
        case "0" | "false":
            return FALSE_CELL
        case other:
            return OddCell(CellKind.ERROR, other)


def date_cell(text: str, code: str = "") -> Value:
    """Make the cell of a date written as text; what is no ISO date stays text."""
    iso = tidy_iso(text)
    if iso is None:
        return text or None
    return OddCell(CellKind.DATE, iso, number_format=code)


def formula_cell(formula: str, stored: Value, *, has_value: bool) -> OddCell:
    """Make the cell of a formula around its stored value. An empty stored text is a value, too."""
    if stored is None:
        return OddCell(CellKind.FORMULA, "", CellKind.TEXT if has_value else None, formula)
    if isinstance(stored, str):
        return OddCell(CellKind.FORMULA, stored, CellKind.TEXT, formula)
    return OddCell(CellKind.FORMULA, stored.text, stored.kind, formula, stored.number_format)
