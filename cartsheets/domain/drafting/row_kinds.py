"""The rows of a sheet, and what all ways of telling them apart have in common.

Which row is which customer is told by `draft_rows` for our own sheets, by `foreign_rows` for others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import repeat, zip_longest
from operator import attrgetter
from typing import NamedTuple

from cartsheets.domain.drafting.row_blocks import find_other_tables, has_headers, is_total_word
from cartsheets.domain.findings import Notice, Problem
from cartsheets.domain.matching import ACTION, TOKEN, SheetLayout, column_values
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.spacing import bare_text, is_blank
from cartsheets.domain.tables import ACTION_HEADER, Kind, Role

ACTION_WORDS = ("DELETE", "IGNORE")


class RowKind(Enum):
    """What a row of the sheet stands for."""

    EXISTING = auto()
    NEW = auto()
    DELETE = auto()
    IGNORED = auto()


class SheetRowId(NamedTuple):
    """A row that holds anything, `number` its place in the sheet. `key` is None for a new row.

    A tuple, because one is made for every row: that takes half the time of a frozen dataclass.
    """

    number: int
    key: int | None
    kind: RowKind
    is_hidden: bool = False


def existing_rows(
    numbers: Iterable[int], keys: Iterable[int], hidden: Iterable[bool]
) -> Iterable[SheetRowId]:
    """Give the rows of a stretch of the sheet that are all plainly rows of the export."""
    # Made as tuples are, past the call of a function for each: there are as many as customers.
    return map(tuple.__new__, repeat(SheetRowId), zip(numbers, keys, repeat(RowKind.EXISTING), hidden))


@dataclass(slots=True)
class SheetRows:
    """All rows below the header, told apart.

    `numbers` are those of all rows the file holds; `count` counts those with a value of ours in them.
    """

    numbers: list[int]
    count: int = 0
    rows: list[SheetRowId] = field(default_factory=list)
    held: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    seen_keys: set[int] = field(default_factory=set)


def cell_words(cell: Value) -> str:
    """What a cell shows, for a message."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if cell.kind is CellKind.FORMULA and cell.stored is None:
        return f"={cell.formula}"
    return cell.text


