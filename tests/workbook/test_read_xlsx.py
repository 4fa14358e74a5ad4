"""What .xlsx files hold is read as it is, whoever wrote it and however oddly."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.packaging.custom import BoolProperty, FloatProperty, IntProperty, StringProperty
from openpyxl.workbook.defined_name import DefinedName

from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.errors import WorkbookDamaged
from cartsheets.monitor import Cancelled, Monitor, NullMonitor, Progress
from cartsheets.workbook.read import read_workbook
from tests.workbook.raw_xlsx import (
    DECLARATION,
    MAIN,
    STRICT,
    STRICT_RELATIONS,
    cells,
    only_sheet,
    package,
    read,
    read_cells,
    relations,
    sheet,
    strings,
    styles,
    workbook,
    write_xlsx,
    write_zip,
)

FLAG_ON = OddCell(CellKind.FLAG, "TRUE")


def number(text: str, code: str = "") -> OddCell:
    """Return a number cell."""
    return OddCell(CellKind.NUMBER, text, number_format=code)


def formula(text: str, stored: CellKind | None, formula: str = "", code: str = "") -> OddCell:
    """Return a formula cell."""
    return OddCell(CellKind.FORMULA, text, stored, formula, code)


def one_cell(tmp_path: Path, xml: str, *, strings_part: str = "", styles_part: str = "") -> Value:
    """Write a sheet whose only cell is `xml`, and read it."""
    more: dict[str, str | bytes] = {}
    if strings_part:
        more["xl/sharedStrings.xml"] = strings_part
    if styles_part:
        more["xl/styles.xml"] = styles_part
    path = write_xlsx(tmp_path / "one.xlsx", sheet(f'<row r="1">{xml}</row>'), more)
    return read_cells(path).get("A1")


@pytest.mark.parametrize(
    ("xml", "value"),
    [
        ('<c r="A1" t="inlineStr"><is><t>02134</t></is></c>', "02134"),
        ('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a  b </t></is></c>', " a  b "),
        ('<c r="A1" t="inlineStr"><is><r><t>bold</t></r><r><t> and not</t></r></is></c>', "bold and not"),
        ('<c r="A1" t="inlineStr"><is><t>A &amp; B &lt;x&gt; &#233;&#x4E2D;</t></is></c>', "A & B <x> é中"),
        ('<c r="A1" t="inlineStr"><is><t><![CDATA[<raw> & ]]>x</t></is></c>', "<raw> & x"),
        ('<c r="A1" t="inlineStr"><is><t>a<!-- no text -->b</t></is></c>', "ab"),
        ('<c r="A1" t="inlineStr"><is><t></t></is></c>', None),
        ('<c r="A1" t="inlineStr"><is><t/></is></c>', None),
        ('<c r="A1" t="inlineStr"/>', None),
        ('<c r="A1" t="str"><v>plain</v></c>', "plain"),
        ('<c r="A1" t="s"><v></v></c>', None),
        ('<c r="A1" s="7"/>', None),
        ('<c r="A1"><v/></c>', None),
        ('<c r="A1"><v>2138</v></c>', number("2138")),
        ('<c r="A1"><v> 2138 </v></c>', number("2138")),
        ('<c r="A1" t="n"><v>1.2300000000000001E+19</v></c>', number("1.2300000000000001E+19")),
        ('<c r="A1"><v>1234567890123456789</v></c>', number("1234567890123456789")),
        ('<c r="A1"><v>-0.5</v></c>', number("-0.5")),
        ('<c r="A1"><v>abc</v></c>', OddCell(CellKind.ERROR, "abc")),
        ('<c r="A1" t="b"><v>1</v></c>', FLAG_ON),
        ('<c r="A1" t="b"><v>true</v></c>', FLAG_ON),
        ('<c r="A1" t="b"><v>0</v></c>', OddCell(CellKind.FLAG, "FALSE")),
        ('<c r="A1" t="b"/>', None),
        ('<c r="A1" t="e"><v>#N/A</v></c>', OddCell(CellKind.ERROR, "#N/A")),
        ('<c r="A1" t="e"/>', OddCell(CellKind.ERROR, "")),
        ('<c r="A1" t="d"><v>2024-05-06T00:00:00</v></c>', OddCell(CellKind.DATE, "2024-05-06")),
        ('<c r="A1" t="d"><v>2024-05-06T09:30:00Z</v></c>', OddCell(CellKind.DATE, "2024-05-06T09:30:00")),
        ('<c r="A1" t="d"><v>sometime</v></c>', "sometime"),
        ('<c r="A1"><f>TRUE()</f><v>1</v></c>', formula("1", CellKind.NUMBER, "TRUE()")),
        ('<c r="A1" t="b"><f aca="false">TRUE()</f><v>1</v></c>', formula("TRUE", CellKind.FLAG, "TRUE()")),
        ('<c r="A1" t="str"><f>A2&amp;"x"</f><v>yx</v></c>', formula("yx", CellKind.TEXT, 'A2&"x"')),
        ('<c r="A1" t="str"><f>A2</f><v></v></c>', formula("", CellKind.TEXT, "A2")),
        ('<c r="A1"><f>A2</f></c>', formula("", None, "A2")),
        ('<c r="A1"><f>A2</f><v></v></c>', formula("", None, "A2")),
        ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', formula("#DIV/0!", CellKind.ERROR, "1/0")),
    ],
)
def test_every_kind_of_cell_is_told_apart(tmp_path: Path, xml: str, value: Value) -> None:
    assert one_cell(tmp_path, xml) == value


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("<t>shared</t>", "shared"),
        ('<t xml:space="preserve"> kept </t>', " kept "),
        ("<t> kept even so </t>", " kept even so "),
        ("<r><rPr><b/></rPr><t>rich</t></r><r><t> text</t></r>", "rich text"),
        ('<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>', "東京"),
        ("<t>_x0041_</t>", "A"),
        ("<t>_x005F_x0041_</t>", "_x0041_"),
        ("<t>a_x000D_\nb</t>", "a\r\nb"),
        ("<t>a\r\nb\rc</t>", "a\nb\nc"),
        ("<t>a&#13;&#10;b</t>", "a\r\nb"),
        ("<t>_xD83D__xDE00_</t>", "😀"),
        ("<t>_xD83D_ alone</t>", "\N{REPLACEMENT CHARACTER} alone"),
        ("<t>_x41_ and _X0041_ stay</t>", "_x41_ and _X0041_ stay"),
        ("<t></t>", None),
        ("", None),
    ],
)
def test_shared_texts_are_what_a_person_typed(tmp_path: Path, item: str, text: Value) -> None:
    cell = '<c r="A1" t="s"><v>1</v></c>'
    assert one_cell(tmp_path, cell, strings_part=strings("<t>other</t>", item)) == text


def test_escapes_are_undone_once_in_inline_and_formula_texts_too(tmp_path: Path) -> None:
    assert one_cell(tmp_path, '<c r="A1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>') == "_x0041_"
    assert one_cell(tmp_path, '<c r="A1" t="str"><v>_x0041_</v></c>') == "A"


def test_a_text_that_is_not_in_the_shared_ones_is_damage_not_a_blank(tmp_path: Path) -> None:
    for index in ("2", "-1", "x"):
        with pytest.raises(WorkbookDamaged, match="cell A1"):
            one_cell(tmp_path, f'<c r="A1" t="s"><v>{index}</v></c>', strings_part=strings("<t>a</t>"))


@pytest.mark.parametrize(
    ("code", "digits", "kind", "text"),
    [
        ("yyyy-mm-dd", "45418", CellKind.DATE, "2024-05-06"),
        ("dd/mm/yyyy hh:mm", "45418.3958333333", CellKind.DATE, "2024-05-06T09:30:00"),
        ("h:mm", "0.395833333333333", CellKind.DATE, "09:30:00"),
        ("[h]:mm", "1.5", CellKind.DATE, "1900-01-01T12:00:00"),
        ("d-mmm", "45418", CellKind.DATE, "2024-05-06"),
        ("yyyy-mm-dd", "0", CellKind.DATE, "1899-12-31"),
        ("yyyy-mm-dd", "59", CellKind.DATE, "1900-02-28"),
        ("yyyy-mm-dd", "60", CellKind.NUMBER, "60"),
        ("yyyy-mm-dd", "61", CellKind.DATE, "1900-03-01"),
        ("yyyy-mm-dd", "-1", CellKind.NUMBER, "-1"),
        ("yyyy-mm-dd", "1E+19", CellKind.NUMBER, "1E+19"),
        ("0.00%", "0.05", CellKind.NUMBER, "0.05"),
        ("[Red]0.00", "5", CellKind.NUMBER, "5"),
        ("[$-409]d mmmm yyyy", "45418", CellKind.DATE, "2024-05-06"),
        ("&quot;days&quot; 0", "5", CellKind.NUMBER, "5"),
        (r"0\d", "5", CellKind.NUMBER, "5"),
        ("General", "5", CellKind.NUMBER, "5"),
        ("#,##0.00 [$€-407]", "5", CellKind.NUMBER, "5"),
        ("0.00E+00", "5", CellKind.NUMBER, "5"),
        ("@", "5", CellKind.NUMBER, "5"),
    ],
)
def test_a_number_is_a_date_where_its_format_says_so(
    tmp_path: Path, code: str, digits: str, kind: CellKind, text: str
) -> None:
    shown = "" if code == "General" else code.replace("&quot;", '"')
    cell = one_cell(tmp_path, f'<c r="A1" s="1"><v>{digits}</v></c>', styles_part=styles("General", code))
    assert cell == OddCell(kind, text, number_format=shown)


def test_dates_count_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "mac.xlsx",
        sheet('<row r="1"><c r="A1" s="0"><v>43956</v></c></row>'),
        {
            "xl/workbook.xml": workbook("Customers", before='<workbookPr date1904="1"/>'),
            "xl/styles.xml": styles("yyyy-mm-dd"),
        },
    )
    assert read_cells(path) == {"A1": OddCell(CellKind.DATE, "2024-05-06", number_format="yyyy-mm-dd")}


def test_what_openpyxl_writes_is_read(tmp_path: Path) -> None:
    book: Any = openpyxl.Workbook()
    tab = book.active
    tab.append(
        [
            "text",
            12.5,
            True,
            date(2024, 5, 6),
            datetime(2024, 5, 6, 9, 30, tzinfo=UTC).replace(tzinfo=None),
            time(9, 30),
            "=A1",
        ]
    )
    tab["A1"].quotePrefix = True
    path = tmp_path / "made.xlsx"
    book.save(path)
    found = read(path)
    assert found.format == "xlsx"
    assert found.path == str(path)
    assert [row.cells for row in only_sheet(found).rows] == [
        [
            "text",
            number("12.5"),
            FLAG_ON,
            OddCell(CellKind.DATE, "2024-05-06", number_format="yyyy-mm-dd"),
            OddCell(CellKind.DATE, "2024-05-06T09:30:00", number_format="yyyy-mm-dd h:mm:ss"),
            OddCell(CellKind.DATE, "09:30:00", number_format="h:mm:ss"),
            formula("", None, "A1"),
        ]
    ]


def test_a_formula_that_is_shared_and_refers_to_nothing_reads_alike_in_every_cell(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1" t="b"><f t="shared" ref="A1:A2" si="0">TRUE()</f><v>1</v></c>'
        '<c r="B1"><f t="shared" ref="B1:B2" si="1">A1*2</f><v>2</v></c></row>'
        '<row r="2"><c r="A2" t="b"><f t="shared" si="0"/><v>1</v></c>'
        '<c r="B2"><f t="shared" si="1"/><v>2</v></c></row>'
    )
    found = read_cells(write_xlsx(tmp_path / "shared.xlsx", sheet(rows)))
    assert found["A2"] == formula("TRUE", CellKind.FLAG, "TRUE()")
    assert found["B2"] == formula("2", CellKind.NUMBER)


def test_rows_and_cells_without_addresses_are_counted(tmp_path: Path) -> None:
    rows = (
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r='5'><c><v>5</v></c></row>"
        "<row><c r='B6'><v>6</v></c><c><v>7</v></c></row>"
    )
    path = write_xlsx(tmp_path / "bare.xlsx", sheet(rows))
    expected = {"A1": "1", "C1": "3", "A5": "5", "B6": "6", "C6": "7"}
    assert read_cells(path) == {address: number(text) for address, text in expected.items()}


def test_strict_prefixed_and_utf16_workbooks_are_read(tmp_path: Path) -> None:
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Zoë</t></is></c></row>'
    strict = write_xlsx(
        tmp_path / "strict.xlsx",
        sheet(row, namespace=STRICT),
        {
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml"), kinds=STRICT_RELATIONS),
            "xl/_rels/workbook.xml.rels": relations(
                ("worksheet", "worksheets/sheet1.xml"), kinds=STRICT_RELATIONS
            ),
            "xl/workbook.xml": workbook("Customers", namespace=STRICT, links=STRICT_RELATIONS),
        },
    )
    prefixed = write_xlsx(
        tmp_path / "prefixed.xlsx",
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is>'
        "<x:t>Zoë</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>",
    )
    wide = write_xlsx(tmp_path / "wide.xlsx", sheet(row).replace("UTF-8", "UTF-16").encode("utf-16"))
    latin = write_xlsx(tmp_path / "latin.xlsx", sheet(row).replace("UTF-8", "ISO-8859-1").encode("latin-1"))
    marked = write_xlsx(tmp_path / "marked.xlsx", b"\xef\xbb\xbf" + sheet(row).encode())
    for path in (strict, prefixed, wide, latin, marked):
        assert read_cells(path) == {"A1": "Zoë"}, path.name


def test_a_foreign_namespace_is_no_cell(tmp_path: Path) -> None:
    rows = '<row r="1"><y:c xmlns:y="urn:other" r="A1"><y:v>1</y:v></y:c><c r="B1"><v>2</v></c></row>'
    assert read_cells(write_xlsx(tmp_path / "y.xlsx", sheet(rows))) == {"B1": number("2")}


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


def test_properties_and_constant_names_are_read_as_text(tmp_path: Path) -> None:
    book: Any = openpyxl.Workbook()
    book.custom_doc_props.append(StringProperty(name="cs_export_id", value="é & <x>"))
    book.custom_doc_props.append(IntProperty(name="whole", value=3))
    book.custom_doc_props.append(FloatProperty(name="float", value=1.5))
    book.custom_doc_props.append(BoolProperty(name="flag", value=True))
    book.defined_names["quoted"] = DefinedName("quoted", attr_text='"say ""hi"""')
    book.defined_names["empty"] = DefinedName("empty", attr_text='""')
    book.defined_names["range"] = DefinedName("range", attr_text="Sheet!$A$1")
    book.defined_names["sum"] = DefinedName("sum", attr_text='"a"&"b"')
    path = tmp_path / "named.xlsx"
    book.save(path)
    found = read(path)
    assert found.properties == {"cs_export_id": "é & <x>", "whole": "3", "float": "1.5", "flag": "1"}
    assert found.names == {"quoted": 'say "hi"', "empty": ""}


