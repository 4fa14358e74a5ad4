"""What a person does to many cells at once: fill, copy, paste, replace, mend. One gesture, one undo."""

from __future__ import annotations

import csv
import io

import pytest

from cartsheets.gui.models.sheet_clipboard import HTML, OURS, TEXT, decode, encode
from cartsheets.gui.models.sheet_filter import ColumnFilter, SheetFilter
from cartsheets.gui.models.sheet_find import BadPattern, Search, Wanted, hit_cells, next_hit
from cartsheets.gui.models.sheet_gestures import Done, SheetGestures
from cartsheets.gui.models.sheet_model import FIRST_FIELD, Range, SheetModel
from tests.gui.sample_sheets import make_edits


@pytest.fixture
def model(qapp: object) -> SheetModel:
    model = SheetModel()
    model.show_edits(make_edits())
    return model


@pytest.fixture
def gestures(model: SheetModel) -> SheetGestures:
    return SheetGestures(model)


def area(model: SheetModel, name: str, top: int, bottom: int, *, to: str = "") -> Range:
    return top, model.section_of(name), bottom, model.section_of(to or name)


def column(model: SheetModel, name: str, top: int, bottom: int) -> list[str]:
    return [model.text(row, model.section_of(name)) for row in range(top, bottom + 1)]


def test_one_text_goes_into_all_cells_and_comes_out_with_one_undo(
    model: SheetModel, gestures: SheetGestures
) -> None:
    before = column(model, "BillingCity", 0, 9)
    assert gestures.fill([area(model, "BillingCity", 2, 6)], "Bend") == Done(changed=5)
    assert column(model, "BillingCity", 2, 6) == ["Bend"] * 5
    assert model.edits.history[0].label == "Fill Billing city"
    model.undo()
    assert column(model, "BillingCity", 0, 9) == before


def test_cells_that_take_no_value_are_left_and_counted(model: SheetModel, gestures: SheetGestures) -> None:
    gestures.delete_rows([(3, 2, 3, 2)])
    done = gestures.clear([area(model, "BillingCompany", 2, 4), area(model, "TotalStoreCredit", 2, 4)])
    assert done.refused == 4
    assert model.edits.value(3, "TotalStoreCredit") is not None


def test_hidden_rows_are_never_edited(model: SheetModel, gestures: SheetGestures) -> None:
    model.set_filter(SheetFilter({"BillingCity": ColumnFilter(text="boston")}))
    shown = set(model.visible.tolist())
    gestures.fill([area(model, "BillingCompany", 0, model.rowCount() - 1)], "Harbor")
    assert set(model.edits.changed_places().tolist()) <= shown
    gestures.paste([area(model, "BillingState", 0, 0)], [["NH"]] * model.rowCount())
    assert set(model.edits.changed_places().tolist()) <= shown


def test_fill_down_copies_the_top_cell_and_a_single_row_the_one_above(
    model: SheetModel, gestures: SheetGestures
) -> None:
    top = column(model, "BillingCity", 4, 4)
    gestures.fill_down([area(model, "BillingCity", 4, 8)])
    assert column(model, "BillingCity", 4, 8) == top * 5
    above = model.edits.value(19, "CustomerGroupID")
    gestures.fill_down([area(model, "CustomerGroupID", 20, 20)])
    assert model.edits.value(20, "CustomerGroupID") == above


def test_fill_right_copies_the_left_cell(model: SheetModel, gestures: SheetGestures) -> None:
    gestures.fill_right([area(model, "BillingFirstName", 0, 3, to="BillingLastName")])
    assert column(model, "BillingLastName", 0, 3) == column(model, "BillingFirstName", 0, 3)


def test_set_group_works_on_whole_rows(model: SheetModel, gestures: SheetGestures) -> None:
    gestures.set_column([(0, 0, 9, model.columnCount() - 1)], "CustomerGroupID", "VIP")
    assert column(model, "CustomerGroupID", 0, 9) == ["VIP"] * 10
    gestures.set_column([(0, 0, 9, 0)], "CustomerGroupID", "")
    assert column(model, "CustomerGroupID", 0, 9) == [""] * 10
    assert model.edits.change_count <= 10


