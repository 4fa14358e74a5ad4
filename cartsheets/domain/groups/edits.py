"""What a person changes about groups and their members: collected, taken back, and brought to a plan.

A group that the edits add has a negative number until the store gives it one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.drafting.draft import DraftRow
from cartsheets.domain.groups.names import fold
from cartsheets.domain.groups.roster import NO_GROUP, GroupRoster
from cartsheets.domain.plan import Change
from cartsheets.domain.tables import GROUPS

_GROUP = "CustomerGroupID"
PLACE = "Groups page"
"""What stands for a place in a sheet."""


@dataclass(frozen=True, slots=True)
class GroupEdits:
    """All edits so far. Every change gives a new value, so that an undo is to go back to an old one.

    `added` and `changed` hold cells by group, `moves` the new group of customers by their number. An edit
    that asks for what is already there is none.
    """

    added: Mapping[int, Mapping[str, Cell]] = field(default_factory=dict)
    changed: Mapping[int, Mapping[str, Cell]] = field(default_factory=dict)
    deleted: frozenset[int] = frozenset()
    moves: Mapping[int, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many rows would be changed at least."""
        return len(self.added) + len(self.changed) + len(self.deleted) + len(self.moves)

    def count_after(self, sent: Iterable[Change]) -> int:
        """How many are left when the store took these changes; what it has then is read anew later."""
        groups, moved, names = set[int | None](), set[int | None](), set[str]()
        for change in sent:
            cells = {cell.column: cell.draft for cell in change.cells}
            if change.table == "groups":
                groups.add(change.key)
                names.add(fold(str(cells.get("Name") or "")))
            elif _GROUP in cells:
                moved.add(change.key)
        added = sum(fold(str(cells.get("Name") or "")) not in names for cells in self.added.values())
        return added + sum(
            key not in done
            for keys, done in ((self.changed, groups), (self.deleted, groups), (self.moves, moved))
            for key in keys
        )

    def __bool__(self) -> bool:
        """Whether there is any edit."""
        return self.count > 0

    def add_group(self, cells: Mapping[str, Cell]) -> tuple[GroupEdits, int]:
        """Add a group; give its number as well."""
        number = min(self.added, default=0) - 1
        return replace(self, added={**self.added, number: _filled(cells)}), number

    def change_group(self, roster: GroupRoster, group: int, cells: Mapping[str, Cell]) -> GroupEdits:
        """Change cells of a group; the old value again takes a change back."""
        if group in self.added:
            return replace(self, added={**self.added, group: _filled({**self.added[group], **cells})})
        before = roster.groups[group]
        wished = {**self.changed.get(group, {}), **cells}
        left = {
            name: cell
            for name, cell in wished.items()
            if not is_same(GROUPS.by_name[name], cell, before.get(name))
        }
        changed = {number: old for number, old in self.changed.items() if number != group}
        return replace(self, changed={**changed, group: left} if left else changed)

    def delete_group(self, roster: GroupRoster, group: int, *, members_to: int = NO_GROUP) -> GroupEdits:
        """Delete a group; its members go to another one, or to none.

        Those who go to none are no edits of their own: where the deletion is left out in the review, they
        stay. Whoever only was to be moved into the group stays where he or she is.
        """
        edits = self
        if members_to != NO_GROUP:
            edits = edits.move(roster, [roster.keys[row] for row in self.members(roster, group)], members_to)
        moves = {customer: to for customer, to in edits.moves.items() if to != group}
        edits = replace(edits, moves=moves)
        if group in edits.added:
            return replace(edits, added=_without(edits.added, group))
        return replace(edits, changed=_without(edits.changed, group), deleted=edits.deleted | {group})

    def keep_group(self, group: int) -> GroupEdits:
        """Take the deletion of a group back; who was moved to another one stays moved."""
        return replace(self, deleted=self.deleted - {group})

    def move(self, roster: GroupRoster, customers: Iterable[int], group: int) -> GroupEdits:
        """Move customers to a group, or to none; back to where they are takes a move back."""
        moves = dict(self.moves)
        for customer in customers:
            if self._stays_in(roster, roster.row_of_key[customer]) == group:
                moves.pop(customer, None)
            else:
                moves[customer] = group
        return replace(self, moves=moves)

    def members(self, roster: GroupRoster, group: int) -> list[int]:
        """The rows of those who would be in a group."""
        there = [] if group in self.deleted else list(roster.rows_of_group.get(group, ()))
        if not self.moves and not self.deleted:
            return there
        if group == NO_GROUP:
            there += [row for gone in self.deleted for row in roster.rows_of_group.get(gone, ())]
        there = [row for row in there if roster.keys[row] not in self.moves]
        come = [roster.row_of_key[customer] for customer, to in self.moves.items() if to == group]
        return sorted(there + come)

    def sizes(self, roster: GroupRoster) -> dict[int, int]:
        """How many would be in each group, and in none."""
        sizes = {group: len(rows) for group, rows in roster.rows_of_group.items()}
        sizes.update(dict.fromkeys(self.added, 0))
        for group in self.deleted:
            sizes[NO_GROUP] += sizes[group]
            sizes[group] = 0
        for customer, to in self.moves.items():
            sizes[self._stays_in(roster, roster.row_of_key[customer])] -= 1
            sizes[to] = sizes.get(to, 0) + 1
        return sizes

    def group_of(self, roster: GroupRoster, row: int) -> int:
        """The group in which a customer would be."""
        to = self.moves.get(roster.keys[row])
        return self._stays_in(roster, row) if to is None else to

    def cells(self, roster: GroupRoster, group: int) -> dict[str, Cell]:
        """A group's cells as they would be."""
        if group in self.added:
            return dict(self.added[group])
        return {**roster.groups.get(group, {}), **self.changed.get(group, {})}

    def name(self, roster: GroupRoster, group: int) -> str:
        """A group's name as it would be."""
        name = self.cells(roster, group).get("Name") if group != NO_GROUP else None
        return str(name) if name else roster.name(group) if group >= 0 else ""

    def is_name_free(self, roster: GroupRoster, name: str, *, of: int | None = None) -> bool:
        """Whether no other group would have this name, in any case and spacing."""
        others = [*self.added, *(group for group in roster.groups if group not in self.deleted)]
        return all(fold(self.name(roster, other)) != fold(name) for other in others if other != of)

    def settled(self, roster: GroupRoster) -> GroupEdits:
        """The edits that a newer roster does not have yet: after a push, what is left of them."""
        named = (
            (group, cells.get("Name")) for group, cells in roster.groups.items() if group not in self.deleted
        )
        names = {fold(str(name)): group for group, name in named if name}
        arrived = {
            number: names[name]
            for number, cells in self.added.items()
            if (name := fold(str(cells.get("Name") or ""))) in names
        }
        edits = GroupEdits(
            added={number: cells for number, cells in self.added.items() if number not in arrived},
            deleted=frozenset(group for group in self.deleted if group in roster.snapshot.groups.index),
        )
        for group, cells in self.changed.items():
            if roster.groups.get(group):
                edits = edits.change_group(roster, group, cells)
        targets: dict[int, list[int]] = {}
        for customer, to in self.moves.items():
            to = arrived.get(to, to)
            is_known = to == NO_GROUP or to in edits.added or to in roster.groups
            if customer in roster.row_of_key and is_known:
                targets.setdefault(to, []).append(customer)
        for to, customers in targets.items():
            edits = edits.move(roster, customers, to)
        return edits

    def _stays_in(self, roster: GroupRoster, row: int) -> int:
        """Where a customer is who is not moved: in none, once the group is gone."""
        group = roster.group_of_row[row]
        return NO_GROUP if group in self.deleted else group


