"""What is changed about groups: collected without losing anything, taken back, and brought to a plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartsheets.domain.cells import Cell
from cartsheets.domain.diff import compare
from cartsheets.domain.drafting.draft import Draft
from cartsheets.domain.groups.edits import PLACE, GroupEdits, draft_rows
from cartsheets.domain.groups.roster import NO_GROUP, GroupRoster, Rule, read_emails
from cartsheets.domain.plan import Action, Plan
from cartsheets.domain.planning import PlanOrigin, make_plan
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
RETAIL, VIP, EMPTY, GONE = 1, 2, 3, 77

CUSTOMER_ROWS: list[tuple[int, dict[str, Cell]]] = [
    (10, {"Email": "ann@one.example", "BillingFirstName": "Ann", "BillingCountry": "US"}),
    (11, {"Email": "Bob@Two.example", "BillingCountry": "us", "CustomerGroupID": RETAIL}),
    (12, {"Email": "cy@two.example", "BillingCountry": "CA", "CustomerGroupID": RETAIL}),
    (13, {"Email": "dee@one.example", "BillingCity": "Lyon", "BillingCountry": "FR", "CustomerGroupID": VIP}),
    (14, {"Email": "eve@one.example", "CustomerGroupID": GONE}),
]
GROUP_ROWS: list[tuple[int, dict[str, Cell]]] = [
    (RETAIL, {"Name": "Retail", "PriceLevel": 1}),
    (VIP, {"Name": "VIP", "PriceLevel": 2}),
    (EMPTY, {"Name": "Nobody yet", "PriceLevel": 3}),
]


def snapshot(moved: Mapping[int, Cell] | None = None) -> Snapshot:
    moved = moved or {}
    rows = [
        (key, {**cells, "CustomerGroupID": moved.get(key, cells.get("CustomerGroupID"))})
        for key, cells in CUSTOMER_ROWS
    ]
    return Snapshot({"customers": make_frame(CUSTOMERS, rows), "groups": make_frame(GROUPS, GROUP_ROWS)}, NOW)


@pytest.fixture(scope="module")
def roster() -> GroupRoster:
    return GroupRoster.of(snapshot())


def plan_of(edits: GroupEdits, roster: GroupRoster, live: Snapshot | None = None) -> Plan:
    live = live or roster.snapshot
    rows = draft_rows(edits)
    draft = Draft(tuple(rows), (), (), (), {}, frozenset(), {}, {}, {})
    diff = compare(roster.snapshot, rows, live, where=lambda *_: PLACE, choice=None)
    origin = PlanOrigin("P1", "store", "Store", "", "", "", NOW, NOW)
    return make_plan(draft, diff, live, origin)


def test_a_roster_tells_who_is_in_which_group_and_who_in_none(roster: GroupRoster) -> None:
    sizes = GroupEdits().sizes(roster)
    assert sizes == {NO_GROUP: 1, RETAIL: 2, VIP: 1, EMPTY: 0, GONE: 1}
    assert [roster.keys[row] for row in roster.rows_of_group[RETAIL]] == [11, 12]
    assert roster.name(GONE) == "#77 (missing)"


def test_moved_customers_are_counted_where_they_go(roster: GroupRoster) -> None:
    edits = GroupEdits().move(roster, [10, 11], VIP)
    assert edits.sizes(roster) == {NO_GROUP: 0, RETAIL: 1, VIP: 3, EMPTY: 0, GONE: 1}
    assert [roster.keys[row] for row in edits.members(roster, VIP)] == [10, 11, 13]
    assert [roster.keys[row] for row in edits.members(roster, RETAIL)] == [12]


def test_moving_back_takes_the_move_back(roster: GroupRoster) -> None:
    edits = GroupEdits().move(roster, [11], VIP).move(roster, [11], RETAIL)
    assert not edits


def test_writing_the_old_value_takes_a_change_back(roster: GroupRoster) -> None:
    edits = GroupEdits().change_group(roster, VIP, {"Name": "Best", "PriceLevel": 4})
    assert edits.changed == {VIP: {"Name": "Best", "PriceLevel": 4}}
    edits = edits.change_group(roster, VIP, {"PriceLevel": 2})
    assert edits.changed == {VIP: {"Name": "Best"}}
    assert not edits.change_group(roster, VIP, {"Name": "VIP"})


def test_a_deleted_groups_members_go_where_they_are_told(roster: GroupRoster) -> None:
    edits = GroupEdits().delete_group(roster, RETAIL, members_to=VIP)
    assert edits.moves == {11: VIP, 12: VIP}
    plan = plan_of(edits, roster)
    assert [(c.table, c.action, c.key) for c in plan.changes] == [
        ("customers", Action.UPDATE, 11),
        ("customers", Action.UPDATE, 12),
        ("groups", Action.DELETE, RETAIL),
    ]
    assert all(c.cells[0].draft == VIP for c in plan.changes[:2])


def test_members_of_a_deleted_group_are_in_none_and_no_edits_of_their_own(roster: GroupRoster) -> None:
    edits = GroupEdits().move(roster, [13], RETAIL).delete_group(roster, RETAIL)
    assert edits.sizes(roster) == {NO_GROUP: 3, RETAIL: 0, VIP: 1, EMPTY: 0, GONE: 1}
    assert [roster.keys[row] for row in edits.members(roster, NO_GROUP)] == [10, 11, 12]
    assert edits.moves == {}, "who was to come stays, and who leaves goes with the group"
    plan = plan_of(edits, roster)
    assert [(c.table, c.action, c.key) for c in plan.changes] == [
        ("customers", Action.UPDATE, 11),
        ("customers", Action.UPDATE, 12),
        ("groups", Action.DELETE, RETAIL),
    ]
    assert edits.keep_group(RETAIL).sizes(roster) == GroupEdits().sizes(roster)


def test_a_group_may_be_replaced_by_one_of_its_name(roster: GroupRoster) -> None:
    edits, new = GroupEdits().delete_group(roster, VIP).add_group({"Name": "VIP"})
    edits = edits.move(roster, [13], new)
    assert edits.settled(roster) == edits


def test_deleting_an_added_group_takes_it_and_its_moves_back(roster: GroupRoster) -> None:
    edits, new = GroupEdits().add_group({"Name": "New"})
    edits = edits.move(roster, [10], new)
    assert not edits.delete_group(roster, new)


def test_a_new_group_is_in_the_plan_before_those_who_join_it(roster: GroupRoster) -> None:
    edits, new = GroupEdits().add_group({"Name": "Wholesale", "PriceLevel": 3, "Description": None})
    plan = plan_of(edits.move(roster, [12], new), roster)
    assert [(c.table, c.action) for c in plan.changes] == [
        ("groups", Action.ADD),
        ("customers", Action.UPDATE),
    ]
    assert plan.changes[1].cells[0].draft == "Wholesale"
    assert plan.problems == ()


def test_two_new_groups_are_two_changes(roster: GroupRoster) -> None:
    edits, _ = GroupEdits().add_group({"Name": "A"})
    edits, _ = edits.add_group({"Name": "B"})
    plan = plan_of(edits, roster)
    assert len({change.id for change in plan.changes}) == 2


def test_what_others_changed_meanwhile_is_a_conflict(roster: GroupRoster) -> None:
    edits = GroupEdits().move(roster, [11], VIP)
    plan = plan_of(edits, roster, snapshot({11: EMPTY}))
    assert plan.changes == ()
    assert [(c.key, c.base, c.live, c.draft) for c in plan.conflicts] == [(11, RETAIL, EMPTY, VIP)]


def test_after_the_push_nothing_is_left_of_the_edits(roster: GroupRoster) -> None:
    edits, new = GroupEdits().add_group({"Name": "Wholesale"})
    edits = edits.move(roster, [11], VIP).move(roster, [12], new)
    half = GroupRoster.of(snapshot({11: VIP}))
    left = edits.settled(half)
    assert left.moves == {12: new}
    groups = make_frame(GROUPS, [*GROUP_ROWS, (9, {"Name": "wholesale"})])
    after = Snapshot({"customers": snapshot({11: VIP, 12: 9}).customers, "groups": groups}, NOW)
    assert not edits.settled(GroupRoster.of(after))


def test_a_group_that_came_in_between_keeps_its_members_to_come(roster: GroupRoster) -> None:
    edits, new = GroupEdits().add_group({"Name": "Wholesale"})
    edits = edits.move(roster, [12], new)
    groups = make_frame(GROUPS, [*GROUP_ROWS, (9, {"Name": "Wholesale"})])
    came = GroupRoster.of(Snapshot({"customers": snapshot().customers, "groups": groups}, NOW))
    assert edits.settled(came).moves == {12: 9}


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (Rule("BillingCountry", "is", "US"), [10, 11]),
        (Rule("BillingCountry", "is", ""), [14]),
        (Rule("BillingCity", "begins", "ly"), [13]),
        (Rule("BillingCity", "contains", "YO"), [13]),
        (Rule("EmailDomain", "is", "@two.example"), [11, 12]),
        (Rule("EmailDomain", "contains", "example"), [10, 11, 12, 13, 14]),
        (Rule("BillingCity", "contains", ""), []),
    ],
)
def test_a_rule_finds_customers_in_any_case(roster: GroupRoster, rule: Rule, found: list[int]) -> None:
    assert [roster.keys[row] for row in roster.find_by_rule(rule)] == found


def test_pasted_addresses_are_found_and_strangers_named(roster: GroupRoster) -> None:
    text = "Ann <ANN@one.example>; bob@two.example,\n nobody@else.example\tbob@two.example @ at"
    emails = read_emails(text)
    assert emails == ["ANN@one.example", "bob@two.example", "nobody@else.example"]
    rows, unknown = roster.find_by_emails(emails)
    assert [roster.keys[row] for row in rows] == [10, 11]
    assert unknown == ["nobody@else.example"]


def test_a_search_looks_at_all_words_and_at_numbers(roster: GroupRoster) -> None:
    everyone = range(len(roster.keys))
    assert [roster.keys[row] for row in roster.find_by_text(everyone, "example lyon")] == [13]
    assert [roster.keys[row] for row in roster.find_by_text(everyone, "#12")] == [12]
    assert len(roster.find_by_text(everyone, "")) == 5


def test_names_are_free_only_while_no_other_group_has_them(roster: GroupRoster) -> None:
    edits = GroupEdits()
    assert not edits.is_name_free(roster, " vip ")
    assert edits.is_name_free(roster, "VIP", of=VIP)
    assert edits.delete_group(roster, VIP).is_name_free(roster, "VIP")
    edits, _ = edits.add_group({"Name": "Wholesale"})
    assert not edits.is_name_free(roster, "wholesale")


@given(
    st.lists(
        st.tuples(st.sampled_from([10, 11, 12, 13, 14]), st.sampled_from([NO_GROUP, RETAIL, VIP, EMPTY])),
        max_size=12,
    ),
    st.sampled_from([None, (RETAIL, NO_GROUP), (VIP, EMPTY)]),
)
def test_counts_always_agree_with_the_lists_of_members(
    moves: list[tuple[int, int]], deletion: tuple[int, int] | None
) -> None:
    roster = GroupRoster.of(snapshot())
    edits = GroupEdits()
    for at, (customer, group) in enumerate(moves):
        if at == 5 and deletion is not None:
            edits = edits.delete_group(roster, deletion[0], members_to=deletion[1])
        if group not in edits.deleted:
            edits = edits.move(roster, [customer], group)
    sizes = edits.sizes(roster)
    assert sizes == {group: len(edits.members(roster, group)) for group in sizes}
    assert sum(sizes.values()) == len(CUSTOMER_ROWS)
    assert all(
        edits.group_of(roster, row) == group for group in sizes for row in edits.members(roster, group)
    )
