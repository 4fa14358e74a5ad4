"""The edit of a sheet is right to the byte, however the bytes arrive and whichever rows it may skip."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cartsheets.domain.sheet import column_letters
from cartsheets.workbook.results import RowResult, write_results
from cartsheets.workbook.rows_apart import RowsApart, is_plain
from cartsheets.workbook.sheet_patch import NewCell, SheetEdits, SheetPatch
from cartsheets.workbook.write import write_workbook
from cartsheets.workbook.zipparts import ZipOut
from tests.office import Office
from tests.workbook.writing import GRACE, INFO, column, read, snapshot

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
VALUES = st.text("aé<&\n ", max_size=4) | st.integers(0, 99) | st.none()
EDITS = st.dictionaries(
    st.integers(1, 12), st.dictionaries(st.integers(1, 7), VALUES, min_size=1), max_size=6
)


CELLS = st.sampled_from(
    [
        '<c r="{0}"/>',
        "<c r='{0}' s='1' />",
        '<c r="{0}" t="s"><v>0</v></c>',
        '<c r="{0}" s="2"><f>A1&gt;"&lt;row r="</f><v>1</v></c>',
        '<c r="{0}" t="inlineStr"><is><t xml:space="preserve"> x &lt; </t></is></c>',
    ]
)


@st.composite
def sheets(draw: st.DrawFn) -> str:
    """A sheet with gaps, empty rows and cells, values of all kinds, and things around its rows."""
    rows = []
    for number in draw(st.sets(st.integers(1, 12)).map(sorted)):
        places = draw(st.sets(st.integers(1, 6)).map(sorted))
        cells = "".join(draw(CELLS).format(f"{column_letters(place)}{number}") for place in places)
        rows.append(f'<row r="{number}" spans="1:3">{cells}</row>' if cells else f'<row r="{number}"/>')
    space = draw(st.sampled_from(["", "\n  "]))
    around = draw(st.sampled_from(["", "<pageMargins left='1'/>", "<extLst><ext uri='x'/></extLst>"]))
    head = '<dimension ref="A1:C3"/><cols><col min="2" max="9" style="5"/></cols>'
    body = f"<sheetData>{space}{space.join(rows)}{space}</sheetData>"
    return f'<worksheet xmlns="{MAIN}">{space}{head}{body}{around}</worksheet>'


def pieces(content: bytes, size: int) -> list[bytes]:
    return [content[start : start + size] for start in range(0, len(content), size)]


def edited(xml: bytes, edits: SheetEdits, size: int, *, skips: bool) -> bytes:
    edit = SheetPatch("sheet1.xml", edits=edits, first_format=0)
    out = io.BytesIO()
    runs = RowsApart(edit, edits.cells) if skips else edit
    runs.run(pieces(xml, size), write=out.write)
    return out.getvalue()


@given(sheets(), EDITS, st.integers(1, 400))
def test_skipping_rows_and_odd_pieces_change_nothing(
    xml: str, cells: dict[int, dict[int, NewCell]], size: int
) -> None:
    content = xml.encode()
    assert is_plain(pieces(content, size))
    edits = SheetEdits(1, 2, cells)
    whole = edited(content, edits, len(content), skips=False)
    assert edited(content, edits, size, skips=False) == whole
    assert edited(content, edits, size, skips=True) == whole
    assert edited(content, edits, len(content), skips=True) == whole


@given(sheets())
def test_without_edits_only_our_formats_are_added(xml: str) -> None:
    out = edited(xml.encode(), SheetEdits(1, 2, {}), 64, skips=False).decode()
    assert re.sub("<conditionalFormatting.*</conditionalFormatting>", "", out) == xml


@pytest.mark.parametrize(
    ("declaration", "rows"),
    [
        ("", "<row><c/></row>"),
        ("", '<row spans="1:2"><c/></row>'),
        ("", '<row r="1"/><!-- <row r="2"> -->'),
        ("", '<row r="1"><c><v><![CDATA[<row]]></v></c></row>'),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', '<row r="1"/>'),
    ],
)
def test_a_sheet_that_could_mislead_a_search_is_parsed_as_a_whole(declaration: str, rows: str) -> None:
    xml = f'{declaration}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    assert not is_plain(pieces(xml.encode(), 7))
    assert not is_plain([xml.encode()])
    assert not is_plain([xml.encode("utf-16")])


def test_a_password_is_gone_from_the_shared_strings_too(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    write_workbook(path, snapshot([(1, GRACE), (2, GRACE)]), info=INFO)
    with office.open(path) as book:
        customers = book.sheet("Customers")
        customers.append({"Email": "a@example.com", "New password": "Sesame-2026!"})
        # The same word elsewhere must stay.
        customers.append(
            {"Email": "b@example.com", "New password": "Shared-2026!", "Comments": "Shared-2026!"}
        )
        book.save()
    results = [
        RowResult("customers", row, "Done", new_key=row, token=f"{row}·t", clear_password=True)
        for row in (4, 5)
    ]
    with zipfile.ZipFile(path) as archive:
        assert b"Sesame" in archive.read("xl/sharedStrings.xml")
    write_results(path, results)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert not any(b"Sesame" in part for part in parts.values())
    content = read(path)
    assert column(content, "New password") == [None] * 4
    assert column(content, "Comments")[-1] == "Shared-2026!"


def test_parts_are_copied_packed_as_they_are(tmp_path: Path) -> None:
    source = tmp_path / "source.zip"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("a/é.xml", "x" * 10_000)
        archive.writestr(zipfile.ZipInfo("stored.bin", (2020, 5, 6, 7, 8, 10)), b"\0\1\2")
        with archive.open("streamed.xml", "w") as part:
            part.write(b"y" * 5_000)
    target = tmp_path / "target.zip"
    with source.open("rb") as file, zipfile.ZipFile(file) as archive, target.open("w+b") as new:
        out = ZipOut(new)
        for entry in archive.infolist():
            out.copy(entry, file)
        out.add("new.xml", b"z" * 3_000)
        out.close()
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target) as after:
        assert after.testzip() is None
        assert after.namelist() == [*before.namelist(), "new.xml"]
        for entry in before.infolist():
            copy = after.getinfo(entry.filename)
            assert (copy.CRC, copy.compress_size, copy.date_time) == (
                entry.CRC,
                entry.compress_size,
                entry.date_time,
            )
        assert after.read("new.xml") == b"z" * 3_000


def test_our_export_with_results_opens_in_openpyxl_and_libreoffice(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    write_workbook(path, snapshot([(n, GRACE) for n in range(1, 400)]), info=INFO)
    write_results(path, [RowResult("customers", row, "Done", "ok") for row in range(2, 401)])
    assert openpyxl.load_workbook(path)["Customers"]["B400"].value == "Done"
    with office.open(path) as book:
        assert book.sheet("Customers").values("B2:C400") == [["Done", "ok"]] * 399
