"""Any text a store can hold comes back from the workbook as it was, whoever reads it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from cartsheets.domain.cells import CELL_LIMIT, canonical_text, sheet_text
from cartsheets.workbook.write import write_workbook
from tests.office import Office
from tests.workbook.writing import INFO, column, read, snapshot

HEADER = "Comments"
HARD = [
    "=1+1",
    "+15550100",
    "-1",
    "@SUM(A1)",
    "'quoted",
    "''",
    '=HYPERLINK("http://x.example","x")',
    "#N/A",
    "#REF!",
    "TRUE",
    "NULL",
    "null",
    "nan",
    "1E5",
    "02134",
    "12345678901234567890",
    "1/2",
    "2024-05-06",
    "50%",
    "$1,234.50",
    " leading",
    "trailing ",
    "  two  inside  ",
    "\ttab\tinside",
    "one\ntwo\n\nthree",
    "\n",
    " ",
    "a\u00a0b",
    "\u200bzero width",
    "\ufeffmark",
    "<b>&amp;</b>",
    "]]>",
    "<![CDATA[x]]>",
    "&#10;",
    "_x0041_",
    "__x000d__",
    "_xD83D_",
    "x005f",
    "_X0041_",
    "a\x00b\x0bc\x1f",
    "\x7f\x85\u2028\u2029",
    "\ufffe\uffff",
    "half \ud83d pair",
    "emoji 😀👩‍👩‍👧 flag 🇳🇴",
    "Ünïcödé e\u0301 é",
    "عربي עברית",
    "漢字 かな",
    "𝒳" * 40,
    "long " * 50,
]
# LibreOffice 7.4 reads these right and forgets to escape them when it saves.
ESCAPES_IN_ESCAPES = ["_x005F_x0041_", "_x0041_x0042_"]
FRAGMENTS = st.sampled_from(
    ["_x", "_", "x005F_", "0041", "=", "'", "&", "<", ">", '"', " ", "\n", "\t", "\x0b"]
)
ANY_TEXT = st.lists(st.characters() | FRAGMENTS, max_size=30).map("".join)


def shown(text: str) -> str | None:
    """What a sheet shows of a text."""
    canonical = canonical_text(text)
    return canonical_text(sheet_text(canonical)[0]) if canonical else None


def write_texts(path: Path, texts: list[str]) -> None:
    rows = [(number, {HEADER: canonical_text(text)}) for number, text in enumerate(texts, 1)]
    write_workbook(path, snapshot(rows), info=INFO)


def by_openpyxl(path: Path) -> list[str | None]:
    book = openpyxl.load_workbook(path, read_only=True)
    rows = book["Customers"].iter_rows(values_only=True)
    place = next(rows).index(HEADER)
    found = [row[place] for row in rows]
    book.close()
    assert all(value is None or isinstance(value, str) for value in found)
    return found  # type: ignore[return-value]


def by_calamine(path: Path) -> list[str | None]:
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("Customers").to_python()
    place = rows[0].index(HEADER)
    return [str(row[place]) or None for row in rows[1:]]


def openpyxl_would_read(text: str | None) -> str | None:
    """What openpyxl 3.1 makes of a text: from shared strings it drops every "x005F_", even a literal one."""
    if text is None or not re.search("_x[0-9A-Fa-f]{4}_", text):
        return text
    escaped = re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)
    return escaped.replace("x005F_", "")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ANY_TEXT, min_size=1, max_size=60))
@example(["x005F_x005F_"])
def test_any_text_is_read_back_by_every_reader(texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "customers.xlsx"
        write_texts(path, texts)
        expected = [shown(text) for text in texts]
        assert column(read(path), HEADER) == expected
        assert by_calamine(path) == expected
        assert by_openpyxl(path) == [openpyxl_would_read(text) for text in expected]


def test_hard_texts_are_read_back_by_every_reader(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    texts = HARD + ESCAPES_IN_ESCAPES
    write_texts(path, texts)
    expected = [shown(text) for text in texts]
    assert column(read(path), HEADER) == expected
    assert by_calamine(path) == expected
    assert by_openpyxl(path) == [openpyxl_would_read(text) for text in expected]


def test_hard_texts_are_shown_and_saved_by_libreoffice_as_they_are(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    write_texts(path, HARD + ESCAPES_IN_ESCAPES)
    with office.open(path) as book:
        customers = book.sheet("Customers")
        letters = customers.column(HEADER)
        cells = [row[0] for row in customers.values(f"{letters}2:{letters}{len(HARD) + 3}")]
        again = book.save(tmp_path / "again.xlsx")
    assert cells == [shown(text) or "" for text in HARD + ESCAPES_IN_ESCAPES]
    assert column(read(again), HEADER)[: len(HARD)] == [shown(text) for text in HARD]


def test_text_longer_than_a_cell_is_cut_at_a_whole_character_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    fits, long, emoji = "x" * CELL_LIMIT, "y" * (CELL_LIMIT + 1), "😀" * (CELL_LIMIT // 2 + 9)
    write_texts(path, [fits, long, emoji])
    assert column(read(path), HEADER) == [fits, long[:CELL_LIMIT], "😀" * (CELL_LIMIT // 2)]
    book = openpyxl.load_workbook(path)
    place = next(cell.column for cell in book["Customers"][1] if cell.value == HEADER)
    fills = [book["Customers"].cell(row, place).fill.fgColor.rgb for row in (2, 3, 4)]
    assert fills[0] != fills[1] == fills[2]


def test_nothing_from_the_store_becomes_a_formula_and_no_apostrophe_is_added(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    starts = ["=1+1", "+1", "-1", "@x", "=cmd|' /C calc'!A0", "'=1"]
    write_texts(path, starts)
    with zipfile.ZipFile(path) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(b"<f>" in xml or b"<f " in xml for xml in sheets)
    book = openpyxl.load_workbook(path)
    customers = book["Customers"]
    place = next(cell.column for cell in customers[1] if cell.value == HEADER)
    cells = [customers.cell(row, place) for row in range(2, 8)]
    assert [cell.value for cell in cells] == starts
    assert all(cell.data_type == "s" and cell.quotePrefix and cell.number_format == "@" for cell in cells)
