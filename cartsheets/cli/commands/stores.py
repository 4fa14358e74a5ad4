"""`cartsheets-cli stores`."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Iterable

from cartsheets.cli.console import Console
from cartsheets.cli.statuses import DONE
from cartsheets.credentials import Keys
from cartsheets.errors import UsageError
from cartsheets.monitor import Monitor
from cartsheets.session import connect_store, disconnect_store, open_session, prepare_folders
from cartsheets.settings import StoreSettings, read_settings
from cartsheets.steps.connect import test_store
from cartsheets.store.keys import DEFAULT_API_URL, StoreKeys, checked_api_url


def run(arguments: argparse.Namespace, console: Console, monitor: Monitor) -> int:
    """List, add, test or remove stores."""
    if arguments.action == "list":
        return _list(console)
    name = arguments.name or arguments.store
    if not name:
        raise UsageError(
            f"“stores {arguments.action}” needs a name.", remedy="Give the store's name behind it."
        )
    if arguments.action == "add":
        return _add(name, console)
    if arguments.action == "remove":
        return _remove(name, console)
    return _test(name, console, monitor)


def _list(console: Console) -> int:
    stores = read_settings(prepare_folders(console.environ).settings_file).stores
    words = [f"{store.name}  {store.secure_url}" for store in stores]
    console.answer(_document(stores), words or ["No store is connected."])
    return DONE


def _add(name: str, console: Console) -> int:
    told = _ask_keys(console) if console.can_ask else _read_keys(sys.stdin.read() if sys.stdin else "")
    api_url = checked_api_url(told["api_url"])
    keys = StoreKeys(told["secure_url"], told["private_key"], told["token"], api_url)
    keys.headers()
    store = StoreSettings(name=name, secure_url=keys.secure_url, api_url=api_url)
    connect_store(store, Keys(keys.secure_url, keys.private_key, keys.token), environ=console.environ)
    console.answer(_document([store]), [f"{name} is connected; its keys are in the system's keyring."])
    return DONE


def _ask_keys(console: Console) -> dict[str, str]:
    console.say("The three keys of the store's REST API; the last two are not shown while you type.")
    console.say("Secure URL:")
    return {
        "secure_url": sys.stdin.readline().strip(),
        "private_key": getpass.getpass("Private key: ").strip(),
        "token": getpass.getpass("Token: ").strip(),
        "api_url": DEFAULT_API_URL,
    }


def _read_keys(text: str) -> dict[str, str]:
    try:
        values = json.loads(text)
        found = {name: str(values[name]).strip() for name in ("secure_url", "private_key", "token")}
        found["api_url"] = str(values.get("api_url") or DEFAULT_API_URL)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(
            "The keys could not be read from standard input.",
            remedy='Give {"secure_url": "…", "private_key": "…", "token": "…"} there.',
        ) from error
    return found


def _remove(name: str, console: Console) -> int:
    settings = disconnect_store(name, environ=console.environ)
    console.answer(_document(settings.stores), [f"{name} and its keys are forgotten."])
    return DONE


def _test(name: str, console: Console, monitor: Monitor) -> int:
    with open_session(store_name=name, environ=console.environ) as session:
        found = test_store(session, monitor=monitor)
    document = {
        "store": name,
        "customers": found.customers,
        "groups": found.groups,
        "may_write": found.may_write,
    }
    may_write = {
        True: "may be changed",
        False: "may not be changed",
        None: "unknown whether they may be changed",
    }
    words = [
        "The store was reached and took the keys.",
        (
            f"{found.customers:,} customers and {found.groups:,} groups may be read; "
            f"they {may_write[found.may_write]}."
        ),
    ]
    console.answer(document, words)
    return DONE


def _document(stores: Iterable[StoreSettings]) -> dict[str, object]:
    return {
        "stores": [
            {"name": store.name, "secure_url": store.secure_url, "api_url": store.api_url} for store in stores
        ]
    }
