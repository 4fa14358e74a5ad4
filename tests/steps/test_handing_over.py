"""E-mail addresses that one row gives up and another one takes, whatever the store thinks of doubles."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cartsheets.domain.estimate import push_calls
from cartsheets.domain.plan import Action, Change
from cartsheets.domain.planning import choose_changes
from cartsheets.domain.receipt import Outcome
from cartsheets.errors import StoreUnreachable
from cartsheets.steps.push import Consent, PushResult
from cartsheets.steps.undo import review_undo
from tests.conftest import StartStore
from tests.steps.journeys import ALL, Journey, StoreState, expected_after
from tests.steps.outcomes import violations

RULES = ["duplicate_email=409", "duplicate_email=400", "duplicate_email=accepted"]
REFUSING = ["bad_item=206", "bad_item=400", "bad_item=400_applied"]
STRICT = "duplicate_email=409"


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path) -> Journey:
    made = Journey(practice_store(customers=12, groups=3, conditions=["pace=off", STRICT]), tmp_path)
    made.export()
    return made


@pytest.fixture
def keys(journey: Journey) -> list[int]:
    return sorted(journey.store.shop.customers)


def email(journey: Journey, key: int) -> str:
    return str(journey.store.shop.customers[key]["Email"])


def outcomes(result: PushResult) -> dict[int | None, Outcome]:
    return {row.key: row.outcome for row in result.receipt.rows}


@pytest.mark.parametrize("refusing", REFUSING)
@pytest.mark.parametrize("rule", RULES)
def test_an_address_is_taken_over_from_who_is_deleted_and_from_who_gets_another(
    journey: Journey, keys: list[int], rule: str, refusing: str
) -> None:
    """Also where the one who gives it up takes a third one's, in any order of the rows."""
    a, b, c, gone, d = keys[:5]
    with journey.editing() as book:
        book.type(a, Email=email(journey, b), BillingCity="Ulm").type(b, Email=email(journey, c).upper())
        book.type(c, Email="new@example.com")
        book.type(d, Email=email(journey, gone), CustomerGroupID=None).delete(gone)
    for condition in (rule, refusing):
        journey.store.conditions.set(condition)
    before = StoreState.of(journey.store)
    found = journey.review()
    assert found.plan.problems == ()
    journey.store.forget_requests()

    result = journey.push(found)

    assert set(outcomes(result).values()) == {Outcome.DONE}
    now = StoreState.of(journey.store)
    assert violations(before, found.plan, result.receipt, now) == []
    assert now == expected_after(before, found.plan, now)


def test_the_estimate_knows_the_rounds(journey: Journey, keys: list[int]) -> None:
    with journey.editing() as book:
        book.type(keys[0], Email=email(journey, keys[1])).type(keys[1], Email="new@example.com")
        book.type(keys[2], Email=email(journey, keys[3])).delete(keys[3])
    found = journey.review()
    positions = {"customers": {key: place for place, key in enumerate(keys)}}
    journey.store.forget_requests()

    journey.push(found, again=True)

    calls = len(journey.store.requests)
    assert push_calls(found.plan.changes, found.plan.totals, positions) == calls


@pytest.mark.parametrize("rule", RULES)
def test_an_exchange_is_told_beforehand_and_is_done_or_refused_as_a_whole(
    journey: Journey, keys: list[int], rule: str
) -> None:
    a, b = keys[:2]
    with journey.editing() as book:
        book.type(a, Email=email(journey, b)).type(b, Email=email(journey, a))
    journey.store.conditions.set(rule)
    before = StoreState.of(journey.store)
    found = journey.review()
    assert [notice.kind for notice in found.plan.notices] == ["emails_exchanged"]

    result = journey.push(found)

    is_done = rule.endswith("accepted")
    assert set(outcomes(result).values()) == {Outcome.DONE if is_done else Outcome.REJECTED}
    now = StoreState.of(journey.store)
    assert now == (expected_after(before, found.plan, now) if is_done else before)


def test_who_gives_an_address_up_is_held_back_so_is_who_takes_it(journey: Journey, keys: list[int]) -> None:
    a, b, c = keys[:3]
    with journey.editing() as book:
        book.type(a, Email=email(journey, b)).type(b, Email=email(journey, c))
        book.type(c, Email="new@example.com", BillingPhoneNumber="5" * 80)
    plan = journey.review().plan

    assert plan.changes == ()
    assert {(problem.key, problem.kind) for problem in plan.problems} == {
        (a, "email_taken"),
        (b, "email_taken"),
        (c, "too_long"),
    }
    assert f"Customer {b}" in next(each.message for each in plan.problems if each.key == a)


