"""The practice store as a server: keys, host, pace, log, hooks, practice-only paths, and the command."""

import io
import json
import socket
import ssl
import threading
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
import requests

from cartsheets.demo import Conditions, PracticeStore, RecordedRequest, Shop, serve
from tests.demo.demo_calls import Caller, Clock, new_customer, practising


@pytest.mark.parametrize("name", ["SecureURL", "PrivateKey", "Token"])
def test_a_wrong_or_missing_key_is_401_and_nothing_is_done(name: str) -> None:
    with practising() as client:
        for value in ("wrong", None):
            answer = client.call("DELETE", f"/Customers/{client.ids[0]}", headers={name: value})
            assert answer.status_code == 401
        assert len(client.ids) == 30


def test_keys_are_random_and_of_32_hexadecimal_digits() -> None:
    stores = [PracticeStore(Shop.seeded(customers=1, groups=1)) for _ in range(2)]
    keys = [key for store in stores for key in (store.private_key, store.token)]
    assert len(set(keys)) == 4
    assert all(len(key) == 32 and set(key) <= set("0123456789abcdef") for key in keys)
    assert stores[0].secure_url == stores[1].secure_url == "https://practice-1.example"


@pytest.mark.parametrize(
    "url", ["practice-1.example", "HTTPS://Practice-1.example/", "http://practice-1.example"]
)
def test_the_secure_url_is_compared_loosely_or_exactly(url: str) -> None:
    with practising() as client:
        assert client.call("GET", "/Customers", headers={"SecureURL": url}).status_code == 200
        client.store.conditions.secure_url_match = "exact"
        assert client.call("GET", "/Customers", headers={"SecureURL": url}).status_code == 401
        assert client.get("/Customers").status_code == 200


@pytest.mark.parametrize(
    ("permissions", "read", "write"),
    [("read_write", 200, 200), ("read", 200, 401), ("write", 401, 200), ("none", 401, 401)],
)
def test_a_missing_permission_is_401(permissions: str, read: int, write: int) -> None:
    with practising(f"permissions={permissions}") as client:
        assert client.get("/Customers").status_code == read
        assert client.put(f"/Customers/{client.ids[0]}", {}).status_code == write


def test_another_host_is_421_and_no_or_two_hosts_are_400() -> None:
    with practising() as client:
        port = client.store.port
        assert client.call("GET", "/Customers", headers={"Host": "evil.example"}).status_code == 421
        assert client.call("GET", "/Customers", headers={"Host": f"evil.example:{port}"}).status_code == 421
        assert client.call("GET", "/Customers", headers={"Host": f"LocalHost:{port}"}).status_code == 200
        practice = client.session.get(
            client.store.practice_url + "customers", headers={"Host": "evil.example"}, timeout=9
        )
        assert practice.status_code == 421
        assert raw_status(client, b"GET / HTTP/1.1\r\n\r\n") == 400


def raw_status(client: Caller, request: bytes) -> int:
    with socket.create_connection(("127.0.0.1", client.store.port), timeout=9) as connection:
        connection.sendall(request)
        return int(connection.recv(1000).split()[1])


