"""Which decisions still hold when a plan was made again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from cartsheets.domain.decisions import Decision, carry_over
from cartsheets.domain.plan import Action, Change, Conflict, Plan

CONFLICT = Conflict("customers", 7, "Email", "Customers!B2", 2, "a", "b", "c")
DELETE = Change("customers", Action.DELETE, 8, "Customers!3", 3, (), mark="m1")


def plan_of(*, conflict: Conflict = CONFLICT, delete: Change = DELETE) -> Plan:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    return Plan("P", "s", "S", "", "", "", now, (delete,), conflicts=(conflict,))


DECISIONS = {
    "customers:7": Decision(is_included=True, choices={"Email": "mine"}, left_out=frozenset({"BillingCity"})),
    "customers:8": Decision(is_included=True),
}


def test_decisions_about_the_same_values_stay() -> None:
    assert carry_over(DECISIONS, plan_of(), plan_of()) == DECISIONS


def test_a_conflict_whose_values_moved_is_open_again_and_what_was_left_out_stays_out() -> None:
    kept = carry_over(DECISIONS, plan_of(), plan_of(conflict=replace(CONFLICT, live="b2")))

    assert kept["customers:7"].choices == {}
    assert kept["customers:7"].left_out == {"BillingCity"}


def test_a_delete_of_a_row_that_others_changed_must_be_ticked_again() -> None:
    kept = carry_over(DECISIONS, plan_of(), plan_of(delete=replace(DELETE, mark="m2")))

    assert "customers:8" not in kept
