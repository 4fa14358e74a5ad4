"""Whether a value can be asked of the store at all: required, length, form; and what looks wrong but may go.

Only changed cells and new rows are checked: what the store holds already is never complained about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from cartsheets.domain.addresses import (
    check_country,
    check_state,
    notice_country,
    notice_phone,
    notice_state,
    notice_zip,
)
from cartsheets.domain.cells import Cell
from cartsheets.domain.emails import check_email, notice_email
from cartsheets.domain.faults import Fault
from cartsheets.domain.foreign.meanings import (
    country_beside,
    is_country,
    is_email,
    is_phone,
    is_state,
    is_zip,
)
from cartsheets.domain.tables import Column, Kind, Role, Table

__all__ = ["Fault", "check_add", "check_notice", "check_value"]

_LARGEST_INTEGER = 2**31 - 1
# Control characters but tab and line feed, halves of surrogate pairs, non-characters.
_UNSENDABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_HASH = re.compile(r"[0-9a-f]{32}")
_SEVERAL_LINES = frozenset(
    {
        "Comments",
        "Description",
        "RegistrationMessage",
        "AdditionalField1",
        "AdditionalField2",
        "AdditionalField3",
    }
)


def check_value(column: Column, value: Cell, *, row: Mapping[str, Cell]) -> Fault | None:
    """Find why a value cannot be sent; None where it can. `row` is the whole row as it would become."""
    if value is None:
        return _missing(column) if column.required and column.role is not Role.WRITE_ONLY else None
    if isinstance(value, str):
        return _check_text(column, value, row) if column.kind is not Kind.GROUP else None
    if isinstance(value, int) and abs(value) > _LARGEST_INTEGER:
        return Fault(
            kind="number_too_large",
            message=f"{value} is larger than a store's whole numbers can be.",
            remedy=f"Type a number up to {_LARGEST_INTEGER}.",
        )
    return None


def check_notice(column: Column, value: Cell, *, row: Mapping[str, Cell]) -> str:
    """Say what looks wrong about a value that may be sent all the same; "" where nothing does."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (int, Decimal)):
        is_amount = column.kind in (Kind.INTEGER, Kind.MONEY)
        return f"{column.header} is negative: {value}." if is_amount and value < 0 else ""
    if column.kind is Kind.PASSWORD:
        return _notice_password(value)
    if column.kind is not Kind.TEXT:
        return ""
    if is_email(column):
        return notice_email(value)
    if is_phone(column):
        return notice_phone(value)
    if is_country(column):
        return notice_country(value)
    if is_state(column):
        return notice_state(value, row.get(country_beside(column)))
    if is_zip(column):
        return notice_zip(value, row.get(country_beside(column)))
    if "\n" in value and column.name not in _SEVERAL_LINES:
        return f"{column.header} has more than one line."
    return ""


def check_add(table: Table, row: Mapping[str, Cell]) -> list[Fault]:
    """Find what a new row lacks. A customer's password is not asked for: a random one is made."""
    return [
        _missing(column)
        for column in table.columns
        if column.required
        and column.role is not Role.WRITE_ONLY
        and not str(row.get(column.name) or "").strip()
    ]


def _missing(column: Column) -> Fault:
    return Fault(
        kind="required",
        message=f"{column.header} is missing.",
        remedy=f"Type the {column.header.lower()}; the store asks for it.",
        column=column.name,
    )


def _check_text(column: Column, text: str, row: Mapping[str, Cell]) -> Fault | None:
    odd = _UNSENDABLE.search(text)
    if odd is not None:
        return Fault(
            kind="control_character",
            message=f"{column.header} holds a character that cannot be seen (U+{ord(odd[0]):04X}).",
            remedy="Type the text again, or use the suggestion without it.",
            suggestion=_UNSENDABLE.sub("", text) or None,
        )
    if column.max_length is not None and len(text) > column.max_length:
        over = len(text) - column.max_length
        return Fault(
            kind="too_long",
            message=f"{column.header} has {len(text):,} characters; the store takes {column.max_length:,}.",
            remedy=f"Shorten it by {over:,} {'character' if over == 1 else 'characters'}.",
        )
    if column.kind is Kind.PASSWORD and _HASH.fullmatch(text):
        return Fault(
            kind="hashed_password",
            message="The new password looks like one that a store has made unreadable.",
            remedy="Type the password itself, or empty the cell to leave it as it is.",
        )
    if is_email(column):
        return check_email(text)
    if is_country(column):
        return check_country(text)
    if is_state(column):
        return check_state(text, row.get(country_beside(column)))
    return None


def _notice_password(password: str) -> str:
    lacking = [
        words
        for words, has in (
            ("eight characters", len(password) >= 8),
            ("a capital letter", any(letter.isupper() for letter in password)),
            ("a small letter", any(letter.islower() for letter in password)),
            ("a digit", any(letter.isdigit() for letter in password)),
        )
        if not has
    ]
    return f"The new password lacks {', '.join(lacking)}; the store may refuse it." if lacking else ""
