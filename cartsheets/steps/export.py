"""Fetch a Snapshot and write it as a workbook, page by page as it arrives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd

from cartsheets.domain.groups.names import fold, groups_by_text
from cartsheets.domain.presets import choose_columns
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import UsageError
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.export_check import check_export
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.portable import base_packer
from cartsheets.store.client import Filters
from cartsheets.store.wire import read_columns, read_frame, read_key
from cartsheets.workbook.row_writer import group_names
from cartsheets.workbook.write import CSV_ENDING, ExportInfo, open_writer

ENDINGS = (".xlsx", CSV_ENDING)
RESUME_WITHIN = timedelta(hours=1)
"""Pages of a broken export that are younger are not read again."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export: `groups` are names, `columns` API names, headers or one preset; empty: all.

    `is_portable` packs the base into the workbook, for another computer.
    """

    path: Path
    groups: tuple[str, ...] = ()
    changed_since: datetime | None = None
    email: str = ""
    country: str = ""
    state: str = ""
    city: str = ""
    columns: tuple[str, ...] = ()
    is_portable: bool = False

    def query(self) -> dict[str, Any]:
        """What is asked of the store, as JSON: two requests with the same query read the same."""
        asked: dict[str, Any] = {name: getattr(self, name) for name in ("email", "country", "state", "city")}
        asked["groups"] = sorted(self.groups)
        asked["changed_since"] = self.changed_since.isoformat() if self.changed_since else ""
        return {name: value for name, value in asked.items() if value}

    def in_words(self) -> str:
        """The filter as a person reads it."""
        words = {
            "groups": "in " + " or ".join(self.groups),
            "changed_since": f"changed since {self.changed_since:%Y-%m-%d}" if self.changed_since else "",
            **{name: f"{name} {getattr(self, name)}" for name in ("email", "country", "state", "city")},
        }
        asked = self.query()
        return ", ".join(text for name, text in words.items() if name in asked) or "all customers"


@dataclass(frozen=True, slots=True)
class ExportResult:
    """A finished export."""

    export_id: str
    path: Path
    customers: int
    groups: int
    taken_at: datetime


def export(store: OpenedStore, request: ExportRequest, *, monitor: Monitor) -> ExportResult:
    """Read the store and write the workbook; it counts as done once it was read back without a difference.

    Stopped or failed, it leaves no file; what was read is kept for an hour and not read again.
    """
    ending = request.path.suffix.lower()
    if ending not in ENDINGS:
        raise UsageError(
            f"{request.path.name} ends neither with .xlsx nor with .csv.",
            remedy="Give the file one of these endings: it says what is written.",
        )
    if request.is_portable and ending == CSV_ENDING:
        raise UsageError(
            "A CSV file cannot carry its base.", remedy="Export to .xlsx, or leave --portable out."
        )
    columns = choose_columns(request.columns) if request.columns else CUSTOMERS.sheet_columns
    ledger = store.ledger.snapshots
    query = request.query()
    record = ledger.unfinished(store.store_id, query, since=store.now() - RESUME_WITHIN)
    if record is None:
        record = ledger.begin(store.store_id, store.store_name, query, str(request.path), store.who)
    groups = _fetch_groups(store, record, monitor)
    group_ids = _group_ids(request.groups, groups)
    writer = open_writer(
        request.path,
        _info(store, record, request),
        groups=groups,
        columns=columns,
        pack=base_packer(store, record) if request.is_portable else None,
    )
    names = [column.name for column in CUSTOMERS.value_columns]
    try:
        for records in _fetch_customers(store, record, request, group_ids, monitor):
            keys, cells = read_columns(CUSTOMERS, records)
            writer.add_columns(keys, dict(zip(names, cells, strict=True)))
        count = writer.count
        monitor.report(Progress("checking", count, count, "Reading the workbook back"))
        result = ExportResult(record.id, request.path, count, len(groups), record.started_at)
        taken = replace(record, taken_at=record.started_at)
        writer.finish(check=lambda path: check_export(store, taken, path, writer, columns, monitor))
    except BaseException:
        writer.abort()
        raise
    ledger.finish(
        record.id,
        taken_at=record.started_at,
        counts={"customers": result.customers, "groups": result.groups},
        file=str(request.path),
    )
    return result


def count_customers(store: OpenedStore, request: ExportRequest, *, monitor: Monitor) -> int:
    """Ask the store how many customers an export would hold."""
    groups = read_frame(
        GROUPS, (found for page in store.client.pages(GROUPS, monitor=monitor) for found in page.records)
    )
    ids = _group_ids(request.groups, groups)
    return sum(
        store.client.count(CUSTOMERS, _filters(request, group), monitor=monitor)
        for group in _each_or_all(ids)
    )


def _info(store: OpenedStore, record: ExportRecord, request: ExportRequest) -> ExportInfo:
    return ExportInfo(
        export_id=record.id,
        secret=record.secret,
        store_id=store.store_id,
        store=store.store_name,
        taken_at=record.started_at,
        filters=request.in_words(),
    )


def _fetch_groups(store: OpenedStore, record: ExportRecord, monitor: Monitor) -> pd.DataFrame:
    ledger = store.ledger.snapshots
    # A broken export may have been cut off between two pages of groups: they are few, so a single
    # page is written only when all are there.
    kept = [found for page in ledger.pages(record.id, GROUPS.name) for found in page]
    if not ledger.page_count(record.id, GROUPS.name):
        for page in store.client.pages(GROUPS, monitor=monitor):
            kept.extend(page.records)
        ledger.keep_page(record.id, GROUPS.name, kept)
    return read_frame(GROUPS, kept)


def _group_ids(names: Iterable[str], groups: pd.DataFrame) -> list[int]:
    known = group_names(groups)
    texts = groups_by_text(known)
    ids: list[int] = []
    for name in names:
        found = texts.get(fold(name), frozenset())
        if len(found) != 1:
            offered = ", ".join(f"“{label}”" for label in sorted(known.values())[:12])
            raise UsageError(
                f"The store has {'no group' if not found else f'{len(found)} groups'} called “{name}”.",
                remedy=f"Its groups are {offered}." if offered else "It has no groups.",
            )
        ids.extend(found)
    return ids


def _each_or_all(group_ids: list[int]) -> list[int | None]:
    return list(group_ids) if group_ids else [None]


def _filters(request: ExportRequest, group_id: int | None) -> Filters:
    return Filters(
        group_id=group_id,
        email=request.email,
        country=request.country,
        state=request.state,
        city=request.city,
        changed_since=request.changed_since,
    )


def _fetch_customers(
    store: OpenedStore,
    record: ExportRecord,
    request: ExportRequest,
    group_ids: list[int],
    monitor: Monitor,
) -> Iterable[list[dict[str, Any]]]:
    """Give what an earlier try kept, then the rest as it arrives, each customer once.

    Every page is kept before it is given out.
    """
    ledger = store.ledger.snapshots
    seen: set[int] = set()
    kept: dict[int | None, set[int]] = {}
    for records in ledger.pages(record.id, CUSTOMERS.name):
        for found in records:
            group = found.get("CustomerGroupID") if group_ids else None
            kept.setdefault(group, set()).add(read_key(CUSTOMERS, found))
        yield _unseen(records, seen)
    done = sum(map(len, kept.values()))
    for group in _each_or_all(group_ids):
        filters = _filters(request, group)
        # With the keys at hand, no row is lost where some were deleted since the earlier try.
        known = kept.get(group, set())
        pages = store.client.pages(CUSTOMERS, filters, skip=len(known), known=known, monitor=monitor)
        for page in pages:
            monitor.check()
            # Somebody may have moved a customer from one group to another while they were read.
            records = _unseen(page.records, seen)
            ledger.keep_page(record.id, CUSTOMERS.name, records)
            done += len(page.records)
            monitor.report(Progress("reading", done, page.total, "Reading customers from the store"))
            yield records


def _unseen(records: list[dict[str, Any]], seen: set[int]) -> list[dict[str, Any]]:
    keys = [read_key(CUSTOMERS, record) for record in records]
    fresh = [record for record, key in zip(records, keys, strict=True) if key not in seen]
    seen.update(keys)
    return fresh
