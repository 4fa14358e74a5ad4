"""Settings, Updates and About: asked on wish only, told by a banner, opened as a page; a support bundle."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

import cartsheets
from cartsheets.gui.joins.updates import Updates
from cartsheets.gui.theme import Theme
from cartsheets.seals import own_key
from cartsheets.settings import Settings, read_settings
from cartsheets.steps.updates import ADDRESS_VARIABLE, Published, look_for_update
from tests.gui.desk_window import opened_window
from tests.publisher import NEXT, Publisher

PAGE = "https://downloads.example/cartsheets"


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    """A publisher whose key stands for the one in the source, and a page that the build names."""
    monkeypatch.setattr("cartsheets.steps.updates.read_published", lambda: Published("", PAGE))
    publisher = Publisher(own_key(tmp_path / "release.key"))
    defaults = (look_for_update.__kwdefaults__ or {}) | {"release_key": publisher.key.public_key}
    monkeypatch.setattr(look_for_update, "__kwdefaults__", defaults)
    return publisher


def test_the_window_asks_nobody_unless_it_was_turned_on(
    qtbot: QtBot, look: Theme, home: Path, trusted: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    with trusted.publishing() as (url, seen):
        monkeypatch.setenv(ADDRESS_VARIABLE, url)
        with opened_window(qtbot, home) as (window, _desk):
            window.show_page("settings")
            qtbot.waitUntil(lambda: not window.runner.jobs)
        assert seen.lines == []


def test_the_window_asks_once_a_week_tells_by_a_banner_and_opens_a_page_only(
    qtbot: QtBot, look: Theme, home: Path, trusted: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "cartsheets.gui.joins.updates.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    with trusted.publishing() as (url, seen):
        monkeypatch.setenv(ADDRESS_VARIABLE, url)
        with opened_window(qtbot, home, settings=Settings(check_for_updates=True)) as (window, desk):
            qtbot.waitUntil(lambda: bool(window.banners.banners))
            (banner,) = window.banners.banners
            assert banner.text == f"CartSheets {NEXT} is there. This is {cartsheets.__version__}."
            assert opened == []
            button = banner.findChild(QPushButton, "bannerAction")
            assert isinstance(button, QPushButton)
            button.click()
            assert opened == [PAGE]
            assert read_settings(home / "settings.toml").updates_asked_on
            later = Updates(desk, window, now=lambda: datetime(2099, 1, 1, tzinfo=UTC))
            later.ask_weekly()
            qtbot.waitUntil(lambda: len(seen.lines) == 2)
            qtbot.waitUntil(lambda: not window.runner.jobs)
            later.ask_weekly()
            qtbot.waitUntil(lambda: not window.runner.jobs)
            assert len(seen.lines) == 2


def test_the_settings_answer_at_once_and_turn_it_on(
    qtbot: QtBot, look: Theme, home: Path, trusted: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    with trusted.publishing() as (url, _seen):
        monkeypatch.setenv(ADDRESS_VARIABLE, url)
        with opened_window(qtbot, home) as (window, desk):
            window.show_page("settings")
            page: Any = window.page("settings")
            page.show_section("updates")
            section = page.section("updates")
            section.look.click()
            qtbot.waitUntil(lambda: NEXT in section.answer.text())
            assert section.page.isVisible()
            assert section.look.isEnabled()
            section.weekly.setChecked(True)
            assert desk.settings.check_for_updates
            trusted.body = b"forged"
            section.look.click()
            qtbot.waitUntil(lambda: "not from the publisher" in section.answer.text())
            assert not section.page.isVisible()


def test_a_build_without_an_address_says_so_in_the_settings_and_asks_nobody(
    qtbot: QtBot, look: Theme, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ADDRESS_VARIABLE, raising=False)
    monkeypatch.setattr("cartsheets.steps.updates.read_published", lambda: Published("", ""))
    # Turned on under another build: nothing is asked, and no error is shown for it.
    with opened_window(qtbot, home, settings=Settings(check_for_updates=True)) as (window, _desk):
        window.show_page("settings")
        page: Any = window.page("settings")
        page.show_section("updates")
        section = page.section("updates")
        assert section.cannot.isVisible()
        assert "no address" in section.cannot.text()
        assert not section.weekly.isEnabled()
        assert not section.look.isEnabled()
        assert section.look.accessibleDescription() == section.cannot.text()
        assert window.banners.banners == []


def test_a_support_bundle_is_saved_from_the_settings(
    qtbot: QtBot, look: Theme, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "from-the-window.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path.with_suffix("")), ""))
    with opened_window(qtbot, home) as (window, _desk):
        window.show_page("settings")
        page: Any = window.page("settings")
        page.show_section("about")
        button = window.findChild(QPushButton, "settingsSupportBundle")
        assert isinstance(button, QPushButton)
        button.click()
        qtbot.waitUntil(path.is_file)
        qtbot.waitUntil(lambda: path.name in window.toast.text)
    with zipfile.ZipFile(path) as bundle:
        assert "log.jsonl" in bundle.namelist()
