"""Whom the client talks to: trusted servers only, never where a redirect points, one pool for all."""

from __future__ import annotations

import contextlib
import gzip
import logging
import socket
import ssl
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import AnswerLost, SettingsError, StoreUnreachable, UnexpectedAnswer
from cartsheets.monitor import Monitor, NullMonitor
from cartsheets.store import connection, transport
from cartsheets.store.client import Allowance, StoreClient, StoreKeys
from tests.store.conftest import OpenClient, read_all
from tests.store.servers import Authority, say, serving

if TYPE_CHECKING:
    from tests.conftest import StartStore

PRIVATE_KEY, TOKEN = "c0ffee00" * 4, "deadbeef" * 4


def client_at(url: str, **options: Any) -> StoreClient:
    keys = StoreKeys("https://my-shop.example", PRIVATE_KEY, TOKEN, url)
    options.setdefault("allowance", Allowance.off())
    options.setdefault("patience_s", 0.5)
    return StoreClient(keys, **options)


def count_of_seven(handler: BaseHTTPRequestHandler) -> None:
    say(handler, b'{"TotalCount":7}')


WRITES: list[Callable[[StoreClient], Any]] = [
    lambda client: client.count(CUSTOMERS, monitor=NullMonitor()),
    lambda client: client.update(CUSTOMERS, [{"CustomerID": 1}], monitor=NullMonitor()),
    lambda client: client.update_one(CUSTOMERS, 1, {}, monitor=NullMonitor()),
    lambda client: client.add(CUSTOMERS, {"Email": "a@b.example"}, monitor=NullMonitor()),
    lambda client: client.delete(GROUPS, 1, monitor=NullMonitor()),
]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed_and_no_key_leaves(status: int) -> None:
    with serving(count_of_seven) as (other_port, other):

        def elsewhere(handler: BaseHTTPRequestHandler) -> None:
            say(handler, b"", status=status, Location=f"http://127.0.0.1:{other_port}{handler.path}")

        with serving(elsewhere) as (port, seen), client_at(f"http://127.0.0.1:{port}/v1/") as client:
            for call in WRITES:
                with pytest.raises(UnexpectedAnswer, match=f"redirects to 127.0.0.1:{other_port}"):
                    call(client)
    assert len(seen.headers) == len(WRITES)
    assert other.headers == []
    assert other.connections == 0


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority.new(tmp_path_factory.mktemp("authority"))


@pytest.mark.parametrize(
    ("options", "trusts", "reason"),
    [
        ({}, False, "self-signed|unable to get local issuer"),
        ({"is_own": True}, False, "self-signed"),
        ({"is_own": True}, True, "self-signed"),
        ({"days": -1}, True, "expired"),
        ({"host": "elsewhere.example"}, True, "mismatch|not valid for"),
    ],
    ids=["unknown authority", "self-signed", "self-signed beside an authority", "expired", "wrong name"],
)
def test_a_certificate_that_is_not_trusted_ends_the_call(
    authority: Authority, monitor: Monitor, options: dict[str, Any], trusts: bool, reason: str
) -> None:
    with (
        serving(count_of_seven, tls=authority.server_context(**options)) as (port, seen),
        client_at(f"https://127.0.0.1:{port}/", ca_file=authority.file if trusts else None) as client,
    ):
        with pytest.raises(StoreUnreachable, match=reason) as caught:
            client.count(CUSTOMERS, monitor=monitor)
        with pytest.raises(StoreUnreachable):
            client.add(CUSTOMERS, {"Email": "a@b.example"}, monitor=monitor)
        assert client.calls == 2
    assert "certificate of 127.0.0.1" in caught.value.message
    assert seen.headers == []


def test_an_authority_that_was_added_is_trusted(authority: Authority, monitor: Monitor) -> None:
    with (
        serving(count_of_seven, tls=authority.server_context()) as (port, seen),
        client_at(f"https://127.0.0.1:{port}/", ca_file=authority.file) as client,
    ):
        assert client.count(CUSTOMERS, monitor=monitor) == 7
        assert client.count(CUSTOMERS, monitor=monitor) == 7
    assert seen.connections == 1


