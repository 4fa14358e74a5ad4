"""The window answers within 100 ms while any step runs, from connecting a store to undoing a push.

3,000 customers by default; `CARTSHEETS_HEARTBEAT_CUSTOMERS=100000 pytest tests/gui/test_heartbeat.py -s`
takes more, and prints the worst gap of each step.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cartsheets.credentials import KeysOfThisRun
from cartsheets.gui.collector import CalmCollector
from cartsheets.gui.desk import Desk
from cartsheets.gui.dialogs.connect import ConnectDialog
from cartsheets.gui.joins.review import review_join
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.sheet_filter import ColumnFilter, SheetFilter
from cartsheets.gui.pages.edit import EditPage
from cartsheets.gui.startup import HEAVY, PAGE_MODULES
from cartsheets.gui.theme import Theme
from tests.gui.desk_window import keep_keys, opened_window, settings_for
from tests.gui.heartbeat import Heartbeat
from tests.gui.pushing import Journey

CUSTOMERS = int(os.environ.get("CARTSHEETS_HEARTBEAT_CUSTOMERS", "3000"))
MOST_MS = 100
WAIT_MS = 60_000 + CUSTOMERS * 5
PASTED = min(2_000, CUSTOMERS // 2)
SENT = 150


@dataclass
class ElsewhereStore:
    """A practice store in a process of its own: its work is not the window's."""

    secure_url: str
    api_url: str
    private_key: str
    token: str


@contextmanager
def store_elsewhere(customers: int) -> Iterator[ElsewhereStore]:
    command = [sys.executable, "-m", "cartsheets.cli", "demo", "--customers", str(customers)]
    command += ["--condition", "pace=off"]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            keys = json.loads(running.stdout.readline())
            yield ElsewhereStore(keys["secure_url"], keys["api_url"], keys["private_key"], keys["token"])
        finally:
            running.terminate()


class Rounds:
    """One window on its way through all steps."""

    def __init__(self, qtbot: QtBot, window: MainWindow, desk: Desk, store: Any, sheet: Path) -> None:
        self.qtbot, self.window, self.desk, self.store = qtbot, window, desk, store
        self.beat = Heartbeat()
        self.journey = Journey(qtbot, window, desk, store, sheet)

    def until(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=WAIT_MS)

    def quiet(self) -> None:
        """Until all jobs are done and what they brought is painted."""
        self.until(lambda: not self.window.runner.jobs)
        self.qtbot.wait(50)

    def page(self, name: str) -> Any:
        with self.beat.step(f"show {name}"):
            self.window.show_page(name)
            self.quiet()
        return self.window.page(name)

    @property
    def edit(self) -> EditPage:
        page = self.window.page("edit")
        assert isinstance(page, EditPage)
        return page

    def does(self, name: str, does: Callable[[], object]) -> None:
        with self.beat.step(name):
            does()
            self.qtbot.wait(80)
            self.quiet()


