"""Open an export, or a sheet made from one, to be edited in the grid; keep its gestures; review them.

Opening, keeping and restoring need the ledger only, so that edits go on without the store. A draft in the
ledger is named after its export, for a sheet after the sheet's contents too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from secrets import token_hex
from typing import Any

from cartsheets.domain.diff import compare
from cartsheets.domain.drafting.draft import Draft, DraftOptions, make_draft
from cartsheets.domain.editing.edits import DELETED, Edits, places_of, values_of
from cartsheets.domain.editing.reading import EditValue
from cartsheets.domain.editing.sheet_draft import make_edit_draft
from cartsheets.domain.editing.stored import gesture_from_json
from cartsheets.domain.groups.carried import CarriedGroups
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, TABLES, Kind, Role
from cartsheets.domain.typed_values import TypedValue
from cartsheets.errors import NotOurWorkbook, UnknownRecord
from cartsheets.ledger.database import Ledger
from cartsheets.ledger.drafts import DraftRecord
from cartsheets.ledger.snapshots import ExportRecord
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.carried import Carried
from cartsheets.steps.opened import OpenedStore
from cartsheets.steps.review import Review, with_estimate
from cartsheets.steps.snapshots import (
    base_of,
    exported_group_names,
    exported_members,
    fetch_snapshot,
    token_reader,
)
from cartsheets.workbook.identity import find_identity
from cartsheets.workbook.read import read_workbook


@dataclass(frozen=True, slots=True, eq=False)
class EditedExport:
    """An export opened in the grid. `kept` is what an earlier run left unsaved, None where nothing.

    `passwords` are those typed in the sheet, by row id; they are neither shown nor kept. `notes` are
    sentences about what of the sheet is not in the grid.
    """

    edits: Edits
    base: Snapshot
    record: ExportRecord
    file: str
    draft_id: str
    kept: DraftRecord | None
    notes: tuple[str, ...] = ()
    passwords: Mapping[int, str] = field(default_factory=dict, repr=False)
    overrides: int = 0
    """How many rows of the base pushes had changed when it was opened."""
    groups: CarriedGroups = field(default_factory=CarriedGroups)
    """What the sheet asks of groups; the review has it, the grid does not show it."""

    @property
    def kept_count(self) -> int:
        """How many gestures can be restored, without those that the sheet itself brings."""
        return max(0, self.kept.position - self.edits.position) if self.kept else 0


def last_export(ledger: Ledger, store_id: str | None) -> ExportRecord | None:
    """The newest finished export of a store; None means of any store."""
    return next((record for record in ledger.snapshots.exports(store_id) if record.finished), None)


def open_export(ledger: Ledger, export_id: str, *, monitor: Monitor) -> EditedExport:
    """Open an export as it was written, with what was pushed since.

    Raises:
        UnknownRecord: the ledger has no such export.
    """
    record = ledger.snapshots.export(export_id)
    monitor.report(Progress("opening", message="Opening the export"))
    base = base_of(ledger, record)
    edits = Edits(CUSTOMERS, base.customers, base.group_names())
    ledger.drafts.begin(record.id, store_id=record.store_id, export_id=record.id, file=record.file)
    kept, pushed = ledger.drafts.read(record.id), len(ledger.snapshots.overrides(record.id))
    return EditedExport(edits, base, record, record.file, record.id, kept, overrides=pushed)


def open_sheet(ledger: Ledger, path: Path, *, monitor: Monitor) -> EditedExport:
    """Open an edited sheet: its export, with what the sheet asks for as the first gesture.

    Raises:
        NotOurWorkbook: the sheet does not say which export it is, or that export is not in the ledger.
    """
    monitor.report(Progress("opening", message="Reading the sheet"))
    content = read_workbook(path, monitor=monitor)
    identity = find_identity(content)
    try:
        record = ledger.snapshots.export(identity.export_id)
    except UnknownRecord as error:
        raise NotOurWorkbook(
            "What this sheet was exported with is not in this computer's record.",
            path=content.path,
            remedy="Open it on the computer that exported it, or export again.",
        ) from error
    base = base_of(ledger, record, Carried(ledger, record, content))
    names = exported_group_names(ledger, record)
    draft = make_draft(
        content,
        base,
        base,
        read_token=token_reader(record),
        exported={
            name: list(identity.columns.get(name, ()))
            or [column.name for column in table.columns if column.role is not Role.KEY]
            for name, table in TABLES.items()
        },
        added=ledger.snapshots.added(record.id),
        former_groups=names,
        former_members=exported_members(ledger, record, names),
        options=DraftOptions(),
    )
    groups = CarriedGroups.of(draft)
    edits = Edits(CUSTOMERS, base.customers, base.group_names(), new_groups=groups.new_names)
    passwords, notes = _take_draft(edits, draft, label=f"Edits of {path.name}")
    draft_id = f"{record.id}/{content.digest[:16]}" if edits.position else record.id
    ledger.drafts.begin(draft_id, store_id=record.store_id, export_id=record.id, file=str(path))
    kept = ledger.drafts.read(draft_id)
    pushed = len(ledger.snapshots.overrides(record.id))
    return EditedExport(edits, base, record, str(path), draft_id, kept, notes, passwords, pushed, groups)


def open_again(ledger: Ledger, edited: EditedExport, *, monitor: Monitor) -> EditedExport:
    """Open the same export or sheet once more, as it is now."""
    if edited.draft_id == edited.record.id:
        return open_export(ledger, edited.record.id, monitor=monitor)
    return open_sheet(ledger, Path(edited.file), monitor=monitor)


def restore_edits(edited: EditedExport) -> None:
    """Put the gestures in effect again that an earlier run left, and keep the undone ones to be redone."""
    if edited.kept is None:
        return
    edits = edited.edits
    # The sheet's own gesture is there already, and was the first of those that were kept.
    gestures = edited.kept.gestures[edits.position :]
    edits.load([gesture_from_json(edits, kept) for kept in gestures], edited.kept.position)


def keep_edits(
    ledger: Ledger, draft_id: str, gestures: Sequence[Mapping[str, Any]], *, after: int, position: int
) -> None:
    """Keep new gestures behind the first `after` ones, and how many of all are in effect.

    Raises:
        UnknownRecord: the draft was dropped meanwhile.
    """
    if gestures:
        ledger.drafts.move(draft_id, after)
        ledger.drafts.keep(draft_id, gestures)
    ledger.drafts.move(draft_id, position)


def drop_edits(ledger: Ledger, edited: EditedExport) -> None:
    """Forget what was kept, and begin anew."""
    ledger.drafts.drop(edited.draft_id)
    ledger.drafts.begin(
        edited.draft_id, store_id=edited.record.store_id, export_id=edited.record.id, file=edited.file
    )


def reopen_edits(ledger: Ledger, edited: EditedExport, *, monitor: Monitor) -> EditedExport:
    """Open the export again after a push: what was pushed is in its base, the rest is one gesture."""
    old = edited.edits
    fresh = open_export(ledger, edited.record.id, monitor=monitor)
    added = ledger.snapshots.added(edited.record.id)
    groups = edited.groups.left(fresh.base, added)
    names = fresh.base.group_names()
    edits = Edits(CUSTOMERS, fresh.base.customers, names, new_groups=groups.new_names)
    for place in old.changed_places().tolist():
        values, key = old.row_values(place), old.key(place)
        if key is None:
            email = str(values.get("Email") or "").strip().lower()
            if (CUSTOMERS.name, email) in added:
                continue
            at: int | None = int(edits.add_rows("", 1)[0])
        else:
            at = edits.place_of(key)
        if at is None:
            continue
        wanted = {name: _renewed(edits, name, value) for name, value in values.items()}
        edits.set_values("", {name: (places_of([at]), values_of([value])) for name, value in wanted.items()})
        if old.row_state(place) == DELETED:
            edits.delete_rows("", places_of([at]))
    if edits.position:
        edits.merge_last("Edits that are not pushed yet", edits.position)
    ledger.drafts.drop(edited.draft_id)
    ledger.drafts.begin(
        fresh.draft_id, store_id=edited.record.store_id, export_id=edited.record.id, file=edited.file
    )
    left = {row_id: word for row_id, word in edited.passwords.items() if row_id < 0}
    return replace(fresh, edits=edits, file=edited.file, kept=None, passwords=left, groups=groups)


def review_edits(
    store: OpenedStore, edited: EditedExport, *, typed: Iterable[TypedValue] = (), monitor: Monitor
) -> Review:
    """Compare base, edits and live store, as `review` does for a sheet. Sends nothing.

    `typed` are values typed in the review, which the grid may not have yet.
    """
    draft = edited.groups.with_edits(make_edit_draft(edited.edits, passwords=edited.passwords, typed=typed))
    live = fetch_snapshot(store, monitor=monitor)
    monitor.report(Progress("comparing", message="Comparing"))
    record = edited.record
    diff = compare(edited.base, draft.rows, live, where=_where(draft), choice=None)
    origin = PlanOrigin(
        plan_id=f"P{token_hex(8)}",
        store_id=store.store_id,
        store=store.store_name,
        file=edited.file,
        export_id=record.id,
        digest="",
        exported_at=record.taken_at or record.started_at,
        compared_at=live.taken_at,
    )
    plan = with_estimate(store, make_plan(draft, diff, live, origin), live)
    secrets = {row.row: row.password for row in draft.rows if row.password}
    passwords = {change.id: secrets[change.row] for change in plan.changes if change.row in secrets}
    return Review(plan, edited.base, live, draft, record, passwords)


def _take_draft(edits: Edits, draft: Draft, *, label: str) -> tuple[dict[int, str], tuple[str, ...]]:
    """Put what a sheet asks for into the grid, as one gesture."""
    passwords: dict[int, str] = {}
    table = edits.table
    deleted: list[int] = []
    for row in draft.rows_of(table):
        place = edits.place_of(row.key) if row.key is not None else int(edits.add_rows("", 1)[0])
        if place is None:
            continue
        if row.is_delete:
            deleted.append(place)
        wanted = {name: (places_of([place]), values_of([cell])) for name, cell in row.cells.items()}
        edits.set_values("", wanted)
        if row.password:
            passwords[edits.row_id(place)] = row.password
    if deleted:
        edits.delete_rows("", places_of(deleted))
    lost = set()
    for problem in draft.problems:
        if problem.table != table.name:
            continue
        place = edits.place_of(problem.key) if problem.key is not None else None
        column = table.by_name.get(problem.column)
        if column is None or not column.is_editable or place is None:
            lost.add((problem.table, problem.row))
            continue
        places = places_of([place])
        values = edits.read_one(places, column.name, problem.value, is_pasted=True)
        edits.set_values("", {column.name: (places, values)})
    if edits.position:
        edits.merge_last(label, edits.position)
    notes = []
    if lost:
        notes.append(
            f"{len(lost):,} rows of the sheet cannot be shown here; review the sheet itself for them."
        )
    groups = CarriedGroups.of(draft).count
    if groups:
        notes.append(
            f"The sheet also changes {groups:,} {'groups' if groups > 1 else 'group'}. "
            "Only customers are shown here; the groups come along to the review."
        )
    return passwords, tuple(notes)


def _renewed(edits: Edits, name: str, value: EditValue) -> EditValue:
    """A value over a newer base: a group that was to be added may have its number by now."""
    column = edits.table.by_name[name]
    if column.kind is Kind.GROUP and isinstance(value, str):
        return edits.reader.read(column, value, None, is_new=False)
    return value


def _where(draft: Draft) -> Any:
    return lambda table, row, column: draft.layouts[table].where(row, column)
