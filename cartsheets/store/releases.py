"""The one question that does not go to the store: what the newest version is. Asked only on wish.

Nothing is said about who asks. The answer is read up to a small size, follows no redirect, and whether it
can be trusted is not judged here: that is the seal's work.
"""

from __future__ import annotations

import time

import requests
import urllib3
from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from cartsheets.errors import SettingsError, StoreUnreachable, UnexpectedAnswer
from cartsheets.monitor import Monitor
from cartsheets.store.connection import Attempt, Watch, open_session
from cartsheets.store.keys import host_of, is_loopback

MAX_BYTES = 16_384
TIMEOUT_S = 20.0

_LINE_ERRORS = (requests.RequestException, urllib3.exceptions.HTTPError, OSError)


def fetch_published(
    url: str, *, monitor: Monitor, proxies: dict[str, str] | None = None, ca_file: str | None = None
) -> bytes:
    """Fetch what is published at an address, as it stands there.

    Raises:
        SettingsError: the address is not https (plain http is for this computer only).
        StoreUnreachable: nobody answers there.
        UnexpectedAnswer: the answer is a redirect, an error, or too large.
        Cancelled: the step was stopped.
    """
    host = _checked_host(url)
    watch = Watch()
    session = open_session(connections=1, proxies=None if is_loopback(host) else proxies, ca_file=ca_file)
    attempt = Attempt(
        deadline=time.monotonic() + TIMEOUT_S, monitor=monitor, is_write=False, needs_fresh=False
    )
    try:
        with (
            watch.over(attempt),
            session.get(
                url,
                headers={"User-Agent": "CartSheets", "Accept": "application/json"},
                timeout=TIMEOUT_S,
                allow_redirects=False,
                stream=True,
            ) as response,
        ):
            if response.status_code != 200:
                raise _unexpected(url, f"status {response.status_code}")
            content: bytes = response.raw.read(MAX_BYTES + 1, decode_content=False)
    except _LINE_ERRORS as error:
        monitor.check()
        raise StoreUnreachable(
            f"Whether there is a newer version cannot be found out: {host_of(url)} does not answer.",
            remedy="Check the network, or ask another day. Everything else works without it.",
            details=type(error).__name__,
        ) from error
    finally:
        watch.close()
        session.close()
    if len(content) > MAX_BYTES:
        raise _unexpected(url, f"more than {MAX_BYTES} bytes")
    return content


def _checked_host(url: str) -> str:
    remedy = "Take the variable CARTSHEETS_UPDATES_URL away, or have it name an address with https://."
    try:
        parts = parse_url(url)
    except LocationParseError:
        raise SettingsError("The address of the release note cannot be read.", remedy=remedy) from None
    if not parts.host or parts.auth is not None or parts.scheme not in ("http", "https"):
        raise SettingsError("The address of the release note is not a plain one.", remedy=remedy)
    if parts.scheme == "http" and not is_loopback(parts.host):
        raise SettingsError("The address of the release note is not encrypted.", remedy=remedy)
    return parts.host


def _unexpected(url: str, what: str) -> UnexpectedAnswer:
    return UnexpectedAnswer(
        f"{host_of(url)} does not say which version is the newest.",
        remedy="Ask another day, or look at the download page.",
        details=what,
    )
