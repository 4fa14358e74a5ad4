"""The question for newer versions: asked on wish, over a safe way, believed under the publisher's seal."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import cartsheets
from cartsheets.domain.release_note import is_due, is_newer
from cartsheets.errors import SettingsError, StoreUnreachable, UnexpectedAnswer
from cartsheets.monitor import Monitor
from cartsheets.seals import own_key
from cartsheets.settings import Network, Settings
from cartsheets.steps.updates import (
    ADDRESS_VARIABLE,
    RELEASE_KEY,
    Published,
    can_look,
    look_for_update,
    read_published,
)
from cartsheets.store.releases import MAX_BYTES
from tests.cli.quick_cli import QuickCli
from tests.publisher import NEXT, Publisher
from tests.store.servers import Authority, serving


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    return Publisher(own_key(tmp_path / "release.key"))


@pytest.fixture
def trusted(publisher: Publisher, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    """A publisher whose key stands for the one in the source."""
    defaults = (look_for_update.__kwdefaults__ or {}) | {"release_key": publisher.key.public_key}
    monkeypatch.setattr(look_for_update, "__kwdefaults__", defaults)
    return publisher


def test_a_newer_version_is_told_with_its_day_and_the_page_that_is_named_here(publisher: Publisher) -> None:
    with publisher.publishing() as (url, seen):
        found = publisher.look(url)
    assert (found.newest, found.published, found.is_newer) == (NEXT, date(2026, 12, 1), True)
    assert found.running == cartsheets.__version__
    assert found.page == read_published().page
    # Nothing of who asks is said.
    (headers,) = seen.headers
    assert set(headers) <= {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert headers["user-agent"] == "CartSheets"


@pytest.mark.parametrize("published", ["0.0.9", cartsheets.__version__])
def test_an_old_version_and_the_running_one_are_never_offered(publisher: Publisher, published: str) -> None:
    with publisher.publishing(published) as (url, _seen):
        found = publisher.look(url)
    assert not found.is_newer


def _another_key(publisher: Publisher, tmp_path: Path) -> bytes:
    return publisher.sealed(NEXT, by=own_key(tmp_path / "other.key"))


def _own_key_brought_along(publisher: Publisher, tmp_path: Path) -> bytes:
    other = own_key(tmp_path / "other.key")
    return json.dumps(
        json.loads(publisher.sealed(NEXT, by=other))
        | {"public_key": other.public_key, "key": other.public_key}
    ).encode()


def _altered(publisher: Publisher, _tmp_path: Path) -> bytes:
    return publisher.sealed("1.0.0").replace(b"1.0.0", b"9.9.9")


def _sealed_for_something_else(publisher: Publisher, _tmp_path: Path) -> bytes:
    text = json.dumps({"kind": "cartsheets-change-set", "version": NEXT, "published": "2026-12-01"})
    return json.dumps({"release": text, "signature": publisher.key.seal(text.encode()).signature}).encode()


def _sealed_nonsense(publisher: Publisher, _tmp_path: Path) -> bytes:
    text = json.dumps({"kind": "cartsheets-release", "version": "9.0.0; rm -rf ~", "published": "2026-12-01"})
    return json.dumps({"release": text, "signature": publisher.key.seal(text.encode()).signature}).encode()


def _no_seal(publisher: Publisher, _tmp_path: Path) -> bytes:
    return json.dumps({"release": json.loads(publisher.sealed(NEXT))["release"], "signature": ""}).encode()


@pytest.mark.parametrize(
    "forge",
    [
        _another_key,
        _own_key_brought_along,
        _altered,
        _sealed_for_something_else,
        _sealed_nonsense,
        _no_seal,
        lambda *_: b"<html>404</html>",
        lambda *_: b"[]",
        lambda *_: b'{"release": 7, "signature": 7}',
        lambda *_: b"\xff\xfe",
        lambda *_: b"[" * 15_000,
        lambda *_: b"",
    ],
)
def test_what_the_publisher_did_not_seal_is_never_believed(
    publisher: Publisher, tmp_path: Path, forge: Callable[[Publisher, Path], bytes]
) -> None:
    publisher.body = forge(publisher, tmp_path) or b" "
    with publisher.publishing() as (url, _seen), pytest.raises(UnexpectedAnswer) as caught:
        publisher.look(url)
    assert "not from the publisher" in caught.value.message


def test_an_answer_that_is_too_large_is_not_read_to_its_end(publisher: Publisher) -> None:
    publisher.body = publisher.sealed(NEXT) + b" " * MAX_BYTES
    with publisher.publishing() as (url, _seen), pytest.raises(UnexpectedAnswer) as caught:
        publisher.look(url)
    assert caught.value.details == f"more than {MAX_BYTES} bytes"


def test_a_packed_answer_is_not_unpacked(publisher: Publisher) -> None:
    import gzip

    publisher.body = gzip.compress(publisher.sealed(NEXT) + b" " * 10_000_000)
    publisher.headers = {"Content_Encoding": "gzip"}
    with publisher.publishing() as (url, _seen), pytest.raises(UnexpectedAnswer):
        publisher.look(url)


@pytest.mark.parametrize("status", [301, 302, 307, 404, 500])
def test_a_redirect_is_not_followed_and_an_error_is_told(publisher: Publisher, status: int) -> None:
    with publisher.publishing() as (good, seen):
        other = Publisher(publisher.key, b"elsewhere", status, {"Location": good})
        with other.publishing() as (url, _seen), pytest.raises(UnexpectedAnswer) as caught:
            publisher.look(url)
        assert seen.lines == []
    assert caught.value.details == f"status {status}"


def test_nobody_answers() -> None:
    with serving(lambda _handler: None) as (port, _seen):
        free = port
    with pytest.raises(StoreUnreachable):
        look_for_update(
            Settings(), environ={ADDRESS_VARIABLE: f"http://127.0.0.1:{free}/"}, monitor=Monitor()
        )


@pytest.mark.parametrize(
    "url",
    [
        "http://updates.example/release.json",
        "ftp://127.0.0.1/x",
        "https://me:word@updates.example/",
        "file:///x",
    ],
)
def test_a_way_that_is_not_safe_is_refused_before_anything_is_sent(url: str) -> None:
    with pytest.raises(SettingsError):
        look_for_update(Settings(), environ={ADDRESS_VARIABLE: url}, monitor=Monitor())


def test_a_certificate_that_nobody_vouches_for_is_refused_and_an_own_one_is_trusted(
    publisher: Publisher, tmp_path: Path
) -> None:
    authority = Authority.new(tmp_path)
    publisher.body = publisher.sealed(NEXT)
    with serving(publisher.answer, tls=authority.server_context()) as (port, _seen):
        url = f"https://127.0.0.1:{port}/release.json"
        with pytest.raises(StoreUnreachable):
            publisher.look(url)
        assert publisher.look(url, settings=Settings(network=Network(ca_file=authority.file))).is_newer


def test_what_is_built_in_is_a_key_and_encrypted_addresses_or_none() -> None:
    import base64

    assert len(base64.b64decode(RELEASE_KEY, validate=True)) == 32
    published = read_published()
    assert bool(published.address) == bool(published.page)
    for url in (published.address, published.page):
        assert not url or url.startswith("https://")
        assert not url.rstrip("/").endswith(".example")


def test_a_build_without_an_address_says_so_and_asks_nobody(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cartsheets.steps.updates.read_published", lambda: Published("", ""))
    assert not can_look({})
    assert can_look({ADDRESS_VARIABLE: "https://updates.example/release.json"})
    with pytest.raises(SettingsError, match="no address") as caught:
        look_for_update(Settings(), environ={}, monitor=Monitor())
    assert caught.value.remedy


def test_a_build_with_an_address_names_its_page(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    with publisher.publishing() as (url, _seen):
        built = Published(url, "https://downloads.example/")
        monkeypatch.setattr("cartsheets.steps.updates.read_published", lambda: built)
        assert can_look({})
        found = look_for_update(
            Settings(), environ={}, monitor=Monitor(), release_key=publisher.key.public_key
        )
    assert (found.newest, found.page) == (NEXT, built.page)


def test_versions_are_compared_as_numbers() -> None:
    assert is_newer("0.10.0", than="0.9.9")
    assert not is_newer("1.2.3", than="1.2.3")
    assert not is_newer("1.2.2", than="1.2.3")


def test_it_is_asked_again_after_a_week() -> None:
    today = date(2026, 11, 24)
    assert is_due("", today)
    assert not is_due("2026-11-18", today)
    assert is_due("2026-11-17", today)
    # A clock that once stood in the future stops nobody from asking.
    assert is_due("2027-11-17", today)


def test_the_command_tells_it_and_its_status(trusted: Publisher, home: Path) -> None:
    quick = QuickCli(home)
    with trusted.publishing() as (url, _seen):
        quick.env[ADDRESS_VARIABLE] = url
        told = quick("updates", expect=0).stdout
        document = quick("updates", "--json", "--check", expect=3).json
    assert f"CartSheets {NEXT} came out on 2026-12-01" in told
    assert document == {
        "running": cartsheets.__version__,
        "newest": NEXT,
        "published": "2026-12-01",
        "is_newer": True,
        "page": read_published().page,
    }


def test_the_command_believes_only_the_key_in_the_source(publisher: Publisher, home: Path) -> None:
    quick = QuickCli(home)
    with publisher.publishing() as (url, _seen):
        quick.env[ADDRESS_VARIABLE] = url
        answer = quick("updates", "--json", expect=1)
    assert answer.json["error"]["kind"] == "UnexpectedAnswer"
    quick.env[ADDRESS_VARIABLE] = url
    assert quick("updates", "--json", expect=5).json["error"]["kind"] == "StoreUnreachable"
