"""Connecting a store in the window: keys pasted or typed, tested without writing, and kept safely."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import cartsheets.credentials as credentials
from cartsheets.credentials import Keys, KeysOfThisRun
from cartsheets.errors import NoKeyring
from cartsheets.gui.desk import PRACTICE, Desk
from cartsheets.gui.dialogs.connect import ConnectDialog
from cartsheets.gui.dialogs.connect_block import read_block
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.groups import GroupsPage
from cartsheets.gui.store_colours import DARK, LIGHT
from cartsheets.gui.theme import Theme
from cartsheets.gui.tokens import SCHEMES, contrast_ratio
from cartsheets.settings import STORE_COLOURS
from tests.conftest import StartStore
from tests.gui.desk_window import keep_keys, opened_window, settings_for

KEY, TOKEN = "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"
URL = "https://downtown.3dcartstores.com"
ALL_THREE = {"secure_url": URL, "private_key": KEY, "token": TOKEN}


@pytest.fixture
def opened(qtbot: QtBot, look: Theme, home: Path) -> Iterator[tuple[MainWindow, Desk]]:
    with opened_window(qtbot, home) as both:
        yield both


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    def find() -> None:
        raise NoKeyring("none")

    monkeypatch.setattr(credentials, "find_keyring", find)


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> KeysOfThisRun:
    """What stands for the system's keyring in this test."""
    kept = KeysOfThisRun()
    monkeypatch.setattr(credentials, "find_keyring", lambda: kept)
    monkeypatch.setattr("cartsheets.session.find_keyring", lambda: kept)
    return kept


def open_dialog(window: MainWindow, desk: Desk) -> ConnectDialog:
    desk.connect_wished.emit()
    found = window.findChild(QDialog, "connectDialog")
    assert isinstance(found, ConnectDialog)
    return found


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"SecureURL": URL, "PrivateKey": KEY, "Token": TOKEN}),
        f"SecureURL: {URL}\nPrivateKey: {KEY}\nToken: {TOKEN}",
        f"Secure URL\n{URL}\nPrivate Key\n{KEY}\nToken\n{TOKEN}\n",
        f"CARTSHEETS_TOKEN={TOKEN} CARTSHEETS_PRIVATE_KEY={KEY} CARTSHEETS_SECURE_URL={URL}",
        f"curl -H 'SecureURL: {URL}' -H 'PrivateKey: {KEY}' -H 'Token: {TOKEN}'".replace("'", '"'),
        f"{URL}\r\n{KEY}\r\n{TOKEN}",
    ],
)
def test_a_block_of_keys_is_understood_in_any_usual_spelling(text: str) -> None:
    assert read_block(text) == ALL_THREE


@pytest.mark.parametrize("text", ["", "hello world", KEY, f"{KEY} {TOKEN}", "[1, 2]", "Token of thanks"])
def test_what_is_no_block_of_keys_fills_nothing(text: str) -> None:
    assert len(read_block(text)) < 2


def test_pasting_a_block_into_any_field_fills_all(opened: tuple[MainWindow, Desk]) -> None:
    dialog = open_dialog(*opened)
    dialog.form.token.field.setText(f"SecureURL: {URL}\u2028PrivateKey: {KEY}\u2028Token: {TOKEN}")
    wish = dialog.wish()
    assert (wish.secure_url, wish.private_key, wish.token) == (URL, KEY, TOKEN)
    assert wish.name == "downtown"
    assert dialog.ok.isEnabled()
    dialog.reject()


def test_the_paste_button_takes_the_clipboard_and_says_when_it_holds_no_keys(
    opened: tuple[MainWindow, Desk],
) -> None:
    dialog = open_dialog(*opened)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("nothing of use")
    dialog.findChild(QWidget, "connectPaste").click()  # type: ignore[union-attr]
    assert "does not hold the three keys" in dialog.verdict.text()
    clipboard.setText(f"{URL} {KEY} {TOKEN}")
    dialog.findChild(QWidget, "connectPaste").click()  # type: ignore[union-attr]
    assert dialog.wish().token == TOKEN
    clipboard.clear()
    dialog.reject()


def test_secrets_are_bullets_until_the_eye_is_pressed(opened: tuple[MainWindow, Desk]) -> None:
    dialog = open_dialog(*opened)
    QTest.keyClicks(dialog.form.key.field, KEY)
    assert dialog.form.key.field.echoMode() is QLineEdit.EchoMode.Password
    assert KEY not in dialog.form.key.field.displayText()
    dialog.form.key.eye.setChecked(True)
    assert dialog.form.key.field.displayText() == KEY
    dialog.reject()


