"""What a text column means beyond being text: an e-mail, a phone, a ZIP, a state, a country."""

from __future__ import annotations

from cartsheets.domain.tables import Column


def is_email(column: Column) -> bool:
    """Whether the column holds e-mail addresses."""
    return column.name == "Email"


def is_phone(column: Column) -> bool:
    """Whether the column holds phone numbers."""
    return column.name.endswith("PhoneNumber")


def is_zip(column: Column) -> bool:
    """Whether the column holds ZIP codes."""
    return column.name.endswith("ZipCode")


def is_state(column: Column) -> bool:
    """Whether the column holds states."""
    return column.name.endswith("State")


def is_country(column: Column) -> bool:
    """Whether the column holds countries."""
    return column.name.endswith("Country")


def country_beside(column: Column) -> str:
    """The name of the country column of the same address; "" for a column of no address."""
    for part in ("Billing", "Shipping"):
        if column.name.startswith(part):
            return f"{part}Country"
    return ""
