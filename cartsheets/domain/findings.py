"""What was found in a sheet besides what was asked for: Problems, Damage and Notices."""

from __future__ import annotations

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

    `kind` is the class of damage ("lost_leading_zero" …); `value` what the sheet holds now.
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


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence the user should read; it holds nothing back. `where` may be empty."""

    message: str
    where: str = ""
    kind: str = ""


class Repairs:
    """Which classes of damage are repaired: all, none, or the named ones."""

    def __init__(self, classes: frozenset[str] | None) -> None:
        self._classes = classes

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
