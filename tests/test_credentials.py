"""Keys go to a keyring that the system encrypts, or nowhere; and they show themselves to nobody."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from typing import ClassVar

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError

import cartsheets.credentials as module
from cartsheets.credentials import Keys, KeysOfThisRun, find_keyring
from cartsheets.errors import CredentialsMissing, NoKeyring

KEYS = Keys("downtown.example.com", "canary-private-key-0123456789", "canary-token-9876543210")


class MemoryKeyring(KeyringBackend):
    """A keyring of this test, to be trusted only where a test says so."""

    priority: ClassVar[float] = 0.1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked(f"locked; was asked for {username}")
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_locked:
            raise KeyringLocked(f"locked; was given {password}")
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError
        del self.entries[service, username]


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    """The system's keyring of this test, and the only trusted one."""
    before = keyring.get_keyring()
    backend = MemoryKeyring()
    keyring.set_keyring(backend)
    monkeypatch.setattr(module, "TRUSTED_BACKENDS", {f"{__name__}.MemoryKeyring"})
    yield backend
    keyring.set_keyring(before)


def test_keys_are_kept_as_one_small_entry_per_store_and_forgotten(backend: MemoryKeyring) -> None:
    place = find_keyring()
    assert place.read("Downtown") is None
    place.keep("Downtown", KEYS)
    place.keep("Uptown", Keys("up.example.com", "p", "t"))
    assert place.read(" downtown ") == KEYS
    assert set(backend.entries) == {("CartSheets", "downtown"), ("CartSheets", "uptown")}
    assert all(len(entry) < 1000 for entry in backend.entries.values())
    place.forget("Downtown")
    place.forget("Downtown")
    assert place.read("Downtown") is None
    assert place.read("Uptown") is not None


def test_keys_of_this_run_are_kept_by_no_one_else(backend: MemoryKeyring) -> None:
    place = KeysOfThisRun()
    place.keep("Downtown", KEYS)
    assert place.read("DOWNTOWN") == KEYS
    assert backend.entries == {}
    place.forget("downtown")
    place.forget("downtown")
    assert place.read("Downtown") is None


@pytest.mark.parametrize("refused", [FailKeyring, NullKeyring, MemoryKeyring])
def test_a_keyring_that_is_not_trusted_is_not_used(
    backend: MemoryKeyring, refused: type[KeyringBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TRUSTED_BACKENDS", frozenset({"keyring.backends.SecretService.Keyring"}))
    keyring.set_keyring(refused())
    with pytest.raises(NoKeyring, match="no keyring that CartSheets trusts"):
        find_keyring()


def test_a_plain_text_keyring_is_not_on_the_list_of_the_trusted() -> None:
    assert not any("alt" in name or "null" in name or "chainer" in name for name in module.TRUSTED_BACKENDS)
    assert all(name.startswith("keyring.backends.") for name in module.TRUSTED_BACKENDS)


def test_every_trusted_keyring_is_one_that_the_library_has() -> None:
    for name in module.TRUSTED_BACKENDS:
        place, _, kind = name.rpartition(".")
        assert issubclass(getattr(importlib.import_module(place), kind), KeyringBackend)


class Plaintext(MemoryKeyring):
    """Stands for keyrings.alt: viable, and of higher priority than a real one."""

    priority: ClassVar[float] = 9


def test_a_chain_of_keyrings_is_used_only_for_its_trusted_member(
    backend: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    plaintext = Plaintext()
    chain: list[KeyringBackend] = [plaintext, backend]
    monkeypatch.setattr(ChainerBackend, "backends", chain)
    keyring.set_keyring(ChainerBackend())  # type: ignore[no-untyped-call]
    find_keyring().keep("Downtown", KEYS)
    assert backend.entries
    assert not plaintext.entries
    chain.remove(backend)
    with pytest.raises(NoKeyring):
        find_keyring()


def test_a_keyring_that_cannot_start_is_none(backend: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> KeyringBackend:
        raise InitError("no D-Bus")

    monkeypatch.setattr(keyring, "get_keyring", fail)
    with pytest.raises(NoKeyring):
        find_keyring()


def test_a_locked_keyring_is_said_so_without_what_it_was_given(backend: MemoryKeyring) -> None:
    place = find_keyring()
    backend.is_locked = True
    asked: list[Callable[[], object]] = [
        lambda: place.keep("Downtown", KEYS),
        lambda: place.read("Downtown"),
        lambda: place.forget("Downtown"),
    ]
    for ask in asked:
        with pytest.raises(CredentialsMissing, match="locked") as caught:
            ask()
        assert "canary" not in "".join(traceback.format_exception(caught.value))


def test_an_entry_that_is_not_ours_is_said_so_and_not_shown(backend: MemoryKeyring) -> None:
    for entry in ("canary", "[]", json.dumps({"token": "canary"})):
        backend.entries["CartSheets", "downtown"] = entry
        with pytest.raises(CredentialsMissing, match="cannot be read") as caught:
            find_keyring().read("Downtown")
        assert "canary" not in "".join(traceback.format_exception(caught.value))


def test_keys_too_long_for_windows_are_refused_everywhere(backend: MemoryKeyring) -> None:
    with pytest.raises(CredentialsMissing, match="too long"):
        find_keyring().keep("Downtown", Keys("x", "p" * 600, "t" * 600))
    assert backend.entries == {}


def test_keys_hide_themselves() -> None:
    assert "canary" not in repr(KEYS)
    assert "canary" not in str({"keys": KEYS})


def test_the_keyring_library_is_not_loaded_before_it_is_needed() -> None:
    code = "import sys, cartsheets.session; print([n for n in sys.modules if n.startswith('keyring')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
