"""Numbers where text belongs: lost zeros and plus signs, rounded digits, percents and currencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, InvalidOperation

from cartsheets.domain.damage.reading import Reading, quoted, refused, repaired, typed, unchanged
from cartsheets.domain.sheet import OddCell
from cartsheets.domain.tables import Column

PRECISION = 15
"""Digits a spreadsheet keeps of a number. Source: Microsoft's list of Excel limits."""

_ROUNDED = Context(prec=PRECISION, rounding=ROUND_HALF_EVEN)
_CUT = Context(prec=PRECISION, rounding=ROUND_DOWN)
_TOO_LONG = Decimal(10) ** PRECISION
_LONG = Decimal(10) ** 11
_SHOWN_DIGITS = 6
_CURRENCY = "$€£¥₹₽₩₪₺₫฿₴¢"
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[Ee][+-]?[0-9]{1,4})?")
_THOUSANDS = re.compile(r"[+-]?[0-9]{1,3}(?:([,.' \u00a0\u202f])[0-9]{3})(?:\1[0-9]{3})*(?:[.,][0-9]+)?")
_FRACTION = re.compile(r"(?:([0-9]{1,9}) )?([0-9]{1,4})/([0-9]{1,4})")
_MASK = re.compile(r'(?:[0-]|\\-|"-")+')
_QUOTED_PART = re.compile(r'"[^"]*"|\\.|_.|\*.')
_ALL_DIGITS = re.compile(r"[+]?[0-9]{12,}")
_LONG_DIGITS = re.compile(r"[+]?[0-9]{16,}")
_LIKE_SCIENTIFIC = re.compile(r"[0-9]+(?:[.,][0-9]+)?[Ee][+]?[0-9]{1,3}")
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]+)?[Ee][+]?[0-9]{1,3}")


