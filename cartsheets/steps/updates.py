"""Whether there is a newer version: asked only on wish, believed only under the publisher's seal.

Nothing is downloaded and nothing is run. What comes is a page of the publisher's to look at, which is
named here and not by the answer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import cartsheets
from cartsheets.domain.release_note import is_newer, read_release_note
from cartsheets.errors import SettingsError, UnexpectedAnswer
from cartsheets.monitor import Monitor
from cartsheets.proxies import choose_proxies
from cartsheets.seals import Seal, is_whole
from cartsheets.settings import Settings
from cartsheets.store.releases import fetch_published

RELEASE_KEY = "43I7tnhe/JjWt2H3b6wRsQDhiHfddSDkHrqFJcEgrI4="
"""The publisher's public key. Only what is sealed with its private half is believed."""
ADDRESS_VARIABLE = "CARTSHEETS_UPDATES_URL"
"""Names another address of the same release note, a company's own copy; the seal must hold there too."""


_FILE = "updates.json"


@dataclass(frozen=True, slots=True)
class Published:
    """Where release note and downloads are published; both blank in a build that was given no address."""

    address: str
    page: str


@dataclass(frozen=True, slots=True)
class NewestVersion:
    """What is published, beside what runs here."""

    running: str
    newest: str
    published: date
    is_newer: bool
    page: str
    """Where it can be had; blank where this build names no page."""


@lru_cache(maxsize=1)
def read_published() -> Published:
    """Read what the build was given: `resources/updates.json`, the one place where it is told."""
    package = Path(cartsheets.__file__).resolve().parent
    places = (package / "_resources" / _FILE, package.parent / "resources" / _FILE)
    file = next((place for place in places if place.is_file()), None)
    if file is None:
        return Published("", "")
    values = json.loads(file.read_text(encoding="utf-8"))
    return Published(values["address"], values["page"])


def can_look(environ: Mapping[str, str]) -> bool:
    """Tell whether there is an address to ask: this build's, or a company's own."""
    return bool(environ.get(ADDRESS_VARIABLE, "").strip() or read_published().address)


def look_for_update(
    settings: Settings,
    *,
    environ: Mapping[str, str],
    monitor: Monitor,
    running: str = cartsheets.__version__,
    release_key: str = RELEASE_KEY,
) -> NewestVersion:
    """Ask which version is the newest. A version that is not above the running one is never offered.

    Raises:
        SettingsError: there is no address, or it or the proxy cannot be used.
        StoreUnreachable: nobody answers.
        UnexpectedAnswer: the answer is no release note, or not sealed by the publisher.
        Cancelled: the step was stopped.
    """
    published = read_published()
    address = environ.get(ADDRESS_VARIABLE, "").strip() or published.address
    if not address:
        raise SettingsError(
            "This build of CartSheets has no address for newer versions.",
            remedy="Ask whoever gave you the program.",
        )
    network = settings.network
    proxies = choose_proxies(address, mode=network.proxy, proxy_url=network.proxy_url, environ=environ)
    content = fetch_published(address, proxies=proxies, ca_file=network.ca_file or None, monitor=monitor)
    try:
        values = json.loads(content)
        text, signature = values["release"], values["signature"]
        # The key that counts is the one in this file, never one that comes along.
        if not is_whole(text.encode(), Seal(release_key, signature)):
            raise ValueError("the seal does not hold")
        note = read_release_note(text)
        newer = is_newer(note.version, than=running)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnexpectedAnswer(
            "What is published about the newest version is not from the publisher of CartSheets, or damaged.",
            remedy="Nothing was changed. Ask another day; if it stays so, tell your administrator.",
            details=f"{type(error).__name__}: {error}",
        ) from error
    return NewestVersion(running, note.version, note.published, newer, published.page)
