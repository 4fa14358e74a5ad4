"""Every fault of the practice store, at every kind of call: the end is right, or it is one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cartsheets.demo.faults import FAULTS
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import (
    AnswerLost,
    NotAuthorized,
    Rejected,
    StoreBusy,
    StoreError,
    StoreUnreachable,
    UnexpectedAnswer,
)
from cartsheets.monitor import Monitor
from cartsheets.store import transport
from tests.store.conftest import OpenClient, add_carefully, keys_of, read_all, update_carefully

if TYPE_CHECKING:
    from tests.conftest import StartStore

pytestmark = pytest.mark.usefixtures("impatient")

NEW = {"Email": "new@shop.example", "Password": "Str0ng!pass", "Enabled": True}

VALUES = {
    "stall": "@2",
    "stall_after": "@2",
    "late": "@0.1",
    "drip": "@0.2",
    "maintenance": "@0.3",
    "offline": "@0.3",
}
FINAL = {"redirect": UnexpectedAnswer, "unauthorized": NotAuthorized}
PASSING = sorted(set(FAULTS) - set(FINAL))


def written(fault: str, schedule: str) -> str:
    return f"{fault}={schedule}{VALUES.get(fault, '')}"


@pytest.mark.parametrize("fault", PASSING)
@pytest.mark.parametrize("schedule", ["READ:1", "READ:2-3"])
def test_reading_survives(
    practice_store: StartStore, open_client: OpenClient, fault: str, schedule: str
) -> None:
    store = practice_store(customers=700, conditions=["pace=off", "max_limit=100", written(fault, schedule)])
    before = set(store.shop.customers.ids)
    found = set(read_all(open_client(store)))
    assert found >= before & set(store.shop.customers.ids)
    if not fault.startswith("others"):
        assert found == before


@pytest.mark.parametrize("fault", PASSING)
@pytest.mark.parametrize("schedule", ["PUT:1-2", "WRITE:2-3", "POST:1-2", "*:1"])
def test_writing_survives_and_adds_nobody_twice(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, fault: str, schedule: str
) -> None:
    store = practice_store(customers=30, conditions=["pace=off", written(fault, schedule)])
    client = open_client(store)
    keys = store.shop.customers.ids[:12]
    wanted = {key: f"City {key}" for key in keys}

    update_carefully(client, [{"CustomerID": k, "BillingCity": city} for k, city in wanted.items()], monitor)
    if fault != "others_edit":
        for key, city in wanted.items():
            assert key not in store.shop.customers or store.shop.customers[key]["BillingCity"] == city
    added = add_carefully(client, NEW, monitor)
    result = client.delete(CUSTOMERS, keys[0], monitor=monitor)

    assert [r["CustomerID"] for r in store.shop.customers.values() if r["Email"] == NEW["Email"]] == [added]
    assert result.ok or not result.is_known
    assert keys[0] not in store.shop.customers


@pytest.mark.parametrize("fault", sorted(FINAL))
def test_a_final_answer_is_not_tried_again(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, fault: str
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", f"{fault}=always"])
    client = open_client(store)
    for call in (
        lambda: client.count(CUSTOMERS, monitor=monitor),
        lambda: client.add(CUSTOMERS, NEW, monitor=monitor),
        lambda: client.update(CUSTOMERS, [{"CustomerID": 1}], monitor=monitor),
        lambda: client.delete(CUSTOMERS, 1, monitor=monitor),
    ):
        with pytest.raises(FINAL[fault]):
            call()
    assert len(store.requests) == 4


@pytest.mark.parametrize(
    "fault", ["drop_after", "error_after", "stall_after", "cut_off", "truncated", "malformed", "no_content"]
)
def test_an_add_that_took_effect_unheard_is_in_doubt_and_sent_once(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, fault: str
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", written(fault, "POST:1")])
    with pytest.raises(AnswerLost, match="may have been added or not"):
        open_client(store).add(CUSTOMERS, NEW, monitor=monitor)
    assert [request.method for request in store.requests] == ["POST"]
    assert max(store.shop.customers.values(), key=lambda r: r["CustomerID"])["Email"] == NEW["Email"]


@pytest.mark.parametrize(
    "fault", ["drop_before", "error_before", "exception", "html", "maintenance", "stall"]
)
def test_an_add_that_may_have_taken_effect_is_in_doubt_too(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, fault: str
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", written(fault, "POST:1")])
    with pytest.raises(AnswerLost):
        open_client(store).add(CUSTOMERS, NEW, monitor=monitor)
    assert [request.method for request in store.requests] == ["POST"]


@pytest.mark.parametrize(
    ("refusal", "is_sure"),
    [
        ("429", True),
        ("429_retry_after", True),
        ("429_retry_date", True),
        ("503_retry_after", True),
        ("html", True),
        ("200_error", True),
        ("503", False),
    ],
)
def test_an_add_that_was_refused_for_its_number_is_sent_again(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, refusal: str, is_sure: bool
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", f"refusal={refusal}", "refused=POST:1"])
    client = open_client(store)
    if is_sure:
        assert client.add(CUSTOMERS, NEW, monitor=monitor) == max(store.shop.customers.ids)
        assert len(store.requests) == 2
    else:
        # A gateway says 503 too when what is behind it broke off in the middle of the work.
        with pytest.raises(AnswerLost):
            client.add(CUSTOMERS, NEW, monitor=monitor)
    assert client.refusals == 1


PERMANENT = [
    ("drop_before", StoreUnreachable),
    ("error_before", StoreUnreachable),
    ("html", StoreUnreachable),
    ("cut_off", StoreUnreachable),
    ("stall", StoreUnreachable),
    ("exception", StoreUnreachable),
    ("malformed", UnexpectedAnswer),
    ("truncated", UnexpectedAnswer),
    ("no_content", UnexpectedAnswer),
    ("refused", StoreUnreachable),
]


@pytest.mark.parametrize(("fault", "error"), PERMANENT)
def test_a_read_that_never_succeeds_ends_with_one_sentence(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, fault: str, error: type[StoreError]
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", written(fault, "always")])
    client = open_client(store, patience_s=0.5)
    with pytest.raises(error) as caught:
        client.find(CUSTOMERS, 1, monitor=monitor)
    assert caught.value.message.endswith(".")
    assert caught.value.remedy
    keys = keys_of(store)
    for secret in (keys.private_key, keys.token, "/Customers"):
        assert secret not in f"{caught.value} {caught.value.details}"


def test_a_row_that_the_store_chokes_on_is_rejected_with_its_words(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=3, conditions=["pace=off", "exception=PUT:always"])
    with pytest.raises(Rejected) as caught:
        open_client(store).update_one(CUSTOMERS, 1, {"BillingCity": "Ulm"}, monitor=monitor)
    assert caught.value.status == 500
    assert "Timeout expired" in caught.value.details


def test_a_pause_that_is_too_long_is_told_and_not_sat_out(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cartsheets.store import retries

    monkeypatch.setattr(retries, "LONGEST_TOLD_S", 0.5)
    store = practice_store(customers=3, conditions=["pace=off", "refusal=429_retry_after", "refused=READ:1"])
    with pytest.raises(StoreBusy) as caught:
        open_client(store).find(CUSTOMERS, 1, monitor=monitor)
    assert caught.value.retry_after_s is not None
    assert caught.value.retry_after_s > 0.5


def test_an_answer_beyond_all_measure_is_cut(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "MAX_ANSWER_BYTES", 1000)
    store = practice_store(customers=100, conditions=["pace=off"])
    with pytest.raises(StoreUnreachable, match="does not come to an end"):
        list(open_client(store, patience_s=0.2).pages(CUSTOMERS, monitor=monitor))


def test_an_answer_in_crumbs_is_cut_when_its_time_is_up(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor
) -> None:
    store = practice_store(customers=300, conditions=["pace=off", "drip=READ:1@30"])
    assert len(read_all(open_client(store))) == 300
    assert store.requests[0].query == store.requests[1].query
