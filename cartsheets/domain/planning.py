"""Draft and Diff → Plan: checks, dependency order, guards, patterns and the estimate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cartsheets.domain.diff import Diff
from cartsheets.domain.drafting.checks import DraftChecks
from cartsheets.domain.drafting.draft import Draft
from cartsheets.domain.findings import Notice, Problem
from cartsheets.domain.handing_over import link_addresses, link_chosen, notice_exchanges
from cartsheets.domain.patterns import find_patterns
from cartsheets.domain.plan import Action, CellChange, Change, Conflict, Estimate, Guard, Plan
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS

MANY_DELETES = 10
MANY_CUSTOMERS_SHARE = 0.20
MANY_CLEARS = 10
MANY_CLEARS_SHARE = 0.05
MASS_CHANGE_ROWS = 20
MASS_CHANGE_SHARE = 0.30
OLD_SHEET = timedelta(days=14)

_ORDER = {
    ("groups", Action.ADD): 0,
    ("groups", Action.UPDATE): 1,
    ("customers", Action.ADD): 2,
    ("customers", Action.UPDATE): 3,
    ("customers", Action.DELETE): 4,
    ("groups", Action.DELETE): 5,
}


@dataclass(frozen=True, slots=True)
class PlanOrigin:
    """Where a plan comes from: its id, store, file, export, and when live was read."""

    plan_id: str
    store_id: str
    store: str
    file: str
    export_id: str
    digest: str
    exported_at: datetime
    compared_at: datetime
    is_two_way: bool = False
    """Whether there is no base: see Plan."""


def make_plan(draft: Draft, diff: Diff, live: Snapshot, origin: PlanOrigin) -> Plan:
    """Join what the sheet asks for into a Plan that can be reviewed and pushed.

    Rows that fail a check are held back as Problems; what depends on a held row is held too. The
    plan's estimate is zero: `estimate_push` knows the store's pace.
    """
    checks = DraftChecks(draft, diff, live)
    changes = [change for change in diff.changes if not checks.holds(change)]
    held = {change.key for change in diff.changes if change.table == "customers" and checks.holds(change)}
    changes, member_problems, notices = _empty_deleted_groups(changes, diff.conflicts, draft, live, held)
    changes = in_order(link_addresses(changes, live))
    problems = (*draft.problems, *checks.problems, *member_problems)
    names = live.group_names()
    totals = {name: len(frame) for name, frame in live.tables.items()}
    return Plan(
        id=origin.plan_id,
        store_id=origin.store_id,
        store=origin.store,
        file=origin.file,
        export_id=origin.export_id,
        digest=origin.digest,
        compared_at=origin.compared_at,
        changes=tuple(changes),
        conflicts=diff.conflicts,
        problems=problems,
        damage=draft.damage,
        notices=(*draft.notices, *checks.notices, *notices, *_plan_notices(changes, origin)),
        patterns=find_patterns(changes, names),
        guards=tuple(find_guards(changes, totals, is_two_way=origin.is_two_way)),
        estimate=Estimate(0, 0.0),
        unchanged=_unchanged(draft, changes, diff.conflicts, problems),
        totals=totals,
        group_names=names,
        is_two_way=origin.is_two_way,
    )


def in_order(changes: Iterable[Change]) -> list[Change]:
    """Give changes in the order in which they can be sent: what others stand on comes first."""
    return sorted(changes, key=lambda c: (_ORDER[c.table, c.action], c.row, c.key or 0))


def without_orphans(changes: Iterable[Change]) -> list[Change]:
    """Leave out cells that only another change asks for which is not among these."""
    listed = list(changes)
    going = {change.id for change in listed}
    kept: list[Change] = []
    for change in listed:
        cells = tuple(cell for cell in change.cells if not cell.because or cell.because in going)
        if len(cells) == len(change.cells):
            kept.append(change)
        elif cells or change.has_password:
            kept.append(replace(change, cells=cells))
    return kept


def choose_changes(
    plan: Plan, changes: Iterable[Change], conflicts: Iterable[Conflict] | None = None
) -> Plan:
    """Make the plan that sends only `changes`: order kept, guards and patterns found again."""
    kept = in_order(without_orphans(link_chosen(list(changes), plan.changes)))
    return replace(
        plan,
        changes=tuple(kept),
        conflicts=plan.conflicts if conflicts is None else tuple(conflicts),
        guards=tuple(find_guards(kept, plan.totals, is_two_way=plan.is_two_way)),
        patterns=find_patterns(kept, plan.group_names),
    )


def find_guards(
    changes: Sequence[Change], totals: Mapping[str, int], *, is_two_way: bool = False
) -> list[Guard]:
    """Name what asks for a second consent."""
    guards: list[Guard] = []
    if is_two_way and changes:
        guards.append(
            Guard(
                "two_way",
                "Nobody knows what this sheet was made from: what others changed in the store meanwhile "
                "would be taken back. Look at every change.",
            )
        )
    customers = [change for change in changes if change.table == "customers"]
    total = max(1, totals.get("customers", 0))
    touched = [change for change in customers if change.action is not Action.ADD]
    if len(touched) > MANY_CUSTOMERS_SHARE * total:
        guards.append(
            Guard(
                "many_customers",
                f"{len(touched):,} of {total:,} customers would change: more than "
                f"{MANY_CUSTOMERS_SHARE:.0%} of the store.",
            )
        )
    deletes = [change for change in changes if change.action is Action.DELETE]
    if len(deletes) > MANY_DELETES:
        guards.append(Guard("many_deletes", f"{len(deletes):,} rows would be deleted."))
    updates = [change for change in customers if change.action is Action.UPDATE]
    cleared = sum(any(cell.draft is None and cell.base is not None for cell in c.cells) for c in updates)
    if cleared > MANY_CLEARS or (cleared > 1 and cleared > MANY_CLEARS_SHARE * total):
        guards.append(Guard("many_clears", f"Cells of {cleared:,} customers would be emptied."))
    by_column: dict[str, int] = defaultdict(int)
    for change in updates:
        for cell in change.cells:
            by_column[cell.column] += 1
    for name, count in by_column.items():
        if count > MASS_CHANGE_ROWS and count > MASS_CHANGE_SHARE * total:
            header = CUSTOMERS.by_name[name].header
            guards.append(Guard("mass_change", f"{header} would change in {count:,} of {total:,} customers."))
    return guards


def _empty_deleted_groups(
    changes: list[Change],
    conflicts: Sequence[Conflict],
    draft: Draft,
    live: Snapshot,
    held: Collection[int | None],
) -> tuple[list[Change], list[Problem], list[Notice]]:
    """Take the members out of every group that is deleted: nobody knows what the store does to them.

    `held` are customers whose rows are held back; one of them in a group keeps the group.
    """
    deleted = {c.key: c for c in changes if c.table == "groups" and c.action is Action.DELETE}
    if not deleted:
        return changes, [], []
    in_conflict = {c.key for c in conflicts if c.table == "customers" and c.choice is None}
    places = draft.places.get("customers", {})
    held_rows = {row for table, row in draft.held if table == "customers"}
    groups = live.customers["CustomerGroupID"]
    leaving: dict[int, list[int]] = defaultdict(list)
    for key, group in zip(groups.index.tolist(), groups.tolist(), strict=True):
        if group in deleted:
            leaving[group].append(key)
    kept = {change.id: change for change in changes}
    problems: list[Problem] = []
    notices: list[Notice] = []
    for group, deletion in deleted.items():
        stuck = [
            key
            for key in leaving[group or 0]
            if key in in_conflict or key in held or places.get(key) in held_rows
        ]
        if stuck:
            del kept[deletion.id]
            problems.append(_stuck_group(deletion, len(stuck)))
            continue
        moved = 0
        for key in leaving[group or 0]:
            change = kept.get(f"customers:{key}")
            if change is not None and change.action is Action.DELETE:
                continue
            if change is not None and any(cell.column == "CustomerGroupID" for cell in change.cells):
                continue
            moved += 1
            leave = CellChange("CustomerGroupID", group, group, None, because=deletion.id)
            if change is None:
                # Row 0: the customer is not in the sheet; what asks for the change is the group's row.
                row = places.get(key, 0)
                where = draft.layouts["customers"].where(row) if row else deletion.where
                change = Change("customers", Action.UPDATE, key, where, row, (), _customer_label(live, key))
            kept[f"customers:{key}"] = replace(change, cells=(*change.cells, leave))
        members = "No customer is in it." if not moved else f"{moved:,} customers will then be in no group."
        notices.append(
            Notice(
                f"The group “{deletion.label}” will be deleted. {members}", deletion.where, "group_deleted"
            )
        )
    return list(kept.values()), problems, notices


def _stuck_group(deletion: Change, count: int) -> Problem:
    return Problem(
        table="groups",
        row=deletion.row,
        where=deletion.where,
        column="",
        value=deletion.label,
        message=f"The group “{deletion.label}” cannot be deleted: {count:,} of its customers are held back.",
        remedy="Mend or decide those customers' rows first.",
        kind="group_has_members",
        key=deletion.key,
    )


def _customer_label(live: Snapshot, key: int) -> str:
    row = live.row("customers", key) or {}
    names = [row.get("BillingFirstName"), row.get("BillingLastName")]
    return " ".join(str(name).strip() for name in names if name) or str(row.get("Email") or f"#{key}")


def _plan_notices(changes: Sequence[Change], origin: PlanOrigin) -> list[Notice]:
    notices: list[Notice] = notice_exchanges(changes)
    adds = sum(change.action is Action.ADD and change.table == "customers" for change in changes)
    if adds:
        notices.append(
            Notice(
                f"The store may send a welcome e-mail to {adds:,} new "
                f"customer{'s' if adds != 1 else ''}; this program cannot switch that off.",
                kind="may_mail",
            )
        )
    if any(change.action is Action.DELETE for change in changes):
        notices.append(
            Notice(
                "A deleted customer can be added again by an undo, but gets a new customer number; the "
                "password and the link to past orders cannot come back.",
                kind="deletes",
            )
        )
    age = origin.compared_at - origin.exported_at
    if age > OLD_SHEET:
        notices.append(Notice(f"This sheet was exported {age.days} days ago.", kind="old_sheet"))
    return notices


def _unchanged(
    draft: Draft, changes: Sequence[Change], conflicts: Sequence[Conflict], problems: Sequence[Problem]
) -> int:
    busy = {(change.table, change.row) for change in changes}
    busy |= {(conflict.table, conflict.row) for conflict in conflicts}
    busy |= {(problem.table, problem.row) for problem in problems}
    return max(0, sum(draft.seen.values()) - sum(row > 0 for _, row in busy))
