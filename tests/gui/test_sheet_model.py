"""The grid's model: what is shown, filtered and sorted, with no edit ever lost by it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from cartsheets.domain.editing.edits import places_of
from cartsheets.gui.models.sheet_facets import Facets
from cartsheets.gui.models.sheet_filter import ColumnFilter, SheetFilter
from cartsheets.gui.models.sheet_gestures import SheetGestures
from cartsheets.gui.models.sheet_model import CUSTOMER, FIRST_FIELD, NUMBER, CellState, SheetModel
from tests.gui.sample_sheets import make_edits

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(qapp: object) -> SheetModel:
    model = SheetModel()
    model.show_edits(make_edits())
    return model


def type_in(model: SheetModel, row: int, name: str, text: str) -> None:
    assert model.setData(model.index(row, model.section_of(name)), text)


def texts(model: SheetModel, name: str) -> list[str]:
    return [model.text(row, model.section_of(name)) for row in range(model.rowCount())]


def test_it_keeps_qts_contract(model: SheetModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    type_in(model, 2, "BillingCity", "Bend")
    SheetGestures(model).add_rows(2)
    model.set_filter(SheetFilter({}, "changed"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_rows_show_number_customer_and_cells(model: SheetModel) -> None:
    assert model.text(0, NUMBER) == "1"
    first, last = (model.edits.value(0, name) for name in ("BillingFirstName", "BillingLastName"))
    assert model.text(0, CUSTOMER) == f"{first} {last}"
    assert model.text(0, FIRST_FIELD) == model.edits.value(0, "Email")
    assert model.columnCount() == FIRST_FIELD + 34


def test_text_of_a_customer_cannot_act_on_the_window(model: SheetModel) -> None:
    type_in(model, 0, "BillingCompany", "<b>x</b>\u202egnp.exe")
    index = model.index(0, model.section_of("BillingCompany"))
    assert model.text(0, index.column()) == "<b>x</b>gnp.exe"
    assert "<" not in str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_a_screen_reader_hears_value_change_and_problem_in_one_sentence(model: SheetModel) -> None:
    was = model.edits.value(0, "Email")
    type_in(model, 0, "Email", "grace@@shop.example")
    spoken = str(model.index(0, FIRST_FIELD).data(SPOKEN))
    assert spoken.startswith(f"Email: grace@@shop.example, changed from {was}. ")
    assert "two @ signs" in spoken or "2 @" in spoken
    header = model.headerData(FIRST_FIELD, Qt.Orientation.Horizontal, SPOKEN)
    assert header == "Email, 1 change, 1 problem"
    credit = model.section_of("TotalStoreCredit")
    assert str(model.index(0, credit).data(SPOKEN)).endswith("Read-only")
    assert str(model.index(0, CUSTOMER).data(SPOKEN)).endswith("#10001")


def test_states_tell_edits_problems_and_warnings_apart(model: SheetModel) -> None:
    type_in(model, 0, "BillingCity", "Bend")
    type_in(model, 1, "Email", "no address")
    type_in(model, 2, "BillingPhoneNumber", "12")
    assert model.state(0, "BillingCity") == CellState.CHANGED
    assert model.state(1, "Email") == CellState.PROBLEM
    assert model.state(2, "BillingPhoneNumber") == CellState.NOTICE
    assert model.state(3, "Email") == CellState.SAME


def test_read_only_cells_and_rows_to_be_deleted_take_no_text(model: SheetModel) -> None:
    credit = model.index(0, model.section_of("TotalStoreCredit"))
    assert not model.setData(credit, "100")
    SheetGestures(model).delete_rows([(1, 2, 1, 2)])
    assert not model.setData(model.index(1, FIRST_FIELD), "x@shop.example")
    assert not model.flags(model.index(0, CUSTOMER)) & Qt.ItemFlag.ItemIsEditable


def test_sorting_goes_both_ways_with_blanks_last(model: SheetModel) -> None:
    section = model.section_of("BillingCompany")
    model.set_sort((section, False))
    up = texts(model, "BillingCompany")
    filled = [text for text in up if text]
    assert filled == sorted(filled, key=str.casefold)
    assert up == filled + [""] * (60 - len(filled))
    model.set_sort((section, True))
    assert texts(model, "BillingCompany")[: len(filled)] == filled[::-1]
    model.set_sort(None)
    assert model.visible.tolist() == list(range(60))


def test_numbers_sort_by_size_and_customers_by_name(model: SheetModel) -> None:
    for row, text in enumerate(("10", "9", "2")):
        type_in(model, row, "ShippingAddressType", text)
    model.set_sort((model.section_of("ShippingAddressType"), True))
    assert texts(model, "ShippingAddressType")[:3] == ["10", "9", "2"]
    model.set_sort((CUSTOMER, False))
    names = [model.text(row, CUSTOMER) for row in range(60)]
    assert names == sorted(names)


def test_letters_with_accents_sort_without_case(model: SheetModel) -> None:
    for row, text in enumerate(("b", "A", "é", "C")):
        type_in(model, row, "AdditionalField1", text)
    model.set_sort((model.section_of("AdditionalField1"), False))
    assert texts(model, "AdditionalField1")[:4] == ["A", "b", "C", "é"]


def test_filters_of_columns_hold_together(model: SheetModel) -> None:
    boston = SheetFilter().with_column("BillingCity", ColumnFilter(frozenset({"Boston"}), blanks=False))
    model.set_filter(boston)
    in_boston = model.rowCount()
    assert set(texts(model, "BillingCity")) == {"Boston"}
    model.set_filter(boston.with_column("CustomerGroupID", ColumnFilter(frozenset(), blanks=True)))
    assert model.rowCount() < in_boston
    assert set(texts(model, "CustomerGroupID")) == {""}
    model.set_filter(boston.with_column("BillingCity", ColumnFilter()))
    assert model.rowCount() == 60


def test_a_filter_by_text_finds_without_case(model: SheetModel) -> None:
    model.set_filter(SheetFilter({"BillingLastName": ColumnFilter(text="OKA")}))
    assert set(texts(model, "BillingLastName")) == {"Okafor"}


def test_only_changed_and_only_problems(model: SheetModel) -> None:
    type_in(model, 4, "BillingCity", "Bend")
    type_in(model, 7, "Email", "bad")
    model.set_filter(SheetFilter({}, "changed"))
    assert model.visible.tolist() == [4, 7]
    model.set_filter(SheetFilter({}, "problems"))
    assert model.visible.tolist() == [7]
    model.set_filter(SheetFilter({"BillingCity": ColumnFilter(only_changed=True)}))
    assert model.visible.tolist() == [4]
    model.set_filter(SheetFilter({"Email": ColumnFilter(only_problems=True)}))
    assert model.visible.tolist() == [7]


def test_sorting_and_filtering_never_lose_an_edit(model: SheetModel) -> None:
    for row in range(0, 60, 7):
        type_in(model, row, "BillingCity", f"City {row}")
    place = int(SheetGestures(model).add_rows(1)[0])
    type_in(model, model.row_of(place), "Email", "ines@shop.example")
    before = {p: model.edits.row_values(p) for p in model.edits.changed_places().tolist()}
    model.set_sort((model.section_of("BillingCity"), True))
    model.set_filter(SheetFilter({"BillingCity": ColumnFilter(text="boston")}))
    type_in(model, 0, "BillingCity", "Salem")
    edited = model.place(0)
    model.set_filter(SheetFilter({}, "changed"))
    model.set_sort((NUMBER, True))
    model.set_filter(SheetFilter())
    model.set_sort(None)
    after = {p: model.edits.row_values(p) for p in model.edits.changed_places().tolist()}
    assert after == {**before, edited: {**before.get(edited, {}), "BillingCity": "Salem"}}
    while model.undo():
        pass
    assert model.edits.change_count == 0
    assert model.rowCount() == 60


def test_a_new_row_stands_at_the_end_whatever_the_filter_says(model: SheetModel) -> None:
    model.set_filter(SheetFilter({"BillingCity": ColumnFilter(text="boston")}))
    shown = model.rowCount()
    place = int(SheetGestures(model).add_rows(1)[0])
    assert model.rowCount() == shown + 1
    assert model.place(shown) == place
    assert model.text(shown, CUSTOMER) == "New customer"
    model.undo()
    assert model.rowCount() == shown
    model.redo()
    assert model.place(shown) == place


def test_facets_count_their_values(model: SheetModel) -> None:
    facets = model.facets("BillingCity")
    counts = dict(zip(facets.words, facets.counts.tolist(), strict=False))
    assert sum(counts.values()) == 60
    type_in(model, 0, "BillingCity", "Bend")
    assert "Bend" in model.facets("BillingCity").words


def test_facets_of_nothing_but_blanks_sort_and_filter(model: SheetModel) -> None:
    edits = model.edits
    facets = Facets(edits.table.by_name["Comments"], edits.array("Comments"), edits.reader)
    assert facets.words == []
    assert facets.counts.tolist() == [60]
    assert len(set(facets.sort_keys(descending=True).tolist())) == 1
    assert facets.mask_of(np.zeros(0, dtype=bool), blanks=True).all()


def test_a_gesture_tells_views_what_changed_and_undo_its_name(model: SheetModel) -> None:
    seen: list[str] = []
    model.dataChanged.connect(lambda *_: seen.append("cells"))
    model.edited.connect(lambda: seen.append("edited"))
    model.note(model.edits.set_text("Edit", places_of([3]), "BillingCity", "Bend"))
    assert seen == ["cells", "edited"]
    gesture = model.undo()
    assert gesture is not None
    assert gesture.label == "Edit"
    assert model.undo() is None
