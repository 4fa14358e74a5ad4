"""Real files of every kind, made small: what the fuzzers damage."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import xlwt

from tests.workbook.raw_xlsx import package, relations, sheet, strings, styles, workbook, write_zip
from tests.workbook.test_read_binary import xlsb_parts
from tests.workbook.test_read_ods import cell, row, table, write_ods


def openpyxl_file(path: Path) -> None:
    """Write what openpyxl writes."""
    book: Any = openpyxl.Workbook()
    tab = book.active
    for number in range(20):
        tab.append([number, f"user{number}@example.com", "Zoë", True, 12.5, "=1+1", "#N/A", None, "A & B"])
    tab.merge_cells("B2:C3")
    tab["A5"].number_format = "yyyy-mm-dd"
    tab.row_dimensions[4].hidden = True
    book.create_sheet("Two")
    book.save(path)


def raw_file(path: Path) -> None:
    """Write shared strings, styles, formulas and names as Excel does."""
    rows = "".join(
        f'<row r="{n}" spans="1:6"><c r="A{n}" t="s"><v>{n % 3}</v></c><c r="B{n}" s="1"><v>45{n:03}</v></c>'
        f'<c r="C{n}" t="b"><f>TRUE()</f><v>1</v></c><c r="D{n}" t="e"><v>#REF!</v></c>'
        f'<c r="E{n}" t="str"><f t="shared" si="0" ref="E1:E9">"a"</f><v>a</v></c>'
        f'<c r="F{n}" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c></row>'
        for n in range(1, 12)
    )
    parts = package(
        sheet(rows, after='<mergeCells><mergeCell ref="A3:B4"/></mergeCells>'),
        {
            "xl/sharedStrings.xml": strings("<t>a</t>", '<t xml:space="preserve"> b </t>', "<r><t>c</t></r>"),
            "xl/styles.xml": styles("General", "yyyy-mm-dd", "0%"),
            "xl/workbook.xml": workbook(
                "Customers", extra='<definedNames><definedName name="n">"x"</definedName></definedNames>'
            ),
            "docProps/custom.xml": '<Properties xmlns="x"><property name="p">1</property></Properties>',
            "_rels/.rels": relations(
                ("officeDocument", "xl/workbook.xml"), ("custom-properties", "docProps/custom.xml")
            ),
        },
    )
    write_zip(path, parts)


def ods_file(path: Path) -> None:
    """Write an OpenDocument sheet."""
    line = row(
        cell('office:value-type="string"', '<text:s text:c="2"/>a', "b"),
        cell('office:value-type="float" office:value="1" table:number-columns-repeated="3"', "1"),
        cell('table:formula="of:=TRUE()" office:value-type="boolean" office:boolean-value="true"', "TRUE"),
        cell('office:value-type="date" office:date-value="2024-05-06"', "x"),
        cell(
            'office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"', "m"
        ),
        "<table:covered-table-cell/>",
        attributes='table:number-rows-repeated="2"',
    )
    write_ods(path, table(line * 5))


def xls_file(path: Path) -> None:
    """Write an old binary workbook."""
    book: Any = xlwt.Workbook()
    tab = book.add_sheet("Customers")
    for number in range(20):
        for column, value in enumerate(
            [number, f"user{number}@example.com", "東京", True, 12.5, xlwt.Formula("1+1")]
        ):
            tab.write(number, column, value)
    tab.write_merge(30, 31, 0, 1, "merged")
    book.save(str(path))


def xlsb_file(path: Path) -> None:
    """Write a new binary workbook."""
    write_zip(path, xlsb_parts())


def csv_file(path: Path) -> None:
    """Write a table of text."""
    path.write_bytes('a;b;c\r\n"x ""y""";1,5;Zoë\r\n\r\n"two\nlines";;\r\n'.encode() * 5)


SOURCES: list[Callable[[Path], None]] = [
    openpyxl_file,
    raw_file,
    raw_file,
    ods_file,
    xls_file,
    xlsb_file,
    csv_file,
]
