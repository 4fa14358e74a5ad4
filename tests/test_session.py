"""Which store is opened, with which keys, at which pace; and that nothing of it is left lying about."""

from __future__ import annotations

import getpass
import itertools
import json
import logging
import os
import platform
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.backends.fail import Keyring as FailKeyring

from cartsheets import session as module
from cartsheets.credentials import Keys, KeysOfThisRun
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.errors import (
    CredentialsMissing,
    LedgerNotWritable,
    NotAuthorized,
    SettingsError,
)
from cartsheets.log import stop_log
from cartsheets.monitor import NullMonitor
from cartsheets.session import (
    connect_store,
    disconnect_store,
    open_ledger,
    open_session,
    utc_now,
)
from cartsheets.settings import StoreSettings, read_settings
from cartsheets.store.client import Filters

if TYPE_CHECKING:
    from cartsheets.demo.server import PracticeStore
    from tests.conftest import StartStore

KEYS = Keys("downtown.example.com", "canary-private-key", "canary-token")
DOWNTOWN = StoreSettings("Downtown", "https://Downtown.example.com/")


@pytest.fixture
def environ(tmp_path: Path) -> Iterator[dict[str, str]]:
    """An environment with a home of its own and nothing else."""
    root = logging.getLogger()
    level = root.level
    yield {"CARTSHEETS_HOME": str(tmp_path / "home")}
    stop_log()
    root.setLevel(level)


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    """A computer without a keyring, whatever the developer's has."""
    before = keyring.get_keyring()
    keyring.set_keyring(FailKeyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


def env_of(store: PracticeStore) -> dict[str, str]:
    return {
        "CARTSHEETS_SECURE_URL": store.secure_url,
        "CARTSHEETS_PRIVATE_KEY": store.private_key,
        "CARTSHEETS_TOKEN": store.token,
        "CARTSHEETS_API_URL": store.api_url,
        "CARTSHEETS_PACE": "off",
    }


FAKE = {
    "CARTSHEETS_SECURE_URL": "https://Env.example.com/",
    "CARTSHEETS_PRIVATE_KEY": "env-private-key",
    "CARTSHEETS_TOKEN": "env-token",
}


def test_the_environments_store_is_opened_and_can_be_read(
    environ: dict[str, str], practice_store: StartStore
) -> None:
    store = practice_store(customers=12)
    with open_session(store_name=None, environ=environ | env_of(store)) as session:
        assert session.client.count(CUSTOMERS, Filters(), monitor=NullMonitor()) == 12
        assert session.allowance.is_off
        assert session.store_name == session.store_id
        assert session.ledger.history() == []
        assert utc_now() - session.now() < timedelta(minutes=1)
        assert session.now().tzinfo is UTC


def test_wrong_keys_are_said_by_the_store_and_not_by_the_log(
    environ: dict[str, str], practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=3)
    wrong = env_of(store) | {"CARTSHEETS_TOKEN": "canary-token-in-the-environment"}
    with (
        open_session(store_name=None, environ=environ | wrong) as session,
        pytest.raises(NotAuthorized) as caught,
    ):
        session.client.count(CUSTOMERS, Filters(), monitor=NullMonitor())
    logging.getLogger("x").error("failed: %s with %s", caught.value, wrong)
    logging.getLogger("x").error("failed", exc_info=caught.value)
    kept = b"".join(path.read_bytes() for path in (tmp_path / "home").rglob("*") if path.is_file())
    assert b"failed" in kept
    assert b"canary" not in kept
    assert store.private_key.encode() not in kept


def test_a_name_wins_over_the_environment(environ: dict[str, str]) -> None:
    memory = KeysOfThisRun()
    connect_store(DOWNTOWN, KEYS, environ=environ, place=memory)
    with open_session(store_name="DOWNTOWN", environ=environ | FAKE, memory=memory) as session:
        assert (session.store_name, session.store_id) == ("Downtown", "downtown.example.com")
        assert session.client.keys.private_key == KEYS.private_key
    with open_session(store_name=None, environ=environ | FAKE, memory=memory) as session:
        assert session.store_id == "env.example.com"
        assert session.client.keys.token == "env-token"


def test_the_only_connected_store_is_meant_where_nothing_is_said(environ: dict[str, str]) -> None:
    memory = KeysOfThisRun()
    with pytest.raises(CredentialsMissing, match="No store is connected") as caught:
        open_session(store_name=None, environ=environ, memory=memory)
    assert "CARTSHEETS_SECURE_URL" in caught.value.remedy
    connect_store(DOWNTOWN, KEYS, environ=environ, place=memory)
    with open_session(store_name=None, environ=environ, memory=memory) as session:
        assert session.store_name == "Downtown"
    connect_store(StoreSettings("Uptown", "up.example.com"), KEYS, environ=environ, place=memory)
    with pytest.raises(CredentialsMissing, match="2 stores are connected") as caught:
        open_session(store_name=None, environ=environ, memory=memory)
    assert "Downtown, Uptown" in caught.value.remedy


def test_a_store_that_is_not_connected_is_said_so(environ: dict[str, str]) -> None:
    for name in ("Nowhere", ""):
        with pytest.raises(CredentialsMissing, match=f"No store called “{name}”"):
            open_session(store_name=name, environ=environ | FAKE)


@pytest.mark.parametrize("missing", sorted(FAKE))
def test_half_of_the_variables_are_refused_and_no_other_store_is_taken(
    environ: dict[str, str], missing: str
) -> None:
    memory = KeysOfThisRun()
    connect_store(DOWNTOWN, KEYS, environ=environ, place=memory)
    with pytest.raises(CredentialsMissing, match=f"missing: {missing}"):
        open_session(store_name=None, environ=environ | FAKE | {missing: " "}, memory=memory)


def test_without_a_keyring_nothing_is_kept_anywhere(environ: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(CredentialsMissing, match="no keyring that CartSheets trusts"):
        connect_store(DOWNTOWN, KEYS, environ=environ)
    assert read_settings(tmp_path / "home" / "settings.toml").stores == ()


def test_keys_stay_out_of_everything_that_is_kept(environ: dict[str, str], tmp_path: Path) -> None:
    memory = KeysOfThisRun()
    connect_store(DOWNTOWN, KEYS, environ=environ, place=memory)
    with open_session(store_name=None, environ=environ, memory=memory) as session:
        logging.getLogger("x").error("opened %r with %s and %s", session, KEYS.private_key, KEYS.token)
        assert "canary" not in repr(session)
        assert "canary" not in repr(session.client.keys)
    kept = b"".join(path.read_bytes() for path in (tmp_path / "home").rglob("*") if path.is_file())
    assert b"downtown" in kept
    assert b"canary" not in kept


def test_keys_of_another_store_are_not_sent_to_this_one(environ: dict[str, str]) -> None:
    memory = KeysOfThisRun()
    connect_store(DOWNTOWN, Keys("other.example.com", "p", "t"), environ=environ, place=memory)
    with pytest.raises(
        CredentialsMissing, match=r"belong to other\.example\.com, not to downtown\.example\.com"
    ):
        open_session(store_name=None, environ=environ, memory=memory)


def test_a_disconnected_store_is_forgotten_with_its_keys(environ: dict[str, str]) -> None:
    memory = KeysOfThisRun()
    connect_store(DOWNTOWN, KEYS, environ=environ, place=memory)
    assert disconnect_store("downtown", environ=environ, place=memory).stores == ()
    assert memory.read("Downtown") is None
    connect_store(DOWNTOWN, KEYS, environ=environ, place=memory)
    assert disconnect_store("downtown", environ=environ).stores == (), "also where there is no keyring"
    with pytest.raises(CredentialsMissing, match="No store called"):
        disconnect_store("downtown", environ=environ, place=memory)


def test_the_pace_is_that_of_the_variable_then_of_the_store(environ: dict[str, str]) -> None:
    memory = KeysOfThisRun()
    paced = StoreSettings("Downtown", "downtown.example.com", pace="9/3")
    connect_store(paced, KEYS, environ=environ, place=memory)
    for pace, shown in ((None, "9/3"), ("20/1.5", "20/1.5"), ("off", "off")):
        there = environ | ({"CARTSHEETS_PACE": pace} if pace else {})
        with open_session(store_name=None, environ=there, memory=memory) as session:
            assert str(session.allowance) == shown
    with pytest.raises(SettingsError, match="CARTSHEETS_PACE cannot be used"):
        open_session(store_name=None, environ=environ | {"CARTSHEETS_PACE": "fast"}, memory=memory)


def test_plain_http_to_another_host_is_refused_before_any_call(environ: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="not encrypted"):
        open_session(
            store_name=None, environ=environ | FAKE | {"CARTSHEETS_API_URL": "http://api.example.com/"}
        )


def test_a_run_tells_the_next_one_how_much_of_the_allowance_is_used(
    environ: dict[str, str], practice_store: StartStore
) -> None:
    store = practice_store(customers=3)
    there = environ | env_of(store) | {"CARTSHEETS_PACE": "50/2"}
    at = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
    with open_session(store_name=None, environ=there, now=lambda: at) as session:
        for _ in range(10):
            session.client.count(CUSTOMERS, Filters(), monitor=NullMonitor())
    with open_session(store_name=None, environ=there, now=lambda: at) as session:
        assert 5 < session.client.level() <= 10.5
    later = at + timedelta(seconds=60)
    with open_session(store_name=None, environ=there, now=lambda: later) as session:
        assert session.client.level() == 0
    with open_session(store_name=None, environ=there, now=lambda: at - timedelta(days=1)) as session:
        assert session.client.level() == 0


def test_history_and_purge_need_neither_store_nor_keys(environ: dict[str, str]) -> None:
    with open_ledger(environ) as ledger:
        assert ledger.history() == []
        assert ledger.purge_all()["exports"] == 0


def test_who_pushes_is_the_user_and_this_computer(environ: dict[str, str]) -> None:
    computer = platform.node().partition(".")[0]
    for who in ({"USERNAME": "maria"}, {"LOGNAME": "", "USER": "maria"}):
        with open_session(store_name=None, environ=environ | FAKE | who) as session:
            assert session.who == "@".join(filter(None, ("maria", computer)))
    with open_session(store_name=None, environ=environ | FAKE) as session:
        assert session.who == "@".join(filter(None, (getpass.getuser(), computer)))


def test_old_records_go_when_a_store_is_opened(environ: dict[str, str]) -> None:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    with open_session(store_name=None, environ=environ | FAKE, now=lambda: at) as session:
        push = session.ledger.pushes.begin("1", "", [], session.store_id, "S", "a", "", {})
        session.ledger.pushes.finish(push.id)
    for days, left in ((30, 1), (60, 1), (89, 1), (91, 0)):
        clock = itertools.repeat(at + timedelta(days=days))
        with open_session(store_name=None, environ=environ | FAKE, now=clock.__next__) as session:
            assert len(session.ledger.history()) == left


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes; the profile is private")
def test_everything_in_the_home_is_private_whatever_the_umask(
    environ: dict[str, str], tmp_path: Path
) -> None:
    before = os.umask(0)
    try:
        memory = KeysOfThisRun()
        connect_store(DOWNTOWN, KEYS, environ=environ, place=memory)
        with open_session(store_name=None, environ=environ, memory=memory):
            logging.getLogger("x").warning("hello")
            home = tmp_path / "home"
            modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (home, *home.rglob("*"))}
    finally:
        os.umask(before)
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}


def test_a_home_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LedgerNotWritable, match="cannot be made or written"):
        open_ledger({"CARTSHEETS_HOME": str(tmp_path / "file" / "home")})


def test_a_failed_opening_leaves_the_ledger_closed(
    environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []

    def remember(*words: object, **more: object) -> object:
        opened.append(real(*words, **more))  # type: ignore[arg-type]
        return opened[-1]

    real = module._open_ledger
    monkeypatch.setattr(module, "_open_ledger", remember)
    with pytest.raises(SettingsError):
        open_session(store_name=None, environ=environ | FAKE | {"CARTSHEETS_API_URL": "ftp://x"})
    (ledger,) = opened
    with pytest.raises(Exception, match="closed"):
        ledger.history()


def test_the_log_is_json_and_in_the_home(environ: dict[str, str], tmp_path: Path) -> None:
    with open_session(store_name=None, environ=environ | FAKE):
        logging.getLogger("cartsheets.x").info("export %s", "E1")
    (line,) = (tmp_path / "home" / "logs" / "cartsheets.log").read_text("utf-8").splitlines()
    assert json.loads(line)["text"] == "export E1"
