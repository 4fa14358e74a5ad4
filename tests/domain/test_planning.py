"""Plans: their order, what is held back, guards, what becomes of a deleted group's members, and JSON."""

from __future__ import annotations

import json

import pytest

from cartsheets.domain.decisions import MINE, Decision, decide_row
from cartsheets.domain.drafting.draft import DraftOptions
from cartsheets.domain.estimate import push_calls
from cartsheets.domain.handing_over import rounds_of
from cartsheets.domain.plan import Action, Plan
from cartsheets.domain.plan_json import MASKED, plan_from, plan_values, review_document
from cartsheets.domain.planning import choose_changes
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import PlanDamaged
from tests.domain.small_stores import Rows, Sheet, plan_of, read_draft, snapshot

CUSTOMER_ROWS: Rows = {
    key: {"Email": f"c{key}@example.com", "BillingCity": f"City {key}", "CustomerGroupID": 1 + key % 3}
    for key in range(11, 111)
}
GROUP_ROWS: Rows = {1: {"Name": "Retail"}, 2: {"Name": "Wholesale"}, 3: {"Name": "VIP"}}


@pytest.fixture
def base() -> Snapshot:
    return snapshot(CUSTOMER_ROWS, GROUP_ROWS)


@pytest.fixture
def customers(base: Snapshot) -> Sheet:
    return Sheet(CUSTOMERS, base)


@pytest.fixture
def groups(base: Snapshot) -> Sheet:
    return Sheet(GROUPS, base)


def planned(base: Snapshot, *sheets: Sheet, live: Snapshot | None = None) -> Plan:
    return plan_of(read_draft(sheets, base, live), base, live)[0]


def problems(plan: Plan) -> list[str]:
    return [problem.kind for problem in plan.problems]


def test_groups_come_before_who_is_to_join_them_and_go_after_who_leaves(
    base: Snapshot, customers: Sheet, groups: Sheet
) -> None:
    customers.delete(11)
    customers.type(12, CustomerGroupID="Night owls")
    customers.add(Email="nora@example.com")
    groups.add(Name="Night owls")
    groups.type(1, PriceLevel=4)
    groups.delete(3)

    order = [(change.table, change.action) for change in planned(base, customers, groups).changes]

    assert list(dict.fromkeys(order)) == [
        ("groups", Action.ADD),
        ("groups", Action.UPDATE),
        ("customers", Action.ADD),
        ("customers", Action.UPDATE),
        ("customers", Action.DELETE),
        ("groups", Action.DELETE),
    ]


def test_the_members_of_a_deleted_group_leave_it_and_nobody_else_is_touched(
    base: Snapshot, groups: Sheet
) -> None:
    groups.delete(2)

    plan = planned(base, groups)

    members = {key for key, row in CUSTOMER_ROWS.items() if row["CustomerGroupID"] == 2}
    leaving = {c.key for c in plan.changes if c.table == "customers"}
    assert leaving == members
    assert {cell.draft for c in plan.changes if c.table == "customers" for cell in c.cells} == {None}
    assert [notice.kind for notice in plan.notices if notice.kind == "group_deleted"] == ["group_deleted"]


def test_members_stay_where_they_are_when_their_groups_delete_is_left_out(
    base: Snapshot, customers: Sheet, groups: Sheet
) -> None:
    member = next(key for key, row in CUSTOMER_ROWS.items() if row["CustomerGroupID"] == 2)
    groups.delete(2)
    customers.type(member, BillingCity="Springfield")
    plan = plan_from(json.loads(json.dumps(plan_values(planned(base, customers, groups)))))

    chosen = choose_changes(plan, [c for c in plan.changes if c.action is not Action.DELETE])

    assert [(c.key, [cell.column for cell in c.cells]) for c in chosen.changes] == [(member, ["BillingCity"])]
    assert choose_changes(plan, plan.changes).changes == plan.changes


