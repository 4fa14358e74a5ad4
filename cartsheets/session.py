"""Join settings, credentials, ledger and one store into what a step needs; start the log.

Which store: `--store NAME`; else the three variables CARTSHEETS_SECURE_URL, CARTSHEETS_PRIVATE_KEY and
CARTSHEETS_TOKEN; else the only connected one. Everything that comes from outside is read once, here.
"""

from __future__ import annotations

import getpass
import platform
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from cartsheets.credentials import KeyPlace, Keys, find_keyring
from cartsheets.errors import CredentialsMissing, LedgerInUse, LedgerNotWritable, NoKeyring, SettingsError
from cartsheets.folders import Folders, find_folders, make_folders
from cartsheets.ledger.database import Ledger
from cartsheets.log import keep_out, start_log
from cartsheets.proxies import choose_proxies
from cartsheets.settings import Settings, StoreSettings, read_settings, write_settings
from cartsheets.store.client import StoreClient
from cartsheets.store.keys import DEFAULT_API_URL, StoreKeys, store_id_of
from cartsheets.store.pacer import Allowance

SECURE_URL = "CARTSHEETS_SECURE_URL"
PRIVATE_KEY = "CARTSHEETS_PRIVATE_KEY"
TOKEN = "CARTSHEETS_TOKEN"
API_URL = "CARTSHEETS_API_URL"
PACE = "CARTSHEETS_PACE"

_USER_VARIABLES = ("LOGNAME", "USER", "LNAME", "USERNAME")


def utc_now() -> datetime:
    """The present, aware UTC: the clock that everything below is handed."""
    return datetime.now(UTC)  # noqa: TID251 - this is where the clock comes from


class Session:
    """One opened store: what every step works on. Close it, or use it in a `with`."""

    def __init__(
        self,
        client: StoreClient,
        ledger: Ledger,
        store: StoreSettings,
        *,
        settings: Settings,
        allowance: Allowance,
        who: str,
        now: Callable[[], datetime],
    ) -> None:
        self.client = client
        self.ledger = ledger
        self.settings = settings
        self.allowance = allowance
        self.store_id = store_id_of(store.secure_url)
        self.store_name = store.name
        self.store = store
        self.who = who
        self.now = now

    def close(self) -> None:
        """Close the connections and the ledger, and note for the next run how much of the pace is used up."""
        with ExitStack() as ends:
            ends.callback(self.ledger.close)
            ends.callback(self.client.close)
            # What was done is done and told: where it cannot be noted just now how much of the pace is used
            # up, the next run waits where the store makes it wait.
            with suppress(LedgerInUse, LedgerNotWritable):
                self.ledger.buckets.keep(self.store_id, self.client.level())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_session(
    *,
    store_name: str | None,
    environ: Mapping[str, str],
    memory: KeyPlace | None = None,
    now: Callable[[], datetime] = utc_now,
) -> Session:
    """Open a store with everything a step needs. No call is made yet.

    `memory` holds keys for this run only and is asked before the system's keyring.

    Raises:
        CredentialsMissing: no store is meant, or its keys are nowhere.
        SettingsError: a setting, or a variable that stands for one, cannot be used.
        LedgerError: the ledger cannot be opened.
    """
    folders = prepare_folders(environ)
    settings = read_settings(folders.settings_file)
    store, keys = _choose_store(store_name, settings, environ, memory)
    allowance = _allowance(store, environ)
    proxies = choose_proxies(
        keys.api_url,
        mode=settings.network.proxy,
        proxy_url=settings.network.proxy_url,
        environ=environ,
    )
    keep_out(password for url in (proxies or {}).values() if (password := urlsplit(url).password))
    with ExitStack() as opened:
        ledger = opened.enter_context(_open_ledger(folders, settings, now))
        client = opened.enter_context(
            StoreClient(
                keys,
                allowance=allowance,
                proxies=proxies,
                ca_file=settings.network.ca_file or None,
                bucket_level=ledger.buckets.level(keys.store_id, per_second=allowance.per_second or 0.0),
            )
        )
        session = Session(
            client,
            ledger,
            store,
            settings=settings,
            allowance=allowance,
            who=_user_name(environ),
            now=now,
        )
        opened.pop_all()
    return session


def open_ledger(environ: Mapping[str, str], *, now: Callable[[], datetime] = utc_now) -> Ledger:
    """Open the ledger alone: for history and purge, which need no store and no keys.

    Raises:
        SettingsError, LedgerError: with their sentences.
    """
    folders = prepare_folders(environ)
    return _open_ledger(folders, read_settings(folders.settings_file), now)


def prepare_folders(environ: Mapping[str, str]) -> Folders:
    """Make the folders that everything is kept in, private, and start the log.

    Raises:
        LedgerNotWritable: a folder cannot be made.
    """
    folders = find_folders(environ)
    try:
        make_folders(folders)
    except OSError as error:
        raise LedgerNotWritable(
            f"The folder {folders.home or folders.ledger} cannot be made or written.",
            remedy="Check that the disk has space and that you may write there, or set CARTSHEETS_HOME.",
            details=str(error),
        ) from error
    start_log(folders.logs)
    return folders


