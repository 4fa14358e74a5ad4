"""Countries, states, ZIPs and phones: what is a slip, and what only looks unusual.

The store takes any text here and real stores hold all sorts of it, so only what is clearly a known
name misspelled is a fault; everything else that looks wrong is a notice.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from cartsheets.domain.cells import Cell
from cartsheets.domain.faults import Fault
from cartsheets.domain.places import COUNTRIES, STATES

_ALIASES = {
    "usa": "US", "u.s.": "US", "u.s.a.": "US", "united states of america": "US", "america": "US",
    "uk": "GB", "u.k.": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "holland": "NL", "the netherlands": "NL", "deutschland": "DE", "schweiz": "CH", "suisse": "CH",
    "osterreich": "AT", "espana": "ES", "mexico": "MX", "brasil": "BR", "italia": "IT",
    "russian federation": "RU", "czech republic": "CZ", "south korea": "KR", "korea": "KR",
    "uae": "AE", "turkiye": "TR", "viet nam": "VN",
}  # fmt: skip
_LIKENESS = 88
_MOST_LETTERS_APART = 2
_ZIPS = {
    "US": re.compile(r"[0-9]{5}(?:-?[0-9]{4})?"),
    "CA": re.compile(r"[A-Za-z][0-9][A-Za-z][ -]?[0-9][A-Za-z][0-9]"),
    "AU": re.compile(r"[0-9]{4}"),
    "DE": re.compile(r"[0-9]{5}"),
}
_LOST_ZERO = {
    "US": re.compile(r"[0-9]{3,4}(?:-[0-9]{4})?"),
    "DE": re.compile(r"[0-9]{4}"),
    "AU": re.compile(r"[0-9]{3}"),
}
_ZIP_DIGITS = {"US": 5, "DE": 5, "AU": 4}
_EXTENSION = re.compile(r"\b(?:ext|extension|x)\b\.?\s*[0-9]+$|(?<=[0-9])x[0-9]+$", re.IGNORECASE)


def find_country(text: str) -> str | None:
    """The code of the country that a text names by code, name or nickname; None where it names none."""
    code = text.strip().upper()
    return code if code in COUNTRIES else _COUNTRY_BY_NAME.get(_plain(text))


def check_country(text: str) -> Fault | None:
    """Find a misspelled country."""
    if find_country(text) is not None:
        return None
    code = _misspelled(text, _COUNTRY_BY_NAME)
    if code is None:
        return None
    return Fault(
        kind="country_misspelled",
        message=f"“{text}” is not a country. Did you mean {COUNTRIES[code]}?",
        remedy=f"Write {code}, or the country's two-letter code.",
        suggestion=code,
    )


def notice_country(text: str) -> str:
    """Say how the store writes a country that is written otherwise; "" where it is right."""
    code = find_country(text)
    if code is None:
        return f"“{text}” is not a country's two-letter code."
    return "" if code == text else f"“{text}”: stores write this country as {code}."


def check_state(text: str, country: Cell) -> Fault | None:
    """Find a misspelled state of a country whose states are known."""
    code = find_country(country) if isinstance(country, str) else None
    states = _STATE_BY_NAME.get(code or "")
    if code is None or states is None or _is_state(text, code):
        return None
    state = _misspelled(text, states)
    if state is None:
        return None
    return Fault(
        kind="state_misspelled",
        message=f"“{text}” is not a state of {_name(code)}. Did you mean {STATES[code][state]}?",
        remedy=f"Write {state}, or the state's full name.",
        suggestion=state,
    )


def notice_state(text: str, country: Cell) -> str:
    """Say that a state is not one of its country; "" where it is, or nobody knows."""
    code = find_country(country) if isinstance(country, str) else None
    if code is None or code not in STATES or _is_state(text, code):
        return ""
    return f"“{text}” is not a state of {_name(code)}."


def notice_zip(text: str, country: Cell) -> str:
    """Say that a ZIP does not fit its country; "" where it does, or nobody knows."""
    code = find_country(country) if isinstance(country, str) else None
    form = _ZIPS.get(code or "")
    if code is None or form is None or form.fullmatch(text.strip()):
        return ""
    lost = _LOST_ZERO.get(code)
    if lost is not None and lost.fullmatch(text.strip()):
        return f"The ZIP “{text}” is too short for {_name(code)}: has a leading zero been lost?"
    return f"“{text}” does not look like a ZIP of {_name(code)}."


def check_zip_number(text: str, country: Cell) -> Fault | None:
    """Find a ZIP that a cell holds as a number, and that has too few digits for its country therefore."""
    code = find_country(country) if isinstance(country, str) else None
    lost = _LOST_ZERO.get(code or "")
    if code is None or lost is None or not lost.fullmatch(text):
        return None
    whole = text.zfill(_ZIP_DIGITS[code])
    return Fault(
        kind="zip_lost_zero",
        message=f"The cell holds the number {text}, which is too short for a ZIP of {_name(code)}: a number "
        "has no leading zeros.",
        remedy=f"Format the cell as text and type {whole}.",
        suggestion=whole,
    )


def notice_phone(text: str) -> str:
    """Say that a text does not look like a phone number; "" where it does."""
    number = _EXTENSION.sub("", text)
    digits = sum(letter.isdigit() for letter in number)
    if "@" in text:
        return f"“{text}” looks like an e-mail address, not like a phone number."
    if digits < 7:
        return f"“{text}” has few digits for a phone number."
    return f"“{text}” has too many digits for a phone number." if digits > 15 else ""


def _name(country: str) -> str:
    name = COUNTRIES[country]
    return f"the {name}" if name.startswith("United ") else name


def _plain(text: str) -> str:
    """A name without case, accents and spare blanks."""
    letters = unicodedata.normalize("NFKD", " ".join(text.split())).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _by_name(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {_plain(name): code for code, name in names}


def _is_state(text: str, country: str) -> bool:
    return text.strip().upper() in STATES[country] or _plain(text) in _STATE_BY_NAME[country]


def _misspelled(text: str, names: dict[str, str]) -> str | None:
    """The code of the one name that a text is a misspelling of."""
    plain = _plain(text)
    if len(plain) < 5:
        return None
    near = process.extractOne(plain, names.keys(), scorer=fuzz.ratio, score_cutoff=_LIKENESS)
    if near is None or abs(len(near[0]) - len(plain)) > _MOST_LETTERS_APART:
        return None
    return names[near[0]]


_COUNTRY_BY_NAME = {**_ALIASES, **_by_name(COUNTRIES.items())}
_STATE_BY_NAME = {country: _by_name(states.items()) for country, states in STATES.items()}
