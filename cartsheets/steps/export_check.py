"""Read a file that was just written with the reader that reviews it; any difference fails the export."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from cartsheets.domain.drafting.draft import DraftOptions, make_draft
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Column
from cartsheets.errors import WorkbookDamaged
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.portable import check_packed_base
from cartsheets.steps.snapshots import read_base, token_reader
from cartsheets.store.wire import read_frame, read_key
from cartsheets.workbook.read import read_back, read_workbook
from cartsheets.workbook.row_writer import RowWriter
from cartsheets.workbook.write import WorkbookWriter


def check_export(
    store: OpenedStore,
    record: ExportRecord,
    path: Path,
    writer: RowWriter,
    columns: Sequence[Column],
    monitor: Monitor,
) -> None:
    """Read the file back. A workbook's rows are let go where they are proved (see `workbook.written`).

    Raises:
        WorkbookDamaged: it does not say what the store said.
    """
    if not isinstance(writer, WorkbookWriter):
        content, base = read_workbook(path, monitor=monitor), read_base(store, record)
    else:
        content = read_back(path, written={CUSTOMERS.sheet: writer.written}, monitor=monitor)
        base = _base_of(store, record, writer.written.unproved_keys())
    draft = make_draft(
        content,
        base,
        base,
        read_token=token_reader(record),
        exported={CUSTOMERS.name: [column.name for column in columns], GROUPS.name: []},
        added={},
        former_groups={},
        options=DraftOptions(),
    )
    wrong = [problem.where for problem in draft.problems] + [found.where for found in draft.damage]
    wrong += [row.where for row in draft.rows]
    wrong += [f"{len(keys)} {name} missing" for name, keys in draft.missing.items() if keys]
    if isinstance(writer, WorkbookWriter):
        wrong += _wrong_sums(store, record, writer, draft.layouts[CUSTOMERS.name].positions)
    if wrong:
        raise WorkbookDamaged(
            f"The workbook did not read back as it was written ({len(wrong)} places, first {wrong[0]}).",
            path=str(path),
            remedy="Nothing was kept. Export again; if it happens again, report it with the log.",
        )
    check_packed_base(store, content)


def _base_of(store: OpenedStore, record: ExportRecord, keys: Collection[int]) -> Snapshot:
    """The base of the groups, and of these customers alone."""
    pages = store.ledger.snapshots.pages
    groups = [found for page in pages(record.id, GROUPS.name) for found in page]
    customers = [
        found
        for page in (pages(record.id, CUSTOMERS.name) if keys else ())
        for found in page
        if read_key(CUSTOMERS, found) in keys
    ]
    tables = {CUSTOMERS.name: read_frame(CUSTOMERS, customers), GROUPS.name: read_frame(GROUPS, groups)}
    return Snapshot(tables, record.taken_at or record.started_at)


def _wrong_sums(
    store: OpenedStore, record: ExportRecord, writer: WorkbookWriter, positions: Mapping[str, int]
) -> list[str]:
    """What differs between the header, the record and what was written, though each row is right."""
    wrong = [name for name, place in writer.written.positions.items() if positions.get(name) != place]
    kept = store.ledger.snapshots.row_count(record.id, CUSTOMERS.name)
    if kept != writer.count:
        wrong.append(f"{writer.count:,} rows of {kept:,} customers in the record")
    return wrong