def test_a_test_ticks_off_what_the_keys_may_do_and_writes_nothing(
    opened: tuple[MainWindow, Desk], practice_store: StartStore, qtbot: QtBot
) -> None:
    store = practice_store(customers=40, groups=3)
    before = json.dumps(store.shop.customers, default=str)
    dialog = open_dialog(*opened)
    fill(dialog, store.secure_url, store.private_key, store.token, store.api_url)
    dialog.test.click()
    qtbot.waitUntil(lambda: dialog.ticks.states["write"] == "done", timeout=10_000)
    assert set(dialog.ticks.states.values()) == {"done"}
    assert "40 customers may be read: yes" in dialog.ticks.accessibleName()
    assert "3 groups may be read: yes" in dialog.ticks.accessibleName()
    assert json.dumps(store.shop.customers, default=str) == before
    assert desk_stores(opened[1]) == []
    dialog.form.key.field.setText(KEY)
    assert dialog.ticks.states["keys"] == "waiting", "other keys are not tested yet"
    dialog.reject()


def test_wrong_keys_are_told_at_the_keys_and_nothing_is_kept(
    opened: tuple[MainWindow, Desk], practice_store: StartStore, qtbot: QtBot
) -> None:
    store = practice_store(customers=10)
    dialog = open_dialog(*opened)
    fill(dialog, store.secure_url, KEY, store.token, store.api_url)
    dialog.ok.click()
    qtbot.waitUntil(lambda: dialog.ticks.states["keys"] == "failed", timeout=10_000)
    assert dialog.ticks.states["reached"] == "done"
    assert "refused the keys" in dialog.verdict.text()
    assert dialog.isVisible()
    assert dialog.anyway.isHidden()
    assert desk_stores(opened[1]) == []
    dialog.reject()


def test_keys_that_may_only_read_are_told_so(
    opened: tuple[MainWindow, Desk], practice_store: StartStore, qtbot: QtBot
) -> None:
    dialog = open_dialog(*opened)
    dialog.show_testing()
    dialog.show_tested(40, 3, may_write=False)
    assert dialog.ticks.states["write"] == "failed"
    assert "may only read" in dialog.verdict.text()
    dialog.reject()


def test_a_store_that_is_not_there_can_be_connected_all_the_same(
    opened: tuple[MainWindow, Desk], no_keyring: None, qtbot: QtBot
) -> None:
    from cartsheets.errors import StoreUnreachable

    window, desk = opened
    dialog = open_dialog(window, desk)
    qtbot.waitUntil(lambda: not dialog.remember.isEnabled())
    fill(dialog, URL, KEY, TOKEN, "http://127.0.0.1:9/")
    dialog.show_testing()
    dialog.show_error(StoreUnreachable("127.0.0.1 does not answer.", remedy="Check the line."))
    assert dialog.ticks.states["reached"] == "failed"
    assert dialog.anyway.isVisible()
    dialog.anyway.click()
    qtbot.waitUntil(lambda: desk_stores(desk) == ["downtown"], timeout=10_000)


def test_without_a_keyring_the_keys_live_as_long_as_the_program(
    opened: tuple[MainWindow, Desk], no_keyring: None, practice_store: StartStore, home: Path, qtbot: QtBot
) -> None:
    window, desk = opened
    store = practice_store(customers=10)
    dialog = open_dialog(window, desk)
    qtbot.waitUntil(lambda: not dialog.remember.isEnabled())
    assert "forgets them when you close it" in text_of(dialog, "connectPlace")
    fill(dialog, store.secure_url, store.private_key, store.token, store.api_url)
    dialog.form.name.setText("Downtown")
    dialog.live.setChecked(True)
    dialog.colour.set_colour("teal")
    dialog.ok.click()
    qtbot.waitUntil(lambda: desk_stores(desk) == ["Downtown"], timeout=10_000)
    kept = desk.settings.stores[0]
    assert (kept.is_live, kept.colour) == (True, "teal")
    assert desk.store_name == "Downtown"
    assert desk.memory_keys().read("Downtown") == Keys(store.secure_url, store.private_key, store.token)
    for file in home.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert store.private_key.encode() not in content, file
            assert store.token.encode() not in content, file
    assert window.band.isVisible(), "a live store has its red band"


def test_keys_go_to_the_keyring_when_it_may_be_trusted(
    opened: tuple[MainWindow, Desk], keyring: KeysOfThisRun, practice_store: StartStore, qtbot: QtBot
) -> None:
    window, desk = opened
    store = practice_store(customers=10)
    dialog = open_dialog(window, desk)
    fill(dialog, store.secure_url, store.private_key, store.token, store.api_url)
    qtbot.waitUntil(lambda: "encrypted in" in text_of(dialog, "connectPlace"))
    dialog.ok.click()
    qtbot.waitUntil(lambda: desk_stores(desk) != [], timeout=10_000)
    name = desk_stores(desk)[0]
    assert keyring.read(name) == Keys(store.secure_url, store.private_key, store.token)
    assert desk.memory_keys().read(name) is None


