"""What the binary formats .xls and .xlsb have in common: error codes, packed numbers, tiny formulas."""

from __future__ import annotations

import struct
from collections.abc import Collection

from cartsheets.domain.sheet import CellKind, OddCell
from cartsheets.workbook.binary_formulas import outward_text

ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}

_TEXT, _FLAG = 0x17, 0x1D
_FUNCTIONS = (0x21, 0x41, 0x61)
_VARIABLE_FUNCTIONS = (0x22, 0x42, 0x62)
_LOGICAL = {34: "TRUE()", 35: "FALSE()"}
_VOLATILE_MARK = b"\x19\x01\x00\x00"


def error_cell(code: int) -> OddCell:
    """Make the cell of an error by its code."""
    return OddCell(CellKind.ERROR, ERRORS.get(code, "#ERROR!"))


def rk_number(packed: int) -> float:
    """Unpack a number of 30 bits. Source: MS-XLS 2.5.217."""
    if packed & 2:
        number = float(packed >> 2 if packed < 1 << 31 else (packed >> 2) - (1 << 30))
    else:
        (number,) = struct.unpack("<d", b"\x00\x00\x00\x00" + struct.pack("<I", packed & 0xFFFFFFFC))
    return number / 100 if packed & 1 else number


def formula_text(parsed: bytes, elsewhere: Collection[int] = ()) -> str:
    """Give the text of a formula of .xls, by its parsed form, where it is TRUE(), FALSE() or the like.

    Of other formulas only what they take from outside is told; "" tells that there is one. `elsewhere` are
    the numbers that stand for sheets of other files.
    """
    (size,) = struct.unpack_from("<H", parsed)
    tokens = parsed[2 : 2 + size]
    return _logical(tokens) or outward_text(tokens, elsewhere=elsewhere)


def wide_formula_text(parsed: bytes, elsewhere: Collection[int] = ()) -> str:
    """Do the same for .xlsb."""
    (size,) = struct.unpack_from("<I", parsed)
    tokens = parsed[4 : 4 + size]
    return _logical(tokens) or outward_text(tokens, is_wide=True, elsewhere=elsewhere)


def _logical(tokens: bytes) -> str:
    tokens = tokens.removeprefix(_VOLATILE_MARK)
    if len(tokens) == 2 and tokens[0] == _FLAG:
        # LibreOffice writes its TRUE() as the constant TRUE, which means the same.
        return "TRUE()" if tokens[1] else "FALSE()"
    if len(tokens) == 3 and tokens[0] in _FUNCTIONS:
        return _LOGICAL.get(int.from_bytes(tokens[1:], "little"), "")
    if len(tokens) == 4 and tokens[0] in _VARIABLE_FUNCTIONS and tokens[1] == 0:
        return _LOGICAL.get(int.from_bytes(tokens[2:], "little") & 0x7FFF, "")
    return ""


def name_constant(tokens: bytes) -> str | None:
    """Return the text of a defined name that is a constant text in .xls; None for all others."""
    if len(tokens) < 3 or tokens[0] != _TEXT:
        return None
    length, is_wide = tokens[1], tokens[2] & 1
    text = tokens[3:]
    if len(text) != length * (2 if is_wide else 1):
        return None
    return text.decode("utf-16-le", "replace") if is_wide else text.decode("latin-1")


def wide_name_constant(parsed: bytes) -> str | None:
    """Do the same for .xlsb, where the parsed form has its length in front."""
    (size,) = struct.unpack_from("<I", parsed)
    tokens = parsed[4 : 4 + size]
    if len(tokens) < 3 or tokens[0] != _TEXT:
        return None
    length = int.from_bytes(tokens[1:3], "little")
    text = tokens[3:]
    return text.decode("utf-16-le", "replace") if len(text) == 2 * length else None
