"""Read the sheet, fetch live, return a Plan. Sends nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from secrets import token_hex

from cartsheets.domain.diff import Where, compare
from cartsheets.domain.draft import Draft, DraftOptions, make_draft
from cartsheets.domain.estimate import push_calls
from cartsheets.domain.findings import Notice
from cartsheets.domain.plan import Change, Estimate, Plan
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.sheet import WorkbookContent
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS, Role
from cartsheets.domain.typed_values import TypedValue, lay_over
from cartsheets.errors import NotOurWorkbook, UnknownRecord, WrongStore
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.sheet_base import leave_out_sent_passwords
from cartsheets.steps.snapshots import exported_group_names, fetch_snapshot, read_base, token_reader
from cartsheets.workbook.identity import Identity, find_identity
from cartsheets.workbook.read import read_workbook


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """How a sheet is reviewed. `on_conflict` is "ask", "mine" or "live"; `typed` lies over its cells."""

    draft: DraftOptions = field(default_factory=DraftOptions)
    on_conflict: str = "ask"
    typed: tuple[TypedValue, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Review:
    """A plan with all that it was made from.

    `passwords` are those typed in the sheet, by change id; they are in no other value.
    """

    plan: Plan
    base: Snapshot
    live: Snapshot
    draft: Draft
    export: ExportRecord
    passwords: Mapping[str, str] = field(repr=False)


def review(store: OpenedStore, path: Path, options: ReviewOptions, *, monitor: Monitor) -> Review:
    """Compare base, sheet and live store.

    Raises:
        WrongStore: the sheet was exported from another store.
        NotOurWorkbook: the sheet does not say which export it is, or its base is not in the ledger.
    """
    monitor.report(Progress("opening", message="Reading the sheet"))
    content = lay_over(read_workbook(path, monitor=monitor), options.typed)
    record, identity = find_export(store, content)
    base = read_base(store, record)
    live = fetch_snapshot(store, monitor=monitor)
    monitor.report(Progress("comparing", message="Comparing"))
    return compare_sheet(store, content, record, identity, base=base, live=live, options=options)


def find_store(path: Path, *, monitor: Monitor) -> str:
    """Find which store a sheet was exported from: its id, or "" where the sheet does not say it."""
    monitor.report(Progress("opening", message="Reading the sheet"))
    try:
        return find_identity(read_workbook(path, monitor=monitor)).store_id
    except NotOurWorkbook:
        # The review itself says what is wrong with the sheet.
        return ""


def find_export(store: OpenedStore, content: WorkbookContent) -> tuple[ExportRecord, Identity]:
    """Find the export that a sheet is, in this computer's ledger."""
    identity = find_identity(content)
    if identity.store_id and identity.store_id != store.store_id:
        raise _wrong_store(store, content, identity.store or identity.store_id)
    try:
        record = store.ledger.snapshots.export(identity.export_id)
    except UnknownRecord as error:
        raise NotOurWorkbook(
            "What this sheet was exported with is not in this computer's record.",
            path=content.path,
            remedy="Open it on the computer that exported it, or export again and copy your changes over.",
        ) from error
    if record.store_id != store.store_id:
        raise _wrong_store(store, content, record.store)
    return record, identity


def compare_sheet(
    store: OpenedStore,
    content: WorkbookContent,
    record: ExportRecord,
    identity: Identity,
    *,
    base: Snapshot,
    live: Snapshot,
    options: ReviewOptions,
) -> Review:
    """Make the plan from values that are all there."""
    draft = make_draft(
        content,
        base,
        live,
        read_token=token_reader(record),
        exported={name: list(names) for name, names in _exported(identity).items()},
        added=store.ledger.snapshots.added(record.id),
        former_groups=exported_group_names(store, record),
        options=options.draft,
    )
    draft = leave_out_sent_passwords(store, record, draft)
    choice = None if options.on_conflict == "ask" else options.on_conflict
    diff = compare(base, draft.rows, live, where=_where(draft), choice=choice)
    origin = PlanOrigin(
        plan_id=f"P{token_hex(8)}",
        store_id=store.store_id,
        store=store.store_name,
        file=content.path,
        export_id=record.id,
        digest=content.digest,
        exported_at=record.taken_at or record.started_at,
        compared_at=live.taken_at,
    )
    plan = with_estimate(store, make_plan(draft, diff, live, origin), live)
    notes = [Notice(note, kind="file") for note in content.notes]
    if identity.is_complete and not identity.is_authentic(record.secret):
        notes.append(
            Notice(
                "The hidden sheet that says which export this is was edited; the other marks agree.",
                kind="identity_edited",
            )
        )
    plan = replace(plan, notices=(*plan.notices, *notes))
    typed = {(row.table, row.row): row.password for row in draft.rows if row.password}
    passwords = {
        change.id: typed[change.table, change.row]
        for change in plan.changes
        if (change.table, change.row) in typed
    }
    return Review(plan, base, live, draft, record, passwords)


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


def _wrong_store(store: OpenedStore, content: WorkbookContent, other: str) -> WrongStore:
    return WrongStore(
        f"{content.path} was exported from “{other}”, not from “{store.store_name}”.",
        remedy="Choose the store that the sheet belongs to.",
    )
