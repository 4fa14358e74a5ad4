"""The review as a person works with it: by keys and by mouse, from the first look to the push."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.mend import Mend
from cartsheets.gui.models.review_state import ReviewRow
from cartsheets.gui.pages.registry import PageEntry
from cartsheets.gui.pages.review import ReviewPage
from cartsheets.gui.pages.review_notes import ReviewAbout
from cartsheets.gui.theme import Theme
from cartsheets.settings import Appearance
from tests.gui.one_page import find, text_of, window_of
from tests.gui.sample_plans import COMPARED_AT, make_plan, make_state, state_of


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now: datetime = COMPARED_AT + timedelta(minutes=2)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(qtbot: QtBot, look: Theme, clock: Clock) -> MainWindow:
    entry = PageEntry("review", "Review", "review", lambda: ReviewPage(now=clock))
    return window_of(qtbot, entry)


@pytest.fixture
def empty_page(window: MainWindow) -> ReviewPage:
    page = window.page("review")
    assert isinstance(page, ReviewPage)
    return page


@pytest.fixture
def page(empty_page: ReviewPage) -> ReviewPage:
    empty_page.show_state(make_state())
    empty_page.grid.setFocus()
    return empty_page


def press(
    page: ReviewPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(page.grid, key, modifier)


def go_to_kind(page: ReviewPage, kind: str) -> ReviewRow:
    at = next(at for at in range(page.model.rowCount()) if page.model.row_at(at).kind == kind)
    page.grid.go_to(at)
    row = page.grid.current_row
    assert row is not None
    return row


def test_without_a_sheet_it_says_how_to_begin(empty_page: ReviewPage, qtbot: QtBot) -> None:
    assert empty_page.state is not None
    assert empty_page.state.accessibleName().startswith("Nothing to review yet")
    button = find(empty_page, "reviewEmptyButton1")
    with qtbot.waitSignal(empty_page.open_wished):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not find(empty_page, "bottomBar").isVisible()


def test_a_sheet_like_the_store_says_so(empty_page: ReviewPage) -> None:
    plan, live = make_plan(0)
    empty_page.show_state(state_of(plan, live))
    assert empty_page.state is not None
    assert empty_page.state.objectName() == "reviewAllAlike"


def test_the_head_says_which_sheet_and_how_old_the_comparison_is(page: ReviewPage) -> None:
    assert (
        text_of(page, "pageSubtitle")
        == "customers-2026-11-20.xlsx  ·  compared with the live store 2 minutes ago"
    )


def test_the_foot_says_what_goes_and_how_long_it_takes(page: ReviewPage, qtbot: QtBot) -> None:
    assert text_of(page, "summaryText") == "39 of 48 changes selected"
    qtbot.waitUntil(lambda: "6 need a decision first" in text_of(page, "etaText"))
    assert "about 50 seconds" in text_of(page, "etaText")
    assert find(page, "pushButton").accessibleName() == "Push 39 changes"


def test_j_and_k_walk_and_the_details_follow(page: ReviewPage, qtbot: QtBot) -> None:
    page.grid.go_to(0)
    press(page, Qt.Key.Key_J)
    press(page, Qt.Key.Key_J)
    press(page, Qt.Key.Key_K)
    assert page.grid.currentIndex().row() == 1
    qtbot.waitUntil(lambda: text_of(page, "detailName") == page.model.row_at(1).label)


def test_space_skips_and_includes(page: ReviewPage) -> None:
    row = go_to_kind(page, "update")
    press(page, Qt.Key.Key_Space)
    assert not row.is_going
    assert text_of(page, "summaryText") == "38 of 48 changes selected"
    press(page, Qt.Key.Key_Space)
    assert row.is_going


def test_nothing_is_chosen_beforehand_and_m_chooses_mine(page: ReviewPage, qtbot: QtBot) -> None:
    row = go_to_kind(page, "conflict")
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, "chooseMineBillingPhoneNumber") is not None)
    for name in ("chooseMineBillingPhoneNumber", "chooseLiveBillingPhoneNumber"):
        card = page.findChild(QAbstractButton, name)
        assert card is not None
        assert not card.isChecked()
    press(page, Qt.Key.Key_M)
    assert row.choice("BillingPhoneNumber") == "mine"
    assert row.is_going


def test_choosing_in_the_details_works_by_toggling_alone(page: ReviewPage, qtbot: QtBot) -> None:
    row = go_to_kind(page, "conflict")
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, "chooseLiveBillingPhoneNumber") is not None)
    card = page.findChild(QAbstractButton, "chooseLiveBillingPhoneNumber")
    assert card is not None
    card.setChecked(True)
    assert row.choice("BillingPhoneNumber") == "live"


def test_shift_m_decides_all_conflicts_shown_and_ctrl_z_takes_it_back(page: ReviewPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.announced) as said:
        press(page, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    assert said.args == ["4 conflicts decided."]
    assert page.model.summary().blocked == 2
    QTest.keyClick(page.window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.model.summary().blocked == 6


def test_r_leaves_the_field_under_the_cursor_as_it_is(page: ReviewPage) -> None:
    row = next(row for row in page.model.state.rows if row.kind == "update" and "Email" in row.cells)
    column = 3 + [column.name for column in page.model.columns].index("Email")
    page.grid.go_to(page.model.place_of(row.id), column)
    press(page, Qt.Key.Key_R)
    assert row.decision.left_out == {"Email"}
    press(page, Qt.Key.Key_R)
    assert row.decision.left_out == frozenset()


def test_filters_show_their_counts_and_what_they_say(page: ReviewPage) -> None:
    conflicts = find(page, "filterConflict")
    assert conflicts.accessibleName() == "Conflicts, 4 rows"
    assert isinstance(conflicts, QAbstractButton)
    conflicts.setChecked(True)
    assert page.model.rowCount() == 4
    assert text_of(page, "reviewShown") == "4 of 48 changes"
    QTest.keyClick(page.window(), Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert page.model.rowCount() == 48


def test_an_empty_filter_of_conflicts_is_good_news(page: ReviewPage, empty_page: ReviewPage) -> None:
    empty_page.show_state(make_state(10, changes_only=True))
    page.filters.show_kind("conflict")
    assert find(page, "reviewNothingFits").accessibleName() == "No conflicts"


def test_typing_finds(page: ReviewPage, qtbot: QtBot) -> None:
    QTest.keyClick(page.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = find(page, "reviewSearch")
    assert isinstance(field, QLineEdit)
    total = page.model.rowCount()
    QTest.keyClicks(field, "#10424")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.model.row_at(0).key == 10_424

    QTest.keyClick(field, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: page.model.rowCount() == total)


def test_a_pattern_can_be_left_out_by_its_tick(page: ReviewPage) -> None:
    tick = find(page, "includePattern1")
    assert isinstance(tick, QCheckBox)
    was_going = page.model.decisions.pattern_state(page.model.state.plan.patterns[0])
    tick.setCheckState(Qt.CheckState.Unchecked if was_going else Qt.CheckState.Checked)
    assert page.model.decisions.pattern_state(page.model.state.plan.patterns[0]) == tick.checkState()


def test_the_header_tick_takes_what_is_shown(page: ReviewPage) -> None:
    page.filters.show_kind("add")
    header = page.grid.headers[1]
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 15))
    assert page.model.summary().going == 27
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 15))
    assert page.model.summary().going == 39


def test_a_click_on_the_box_ticks(page: ReviewPage) -> None:
    row = go_to_kind(page, "delete")
    index = page.model.index(page.model.place_of(row.id), 0)
    at = page.grid.overlay.visualRect(index).center()
    QTest.mouseClick(page.grid.overlay.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert row.is_going


def test_a_problem_is_mended_in_place_alone_or_with_all_alike(page: ReviewPage, qtbot: QtBot) -> None:
    row = go_to_kind(page, "problem")
    qtbot.waitUntil(lambda: page.findChild(QLineEdit, "mendEmail") is not None)
    field = page.findChild(QLineEdit, "mendEmail")
    assert field is not None
    field.setText("right@shop.example")
    with qtbot.waitSignal(page.mend_wished) as wished:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert wished.args == [[Mend("customers", row.row, "Email", "right@shop.example")]]
    every = page.findChild(QAbstractButton, "mendAlike")
    assert every is not None
    with qtbot.waitSignal(page.mend_wished) as wished:
        every.click()
    assert wished.args is not None
    assert len(wished.args[0]) == 2


def test_e_types_another_value_for_a_conflict(page: ReviewPage, qtbot: QtBot) -> None:
    row = go_to_kind(page, "conflict")
    press(page, Qt.Key.Key_E)
    field = page.findChild(QLineEdit, "editBillingPhoneNumber")
    assert field is not None
    assert field.isVisible()
    field.setText("555-0100")
    with qtbot.waitSignal(page.mend_wished) as wished:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert wished.args == [[Mend("customers", row.row, "BillingPhoneNumber", "555-0100")]]


def test_the_push_is_wished_with_exactly_what_is_left(page: ReviewPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.push_wished) as wished:
        QTest.keyClick(page.window(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wished.args is not None
    changes, conflicts = wished.args
    assert changes == page.model.state.changes()
    assert len(conflicts) == 4


def test_an_old_comparison_is_made_again_before_a_push(page: ReviewPage, clock: Clock, qtbot: QtBot) -> None:
    clock.now += timedelta(minutes=15)
    page.show_state(make_state())
    assert find(page, "pushButton").accessibleName() == "Compare again, then push"
    with qtbot.waitSignal(page.compare_wished), qtbot.assertNotEmitted(page.push_wished):
        QTest.mouseClick(find(page, "pushButton"), Qt.MouseButton.LeftButton)


def test_a_key_compares_again_and_reads_everything(page: ReviewPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.compare_all_wished):
        QTest.keyClick(page.window(), Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)


def test_comparing_again_keeps_the_place(page: ReviewPage) -> None:
    row = go_to_kind(page, "problem")
    page.show_state(make_state())
    assert page.grid.current_row is not None
    assert page.grid.current_row.id == row.id


def test_a_narrow_window_closes_the_details_and_f4_opens_them(window: MainWindow, page: ReviewPage) -> None:
    window.resize(1024, 640)
    assert not page.details.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F4)
    assert page.details.isVisible()


def test_all_can_be_named_by_a_screen_reader(page: ReviewPage, qtbot: QtBot) -> None:
    go_to_kind(page, "conflict")
    qtbot.waitUntil(lambda: page.findChild(QAbstractButton, "chooseMineBillingPhoneNumber") is not None)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in page.window().findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
    ]
    assert nameless == []
    assert page.grid.overlay.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_tab_leaves_the_table(page: ReviewPage) -> None:
    page.grid.setFocus()
    press(page, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is not page.grid


LOOKS = [
    Appearance(theme=theme, change_colours=colours, density=density)
    for theme in ("light", "dark", "high_contrast")
    for colours in ("green_red", "blue_orange")
    for density in ("compact", "stacked")
]


@pytest.mark.parametrize("wish", LOOKS, ids=lambda wish: f"{wish.theme}-{wish.change_colours}-{wish.density}")
def test_the_review_is_painted_in_every_look(page: ReviewPage, look: Theme, wish: Appearance) -> None:
    look.use(wish)
    image = page.grid.grab().toImage()
    seen = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }
    assert look.colour("surface").name() in seen
    assert look.colour("add").name() in {image.pixelColor(1, y).name() for y in range(image.height())}


def test_sort_by_header_goes_up_down_and_back(page: ReviewPage) -> None:
    sort: Callable[[int], None] = page.grid.headers[0].sort_wished.emit
    sort(2)
    assert page.model.sorted_by == (2, False)
    sort(2)
    assert page.model.sorted_by == (2, True)
    sort(2)
    assert page.model.sorted_by is None


def test_an_undo_shows_all_of_itself_whatever_was_looked_for_in_the_sheet(page: ReviewPage) -> None:
    page.filters.show_kind("conflict")
    assert page.model.filter.kind == "conflict"

    page.show_state(make_state())
    assert page.model.filter.kind == "conflict"

    page.show_state(make_state(), about=ReviewAbout(heading="Undo the push of today", is_undo=True))
    assert page.model.filter.kind == ""
    assert page.model.rowCount() == len(page.model.state.rows)