def test_macros_links_and_connections_are_left_alone_and_named(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "macros.xlsm",
        sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
        {
            "xl/vbaProject.bin": b"\x00macro",
            "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{MAIN}"/>',
            "xl/connections.xml": f'<connections xmlns="{MAIN}"/>',
            "xl/chartsheets/sheet2.xml": "<chartsheet/>",
            "xl/macrosheets/sheet3.xml": "<macrosheet/>",
            "xl/workbook.xml": workbook("Customers", "Chart", "Macro"),
            "xl/_rels/workbook.xml.rels": relations(
                ("worksheet", "worksheets/sheet1.xml"),
                ("chartsheet", "chartsheets/sheet2.xml"),
                ("xlMacrosheet", "macrosheets/sheet3.xml"),
                ("externalLink", "externalLinks/externalLink1.xml"),
                ("connections", "connections.xml"),
            ),
        },
    )
    found = read(path)
    assert found.format == "xlsm"
    assert [tab.name for tab in found.sheets] == ["Customers"]
    assert found.notes == (
        "Sheet Macro holds macros or a dialog, no table; it was left alone.",
        "The file has macros; they were neither read nor run.",
        "The file refers to other files; they were not opened.",
        "The file has data connections; they were not refreshed.",
    )


def test_a_workbook_without_any_sheet_is_an_error_never_an_empty_result(tmp_path: Path) -> None:
    for path in (
        write_xlsx(tmp_path / "none.xlsx", sheet(""), {"xl/workbook.xml": workbook()}),
        write_xlsx(
            tmp_path / "gone.xlsx",
            sheet(""),
            {"xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/other.xml"))},
        ),
    ):
        with pytest.raises(WorkbookDamaged):
            read(path)


