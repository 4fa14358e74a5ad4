"""Draft: what the edited sheet asks for.

A Draft is sparse: it holds a row only where the sheet asks for something, and of an existing row only
the cells that differ from the base. All cells are canonical; every row knows its place in the sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.domain.column_checks import check_columns
from cartsheets.domain.draft_cells import CellReader
from cartsheets.domain.draft_rows import find_rows
from cartsheets.domain.findings import Damage, Notice, Problem, Repairs
from cartsheets.domain.group_choices import GroupChoices
from cartsheets.domain.matching import SheetLayout, find_layouts
from cartsheets.domain.row_kinds import RowKind, SheetRows
from cartsheets.domain.sheet import WorkbookContent
from cartsheets.domain.shuffles import Shuffle, find_shuffles
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES, Table
from cartsheets.errors import NotOurWorkbook

ReadToken = Callable[[str, str], tuple[str, int | None]]
"""(table name, token text) → ("ours" | "blank" | "foreign" | "damaged", key)."""


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
class DraftOptions:
    """How the sheet is read: `blank` is "clear" or "keep", `missing_rows` "warn" or "delete"."""

    repairs: Repairs = field(default_factory=Repairs.all)
    blank: str = "clear"
    missing_rows: str = "warn"


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
    layouts: Mapping[str, SheetLayout]
    held: frozenset[tuple[str, int]]
    missing: Mapping[str, tuple[int, ...]]
    seen: Mapping[str, int]
    places: Mapping[str, Mapping[int, int]]
    """Sheet row by key, for each table."""

    def rows_of(self, table: Table) -> list[DraftRow]:
        """The rows of one table."""
        return [row for row in self.rows if row.table == table.name]


def make_draft(
    content: WorkbookContent,
    base: Snapshot,
    live: Snapshot,
    *,
    read_token: ReadToken,
    exported: Mapping[str, list[str]],
    added: Mapping[tuple[str, str], int],
    former_groups: Mapping[int, str],
    options: DraftOptions,
) -> Draft:
    """Read what the sheet asks for, against what was exported.

    `exported` are the API names that the export wrote, by table. `added` maps (table, e-mail or group
    name in lower case) to the key of a row that an earlier push of this sheet added: such a row of the
    sheet is that row, though it carries no id yet. `former_groups` are the groups' names as exported,
    where a push has renamed them since.

    Raises:
        NotOurWorkbook: the sheet as a whole cannot be trusted (ids gone or shifted, headers unclear).
    """
    layouts = find_layouts(content, (CUSTOMERS, GROUPS))
    if "customers" not in layouts and "groups" not in layouts:
        raise NotOurWorkbook(
            f"No sheet of {content.path} has the headers of an export.",
            path=content.path,
            remedy="Put the header row back (Customer ID, Email …) or start from a fresh export.",
        )
    parts: list[_TablePart] = []
    drafted = _GroupDraft()
    for table in (GROUPS, CUSTOMERS):
        layout = layouts.get(table.name)
        if layout is None:
            continue
        rows = find_rows(content, layout, base.tables[table.name], read_token=read_token, added=added)
        choices = GroupChoices(
            base.group_names(),
            live.group_names(),
            others=(former_groups, drafted.renamed),
            added=drafted.added,
            deleted=drafted.deleted,
        )
        part = _read_table(content, layout, base, rows, choices, exported.get(table.name, []), options)
        parts.append(part)
        if table is GROUPS:
            drafted = _GroupDraft.of(part.rows)
    missing = {part.table.name: part.missing for part in parts}
    notices = [notice for part in parts for notice in part.notices]
    notices += _missing_notices(missing, options)
    drafted_rows = [row for part in parts for row in part.rows]
    if options.missing_rows == "delete":
        drafted_rows += [
            DraftRow(name, 0, layouts[name].sheet.name, key, {}, is_delete=True)
            for name, keys in missing.items()
            for key in keys
        ]
    return Draft(
        rows=tuple(drafted_rows),
        problems=tuple(problem for part in parts for problem in part.problems),
        damage=tuple(found for part in parts for found in part.damage),
        notices=tuple(notices),
        layouts=layouts,
        held=frozenset((part.table.name, row) for part in parts for row in part.held),
        missing=missing,
        seen={part.table.name: part.seen for part in parts},
        places={part.table.name: part.places for part in parts},
    )


@dataclass(frozen=True, slots=True)
class _TablePart:
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
class _GroupDraft:
    """What the Groups sheet asks for, as far as customers' groups depend on it."""

    renamed: Mapping[int, str] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    deleted: frozenset[int] = frozenset()

    @classmethod
    def of(cls, rows: list[DraftRow]) -> _GroupDraft:
        named = [(row, row.cells.get("Name")) for row in rows if not row.is_delete]
        return cls(
            renamed={row.key: str(name) for row, name in named if row.key is not None and name},
            added=tuple(str(name) for row, name in named if row.key is None and name),
            deleted=frozenset(row.key for row in rows if row.is_delete and row.key is not None),
        )


