"""CarriedGroups: what a sheet asks of groups, carried beside the grid, which shows customers only.

It goes into the review with the grid's edits, so that nothing of a sheet is lost by editing it here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cartsheets.domain.cells import is_same
from cartsheets.domain.drafting.draft import Draft, DraftRow
from cartsheets.domain.findings import Damage, Problem
from cartsheets.domain.matching import SheetLayout
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import GROUPS

_REMEDY = "Mend it in the sheet, save it, and open the sheet here again."


@dataclass(frozen=True, slots=True)
class CarriedGroups:
    """Rows of the Groups sheet that ask for something, and what is wrong with others of them."""

    rows: tuple[DraftRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    damage: tuple[Damage, ...] = ()
    layout: SheetLayout | None = field(default=None, repr=False)

    @classmethod
    def of(cls, draft: Draft) -> CarriedGroups:
        """Take it from what a whole sheet asks for; its problems can be mended in the sheet only."""
        name = GROUPS.name
        problems = [
            replace(problem, column="", suggestion=None, remedy=_REMEDY)
            for problem in draft.problems
            if problem.table == name
        ]
        damage = tuple(each for each in draft.damage if each.table == name)
        return cls(tuple(draft.rows_of(GROUPS)), tuple(problems), damage, draft.layouts.get(name))

    @property
    def count(self) -> int:
        """How many groups ask for something."""
        return len(self.rows) + len({problem.row for problem in self.problems})

    @property
    def new_names(self) -> tuple[str, ...]:
        """The names of the groups that the sheet adds: customers may be put into them."""
        names = (row.cells.get("Name") for row in self.rows if row.key is None)
        return tuple(str(name) for name in names if name)

    def with_edits(self, draft: Draft) -> Draft:
        """Give the draft of the grid's edits with the groups in it."""
        if self.layout is None or not self.count:
            return draft
        name = GROUPS.name
        held = {(name, problem.row) for problem in self.problems}
        places = {row.key: row.row for row in self.rows if row.key is not None}
        return replace(
            draft,
            rows=(*self.rows, *draft.rows),
            problems=(*self.problems, *draft.problems),
            damage=(*self.damage, *draft.damage),
            layouts={**draft.layouts, name: self.layout},
            held=draft.held | held,
            seen={**draft.seen, name: len(self.rows)},
            places={**draft.places, name: places},
        )

    def left(self, base: Snapshot, added: Mapping[tuple[str, str], int]) -> CarriedGroups:
        """Give what a push has not brought into the base; `added` are the rows that pushes added."""
        rows = []
        for row in self.rows:
            now = base.row(GROUPS.name, row.key) if row.key is not None else None
            if row.key is None:
                named = str(row.cells.get("Name") or "").strip().lower()
                is_left = (GROUPS.name, named) not in added
            elif row.is_delete or now is None:
                is_left = row.is_delete and now is not None
            else:
                is_left = any(
                    not is_same(GROUPS.by_name[name], cell, now.get(name)) for name, cell in row.cells.items()
                )
            if is_left:
                rows.append(row)
        return replace(self, rows=tuple(rows))
