"""OpenDocument sheets are read with the same care as .xlsx."""

from __future__ import annotations

from pathlib import Path

import pytest

from cartsheets.domain.sheet import CellKind, OddCell, Value, WorkbookContent
from cartsheets.errors import UnreadableFormat, UnsafeWorkbook, WorkbookDamaged
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.read import read_workbook
from cartsheets.workbook.sheet_rows import CELLS_LIMIT, ROW_COST, CellBudget, RowCollector
from tests.workbook.raw_xlsx import DECLARATION, cells, write_zip

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in {
        "office": "office", "table": "table", "text": "text", "style": "style", "meta": "meta",
        "draw": "drawing",
    }.items()
) + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'  # fmt: skip
COVERED = OddCell(CellKind.MERGED)


def write_ods(
    path: Path, tables: str, *, styles: str = "", more: dict[str, str | bytes] | None = None
) -> Path:
    """Write a sheet file around its tables."""
    content = (
        f"{DECLARATION}<office:document-content {NAMES}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return write_zip(path, {"mimetype": kind, "content.xml": content, **(more or {})})


def table(rows: str, *, name: str = "Customers", style: str = "ta1") -> str:
    """Return a table element."""
    return f'<table:table table:name="{name}" table:style-name="{style}">{rows}</table:table>'


def row(*cells_: str, attributes: str = "") -> str:
    """Return a row element."""
    return f"<table:table-row {attributes}>{''.join(cells_)}</table:table-row>"


def cell(attributes: str, *paragraphs: str, more: str = "") -> str:
    """Return a cell element."""
    texts = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    return f"<table:table-cell {attributes}>{more}{texts}</table:table-cell>"


def read(path: Path) -> WorkbookContent:
    """Read a file."""
    return read_workbook(path, monitor=NullMonitor())


def formula(text: str, stored: CellKind | None, formula: str, code: str = "") -> OddCell:
    """Return a formula cell."""
    return OddCell(CellKind.FORMULA, text, stored, formula, code)


@pytest.mark.parametrize(
    ("xml", "value"),
    [
        (cell('office:value-type="string"', "02134"), "02134"),
        (cell('office:value-type="string"', "one", "two", "", "four"), "one\ntwo\n\nfour"),
        (cell('office:value-type="string"', '<text:s text:c="2"/>a <text:s/>b<text:tab/>c '), "  a  b\tc "),
        (cell('office:value-type="string"', "a\n   b"), "a b"),
        (cell('office:value-type="string"', "a<text:line-break/>b"), "a\nb"),
        (
            cell('office:value-type="string"', 'a<text:span>b</text:span><text:a xmlns:x="x">c</text:a>'),
            "abc",
        ),
        (
            cell(
                'office:value-type="string"', "a<office:annotation><text:p>no</text:p></office:annotation>b"
            ),
            "ab",
        ),
        (
            cell(
                'office:value-type="string"',
                "yes",
                more="<office:annotation><text:p>no</text:p></office:annotation>",
            ),
            "yes",
        ),
        (cell("", more="<draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame>"), None),
        (cell('office:value-type="string" office:string-value="kept"'), "kept"),
        (cell('office:value-type="string"', ""), None),
        (cell(""), None),
        (cell('office:value-type="float" office:value="12.5"', "12,5"), OddCell(CellKind.NUMBER, "12.5")),
        (
            cell('office:value-type="percentage" office:value="0.05"', "5%"),
            OddCell(CellKind.NUMBER, "0.05", number_format="0%"),
        ),
        (
            cell('office:value-type="currency" office:currency="EUR" office:value="3.5"', "3,50 €"),
            OddCell(CellKind.NUMBER, "3.5", number_format="[$EUR] #,##0.00"),
        ),
        (
            cell('office:value-type="boolean" office:boolean-value="true"', "WAHR"),
            OddCell(CellKind.FLAG, "TRUE"),
        ),
        (
            cell('office:value-type="date" office:date-value="2024-05-06"', "06.05.24"),
            OddCell(CellKind.DATE, "2024-05-06", number_format="yyyy-mm-dd"),
        ),
        (
            cell('office:value-type="date" office:date-value="2024-05-06T09:30:00"', "x"),
            OddCell(CellKind.DATE, "2024-05-06T09:30:00", number_format="yyyy-mm-dd"),
        ),
        (
            cell('office:value-type="time" office:time-value="PT09H30M00S"', "9:30"),
            OddCell(CellKind.DATE, "09:30:00", number_format="hh:mm:ss"),
        ),
        (
            cell('office:value-type="time" office:time-value="PT30H00M00S"', "30:00"),
            OddCell(CellKind.DATE, "1900-01-01T06:00:00", number_format="[h]:mm:ss"),
        ),
        (
            cell('table:formula="of:=TRUE()" office:value-type="float" office:value="1"', "WAHR"),
            formula("TRUE", CellKind.FLAG, "TRUE()"),
        ),
        (
            cell(
                'table:formula="of:=TRUE()" office:value-type="boolean" office:boolean-value="true"', "TRUE"
            ),
            formula("TRUE", CellKind.FLAG, "TRUE()"),
        ),
        (
            cell('table:formula="of:=[.A1]*2" office:value-type="float" office:value="2"', "2"),
            formula("2", CellKind.NUMBER, "[.A1]*2"),
        ),
        (cell('table:formula="of:=[.A1]"'), formula("", None, "[.A1]")),
        (cell('table:formula="of:=&quot;&quot;"', ""), formula("", CellKind.TEXT, '""')),
        (
            cell(
                'table:formula="of:=1/0" office:value-type="string" office:string-value="" '
                'calcext:value-type="error"',
                "#DIV/0!",
            ),
            formula("#DIV/0!", CellKind.ERROR, "1/0"),
        ),
        (
            cell('table:formula="=[.#REF!]" office:value-type="float" office:value="0"', "#REF!"),
            formula("#REF!", CellKind.ERROR, "[.#REF!]"),
        ),
        (cell('office:value-type="float"', "?"), OddCell(CellKind.ERROR, "")),
    ],
)
def test_every_kind_of_cell_is_told_apart(tmp_path: Path, xml: str, value: Value) -> None:
    found = cells(read(write_ods(tmp_path / "one.ods", table(row(xml)))))
    assert found.get("A1") == value


def test_rows_and_cells_that_repeat_are_counted(tmp_path: Path) -> None:
    text = cell('office:value-type="string"', "x")
    twice = cell('office:value-type="string" table:number-columns-repeated="2"', "y")
    rows = (
        row(cell('table:number-columns-repeated="3"'), text)
        + row(cell(""), attributes='table:number-rows-repeated="2"')
        + row(twice, attributes='table:number-rows-repeated="2" table:visibility="filter"')
        + row(
            cell('table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="1048000"'
        )
    )
    found = read(write_ods(tmp_path / "repeat.ods", table(rows)))
    assert cells(found) == {"D1": "x", "A4": "y", "B4": "y", "A5": "y", "B5": "y"}
    assert [(r.number, r.is_hidden) for r in found.sheets[0].rows] == [(1, False), (4, True), (5, True)]
    assert found.sheets[0].rows[1].cells is not found.sheets[0].rows[2].cells


def test_a_row_costs_memory_however_little_it_holds() -> None:
    """Thirty sheets of a million rows with one cell each would take six gigabytes."""
    budget = CellBudget(left=100 * (1 + ROW_COST))
    rows = RowCollector("", budget)
    for number in range(1, 101):
        rows.add_row(number, ["a"], is_hidden=False)
    with pytest.raises(UnsafeWorkbook, match="more cells"):
        rows.add_row(101, ["a"], is_hidden=False)
    # A row with one cell takes some 190 bytes: so many stay under a gigabyte.
    assert CELLS_LIMIT // (1 + ROW_COST) <= 4_000_000


def test_content_repeated_without_end_is_bounded(tmp_path: Path) -> None:
    full = cell('office:value-type="string" table:number-columns-repeated="16384"', "x")
    path = write_ods(
        tmp_path / "bomb.ods", table(row(full, attributes='table:number-rows-repeated="999999999"'))
    )
    with pytest.raises(UnsafeWorkbook, match="more cells"):
        read(path)


def test_merged_hidden_and_named(tmp_path: Path) -> None:
    spanned = 'office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"'
    rows = row(
        cell(spanned, "m"), "<table:covered-table-cell/>", cell('office:value-type="string"', "c")
    ) + row(
        '<table:covered-table-cell office:value-type="string"><text:p>lost</text:p>'
        "</table:covered-table-cell><table:covered-table-cell/>"
    )
    hidden = (
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/>'
        "</style:style>"
    )
    names = (
        "<table:named-expressions>"
        '<table:named-expression table:name="cs_id" table:expression="&quot;abc&quot;"/>'
        '<table:named-expression table:name="sum" table:expression="of:=1+1"/></table:named-expressions>'
    )
    meta = (
        f"{DECLARATION}<office:document-meta {NAMES}><office:meta>"
        '<meta:user-defined meta:name="id">x y</meta:user-defined></office:meta></office:document-meta>'
    )
    tables = table(rows) + table(row(cell("")), name="Hidden", style="ta2") + names
    found = read(write_ods(tmp_path / "m.ods", tables, styles=hidden, more={"meta.xml": meta}))
    assert found.format == "ods"
    assert cells(found) == {
        "A1": "m",
        "B1": COVERED,
        "C1": "c",
        "A2": OddCell(CellKind.MERGED, "lost"),
        "B2": COVERED,
    }
    assert [(tab.name, tab.is_hidden) for tab in found.sheets] == [("Customers", False), ("Hidden", True)]
    assert found.names == {"cs_id": "abc"}
    assert found.properties == {"id": "x y"}


def test_deleted_cells_in_a_change_record_are_no_cells(tmp_path: Path) -> None:
    tracked = (
        "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell>"
        "<text:p>old</text:p></table:change-track-table-cell></table:previous></table:cell-content-change>"
        "</table:tracked-changes>"
    )
    path = write_ods(tmp_path / "t.ods", tracked + table(row(cell('office:value-type="string"', "new"))))
    assert cells(read(path)) == {"A1": "new"}


def test_a_sheet_locked_with_a_password_is_named(tmp_path: Path) -> None:
    manifest = "<manifest:manifest xmlns:manifest='m'><manifest:encryption-data/></manifest:manifest>"
    path = write_ods(tmp_path / "locked.ods", "", more={"META-INF/manifest.xml": manifest})
    with pytest.raises(UnreadableFormat, match="password"):
        read(path)


def test_a_file_without_tables_or_content_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(WorkbookDamaged, match="no sheet"):
        read(write_ods(tmp_path / "none.ods", ""))
    with pytest.raises(WorkbookDamaged, match="content is missing"):
        read(write_zip(tmp_path / "gone.ods", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}))
