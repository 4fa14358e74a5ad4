"""Turn a cell of an OpenDocument sheet into its Value: by its attributes and what it shows."""

from __future__ import annotations

import re

from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.workbook.cell_values import NUMBER, date_cell, flag_cell, formula_cell
from cartsheets.workbook.number_formats import iso_date

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
TABLE, TEXT, OFFICE, STYLE, META = (
    _NAMES.format(name) for name in ("table", "text", "office", "style", "meta")
)
FORMULA_PREFIX = re.compile(r"^(?:[A-Za-z]\w*:)?=")
"""A formula's language and equals sign, as in "of:="."""

# LibreOffice says in a namespace of its own that a value is an error.
_CALC_TYPE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_DURATION = re.compile(r"P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?")
_ERROR_TEXT = re.compile(r"#[A-Z]|Err:\d")


def cell_value(attributes: dict[str, str], paragraphs: list[str]) -> Value:
    """Turn a cell's attributes and paragraphs into its Value."""
    shown = "\n".join(paragraphs)
    stored = _stored_value(attributes, shown)
    formula = attributes.get(f"{TABLE}formula")
    if formula is None:
        return stored
    formula = FORMULA_PREFIX.sub("", formula)
    is_logical = formula.upper() in ("TRUE()", "FALSE()") or (shown and not any(c.isdigit() for c in shown))
    if is_logical and isinstance(stored, OddCell) and stored.text in ("0", "1"):
        # LibreOffice writes the outcome of a logical formula as a number that is shown as a word.
        stored = flag_cell(stored.text)
    has_value = f"{OFFICE}value-type" in attributes or bool(paragraphs)
    return formula_cell(formula, stored, has_value=has_value)


def _stored_value(attributes: dict[str, str], shown: str) -> Value:
    if attributes.get(_CALC_TYPE) == "error":
        return OddCell(CellKind.ERROR, shown)
    value = attributes.get(f"{OFFICE}value", "")
    match attributes.get(f"{OFFICE}value-type", ""):
        case "float":
            # Other programs write the outcome of a broken formula as the number 0 shown as "#REF!".
            if f"{TABLE}formula" in attributes and _ERROR_TEXT.match(shown):
                return OddCell(CellKind.ERROR, shown)
            return _number(value, "")
        case "percentage":
            return _number(value, "0%")
        case "currency":
            return _number(value, f"[${attributes.get(f'{OFFICE}currency', '')}] #,##0.00")
        case "boolean":
            return flag_cell(attributes.get(f"{OFFICE}boolean-value", ""))
        case "date":
            return date_cell(attributes.get(f"{OFFICE}date-value", "") or shown, "yyyy-mm-dd")
        case "time":
            return _time(attributes.get(f"{OFFICE}time-value", "")) or shown or None
        case _:
            return shown or attributes.get(f"{OFFICE}string-value") or None


def _number(text: str, code: str) -> OddCell:
    digits = text.strip()
    kind = CellKind.NUMBER if NUMBER.fullmatch(digits) else CellKind.ERROR
    return OddCell(kind, digits, number_format=code)


def _time(duration: str) -> Value:
    """Read a time of day or a duration, which other formats keep as a serial."""
    match = _DURATION.fullmatch(duration)
    if match is None:
        return None
    days, hours, minutes = (int(part or 0) for part in match.groups()[:3])
    seconds = float((match[4] or "0").replace(",", "."))
    serial = days + hours / 24 + minutes / 1440 + seconds / 86_400
    code = "hh:mm:ss" if serial < 1 else "[h]:mm:ss"
    iso = iso_date(serial, code, is_1904=False)
    return None if iso is None else OddCell(CellKind.DATE, iso, number_format=code)


def repeat_count(text: str | None) -> int:
    """Read how often something is repeated; at least once."""
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 9:
        return 1
    return max(1, int(text))
