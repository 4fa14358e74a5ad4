"""The window's tests: offscreen unless told otherwise, in the plain light look, and nothing left behind."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from cartsheets.gui import texts, theme
from cartsheets.gui.theme import Theme
from cartsheets.settings import Appearance


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The offscreen platform has no stacking order and says so each time a window is raised.
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def _nothing_is_left_behind(qapp: QApplication) -> Iterator[None]:
    if not qapp.property("cartsheetsTranslators"):
        texts.install(qapp, "en_US")
    windows_before = set(map(id, qapp.topLevelWidgets()))
    threads_before = set(threading.enumerate())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [widget for widget in qapp.topLevelWidgets() if id(widget) not in windows_before]
    if left:
        del left
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    names = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in qapp.topLevelWidgets()
        if id(widget) not in windows_before
    ]
    assert names == [], "windows left open by the test"
    threads = [thread.name for thread in set(threading.enumerate()) - threads_before if not thread.daemon]
    assert threads == [], "threads left running by the test"


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    """The theme, back to plain light afterwards."""
    installed = theme.install(qapp, Appearance(theme="light"))
    yield installed
    installed.use(Appearance(theme="light"))