def test_the_window_answers_while_any_step_runs(
    qtbot: QtBot, look: Theme, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cartsheets.credentials.find_keyring", KeysOfThisRun)
    monkeypatch.setattr("tests.gui.pushing.WAIT_MS", WAIT_MS)
    with store_elsewhere(CUSTOMERS) as store:
        known = settings_for(store)  # type: ignore[arg-type] # a store elsewhere has what is asked for
        with opened_window(qtbot, home, settings=known) as (window, desk):
            keep_keys(desk, store)  # type: ignore[arg-type]
            desk.choose_store("Downtown")
            rounds = Rounds(qtbot, window, desk, store, tmp_path / "customers.xlsx")
            # What the program imports while its first page stands there is no step.
            for module in (*HEAVY, *PAGE_MODULES):
                import_module(module)
            collector = CalmCollector(lambda: bool(window.runner.jobs))
            window.runner.busy_changed.connect(collector.hurry)
            collector.begin()
            collector.settle()
            connect(rounds)
            export(rounds)
            edit(rounds)
            review_edits(rounds)
            push_sheet(rounds)
            look_back(rounds)
            rounds.quiet()
            collector.end()
        print(f"\n{CUSTOMERS:,} customers\n{rounds.beat.table()}")
    late = [name for name, gap in rounds.beat.worst.items() if gap.stall_ms > MOST_MS]
    assert late == [], rounds.beat.table()


def connect(rounds: Rounds) -> None:
    store, window = rounds.store, rounds.window
    rounds.page("home")
    with rounds.beat.step("connect: test the keys"):
        rounds.desk.connect_wished.emit()
        dialog = window.findChild(QWidget, "connectDialog")
        assert isinstance(dialog, ConnectDialog)
        dialog.form.url.setText(store.secure_url)
        dialog.form.key.field.setText(store.private_key)
        dialog.form.token.field.setText(store.token)
        dialog.form.api_url.setText(store.api_url)
        dialog.test.click()
        rounds.until(lambda: dialog.ticks.states["write"] in ("done", "failed"))
        dialog.reject()
        rounds.quiet()


def export(rounds: Rounds) -> None:
    page = rounds.page("export")
    page.path.setText(str(rounds.journey.sheet))
    with rounds.beat.step("export"):
        page.export_wished.emit(page.wish())
        rounds.until(lambda: not page.done.isHidden())
        rounds.quiet()


def edit(rounds: Rounds) -> None:
    with rounds.beat.step("open the sheet in the grid"):
        rounds.desk.edit_wished.emit(rounds.journey.sheet)
        rounds.until(lambda: rounds.edit.edited is not None and rounds.edit.state is None)
        rounds.quiet()
    page, model, grid = rounds.edit, rounds.edit.model, rounds.edit.grid
    email, city = model.section_of("Email"), model.section_of("BillingCity")
    rounds.does("edit: sort by e-mail", lambda: page.rows.sort(email, True))
    rounds.does("edit: open a column's filter", lambda: page.rows.open_filter(email))
    popup = page.findChild(QWidget, "gridFilterPopup")
    if popup is not None:
        popup.close()
    wanted = SheetFilter({"Email": ColumnFilter(text="e")})
    rounds.does("edit: filter", lambda: page.rows.filter(wanted))
    rounds.does("edit: filter off", lambda: page.rows.filter(SheetFilter()))
    rounds.does("edit: sort off", lambda: page.rows.sort(email, None))
    rounds.does("edit: scroll to the end", lambda: grid.go_to(model.rowCount() - 1, city))
    find_and_replace(rounds)
    block = "\n".join(
        f"{place} Some Street\tUnit {place}\tTown {place % 40}\tOR\t{97000 + place}"
        for place in range(PASTED)
    )
    QGuiApplication.clipboard().setText(block)

    def paste() -> None:
        before = model.edits.position
        page.clipboard.paste()
        rounds.qtbot.waitUntil(page.paste_strip.isVisible)
        page.paste_strip.paste_button.click()
        rounds.until(lambda: model.edits.position > before)

    grid.go_to(0, model.section_of("BillingAddress1"))
    rounds.does("edit: paste a block", paste)
    last = model.rowCount() - 1
    rounds.does("edit: copy", lambda: copy_all(rounds))
    rounds.does("edit: fill down a column", lambda: page.gestures.fill_down([(0, city, last, city)]))
    rounds.does("edit: clear a column", lambda: page.gestures.clear([(0, city, last, city)]))
    rounds.does("edit: delete and keep rows", lambda: delete_and_keep(rounds))
    with rounds.beat.step("edit: keep the edits"):
        rounds.until(lambda: page.foot.kept.text() == "Edits kept")
        rounds.quiet()


def copy_all(rounds: Rounds) -> None:
    grid, model = rounds.edit.grid, rounds.edit.model
    grid.go_to(0, 2)
    grid.go_to(min(model.rowCount() - 1, 5_000), 6, extends=True)
    rounds.edit.clipboard.copy()


def delete_and_keep(rounds: Rounds) -> None:
    gestures, last = rounds.edit.gestures, rounds.edit.model.rowCount() - 1
    gestures.delete_rows([(0, 2, last, 2)])
    rounds.qtbot.wait(30)
    gestures.delete_rows([(0, 2, last, 2)])


def find_and_replace(rounds: Rounds) -> None:
    page = rounds.edit
    bar = page.find_bar
    bar.open_bar(replaces=True)
    bar.scope.setCurrentIndex(0)

    def find() -> None:
        bar.field.setText("example")
        rounds.until(lambda: bar._search is None and not bar._typing.isActive() and bar.count.text())

    def replace() -> None:
        before = page.model.edits.position
        bar.replacement.setText("sample")
        bar.all_button.click()
        rounds.until(lambda: page.model.edits.position > before)

    rounds.does("edit: find", find)
    rounds.does("edit: find the next", bar.find_next)
    rounds.does("edit: replace all", replace)
    rounds.does("edit: undo", page.undo)
    rounds.does("edit: redo", page.redo)
    rounds.does("edit: undo again", page.undo)
    bar.close_bar()


def review_edits(rounds: Rounds) -> None:
    page, model = rounds.edit, rounds.edit.model
    review: Any = rounds.window.page("review")

    def compared() -> bool:
        return review.state_shown is not None and review_join(rounds.window)._job is None

    with rounds.beat.step("review: all rows changed"):
        page.wish_review()
        rounds.until(compared)
        rounds.quiet()
    rows: Any = review.model
    rounds.does("review: filter by text", lambda: rows.set_filter(text="town"))
    rounds.does("review: filter off", lambda: rows.set_filter(text=""))
    rounds.does("review: sort", lambda: rows.sort(4))
    rounds.does("review: leave all out and undo", lambda: leave_out(rows))
    rounds.page("edit")

    def take_back() -> None:
        while model.edits.position:
            page.undo()
            rounds.qtbot.wait(5)

    rounds.does("edit: take everything back", take_back)
    rounds.does("edit: set a group", lambda: page.gestures.fill([(0, 2 + 6, SENT, 2 + 6)], "Eugene"))
    with rounds.beat.step("review: some rows changed"):
        page.wish_review()
        rounds.until(lambda: compared() and len(review.state_shown.rows) <= SENT + 1)
        rounds.quiet()
    with rounds.beat.step("push: ask"):
        confirm = rounds.journey.ask()
    with rounds.beat.step("push"):
        for tick in confirm._guards:
            tick.set_on(True)
        confirm.agree()
        rounds.journey.results()
        rounds.quiet()


def leave_out(rows: Any) -> None:
    rows.decisions.include(rows.state.rows, is_included=False)
    rows.decisions.undo_stack.undo()


def push_sheet(rounds: Rounds) -> None:
    journey = rounds.journey
    book = openpyxl.load_workbook(journey.sheet)
    table = book["Customers"]
    at = next(cell.column for cell in table[1] if cell.value == "Billing city")
    for row in range(2, SENT):
        table.cell(row, at).value = "Salem"
    book.save(journey.sheet)
    with rounds.beat.step("review: a sheet"):
        journey.open_review()
        rounds.quiet()
    with rounds.beat.step("push the sheet: ask"):
        confirm = journey.ask()
    with rounds.beat.step("push the sheet and write back"):
        for tick in confirm._guards:
            tick.set_on(True)
        confirm.agree()
        journey.results()
        rounds.quiet()


def look_back(rounds: Rounds) -> None:
    rounds.page("groups")
    history = rounds.page("history")
    rounds.does("history: one customer", lambda: history.customer_wished.emit("1"))
    rounds.does("history: all again", lambda: history.customer_wished.emit(""))
    receipt = rounds.journey.push.page.results
    assert receipt is not None
    push = receipt.end.receipt.push
    rounds.does("history: open a push", lambda: history.push_opened.emit(push))
    with rounds.beat.step("undo: review"):
        review_join(rounds.window).open_undo("Downtown", push)
        rounds.journey.until_reviewed()
        rounds.quiet()
    with rounds.beat.step("undo: push"):
        confirm = rounds.journey.ask()
        for tick in confirm._guards:
            tick.set_on(True)
        confirm.agree()
        rounds.journey.results()
        rounds.quiet()
    rounds.page("settings")
    rounds.page("home")
