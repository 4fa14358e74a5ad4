"""Masked personal data: nowhere on the screen, everywhere in what is kept, copied knowingly and sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cartsheets.gui import masking
from cartsheets.gui.desk import Desk
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.sheet_model import CUSTOMER
from cartsheets.gui.pages.edit import EditPage
from cartsheets.gui.pages.edit_filter import FilterPopup
from cartsheets.gui.pages.groups import GroupsPage
from cartsheets.gui.theme import Theme
from cartsheets.settings import read_settings
from tests.conftest import StartStore
from tests.gui.edit_desk import edit_page, window_at
from tests.gui.pushing import journey_at
from tests.steps.journeys import Journey

WAIT_MS = 20_000
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def _mask_is_off_again() -> Iterator[None]:
    yield
    masking.current().use(is_on=False)


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path) -> Journey:
    journey = Journey(practice_store(customers=30, groups=4), tmp_path)
    journey.export()
    return journey


@pytest.fixture
def opened(qtbot: QtBot, look: Theme, journey: Journey) -> Iterator[tuple[MainWindow, Desk]]:
    with window_at(qtbot, journey) as found:
        yield found


def secrets(journey: Journey) -> set[str]:
    """What must not be seen: whole e-mail addresses, family names, streets and phones."""
    names = ("Email", "BillingLastName", "BillingAddress1", "BillingPhoneNumber")
    found = {str(row[name]) for row in journey.store.shop.customers.values() for name in names if row[name]}
    return {text for text in found if len(text) > 3}


def texts_of(page: QWidget) -> str:
    """All that a page shows or says: labels, buttons, fields, lists, and every cell of its tables."""
    found: list[str] = []
    for widget in [page, *page.findChildren(QWidget)]:
        found += [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QLineEdit):
            found.append(widget.displayText())
        elif isinstance(widget, (QLabel, QAbstractButton)):
            found.append(widget.text())
        elif isinstance(widget, QTableView) and widget.model() is not None:
            model = widget.model()
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            spoken = Qt.ItemDataRole.AccessibleTextRole
            found += [
                str(model.index(row, column).data(role) or "")
                for row in range(model.rowCount())
                for column in range(model.columnCount())
                for role in (*roles, spoken)
            ]
        elif isinstance(widget, QListWidget):
            found += [widget.item(at).text() for at in range(widget.count())]
    return "\n".join(found)


def seen(page: QWidget, journey: Journey) -> set[str]:
    shown = texts_of(page)
    return {secret for secret in secrets(journey) if secret in shown}


def toggle(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_M, CTRL | SHIFT)


def test_the_setting_is_kept_and_has_effect_at_once(opened: tuple[MainWindow, Desk]) -> None:
    window, desk = opened
    window.show_page("settings")
    page: Any = window.page("settings")
    page.show_section("privacy")
    tick = page.findChild(QCheckBox, "settingsMask")
    assert isinstance(tick, QCheckBox)
    tick.setChecked(True)
    assert masking.current().is_on
    assert read_settings(desk.folders.settings_file).privacy.mask_on_screen
    # Nobody is to wonder why names look so, or to look for the way back.
    assert window.header.mask_button.isVisible()
    window.header.mask_button.click()
    assert not masking.current().is_on
    assert not window.header.mask_button.isVisible()
    toggle(window)
    toggle(window)
    assert not masking.current().is_on
    assert not tick.isChecked()
    assert not read_settings(desk.folders.settings_file).privacy.mask_on_screen


def test_the_grid_shows_nothing_personal_and_keeps_the_values(
    qtbot: QtBot, opened: tuple[MainWindow, Desk], journey: Journey
) -> None:
    window, _ = opened
    page = edit_page(qtbot, window)
    email = str(page.model.edits.value(0, "Email"))
    page.put(1, "Email", "hannah@@x.example")
    page.put(2, "BillingCity", "Bend")
    assert len(seen(page, journey)) > 30
    toggle(window)
    qtbot.waitUntil(lambda: not page._follow.isActive())
    assert seen(page, journey) == set()
    assert "hannah@@x" not in texts_of(page)
    assert page.model.text(2, page.model.section_of("BillingCity")) == "Bend"
    assert page.model.edits.value(0, "Email") == email
    toggle(window)
    assert page.model.text(0, page.model.section_of("Email")) == email


def test_what_is_edited_is_seen_while_it_is_edited(qtbot: QtBot, opened: tuple[MainWindow, Desk]) -> None:
    window, _ = opened
    page = edit_page(qtbot, window)
    email = str(page.model.edits.value(0, "Email"))
    toggle(window)
    page.grid.go_to(0, page.model.section_of("Email"))
    page.grid.setFocus()
    QTest.keyClick(page.grid, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == email
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.model.edits.value(0, "Email") == email
    assert page.model.edits.position == 0


def test_a_filters_values_are_masked_and_still_filter(
    qtbot: QtBot, opened: tuple[MainWindow, Desk], journey: Journey
) -> None:
    window, _ = opened
    page = edit_page(qtbot, window)
    toggle(window)
    page.rows.open_filter(page.model.section_of("BillingLastName"))
    popup = page.findChild(FilterPopup)
    assert isinstance(popup, FilterPopup)
    assert seen(popup, journey) == set()
    last_name = str(page.model.edits.value(0, "BillingLastName"))
    popup.search.setText(last_name)
    popup.take()
    assert page.model.rowCount() >= 1
    names = {page.model.edits.value(place, "BillingLastName") for place in page.model.visible.tolist()}
    assert names == {last_name}
    assert seen(page.chips, journey) == set()


def test_copying_says_first_that_the_real_values_go_to_the_clipboard(
    qtbot: QtBot, opened: tuple[MainWindow, Desk]
) -> None:
    window, _ = opened
    page = edit_page(qtbot, window)
    QGuiApplication.clipboard().setText("before")
    email = str(page.model.edits.value(0, "Email"))
    toggle(window)
    page.grid.go_to(0, page.model.section_of("Email"))
    QTest.keyClick(window, Qt.Key.Key_C, CTRL)
    question = window.findChild(QDialog, "question")
    assert isinstance(question, QDialog)
    question.reject()
    assert QGuiApplication.clipboard().text() == "before"
    qtbot.waitUntil(lambda: window.findChild(QDialog, "question") is None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_C, CTRL)
    again = window.findChild(QDialog, "question")
    assert isinstance(again, QDialog)
    again.accept()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert QGuiApplication.clipboard().text().strip() == email
    page.grid.go_to(1, CUSTOMER)
    QTest.keyClick(window, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().strip() == page.model.real_label(page.model.place(1))
    toggle(window)
    page.grid.go_to(2, page.model.section_of("BillingCity"))
    QTest.keyClick(window, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().strip() == page.model.edits.value(2, "BillingCity")


def test_the_groups_page_shows_nothing_personal(
    qtbot: QtBot, opened: tuple[MainWindow, Desk], journey: Journey
) -> None:
    window, _ = opened
    toggle(window)
    window.show_page("groups")
    page = window.page("groups")
    assert isinstance(page, GroupsPage)
    qtbot.waitUntil(lambda: page.groups is not None, timeout=WAIT_MS)
    rows = page.list.rows
    for at in range(rows.rowCount()):
        page.list.selectionModel().setCurrentIndex(
            rows.index(at, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        assert seen(page, journey) == set()
    assert page.members.model.rowCount() > 0


def test_the_review_shows_nothing_personal_and_sends_the_real_values(
    qtbot: QtBot, opened: tuple[MainWindow, Desk], journey: Journey
) -> None:
    window, _ = opened
    toggle(window)
    page: EditPage = edit_page(qtbot, window)
    key = page.model.edits.key(0)
    page.put(0, "Email", "somebody.else@shop.example")
    page.put(0, "BillingLastName", "Lindqvistsdottir")
    page.put(1, "Email", "hannah@@x.example")
    page.wish_review()
    review = window.page("review")
    qtbot.waitUntil(lambda: review.state is None and review.model.rowCount() == 2, timeout=WAIT_MS)  # type: ignore[attr-defined]
    for row in range(2):
        review.grid.go_to(row)  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda: not review.details._later.isActive())  # type: ignore[attr-defined]
        shown = texts_of(review)
        assert seen(review, journey) == set()
        for secret in ("somebody.else", "Lindqvistsdottir", "hannah@@x"):
            assert secret not in shown
    change = next(c for c in review.model.state.plan.changes if c.key == key)  # type: ignore[attr-defined]
    assert {cell.draft for cell in change.cells} == {"somebody.else@shop.example", "Lindqvistsdottir"}


def test_pushes_and_the_past_of_a_customer_show_nothing_personal(
    qtbot: QtBot, opened: tuple[MainWindow, Desk], journey: Journey
) -> None:
    before = secrets(journey)
    keys = sorted(journey.store.shop.customers)
    names = [str(journey.store.shop.customers[key]["BillingLastName"]) for key in keys[:2]]
    with journey.editing() as book:
        book.type(keys[0], BillingLastName="Lindqvistsdottir", Email="somebody.else@shop.example")
        book.type(keys[1], BillingPhoneNumber="787-555-0199")
    journey.push(journey.review())
    window, _ = opened
    toggle(window)
    window.show_page("history")
    page = window.page("history")
    hidden = before | {"Lindqvistsdottir", "somebody.else", "787-555-0199"}

    def shown() -> str:
        qtbot.waitUntil(lambda: not window.runner.jobs, timeout=WAIT_MS)
        return texts_of(page)

    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=WAIT_MS)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "L•••" in shown() or names[0][:1] + "•••" in shown(), timeout=WAIT_MS)
    assert {secret for secret in hidden if secret in shown()} == set()
    page.customer_wished.emit(f"#{keys[0]}")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "s•••@•••.example" in shown(), timeout=WAIT_MS)
    assert {secret for secret in hidden if secret in shown()} == set()
    toggle(window)
    qtbot.waitUntil(lambda: "somebody.else@shop.example" in shown(), timeout=WAIT_MS)


def test_a_push_and_its_results_show_nothing_personal(
    qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path
) -> None:
    with journey_at(qtbot, practice_store(customers=30, groups=3), tmp_path) as journey:
        first, second = journey.keys[:2]
        taken = str(journey.store.shop.customers[second]["Email"])
        names = {str(row["BillingLastName"]) for row in journey.store.shop.customers.values()}
        journey.edit({first: {"Billing phone": "787-555-0199"}, second: {"Billing city": "Salem"}})
        journey.open_review()
        toggle(journey.window)
        journey.store.edit(second, BillingCity="Bend")
        results = journey.push_all()
        journey.until(results.isVisible)
        shown = texts_of(journey.window)
        assert {name for name in {*names, taken, "787-555-0199"} if len(name) > 3 and name in shown} == set()