def parse_number(text: str) -> Decimal | None:
    """Read a number as files write it ("2138", "1.23E+19"); None where it is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 400 else None


def plain(number: Decimal) -> str:
    """A number in plain digits, without the noise of binary fractions and trailing zeros."""
    number = _ROUNDED.plus(number)
    return format(
        number.to_integral_value() if number == number.to_integral_value() else number.normalize(), "f"
    )


def is_percent(number_format: str) -> bool:
    """Whether a number format shows percents."""
    return "%" in _QUOTED_PART.sub("", number_format)


def read_number_in_text(column: Column, cell: OddCell, base: str | None, *, has_base: bool) -> Reading:
    """Read a number in a text column: the base once it lost its form, typed digits, or refused."""
    number = parse_number(cell.text)
    if number is None:
        return _refuse(cell, base, None)
    masked = _as_masked(number, cell.number_format)
    if masked is not None and masked == base:
        return unchanged(base)
    percent = f"{plain(number * 100)}%" if is_percent(cell.number_format) else ""
    digits = masked or percent or plain(number)
    if base is not None:
        if (masked or plain(number)) == base:
            return unchanged(base)
        kind = kind_of_number(cell.text, base)
        if kind is not None:
            is_exact = abs(number) < _TOO_LONG and kind not in _NEVER_RIGHT
            return repaired(
                base, as_typed=digits if is_exact else None, damage=kind, is_safe_as_typed=is_exact
            )
    if abs(number) >= _TOO_LONG or _is_short_form(cell.text, number):
        return _refuse(cell, base, None)
    if percent:
        return _refuse(cell, base, percent)
    if masked is None and has_base and base is not None:
        return _refuse(cell, base, digits)
    told = f"The cell holds a number; it is sent as the text {quoted(digits)}."
    return typed(digits, notice=told if has_base and masked is None else "")


def kind_of_number(written: str, text: str) -> str | None:
    """The class of damage by which a spreadsheet makes this number of the text; None if it does not."""
    number = parse_number(written)
    if number is None:
        return None
    for reading, kind in _numbers_in(text.strip()):
        if _is_same(number, reading):
            return kind
        if _is_short_form(written, number) and _is_shortened(number, reading):
            return "scientific"
    return None


def is_short_form_of(text: str, base: str) -> bool:
    """Whether a text is how a spreadsheet shows the long number that the base is: "1.23E+19".

    A base such as "12E34" is a number to it as well, and becomes "1.2E+035" (a comma in other countries).
    """
    if not _SCIENTIFIC.fullmatch(text):
        return False
    number = parse_number(text.replace(",", "."))
    if number is None:
        return False
    if _LIKE_SCIENTIFIC.fullmatch(base):
        original = parse_number(base.replace(",", "."))
        return original is not None and (number == original or _is_shortened(number, original))
    return bool(_ALL_DIGITS.fullmatch(base)) and _is_shortened(number, Decimal(base))


def is_rounded_form_of(text: str, base: str) -> bool:
    """Whether a text is the long number that the base is, with zeros for its last digits."""
    if (
        not _ALL_DIGITS.fullmatch(base)
        or not _LONG_DIGITS.fullmatch(text)
        or len(text.lstrip("+0")) != len(base.lstrip("+0"))
    ):
        return False
    return text.endswith("0") and Decimal(text) != Decimal(base) and _is_same(Decimal(text), Decimal(base))


_NEVER_RIGHT = frozenset({"rounded_number", "scientific"})


def _numbers_in(text: str) -> Iterator[tuple[Decimal, str]]:
    """Give each number a spreadsheet may make of a text, with the class of damage that is."""
    if _NUMBER.fullmatch(text):
        yield Decimal(text), _kind_of_plain(text)
    if re.fullmatch(r"[+-]?[0-9]*,[0-9]+", text):
        yield Decimal(text.replace(",", ".")), "became_number"
    if _THOUSANDS.fullmatch(text):
        yield from ((number, "became_number") for number in _without_separators(text))
    fraction = _FRACTION.fullmatch(text)
    if fraction and int(fraction[3]):
        yield Decimal(fraction[1] or 0) + Decimal(fraction[2]) / Decimal(fraction[3]), "became_number"
    if text.startswith("(") and text.endswith(")"):
        yield from ((-number, "became_number") for number, _ in _numbers_in(text[1:-1].strip()))
    if text.endswith("%") or text.startswith("%"):
        yield from ((number / 100, "percent") for number, _ in _numbers_in(text.strip("%").strip()))
    bare = text.strip(_CURRENCY + " \u00a0")
    sign = "-" if text.startswith("-") else ""
    if sign and text[1:].lstrip().startswith(tuple(_CURRENCY)):
        bare = sign + text[1:].strip(_CURRENCY + " \u00a0")
    if bare != text and any(symbol in text for symbol in _CURRENCY):
        yield from ((number, "currency") for number, _ in _numbers_in(bare))


def _kind_of_plain(text: str) -> str:
    if "e" in text.lower():
        return "scientific"
    if len(text.lstrip("+-0").replace(".", "")) > PRECISION:
        return "rounded_number"
    if text.startswith("+"):
        return "lost_plus"
    digits = text.lstrip("-")
    if digits.startswith("0") and len(digits) > 1 and digits[1] != ".":
        return "lost_leading_zero"
    return "became_number"


def _without_separators(text: str) -> Iterator[Decimal]:
    """The numbers a text with separators may be in one country or another."""
    for separator, point in (
        (",", "."),
        (".", ","),
        ("'", "."),
        (" ", "."),
        ("\u00a0", ","),
        ("\u202f", ","),
        (" ", ","),
    ):
        bare = text.replace(separator, "").replace(point, ".")
        if _NUMBER.fullmatch(bare):
            yield Decimal(bare)


def _is_same(number: Decimal, original: Decimal) -> bool:
    """Whether a spreadsheet holds the original as this number: 15 digits of it, rounded or cut."""
    if number == original:
        return True
    return (
        _ROUNDED.plus(number) == _ROUNDED.plus(original)
        or _CUT.plus(number) == _CUT.plus(original)
        or (number.adjusted() == original.adjusted() and float(number) == float(original))
    )


def _is_short_form(written: str, number: Decimal) -> bool:
    """Whether a number is written as spreadsheets show one of twelve digits or more: "1.23457E+11"."""
    few = len(number.normalize().as_tuple().digits) <= _SHOWN_DIGITS
    return "e" in written.lower() and abs(number) >= _LONG and few


def _is_shortened(number: Decimal, original: Decimal) -> bool:
    """Whether a number is the original as "1.23E+19" shows it: at least three of its digits, rounded."""
    digits = max(3, len(number.normalize().as_tuple().digits))
    if digits > PRECISION or number.adjusted() - digits < 2:
        return False
    return Context(prec=digits, rounding=ROUND_HALF_EVEN).plus(original) == number or (
        Context(prec=digits, rounding=ROUND_HALF_UP).plus(original) == number
    )


def _as_masked(number: Decimal, number_format: str) -> str | None:
    """A whole number as a format of zeros and hyphens shows it ("00000", "00000-0000"); None for others."""
    zeros = number_format.count("0")
    if zeros < 2 or not _MASK.fullmatch(number_format) or number < 0 or number != number.to_integral_value():
        return None
    digits = plain(number).zfill(zeros)
    extra = len(digits) - zeros
    shown, used = "", 0
    for sign in re.sub(r'[\\"]', "", number_format):
        if sign == "0":
            take = extra + 1 if used == 0 else 1
            shown += digits[used : used + take]
            used += take
        else:
            shown += sign
    return shown


def _refuse(cell: OddCell, base: str | None, suggestion: str | None) -> Reading:
    number = parse_number(cell.text)
    if number is not None and abs(number) >= _LONG and suggestion is None:
        message = f"The spreadsheet made the number {cell.text} of this text and keeps only 15 of its digits."
    elif base is None:
        message = (
            f"The cell holds the number {cell.text}, formatted so that it is not clear which text is meant."
        )
    else:
        message = (
            f"The cell holds the number {cell.text} where the store has the text {quoted(base)}. A number"
            " has lost any leading zeros and plus sign, so it is not clear what was typed."
        )
    return refused(
        base,
        kind="number_in_text",
        message=message,
        remedy="Format the cell as text and type the value again.",
        suggestion=suggestion,
    )
