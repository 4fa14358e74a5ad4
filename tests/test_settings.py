"""Every setting has a default, a bad value is named by its key, and nothing unknown is lost."""

from __future__ import annotations

import dataclasses
import os
import stat
import tomllib
from pathlib import Path

import pytest

import cartsheets.settings as module
from cartsheets.errors import SettingsError
from cartsheets.settings import (
    Appearance,
    Files,
    Network,
    Privacy,
    Settings,
    StoreSettings,
    read_settings,
    write_settings,
)
from cartsheets.store.keys import DEFAULT_API_URL
from cartsheets.store.pacer import Allowance

FULL = Settings(
    stores=(
        StoreSettings("Downtown", "downtown.example.com"),
        StoreSettings(
            "Übersee ✈",
            "https://overseas.example.com/",
            "http://127.0.0.1:8080/v1/",
            colour="teal",
            is_live=True,
            pace="off",
        ),
    ),
    appearance=Appearance("dark", "blue_orange", "compact", 150),
    files=Files("/srv/exports", watch=False),
    privacy=Privacy(7, 0, mask_on_screen=True),
    network=Network("manual", "http://proxy.example:3128", "/etc/ca.pem"),
    language="de",
    check_for_updates=True,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_without_a_file_all_is_as_the_defaults_say_and_no_file_is_made(path: Path) -> None:
    assert read_settings(path) == Settings()
    assert not path.parent.exists()


def test_defaults_agree_with_the_store_client() -> None:
    store = StoreSettings("Downtown", "downtown.example.com")
    assert store.api_url == DEFAULT_API_URL
    assert Allowance.parse(store.pace) == Allowance()


def test_every_setting_comes_back_as_it_was_written(path: Path) -> None:
    for settings in (Settings(), FULL):
        write_settings(path, settings)
        assert read_settings(path) == settings


def test_every_setting_is_documented() -> None:
    source = Path(module.__file__).read_text("utf-8").splitlines()
    for kind in (StoreSettings, Appearance, Files, Privacy, Network):
        for field in dataclasses.fields(kind):
            if field.name != "rest":
                (line,) = [
                    n for n, text in enumerate(source) if text.startswith(f"    {field.name}: {field.type}")
                ]
                assert source[line + 1].startswith('    """'), (
                    f"{kind.__name__}.{field.name} is not documented"
                )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes; the profile is private")
def test_the_file_is_private_whatever_the_umask(path: Path) -> None:
    before = os.umask(0)
    try:
        write_settings(path, Settings())
        write_settings(path, FULL)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [found.name for found in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("language = 3", "language"),
        ("check_for_updates = 'yes'", "check_for_updates"),
        ("appearance = 'dark'", "appearance"),
        ("[appearance]\ntheme = 'pink'", "appearance.theme"),
        ("[appearance]\ntext_size = 101", "appearance.text_size"),
        ("[appearance]\ntext_size = true", "appearance.text_size"),
        ("[files]\nwatch = 1", "files.watch"),
        ("[privacy]\nkeep_days = -1", "privacy.keep_days"),
        ("[privacy]\nkeep_days = 1.5", "privacy.keep_days"),
        ("[network]\nproxy = ''", "network.proxy"),
        ("[stores]\nname = 'x'", "stores"),
        ("[[stores]]\nname = 'x'", r"stores\[1\].secure_url"),
        ("[[stores]]\nsecure_url = 'x'\nname = ' '", r"stores\[1\].name"),
        ("[[stores]]\nname = 'a'\nsecure_url = 'a'\npace = 'fast'", r"stores\[1\].pace"),
        ("[[stores]]\nname = 'a'\nsecure_url = 'a'\ncolour = 'mud'", r"stores\[1\].colour"),
        (
            "[[stores]]\nname = 'a'\nsecure_url = 'a'\n[[stores]]\nname = 'A'\nsecure_url = 'b'",
            r"stores\[2\].name",
        ),
        ("version = 'two'", "version"),
    ],
)
def test_a_value_that_cannot_be_used_is_named_by_its_key(path: Path, text: str, key: str) -> None:
    with pytest.raises(SettingsError, match=f"setting {key} "):
        read_settings(write(path, text))


def test_a_file_that_is_not_toml_is_said_so(path: Path) -> None:
    with pytest.raises(SettingsError, match=r"settings\.toml is not valid TOML .*line 1"):
        read_settings(write(path, "theme = = dark"))
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(path)


def test_a_bad_value_is_not_written_over_a_good_file(path: Path) -> None:
    write_settings(path, FULL)
    bad = dataclasses.replace(FULL, appearance=Appearance(theme="pink"))
    with pytest.raises(SettingsError, match=r"appearance\.theme"):
        write_settings(path, bad)
    assert read_settings(path) == FULL


def test_a_place_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match="cannot be written"):
        write_settings(tmp_path / "file" / "settings.toml", Settings())


def test_what_a_later_version_wrote_is_kept(path: Path) -> None:
    text = """
        version = 99
        sparkle = "much"
        [appearance]
        theme = "light"
        font = "Inter"
        [future]
        a = [1, 2]
        [[stores]]
        name = "Downtown"
        secure_url = "downtown.example.com"
        nickname = "D"
    """
    settings = read_settings(write(path, text))
    assert settings.appearance.theme == "light"
    write_settings(path, dataclasses.replace(settings, language="fr"))
    written = tomllib.loads(path.read_text("utf-8"))
    assert (written["version"], written["sparkle"], written["future"]) == (99, "much", {"a": [1, 2]})
    assert (written["appearance"]["font"], written["stores"][0]["nickname"]) == ("Inter", "D")
    assert written["language"] == "fr"


def test_an_older_file_is_brought_up_to_date_step_by_step(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "VERSION", 3)
    monkeypatch.setattr(
        module,
        "UPGRADES",
        (
            lambda values: {**values, "language": values["tongue"].lower()},
            lambda values: {**values, "language": values["language"][:2]},
        ),
    )
    assert read_settings(write(path, "version = 1\ntongue = 'DE-AT'")).language == "de"
    assert read_settings(write(path, "version = 2\nlanguage = 'de-at'")).language == "de"
    assert read_settings(write(path, "version = 3\nlanguage = 'de-at'")).language == "de-at"


def test_stores_are_found_replaced_and_taken_out_by_name_in_any_case() -> None:
    assert FULL.store(" DOWNTOWN ") == FULL.stores[0]
    assert FULL.store("ÜBERSEE ✈") == FULL.stores[1]
    assert FULL.store("Uptown") is None
    moved = FULL.with_store(StoreSettings("downtown", "new.example.com"))
    assert moved.stores[0].secure_url == "new.example.com"
    assert len(moved.stores) == 2
    assert len(moved.with_store(StoreSettings("Uptown", "up.example.com")).stores) == 3
    assert [store.name for store in FULL.without_store("downtown").stores] == ["Übersee ✈"]
