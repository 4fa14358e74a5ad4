"""Edits in the whole window: opened, kept while they are made, brought before the review, and pushed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cartsheets.domain.editing.edits import places_of
from cartsheets.gui.desk import Desk
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.mend import Mend
from cartsheets.gui.pages.edit import EditPage
from cartsheets.gui.pages.review import ReviewPage
from cartsheets.gui.theme import Theme
from cartsheets.settings import Settings
from tests.conftest import StartStore
from tests.gui.desk_window import keep_keys, opened_window, settings_for
from tests.gui.edit_desk import WAIT_MS, edit_page, kept_draft, window_at
from tests.steps.journeys import Journey


@pytest.fixture
def journey(practice_store: StartStore, tmp_path: Path) -> Journey:
    journey = Journey(practice_store(customers=30, groups=4), tmp_path)
    journey.export()
    return journey


@pytest.fixture
def opened(qtbot: QtBot, look: Theme, journey: Journey) -> Iterator[tuple[MainWindow, Desk]]:
    with window_at(qtbot, journey) as found:
        yield found


def test_the_newest_export_of_the_store_is_shown(qtbot: QtBot, opened: tuple[MainWindow, Desk]) -> None:
    page = edit_page(qtbot, opened[0])
    assert page.model.rowCount() == 30


def test_a_store_that_was_never_exported_says_how_to_begin(
    qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path
) -> None:
    store = practice_store(customers=3)
    with opened_window(qtbot, tmp_path / "home", settings=settings_for(store)) as (window, desk):
        desk.choose_store("Downtown")
        window.show_page("edit")
        page = window.page("edit")
        qtbot.waitUntil(
            lambda: page.state is not None and page.state.objectName() == "editEmpty", timeout=WAIT_MS
        )


def test_without_a_chosen_store_the_newest_export_of_any_is_opened_on_request(
    qtbot: QtBot, look: Theme, journey: Journey
) -> None:
    with opened_window(qtbot, journey.home, settings=settings_for(journey.store)) as (window, desk):
        keep_keys(desk, journey.store)
        window.show_page("edit")
        page = window.page("edit")
        assert isinstance(page, EditPage)
        qtbot.waitUntil(
            lambda: page.state is not None and page.state.objectName() == "editEmpty", timeout=WAIT_MS
        )

        button = page.findChild(QAbstractButton, "editEmptyButton1")
        assert button is not None
        button.click()

        qtbot.waitUntil(lambda: page.edited is not None and page.state is None, timeout=WAIT_MS)
        assert page.model.rowCount() == 30
        assert desk.store_name == "Downtown"


def test_only_a_single_store_is_chosen_without_asking(qtbot: QtBot, look: Theme, journey: Journey) -> None:
    one = settings_for(journey.store)
    two = replace(one, stores=(*one.stores, replace(one.stores[0], name="Uptown")))
    for number, (settings, wanted) in enumerate(((one, "Downtown"), (two, None), (Settings(), None))):
        with opened_window(qtbot, journey.home / str(number), settings=settings) as (_, desk):
            desk.choose_only_store()
            assert desk.store_name == wanted


def test_edits_are_kept_soon_after_they_are_made(qtbot: QtBot, opened: tuple[MainWindow, Desk]) -> None:
    window, desk = opened
    page = edit_page(qtbot, window)
    page.put(0, "BillingCity", "Bend")
    page.put(1, "BillingCity", "Salem")
    page.undo()
    qtbot.waitUntil(lambda: page.foot.kept.text() == "Edits kept", timeout=WAIT_MS)
    draft = kept_draft(desk)
    assert draft is not None
    assert (len(draft.gestures), draft.position) == (2, 1)


def test_closing_the_window_keeps_the_last_edit(qtbot: QtBot, look: Theme, journey: Journey) -> None:
    with opened_window(qtbot, journey.home, settings=settings_for(journey.store)) as (window, desk):
        desk.choose_store("Downtown")
        page = edit_page(qtbot, window)
        page.put(0, "BillingCity", "Bend")
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT_MS)
        draft = kept_draft(desk)
    assert draft is not None
    assert draft.position == 1


def test_the_next_run_asks_whether_to_restore_and_a_look_elsewhere_does_not(
    qtbot: QtBot, look: Theme, journey: Journey
) -> None:
    settings = settings_for(journey.store)
    with opened_window(qtbot, journey.home, settings=settings) as (window, desk):
        desk.choose_store("Downtown")
        page = edit_page(qtbot, window)
        page.put(0, "BillingCity", "Bend")
        page.export_wished.emit(page.edited.record.id if page.edited else "")
        qtbot.waitUntil(lambda: page.state is None and page.model.edits.change_count == 1, timeout=WAIT_MS)
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT_MS)
    with opened_window(qtbot, journey.home, settings=settings) as (window, desk):
        desk.choose_store("Downtown")
        window.show_page("edit")
        page = window.page("edit")  # type: ignore[assignment]
        qtbot.waitUntil(
            lambda: page.state is not None and page.state.objectName() == "editRestore", timeout=WAIT_MS
        )
        page.discard_wished.emit()
        qtbot.waitUntil(lambda: page.state is None and not page.is_asking, timeout=WAIT_MS)
        assert page.model.edits.change_count == 0
        draft = kept_draft(desk)
        assert draft is not None
        assert draft.gestures == ()


def test_a_sheet_is_edited_where_somebody_wishes_it(
    qtbot: QtBot, opened: tuple[MainWindow, Desk], journey: Journey
) -> None:
    window, desk = opened
    with journey.editing() as book:
        book.type(min(journey.store.shop.customers), BillingCity="Bend")
    desk.edit_wished.emit(journey.sheet)
    page = edit_page(qtbot, window)
    assert page.model.edits.change_count == 1


def test_edits_come_before_the_review_and_a_mend_there_is_made_in_the_grid_too(
    qtbot: QtBot, opened: tuple[MainWindow, Desk]
) -> None:
    window, _ = opened
    page = edit_page(qtbot, window)
    page.put(0, "BillingCity", "Bend")
    page.put(1, "Email", "no address")
    page.wish_review()
    review = window.page("review")
    assert isinstance(review, ReviewPage)
    qtbot.waitUntil(lambda: review.state_shown is not None and review.state is None, timeout=WAIT_MS)
    assert window.current_page is review
    assert review.model.state.counts() == {"update": 1, "problem": 1}
    review.mend_wished.emit([Mend("customers", 2, "Email", "mended@shop.example")])
    qtbot.waitUntil(lambda: review.model.state.counts() == {"update": 2}, timeout=WAIT_MS)
    assert page.model.edits.value(1, "Email") == "mended@shop.example"
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=WAIT_MS)


def test_what_is_typed_in_the_grid_after_a_mend_in_the_review_counts(
    qtbot: QtBot, opened: tuple[MainWindow, Desk]
) -> None:
    window, _ = opened
    page = edit_page(qtbot, window)
    page.put(1, "Email", "no address")
    page.wish_review()
    review = window.page("review")
    assert isinstance(review, ReviewPage)
    qtbot.waitUntil(lambda: review.model.state.counts() == {"problem": 1}, timeout=WAIT_MS)
    review.mend_wished.emit([Mend("customers", 2, "Email", "mended@shop.example")])
    qtbot.waitUntil(lambda: review.model.state.counts() == {"update": 1}, timeout=WAIT_MS)

    page.put(1, "Email", "later@shop.example")
    page.wish_review()

    def asked() -> list[str]:
        return [cell.new for row in review.model.state.rows for cell in row.cells.values()]

    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=WAIT_MS)
    assert asked() == ["later@shop.example"]


def test_what_was_pushed_is_no_edit_any_more(
    qtbot: QtBot, opened: tuple[MainWindow, Desk], journey: Journey
) -> None:
    from cartsheets.monitor import NullMonitor
    from cartsheets.steps.edit import review_edits
    from cartsheets.steps.push import push
    from tests.steps.journeys import ALL

    window, desk = opened
    page = edit_page(qtbot, window)
    page.model.note(page.model.edits.set_text("Edit", places_of([0, 1]), "BillingCity", "Bend"))
    page.put(2, "Email", "no address")
    page.wish_review()
    review = window.page("review")
    qtbot.waitUntil(lambda: review.state is None, timeout=WAIT_MS)
    window.show_page("edit")
    assert page.edited is not None
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=WAIT_MS)
    with journey.opened() as session:
        found = review_edits(session, page.edited, monitor=NullMonitor())
        push(session, found.plan, ALL, live=found.live, monitor=NullMonitor())
    desk.record_changed.emit()
    qtbot.waitUntil(lambda: page.model.edits.change_count == 1, timeout=WAIT_MS)
    assert page.model.edits.changed_places().tolist() == [2]
    assert page.model.edits.value(0, "BillingCity") == "Bend"
    qtbot.waitUntil(lambda: not window.runner.jobs, timeout=WAIT_MS)
