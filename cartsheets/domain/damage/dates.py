"""Dates where none belong: texts such as "3-4" and "MAR1" that a spreadsheet took for a day or a time."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from itertools import permutations

from cartsheets.domain.damage.numbers import parse_number
from cartsheets.domain.damage.reading import Reading, quoted, refused, repaired
from cartsheets.domain.sheet import OddCell
from cartsheets.domain.tables import Column

_EPOCH = date(1899, 12, 30)
"""Day 0 of spreadsheets' dates, right for every day after February 1900."""

_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr avr abr",
    "may mai maj mei",
    "june jun",
    "july jul",
    "august aug ago aou",
    "september sep sept",
    "october oct okt ott out",
    "november nov",
    "december dec dez dic",
)
_MONTH_BY_WORD = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_PARTS = re.compile(r"[0-9]+|[^\W\d_]+")
_BETWEEN = re.compile(r"[-/., ]*")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?:\s*([AaPp])\.?[Mm]?\.?)?")


def read_date_in_text(column: Column, cell: OddCell, base: str | None) -> Reading:
    """Read a date in a text column: the base where it is recognisably that date, else refused."""
    if base is not None and is_that_date(base, cell.text):
        return repaired(base, as_typed=None, damage="became_date", is_safe_as_typed=False)
    was = f"; the store has {quoted(base)}" if base is not None else ""
    return refused(
        base,
        kind="became_date",
        message=f"The spreadsheet turned this cell into the date {cell.text}{was}.",
        remedy="Format the cell as text and type the value again.",
        suggestion=base,
    )


def is_that_date(text: str, written: str) -> bool:
    """Whether a spreadsheet makes the date or time `written` (ISO) of the text."""
    moment = parse_moment(written)
    if moment is None:
        return False
    text = text.strip()
    clock = _TIME.fullmatch(text)
    if clock:
        return _clock(clock) == moment.time().replace(microsecond=0)
    serial = parse_number(text)
    if serial is not None and serial == serial_of(written):
        return True
    if _BETWEEN.fullmatch(_PARTS.sub("", text)) is None:
        return False
    parts = _PARTS.findall(text)
    return 2 <= len(parts) <= 3 and any(_fits(order, moment.date()) for order in permutations(parts))


def parse_moment(written: str) -> datetime | None:
    """Read an ISO date, date-time or time; a bare time is one of day 0. None for anything else."""
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        pass
    try:
        return datetime.combine(_EPOCH, time.fromisoformat(written))
    except ValueError:
        return None


def serial_of(written: str) -> Decimal | None:
    """The number behind a whole date in a spreadsheet; None for times and for what is no date."""
    moment = parse_moment(written)
    if moment is None or moment.time() != time():
        return None
    days = (moment.date() - _EPOCH).days
    # Day 60 is the 29 February 1900 that spreadsheets believe in; before it they are a day off.
    return Decimal(days if days > 60 else days - 1) if days > 0 else Decimal(0)


def _fits(parts: tuple[str, ...], day: date) -> bool:
    """Whether parts in the order month, day or year, year are those of the day."""
    month = parts[0]
    if month.isdigit():
        if int(month) != day.month:
            return False
    elif _MONTH_BY_WORD.get(month.casefold()) != day.month:
        return False
    rest = parts[1:]
    if not all(part.isdigit() for part in rest):
        return False
    if len(rest) == 2:
        return int(rest[0]) == day.day and _is_year(rest[1], day)
    return int(rest[0]) == day.day or (day.day == 1 and _is_year(rest[0], day))


def _is_year(part: str, day: date) -> bool:
    return int(part) == day.year or (len(part) <= 2 and int(part) == day.year % 100)


def _clock(match: re.Match[str]) -> time | None:
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if match[4]:
        hour = hour % 12 + (12 if match[4] in "Pp" else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None
