r"""One canonical form per kind of cell, so that base, draft and live can be compared with `!=`.

| Kind | canonical | blank |
|---|---|---|
| text | `str` with `\n` line ends, never empty, otherwise as it came (not trimmed) | None |
| integer | `int` | None |
| money | `Decimal` | None |
| flag | `bool` | None |
| group | `int`, its id; in a Draft also the `str` name of a group the same plan adds | None = no group |
| password | `str` | None |
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import Any

from cartsheets.domain.tables import Column, Kind

Cell = str | int | Decimal | bool | None
"""A canonical cell."""

CELL_LIMIT = 32_767
"""Most UTF-16 units an Excel cell holds. Source: Microsoft's list of Excel limits."""

# What XML 1.0 cannot hold: control characters but tab and line feed (a carriage return becomes one),
# halves of surrogate pairs, and the two non-characters at the end of the basic plane.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_TRUE_WORDS = frozenset({"yes", "true", "1"})
_FALSE_WORDS = frozenset({"no", "false", "0"})


def canonical_text(text: str) -> str | None:
    r"""Give a text its canonical form: `\n` line ends, None when empty."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text or None


def from_api(column: Column, value: Any) -> Cell:
    """Turn a value of the API's JSON into its canonical cell.

    Tolerates what drifts between stores: numbers as text, floats for integers, flags as 0/1 or words.

    Raises:
        ValueError: the value cannot be one of this column's.
    """
    if value is None or value == "":
        return None
    match column.kind:
        case Kind.TEXT | Kind.PASSWORD:
            if isinstance(value, str):
                return canonical_text(value)
            if isinstance(value, (int, float)):
                return str(value)
        case Kind.INTEGER | Kind.GROUP:
            number = _whole(value)
            return None if number == 0 and column.kind is Kind.GROUP else number
        case Kind.MONEY:
            return _decimal(value)
        case Kind.FLAG:
            return _flag(value)
    raise ValueError(f"{column.name} cannot be {value!r}")


def to_api(column: Column, cell: Cell) -> Any:
    """Turn a canonical cell into what the API takes: blank text is "", no group is 0."""
    match column.kind:
        case Kind.TEXT | Kind.PASSWORD:
            return cell or ""
        case Kind.GROUP:
            return cell or 0
        case Kind.INTEGER:
            return cell if cell is not None else 0
        case Kind.MONEY:
            return float(cell) if cell is not None else 0
        case Kind.FLAG:
            return bool(cell)


def is_same(column: Column, a: Cell, b: Cell) -> bool:
    """Whether two canonical cells mean the same; texts are compared in Unicode's composed form."""
    if a == b:
        return True
    if isinstance(a, str) and isinstance(b, str) and column.kind is Kind.TEXT:
        return unicodedata.normalize("NFC", a) == unicodedata.normalize("NFC", b)
    return False


def sheet_text(text: str) -> tuple[str, bool]:
    """Give a text as a spreadsheet cell can hold it, and whether that is the whole truth.

    Control characters become U+FFFD, and what is over the cell's limit is cut.
    """
    shown = _UNHOLDABLE.sub(_REPLACEMENT, text)
    # A character outside the basic plane takes two units, so only long texts need the exact count.
    if len(shown) > CELL_LIMIT // 2 and len(shown.encode("utf-16-le")) // 2 > CELL_LIMIT:
        cut = shown.encode("utf-16-le")[: CELL_LIMIT * 2]
        shown = cut.decode("utf-16-le", errors="ignore")
    return shown, shown == text


def flag_word(*, is_on: bool) -> str:
    """The word a sheet shows for a flag."""
    return "Yes" if is_on else "No"


def parse_flag(text: str) -> bool | None:
    """Read a flag's word (yes/no/true/false/1/0, any case, trimmed); None where it is none of them."""
    word = text.strip().casefold()
    if word in _TRUE_WORDS:
        return True
    return False if word in _FALSE_WORDS else None


def as_json(cell: Cell) -> str | int | float | bool | None:
    """Give a canonical cell as plain JSON: money as a number."""
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell


def from_json(column: Column, value: Any) -> Cell:
    """Undo `as_json`; a text in a group column stays the name of a group to be added."""
    if column.kind is Kind.GROUP and isinstance(value, str):
        return value
    return from_api(column, value)


def as_words(cell: Cell) -> str:
    """Give a canonical cell as a person reads it; blank is an empty text."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return flag_word(is_on=cell)
    if isinstance(cell, Decimal):
        return f"{cell:.2f}" if cell == cell.quantize(Decimal("0.01")) else str(cell.normalize())
    return str(cell)


def _whole(value: Any) -> int:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        number = _decimal(value)
        if number == number.to_integral_value():
            return int(number)
    raise ValueError(f"not a whole number: {value!r}")


def _decimal(value: Any) -> Decimal:
    if isinstance(value, (bool, int, float, str)):
        try:
            number = Decimal(str(value).strip())
        except InvalidOperation:
            raise ValueError(f"not a number: {value!r}") from None
        if number.is_finite():
            return number
    raise ValueError(f"not a number: {value!r}")


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)) and value in (0, 1):
        return bool(value)
    if isinstance(value, str):
        flag = parse_flag(value)
        if flag is not None:
            return flag
    raise ValueError(f"not a yes or no: {value!r}")
