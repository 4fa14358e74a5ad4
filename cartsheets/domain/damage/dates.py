"""Dates where none belong: texts such as "3-4" and "MAR1" that a spreadsheet took for a day or a time."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import permutations

from cartsheets.domain.damage.numbers import parse_number
from cartsheets.domain.damage.reading import Reading, quoted, refused, repaired
from cartsheets.domain.sheet import OddCell
from cartsheets.domain.tables import Column

_SECOND = Decimal(1)
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
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BETWEEN = re.compile(r"[-/., ]*")
_TIME = re.compile(
    r"(?P<hours>[0-9]{1,4}):(?P<minutes>[0-9]{1,2})(?::(?P<seconds>[0-9]{1,2}(?:[.,][0-9]+)?))?"
    r"(?:\s*(?P<half>[AaPp])\.?[Mm]?\.?)?"
)
_STOPWATCH = re.compile(r"(?P<minutes>[0-9]{1,4}):(?P<seconds>[0-9]{1,2}[.,][0-9]+)")
_DAY_AND_TIME = re.compile(r"(.*[0-9])(?:T|\s+)([0-9]{1,2}:[0-9]{2}.*)", re.DOTALL)


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
    clock = _TIME.fullmatch(text) or _STOPWATCH.fullmatch(text)
    if clock:
        return abs(_seconds(clock) - _seconds_since_epoch(moment)) < _SECOND / 2
    both = _DAY_AND_TIME.fullmatch(text)
    if both:
        time_only = datetime.combine(_EPOCH, moment.time()).isoformat()
        return is_that_date(both[1], moment.date().isoformat()) and is_that_date(both[2], time_only)
    serial = parse_number(text)
    if serial is not None and serial == serial_of(written):
        return True
    if _BETWEEN.fullmatch(_PARTS.sub("", text)) is None:
        return False
    if _ISO_DAY.fullmatch(text):
        # No country reads this one otherwise: a date that differs was typed.
        return text == moment.date().isoformat()
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
    return Decimal(_days(moment))


def day_of(serial: int) -> str:
    """The day (ISO) behind a whole number after February 1900, as spreadsheets count days."""
    return (_EPOCH + timedelta(days=serial)).isoformat()


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


def _days(moment: datetime) -> int:
    """The whole number behind a moment in a spreadsheet."""
    days = (moment.date() - _EPOCH).days
    # Day 60 is the 29 February 1900 that spreadsheets believe in; before it they are a day off.
    return max(0, days if days > 60 else days - 1)


def _seconds_since_epoch(moment: datetime) -> Decimal:
    at = moment.time()
    seconds = (at.hour * 60 + at.minute) * 60 + at.second
    return Decimal(_days(moment) * 86_400 + seconds) + Decimal(at.microsecond) / 1_000_000


def _seconds(clock: re.Match[str]) -> Decimal:
    """The time a text names, which may be more than a day."""
    parts = clock.groupdict()
    hours = int(parts.get("hours") or 0)
    if parts.get("half"):
        hours = hours % 12 + (12 if parts["half"] in "Pp" else 0)
    seconds = Decimal((parts["seconds"] or "0").replace(",", "."))
    return Decimal((hours * 60 + int(parts["minutes"])) * 60) + seconds
