"""Exports and pushes in one list, and one customer's past."""

from __future__ import annotations

from cartsheets.ledger import Ledger, Settled
from tests.ledger.conftest import STORE, Clock, addition, customer, update


def test_the_history_lists_pushes_and_finished_exports_the_latest_first(ledger: Ledger, clock: Clock) -> None:
    export = ledger.snapshots.begin(STORE, "Downtown", {}, "a.xlsx")
    ledger.snapshots.finish(export.id, taken_at=clock(), counts={"customers": 5, "groups": 2}, file="a.xlsx")
    clock.move(minutes=1)
    ledger.snapshots.begin(STORE, "Downtown", {"broken": True}, "b.xlsx")
    clock.move(minutes=1)
    push = ledger.pushes.begin(
        "p", "{}", [update(n) for n in range(6)], STORE, "Downtown", "a.xlsx", export.id, {}, "maria"
    )
    ledger.pushes.intend(push.id, [0, 1, 2, 3], batch=1)
    ledger.pushes.settle(push.id, [Settled(0, "done"), Settled(1, "rejected"), Settled(5, "skipped")])
    ledger.pushes.settle(push.id, [Settled(2, "in_doubt")])
    ledger.pushes.keep_stored_differently(push.id, [{"key": 0}])
    entries = ledger.history()
    assert [(entry.kind, entry.id, entry.is_finished, entry.who) for entry in entries] == [
        ("push", push.id, False, "maria"),
        ("export", export.id, True, ""),
    ]
    assert entries[0].counts == {
        "done": 1,
        "rejected": 1,
        "skipped": 1,
        "in_doubt": 2,
        "planned": 1,
        "stored_differently": 1,
    }
    assert entries[1].counts == {"customers": 5, "groups": 2}
    assert [entry.id for entry in ledger.history(limit=1)] == [push.id]
    assert ledger.history("other.example.com") == []


def test_a_customers_past_is_found_by_key_and_by_every_email_it_had(ledger: Ledger, clock: Clock) -> None:
    renamed = update(17, "Email", "Old@Example.org", "new@example.org")
    group = update(17) | {"table": "groups"}
    first = ledger.pushes.begin("1", "{}", [update(16), renamed, group], STORE, "D", "a", "", {})
    clock.move(days=1)
    second = ledger.pushes.begin("2", "{}", [update(17)], STORE, "D", "a", "", {})
    clock.move(days=1)
    elsewhere = ledger.pushes.begin("3", "{}", [update(17)], "other.example.com", "O", "a", "", {})

    def found(who: int | str, store: str | None = None) -> list[tuple[str, int]]:
        return [(past.push, past.change.seq) for past in ledger.pushes.of_customer(who, store)]

    assert found(17) == [(elsewhere.id, 0), (second.id, 0), (first.id, 1)]
    assert found(17, STORE) == [(second.id, 0), (first.id, 1)]
    assert found("old@example.ORG") == [(second.id, 0), (first.id, 1)]
    assert found("NEW@example.org") == [(second.id, 0), (first.id, 1)]
    assert found("nobody@example.org") == []
    assert found(18) == []


def test_an_added_customers_past_begins_with_its_add(ledger: Ledger) -> None:
    push = ledger.pushes.begin("1", "{}", [addition(3, "Fresh@example.org")], STORE, "D", "a", "", {})
    assert [past.change.key for past in ledger.pushes.of_customer("fresh@example.org")] == [None]
    ledger.pushes.settle(push.id, [Settled(0, "done", key=900)])
    assert [past.change.key for past in ledger.pushes.of_customer(900)] == [900]


def test_a_customer_is_found_by_the_email_in_its_image_before_a_change(ledger: Ledger) -> None:
    push = ledger.pushes.begin("1", "{}", [update(5)], STORE, "D", "a", "", {})
    ledger.pushes.keep_before(push.id, {0: customer(5, Email="Quiet@example.org")})
    assert [past.change.change["key"] for past in ledger.pushes.of_customer("quiet@example.org")] == [5]
