"""The edit page on its desk, at a store that was exported, and the edits that are kept of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pytestqt.qtbot import QtBot

from cartsheets.gui.desk import Desk
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.edit import EditPage
from cartsheets.ledger.drafts import DraftRecord
from cartsheets.session import open_ledger
from tests.gui.desk_window import keep_keys, opened_window, settings_for
from tests.steps.journeys import Journey

WAIT_MS = 20_000


@contextmanager
def window_at(qtbot: QtBot, journey: Journey) -> Iterator[tuple[MainWindow, Desk]]:
    """Open the window at the store of a journey, with its home."""
    with opened_window(qtbot, journey.home, settings=settings_for(journey.store)) as (window, desk):
        keep_keys(desk, journey.store)
        desk.choose_store("Downtown")
        yield window, desk


def edit_page(qtbot: QtBot, window: MainWindow) -> EditPage:
    """Go to the edit page and wait for the newest export."""
    window.show_page("edit")
    page = window.page("edit")
    assert isinstance(page, EditPage)
    qtbot.waitUntil(lambda: page.edited is not None and page.state is None, timeout=WAIT_MS)
    return page


def kept_draft(desk: Desk) -> DraftRecord | None:
    with open_ledger(desk.environ) as ledger:
        return next(iter(ledger.drafts.kept()), None)