def test_a_body_of_unknown_or_absurd_length_is_refused() -> None:
    with practising() as client:
        host = f"Host: 127.0.0.1:{client.store.port}\r\n".encode()
        start = b"POST /3dCartWebAPI/v1/Customers HTTP/1.1\r\n" + host
        assert raw_status(client, start + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == 411
        assert raw_status(client, start + b"Content-Length: x\r\n\r\n") == 400
        assert raw_status(client, start + b"Content-Length: 99999999999\r\n\r\n") == 413


def test_an_address_that_is_none_is_400() -> None:
    with practising() as client:
        host = f"Host: 127.0.0.1:{client.store.port}\r\n\r\n".encode()
        assert raw_status(client, b"GET http://[ HTTP/1.1\r\n" + host) == 400
        assert raw_status(client, b"GET /3dCartWebAPI/v1/Customers/%ff%00 HTTP/1.1\r\n" + host) == 401


def test_a_client_that_leaves_in_the_middle_of_its_request_changes_nothing() -> None:
    with practising() as client:
        with socket.create_connection(("127.0.0.1", client.store.port), timeout=9) as connection:
            connection.sendall(b"POST /3dCartWebAPI/v1/Customers HTTP/1.1\r\nContent-Length: 500\r\n\r\n{")
        assert client.get("/Customers").status_code == 200
        assert len(client.store.requests) == 1


def test_one_connection_serves_many_requests() -> None:
    with practising() as client:
        connection = HTTPConnection("127.0.0.1", client.store.port, timeout=9)
        sockets = set()
        for _ in range(5):
            connection.request("GET", "/3dCartWebAPI/v1/Customers", headers=client.store.headers)
            answer = connection.getresponse()
            assert (answer.status, answer.version) == (200, 11)
            answer.read()
            sockets.add(connection.sock)
        connection.close()
        assert len(sockets) == 1


def test_many_clients_at_once_are_served_and_no_write_is_lost() -> None:
    with practising(customers=50) as client:
        ids = client.ids

        def write(part: int) -> None:
            other = Caller(client.store)
            for key in ids[part::8]:
                assert other.put(f"/Customers/{key}", {"Comments": f"by {part}"}).status_code == 200
                assert other.post("/Customers", new_customer(Email=f"{key}@example.com")).status_code == 201
            other.session.close()

        threads = [threading.Thread(target=write, args=(part,)) for part in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(client.ids) == len(set(client.ids)) == 100
        assert all(client.store.shop.customers[key]["Comments"] == f"by {i % 8}" for i, key in enumerate(ids))


def test_the_bucket_takes_fifty_at_once_and_two_a_second_then() -> None:
    clock = Clock()
    with practising("pace=50/2", monotonic=clock) as client:
        statuses = [client.get("/Customers", limit=1).status_code for _ in range(53)]
        assert statuses == [200] * 50 + [429] * 3
        clock.seconds += 0.5
        assert [client.get("/Customers", limit=1).status_code for _ in range(2)] == [200, 429]
        clock.seconds += 10
        assert [client.get("/Customers", limit=1).status_code for _ in range(21)] == [200] * 20 + [429]
        clock.seconds += 1000
        assert [client.get("/Customers", limit=1).status_code for _ in range(51)].count(200) == 50


def test_the_pace_is_on_by_default() -> None:
    assert str(Conditions().pace) == "50/2"


def test_other_tools_can_take_a_part_of_the_allowance() -> None:
    clock = Clock()
    with practising("pace=10/2", "others_calls=1", monotonic=clock) as client:
        for _ in range(10):
            client.get("/Customers", limit=1)
        clock.seconds += 4
        assert [client.get("/Customers", limit=1).status_code for _ in range(5)] == [200] * 4 + [429]


@pytest.mark.parametrize(
    ("refusal", "status", "retry_after", "start"),
    [
        ("429", 429, None, "[{"),
        ("429_retry_after", 429, "4", ""),
        ("429_retry_date", 429, "date", ""),
        ("503", 503, None, ""),
        ("503_retry_after", 503, "4", ""),
        ("html", 429, None, "<!DOCTYPE"),
        ("200_error", 200, None, '[{"Key":"Error"'),
    ],
)
def test_a_refusal_can_come_in_every_form(
    refusal: str, status: int, retry_after: str | None, start: str
) -> None:
    with practising("pace=1/0.25", f"refusal={refusal}", monotonic=Clock()) as client:
        assert client.get("/Customers", limit=1).status_code == 200
        answer = client.put(f"/Customers/{client.ids[0]}", {"BillingCity": "Dallas"})
        assert answer.status_code == status
        assert answer.text.startswith(start)
        assert client.store.shop.customers[client.ids[0]]["BillingCity"] != "Dallas"
        told = answer.headers.get("Retry-After")
        if retry_after == "date":
            assert told is not None
            waiting = parsedate_to_datetime(told) - parsedate_to_datetime(answer.headers["Date"])
            assert 4 <= waiting.total_seconds() <= 6
        else:
            assert told == retry_after


def test_every_answer_can_take_time() -> None:
    with practising("latency_ms=150") as client:
        assert client.get("/Customers", limit=1).elapsed.total_seconds() > 0.14


def test_the_log_tells_every_request_without_keys() -> None:
    with practising("drop_after=POST") as client:
        client.get("/Customers", limit=3, Email="x@example.com")
        with pytest.raises(requests.ConnectionError):
            client.post("/Customers", new_customer())
        client.put("/Customers", [])
        read, add, change = client.store.requests
        assert (read.method, read.path, read.status) == ("GET", "/Customers", 404)
        assert read.query == {"limit": "3", "email": "x@example.com"}
        assert (add.status, add.faults, add.body) == (None, ("drop_after",), new_customer())
        assert (change.status, change.body) == (400, [])
        assert read.at <= add.at <= change.at
        assert [record.number for record in (read, add, change)] == [1, 2, 3]
        assert client.store.token not in str([read, add, change])
        client.store.forget_requests()
        assert client.store.requests == ()


def test_hooks_let_a_test_act_between_two_calls() -> None:
    with practising() as client:
        first = client.ids[0]
        seen = []

        def edit_first(request: RecordedRequest) -> None:
            if request.method == "PUT":
                client.store.edit(first, BillingCity="Others")

        client.store.before_request = edit_first
        client.store.after_request = lambda request: seen.append((request.method, request.status))
        client.put(f"/Customers/{first}", {"BillingState": "TX"})
        record = client.get(f"/Customers/{first}").json()[0]
        assert (record["BillingCity"], record["BillingState"]) == ("Others", "TX")
        assert seen == [("PUT", 200), ("GET", 200)]


def test_an_edit_by_others_that_names_nothing_known_fails_at_once() -> None:
    with practising() as client:
        with pytest.raises(KeyError):
            client.store.edit(999_999, BillingCity="x")
        with pytest.raises(KeyError):
            client.store.edit(client.ids[0], BilingCity="x")
        with pytest.raises(TypeError):
            client.store.shop.customers[client.ids[0]]["BillingCity"] = "x"  # type: ignore[index]


def test_a_fault_of_the_store_itself_is_raised_when_it_closes() -> None:
    def fail(request: RecordedRequest) -> None:
        raise ZeroDivisionError(request.path)

    store = PracticeStore(Shop.seeded(customers=1, groups=1)).start()
    store.before_request = fail
    with pytest.raises(requests.ConnectionError):
        requests.get(store.api_url + "Customers", headers=store.headers, timeout=9)
    with pytest.raises(RuntimeError, match="itself failed"):
        store.close()


def test_closing_breaks_what_still_stalls() -> None:
    caught: list[BaseException] = []
    with practising("stall=@600") as client:
        reached = threading.Event()
        client.store.before_request = lambda _request: reached.set()

        def call() -> None:
            try:
                client.get("/Customers")
            except requests.RequestException as error:
                caught.append(error)

        thread = threading.Thread(target=call)
        thread.start()
        assert reached.wait(10)
    thread.join(10)
    assert len(caught) == 1
    with pytest.raises(RuntimeError, match="not running"):
        client.store.port  # noqa: B018


def test_another_process_can_look_in_and_edit() -> None:
    with practising("pace=1/0.001") as client:
        client.get("/Customers", limit=1)
        client.get("/Customers", limit=1)
        asked: list[dict[str, Any]] = client.practice("GET", "requests").json()
        assert [(r["number"], r["method"], r["path"], r["status"]) for r in asked] == [
            (1, "GET", "/Customers", 200),
            (2, "GET", "/Customers", 429),
        ]
        assert [r["number"] for r in client.practice("GET", "requests?since=1").json()] == [2]
        first, second = client.ids[:2]
        done = client.practice(
            "POST",
            "edit",
            {
                "customers": {str(first): {"BillingCity": "Others"}},
                "delete_customers": [second],
                "add_customers": [{"Email": "o@example.com"}],
                "groups": {"1": {"Name": "Renamed"}},
                "add_groups": [{"Name": "More"}],
                "delete_groups": [2],
            },
        ).json()
        customers = client.practice("GET", "customers").json()
        groups = client.practice("GET", "groups").json()
        assert customers[str(first)]["BillingCity"] == "Others"
        assert str(second) not in customers
        assert customers[str(done["added_customers"][0])]["Email"] == "o@example.com"
        assert groups["1"]["Name"] == "Renamed"
        assert groups[str(done["added_groups"][0])]["Name"] == "More"
        assert "2" not in groups
        assert client.practice("GET", "others").json() == []


def test_another_process_can_change_the_conditions() -> None:
    with practising() as client:
        assert client.practice("POST", "conditions", ["blank=empty", "html=2", "pace=off"]).status_code == 200
        shown = client.practice("GET", "conditions").json()
        assert (shown["blank"], shown["faults"], shown["pace"]) == ("empty", ["html=2"], None)
        assert client.get("/Customers").json()
        assert client.get("/Customers").text.startswith("<!DOCTYPE")
        assert client.practice("POST", "conditions", ["nonsense=1"]).status_code == 400
        assert client.practice("POST", "conditions", {"blank": "empty"}).status_code == 400


@pytest.mark.parametrize(
    "content",
    [{"customers": {"999999": {}}}, {"customers": {"x": {}}}, [], {"customers": 5}, {"delete_groups": [99]}],
)
def test_an_edit_from_outside_that_names_nothing_known_is_400(content: object) -> None:
    with practising() as client:
        assert client.practice("POST", "edit", content).status_code == 400


def test_the_practice_only_paths_need_the_keys() -> None:
    with practising() as client:
        for name in ("requests", "customers", "conditions"):
            assert requests.get(client.store.practice_url + name, timeout=9).status_code == 401
        assert client.practice("GET", "nothing").status_code == 404
        assert client.session.get(f"http://127.0.0.1:{client.store.port}/", timeout=9).status_code == 404


class Line(io.StringIO):
    """An output that tells when its first line is written."""

    def __init__(self) -> None:
        super().__init__()
        self.is_written = threading.Event()

    def flush(self) -> None:
        super().flush()
        if self.getvalue():
            self.is_written.set()


def test_serve_prints_one_line_of_json_when_ready_and_ends_when_stopped() -> None:
    out, stop = Line(), threading.Event()
    options: dict[str, Any] = {
        "port": 0,
        "customers": 12,
        "groups": 3,
        "seed": 9,
        "conditions": ["blank=empty"],
    }
    options |= {"out": out, "stop": stop}
    thread = threading.Thread(target=serve, kwargs=options)
    thread.start()
    assert out.is_written.wait(10)
    ready = json.loads(out.getvalue())
    assert set(ready) == {"api_url", "secure_url", "private_key", "token"}
    assert ready["api_url"].endswith("/3dCartWebAPI/v1/")
    headers = {"SecureURL": ready["secure_url"], "PrivateKey": ready["private_key"], "Token": ready["token"]}
    answer = requests.get(ready["api_url"] + "Customers?countonly=1", headers=headers, timeout=9)
    assert answer.json() == {"TotalCount": 12}
    stop.set()
    thread.join(10)
    assert not thread.is_alive()
    with pytest.raises(requests.ConnectionError):
        requests.get(ready["api_url"] + "Customers", headers=headers, timeout=9)


def test_a_port_that_is_taken_is_an_os_error() -> None:
    with practising() as client, pytest.raises(OSError, match="in use"):
        PracticeStore(Shop.seeded(customers=1, groups=1), port=client.store.port).start()


def test_a_store_that_was_closed_comes_back_at_the_same_port_with_the_same_keys() -> None:
    with practising() as client:
        client.put(f"/Customers/{client.ids[0]}", {"BillingCity": "Kept"})
        url = client.store.api_url
        client.store.close()
        with pytest.raises(requests.ConnectionError):
            client.session.get(url, timeout=9)
        client.store.start()
        assert client.get(f"/Customers/{client.ids[0]}").json()[0]["BillingCity"] == "Kept"


def test_a_store_can_be_reached_by_https_only() -> None:
    certificate = str(Path(__file__).with_name("certificate.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with PracticeStore(Shop.seeded(customers=5, groups=1), tls=context) as store:
        assert store.api_url.startswith("https://127.0.0.1:")
        url, headers = store.api_url + "Customers", store.headers
        assert requests.get(url, headers=headers, timeout=9, verify=certificate).status_code == 200
        with pytest.raises(requests.exceptions.SSLError):
            requests.get(url, headers=headers, timeout=9)
        with pytest.raises(requests.ConnectionError):
            requests.get(url.replace("https:", "http:"), headers=headers, timeout=9)
