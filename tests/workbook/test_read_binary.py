"""The binary formats .xls and .xlsb are read with the same care as .xlsx."""

from __future__ import annotations

import struct
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import python_calamine
import xlwt

from cartsheets.domain.sheet import CellKind, OddCell, WorkbookContent
from cartsheets.errors import UnreadableFormat, WorkbookDamaged
from cartsheets.monitor import Cancelled, NullMonitor
from cartsheets.workbook.read import read_workbook
from tests.workbook.odd_cells import number
from tests.workbook.raw_binary import BOF, EOF, biff, biff_text, brt, brt_cell, brt_row, ole, wide, xls
from tests.workbook.raw_xlsx import TYPES, cells, relations, write_zip

COVERED = OddCell(CellKind.MERGED)


def read(path: Path) -> WorkbookContent:
    """Read a file."""
    return read_workbook(path, monitor=NullMonitor())


def read_bytes(tmp_path: Path, content: bytes) -> WorkbookContent:
    """Write a file and read it."""
    path = tmp_path / "book.xls"
    path.write_bytes(content)
    return read(path)


def test_what_xlwt_writes_is_read(tmp_path: Path) -> None:
    book: Any = xlwt.Workbook()
    tab = book.add_sheet("Customers")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for column, value in enumerate(
        ["Zoë 東京 😀", 12.5, True, False, 1000, 0.01, 1234567890123456, -7, " padded "]
    ):
        tab.write(0, column, value)
    tab.write(1, 0, date(2024, 5, 6), day)
    tab.write(1, 1, xlwt.Formula("A1&B1"))
    tab.row(1).set_cell_error(2, 0x2A)
    tab.write_merge(2, 3, 0, 1, "merged")
    tab.write_rich_text(4, 0, ["rich ", ("text", xlwt.easyfont("bold true"))])
    tab.row(4).hidden = True
    hidden = book.add_sheet("Hidden")
    hidden.write(0, 0, "x" * 9000)
    hidden.write(1, 0, "é" * 9000)
    hidden.write(2, 0, "東" * 9000)
    hidden.visibility = 1
    path = tmp_path / "made.xls"
    book.save(str(path))
    found = read(path)
    assert found.format == "xls"
    assert cells(found) == {
        "A1": "Zoë 東京 😀",
        "B1": number("12.5"),
        "C1": OddCell(CellKind.FLAG, "TRUE"),
        "D1": OddCell(CellKind.FLAG, "FALSE"),
        "E1": number("1000"),
        "F1": number("0.01"),
        "G1": number("1234567890123456"),
        "H1": number("-7"),
        "I1": " padded ",
        "A2": OddCell(CellKind.DATE, "2024-05-06", number_format="yyyy-mm-dd"),
        "B2": OddCell(CellKind.FORMULA),
        "C2": OddCell(CellKind.ERROR, "#N/A"),
        "A3": "merged",
        "B3": COVERED,
        "A4": COVERED,
        "B4": COVERED,
        "A5": "rich text",
    }
    assert [row.is_hidden for row in found.sheets[0].rows] == [False, False, False, False, True]
    assert found.sheets[1].is_hidden
    assert [row.cells for row in found.sheets[1].rows] == [["x" * 9000], ["é" * 9000], ["東" * 9000]]


def test_records_of_every_kind_of_cell_are_told_apart(tmp_path: Path) -> None:
    head = struct.pack("<HHH", 0, 0, 0)

    def formula(column: int, result: bytes, tokens: bytes) -> bytes:
        cell = struct.pack("<HHH", 0, column, 0) + result + struct.pack("<HI", 0, 0)
        return biff(0x06, cell + struct.pack("<H", len(tokens)) + tokens)

    records = (
        biff(0x204, head + biff_text("label", is_wide=False))
        + biff(0xBD, struct.pack("<HH HI HI H", 0, 1, 0, 1 << 2 | 2, 0, 0x3FF80000, 2))
        + formula(3, b"\x01\x00\x01\x00\x00\x00\xff\xff", b"\x1d\x01")
        + formula(4, b"\x01\x00\x00\x00\x00\x00\xff\xff", b"\x42\x00\x23\x00")
        + formula(5, b"\x02\x00\x17\x00\x00\x00\xff\xff", b"\x24\x00\x00\x00\x00")
        + formula(6, b"\x00\x00\x00\x00\x00\x00\xff\xff", b"\x17\x01\x00x")
        + biff(0x207, biff_text("stored"))
        + formula(7, b"\x03\x00\x00\x00\x00\x00\xff\xff", b"\x17\x00\x00")
        + formula(8, struct.pack("<d", 2.5), b"\x1f" + struct.pack("<d", 2.5))
        + biff(0x201, struct.pack("<HHH", 0, 9, 0))
    )
    assert cells(read_bytes(tmp_path, xls(records))) == {
        "A1": "label",
        "B1": number("1"),
        "C1": number("1.5"),
        "D1": OddCell(CellKind.FORMULA, "TRUE", CellKind.FLAG, "TRUE()"),
        "E1": OddCell(CellKind.FORMULA, "FALSE", CellKind.FLAG, "FALSE()"),
        "F1": OddCell(CellKind.FORMULA, "#REF!", CellKind.ERROR),
        "G1": OddCell(CellKind.FORMULA, "stored", CellKind.TEXT),
        "H1": OddCell(CellKind.FORMULA),
        "I1": OddCell(CellKind.FORMULA, "2.5", CellKind.NUMBER),
    }


