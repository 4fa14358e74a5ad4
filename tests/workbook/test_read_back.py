"""An export is read back: what is not what was fetched does not get past, though few rows are taken apart."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cartsheets.demo.conditions import Conditions
from cartsheets.demo.server import PracticeStore
from cartsheets.demo.shop import Shop
from cartsheets.domain.cells import Cell
from cartsheets.domain.sheet import CellKind, OddCell
from cartsheets.domain.snapshot import Snapshot, make_frame
from cartsheets.domain.tables import CUSTOMERS, GROUPS
from cartsheets.errors import WorkbookDamaged, WorkbookError
from cartsheets.monitor import NullMonitor
from cartsheets.workbook import cellxml, rows
from cartsheets.workbook.cellxml import MadeCells, NumberCells, SharedStrings, TextCells, TextStyles
from cartsheets.workbook.read import read_back
from cartsheets.workbook.row_writer import Columns
from cartsheets.workbook.rows import MadeRows, RowMaker
from cartsheets.workbook.sheet_rows import CellBudget, RowCollector
from cartsheets.workbook.write import WorkbookWriter
from cartsheets.workbook.xlsx_cells import SheetParser
from cartsheets.workbook.xlsx_values import CellReader
from tests.steps.journeys import Journey
from tests.workbook.writing import INFO, TAKEN_AT

COUNT = 1_000
SHEET_PART = "xl/worksheets/sheet1.xml"


def customer(number: int) -> dict[str, Cell]:
    """One of many customers who differ in more than their number."""
    return {
        "Email": f"person.{number}@example.org",
        "BillingFirstName": ("Ann ", "Zoë", None, "Li")[number % 4],
        "BillingCompany": "Night & Day" if number % 7 == 0 else None,
        "BillingPhoneNumber": f"+1555{number:05d}" if number % 5 == 0 else f"555-{number:05d}",
        "CustomerGroupID": number % 3 or None,
        "MailList": number % 2 == 0,
        "TotalStoreCredit": Decimal(number) / 4,
    }


@pytest.fixture
def writer(tmp_path: Path) -> WorkbookWriter:
    named = [(1, {"Name": "Early birds"}), (2, {"Name": "Night owls"})]
    groups = Snapshot({"groups": make_frame(GROUPS, named)}, TAKEN_AT).groups
    writer = WorkbookWriter(tmp_path / "customers.xlsx", INFO, groups=groups)
    writer.add_rows((number, customer(number)) for number in range(1, COUNT + 1))
    writer.finish()
    return writer


def taken_apart(writer: WorkbookWriter) -> list[int]:
    """Read the file back; give the numbers of the rows that were not let go."""
    content = read_back(writer.path, written={CUSTOMERS.sheet: writer.written}, monitor=NullMonitor())
    return [row.number for sheet in content.sheets if sheet.name == CUSTOMERS.sheet for row in sheet.rows]


def repacked(path: Path, change: Callable[[str], str]) -> None:
    """Change the sheet's XML in a file that is whole in every other way, checksums too."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    before = parts[SHEET_PART].decode()
    after = change(before)
    assert after != before
    parts[SHEET_PART] = after.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)


def row_of(xml: str, number: int) -> str:
    start = xml.index(f'<row r="{number}"')
    return xml[start : xml.index("</row>", start) + len("</row>")]


def test_few_rows_are_taken_apart_and_all_are_proved(writer: WorkbookWriter) -> None:
    noted = len(writer.written.unproved_keys())
    assert 10 < noted < 40
    assert taken_apart(writer) == [1]
    assert not writer.written.unproved_keys()


