"""Whether what the sheet asks for can be asked of the store; what cannot is held back, row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cartsheets.domain.cells import Cell, as_words
from cartsheets.domain.diff import Diff, row_finder
from cartsheets.domain.drafting.draft import Draft, DraftRow
from cartsheets.domain.findings import Notice, Problem
from cartsheets.domain.handing_over import EMAIL, address_owners, link_addresses, plain_address, waits_for
from cartsheets.domain.plan import Action, CellChange, Change, Conflict
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import TABLES
from cartsheets.domain.validate import Fault, check_add, check_notice, check_value


class DraftChecks:
    """Check every change; `problems` and `notices` say what was found, `holds` which changes stay."""

    def __init__(self, draft: Draft, diff: Diff, live: Snapshot) -> None:
        self.problems: list[Problem] = []
        self.notices: list[Notice] = []
        self._draft = draft
        self._live = live
        self._find = {name: row_finder(live, table) for name, table in TABLES.items()}
        self._held: set[str] = set()
        self._rows = {(row.table, row.row): row for row in draft.rows}
        # What may win a conflict must be fit to be sent as well.
        open_cells = [_as_change(conflict) for conflict in diff.conflicts if _is_open_cell(conflict)]
        for change in (*diff.changes, *open_cells):
            if change.action is not Action.DELETE:
                self._check_values(change)
        self._check_emails(
            [change for change in diff.changes if change.table == "customers"],
            [change for change in open_cells if change.table == "customers"],
        )
        self._check_group_names([change for change in diff.changes if change.table == "groups"])
        self._hold_dependents(diff.changes)
        self._hold_who_waits(diff.changes)

    def holds(self, change: Change) -> bool:
        """Whether a change is held back."""
        return change.id in self._held

    def _check_values(self, change: Change) -> None:
        table = TABLES[change.table]
        row = self._whole_row(change)
        faults: list[tuple[str, Fault]] = []
        if change.action is Action.ADD:
            faults += [(fault.column, fault) for fault in check_add(table, row)]
        reported = {name for name, _ in faults}
        for cell in change.cells:
            if cell.draft is None or cell.column in reported:
                continue
            column = table.by_name[cell.column]
            fault = check_value(column, cell.draft, row=row)
            if fault is not None:
                faults.append((cell.column, fault))
                continue
            notice = check_notice(column, cell.draft, row=row)
            if notice:
                self.notices.append(Notice(notice, self._where(change, cell.column), "value"))
        for name, fault in faults:
            self._hold(change, name, as_words(row.get(name)), fault)

    def _whole_row(self, change: Change) -> dict[str, Cell]:
        row: dict[str, Cell] = {}
        if change.key is not None:
            row = self._find[change.table](change.key) or {}
        row.update({cell.column: cell.draft for cell in change.cells})
        return row

    def _check_emails(self, changes: Sequence[Change], in_conflict: Sequence[Change]) -> None:
        """Hold back an e-mail that another customer has, or that two rows ask for.

        Those `in_conflict` may come to be asked for, but free no address before they are.
        """
        changed: dict[str, list[Change]] = defaultdict(list)
        deleted: set[int] = set()
        moved: set[int] = set()
        for change in changes:
            if change.key is not None and change.action is Action.DELETE:
                deleted.add(change.key)
            elif change.key is not None and _asked_address(change):
                moved.add(change.key)
        for change in (*changes, *in_conflict):
            if address := _asked_address(change):
                changed[plain_address(address)].append(change)
        owners = address_owners(self._live, changed, leaving=deleted | moved)
        for plain, askers in changed.items():
            owner = owners.get(plain)
            is_leaving = owner in deleted or owner in moved
            # Adds are sent first: an address that is free only after the rest of the push is taken still.
            held = [
                change
                for change in askers
                if owner is not None
                and change.key != owner
                and (not is_leaving or change.action is Action.ADD)
            ]
            if held and owner is not None:
                for change in held:
                    self._hold(change, "Email", plain, self._taken(owner, is_leaving=is_leaving))
            elif len(askers) > 1:
                places = ", ".join(str(change.row) for change in askers)
                for change in askers:
                    self._hold(
                        change,
                        "Email",
                        plain,
                        Fault(
                            kind="email_twice",
                            message=f"Rows {places} ask for the same e-mail address.",
                            remedy="Give each customer an address of its own, or delete a row.",
                            column="Email",
                        ),
                    )

    def _hold_who_waits(self, changes: Sequence[Change]) -> None:
        """Hold back who takes the address of a customer whose own change is held back, and so on."""
        waiting = [each for each in link_addresses(changes, self._live) if waits_for(each)]
        is_going = True
        while is_going:
            is_going = False
            for change in waiting:
                if change.id not in self._held and (owner := waits_for(change)) in self._held:
                    address = next(str(cell.draft) for cell in change.cells if cell.column == EMAIL)
                    key = next(int(each.key or 0) for each in changes if each.id == owner)
                    self._hold(change, EMAIL, address, self._taken(key, is_leaving=True))
                    is_going = True

    def _taken(self, owner: int, *, is_leaving: bool) -> Fault:
        name = _name(self._live, owner)
        if is_leaving:
            message = f"Customer {owner} ({name}) has this e-mail address until the push changes that."
            remedy = f"Push what becomes of customer {owner} first, then review this row again."
        else:
            message = f"Customer {owner} ({name}) already has this e-mail address."
            remedy = f"Change the row of customer {owner} instead, or use another address."
        return Fault(kind="email_taken", message=message, remedy=remedy, column="Email")

    def _check_group_names(self, changes: Iterable[Change]) -> None:
        """Hold back a group's new name that another group has after the plan."""
        names: dict[int | str, str] = {key: _plain(name) for key, name in self._live.group_names().items()}
        asked: list[tuple[Change, str]] = []
        for change in changes:
            if change.action is Action.DELETE and change.key is not None:
                names.pop(change.key, None)
            for cell in change.cells:
                if cell.column == "Name" and isinstance(cell.draft, str):
                    asked.append((change, cell.draft))
                    names[change.key if change.key is not None else change.id] = _plain(cell.draft)
        counts: dict[str, int] = defaultdict(int)
        for name in names.values():
            counts[name] += 1
        for change, name in asked:
            if counts[_plain(name)] > 1:
                self._hold(
                    change,
                    "Name",
                    name,
                    Fault(
                        kind="group_name_taken",
                        message=f"Another group is already called “{name.strip()}”.",
                        remedy="Choose another name.",
                        column="Name",
                    ),
                )

    def _hold_dependents(self, changes: Iterable[Change]) -> None:
        """Hold back a customer whose group is one that this sheet adds but that was held back itself."""
        added = {
            str(cell.draft): change
            for change in changes
            if change.table == "groups" and change.action is Action.ADD
            for cell in change.cells
            if cell.column == "Name"
        }
        for change in changes:
            if change.table != "customers":
                continue
            for cell in change.cells:
                if cell.column != "CustomerGroupID" or not isinstance(cell.draft, str):
                    continue
                group = added.get(cell.draft)
                if group is None or group.id in self._held:
                    self._hold(
                        change,
                        cell.column,
                        cell.draft,
                        Fault(
                            kind="group_held_back",
                            message=f"The new group “{cell.draft}” is held back itself.",
                            remedy="Mend its row on the Groups sheet first.",
                            column=cell.column,
                        ),
                    )

    def _hold(self, change: Change, name: str, value: str, fault: Fault) -> None:
        self._held.add(change.id)
        self.problems.append(
            Problem(
                table=change.table,
                row=change.row,
                where=self._where(change, name),
                column=name,
                value=value,
                message=fault.message,
                remedy=fault.remedy,
                kind=fault.kind,
                key=change.key,
                suggestion=fault.suggestion,
            )
        )

    def _where(self, change: Change, name: str) -> str:
        layout = self._draft.layouts.get(change.table)
        return layout.where(change.row, name) if layout is not None else change.where

    def row_of(self, change: Change) -> DraftRow | None:
        """The sheet's row behind a change."""
        return self._rows.get((change.table, change.row))


def _is_open_cell(conflict: Conflict) -> bool:
    return conflict.choice is None and conflict.column is not None


def _as_change(conflict: Conflict) -> Change:
    """What would be asked for if the sheet won."""
    cell = CellChange(conflict.column or "", conflict.base, conflict.live, conflict.draft)
    table, key, row = conflict.table, conflict.key, conflict.row
    return Change(table, Action.UPDATE, key, conflict.where, row, (cell,), conflict.label)


def _asked_address(change: Change) -> str:
    return next((str(cell.draft) for cell in change.cells if cell.column == EMAIL and cell.draft), "")


def _plain(text: str) -> str:
    return text.strip().casefold()


def _name(live: Snapshot, key: int) -> str:
    row: Mapping[str, Cell] = live.row("customers", key) or {}
    names = [row.get("BillingFirstName"), row.get("BillingLastName")]
    return " ".join(str(name).strip() for name in names if name) or "no name"