def test_the_package_is_followed_by_its_relationships_not_by_habit(tmp_path: Path) -> None:
    parts = package(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
    moved = {
        "[Content_Types].xml": parts["[Content_Types].xml"],
        "_rels/.rels": relations(("officeDocument", "/book/main.xml")),
        "book/main.xml": parts["xl/workbook.xml"],
        "book/_rels/main.xml.rels": relations(("worksheet", "../tabs/My%20Sheet.xml")),
        "Tabs/my sheet.xml": parts["xl/worksheets/sheet1.xml"],
    }
    assert read_cells(write_zip(tmp_path / "moved.xlsx", moved)) == {"A1": number("1")}
    backslashes = {name.replace("/", "\\"): content for name, content in parts.items()}
    assert read_cells(write_zip(tmp_path / "backslash.xlsx", backslashes)) == {"A1": number("1")}


def test_reading_reports_and_can_be_stopped(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 60_000))
    path = write_xlsx(tmp_path / "many.xlsx", sheet(rows))

    class StopsHalfway(Monitor):
        def __init__(self) -> None:
            super().__init__()
            self.percents: list[int] = []

        def report(self, progress: Progress) -> None:
            assert progress.stage == "reading"
            assert progress.total == 100
            self.percents.append(progress.done)
            if progress.done > 50:
                self.stop()

    monitor = StopsHalfway()
    with pytest.raises(Cancelled):
        read_workbook(path, monitor=monitor)
    assert 50 < monitor.percents[-1] < 100


def test_the_digest_is_of_the_bytes_that_were_read(tmp_path: Path) -> None:
    import hashlib

    path = write_xlsx(tmp_path / "digest.xlsx", sheet(""))
    assert read(path).digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_text_of_the_declared_kind_alone_decides(tmp_path: Path) -> None:
    assert DECLARATION.startswith("<?xml")
    assert one_cell(tmp_path, '<c r="A1" t="made-up"><v>1</v></c>') == OddCell(CellKind.ERROR, "1")
