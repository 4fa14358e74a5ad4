"""The push page: what is asked before, what is shown while and after, by values alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.domain.findings import Notice
from cartsheets.domain.plan import Action, Change, Conflict, Guard
from cartsheets.domain.planning import choose_changes
from cartsheets.domain.receipt import Outcome, PushBegun, PushStage, Receipt, ReceiptRow, RowsSettled
from cartsheets.gui.jobs import Job, JobMonitor, JobRunner
from cartsheets.gui.models.push_pace import PushPace
from cartsheets.gui.models.push_rows import MESSAGE, RESULT, WHO, PushRows
from cartsheets.gui.models.push_state import PushAnswer, PushEnd, PushRequest, find_causes
from cartsheets.gui.pages.push import PushPage
from cartsheets.gui.pages.push_confirm import PushConfirm
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.store_mark import StoreMark
from tests.gui.sample_plans import make_plan

LIVE = StoreMark("Downtown <b>Store</b>", "https://downtown.example", "live")
BEGUN = datetime(2026, 11, 20, 14, 2, tzinfo=UTC)


def request_of(*guards: Guard, rows: int = 48, is_undo: bool = False) -> PushRequest:
    plan, _ = make_plan(rows)
    plan = replace(choose_changes(plan, plan.changes), guards=guards)
    notices = (Notice("The store may send a welcome e-mail to 12 new customers.", kind="may_mail"),)
    return PushRequest(replace(plan, notices=notices), "Downtown", per_second=2.0, is_undo=is_undo)


def receipt_of(outcomes: dict[int, tuple[Outcome, str]], *, finished: bool = True, rows: int = 48) -> Receipt:
    """A receipt of the sample plan; rows that are not named are done."""
    changes = make_plan(rows)[0].changes
    made = []
    for at, change in enumerate(changes):
        outcome, message = outcomes.get(at, (Outcome.DONE, ""))
        key = change.key if change.key is not None else 90_000 + at
        made.append(ReceiptRow(change, outcome, key, message))
    return Receipt("2026-11-20-1", "downtown.example", "Downtown", "", "E1", BEGUN, finished, tuple(made))


def texts_of(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())


@pytest.fixture
def page(qtbot: QtBot, look: Theme) -> PushPage:
    page = PushPage()
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    return page


def ask(page: PushPage, request: PushRequest) -> PushConfirm:
    page.show_request(request, LIVE, canary_rows=5)
    confirm = page.confirm
    assert confirm is not None
    return confirm


def test_without_a_push_it_says_where_to_begin(page: PushPage, qtbot: QtBot) -> None:
    assert page.state is not None
    assert page.state.accessibleName().startswith("Nothing is being pushed")
    button = page.findChild(QPushButton, "pushEmptyButton1")
    assert button is not None
    with qtbot.waitSignal(page.review_wished):
        button.click()


def test_the_question_names_store_numbers_time_and_what_cannot_be_undone(page: PushPage) -> None:
    confirm = ask(page, request_of())

    assert confirm.title == "Push 46 changes to Downtown <b>Store</b>?"
    shown = texts_of(confirm)
    for words in (
        "Live store: this reaches real customers.",
        "new customers",
        "customers updated",
        "Not sent, and left in your sheet: 2 problems and 4 open conflicts.",
        "About 10 seconds: 40 calls at 2 a second.",
        "The store may send a welcome e-mail to 12 new customers.",
        "Deleting cannot be wholly undone",
        "Type DELETE 3 to include them:",
    ):
        assert words in shown
    for label in confirm.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or label.text() == ""


def test_deletes_go_only_when_their_number_is_typed(page: PushPage, qtbot: QtBot) -> None:
    confirm = ask(page, request_of())
    field = confirm.findChild(QLineEdit, "pushConfirmDelete")
    assert isinstance(field, QLineEdit)

    with qtbot.waitSignal(page.push_agreed) as agreed:
        confirm.start_button.click()
    assert agreed.args is not None
    assert agreed.args[1] == PushAnswer(with_deletes=False, with_canary=True)
    for wrong in ("DELETE", "delete 33", "3", "DELETE 2"):
        field.setText(wrong)
        assert confirm.start_button.accessibleName() == "Push 43 changes"

    field.clear()
    QTest.keyClicks(field, "DELETE 3")
    assert confirm.start_button.accessibleName() == "Push 46 changes"
    with qtbot.waitSignal(page.push_agreed) as agreed:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert agreed.args is not None
    assert agreed.args[1].with_deletes


def test_large_changes_must_be_ticked_one_by_one(page: PushPage) -> None:
    guards = (
        Guard("many_customers", "300 of 1,284 customers would change."),
        Guard("many_clears", "Emptied."),
    )
    confirm = ask(page, request_of(*guards, Guard("many_deletes", "3 rows would be deleted.")))

    ticks = [tick for tick in confirm.findChildren(QCheckBox) if tick.objectName().startswith("pushGuard")]
    assert [tick.accessibleName() for tick in ticks] == [f"I have checked: {g.message}" for g in guards]
    assert not confirm.start_button.isEnabled()
    ticks[0].setChecked(True)
    assert not confirm.start_button.isEnabled()
    ticks[1].setChecked(True)
    assert confirm.start_button.isEnabled()


def test_a_push_of_deletes_alone_cannot_start_before_they_are_typed(page: PushPage) -> None:
    request = request_of()
    deletes = [change for change in request.plan.changes if change.action is Action.DELETE]
    confirm = ask(page, replace(request, plan=choose_changes(request.plan, deletes)))

    assert not confirm.start_button.isEnabled()
    confirm.delete_field.setText("delete 3")
    assert confirm.start_button.isEnabled()


def test_everything_of_the_question_can_be_reached_and_has_a_name(page: PushPage) -> None:
    confirm = ask(page, request_of(Guard("many_clears", "Emptied.")))
    page.activateWindow()
    for widget in confirm.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(confirm):
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()
    assert confirm.findChild(QPushButton, "pushStart") is confirm.start_button


def test_a_running_push_shows_stages_rows_and_counts(page: PushPage, qtbot: QtBot) -> None:
    receipt = receipt_of({3: (Outcome.REJECTED, "Taken."), 5: (Outcome.SKIPPED, "Changed.")})
    planned = tuple(replace(row, outcome=Outcome.PLANNED, message="") for row in receipt.rows)
    runner = JobRunner()
    gate = JobMonitor()

    def work(monitor: JobMonitor) -> None:
        for item in (
            PushStage.COMPARING,
            PushBegun("2026-11-20-1", planned),
            PushStage.SENDING,
            RowsSettled(receipt.rows[:4]),
            RowsSettled(receipt.rows[4:6]),
        ):
            monitor.tell(item)
        while not gate.is_stopped:
            monitor.wait(0.01)

    job = Job(work)
    progress = page.show_progress(
        job, "Downtown", refusals=lambda: 2, seconds=60.0, has_canary=False, has_deletes=True
    )
    runner.start(job)
    qtbot.waitUntil(lambda: progress.rows.rowCount() == 6)

    assert progress.push_id == "2026-11-20-1"
    assert progress.stages.accessibleName() == "Stage 2 of 4: Send"
    assert "4 done   ·   1 skipped   ·   1 failed" in texts_of(progress)
    # The newest row stands first.
    assert progress.rows.row_at(0) == receipt.rows[5]
    failed = progress.findChild(QAbstractButton, "pushRunningFilterFailed")
    assert failed is not None
    assert failed.accessibleName() == "Failed, 1 row"
    failed.setChecked(True)
    assert [progress.rows.row_at(at) for at in range(progress.rows.rowCount())] == [receipt.rows[3]]
    progress.panel.pause_button.click()
    assert job.is_paused
    assert "Paused. Nothing is sent until you go on." in texts_of(progress)
    progress.panel.pause_button.click()
    with qtbot.waitSignal(page.stop_wished):
        progress.panel.stop_button.click()
    gate.stop()
    qtbot.waitUntil(lambda: not job.is_running)
    runner.close()


def test_results_that_are_all_done_are_good_news(page: PushPage) -> None:
    results = page.show_end(PushEnd(receipt_of({}), "Downtown", said=("The results are in c.xlsx.",)))

    assert results.banner.kind == "done"
    assert results.title == "All 46 changes are done"
    assert "The results are in c.xlsx." in texts_of(results)
    assert results.findChild(QPushButton, "pushRetry") is None
    assert results.findChild(QPushButton, "pushUndo") is not None


def test_failed_rows_are_grouped_by_cause_with_fix_and_retry(page: PushPage, qtbot: QtBot) -> None:
    why = "The e-mail <i>belongs</i> to another."
    outcomes = dict.fromkeys((1, 2, 3, 4), (Outcome.REJECTED, why)) | {9: (Outcome.SKIPPED, "Kept.")}
    results = page.show_end(PushEnd(receipt_of(outcomes), "Downtown"))

    assert results.title == "41 done, 4 failed, 1 skipped"
    assert results.banner.kind == "warning"
    causes = find_causes(results.end.receipt.rows)
    assert [(cause.message, len(cause.rows)) for cause in causes] == [(why, 4), ("Kept.", 1)]
    assert why in texts_of(results)
    for name, signal in (("pushFix1", page.fix_wished), ("pushRetry1", page.retry_wished)):
        button = results.findChild(QPushButton, name)
        assert button is not None
        with qtbot.waitSignal(signal) as wished:
            button.click()
        assert wished.args is not None
        assert len(wished.args[0]) == 4
    results.table.show_filter("failed")
    assert results.rows.rowCount() == 4


def test_rows_whose_addresses_were_taken_are_one_cause(page: PushPage) -> None:
    outcomes = {
        at: (Outcome.SKIPPED, f"“a{at}@example.com” was taken meanwhile: customer {at} has it.")
        for at in (1, 2)
    } | {3: (Outcome.REJECTED, "The store answered 500."), 4: (Outcome.REJECTED, "The store answered 404.")}
    causes = find_causes(receipt_of(outcomes).rows)

    assert [(cause.message, len(cause.rows)) for cause in causes] == [
        ("The store answered 500.", 1),
        ("The store answered 404.", 1),
        ("“…” was taken meanwhile: customer … has it.", 2),
    ]
    alone = find_causes(receipt_of({1: outcomes[1]}).rows)
    assert [cause.message for cause in alone] == [outcomes[1][1]]


def test_a_push_that_stopped_by_itself_says_why_and_can_go_on(page: PushPage, qtbot: QtBot) -> None:
    rest = dict.fromkeys(range(5, 46), (Outcome.PLANNED, ""))
    end = PushEnd(receipt_of(rest, finished=False), "Downtown", halted="The store rejected half of the rows.")
    results = page.show_end(end)

    assert results.title == "Stopped by itself: 5 of 46 changes are done"
    assert "The store rejected half of the rows." in texts_of(results)
    resume = results.findChild(QPushButton, "pushResume")
    assert resume is not None
    assert resume.accessibleName() == "Send the other 41 anyway"
    with qtbot.waitSignal(page.resume_wished) as wished:
        resume.click()
    assert wished.args == ["2026-11-20-1"]
    assert results.findChild(QPushButton, "pushUndo") is None


def test_what_others_changed_meanwhile_is_listed(page: PushPage) -> None:
    conflict = Conflict(
        "customers", 10_400, "BillingCity", "Customers!F2", 2, "a", "b", "c", label="Grace Okafor"
    )
    results = page.show_end(PushEnd(receipt_of({}), "Downtown", conflicts=(conflict,)))

    assert results.banner.kind == "warning"
    assert "Grace Okafor · Billing city" in texts_of(results)


def test_the_rows_of_a_push_are_a_sound_model(qtbot: QtBot, look: Theme) -> None:
    rows = PushRows()
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    receipt = receipt_of({0: (Outcome.REJECTED, "Taken.")})
    rows.begin([replace(row, outcome=Outcome.PLANNED) for row in receipt.rows])
    rows.settle(receipt.rows[:10])
    rows.set_filter("failed")
    rows.settle(receipt.rows[10:])
    rows.set_filter("all")
    # A row that was done can still turn out to be gone when it is read back.
    gone = replace(receipt.rows[20], outcome=Outcome.REJECTED, message="Gone.")
    rows.settle([gone])
    assert rows.counts[Outcome.REJECTED] == 2
    assert rows.rowCount() == 46

    rows.show_rows(receipt.rows)

    assert rows.data(rows.index(0, RESULT)) == "Failed"
    assert rows.data(rows.index(0, MESSAGE)) == "Taken."
    spoken = rows.data(rows.index(0, WHO), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Failed, Taken.")
    del tester
    QCoreApplication.processEvents()


def test_fifty_thousand_rows_settle_without_a_stall(qtbot: QtBot, look: Theme) -> None:
    changes = [
        Change("customers", Action.UPDATE, key, f"Customers!{key}", key, (), f"Customer {key}")
        for key in range(1, 50_001)
    ]
    planned = [ReceiptRow(change, Outcome.PLANNED, change.key) for change in changes]
    done = [replace(row, outcome=Outcome.DONE) for row in planned]
    rows = PushRows()
    rows.begin(planned)
    for start in range(0, len(done), 100):
        rows.settle(done[start : start + 100])
    assert rows.rowCount() == 50_000
    assert rows.row_at(0) is done[-1]


def test_time_left_follows_the_estimate_first_and_the_pace_then() -> None:
    pace = PushPace(calls=100, seconds=50)
    assert pace.seconds_left(0) is None
    pace.settle(10, 10, 1.0)
    assert pace.seconds_left(1.0) == 45.0
    for second in range(2, 31):
        pace.settle(1, 1, float(second))
    # One call a second over the last while, sixty-one left.
    left = pace.seconds_left(30.0)
    assert left == pytest.approx(61, rel=0.1)
    pace.pause(30.0)
    pace.carry_on(330.0)
    assert pace.seconds_left(330.0) == left


def test_a_resumed_push_without_an_estimate_says_nothing_until_it_knows() -> None:
    pace = PushPace(calls=100, seconds=0)
    pace.settle(10, 10, 1.0)
    assert pace.seconds_left(2.0) is None
