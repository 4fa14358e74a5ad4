"""Put what became of each row into the user's own file, changing nothing else in it.

Only the parts that must change are edited, cell by cell; all others are copied packed as they are.
The new file is read again and compared before it takes the old one's place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from cartsheets.domain.matching import MESSAGE, STATUS, TOKEN, SheetLayout, find_layouts
from cartsheets.domain.sheet import TextForm, WorkbookContent, column_letters
from cartsheets.domain.tables import MESSAGE_HEADER, STATUS_HEADER, TABLES, Role
from cartsheets.errors import NotOurWorkbook, WorkbookNotWritable
from cartsheets.monitor import Monitor, NullMonitor
from cartsheets.wording import shown
from cartsheets.workbook.file_patch import FilePatch
from cartsheets.workbook.newfile import NewFile, explained
from cartsheets.workbook.read import read_bytes, read_workbook
from cartsheets.workbook.results_check import check_openpyxl_reads, check_results, fingerprints
from cartsheets.workbook.results_copy import copy_path, write_copy
from cartsheets.workbook.sheet_patch import NewCell, SheetEdits
from cartsheets.workbook.zipparts import ZipOut

_PATCHABLE = frozenset({"xlsx", "xlsm"})

FindLayouts = Callable[[WorkbookContent], Mapping[str, SheetLayout]]
"""Tells where the tables of a file lie, by name."""


def find_our_layouts(content: WorkbookContent) -> Mapping[str, SheetLayout]:
    """Find the tables by our own headers."""
    return find_layouts(content, TABLES.values())


@dataclass(frozen=True)
class RowResult:
    """What became of one row of the sheet; `row` counts from 1.

    `look.STATUS_COLOURS` lists the words of `status` that are coloured.

    `status` and `message` may be empty, which empties their cells. `new_key` and `token` are those of
    a row that was added, None for all others. `clear_password` blanks a password that was sent.
    """

    table: str
    row: int
    status: str
    message: str = ""
    new_key: int | None = None
    token: str | None = None
    clear_password: bool = False


@dataclass(frozen=True)
class ResultsReport:
    """Where the results are. `digest` is the SHA-256 of that file, as a reader will see it.

    `is_copy` tells that the user's own file was not touched. `left_alone` are cells that hold a
    formula of the user's and were therefore not written ("Customers!B7").
    """

    path: Path
    digest: str
    rows: int
    is_copy: bool = False
    left_alone: tuple[str, ...] = ()


def write_results(
    path: Path,
    results: Sequence[RowResult],
    *,
    into: Path | None = None,
    digest: str = "",
    form: TextForm | None = None,
    find: FindLayouts = find_our_layouts,
    monitor: Monitor | None = None,
) -> ResultsReport:
    """Write results into the file at `path`, or into a copy of it at `into`.

    A file that is no .xlsx or .xlsm gets a results copy beside it. With `digest`, the file must still
    be the one that was reviewed, or rows could have moved. `form` says how a text file is to be read, `find`
    where the tables lie.

    Raises:
        WorkbookLocked: another program has the file open: wait, or write a copy.
        WorkbookNotWritable: it cannot be written, or changed since it was read.
        NotOurWorkbook: it has no sheet for these results.
    """
    monitor = monitor or NullMonitor()
    content = read_workbook(path, form=form, monitor=monitor)
    if digest and content.digest != digest:
        raise _changed(path)
    if content.format not in _PATCHABLE:
        target = into or copy_path(path)
        write_copy(content, target, monitor=monitor)
        report = write_results(target, results, find=find, monitor=monitor)
        return ResultsReport(target, report.digest, report.rows, is_copy=True, left_alone=report.left_alone)
    edits = make_edits(content, results, find=find)
    return _patch(path, content, edits, into or path, len(results), monitor)


def make_edits(
    content: WorkbookContent, results: Sequence[RowResult], *, find: FindLayouts = find_our_layouts
) -> dict[str, SheetEdits]:
    """Find the cells that results go into, by the headers the file has now.

    A missing Status or Message column is put to the right of all that the sheet holds.
    """
    layouts = find(content)
    edits: dict[str, SheetEdits] = {}
    for name in TABLES:
        rows = [result for result in results if result.table == name]
        if not rows:
            continue
        layout = layouts.get(name)
        if layout is None:
            raise NotOurWorkbook(
                f"{Path(content.path).name} has no sheet with {name}, so their results have no place in it.",
                path=content.path,
                remedy="Save the results as a separate file.",
            )
        edits[layout.sheet.name] = _sheet_edits(layout, rows)
    return edits


def _sheet_edits(layout: SheetLayout, results: Sequence[RowResult]) -> SheetEdits:
    cells: dict[int, dict[int, NewCell]] = {}
    places = {name: position + 1 for name, position in layout.positions.items()}
    free = _free_columns(layout)
    for name, header in ((STATUS, STATUS_HEADER), (MESSAGE, MESSAGE_HEADER)):
        if name not in places:
            places[name] = next(free)
            cells.setdefault(layout.header_row, {})[places[name]] = header
    key = places.get(layout.table.key.name)
    password = next((places.get(c.name) for c in layout.table.columns if c.role is Role.WRITE_ONLY), None)
    for result in results:
        row = cells.setdefault(result.row, {})
        row[places[STATUS]] = result.status or None
        row[places[MESSAGE]] = shown(result.message) or None
        if result.new_key is not None and key is not None:
            row[key] = result.new_key
        if result.token is not None and TOKEN in places:
            row[places[TOKEN]] = result.token
        if result.clear_password and password is not None:
            row[password] = None
    return SheetEdits(layout.header_row, places[STATUS], cells)


def _free_columns(layout: SheetLayout) -> Iterator[int]:
    """Walk the columns (from 1) right of the header that hold nothing in any row."""
    rows = layout.sheet.rows
    header = next(row for row in rows if row.number == layout.header_row)
    first = len(header.cells) + 1
    taken = {
        column
        for row in rows
        for column in range(first, len(row.cells) + 1)
        if row.cells[column - 1] is not None
    }
    return (column for column in count(first) if column not in taken)


def _patch(
    path: Path,
    content: WorkbookContent,
    edits: Mapping[str, SheetEdits],
    target: Path,
    rows: int,
    monitor: Monitor,
) -> ResultsReport:
    before = fingerprints(content, edits)
    packed = read_bytes(path)
    if hashlib.sha256(packed).hexdigest() != content.digest:
        raise _changed(path)
    patch = FilePatch(packed, edits, monitor=monitor)
    digest = ""

    def check(written: Path) -> None:
        nonlocal digest
        found = read_workbook(written, monitor=monitor)
        digest = found.digest
        check_results(found, edits, before=before, left_alone=frozenset(patch.left_alone))
        check_openpyxl_reads(written, path)

    new = NewFile(target)
    try:
        with explained(target):
            patch.write(ZipOut(new.file))
        new.finish(check)
    except BaseException:
        new.abort()
        raise
    left_alone = tuple(f"{sheet}!{column_letters(column)}{row}" for sheet, row, column in patch.left_alone)
    return ResultsReport(target, digest, rows, is_copy=target != path, left_alone=left_alone)


def _changed(path: Path) -> WorkbookNotWritable:
    return WorkbookNotWritable(
        f"{path.name} was changed since it was read, so results might go into wrong rows.",
        path=str(path),
        remedy="Open it again to see what is left to do; the results are kept in History.",
    )