def test_without_what_sets_an_address_free_the_rest_of_the_row_goes(
    journey: Journey, keys: list[int]
) -> None:
    a, gone = keys[:2]
    was = email(journey, a)
    with journey.editing() as book:
        book.type(a, Email=email(journey, gone), BillingCity="Ulm").delete(gone)
    found = journey.review()

    journey.push(found, Consent(actions=frozenset({Action.UPDATE}), meets_guards=True))

    assert email(journey, a) == was
    assert journey.store.shop.customers[a]["BillingCity"] == "Ulm"
    chosen = choose_changes(found.plan, [each for each in found.plan.changes if each.key == a])
    assert [cell.column for cell in chosen.changes[0].cells] == ["BillingCity"]


def test_who_was_not_deleted_after_all_keeps_the_address(journey: Journey, keys: list[int]) -> None:
    a, gone = keys[:2]
    was = email(journey, a)
    with journey.editing() as book:
        book.type(a, Email=email(journey, gone)).delete(gone)
    found = journey.review()
    journey.store.edit(gone, BillingCity="Changed since")

    result = journey.push(found, again=True)

    assert outcomes(result) == {a: Outcome.SKIPPED, gone: Outcome.SKIPPED}
    assert f"Customer {gone} still has" in next(r.message for r in result.receipt.rows if r.key == a)
    assert email(journey, a) == was


def test_a_canary_takes_no_row_that_waits(journey: Journey, keys: list[int]) -> None:
    a, b, gone = keys[:3]
    with journey.editing() as book:
        book.type(a, Email=email(journey, gone)).type(b, BillingCity="Ulm").delete(gone)

    result = journey.push(journey.review(), Consent(allowed_deletes=1, meets_guards=True, canary=1))

    assert set(outcomes(result).values()) == {Outcome.DONE}


@pytest.mark.parametrize("fault", ["drop_before", "drop_after"])
@pytest.mark.parametrize("call", range(1, 5))
def test_a_push_that_is_cut_off_carries_on_in_that_order(
    journey: Journey, keys: list[int], impatient: None, call: int, fault: str
) -> None:
    a, b, gone, d = keys[:4]
    with journey.editing() as book:
        book.type(a, Email=email(journey, b)).type(b, Email="new@example.com")
        book.type(d, Email=email(journey, gone)).delete(gone)
    before = StoreState.of(journey.store)
    found = journey.review()
    journey.store.conditions.set(f"{fault}=WRITE:from:{call}")
    journey.options["patience_s"] = 0.3
    with pytest.raises(StoreUnreachable):
        journey.push(found)
    journey.store.conditions.faults.clear()

    result = journey.resume()

    assert result is not None
    now = StoreState.of(journey.store)
    assert violations(before, found.plan, result.receipt, now) == []
    assert now == expected_after(before, found.plan, now)


def test_an_undo_gives_the_address_back_and_then_brings_back_whose_it_was(
    journey: Journey, keys: list[int]
) -> None:
    a, gone = keys[:2]
    was, freed = email(journey, a), email(journey, gone)
    with journey.editing() as book:
        book.type(a, Email=freed).delete(gone)
    push = journey.push(journey.review()).receipt.push

    actions = []
    for _ in range(3):
        with journey.opened() as session:
            undo = review_undo(session, push, monitor=journey.monitor)
        actions.append(([change.action for change in undo.plan.changes], len(undo.plan.problems)))
        journey.push(undo.plan, ALL)

    assert actions == [([Action.UPDATE], 1), ([Action.ADD], 0), ([], 0)]
    emails = [str(row["Email"]) for row in journey.store.shop.customers.values()]
    assert (email(journey, a), emails.count(freed)) == (was, 1)


def test_rounds_that_somebody_made_up_end(journey: Journey, keys: list[int]) -> None:
    """A file from elsewhere may say that rows wait for each other, or for nothing that is there."""
    with journey.editing() as book:
        book.type(keys[0], Email="one@example.com").type(keys[1], Email="two@example.com")
    plan = journey.review().plan
    one, two = plan.changes
    made_up = choose_changes(plan, [_waiting(one, two.id), _waiting(two, two.id)])

    result = journey.push(made_up)

    assert set(outcomes(result).values()) == {Outcome.DONE}


def _waiting(change: Change, because: str) -> Change:
    return replace(change, cells=tuple(replace(cell, because=because) for cell in change.cells))
