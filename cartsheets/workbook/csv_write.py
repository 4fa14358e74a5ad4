"""Write customers as CSV: for other programs, and for people who cannot do without it.

No identity travels in it, so it comes back as a foreign file. A text that a spreadsheet program
would take for a formula gets an apostrophe in front, which the reader takes off again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd

from cartsheets.domain.cells import Cell, as_words, sheet_text
from cartsheets.domain.groups.names import group_label, missing_label
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, Column, Kind, Role
from cartsheets.monitor import Monitor, NullMonitor
from cartsheets.workbook.csv_guard import guarded
from cartsheets.workbook.design import Part, SheetColumn, design_customers
from cartsheets.workbook.row_writer import Columns, RowWriter, group_names, write_frame

_UTF8_MARK = b"\xef\xbb\xbf"


class CsvWriter(RowWriter):
    """A CSV file of customers in the making: UTF-8 with a mark, CRLF, everything quoted."""

    def __init__(self, path: Path, *, groups: pd.DataFrame, columns: Sequence[Column] | None = None) -> None:
        labels = group_label(group_names(groups))
        shown = [
            entry
            for entry in design_customers(columns).columns
            if entry.part is Part.ACTION or entry.column is not None
        ]
        self._key = next(i for i, entry in enumerate(shown) if entry.column is CUSTOMERS.key)
        self._names = [entry.column.name if entry.column is not None else "" for entry in shown]
        self._words = [_words(entry, labels) for entry in shown]
        super().__init__(path)
        with self._or_abort():
            self._file.write(_UTF8_MARK + _line(entry.header for entry in shown))

    def _write_rows(self, keys: Sequence[int], columns: Columns) -> None:
        blank = [None] * len(keys)
        cells: list[Sequence[Cell]] = [columns.get(name, blank) for name in self._names]
        cells[self._key] = keys
        shown = [list(map(words, column)) for words, column in zip(self._words, cells, strict=True)]
        self._file.write(b"".join(map(_line, zip(*shown, strict=True))))
        self.count += len(keys)

    def _write_rest(self, members: Mapping[int, int] | None) -> None:
        """Nothing: a CSV file ends with its last row."""


def write_csv(
    path: Path,
    snapshot: Snapshot,
    *,
    columns: Sequence[Column] | None = None,
    monitor: Monitor | None = None,
) -> None:
    """Write a snapshot's customers as CSV."""
    with CsvWriter(path, groups=snapshot.groups, columns=columns) as writer:
        write_frame(writer, snapshot.customers, monitor or NullMonitor())
        writer.finish()


def _words(entry: SheetColumn, labels: Mapping[int, str]) -> Callable[[Cell], str]:
    """How a column shows its cells. Numbers may begin with a minus sign; texts are guarded."""
    column = entry.column
    if column is None or column.role is Role.WRITE_ONLY:
        return lambda _cell: ""
    if column.kind in (Kind.INTEGER, Kind.MONEY):
        return as_words
    if column.kind is Kind.GROUP:
        return lambda cell: guarded(
            labels.get(cell, missing_label(cell)) if isinstance(cell, int) else as_words(cell)
        )
    return lambda cell: guarded(sheet_text(as_words(cell))[0])


def _line(texts: Iterable[str]) -> bytes:
    quoted = ",".join('"' + text.replace('"', '""') + '"' for text in texts)
    return f"{quoted}\r\n".encode()
