"""Sheets that no export of this computer's record made: other programs' files, and ours from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cartsheets.domain.drafting.row_kinds import cell_words
from cartsheets.domain.findings import Notice, Repairs
from cartsheets.domain.foreign.contents import with_contents
from cartsheets.domain.foreign.headers import HeaderMap
from cartsheets.domain.foreign.maps import ForeignDraft, ForeignOptions, find_header_maps, make_foreign_draft
from cartsheets.domain.foreign.rows import find_foreign_rows
from cartsheets.domain.groups.choices import GroupChoices
from cartsheets.domain.matching import HEADER_SEARCH_ROWS, SheetLayout
from cartsheets.domain.plan import SheetReading
from cartsheets.domain.sheet import Value, WorkbookContent
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.domain.typed_values import TypedValue
from cartsheets.errors import NotOurWorkbook, UnknownRecord, WorkbookDamaged, WrongStore
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.portable import take_over_base
from cartsheets.steps.snapshots import base_of
from cartsheets.workbook.identity import Identity, Tokens, row_export, short_id, tell_identity, tokens_in
from cartsheets.workbook.portable import has_packed_base
from cartsheets.workbook.read import read_workbook

_TOKENS_TRIED = 50
_CELLS_SHOWN, _LETTERS_SHOWN = 40, 80
"""So much of a file's first rows is shown: who chooses the header row needs no more."""


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

    `maps` are by table; `properties` tell how a text file was read ("encoding", "separator"). `sheets` are
    the names of those that hold anything; `first_rows` the first of the customers' sheet, as (number, cells
    as they are shown). `options` are what it was read with.
    """

    path: str
    format: str
    maps: Mapping[str, HeaderMap]
    properties: Mapping[str, str]
    notes: tuple[str, ...]
    sheets: tuple[str, ...] = ()
    first_rows: tuple[tuple[int, tuple[str, ...]], ...] = ()
    options: ForeignOptions = field(default_factory=ForeignOptions)


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
    store: OpenedStore, path: Path, *, options: ForeignOptions | None = None, monitor: Monitor
) -> ForeignFile:
    """Read a foreign file and say what its columns are, by their headers and as remembered.

    Raises:
        WorkbookError: the file cannot be read, or has no headers that could be ours.
    """
    options = options or ForeignOptions()
    monitor.report(Progress("opening", message="Reading the sheet"))
    content = read_workbook(path, form=options.form, monitor=monitor)
    maps = find_header_maps(content, remembered=_remembered(store), options=options)
    return _file_of(content, maps, options)


def look_at_foreign(
    store: OpenedStore, path: Path, *, options: ForeignOptions | None = None, monitor: Monitor
) -> ForeignFile | None:
    """Read a foreign file for a person to say what its columns are; None where nothing is to be said.

    What no header tells is told by the contents, as the latest export knows them. A file whose headers
    say too little is given as it is.

    Raises:
        WorkbookError: the file cannot be read, or holds nothing; WrongStore: it is another store's.
    """
    options = options or ForeignOptions()
    monitor.report(Progress("opening", message="Reading the sheet"))
    content, options = _read_for_a_look(path, options, monitor)
    if find_origin(store, content).record is not None:
        return None
    maps = find_header_maps(content, remembered=_remembered(store), options=options, is_lenient=True)
    customers = maps.get(CUSTOMERS.name)
    if customers is None:
        # Of a sheet of groups alone there is nothing to choose.
        return None
    monitor.report(Progress("opening", message="Looking at what its columns hold"))
    maps[CUSTOMERS.name] = _with_latest_contents(store, content, customers, options)
    return _file_of(content, maps, options)


def _read_for_a_look(
    path: Path, options: ForeignOptions, monitor: Monitor
) -> tuple[WorkbookContent, ForeignOptions]:
    """Read a file; a text file whose quotation marks do not pair up is shown without any."""
    try:
        return read_workbook(path, form=options.form, monitor=monitor), options
    except WorkbookDamaged as error:
        if options.form.quote == "none":
            raise
        options = replace(options, form=replace(options.form, quote="none"))
        content = read_workbook(path, form=options.form, monitor=monitor)
        note = f"{error.message} It is read without quotation marks."
        return replace(content, notes=(*content.notes, note)), options


def _file_of(content: WorkbookContent, maps: Mapping[str, HeaderMap], options: ForeignOptions) -> ForeignFile:
    customers = maps.get(CUSTOMERS.name)
    rows = customers.sheet.rows[:HEADER_SEARCH_ROWS] if customers is not None else ()
    return ForeignFile(
        content.path,
        content.format,
        maps,
        content.properties,
        content.notes,
        tuple(sheet.name for sheet in content.sheets if sheet.rows),
        tuple((row.number, tuple(_shown(cell) for cell in row.cells[:_CELLS_SHOWN])) for row in rows),
        options,
    )


def _shown(cell: Value) -> str:
    return " ".join(cell_words(cell)[:_LETTERS_SHOWN].split())


def _with_latest_contents(
    store: OpenedStore, content: WorkbookContent, found: HeaderMap, options: ForeignOptions
) -> HeaderMap:
    """Give the map with the columns that hold what the latest export holds in the same rows."""
    records = store.ledger.snapshots.exports(store.store_id)
    latest = next((record for record in records if record.finished), None)
    if latest is None or not found.is_enough():
        return found
    base = base_of(store.ledger, latest)
    names = base.group_names()
    frame = base.tables[CUSTOMERS.name]
    try:
        rows = find_foreign_rows(content, found.layout(), frame, match="", chosen=options.rows)
    except NotOurWorkbook:
        # Whose numbers these are is asked for by the comparison, which knows the store as it is now.
        return found
    return with_contents(
        found, rows, frame, GroupChoices(names, names, others=(), added=(), deleted=frozenset())
    )


def draft_foreign(
    store: OpenedStore,
    content: WorkbookContent,
    live: Snapshot,
    options: ForeignOptions,
    repairs: Repairs,
    *,
    typed: Sequence[TypedValue] = (),
) -> ForeignDraft:
    """Read what a foreign sheet asks for; what a person chose for its columns is remembered."""
    found = make_foreign_draft(
        content, live, remembered=_remembered(store), options=options, repairs=repairs, typed=typed
    )
    customers = found.maps.get(CUSTOMERS.name)
    if options.is_chosen and customers is not None:
        remember_headers(store, customers)
    return found


def remember_headers(store: OpenedStore, found: HeaderMap) -> None:
    """Remember how a file's columns were understood, for the next file with the same headers."""
    store.ledger.header_maps.keep(store.store_id, found.fingerprint, found.chosen)


def reading_of(maps: Mapping[str, HeaderMap], options: ForeignOptions) -> SheetReading:
    """Give how a foreign file was read, for its plan."""
    customers = maps.get(CUSTOMERS.name)
    if customers is None:
        return SheetReading(options.form)
    return SheetReading(
        options.form, customers.sheet.name, customers.header_row, customers.chosen, options.match
    )


def read_as_before(reading: SheetReading, content: WorkbookContent) -> ForeignOptions:
    """Give the options that read a foreign file once more as its plan did."""
    is_there = any(each.name == reading.sheet for each in content.sheets)
    return ForeignOptions(
        match=reading.match,
        names=reading.names,
        sheet=reading.sheet if is_there else "",
        header_row=reading.header_row,
        form=reading.form,
    )


def foreign_layouts(
    store: OpenedStore, content: WorkbookContent, *, reading: SheetReading
) -> dict[str, SheetLayout]:
    """Give where the tables of a foreign file lie, for results to be written beside them."""
    options = read_as_before(reading, content)
    maps = find_header_maps(content, remembered=_remembered(store), options=options)
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
            "another computer, or its record was deleted."
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
