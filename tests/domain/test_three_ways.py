"""The laws of the three-way comparison, over stores, sheets and other people's edits that are made up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cartsheets.domain.cells import Cell, is_same
from cartsheets.domain.diff import Diff, compare
from cartsheets.domain.drafting.draft import Draft, DraftRow
from cartsheets.domain.inverse import PushedChange, invert
from cartsheets.domain.plan import Action, Change, Plan
from cartsheets.domain.planning import make_plan
from cartsheets.domain.recheck import recheck
from cartsheets.domain.snapshot import Snapshot
from cartsheets.domain.tables import CUSTOMERS, GROUPS, TABLES
from tests.domain.small_stores import (
    ORIGIN,
    Rows,
    Sheet,
    Tables,
    after,
    plan_of,
    read_draft,
    snapshot,
    tables_of,
)

FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
MANY = settings(FEW, max_examples=200)

TEXTS = st.sampled_from(
    [
        "Austin",
        "austin ",
        " Dallas",
        "São Paulo",
        "e\u0301",
        "é",
        "東京",
        "a\nb",
        "=1+1",
        "'t",
        "😀",
        "02134",
        "x" * 60,
    ]
)
OWN_TEXT_COLUMNS = ("BillingCity", "BillingCompany", "Comments", "AdditionalField1")
Cells = dict[str, st.SearchStrategy[Cell]]
CUSTOMER_CELLS: Cells = {
    **dict.fromkeys(OWN_TEXT_COLUMNS, st.none() | TEXTS),
    "MailList": st.booleans(),
    "ShippingAddressType": st.integers(0, 3),
    "CustomerGroupID": st.sampled_from([None, 1, 2, 3]),
}
GROUP_CELLS: Cells = {
    "Description": st.none() | TEXTS,
    "MinimumOrder": st.sampled_from([Decimal(0), Decimal("12.5"), Decimal(100)]),
    "PriceLevel": st.integers(0, 5),
}


def rows_of(cells: Cells, keys: list[int]) -> st.SearchStrategy[Rows]:
    """Rows for these keys; what identifies a row is its own."""
    return st.fixed_dictionaries({key: st.fixed_dictionaries(cells) for key in keys})


def named(rows: Rows, column: str) -> Rows:
    return {key: {**row, column: f"row{key}@example.com"} for key, row in rows.items()}


KEYS = list(range(11, 17))
STORES = st.builds(
    lambda customers, groups: snapshot(named(customers, "Email"), named(groups, "Name")),
    rows_of(CUSTOMER_CELLS, KEYS),
    rows_of(GROUP_CELLS, [1, 2, 3]),
)
EDITS = st.dictionaries(
    st.sampled_from(KEYS), st.fixed_dictionaries({}, optional=CUSTOMER_CELLS), max_size=len(KEYS)
)


def edited(store: Snapshot, edits: Rows) -> Snapshot:
    tables = tables_of(store)
    for key, cells in edits.items():
        tables["customers"][key] |= cells
    return snapshot(tables["customers"], tables["groups"])


def drafted(base: Snapshot, wanted: Snapshot) -> list[DraftRow]:
    """The draft rows of a sheet that shows `wanted` where `base` was exported."""
    rows = []
    for key, row in tables_of(wanted)["customers"].items():
        was = base.row("customers", key) or {}
        cells = {n: v for n, v in row.items() if not is_same(CUSTOMERS.by_name[n], v, was.get(n))}
        if cells:
            rows.append(DraftRow("customers", key, f"Customers!{key}", key, cells))
    return rows


def cells_in(changes: Iterable[Change]) -> set[tuple[int | None, str]]:
    return {(c.key, cell.column) for c in changes for cell in c.cells}


def compared(base: Snapshot, draft: Snapshot, live: Snapshot, choice: str | None = None) -> Diff:
    return compare(base, drafted(base, draft), live, where=lambda *words: str(words), choice=choice)


def same(one: Tables, other: Tables) -> bool:
    """Whether two stores hold the same, texts by their composed form."""
    return all(
        one[name].keys() == other[name].keys()
        and all(
            is_same(column, one[name][key].get(column.name), other[name][key].get(column.name))
            for key in one[name]
            for column in table.value_columns
        )
        for name, table in TABLES.items()
    )


@MANY
@given(base=STORES, ours=EDITS, theirs=EDITS)
def test_each_cell_ends_as_three_way_merging_says(base: Snapshot, ours: Rows, theirs: Rows) -> None:
    draft, live = edited(base, ours), edited(base, theirs)

    diff = compared(base, draft, live)

    b, d, v = (tables_of(each)["customers"] for each in (base, draft, live))
    conflicts = {(c.key, c.column) for c in diff.conflicts}
    sent = cells_in(diff.changes)
    merged = tables_of(after(diff.changes, live))["customers"]
    for key in KEYS:
        for column in CUSTOMERS.value_columns:
            name = column.name
            ours_changed = not is_same(column, d[key][name], b[key][name])
            theirs_changed = not is_same(column, v[key][name], b[key][name])
            differ = not is_same(column, d[key][name], v[key][name])
            assert ((key, name) in sent) == (ours_changed and differ and not theirs_changed)
            assert ((key, name) in conflicts) == (ours_changed and differ and theirs_changed)
            wanted = d[key][name] if (key, name) in sent else v[key][name]
            assert is_same(column, merged[key][name], wanted)


@FEW
@given(base=STORES, ours=EDITS, theirs=EDITS)
def test_conflicts_are_the_same_seen_from_either_side(base: Snapshot, ours: Rows, theirs: Rows) -> None:
    one, other = edited(base, ours), edited(base, theirs)

    here = compared(base, one, other).conflicts
    there = compared(base, other, one).conflicts

    assert {(c.key, c.column, c.draft, c.live) for c in here} == {
        (c.key, c.column, c.live, c.draft) for c in there
    }


@FEW
@given(base=STORES, ours=EDITS, theirs=EDITS)
def test_a_choice_decides_every_conflict_and_nothing_else(base: Snapshot, ours: Rows, theirs: Rows) -> None:
    draft, live = edited(base, ours), edited(base, theirs)

    asked, mine, kept = (compared(base, draft, live, choice) for choice in (None, "mine", "live"))

    open_cells = {(c.key, c.column) for c in asked.conflicts}
    assert cells_in(mine.changes) == cells_in(asked.changes) | open_cells
    assert cells_in(kept.changes) == cells_in(asked.changes)
    assert {c.choice for c in mine.conflicts} <= {"mine"}
    assert {c.choice for c in kept.conflicts} <= {"live"}


@FEW
@given(base=STORES, ours=EDITS)
def test_what_nobody_changed_or_both_changed_alike_asks_for_nothing(base: Snapshot, ours: Rows) -> None:
    wanted = edited(base, ours)

    assert compared(base, wanted, wanted).changes == ()
    assert compared(base, wanted, wanted).conflicts == ()
    assert compared(base, base, wanted).changes == ()


@FEW
@given(data=st.data(), base=STORES, ours=EDITS)
def test_a_sheet_is_pushed_into_exactly_the_store_that_it_shows(
    data: st.DataObject, base: Snapshot, ours: Rows
) -> None:
    """live + plan(base, draft, live) == draft, where nobody else wrote."""
    customers, groups = Sheet(CUSTOMERS, base), Sheet(GROUPS, base)
    wanted = tables_of(base)
    for key, cells in ours.items():
        customers.type(key, **cells)
        wanted["customers"][key] |= cells
    for key in data.draw(st.sets(st.sampled_from(KEYS), max_size=2), "deleted"):
        customers.delete(key)
        del wanted["customers"][key]
    if data.draw(st.booleans(), "group added"):
        groups.add(Name="Night owls", MinimumOrder=Decimal(5))
        wanted["groups"][1001] = {**_blank("groups"), "Name": "Night owls", "MinimumOrder": Decimal(5)}
        for key in data.draw(st.sets(st.sampled_from(KEYS)), "joining"):
            if key in wanted["customers"]:
                customers.type(key, CustomerGroupID="Night owls")
                wanted["customers"][key]["CustomerGroupID"] = 1001
    for number in range(data.draw(st.integers(0, 2), "customers added")):
        cells = {"Email": f"new{number}@example.com", "BillingCity": data.draw(TEXTS)}
        customers.add(**cells)
        wanted["customers"][1001 + number] = _blank("customers") | cells
    gone = data.draw(st.sets(st.sampled_from([1, 2, 3]), max_size=1), "groups deleted")
    for key in gone:
        groups.delete(key)
        del wanted["groups"][key]
    for row in wanted["customers"].values():
        if row["CustomerGroupID"] in gone:
            row["CustomerGroupID"] = None

    draft = read_draft((customers, groups), base)
    plan, _ = plan_of(draft, base)

    # A value that came from another row may be a column sorted by itself, and a group that is deleted
    # cannot be chosen: such rows are held back, and are tested elsewhere.
    assume(not plan.problems)
    assert same(tables_of(after(plan.changes, base)), wanted)
    order = [(c.table, c.action) for c in plan.changes]
    assert order == sorted(order, key=_ORDER.index)


@FEW
@given(data=st.data(), base=STORES, ours=EDITS)
def test_an_undo_brings_the_store_back_as_it_was(data: st.DataObject, base: Snapshot, ours: Rows) -> None:
    plan = some_plan(data, base, ours)
    pushed = after(plan.changes, base)

    undone, base_of_undo = undo(plan, base, pushed)

    assert undone.conflicts == ()
    # What comes back has a new key: rows are compared by what names them.
    assert by_name(after(undone.changes, pushed)) == by_name(base)
    # An undo done twice asks for nothing.
    again = compare(
        base_of_undo[0], base_of_undo[1], after(undone.changes, pushed), where=lambda *w: str(w), choice=None
    )
    left = [change for change in again.changes if change.action is not Action.ADD]
    assert [change for change in left if change.cells] == []


@FEW
@given(data=st.data(), base=STORES, ours=EDITS, theirs=EDITS)
def test_a_plan_that_is_compared_again_keeps_what_others_changed(
    data: st.DataObject, base: Snapshot, ours: Rows, theirs: Rows
) -> None:
    plan = some_plan(data, base, ours)
    gone = data.draw(st.sets(st.sampled_from(KEYS), max_size=2), "deleted by others")
    tables = tables_of(edited(base, theirs))
    for key in gone:
        del tables["customers"][key]
    live = snapshot(tables["customers"], tables["groups"])

    checked = recheck(plan.changes, live)

    assert [change.id for change in checked.changes] == [change.id for change in plan.changes]
    going = [c for c in checked.changes if c.id not in checked.overtaken and c.id not in checked.settled]
    held = {(c.key, c.column) for c in checked.conflicts}
    end = tables_of(after(going, live))["customers"]
    was = tables_of(base)["customers"]
    asked = cells_in(plan.changes)
    deleted = {c.key for c in plan.changes if c.action is Action.DELETE}
    for key, row in tables["customers"].items():
        touched = {n for n, v in row.items() if not is_same(CUSTOMERS.by_name[n], v, was[key][n])}
        if key in deleted:
            # Deleted only if nobody touched it.
            assert (key in end) == bool(touched)
            continue
        for name in touched:
            assert is_same(CUSTOMERS.by_name[name], end[key][name], row[name])
            wants = next(
                (c.draft for x in plan.changes if x.key == key for c in x.cells if c.column == name), None
            )
            differs = (key, name) in asked and not is_same(CUSTOMERS.by_name[name], wants, row[name])
            assert ((key, name) in held) == differs
    assert not gone & end.keys()


def some_plan(data: st.DataObject, base: Snapshot, ours: Rows) -> Plan:
    customers, groups = Sheet(CUSTOMERS, base), Sheet(GROUPS, base)
    for key, cells in ours.items():
        customers.type(key, **cells)
    for key in data.draw(st.sets(st.sampled_from(KEYS), max_size=2), "deleted"):
        customers.delete(key)
    if data.draw(st.booleans(), "added"):
        groups.add(Name="Night owls")
        customers.add(Email="new@example.com", CustomerGroupID="Night owls")
    for key in data.draw(st.sets(st.sampled_from([1, 2, 3]), max_size=1), "groups deleted"):
        groups.delete(key)
    for key in data.draw(st.sets(st.sampled_from([1, 2, 3]), max_size=1), "groups renamed"):
        groups.type(key, Name=f"Renamed {key}")
    plan, _ = plan_of(read_draft((customers, groups), base), base)
    assume(not plan.problems)
    return plan


def undo(plan: Plan, before: Snapshot, pushed: Snapshot) -> tuple[Plan, tuple[Snapshot, list[DraftRow]]]:
    """Invert a plan that was carried out in full, and compare it with the store that it left."""
    new = {name: sorted(set(tables_of(pushed)[name]) - set(tables_of(before)[name])) for name in TABLES}
    done = []
    for change in plan.changes:
        key = change.key if change.key is not None else new[change.table].pop(0)
        stored = pushed.row(change.table, key) or {}
        sent = (
            stored if change.action is Action.ADD else {c.column: stored.get(c.column) for c in change.cells}
        )
        done.append(PushedChange(change, key, before.row(change.table, key), sent))
    base, rows = invert(done, pushed)

    draft = Draft(tuple(rows), (), (), (), {}, frozenset(), {}, {}, {})
    diff = compare(base, rows, pushed, where=lambda *words: str(words), choice=None)
    inverse = make_plan(draft, diff, pushed, replace(ORIGIN, plan_id="U1"))
    assert inverse.problems == ()
    return inverse, (base, rows)


def by_name(store: Snapshot) -> dict[str, dict[str, dict[str, Cell]]]:
    """All rows by e-mail and group name, groups of customers by name too."""
    tables = tables_of(store)
    names = store.group_names()
    return {
        "groups": {str(row["Name"]): row for row in tables["groups"].values()},
        "customers": {
            str(row["Email"]): row | {"CustomerGroupID": names.get(int(str(row["CustomerGroupID"] or 0)))}
            for row in tables["customers"].values()
        },
    }


def _blank(table: str) -> dict[str, Cell]:
    return {column.name: None for column in TABLES[table].value_columns}


_ORDER = [
    ("groups", Action.ADD),
    ("groups", Action.UPDATE),
    ("customers", Action.ADD),
    ("customers", Action.UPDATE),
    ("customers", Action.DELETE),
    ("groups", Action.DELETE),
]
