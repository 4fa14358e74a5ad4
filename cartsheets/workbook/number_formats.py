"""Number formats and date serials: which number is a date, and which one, as ISO text."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

# Format codes that a file refers to by number only. Source: ECMA-376 part 1, 18.8.30.
BUILT_IN_FORMATS = {
    0: "",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    # East Asian versions of Excel number their date formats 27 to 36 and 50 to 58; currency formats vary.
    **dict.fromkeys([*range(27, 37), *range(50, 59)], "yyyy-mm-dd"),
    5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);[Red]("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)',
    8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
}

# What is not part of a code's meaning: quoted text, escaped characters, fillers, and brackets other than
# those of elapsed time.
_DECORATION = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE | re.DOTALL)
_DATE_LETTERS = re.compile("[dmyhs]", re.IGNORECASE)
_DAY_LETTERS = re.compile("[dy]", re.IGNORECASE)
_GENERAL_WORDS = ("general", "standard")
_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})?(?:(?P<mark>T)?(?P<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(?:Z|[+-]\d{2}:?\d{2})?"
)

_EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - sheets know no time zones
_EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_LAST_SERIAL = 2_958_466
_MISSING_LEAP_DAY = 60
_LAST_EXACT = 2**53


@lru_cache(maxsize=4096)
def is_date_format(code: str) -> bool:
    """Say whether a number under this format code is shown as a date or a time."""
    shown = _DECORATION.sub("", code.partition(";")[0])
    if any(word in shown.lower() for word in _GENERAL_WORDS):
        return False
    return bool(_DATE_LETTERS.search(shown))


def iso_date(number: float, code: str, *, is_1904: bool) -> str | None:
    """Turn a serial into "2024-05-06", "2024-05-06T09:30:00", or "09:30:00" where it is a time of day.

    Return None for a serial that is no day, such as a negative one or Excel's 29 February 1900.
    """
    if not 0 <= number < _LAST_SERIAL:
        return None
    shows_day = bool(_DAY_LETTERS.search(_DECORATION.sub("", code)))
    try:
        if is_1904:
            moment = _EPOCH_1904 + _days(number)
        elif _MISSING_LEAP_DAY <= number < _MISSING_LEAP_DAY + 1:
            return None
        else:
            # Excel believes that 1900 had a leap day, so the first two months are one day off.
            moment = _EPOCH_1900 + _days(number + 1 if number < _MISSING_LEAP_DAY else number)
    except OverflowError:
        return None
    if number < 1 and not shows_day:
        return _time_text(moment)
    if not (moment.hour or moment.minute or moment.second or moment.microsecond):
        return moment.date().isoformat()
    return f"{moment.date().isoformat()}T{_time_text(moment)}"


def tidy_iso(text: str) -> str | None:
    """Give an ISO date, time or date-time in the one form used here; None for any other text."""
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return None
    day, time = match["day"], match["time"]
    try:
        moment = datetime.fromisoformat(f"{day or '2000-01-01'}T{time or '00:00'}")
    except ValueError:
        return None
    if day and time and not match["mark"]:
        return None
    if day:
        is_midnight = moment.time().isoformat() == "00:00:00"
        return day if is_midnight else f"{day}T{_time_text(moment)}"
    return _time_text(moment) if time else None


def _days(number: float) -> timedelta:
    # Serials are binary fractions of a day: a millisecond is the finest that programs show.
    return timedelta(milliseconds=round(number * 86_400_000))


def _time_text(moment: datetime) -> str:
    return moment.time().isoformat(timespec="milliseconds" if moment.microsecond else "seconds")


def number_text(number: float) -> str:
    """Write a number that a file holds in binary with the fewest digits that mean it."""
    if number.is_integer() and abs(number) <= _LAST_EXACT:
        return str(int(number))
    return repr(number).upper()
