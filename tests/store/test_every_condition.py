"""One whole journey under every value of every condition that the practice store offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from cartsheets.demo.conditions import describe
from cartsheets.demo.faults import FAULTS
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import NotAuthorized
from cartsheets.monitor import Monitor
from cartsheets.store.wire import read_frame, write_fields
from tests.store.conftest import OpenClient, add_carefully, read_all, update_carefully

if TYPE_CHECKING:
    from tests.conftest import StartStore

# Numbers, and what a choice cannot tell.
VALUES = {
    "pace": ["off", "50/200"],
    "others_calls": ["1"],
    "latency_ms": ["2"],
    "max_limit": ["1", "10", "100", "500"],
    "store_time": ["-08:00", "+05:30"],
    "clock_ahead_s": ["7200", "-7200"],
    "count_error": ["-40", "-1", "1", "40"],
    "batch_limit": ["1", "5", "50"],
}


def every_condition() -> Iterator[str]:
    for name, values, _ in describe():
        if name not in FAULTS:
            yield from (f"{name}={value}" for value in VALUES.get(name) or values.split("|"))


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("condition", list(every_condition()))
def test_a_journey_ends_right(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, condition: str
) -> None:
    pace = [] if condition.startswith("pace=") else ["pace=off"]
    store = practice_store(customers=45, groups=3, conditions=[*pace, condition])
    client = open_client(store)
    if condition in ("permissions=none", "permissions=write"):
        with pytest.raises(NotAuthorized):
            read_all(client)
        return

    records = read_all(client)
    assert sorted(records) == store.shop.customers.ids
    assert list(read_frame(CUSTOMERS, records.values()).index) == store.shop.customers.ids
    groups = read_all(client, GROUPS)
    assert sorted(groups) == store.shop.groups.ids
    assert list(read_frame(GROUPS, groups.values()).index) == store.shop.groups.ids

    keys = list(store.shop.customers.ids)[:20]
    items = [{"CustomerID": key, **write_fields(CUSTOMERS, {"BillingCity": f"City {key}"})} for key in keys]
    if condition == "permissions=read":
        with pytest.raises(NotAuthorized):
            update_carefully(client, items, monitor)
        return
    assert all(update_carefully(client, items, monitor).values())
    assert all(store.shop.customers[key]["BillingCity"] == f"City {key}" for key in keys)

    added = add_carefully(
        client, {"Email": "new@shop.example", "Password": "Str0ng!pass", "Enabled": True}, monitor
    )
    assert [key for key, row in store.shop.customers.items() if row["Email"] == "new@shop.example"] == [added]
    for table, rows, key in (
        (CUSTOMERS, store.shop.customers, added),
        (GROUPS, store.shop.groups, min(store.shop.groups)),
    ):
        result = client.delete(table, key, monitor=monitor)
        assert result.ok or not result.is_known
        assert key not in rows


def test_no_fault_is_left_out() -> None:
    """A new fault must be driven through the client: `test_faults` takes all of them from this list."""
    from tests.store.test_faults import FINAL, PASSING

    assert set(PASSING) | set(FINAL) == set(FAULTS)
