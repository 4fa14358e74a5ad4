"""Read the sheet, fetch live, return a Plan. Sends nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from secrets import token_hex

from cartsheets.domain.diff import Where, compare
from cartsheets.domain.doubles.notices import notice_doubles
from cartsheets.domain.drafting.draft import Draft, DraftOptions, make_draft
from cartsheets.domain.estimate import push_calls
from cartsheets.domain.findings import Notice
from cartsheets.domain.foreign.headers import HeaderMap
from cartsheets.domain.foreign.maps import ForeignOptions
from cartsheets.domain.matching import find_layouts
from cartsheets.domain.plan import Change, Estimate, Plan, SheetReading
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.sheet import WorkbookContent
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Role
from cartsheets.domain.typed_values import FittedValues, TypedValue, fit_values, lay_over
from cartsheets.errors import NotOurWorkbook, UsageError, WorkbookDamaged
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.carried import Carried
from cartsheets.steps.foreign import SheetOrigin, draft_foreign, find_origin, origin_notices, reading_of
from cartsheets.steps.late_adds import notice_late_adds
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.refresh import fetch_live
from cartsheets.steps.sheet_base import leave_out_sent_passwords
from cartsheets.steps.snapshots import (
    exported_frames,
    exported_group_names,
    exported_members,
    fetch_snapshot,
    fetch_table,
    laid_over_base,
    token_reader,
)
from cartsheets.workbook.identity import IDENTITY_SHEET, Identity, tell_identity
from cartsheets.workbook.read import read_workbook


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """How a sheet is reviewed. `on_conflict` is "ask", "mine" or "live"; `typed` lies over its cells.

    `foreign` counts for a sheet whose base is not in this computer's record.
    """

    draft: DraftOptions = field(default_factory=DraftOptions)
    on_conflict: str = "ask"
    typed: tuple[TypedValue, ...] = field(default=(), repr=False)
    foreign: ForeignOptions = field(default_factory=ForeignOptions)
    reads_all: bool = False
    """Whether all customers are read, though only some changed since the export."""


@dataclass(frozen=True, slots=True)
class Review:
    """A plan with all that it was made from.

    `passwords` are those typed in the sheet, by change id; they are in no other value. A sheet without
    a base has no `export`; its `base` is the live store, and `maps` say how its columns were understood.
    """

    plan: Plan
    base: Snapshot
    live: Snapshot
    draft: Draft
    export: ExportRecord | None
    passwords: Mapping[str, str] = field(repr=False)
    maps: Mapping[str, HeaderMap] = field(default_factory=dict)
    values: FittedValues = field(default_factory=FittedValues, repr=False)
    """The typed values as they fit the sheet, and those that do not any more."""


def review(store: OpenedStore, path: Path, options: ReviewOptions, *, monitor: Monitor) -> Review:
    """Compare base, sheet and live store; a sheet whose base nobody has, with the live store alone.

    Raises:
        WrongStore: the sheet was exported from another store.
        NotOurWorkbook: the sheet cannot be trusted, or has no headers that could be ours.
        UsageError: missing rows are to be deleted, but nobody knows which rows were exported.
    """
    monitor.report(Progress("opening", message="Reading the sheet"))
    content = read_workbook(path, form=options.foreign.form, monitor=monitor)
    origin = find_origin(store, content)
    if origin.record is None or origin.identity is None:
        _refuse_deletes_of_missing(options)
        live = fetch_snapshot(store, monitor=monitor)
        monitor.report(Progress("comparing", message="Comparing"))
        return _compare_foreign(store, content, origin, live=live, options=options)
    values = fit_values(find_layouts(content, (CUSTOMERS, GROUPS)), options.typed) if options.typed else None
    if values is not None:
        content = lay_over(content, values.fitting)
        repairs = options.draft.repairs.without(values.as_typed())
        options = replace(options, draft=replace(options.draft, repairs=repairs))
    # Before the base is read: a push that ends from now on is not in it, and is looked at before another.
    taken_at = store.now()
    exported = exported_frames(store.ledger, origin.record)
    carried = Carried(store.ledger, origin.record, content)
    base = laid_over_base(store.ledger, origin.record, exported, carried)
    groups = fetch_table(store, GROUPS, monitor=monitor)
    begun = Snapshot({GROUPS.name: groups, CUSTOMERS.name: base.customers}, taken_at)
    draft = _draft_sheet(store, content, origin.record, origin, base=base, begun=begun, options=options)
    read = fetch_live(
        store,
        origin.record,
        exported,
        begun,
        _asked_customers(draft),
        # What becomes of a group's members is shown, so all of them must be known.
        reads_all=options.reads_all or any(row.is_delete for row in draft.rows_of(GROUPS)),
        monitor=monitor,
    )
    monitor.report(Progress("comparing", message="Comparing"))
    found = _compare_sheet(
        store, content, origin.record, origin, draft, base=base, live=read.snapshot, options=options
    )
    if read.words:
        notice = Notice(read.words, kind="how_compared")
        found = replace(found, plan=replace(found.plan, notices=(notice, *found.plan.notices)))
    return replace(found, values=values) if values is not None else found


def find_store(path: Path, *, is_alone: bool = False, monitor: Monitor) -> str:
    """Find which store a sheet was exported from: its id, or "" where the sheet does not say it.

    What is wrong with the sheet the review tells, which may read it in other ways; `is_alone` says that
    none will follow, for want of a store.

    Raises:
        WorkbookError: the file cannot be read, or mixes exports.
    """
    monitor.report(Progress("opening", message="Reading the sheet"))
    try:
        identity = tell_identity(read_workbook(path, monitor=monitor))
    except (NotOurWorkbook, WorkbookDamaged):
        if is_alone:
            raise
        return ""
    return identity.store_id if identity is not None else ""


def _draft_sheet(
    store: OpenedStore,
    content: WorkbookContent,
    record: ExportRecord,
    origin: SheetOrigin,
    *,
    base: Snapshot,
    begun: Snapshot,
    options: ReviewOptions,
) -> Draft:
    """Read what the sheet asks for; of the live store only the groups must be known for that."""
    identity = origin.identity or Identity(record.id)
    ledger = store.ledger
    names = exported_group_names(ledger, record)
    draft = make_draft(
        content,
        base,
        begun,
        read_token=token_reader(record),
        exported={name: list(names) for name, names in _exported(identity).items()},
        added=ledger.snapshots.added(record.id),
        former_groups=names,
        former_members=exported_members(ledger, record, names),
        options=options.draft,
    )
    return leave_out_sent_passwords(store, record, draft)


def _asked_customers(draft: Draft) -> set[int]:
    """The customers that the sheet asks to change, or cannot ask to as it is."""
    keys = {row.key for row in draft.rows_of(CUSTOMERS)}
    keys |= {problem.key for problem in draft.problems if problem.table == CUSTOMERS.name}
    return {key for key in keys if key is not None}


def _compare_sheet(
    store: OpenedStore,
    content: WorkbookContent,
    record: ExportRecord,
    origin: SheetOrigin,
    draft: Draft,
    *,
    base: Snapshot,
    live: Snapshot,
    options: ReviewOptions,
) -> Review:
    identity = origin.identity or Identity(record.id)
    notices = []
    is_there = any(sheet.name == IDENTITY_SHEET for sheet in content.sheets)
    if not identity.is_authentic(record.secret) and (identity.is_complete or is_there):
        notices.append(
            Notice(
                "The hidden sheet that says which export this is was edited; the other marks agree.",
                kind="identity_edited",
            )
        )
    if origin.note:
        notices.append(Notice(origin.note, kind="base_taken_over"))
    if origin.is_copied:
        notices.append(
            Notice(
                "This sheet was copied out of its workbook; the marks of its rows tell which export it is.",
                kind="sheet_copied",
            )
        )
    plan = _plan(store, content, draft, base=base, live=live, record=record, options=options, notices=notices)
    return Review(plan, base, live, draft, record, _passwords(draft, plan))


def _compare_foreign(
    store: OpenedStore,
    content: WorkbookContent,
    origin: SheetOrigin,
    *,
    live: Snapshot,
    options: ReviewOptions,
) -> Review:
    found = draft_foreign(store, content, live, options.foreign, options.draft.repairs, typed=options.typed)
    notices = origin_notices(content, origin, options.foreign)
    plan = _plan(
        store, content, found.draft, base=live, live=live, record=None, options=options, notices=notices
    )
    plan = replace(plan, reading=reading_of(found.maps, options.foreign))
    return Review(
        plan, live, live, found.draft, None, _passwords(found.draft, plan), found.maps, found.values
    )


def _plan(
    store: OpenedStore,
    content: WorkbookContent,
    draft: Draft,
    *,
    base: Snapshot,
    live: Snapshot,
    record: ExportRecord | None,
    options: ReviewOptions,
    notices: Sequence[Notice],
) -> Plan:
    """Compare, and join all that was found; without a record the base is the live store."""
    choice = None if options.on_conflict == "ask" else options.on_conflict
    diff = compare(base, draft.rows, live, where=_where(draft), choice=choice)
    origin = PlanOrigin(
        plan_id=f"P{token_hex(8)}",
        store_id=store.store_id,
        store=store.store_name,
        file=content.path,
        export_id=record.id if record is not None else "",
        digest=content.digest,
        exported_at=(record.taken_at or record.started_at) if record is not None else live.taken_at,
        compared_at=live.taken_at,
        is_two_way=record is None,
    )
    plan = with_estimate(store, make_plan(draft, diff, live, origin), live)
    notes = [Notice(note, kind="file") for note in content.notes]
    doubles = (*notice_late_adds(store, live), *notice_doubles(plan.changes, live))
    reading = SheetReading(options.foreign.form)
    return replace(plan, reading=reading, notices=(*notices, *plan.notices, *doubles, *notes))


def _passwords(draft: Draft, plan: Plan) -> dict[str, str]:
    typed = {(row.table, row.row): row.password for row in draft.rows if row.password}
    return {
        change.id: typed[change.table, change.row]
        for change in plan.changes
        if (change.table, change.row) in typed
    }


def _refuse_deletes_of_missing(options: ReviewOptions) -> None:
    if options.draft.missing_rows == "delete":
        raise UsageError(
            "Nobody knows which rows this sheet was exported with, so missing rows cannot be deleted.",
            remedy="Write DELETE in an Action column, or start from an export.",
        )


def with_estimate(store: OpenedStore, plan: Plan, live: Snapshot) -> Plan:
    """Give the plan with its calls, and their time at the store's pace."""
    if not plan.changes:
        return replace(plan, estimate=Estimate(0, 0.0))
    positions = {
        name: {key: place for place, key in enumerate(frame.index.tolist())}
        for name, frame in live.tables.items()
    }
    calls = push_calls(plan.changes, plan.totals, positions)
    return replace(plan, estimate=Estimate(calls, round(store.allowance.seconds_for(calls), 1)))


def estimator(store: OpenedStore, plan: Plan, live: Snapshot) -> Callable[[Sequence[Change]], float]:
    """Give what tells the seconds that a push of some of the plan's changes takes."""
    positions = {
        name: {key: place for place, key in enumerate(frame.index.tolist())}
        for name, frame in live.tables.items()
    }
    allowance = store.allowance
    return lambda changes: allowance.seconds_for(push_calls(changes, plan.totals, positions))


def _exported(identity: Identity) -> dict[str, tuple[str, ...]]:
    if identity.columns:
        return dict(identity.columns)
    return {
        table.name: tuple(column.name for column in table.columns if column.role is not Role.KEY)
        for table in (CUSTOMERS, GROUPS)
    }


def _where(draft: Draft) -> Where:
    def where(table: str, row: int, column: str) -> str:
        return draft.layouts[table].where(row, column)

    return where
