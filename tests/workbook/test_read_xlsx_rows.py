"""Rows of .xlsx: where cells stand, which are hidden, merged, empty or out of order."""

from __future__ import annotations

from pathlib import Path

import pytest

from cartsheets.domain.sheet import CellKind, OddCell
from cartsheets.errors import WorkbookDamaged
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.read import read_workbook
from tests.workbook.odd_cells import number
from tests.workbook.raw_xlsx import (
    cells,
    only_sheet,
    package,
    read,
    read_cells,
    relations,
    sheet,
    workbook,
    write_xlsx,
    write_zip,
)


def test_rows_and_cells_without_addresses_are_counted(tmp_path: Path) -> None:
    rows = (
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r='5'><c><v>5</v></c></row>"
        "<row><c r='B6'><v>6</v></c><c><v>7</v></c></row>"
    )
    path = write_xlsx(tmp_path / "bare.xlsx", sheet(rows))
    expected = {"A1": "1", "C1": "3", "A5": "5", "B6": "6", "C6": "7"}
    assert read_cells(path) == {address: number(text) for address, text in expected.items()}


def test_a_wrong_dimension_hides_nothing(tmp_path: Path) -> None:
    for reference in ("A1", "A1:XFD1048576", "nonsense"):
        path = write_xlsx(
            tmp_path / "dimension.xlsx",
            sheet('<row r="3"><c r="C3"><v>1</v></c></row>', before=f'<dimension ref="{reference}"/>'),
        )
        assert read_cells(path) == {"C3": number("1")}


def test_a_stray_cell_at_the_end_of_the_sheet_costs_nothing_and_is_named(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    found = read(write_xlsx(tmp_path / "stray.xlsx", sheet(rows)))
    assert cells(found) == {"A1": number("1")}
    assert found.notes == (
        "Sheet Customers: 1 cell was left alone far to the right of any table (XFD1048576).",
    )


def test_rows_without_content_are_no_rows(tmp_path: Path) -> None:
    phantom = "".join(
        f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/></row>' for n in range(3, 2000)
    )
    rows = f'<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row><row r="2"/>{phantom}'
    found = only_sheet(read(write_xlsx(tmp_path / "phantom.xlsx", sheet(rows))))
    assert [(row.number, len(row.cells)) for row in found.rows] == [(1, 1)]


def test_a_quarter_of_a_million_empty_rows_are_read_in_bounded_memory(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}" spans="1:3"/>' for n in range(2, 250_001))
    path = write_xlsx(tmp_path / "long.xlsx", sheet(f'<row r="1"><c r="A1"><v>1</v></c></row>{rows}'))
    found = read_workbook(path, monitor=NullMonitor())
    assert cells(found) == {"A1": number("1")}


def test_hidden_rows_and_sheets_are_marked(tmp_path: Path) -> None:
    path = write_zip(
        tmp_path / "hidden.xlsx",
        package(
            sheet(
                '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>'
            ),
            {
                "xl/workbook.xml": workbook("One", "Two", "Three")
                .replace('sheetId="2"', 'sheetId="2" state="hidden"')
                .replace('sheetId="3"', 'sheetId="3" state="veryHidden"'),
                "xl/_rels/workbook.xml.rels": relations(
                    ("worksheet", "worksheets/sheet1.xml"),
                    ("worksheet", "/xl/worksheets/sheet2.xml"),
                    ("worksheet", "worksheets/sheet3.xml"),
                ),
                "xl/worksheets/sheet2.xml": sheet(
                    '<row r="1" hidden="0"><c r="A1"><v>1</v></c></row>'
                    '<row r="2"><c r="A2"><v>2</v></c></row>',
                    before='<sheetFormatPr zeroHeight="1"/>',
                ),
                "xl/worksheets/sheet3.xml": sheet(""),
            },
        ),
    )
    found = read(path)
    assert [(tab.name, tab.is_hidden) for tab in found.sheets] == [
        ("One", False),
        ("Two", True),
        ("Three", True),
    ]
    assert [row.is_hidden for row in found.sheets[0].rows] == [False, True]
    assert [row.is_hidden for row in found.sheets[1].rows] == [False, True]


def test_cells_that_merging_covers_are_marked_not_blank(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>'
        '<row r="2"><c r="A2"><v>4</v></c></row>'
        '<row r="5"><c r="A5"><v>5</v></c></row>'
    )
    merges = (
        '<mergeCells><mergeCell ref="B1:C2"/><mergeCell ref="A3:C4"/><mergeCell ref="A5:XFD5"/></mergeCells>'
    )
    found = read_cells(write_xlsx(tmp_path / "merged.xlsx", sheet(rows, after=merges)))
    covered = OddCell(CellKind.MERGED)
    assert found == {
        "A1": number("1"),
        "B1": number("2"),
        "C1": OddCell(CellKind.MERGED, "3"),
        "A2": number("4"),
        "B2": covered,
        "C2": covered,
        **{f"{letter}3": covered for letter in "BC"},
        **{f"{letter}4": covered for letter in "ABC"},
        "A5": number("5"),
        **{f"{letter}5": covered for letter in "BC"},
    }


def test_fifty_thousand_merged_ranges_are_read(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 50_001))
    merges = "".join(f'<mergeCell ref="A{n}:XFD{n}"/>' for n in range(1, 50_001))
    path = write_xlsx(tmp_path / "merges.xlsx", sheet(rows, after=f"<mergeCells>{merges}</mergeCells>"))
    assert len(only_sheet(read_workbook(path, monitor=NullMonitor())).rows) == 50_000


def test_rows_out_of_order_are_put_in_order(tmp_path: Path) -> None:
    rows = (
        '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>'
        '<row r="3"><c r="B3"><v>4</v></c></row>'
    )
    found = only_sheet(read(write_xlsx(tmp_path / "order.xlsx", sheet(rows))))
    assert [(row.number, row.cells) for row in found.rows] == [
        (1, [number("1"), number("2")]),
        (3, [number("3"), number("4")]),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A2"><v>1</v></c></row>',
        '<row r="0"><c r="A0"><v>1</v></c></row>',
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="x"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></row>',
        '<row r="1"><c r="A1"><v>&nbsp;</v></c></row>',
        '<row r="1"><c r="A1" t="inlineStr"><is><t>\x01</t></is></c></row>',
        '<row r="1"><c r="A1" t="inlineStr"><is><t>]]></t></is></c></row>',
        '<row r="1" r="1"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1" s="1" s="2"><v>1</v></c></row>',
        '<row r="1" z:a="1"><c r="A1"><v>1</v></c></row>',
    ],
)
def test_a_sheet_that_contradicts_itself_is_damaged_whichever_way_it_is_read(
    tmp_path: Path, rows: str
) -> None:
    path = write_xlsx(tmp_path / "bad.xlsx", sheet(rows))
    for is_careful in (False, True):
        with pytest.raises(WorkbookDamaged) as raised:
            read_workbook(path, is_careful=is_careful, monitor=NullMonitor())
        assert raised.value.path == str(path)
        assert raised.value.remedy
