"""Gestures about groups outlive a crash as they were, and those that the store has already are over."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cartsheets.domain.cells import Cell
from cartsheets.domain.groups.edits import GroupEdits
from cartsheets.domain.groups.gestures import GroupGesture, gesture_to_json, gestures_from_json, settle
from cartsheets.domain.groups.roster import NO_GROUP, GroupRoster
from tests.domain.test_group_edits import EMPTY, RETAIL, VIP, snapshot

ROSTER = GroupRoster.of(snapshot())
CUSTOMERS = [10, 11, 12, 13, 14]
Step = tuple[str, int, int]


def do(edits: GroupEdits, step: Step) -> GroupEdits:
    """Do one thing, where it can be done."""
    what, a, b = step
    groups = [group for group in (RETAIL, VIP, EMPTY) if group not in edits.deleted]
    targets = [NO_GROUP, *groups, *edits.added]
    if what == "add":
        names: Mapping[str, Cell] = {"Name": f"New {a}", "PriceLevel": b, "Description": None}
        return edits.add_group(names)[0]
    if what == "move":
        return edits.move(ROSTER, [CUSTOMERS[a % 5], CUSTOMERS[b % 5]], targets[(a + b) % len(targets)])
    places = [*groups, *edits.added]
    if not places:
        return edits
    if what == "change":
        return edits.change_group(ROSTER, places[a % len(places)], {"Name": f"Other {b}", "PriceLevel": None})
    if what == "keep":
        return edits.keep_group(RETAIL)
    return edits.delete_group(ROSTER, places[a % len(places)], members_to=NO_GROUP)


def gestures_of(steps: list[Step]) -> list[GroupGesture]:
    gestures, before = [], GroupEdits()
    for at, step in enumerate(steps):
        after = do(before, step)
        if after != before:
            gestures.append(GroupGesture(f"{step[0]} {at}", before, after))
            before = after
    return gestures


def kept(gestures: list[GroupGesture]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(json.dumps([gesture_to_json(each) for each in gestures]))
    return found


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["add", "move", "change", "delete", "keep"]),
            st.integers(0, 20),
            st.integers(0, 20),
        ),
        max_size=12,
    )
)
def test_gestures_come_back_as_they_were(steps: list[Step]) -> None:
    gestures = gestures_of(steps)
    assert gestures_from_json(kept(gestures), ROSTER) == settle(gestures, ROSTER)


def test_only_what_a_gesture_changed_is_kept() -> None:
    edits = GroupEdits().move(ROSTER, CUSTOMERS, VIP)
    gesture = GroupGesture("Move", edits, edits.move(ROSTER, [10], EMPTY))
    cell = {"table": "customers", "key": 10, "column": "CustomerGroupID", "before": VIP, "after": EMPTY}
    assert gesture_to_json(gesture) == {"label": "Move", "cells": [cell]}


def test_what_the_store_has_meanwhile_is_over_and_the_rest_can_still_be_taken_back() -> None:
    steps = [("Move", GroupEdits().move(ROSTER, [10], VIP))]
    steps.append(("Change", steps[-1][1].change_group(ROSTER, RETAIL, {"Name": "Trade"})))
    gestures, before = [], GroupEdits()
    for label, after in steps:
        gestures.append(GroupGesture(label, before, after))
        before = after
    later = GroupRoster.of(snapshot({10: VIP}))
    left = gestures_from_json(kept(gestures), later)
    assert [gesture.label for gesture in left] == ["Change"]
    assert left[0].before == GroupEdits()
    assert left[0].after.changed == {RETAIL: {"Name": "Trade"}}


def test_a_customer_who_was_forgotten_stays_out() -> None:
    gestures = [GroupGesture("Move", GroupEdits(), GroupEdits().move(ROSTER, [10, 12], VIP))]
    stored = kept(gestures)
    stored[0]["cells"] = [cell for cell in stored[0]["cells"] if cell["key"] != 10]
    assert gestures_from_json(stored, ROSTER)[0].after.moves == {12: VIP}
