"""One customer's past: what pushes changed, and what changed in the store between two looks at it.

Nobody tells this program what others do in the store. But an export and the rows that a push read before
it sent are looks at it: what differs from the look before, and no push of ours did, was done there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.plan import Action, CellChange, Change
from cartsheets.domain.receipt import Outcome
from cartsheets.domain.tables import CUSTOMERS

Row = Mapping[str, Cell]


class PastKind(StrEnum):
    """Where a part of the past comes from."""

    SEEN = "seen"
    PUSH = "push"
    STORE = "store"


@dataclass(frozen=True, slots=True)
class Look:
    """A row as an export read it; `row` None says that it surely was not there. Times are aware UTC."""

    at: datetime
    export: str
    who: str
    row: Row | None


@dataclass(frozen=True, slots=True)
class Pushed:
    """A change that a push planned. `before` is the row as it was read then, `left` what it left there.

    Both are None where that was not kept.
    """

    at: datetime
    push: str
    who: str
    change: Change
    outcome: Outcome
    message: str = ""
    before: Row | None = None
    left: Row | None = None


@dataclass(frozen=True, slots=True)
class PastEvent:
    """One part of the past. `cells` of the change have `live` as it was before, `draft` as after.

    `source` is the export or push that shows it. What changed in the store did so between `since` and
    `at`, and nobody knows by whom. Where the customer is met first there is nothing that changed.
    """

    kind: PastKind
    at: datetime
    source: str
    who: str
    change: Change
    outcome: Outcome = Outcome.DONE
    message: str = ""
    since: datetime | None = None
    is_of_export: bool = False


def tell_past(key: int, moments: Iterable[Look | Pushed]) -> list[PastEvent]:
    """Tell a customer's past from all moments that are known, the earliest first."""
    teller = _Teller(key)
    for moment in sorted(moments, key=lambda moment: (moment.at, isinstance(moment, Pushed))):
        if isinstance(moment, Look):
            teller.look(moment.at, moment.export, moment.who, moment.row, is_of_export=True)
        else:
            teller.push(moment)
    return teller.events


class _Teller:
    def __init__(self, key: int) -> None:
        self.events: list[PastEvent] = []
        self._key = key
        self._known: Row | None = None
        self._is_known = False
        self._since: datetime | None = None

    def look(self, at: datetime, source: str, who: str, row: Row | None, *, is_of_export: bool) -> None:
        """Tell what is different from what was known."""
        found: Change | None = None
        if not self._is_known:
            if row is None:
                return
            found, kind = self._change(Action.UPDATE, row, ()), PastKind.SEEN
        else:
            found, kind = self._difference(row), PastKind.STORE
        if found is not None and (is_of_export or kind is PastKind.STORE):
            since = self._since if kind is PastKind.STORE else None
            by = who if kind is PastKind.SEEN else ""
            self.events.append(PastEvent(kind, at, source, by, found, since=since, is_of_export=is_of_export))
        self._know(row, at)

    def push(self, moment: Pushed) -> None:
        """Tell what a push did, and before it what its own look at the row shows."""
        if moment.before is not None and moment.change.action is not Action.ADD:
            self.look(moment.at, moment.push, moment.who, moment.before, is_of_export=False)
        change = moment.change
        if not change.label and self._known is not None:
            change = replace(change, label=_label(self._known, self._key))
        self.events.append(
            PastEvent(
                PastKind.PUSH, moment.at, moment.push, moment.who, change, moment.outcome, moment.message
            )
        )
        if moment.outcome is not Outcome.DONE:
            return
        if moment.change.action is Action.DELETE:
            self._know(None, moment.at)
        elif moment.change.action is Action.ADD:
            self._know(moment.left or {c.column: c.draft for c in change.cells}, moment.at)
        elif self._known is not None:
            self._know({**self._known, **(moment.left or {})}, moment.at)

    def _know(self, row: Row | None, at: datetime) -> None:
        self._known, self._is_known, self._since = row, True, at

    def _difference(self, row: Row | None) -> Change | None:
        if row is None:
            return self._change(Action.DELETE, self._known, ()) if self._known is not None else None
        if self._known is None:
            cells = tuple(
                CellChange(name, None, None, cell) for name, cell in row.items() if cell is not None
            )
            return self._change(Action.ADD, row, cells)
        known = self._known
        cells = tuple(
            CellChange(column.name, known.get(column.name), known.get(column.name), row.get(column.name))
            for column in CUSTOMERS.value_columns
            if column.name in known
            and column.name in row
            and not is_same(column, known.get(column.name), row.get(column.name))
        )
        return self._change(Action.UPDATE, row, cells) if cells else None

    def _change(self, action: Action, row: Row | None, cells: tuple[CellChange, ...]) -> Change:
        label = _label(row or {}, self._key)
        return Change(CUSTOMERS.name, action, self._key, "", 0, cells, label)


def _label(row: Row, key: int) -> str:
    names = [row.get("BillingFirstName"), row.get("BillingLastName")]
    return " ".join(str(name).strip() for name in names if name) or str(row.get("Email") or f"#{key}")
