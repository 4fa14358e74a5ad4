"""Draft and its parts: the rows of one sheet that ask for something, and of all sheets together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import filterfalse
from operator import itemgetter
from typing import Any

import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.domain.drafting.cells import CellReader
from cartsheets.domain.drafting.row_kinds import RowKind, SheetRowId, SheetRows
from cartsheets.domain.drafting.shuffles import Shuffle, find_shuffles, shuffle_words
from cartsheets.domain.drafting.whole_columns import FEWEST_CHANGED, find_column_move
from cartsheets.domain.findings import Damage, Notice, Problem
from cartsheets.domain.matching import SheetLayout
from cartsheets.domain.tables import Table


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One row of the sheet that asks for something.

    `key` is None for an add. `cells` holds what differs from the base, for an add all that is filled.
    A group column may hold the `str` name of a group that the same sheet adds.
    """

    table: str
    row: int
    where: str
    key: int | None
    cells: Mapping[str, Cell]
    is_delete: bool = False
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Draft:
    """All that the sheet asks for, and what was found in it.

    `held` are the (table, sheet row) pairs held back by problems; their rows are not in `rows`.
    `missing` are keys of exported rows that the sheet no longer has. `seen` counts the sheet's rows.
    """

    rows: tuple[DraftRow, ...]
    problems: tuple[Problem, ...]
    damage: tuple[Damage, ...]
    notices: tuple[Notice, ...]
    layouts: Mapping[str, SheetLayout] = field(repr=False)
    held: frozenset[tuple[str, int]]
    missing: Mapping[str, tuple[int, ...]]
    seen: Mapping[str, int]
    places: Mapping[str, Mapping[int, int]]
    """Sheet row by key, for each table."""

    def rows_of(self, table: Table) -> list[DraftRow]:
        """The rows of one table."""
        return [row for row in self.rows if row.table == table.name]


@dataclass(frozen=True, slots=True)
class TablePart:
    """What one table's sheet asks for; see Draft."""

    table: Table
    rows: list[DraftRow]
    problems: list[Problem]
    damage: list[Damage]
    notices: list[Notice]
    held: set[int]
    missing: tuple[int, ...]
    seen: int
    places: dict[int, int]


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """What the Groups sheet asks for, as far as customers' groups depend on it."""

    renamed: Mapping[int, str] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    deleted: frozenset[int] = frozenset()

    @classmethod
    def of(cls, rows: list[DraftRow]) -> GroupDraft:
        """Take it from the rows that the Groups sheet asks for."""
        named = [(row, row.cells.get("Name")) for row in rows if not row.is_delete]
        return cls(
            renamed={row.key: str(name) for row, name in named if row.key is not None and name},
            added=tuple(str(name) for row, name in named if row.key is None and name),
            deleted=frozenset(row.key for row in rows if row.is_delete and row.key is not None),
        )


def read_part(
    layout: SheetLayout,
    rows: SheetRows,
    frame: pd.DataFrame,
    reader: CellReader,
    *,
    notices: Sequence[Notice] = (),
) -> TablePart:
    """Read one table's sheet. `frame` is what the reader compares with; `notices` come before all others."""
    table = layout.table
    reader.read()
    held = set(rows.held) | reader.held
    problems = [*rows.problems, *reader.problems]
    numbers = {*reader.edits, *reader.passwords}
    asking = [row for row in rows.rows if row.kind is not RowKind.EXISTING or row.number in numbers]
    shuffled = _hold_shuffled(layout, rows, frame, reader, asking=asking)
    problems += shuffled
    held |= {problem.row for problem in shuffled}
    drafted: list[DraftRow] = []
    for row in asking:
        if row.number in held:
            continue
        where = layout.where(row.number)
        if row.kind is RowKind.DELETE:
            drafted.append(DraftRow(table.name, row.number, where, row.key, {}, is_delete=True))
            continue
        cells = reader.edits.get(row.number, {})
        password = reader.passwords.get(row.number, "")
        if row.kind is RowKind.NEW or cells or password:
            drafted.append(DraftRow(table.name, row.number, where, row.key, cells, password=password))
    # Built of whole columns, as there are as many rows as customers.
    places: dict[Any, int] = dict(
        zip(map(itemgetter(1), rows.rows), map(itemgetter(0), rows.rows), strict=True)
    )
    places.pop(None, None)
    hidden = [row.number for row in asking if row.is_hidden and row.kind is not RowKind.IGNORED]
    missing = tuple(filterfalse(rows.seen_keys.__contains__, frame.index.tolist()))
    return TablePart(
        table=table,
        rows=drafted,
        problems=problems,
        damage=[found for found in reader.damage if found.row not in rows.held],
        notices=[*notices, *rows.notices, *reader.notices, *_hidden_notices(layout, hidden)],
        held=held,
        missing=missing,
        seen=rows.count,
        places={key: number for key, number in places.items() if key is not None}
        if None in places
        else places,
    )


def _hidden_notices(layout: SheetLayout, rows: Sequence[int]) -> list[Notice]:
    """Tell that rows nobody sees ask for something: a change, a delete, a new row, a password."""
    if not rows:
        return []
    count = f"{len(rows):,} hidden rows of" if len(rows) > 1 else "1 hidden row of"
    message = f"{count} “{layout.sheet.name}” {'hold' if len(rows) > 1 else 'holds'} changes."
    return [Notice(message, where=layout.where(min(rows)), kind="hidden_rows_edited")]


