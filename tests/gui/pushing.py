"""A window at a practice store with an exported sheet, for the tests of review, push and history."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from pytestqt.qtbot import QtBot

from cartsheets.demo import PracticeStore
from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.history import HistoryJoin
from cartsheets.gui.joins.push import PushJoin, push_join
from cartsheets.gui.joins.review import ReviewJoin, review_join
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.history import HistoryPage
from cartsheets.gui.pages.push_confirm import PushConfirm
from cartsheets.gui.pages.push_progress import PushProgress
from cartsheets.gui.pages.push_results import PushResults
from cartsheets.steps.export import ExportRequest, export
from tests.gui.desk_window import keep_keys, opened_window, settings_for

WAIT_MS = 20_000
STORE = "Downtown"


@dataclass
class Journey:
    """The window, the store behind it, and the sheet."""

    qtbot: QtBot
    window: MainWindow
    desk: Desk
    store: PracticeStore
    sheet: Path

    @property
    def review(self) -> ReviewJoin:
        return review_join(self.window)

    @property
    def push(self) -> PushJoin:
        return push_join(self.window)

    @property
    def history(self) -> HistoryPage:
        page = self.window.page("history")
        assert isinstance(page, HistoryPage)
        assert isinstance(page.property("join"), HistoryJoin)
        return page

    @property
    def keys(self) -> list[int]:
        """The customers' numbers, in the order of the sheet."""
        return sorted(self.store.shop.customers)

    def until(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=WAIT_MS)

    def export(self) -> None:
        done: list[object] = []
        request = ExportRequest(path=self.sheet)
        job = self.desk.store_job("Exporting", lambda store, m: export(store, request, monitor=m))
        job.finished.connect(done.append)
        job.failed.connect(done.append)
        self.desk.start(job)
        self.until(lambda: done)
        assert not isinstance(done[0], CartSheetsError), str(done[0])

    def edit(self, changes: dict[int, dict[str, Any]], *, adds: list[dict[str, Any]] | None = None) -> None:
        """Type into the sheet's rows, by customer number and header; and below them."""
        book = openpyxl.load_workbook(self.sheet)
        table = book["Customers"]
        columns = {cell.value: at for at, cell in enumerate(table[1], start=1)}
        numbers = (
            (row, table.cell(row, columns["Customer ID"]).value) for row in range(2, table.max_row + 1)
        )
        rows = {int(str(value)): row for row, value in numbers if value is not None}
        for key, cells in changes.items():
            for header, value in cells.items():
                table.cell(rows[key], columns[header]).value = value
        for at, cells in enumerate(adds or [], start=max(rows.values()) + 1):
            for header, value in cells.items():
                table.cell(at, columns[header]).value = value
        book.save(self.sheet)

    def open_review(self) -> None:
        self.desk.sheet_wished.emit(self.sheet)
        self.until_reviewed()

    def until_reviewed(self) -> None:
        page = self.review.page
        self.until(
            lambda: (
                self.review._job is None
                and (page.state is None or page.state.objectName() in ("reviewFailed", "reviewAllAlike"))
            )
        )

    def ask(self) -> PushConfirm:
        """Wish the push of what the review shows, and give the question."""
        state = self.review.page.state_shown
        assert state is not None
        old = self.push.page.confirm
        self.review.push(state.changes(), state.decided_conflicts())
        self.until(lambda: self.push.page.confirm not in (None, old))
        confirm = self.push.page.confirm
        assert confirm is not None
        return confirm

    def results(self) -> PushResults:
        self.until(lambda: self.push.page.results is not None and self.push.job is None)
        results = self.push.page.results
        assert results is not None
        return results

    def push_all(self) -> PushResults:
        """Push all that the review shows, deletes too."""
        self.agree_to_all()
        return self.results()

    def agree_to_all(self) -> None:
        """Wish the push of all that the review shows, and agree to whatever is asked."""
        confirm = self.ask()
        for tick in confirm._guards:
            tick.set_on(True)
        if confirm._request.deletes:
            confirm.delete_field.setText(f"DELETE {confirm._request.deletes}")
        confirm.agree()

    def push_cut_off(self) -> PushResults:
        """Push new cities of four customers to a store that takes the keys no more, and give what is shown.

        The store takes them again when this returns.
        """
        self.edit({key: {"Billing city": "Eugene"} for key in self.keys[:4]})
        self.open_review()
        self.store.conditions.set("unauthorized=PUT:/Customers:from:1")
        self.agree_to_all()
        results = self.results()
        self.store.conditions.faults.clear()
        return results

    def push_slowly(self, adds: int, *, until_rows: int = 1) -> PushProgress:
        """Begin to push so many new customers, slowly enough to be met on the way; wait for some rows."""
        self.edit(
            {}, adds=[{"Email": f"new.{at}@example.com", "Billing last name": "Abara"} for at in range(adds)]
        )
        self.open_review()
        confirm = self.ask()
        self.store.conditions.latency_ms = 30
        confirm.agree()
        progress = self.push.page.progress
        assert progress is not None
        self.until(lambda: progress.rows.rowCount() >= until_rows)
        return progress


@contextmanager
def journey_at(qtbot: QtBot, store: PracticeStore, folder: Path) -> Iterator[Journey]:
    """Open the window at a connected store, with a fresh export."""
    with opened_window(qtbot, folder / "home", settings=settings_for(store, name=STORE)) as (window, desk):
        keep_keys(desk, store, name=STORE)
        desk.choose_store(STORE)
        journey = Journey(qtbot, window, desk, store, folder / "customers.xlsx")
        journey.export()
        yield journey
