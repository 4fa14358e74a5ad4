"""What goes wrong in the practice store: each fault, when it strikes, and what other people do meanwhile."""

import time

import pytest
import requests

from cartsheets.demo import Fault
from cartsheets.demo.faults import FAULTS
from tests.demo.demo_calls import Caller, Clock, new_customer, practising


def city(client: Caller) -> str | None:
    value: str | None = client.store.shop.customers[client.ids[0]]["BillingCity"]
    return value


def put_city(client: Caller, value: str = "Dallas") -> requests.Response:
    return client.put("/Customers", [{"CustomerID": client.ids[0], "BillingCity": value}])


@pytest.mark.parametrize(
    ("fault", "is_done"),
    [
        ("drop_before", False),
        ("drop_after", True),
        ("stall=@0.05", False),
        ("stall_after=@0.05", True),
        ("cut_off", True),
        ("offline=@30", False),
    ],
)
def test_a_broken_connection_may_come_before_or_after_the_work(fault: str, is_done: bool) -> None:
    with practising(fault) as client:
        with pytest.raises((requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
            put_city(client)
        assert (city(client) == "Dallas") is is_done


@pytest.mark.parametrize(
    ("fault", "status", "is_done"),
    [
        ("error_before", 500, False),
        ("error_after", 500, True),
        ("exception", 500, False),
        ("html", 200, False),
        ("maintenance", 503, False),
        ("no_content", 200, True),
        ("truncated", 200, True),
        ("malformed", 200, True),
        ("redirect", 302, False),
        ("unauthorized", 401, False),
        ("refused", 429, False),
    ],
)
def test_a_wrong_answer_may_come_before_or_after_the_work(fault: str, status: int, is_done: bool) -> None:
    with practising(fault) as client:
        answer = put_city(client)
        assert answer.status_code == status
        assert (city(client) == "Dallas") is is_done
        if fault in ("error_before", "error_after", "no_content", "redirect"):
            assert answer.content == b""
        elif fault in ("html", "maintenance"):
            assert answer.headers["Content-Type"].startswith("text/html")
            assert "maintenance" in answer.text
        elif fault in ("truncated", "malformed"):
            with pytest.raises(requests.JSONDecodeError):
                answer.json()
        elif fault == "exception":
            assert answer.json()["ExceptionMessage"]


def test_a_redirect_leads_to_another_host() -> None:
    with practising("redirect=GET:2@http://127.0.0.1:9/there") as client:
        assert client.get("/Customers").status_code == 200
        answer = client.get("/Customers")
        assert answer.headers["Location"] == "http://127.0.0.1:9/there/3dCartWebAPI/v1/Customers"


def test_a_late_answer_comes_when_the_client_has_gone_and_the_work_is_done_then() -> None:
    with practising("late=POST:@1") as client:
        with pytest.raises(requests.ReadTimeout):
            client.call("POST", "/Customers", json=new_customer(), timeout=0.1)
        assert len(client.ids) == 30
        deadline = time.monotonic() + 5
        while len(client.ids) == 30 and time.monotonic() < deadline:
            client.get("/Customers", limit=1)
        assert len(client.ids) == 31


def test_a_slow_drip_takes_its_time_and_brings_the_whole_answer() -> None:
    with practising("drip=@0.3") as client:
        begun = time.monotonic()
        assert len(client.get("/Customers", limit=30).json()) == 30
        assert time.monotonic() - begun >= 0.25


def test_the_kept_alive_connection_works_on_after_every_fault() -> None:
    quick = {
        "stall": "@0.01",
        "stall_after": "@0.01",
        "late": "@0.01",
        "drip": "@0.01",
        "maintenance": "@0",
        "offline": "@0",
    }
    with practising() as client:
        for kind in FAULTS:
            client.store.conditions.faults = [Fault.parse(kind, quick.get(kind, ""))]
            try:
                client.get("/Customers")
            except requests.RequestException:
                assert kind in ("drop_before", "drop_after", "stall", "stall_after", "cut_off", "offline")
            assert client.get("/Customers").status_code == 200, kind
            assert client.store.requests[-2].faults == (kind,)


def test_maintenance_and_being_offline_last_their_seconds() -> None:
    clock = Clock()
    with practising("maintenance=2@60", "maintenance_status=200", monotonic=clock) as client:
        assert client.get("/Customers").json()
        for passed_s, is_over in ((0, False), (59, False), (2, True)):
            clock.seconds += passed_s
            answer = client.get("/CustomerGroups")
            assert answer.status_code == 200
            assert answer.text.startswith("<!DOCTYPE") is not is_over
        client.store.conditions.faults = [Fault.parse("offline", "@60")]
        for _ in range(2):
            with pytest.raises(requests.ConnectionError):
                client.get("/Customers")
        clock.seconds += 61
        assert client.get("/Customers").status_code == 200


@pytest.mark.parametrize(
    ("when", "hit"),
    [
        ("", [1]),
        ("once", [1]),
        ("3", [3]),
        ("2-4", [2, 3, 4]),
        ("from:5", [5, 6]),
        ("every:2", [2, 4, 6]),
        ("always", [1, 2, 3, 4, 5, 6]),
        ("p1", [1, 2, 3, 4, 5, 6]),
        ("p0", []),
    ],
)
def test_a_fault_strikes_at_the_calls_its_schedule_names(when: str, hit: list[int]) -> None:
    fault = Fault.parse("html", when)
    assert [call for call in range(1, 7) if fault.strikes("GET", "/Customers")] == hit
    assert (fault.matched, fault.hits) == (6, len(hit))


def test_only_calls_of_the_method_and_path_count() -> None:
    with practising("drop_after=PUT:/Customers:3") as client:
        for _ in range(2):
            client.get("/Customers")
            put_city(client)
            client.put(f"/Customers/{client.ids[0]}", {"MailList": True})
            client.put("/CustomerGroups", [{"CustomerGroupID": 1, "Name": "x"}])
        with pytest.raises(requests.ConnectionError):
            put_city(client, "Third")
        assert city(client) == "Third"
        assert put_city(client).status_code == 200


@pytest.mark.parametrize(
    ("text", "method", "path", "strikes"),
    [
        ("WRITE", "PUT", "/Customers", True),
        ("WRITE", "GET", "/Customers", False),
        ("READ:/Customers/*", "GET", "/Customers/17", True),
        ("READ:/Customers/*", "GET", "/Customers", False),
        ("/customers", "POST", "/Customers", True),
        ("*:/CustomerGroups*", "DELETE", "/CustomerGroups/1", True),
        ("delete:every:1", "DELETE", "/Customers/1", True),
    ],
)
def test_a_fault_can_be_for_some_calls_only(text: str, method: str, path: str, strikes: bool) -> None:
    assert Fault.parse("drop_after", text).strikes(method, path) is strikes


def test_chance_is_seeded() -> None:
    def hits(seed: int) -> list[bool]:
        fault = Fault.parse("drop_before", "p0.3", seed=seed)
        return [fault.strikes("GET", "/Customers") for _ in range(200)]

    assert hits(1) == hits(1) != hits(2)
    assert 30 < sum(hits(1)) < 90


def test_several_faults_go_together() -> None:
    with practising("late=every:2@0.01", "malformed=PUT", "unauthorized=from:4") as client:
        assert client.get("/Customers").status_code == 200
        assert put_city(client).text.startswith("[{")
        assert client.store.requests[-1].faults == ("late", "malformed")
        assert client.get("/Customers").status_code == 200
        assert [client.get("/Customers").status_code for _ in range(2)] == [401, 401]


@pytest.mark.parametrize(
    "text", ["0", "every:0", "3-", "sometimes", "p2", "PUT:/Customers:x", "FETCH:/Customers:1"]
)
def test_a_schedule_that_cannot_be_read_says_so(text: str) -> None:
    with pytest.raises(ValueError, match="does not say at which calls"):
        Fault.parse("drop_after", text)


def test_an_unknown_fault_or_seconds_that_are_none_say_so() -> None:
    with pytest.raises(ValueError, match="no fault “explode”"):
        Fault.parse("explode")
    with pytest.raises(ValueError, match="takes seconds"):
        Fault.parse("stall", "1@soon")


def test_others_edit_between_calls_and_what_they_did_is_known() -> None:
    with practising("others_edit=every:2", "others_add=3", "others_delete=4", "others_rename=5") as client:
        before = {key: dict(record) for key, record in client.store.shop.customers.items()}
        for _ in range(6):
            client.get("/Customers", limit=1)
        edits = client.store.shop.others_edits
        assert [edit.action for edit in edits] == ["edit", "add", "edit", "delete", "rename", "edit"]
        first = edits[0]
        assert first.field is not None
        assert before[first.key][first.field] == first.before
        assert edits[1].key in client.store.shop.customers
        assert edits[3].key not in client.store.shop.customers
        assert client.store.shop.groups[edits[4].key]["Name"] == edits[4].after


def test_others_do_the_same_in_every_store_of_the_same_seed() -> None:
    def edits() -> list[object]:
        with practising("others_edit=always") as client:
            for _ in range(20):
                client.get("/Customers", limit=1)
            return list(client.store.shop.others_edits)

    assert edits() == edits()


def test_others_have_nothing_to_do_in_an_empty_store() -> None:
    with practising(
        "others_edit=always", "others_delete=always", "others_rename=always", customers=0, groups=0
    ) as client:
        assert client.get("/Customers").status_code == 404
        assert client.store.shop.others_edits == []
