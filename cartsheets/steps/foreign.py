"""Sheets that no export of this computer's record made: other programs' files, and ours from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cartsheets.domain.findings import Notice, Repairs
from cartsheets.domain.foreign import ForeignDraft, ForeignOptions, find_header_maps, make_foreign_draft
from cartsheets.domain.foreign_headers import HeaderMap
from cartsheets.domain.matching import SheetLayout
from cartsheets.domain.sheet import WorkbookContent
from cartsheets.domain.snapshot import Snapshot
from cartsheets.errors import UnknownRecord, WorkbookDamaged, WrongStore
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.portable import take_over_base
from cartsheets.workbook.identity import Identity, Tokens, row_export, short_id, tell_identity, tokens_in
from cartsheets.workbook.portable import has_packed_base
from cartsheets.workbook.read import read_workbook

_TOKENS_TRIED = 50


@dataclass(frozen=True, slots=True)
class SheetOrigin:
    """Which export a sheet is. Without a `record` there is no base; without an `identity` it is foreign."""

    record: ExportRecord | None = None
    identity: Identity | None = None
    is_copied: bool = False
    """Whether only the marks of its rows tell: somebody copied the sheet into another workbook."""
    note: str = ""
    """What is to be said about the base that came in the workbook; "" where none came."""


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A foreign file as it was understood, before it is compared: for a person to look at.

    `maps` are by table; `properties` tell how a text file was read ("encoding", "separator").
    """

    path: str
    format: str
    maps: Mapping[str, HeaderMap]
    properties: Mapping[str, str]
    notes: tuple[str, ...]


def find_origin(store: OpenedStore, content: WorkbookContent) -> SheetOrigin:
    """Find which export a sheet is, in this computer's record.

    Raises:
        NotOurWorkbook: the sheet mixes exports.
        WrongStore: it was exported from another store.
    """
    identity = tell_identity(content)
    if identity is None:
        return _find_by_rows(store, content)
    if identity.store_id and identity.store_id != store.store_id:
        raise wrong_store(store, content, identity.store or identity.store_id)
    try:
        record = store.ledger.snapshots.export(identity.export_id)
    except UnknownRecord:
        return _find_in_workbook(store, content, identity)
    if record.store_id != store.store_id:
        raise wrong_store(store, content, record.store)
    return SheetOrigin(record, identity)


def read_foreign(
    store: OpenedStore, path: Path, *, names: Mapping[str, str] | None = None, monitor: Monitor
) -> ForeignFile:
    """Read a foreign file and say what its columns are, by their headers and as remembered.

    `names` are API names by header, "" for a column that is not to be read.

    Raises:
        WorkbookError: the file cannot be read, or has no headers that could be ours.
    """
    monitor.report(Progress("opening", message="Reading the sheet"))
    content = read_workbook(path, monitor=monitor)
    maps = find_header_maps(content, remembered=_remembered(store), names=names or {})
    return ForeignFile(content.path, content.format, maps, content.properties, content.notes)


def draft_foreign(
    store: OpenedStore, content: WorkbookContent, live: Snapshot, options: ForeignOptions, repairs: Repairs
) -> ForeignDraft:
    """Read what a foreign sheet asks for; what a person chose for its columns is remembered."""
    found = make_foreign_draft(content, live, remembered=_remembered(store), options=options, repairs=repairs)
    customers = found.maps.get("customers")
    if options.names and customers is not None:
        remember_headers(store, customers)
    return found


def remember_headers(store: OpenedStore, found: HeaderMap) -> None:
    """Remember how a file's columns were understood, for the next file with the same headers."""
    store.ledger.header_maps.keep(store.store_id, found.fingerprint, found.chosen)


def foreign_layouts(store: OpenedStore, content: WorkbookContent) -> dict[str, SheetLayout]:
    """Give where the tables of a foreign file lie, for results to be written beside them."""
    maps = find_header_maps(content, remembered=_remembered(store), names={})
    return {name: found.layout() for name, found in maps.items()}


def origin_notices(content: WorkbookContent, origin: SheetOrigin, options: ForeignOptions) -> list[Notice]:
    """Say why a sheet is compared with the store alone, and what follows from it."""
    if origin.identity is None:
        why = f"{Path(content.path).name} does not say which export it is, so it is read as a foreign file."
    else:
        taken_at = origin.identity.taken_at
        when = f" on {taken_at:%Y-%m-%d}" if taken_at is not None else ""
        why = (
            f"What this sheet was exported with{when} is not in this computer's record: it was made on "
            "another computer, or the record was purged."
        )
    if origin.note:
        why = f"{why} {origin.note}"
    blank = "Blank cells clear" if options.blank == "clear" else "Blank cells change nothing, «clear» clears"
    return [
        Notice(
            f"{why} It is compared with the store as it is now: every difference is listed, also what "
            f"others changed there since. {blank}.",
            kind="two_way",
        )
    ]


def wrong_store(store: OpenedStore, content: WorkbookContent, other: str) -> WrongStore:
    """Say that a sheet belongs to another store."""
    return WrongStore(
        f"{content.path} was exported from “{other}”, not from “{store.store_name}”.",
        remedy="Choose the store that the sheet belongs to.",
    )


def _find_in_workbook(store: OpenedStore, content: WorkbookContent, identity: Identity) -> SheetOrigin:
    """Take over the base that was packed into a workbook; one that cannot be used is told."""
    if not has_packed_base(content):
        return SheetOrigin(identity=identity)
    try:
        record = take_over_base(store, content, identity)
    except WorkbookDamaged as error:
        return SheetOrigin(identity=identity, note=error.message)
    note = "What this sheet was exported with came in the workbook and is in this computer's record now."
    return SheetOrigin(record, identity, note=note)


def _find_by_rows(store: OpenedStore, content: WorkbookContent) -> SheetOrigin:
    """Find the export that only the rows' tokens tell of, if these are proved by its secret."""
    short = row_export(content)
    if not short:
        return SheetOrigin()
    tokens = list(tokens_in(content, limit=_TOKENS_TRIED))
    for record in store.ledger.snapshots.exports(store.store_id):
        if short_id(record.id) != short:
            continue
        reader = Tokens(record.secret, record.id)
        proved = sum(
            any(reader.read(table, text).kind == "ours" for table in ("customers", "groups"))
            for text in tokens
        )
        if record.finished and proved * 2 > len(tokens):
            return SheetOrigin(record, Identity(record.id), is_copied=True)
    return SheetOrigin()


def _remembered(store: OpenedStore) -> dict[str, dict[str, str]]:
    return store.ledger.header_maps.read(store.store_id)
