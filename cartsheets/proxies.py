"""Which proxy leads to the store: the system's, none, or one of the user's own.

`requests` could find out by itself, but then it would also read passwords for hosts from `.netrc`.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from urllib.parse import urlsplit
from urllib.request import getproxies

from cartsheets.errors import SettingsError


def choose_proxies(
    api_url: str, *, mode: str, proxy_url: str, environ: Mapping[str, str]
) -> dict[str, str] | None:
    """Give the proxies for an address by scheme, None for none. `mode` is the setting network.proxy.

    Raises:
        SettingsError: a proxy of one's own is wanted and none is named.
    """
    if mode == "none":
        return None
    if mode == "manual":
        if not proxy_url.strip():
            raise SettingsError(
                "The setting network.proxy_url is empty, though network.proxy is manual.",
                remedy="Name the proxy, or set network.proxy to system or none.",
            )
        found = dict.fromkeys(("http", "https"), proxy_url.strip())
    else:
        found = _system_proxies(urlsplit(api_url).hostname or "", environ)
    return found or None


def _system_proxies(host: str, environ: Mapping[str, str]) -> dict[str, str]:
    # Small letters win over capitals, as everywhere; sorting puts them last.
    named = {
        name.lower().removesuffix("_proxy"): value.strip()
        for name, value in sorted(environ.items())
        if name.lower().endswith("_proxy") and value.strip()
    }
    if not named and sys.platform in ("win32", "darwin"):
        named = getproxies()
    if _is_excepted(host, named.get("no", "")):
        return {}
    everything = named.get("all", "")
    found = {scheme: named.get(scheme, everything) for scheme in ("http", "https")}
    # Curl's way of writing a proxy leaves its scheme out.
    return {scheme: url if "://" in url else f"http://{url}" for scheme, url in found.items() if url}


def _is_excepted(host: str, exceptions: str) -> bool:
    """Whether NO_PROXY names the host, or a domain that it is in."""
    names = [name.strip().lower().lstrip("*").lstrip(".") for name in exceptions.split(",")]
    if exceptions.strip() == "*":
        return True
    return any(name and (host == name or host.endswith(f".{name}")) for name in names)
