"""Whom the program speaks to: the store's API, and the practice store with keys of its own; nobody else."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import cartsheets
from cartsheets.gui.desk import PRACTICE
from cartsheets.steps.snapshots import fetch_snapshot
from tests.conftest import StartStore
from tests.gui.desk_window import keep_keys, opened_window, settings_for

NEVER_CALLED = {
    "apirest.3dcart.com": "the store's API, the only address that is called",
    "elsewhere.example": "an example in a comment",
    "mystore.3dcartstores.com": "an example of a secure URL",
    "practice-": "the practice store's made-up secure URL",
    "proxy.example": "an example in a comment",
    "purl.oclc.org": "a name in files, called an address by their format",
    "schemas.openxmlformats.org": "a name in files, called an address by their format",
}


def addresses() -> Iterator[str]:
    for path in Path(cartsheets.__file__).parent.rglob("*.py"):
        yield from re.findall(r"https?://([a-zA-Z][a-zA-Z0-9.-]*)", path.read_text("utf-8"))


def test_no_address_is_in_the_program_but_that_of_the_stores_api() -> None:
    """There are no statistics and no help on the web: nothing to forge or to listen to."""
    assert set(addresses()) - NEVER_CALLED.keys() == set()


def test_the_practice_store_answers_this_computer_only(practice_store: StartStore) -> None:
    store = practice_store(customers=3)
    assert store.api_url.startswith("http://127.0.0.1:")
    own = socket.gethostbyname_ex(socket.gethostname())[2]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        own.append(probe.getsockname()[0])
    elsewhere = {address for address in own if not address.startswith("127.")}
    for address in elsewhere:
        with pytest.raises(OSError, match=r"refused|timed out|unreachable"):
            socket.create_connection((address, store.port), timeout=2).close()


@pytest.mark.parametrize("name", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80"])
def test_a_page_of_the_web_cannot_reach_it_by_a_name_that_points_here(
    practice_store: StartStore, name: str
) -> None:
    store = practice_store(customers=3)
    ask = (
        f"GET /3dCartWebAPI/v1/Customers HTTP/1.1\r\nHost: {name}\r\nOrigin: http://{name}\r\n"
        f"SecureURL: {store.secure_url}\r\nPrivateKey: {store.private_key}\r\nToken: {store.token}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", store.port), timeout=5) as line:
        line.sendall(ask.encode())
        answer = line.recv(4_096).decode()
    assert answer.startswith("HTTP/1.1 421 ")
    assert "access-control" not in answer.lower()


def test_the_practice_store_never_gets_the_keys_of_a_real_one(
    practice_store: StartStore, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = practice_store(customers=5, conditions=["pace=off"])
    monkeypatch.setenv("CARTSHEETS_PRIVATE_KEY", "f" * 32)
    monkeypatch.setenv("CARTSHEETS_TOKEN", "e" * 32)
    monkeypatch.setenv("CARTSHEETS_SECURE_URL", real.secure_url)
    with opened_window(qtbot, tmp_path / "home", settings=settings_for(real)) as (_, desk):
        keep_keys(desk, real)
        job = desk.store_job(
            "Reading", lambda store, monitor: fetch_snapshot(store, monitor=monitor), store=PRACTICE
        )
        with qtbot.waitSignal(job.finished, timeout=30_000):
            desk.start(job)
        practice = desk._practice
        assert practice is not None
        assert practice.private_key not in ("f" * 32, real.private_key)
        # A key that is not its own would have been refused: and nobody asked the real one.
        assert {request.status for request in practice.requests} == {200}
        assert len(real.requests) == 0
