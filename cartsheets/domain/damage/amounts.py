"""Numbers where numbers belong: whole numbers and money."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from cartsheets.domain.cells import Cell
from cartsheets.domain.damage.dates import day_of, serial_of
from cartsheets.domain.damage.numbers import PRECISION, is_percent, parse_number, plain
from cartsheets.domain.damage.reading import Reading, quoted, refused, repaired, typed, unchanged
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.spacing import bare_text
from cartsheets.domain.tables import Column

_MONEY_PLACES = 2
_MOST_PLACES = 9
_NOISE = Decimal("1e-7")
_RELATIVE_NOISE = Decimal("1e-14")
_MOST = Decimal(10) ** PRECISION
_FIRST_DAY, _LAST_DAY = 43_831, 51_135
"""The days of 2020 to 2039, as spreadsheets count them: few amounts are so large."""
_PLAIN_WHOLE = re.compile(r"[+-]?[0-9]{1,18}(?:\.0+)?")
_PLAIN_AMOUNT = re.compile(r"[+-]?[0-9]{1,15}(?:\.[0-9]{1,2}0*)?")
_AMOUNT_WITH_SIGNS = re.compile(r"[-+]?[$€£¥ ]*([0-9]{1,3}(?:[,. '][0-9]{3})*|[0-9]+)([.,][0-9]{2})[$€£¥ ]*")


def read_whole_number(cell: Value) -> int | None:
    """Read a key: 17, 17.0 and "17" with blanks around it are 17; None where the cell is no whole number."""
    if isinstance(cell, OddCell):
        if CellKind.NUMBER not in (cell.kind, cell.stored) and CellKind.TEXT not in (cell.kind, cell.stored):
            return None
        number = parse_number(bare_text(cell.text))
        if number is None or number != number.to_integral_value() or abs(number) >= _MOST:
            return None
        return int(number)
    text = bare_text(cell or "")
    return int(Decimal(text)) if text.isascii() and _PLAIN_WHOLE.fullmatch(text) else None


def read_integer(column: Column, cell: str | OddCell, base: Cell) -> Reading:
    """Read a cell of a whole-number column."""
    number = _number_in(cell, _PLAIN_WHOLE)
    if number is None:
        return _not_a_number(column, cell, base, "a whole number")
    if abs(number - number.to_integral_value()) > _NOISE:
        return refused(
            base,
            kind="not_whole",
            message=f"{quoted(plain(number))} is not a whole number.",
            remedy=f"Type {column.header.lower()} as a whole number.",
        )
    if abs(number) >= _MOST:
        return _too_long(cell, base)
    value = int(number.to_integral_value())
    if value == base and base is not None:
        return unchanged(base)
    return _refuse_percent(cell, base) or typed(value)


def read_money(column: Column, cell: str | OddCell, base: Cell) -> Reading:
    """Read a cell of a money column, freed of the noise of binary fractions."""
    number = _number_in(cell, _PLAIN_AMOUNT)
    if number is None:
        return _not_a_number(column, cell, base, "an amount")
    if abs(number) >= _MOST:
        return _too_long(cell, base)
    places = _MONEY_PLACES
    if isinstance(base, Decimal):
        places = min(max(places, -int(base.as_tuple().exponent)), _MOST_PLACES)
    amount = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    if abs(amount - number) > max(_NOISE, abs(number) * _RELATIVE_NOISE):
        return refused(
            base,
            kind="too_many_decimals",
            message=f"{quoted(plain(number))} has more decimals than an amount of money.",
            remedy=f"Round it to {_MONEY_PLACES} decimals.",
            suggestion=amount,
        )
    if amount == base:
        return unchanged(base)
    return _refuse_percent(cell, base) or typed(amount, notice=_notice_date(cell, amount))


def _notice_date(cell: str | OddCell, amount: Decimal) -> str:
    """Tell of an amount that a spreadsheet would make of a day typed into a cell with a number's format."""
    if isinstance(cell, str) or amount != amount.to_integral_value() or not _FIRST_DAY <= amount <= _LAST_DAY:
        return ""
    return (
        f"{quoted(plain(amount))} is also what a spreadsheet makes of the day {day_of(int(amount))}; "
        "it is sent as the amount."
    )


def _number_in(cell: str | OddCell, pattern: re.Pattern[str]) -> Decimal | None:
    if isinstance(cell, str):
        text = bare_text(cell)
        return Decimal(text) if pattern.fullmatch(text) else None
    return parse_number(cell.text) if cell.kind is CellKind.NUMBER else None


def _refuse_percent(cell: str | OddCell, base: Cell) -> Reading | None:
    if isinstance(cell, str) or not is_percent(cell.number_format):
        return None
    number = parse_number(cell.text) or Decimal(0)
    return refused(
        base,
        kind="percent",
        message=f"The cell shows {plain(number * 100)}%, and no percentage belongs here.",
        remedy="Format the cell as a number and type the number again.",
    )


def _not_a_number(column: Column, cell: str | OddCell, base: Cell, what: str) -> Reading:
    if isinstance(cell, str):
        if not bare_text(cell):
            if base is None:
                return unchanged(None)
            return refused(
                base,
                kind="only_spaces",
                message=f"The cell holds only spaces; is {quoted(base)} to be cleared?",
                remedy="Delete the cell's contents to clear the value, or type the number again.",
            )
        return refused(
            base,
            kind="not_a_number",
            message=f"{quoted(cell)} is text, not {what} that reads alike in every country.",
            remedy=f"Type {column.header.lower()} with digits and a decimal point only, without other signs.",
            suggestion=_amount_without_signs(cell) if what == "an amount" else None,
        )
    if cell.kind is CellKind.DATE:
        if isinstance(base, (int, Decimal)) and not isinstance(base, bool) and serial_of(cell.text) == base:
            return repaired(base, as_typed=base, damage="became_date")
        message = f"The cell holds the date {cell.text} instead of {what}."
    elif cell.kind is CellKind.FLAG:
        message = f"The cell holds the logical value {cell.text} instead of {what}."
    else:
        message = f"{quoted(cell.text)} is not {what}."
    return refused(
        base,
        kind="not_a_number",
        message=message,
        remedy="Format the cell as a number and type the number again.",
    )


def _too_long(cell: str | OddCell, base: Cell) -> Reading:
    text = cell if isinstance(cell, str) else cell.text
    return refused(
        base,
        kind="number_too_long",
        message=f"{quoted(text)} is too large; a spreadsheet keeps only 15 digits of a number.",
        remedy="Type a smaller number.",
    )


def _amount_without_signs(text: str) -> Decimal | None:
    """What an amount with separators must mean: two digits after the last one are its decimals."""
    match = _AMOUNT_WITH_SIGNS.fullmatch(bare_text(text))
    if match is None:
        return None
    amount = Decimal(re.sub(r"[^0-9]", "", match[1]) + "." + match[2][1:])
    return -amount if "-" in text else amount