def test_what_is_not_proved_is_the_head_the_noted_rows_and_the_tail(writer: WorkbookWriter) -> None:
    with zipfile.ZipFile(writer.path) as book:
        whole = book.read(SHEET_PART)
    noted = writer.written.unproved_keys()
    kept = [
        number
        for number in range(1, COUNT + 1)
        if number in noted  # a row's number is one more than its customer's
    ]
    head, tail = whole[: whole.index(b'<row r="2"')], whole[whole.index(b"</sheetData>") :]
    expected = head + "".join(row_of(whole.decode(), number + 1) for number in kept).encode() + tail
    for size in (7, 1_000, len(whole)):
        pieces = (whole[at : at + size] for at in range(0, len(whole), size))
        assert b"".join(writer.written.part.unproved(SHEET_PART, pieces)) == expected


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace("person.777@example.org", "person.778@example.org"),
        lambda xml: xml.replace("person.777@example.org", "person.777@example.or"),
        lambda xml: xml.replace(row_of(xml, 500), ""),
        lambda xml: xml.replace(row_of(xml, 500), row_of(xml, 500).replace("500", "501")),
        lambda xml: xml + " ",
        lambda xml: xml.replace('s="1"', 's="2"', 1),
    ],
    ids=["other text", "text cut", "row lost", "row misplaced", "a byte more", "other style"],
)
def test_a_whole_file_that_is_not_what_was_written_is_told(
    writer: WorkbookWriter, change: Callable[[str], str]
) -> None:
    repacked(writer.path, change)
    with pytest.raises(WorkbookDamaged):
        taken_apart(writer)


def test_a_bit_that_flips_on_the_disk_is_told_wherever_the_sheet_is(writer: WorkbookWriter) -> None:
    whole = writer.path.read_bytes()
    with zipfile.ZipFile(writer.path) as book:
        entry = book.getinfo(SHEET_PART)
    start = entry.header_offset + 30 + len(SHEET_PART)
    luck = random.Random(11)
    for _ in range(60):
        place = luck.randrange(start, start + entry.compress_size)
        damaged = bytearray(whole)
        damaged[place] ^= 1 << luck.randrange(8)
        writer.path.write_bytes(damaged)
        with pytest.raises(WorkbookError):
            taken_apart(writer)


