"""The cells of a sheet against the base: which differ, and what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import Any

import numpy as np
import pandas as pd

from cartsheets.domain.addresses import check_zip_number
from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.damage import Reading, read_cell, refused
from cartsheets.domain.drafting.row_kinds import RowKind, SheetRowId, SheetRows, cell_words
from cartsheets.domain.drafting.same_rows import ShownColumn, find_differing
from cartsheets.domain.findings import Damage, Notice, Problem, Repairs
from cartsheets.domain.foreign.meanings import country_beside, is_zip
from cartsheets.domain.groups.choices import GroupChoices, GroupFault
from cartsheets.domain.matching import SheetLayout
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.spacing import is_blank
from cartsheets.domain.tables import Column, Kind, Role


class CellReader:
    """Read one sheet's cells. Whole rows are compared as they stand; only differing cells are parsed.

    A column that is in the sheet but not among those `exported` (empty: not known) was put there by hand,
    so its blank cells say nothing. `former_groups` are what the cells of rows say whose group a push of
    the same sheet deleted: they ask for nothing. After `read`: `edits` and `passwords` by sheet row,
    `problems`, `damage`, `notices`, and the sheet rows `held` back.
    """

    def __init__(
        self,
        layout: SheetLayout,
        rows: SheetRows,
        base: pd.DataFrame,
        choices: GroupChoices,
        repairs: Repairs,
        *,
        blank: str,
        exported: Collection[str] = (),
        former_groups: Mapping[int, str] | None = None,
    ) -> None:
        self.layout = layout
        self.base = base
        self.choices = choices
        self.repairs = repairs
        self.keeps_blanks = blank == "keep"
        self._former_groups = former_groups or {}
        self._typed_in = {name for name in layout.positions if exported and name not in exported}
        self.edits: dict[int, dict[str, Cell]] = defaultdict(dict)
        self.passwords: dict[int, str] = {}
        self.problems: list[Problem] = []
        self.damage: list[Damage] = []
        self.notices: list[Notice] = []
        self.held: set[int] = set()
        below = layout.rows_below
        cells = dict(zip(map(attrgetter("number"), below), map(attrgetter("cells"), below), strict=True))
        self._existing = [row for row in rows.rows if row.kind is RowKind.EXISTING]
        self._new = [row for row in rows.rows if row.kind is RowKind.NEW]
        self._existing_cells = [cells[row.number] for row in self._existing]
        self._new_cells = [cells[row.number] for row in self._new]
        keys = np.fromiter(map(attrgetter("key"), self._existing), dtype="int64", count=len(self._existing))
        self._base_places = base.index.get_indexer(pd.Index(keys))
        self._read_only_edits: dict[str, int] = defaultdict(int)

    def read(self) -> None:
        """Read every column that the sheet has."""
        columns = [
            (column, self.layout.positions[column.name])
            for column in self.layout.table.columns
            if column.name in self.layout.positions and column.role is not Role.KEY
        ]
        differing = self._differing([pair for pair in columns if pair[0].role is not Role.WRITE_ONLY])
        for column, position in columns:
            if column.role is Role.WRITE_ONLY:
                self._read_passwords(column, position)
                continue
            self._read_existing(column, position, differing)
            if column.role is not Role.READ_ONLY:
                self._read_new(column, position)
        for name, count in self._read_only_edits.items():
            header = self.layout.table.by_name[name].header
            self.notices.append(
                Notice(
                    f"{count:,} cells of “{header}” were changed. The store computes this column; "
                    "the changes are left out.",
                    kind="read_only_edited",
                )
            )

    def _differing(self, columns: Sequence[tuple[Column, int]]) -> np.ndarray[Any, Any]:
        """The places of the existing rows that are not exactly as the sheet showed them."""
        base_positions = {name: at for at, name in enumerate(self.base.columns)}
        shown = [
            ShownColumn(
                position,
                base_positions[column.name],
                None if column.kind is Kind.TEXT else partial(self.choices.shown, column),
                column.kind in (Kind.INTEGER, Kind.MONEY),
            )
            for column, position in columns
        ]
        found = find_differing(self._existing_cells, self.base.to_numpy(), self._base_places, shown)
        return np.array(found, dtype="intp")

    def _read_existing(self, column: Column, position: int, places: np.ndarray[Any, Any]) -> None:
        if not len(places):
            return
        cells = np.empty(len(places), dtype=object)
        cells[:] = [_cell(self._existing_cells[place], position) for place in places.tolist()]
        base = self.base[column.name].to_numpy()[self._base_places[places]]
        shown = np.empty(len(places), dtype=object)
        shown[:] = self._shown(column, base)
        for at in np.flatnonzero(_differs(column, cells, shown)).tolist():
            place = int(places[at])
            reading = self.read_value(column, cells[at], base[at], is_new=False)
            if is_zip(column):
                reading = self._checked_zip(column, self._existing_cells[place], cells[at], base[at], reading)
            self._take_edit(column, self._existing[place], cells[at], base[at], reading)

    def _shown(self, column: Column, base: np.ndarray[Any, Any]) -> list[Cell]:
        """The base's column as the sheet shows it."""
        cells: list[Cell] = base.tolist()
        if column.kind is Kind.TEXT:
            return cells
        words = {cell: self.choices.shown(column, cell) for cell in set(cells)}
        return list(map(words.__getitem__, cells))

    def _take_edit(self, column: Column, row: SheetRowId, cell: Value, base: Cell, reading: Reading) -> None:
        if reading.problem:
            if column.role is Role.READ_ONLY:
                self._read_only_edits[column.name] += 1
            elif column.kind is not Kind.GROUP or cell_words(cell) != self._former_groups.get(row.key or 0):
                self._hold(column, row, cell, reading)
            return
        value = reading.value
        if reading.damage and reading.shows:
            damage, repair = reading.damage, reading.value
            table, where = self.layout.table.name, self.layout.where(row.number, column.name)
            is_left = self.repairs.leaves((table, row.number, column.name), where)
            is_repaired = self.repairs.covers(damage) and not is_left
            self.damage.append(
                Damage(
                    table=table,
                    row=row.number,
                    kind=damage,
                    where=where,
                    column=column.name,
                    value=cell_words(cell),
                    repair=repair,
                    is_repaired=is_repaired,
                    key=row.key,
                    base=base,
                )
            )
            if not is_repaired:
                # What is not repaired stays among the damage: the repair can be wished again.
                reading = reading.unrepaired(base)
                if reading.problem:
                    self._hold(column, row, cell, reading)
                    return
                value = reading.value
        if reading.notice:
            self._notice(column, row, reading.notice)
        if is_same(column, value, base):
            return
        if column.role is Role.READ_ONLY:
            self._read_only_edits[column.name] += 1
            return
        if value is None and (self.keeps_blanks or column.name in self._typed_in):
            return
        self.edits[row.number][column.name] = value

    def _read_new(self, column: Column, position: int) -> None:
        for row, cells in zip(self._new, self._new_cells, strict=True):
            cell = _cell(cells, position)
            if cell is None:
                continue
            reading = self.read_value(column, cell, None, is_new=True)
            if is_zip(column):
                reading = self._checked_zip(column, cells, cell, None, reading)
            if reading.problem:
                self._hold(column, row, cell, reading)
                continue
            if reading.notice:
                self._notice(column, row, reading.notice)
            if reading.value is not None:
                self.edits[row.number][column.name] = reading.value

    def read_value(self, column: Column, cell: Value, base: Cell, *, is_new: bool) -> Reading:
        """Read one cell beside its base; a group is read as its id, or as the name of one to be added."""
        if column.kind is not Kind.GROUP:
            return read_cell(column, cell, base, is_new=is_new)
        if cell is None or cell == "":
            return Reading(value=None, as_typed=None)
        if isinstance(cell, str) and is_blank(cell):
            return read_cell(column, cell, self.choices.shown(column, base), is_new=is_new)
        notice = ""
        if isinstance(cell, OddCell):
            if cell.kind is not CellKind.NUMBER and not (
                cell.kind is CellKind.FORMULA and cell.stored is CellKind.TEXT
            ):
                return read_cell(column, cell, base, is_new=is_new)
            if cell.kind is CellKind.FORMULA:
                checked = read_cell(column, cell, base, is_new=is_new)
                if checked.problem:
                    return checked
                notice = checked.notice
        words = cell_words(cell)
        if base is not None and words.strip() == (self.choices.label(int(str(base))) or "").strip():
            return Reading(value=base, as_typed=base)
        choice = self.choices.choose(words)
        if isinstance(choice, GroupFault):
            return Reading(
                value=base,
                as_typed=base,
                problem=choice.message,
                remedy=choice.remedy,
                kind=choice.kind,
                suggestion=choice.suggestion,
            )
        return Reading(value=choice, as_typed=choice, notice=notice)

    def _checked_zip(
        self, column: Column, cells: Sequence[Value], cell: Value, base: Cell, reading: Reading
    ) -> Reading:
        """Refuse a ZIP that is a number without the zero that its country's ZIPs begin with."""
        country = self.layout.positions.get(country_beside(column))
        digits = reading.suggestion if reading.problem else reading.value
        if country is None or reading.damage or not self.is_number(cell) or is_same(column, digits, base):
            return reading
        fault = check_zip_number(str(digits), cell_words(_cell(cells, country)))
        if fault is None:
            return reading
        message, remedy = fault.message, fault.remedy
        return refused(base, kind=fault.kind, message=message, remedy=remedy, suggestion=fault.suggestion)

    def is_number(self, cell: Value) -> bool:
        """Whether a cell holds a number, which has no leading zeros."""
        return isinstance(cell, OddCell) and CellKind.NUMBER in (cell.kind, cell.stored)

    def _read_passwords(self, column: Column, position: int) -> None:
        for row, cells in (
            *zip(self._existing, self._existing_cells, strict=True),
            *zip(self._new, self._new_cells, strict=True),
        ):
            cell = _cell(cells, position)
            if cell is None or (isinstance(cell, str) and not cell):
                continue
            if isinstance(cell, OddCell) and cell.kind is CellKind.NUMBER and cell.text.isdigit():
                cell = cell.text
            limit = column.max_length or 0
            if not isinstance(cell, str):
                message = "The new password is no plain text."
            elif len(cell) > limit:
                message = f"The new password is longer than {limit} characters."
            elif cell.strip() != cell:
                message = "The new password begins or ends with a space."
            else:
                self.passwords[row.number] = cell
                continue
            self.held.add(row.number)
            self.problems.append(
                Problem(
                    table=self.layout.table.name,
                    row=row.number,
                    where=self.layout.where(row.number, column.name),
                    column=column.name,
                    value="••••••••",
                    message=message,
                    remedy="Type the password again as plain text, or empty the cell.",
                    kind="bad_password",
                    key=row.key,
                )
            )

    def _hold(self, column: Column, row: SheetRowId, cell: Value, reading: Reading) -> None:
        self.held.add(row.number)
        self.problems.append(
            Problem(
                table=self.layout.table.name,
                row=row.number,
                where=self.layout.where(row.number, column.name),
                column=column.name,
                value=cell_words(cell),
                message=reading.problem,
                remedy=reading.remedy,
                kind=reading.kind or "unusable_cell",
                key=row.key,
                suggestion=reading.suggestion,
            )
        )

    def _notice(self, column: Column, row: SheetRowId, message: str) -> None:
        self.notices.append(Notice(message, where=self.layout.where(row.number, column.name), kind="cell"))


def _cell(cells: Sequence[Value], position: int) -> Value:
    return cells[position] if position < len(cells) else None


def _differs(
    column: Column, cells: np.ndarray[Any, Any], shown: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    """Which cells are not what the sheet showed. A number cell is compared by its digits."""
    differing: np.ndarray[Any, Any] = cells != shown
    if column.kind in (Kind.INTEGER, Kind.MONEY):
        for place in np.flatnonzero(differing).tolist():
            cell = cells[place]
            if isinstance(cell, OddCell) and cell.kind is CellKind.NUMBER and cell.text == shown[place]:
                differing[place] = False
    return differing