def test_replaced_keys_are_used_at_once_and_old_ones_are_never_shown(
    qtbot: QtBot, look: Theme, home: Path, keyring: KeysOfThisRun, practice_store: StartStore
) -> None:
    store = practice_store(customers=10)
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        desk.keys_wished.emit("Downtown")
        dialog = window.findChild(QDialog, "connectDialog")
        assert isinstance(dialog, ConnectDialog)
        assert (dialog.form.key.text, dialog.form.token.text) == ("", "")
        assert not dialog.form.name.isEnabled()
        assert not dialog.form.url.isEnabled()
        dialog.form.key.field.setText(store.private_key)
        dialog.form.token.field.setText(store.token)
        dialog.ok.click()
        qtbot.waitUntil(lambda: keyring.read("Downtown") is not None, timeout=10_000)
        qtbot.waitUntil(lambda: desk.memory_keys().read("Downtown") is None)
        assert len(desk.settings.stores) == 1
        assert desk.settings.stores[0].pace == "off"


def test_a_name_in_use_and_the_practice_stores_name_are_refused_in_words(
    qtbot: QtBot, look: Theme, home: Path, practice_store: StartStore
) -> None:
    store = practice_store(customers=10)
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        dialog = open_dialog(window, desk)
        fill(dialog, URL, KEY, TOKEN, "")
        for name in ("downtown", PRACTICE):
            dialog.form.name.setText(name)
            assert not dialog.ok.isEnabled()
            assert "is in use" in dialog.form.name_hint.text()
        dialog.form.name.setText("Uptown")
        assert dialog.ok.isEnabled()
        dialog.reject()


def test_keys_that_are_gone_are_asked_for_where_that_is_told(
    qtbot: QtBot, look: Theme, home: Path, keyring: KeysOfThisRun, practice_store: StartStore
) -> None:
    store = practice_store(customers=10)
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        desk.choose_store("Downtown")
        job = desk.store_job("Looking", lambda _store, _monitor: None)
        job.failed.connect(window.show_error)
        desk.start(job)
        qtbot.waitUntil(lambda: bool(window.banners.banners))
        button = window.banners.findChild(QPushButton, "bannerAction")
        assert isinstance(button, QPushButton)
        button.click()
        dialog = window.findChild(QDialog, "connectDialog")
        assert isinstance(dialog, ConnectDialog)
        assert dialog.form.name.text() == "Downtown"
        dialog.reject()


def test_keys_of_an_earlier_run_are_asked_for_where_a_page_has_nothing_else_to_show(
    qtbot: QtBot, look: Theme, home: Path, practice_store: StartStore, no_keyring: None
) -> None:
    store = practice_store(customers=5, groups=2)
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        desk.choose_store("Downtown")
        window.show_page("groups")
        page = window.page("groups")
        assert isinstance(page, GroupsPage)
        qtbot.waitUntil(lambda: page.state is not None and page.state.objectName() == "groupsFailed")
        assert page.state is not None
        offer, again = (
            page.state.findChild(QPushButton, name) for name in ("enterKeys", "groupsFailedButton1")
        )
        assert offer is not None
        assert again is not None
        assert offer.text().strip() == "Enter the keys…"
        assert (offer.property("kind"), again.property("kind")) == ("primary", "")

        offer.click()
        dialog = window.findChild(ConnectDialog)
        assert isinstance(dialog, ConnectDialog)
        assert dialog.form.store_name == "Downtown"
        qtbot.waitUntil(lambda: not dialog.remember.isEnabled())
        dialog.form.key.field.setText(store.private_key)
        dialog.form.token.field.setText(store.token)
        dialog.ok.click()

        # What failed goes on by itself.
        qtbot.waitUntil(lambda: page.state is None and not window.runner.jobs, timeout=10_000)
        assert page.groups is not None


def test_everything_in_the_dialog_has_a_name_and_can_be_reached_by_tab(
    opened: tuple[MainWindow, Desk],
) -> None:
    dialog = open_dialog(*opened)
    fill(dialog, URL, KEY, TOKEN, "")
    stops = [
        child
        for child in dialog.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled()
    ]
    assert {"connectUrl", "connectKey", "connectToken", "connectName", "connectTest", "connectOk"} <= {
        stop.objectName() for stop in stops
    }
    assert [s.objectName() for s in stops if not (s.accessibleName() or getattr(s, "text", str)())] == []
    dialog.reject()


def test_the_colours_of_stores_can_be_seen_in_every_scheme() -> None:
    assert set(LIGHT) == set(DARK) == set(STORE_COLOURS) - {""}
    for scheme, tokens in SCHEMES.items():
        for name, colour in (DARK if "dark" in scheme else LIGHT).items():
            for ground in ("surface", "app"):
                assert contrast_ratio(colour, tokens[ground]) >= 3.0, (scheme, name)


def fill(dialog: ConnectDialog, url: str, key: str, token: str, api_url: str) -> None:
    dialog.form.url.setText(url)
    dialog.form.key.field.setText(key)
    dialog.form.token.field.setText(token)
    dialog.form.api_url.setText(api_url)


def desk_stores(desk: Desk) -> list[str]:
    return [store.name for store in desk.settings.stores]


def text_of(dialog: ConnectDialog, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()
