"""Merging proposes an update and deletes, takes nothing away, and says what is lost."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from cartsheets.domain.diff import compare
from cartsheets.domain.doubles.merging import PLACE, Merge, choose_kept, merge_draft, propose_merge
from cartsheets.domain.doubles.notices import notice_doubles
from cartsheets.domain.plan import Action, CellChange, Change
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def store(**rows: dict[str, Any]) -> Snapshot:
    customers = ((int(key.removeprefix("c")), {"Enabled": True, **row}) for key, row in rows.items())
    return Snapshot({"customers": make_frame(CUSTOMERS, customers), "groups": make_frame(GROUPS, ())}, NOON)


TWINS = store(
    c17={
        "Email": "ann@example.com",
        "BillingFirstName": "Ann",
        "BillingLastName": "Lee",
        "BillingCity": "Austin",
    },
    c45={
        "Email": "ann.lee@example.com",
        "BillingFirstName": "Ann",
        "BillingLastName": "Lee",
        "BillingCity": "Dallas",
        "BillingPhoneNumber": "555-0100",
        "TotalStoreCredit": Decimal("12.50"),
    },
    c60={
        "Email": "ann3@example.com",
        "BillingPhoneNumber": "555-0199",
        "Comments": "calls often",
        "Enabled": False,
    },
)


def asked(merge: Merge, live: Snapshot = TWINS) -> dict[int, dict[str, Any] | None]:
    """What a merge asks for by customer; None for a delete."""
    return {
        row.key or 0: None if row.is_delete else dict(row.cells) for row in merge_draft([merge], live).rows
    }


def test_the_enabled_and_fullest_customer_stays() -> None:
    assert choose_kept([17, 45, 60], TWINS) == 45
    assert choose_kept([17, 60], TWINS) == 17
    assert choose_kept([60, 99], TWINS) == 60
    with pytest.raises(ValueError, match="no customer"):
        choose_kept([99], TWINS)


def test_blanks_are_filled_and_nothing_is_taken_away() -> None:
    merge = propose_merge([17, 45, 60], TWINS, kept=17)
    assert asked(merge) == {
        17: {"BillingPhoneNumber": "555-0100", "Comments": "calls often"},
        45: None,
        60: None,
    }
    disputed = {cell.column: dict(cell.values) for cell in merge.cells if len(cell.values) > 1}
    assert disputed == {
        "BillingCity": {17: "Austin", 45: "Dallas"},
        "BillingPhoneNumber": {45: "555-0100", 60: "555-0199"},
        "Enabled": {17: True, 60: False},
    }
    assert merge.losses == ("Customer 45 has a store credit of 12.50, which cannot be moved.",)


def test_a_person_may_choose_whose_value_counts_but_never_the_email() -> None:
    merge = propose_merge([17, 45], TWINS, kept=17, choices={"BillingCity": 45})
    assert asked(merge)[17] == {"BillingCity": "Dallas", "BillingPhoneNumber": "555-0100"}
    for choices in ({"Email": 45}, {"BillingCity": 60}):
        with pytest.raises(ValueError, match="no such choice"):
            propose_merge([17, 45], TWINS, kept=17, choices=choices)
    with pytest.raises(ValueError, match="two customers"):
        propose_merge([17, 99], TWINS)


def test_a_merge_is_reviewed_like_any_change() -> None:
    merge = propose_merge([17, 45], TWINS, kept=17)
    draft = merge_draft([merge], TWINS)
    moved = store(
        c17={
            "Email": "ann@example.com",
            "BillingFirstName": "Ann",
            "BillingLastName": "Lee",
            "BillingCity": "Waco",
        },
        c45={"Email": "ann.lee@example.com", "BillingPhoneNumber": "555-0111"},
    )

    still = compare(TWINS, draft.rows, TWINS, where=lambda *_: PLACE, choice=None)
    diff = compare(TWINS, draft.rows, moved, where=lambda *_: PLACE, choice=None)

    assert [(change.action, change.key) for change in still.changes] == [
        (Action.UPDATE, 17),
        (Action.DELETE, 45),
    ]
    assert still.conflicts == ()
    assert [(conflict.key, conflict.draft) for conflict in diff.conflicts] == [(45, "deleted")]
    assert [change.key for change in diff.changes] == [17]
    assert any("45, who will be deleted" in notice.message for notice in draft.notices)


def test_nothing_to_take_over_is_only_a_delete() -> None:
    live = store(c1={"Email": "a@example.com", "BillingCity": "Austin"}, c2={"Email": "b@example.com"})
    assert asked(propose_merge([1, 2], live, kept=1), live) == {2: None}


def added(**cells: Any) -> Change:
    changed = tuple(CellChange(name, None, None, cell) for name, cell in cells.items())
    return Change(
        "customers", Action.ADD, None, "Customers!62", 62, changed, str(cells.get("BillingFirstName"))
    )


def updated(key: int, **cells: str) -> Change:
    changed = tuple(CellChange(name, None, None, cell) for name, cell in cells.items())
    return Change("customers", Action.UPDATE, key, "Customers!5", 5, changed)


def test_an_add_of_somebody_the_store_knows_is_told() -> None:
    live = store(
        c17={
            "Email": "a@x.com",
            "BillingFirstName": "Ann",
            "BillingLastName": "Lee",
            "BillingZipCode": "78701",
        },
        c18={
            "Email": "b@x.com",
            "BillingFirstName": "Bob",
            "BillingLastName": "Ray",
            "BillingZipCode": "78701",
        },
    )
    new = added(Email="c@x.com", BillingFirstName="ann", BillingLastName="LEE", BillingZipCode="78701-1234")
    [notice] = notice_doubles([new], live)
    assert "customer 17 “Ann Lee”" in notice.message
    assert "(row 62)" in notice.message
    assert "same name and ZIP" in notice.message
    assert notice.where == "Customers!62"
    stranger = added(Email="d@x.com", BillingFirstName="Zed", BillingLastName="Orr", BillingZipCode="78701")
    assert notice_doubles([stranger], live) == []


def test_doubles_that_were_there_before_are_no_news() -> None:
    twin = {"BillingFirstName": "Ann", "BillingLastName": "Lee", "BillingZipCode": "78701"}
    live = store(c17={"Email": "a@x.com", **twin}, c18={"Email": "b@x.com", **twin}, c19={"Email": "c@x.com"})

    assert notice_doubles([updated(17, BillingCity="Austin")], live) == []
    assert notice_doubles([updated(17, BillingPhoneNumber="555-010-0100")], live) == []
    [notice] = notice_doubles([updated(19, **twin)], live)
    assert "customer 17 “Ann Lee”, customer 18 “Ann Lee” and customer 19" in notice.message


def test_who_is_deleted_by_the_same_plan_is_no_double() -> None:
    twin = {"BillingFirstName": "Ann", "BillingLastName": "Lee", "BillingZipCode": "78701"}
    live = store(c17={"Email": "a@x.com", **twin})
    gone = Change("customers", Action.DELETE, 17, "Customers!5", 5, ())
    assert notice_doubles([added(Email="b@x.com", **twin), gone], live) == []
