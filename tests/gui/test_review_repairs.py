"""What the spreadsheet did in the review: every repair is seen, found and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox
from pytestqt.qtbot import QtBot

from cartsheets.gui.models.change_model import ChangeModel
from cartsheets.gui.models.review_patterns import PatternsModel
from cartsheets.gui.models.review_repairs import RepairsModel
from cartsheets.gui.pages.review_patterns import ReviewPatterns
from cartsheets.gui.pages.review_repairs import ReviewRepairs
from cartsheets.gui.theme import Theme
from tests.conftest import StartStore
from tests.gui.pushing import Journey, journey_at
from tests.gui.sample_plans import make_state

ON, OFF, SOME = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked
CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def journey(qtbot: QtBot, look: Theme, practice_store: StartStore, tmp_path: Path) -> Iterator[Journey]:
    store = practice_store(customers=20, groups=3, seed=2, conditions=["pace=off"])
    with journey_at(qtbot, store, tmp_path) as found:
        for at, zip_code in enumerate(("02138", "02139", "02140")):
            store.shop.edit(found.keys[at], BillingZipCode=zip_code)
        store.shop.edit(found.keys[3], BillingPhoneNumber="+15550102000")
        found.export()
        found.edit(
            {
                found.keys[0]: {"Billing ZIP": 2138},
                found.keys[1]: {"Billing ZIP": 2139},
                found.keys[2]: {"Billing ZIP": 2140, "Billing city": "Eugene"},
                found.keys[3]: {"Billing phone": 15550102000},
            }
        )
        yield found


def open_repairs(journey: Journey) -> ReviewRepairs:
    journey.review.page.show_repairs()
    dialog = journey.review.page.findChild(ReviewRepairs)
    assert dialog is not None
    return dialog


def texts(model: QAbstractItemModel) -> list[list[str]]:
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def changed(journey: Journey) -> dict[int | None, dict[str, str]]:
    return {
        row.key: {name: cell.new for name, cell in row.cells.items()}
        for row in journey.review.page.model.state.rows
    }


def test_every_repair_is_listed_under_its_class_with_all_three_values(journey: Journey) -> None:
    journey.open_review()
    model = open_repairs(journey).model
    shown = texts(model)
    assert [row[0] for row in shown if not row[1]] == [
        "Leading zeros lost  ·  3 cells",
        "Plus signs lost  ·  1 cell",
    ]
    assert [row[2:] for row in shown if row[1]] == [
        ["Billing ZIP", "02138", "2138", "02138"],
        ["Billing ZIP", "02139", "2139", "02139"],
        ["Billing ZIP", "02140", "2140", "02140"],
        ["Billing phone", "+15550102000", "15550102000", "+15550102000"],
    ]


def test_one_repair_is_taken_back_and_put_back(journey: Journey) -> None:
    first = journey.keys[0]
    journey.open_review()
    dialog = open_repairs(journey)
    assert not dialog.compare.isEnabled()
    dialog.table.ticked.emit([1])
    assert dialog.model.index(0, 0).data(CHECK) == SOME
    assert dialog.model.index(1, 5).data() == "2138, as typed"
    QTest.mouseClick(dialog.compare, Qt.MouseButton.LeftButton)
    journey.until_reviewed()
    assert changed(journey)[first] == {"BillingZipCode": "2138"}
    assert set(changed(journey)) == {first, journey.keys[2]}
    page = journey.review.page
    # The list before this one may still wait for its end.
    ticks = page.findChildren(QCheckBox, "repairLostLeadingZero")
    assert [tick.checkState() for tick in ticks if tick.isVisible()] == [SOME]

    page.grid.go_to(page.model.place_of(f"customers:{first}"))

    def button() -> QAbstractButton | None:
        found = page.details.findChild(QAbstractButton, "repairBillingZipCode")
        return found if found is not None and found.accessibleName() == "Repair: Billing ZIP" else None

    journey.until(button)
    repair = button()
    assert repair is not None
    repair.click()
    journey.until_reviewed()
    assert set(changed(journey)) == {journey.keys[2]}


def test_of_a_class_that_is_taken_as_typed_one_cell_is_repaired(journey: Journey) -> None:
    journey.open_review()
    journey.review.page.repairs_wished.emit("lost_leading_zero", False)
    journey.until_reviewed()
    assert {key: cells["BillingZipCode"] for key, cells in changed(journey).items()} == {
        journey.keys[0]: "2138",
        journey.keys[1]: "2139",
        journey.keys[2]: "2140",
    }
    dialog = open_repairs(journey)
    dialog.table.ticked.emit([2])
    dialog.compare.click()
    journey.until_reviewed()
    assert {key for key, cells in changed(journey).items() if "BillingZipCode" in cells} == {
        journey.keys[0],
        journey.keys[2],
    }
    journey.review.page.repairs_wished.emit("lost_leading_zero", True)
    journey.until_reviewed()
    assert set(changed(journey)) == {journey.keys[2]}


def test_repairs_are_reached_where_nothing_is_left_to_send(journey: Journey, qtbot: QtBot) -> None:
    journey.edit(
        {journey.keys[2]: {"Billing city": journey.store.shop.customers[journey.keys[2]]["BillingCity"]}}
    )
    journey.open_review()
    page = journey.review.page
    assert page.state is not None
    assert page.state.accessibleName().startswith(
        "Your workbook matches the store 4 values that the spreadsheet"
    )
    button = page.findChild(QAbstractButton, "reviewAllAlikeButton2")
    assert button is not None
    button.click()
    dialog = page.findChild(ReviewRepairs)
    assert dialog is not None
    dialog.search.setText("phone")
    assert len(texts(dialog.model)) == 2
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.compare.click()
    journey.until_reviewed()
    assert changed(journey) == {journey.keys[3]: {"BillingPhoneNumber": "15550102000"}}


def test_repairs_follow_their_rows_when_the_sheet_is_sorted_meanwhile(journey: Journey) -> None:
    first = journey.keys[0]
    journey.open_review()
    damage = next(each for each in journey.review.page.model.state.plan.damage if each.key == first)
    journey.review.repair_cell(damage.place, False)
    journey.until_reviewed()
    swap_rows(journey.sheet, 2, 9)
    journey.review.compare()
    journey.until_reviewed()
    assert changed(journey)[first] == {"BillingZipCode": "2138"}


def swap_rows(sheet: Path, one: int, other: int) -> None:
    import openpyxl

    book = openpyxl.load_workbook(sheet)
    table = book["Customers"]
    for column in range(1, table.max_column + 1):
        a, b = table.cell(one, column), table.cell(other, column)
        a.value, b.value = b.value, a.value
    book.save(sheet)


def test_the_models_keep_qts_contract(qtbot: QtBot, qtmodeltester: Any) -> None:
    state = make_state()
    qtmodeltester.check(RepairsModel(state), force_py=True)
    qtmodeltester.check(PatternsModel(ChangeModel(state)), force_py=True)


def test_all_patterns_are_reached_found_ticked_and_shown(journey: Journey) -> None:
    page = journey.review.page
    page.show_state(make_state(400))
    journey.window.show_page("review")
    patterns = page.model.state.plan.patterns
    assert len(patterns) > 12
    more = page.findChild(QAbstractButton, "filterPatternsMore")
    assert more is not None
    assert more.text().strip() == f"All {len(patterns)} patterns…"
    more.click()
    dialog = page.findChild(ReviewPatterns)
    assert dialog is not None
    assert dialog.model.rowCount() == len(patterns)
    counts = [patterns[dialog.model.pattern_at(row)].rows for row in range(dialog.model.rowCount())]
    assert counts == sorted(counts)

    dialog.search.setText("customer group")
    assert 0 < dialog.model.rowCount() < len(patterns)
    first = patterns[dialog.model.pattern_at(0)]
    before = page.model.summary().going
    box = dialog.table.visualRect(dialog.model.index(0, 0)).topLeft() + QPoint(18, 16)
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert page.model.decisions.pattern_state(first) != ON
    assert page.model.summary().going <= before
    dialog.show_rows.click()
    assert page.model.filter.pattern == patterns.index(first)
    assert page.model.rowCount() == len({row for row, _ in first.members})


def test_all_changed_fields_are_reached(journey: Journey) -> None:
    page = journey.review.page
    state = make_state(60)
    state.changed_in.update({("customers", f"AdditionalField{at}"): 1 for at in range(1, 8)})
    page.show_state(state)
    more = page.findChild(QAbstractButton, "filterFieldsMore")
    assert more is not None
    shown = page.filters.findChild(QAbstractButton, "filterField9")
    assert shown is None
    more.click()
    names = {button.objectName() for button in page.filters.findChildren(QAbstractButton)}
    assert f"filterField{len(state.changed_in)}" in names
