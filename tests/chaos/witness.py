"""What really happened at a practice store, in order: who changed which cell, and what we had read before.

Every operation goes by under the shop's lock. Whatever changed between two of them was done by others.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cartsheets.demo.answers import Answer
from cartsheets.demo.conditions import Conditions
from cartsheets.demo.routes import Call
from cartsheets.demo.server import PracticeStore

State = dict[str, dict[int, tuple[Any, ...]]]
Place = tuple[str, int]


@dataclass(frozen=True)
class Event:
    """One row that was read or changed. `run` counts our processes; `cells` are before and after by column.

    `is_list` says of a read that the row came in a page.
    """

    number: int
    run: int
    who: str
    what: str
    table: str
    key: int
    cells: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)
    is_list: bool = False


class Witness:
    """The log of one trial; `run` is set by whoever starts our processes."""

    def __init__(self, store: PracticeStore) -> None:
        self.shop = store.shop
        self.run = 0
        self.events: list[Event] = []
        self.names = {"customers": self.shop.customers.shape.names, "groups": self.shop.groups.shape.names}
        operations = store._service._operations
        self._answer = operations.answer
        operations.answer = self._watched  # type: ignore[method-assign]
        self._last = self.state()

    def state(self) -> State:
        """All rows now, in the order of the wire."""
        with self.shop.lock:
            return {"customers": dict(self.shop.customers._rows), "groups": dict(self.shop.groups._rows)}

    def others(self, act: Callable[[], object]) -> None:
        """Let others do something, and see what it was."""
        with self.shop.lock:
            act()
            self._see("others", 0)

    def begin_again(self) -> None:
        """Forget all: a new trial begins with the store as it is now."""
        with self.shop.lock:
            self.events.clear()
            self.run = 0
            self._last = self.state()

    def changes(self) -> list[Event]:
        """All events that changed something."""
        with self.shop.lock:
            self._see("others", 0)
            return [event for event in self.events if event.what != "read"]

    def _watched(self, call: Call, conditions: Conditions) -> Answer:
        with self.shop.lock:
            self._see("others", 0)
            answer = self._answer(call, conditions)
            if call.method == "GET":
                self._note_read(call, answer)
            else:
                self._see("ours", self.run)
            return answer

    def _see(self, who: str, run: int) -> None:
        now = self.state()
        for table, rows in now.items():
            last = self._last[table]
            for key in sorted(rows.keys() | last.keys()):
                was, has = last.get(key), rows.get(key)
                if was is not has:
                    self._note(who, run, table, key, was, has)
        self._last = now

    def _note(
        self,
        who: str,
        run: int,
        table: str,
        key: int,
        was: tuple[Any, ...] | None,
        has: tuple[Any, ...] | None,
    ) -> None:
        names = self.names[table]
        what = "add" if was is None else "delete" if has is None else "update"
        blank = (None,) * len(names)
        pairs = zip(names, was or blank, has or blank, strict=True)
        cells = {name: (old, new) for name, old, new in pairs if old != new}
        if cells or what != "update":
            self.events.append(Event(len(self.events), run, who, what, table, key, cells))

    def _note_read(self, call: Call, answer: Answer) -> None:
        try:
            content = json.loads(answer.body)
        except ValueError:
            return
        parts = call.path.strip("/").lower().split("/")
        table = "groups" if parts[0] == "customergroups" and len(parts) < 3 else "customers"
        name = "CustomerGroupID" if table == "groups" else "CustomerID"
        rows = content if isinstance(content, list) else [content]
        for row in rows:
            if isinstance(row, dict) and isinstance(row.get(name), int) and len(row) > 1:
                self.events.append(
                    Event(
                        len(self.events), self.run, "ours", "read", table, row[name], is_list=len(parts) != 2
                    )
                )


def touched_by_others(events: list[Event]) -> set[Place]:
    """The rows that others changed, added or deleted."""
    return {(event.table, event.key) for event in events if event.who == "others" and event.what != "read"}


def by_row(events: list[Event]) -> dict[Place, list[Event]]:
    """All events of each row, in order."""
    rows: dict[Place, list[Event]] = defaultdict(list)
    for event in events:
        rows[event.table, event.key].append(event)
    return rows
