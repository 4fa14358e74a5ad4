"""The quick way of reading gives the same cells as the careful one, over many generated sheets.

CARTSHEETS_GENERATED_SHEETS says how many sheets are made (hundreds by default, thousands on request).
"""

from __future__ import annotations

import os
import random
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import pytest

from cartsheets.domain.sheet import SheetRow, column_letters
from cartsheets.errors import WorkbookError
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.container import Container
from cartsheets.workbook.read import read_workbook
from cartsheets.workbook.sheet_rows import CellBudget, RowCollector
from cartsheets.workbook.xlsx_cells import SheetParser
from cartsheets.workbook.xlsx_plain import PlainRows
from cartsheets.workbook.xlsx_values import CellReader
from tests.workbook.raw_xlsx import MAIN, sheet, strings, styles, write_xlsx

GENERATED = int(os.environ.get("CARTSHEETS_GENERATED_SHEETS", "250"))
BATCHES = 5

TEXTS = [
    "a", "Zoë", "東", " padded ", "😀", "two\nlines", "tab\there", "=1+1", "+1", "'", "02134", "1E5", "#N",
    "TRUE", "A & B", "<b>", "]]", "a]]", "_x0041_", "_x000D_", "_xD83D__xDE00_", "x" * 300, "&amp;", "&#10;",
    "NULL", "\u00a0", "\u200b", "\ufeff", "\u0301", "\x85", "\u2028", "r='1'", '"', "_x", "&",
    "_x005F_x0041_", "#N/A",
]  # fmt: skip
NUMBERS = [
    "0",
    "1",
    "-1",
    "42",
    "12.5",
    "1E+19",
    "1.2300000000000001E-5",
    "1234567890123456",
    ".5",
    "5.",
    "+5",
]
ATTRIBUTES = [
    "",
    ' spans="1:36"',
    ' s="1" customFormat="1"',
    ' hidden="1"',
    ' ht="15" x14ac:dyDescent="0.25"',
    ' z:a="1"',
]
SHARED = strings(*(f"<t>{escape(text)}</t>" for text in TEXTS), "<r><t>rich</t></r><r><t> text</t></r>", "")
STYLES = styles("General", "@", "0.00", "yyyy-mm-dd", "h:mm", "0%")


