"""The practice store's own tables of fields: names, kinds, limits, in the order of the wire.

Read from the vendor's documentation a second time, apart from the rest of the program, so that a
wrong name or limit there cannot agree with itself here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Type = Literal["key", "text", "secret", "whole", "decimal", "flag", "computed"]

LARGEST_WHOLE = 2_147_483_647


@dataclass(frozen=True)
class Field:
    """One field of a record; `limit` is the longest text that it takes."""

    name: str
    type: Type
    limit: int = 0
    is_required: bool = False


@dataclass(frozen=True)
class Shape:
    """What the records of one table look like, and what the store calls them."""

    path: str
    noun: str
    fields: tuple[Field, ...]

    @cached_property
    def key(self) -> str:
        """The name of the key, always the first field."""
        return self.fields[0].name

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All names in the order of the wire."""
        return tuple(field.name for field in self.fields)

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """Field by name."""
        return {field.name: field for field in self.fields}

    @cached_property
    def position(self) -> dict[str, int]:
        """Position of each name on the wire."""
        return {name: index for index, name in enumerate(self.names)}


def _address(prefix: str) -> tuple[Field, ...]:
    limits = {
        "Company": 255,
        "FirstName": 50,
        "LastName": 50,
        "Address1": 255,
        "Address2": 50,
        "City": 100,
        "State": 100,
        "ZipCode": 20,
        "Country": 100,
        "PhoneNumber": 50,
    }
    return tuple(Field(prefix + name, "text", limit) for name, limit in limits.items())


CUSTOMER = Shape(
    path="/Customers",
    noun="Customer",
    fields=(
        Field("CustomerID", "key"),
        Field("Email", "text", 100, is_required=True),
        Field("Password", "secret", 50, is_required=True),
        *_address("Billing"),
        Field("BillingTaxID", "text", 50),
        *_address("Shipping"),
        Field("ShippingAddressType", "whole"),
        Field("CustomerGroupID", "whole"),
        Field("Enabled", "flag"),
        Field("MailList", "flag"),
        Field("NonTaxable", "flag"),
        Field("DisableBillingSameAsShipping", "flag"),
        Field("Comments", "text", 255),
        Field("AdditionalField1", "text", 250),
        Field("AdditionalField2", "text", 250),
        Field("AdditionalField3", "text", 150),
        Field("TotalStoreCredit", "computed"),
        Field("ResetPassword", "flag"),
    ),
)

GROUP = Shape(
    path="/CustomerGroups",
    noun="Customer Group",
    fields=(
        Field("CustomerGroupID", "key"),
        Field("Name", "text", 150, is_required=True),
        Field("Description", "text", 65_535),
        Field("MinimumOrder", "decimal"),
        Field("NonTaxable", "flag"),
        Field("AllowRegistration", "flag"),
        Field("DisableRewardPoints", "flag"),
        Field("AutoApprove", "flag"),
        Field("RegistrationMessage", "text", 65_535),
        Field("PriceLevel", "whole"),
    ),
)
