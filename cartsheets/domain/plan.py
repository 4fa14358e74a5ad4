"""Action, Change, Conflict and Plan: what will be sent, in which order, under which guards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from cartsheets.domain.cells import Cell
from cartsheets.domain.findings import Damage, Notice, Problem
from cartsheets.domain.sheet import TextForm


class Action(StrEnum):
    """The three things that can be done to a row of the store."""

    ADD = "add"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class CellChange:
    """One changed cell; an add has neither base nor live, a delete shows what is lost."""

    column: str
    base: Cell
    live: Cell
    draft: Cell
    because: str = ""
    """The id of the change that asks for this cell; where that one does not go, nor does this."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row's change. `row` and `where` are its place in the sheet ("Customers!18").

    `key` is None for an add. `label` names the row for a person ("Grace Okafor"). `cells` holds the
    changed cells only. A typed password is never among the cells: `has_password` says there is one.
    """

    table: str
    action: Action
    key: int | None
    where: str
    row: int
    cells: tuple[CellChange, ...]
    label: str = ""
    has_password: bool = False
    mark: str = ""
    """For a delete: the fingerprint of the live row that was reviewed, so that a later change is seen."""

    @property
    def id(self) -> str:
        """A name that is unique within a plan and the same each time the sheet is compared."""
        return f"{self.table}:{self.key}" if self.key is not None else f"{self.table}@{self.row}"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sheet and store both changed a cell, differently; or one deleted the row the other changed.

    A conflict of rows has no `column`; its `base`, `live` and `draft` are then words ("deleted" …).
    `choice` is None while open, "mine" or "live" once decided.
    """

    table: str
    key: int
    column: str | None
    where: str
    row: int
    base: Cell
    live: Cell
    draft: Cell
    choice: str | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence that many changes share. `members` are (change id, column) pairs, column "" for rows."""

    sentence: str
    rows: int
    members: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        """A short name, the same as long as the sentence is: to choose the pattern by."""
        return sha256(self.sentence.encode("utf-8", "surrogatepass")).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Guard:
    """Something that asks for a second consent before the plan may be pushed."""

    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many calls a push takes, and how long at the store's pace."""

    calls: int
    seconds: float


@dataclass(frozen=True, slots=True)
class SheetReading:
    """How a sheet was read when it was compared, so that results and passwords are found in it again.

    `form` is that of a text file. The rest tells where a foreign file's customers are and what its columns
    were taken for: API names by header, "" for none. `header_row` counts from 1, 0 where it is found out.
    `match` is what its rows were told by, as it was asked for.
    """

    form: TextForm = field(default_factory=TextForm)
    sheet: str = ""
    header_row: int = 0
    names: Mapping[str, str] = field(default_factory=dict)
    match: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """Ordered, frozen Changes. `compared_at` is when live was read (aware UTC).

    `store_id` names the store without its keys; `totals` are the store's rows per table when compared.
    """

    id: str
    store_id: str
    store: str
    file: str
    export_id: str
    digest: str
    compared_at: datetime
    changes: tuple[Change, ...]
    conflicts: tuple[Conflict, ...] = ()
    problems: tuple[Problem, ...] = ()
    damage: tuple[Damage, ...] = ()
    notices: tuple[Notice, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    guards: tuple[Guard, ...] = ()
    estimate: Estimate = Estimate(0, 0.0)
    unchanged: int = 0
    totals: Mapping[str, int] = field(default_factory=dict)
    group_names: Mapping[int, str] = field(default_factory=dict)
    is_past: bool = False
    """Whether it only tells what happened, between two exports or since one: nobody can push it."""
    is_two_way: bool = False
    """Whether nobody knows what the sheet was made from: nothing is agreed to before a person says so."""
    reading: SheetReading = field(default_factory=SheetReading)

    def changes_of(self, action: Action) -> tuple[Change, ...]:
        """The changes with this action."""
        return tuple(change for change in self.changes if change.action is action)
