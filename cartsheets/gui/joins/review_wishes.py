"""What a person wishes of a review besides ticks: values over the sheet, repairs, how a file is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cartsheets.domain.damage import CLASSES
from cartsheets.domain.drafting.draft import DraftOptions
from cartsheets.domain.findings import Damage, Repairs
from cartsheets.domain.foreign.maps import ForeignOptions
from cartsheets.domain.kept_review import KeptReview
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.domain.typed_values import ROW_KEY, FittedValues, TypedValue
from cartsheets.gui.models.mend import Mend
from cartsheets.gui.models.review_repairs import RepairsWish
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
    reads_all: bool = False
    """Whether all customers are read the next time, not only what changed since the export."""

    def mend(self, mends: Iterable[Mend]) -> None:
        """Lay values over cells of the sheet."""
        for each in mends:
            value = TypedValue(each.table, each.row, each.column, each.text)
            self.typed[each.table, each.row, each.column] = value

    def repair(self, kind: str, *, is_wished: bool, among: Iterable[Damage] = ()) -> None:
        """Repair a class of damage with all of its cells `among` these, or take it as it was typed."""
        if is_wished:
            self.unrepaired.discard(kind)
            self._repair_cells((damage.place for damage in among if damage.kind == kind), is_wished=True)
        else:
            self.unrepaired.add(kind)

    def repair_cell(self, place: Place, *, is_wished: bool, among: Sequence[Damage] = ()) -> None:
        """Repair one cell, or take it as it was typed; of a class that is not repaired the others stay so."""
        kind = next((damage.kind for damage in among if damage.place == place), "")
        if is_wished and kind in self.unrepaired:
            self.unrepaired.discard(kind)
            others = (each.place for each in among if each.kind == kind and each.place != place)
            self._repair_cells(others, is_wished=False)
        self._repair_cells([place], is_wished=is_wished)

    def repair_as(self, wish: RepairsWish) -> None:
        """Repair exactly this."""
        for kind, is_on in wish.kinds.items():
            self.repair(kind, is_wished=is_on)
        for is_on in (True, False):
            places = (place for place, wished in wish.cells.items() if wished == is_on)
            self._repair_cells(places, is_wished=is_on)

    def _repair_cells(self, places: Iterable[Place], *, is_wished: bool) -> None:
        for place in places:
            value = self.typed.get(place)
            if not is_wished:
                self.typed[place] = TypedValue(*place, None)
            elif value is not None and value.text is None:
                del self.typed[place]

    def choose_row(self, row: int, key: int) -> None:
        """Take a row of a foreign sheet for this customer, 0 for a new one."""
        value = TypedValue(CUSTOMERS.name, row, ROW_KEY, str(key))
        self.typed[value.place] = value

    def take_fitted(self, values: FittedValues) -> bool:
        """Go on with what fits the sheet as it was read, at its rows; tells whether that is anything else."""
        before, self.typed = self.typed, {value.place: value for value in values.fitting}
        return before != self.typed

    def take_kept(self, kept: KeptReview) -> None:
        """Go on with what was wished the last time."""
        self.typed = {value.place: value for value in kept.typed}
        self.unrepaired = set(kept.unrepaired)
        self.foreign = kept.foreign

    def read_all(self) -> None:
        """Read all customers the next time, not only what changed since the export."""
        self.reads_all = True

    def clear(self) -> None:
        """Wish nothing of it any more."""
        self.typed.clear()
        self.unrepaired.clear()
        self.foreign = None

    def options(self) -> ReviewOptions:
        """How the sheet is to be reviewed; a wish to read everything counts once."""
        reads_all, self.reads_all = self.reads_all, False
        repairs = Repairs(frozenset(CLASSES) - self.unrepaired) if self.unrepaired else Repairs.all()
        return ReviewOptions(
            draft=DraftOptions(repairs=repairs),
            typed=tuple(self.typed.values()),
            foreign=self.foreign or ForeignOptions(),
            reads_all=reads_all,
        )
