"""The tour: a few marks on the practice store, once ever, by keyboard too, and in nobody's way."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.push import push_join
from cartsheets.gui.joins.review import review_join
from cartsheets.gui.joins.tour import Tour, tour_of
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.push_results import PushResults
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.coach_mark import best_place
from cartsheets.settings import Appearance, Settings, read_settings
from tests.gui.desk_window import opened_window

WINDOW = QRect(0, 0, 1440, 900)


@pytest.fixture
def opened(qtbot: QtBot, look: Theme, home: Path) -> Iterator[tuple[MainWindow, Desk]]:
    with opened_window(qtbot, home) as (window, desk):
        desk.practice_customers = 200
        yield window, desk


def open_sample(qtbot: QtBot, window: MainWindow) -> Tour:
    for action in window.page("home").actions():
        if action.objectName() == "actSample":
            action.trigger()
    review = review_join(window)
    qtbot.waitUntil(lambda: review.page.plan is not None and not window.runner.jobs, timeout=60_000)
    return tour_of(window)


def title(tour: Tour) -> str:
    found = tour.mark.findChild(QLabel, "coachTitle")
    assert isinstance(found, QLabel)
    return found.text()


def press(tour: Tour, name: str) -> None:
    found = tour.mark.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def test_it_comes_once_with_the_first_sample_sheet_and_never_again(
    qtbot: QtBot, look: Theme, home: Path
) -> None:
    with opened_window(qtbot, home) as (window, desk):
        desk.practice_customers = 200
        tour = open_sample(qtbot, window)
        qtbot.waitUntil(tour.mark.isVisible)
        assert title(tour) == "What somebody edited"
        assert not read_settings(home / "settings.toml").show_tour
    with opened_window(qtbot, home) as (window, desk):
        desk.practice_customers = 200
        tour = open_sample(qtbot, window)
        qtbot.wait(50)
        assert not tour.mark.isVisible()
        assert not tour.is_under_way


def test_it_speaks_at_the_sample_sheet_alone(
    qtbot: QtBot, opened: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, _ = opened
    tour = open_sample(qtbot, window)
    qtbot.waitUntil(tour.mark.isVisible)
    review = review_join(window)
    assert review.page.plan is not None
    sample = Path(review.page.plan.file)
    other = tmp_path / "customers.xlsx"
    shutil.copy(sample, other)

    review.open_sheet(other)
    qtbot.waitUntil(
        lambda: review.page.plan is not None and Path(review.page.plan.file) == other, timeout=60_000
    )
    qtbot.waitUntil(lambda: not tour.mark.isVisible())
    review.open_sheet(sample)

    qtbot.waitUntil(tour.mark.isVisible, timeout=60_000)


def lies_clear(window: MainWindow, tour: Tour, results: PushResults | None) -> bool:
    """Whether the mark leaves in sight how the push ended."""
    assert results is not None
    words = results.banner.findChildren(QLabel)
    assert words
    places = [QRect(each.mapTo(window, QPoint(0, 0)), each.size()) for each in words]
    return not any(tour.mark.geometry().intersects(place) for place in places)


def test_three_steps_at_the_review_and_two_at_the_results(
    qtbot: QtBot, opened: tuple[MainWindow, Desk]
) -> None:
    window, _desk = opened
    tour = open_sample(qtbot, window)
    qtbot.waitUntil(tour.mark.isVisible)
    seen = [title(tour)]
    for _ in range(2):
        press(tour, "coachNext")
        seen.append(title(tour))
    assert seen == ["What somebody edited", "What needs you", "Send it"]
    press(tour, "coachNext")
    assert not tour.mark.isVisible()
    assert tour.is_under_way

    review, push = review_join(window), push_join(window)
    state = review.page.state_shown
    assert state is not None
    review.push(state.changes(), state.decided_conflicts())
    qtbot.waitUntil(lambda: push.page.confirm is not None)
    assert not tour.mark.isVisible()
    confirm = push.page.confirm
    assert confirm is not None
    confirm.agree()
    qtbot.waitUntil(lambda: push.page.results is not None and push.job is None, timeout=60_000)
    qtbot.waitUntil(tour.mark.isVisible)
    assert title(tour) == "What became of it"
    assert lies_clear(window, tour, push.page.results)
    press(tour, "coachNext")
    assert title(tour) == "Changed your mind?"
    assert lies_clear(window, tour, push.page.results)
    press(tour, "coachNext")
    assert not tour.mark.isVisible()
    assert not tour.is_under_way


def test_it_leaves_the_focus_and_the_button_that_goes_forward_alone(
    qtbot: QtBot, opened: tuple[MainWindow, Desk]
) -> None:
    window, _desk = opened
    tour = open_sample(qtbot, window)
    qtbot.waitUntil(tour.mark.isVisible)
    forward = window.findChild(QPushButton, "pushButton")
    assert isinstance(forward, QPushButton)
    for _ in range(3):
        assert window.focusWidget() is review_join(window).page.grid
        for size in (QSize(1440, 900), QSize(1024, 700)):
            window.resize(size)
            qtbot.wait(20)
            button = QRect(forward.mapTo(window, QPoint(0, 0)), forward.size())
            assert not tour.mark.geometry().intersects(button)
            assert window.rect().contains(tour.mark.geometry())
        press(tour, "coachNext")


def test_it_is_reached_by_f6_and_ended_by_escape(qtbot: QtBot, opened: tuple[MainWindow, Desk]) -> None:
    window, _desk = opened
    tour = open_sample(qtbot, window)
    qtbot.waitUntil(tour.mark.isVisible)
    for _ in range(8):
        if tour.mark.isAncestorOf(window.focusWidget()):
            break
        QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.focusWidget().objectName() == "coachSkip"
    assert tour.mark.accessibleName() == "Tour: What somebody edited"
    assert "Nothing is sent yet." in tour.mark.accessibleDescription()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not tour.mark.isVisible()
    assert not tour.is_under_way
    assert window.focusWidget() is review_join(window).page.grid


def test_it_hides_while_another_page_is_shown_and_goes_on_there(
    qtbot: QtBot, opened: tuple[MainWindow, Desk]
) -> None:
    window, _desk = opened
    tour = open_sample(qtbot, window)
    qtbot.waitUntil(tour.mark.isVisible)
    press(tour, "coachNext")
    window.show_page("history")
    qtbot.waitUntil(lambda: not tour.mark.isVisible())
    window.show_page("review")
    qtbot.waitUntil(tour.mark.isVisible)
    assert title(tour) == "What needs you"


def test_it_is_shown_again_on_wish(qtbot: QtBot, look: Theme, home: Path) -> None:
    with opened_window(qtbot, home, settings=Settings(show_tour=False)) as (window, desk):
        desk.practice_customers = 200
        tour = open_sample(qtbot, window)
        assert not tour.is_under_way
        window.show_page("help")
        next(each for each in window.page("help").actions() if each.objectName() == "actHelpTour").trigger()
        qtbot.waitUntil(tour.mark.isVisible)
        assert window.current_page is window.page("review")
        press(tour, "coachSkip")
        assert not tour.is_under_way
        next(each for each in window.actions() if each.objectName() == "actTour").trigger()
        qtbot.waitUntil(tour.mark.isVisible)


def test_it_is_whole_in_the_dark_and_with_large_text(qtbot: QtBot, look: Theme, home: Path) -> None:
    looks = Appearance(theme="dark", text_size=200)
    with opened_window(qtbot, home, settings=Settings(appearance=looks)) as (window, desk):
        desk.practice_customers = 200
        tour = open_sample(qtbot, window)
        qtbot.waitUntil(tour.mark.isVisible)
        for part in tour.mark.findChildren(QLabel):
            assert part.height() >= part.heightForWidth(part.width()), part.objectName()
        assert window.rect().contains(tour.mark.geometry())


@pytest.mark.parametrize(
    "spot",
    [QRect(80, 90, 220, 700), QRect(1200, 850, 200, 36), QRect(300, 200, 760, 640), QRect(0, 0, 1440, 900)],
)
def test_a_mark_finds_a_place_that_covers_neither_its_part_nor_what_stays_clear(spot: QRect) -> None:
    clear = [QRect(1200, 850, 200, 36)]
    card = QRect(best_place(QSize(340, 180), spot, WINDOW, clear, gap=12), QSize(340, 180))
    assert WINDOW.contains(card)
    assert not card.intersects(clear[0])
    if spot != WINDOW:
        assert not card.intersects(spot)
