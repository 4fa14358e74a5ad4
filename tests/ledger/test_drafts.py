"""A crash of the window loses no gesture, and undo survives it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cartsheets.errors import UnknownRecord
from cartsheets.ledger import Ledger
from tests.ledger.conftest import STORE, Clock, everything_in


def gesture(text: str) -> dict[str, object]:
    return {
        "label": "Edit",
        "cells": [{"table": "customers", "key": 7, "column": "BillingCity", "after": text}],
    }


def test_gestures_are_there_after_a_crash_with_what_was_undone(
    folder: Path, ledger: Ledger, clock: Clock
) -> None:
    ledger.drafts.begin("E1", store_id=STORE, export_id="E1", file="a.xlsx")
    ledger.drafts.keep("E1", [gesture("a"), gesture("b")])
    ledger.drafts.keep("E1", [gesture("c")])
    ledger.drafts.move("E1", 1)
    with Ledger.open(folder, now=clock) as other:
        draft = other.drafts.read("E1")
    assert draft is not None
    assert (draft.store_id, draft.export_id, draft.file, draft.position) == (STORE, "E1", "a.xlsx", 1)
    assert draft.gestures == (gesture("a"), gesture("b"), gesture("c"))
    assert draft.in_effect == (gesture("a"),)


def test_a_new_gesture_after_an_undo_takes_the_place_of_what_was_undone(ledger: Ledger) -> None:
    ledger.drafts.begin("d", store_id=STORE)
    ledger.drafts.keep("d", [gesture(text) for text in "abc"])
    ledger.drafts.move("d", 1)
    ledger.drafts.keep("d", [gesture("x")])
    draft = ledger.drafts.read("d")
    assert draft is not None
    assert draft.gestures == (gesture("a"), gesture("x"))
    assert draft.position == 2


def test_positions_stay_within_the_gestures(ledger: Ledger) -> None:
    ledger.drafts.begin("d", store_id=STORE)
    ledger.drafts.keep("d", [gesture("a")])
    for wish, position in ((-3, 0), (99, 1)):
        ledger.drafts.move("d", wish)
        draft = ledger.drafts.read("d")
        assert draft is not None
        assert draft.position == position


def test_beginning_again_goes_on_with_the_draft(ledger: Ledger, clock: Clock) -> None:
    ledger.drafts.begin("d", store_id=STORE)
    ledger.drafts.keep("d", [gesture("a")])
    ledger.drafts.begin("d", store_id=STORE)
    clock.move(seconds=1)
    ledger.drafts.begin("e", store_id=STORE)
    assert [draft.id for draft in ledger.drafts.kept(STORE)] == ["e", "d"]
    assert [len(draft.gestures) for draft in ledger.drafts.kept()] == [0, 1]
    assert ledger.drafts.kept("other.example.com") == []


def test_a_dropped_draft_leaves_nothing_of_what_was_typed(folder: Path, ledger: Ledger) -> None:
    ledger.drafts.begin("d", store_id=STORE)
    ledger.drafts.keep("d", [gesture("Typed-Secret-Word")])
    ledger.drafts.drop("d")
    assert ledger.drafts.read("d") is None
    assert b"Typed-Secret-Word" not in everything_in(folder)


def test_a_draft_that_is_not_there_is_said_so(ledger: Ledger) -> None:
    assert ledger.drafts.read("d") is None
    with pytest.raises(UnknownRecord, match="no draft d"):
        ledger.drafts.keep("d", [gesture("a")])
