"""Which columns an export holds: named presets, and the names that people may give columns."""

from __future__ import annotations

from collections.abc import Iterable

from cartsheets.domain.tables import CUSTOMERS, Column, Role, Table
from cartsheets.errors import UsageError

PRESETS: dict[str, tuple[str, ...]] = {
    "contact": (
        "BillingFirstName",
        "BillingLastName",
        "BillingCompany",
        "BillingPhoneNumber",
        "ShippingPhoneNumber",
        "MailList",
        "Enabled",
    ),
    "address": (
        "BillingFirstName",
        "BillingLastName",
        "BillingCompany",
        "BillingAddress1",
        "BillingAddress2",
        "BillingCity",
        "BillingState",
        "BillingZipCode",
        "BillingCountry",
        "ShippingCompany",
        "ShippingFirstName",
        "ShippingLastName",
        "ShippingAddress1",
        "ShippingAddress2",
        "ShippingCity",
        "ShippingState",
        "ShippingZipCode",
        "ShippingCountry",
        "ShippingAddressType",
    ),
    "groups": ("BillingFirstName", "BillingLastName", "CustomerGroupID"),
}
"""Columns of the customers' sheet by the preset's name; the key and the e-mail are always there."""

_ALWAYS = ("CustomerID", "Email")


def choose_columns(words: Iterable[str], table: Table = CUSTOMERS) -> tuple[Column, ...]:
    """Find the columns that API names, headers, admin names and presets ask for, in the sheet's order.

    Case, spacing and order do not matter. The key and the e-mail are always among them.

    Raises:
        UsageError: a word names neither a column nor a preset.
    """
    names = {
        _plain(alias): c.name for c in table.columns for alias in (c.admin_name, c.header, c.name) if alias
    }
    chosen = {name for name in _ALWAYS if name in table.by_name} | {table.key.name}
    unknown: list[str] = []
    for word in words:
        plain = _plain(word)
        if plain in PRESETS and table is CUSTOMERS:
            chosen.update(PRESETS[plain])
        elif plain in names:
            chosen.add(names[plain])
        elif plain:
            unknown.append(word.strip())
    if unknown:
        offers = ", ".join(c.name for c in table.sheet_columns if c.role is not Role.KEY)
        raise UsageError(
            f"There is no column or preset called {', '.join(f'“{word}”' for word in unknown)}.",
            remedy=f"Presets are {', '.join(PRESETS)}; columns are {offers}.",
        )
    return tuple(column for column in table.sheet_columns if column.name in chosen)


def _plain(word: str) -> str:
    return "".join(character for character in word.casefold() if character.isalnum())
