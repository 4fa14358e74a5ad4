"""What a person wishes of a review besides ticks: values over the sheet, repairs, how a file is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from cartsheets.domain.damage import CLASSES
from cartsheets.domain.draft import DraftOptions
from cartsheets.domain.findings import Repairs
from cartsheets.domain.foreign import ForeignOptions
from cartsheets.domain.typed_values import TypedValue
from cartsheets.gui.models.mend import Mend
from cartsheets.steps.review import ReviewOptions

Place = tuple[str, int, str]
"""Table, row of the sheet, and the column's API name."""


@dataclass
class ReviewWishes:
    """Changed by gestures in the review; each comparison is made with `options`."""

    typed: dict[Place, TypedValue] = field(default_factory=dict)
    unrepaired: set[str] = field(default_factory=set)
    """Classes of damage that are taken as they were typed."""
    foreign: ForeignOptions | None = None
    """How a foreign file is read, once a person agreed to it."""

    def mend(self, mends: Iterable[Mend]) -> None:
        """Lay values over cells of the sheet."""
        for each in mends:
            value = TypedValue(each.table, each.row, each.column, each.text)
            self.typed[each.table, each.row, each.column] = value

    def repair(self, kind: str, *, is_wished: bool) -> None:
        """Repair a class of damage, or take its cells as they were typed."""
        (self.unrepaired.discard if is_wished else self.unrepaired.add)(kind)

    def choose_row(self, row: int, key: int) -> None:
        """Take a row of a foreign sheet for this customer, 0 for a new one."""
        foreign = self.foreign or ForeignOptions()
        self.foreign = replace(foreign, rows={**foreign.rows, row: key})

    def clear(self) -> None:
        """Wish nothing of it any more."""
        self.typed.clear()
        self.unrepaired.clear()
        self.foreign = None

    def options(self) -> ReviewOptions:
        """How the sheet is to be reviewed."""
        repairs = Repairs(frozenset(CLASSES) - self.unrepaired) if self.unrepaired else Repairs.all()
        return ReviewOptions(
            draft=DraftOptions(repairs=repairs),
            typed=tuple(self.typed.values()),
            foreign=self.foreign or ForeignOptions(),
        )
