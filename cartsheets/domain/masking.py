"""Personal values made unreadable for the screen: enough is left to tell rows apart, too little to know whom.

Names, companies, streets, phones, e-mail addresses and remarks are personal; cities, countries, groups and
flags are not. Only what is shown is masked, never a value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_DOTS = "•••"
_EMAIL = re.compile(r"[^\s@<>\"'“”(),;:]+@+[^\s@<>\"'“”(),;:]+")
_PHONE = re.compile(r"\+?\d(?:[\s().\-/]{0,2}\d){6,}")
_SET_TO = ": set to "
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def masked_value(column: str, text: str) -> str:
    """Give a cell's text as it may be seen, by the name of its column."""
    how = _how(column)
    return how(text) if how is not None and text else text


def is_personal(column: str) -> bool:
    """Whether a column's values are masked."""
    return _how(column) is not None


def masked_name(text: str) -> str:
    """Give a person's or company's name, or the address that stands for it: "G••• O•••"."""
    if "@" in text:
        return _email(text)
    # "#10424" stands for somebody without a name, and is no secret.
    return " ".join(word if word.startswith("#") else f"{word[:1]}{_DOTS}" for word in text.split())


def masked_words(text: str) -> str:
    """Give a sentence without the addresses, phone numbers and quoted values in it."""
    text = _QUOTED.sub(lambda found: f"{found[0][0]}{_DOTS}{found[0][-1]}", text)
    text = _EMAIL.sub(lambda found: _email(found[0]), text)
    return _PHONE.sub(lambda found: _phone(found[0]), text)


def masked_edit(column: str, text: str) -> str:
    """Give a sentence about an edit of a column, such as "Billing last name: Webb → Costa"."""
    if not is_personal(column):
        return masked_words(text)
    head, set_to, after = text.partition(_SET_TO)
    if set_to:
        return f"{head}{set_to}{masked_value(column, after)}"
    head, arrow, after = text.partition(" → ")
    if not arrow:
        return masked_words(text)
    header, colon, before = head.partition(": ")
    return f"{header}{colon}{masked_value(column, before)}{arrow}{masked_value(column, after)}"


@lru_cache(maxsize=256)
def _how(column: str) -> Callable[[str], str] | None:
    if column == "Email":
        return _email
    if column.endswith(("FirstName", "LastName", "Company")):
        return masked_name
    if column.endswith("PhoneNumber"):
        return _phone
    if column.endswith(("Address1", "Address2", "TaxID")) or column in ("Comments", "Password"):
        return _hidden
    return None


def _email(text: str) -> str:
    """Keep the first letter and where it ends: "g•••@•••.example"."""
    name, _, host = text.partition("@")
    end = host.rpartition(".")[2] if "." in host else ""
    return f"{name[:1]}{_DOTS}@{_DOTS}" + (f".{end}" if end else "")


def _phone(text: str) -> str:
    """Keep the last two digits."""
    digits = [sign for sign in text if sign.isdigit()]
    return _DOTS + "".join(digits[-2:]) if len(digits) > 4 else _DOTS


def _hidden(_text: str) -> str:
    return _DOTS
