"""What a person decides in a review is exactly what is left to send."""

from __future__ import annotations

from cartsheets.domain.decisions import LIVE, MINE, PASSWORD, Decision, can_be_mine, decide_row, is_open
from cartsheets.domain.plan import Action, CellChange, Change, Conflict
from cartsheets.domain.snapshot import row_mark

PHONE = CellChange("BillingPhoneNumber", "555-0150", "555-0150", "555-0144")
CITY = CellChange("BillingCity", "Austin", "Austin", "Eugene")
UPDATE = Change("customers", Action.UPDATE, 7, "Customers!8", 8, (PHONE, CITY), "Grace Okafor")
ADD = Change(
    "customers", Action.ADD, None, "Customers!9", 9, (CellChange("Email", None, None, "ines@x.example"),)
)
CLASH = Conflict("customers", 7, "Email", "Customers!B8", 8, "a@x.example", "b@x.example", "c@x.example")
DELETED_HERE = Conflict(
    "customers", 7, None, "Customers!8", 8, "exported", "changed", "deleted", label="Grace"
)
DELETED_THERE = Conflict("customers", 7, None, "Customers!8", 8, "exported", "deleted", "changed")
YES = Decision(is_included=True)


def test_an_included_row_goes_as_it_is() -> None:
    assert decide_row(UPDATE, (), YES) == UPDATE


def test_a_row_left_out_sends_nothing() -> None:
    assert decide_row(UPDATE, (), Decision(is_included=False)) is None


def test_a_cell_left_out_stays_behind() -> None:
    left = decide_row(UPDATE, (), Decision(is_included=True, left_out=frozenset({"BillingCity"})))
    assert left is not None
    assert left.cells == (PHONE,)


def test_a_row_of_which_every_cell_is_left_out_sends_nothing() -> None:
    every = frozenset({"BillingCity", "BillingPhoneNumber"})
    assert decide_row(UPDATE, (), Decision(is_included=True, left_out=every)) is None


def test_a_password_can_be_left_out() -> None:
    change = Change("customers", Action.UPDATE, 7, "Customers!8", 8, (PHONE,), has_password=True)
    left = decide_row(change, (), Decision(is_included=True, left_out=frozenset({PASSWORD})))
    assert left is not None
    assert not left.has_password


def test_an_open_conflict_holds_the_whole_row() -> None:
    assert is_open((CLASH,), YES)
    assert decide_row(UPDATE, (CLASH,), YES) is None


def test_mine_sends_the_sheets_cell_with_the_others() -> None:
    decided = Decision(is_included=True, choices={"Email": MINE})
    left = decide_row(UPDATE, (CLASH,), decided)
    assert left is not None
    assert left.cells == (PHONE, CITY, CellChange("Email", "a@x.example", "b@x.example", "c@x.example"))


def test_live_sends_only_the_others() -> None:
    left = decide_row(UPDATE, (CLASH,), Decision(is_included=True, choices={"Email": LIVE}))
    assert left == UPDATE
    assert decide_row(None, (CLASH,), Decision(is_included=True, choices={"Email": LIVE})) is None


def test_mine_makes_a_change_where_the_conflict_was_all_there_was() -> None:
    left = decide_row(None, (CLASH,), Decision(is_included=True, choices={"Email": MINE}))
    assert left is not None
    assert (left.id, left.where, [cell.draft for cell in left.cells]) == (
        "customers:7",
        "Customers!8",
        ["c@x.example"],
    )


def test_a_choice_made_when_comparing_stands_until_it_is_changed() -> None:
    settled = Conflict("customers", 7, "Email", "Customers!B8", 8, "a", "b", "c", choice="mine")
    with_cell = Change("customers", Action.UPDATE, 7, "Customers!8", 8, (CellChange("Email", "a", "b", "c"),))
    assert decide_row(with_cell, (settled,), YES) == with_cell
    assert decide_row(with_cell, (settled,), Decision(is_included=True, choices={"Email": LIVE})) is None


def test_a_delete_that_wins_carries_the_mark_of_the_row_it_was_decided_on() -> None:
    live = {"Email": "b@x.example"}
    left = decide_row(None, (DELETED_HERE,), Decision(is_included=True, choices={"": MINE}), live_row=live)
    assert left is not None
    assert (left.action, left.key, left.mark) == (Action.DELETE, 7, row_mark(live))
    assert decide_row(None, (DELETED_HERE,), Decision(is_included=True, choices={"": LIVE})) is None


def test_a_row_that_the_store_deleted_cannot_be_won() -> None:
    assert can_be_mine(CLASH)
    assert can_be_mine(DELETED_HERE)
    assert not can_be_mine(DELETED_THERE)
    assert decide_row(None, (DELETED_THERE,), Decision(is_included=True, choices={"": MINE})) is None


def test_an_add_loses_only_its_left_out_cells() -> None:
    assert decide_row(ADD, (), YES) is ADD
    left = decide_row(ADD, (), Decision(is_included=True, left_out=frozenset({"Email"})))
    assert left is not None
    assert left.cells == ()