def test_a_file_that_ends_early_is_told(writer: WorkbookWriter) -> None:
    whole = writer.path.read_bytes()
    for length in (0, 100, len(whole) // 2, len(whole) - 1):
        writer.path.write_bytes(whole[:length])
        with pytest.raises(WorkbookError):
            taken_apart(writer)


Patch = Callable[[pytest.MonkeyPatch], None]
Keys: TypeAlias = Sequence[int]
Texts: TypeAlias = Sequence[str]


def flags_turned(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(rows, "flag_word", lambda *, is_on: "No" if is_on else "Yes")


def no_escapes(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(cellxml, "_escaped", lambda text: text)


def escaped_twice(patch: pytest.MonkeyPatch) -> None:
    right = cellxml._escaped
    patch.setattr(cellxml, "_escaped", lambda text: right(right(text)))


def columns_swapped(patch: pytest.MonkeyPatch) -> None:
    right = RowMaker.rows

    def made(self: RowMaker, first: int, keys: Keys, columns: Columns, tokens: Texts) -> MadeRows:
        other = columns.get("BillingLastName", [None] * len(keys))
        return right(self, first, keys, {**columns, "BillingFirstName": other}, tokens)

    patch.setattr(RowMaker, "rows", made)


def rows_shifted(patch: pytest.MonkeyPatch) -> None:
    right = RowMaker.rows

    def made(self: RowMaker, first: int, keys: Keys, columns: Columns, tokens: Texts) -> MadeRows:
        turned = {name: [*cells[1:], cells[0]] for name, cells in columns.items()} if first > 2 else columns
        return right(self, first, keys, turned, tokens)

    patch.setattr(RowMaker, "rows", made)


def last_row_lost(patch: pytest.MonkeyPatch) -> None:
    right = RowMaker.rows

    def made(self: RowMaker, first: int, keys: Keys, columns: Columns, tokens: Texts) -> MadeRows:
        found = right(self, first, keys, columns, tokens)
        return MadeRows([*found.rows[:-1], b""], found.doubtful) if first > 2 else found

    patch.setattr(RowMaker, "rows", made)


def texts_altered_amid_pages(patch: pytest.MonkeyPatch) -> None:
    right = RowMaker.rows

    def made(self: RowMaker, first: int, keys: Keys, columns: Columns, tokens: Texts) -> MadeRows:
        cities = columns.get("BillingCity")
        found = right(self, first, keys, columns, tokens)
        if first == 2 or cities is None:
            return found
        looked_at = found.doubtful | {0, len(keys) - 1}
        turned = [cell if at in looked_at else f"{cell}!" for at, cell in enumerate(cities)]
        return MadeRows(
            right(self, first, keys, {**columns, "BillingCity": turned}, tokens).rows, found.doubtful
        )

    patch.setattr(RowMaker, "rows", made)


def numbers_rounded(patch: pytest.MonkeyPatch) -> None:
    right = NumberCells.make

    def made(self: NumberCells, cells: Sequence[Cell]) -> MadeCells:
        return right(self, [round(cell) if isinstance(cell, Decimal) else cell for cell in cells])

    patch.setattr(NumberCells, "make", made)


def texts_trimmed(patch: pytest.MonkeyPatch) -> None:
    right = TextCells._careful
    patch.setattr(TextCells, "_careful", lambda self, text: right(self, text.rstrip()))


FAULTS: list[Patch] = [
    flags_turned,
    no_escapes,
    escaped_twice,
    columns_swapped,
    rows_shifted,
    last_row_lost,
    texts_altered_amid_pages,
    numbers_rounded,
    texts_trimmed,
]


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.__name__ for fault in FAULTS])
def test_a_fault_of_the_writer_fails_the_export_and_leaves_no_file(
    fault: Patch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = Shop.seeded(customers=600)
    for key in shop.customers.ids[::9]:
        shop.edit(key, BillingCompany="Night & Day")
    with PracticeStore(shop, Conditions.from_texts(["pace=off"])) as store:
        journey = Journey(store, tmp_path)
        with monkeypatch.context() as patch:
            fault(patch)
            with pytest.raises(WorkbookError):
                journey.export()
        assert not journey.sheet.exists()
        assert journey.export().customers == 600


texts = st.text(
    st.one_of(st.sampled_from("&<>_x0041'=+-@ \t\n\r|%\0\x0b\u2028\xa0\ud800\ufffe;#]amp"), st.characters()),
    max_size=12,
)


def parsed(cells: Sequence[str], formats: Sequence[str], strings: SharedStrings) -> list[object]:
    """What the careful reader makes of a column's cells, each in a row of its own."""
    found = RowCollector("Sheet", CellBudget())
    shared: list[str | None] = [f"shared {number}" for number in range(strings.part().count(b"<si>"))]
    parser = SheetParser("part", CellReader(shared, formats, is_1904=False), found)
    xml = "".join(f'<row r="{n}">{cell}</row>'.replace("\0", str(n)) for n, cell in enumerate(cells, 1))
    parser.stream.read([f"<worksheet><sheetData>{xml}</sheetData></worksheet>".encode()])
    by_number = {row.number: row.cells for row in found.finish()}
    return [by_number.get(number, [None])[0] for number in range(1, len(cells) + 1)]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.lists(st.one_of(st.none(), texts), min_size=1, max_size=6), min_size=1, max_size=3))
def test_a_text_that_may_not_come_back_is_always_doubtful(pages: list[list[str | None]]) -> None:
    strings = SharedStrings()
    maker = TextCells("A", TextStyles(0, 1, 2), strings)
    for page in pages:
        made = maker.make(page)
        found = parsed(made.cells, ["", "", ""], strings)
        differs = {place for place, cell in enumerate(page) if (cell or None) != found[place]}
        assert differs <= set(made.doubtful)
    # Where all went before, only what may not come back is doubtful.
    again = maker.make(pages[0])
    assert {place for place, cell in enumerate(pages[0]) if cell is not None} >= set(again.doubtful)


numbers = st.one_of(
    st.none(),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.decimals(min_value=0, max_value=10_000, places=2),
    st.sampled_from([True, "12", "", 1.5, Decimal("1E+3"), Decimal("-0.0"), Decimal("0E-9")]),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.lists(numbers, min_size=1, max_size=6), min_size=1, max_size=3))
def test_a_number_that_may_not_come_back_is_always_doubtful(pages: list[list[Cell]]) -> None:
    strings = SharedStrings()
    maker = NumberCells("A", 3, TextCells("A", TextStyles(0, 1, 2), strings))
    for page in pages:
        made = maker.make(page)
        for place, value in enumerate(parsed(made.cells, ["", "", "", "0.00"], strings)):
            cell = page[place]
            expected = None if cell is None else OddCell(CellKind.NUMBER, str(cell), number_format="0.00")
            assert value == expected or place in made.doubtful
