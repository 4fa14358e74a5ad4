"""Write the workbook: openpyxl makes it with all its features, rows are streamed in as they arrive.

So an export ends with its last page, and memory does not grow with the number of customers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd

from cartsheets import __version__
from cartsheets.domain.cells import Cell
from cartsheets.domain.groups.names import group_label
from cartsheets.domain.places import COUNTRIES, STATES
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Column
from cartsheets.errors import WorkbookNotWritable
from cartsheets.monitor import Monitor, NullMonitor
from cartsheets.workbook.cellxml import SharedStrings
from cartsheets.workbook.csv_write import CsvWriter
from cartsheets.workbook.design import LAST_ROW, design_customers, design_groups
from cartsheets.workbook.identity import IDENTITY_SHEET, Identity, Tokens, identity_rows, sealed
from cartsheets.workbook.portable import BASE_SHEET
from cartsheets.workbook.row_writer import Columns, RowWriter, group_names, write_frame
from cartsheets.workbook.rows import MEMBERS, RowMaker, text_rows
from cartsheets.workbook.shell import (
    CONTENT_TYPES,
    LISTS_SHEET,
    READ_ME_SHEET,
    SHARED_STRINGS,
    make_shell,
    with_row_count,
)
from cartsheets.workbook.words import read_me
from cartsheets.workbook.written import WrittenRows
from cartsheets.workbook.zipparts import PartOut, ZipOut

CSV_ENDING = ".csv"
PackBase = Callable[[], Sequence[tuple[str, str]]]
"""Gives the rows of the hidden sheet that a packed base lies on."""

_MOST_ROWS = LAST_ROW - 1
_TABLE_PARTS = {CUSTOMERS.name: "xl/tables/table1.xml", GROUPS.name: "xl/tables/table2.xml"}


@dataclass(frozen=True)
class ExportInfo:
    """Which export is written. `secret` makes its tokens and never goes into the file.

    `filters` says in words which customers were asked for; empty: all.
    """

    export_id: str
    secret: bytes = field(repr=False)
    store_id: str
    store: str
    taken_at: datetime
    filters: str = ""
    program_version: str = __version__


class WorkbookWriter(RowWriter):
    """A workbook in the making, with `groups` and the chosen `columns` of the customers, None for all.

    `groups` is the groups' frame of the snapshot. `pack` gives the rows of a packed base, once all is
    written; None for a workbook that holds none.
    """

    def __init__(
        self,
        path: Path,
        info: ExportInfo,
        *,
        groups: pd.DataFrame,
        columns: Sequence[Column] | None = None,
        pack: PackBase | None = None,
    ) -> None:
        self._pack = pack
        self._info = info
        self._groups = groups
        self._designs = {CUSTOMERS.name: design_customers(columns), GROUPS.name: design_groups()}
        self._labels = group_label(group_names(groups))
        self._lists = _lists(self._labels)
        self._tokens = Tokens(info.secret, info.export_id)
        self._shell = make_shell(
            tuple(self._designs.values()),
            lists=self._lists,
            export_id=info.export_id,
            title=f"Customers of {info.store}",
            made_at=info.taken_at,
            more_hidden=(BASE_SHEET,) if pack is not None else (),
        )
        self._strings = SharedStrings()
        self._members: Counter[Cell] = Counter()
        self._make = self._maker(CUSTOMERS.name)
        self._chance = Random(info.secret)
        self.written = WrittenRows(self._designs[CUSTOMERS.name], self._labels)
        """What the customers' rows must be read back as."""
        super().__init__(path)
        self._zip = ZipOut(self._file)
        with self._or_abort():
            self._zip.add(CONTENT_TYPES, self._shell.parts[CONTENT_TYPES])
            self._part = self._begin_sheet(CUSTOMERS.sheet)

    def _write_rows(self, keys: Sequence[int], columns: Columns) -> None:
        if self.count + len(keys) > _MOST_ROWS:
            raise WorkbookNotWritable(
                f"There are more customers than a sheet has rows ({_MOST_ROWS:,}).",
                path=str(self.path),
                remedy="Export one group at a time.",
            )
        tokens = [self._tokens.make(CUSTOMERS.name, key) for key in keys]
        first = self.count + 2
        made = self._make.rows(first, keys, columns, tokens)
        last = len(keys) - 1
        # The first and last row of a page prove that all of it stands in its place; one by chance, that
        # nothing befalls every so many rows.
        doubtful = made.doubtful | {0, self._chance.choice(range(1, last) or (0,)), last}
        self.written.note(first, keys, columns, tokens, doubtful)
        self.written.part.note(self._part.size, made.rows, doubtful)
        self._part.write(b"".join(made.rows))
        self._members.update(columns.get("CustomerGroupID", ()))
        self.count += len(keys)

    def _write_rest(self, members: Mapping[int, int] | None) -> None:
        identity = sealed(self._identity(), self._info.secret)
        self._end_sheet(CUSTOMERS.sheet)
        self.written.part.end(checksum=self._part.checksum, size=self._part.size)
        self._write_groups(self._members if members is None else members)
        self._write_texts(READ_ME_SHEET, *self._read_me(identity))
        lists = [list(self._lists), *zip_longest(*self._lists.values(), fillvalue="")]
        plain = self._shell.notes.text
        self._write_texts(LISTS_SHEET, lists, [plain] * len(lists))
        said = identity_rows(identity)
        self._write_texts(IDENTITY_SHEET, said, [plain] * len(said))
        if self._pack is not None:
            packed = self._pack()
            self._write_texts(BASE_SHEET, packed, [plain] * len(packed))
        for name, content in self._shell.parts.items():
            if name != CONTENT_TYPES:
                self._zip.add(name, self._finished(name, content))
        self._zip.close()

    def _maker(self, table: str) -> RowMaker:
        return RowMaker(
            self._designs[table],
            self._shell.styles[table],
            labels=self._labels,
            strings=self._strings,
        )

    def _begin_sheet(self, sheet: str) -> PartOut:
        shell = self._shell.sheets[sheet]
        part = self._zip.open_part(shell.part)
        part.write(shell.head)
        return part

    def _end_sheet(self, sheet: str) -> None:
        self._part.write(self._shell.sheets[sheet].tail)
        self._part.close()

    def _write_groups(self, members: Mapping[Any, int]) -> None:
        self._part = self._begin_sheet(GROUPS.sheet)
        keys = self._groups.index.tolist()
        columns = {name: self._groups[name].tolist() for name in self._groups.columns}
        columns[MEMBERS] = [members.get(key, 0) for key in keys]
        tokens = [self._tokens.make(GROUPS.name, key) for key in keys]
        self._part.write(b"".join(self._maker(GROUPS.name).rows(2, keys, columns, tokens).rows))
        self._end_sheet(GROUPS.sheet)

    def _write_texts(self, sheet: str, rows: Sequence[Sequence[str]], styles: Sequence[int]) -> None:
        self._part = self._begin_sheet(sheet)
        self._part.write(text_rows(rows, styles=styles, strings=self._strings).encode())
        self._end_sheet(sheet)

    def _read_me(self, identity: Identity) -> tuple[list[list[str]], list[int]]:
        lines = read_me(
            store=self._info.store,
            taken_at=f"{self._info.taken_at:%Y-%m-%d %H:%M %Z}",
            filters=self._info.filters,
            customers=self._designs[CUSTOMERS.name],
            counts=identity.counts,
            is_portable=self._pack is not None,
        )
        styles = self._shell.notes
        return [["CartSheets"], *([line] for line in lines)], [styles.title, *[styles.line] * len(lines)]

    def _identity(self) -> Identity:
        info = self._info
        return Identity(
            export_id=info.export_id,
            store_id=info.store_id,
            store=info.store,
            taken_at=info.taken_at,
            filters=info.filters,
            program_version=info.program_version,
            columns={name: design.names for name, design in self._designs.items()},
            counts={CUSTOMERS.name: self.count, GROUPS.name: len(self._groups)},
        )

    def _finished(self, name: str, content: bytes) -> bytes:
        if name == SHARED_STRINGS:
            return self._strings.part()
        counts = {CUSTOMERS.name: self.count, GROUPS.name: len(self._groups)}
        for table, part in _TABLE_PARTS.items():
            if name == part:
                return with_row_count(content, self._designs[table], counts[table])
        return content


