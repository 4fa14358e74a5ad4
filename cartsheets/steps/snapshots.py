"""Snapshots for the steps: live from the store, base from the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

import pandas as pd

from cartsheets.domain.cells import Cell, from_json
from cartsheets.domain.drafting.draft import ReadToken
from cartsheets.domain.groups.names import group_label
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES, Table
from cartsheets.ledger.database import Ledger
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.carried import Carried
from cartsheets.steps.opened import OpenedStore
from cartsheets.store.client import Filters, Page
from cartsheets.store.wire import read_frame
from cartsheets.workbook.identity import Tokens

_READING = {GROUPS.name: "Reading groups", CUSTOMERS.name: "Reading customers from the store"}


def fetch_snapshot(store: OpenedStore, *, begun: Snapshot | None = None, monitor: Monitor) -> Snapshot:
    """Read the whole store as it is now. `taken_at` is when reading began, so age is never flattered.

    `begun` holds the groups where these were read just before.
    """
    taken_at = store.now() if begun is None else begun.taken_at
    groups = fetch_table(store, GROUPS, monitor=monitor) if begun is None else begun.groups
    customers = fetch_table(store, CUSTOMERS, monitor=monitor)
    return Snapshot({"customers": customers, "groups": groups}, taken_at)


def fetch_table(store: OpenedStore, table: Table, *, monitor: Monitor) -> pd.DataFrame:
    """Read all rows of a table as they are now."""
    pages = store.client.pages(table, Filters(), monitor=monitor)
    first = next(pages, None)
    if first is None:
        return read_frame(table, ())
    return read_frame(table, _records(table, chain([first], pages), monitor), count=first.total or 0)


def _records(table: Table, pages: Iterable[Page], monitor: Monitor) -> Iterator[dict[str, Any]]:
    done = 0
    for page in pages:
        monitor.check()
        yield from page.records
        done += len(page.records)
        monitor.report(Progress("reading", done, page.total, _READING[table.name]))


def read_base(store: OpenedStore, record: ExportRecord, carried: Carried | None = None) -> Snapshot:
    """Read what an export wrote, with what was pushed since laid over it."""
    return base_of(store.ledger, record, carried)


def base_of(opened: Ledger, record: ExportRecord, carried: Carried | None = None) -> Snapshot:
    """Read an export's base from the ledger alone, for what needs no store.

    With `carried` only those pushes count that the sheet knows of: it may be a copy of another that
    was pushed.
    """
    return laid_over_base(opened, record, exported_frames(opened, record), carried)


def exported_frames(opened: Ledger, record: ExportRecord) -> dict[str, pd.DataFrame]:
    """Read what an export read from the store, without what was pushed since."""
    return {name: _exported(opened, record, table) for name, table in TABLES.items()}


def laid_over_base(
    opened: Ledger, record: ExportRecord, exported: Mapping[str, pd.DataFrame], carried: Carried | None
) -> Snapshot:
    """Lay what was pushed since over `exported_frames`; see `base_of` for what `carried` says."""
    ledger = opened.snapshots
    frames = dict(exported)
    changed: dict[str, dict[int, Mapping[str, Any] | None]] = {name: {} for name in TABLES}
    for row in ledger.overrides(record.id):
        # A push may change customers that are not in the sheet: the members of a group that it deletes.
        if not row.full and row.key not in frames[row.table].index:
            continue
        if carried is None or row.full:
            changed[row.table][row.key] = row.fields
        elif row.fields is None:
            if carried.covers_row(row.table, row.key):
                changed[row.table][row.key] = None
        else:
            known = {n: v for n, v in row.fields.items() if carried.covers(row.table, row.key, n)}
            if known:
                changed[row.table][row.key] = known
    for name, rows in changed.items():
        if rows:
            frames[name] = _laid_over(TABLES[name], frames[name], rows)
    return Snapshot(frames, record.taken_at or record.started_at)


def snapshot_of(opened: Ledger, record: ExportRecord) -> Snapshot:
    """Read what an export read, as it came: without what was pushed since."""
    frames = {name: _exported(opened, record, table) for name, table in TABLES.items()}
    return Snapshot(frames, record.taken_at or record.started_at)


def exported_group_names(opened: Ledger, record: ExportRecord) -> dict[int, str]:
    """The groups' names as the sheet was written with, whatever a push has renamed since."""
    return Snapshot({GROUPS.name: _exported(opened, record, GROUPS)}, record.started_at).group_names()


def exported_members(opened: Ledger, record: ExportRecord, names: Mapping[int, str]) -> dict[int, str]:
    """Customers whose group a push of the sheet has deleted, with the text that their cells still hold.

    `names` are those of `exported_group_names`.
    """
    deleted = {
        row.key
        for row in opened.snapshots.overrides(record.id)
        if row.table == GROUPS.name and row.fields is None
    }
    labels = {key: label for key, label in group_label(names).items() if key in deleted}
    if not labels:
        return {}
    customers = _exported(opened, record, CUSTOMERS)
    members = zip(customers.index.tolist(), customers["CustomerGroupID"].tolist(), strict=True)
    return {key: labels[group] for key, group in members if group in labels}


def _exported(opened: Ledger, record: ExportRecord, table: Table) -> pd.DataFrame:
    return read_frame(
        table, (found for page in opened.snapshots.pages(record.id, table.name) for found in page)
    )


def token_reader(record: ExportRecord) -> ReadToken:
    """Give what reads the row tokens of one export."""
    tokens = Tokens(record.secret, record.id)

    def read(table: str, text: str) -> tuple[str, int | None]:
        token = tokens.read(table, text)
        return token.kind, token.key

    return read


def _laid_over(
    table: Table, frame: pd.DataFrame, rows: Mapping[int, Mapping[str, Any] | None]
) -> pd.DataFrame:
    gone = [key for key, fields in rows.items() if fields is None and key in frame.index]
    frame = frame.drop(index=gone)
    fresh: list[tuple[int, Mapping[str, Cell]]] = []
    by_column: dict[str, dict[int, Cell]] = {}
    for key, fields in rows.items():
        if fields is None:
            continue
        cells = {
            name: from_json(table.by_name[name], value)
            for name, value in fields.items()
            if name in frame.columns
        }
        if key not in frame.index:
            fresh.append((key, cells))
            continue
        for name, cell in cells.items():
            by_column.setdefault(name, {})[key] = cell
    for name, values in by_column.items():
        column = frame[name].copy()
        places = frame.index.get_indexer(pd.Index(list(values)))
        array = column.to_numpy(dtype=object, copy=True)
        for place, cell in zip(places.tolist(), values.values(), strict=True):
            array[place] = cell
        frame = frame.assign(**{name: pd.Series(array, index=frame.index, dtype=object)})
    if fresh:
        frame = pd.concat([frame, make_frame(table, fresh)]).sort_index()
    return frame