def join_parts(
    parts: Sequence[TablePart],
    layouts: Mapping[str, SheetLayout],
    *,
    rows: Iterable[DraftRow] = (),
    notices: Iterable[Notice] = (),
    missing: Mapping[str, tuple[int, ...]],
) -> Draft:
    """Join what the sheets ask for; `rows` and `notices` come after those of the parts."""
    return Draft(
        rows=(*(row for part in parts for row in part.rows), *rows),
        problems=tuple(problem for part in parts for problem in part.problems),
        damage=tuple(found for part in parts for found in part.damage),
        notices=(*(notice for part in parts for notice in part.notices), *notices),
        layouts=layouts,
        held=frozenset((part.table.name, row) for part in parts for row in part.held),
        missing=missing,
        seen={part.table.name: part.seen for part in parts},
        places={part.table.name: part.places for part in parts},
    )


def _hold_shuffled(
    layout: SheetLayout,
    rows: SheetRows,
    frame: pd.DataFrame,
    reader: CellReader,
    *,
    asking: Sequence[SheetRowId],
) -> list[Problem]:
    """Hold back rows whose cells belong to other rows: a column sorted alone, cells shifted."""
    problems: list[Problem] = []
    by_key = {
        row.key: row.number
        for row in asking
        if row.number in reader.edits and row.kind is RowKind.EXISTING and row.key is not None
    }
    if not by_key:
        return problems
    edited = {key: reader.edits[number] for key, number in by_key.items()}
    read = [row for row in rows.rows if row.number not in reader.held] if reader.held else rows.rows
    absent = list(filterfalse(set(map(itemgetter(1), read)).__contains__, frame.index.tolist()))
    found = _shuffles(frame, edited, absent)
    found += _moved_columns(rows, frame, reader, without={shuffle.column for shuffle in found})
    for shuffle in found:
        column = layout.table.by_name[shuffle.column]
        for key in shuffle.keys:
            number = by_key[key]
            problems.append(
                Problem(
                    table=layout.table.name,
                    row=number,
                    where=layout.where(number, shuffle.column),
                    column=shuffle.column,
                    value=str(edited[key].get(shuffle.column) or ""),
                    message=shuffle.sentence,
                    remedy=f"Undo the sort or the shift of “{column.header}” alone, or leave the repair "
                    "to put back what was exported.",
                    kind="shuffled",
                    key=key,
                    suggestion=_at(frame, key, shuffle.column),
                )
            )
    return problems


def _shuffles(
    frame: pd.DataFrame, edited: Mapping[int, Mapping[str, Cell]], absent: Sequence[int]
) -> list[Shuffle]:
    before = frame.loc[list(edited)]
    after = before.copy()
    columns = sorted({name for cells in edited.values() for name in cells})
    for name in columns:
        values = [cells.get(name, was) for cells, was in zip(edited.values(), before[name], strict=True)]
        after[name] = pd.Series(values, index=before.index, dtype=object)
    # How rare a value is can only be told from the whole table.
    return find_shuffles(frame, after, columns, absent=absent)


def _moved_columns(
    rows: SheetRows, frame: pd.DataFrame, reader: CellReader, *, without: Collection[str]
) -> list[Shuffle]:
    """Find columns of few different values that were moved; these are told by all rows of the sheet."""
    typed = {name for cells in reader.edits.values() for name in cells}
    if not any(_may_have_moved(name, frame, reader) for name in typed - set(without)):
        return []
    listed = [row for row in rows.rows if row.kind is RowKind.EXISTING and row.key is not None]
    counts = Counter(
        name for row in listed if row.number in reader.edits for name in reader.edits[row.number]
    )
    found: list[Shuffle] = []
    for name, count in counts.items():
        if count < FEWEST_CHANGED or name in without or not _may_have_moved(name, frame, reader):
            continue
        before = frame[name].reindex([row.key for row in listed]).tolist()
        edits = [reader.edits.get(row.number, {}) for row in listed]
        after = [cells.get(name, was) for cells, was in zip(edits, before, strict=True)]
        kind = find_column_move(before, after, unread=sum(row.number in reader.held for row in listed))
        if kind:
            keys = tuple(row.key or 0 for row, cells in zip(listed, edits, strict=True) if name in cells)
            found.append(Shuffle(name, keys, kind, shuffle_words(name, len(keys), kind)))
    return found


def _may_have_moved(name: str, frame: pd.DataFrame, reader: CellReader) -> bool:
    """Whether most of a column's new values stood in it before, as those do that were moved."""
    values = [cells[name] for cells in reader.edits.values() if name in cells]
    if len(values) < FEWEST_CHANGED or name not in frame.columns:
        return False
    stood = set(frame[name].tolist())
    return 2 * sum(value in stood for value in values) >= len(values)


def _at(frame: pd.DataFrame, key: int | None, name: str) -> Cell:
    cells: Any = frame[name].to_numpy()
    cell: Cell = cells[frame.index.get_loc(key)]
    return cell
