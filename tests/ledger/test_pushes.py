"""Intent and outcome of every change, durable in the right order; passwords gone at the end."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from cartsheets.errors import LedgerError, LedgerInUse, UnknownRecord
from cartsheets.ledger import Ledger, PushRecord, Settled
from tests.ledger.conftest import STORE, Clock, addition, customer, everything_in, update

PASSWORD = "Correct-Horse-Battery-77"


def begin(ledger: Ledger, count: int = 3, plan_id: str = "plan-1", store_id: str = STORE) -> PushRecord:
    changes = [update(key) for key in range(1, count + 1)]
    return ledger.pushes.begin(
        plan_id, '{"plan": 1}', changes, store_id, "Downtown", "a.xlsx", "E1", {0: PASSWORD}, who="maria"
    )


def test_a_push_is_recorded_whole_before_anything_is_sent(ledger: Ledger, clock: Clock) -> None:
    push = begin(ledger)
    assert ledger.pushes.get(push.id) == push
    assert ledger.pushes.by_plan("plan-1") == push
    assert ledger.pushes.by_plan("plan-2") is None
    assert (push.state, push.finished_at, push.who, push.started_at) == ("unfinished", None, "maria", clock())
    assert push.plan_json == '{"plan": 1}'
    changes = ledger.pushes.changes(push.id)
    assert [found.change for found in changes] == [update(1), update(2), update(3)]
    assert {(found.outcome, found.intended, found.key is None) for found in changes} == {
        ("planned", False, False)
    }


def test_an_id_is_the_users_own_day_and_a_running_number_that_is_never_used_twice(
    ledger: Ledger, clock: Clock
) -> None:
    day = clock().astimezone().date().isoformat()
    assert [begin(ledger, plan_id=str(n)).id for n in range(3)] == [f"{day}-{n}" for n in (1, 2, 3)]
    ledger.purge_all()
    assert begin(ledger).id == f"{day}-4"
    clock.move(days=1)
    assert begin(ledger, plan_id="next").id == f"{clock().astimezone().date().isoformat()}-1"


def test_the_same_plan_is_not_begun_twice(ledger: Ledger) -> None:
    push = begin(ledger)
    with pytest.raises(LedgerError, match=f"push {push.id} already"):
        begin(ledger)


def test_intent_and_outcome_are_there_for_another_process_at_once(
    folder: Path, ledger: Ledger, clock: Clock
) -> None:
    push = begin(ledger)
    with Ledger.open(folder, now=clock) as other:
        ledger.pushes.intend(push.id, [0, 1], batch=1)
        assert [found.intended for found in other.pushes.changes(push.id)] == [True, True, False]
        ledger.pushes.settle(
            push.id, [Settled(0, "done"), Settled(1, "rejected", message="No such customer", stored={"x": 1})]
        )
        assert [(found.outcome, found.message) for found in other.pushes.changes(push.id)] == [
            ("done", ""),
            ("rejected", "No such customer"),
            ("planned", ""),
        ]


def test_an_added_row_gets_its_key_and_keeps_it(ledger: Ledger) -> None:
    push = ledger.pushes.begin("p", "", [addition(2, "new@example.org")], STORE, "D", "a", "", {})
    ledger.pushes.intend(push.id, [0], batch=1)
    ledger.pushes.settle(push.id, [Settled(0, "done", key=1044)])
    ledger.pushes.settle(
        push.id, [Settled(0, "done", stored={"Email": "new@example.org", "Password": "x" * 32})]
    )
    (change,) = ledger.pushes.changes(push.id)
    assert (change.key, change.stored) == (1044, {"Email": "new@example.org"})


def test_a_change_in_doubt_that_turned_out_undone_is_planned_again(ledger: Ledger) -> None:
    push = begin(ledger)
    ledger.pushes.intend(push.id, [1], batch=1)
    ledger.pushes.settle(push.id, [Settled(1, "planned")])
    assert ledger.pushes.changes(push.id)[1].intended is False


def test_settling_what_is_not_there_changes_nothing(ledger: Ledger) -> None:
    push = begin(ledger)
    with pytest.raises(UnknownRecord):
        ledger.pushes.settle(push.id, [Settled(0, "done"), Settled(99, "done")])
    assert ledger.pushes.changes(push.id)[0].outcome == "planned"
    with pytest.raises(UnknownRecord, match="no push 1999-01-01-1"):
        ledger.pushes.intend("1999-01-01-1", [0], batch=1)


def test_rows_as_they_were_before_are_kept_for_undo_and_the_first_image_counts(ledger: Ledger) -> None:
    push = begin(ledger)
    ledger.pushes.keep_before(push.id, {0: customer(1, BillingCity=" Austin "), 2: customer(3)})
    ledger.pushes.keep_before(push.id, {0: customer(1, BillingCity="Dallas"), 1: customer(2)})
    ledger.pushes.keep_before(push.id, {})
    before = ledger.pushes.before(push.id)
    assert before[0]["BillingCity"] == " Austin "
    assert set(before) == {0, 1, 2}
    assert all("Password" not in row for row in before.values())


def test_what_the_store_changed_is_kept_as_the_last_list_said(ledger: Ledger) -> None:
    push = begin(ledger)
    row = {"table": "customers", "key": 1, "column": "BillingState", "sent": "tx", "stored": "TX"}
    ledger.pushes.keep_stored_differently(push.id, [row])
    ledger.pushes.keep_stored_differently(push.id, [row, row | {"key": 2}])
    assert ledger.pushes.stored_differently(push.id) == [row, row | {"key": 2}]


def test_unfinished_pushes_are_listed_the_latest_first(ledger: Ledger, clock: Clock) -> None:
    first = begin(ledger, plan_id="1")
    clock.move(seconds=1)
    second = begin(ledger, plan_id="2", store_id="other.example.com")
    clock.move(seconds=1)
    third = begin(ledger, plan_id="3")
    assert [push.id for push in ledger.pushes.unfinished()] == [third.id, second.id, first.id]
    assert [push.id for push in ledger.pushes.unfinished(STORE)] == [third.id, first.id]
    ledger.pushes.finish(third.id)
    assert [push.id for push in ledger.pushes.unfinished(STORE)] == [first.id]
    latest = ledger.pushes.latest(STORE)
    assert latest is not None
    assert (latest.id, latest.state, latest.finished_at) == (third.id, "finished", clock())
    assert ledger.pushes.latest("nowhere.example.com") is None


def test_a_typed_password_is_there_until_the_push_is_finished_and_then_nowhere(
    folder: Path, ledger: Ledger
) -> None:
    changes = [update(key) for key in range(400)]
    passwords = {seq: f"{PASSWORD}-{seq}" for seq in range(0, 400, 3)}
    push = ledger.pushes.begin("p", "{}", changes, STORE, "D", "a.xlsx", "E1", passwords)
    other = ledger.pushes.begin("q", "{}", changes, STORE, "D", "a.xlsx", "E1", {1: "Another-Secret-Word"})
    assert ledger.pushes.secret(push.id, 3) == f"{PASSWORD}-3"
    assert ledger.pushes.secret(push.id, 4) is None
    for batch in range(4):
        seqs = range(batch * 100, batch * 100 + 100)
        ledger.pushes.intend(push.id, seqs, batch)
        ledger.pushes.settle(push.id, [Settled(seq, "done") for seq in seqs])
    assert PASSWORD.encode() in everything_in(folder)
    ledger.pushes.finish(push.id)
    assert PASSWORD.encode() not in everything_in(folder)
    assert ledger.pushes.secret(push.id, 3) is None
    assert ledger.pushes.secret(other.id, 1) == "Another-Secret-Word"


def test_a_password_that_the_store_quotes_is_masked_in_what_is_kept(folder: Path, ledger: Ledger) -> None:
    push = begin(ledger)
    ledger.pushes.settle(push.id, [Settled(0, "rejected", message=f"Password '{PASSWORD}' is too weak")])
    assert ledger.pushes.changes(push.id)[0].message == "Password '••••••••' is too weak"
    ledger.pushes.finish(push.id)
    assert PASSWORD.encode() not in everything_in(folder)


def test_a_clock_that_was_set_back_does_not_reorder_the_pushes(ledger: Ledger, clock: Clock) -> None:
    begin(ledger, plan_id="1")
    clock.move(days=-30)
    second = begin(ledger, plan_id="2")
    assert ledger.pushes.unfinished()[0].id == second.id
    latest = ledger.pushes.latest()
    assert latest is not None
    assert latest.id == second.id


def test_a_password_is_gone_even_when_another_process_has_the_ledger_open(
    folder: Path, ledger: Ledger, clock: Clock
) -> None:
    push = begin(ledger)
    with Ledger.open(folder, now=clock) as other:
        assert other.pushes.secret(push.id, 0) == PASSWORD
        ledger.pushes.finish(push.id)
        assert PASSWORD.encode() not in everything_in(folder)


def test_only_one_may_push_to_a_store_at_a_time(folder: Path, ledger: Ledger, clock: Clock) -> None:
    push, elsewhere = begin(ledger), begin(ledger, plan_id="2", store_id="other.example.com")
    with Ledger.open(folder, now=clock) as other:
        with ledger.pushes.claim(push.id):
            with pytest.raises(LedgerInUse, match="Another push to this store"):
                other.pushes.claim(push.id)
            with pytest.raises(LedgerInUse):
                ledger.pushes.claim_store(STORE)
            other.pushes.claim(elsewhere.id).release()
        with other.pushes.claim(push.id):
            pass


def test_a_worker_and_the_window_may_ask_at_the_same_time(ledger: Ledger) -> None:
    push = begin(ledger, count=300)
    failures: list[BaseException] = []

    def work(first: int) -> None:
        try:
            for seq in range(first, 300, 3):
                ledger.pushes.intend(push.id, [seq], batch=seq)
                ledger.pushes.settle(push.id, [Settled(seq, "done")])
        except BaseException as error:
            failures.append(error)
            raise

    workers = [threading.Thread(target=work, args=(first,)) for first in range(3)]
    for worker in workers:
        worker.start()
    while any(worker.is_alive() for worker in workers):
        ledger.history()
        workers[0].join(0.01)
    for worker in workers:
        worker.join()
    assert failures == []
    assert ledger.history()[0].counts["done"] == 300