def open_writer(
    path: Path,
    info: ExportInfo,
    *,
    groups: pd.DataFrame,
    columns: Sequence[Column] | None = None,
    pack: PackBase | None = None,
) -> RowWriter:
    """Begin a file of the kind that its ending names: CSV, which holds no base, or else a workbook."""
    if path.suffix.lower() == CSV_ENDING:
        return CsvWriter(path, groups=groups, columns=columns)
    return WorkbookWriter(path, info, groups=groups, columns=columns, pack=pack)


def write_workbook(
    path: Path,
    snapshot: Snapshot,
    *,
    info: ExportInfo,
    columns: Sequence[Column] | None = None,
    members: Mapping[int, int] | None = None,
    monitor: Monitor | None = None,
) -> None:
    """Write a snapshot as a workbook."""
    with WorkbookWriter(path, info, groups=snapshot.groups, columns=columns) as writer:
        write_frame(writer, snapshot.customers, monitor or NullMonitor())
        writer.finish(members=members)


def _lists(labels: Mapping[int, str]) -> dict[str, list[str]]:
    """What the drop-downs offer."""
    states = dict.fromkeys(code for country in STATES.values() for code in country)
    return {
        "actions": ["DELETE", "IGNORE"],
        "yes_no": ["Yes", "No"],
        "groups": sorted(labels.values(), key=str.casefold),
        "countries": list(COUNTRIES),
        "states": list(states),
    }