class Maker:
    """Makes a worksheet part at random: mostly plain cells, some odd, now and then wrong."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.oddness = self.random.choice([0.0, 0.0, 0.02, 0.2])
        self.errors = self.random.choice([0.0, 0.0, 0.0, 0.003])

    def part(self) -> str | bytes:
        """Return a whole worksheet part."""
        pick = self.random
        number = 0
        rows: list[str] = []
        for _ in range(pick.randrange(30)):
            number += pick.choice([1, 1, 1, 2, 10])
            rows.append(self.row(number))
        declared = ' xmlns:x14ac="urn:x14ac" xmlns:z="urn:z"'
        namespaces = pick.choice([*[declared] * 8, ' xmlns:x14ac="urn:x14ac"', ""])
        before = pick.choice(
            ["", '<dimension ref="A1"/>', '<sheetFormatPr defaultRowHeight="15"/>', "<!-- made -->"]
        )
        after = pick.choice(
            ["", '<mergeCells count="1"><mergeCell ref="B2:C4"/></mergeCells>', "<pageMargins/>"]
        )
        separator = pick.choice(["", "", "", "\n", "\r\n  ", "<!-- row -->"])
        part = sheet(separator.join(rows), before=before, after=after)
        part = part.replace(f'xmlns="{MAIN}"', f'xmlns="{MAIN}"{namespaces}', 1)
        match pick.randrange(20):
            case 0:
                return part.replace("UTF-8", "UTF-16").encode("utf-16")
            case 1:
                return b"\xef\xbb\xbf" + part.encode()
            case 2:
                return part.replace(' encoding="UTF-8"', "").encode()
            case _:
                return part.encode()

    def row(self, number: int) -> str:
        """Return one row."""
        pick = self.random
        position = 0
        cells: list[str] = []
        for _ in range(pick.randrange(12)):
            position += (
                pick.choice([1, 1, 1, 2, 5, 30]) if pick.random() > self.errors else pick.choice([0, 600])
            )
            cells.append(self.cell(f"{column_letters(max(1, position))}{number}"))
        attributes = pick.choice(ATTRIBUTES) if pick.random() < 0.3 else ""
        if not cells and pick.random() < 0.5:
            return f'<row r="{number}"{attributes}/>'
        return f'<row r="{number}"{attributes}>{"".join(cells)}</row>'

    def cell(self, address: str) -> str:
        """Return one cell."""
        pick = self.random
        style = pick.choice(["", ' s="0"', ' s="1"', ' s="3"', ' s="99"'])
        if pick.random() < self.oddness:
            return self.odd_cell(address, style)
        text = escape(pick.choice(TEXTS))
        match pick.randrange(9):
            case 0 | 1 | 2:
                return f'<c r="{address}"{style} t="inlineStr"><is><t>{text}</t></is></c>'
            case 3:
                return (
                    f'<c r="{address}"{style} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
                )
            case 4 | 5:
                return f'<c r="{address}"{style} t="s"><v>{pick.randrange(len(TEXTS))}</v></c>'
            case 6:
                return f'<c r="{address}"{style}/>'
            case 7:
                return f'<c r="{address}"{style} t="b"><v>{pick.choice("01")}</v></c>'
            case _:
                return f'<c r="{address}"{style}><v>{pick.choice(NUMBERS)}</v></c>'

    def odd_cell(self, address: str, style: str) -> str:
        """Return a cell that the pattern must leave to the parser, or that must be refused."""
        text = escape(self.random.choice(TEXTS))
        choices = [
            f'<c r="{address}"{style}><f>A1+1</f><v>2</v></c>',
            f'<c r="{address}"{style} t="b"><f aca="false">TRUE()</f><v>1</v></c>',
            f'<c r="{address}"{style} t="str"><f>"x"</f><v>{text}</v></c>',
            f'<c r="{address}"{style} t="e"><v>#REF!</v></c>',
            f'<c r="{address}"{style} t="e"/>',
            f'<c r="{address}"{style} t="d"><v>2024-05-06</v></c>',
            f'<c {style} r="{address}"><v>5</v></c>',
            f"<c r='{address}'><v>5</v></c>",
            f'<c r="{address}"{style} t="inlineStr"><is><r><t>{text}</t></r><r><t>{text}</t></r></is></c>',
            f'<c r="{address}"{style} t="inlineStr"><v>{text}</v></c>',
            f'<c r="{address}"{style} t="n"><is><t>{text}</t></is></c>',
            f'<c r="{address}"{style} t="s"><v>{len(TEXTS) + 1}</v></c>',
            f'<c r="{address}"{style} t="s"><v> 1 </v></c>',
            f'<c r="{address}"{style}><v>abc</v></c>',
            f'<c r="{address}"{style}><v>&#49;</v></c>',
            f'<c r="{address}"{style}><v><![CDATA[7]]></v></c>',
            f'<c r="{address}"{style}><!-- seven --><v>7</v></c>',
            f'<c r="{address}"{style} cm="1"><v>7</v></c>',
            f'<c r="{address}" vm="1" t="s"><v>1</v><extLst><ext uri="x"/></extLst></c>',
            f'<c r="{address.lower()}"{style}><v>7</v></c>',
        ]
        if self.random.random() < self.errors * 20:
            choices += [
                f'<c r="{address}"{style} t="s"><v>9999</v></c>',
                f'<c r="{address}" r="{address}"><v>1</v></c>',
                f'<c r="{address}9"><v>1</v></c>',
                f'<c r="{address}"><v>&unknown;</v></c>',
                f'<c r="{address}"><v>&#0;</v></c>',
                f'<c r="{address}"><v>1</v>',
                f'<c r="{address}" t="inlineStr"><is><t>\x0b</t></is></c>',
                f'<c r="{address}" t="inlineStr"><is><t>\ufffe</t></is></c>',
                f'<c r="{address}" t="inlineStr"><is><t>a]]>b</t></is></c>',
            ]
        return self.random.choice(choices)


def outcome(path: Path, *, is_careful: bool) -> object:
    """Read a file; return its content, or the error's kind."""
    try:
        return read_workbook(path, is_careful=is_careful, monitor=NullMonitor())
    except WorkbookError as error:
        return error.kind


