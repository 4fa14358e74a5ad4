"""What was found in a sheet besides what was asked for: Problems, Damage and Notices."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from cartsheets.domain.cells import Cell


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that must be mended first; its row is held back, the rest goes on.

    `where` is sheet and cell, or sheet and row ("Customers!D31", "Customers!31"). `column` is the
    API's name, or empty. `value` is what the cell shows. `kind` is a stable word that problems of one
    sort share; `suggestion` a value that would mend the cell, None where there is none. `candidates` are
    the keys of the rows of the store that the sheet's row could be, where that is the question.
    """

    table: str
    row: int
    where: str
    column: str
    value: str
    message: str
    remedy: str
    kind: str
    key: int | None = None
    suggestion: Cell = None
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Damage:
    """Something the spreadsheet did to a value. `repair` is the canonical cell that undoes it.

    `kind` is the class of damage ("lost_leading_zero" …); `value` what the sheet holds now, `base` what was
    exported.
    """

    table: str
    row: int
    kind: str
    where: str
    column: str
    value: str
    repair: Cell
    is_repaired: bool
    key: int | None = None
    base: Cell = None

    @property
    def place(self) -> tuple[str, int, str]:
        """Table, row of the sheet, and column."""
        return self.table, self.row, self.column


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence the user should read; it holds nothing back. `where` may be empty."""

    message: str
    where: str = ""
    kind: str = ""


class Repairs:
    """Which classes of damage are repaired: all, none, or the named ones.

    `as_typed` are single cells that are taken as they were typed all the same: (table, row, column), or
    where they are ("Customers!D31").
    """

    def __init__(
        self, classes: frozenset[str] | None, *, as_typed: Collection[tuple[str, int, str] | str] = ()
    ) -> None:
        self._classes = classes
        self._as_typed = frozenset(as_typed)

    def without(self, as_typed: Collection[tuple[str, int, str] | str]) -> Repairs:
        """Give the same repairs, but for these cells."""
        return Repairs(self._classes, as_typed=self._as_typed.union(as_typed))

    def leaves(self, place: tuple[str, int, str], where: str) -> bool:
        """Whether this cell is taken as it was typed, whatever its class."""
        return bool(self._as_typed) and (place in self._as_typed or where in self._as_typed)

    @classmethod
    def all(cls) -> Repairs:
        """Repair whatever is recognised."""
        return cls(None)

    @classmethod
    def none(cls) -> Repairs:
        """Take every cell as it is typed."""
        return cls(frozenset())

    def covers(self, kind: str) -> bool:
        """Whether damage of this class is repaired."""
        return self._classes is None or kind in self._classes
