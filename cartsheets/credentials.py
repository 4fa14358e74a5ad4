"""The stores' keys, in the system's keyring or for this run only; nowhere else, ever.

Only keyrings that the system itself encrypts are used. The library would as well take a plain-text file
(keyrings.alt, once installed, wins on a computer without a keyring) or throw keys away in silence.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from cartsheets.errors import CredentialsMissing, NoKeyring

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "CartSheets"
TRUSTED_BACKENDS = frozenset(
    {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
    }
)
# It only asks the backends below it in turn; we take the first trusted one of them ourselves.
_CHAINER = "keyring.backends.chainer.ChainerBackend"
# Windows keeps at most 2,560 bytes an entry, in two-byte characters.
_MOST_CHARACTERS = 1000


@dataclass(frozen=True, slots=True)
class Keys:
    """What opens one store."""

    secure_url: str
    private_key: str = field(repr=False)
    token: str = field(repr=False)


class KeyPlace(Protocol):
    """Somewhere that keys are kept, by the store's name."""

    def read(self, store: str) -> Keys | None:
        """Give a store's keys, None where there are none."""

    def keep(self, store: str, keys: Keys) -> None:
        """Keep a store's keys, instead of earlier ones."""

    def forget(self, store: str) -> None:
        """Forget a store's keys; none is fine too."""


class KeysOfThisRun:
    """Keys that end with the program."""

    def __init__(self) -> None:
        self._keys: dict[str, Keys] = {}

    def read(self, store: str) -> Keys | None:
        """Give a store's keys, None where there are none."""
        return self._keys.get(store.casefold())

    def keep(self, store: str, keys: Keys) -> None:
        """Keep a store's keys until the program ends."""
        self._keys[store.casefold()] = keys

    def forget(self, store: str) -> None:
        """Forget a store's keys; none is fine too."""
        self._keys.pop(store.casefold(), None)


class SystemKeyring:
    """The system's keyring: one entry per store."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend

    def read(self, store: str) -> Keys | None:
        """Give a store's keys, None where there are none.

        Raises:
            CredentialsMissing: the keyring is locked, or holds something else under this name.
        """
        with _keyring_sentences():
            text = self._backend.get_password(SERVICE, _entry(store))
        if text is None:
            return None
        try:
            values = json.loads(text)
            return Keys(str(values["secure_url"]), str(values["private_key"]), str(values["token"]))
        except (ValueError, KeyError, TypeError):
            # Without the cause: it would quote the entry.
            raise CredentialsMissing(
                f"The keyring's entry for the store “{store}” cannot be read.",
                remedy="Connect the store again.",
            ) from None

    def keep(self, store: str, keys: Keys) -> None:
        """Keep a store's keys, instead of earlier ones.

        Raises:
            CredentialsMissing: the keyring is locked, or the keys are longer than any real ones.
        """
        text = json.dumps(
            {"secure_url": keys.secure_url, "private_key": keys.private_key, "token": keys.token},
            separators=(",", ":"),
        )
        if len(text) > _MOST_CHARACTERS:
            raise CredentialsMissing("These keys are too long to be a store's.", remedy="Copy them again.")
        with _keyring_sentences():
            self._backend.set_password(SERVICE, _entry(store), text)

    def forget(self, store: str) -> None:
        """Forget a store's keys; none is fine too.

        Raises:
            CredentialsMissing: the keyring is locked.
        """
        with _keyring_sentences():
            if self._backend.get_password(SERVICE, _entry(store)) is not None:
                self._backend.delete_password(SERVICE, _entry(store))


def find_keyring() -> SystemKeyring:
    """Find the system's keyring. Takes a moment: the library is loaded only here.

    Raises:
        NoKeyring: there is none, or none that may be trusted.
    """
    import keyring
    import keyring.errors

    try:
        chosen = keyring.get_keyring()
    except (keyring.errors.KeyringError, RuntimeError) as error:
        raise _no_keyring() from error
    candidates = [chosen]
    if _full_name(chosen) == _CHAINER:
        candidates = list(getattr(chosen, "backends", []))
    for backend in candidates:
        if _full_name(backend) in TRUSTED_BACKENDS:
            return SystemKeyring(backend)
    raise _no_keyring()


def _full_name(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _entry(store: str) -> str:
    return store.strip().casefold()


def _no_keyring() -> NoKeyring:
    return NoKeyring(
        "This computer has no keyring that CartSheets trusts with a store's keys.",
        remedy="Unlock or install one (Windows, macOS, GNOME and KDE have it), or give the keys for this run"
        " only: CARTSHEETS_SECURE_URL, CARTSHEETS_PRIVATE_KEY and CARTSHEETS_TOKEN.",
    )


@contextmanager
def _keyring_sentences() -> Iterator[None]:
    from keyring.errors import KeyringError

    try:
        yield
    except KeyringError:
        # Without the cause: backends may quote what they were given.
        raise CredentialsMissing(
            "The system's keyring did not answer: it is locked, or access was refused.",
            remedy="Unlock it and try again.",
        ) from None
