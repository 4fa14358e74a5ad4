"""Cells of .xlsx: texts, numbers, dates and formulas as each program writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cartsheets.domain.sheet import CellKind, OddCell, Value
from cartsheets.errors import WorkbookDamaged
from tests.workbook.odd_cells import FLAG_ON, formula, number
from tests.workbook.raw_xlsx import (
    DECLARATION,
    only_sheet,
    read,
    read_cells,
    sheet,
    strings,
    styles,
    workbook,
    write_xlsx,
)


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


def test_a_text_of_the_declared_kind_alone_decides(tmp_path: Path) -> None:
    assert DECLARATION.startswith("<?xml")
    assert one_cell(tmp_path, '<c r="A1" t="made-up"><v>1</v></c>') == OddCell(CellKind.ERROR, "1")
