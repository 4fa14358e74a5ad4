"""What an edit does to a text where it leaves its meaning: spaces, case, punctuation, zeros, a domain."""

from __future__ import annotations

import re
import unicodedata

from cartsheets.domain.foreign.meanings import is_email, is_phone, is_zip
from cartsheets.domain.tables import Column

_NOT_DIGITS = re.compile(r"[^0-9]")
_ODD_SPACES = re.compile(r"[^\S \n]|[\u200b\u2060\ufeff]")


def name_rewording(column: Column, before: str, after: str) -> str:
    """Name what an edit does ("spaces removed"); "" where it changes the text's meaning."""
    if is_email(column):
        words = _email(before, after)
        if words:
            return words
    if _without_spaces(before) == _without_spaces(after):
        return _spacing(before, after)
    if before.casefold() == after.casefold():
        return _case(after)
    if _plain_letters(before) == _plain_letters(after):
        return "accents changed"
    if is_phone(column):
        return _phone(before, after)
    if is_zip(column):
        return _zip(before, after)
    if _letters(before) == _letters(after) and _letters(after):
        return "punctuation changed"
    return ""


def _email(before: str, after: str) -> str:
    local, _, domain = before.rpartition("@")
    new_local, _, new_domain = after.rpartition("@")
    if local and local == new_local and domain != new_domain:
        return f"domain {domain} → {new_domain}"
    return ""


def _spacing(before: str, after: str) -> str:
    if before.strip() == after.strip():
        return "spaces at the ends removed" if len(after) < len(before) else "spaces at the ends added"
    if _ODD_SPACES.search(before) and not _ODD_SPACES.search(after):
        return "unusual spaces replaced"
    if len(after) == len(before):
        return "spaces changed"
    return "spaces removed" if len(after) < len(before) else "spaces added"


def _case(after: str) -> str:
    if after.isupper():
        return "written in capitals"
    if after.islower():
        return "written in small letters"
    return "capitals at the beginning of words" if after.istitle() else "capitals changed"


def _phone(before: str, after: str) -> str:
    old, new = _NOT_DIGITS.sub("", before), _NOT_DIGITS.sub("", after)
    if old and old == new:
        if after.startswith("+") and not before.startswith("+") and after[1:] == before:
            return "+ put in front"
        return "same digits, written without signs" if after == new else "same digits, written differently"
    if len(old) >= 7 and new.endswith(old):
        return f"{new[: len(new) - len(old)]} put in front"
    if len(new) >= 7 and old.endswith(new):
        return f"{old[: len(old) - len(new)]} at the beginning removed"
    return ""


def _zip(before: str, after: str) -> str:
    if after.isdigit() and before.isdigit() and after.lstrip("0") == before.lstrip("0"):
        return "leading zeros added" if len(after) > len(before) else "leading zeros removed"
    if after == before[:5] and before[5:6] == "-":
        return "the four digits after the hyphen removed"
    if before == after[:5] and after[5:6] == "-":
        return "four digits after a hyphen added"
    return "hyphen changed" if before.replace("-", "") == after.replace("-", "") else ""


def _without_spaces(text: str) -> str:
    return "".join(_ODD_SPACES.sub(" ", text).split())


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _plain_letters(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
