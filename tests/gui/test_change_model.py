"""The review's rows: what they say, what is shown, and what is left to send after each decision."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication

from cartsheets.domain.decisions import PASSWORD
from cartsheets.domain.plan import Action, Change
from cartsheets.gui.models.change_model import FIRST_FIELD, INCLUDE, KIND, LABEL, ChangeModel
from cartsheets.gui.models.review_state import ReviewRow, empty_review_state
from tests.gui.sample_plans import make_plan, make_state, state_of

_CHECK = Qt.ItemDataRole.CheckStateRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(qapp: QApplication) -> ChangeModel:
    return ChangeModel(make_state())


def rows_of(model: ChangeModel, kind: str) -> list[ReviewRow]:
    return [row for row in model.state.rows if row.kind == kind]


def column_of(model: ChangeModel, name: str) -> int:
    return FIRST_FIELD + [column.name for column in model.columns].index(name)


def test_the_model_keeps_qts_contract(model: ChangeModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_filter(kind="update")
    model.sort(LABEL)
    model.set_filter(text="no such thing")
    model.show_state(make_state(12))
    model.show_state(empty_review_state())
    assert tester.model() is model


def test_each_row_is_of_one_kind_and_all_are_counted(model: ChangeModel) -> None:
    assert model.state.counts() == {"update": 27, "add": 12, "delete": 3, "conflict": 4, "problem": 2}
    assert model.rowCount() == 48


def test_deletes_start_unticked_and_open_conflicts_and_problems_are_held(model: ChangeModel) -> None:
    assert model.summary().going == 27 + 12
    assert model.summary().blocked == 4 + 2
    for kind in ("delete", "conflict", "problem"):
        assert not any(row.is_going for row in rows_of(model, kind))


def test_what_goes_at_first_is_what_the_plan_says_but_for_what_is_held(model: ChangeModel) -> None:
    held = {row.id for row in model.state.rows if not row.is_going}
    expected = [change for change in model.state.plan.changes if change.id not in held]
    assert sorted(model.state.changes(), key=lambda c: c.id) == sorted(expected, key=lambda c: c.id)


def test_a_reduced_review_ticks_nothing(qapp: QApplication) -> None:
    plan, live = make_plan()
    state = state_of(plan, live, is_ticked=False)
    assert not any(row.is_going for row in state.rows)


def test_filters_narrow_each_other(model: ChangeModel) -> None:
    model.set_filter(kind="update")
    assert model.rowCount() == 27
    name = rows_of(model, "update")[0].label.split()[0]
    model.set_filter(text=name.upper())
    assert 0 < model.rowCount() < 27
    assert all(
        name in model.row_at(at).label or name.lower() in model.row_at(at).haystack
        for at in range(model.rowCount())
    )
    model.set_filter(kind="", text="")
    model.set_filter(column=("customers", "BillingPhoneNumber"))
    assert all("BillingPhoneNumber" in row.cells for row in model.shown_rows())


def test_a_pattern_shows_its_rows(model: ChangeModel) -> None:
    pattern = model.state.plan.patterns[-1]
    model.set_filter(pattern=len(model.state.plan.patterns) - 1)
    assert {row.id for row in model.shown_rows()} == {row_id for row_id, _ in pattern.members}


def test_sorting_and_back_to_the_order_of_the_sheet(model: ChangeModel) -> None:
    model.sort(LABEL, Qt.SortOrder.DescendingOrder)
    labels = [row.label.casefold() for row in model.shown_rows()]
    assert labels == sorted(labels, reverse=True)
    model.sort(-1)
    assert [row.row for row in model.shown_rows()] == sorted(row.row for row in model.state.rows)


def test_filtering_and_sorting_lose_no_decision(model: ChangeModel) -> None:
    row = rows_of(model, "update")[0]
    model.decisions.include([row], is_included=False)
    model.set_filter(kind="add")
    model.sort(KIND)
    model.set_filter(kind="")
    assert not row.is_going
    assert row.id not in {change.id for change in model.state.changes()}


def test_ticking_by_the_box_includes_and_leaves_out(model: ChangeModel) -> None:
    at = next(at for at in range(model.rowCount()) if model.row_at(at).kind == "delete")
    index = model.index(at, INCLUDE)
    assert model.setData(index, Qt.CheckState.Checked, _CHECK)
    assert model.data(index, _CHECK) == Qt.CheckState.Checked
    assert model.data(index, _SPOKEN) == "Included in the push"
    assert model.setData(index, Qt.CheckState.Unchecked, _CHECK)
    assert not model.row_at(at).is_going


def test_a_held_row_cannot_be_ticked(model: ChangeModel) -> None:
    at = next(at for at in range(model.rowCount()) if model.row_at(at).kind == "problem")
    assert not model.setData(model.index(at, INCLUDE), Qt.CheckState.Checked, _CHECK)
    assert model.data(model.index(at, INCLUDE), _SPOKEN) == "Cannot be included: mend the problem first"


def test_a_field_left_out_is_not_sent_and_shows_as_partly(model: ChangeModel) -> None:
    row = next(row for row in rows_of(model, "update") if len(row.cells) > 1)
    name = next(iter(row.cells))
    model.decisions.include_cell(row, name, is_included=False)
    assert row.is_partly_going
    sent = next(change for change in model.state.changes() if change.id == row.id)
    assert name not in {cell.column for cell in sent.cells}
    model.decisions.include_cell(row, name, is_included=True)
    assert row.is_going
    assert not row.is_partly_going


def test_leaving_the_last_field_out_leaves_the_row_out(model: ChangeModel) -> None:
    row = next(row for row in rows_of(model, "update") if len(row.cells) == 1)
    model.decisions.include_cell(row, next(iter(row.cells)), is_included=False)
    assert not row.is_going


def test_choosing_mine_sends_mine_and_live_leaves_the_field(model: ChangeModel) -> None:
    mine, live = rows_of(model, "conflict")[:2]
    model.decisions.choose([mine], "mine")
    model.decisions.choose([live], "live")
    changes = {change.id: change for change in model.state.changes()}
    phone = next(cell for cell in changes[mine.id].cells if cell.column == "BillingPhoneNumber")
    assert phone.draft == mine.conflicts[0].draft
    assert live.id not in changes or "BillingPhoneNumber" not in {c.column for c in changes[live.id].cells}
    choices = {conflict.key: conflict.choice for conflict in model.state.decided_conflicts()}
    assert (choices[mine.key or 0], choices[live.key or 0]) == ("mine", "live")


def test_all_conflicts_shown_are_decided_by_one_gesture_and_undone_by_one(model: ChangeModel) -> None:
    model.set_filter(kind="conflict")
    assert model.decisions.choose(model.shown_rows(), "mine") == 4
    assert model.summary().blocked == 2
    assert model.decisions.undo_stack.count() == 1
    model.decisions.undo_stack.undo()
    assert model.summary().blocked == 6
    model.decisions.undo_stack.redo()
    assert model.summary().blocked == 2


def test_leaving_a_pattern_out_leaves_out_exactly_its_cells(model: ChangeModel) -> None:
    before = {(change.id, cell.column) for change in model.state.changes() for cell in change.cells}
    pattern = max(model.state.plan.patterns, key=lambda each: each.rows if each.members[0][1] else 0)
    model.decisions.include_pattern(pattern, is_included=False)
    after = {(change.id, cell.column) for change in model.state.changes() for cell in change.cells}
    assert before - after == before & set(pattern.members)
    assert model.decisions.pattern_state(pattern) == Qt.CheckState.Unchecked
    model.decisions.undo_stack.undo()
    assert {(c.id, cell.column) for c in model.state.changes() for cell in c.cells} == before


def test_a_pattern_of_whole_rows_takes_the_rows(model: ChangeModel) -> None:
    pattern = next(each for each in model.state.plan.patterns if each.sentence == "New customers")
    model.decisions.include_pattern(pattern, is_included=False)
    assert not any(row.is_going for row in rows_of(model, "add"))


def test_a_password_is_bullets_and_can_stay_behind(qapp: QApplication) -> None:
    plan, live = make_plan(6, changes_only=True)
    first = replace(plan.changes[0], has_password=True)
    model = ChangeModel(state_of(replace(plan, changes=(first, *plan.changes[1:])), live))
    row = model.row_at(0)
    assert set(row.cells[PASSWORD].new) == {"•"}
    model.decisions.include_cell(row, PASSWORD, is_included=False)
    assert not next(change for change in model.state.changes() if change.id == row.id).has_password


def test_every_changed_cell_says_its_sentence(model: ChangeModel) -> None:
    row = rows_of(model, "conflict")[0]
    at = model.place_of(row.id)
    index = model.index(at, column_of(model, "BillingPhoneNumber"))
    cell = row.cells["BillingPhoneNumber"]
    assert model.data(index, _SPOKEN) == (
        f"Billing phone: changed from {cell.old} to {cell.new}. Conflict: the store now has {cell.live}"
    )
    problem = rows_of(model, "problem")[0]
    index = model.index(model.place_of(problem.id), column_of(model, "Email"))
    assert str(model.data(index, _SPOKEN)).endswith("Problem: It has two @ signs.")


def test_headers_say_how_much_changed(model: ChangeModel) -> None:
    section = column_of(model, "BillingPhoneNumber")
    count = model.state.changed_in["customers", "BillingPhoneNumber"]
    header = model.headerData(section, Qt.Orientation.Horizontal, _SPOKEN)
    assert header == f"Billing phone, {count} changes"


def test_groups_are_shown_by_name(model: ChangeModel) -> None:
    row = next(row for row in rows_of(model, "update") if "CustomerGroupID" in row.cells)
    assert row.cells["CustomerGroupID"].old in {"Retail", "Wholesale", "VIP", "Newsletter 2026"}


def test_customer_text_cannot_act_on_the_window(qapp: QApplication) -> None:
    plan, live = make_plan(3, changes_only=True)
    nasty = "Ann\u202egpj.exe\nBob\x07"
    first: Change = replace(plan.changes[0], label=nasty)
    model = ChangeModel(state_of(replace(plan, changes=(first, *plan.changes[1:])), live))
    assert model.row_at(0).label == "Anngpj.exe⏎Bob "


def test_comparing_again_keeps_what_was_decided(model: ChangeModel) -> None:
    left_out, conflict = rows_of(model, "update")[0], rows_of(model, "conflict")[0]
    model.decisions.include([left_out], is_included=False)
    model.decisions.choose([conflict], "live")
    plan, live = make_plan()
    model.show_state(state_of(plan, live, decisions=model.state.decisions()))
    again = {row.id: row for row in model.state.rows}
    assert not again[left_out.id].is_going
    assert again[conflict.id].choice("BillingPhoneNumber") == "live"
    assert not model.decisions.undo_stack.canUndo()


def test_a_delete_that_is_ticked_is_sent(model: ChangeModel) -> None:
    model.decisions.include(rows_of(model, "delete"), is_included=True)
    deletes = [change for change in model.state.changes() if change.action is Action.DELETE]
    assert len(deletes) == 3


def test_one_gesture_tells_once(model: ChangeModel) -> None:
    spy = QSignalSpy(model.decided)
    model.decisions.include(model.shown_rows(), is_included=False)
    assert spy.count() == 1
    assert model.summary().going == 0
    assert model.shown_state() == Qt.CheckState.Unchecked
