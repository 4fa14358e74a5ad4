"""What all files have in common that rows are written into while they arrive."""

from __future__ import annotations

import contextlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

import pandas as pd

from cartsheets.domain.cells import Cell
from cartsheets.monitor import Monitor, Progress
from cartsheets.workbook.newfile import NewFile, explained

Row = tuple[int, Mapping[str, Cell]]
"""A row's key and its canonical cells by API name; a cell that is missing is blank."""

Check = Callable[[Path], None]
"""Looks at the finished file before it counts as done, and raises where it is wrong."""

Columns = Mapping[str, Sequence[Cell]]
"""Canonical cells by the columns' API names, one for each row; a column that is missing is blank."""

_ROWS_AT_ONCE = 200
"""So few that what is made of them stays in the processor's cache meanwhile."""


class RowWriter(ABC):
    """A file of customers in the making: rows go to the disk as they come; it is there whole, or not at all.

    Left as a context manager before `finish`, it leaves nothing behind.

    Raises:
        WorkbookNotWritable: the place cannot be written, the disk is full, or there are too many rows.
        WorkbookLocked: another program has the file open that would be replaced.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        """How many customers were written so far."""
        self._new = NewFile(path)
        self._file = self._new.file

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.abort()

    def add_rows(self, rows: Iterable[Row]) -> None:
        """Write customers below those that are there already."""
        try:
            source = iter(rows)
            # What fails while rows are fetched is not ours to explain.
            while batch := list(islice(source, _ROWS_AT_ONCE)):
                names = dict.fromkeys(name for _, row in batch for name in row)
                columns = {name: [row.get(name) for _, row in batch] for name in names}
                with explained(self.path):
                    self._write_rows([key for key, _ in batch], columns)
            with explained(self.path):
                self._file.flush()
        except BaseException:
            self.abort()
            raise

    def add_columns(self, keys: Sequence[int], columns: Columns) -> None:
        """Write customers, given column by column, below those that are there already."""
        with self._or_abort():
            for start in range(0, len(keys), _ROWS_AT_ONCE):
                end = start + _ROWS_AT_ONCE
                self._write_rows(keys[start:end], {name: cells[start:end] for name, cells in columns.items()})
            self._file.flush()

    def finish(self, *, members: Mapping[int, int] | None = None, check: Check | None = None) -> None:
        """Write all the rest, have it checked, and put the file into its place.

        `members` is how many customers each group has; None: as many as were written.
        """
        with self._or_abort():
            self._write_rest(members)
        self._new.finish(check)

    def abort(self) -> None:
        """Leave nothing behind. After `finish` there is nothing to leave."""
        self._new.abort()

    @abstractmethod
    def _write_rows(self, keys: Sequence[int], columns: Columns) -> None: ...

    @abstractmethod
    def _write_rest(self, members: Mapping[int, int] | None) -> None: ...

    @contextlib.contextmanager
    def _or_abort(self) -> Iterator[None]:
        try:
            with explained(self.path):
                yield
        except BaseException:
            self.abort()
            raise


def write_frame(writer: RowWriter, frame: pd.DataFrame, monitor: Monitor) -> None:
    """Write all customers of a frame."""
    arrays = {name: frame[name].to_numpy() for name in frame.columns}
    keys = frame.index.tolist()
    for start in range(0, len(keys), _ROWS_AT_ONCE):
        end = start + _ROWS_AT_ONCE
        monitor.check()
        writer.add_columns(keys[start:end], {name: a[start:end].tolist() for name, a in arrays.items()})
        monitor.report(Progress("writing", writer.count, len(frame)))


def group_names(groups: pd.DataFrame) -> dict[int, str]:
    """Name the groups of a groups' frame by their ids; those without a name are left out."""
    return {
        int(key): str(name)
        for key, name in zip(groups.index.tolist(), groups["Name"].tolist(), strict=True)
        if name is not None
    }
