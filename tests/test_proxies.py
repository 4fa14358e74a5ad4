"""The way to the store is the one that the settings say."""

from __future__ import annotations

import pytest

from cartsheets.errors import SettingsError
from cartsheets.proxies import choose_proxies

API = "https://apirest.example.com/v1/"
PROXY = "http://proxy.example:3128"


def choose(mode: str, url: str = "", api: str = API, **environ: str) -> dict[str, str] | None:
    return choose_proxies(api, mode=mode, proxy_url=url, environ=environ)


def test_none_is_none_whatever_the_environment_says() -> None:
    assert choose("none", PROXY, HTTPS_PROXY=PROXY) is None


def test_a_proxy_of_ones_own_is_used_for_everything() -> None:
    assert choose("manual", f" {PROXY} ", NO_PROXY="*") == {"http": PROXY, "https": PROXY}
    with pytest.raises(SettingsError, match=r"network\.proxy_url is empty"):
        choose("manual", " ")


def test_the_systems_proxy_is_that_of_the_environment() -> None:
    assert choose("system", HTTPS_PROXY=PROXY) == {"https": PROXY}
    assert choose("system", all_proxy="proxy.example:3128") == {"http": PROXY, "https": PROXY}
    assert choose("system", HTTPS_PROXY="http://other.example", https_proxy=PROXY) == {"https": PROXY}


@pytest.mark.parametrize(
    ("exceptions", "is_excepted"),
    [
        ("*", True),
        ("example.com", True),
        (".example.com", True),
        ("*.example.com", True),
        ("localhost, apirest.example.com", True),
        ("ample.com", False),
        ("other.example.com", False),
        ("", False),
        (" , ", False),
    ],
)
def test_exceptions_go_straight(exceptions: str, is_excepted: bool) -> None:
    assert (choose("system", HTTPS_PROXY=PROXY, no_proxy=exceptions) is None) is is_excepted
