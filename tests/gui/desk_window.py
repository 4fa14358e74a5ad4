"""The whole window on its desk, in a home of the test's own, without the start of the program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from cartsheets.demo import PracticeStore
from cartsheets.gui.desk import Desk
from cartsheets.gui.joins import join
from cartsheets.gui.joins.shell import join_shell
from cartsheets.gui.main_window import MainWindow
from cartsheets.settings import Settings, StoreSettings


@contextmanager
def opened_window(
    qtbot: QtBot, home: Path, *, settings: Settings | None = None
) -> Iterator[tuple[MainWindow, Desk]]:
    """Open the window; close it and its stores at the end."""
    window = MainWindow()
    # At the end of a test, pytest-qt closes its windows before fixtures end: never over a step that runs,
    # for nobody would hear of its end then.
    qtbot.addWidget(window, before_close_func=lambda _window: until_idle(qtbot, window))
    desk = Desk(window.runner, {**os.environ, "CARTSHEETS_HOME": str(home)}, parent=window)
    if settings is not None:
        desk.change_settings(settings)
    join_shell(desk, window)
    for page in window.made_pages:
        join(page, desk, window)
    window.page_made.connect(lambda page: join(page, desk, window))
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    try:
        yield window, desk
    finally:
        until_idle(qtbot, window)
        window.close()
        desk.close()


def until_idle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until no step runs."""
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=20_000)


def settings_for(store: PracticeStore, *, name: str = "Downtown", **more: object) -> Settings:
    """Settings that know one store; its keys go to `keep_keys`."""
    return Settings(
        stores=(
            StoreSettings(name=name, secure_url=store.secure_url, api_url=store.api_url, pace="off", **more),  # type: ignore[arg-type]
        )
    )


def keep_keys(desk: Desk, store: PracticeStore, *, name: str = "Downtown") -> None:
    """Keep the store's keys for this run."""
    from cartsheets.credentials import Keys

    desk.memory_keys().keep(name, Keys(store.secure_url, store.private_key, store.token))
