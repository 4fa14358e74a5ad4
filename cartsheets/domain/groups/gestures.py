"""Gestures of the groups page as plain JSON, as the ledger keeps them: one object for each cell they change.

The form is that of the grid's gestures, so that whoever forgets a customer finds him or her here too. Of a
cell that is no edit before or after a gesture, that side is not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cartsheets.domain.cells import Cell, as_json, from_json
from cartsheets.domain.editing.gesture import ADDED, DELETED, ROW
from cartsheets.domain.groups.edits import GroupEdits
from cartsheets.domain.groups.roster import GroupRoster
from cartsheets.domain.tables import CUSTOMERS, GROUPS

_MEMBER_OF = "CustomerGroupID"
_Place = tuple[str, int, str]
"""Table, key and column of a cell."""


@dataclass(frozen=True, slots=True)
class GroupGesture:
    """One thing the user did: its words, all edits before it, and all edits after it."""

    label: str
    before: GroupEdits
    after: GroupEdits


def gesture_to_json(gesture: GroupGesture) -> dict[str, Any]:
    """Give what a gesture changed, as JSON."""
    before, after = _cells(gesture.before), _cells(gesture.after)
    # In the order of the edits, so that a list of groups keeps its order.
    places = [place for place in {**before, **after} if before.get(place, _NONE) != after.get(place, _NONE)]
    return {"label": gesture.label, "cells": [_cell_to_json(place, before, after) for place in places]}


def gestures_from_json(kept: Iterable[Mapping[str, Any]], roster: GroupRoster) -> list[GroupGesture]:
    """Undo `gesture_to_json` for gestures that follow each other from no edits on.

    What the store has already, or lacks by now, is left out, as `GroupEdits.settled` says.
    """
    cells: dict[_Place, Cell] = {}
    gestures = []
    for each in kept:
        for cell in each.get("cells", ()):
            _take(cells, cell)
        gestures.append((str(each.get("label", "")), _edits(cells)))
    return settle((GroupGesture(label, edits, edits) for label, edits in gestures), roster)


def settle(gestures: Iterable[GroupGesture], roster: GroupRoster) -> list[GroupGesture]:
    """Give gestures that follow each other as they are for a newer roster; those that are over have gone."""
    settled: list[GroupGesture] = []
    before = GroupEdits()
    for gesture in gestures:
        after = gesture.after.settled(roster)
        if after != before:
            settled.append(GroupGesture(gesture.label, before, after))
            before = after
    return settled


_NONE = object()


def _cells(edits: GroupEdits) -> dict[_Place, Cell]:
    """All edits as cells by their places."""
    cells: dict[_Place, Cell] = {}
    for group, values in edits.added.items():
        cells[GROUPS.name, group, ROW] = ADDED
        cells.update({(GROUPS.name, group, name): cell for name, cell in values.items()})
    for group, values in edits.changed.items():
        cells.update({(GROUPS.name, group, name): cell for name, cell in values.items()})
    cells.update({(GROUPS.name, group, ROW): DELETED for group in sorted(edits.deleted)})
    cells.update({(CUSTOMERS.name, customer, _MEMBER_OF): to for customer, to in edits.moves.items()})
    return cells


def _edits(cells: Mapping[_Place, Cell]) -> GroupEdits:
    added: dict[int, dict[str, Cell]] = {}
    changed: dict[int, dict[str, Cell]] = {}
    deleted: set[int] = set()
    moves: dict[int, int] = {}
    for (table, key, column), cell in cells.items():
        if table == CUSTOMERS.name:
            moves[key] = int(str(cell))
        elif column != ROW:
            (added if key < 0 else changed).setdefault(key, {})[column] = cell
        elif cell == DELETED:
            deleted.add(key)
        else:
            added.setdefault(key, {})
    return GroupEdits(added=added, changed=changed, deleted=frozenset(deleted), moves=moves)


def _cell_to_json(
    place: _Place, before: Mapping[_Place, Cell], after: Mapping[_Place, Cell]
) -> dict[str, Any]:
    table, key, column = place
    cell: dict[str, Any] = {"table": table, "key": key, "column": column}
    for side, cells in (("before", before), ("after", after)):
        if place in cells:
            cell[side] = as_json(cells[place])
    return cell


def _take(cells: dict[_Place, Cell], kept: Mapping[str, Any]) -> None:
    """Put one kept cell in; what a later version may have kept and this one does not know stays out."""
    table, key, name = str(kept.get("table")), kept.get("key"), str(kept.get("column"))
    if not isinstance(key, int):
        return
    if "after" not in kept:
        cells.pop((table, key, name), None)
        return
    value = kept["after"]
    if table == CUSTOMERS.name:
        if name == _MEMBER_OF and isinstance(value, int):
            cells[table, key, name] = value
    elif name == ROW:
        cells[table, key, name] = str(value)
    elif table == GROUPS.name and name in GROUPS.by_name:
        cells[table, key, name] = from_json(GROUPS.by_name[name], value)
