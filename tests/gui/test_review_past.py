"""What is only to look at, two exports or a stranger's change set, shows no tick and takes no decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.gui.dialogs.compare import CompareDialog
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.change_model import INCLUDE, KIND
from cartsheets.gui.models.review_state import ReviewRow
from cartsheets.gui.pages.registry import PageEntry
from cartsheets.gui.pages.review import ReviewPage
from cartsheets.gui.pages.review_notes import ReviewAbout
from cartsheets.gui.pages.review_patterns import ReviewPatterns
from cartsheets.gui.theme import Theme
from cartsheets.gui.widgets.choice_card import ChoiceCard
from cartsheets.gui.widgets.states import EmptyState
from tests.conftest import StartStore
from tests.gui.history_views import export_details
from tests.gui.one_page import window_of
from tests.gui.pushing import Journey, journey_at
from tests.gui.sample_plans import make_plan, make_state, state_of

CHECK = Qt.ItemDataRole.CheckStateRole
LOOK = "What changed meanwhile."


@pytest.fixture
def window(qtbot: QtBot, look: Theme) -> MainWindow:
    return window_of(qtbot, PageEntry("review", "Review", "review", ReviewPage))


@pytest.fixture
def page(window: MainWindow) -> ReviewPage:
    page = window.page("review")
    assert isinstance(page, ReviewPage)
    plan, live_row, *_ = make_plan(48, seed=7)
    page.show_state(state_of(replace(plan, is_past=True), live_row), about=ReviewAbout(look=LOOK))
    page.grid.setFocus()
    return page


def going(page: ReviewPage) -> list[bool]:
    return [row.is_going for row in page.model.state.rows]


def keys_of(page: ReviewPage) -> list[str]:
    keys, _meanings = zip(*page.keys(), strict=True)
    return list(keys)


def at_kind(page: ReviewPage, kind: str) -> ReviewRow:
    at = next(at for at in range(page.model.rowCount()) if page.model.row_at(at).kind == kind)
    page.grid.go_to(at)
    page.details.take_focus()
    return page.model.row_at(at)


def action(page: ReviewPage, name: str) -> QAction:
    return next(each for each in page.actions() if each.objectName() == name)


def test_no_box_is_shown_and_words_say_what_it_is(page: ReviewPage) -> None:
    grid = page.grid

    assert grid.isColumnHidden(INCLUDE)
    assert grid.overlay.isColumnHidden(INCLUDE)
    assert not grid.overlay.isColumnHidden(KIND)
    assert grid.overlay.columnViewportPosition(KIND) == 0
    assert page.filters.findChildren(QCheckBox) == []
    note = page.notes.findChild(QLabel, "noteLook")
    assert note is not None
    assert note.text() == LOOK
    assert page.notes.findChild(QLabel, "noteDeletes") is None
    index = page.model.index(0, INCLUDE)
    assert index.data(CHECK) is None
    assert not index.flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_neither_keys_nor_assistive_programs_decide_anything(page: ReviewPage, qtbot: QtBot) -> None:
    before = going(page)
    said: list[str] = []
    page.announced.connect(said.append)

    page.grid.selectAll()
    QTest.keyClick(page.grid, Qt.Key.Key_Space)
    at_kind(page, "conflict")
    QTest.keyClick(page.grid, Qt.Key.Key_M)
    QTest.keyClick(page.grid, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    page.model.setData(page.model.index(0, INCLUDE), Qt.CheckState.Unchecked, CHECK)
    page.model.decisions.include_pattern(page.model.state.plan.patterns[0], is_included=False)

    assert going(page) == before
    assert not page.model.decisions.undo_stack.canUndo()
    assert len(said) == 3
    assert all("only to look at" in words for words in said)
    assert keys_of(page) == ["J / K", "Enter"]


def test_details_show_both_values_and_ask_for_nothing(page: ReviewPage, qtbot: QtBot) -> None:
    for kind in ("conflict", "problem", "update"):
        at_kind(page, kind)
        assert page.details.findChildren(ChoiceCard) == []
        assert page.details.findChildren(QLineEdit) == []
        buttons = [
            each.objectName() for each in page.details.findChildren(QAbstractButton) if each.isVisible()
        ]
        assert sorted(buttons) == ["detailNext", "detailPrev", "detailUnchanged"]
    row = at_kind(page, "conflict")
    cell = next(cell for cell in row.cells.values() if cell.live)
    words = [each.text() for each in page.details.findChildren(QLabel)]
    assert cell.live in words
    assert cell.new in words


def test_all_patterns_are_a_list_to_read(page: ReviewPage) -> None:
    page.show_patterns()

    dialog = page.findChild(ReviewPatterns)
    assert dialog is not None
    index = dialog.model.index(0, 0)
    assert index.data(CHECK) is None
    assert not index.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert not any("Untick" in each.text() for each in dialog.findChildren(QLabel))
    dialog.close()


def test_boxes_and_ways_forward_are_there_again_in_the_next_review(page: ReviewPage, qtbot: QtBot) -> None:
    assert not action(page, "actPush").isEnabled()

    page.show_state(make_state())

    assert action(page, "actPush").isEnabled()
    for view in (page.grid, page.grid.overlay):
        assert not view.isColumnHidden(INCLUDE)
        assert view.columnWidth(INCLUDE) > 0
    assert page.filters.findChildren(QCheckBox) != []
    qtbot.waitUntil(lambda: page.notes.findChild(QLabel, "noteLook") is None)
    assert "Space" in keys_of(page)


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path) -> Iterator[Journey]:
    store = practice_store(customers=20, groups=3, seed=2, conditions=["pace=off"])
    with journey_at(qtbot, store, tmp_path) as found:
        yield found


def compare_exports(journey: Journey) -> ReviewPage:
    journey.export()
    details = export_details(journey, 0)
    found = details.findChild(QWidget, "historyCompare")
    assert isinstance(found, QAbstractButton)
    found.click()
    dialog = journey.window.findChild(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    dialog.choices.setCurrentRow(1)
    dialog.compare_button.click()
    journey.until_reviewed()
    return journey.review.page


def test_the_report_of_two_exports_holds_deletes_too_though_nothing_is_ticked(
    journey: Journey, tmp_path: Path
) -> None:
    first, second = journey.keys[:2]
    journey.store.edit(first, BillingCity="Corvallis")
    journey.store.shop.delete(second)
    page = compare_exports(journey)
    note = page.notes.findChild(QLabel, "noteLook")
    assert note is not None
    assert "between two exports" in note.text()
    assert journey.window.rail.buttons["review"].badge == 0

    report = tmp_path / "between.xlsx"
    journey.review.write_report(report)

    journey.until(lambda: "between.xlsx" in journey.window.toast.text)
    rows = list(openpyxl.load_workbook(report)["Changes"].iter_rows(values_only=True))
    keys = {cell for row in rows for cell in row}
    assert {str(first), str(second)} <= {str(key) for key in keys}


def test_two_exports_that_are_alike_speak_of_no_sheet(journey: Journey) -> None:
    page = compare_exports(journey)

    assert isinstance(page.state, EmptyState)
    assert page.state.title == "Nothing is different"
