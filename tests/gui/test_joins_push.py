"""From the review to the store and back: the push as the window does it, against a real practice store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.domain.receipt import Outcome
from cartsheets.gui.dialogs.question import Question
from cartsheets.gui.pages.push_results import PushResults
from cartsheets.gui.theme import Theme
from tests.conftest import StartStore
from tests.gui.pushing import Journey, journey_at


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path) -> Iterator[Journey]:
    store = practice_store(customers=40, groups=3, seed=2, conditions=["pace=off"])
    with journey_at(qtbot, store, tmp_path) as found:
        yield found


def button(results: PushResults, name: str) -> QAbstractButton:
    found = results.findChild(QPushButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def city_of(journey: Journey, key: int) -> object:
    return journey.store.shop.customers[key]["BillingCity"]


def test_a_sheet_is_pushed_and_its_results_are_written_back(journey: Journey) -> None:
    changed, gone = journey.keys[:3], journey.keys[3]
    journey.edit(
        {**{key: {"Billing city": "Eugene"} for key in changed}, gone: {"Action": "Delete"}},
        adds=[{"Email": "new.one@example.com", "Billing last name": "Abara"}],
    )
    journey.open_review()
    model = journey.review.page.model
    model.decisions.include([row for row in model.state.rows if row.kind == "delete"], is_included=True)

    results = journey.push_all()

    assert results.title == "All 5 changes are done"
    assert results.banner.kind == "done"
    assert [city_of(journey, key) for key in changed] == ["Eugene"] * 3
    assert gone not in journey.store.shop.customers
    assert any(journey.store.shop.customers[key]["Email"] == "new.one@example.com" for key in journey.keys)
    table = openpyxl.load_workbook(journey.sheet)["Customers"]
    statuses = [row[1] for row in table.iter_rows(min_row=2, values_only=True)]
    assert statuses[:4] == ["Updated", "Updated", "Updated", "Deleted"]
    assert journey.push.after.end is not None
    assert journey.push.after.end.said == (f"The results are in {journey.sheet}.",)
    assert journey.window.rail.buttons["review"].badge == 0


def test_a_sheet_that_was_saved_during_its_review_is_read_again_before_anything_is_sent(
    journey: Journey,
) -> None:
    first, second = journey.keys[:2]
    journey.edit({first: {"Billing city": "Eugene"}})
    journey.open_review()
    confirm = journey.ask()
    journey.edit({second: {"Billing city": "Salem"}})

    confirm.agree()
    journey.until(lambda: journey.push.job is None and journey.review._job is not None)
    journey.until_reviewed()

    assert city_of(journey, first) != "Eugene"
    assert journey.window.current_page is journey.review.page
    (banner,) = journey.window.banners.banners
    assert "was changed while it was reviewed. Nothing was sent." in banner.accessibleName()
    results = journey.push_all()
    assert results.title == "All 2 changes are done"
    assert [city_of(journey, key) for key in (first, second)] == ["Eugene", "Salem"]


def test_deletes_stay_behind_until_their_number_is_typed(journey: Journey) -> None:
    changed, gone = journey.keys[:2]
    journey.edit({changed: {"Billing city": "Eugene"}, gone: {"Action": "Delete"}})
    journey.open_review()
    model = journey.review.page.model
    model.decisions.include(model.state.rows, is_included=True)
    confirm = journey.ask()
    assert confirm.start_button.accessibleName() == "Push 1 change"
    confirm.delete_field.setText("DELETE 2")
    assert not confirm.answer().with_deletes
    confirm.delete_field.setText("delete 1")
    assert confirm.start_button.accessibleName() == "Push 2 changes"
    confirm.delete_field.clear()

    confirm.agree()
    journey.results()

    assert city_of(journey, changed) == "Eugene"
    assert gone in journey.store.shop.customers


def test_the_rows_come_while_the_push_runs_and_all_stages_are_told(journey: Journey) -> None:
    journey.edit({key: {"Billing city": "Eugene"} for key in journey.keys[:7]})
    journey.open_review()
    confirm = journey.ask()
    for tick in confirm._guards:
        tick.set_on(True)
    confirm.canary.set_on(True)
    seen: list[tuple[int, int]] = []

    confirm.agree()
    progress = journey.push.page.progress
    assert progress is not None
    progress.rows.counted.connect(lambda: seen.append((progress.stages.current, progress.rows.rowCount())))
    results = journey.results()

    assert seen[-1][1] == 7
    # The first rows are settled in the stage of their own, before the rest.
    assert 5 in [count for _, count in seen]
    assert progress.stages.current == 3
    assert results.rows.total == 7


def test_rows_that_the_store_refuses_are_grouped_fixed_and_sent_again(journey: Journey) -> None:
    bad, good = journey.keys[:2], journey.keys[2:6]
    journey.store.conditions.password_policy = True
    journey.edit(
        {
            **{key: {"New password": "short"} for key in bad},
            **{key: {"Billing city": "Salem"} for key in good},
        }
    )
    journey.open_review()

    results = journey.push_all()

    assert results.title == "4 done, 2 failed"
    assert results.banner.kind == "warning"
    assert button(results, "pushRetry1").accessibleName().startswith("Retry: ")
    assert results.table.rows.counts[Outcome.REJECTED] == 2

    button(results, "pushFix1").click()
    journey.until_reviewed()
    page = journey.review.page
    assert journey.window.current_page is page
    assert [row.key for row in page.model.state.rows] == bad
    assert page.grid.current_row is not None
    assert page.grid.current_row.key == bad[0]

    journey.store.conditions.password_policy = False
    old = journey.push.page.confirm
    journey.window.show_page("push")
    journey.push.show_push(results.end.receipt.push)
    results = journey.results()
    journey.until(lambda: journey.push.page.results is not results)
    again = journey.results()
    button(again, "pushRetry").click()
    journey.until(lambda: journey.push.page.confirm not in (None, old))
    confirm = journey.push.page.confirm
    assert confirm is not None
    assert confirm.start_button.accessibleName() == "Push 2 changes"
    confirm.agree()
    assert journey.results().title == "All 2 changes are done"


def test_what_others_changed_after_the_review_stays_and_is_told(journey: Journey) -> None:
    first, second = journey.keys[:2]
    journey.edit(
        {first: {"Billing city": "Eugene", "Billing company": "Old Mill"}, second: {"Billing city": "Salem"}}
    )
    journey.open_review()
    journey.store.shop.edit(first, BillingCity="Elsewhere")

    results = journey.push_all()

    assert city_of(journey, first) == "Elsewhere"
    assert journey.store.shop.customers[first]["BillingCompany"] == "Old Mill"
    assert results.findChild(QPushButton, "pushUndo") is not None
    assert results.banner.kind == "warning"
    assert results.findChildren(QWidget, "pushOvertaken")


def test_values_that_the_store_keeps_differently_are_listed(journey: Journey) -> None:
    journey.store.conditions.lower_emails = True
    journey.edit({journey.keys[0]: {"Email": "Grace.Okafor@Example.com"}})
    journey.open_review()

    results = journey.push_all()

    assert [each.stored for each in results.end.receipt.stored_differently] == ["grace.okafor@example.com"]
    assert results.title == "All 1 change is done"
    assert results.banner.kind == "warning"
    assert results.findChildren(QWidget, "pushDifferently")


def test_a_push_is_stopped_after_a_question_and_resumed_where_it_was(journey: Journey) -> None:
    progress = journey.push_slowly(40, until_rows=4)

    progress.stop_wished.emit()
    question = journey.window.findChild(Question, "question")
    assert isinstance(question, Question)
    assert journey.push.job is not None
    assert journey.push.job.is_paused
    question.do.click()

    results = journey.results()
    assert results.title.startswith("Stopped: ")
    done = results.end.receipt.count(Outcome.DONE)
    assert 0 < done < 40
    journey.store.conditions.latency_ms = 0
    button(results, "pushResume").click()
    journey.until(lambda: journey.push.page.results not in (None, results) and journey.push.job is None)
    assert journey.results().title == "All 40 changes are done"
    emails = [journey.store.shop.customers[key]["Email"] for key in journey.keys]
    assert sum(str(email).startswith("new.") for email in emails) == 40


def test_the_question_can_be_answered_by_going_on(journey: Journey) -> None:
    progress = journey.push_slowly(25)

    progress.stop_wished.emit()
    question = journey.window.findChild(Question, "question")
    assert isinstance(question, Question)
    question.keep.click()

    assert journey.results().title == "All 25 changes are done"


def test_a_push_that_loses_its_store_says_so_and_is_resumed(journey: Journey) -> None:
    results = journey.push_cut_off()

    assert results.title == "Stopped: 0 of 4 changes are done"
    assert journey.window.banners.banners
    button(results, "pushResume").click()
    journey.until(lambda: journey.push.page.results not in (None, results) and journey.push.job is None)
    assert [city_of(journey, key) for key in journey.keys[:4]] == ["Eugene"] * 4


def test_a_push_is_undone_by_a_review_of_its_own(journey: Journey) -> None:
    first, second = journey.keys[:2]
    before = city_of(journey, first)
    journey.edit({first: {"Billing city": "Eugene"}, second: {"Billing city": "Salem"}})
    journey.open_review()
    results = journey.push_all()
    journey.store.shop.edit(second, BillingCity="Tampa")

    button(results, "pushUndo").click()
    journey.until_reviewed()

    page = journey.review.page
    assert page.title.startswith("Undo the push of ")
    assert dict(page.model.state.counts()) == {"update": 1, "conflict": 1}
    results = journey.push_all()
    assert results.title == "All 1 change is done"
    assert journey.push.page.title == "Results of the undo"
    assert city_of(journey, first) == before
    assert city_of(journey, second) == "Tampa"
    assert "Go to the history" in button(results, "pushBack").text()


def test_writing_the_results_back_is_no_edit_of_a_watched_sheet(journey: Journey, qtbot: QtBot) -> None:
    journey.desk.watch.watch(journey.sheet)
    journey.edit({journey.keys[0]: {"Billing city": "Eugene"}})
    journey.until(lambda: journey.window.current_page is journey.window.page("review"))
    journey.until_reviewed()

    journey.push_all()

    with qtbot.assertNotEmitted(journey.desk.watch.saved, wait=2500):
        assert journey.sheet in journey.desk.watch.paths
    assert journey.window.current_page is journey.push.page
    journey.desk.watch.forget(journey.sheet)


def test_home_resumes_a_push_that_was_cut_off(journey: Journey) -> None:
    cut_off = journey.push_cut_off()
    journey.window.show_page("home")

    journey.window.page("home").resume_wished.emit("Downtown", cut_off.end.receipt.push)  # type: ignore[attr-defined]

    journey.until(lambda: journey.push.page.results not in (None, cut_off) and journey.push.job is None)
    assert journey.window.current_page is journey.push.page
    assert journey.results().title == "All 4 changes are done"


def test_the_window_asks_before_it_closes_over_a_push(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey.push_slowly(30)
    asked: list[str] = []

    def keep(question: Question) -> int:
        asked.append(question.windowTitle())
        return int(question.DialogCode.Rejected.value)

    monkeypatch.setattr(Question, "exec", keep)

    assert not journey.window.close()

    assert asked == ["Close while a push is running?"]
    assert journey.results().title == "All 30 changes are done"


def test_the_results_are_saved_as_a_report(journey: Journey, tmp_path: Path) -> None:
    journey.edit({journey.keys[0]: {"Billing city": "Eugene"}})
    journey.open_review()
    journey.push_all()

    journey.push.after.write_report(tmp_path / "push.xlsx")

    journey.until(lambda: "push.xlsx" in journey.window.toast.text)
    book = openpyxl.load_workbook(tmp_path / "push.xlsx")
    row = next(book["Results"].iter_rows(min_row=2, values_only=True))
    assert (row[1], row[4], row[6], row[7]) == ("update", "Billing city", "Eugene", "Done")