def test_a_group_is_not_deleted_while_one_of_its_members_is_held_back(
    base: Snapshot, customers: Sheet, groups: Sheet
) -> None:
    member = next(key for key, row in CUSTOMER_ROWS.items() if row["CustomerGroupID"] == 2)
    groups.delete(2)
    customers.type(member, Email="not an address")

    plan = planned(base, customers, groups)

    assert "group_has_members" in problems(plan)
    assert [change for change in plan.changes if change.table == "groups"] == []


def test_an_address_that_another_has_or_two_rows_ask_for_is_held_back(
    base: Snapshot, customers: Sheet
) -> None:
    customers.type(11, Email="C12@example.com")
    customers.type(13, Email="same@example.com")
    customers.add(Email="Same@example.com")

    plan = planned(base, customers)

    assert problems(plan) == ["email_taken", "email_twice", "email_twice"]
    assert plan.changes == ()


def test_addresses_may_be_swapped_and_taken_over_from_who_is_deleted(
    base: Snapshot, customers: Sheet
) -> None:
    customers.type(11, Email="c12@example.com")
    customers.type(12, Email="c11@example.com")
    customers.delete(13)
    customers.type(14, Email="c13@example.com")

    assert problems(planned(base, customers)) == []


def test_an_address_that_wins_a_conflict_waits_for_the_row_that_gives_it_up(
    base: Snapshot, customers: Sheet
) -> None:
    customers.type(11, Email="c12@example.com")
    customers.type(12, Email="c11@example.com")
    live = snapshot({**CUSTOMER_ROWS, 11: {**CUSTOMER_ROWS[11], "Email": "theirs@example.com"}}, GROUP_ROWS)
    plan = planned(base, customers, live=live)
    assert [conflict.key for conflict in plan.conflicts] == [11]

    won = decide_row(None, plan.conflicts, Decision(is_included=True, choices={"Email": MINE}))
    assert won is not None
    chosen = choose_changes(plan, [*plan.changes, won])

    assert rounds_of(chosen.changes).before_deletes == ((12,), (11,))
    assert choose_changes(plan, [won]).changes == ()


@pytest.mark.parametrize(
    ("email", "kind"),
    [("no address", "bad_email"), ("c13@example.com", "email_taken"), ("c14@example.com", "email_twice")],
)
def test_what_may_win_a_conflict_must_be_fit_to_be_sent(
    base: Snapshot, customers: Sheet, email: str, kind: str
) -> None:
    customers.type(11, Email=email)
    customers.delete(14)
    customers.type(15, Email="c14@example.com")
    live = snapshot({**CUSTOMER_ROWS, 11: {**CUSTOMER_ROWS[11], "Email": "theirs@example.com"}}, GROUP_ROWS)

    plan = planned(base, customers, live=live)

    assert [conflict.key for conflict in plan.conflicts] == [11]
    assert [problem.kind for problem in plan.problems if problem.key == 11] == [kind]


def test_two_groups_cannot_have_one_name(base: Snapshot, groups: Sheet) -> None:
    groups.type(1, Name="vip")
    groups.add(Name="Wholesale ")

    assert problems(planned(base, groups)) == ["group_name_taken", "group_name_taken"]


def test_a_customer_waits_for_its_new_group(base: Snapshot, customers: Sheet, groups: Sheet) -> None:
    groups.add(Name="Night owls")
    groups.add(Name="night owls")
    customers.type(12, CustomerGroupID="Night owls")

    plan = planned(base, customers, groups)

    assert "group_held_back" in problems(plan)
    assert plan.changes == ()


def test_a_new_customer_needs_an_address(base: Snapshot, customers: Sheet) -> None:
    customers.add(BillingCity="Boston")

    plan = planned(base, customers)

    assert [(problem.column, problem.kind) for problem in plan.problems] == [("Email", "required")]