def test_a_server_without_tls_is_told(monitor: Monitor) -> None:
    with (
        serving(count_of_seven) as (port, seen),
        client_at(f"https://127.0.0.1:{port}/", patience_s=0.1) as client,
        pytest.raises(StoreUnreachable, match="No secure connection") as caught,
    ):
        client.add(CUSTOMERS, {"Email": "a@b.example"}, monitor=monitor)
    assert not isinstance(caught.value, AnswerLost)
    assert seen.headers == []


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_packed_answer_is_unpacked(monitor: Monitor, *, is_chunked: bool) -> None:
    def packed(handler: BaseHTTPRequestHandler) -> None:
        body = gzip.compress(b'{"TotalCount":7}')
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header(
            *(("Transfer-Encoding", "chunked") if is_chunked else ("Content-Length", str(len(body))))
        )
        handler.end_headers()
        if is_chunked:
            for block in (body[:5], body[5:]):
                handler.wfile.write(b"%x\r\n%b\r\n" % (len(block), block))
            handler.wfile.write(b"0\r\n\r\n")
        else:
            handler.wfile.write(body)

    with serving(packed) as (port, seen), client_at(f"http://127.0.0.1:{port}/") as client:
        assert client.count(CUSTOMERS, monitor=monitor) == 7
        assert client.count(CUSTOMERS, monitor=monitor) == 7
    assert seen.connections == 1


def test_an_answer_that_unpacks_without_end_is_cut(monitor: Monitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "MAX_ANSWER_BYTES", 1_000_000)
    bomb = gzip.compress(b"[" + b" " * 20_000_000 + b"]")

    with (
        serving(lambda handler: say(handler, bomb, Content_Encoding="gzip")) as (port, _),
        client_at(f"http://127.0.0.1:{port}/", patience_s=0.1) as client,
        pytest.raises(StoreUnreachable, match="does not come to an end"),
    ):
        client.count(CUSTOMERS, monitor=monitor)