def draft_rows(edits: GroupEdits) -> list[DraftRow]:
    """Bring the edits into the rows that a plan is made of. Their numbers tell those apart that are added."""
    rows = [
        DraftRow("groups", at, PLACE, None, cells)
        for at, (_, cells) in enumerate(sorted(edits.added.items(), reverse=True), start=1)
    ]
    rows += [
        DraftRow("groups", 0, PLACE, group, cells)
        for group, cells in sorted(edits.changed.items())
        if group not in edits.deleted
    ]
    rows += [DraftRow("groups", 0, PLACE, group, {}, is_delete=True) for group in sorted(edits.deleted)]
    rows += [
        DraftRow("customers", 0, PLACE, customer, {"CustomerGroupID": _group_cell(edits, to)})
        for customer, to in sorted(edits.moves.items())
    ]
    return rows


def _group_cell(edits: GroupEdits, group: int) -> Cell:
    """A group as a customer's cell names it: a new one by its name, none as blank."""
    if group in edits.added:
        return edits.added[group].get("Name")
    return group if group != NO_GROUP else None


def _filled(cells: Mapping[str, Cell]) -> dict[str, Cell]:
    return {name: cell for name, cell in cells.items() if cell is not None}


def _without(cells: Mapping[int, Mapping[str, Cell]], group: int) -> dict[int, Mapping[str, Cell]]:
    return {number: values for number, values in cells.items() if number != group}
