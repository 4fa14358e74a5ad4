"""The practice shop itself: its customers and groups, and what other people do to them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import RLock
from typing import Any

from cartsheets.demo.fields import CUSTOMER, GROUP
from cartsheets.demo.people import invent_customers, invent_groups, invent_update_times
from cartsheets.demo.records import Records, Row
from cartsheets.demo.vocabulary import CITIES, COMMENTS

OTHERS_FIELDS = (
    "BillingCity",
    "BillingPhoneNumber",
    "ShippingAddress1",
    "Comments",
    "CustomerGroupID",
    "MailList",
)
"""What other people edit."""


def utc_now() -> datetime:
    """Read the clock."""
    return datetime.now(UTC)  # noqa: TID251 - the practice store has a clock of its own


@dataclass(frozen=True)
class OthersEdit:
    """One thing that somebody else did: `action` is edit, add, delete or rename (a group).

    `field` is None, and before or after a whole record, where one was added or deleted.
    """

    action: str
    key: int
    field: str | None
    before: Any
    after: Any


class Shop:
    """Customers and groups behind one lock. `edit` and its like are other people at work."""

    def __init__(
        self,
        customers: list[Row],
        groups: list[Row],
        *,
        seed: int = 1,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.lock = RLock()
        self.seed = seed
        self.clock = clock
        self.clock_ahead_s = 0.0
        self.customers = Records(
            CUSTOMER, customers, invent_update_times(len(customers), seed=seed), self.lock
        )
        self.groups = Records(GROUP, groups, invent_update_times(len(groups), seed=-seed), self.lock)
        self.dice = random.Random(f"shop {seed}")
        self.others_edits: list[OthersEdit] = []

    @classmethod
    def seeded(
        cls,
        *,
        customers: int = 500,
        groups: int = 8,
        seed: int = 1,
        duplicate_group_names: bool = False,
        long_group_texts: bool = False,
        clock: Callable[[], datetime] = utc_now,
    ) -> Shop:
        """Invent a shop; the same numbers give the same shop."""
        group_rows = invent_groups(
            groups, seed=seed, have_duplicate_names=duplicate_group_names, have_long_texts=long_group_texts
        )
        customer_rows = invent_customers(customers, [row[0] for row in group_rows], seed=seed)
        return cls(customer_rows, group_rows, seed=seed, clock=clock)

    def edit(self, customer_id: int, **values: Any) -> None:
        """Edit a customer as somebody else would; KeyError for an unknown one."""
        self.customers.change(customer_id, values, at=self.now_s())

    def add(self, **values: Any) -> int:
        """Add a customer as somebody else would, and return its id."""
        password = {"Password": f"{self.dice.getrandbits(128):032x}"}
        return self.customers.add({"Enabled": True, **password, **values}, at=self.now_s())

    def delete(self, customer_id: int) -> None:
        """Delete a customer as somebody else would."""
        self.customers.delete(customer_id)

    def edit_group(self, group_id: int, **values: Any) -> None:
        """Edit a group as somebody else would."""
        self.groups.change(group_id, values, at=self.now_s())

    def add_group(self, **values: Any) -> int:
        """Add a group as somebody else would, and return its id."""
        return self.groups.add(values, at=self.now_s())

    def delete_group(self, group_id: int) -> None:
        """Delete a group as somebody else would; its members keep its id."""
        self.groups.delete(group_id)

    def now(self) -> datetime:
        """The shop's own time, which need not be right."""
        return self.clock() + timedelta(seconds=self.clock_ahead_s)

    def now_s(self) -> float:
        """The shop's own time in seconds since 1970."""
        return self.now().timestamp()

    def let_others(self, action: str) -> None:
        """Let somebody else edit, add or delete a customer or rename a group, by the shop's own dice."""
        with self.lock:
            if action == "rename":
                self._rename_something()
            elif action == "add":
                key = self.add(
                    Email=f"walk.in{self.dice.randrange(10**9)}@others.example", BillingLastName="Walk-in"
                )
                self.others_edits.append(OthersEdit("add", key, None, None, dict(self.customers[key])))
            elif self.customers:
                key = self.dice.choice(self.customers.ids)
                if action == "delete":
                    self.others_edits.append(OthersEdit("delete", key, None, dict(self.customers[key]), None))
                    self.delete(key)
                else:
                    self._edit_something(key)

    def _rename_something(self) -> None:
        if self.groups:
            key = self.dice.choice(self.groups.ids)
            before = self.groups[key]["Name"]
            after = f"{before} {self.dice.randrange(100, 1000)}"[-150:]
            self.edit_group(key, Name=after)
            self.others_edits.append(OthersEdit("rename", key, "Name", before, after))

    def _edit_something(self, key: int) -> None:
        field = self.dice.choice(OTHERS_FIELDS)
        before = self.customers[key][field]
        after: Any
        if field == "CustomerGroupID":
            after = self.dice.choice([0, *self.groups.ids])
        elif field == "MailList":
            after = not before
        elif field == "BillingCity":
            after = self.dice.choice(CITIES[self.dice.choice(list(CITIES))])[0]
        elif field == "BillingPhoneNumber":
            after = f"555-01{self.dice.randrange(100):02d}"
        elif field == "ShippingAddress1":
            after = f"{self.dice.randrange(1, 999)} Others Lane"
        else:
            after = self.dice.choice(COMMENTS)
        self.edit(key, **{field: after})
        self.others_edits.append(OthersEdit("edit", key, field, before, after))
