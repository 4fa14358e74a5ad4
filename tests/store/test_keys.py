"""Keys are shown to nobody, and sent to safe addresses only."""

from __future__ import annotations

import pytest

from cartsheets.errors import SettingsError
from cartsheets.store.client import StoreClient, StoreKeys
from cartsheets.store.keys import checked_api_url, host_of, is_loopback

KEY, TOKEN = "a" * 32, "b" * 32


@pytest.mark.parametrize(
    "url",
    [
        "https://My-Shop.example/",
        "my-shop.example",
        "http://my-shop.example",
        " HTTPS://my-shop.example/store/?x=1 ",
        "https://user:pw@my-shop.example",
        "my-shop.example.",
    ],
)
def test_a_store_has_one_name_however_its_url_is_written(url: str) -> None:
    assert StoreKeys(url, KEY, TOKEN).store_id == "my-shop.example"


def test_a_store_on_another_port_is_another_store() -> None:
    assert StoreKeys("http://127.0.0.1:8001/", KEY, TOKEN).store_id == "127.0.0.1:8001"


def test_keys_do_not_show_themselves() -> None:
    shown = repr(StoreKeys("https://my-shop.example", KEY, TOKEN))
    assert KEY not in shown
    assert TOKEN not in shown
    assert "my-shop" in shown


def test_keys_are_sent_without_the_blanks_of_copying() -> None:
    keys = StoreKeys(" https://my-shop.example/ ", f" {KEY}\n", f"{TOKEN}\t")
    assert keys.headers() == {"SecureURL": "https://my-shop.example/", "PrivateKey": KEY, "Token": TOKEN}


def test_a_url_with_letters_beyond_ascii_can_be_sent() -> None:
    assert (
        StoreKeys("https://müller.example", KEY, TOKEN).headers()["SecureURL"]
        == "https://xn--mller-kva.example"
    )
    assert StoreKeys("müller.example", KEY, TOKEN).headers()["SecureURL"] == "xn--mller-kva.example"


@pytest.mark.parametrize("bad", ["", "  ", "secret\nX: y", "sécret", "two words", "nul\x00l"])
def test_a_key_that_cannot_be_one_is_refused_without_being_shown(bad: str) -> None:
    for keys in (StoreKeys("https://a.example", bad, TOKEN), StoreKeys("https://a.example", KEY, bad)):
        with pytest.raises(SettingsError) as caught:
            StoreClient(keys)
        assert not bad.strip() or bad not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://apirest.3dcart.com/3dCartWebAPI/v1/", "https://apirest.3dcart.com/3dCartWebAPI/v1/"),
        ("https://apirest.3dcart.com/3dCartWebAPI/v1", "https://apirest.3dcart.com/3dCartWebAPI/v1/"),
        ("HTTPS://ApiRest.3dCart.com:8443/x", "https://apirest.3dcart.com:8443/x/"),
        ("http://127.0.0.1:8000/v1", "http://127.0.0.1:8000/v1/"),
        ("http://localhost:1/", "http://localhost:1/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("http://127.7.7.7/", "http://127.7.7.7/"),
    ],
)
def test_https_is_called_and_this_computer(url: str, base: str) -> None:
    assert checked_api_url(url) == base


@pytest.mark.parametrize(
    "url",
    [
        "http://apirest.3dcart.com/",
        "http://127.0.0.1.evil.example/",
        "http://127.0.0.1@evil.example/",
        "http://127.0.0.1\\@evil.example/",
        "http://evil.example\\@127.0.0.1/",
        "http://localhost.evil.example",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "https://me:pw@apirest.3dcart.com/",
        "https://apirest.3dcart.com/?x=1",
        "https://apirest.3dcart.com/#x",
        "https://",
        "//apirest.3dcart.com/",
        "apirest.3dcart.com",
        "ftp://apirest.3dcart.com/",
        "file:///etc/passwd",
        "https://apirest.3dcart.com/\nHost: evil.example",
        "https://api rest.3dcart.com/",
        "https://[::1/",
        "https://a.example:99999999/",
        "",
    ],
)
def test_every_other_address_is_refused_before_any_call(url: str) -> None:
    with pytest.raises(SettingsError) as caught:
        StoreClient(StoreKeys("https://my-shop.example", KEY, TOKEN, url))
    assert "pw" not in caught.value.message


def test_only_this_computer_is_loopback() -> None:
    assert is_loopback("LOCALHOST")
    assert is_loopback("[::1]")
    assert not is_loopback("example.com")
    assert not is_loopback("128.0.0.1")


def test_a_sentence_names_the_host_only() -> None:
    assert host_of("https://me:pw@elsewhere.example:8443/a?email=b") == "elsewhere.example:8443"
    assert host_of("/just/a/path") == "an address without a host"
