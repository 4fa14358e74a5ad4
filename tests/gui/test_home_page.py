"""The home page and what it wishes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from cartsheets.gui.models.home_state import CutOffPush, HomeState, RecentSheet, StoreCard, read_home
from cartsheets.gui.pages.home import HomePage
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.drop_zone import DropZone
from cartsheets.ledger.database import Ledger

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
STORE = StoreCard("Downtown", "https://downtown.example", "live", "red", 1284, NOW - timedelta(hours=2))


def shown(page: HomePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.text())


def test_a_newcomer_is_offered_the_practice_store(qtbot: QtBot, look: Theme) -> None:
    page = HomePage(now=lambda: NOW)
    qtbot.addWidget(page)

    # Before it is read whether there are stores, nobody is taken for a newcomer.
    assert page.findChild(QPushButton, "homeWelcomePractice") is None
    page.show_state(HomeState())
    start = page.findChild(QPushButton, "homeWelcomePractice")

    assert start is not None
    with qtbot.waitSignal(page.sample_wished):
        start.click()
    sample = page.findChild(QPushButton, "homeSample")
    assert sample is not None
    with qtbot.waitSignal(page.sample_wished):
        sample.click()


def test_a_newcomer_begins_at_the_practice_store_though_the_window_was_there_first(
    qtbot: QtBot, look: Theme
) -> None:
    page = HomePage(now=lambda: NOW)
    qtbot.addWidget(page)
    page.show()
    page.enter()

    page.show_state(HomeState())

    focus = page.focusWidget()
    assert focus is not None
    assert focus.objectName() == "homeWelcomePractice"


def test_what_is_made_anew_behind_another_page_takes_no_focus_from_there(qtbot: QtBot, look: Theme) -> None:
    window = QStackedWidget()
    qtbot.addWidget(window)
    page, other = HomePage(now=lambda: NOW), QLineEdit()
    window.addWidget(page)
    window.addWidget(other)
    window.show()
    page.enter()
    page.show_state(HomeState())
    window.setCurrentWidget(other)
    other.setFocus()

    sheet = RecentSheet(Path("/nowhere/customers.xlsx"), "Downtown", NOW, 10, 0, is_there=False)
    page.show_state(HomeState(sheets=(sheet,)))

    assert window.focusWidget() is other


def test_a_store_is_shown_with_its_customers_and_its_last_export(qtbot: QtBot, look: Theme) -> None:
    page = HomePage(now=lambda: NOW)
    qtbot.addWidget(page)

    page.show_state(HomeState(stores=(STORE,)))

    assert "1,284 customers · exported 2 hours ago" in shown(page)
    assert "Live" in shown(page)
    button = page.findChild(QPushButton, "homeExport")
    assert button is not None
    assert button.accessibleName() == "Export from Downtown"
    with qtbot.waitSignal(page.export_wished) as wished:
        button.click()
    assert wished.args == ["Downtown"]


def test_what_is_shown_already_stays_under_the_pointer_and_what_is_made_anew_keeps_the_focus(
    qtbot: QtBot, look: Theme
) -> None:
    page = HomePage(now=lambda: NOW)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.show_state(HomeState(stores=(STORE,)))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    button = page.findChild(QPushButton, "homeExport")
    assert button is not None
    button.setFocus()

    page.show_state(HomeState(stores=(STORE,)))
    assert page.findChild(QPushButton, "homeExport") is button
    page.show_state(HomeState(stores=(STORE, StoreCard("Uptown", "uptown.example", "plain"))))

    focus = page.focusWidget()
    assert focus is not button
    assert focus is not None
    assert focus.objectName() == "homeExport"


def test_a_store_called_like_markup_is_shown_as_it_is_called(qtbot: QtBot, look: Theme) -> None:
    page = HomePage(now=lambda: NOW)
    qtbot.addWidget(page)

    page.show_state(HomeState(stores=(StoreCard("<b>Bold</b>", "x.example", "plain"),)))

    names = [label for label in page.findChildren(QLabel) if "Bold" in label.text()]
    assert [label.text() for label in names] == ["<b>Bold</b>"]
    assert names[0].textFormat() is Qt.TextFormat.PlainText


def test_a_push_that_was_cut_off_can_be_resumed(qtbot: QtBot, look: Theme) -> None:
    page = HomePage(now=lambda: NOW)
    qtbot.addWidget(page)

    page.show_state(HomeState(cut_off=(CutOffPush("2026-11-23-1", "Downtown", NOW, 212, 480),)))

    assert "cut off after 212 of 480 changes" in shown(page)
    button = page.findChild(QPushButton, "homeResumePush")
    assert button is not None
    with qtbot.waitSignal(page.resume_wished) as wished:
        button.click()
    assert wished.args == ["Downtown", "2026-11-23-1"]


def test_a_sheet_that_is_gone_is_said_so_and_cannot_be_reviewed(qtbot: QtBot, look: Theme) -> None:
    page = HomePage(now=lambda: NOW)
    qtbot.addWidget(page)
    sheet = RecentSheet(Path("/nowhere/customers.xlsx"), "Downtown", NOW, 10, 0, is_there=False)

    page.show_state(HomeState(sheets=(sheet,)))

    button = page.findChild(QPushButton, "homeReview")
    assert button is not None
    assert not button.isEnabled()
    assert "moved or deleted" in shown(page)


def test_a_dropped_sheet_is_handed_on(qtbot: QtBot, look: Theme, tmp_path: Path) -> None:
    zone = DropZone("Drop it", "Open")
    qtbot.addWidget(zone)
    sheet = tmp_path / "customers.xlsx"
    sheet.write_bytes(b"x")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(sheet))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    with qtbot.waitSignal(zone.dropped) as wished:
        zone.dropEvent(drop)

    assert wished.args == [sheet]


def test_the_state_is_read_from_the_ledger(tmp_path: Path) -> None:
    with Ledger.open(tmp_path, now=lambda: NOW) as ledger:
        sheet = tmp_path / "customers.xlsx"
        sheet.write_bytes(b"x")
        record = ledger.snapshots.begin("downtown.example", "downtown.example", {}, str(sheet))
        ledger.snapshots.finish(
            record.id, taken_at=NOW, counts={"customers": 3, "groups": 1}, file=str(sheet)
        )
        ledger.pushes.begin("P1", "{}", [], "downtown.example", "Downtown", str(sheet), record.id, {})

        state = read_home(
            ledger, [StoreCard("Downtown", "x", "plain")], store_ids={"Downtown": "downtown.example"}
        )

    assert state.stores[0].customers == 3
    assert [(s.path, s.store, s.pushed, s.is_there) for s in state.sheets] == [(sheet, "Downtown", 1, True)]
    assert [push.store for push in state.cut_off] == ["Downtown"]
