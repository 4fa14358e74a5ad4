"""What a store's tables look like: their columns, kinds, limits and roles.

Source: the vendor's v1 documentation of 2019 and recorded answers. Names are the API's, headers are
what the workbook shows, admin names are those of the store admin's own customer CSV.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a column's cells hold; `cells` gives each kind its canonical form."""

    TEXT = "text"
    INTEGER = "integer"
    MONEY = "money"
    FLAG = "flag"
    GROUP = "group"
    PASSWORD = "password"


class Role(StrEnum):
    """What a person may do with a column."""

    KEY = "key"
    EDITABLE = "editable"
    READ_ONLY = "read_only"
    WRITE_ONLY = "write_only"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `max_length` counts characters as the store does; None: no limit known."""

    name: str
    header: str
    kind: Kind
    max_length: int | None = None
    role: Role = Role.EDITABLE
    required: bool = False
    admin_name: str = ""

    @property
    def is_editable(self) -> bool:
        """Whether a difference in this column can become a change of an existing row."""
        return self.role is Role.EDITABLE


@dataclass(frozen=True)
class Table:
    """A table of the store and the sheet that shows it. `columns` are in wire order."""

    name: str
    sheet: str
    singular: str
    columns: tuple[Column, ...]
    leading: tuple[str, ...]
    """Column names that the sheet shows first, in this order."""

    @cached_property
    def key(self) -> Column:
        """The column that identifies a row."""
        return next(column for column in self.columns if column.role is Role.KEY)

    @cached_property
    def value_columns(self) -> tuple[Column, ...]:
        """All columns a Snapshot holds: everything but the key and write-only ones, in wire order."""
        return tuple(c for c in self.columns if c.role not in (Role.KEY, Role.WRITE_ONLY))

    @cached_property
    def sheet_columns(self) -> tuple[Column, ...]:
        """All columns in the order of the sheet: the leading ones, the rest, write-only ones last."""
        first = [self.by_name[name] for name in self.leading]
        last = [c for c in self.columns if c.role is Role.WRITE_ONLY]
        rest = [c for c in self.columns if c not in first and c not in last]
        return (*first, *rest, *last)

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """Column by API name."""
        return {column.name: column for column in self.columns}


CUSTOMERS = Table(
    name="customers",
    sheet="Customers",
    singular="customer",
    leading=("CustomerID", "Email", "BillingFirstName", "BillingLastName", "CustomerGroupID"),
    columns=(
        Column("CustomerID", "Customer ID", Kind.INTEGER, role=Role.KEY),
        Column("Email", "Email", Kind.TEXT, max_length=100, required=True, admin_name="email"),
        Column(
            "Password",
            "New password",
            Kind.PASSWORD,
            max_length=50,
            role=Role.WRITE_ONLY,
            required=True,
            admin_name="pass",
        ),
        Column("BillingCompany", "Billing company", Kind.TEXT, max_length=255, admin_name="billing_company"),
        Column(
            "BillingFirstName", "Billing first name", Kind.TEXT, max_length=50, admin_name="billing_firstname"
        ),
        Column(
            "BillingLastName", "Billing last name", Kind.TEXT, max_length=50, admin_name="billing_lastname"
        ),
        Column(
            "BillingAddress1", "Billing address 1", Kind.TEXT, max_length=255, admin_name="billing_address"
        ),
        Column(
            "BillingAddress2", "Billing address 2", Kind.TEXT, max_length=50, admin_name="billing_address2"
        ),
        Column("BillingCity", "Billing city", Kind.TEXT, max_length=100, admin_name="billing_city"),
        Column("BillingState", "Billing state", Kind.TEXT, max_length=100, admin_name="billing_state"),
        Column("BillingZipCode", "Billing ZIP", Kind.TEXT, max_length=20, admin_name="billing_zip"),
        Column("BillingCountry", "Billing country", Kind.TEXT, max_length=100, admin_name="billing_country"),
        Column("BillingPhoneNumber", "Billing phone", Kind.TEXT, max_length=50, admin_name="billing_phone"),
        Column("BillingTaxID", "Tax ID", Kind.TEXT, max_length=50, admin_name="accountno"),
        Column(
            "ShippingCompany", "Shipping company", Kind.TEXT, max_length=255, admin_name="shipping_company"
        ),
        Column(
            "ShippingFirstName",
            "Shipping first name",
            Kind.TEXT,
            max_length=50,
            admin_name="shipping_firstname",
        ),
        Column(
            "ShippingLastName", "Shipping last name", Kind.TEXT, max_length=50, admin_name="shipping_lastname"
        ),
        Column(
            "ShippingAddress1", "Shipping address 1", Kind.TEXT, max_length=255, admin_name="shipping_address"
        ),
        Column(
            "ShippingAddress2", "Shipping address 2", Kind.TEXT, max_length=50, admin_name="shipping_address2"
        ),
        Column("ShippingCity", "Shipping city", Kind.TEXT, max_length=100, admin_name="shipping_city"),
        Column("ShippingState", "Shipping state", Kind.TEXT, max_length=100, admin_name="shipping_state"),
        Column("ShippingZipCode", "Shipping ZIP", Kind.TEXT, max_length=20, admin_name="shipping_zip"),
        Column(
            "ShippingCountry", "Shipping country", Kind.TEXT, max_length=100, admin_name="shipping_country"
        ),
        Column(
            "ShippingPhoneNumber", "Shipping phone", Kind.TEXT, max_length=50, admin_name="shipping_phone"
        ),
        Column("ShippingAddressType", "Shipping address type", Kind.INTEGER),
        Column("CustomerGroupID", "Customer group", Kind.GROUP, admin_name="discount"),
        Column("Enabled", "Enabled", Kind.FLAG, admin_name="custenabled"),
        Column("MailList", "Mailing list", Kind.FLAG, admin_name="maillist"),
        Column("NonTaxable", "Non-taxable", Kind.FLAG),
        Column("DisableBillingSameAsShipping", "Billing same as shipping disabled", Kind.FLAG),
        Column("Comments", "Comments", Kind.TEXT, max_length=255, admin_name="comments"),
        Column("AdditionalField1", "Additional field 1", Kind.TEXT, max_length=250),
        Column("AdditionalField2", "Additional field 2", Kind.TEXT, max_length=250),
        Column("AdditionalField3", "Additional field 3", Kind.TEXT, max_length=150),
        Column("TotalStoreCredit", "Store credit", Kind.MONEY, role=Role.READ_ONLY),
        Column("ResetPassword", "Reset password", Kind.FLAG),
    ),
)

GROUPS = Table(
    name="groups",
    sheet="Groups",
    singular="group",
    leading=("CustomerGroupID", "Name"),
    columns=(
        Column("CustomerGroupID", "Group ID", Kind.INTEGER, role=Role.KEY),
        Column("Name", "Group name", Kind.TEXT, max_length=150, required=True),
        Column("Description", "Description", Kind.TEXT, max_length=65_535),
        Column("MinimumOrder", "Minimum order", Kind.MONEY),
        Column("NonTaxable", "Non-taxable", Kind.FLAG),
        Column("AllowRegistration", "Allow registration", Kind.FLAG),
        Column("DisableRewardPoints", "Disable reward points", Kind.FLAG),
        Column("AutoApprove", "Auto-approve", Kind.FLAG),
        Column("RegistrationMessage", "Registration message", Kind.TEXT, max_length=65_535),
        Column("PriceLevel", "Price level", Kind.INTEGER),
    ),
)

TABLES: dict[str, Table] = {table.name: table for table in (CUSTOMERS, GROUPS)}

ACTION_HEADER = "Action"
STATUS_HEADER = "Status"
MESSAGE_HEADER = "Message"
MEMBERS_HEADER = "Members"
TOKEN_HEADER = "_row"
