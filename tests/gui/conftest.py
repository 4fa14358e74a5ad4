"""The window's tests: offscreen unless told otherwise, in the plain light look, and nothing left behind.

With `QT_QPA_PLATFORM=xcb` each worker opens a screen of its own, with a window manager, for its windows:
focus and shortcuts differ there. The developer's own display is never used.
"""

from __future__ import annotations

import gc
import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import shiboken6

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from cartsheets.gui import texts, theme
from cartsheets.gui.theme import Theme
from cartsheets.settings import Appearance
from tests.blackbox.screen import Screen

_screen = ExitStack()


def pytest_sessionstart() -> None:
    # Before the application is made: it asks for the display once.
    if os.environ["QT_QPA_PLATFORM"] == "xcb":
        folder = Path(_screen.enter_context(tempfile.TemporaryDirectory()))
        screen = _screen.enter_context(Screen(folder))
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            os.environ[name] = screen.environ[name]


def pytest_collection_finish() -> None:
    # What was imported stays, and need not be looked at after each test.
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    _screen.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The offscreen platform has no stacking order and says so each time a window is raised.
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


def _address(widget: QWidget) -> int:
    return shiboken6.getCppPointer(widget)[0]


@pytest.fixture(autouse=True)
def _nothing_is_left_behind(qapp: QApplication) -> Iterator[None]:
    if not qapp.property("cartsheetsTranslators"):
        texts.install(qapp, "en_US")
    windows_before = set(map(_address, qapp.topLevelWidgets()))
    threads_before = set(threading.enumerate())
    # As in the program: what a store's or a step's thread collects, it destroys, and that may be a widget.
    gc.disable()
    yield
    # What Python put there must be gone before Python is, or the run ends in a crash.
    QGuiApplication.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.enable()
    names = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in qapp.topLevelWidgets()
        if _address(widget) not in windows_before
    ]
    assert names == [], "windows left open by the test"
    threads = [thread.name for thread in set(threading.enumerate()) - threads_before if not thread.daemon]
    assert threads == [], "threads left running by the test"


@pytest.fixture(autouse=True)
def _nobodys_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    # On a screen of its own there is a bus without a keyring, which lets whoever asks wait.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture(autouse=True)
def _documents_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    # Sheets go to the user's documents unless told otherwise: never those of whoever runs the tests, and
    # never one folder for two workers, who would take each other's names.
    folder = str(tmp_path_factory.mktemp("user"))
    monkeypatch.setenv("HOME", folder)
    monkeypatch.setenv("USERPROFILE", folder)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    """The theme, back to plain light afterwards."""
    installed = theme.install(qapp, Appearance(theme="light"))
    yield installed
    installed.use(Appearance(theme="light"))
