"""The package of an .xlsx: its parts, their spellings, and what is in them besides cells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.packaging.custom import BoolProperty, FloatProperty, IntProperty, StringProperty
from openpyxl.workbook.defined_name import DefinedName

from cartsheets.errors import WorkbookDamaged
from cartsheets.monitor import Cancelled, Monitor, Progress
from cartsheets.workbook.read import read_workbook
from tests.workbook.odd_cells import number
from tests.workbook.raw_xlsx import (
    MAIN,
    STRICT,
    STRICT_RELATIONS,
    package,
    read,
    read_cells,
    relations,
    sheet,
    workbook,
    write_xlsx,
    write_zip,
)


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
