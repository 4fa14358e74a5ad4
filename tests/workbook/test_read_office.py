"""What LibreOffice makes of a workbook, in any of its formats, comes back as the same cells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName

from cartsheets.domain.sheet import CellKind, OddCell, Value, WorkbookContent
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.read import read_workbook
from tests.office import Office
from tests.workbook.raw_xlsx import cells

TEXTS = [
    "Zoë", "東京", "😀", " lead", "trail ", "two  spaces", "two\nlines", "02134", "+15550100", "1E5", "=1+1",
    "'quoted", "TRUE", "#N/A", "3/4", "x" * 5000, "A & B <c>", "_x0041_", "\u00a0nbsp",
    "12345678901234567890",
]  # fmt: skip


def make_book(path: Path) -> Path:
    """Write a workbook with all that a spreadsheet program may turn into something else."""
    book: Any = openpyxl.Workbook()
    tab = book.active
    tab.title = "Customers"
    for number, text in enumerate(TEXTS, start=1):
        # openpyxl writes texts as they are, so that what looks like an escape must be escaped for it.
        tab.cell(number, 1, text.replace("_x0041_", "_x005F_x0041_"))
        tab.cell(number, 1).data_type = "s"
        tab.cell(number, 1).number_format = "@"
    tab["B1"], tab["B2"], tab["B3"] = True, False, 12.5
    tab["B4"] = date(2024, 5, 6)
    tab["B5"] = "=B3*2"
    tab["B6"] = "=1/0"
    tab["B7"] = '="a"&"b"'
    tab["B8"] = 0.05
    tab["B8"].number_format = "0%"
    tab["B9"] = 1000
    tab["B10"] = '=""'
    tab["C12"] = "merged"
    tab["D1"] = "wide"
    tab.merge_cells("C12:D13")
    tab.row_dimensions[11].hidden = True
    book.create_sheet("Secret").sheet_state = "hidden"
    book["Secret"]["A1"] = "secret"
    book.custom_doc_props.append(StringProperty(name="cs_id", value="id-é"))
    book.defined_names["cs_name"] = DefinedName("cs_name", attr_text='"say ""hi"""')
    book.save(path)
    return path


def without_formats(found: dict[str, Value]) -> dict[str, Value]:
    """Drop what LibreOffice spells in another way: format codes and formulas."""
    return {
        address: replace(value, number_format="", formula="") if isinstance(value, OddCell) else value
        for address, value in found.items()
    }


@pytest.fixture(scope="module")
def resaved(office: Office, tmp_path_factory: pytest.TempPathFactory) -> dict[str, WorkbookContent]:
    """The workbook, opened and saved in each format, and read."""
    folder = tmp_path_factory.mktemp("office")
    path = make_book(folder / "made.xlsx")
    found: dict[str, WorkbookContent] = {}
    for ending in ("xlsx", "ods", "xls"):
        with office.open(path) as book:
            saved = book.save(folder / f"saved.{ending}")
        found[ending] = read_workbook(saved, monitor=NullMonitor())
    return found


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_texts_numbers_flags_dates_and_errors_survive(
    resaved: dict[str, WorkbookContent], ending: str
) -> None:
    found = resaved[ending]
    assert found.format == ending
    flag = OddCell(CellKind.FORMULA, "TRUE", CellKind.FLAG)
    covered = OddCell(CellKind.MERGED)
    expected: dict[str, Value] = {f"A{number}": text for number, text in enumerate(TEXTS, start=1)}
    expected |= {
        "B1": flag,
        "B2": replace(flag, text="FALSE"),
        "B3": OddCell(CellKind.NUMBER, "12.5"),
        "B4": OddCell(CellKind.DATE, "2024-05-06"),
        "B5": OddCell(CellKind.FORMULA, "25", CellKind.NUMBER),
        "B6": OddCell(CellKind.FORMULA, "#DIV/0!", CellKind.ERROR),
        "B7": OddCell(CellKind.FORMULA, "ab", CellKind.TEXT),
        "B8": OddCell(CellKind.NUMBER, "0.05"),
        "B9": OddCell(CellKind.NUMBER, "1000"),
        "B10": OddCell(CellKind.FORMULA, "", None if ending == "xls" else CellKind.TEXT),
        "D1": "wide",
        "C12": "merged",
        "D12": covered,
        "C13": covered,
        "D13": covered,
    }
    assert without_formats(cells(found)) == expected


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_what_a_flag_became_can_be_told_from_other_formulas(
    resaved: dict[str, WorkbookContent], ending: str
) -> None:
    found = cells(resaved[ending])
    for address, text in {"B1": "TRUE()", "B2": "FALSE()"}.items():
        value = found[address]
        assert isinstance(value, OddCell)
        assert value.formula == text
    percent = found["B8"]
    assert isinstance(percent, OddCell)
    assert percent.number_format.endswith("%")


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_hidden_rows_sheets_properties_and_names_survive(
    resaved: dict[str, WorkbookContent], ending: str
) -> None:
    found = resaved[ending]
    assert [row.number for row in found.sheets[0].rows if row.is_hidden] == [11]
    assert [(tab.name, tab.is_hidden) for tab in found.sheets] == [("Customers", False), ("Secret", True)]
    assert found.properties["cs_id"] == "id-é"
    assert found.names["cs_name"] == 'say "hi"'


def test_what_a_person_types_into_a_text_column_stays_text(office: Office, tmp_path: Path) -> None:
    with office.open(make_book(tmp_path / "made.xlsx")) as book:
        tab = book.sheet("Customers")
        tab.type("A2", "02134")
        tab.type("A3", "=1+1")
        tab.type("B9", "02134")
        saved = book.save(tmp_path / "typed.xlsx")
    found = cells(read_workbook(saved, monitor=NullMonitor()))
    assert found["A2"] == "02134"
    assert found["A3"] == "=1+1"
    assert found["B9"] == OddCell(CellKind.NUMBER, "2134")