class RowFinder:
    """What a sheet's rows are looked at with; `found` is what was told of them so far."""

    def __init__(self, layout: SheetLayout) -> None:
        self.layout = layout
        self.table = layout.table
        self.sheet_rows = layout.rows_below
        self.found = SheetRows(numbers=list(map(attrgetter("number"), self.sheet_rows)))
        # The key comes first: it alone nearly always tells that a row holds something.
        names = sorted(layout.positions, key=lambda name: name != self.table.key.name)
        self._value_places = [layout.positions[name] for name in names if name != TOKEN]

    def other_tables(self, keys: Sequence[int | None] = ()) -> set[int]:
        """Find the rows of tables below ours, and tell that they are not read.

        A row that has one of `keys`, as far as they are known, needs no look at what else it holds.
        """
        rows = [
            row
            for row, key in zip_longest(self.sheet_rows, keys)
            if key is not None or self.holds_values(row.cells)
        ]
        found: set[int] = set()
        if not rows or rows[-1].number - rows[0].number == len(rows) - 1:
            return found
        for block in find_other_tables(self.layout, rows):
            inside = [row for row in rows if row.number in block]
            if not has_headers(inside[0].cells) and any(self.looks_like_totals(row.cells) for row in inside):
                continue
            found.update(block)
            self.found.notices.append(
                Notice(
                    f"Rows {block[0]:,} to {block[-1]:,} of “{self.layout.sheet.name}” lie below an empty "
                    "row and look like another table; they are not read.",
                    where=self.layout.where(block[0]),
                    kind="table_below",
                )
            )
        return found

    def column(self, name: str) -> Sequence[Value]:
        """Give a column's cells, one for each row; blank ones where the sheet lacks it."""
        position = self.layout.positions.get(name)
        if position is None:
            return [None] * len(self.sheet_rows)
        return column_values(self.layout, position)

    def holds_values(self, cells: list[Value]) -> bool:
        """Whether a row holds anything in a column of ours but its token."""
        for position in self._value_places:
            cell = cells[position] if position < len(cells) else None
            if cell is not None and (not isinstance(cell, str) or not is_blank(cell)):
                return True
        return False

    def action(self, number: int, cell: Value) -> str | None:
        """Read a row's Action; None where it is no word for one, and the row is held back."""
        word = bare_text(cell_words(cell)).upper()
        if isinstance(cell, OddCell) and cell.kind is CellKind.FORMULA and word:
            # Whoever deletes says so by hand: a formula changes its mind with what it looks at.
            self.hold(
                number,
                ACTION,
                cell,
                "formula_action",
                f"{ACTION_HEADER} is the result of a formula here: “{cell_words(cell)}”.",
                "Type the word itself, or empty the cell.",
            )
            return None
        if not word or word in ACTION_WORDS:
            return word
        self.hold(
            number,
            ACTION,
            cell,
            "unknown_action",
            f"“{cell_words(cell)}” is no word for {ACTION_HEADER}.",
            "Leave it blank to change or add the row, or choose DELETE or IGNORE.",
        )
        return None

    def looks_like_totals(self, cells: list[Value]) -> bool:
        """Whether a row sums up the others."""
        for cell in cells:
            if isinstance(cell, str) and is_total_word(cell):
                return True
            if isinstance(cell, OddCell) and cell.kind is CellKind.FORMULA and _sums(cell.formula):
                return True
        return False

    def is_no_new_row(self, number: int, cells: list[Value], action: str, *, identifier: str) -> bool:
        """Hold back what cannot be a new row: a DELETE of nobody, and totals. Says whether it did."""
        if action == "DELETE":
            self.hold(
                number,
                ACTION,
                "DELETE",
                "delete_without_key",
                f"DELETE stands in a row without {self.table.key.header}.",
                f"Write DELETE into the row of the {self.table.singular} that should go.",
            )
            return True
        if self.table.name == "customers" and "@" not in identifier and self.looks_like_totals(cells):
            self.hold(
                number,
                "",
                "",
                "totals_row",
                "This row looks like totals, not like a customer.",
                "Delete the row, or write IGNORE in Action.",
            )
            return True
        return False

    def identifier(self, cells: list[Value]) -> str:
        """Give the text that names a row beside its id, in small letters: an e-mail, a group's name."""
        position = self.layout.positions.get("Email" if self.table.name == "customers" else "Name")
        if position is None or position >= len(cells):
            return ""
        return cell_words(cells[position]).strip().lower()

    def see(self, *keys: int | None) -> None:
        """Note that the sheet still has these rows."""
        self.found.seen_keys.update(key for key in keys if key is not None)

    def hold(
        self,
        number: int,
        name: str,
        cell: Value,
        kind: str,
        message: str,
        remedy: str,
        *,
        key: int | None = None,
        candidates: Sequence[int] = (),
    ) -> None:
        """Hold a row back, and say why; `name` is the column at fault, "" where it is the row."""
        self.found.held.add(number)
        self.found.problems.append(
            Problem(
                table=self.table.name,
                row=number,
                where=self.layout.where(number, name),
                column=name if not name.startswith("_") else "",
                value=cell_words(cell),
                message=message,
                remedy=remedy,
                kind=kind,
                key=key,
                candidates=tuple(candidates),
            )
        )

    def settle_copies(self) -> None:
        """Hold back rows that stand twice with different contents; a true copy counts once."""
        kept = [row for row in self.found.rows if row.key is not None and row.kind is not RowKind.IGNORED]
        if len({row.key for row in kept}) == len(kept):
            return
        by_key: dict[int, list[SheetRowId]] = defaultdict(list)
        for row in kept:
            if row.key is not None:
                by_key[row.key].append(row)
        copies = {key: rows for key, rows in by_key.items() if len(rows) > 1}
        cells = {row.number: row.cells for row in self.sheet_rows}
        dropped: set[int] = set()
        for key, rows in copies.items():
            first = self.comparable(cells[rows[0].number])
            if all(self.comparable(cells[row.number]) == first for row in rows[1:]):
                dropped.update(row.number for row in rows[1:])
                self.found.notices.append(
                    Notice(
                        f"{self.table.singular.capitalize()} {key} stands {len(rows)} times with the same "
                        "contents; it counts once.",
                        where=self.layout.where(rows[1].number),
                        kind="same_row_twice",
                    )
                )
                continue
            places = ", ".join(str(row.number) for row in rows)
            for row in rows:
                dropped.add(row.number)
                self.hold(
                    row.number,
                    self.table.key.name,
                    str(key),
                    "duplicate_key",
                    f"{self.table.singular.capitalize()} {key} stands in rows {places} with different "
                    "contents.",
                    f"Keep one of them. To add a copy as a new row, empty its {self.table.key.header}.",
                    key=key,
                )
        self.found.rows = [row for row in self.found.rows if row.number not in dropped]

    def comparable(self, cells: list[Value]) -> list[Value]:
        """Give what of a row counts when two are compared; how a number is formatted does not."""
        found: list[Value] = []
        for name, place in self.layout.positions.items():
            column = self.table.by_name.get(name)
            if name != ACTION and (column is None or column.role is Role.READ_ONLY):
                continue
            cell = cells[place] if place < len(cells) else None
            if isinstance(cell, OddCell) and column is not None and column.kind is not Kind.TEXT:
                cell = replace(cell, number_format="%" if "%" in cell.number_format else "")
            found.append(cell)
        return found


def _sums(formula: str) -> bool:
    return formula.upper().startswith(("SUM(", "SUBTOTAL(", "COUNT", "AVERAGE("))
