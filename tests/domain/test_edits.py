"""The edits of a grid: gestures that can be undone, and what they ask of the store."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartsheets.domain.diff import compare
from cartsheets.domain.drafting.draft import Draft
from cartsheets.domain.editing.edits import ADDED, DELETED, Edits, places_of, values_of
from cartsheets.domain.editing.reading import Unread
from cartsheets.domain.editing.sheet_draft import make_edit_draft
from cartsheets.domain.editing.stored import gesture_from_json, gesture_to_json
from cartsheets.domain.plan import Action
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.domain.typed_values import TypedValue
from tests.gui.sample_sheets import make_edits, make_snapshot


def type_in(edits: Edits, place: int, name: str, text: str | None) -> None:
    edits.set_text(f"Edit {name}", places_of([place]), name, text)


def draft_of(edits: Edits) -> Draft:
    return make_edit_draft(edits, passwords={})


def test_typing_the_exported_value_again_takes_the_edit_back() -> None:
    edits = make_edits()
    was = str(edits.value(0, "BillingCity"))
    type_in(edits, 0, "BillingCity", "Portland")
    assert edits.is_changed(0, "BillingCity")
    assert edits.change_count == 1
    type_in(edits, 0, "BillingCity", was)
    assert not edits.is_changed(0, "BillingCity")
    assert edits.change_count == 0
    assert draft_of(edits).rows == ()


def test_a_gesture_that_changes_nothing_is_none() -> None:
    edits = make_edits()
    type_in(edits, 0, "BillingCity", str(edits.value(0, "BillingCity")))
    assert edits.history == []


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("BillingZipCode", "00501", "00501"),
        ("BillingZipCode", "2138", "2138"),
        ("BillingPhoneNumber", "+1 (787) 555-0100", "+1 (787) 555-0100"),
        ("MailList", "yes", True),
        ("CustomerGroupID", "vip", 3),
        ("CustomerGroupID", "", None),
        ("ShippingAddressType", "2", 2),
        ("Comments", "two\r\nlines", "two\nlines"),
        ("BillingCompany", "=1+1", "=1+1"),
    ],
)
def test_what_is_typed_is_meant_as_it_is(name: str, text: str, value: object) -> None:
    edits = make_edits()
    edits.set_values("", {name: (places_of([0]), values_of([None]))})
    type_in(edits, 0, name, text)
    assert edits.value(0, name) == value


def test_a_zip_that_lost_its_zero_on_the_way_is_mended_when_pasted() -> None:
    edits = make_edits()
    place = next(at for at in range(60) if edits.value(at, "BillingZipCode") == "02138")
    pasted = edits.read_one(places_of([place]), "BillingZipCode", "02138 ", is_pasted=True)
    assert pasted.tolist() == ["02138"]


def test_what_cannot_be_read_stays_in_the_cell_with_its_reason_and_a_suggestion() -> None:
    edits = make_edits()
    type_in(edits, 0, "CustomerGroupID", "Wholesal")
    value = edits.value(0, "CustomerGroupID")
    fault = edits.fault(0, "CustomerGroupID")
    assert isinstance(value, Unread)
    assert value.text == "Wholesal"
    assert fault is not None
    assert fault.suggestion == "Wholesale"
    draft = draft_of(edits)
    assert draft.rows == ()
    assert draft.held == {("customers", 1)}
    assert [(problem.column, problem.value) for problem in draft.problems] == [
        ("CustomerGroupID", "Wholesal")
    ]


def test_a_value_the_store_would_refuse_is_a_problem_until_it_is_mended() -> None:
    edits = make_edits()
    type_in(edits, 0, "Email", "grace@@shop.example")
    assert edits.checks.fault_count == 1
    edits.undo()
    assert edits.checks.fault_count == 0
    edits.redo()
    assert edits.checks.fault_count == 1
    type_in(edits, 0, "Email", "grace@shop.example")
    assert edits.checks.fault_count == 0


def test_a_state_is_judged_again_when_its_country_changes() -> None:
    edits = make_edits()
    type_in(edits, 0, "BillingState", "ON")
    assert edits.fault(0, "BillingState") is not None or edits.checks.notice(0, "BillingState")
    type_in(edits, 0, "BillingCountry", "CA")
    assert edits.fault(0, "BillingState") is None
    assert edits.checks.notice(0, "BillingState") == ""


def test_what_the_store_holds_already_is_never_complained_about() -> None:
    edits = make_edits()
    assert edits.checks.fault_count == 0
    type_in(edits, 3, "BillingCity", "Bend")
    assert edits.checks.fault_count == 0


def test_a_new_row_asks_for_its_email_when_something_stands_in_it() -> None:
    edits = make_edits()
    place = int(edits.add_rows("Add row", 1)[0])
    assert edits.row_state(place) == ADDED
    assert edits.checks.fault_count == 0
    type_in(edits, place, "BillingFirstName", "Ines")
    assert edits.fault(place, "Email") is not None
    type_in(edits, place, "Email", "ines@shop.example")
    assert edits.checks.fault_count == 0
    row = draft_of(edits).rows[0]
    assert row.key is None
    assert row.cells == {"BillingFirstName": "Ines", "Email": "ines@shop.example"}


def test_a_new_row_that_is_emptied_again_lacks_nothing() -> None:
    edits = make_edits()
    place = int(edits.add_rows("Add row", 1)[0])
    type_in(edits, place, "BillingFirstName", "Ines")
    edits.undo()
    assert edits.checks.fault_count == 0


def test_an_empty_new_row_asks_for_nothing() -> None:
    edits = make_edits()
    edits.add_rows("Add row", 3)
    assert draft_of(edits).rows == ()


def test_rows_are_marked_to_be_deleted_and_the_mark_comes_off() -> None:
    edits = make_edits()
    type_in(edits, 1, "BillingCity", "Bend")
    edits.delete_rows("Delete", places_of([1, 2]))
    assert edits.row_state(1) == DELETED
    assert not edits.can_edit(1, CUSTOMERS.by_name["BillingCity"])
    assert (edits.updated_rows, edits.deleted_rows) == (0, 2)
    assert [row.is_delete for row in draft_of(edits).rows] == [True, True]
    edits.keep_rows("Keep", places_of([1, 2]))
    assert (edits.updated_rows, edits.deleted_rows) == (1, 0)


def test_deleting_a_new_row_takes_it_away() -> None:
    edits = make_edits()
    place = int(edits.add_rows("Add row", 1)[0])
    type_in(edits, place, "Email", "bad")
    edits.delete_rows("Delete", places_of([place]))
    assert place not in edits.places()
    assert edits.checks.fault_count == 0
    edits.undo()
    assert place in edits.places()
    assert edits.value(place, "Email") == "bad"
    assert edits.checks.fault_count == 1


def test_rows_that_are_not_there_or_go_take_no_values() -> None:
    edits = make_edits()
    place = int(edits.add_rows("Add row", 1)[0])
    edits.delete_rows("Delete", places_of([0]))
    edits.undo()
    edits.undo()
    type_in(edits, place, "Email", "bad")
    edits.delete_rows("Delete", places_of([0]))
    type_in(edits, 0, "Email", "bad")
    assert edits.checks.fault_count == 0
    assert len(edits.history) == 1


def test_a_new_gesture_drops_what_was_undone() -> None:
    edits = make_edits()
    type_in(edits, 0, "BillingCity", "A")
    type_in(edits, 0, "BillingCity", "B")
    edits.undo()
    type_in(edits, 0, "BillingCity", "C")
    assert [gesture.label for gesture in edits.history] == ["Edit BillingCity"] * 2
    assert edits.redo() is None
    assert edits.value(0, "BillingCity") == "C"


def test_gestures_survive_as_json_with_their_undo() -> None:
    edits = make_edits()
    type_in(edits, 0, "BillingCity", "Bend")
    type_in(edits, 1, "CustomerGroupID", "Nobody knows")
    place = int(edits.add_rows("Add row", 1)[0])
    type_in(edits, place, "Email", "ines@shop.example")
    edits.delete_rows("Delete", places_of([4]))
    edits.set_values("", {"TotalStoreCredit": (places_of([5]), values_of([Decimal("1.50")]))})
    edits.undo()
    kept = [gesture_to_json(edits, gesture) for gesture in edits.history]

    restored = make_edits()
    restored.load([gesture_from_json(restored, gesture) for gesture in kept], edits.position)

    assert draft_of(restored) == draft_of(edits)
    assert len(restored.history) == len(edits.history)
    restored.redo()
    assert restored.value(5, "TotalStoreCredit") == Decimal("1.50")
    while restored.undo():
        pass
    assert restored.change_count == 0


def test_a_row_that_was_forgotten_stays_out_of_what_is_restored() -> None:
    edits = make_edits()
    type_in(edits, 0, "BillingCity", "Bend")
    kept = gesture_to_json(edits, edits.history[0])
    kept["cells"] = [{**kept["cells"][0], "key": 99_999}, {"table": "groups", "key": 1, "column": "Name"}]
    assert gesture_from_json(make_edits(), kept).cells == 0


def test_the_same_review_is_made_of_edits_as_of_a_sheet() -> None:
    base = make_snapshot()
    edits = make_edits()
    type_in(edits, 0, "BillingCity", "Bend")
    type_in(edits, 1, "BillingZipCode", None)
    edits.delete_rows("Delete", places_of([2]))
    draft = draft_of(edits)
    diff = compare(base, draft.rows, base, where=_where, choice=None)
    assert [(change.action, change.key) for change in diff.changes] == [
        (Action.UPDATE, 10_001),
        (Action.UPDATE, 10_002),
        (Action.DELETE, 10_003),
    ]
    assert diff.changes[1].cells[0].draft is None


def test_values_typed_in_the_review_are_laid_over_the_edits() -> None:
    edits = make_edits()
    type_in(edits, 0, "CustomerGroupID", "Nobody")
    typed = [TypedValue("customers", 1, "CustomerGroupID", "VIP"), TypedValue("groups", 1, "Name", "x")]
    draft = make_edit_draft(edits, passwords={}, typed=typed)
    assert draft.problems == ()
    assert draft.rows[0].cells == {"CustomerGroupID": 3}


def test_a_password_goes_with_its_row_and_into_nothing_else() -> None:
    edits = make_edits()
    draft = make_edit_draft(edits, passwords={10_001: "Secret-1"})
    assert draft.rows[0].password == "Secret-1"
    assert "Secret-1" not in repr(draft)


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["edit", "many", "add", "delete", "undo", "redo"]),
        st.integers(0, 63),
        st.sampled_from(
            ["BillingCity", "Email", "CustomerGroupID", "MailList", "BillingCountry", "BillingState"]
        ),
        st.sampled_from([None, "Bend", "VIP", "Yes", "a@b.example", "US", "ÉTÉ", "É", "x" * 300]),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(CHANGES)
def test_undoing_everything_is_the_export_again_and_redoing_it_is_the_edit(
    changes: list[tuple[str, int, str, str | None]],
) -> None:
    edits = make_edits(60)
    for what, place, name, text in changes:
        places = places_of([place % edits.size])
        match what:
            case "edit":
                type_in(edits, place % edits.size, name, text)
            case "many":
                some = random.Random(place).sample(range(edits.size), 30)
                edits.set_text("many", places_of(sorted(some)), name, text)
            case "add":
                edits.add_rows("add", 2)
            case "delete":
                edits.delete_rows("delete", places)
            case "undo":
                edits.undo()
            case "redo":
                edits.redo()
    draft, faults, position = draft_of(edits), edits.checks.fault_count, edits.position
    kept = [gesture_to_json(edits, gesture) for gesture in edits.history]
    while edits.undo():
        pass
    assert (edits.change_count, edits.checks.fault_count, edits.changed_columns()) == (0, 0, {})
    assert edits.checks.notice_count == 0
    assert draft_of(edits).rows == ()
    for _ in range(position):
        edits.redo()
    assert draft_of(edits) == draft
    assert edits.checks.fault_count == faults
    again = make_edits(60)
    again.load([gesture_from_json(again, gesture) for gesture in kept], position)
    assert draft_of(again).rows == draft.rows
    assert again.checks.fault_count == faults


def _where(table: str, row: int, column: str) -> str:
    return f"{table}!{row}{column}"
