"""Customers to measure with: the practice store's, as the API sends them."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import Any

from cartsheets.demo.shop import Shop
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.store.wire import as_body, read_frame

TAKEN_AT = datetime(2026, 11, 23, tzinfo=UTC)
PAGE = 200


@cache
def records(count: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Customers and groups as records, without the hashes of their passwords."""
    shop = Shop.seeded(customers=count, groups=8, seed=1)
    customers = [{k: v for k, v in row.items() if k != "Password"} for row in shop.customers.values()]
    return customers, [dict(row) for row in shop.groups.values()]


def pages(count: int) -> list[bytes]:
    """The customers as the bodies of the store's answers, 200 a page."""
    rows = records(count)[0]
    return [as_body(rows[at : at + PAGE]) for at in range(0, len(rows), PAGE)]


def snapshot(count: int) -> Snapshot:
    """The store at an instant."""
    customers, groups = records(count)
    return Snapshot(
        {"customers": read_frame(CUSTOMERS, customers), "groups": read_frame(GROUPS, groups)}, TAKEN_AT
    )