def test_a_text_goes_on_in_the_next_record_with_other_letters(tmp_path: Path) -> None:
    first = struct.pack("<II", 1, 1) + struct.pack("<HB", 8, 0) + b"abcd"
    strings = biff(0xFC, first) + biff(0x3C, b"\x01" + "東京".encode("utf-16-le")) + biff(0x3C, b"\x00xy")
    cell = biff(0xFD, struct.pack("<HHHI", 0, 0, 0, 0))
    assert cells(read_bytes(tmp_path, xls(cell, strings))) == {"A1": "abcd東京xy"}


def test_dates_from_1904_and_names_in_xls(tmp_path: Path) -> None:
    name = struct.pack("<HBBHHHI", 0, 0, 5, 8, 0, 0, 0) + b"\x00cs_id" + b"\x17\x05\x00hello"
    before = (
        biff(0x22, b"\x01\x00")
        + biff(0x41E, struct.pack("<H", 200) + biff_text("yyyy-mm-dd"))
        + biff(0xE0, struct.pack("<HH16x", 0, 200))
        + biff(0x18, name)
    )
    found = read_bytes(tmp_path, xls(biff(0x203, struct.pack("<HHHd", 0, 0, 0, 43956.0)), before))
    assert cells(found) == {"A1": OddCell(CellKind.DATE, "2024-05-06", number_format="yyyy-mm-dd")}
    assert found.names == {"cs_id": "hello"}


