"""The history page, and what it looks up, undoes and forgets, against a real practice store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cartsheets.domain.receipt import Outcome
from cartsheets.gui.dialogs.compare import CompareDialog
from cartsheets.gui.dialogs.purge import PurgeDialog
from cartsheets.gui.dialogs.question import Question
from cartsheets.gui.dialogs.restore import RestoreDialog
from cartsheets.gui.dialogs.undo import UndoDialog
from cartsheets.gui.models.history_rows import RESULT, WHAT, HistoryRows
from cartsheets.gui.models.history_state import HistoryState, PastLine
from cartsheets.gui.pages.history import HistoryPage
from cartsheets.gui.pages.history_details import ExportDetails, PastDetails, PushDetails
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.check_list import check_all
from cartsheets.ledger.database import HistoryEntry, Ledger
from tests.conftest import StartStore
from tests.gui.history_views import button, export_details, newest_push, texts_of
from tests.gui.pushing import Journey, journey_at

AT = datetime(2026, 11, 20, 14, 2, tzinfo=UTC)
PUSH = HistoryEntry(
    "push", "2026-11-20-1", AT, "d", "Downtown", "/x/c.xlsx", "maria", True, {"done": 477, "rejected": 3}
)
EXPORT = HistoryEntry("export", "E1", AT, "d", "Downtown", "/x/c.xlsx", "", True, {"customers": 1284})
OPEN = HistoryEntry("push", "2026-11-20-2", AT, "d", "Downtown", "", "", False, {"done": 2, "planned": 8})


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path) -> Iterator[Journey]:
    store = practice_store(customers=30, groups=3, seed=2, conditions=["pace=off"])
    with journey_at(qtbot, store, tmp_path) as found:
        yield found


def calm(journey: Journey) -> None:
    """Wait until nothing runs any more: the window must not go away under a job."""
    journey.until(lambda: not journey.window.runner.jobs)


def test_lines_say_what_when_where_who_and_what_came_of_it(qtbot: QtBot, look: Theme) -> None:
    rows = HistoryRows()
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.show_state(HistoryState((OPEN, PUSH, EXPORT)))

    assert rows.words(PUSH, WHAT)[0] == "Push to Downtown"
    assert rows.words(PUSH, WHAT)[1].endswith(" · maria")
    assert rows.words(PUSH, RESULT) == ("477 done, 3 failed", "c.xlsx")
    assert rows.words(EXPORT, RESULT)[0] == "1,284 customers"
    assert rows.words(OPEN, RESULT)[0] == "2 done, 8 not sent"
    assert [rows.look(line)[0] for line in (OPEN, PUSH, EXPORT)] == ["warning", "problem", "download"]
    rows.set_kind("export")
    assert [rows.line_at(at) for at in range(rows.rowCount())] == [EXPORT]
    del tester


def test_an_empty_history_says_so(qtbot: QtBot, look: Theme) -> None:
    page = HistoryPage()
    qtbot.addWidget(page)
    page.show_state(HistoryState())
    assert page.findChildren(QWidget, "historyEmpty")
    page.show_state(HistoryState((EXPORT,)))
    assert page.state is None
    assert page.findChildren(ExportDetails)


def test_exports_and_pushes_are_listed_and_opened(journey: Journey) -> None:
    first, second = journey.keys[:2]
    journey.edit({first: {"Billing city": "Eugene"}, second: {"Billing city": "Salem"}})
    journey.open_review()
    journey.push_all()

    details = newest_push(journey)

    page = journey.history
    assert page.model.rowCount() == 2
    assert details.rows.counts[Outcome.DONE] == 2
    assert "Push to Downtown" in texts_of(details)
    details.table.table.selectRow(0)
    assert button(details, "historyUndo").accessibleName() == "Undo 1 chosen"
    assert "Eugene" in texts_of(details)
    button(page, "historyFilterExport").setChecked(True)
    journey.until(lambda: page.findChildren(ExportDetails))
    export = page.findChildren(ExportDetails)[0]
    button(export, "historyReview").click()
    journey.until_reviewed()
    assert journey.window.current_page is journey.review.page
    calm(journey)


@pytest.mark.parametrize("by_number", [True, False])
def test_a_customers_past_is_found_by_number_and_by_email(journey: Journey, by_number: bool) -> None:
    key = journey.keys[0]
    email = str(journey.store.shop.customers[key]["Email"])
    journey.edit({key: {"Billing city": "Eugene"}, journey.keys[1]: {"Billing city": "Salem"}})
    journey.open_review()
    journey.push_all()
    newest_push(journey)
    page = journey.history
    search = page.findChild(QLineEdit, "historySearch")
    assert search is not None

    search.setText(f"#{key}" if by_number else email.upper())
    search.returnPressed.emit()

    journey.until(lambda: page.findChildren(PastDetails))
    lines = [page.model.line_at(at) for at in range(page.model.rowCount())]
    assert [line.event.kind for line in lines if isinstance(line, PastLine)] == ["push", "seen"]
    past = page.findChildren(PastDetails)[0]
    assert "Eugene" in texts_of(past)
    button(past, "historyOpenPush").click()
    journey.until(lambda: [d for d in page.findChildren(PushDetails) if not d.isHidden()])
    button(page, "historyShowAll").click()
    journey.until(lambda: not page._found_line.isVisible())
    lines = [page.model.line_at(at) for at in range(page.model.rowCount())]
    assert [line.kind for line in lines if isinstance(line, HistoryEntry)] == ["push", "export"]
    calm(journey)


def test_chosen_rows_and_fields_are_undone_by_a_review(journey: Journey) -> None:
    first, second = journey.keys[:2]
    before = journey.store.shop.customers[first]["BillingCity"]
    edits = {"Billing city": "Eugene", "Billing company": "Old Mill"}
    journey.edit({first: edits, second: edits})
    journey.open_review()
    journey.push_all()
    details = newest_push(journey)
    details.table.table.selectRow(next(at for at in range(2) if details.rows.row_at(at).key == first))

    button(details, "historyUndo").click()
    dialog = journey.window.findChild(UndoDialog)
    assert isinstance(dialog, UndoDialog)
    assert isinstance(chosen := button(dialog, "undoChosen"), QRadioButton)
    assert chosen.isChecked()
    button(dialog, "undoSomeFields").setChecked(True)
    assert not button(dialog, "undoReview").isEnabled()
    fields = dialog.findChild(QListWidget, "undoFields")
    assert fields is not None
    check_all(fields, {"BillingCity"})
    button(dialog, "undoReview").click()
    journey.until_reviewed()

    plan = journey.review.page.plan
    assert plan is not None
    assert [(c.key, [cell.column for cell in c.cells]) for c in plan.changes] == [(first, ["BillingCity"])]
    results = journey.push_all()
    assert results.title == "All 1 change is done"
    shop = journey.store.shop.customers
    assert (shop[first]["BillingCity"], shop[first]["BillingCompany"]) == (before, "Old Mill")
    assert shop[second]["BillingCity"] == "Eugene"
    calm(journey)


def test_one_customer_is_forgotten_for_good(journey: Journey) -> None:
    first, second = journey.keys[:2]
    journey.edit({first: {"Billing city": "Eugene"}, second: {"Billing city": "Salem"}})
    journey.open_review()
    journey.push_all()
    details = newest_push(journey)
    assert details.rows.total == 2

    button(journey.window, "purge").click()
    dialog = journey.window.findChild(PurgeDialog)
    assert isinstance(dialog, PurgeDialog)
    assert not dialog.delete_button.isEnabled()
    dialog.customer.setText(f"#{first}")
    dialog.delete_button.click()

    journey.until(lambda: "deleted for good" in journey.window.toast.text)
    journey.history.search.setText(str(first))
    journey.history.customer_wished.emit(str(first))
    journey.until(journey.history._found_line.isVisible)
    journey.until(lambda: not journey.window.runner.jobs)
    lines = [journey.history.model.line_at(at) for at in range(journey.history.model.rowCount())]
    assert all("Eugene" not in str(line) for line in lines)
    calm(journey)


def test_what_others_did_is_told_from_what_we_pushed(journey: Journey) -> None:
    key = journey.keys[0]
    journey.store.edit(key, BillingCity="Corvallis", BillingFirstName="Zara", BillingLastName="Quill")
    journey.export()
    page = journey.history
    journey.window.show_page("history")
    journey.until(lambda: page.model.rowCount() == 2)

    page.search.setText("zara")
    page.search.returnPressed.emit()

    journey.until(page._found_line.isVisible)
    assert page._found.text().startswith(f"Zara Quill #{key} · ")
    assert page.model.words(page.model.line_at(0), WHAT)[0] == "Changed in the store"
    past = page.findChildren(PastDetails)[0]
    assert "Corvallis" in texts_of(past)
    assert "Not by a push from this computer" in texts_of(past)
    assert f"Changed in the store: Zara Quill #{key}" in texts_of(past)
    assert page.model.words(page.model.line_at(1), WHAT)[0] == "First seen"
    calm(journey)


def test_a_customer_who_was_found_is_the_one_to_forget_and_a_number_is_one_stores(journey: Journey) -> None:
    key = journey.keys[0]
    with Ledger.open(journey.desk.folders.ledger, now=lambda: AT) as ledger:
        other = ledger.snapshots.begin("elsewhere.example", "Elsewhere", {}, "e.xlsx").id
        ledger.snapshots.keep_page(other, "customers", [{"CustomerID": key, "Email": "x@example.org"}])
        ledger.snapshots.finish(other, AT, {"customers": 1}, "e.xlsx")
    page = journey.history
    journey.window.show_page("history")
    page.search.setText(str(journey.store.shop.customers[key]["Email"]))
    page.search.returnPressed.emit()
    journey.until(page._found_line.isVisible)

    page.purge_wished.emit()
    dialog = journey.window.findChild(PurgeDialog)
    assert isinstance(dialog, PurgeDialog)
    assert dialog.customer.text() == f"#{key}"
    assert "Downtown" in button(dialog, "purgeOne").accessibleDescription()
    dialog.delete_button.click()
    journey.until(lambda: "deleted for good" in journey.window.toast.text)
    journey.until(lambda: not journey.window.runner.jobs)

    with Ledger.open(journey.desk.folders.ledger, now=lambda: AT) as ledger:
        left = [found["Email"] for records in ledger.snapshots.pages(other, "customers") for found in records]
    assert left == ["x@example.org"]
    calm(journey)


def test_what_was_asked_before_a_search_never_takes_its_place(journey: Journey) -> None:
    page = journey.history
    journey.window.show_page("history")
    older = page.property("join").refresh()
    told: list[object] = []
    older.finished.connect(told.append)
    page.search.setText(str(journey.store.shop.customers[journey.keys[0]]["Email"]))
    page.search.returnPressed.emit()
    journey.until(lambda: page._found_line.isVisible() and told)

    # The record was slow to answer what was asked first.
    older.finished.emit(told[0])

    assert page._found_line.isVisible()
    calm(journey)


def test_two_exports_are_compared_and_nothing_of_it_can_be_pushed(journey: Journey) -> None:
    key = journey.keys[0]
    was = str(journey.store.shop.customers[key]["BillingCity"])
    journey.store.edit(key, BillingCity="Corvallis")
    journey.export()
    journey.store.forget_requests()
    details = export_details(journey, 0)

    button(details, "historyCompare").click()
    dialog = journey.window.findChild(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    assert dialog.choices.count() == 2
    dialog.choices.setCurrentRow(1)
    dialog.compare_button.click()
    journey.until_reviewed()

    page = journey.review.page
    assert page.plan is not None
    assert [[(c.column, c.live, c.draft) for c in change.cells] for change in page.plan.changes] == [
        [("BillingCity", was, "Corvallis")]
    ]
    assert page.foot.push_button.isHidden()
    assert "only to look at" in texts_of(page.foot)
    page._push()
    assert journey.push.page.confirm is None
    assert [request.method for request in journey.store.requests] == []
    calm(journey)


def test_the_way_back_to_an_export_is_reviewed_and_pushed(journey: Journey) -> None:
    first, second = journey.keys[:2]
    was = journey.store.shop.customers[first]["BillingCity"]
    journey.edit({key: {"Billing city": "Eugene"} for key in (first, second)})
    journey.open_review()
    journey.push_all()
    journey.store.edit(second, BillingCity="Theirs")
    details = export_details(journey, 0)

    button(details, "historyCompare").click()
    dialog = journey.window.findChild(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    dialog.compare_button.click()
    journey.until_reviewed()

    page = journey.review.page
    assert page.plan is not None
    assert [(c.key, [cell.draft for cell in c.cells]) for c in page.plan.changes] == [(first, [was])]
    assert [(c.key, c.live) for c in page.plan.conflicts] == [(second, "Theirs")]
    journey.push_all()
    shop = journey.store.shop.customers
    assert (shop[first]["BillingCity"], shop[second]["BillingCity"]) == (was, "Theirs")
    calm(journey)


def test_one_customers_chosen_fields_are_restored(journey: Journey) -> None:
    first, second = journey.keys[:2]
    was = journey.store.shop.customers[first]["BillingCity"]
    edits = {"Billing city": "Eugene", "Billing company": "Old Mill"}
    journey.edit({first: edits, second: edits})
    journey.open_review()
    journey.push_all()
    details = export_details(journey, 0)

    button(details, "historyRestore").click()
    dialog = journey.window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    assert not dialog.review_button.isEnabled()
    dialog.customer.setText(str(journey.store.shop.customers[first]["Email"]))
    button(dialog, "restoreSomeFields").setChecked(True)
    assert not dialog.review_button.isEnabled()
    assert not dialog.brings_back.isEnabled()
    check_all(dialog.fields, {"BillingCity"})
    dialog.review_button.click()
    journey.until_reviewed()

    plan = journey.review.page.plan
    assert plan is not None
    assert [(c.key, [(cell.column, cell.draft) for cell in c.cells]) for c in plan.changes] == [
        (first, [("BillingCity", was)])
    ]
    calm(journey)


def test_the_whole_record_is_deleted_only_after_a_second_question(journey: Journey) -> None:
    journey.window.show_page("history")
    page = journey.history
    journey.until(lambda: page.model.rowCount() == 1)

    button(journey.window, "purge").click()
    dialog = journey.window.findChild(PurgeDialog)
    assert isinstance(dialog, PurgeDialog)
    button(dialog, "purgeAll").setChecked(True)
    dialog.delete_button.click()
    question = journey.window.findChild(Question)
    assert isinstance(question, Question)
    assert page.model.rowCount() == 1
    question.do.click()

    journey.until(lambda: page.state is not None and page.state.objectName() == "historyEmpty")
    calm(journey)


def test_a_push_that_was_cut_off_is_resumed_from_here(journey: Journey) -> None:
    journey.edit({key: {"Billing city": "Eugene"} for key in journey.keys[:3]})
    journey.open_review()
    journey.store.conditions.set("unauthorized=PUT:/Customers:from:1")
    journey.push_all()
    journey.store.conditions.faults.clear()
    details = newest_push(journey)
    assert "It was cut off; 3 changes are open." in texts_of(details)
    assert not button(details, "historyUndo").isEnabled()

    resume = details.findChild(QPushButton, "historyResume")
    assert resume is not None
    old = journey.push.page.results
    resume.click()

    journey.until(lambda: journey.push.page.results not in (None, old) and journey.push.job is None)
    assert journey.window.current_page is journey.push.page
    assert journey.results().title == "All 3 changes are done"
    calm(journey)