@pytest.mark.parametrize("batch", range(BATCHES))
def test_both_ways_give_the_same_cells(tmp_path: Path, batch: int) -> None:
    refused = 0
    for seed in range(batch, GENERATED, BATCHES):
        more: dict[str, str | bytes] = {"xl/sharedStrings.xml": SHARED, "xl/styles.xml": STYLES}
        path = write_xlsx(tmp_path / "made.xlsx", Maker(seed).part(), more)
        quick = outcome(path, is_careful=False)
        assert quick == outcome(path, is_careful=True), f"seed {seed}"
        refused += isinstance(quick, str)
    assert refused < GENERATED / BATCHES / 2


def test_odd_shared_texts_read_alike_both_ways(tmp_path: Path) -> None:
    pick = random.Random(3)
    odd = [
        "<r><t>r</t></r>",
        "<t/>",
        "",
        "<t>a</t><phoneticPr/>",
        "<t><![CDATA[c]]></t>",
        "<t>a<!-- b -->c</t>",
    ]
    for _ in range(60):
        items = [f"<t>{escape(text)}</t>" for text in pick.choices(TEXTS, k=pick.randrange(20))]
        items += pick.choices(odd, k=pick.randrange(3))
        pick.shuffle(items)
        cells = "".join(
            f'<row r="{n}"><c r="A{n}" t="s"><v>{n - 1}</v></c></row>' for n in range(1, len(items) + 1)
        )
        path = write_xlsx(tmp_path / "made.xlsx", sheet(cells), {"xl/sharedStrings.xml": strings(*items)})
        assert outcome(path, is_careful=False) == outcome(path, is_careful=True)
        assert not isinstance(outcome(path, is_careful=False), str)


def plain_share(path: Path) -> tuple[list[SheetRow], int]:
    """Read the first sheet of a file; return its rows and how many of them needed no parser."""
    container = Container(path.read_bytes(), monitor=NullMonitor())
    cells = CellReader([str(n) for n in range(1000)], [""] * 100, is_1904=False)
    rows = RowCollector("", CellBudget())
    plain = PlainRows(SheetParser("", cells, rows), cells, rows)
    plain.read(container.pieces("xl/worksheets/sheet1.xml"))
    return rows.finish(), plain.plain_count


def test_what_openpyxl_writes_needs_no_parser(tmp_path: Path) -> None:
    for is_streamed in (False, True):
        book: Any = openpyxl.Workbook(write_only=is_streamed)
        tab = book.create_sheet("Customers", 0)
        for number in range(50):
            tab.append([number, f"user{number}@example.com", None, "Ann & Bob", True, 12.5])
        path = tmp_path / "made.xlsx"
        book.save(path)
        rows, plain = plain_share(path)
        assert len(rows) == plain == 50


def test_one_odd_cell_costs_one_row(tmp_path: Path) -> None:
    cells = [f'<c r="A{n}"><v>{n}</v></c>' for n in range(1, 101)]
    cells[49] = '<c r="A50"><f>1+1</f><v>2</v></c>'
    rows = "".join(
        f'<row r="{n}" x14ac:dyDescent="0.25">{cell}</row>' for n, cell in enumerate(cells, start=1)
    )
    part = sheet(rows).replace("<worksheet ", '<worksheet xmlns:x14ac="urn:x" ')
    found, plain = plain_share(write_xlsx(tmp_path / "odd.xlsx", part))
    assert (len(found), plain) == (100, 99)


def test_rows_that_straddle_the_pieces_are_whole(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{"é" * (n % 900)}{n}</t></is></c></row>'
        for n in range(1, 3000)
    )
    path = write_xlsx(tmp_path / "long.xlsx", sheet(rows))
    with zipfile.ZipFile(path) as container:
        assert container.getinfo("xl/worksheets/sheet1.xml").file_size > 2_000_000
    assert outcome(path, is_careful=False) == outcome(path, is_careful=True)


def test_a_text_that_rows_repeat_is_kept_once(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>Yes</t></is></c>'
        f'<c r="B{row}" t="inlineStr"><is><t>mail {row}</t></is></c></row>'
        for row in range(1, 41)
    )
    found, plain = plain_share(write_xlsx(tmp_path / "x.xlsx", sheet(rows)))
    assert plain == 40
    assert [row.cells for row in found] == [["Yes", f"mail {row}"] for row in range(1, 41)]
    assert len({id(row.cells[0]) for row in found}) == 1
