"""Editing an export without a spreadsheet: opened from the ledger, kept, restored, reviewed and pushed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cartsheets.domain.editing.edits import Edits, places_of
from cartsheets.domain.editing.stored import gesture_to_json
from cartsheets.domain.plan import Action
from cartsheets.domain.typed_values import TypedValue
from cartsheets.errors import NotOurWorkbook
from cartsheets.monitor import NullMonitor
from cartsheets.steps.edit import (
    EditedExport,
    drop_edits,
    keep_edits,
    last_export,
    open_again,
    open_export,
    open_sheet,
    reopen_edits,
    restore_edits,
    review_edits,
)
from cartsheets.steps.push import push
from tests.conftest import StartStore
from tests.steps.journeys import ALL, Journey, StoreState

MONITOR = NullMonitor()


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path) -> Journey:
    journey = Journey(practice_store(customers=40, groups=4), tmp_path)
    journey.export()
    return journey


def type_in(edits: Edits, place: int, **texts: str | None) -> None:
    for name, text in texts.items():
        edits.set_text(f"Edit {name}", places_of([place]), name, text)


def opened(journey: Journey) -> EditedExport:
    with journey.opened() as session:
        record = last_export(session.ledger, session.store_id)
        assert record is not None
        return open_export(session.ledger, record.id, monitor=MONITOR)


def kept(journey: Journey, edited: EditedExport) -> None:
    gestures = [gesture_to_json(edited.edits, gesture) for gesture in edited.edits.history]
    with journey.opened() as session:
        keep_edits(session.ledger, edited.draft_id, gestures, after=0, position=edited.edits.position)


def test_there_is_no_last_export_of_a_store_that_never_was_exported(journey: Journey) -> None:
    with journey.opened() as session:
        assert last_export(session.ledger, "another.example") is None


def test_an_export_opens_with_all_its_customers_and_no_edits(journey: Journey) -> None:
    edited = opened(journey)
    assert edited.edits.size == 40
    assert edited.edits.change_count == 0
    assert edited.kept_count == 0
    assert edited.file == str(journey.sheet)


def test_edits_are_reviewed_and_pushed_and_then_nothing_is_left(journey: Journey) -> None:
    edited = opened(journey)
    edits = edited.edits
    first, second, third = (int(edits.row_id(place)) for place in range(3))
    type_in(edits, 0, BillingCity="Bend", CustomerGroupID="")
    type_in(edits, 1, BillingZipCode="00501")
    edits.delete_rows("Delete", places_of([2]))
    place = int(edits.add_rows("Add", 1)[0])
    type_in(edits, place, Email="ines@shop.example", BillingFirstName="Ines")
    with journey.opened() as session:
        found = review_edits(session, edited, monitor=MONITOR)
        assert sorted(change.action for change in found.plan.changes) == [
            Action.ADD,
            Action.DELETE,
            Action.UPDATE,
            Action.UPDATE,
        ]
        push(session, found.plan, ALL, live=found.live, monitor=MONITOR)
        left = reopen_edits(session.ledger, edited, monitor=MONITOR)
    customers = StoreState.of(journey.store).customers
    assert customers[first]["BillingCity"] == "Bend"
    assert customers[second]["BillingZipCode"] == "00501"
    assert third not in customers
    assert sum(row["Email"] == "ines@shop.example" for row in customers.values()) == 1
    assert left.edits.change_count == 0
    assert left.edits.size == 40
    with journey.opened() as session:
        assert review_edits(session, left, monitor=MONITOR).plan.changes == ()


def test_what_a_push_left_behind_stays_in_the_grid(journey: Journey) -> None:
    edited = opened(journey)
    type_in(edited.edits, 0, BillingCity="Bend")
    type_in(edited.edits, 1, CustomerGroupID="Nobody knows this group")
    with journey.opened() as session:
        found = review_edits(session, edited, monitor=MONITOR)
        assert [problem.column for problem in found.plan.problems] == ["CustomerGroupID"]
        push(session, found.plan, ALL, live=found.live, monitor=MONITOR)
        left = reopen_edits(session.ledger, edited, monitor=MONITOR)
    assert left.edits.changed_places().tolist() == [1]
    assert [gesture.label for gesture in left.edits.history] == ["Edits that are not pushed yet"]
    assert left.edits.checks.fault_count == 1


def test_a_value_typed_in_the_review_takes_the_place_of_the_grids(journey: Journey) -> None:
    edited = opened(journey)
    type_in(edited.edits, 0, Email="no address")
    mend = TypedValue("customers", 1, "Email", "mended@shop.example")
    with journey.opened() as session:
        assert review_edits(session, edited, monitor=MONITOR).plan.problems != ()
        found = review_edits(session, edited, typed=[mend], monitor=MONITOR)
    assert found.plan.problems == ()
    assert found.plan.changes[0].cells[0].draft == "mended@shop.example"


def test_a_store_that_moved_on_is_a_conflict(journey: Journey) -> None:
    edited = opened(journey)
    key = edited.edits.row_id(0)
    type_in(edited.edits, 0, BillingCity="Bend", BillingCompany="Harbor Books")
    journey.store.shop.edit(key, BillingCity="Salem")
    with journey.opened() as session:
        plan = review_edits(session, edited, monitor=MONITOR).plan
    assert [(conflict.column, conflict.draft, conflict.live) for conflict in plan.conflicts] == [
        ("BillingCity", "Bend", "Salem")
    ]
    assert [cell.column for cell in plan.changes[0].cells] == ["BillingCompany"]


def test_edits_survive_a_crash_with_their_undo_and_redo(journey: Journey) -> None:
    edited = opened(journey)
    type_in(edited.edits, 0, BillingCity="Bend")
    type_in(edited.edits, 1, BillingCity="Salem")
    type_in(edited.edits, 2, BillingCity="Newport")
    edited.edits.undo()
    kept(journey, edited)
    again = opened(journey)
    assert again.kept_count == 2
    restore_edits(again)
    assert again.edits.changed_places().tolist() == [0, 1]
    again.edits.redo()
    assert again.edits.value(2, "BillingCity") == "Newport"
    again.edits.undo()
    again.edits.undo()
    assert again.edits.changed_places().tolist() == [0]


def test_keeping_again_replaces_what_was_undone(journey: Journey) -> None:
    edited = opened(journey)
    type_in(edited.edits, 0, BillingCity="Bend")
    kept(journey, edited)
    edited.edits.undo()
    type_in(edited.edits, 1, BillingCity="Salem")
    kept(journey, edited)
    again = opened(journey)
    restore_edits(again)
    assert again.edits.changed_places().tolist() == [1]
    assert len(again.edits.history) == 1


def test_dropped_edits_are_gone(journey: Journey) -> None:
    edited = opened(journey)
    type_in(edited.edits, 0, BillingCity="Bend")
    kept(journey, edited)
    with journey.opened() as session:
        drop_edits(session.ledger, edited)
        assert open_again(session.ledger, edited, monitor=MONITOR).kept_count == 0


def edited_sheet(journey: Journey, edit: Callable[[], None] = lambda: None) -> EditedExport:
    edit()
    with journey.opened() as session:
        return open_sheet(session.ledger, journey.sheet, monitor=MONITOR)


def test_an_edited_sheet_asks_the_same_in_the_grid_as_by_itself(journey: Journey) -> None:
    keys = sorted(StoreState.of(journey.store).customers)
    with journey.editing() as book:
        book.type(keys[0], BillingCity="Bend", BillingZipCode="00501")
        book.type(keys[1], Password="Long-Enough-1")
        book.delete(keys[2])
        book.add(Email="ines@shop.example", BillingFirstName="Ines", BillingLastName="Rossi")
    alone = journey.review()
    edited = edited_sheet(journey)
    assert edited.notes == ()
    assert [gesture.label for gesture in edited.edits.history] == ["Edits of customers.xlsx"]
    with journey.opened() as session:
        here = review_edits(session, edited, monitor=MONITOR)
    asked = {(c.action, c.key, frozenset(c.cells), c.has_password) for c in here.plan.changes}
    assert asked == {(c.action, c.key, frozenset(c.cells), c.has_password) for c in alone.plan.changes}
    assert list(here.passwords.values()) == ["Long-Enough-1"]
    assert "Long-Enough-1" not in str(gesture_to_json(edited.edits, edited.edits.history[0]))


def test_problems_of_a_sheet_are_shown_in_their_cells(journey: Journey) -> None:
    keys = sorted(StoreState.of(journey.store).customers)
    with journey.editing() as book:
        book.type(keys[0], CustomerGroupID="Nobody knows this group")
    edited = edited_sheet(journey)
    assert edited.edits.fault(0, "CustomerGroupID") is not None
    assert (
        edited.edits.reader.words(
            edited.edits.table.by_name["CustomerGroupID"], edited.edits.value(0, "CustomerGroupID")
        )
        == "Nobody knows this group"
    )


def test_groups_of_a_sheet_come_along_to_the_review_and_the_push(journey: Journey) -> None:
    state = StoreState.of(journey.store)
    groups, keys = sorted(state.groups), sorted(state.customers)
    with journey.editing() as book:
        book.type(groups[0], "groups", Name="Renamed")
        book.add("groups", Name="Regulars", PriceLevel=2)
        book.type(keys[0], CustomerGroupID="Regulars")
    alone = journey.review()
    edited = edited_sheet(journey)
    (note,) = edited.notes
    assert note.startswith("The sheet also changes 2 groups. Only customers are shown here;")
    assert edited.edits.fault(0, "CustomerGroupID") is None
    # The new group can be chosen in the grid as well.
    type_in(edited.edits, 1, CustomerGroupID="Regulars")
    with journey.opened() as session:
        here = review_edits(session, edited, monitor=MONITOR)
        asked = {(c.table, c.action, c.key) for c in here.plan.changes}
        assert asked == {(c.table, c.action, c.key) for c in alone.plan.changes} | {
            ("customers", Action.UPDATE, keys[1])
        }
        assert here.plan.problems == ()
        push(session, here.plan, ALL, live=here.live, monitor=MONITOR)
        left = reopen_edits(session.ledger, edited, monitor=MONITOR)
    after = StoreState.of(journey.store)
    number = next(key for key, group in after.groups.items() if group["Name"] == "Regulars")
    assert after.groups[groups[0]]["Name"] == "Renamed"
    assert [after.customers[key]["CustomerGroupID"] for key in keys[:2]] == [number, number]
    assert left.groups.count == 0
    assert left.edits.change_count == 0


def test_an_edit_into_a_new_group_of_the_sheet_survives_a_crash(journey: Journey) -> None:
    with journey.editing() as book:
        book.add("groups", Name="Regulars", PriceLevel=2)
    edited = edited_sheet(journey)
    type_in(edited.edits, 1, CustomerGroupID="Regulars")
    kept(journey, edited)
    again = edited_sheet(journey)
    restore_edits(again)
    assert again.edits.value(1, "CustomerGroupID") == "Regulars"
    assert again.edits.fault(1, "CustomerGroupID") is None
    with journey.opened() as session:
        here = review_edits(session, again, monitor=MONITOR)
    assert [(c.table, c.action) for c in here.plan.changes] == [
        ("groups", Action.ADD),
        ("customers", Action.UPDATE),
    ]


def test_a_group_that_cannot_be_read_is_told_and_mended_in_the_sheet(journey: Journey) -> None:
    groups = sorted(StoreState.of(journey.store).groups)
    with journey.editing() as book:
        book.type(groups[0], "groups", PriceLevel="many")
        book.type(groups[1], "groups", Name="Renamed")
    edited = edited_sheet(journey)
    with journey.opened() as session:
        here = review_edits(session, edited, monitor=MONITOR)
    assert [(c.table, c.key) for c in here.plan.changes] == [("groups", groups[1])]
    (problem,) = here.plan.problems
    assert (problem.table, problem.key) == ("groups", groups[0])
    assert "in the sheet" in problem.remedy


def test_groups_that_a_push_left_out_stay_with_the_edits(journey: Journey) -> None:
    groups = sorted(StoreState.of(journey.store).groups)
    with journey.editing() as book:
        book.type(groups[0], "groups", Name="Renamed")
        book.type(groups[1], "groups", Name="Renamed too")
    edited = edited_sheet(journey)
    with journey.opened() as session:
        here = review_edits(session, edited, monitor=MONITOR)
        some = replace(here.plan, changes=tuple(c for c in here.plan.changes if c.key == groups[0]))
        push(session, some, ALL, live=here.live, monitor=MONITOR)
        left = reopen_edits(session.ledger, edited, monitor=MONITOR)
    assert [row.key for row in left.groups.rows] == [groups[1]]


def test_edits_over_a_sheet_are_restored_over_it(journey: Journey) -> None:
    keys = sorted(StoreState.of(journey.store).customers)
    with journey.editing() as book:
        book.type(keys[0], BillingCity="Bend")
    edited = edited_sheet(journey)
    type_in(edited.edits, 1, BillingCity="Salem")
    kept(journey, edited)
    again = edited_sheet(journey)
    assert again.kept_count == 1
    restore_edits(again)
    assert again.edits.changed_places().tolist() == [0, 1]
    assert len(again.edits.history) == 2


def test_a_sheet_of_an_unknown_export_is_refused(journey: Journey) -> None:
    with journey.opened() as session:
        record = last_export(session.ledger, session.store_id)
        assert record is not None
        session.ledger.snapshots.drop(record.id)
        with pytest.raises(NotOurWorkbook):
            open_sheet(session.ledger, journey.sheet, monitor=MONITOR)
