"""A store whose customers are exported here while others edit them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import StartStore
from tests.steps.journeys import Journey
from tests.steps.others_edits.asking import GONE


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path) -> Journey:
    journey = Journey(practice_store(customers=30, groups=4, conditions=["pace=off"]), tmp_path)
    journey.export()
    return journey


@pytest.fixture
def keys(journey: Journey) -> list[int]:
    """Ordinary customers, each with a group that is there."""
    shop = journey.store.shop
    return [k for k, row in shop.customers.items() if row["CustomerGroupID"] != GONE and row["BillingCity"]]
