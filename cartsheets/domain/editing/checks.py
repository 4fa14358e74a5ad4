"""What is wrong with edited cells, and what only looks wrong: kept beside the edits, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np
import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.domain.editing.gesture import Places, Values, taken_apart
from cartsheets.domain.editing.reading import EditValue, Unread
from cartsheets.domain.faults import Fault
from cartsheets.domain.foreign.meanings import country_beside, is_country, is_state, is_zip
from cartsheets.domain.tables import Column, Role, Table
from cartsheets.domain.validate import check_add, check_notice, check_value

ValueAt = Callable[[int, str], EditValue]
"""(place, column) → what the cell holds."""
ValuesAt = Callable[[str, Places], Values]
"""(column, places) → what the cells hold."""
_Verdict = tuple[Fault | None, str]

_MOST_KEPT = 200_000


class EditChecks:
    """Faults and notices of the edited cells, by column and place. What the store holds is never judged."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._beside = {column.name: _columns_beside(table, column) for column in table.columns}
        self._required = [c.name for c in table.columns if c.required and c.role is not Role.WRITE_ONLY]
        self.faults: dict[str, dict[int, Fault]] = {}
        self.notices: dict[str, dict[int, str]] = {}
        self._verdicts: dict[tuple[str, type, object, object], _Verdict] = {}

    @property
    def fault_count(self) -> int:
        """How many cells have a fault."""
        return sum(len(places) for places in self.faults.values())

    @property
    def notice_count(self) -> int:
        """How many cells have a notice."""
        return sum(len(places) for places in self.notices.values())

    def fault(self, place: int, name: str) -> Fault | None:
        """Why a cell cannot go."""
        found = self.faults.get(name)
        return found.get(place) if found else None

    def notice(self, place: int, name: str) -> str:
        """What looks wrong about a cell that may go."""
        found = self.notices.get(name)
        return found.get(place, "") if found else ""

    def beside(self, name: str) -> tuple[str, ...]:
        """The columns whose cells are to be judged again when this one's change."""
        return self._beside[name]

    def clear(self, name: str, places: Iterable[int]) -> None:
        """Forget what was said about cells."""
        for kept in (self.faults, self.notices):
            found: dict[int, object] | None = kept.get(name)  # type: ignore[assignment]
            if found:
                for place in places:
                    found.pop(place, None)

    def judge(self, name: str, places: Iterable[int], value_at: ValueAt) -> None:
        """Judge edited cells of one column again."""
        column = self._table.by_name[name]
        country = country_beside(column) if is_state(column) or is_zip(column) else ""
        faults = self.faults.setdefault(name, {})
        notices = self.notices.setdefault(name, {})
        for place in places:
            beside = value_at(place, country) if country else None
            fault, notice = self.verdict(column, value_at(place, name), country, beside)
            if fault is not None:
                faults[place] = fault
            else:
                faults.pop(place, None)
            if notice:
                notices[place] = notice
            else:
                notices.pop(place, None)

    def judge_many(self, name: str, places: Places, values_at: ValuesAt) -> None:
        """Judge edited cells of one column again, each value that is among them once."""
        if not len(places):
            return
        column = self._table.by_name[name]
        country = country_beside(column) if is_state(column) or is_zip(column) else ""
        codes, values = taken_apart(values_at(name, places))
        besides: list[EditValue] = [None]
        if country:
            beside_codes, besides = taken_apart(values_at(country, places))
            codes = codes * len(besides) + beside_codes
        pairs, distinct = pd.factorize(codes) if country else (codes, np.arange(len(values)))
        verdicts = [
            self.verdict(column, values[pair // len(besides)], country, besides[pair % len(besides)])
            for pair in distinct.tolist()
        ]
        self.clear_many(name, places)
        is_odd = np.array([fault is not None or bool(notice) for fault, notice in verdicts], dtype=np.bool_)
        at_odd = np.flatnonzero(is_odd[pairs])
        faults, notices = self.faults.setdefault(name, {}), self.notices.setdefault(name, {})
        for place, pair in zip(places[at_odd].tolist(), pairs[at_odd].tolist(), strict=True):
            fault, notice = verdicts[pair]
            if fault is not None:
                faults[place] = fault
            if notice:
                notices[place] = notice

    def foresee(self, name: str, places: Places, values: Values, values_at: ValuesAt) -> None:
        """Judge values that cells will hold, so that it need not be done when they are put there."""
        column = self._table.by_name[name]
        country = country_beside(column) if is_state(column) or is_zip(column) else ""
        besides = values_at(country, places).tolist() if country else [None] * len(places)
        for value, beside in zip(values.tolist(), besides, strict=True):
            self.verdict(column, value, country, beside)

    def clear_many(self, name: str, places: Places) -> None:
        """Forget what was said about many cells."""
        for kept in (self.faults, self.notices):
            found: dict[int, object] | None = kept.get(name)  # type: ignore[assignment]
            if found:
                told = np.fromiter(found, dtype=np.int64, count=len(found))
                for place in told[np.isin(told, places)].tolist():
                    del found[place]

    def verdict(self, column: Column, value: EditValue, country: str, beside: EditValue) -> _Verdict:
        """Say what is wrong with a value, and what looks wrong, beside what `country` holds; "" is none."""
        key = (column.name, type(value), value, beside)
        found = self._verdicts.get(key)
        if found is None:
            if len(self._verdicts) > _MOST_KEPT:
                self._verdicts.clear()
            row = {country: None if isinstance(beside, Unread) else beside}
            found = self._verdicts[key] = _judge(column, value, row)
        return found

    def judge_new_row(self, place: int, row: Mapping[str, Cell]) -> None:
        """Say what a new row lacks; one in which nothing stands yet lacks nothing."""
        lacking = {fault.column: fault for fault in check_add(self._table, row)} if row else {}
        for name in self._required:
            kept = self.faults.get(name, {}).get(place)
            if kept is not None and kept.kind == "required":
                del self.faults[name][place]
            if name in lacking:
                self.faults.setdefault(name, {})[place] = lacking[name]


def _judge(column: Column, value: EditValue, row: Mapping[str, Cell]) -> _Verdict:
    if isinstance(value, Unread):
        return value.fault, ""
    fault = check_value(column, value, row=row)
    return fault, "" if fault is not None else check_notice(column, value, row=row)


def _columns_beside(table: Table, column: Column) -> tuple[str, ...]:
    if not is_country(column):
        return ()
    return tuple(
        other.name
        for other in table.columns
        if (is_state(other) or is_zip(other)) and country_beside(other) == column.name
    )
