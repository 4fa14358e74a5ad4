"""A row that was read back counts as right only where every one of its cells is what was written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from cartsheets.domain.cells import Cell
from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.read import read_back, read_workbook
from cartsheets.workbook.write import WorkbookWriter
from tests.workbook.writing import INFO, TAKEN_AT

ROWS: dict[int, Mapping[str, Cell]] = {
    17: {"Email": "ann@example.org", "BillingZipCode": "02138", "CustomerGroupID": 2, "MailList": True},
    18: {"Email": "bo@example.org", "Comments": " two\nlines & <more> _x0041_ ", "ShippingAddressType": 3},
    19: {"Email": "cy@example.org", "Comments": "bell \x07"},
}
EXACT = {17, 18}


@pytest.fixture
def writer(tmp_path: Path) -> WorkbookWriter:
    groups = Snapshot({"groups": make_frame(GROUPS, [(2, {"Name": "Night owls"})])}, TAKEN_AT).groups
    writer = WorkbookWriter(tmp_path / "customers.xlsx", INFO, groups=groups)
    writer.add_rows(ROWS.items())
    writer.finish()
    return writer


def rows_of(writer: WorkbookWriter) -> dict[int, list[Value]]:
    content = read_workbook(writer.path, monitor=NullMonitor())
    sheet = next(sheet for sheet in content.sheets if sheet.name == CUSTOMERS.sheet)
    return {row.number: row.cells for row in sheet.rows if row.number > 1}


def test_rows_are_proved_but_those_whose_cells_cannot_hold_the_value(writer: WorkbookWriter) -> None:
    content = read_back(writer.path, written={CUSTOMERS.sheet: writer.written}, monitor=NullMonitor())
    kept = next(sheet for sheet in content.sheets if sheet.name == CUSTOMERS.sheet).rows
    assert [row.number for row in kept] == [1, 4]
    assert writer.written.unproved_keys() == ROWS.keys() - EXACT


def test_a_single_altered_cell_leaves_its_row_unproved(writer: WorkbookWriter) -> None:
    cells = rows_of(writer)[2]
    for place, cell in enumerate(cells):
        for other in ("x", None, OddCell(CellKind.NUMBER, "99"), OddCell(CellKind.ERROR, "#N/A")):
            altered = [*cells[:place], other, *cells[place + 1 :]]
            assert cell == other or not writer.written.prove(2, altered)
    assert writer.written.unproved_keys() == set(ROWS)
    assert writer.written.prove(2, cells)


def test_a_row_in_another_place_or_twice_is_not_proved(writer: WorkbookWriter) -> None:
    cells = rows_of(writer)[2]
    assert not writer.written.prove(3, cells)
    assert not writer.written.prove(99, cells)
    assert writer.written.prove(2, cells)
    assert not writer.written.prove(2, cells)


def test_text_that_became_a_number_is_not_proved(writer: WorkbookWriter) -> None:
    cells = rows_of(writer)[2]
    place = cells.index("02138")
    assert not writer.written.prove(
        2, [*cells[:place], OddCell(CellKind.NUMBER, "02138"), *cells[place + 1 :]]
    )