def test_a_file_that_is_no_authority_is_told(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nonsense")
    for path in (tmp_path / "ca.pem", tmp_path / "missing.pem"):
        with pytest.raises(SettingsError, match="authority"):
            client_at("https://127.0.0.1:1/", ca_file=str(path))


def test_old_tls_is_refused(authority: Authority) -> None:
    session = connection.open_session(connections=1)
    adapter = session.get_adapter("https://x")
    context = adapter.poolmanager.connection_pool_kw["ssl_context"]  # type: ignore[attr-defined]
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
    assert context.check_hostname
    session.close()


def test_the_environment_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, monitor: Monitor
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login evil password evil\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "REQUESTS_CA_BUNDLE"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    with serving(count_of_seven) as (port, seen), client_at(f"http://127.0.0.1:{port}/") as client:
        assert client.count(CUSTOMERS, monitor=monitor) == 7
    assert "authorization" not in seen.headers[0]


def test_the_keys_and_nothing_else_of_the_users_are_sent(monitor: Monitor) -> None:
    def with_cookie(handler: BaseHTTPRequestHandler) -> None:
        say(handler, b'{"TotalCount":7}', Set_Cookie="a=b")

    with serving(with_cookie) as (port, seen), client_at(f"http://127.0.0.1:{port}/v1") as client:
        client.count(CUSTOMERS, monitor=monitor)
        client.count(CUSTOMERS, monitor=monitor)
    assert set(seen.headers[1]) == {
        "host", "secureurl", "privatekey", "token", "content-type", "accept", "accept-encoding", "user-agent",
    }  # fmt: skip
    assert seen.headers[1]["content-type"] == seen.headers[1]["accept"] == "application/json"
    assert seen.headers[1]["user-agent"].startswith("CartSheets/")
    assert seen.lines[1] == "GET /v1/Customers?countonly=1 HTTP/1.1"


def test_a_proxy_gets_a_tunnel_and_no_key(authority: Authority, monitor: Monitor) -> None:
    def tunnel(handler: BaseHTTPRequestHandler) -> None:
        host, _, port = handler.path.partition(":")
        handler.send_response(200)
        handler.end_headers()
        with socket.create_connection(("127.0.0.1" if host == "localhost" else host, int(port))) as upstream:
            back = threading.Thread(target=_pipe, args=(upstream, handler.connection), daemon=True)
            back.start()
            _pipe(handler.connection, upstream)
            back.join()
        handler.close_connection = True

    context = authority.server_context(host="127.0.0.1")
    with serving(count_of_seven, tls=context) as (port, seen), serving(tunnel) as (proxy_port, proxy):
        transport_is_here = "cartsheets.store.transport.is_loopback"
        with pytest.MonkeyPatch.context() as patch:
            # The test's store is on this computer, where no proxy would be used.
            patch.setattr(transport_is_here, lambda host: False)
            client = client_at(
                f"https://127.0.0.1:{port}/",
                ca_file=authority.file,
                proxies={"https": f"http://127.0.0.1:{proxy_port}"},
            )
        with client:
            assert client.count(CUSTOMERS, monitor=monitor) == 7
    assert seen.headers[0]["token"] == TOKEN
    assert proxy.lines == [f"CONNECT 127.0.0.1:{port} HTTP/1.0"] or proxy.lines[0].startswith("CONNECT")
    assert not {"token", "privatekey", "secureurl"} & set(proxy.headers[0])


def _pipe(source: socket.socket, target: socket.socket) -> None:
    try:
        while block := source.recv(65536):
            target.sendall(block)
    except OSError:
        return
    finally:
        with contextlib.suppress(OSError):
            target.shutdown(socket.SHUT_WR)


def test_no_proxy_stands_between_this_computer_and_itself(monitor: Monitor) -> None:
    proxies = {"http": "http://127.0.0.1:9"}
    with (
        serving(count_of_seven) as (port, _),
        client_at(f"http://127.0.0.1:{port}/", proxies=proxies) as client,
    ):
        assert client.count(CUSTOMERS, monitor=monitor) == 7


def test_a_socks_proxy_is_told_before_any_call() -> None:
    with pytest.raises(SettingsError, match="SOCKS"):
        client_at("https://a.example/", proxies={"https": "socks5://127.0.0.1:9"})


def test_one_connection_serves_call_after_call(monitor: Monitor) -> None:
    with serving(count_of_seven) as (port, seen), client_at(f"http://127.0.0.1:{port}/") as client:
        for _ in range(20):
            client.count(CUSTOMERS, monitor=monitor)
    assert seen.connections == 1


def test_all_threads_share_one_pool(practice_store: StartStore, open_client: OpenClient) -> None:
    def slow_page(handler: BaseHTTPRequestHandler) -> None:
        say(handler, b'{"CustomerID":1}')

    with serving(slow_page) as (port, seen), client_at(f"http://127.0.0.1:{port}/", threads=3) as client:
        for _ in range(3):
            with pytest.raises(UnexpectedAnswer):
                client.find_many(CUSTOMERS, range(2, 30), monitor=NullMonitor())
    assert 1 <= seen.connections <= 12


def test_a_connection_that_the_server_closed_meanwhile_costs_no_add(monitor: Monitor) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.command == "POST":
            say(handler, b'[{"Key":"CustomerID","Value":"9","Status":"201","Message":"Created"}]', status=201)
        else:
            say(handler, b'{"TotalCount":7}')
        handler.close_connection = True

    with serving(answer) as (port, seen), client_at(f"http://127.0.0.1:{port}/") as client:
        for _ in range(5):
            client.count(CUSTOMERS, monitor=monitor)
            assert seen.closed.acquire(timeout=20)
            assert client.add(CUSTOMERS, {"Email": "a@b.example"}, monitor=monitor) == 9
            assert seen.closed.acquire(timeout=20)
    assert seen.connections == 10


def test_an_add_does_not_go_on_a_connection_that_idled(
    monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.command == "POST":
            say(handler, b'[{"Key":"CustomerID","Value":"9","Status":"201","Message":"Created"}]', status=201)
        else:
            say(handler, b'{"TotalCount":7}')

    with serving(answer) as (port, seen), client_at(f"http://127.0.0.1:{port}/") as client:
        client.count(CUSTOMERS, monitor=monitor)
        client.add(CUSTOMERS, {"Email": "a@b.example"}, monitor=monitor)
        assert seen.connections == 1
        monkeypatch.setattr(connection, "_FRESH_S", 0.0)
        client.count(CUSTOMERS, monitor=monitor)
        assert seen.connections == 1
        client.add(CUSTOMERS, {"Email": "a@b.example"}, monitor=monitor)
    assert seen.connections == 2


def test_a_refused_connection_is_tried_for_a_while_and_told(
    monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with client_at(f"http://127.0.0.1:{port}/", patience_s=2.0) as client:
        with pytest.raises(StoreUnreachable, match=r"No connection to 127\.0\.0\.1") as caught:
            client.add(CUSTOMERS, {"Email": "a@b.example"}, monitor=monitor)
        assert not isinstance(caught.value, AnswerLost)
        assert client.calls >= 2


def test_a_name_that_does_not_exist_is_told(monitor: Monitor) -> None:
    with (
        client_at("https://no-such-host.invalid/", patience_s=0.1) as client,
        pytest.raises(StoreUnreachable, match=r"no-such-host\.invalid") as caught,
    ):
        client.count(CUSTOMERS, monitor=monitor)
    assert caught.value.remedy


def test_nothing_secret_is_logged(
    practice_store: StartStore, open_client: OpenClient, monitor: Monitor, caplog: pytest.LogCaptureFixture
) -> None:
    store = practice_store(customers=5, conditions=["pace=off", "drop_before=READ:2", "malformed=READ:4"])
    client = open_client(store)
    with caplog.at_level(logging.DEBUG):
        client.find_by_email("ann.lee@shop.example", monitor=monitor)
        client.update_one(
            CUSTOMERS, store.shop.customers.ids[0], {"Email": "bob@shop.example"}, monitor=monitor
        )
        read_all(client)
    assert "GET Customers" in caplog.text
    for secret in (store.private_key, store.token, "ann.lee", "bob@"):
        assert secret not in caplog.text