def test_the_clipboard_keeps_zeros_lines_and_quotes() -> None:
    block = [["00501", 'say "hi"', "two\nlines"], ["+1 787 555", "=1+1", "a\tb"]]
    forms = encode(block)
    assert decode("", forms[OURS]) == block
    rows = list(csv.reader(io.StringIO(forms[TEXT].decode(), newline=""), dialect="excel-tab"))
    assert rows == [["00501", 'say "hi"', "two\nlines"], ["+1 787 555", "'=1+1", "a\tb"]]
    html = forms[HTML].decode()
    assert html.count("mso-number-format:'\\@'") == 6
    assert "say &quot;hi&quot;" in html
    assert "two<br>lines" in html


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("00501", [["00501"]]),
        ("00501\r\n", [["00501"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\tb\nc\n", [["a", "b"], ["c", ""]]),
        ('"two\nlines"\tx\r\n', [["two\nlines", "x"]]),
        ('a "quoted" word', [['a "quoted" word']]),
        ("a\r\n\r\nb\r\n", [["a"], [""], ["b"]]),
        ("", []),
    ],
)
def test_what_excel_puts_there_is_read(text: str, block: list[list[str]]) -> None:
    assert decode(text) == block


def test_pasting_zip_codes_keeps_their_zeros(model: SheetModel, gestures: SheetGestures) -> None:
    gestures.paste([area(model, "BillingZipCode", 0, 0)], decode("00501\r\n02138\r\n07102\r\n"))
    assert [model.edits.value(place, "BillingZipCode") for place in range(3)] == ["00501", "02138", "07102"]


def test_copy_and_paste_within_the_grid_lose_nothing(model: SheetModel, gestures: SheetGestures) -> None:
    source = area(model, "Email", 0, 4, to="BillingZipCode")
    block = decode("", encode(gestures.copy([source], headers=False))[OURS])
    target = area(model, "Email", 10, 10)
    gestures.paste([target], block)
    for name in ("BillingCity", "CustomerGroupID", "BillingZipCode"):
        assert [model.edits.value(p, name) for p in range(10, 15)] == [
            model.edits.value(p, name) for p in range(5)
        ]


def test_copy_with_headers(model: SheetModel, gestures: SheetGestures) -> None:
    block = gestures.copy([area(model, "Email", 0, 0, to="BillingFirstName")], headers=True)
    assert block[0] == ["Email", "Billing first name"]
    assert len(block) == 2


def test_one_value_fills_the_selection_and_a_block_that_fits_in_whole_is_repeated(
    model: SheetModel, gestures: SheetGestures
) -> None:
    gestures.paste([area(model, "BillingCity", 0, 5)], [["Bend"]])
    assert column(model, "BillingCity", 0, 5) == ["Bend"] * 6
    gestures.paste([area(model, "BillingCity", 0, 3)], [["A"], ["B"]])
    assert column(model, "BillingCity", 0, 4) == ["A", "B", "A", "B", "Bend"]
    assert model.edits.history[-1].label == "Paste into Billing city"


def test_too_large_a_paste_offers_rows_and_adds_them_as_one_gesture(
    model: SheetModel, gestures: SheetGestures
) -> None:
    block = [[f"new{number}@shop.example"] for number in range(5)]
    start = area(model, "Email", 58, 58)
    assert gestures.paste([start], block).missing_rows == 3
    model.undo()
    done = gestures.paste([start], block, add_rows=True)
    assert done.missing_rows == 0
    assert model.rowCount() == 63
    assert column(model, "Email", 58, 62) == [row[0] for row in block]
    assert model.edits.position == 1
    model.undo()
    assert model.rowCount() == 60
    assert model.edits.change_count == 0


def test_pasting_over_read_only_cells_is_refused_with_a_count(
    model: SheetModel, gestures: SheetGestures
) -> None:
    start = area(model, "AdditionalField3", 0, 0)
    done = gestures.paste([start], [["note", "100"], ["note", "200"]])
    assert (done.changed, done.refused) == (2, 2)


def test_what_cannot_be_read_is_pasted_as_a_problem(model: SheetModel, gestures: SheetGestures) -> None:
    gestures.paste([area(model, "CustomerGroupID", 0, 0)], [["Wholesal"], ["VIP"]])
    assert column(model, "CustomerGroupID", 0, 1) == ["Wholesal", "VIP"]
    assert model.edits.checks.fault_count == 1


def test_mends_go_into_one_cell_or_into_all_alike(model: SheetModel, gestures: SheetGestures) -> None:
    email = model.edits.table.by_name["Email"]
    gestures.paste(
        [area(model, "Email", 0, 0)], [["a@@shop.example"], ["b@@shop.example"], ["c@@shop.example"]]
    )
    gestures.mend(0, email)
    assert model.edits.value(0, "Email") == "a@shop.example"
    fault = model.edits.fault(1, "Email")
    assert fault is not None
    assert gestures.mend_alike(fault.kind, email) == Done(changed=2)
    assert model.edits.checks.fault_count == 0
    model.undo()
    assert model.edits.checks.fault_count == 2


def test_put_back_what_was_exported(model: SheetModel, gestures: SheetGestures) -> None:
    gestures.fill([area(model, "BillingCity", 0, 3)], "Bend")
    gestures.revert([area(model, "BillingCity", 0, 1)])
    assert model.edits.change_count == 2


def test_rows_are_marked_and_marked_again_takes_it_off(model: SheetModel, gestures: SheetGestures) -> None:
    assert gestures.delete_rows([(2, 0, 4, 9)]) == Done(changed=3)
    assert gestures.delete_rows([(2, 0, 4, 9)]) == Done(changed=3)
    assert model.edits.deleted_rows == 0
    assert [gesture.label for gesture in model.edits.history] == ["Delete 3 rows", "Keep 3 rows"]


def found(model: SheetModel, wanted: Wanted, names: list[str]) -> int:
    search = Search(model, wanted, names)
    while search.step():
        pass
    return search.count


def test_find_by_case_whole_cell_and_pattern(model: SheetModel, gestures: SheetGestures) -> None:
    names = ["BillingCity", "BillingCompany"]
    gestures.paste([area(model, "BillingCity", 0, 0)], [["Bend"], ["bend"], ["Bendigo"], ["B.nd"]])
    assert found(model, Wanted("bend"), names) == 3
    assert found(model, Wanted("bend", matches_case=True), names) == 1
    assert found(model, Wanted("bend", is_whole_cell=True), names) == 2
    assert found(model, Wanted("b.nd", is_whole_cell=True), names) == 1
    assert found(model, Wanted("b.nd", is_whole_cell=True, is_pattern=True), names) == 3
    with pytest.raises(BadPattern):
        Wanted("(", is_pattern=True).matcher()


def test_find_walks_in_reading_order_round_the_end(model: SheetModel, gestures: SheetGestures) -> None:
    city, company = model.section_of("BillingCity"), model.section_of("BillingCompany")
    gestures.paste([(3, city, 3, city)], [["needle"]])
    gestures.paste([(3, company, 3, company)], [["needle"]])
    gestures.paste([(40, city, 40, city)], [["needle"]])
    assert found(model, Wanted("needle"), ["BillingCity", "BillingCompany"]) == 3
    walk = [(0, FIRST_FIELD)]
    for _ in range(4):
        at = next_hit(model, *walk[-1], backwards=False)
        assert at is not None
        walk.append(at)
    first, second = sorted((city, company))
    assert walk[1:] == [(3, first), (3, second), (40, city), (3, first)]
    assert next_hit(model, 3, first, backwards=True) == (40, city)


def test_replace_all_is_one_gesture_over_all_that_was_found(
    model: SheetModel, gestures: SheetGestures
) -> None:
    names = ["BillingAddress1"]
    count = found(model, Wanted("elm street"), names)
    done = gestures.replace(hit_cells(model), Wanted("elm street").replacer(r"Oak \1 Lane"))
    assert done.changed == count == 60
    assert model.text(0, model.section_of("BillingAddress1")).endswith(r" Oak \1 Lane")
    assert model.edits.position == 1
    model.undo()
    assert model.edits.change_count == 0


def test_replace_by_pattern_fills_in_its_groups(model: SheetModel, gestures: SheetGestures) -> None:
    wanted = Wanted(r"(\d+) Elm", is_pattern=True)
    found(model, wanted, ["BillingAddress1"])
    gestures.replace(hit_cells(model), wanted.replacer(r"Elm \1,"))
    assert model.text(0, model.section_of("BillingAddress1")).startswith("Elm ")
    with pytest.raises(BadPattern):
        wanted.replacer(r"\9")("1 Elm")


def test_find_within_rows_and_only_in_what_is_shown(model: SheetModel) -> None:
    search = Search(model, Wanted("shop"), ["Email"], places=model.visible[5:8])
    while search.step():
        pass
    assert search.count == 3
    model.set_filter(SheetFilter({"BillingCity": ColumnFilter(text="boston")}))
    assert found(model, Wanted("shop"), ["Email"]) == model.rowCount()