class TestGuards:
    """What asks for a second consent."""

    def test_more_than_ten_deletes(self, base: Snapshot, customers: Sheet) -> None:
        for key in range(11, 21):
            customers.delete(key)
        assert "many_deletes" not in guards(planned(base, customers))
        customers.delete(21)
        assert "many_deletes" in guards(planned(base, customers))

    def test_more_than_a_fifth_of_the_customers(self, base: Snapshot, customers: Sheet) -> None:
        for key in range(11, 31):
            customers.type(key, BillingCity="Boston" if key % 2 else "Salem")
        assert "many_customers" not in guards(planned(base, customers))
        customers.type(31, BillingCity="Boston")
        assert "many_customers" in guards(planned(base, customers))

    def test_more_than_ten_rows_that_lose_something(self, base: Snapshot, customers: Sheet) -> None:
        customers.type(11, BillingCity=None)
        assert "many_clears" not in guards(planned(base, customers))
        for key in range(12, 22):
            customers.type(key, BillingCity=None)
        assert "many_clears" in guards(planned(base, customers))

    def test_are_found_again_for_a_choice_of_changes(self, base: Snapshot, customers: Sheet) -> None:
        for key in range(11, 25):
            customers.delete(key)
        plan = planned(base, customers)

        assert guards(choose_changes(plan, plan.changes[:3])) == []


def guards(plan: Plan) -> list[str]:
    return [guard.kind for guard in plan.guards]


def test_a_plan_comes_back_from_json_as_it_was(base: Snapshot, customers: Sheet, groups: Sheet) -> None:
    live = snapshot({**CUSTOMER_ROWS, 15: {**CUSTOMER_ROWS[15], "BillingCity": "Theirs"}}, GROUP_ROWS)
    customers.type(12, BillingCity="Boston", BillingZipCode="02134", CustomerGroupID="Night owls")
    customers.put(13, Password="Typed-by-Hand-7")
    customers.type(14, Email="x@@y")
    customers.type(15, BillingCity="Ours")
    customers.delete(16)
    customers.add(Email="nora@example.com", BillingCity="Boston")
    groups.add(Name="Night owls", MinimumOrder=None)
    groups.delete(3)
    plan = planned(base, customers, groups, live=live)
    assert plan.problems
    assert plan.conflicts

    text = json.dumps(plan_values(plan))

    assert plan_from(json.loads(text)) == plan
    assert "Typed-by-Hand-7" not in text
    shown = {change["key"]: change["cells"] for change in review_document(plan)["changes"]}
    assert shown[13] == {"Password": {"base": None, "live": None, "draft": MASKED}}


@pytest.mark.parametrize(
    "values",
    [
        None,
        [],
        {},
        {"plan": {}},
        {"format": 1, "plan": {}},
        {"format": 99, "plan": {}},
        {"format": 1, "plan": {"changes": [{}], "compared_at": "now"}},
        {"format": 1, "plan": "text"},
    ],
)
def test_what_is_no_plan_is_told_in_a_sentence(values: object) -> None:
    with pytest.raises(PlanDamaged):
        plan_from(values)


def test_missing_rows_count_as_deletes_only_where_that_was_asked_for(
    base: Snapshot, customers: Sheet
) -> None:
    customers.take_out(11)
    draft = read_draft((customers,), base, options=DraftOptions(missing_rows="delete"))

    plan, _ = plan_of(draft, base)

    assert [(change.action, change.key) for change in plan.changes] == [(Action.DELETE, 11)]
    assert planned(base, customers).changes == ()


def test_a_push_of_nothing_but_updates_takes_one_call_for_a_hundred_rows(
    base: Snapshot, customers: Sheet
) -> None:
    for key in CUSTOMER_ROWS:
        customers.type(key, BillingCity="Boston" if key % 2 else "Salem")
    plan = planned(base, customers)
    positions = {"customers": {key: place for place, key in enumerate(CUSTOMER_ROWS)}}

    calls = push_calls(plan.changes, plan.totals, positions)

    # Two counts and two pages to compare again, one PUT, one page to read back.
    assert calls == 2 + 2 + 1 + 1
