"""What is purged is gone from the raw bytes, and from inside what is compressed; the rest stays."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from cartsheets.domain.plan import Action, CellChange, Change, Conflict, Pattern, Plan
from cartsheets.domain.plan_json import change_from, change_values, plan_from, plan_values
from cartsheets.errors import LedgerInUse
from cartsheets.ledger import BaseRow, Ledger, PushRecord, Settled
from tests.ledger.conftest import STORE, Clock, addition, customer, everything_in, update

ADA = {"Email": "Ada.Quill@example.org", "BillingFirstName": "Adaquill", "BillingCity": "Quilltown"}
TRACES = (b"quill", b"ada.", b"secret-of-ada")
BEN = (b"benbramble@example.org", b"bramblecity")


def fill(ledger: Ledger, clock: Clock, store: str = STORE) -> PushRecord:
    """Ada (17) and Ben (18) in an export, its base of today, a push, a plan and a draft."""
    export = ledger.snapshots.begin(store, "Downtown", {"email": ADA["Email"]}, "a.xlsx")
    ben = customer(18, Email="BenBramble@example.org", BillingCity="Bramblecity")
    ledger.snapshots.keep_page(export.id, "customers", [customer(n) for n in range(100, 200)])
    ledger.snapshots.keep_page(export.id, "customers", [customer(17, **ADA), ben, customer(19)])
    ledger.snapshots.finish(export.id, taken_at=clock(), counts={"customers": 103}, file="a.xlsx")
    ledger.snapshots.advance(
        export.id,
        [
            BaseRow("customers", 17, {"BillingCity": "Quillville"}, full=False),
            BaseRow("customers", 18, {"BillingCity": "Bramblecity"}, full=False),
            BaseRow("groups", 17, {"Name": "Group that shares her number"}, full=False),
        ],
    )
    ledger.snapshots.note_added(export.id, "customers", ADA["Email"], 17)
    changes = [
        update(17, wish="Quillville"),
        update(18, wish="Bramblecity"),
        update(17, "Name", "Retail", "Group that shares her number") | {"table": "groups"},
        addition(4, ADA["Email"]),
    ]
    review = {
        "changes": changes,
        "conflicts": [{"table": "customers", "key": 17, "base": "Quillbase"}],
        "problems": [
            {"where": "Customers!D17", "value": "quill@@"},
            {"key": 18, "table": "customers", "value": "b"},
        ],
        "damage": [{"table": "customers", "key": 17, "value": "Quilldamage"}],
        "patterns": [{"sentence": "Billing city: Quilltown → Quillville", "rows": 1}],
        "notices": [{"message": "Ada Quill's e-mail is used twice."}],
    }
    plan_json = json.dumps({"format": 1, "review": review, "plan": review | {"guards": []}})
    push = ledger.pushes.begin(
        f"plan of {store}", plan_json, changes, store, "Downtown", "a.xlsx", export.id, {0: "Secret-of-Ada"}
    )
    image = {name: value for name, value in customer(17, **ADA).items() if name != "CustomerID"}
    ledger.pushes.keep_before(push.id, {0: image, 1: ben})
    ledger.pushes.intend(push.id, [0], batch=1)
    ledger.pushes.settle(
        push.id, [Settled(0, "rejected", message="Adaquill is refused", stored={"x": "Quillx"})]
    )
    ledger.pushes.intend(push.id, [3], batch=2)
    stored = {
        "table": "customers",
        "key": 17,
        "column": "BillingCity",
        "sent": "Quillville",
        "stored": "QUILL",
    }
    ledger.pushes.keep_stored_differently(push.id, [stored, stored | {"key": 18, "stored": "B", "sent": "b"}])
    ledger.drafts.begin(export.id, store_id=store, export_id=export.id)
    cells = [
        {"table": "customers", "key": key, "column": "City", "after": t}
        for key, t in ((17, "Quill"), (18, "B"))
    ]
    ledger.drafts.keep(export.id, [{"label": "Paste", "cells": cells}])
    return push


@pytest.mark.parametrize("who", [{"customer_ids": [17]}, {"emails": ["ADA.quill@example.org"]}])
def test_a_purged_customer_is_nowhere_and_everyone_else_is(
    folder: Path, ledger: Ledger, clock: Clock, who: dict[str, list[int | str]]
) -> None:
    push = fill(ledger, clock)
    kept = everything_in(folder).lower()
    assert all(trace in kept for trace in (*TRACES, *BEN))
    removed = ledger.purge(**who)  # type: ignore[arg-type]
    left = everything_in(folder).lower()
    assert [trace for trace in TRACES if trace in left] == []
    assert all(trace in left for trace in BEN)
    assert removed == {"exports": 0, "pushes": 0, "drafts": 0, "snapshot_rows": 1, "changes": 2}
    export = ledger.snapshots.exports()[0]
    assert ledger.snapshots.row_count(export.id, "customers") == 102
    assert [row.key for row in ledger.snapshots.overrides(export.id)] == [18, 17]
    assert ledger.snapshots.added(export.id) == {}
    assert export.query == {"email": ""}
    assert set(ledger.pushes.before(push.id)) == {1}
    draft = ledger.drafts.read(export.id)
    assert draft is not None
    assert [cell["key"] for cell in draft.gestures[0]["cells"]] == [18]


def test_changes_of_a_purged_customer_stay_as_bare_facts_and_are_never_sent(
    ledger: Ledger, clock: Clock
) -> None:
    push = fill(ledger, clock)
    ledger.purge(customer_ids=[17])
    changes = ledger.pushes.changes(push.id)
    assert changes[0].change == update(17) | {"label": "", "cells": {}}
    assert [found.outcome for found in changes] == ["rejected", "planned", "planned", "skipped"]
    assert [found.message for found in changes][3] == "Purged before its outcome was known."
    assert changes[2].change["table"] == "groups"
    assert ledger.pushes.secret(push.id, 0) is None
    plan = json.loads(ledger.pushes.get(push.id).plan_json)
    assert [change["key"] for change in plan["plan"]["changes"]] == [18, 17]
    assert plan["plan"]["patterns"] == plan["plan"]["conflicts"] == []
    assert plan["review"]["problems"] == [{"key": 18, "table": "customers", "value": "b"}]


def test_the_same_number_in_another_store_is_another_person(
    folder: Path, ledger: Ledger, clock: Clock
) -> None:
    fill(ledger, clock, "other.example.com")
    ledger.purge(customer_ids=[17], store_id=STORE)
    assert b"ada.quill@example.org" in everything_in(folder).lower()
    ledger.purge(customer_ids=[17])
    assert b"quill" not in everything_in(folder).lower()


def test_a_purge_before_a_time_takes_all_that_is_older(folder: Path, ledger: Ledger, clock: Clock) -> None:
    fill(ledger, clock)
    clock.move(days=10)
    export = ledger.snapshots.begin(STORE, "Downtown", {}, "b.xlsx")
    removed = ledger.purge(before=clock() - timedelta(days=1))
    assert removed == {"exports": 1, "pushes": 1, "drafts": 1, "snapshot_rows": 0, "changes": 0}
    assert [found.id for found in ledger.snapshots.exports()] == [export.id]
    assert ledger.history() == []
    left = everything_in(folder).lower()
    assert [trace for trace in (*TRACES, *BEN) if trace in left] == []


def test_a_purge_of_all_leaves_nothing_readable(folder: Path, ledger: Ledger, clock: Clock) -> None:
    push = fill(ledger, clock)
    fill(ledger, clock, "other.example.com")
    removed = ledger.purge_all()
    assert removed == {"exports": 2, "pushes": 2, "drafts": 2, "snapshot_rows": 0, "changes": 0}
    left = everything_in(folder).lower()
    traces = (*TRACES, *BEN, STORE.encode(), b"example.org", b"austin", push.export_id.lower().encode())
    assert [trace for trace in traces if trace in left] == []
    assert (folder / "ledger.db-wal").stat().st_size == 0


def test_nothing_is_purged_under_a_running_push(folder: Path, ledger: Ledger, clock: Clock) -> None:
    push = fill(ledger, clock)
    with Ledger.open(folder, now=clock) as other, ledger.pushes.claim(push.id):
        for purge in (other.purge_all, lambda: other.purge(customer_ids=[17])):
            with pytest.raises(LedgerInUse):
                purge()
        assert len(other.history()) == 2


def test_what_a_purge_leaves_of_real_changes_and_plans_can_still_be_read(
    ledger: Ledger, clock: Clock
) -> None:
    def change(key: int | None, row: int, email: str) -> Change:
        action = Action.UPDATE if key is not None else Action.ADD
        cells = (CellChange("Email", None, None, email),)
        return Change(
            "customers", action, key, f"Customers!{row}", row, cells, label=email, has_password=True
        )

    conflict = Conflict("customers", 17, None, "Customers!2", 2, "deleted", "", "Ada.Quill@example.org")
    pattern = Pattern("Email: Ada.Quill@example.org", 1, (("customers:17", "Email"),))
    changes = (
        change(17, 2, "Ada.Quill@example.org"),
        change(18, 3, "ben@example.org"),
        change(None, 4, "ada.quill@EXAMPLE.org"),
    )
    plan = Plan("p", STORE, "Downtown", "a.xlsx", "", "", clock(), changes, (conflict,), patterns=(pattern,))
    values = plan_values(plan)
    push = ledger.pushes.begin(
        "p", json.dumps(values), [change_values(found) for found in changes], STORE, "D", "a", "", {}
    )
    ledger.purge(emails=["ada.quill@example.org"])
    assert "quill" not in ledger.pushes.get(push.id).plan_json.lower()
    left = plan_from(json.loads(ledger.pushes.get(push.id).plan_json))
    assert (left.changes, left.conflicts, left.patterns) == (changes[1:2], (), ())
    kept = [change_from(found.change) for found in ledger.pushes.changes(push.id)]
    assert kept[1] == changes[1]
    assert [(found.key, found.where, found.cells, found.label) for found in (kept[0], kept[2])] == [
        (17, "Customers!2", (), ""),
        (None, "Customers!4", (), ""),
    ]


def test_an_email_within_a_longer_one_is_somebody_elses(folder: Path, ledger: Ledger) -> None:
    emails = ["da@example.org", "ida@example.org", "da@example.org.uk", "x.da@example.org"]
    changes = [update(key, "Email", "", email) for key, email in enumerate(emails, 1)]
    push = ledger.pushes.begin("p", json.dumps({"changes": changes}), changes, STORE, "D", "a", "", {})
    assert ledger.purge(emails=["da@example.org"])["changes"] == 1
    assert [bool(found.change["cells"]) for found in ledger.pushes.changes(push.id)] == [
        False,
        True,
        True,
        True,
    ]
    assert len(json.loads(ledger.pushes.get(push.id).plan_json)["changes"]) == 3


def test_who_is_not_known_is_purged_without_complaint(ledger: Ledger, clock: Clock) -> None:
    fill(ledger, clock)
    assert set(ledger.purge(customer_ids=[5], emails=["nobody@example.org"]).values()) == {0}
    assert set(ledger.purge(before=clock() - timedelta(days=9)).values()) == {0}
