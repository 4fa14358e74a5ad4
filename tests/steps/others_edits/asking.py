"""What became of customers whom two people edit."""

from __future__ import annotations

from cartsheets.domain.receipt import Outcome, Receipt
from cartsheets.steps.push import PushResult
from tests.steps.journeys import Journey, Row

GONE = 9001
"""A group that was deleted before the export; some of the invented customers still have it."""


def customer(journey: Journey, key: int) -> Row:
    return dict(journey.store.shop.customers[key])


def reasons(receipt: Receipt) -> dict[str, str]:
    return {row.change.id: row.message for row in receipt.rows if row.outcome is not Outcome.DONE}


def writes(journey: Journey) -> list[str]:
    return [f"{r.method} {r.path}" for r in journey.store.requests if r.method != "GET"]


def outcomes(result: PushResult) -> list[Outcome]:
    return [row.outcome for row in result.receipt.rows]


def members_of(journey: Journey, group: int) -> list[int]:
    return [k for k, row in journey.store.shop.customers.items() if row["CustomerGroupID"] == group]
