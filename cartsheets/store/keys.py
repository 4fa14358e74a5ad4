"""Which store, and the keys that open it; where its API is, and whether that may be called at all."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, field

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from cartsheets.errors import SettingsError

DEFAULT_API_URL = "https://apirest.3dcart.com/3dCartWebAPI/v1/"

_HEADER_TEXT = re.compile(r"[\x21-\x7e]+")
# What browsers and libraries read differently: a host could hide behind it.
_UNSAFE_IN_URL = re.compile(r"[\x00-\x20\x7f\\<>\"{}|^`]")


@dataclass(frozen=True)
class StoreKeys:
    """One store: its secure URL, the application's private key, the merchant's token, the API's address."""

    secure_url: str
    private_key: str = field(repr=False)
    token: str = field(repr=False)
    api_url: str = DEFAULT_API_URL

    @property
    def store_id(self) -> str:
        """The store's host in small letters, the same however the secure URL was written."""
        return store_id_of(self.secure_url)

    def headers(self) -> dict[str, str]:
        """The three headers that open the store.

        Raises:
            SettingsError: a key is empty or holds characters that no key has.
        """
        texts = {
            "SecureURL": _ascii_url(self.secure_url.strip()),
            "PrivateKey": self.private_key.strip(),
            "Token": self.token.strip(),
        }
        for name, text in texts.items():
            if not _HEADER_TEXT.fullmatch(text):
                raise SettingsError(
                    f"The store's {name} is empty or holds a character that cannot be part of it.",
                    remedy="Copy it again from the store's REST API settings.",
                )
        return texts


def store_id_of(secure_url: str) -> str:
    """Bring a secure URL to the bare host: small letters, no scheme, no path, no slash."""
    text = re.sub(r"^[a-z][a-z0-9+.-]*://", "", secure_url.strip().casefold())
    return re.split(r"[/?#]", text, maxsplit=1)[0].rpartition("@")[2].rstrip(".")


def checked_api_url(url: str) -> str:
    """Give the API's base with a slash at its end, if the keys may be sent there.

    Raises:
        SettingsError: not https (plain http is for this computer only), or not a plain address.
    """
    text = url.strip()
    remedy = f"The store's API is at {DEFAULT_API_URL}; set another address only if you were given one."
    if _UNSAFE_IN_URL.search(text):
        raise SettingsError("The address of the API holds characters that no address has.", remedy=remedy)
    try:
        parts = parse_url(text)
    except LocationParseError:
        raise SettingsError("The address of the API cannot be read.", remedy=remedy) from None
    if parts.scheme not in ("http", "https") or not parts.host:
        raise SettingsError("The address of the API must begin with https:// and name a host.", remedy=remedy)
    if parts.auth is not None or parts.query is not None or parts.fragment is not None:
        raise SettingsError(
            "The address of the API must be a plain one: no name or password, no question mark, no #.",
            remedy=remedy,
        )
    if parts.scheme == "http" and not is_loopback(parts.host):
        raise SettingsError(
            f"The address of the API is not encrypted (http://{parts.host}): the keys would lie open.",
            remedy=remedy,
        )
    return parts.url.rstrip("/") + "/"


def is_loopback(host: str) -> bool:
    """Whether the host is this computer itself."""
    name = host.strip("[]").casefold()
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def host_of(url: str) -> str:
    """The host a URL names, for a sentence; the port only where it is an odd one."""
    try:
        parts = parse_url(url)
    except LocationParseError:
        return "an address that cannot be read"
    return parts.netloc.rpartition("@")[2] if parts.netloc else "an address without a host"


def _ascii_url(url: str) -> str:
    """Write a host with letters beyond ASCII the way that headers can carry it."""
    if url.isascii():
        return url
    try:
        parts = parse_url(url if "://" in url else f"https://{url}")
    except LocationParseError:
        return url
    text = parts.url
    return text if "://" in url else text.removeprefix("https://")