@pytest.mark.parametrize("kind", [0x221, 0x4BC])
def test_a_formula_that_cells_share_is_seen_to_reach_outside_in_each_of_them(
    tmp_path: Path, kind: int
) -> None:
    """A column of links filled down in Excel is one formula in a record of its own."""

    def cell(row: int, first: int) -> bytes:
        tokens = b"\x01" + struct.pack("<HH", first, 0)
        head = struct.pack("<HHH", row, 0, 0) + struct.pack("<dHI", 2.5, 0, 0)
        return biff(0x06, head + struct.pack("<H", len(tokens)) + tokens)

    def shared(tokens: bytes) -> bytes:
        head = struct.pack("<HHBB", 0, 1, 0, 0) + (b"\x00" * 6 if kind == 0x221 else b"\x00\x02")
        return biff(kind, head + struct.pack("<H", len(tokens)) + tokens)

    link, harmless = bytes.fromhex("42026701"), b"\x1e\x01\x00"
    records = cell(0, 0) + shared(link) + cell(1, 0) + cell(2, 2) + shared(harmless)
    found = cells(read_bytes(tmp_path, xls(records)))
    formulas = [cell.formula for cell in found.values() if isinstance(cell, OddCell)]
    assert formulas == ["HYPERLINK(…)", "HYPERLINK(…)", ""]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (ole({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}), "protected with a password"),
        (ole({"WordDocument": b"x"}), "a Word document"),
        (ole({"PowerPoint Document": b"x"}), "a PowerPoint presentation"),
        (ole({"Contents": b"x"}), "another kind of Office file"),
        (ole({"Book": biff(0x809, struct.pack("<HHHH", 0x0500, 5, 0, 0))}), "Excel 95"),
        (ole({"Workbook": BOF + biff(0x2F, b"\x01" * 6) + EOF}), "protected with a password"),
    ],
)
def test_compound_files_of_other_kinds_are_named(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(UnreadableFormat, match=words) as raised:
        read_bytes(tmp_path, content)
    assert raised.value.remedy


@pytest.mark.parametrize(
    "content",
    [
        ole({"Workbook": BOF})[:700],
        ole({"Workbook": BOF + EOF}),
        xls(biff(0xFD, struct.pack("<HHHI", 0, 0, 0, 7))),
        xls(biff(0x203, b"\x00")),
        xls(biff(0x204, struct.pack("<HHHHB", 0, 0, 0, 50, 0))),
        xls(biff(0x203, struct.pack("<HHHd", 0, 0, 0, 1.0)) * 2),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ],
)
def test_compound_files_that_are_not_whole_are_damaged(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(WorkbookDamaged):
        read_bytes(tmp_path, content)


def test_a_chain_of_sectors_that_never_ends_is_damage(tmp_path: Path) -> None:
    content = bytearray(xls(b""))
    struct.pack_into("<I", content, 512 + 4 * 3, 2)
    with pytest.raises(WorkbookDamaged):
        read_bytes(tmp_path, bytes(content))


def xlsb_parts() -> dict[str, str | bytes]:
    """Return the parts of a workbook that holds a cell of every kind."""
    formula = struct.pack("<HI", 0, 3) + b"\x42\x00\x22" + struct.pack("<I", 0)
    flag_formula = struct.pack("<HI", 0, 2) + b"\x1d\x01" + struct.pack("<I", 0)
    sheet = (
        brt(129)
        + brt(148, struct.pack("<IIII", 0, 2, 0, 7))
        + brt(145)
        + brt_row(1)
        + brt_cell(7, 0, struct.pack("<I", 0))
        + brt_cell(2, 1, struct.pack("<I", 1000 << 2 | 2))
        + brt_cell(5, 2, struct.pack("<d", 12.5))
        + brt_cell(4, 3, b"\x01")
        + brt_cell(3, 4, b"\x2a")
        + brt_cell(6, 5, wide("inline 東京 😀"))
        + brt_cell(5, 6, struct.pack("<d", 45418.0), style=1)
        + brt_cell(1, 7)
        + brt_row(3, is_hidden=True)
        + brt_cell(8, 0, wide("stored") + formula)
        + brt_cell(9, 1, struct.pack("<d", 2.5) + formula)
        + brt_cell(10, 2, b"\x01" + flag_formula)
        + brt_cell(11, 3, b"\x17" + formula)
        + brt_cell(8, 4, wide("") + formula)
        + brt_cell(6, 600, wide("far"))
        + brt(146)
        + brt(176, struct.pack("<IIII", 0, 1, 2, 3))
        + brt(130)
    )
    name = struct.pack("<IBI", 0, 0, 0xFFFFFFFF) + wide("cs_id") + struct.pack("<IBH", 7, 0x17, 2)
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": brt(131)
        + brt(153, struct.pack("<III", 0, 0, 0))
        + brt(143)
        + brt(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("Customers"))
        + brt(156, struct.pack("<II", 1, 2) + wide("rId2") + wide("Hidden"))
        + brt(144)
        + brt(39, name + "hi".encode("utf-16-le") + struct.pack("<I", 0))
        + brt(132),
        "xl/_rels/workbook.bin.rels": relations(
            ("worksheet", "worksheets/sheet1.bin"),
            ("worksheet", "worksheets/sheet2.bin"),
            ("sharedStrings", "sharedStrings.bin"),
            ("styles", "styles.bin"),
        ),
        "xl/worksheets/sheet1.bin": sheet,
        "xl/worksheets/sheet2.bin": brt(129) + brt(145) + brt(146) + brt(130),
        "xl/sharedStrings.bin": brt(159, struct.pack("<II", 1, 1))
        + brt(19, b"\x00" + wide("Zoë"))
        + brt(160),
        "xl/styles.bin": brt(278)
        + brt(615, struct.pack("<I", 1))
        + brt(44, struct.pack("<H", 200) + wide("yyyy-mm-dd"))
        + brt(616)
        + brt(626, struct.pack("<I", 1))
        + brt(47, struct.pack("<HH12x", 0xFFFF, 14))
        + brt(627)
        + brt(617, struct.pack("<I", 2))
        + brt(47, struct.pack("<HH12x", 0, 0))
        + brt(47, struct.pack("<HH12x", 0, 200))
        + brt(618)
        + brt(279),
    }


def test_every_kind_of_cell_in_xlsb_is_told_apart(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "book.xlsb", xlsb_parts())
    found = read(path)
    assert found.format == "xlsb"
    assert found.names == {"cs_id": "hi"}
    assert cells(found) == {
        "A1": "Zoë",
        "B1": number("1000"),
        "C1": number("12.5"),
        "D1": OddCell(CellKind.MERGED, "TRUE"),
        "E1": OddCell(CellKind.ERROR, "#N/A"),
        "F1": "inline 東京 😀",
        "G1": OddCell(CellKind.DATE, "2024-05-06", number_format="yyyy-mm-dd"),
        "C2": COVERED,
        "D2": COVERED,
        "A3": OddCell(CellKind.FORMULA, "stored", CellKind.TEXT),
        "B3": OddCell(CellKind.FORMULA, "2.5", CellKind.NUMBER),
        "C3": OddCell(CellKind.FORMULA, "TRUE", CellKind.FLAG, "TRUE()"),
        "D3": OddCell(CellKind.FORMULA, "#REF!", CellKind.ERROR),
        "E3": OddCell(CellKind.FORMULA, "", CellKind.TEXT),
    }
    assert [row.is_hidden for row in found.sheets[0].rows] == [False, False, True]
    assert [tab.is_hidden for tab in found.sheets] == [False, True]
    assert found.notes == ("Sheet Customers: 1 cell was left alone far to the right of any table (WC3).",)


def test_a_formula_of_an_xlsb_that_takes_from_another_file_is_told(tmp_path: Path) -> None:
    parts = xlsb_parts()
    links = struct.pack("<I", 2) + b"".join(struct.pack("<Iii", link, 0, 0) for link in (0, 1))
    parts["xl/workbook.bin"] = bytes(parts["xl/workbook.bin"]).replace(  # type: ignore[arg-type]
        brt(132), brt(353) + brt(357) + brt(355, wide("rId9")) + brt(362, links) + brt(354) + brt(132)
    )

    def formula(place: int, sheet: int) -> bytes:
        tokens = b"\x5a" + struct.pack("<HIH", sheet, 0, 0xC000)
        return brt_cell(9, place, struct.pack("<dHI", 2.5, 0, len(tokens)) + tokens + struct.pack("<I", 0))

    parts["xl/worksheets/sheet1.bin"] = (
        brt(129) + brt(145) + brt_row(1) + formula(0, 0) + formula(1, 1) + brt(146) + brt(130)
    )
    found = cells(read(write_zip(tmp_path / "links.xlsb", parts)))
    assert [cell.formula for cell in found.values() if isinstance(cell, OddCell)] == ["", "[elsewhere]!…"]


def test_another_reader_finds_the_same_in_that_xlsb(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "book.xlsb", xlsb_parts())
    with python_calamine.CalamineWorkbook.from_path(str(path)) as book:
        rows = book.get_sheet_by_name("Customers").to_python()
    assert rows[0][:8] == ["Zoë", 1000.0, 12.5, True, "", "inline 東京 😀", date(2024, 5, 6), ""]
    assert rows[2][:5] == ["stored", 2.5, True, "", ""]


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/worksheets/sheet1.bin", brt_row(1) + brt_cell(7, 0, struct.pack("<I", 9))),
        ("xl/worksheets/sheet1.bin", brt_row(1) + brt_cell(5, 0, b"\x00")),
        ("xl/worksheets/sheet1.bin", brt_row(1) + brt_cell(6, 0, struct.pack("<I", 500))),
        ("xl/worksheets/sheet1.bin", brt_row(1) + brt_cell(5, 20_000, struct.pack("<d", 1.0))),
        ("xl/worksheets/sheet1.bin", brt_row(2_000_000)),
        ("xl/worksheets/sheet1.bin", brt_cell(5, 0, struct.pack("<d", 1.0))),
        ("xl/worksheets/sheet1.bin", brt_row(1)[:-5]),
        ("xl/workbook.bin", b""),
        ("xl/workbook.bin", brt(156, struct.pack("<II", 0, 1) + wide("rId9") + wide("Gone"))),
    ],
)
def test_xlsb_records_that_make_no_sense_are_damaged(tmp_path: Path, part: str, content: bytes) -> None:
    path = write_zip(tmp_path / "bad.xlsb", xlsb_parts() | {part: content})
    with pytest.raises(WorkbookDamaged):
        read(path)


def test_reading_binary_workbooks_can_be_stopped(tmp_path: Path) -> None:
    monitor = NullMonitor()
    monitor.stop()
    for content in (xls(b""), write_zip(tmp_path / "book.xlsb", xlsb_parts()).read_bytes()):
        path = tmp_path / "book"
        path.write_bytes(content)
        with pytest.raises(Cancelled):
            read_workbook(path, monitor=monitor)