def _read_table(
    content: WorkbookContent,
    layout: SheetLayout,
    base: Snapshot,
    rows: SheetRows,
    choices: GroupChoices,
    exported: list[str],
    options: DraftOptions,
) -> _TablePart:
    table = layout.table
    frame = base.tables[table.name]
    column_notices = check_columns(content, layout, rows, frame, exported, choices)
    reader = CellReader(layout, rows, frame, choices, options.repairs, blank=options.blank, exported=exported)
    reader.read()
    held = set(rows.held) | reader.held
    problems = [*rows.problems, *reader.problems]
    shuffled = _hold_shuffled(layout, rows, frame, reader)
    problems += shuffled
    held |= {problem.row for problem in shuffled}
    drafted: list[DraftRow] = []
    for row in rows.rows:
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
    places = {row.key: row.number for row in rows.rows if row.key is not None}
    known = rows.seen_keys
    missing = tuple(int(key) for key in frame.index if key not in known)
    return _TablePart(
        table=table,
        rows=drafted,
        problems=problems,
        damage=[found for found in reader.damage if found.row not in rows.held],
        notices=[*column_notices, *rows.notices, *reader.notices],
        held=held,
        missing=missing,
        seen=rows.count,
        places=places,
    )


def _hold_shuffled(
    layout: SheetLayout, rows: SheetRows, frame: pd.DataFrame, reader: CellReader
) -> list[Problem]:
    """Hold back rows whose cells belong to other rows: a column sorted alone, cells shifted."""
    problems: list[Problem] = []
    by_key = {
        row.key: row.number for row in rows.rows if row.kind is RowKind.EXISTING and row.key is not None
    }
    edited = {key: reader.edits[number] for key, number in by_key.items() if number in reader.edits}
    for shuffle in _shuffles(frame, edited):
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


def _shuffles(frame: pd.DataFrame, edited: Mapping[int, Mapping[str, Cell]]) -> list[Shuffle]:
    before = frame.loc[list(edited)]
    after = before.copy()
    columns = sorted({name for cells in edited.values() for name in cells})
    for name in columns:
        values = [cells.get(name, was) for cells, was in zip(edited.values(), before[name], strict=True)]
        after[name] = pd.Series(values, index=before.index, dtype=object)
    # How rare a value is can only be told from the whole table.
    return find_shuffles(frame, after, columns)


def _at(frame: pd.DataFrame, key: int | None, name: str) -> Cell:
    cells: Any = frame[name].to_numpy()
    cell: Cell = cells[frame.index.get_loc(key)]
    return cell


def _missing_notices(missing: Mapping[str, tuple[int, ...]], options: DraftOptions) -> list[Notice]:
    if options.missing_rows == "delete":
        return []
    return [
        Notice(
            f"{len(keys):,} exported {name if len(keys) > 1 else TABLES[name].singular} "
            f"{'are' if len(keys) > 1 else 'is'} not in the sheet and will stay: "
            "a missing row never deletes anything.",
            kind="missing_rows",
        )
        for name, keys in missing.items()
        if keys
    ]
