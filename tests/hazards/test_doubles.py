"""Customers who are probably one are told by a review, and merged through one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cartsheets.domain.doubles.merging import propose_merge
from cartsheets.monitor import NullMonitor
from cartsheets.session import Session, open_session
from cartsheets.steps.merge import find_store_doubles, review_merges
from cartsheets.steps.push import Consent, push
from tests.hazards.desk import Desk

MONITOR = NullMonitor()


@pytest.fixture
def session(own_desk: Desk) -> Iterator[Session]:
    with open_session(store_name=None, environ=own_desk.environ) as opened:
        yield opened


def test_an_add_that_is_probably_a_known_customer_is_told(desk: Desk) -> None:
    key = desk.key_of["plain"]
    known = desk.store.shop.customers[key]
    with desk.edit("double.xlsx") as book:
        row = book.add(
            Email="another.address@example.com",
            BillingFirstName=str(known["BillingFirstName"]).upper(),
            BillingLastName=known["BillingLastName"],
            BillingZipCode=known["BillingZipCode"],
        )
    found = desk.review(book.path)
    assert found.counts["add"] == 1
    [sentence] = found.warnings("probably the same person")
    assert f"customer {key} " in sentence
    assert f"(row {row})" in sentence


def test_doubles_of_the_store_are_found_merged_reviewed_and_pushed(own_desk: Desk, session: Session) -> None:
    shop = own_desk.store.shop
    one, other = own_desk.ordinary[:2]
    name = {"BillingFirstName": "Ottilie", "BillingLastName": "Zwilling", "BillingZipCode": "98765"}
    shop.edit(one, Comments=None, **name)
    shop.edit(other, Comments="from the fair", **name)

    found = find_store_doubles(session, monitor=MONITOR)

    double = next(double for double in found.doubles if one in double.keys)
    assert double.keys == (one, other)
    assert "same name and ZIP" in double.reasons

    merge = propose_merge(double.keys, found.live, kept=one)
    before = len(own_desk.store.requests)
    review = review_merges(session, [merge], found.live, monitor=MONITOR)

    assert {request.method for request in own_desk.store.requests[before:]} == {"GET"}
    actions = [(change.action.value, change.key) for change in review.plan.changes]
    assert actions[-1] == ("delete", other)
    assert review.plan.estimate.calls > 0

    consent = Consent(allowed_deletes=1, meets_guards=True)
    done = push(session, review.plan, consent, live=review.live, monitor=MONITOR)

    assert done.receipt.finished
    assert other not in shop.customers
    assert shop.customers[one]["Comments"] == "from the fair"


def test_a_double_that_others_changed_meanwhile_is_not_deleted_unseen(
    own_desk: Desk, session: Session
) -> None:
    shop = own_desk.store.shop
    one, other = own_desk.ordinary[2:4]
    seen = find_store_doubles(session, monitor=MONITOR).live
    merge = propose_merge([one, other], seen, kept=one)
    shop.edit(other, BillingCity="Moved meanwhile")

    review = review_merges(session, [merge], seen, monitor=MONITOR)

    assert [(c.key, c.column, c.draft) for c in review.plan.conflicts if c.column is None] == [
        (other, None, "deleted")
    ]
    assert not [change for change in review.plan.changes if change.key == other]
