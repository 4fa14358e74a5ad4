"""After a push that did not do everything: rows are mended in the review, and a push goes on later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from cartsheets.gui.pages.push_results import PushResults
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.notice import Notice
from tests.conftest import StartStore
from tests.gui.desk_window import keep_keys
from tests.gui.pushing import STORE, Journey, journey_at


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path) -> Iterator[Journey]:
    store = practice_store(customers=20, groups=3, seed=2, conditions=["pace=off"])
    with journey_at(qtbot, store, tmp_path) as found:
        yield found


def press(journey: Journey, name: str) -> None:
    found = (
        journey.window.current_page.findChild(QAbstractButton, name) if journey.window.current_page else None
    )
    assert found is not None, name
    found.click()


def refused(journey: Journey, name: str) -> str:
    """Press Fix, and give what the review then says of the row that it is at."""
    press(journey, name)
    journey.until_reviewed()
    journey.review.page.details.take_focus()
    notices = journey.review.page.details.findChildren(Notice, "detailRefusal")
    return notices[-1].accessibleName() if notices else ""


def type_another(journey: Journey, column: str, text: str) -> None:
    """Press E in this column, and type."""
    page = journey.review.page
    at = next(at for at, each in enumerate(page.model.columns) if each.name == column)
    page.grid.go_to(page.grid.currentIndex().row(), at + 3)
    QTest.keyClick(page.grid, Qt.Key.Key_E)
    field = page.details.findChildren(QLineEdit, f"edit{column}")[-1]
    assert journey.window.focusWidget() is field
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    journey.until_reviewed()


def test_a_refused_change_says_why_in_the_review_and_takes_another_value_there(journey: Journey) -> None:
    first, second = journey.keys[:2]
    journey.store.conditions.email_check = True
    journey.store.conditions.password_policy = True
    journey.edit(
        {first: {"New password": "short", "Billing city": "Eugene"}, second: {"Billing city": "Bend"}}
    )
    before = journey.sheet.read_bytes()
    journey.open_review()
    assert journey.push_all().title == "1 done, 1 failed"

    assert "Password must have 8 characters" in refused(journey, "pushFix1")
    type_another(journey, "Password", "Correct-Horse-9")
    type_another(journey, "BillingCity", "Salem")

    assert journey.push_all().title == "All 1 change is done"
    assert journey.store.shop.customers[first]["BillingCity"] == "Salem"
    assert journey.sheet.read_bytes() != before


def test_a_refused_new_customer_is_mended_there_too(journey: Journey) -> None:
    journey.store.conditions.email_check = True
    journey.store.conditions.password_policy = True
    new = {"Email": "new.one@example.com", "Billing last name": "Abara", "New password": "short"}
    journey.edit({}, adds=[new])
    journey.open_review()
    assert journey.push_all().title == "0 done, 1 failed"

    assert "Password must have 8 characters" in refused(journey, "pushFix1")
    type_another(journey, "Password", "Correct-Horse-9")
    type_another(journey, "Email", "new.two@example.com")

    assert journey.push_all().title == "All 1 change is done"
    emails = [row["Email"] for row in journey.store.shop.customers.values()]
    assert "new.two@example.com" in emails
    assert "new.one@example.com" not in emails


def test_what_is_taken_back_is_not_typed_anew(journey: Journey) -> None:
    journey.edit({journey.keys[0]: {"Billing city": "Eugene"}})
    journey.open_review()
    page = journey.review.page
    page.details.take_focus()
    assert page.details.findChild(QAbstractButton, "editOtherBillingCity") is not None
    journey.push_all()

    press(journey, "pushUndo")
    journey.until_reviewed()

    assert page.title.startswith("Undo the push")
    page.details.take_focus()
    journey.until(lambda: page.details.findChild(QAbstractButton, "editOtherBillingCity") is None)


def test_a_push_that_cannot_be_resumed_now_can_be_resumed_later(journey: Journey) -> None:
    cut_off = journey.push_cut_off()
    journey.desk.memory_keys().forget(STORE)
    journey.desk.forget_session(STORE)
    journey.window.show_page("home")
    journey.until(lambda: not journey.window.runner.jobs)

    press(journey, "homeResumePush")
    journey.until(lambda: journey.push.page.results not in (None, cut_off) and not journey.window.runner.jobs)
    assert journey.results().title == "Stopped: 0 of 4 changes are done"
    assert journey.push.page.title == "Results of the push"

    keep_keys(journey.desk, journey.store, name=STORE)
    failed: PushResults = journey.results()
    press(journey, "pushResume")
    journey.until(lambda: journey.push.page.results not in (None, failed) and journey.push.job is None)
    assert journey.results().title == "All 4 changes are done"
