"""Edits of groups that are not pushed yet are kept, whatever ends the program."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cartsheets.demo import PracticeStore
from cartsheets.gui.desk import Desk
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.group_rows import NO_GROUP
from cartsheets.gui.pages.groups import GroupsPage
from cartsheets.gui.theme import Theme
from tests.gui.desk_window import keep_keys, opened_window, settings_for
from tests.gui.groups_page.opened import READ_MS, Opened, add_and_move, kept_groups, push_all
from tests.gui.pressing import press


def test_edits_outlive_a_new_reading_and_another_store(opened: Opened) -> None:
    target = opened.others()[0]
    state = opened.state
    customer = state.roster.keys[state.roster.rows_of_group[NO_GROUP][0]]
    state.change("Move", state.edits.move(state.roster, [customer], target))
    roster = state.roster
    QTest.keyClick(opened.window, Qt.Key.Key_F5)
    opened.qtbot.waitUntil(lambda: opened.state.roster is not roster, timeout=READ_MS)
    assert opened.state.edits.moves == {customer: target}
    opened.desk.choose_store(None)
    assert opened.page.state is not None
    opened.desk.choose_store("Downtown")
    assert opened.state.edits.moves == {customer: target}


def test_what_is_changed_is_kept_soon_and_an_undo_too(opened: Opened) -> None:
    add_and_move(opened)
    assert opened.window.rail.buttons["groups"].accessibleName() == "Groups, 2 waiting"
    press(opened.page.foot, "groupsUndo")
    opened.qtbot.waitUntil(lambda: opened.page.foot.kept.text() == "Edits kept", timeout=READ_MS)
    kept = kept_groups(opened.desk)
    assert kept is not None
    assert (len(kept.gestures), kept.position) == (2, 1)
    press(opened.page.foot, "groupsUndo")
    opened.page.foot.kept.setText("")
    opened.qtbot.waitUntil(lambda: opened.page.foot.kept.text() == "Edits kept", timeout=READ_MS)
    kept = kept_groups(opened.desk)
    assert kept is not None
    assert kept.position == 0


def test_closing_keeps_the_last_change_and_the_next_run_asks_whether_to_restore_it(
    qtbot: QtBot, look: Theme, home: Path, store: PracticeStore
) -> None:
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        first = Opened(window, desk, store, qtbot)
        customer, number = add_and_move(first)
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=READ_MS)
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        page = asked_page(qtbot, window, desk)
        press(page, "groupsRestoreButton1")
        assert page.groups is not None
        assert page.groups.edits.moves == {customer: number}
        assert page.groups.edits.added == {number: {"Name": "Regulars", "PriceLevel": 2}}
        assert page.foot.summary.text() == "1 group added · 1 customer moved"
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert page.groups.edits.moves == {}
        QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert page.groups.edits.moves == {customer: number}


def test_nobody_is_asked_about_edits_that_were_all_discarded(
    qtbot: QtBot, look: Theme, home: Path, store: PracticeStore
) -> None:
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        first = Opened(window, desk, store, qtbot)
        add_and_move(first)
        press(first.page.foot, "groupsDiscard")
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=READ_MS)
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        again = Opened(window, desk, store, qtbot)
        assert not again.state.edits
        assert again.page.state is None


def test_earlier_edits_that_are_discarded_are_gone_for_good(
    qtbot: QtBot, look: Theme, home: Path, store: PracticeStore
) -> None:
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        add_and_move(Opened(window, desk, store, qtbot))
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=READ_MS)
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        page = asked_page(qtbot, window, desk)
        press(page, "groupsRestoreButton2")
        assert page.groups is not None
        assert not page.groups.edits
        qtbot.waitUntil(lambda: kept_groups(desk) is None, timeout=READ_MS)


def asked_page(qtbot: QtBot, window: MainWindow, desk: Desk) -> GroupsPage:
    """Go to the groups where an earlier run left edits, and wait for the question."""
    desk.choose_store("Downtown")
    window.show_page("groups")
    page = window.page("groups")
    assert isinstance(page, GroupsPage)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "groupsRestore") is not None, timeout=READ_MS)
    return page


def test_a_killed_program_loses_no_change_that_was_kept(
    qtbot: QtBot, look: Theme, home: Path, store: PracticeStore, tmp_path: Path
) -> None:
    order = tmp_path / "order.json"
    keys = {"secure_url": store.secure_url, "private_key": store.private_key, "token": store.token}
    order.write_text(json.dumps({"home": str(home), "api": store.api_url, "keys": keys}), encoding="utf-8")
    command = [sys.executable, "-m", "tests.gui.groups_until_killed", str(order)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        told = json.loads(program.stdout.readline())
        program.kill()
    assert program.returncode == -signal.SIGKILL
    with opened_window(qtbot, home, settings=settings_for(store)) as (window, desk):
        keep_keys(desk, store)
        page = asked_page(qtbot, window, desk)
        press(page, "groupsRestoreButton1")
        assert page.groups is not None
        assert page.groups.edits.moves == {int(customer): group for customer, group in told.items()}
        assert [cells["Name"] for cells in page.groups.edits.added.values()] == ["Regulars"]


def test_what_was_pushed_is_not_kept_any_more(opened: Opened) -> None:
    customer, _ = add_and_move(opened)
    opened.qtbot.waitUntil(lambda: kept_groups(opened.desk) is not None, timeout=READ_MS)
    review = opened.reviewed()
    assert review.shown is not None
    push_all(opened, review.shown.found.plan)
    opened.desk.record_changed.emit()
    opened.window.show_page("groups")
    opened.qtbot.waitUntil(lambda: not opened.state.edits, timeout=READ_MS)
    assert opened.state.history == []
    assert opened.store.shop.customers[customer]["CustomerGroupID"] > 0
    opened.qtbot.waitUntil(lambda: kept_groups(opened.desk) is None, timeout=READ_MS)