def connect_store(
    store: StoreSettings, keys: Keys, *, environ: Mapping[str, str], place: KeyPlace | None = None
) -> Settings:
    """Keep a store and its keys; one of the same name is replaced. Keys go to the keyring, or to `place`.

    Raises:
        CredentialsMissing: there is no place that may be trusted with the keys; nothing was kept.
        SettingsError: the settings cannot be read or written.
    """
    keep_out((keys.private_key, keys.token))
    folders = prepare_folders(environ)
    settings = read_settings(folders.settings_file).with_store(store)
    (place or find_keyring()).keep(store.name, keys)
    write_settings(folders.settings_file, settings)
    return settings


def disconnect_store(name: str, *, environ: Mapping[str, str], place: KeyPlace | None = None) -> Settings:
    """Forget a store and its keys.

    Raises:
        CredentialsMissing: there is no such store, or its keys cannot be reached.
        SettingsError: the settings cannot be read or written.
    """
    folders = prepare_folders(environ)
    settings = read_settings(folders.settings_file)
    store = settings.store(name)
    if store is None:
        raise _unknown_store(name, settings)
    # Where there is no keyring, it holds no keys.
    with suppress(NoKeyring):
        (place or find_keyring()).forget(store.name)
    settings = settings.without_store(name)
    write_settings(folders.settings_file, settings)
    return settings


def _user_name(environ: Mapping[str, str]) -> str:
    """Who works here: "user@computer", or what of it is known."""
    names = [environ[name] for name in _USER_VARIABLES if environ.get(name)]
    # A scheduled run may have none of them, and a container may not even know its user.
    with suppress(KeyError, OSError, ImportError):
        names.append(getpass.getuser())
    computer = platform.node().partition(".")[0]
    return "@".join(filter(None, (names[0] if names else "", computer)))


def _open_ledger(folders: Folders, settings: Settings, now: Callable[[], datetime]) -> Ledger:
    ledger = Ledger.open(folders.ledger, now=now)
    try:
        ledger.prune(keep_days=settings.privacy.keep_days, keep_mb=settings.privacy.keep_mb)
    except BaseException:
        ledger.close()
        raise
    return ledger


def _choose_store(
    name: str | None, settings: Settings, environ: Mapping[str, str], memory: KeyPlace | None
) -> tuple[StoreSettings, StoreKeys]:
    if name is None and (found := _store_of_environment(environ)):
        return found
    if name is not None:
        store = settings.store(name)
        if store is None:
            raise _unknown_store(name, settings)
    elif len(settings.stores) == 1:
        store = settings.stores[0]
    elif settings.stores:
        raise CredentialsMissing(
            f"{len(settings.stores)} stores are connected and none was chosen.",
            remedy=f"Choose one with --store: {_names(settings)}.",
        )
    else:
        raise CredentialsMissing(
            "No store is connected.",
            remedy=f"Connect one with “cartsheets-cli stores add NAME”, or set {SECURE_URL}, {PRIVATE_KEY}"
            f" and {TOKEN}.",
        )
    return store, _keys_of(store, memory)


def _store_of_environment(environ: Mapping[str, str]) -> tuple[StoreSettings, StoreKeys] | None:
    secure_url, private_key, token = (
        environ.get(name, "").strip() for name in (SECURE_URL, PRIVATE_KEY, TOKEN)
    )
    keep_out((private_key, token))
    given = {SECURE_URL: secure_url, PRIVATE_KEY: private_key, TOKEN: token}
    if not any(given.values()):
        return None
    missing = [name for name, value in given.items() if not value]
    if missing:
        # Falling back to a connected store could change another shop than was meant.
        raise CredentialsMissing(
            f"Only some of the store's variables are set; missing: {', '.join(missing)}.",
            remedy="Set all three, or none and choose a connected store with --store.",
        )
    api_url = environ.get(API_URL, "").strip() or DEFAULT_API_URL
    store = StoreSettings(name=store_id_of(secure_url), secure_url=secure_url, api_url=api_url)
    return store, StoreKeys(secure_url, private_key, token, api_url)


def _keys_of(store: StoreSettings, memory: KeyPlace | None) -> StoreKeys:
    keys = memory.read(store.name) if memory is not None else None
    if keys is None:
        keys = find_keyring().read(store.name)
    if keys is None:
        raise CredentialsMissing(
            f"The keys of the store “{store.name}” are not on this computer.",
            remedy=f"Enter them again, in a terminal by: cartsheets-cli stores add “{store.name}”.",
        )
    keep_out((keys.private_key, keys.token))
    if store_id_of(keys.secure_url) != store_id_of(store.secure_url):
        # The settings may have been changed by hand, or come from another computer.
        raise CredentialsMissing(
            f"The keys kept for “{store.name}” belong to {store_id_of(keys.secure_url)},"
            f" not to {store_id_of(store.secure_url)}.",
            remedy="Connect the store again.",
        )
    return StoreKeys(store.secure_url, keys.private_key, keys.token, store.api_url)


def _unknown_store(name: str, settings: Settings) -> CredentialsMissing:
    remedy = f"Connected are: {_names(settings)}." if settings.stores else "No store is connected yet."
    return CredentialsMissing(f"No store called “{name}” is connected.", remedy=remedy)


def _names(settings: Settings) -> str:
    return ", ".join(store.name for store in settings.stores)


def _allowance(store: StoreSettings, environ: Mapping[str, str]) -> Allowance:
    text = environ.get(PACE, "").strip()
    try:
        return Allowance.parse(text or store.pace)
    except ValueError as error:
        place = PACE if text else f"pace of the store “{store.name}”"
        raise SettingsError(
            f"The {place} cannot be used: {error}.", remedy="Write it like 50/2, or off."
        ) from error
