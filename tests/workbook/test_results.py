"""Results go into the user's own file, and nothing else in it changes."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill

from cartsheets.domain.sheet import OddCell
from cartsheets.errors import NotOurWorkbook, WorkbookLocked, WorkbookNotWritable
from cartsheets.workbook.results import ResultsReport, RowResult, write_results
from cartsheets.workbook.write import write_workbook
from tests.office import Office
from tests.workbook.writing import GRACE, INFO, column, read, sheet, snapshot

THREE = [(number, {**GRACE, "Email": f"{number}@example.com"}) for number in (17, 18, 19)]


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    path = tmp_path / "customers.xlsx"
    write_workbook(path, snapshot(THREE), info=INFO)
    return path


def done(row: int, status: str = "Done", message: str = "", *, table: str = "customers") -> RowResult:
    return RowResult(table, row, status, message)


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def changed_parts(before: dict[str, bytes], path: Path) -> set[str]:
    after = parts_of(path)
    assert before.keys() == after.keys()
    return {name for name in before if before[name] != after[name]}


def test_status_and_message_are_written_and_only_the_sheet_changes(exported: Path) -> None:
    before = parts_of(exported)
    report = write_results(exported, [done(2), done(4, "Rejected", "=<The store> says no\nTwice")])
    assert report == ResultsReport(exported, hashlib.sha256(exported.read_bytes()).hexdigest(), 2)
    assert column(read(exported), "Status") == ["Done", None, "Rejected"]
    assert column(read(exported), "Message") == [None, None, "=<The store> says no\nTwice"]
    assert changed_parts(before, exported) == {"xl/worksheets/sheet1.xml"}


def test_an_added_row_gets_its_number_and_token_and_loses_its_password(exported: Path) -> None:
    book = openpyxl.load_workbook(exported)
    customers = book["Customers"]
    headers = [cell.value for cell in customers[1]]
    customers.cell(5, headers.index("Email") + 1, "new@example.com")
    customers.cell(5, headers.index("New password") + 1, "Sesame-2026!")
    book.save(exported)
    write_results(
        exported, [RowResult("customers", 5, "Done", "Added", new_key=44, token="44·t", clear_password=True)]
    )
    content = read(exported)
    number = column(content, "Customer ID")[3]
    assert isinstance(number, OddCell)
    assert number.text == "44"
    assert column(content, "_row")[3] == "44·t"
    assert column(content, "New password")[3] is None
    assert not any(b"Sesame" in part for part in parts_of(exported).values())


def test_both_sheets_can_have_results(exported: Path) -> None:
    write_results(exported, [done(2), done(3, "Skipped", table="groups")])
    assert column(read(exported), "Status", "Groups") == [None, "Skipped"]


def test_an_empty_status_empties_the_cell(exported: Path) -> None:
    write_results(exported, [done(2, "Rejected", "no")])
    write_results(exported, [done(2, "")])
    assert column(read(exported), "Status") == [None, None, None]


def user_made(path: Path) -> None:
    """A file with everything that a careless re-save loses or changes."""
    book = openpyxl.load_workbook(path)
    customers = book["Customers"]
    customers["AP1"] = "My notes"
    customers["AP2"] = "call back"
    customers["AQ2"] = "=LEN(E2)"
    customers["AP2"].comment = Comment("mine", "me")
    customers["AP3"].fill = PatternFill("solid", fgColor="00FF00")
    customers.conditional_formatting.add("AQ2:AQ9", Rule("cellIs", operator="greaterThan", formula=["5"]))
    other = book.create_sheet("My chart")
    other["A1"] = 3
    other["A2"] = "=A1*2"
    chart = BarChart()
    chart.add_data(Reference(other, min_col=1, min_row=1, max_row=2))
    other.add_chart(chart, "C3")
    book.save(path)


def test_the_users_own_columns_formulas_formats_notes_and_charts_stay(exported: Path) -> None:
    user_made(exported)
    before = parts_of(exported)
    write_results(exported, [done(2), done(3), done(4)])
    assert changed_parts(before, exported) == {"xl/worksheets/sheet1.xml"}
    results = re.compile(rb'<c r="[BC][234]"[^>]*?(/>|>.*?</c>)')
    old, new = (xml["xl/worksheets/sheet1.xml"] for xml in (before, parts_of(exported)))
    assert results.sub(b"", old) == results.sub(b"", new)
    assert openpyxl.load_workbook(exported)["Customers"]["AQ2"].value == "=LEN(E2)"


def test_a_file_saved_by_libreoffice_gets_its_results(office: Office, exported: Path) -> None:
    with office.open(exported) as book:
        book.sheet("Customers").append({"Email": "new@example.com", "Billing ZIP": "02134"})
        book.save()
    before = parts_of(exported)
    results = [done(2), RowResult("customers", 5, "Done", new_key=99, token="99·x")]
    write_results(exported, results)
    assert changed_parts(before, exported) == {"xl/worksheets/sheet1.xml"}
    with office.open(exported) as book:
        customers = book.sheet("Customers")
        assert customers.values("B2:B5") == [["Done"], [""], [""], ["Done"]]
        assert customers.values("D5") == [[99.0]]


def foreign(path: Path, rows: list[list[object]]) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Customers"
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)


def test_missing_columns_are_added_to_the_right_and_coloured(tmp_path: Path) -> None:
    path = tmp_path / "own.xlsx"
    foreign(
        path,
        [
            ["Customer ID", "Email", "Billing city"],
            [17, "a@example.com", "x", "a stray note"],
            [18, "b@example.com"],
        ],
    )
    before = parts_of(path)
    write_results(path, [done(3, "Rejected", "no")])
    content = read(path)
    assert content.sheets[0].rows[0].cells[3:] == [None, "Status", "Message"]
    assert content.sheets[0].rows[1].cells[3:] == ["a stray note"]
    assert column(content, "Status") == [None, "Rejected"]
    assert changed_parts(before, path) == {"xl/worksheets/sheet1.xml", "xl/styles.xml"}
    formats = openpyxl.load_workbook(path).worksheets[0].conditional_formatting
    assert [str(found.sqref) for found in formats] == ["E2:E1048576"]
    write_results(path, [done(2)])
    assert len(openpyxl.load_workbook(path).worksheets[0].conditional_formatting) == 1


def test_a_cell_with_the_users_formula_is_left_alone(exported: Path) -> None:
    book = openpyxl.load_workbook(exported)
    book["Customers"]["B3"] = "=1+1"
    book.save(exported)
    report = write_results(exported, [done(2), done(3)])
    assert report.left_alone == ("Customers!B3",)
    assert openpyxl.load_workbook(exported)["Customers"]["B3"].value == "=1+1"


def prefixed(xml: bytes) -> bytes:
    """The same sheet, its elements with a namespace prefix."""
    body = re.sub(rb"<(/?)([A-Za-z])", rb"<\1x:\2", xml)
    return body.replace(b"xmlns=", b"xmlns:x=", 1)


@pytest.mark.parametrize("how", ["prefixed", "utf-16", "no r", "single quotes"])
def test_unusual_but_valid_xml_is_edited_right(tmp_path: Path, how: str) -> None:
    path, odd = tmp_path / "own.xlsx", tmp_path / "odd.xlsx"
    foreign(
        path,
        [
            ["Customer ID", "Email", "Status", "Message"],
            [17, "a@example.com"],
            [18, "b@example.com", "x", "y"],
        ],
    )
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(odd, "w", zipfile.ZIP_DEFLATED) as out:
        for name in archive.namelist():
            xml = archive.read(name)
            if name == "xl/worksheets/sheet1.xml":
                if how == "prefixed":
                    xml = prefixed(xml)
                elif how == "utf-16":
                    xml = ('<?xml version="1.0" encoding="UTF-16"?>' + xml.decode()).encode("utf-16")
                elif how == "no r":
                    xml = re.sub(rb'<(c|row) r="[A-Z0-9]+"', rb"<\1", xml)
                else:
                    xml = xml.replace(b'"', b"'")
            out.writestr(name, xml)
    write_results(odd, [done(2, message="é & <"), done(3, "Rejected")])
    content = read(odd)
    assert column(content, "Status") == ["Done", "Rejected"]
    assert column(content, "Message") == ["é & <", None]
    assert openpyxl.load_workbook(odd).worksheets[0]["C3"].value == "Rejected"


def test_other_formats_get_a_results_copy_beside(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("Customer ID,Email,Billing ZIP\n17,a@example.com,02134\n18,=b@example.com,1\n", "utf-8")
    before = path.read_bytes()
    report = write_results(path, [done(3, "Rejected", "no")])
    assert report.is_copy
    assert report.path == tmp_path / "own (results).xlsx"
    assert path.read_bytes() == before
    content = read(report.path)
    assert column(content, "Billing ZIP", "own") == ["02134", "1"]
    assert column(content, "Status", "own") == [None, "Rejected"]


def test_a_file_that_is_open_elsewhere_waits_and_a_copy_can_be_written(exported: Path) -> None:
    before = exported.read_bytes()
    lock = exported.with_name(".~lock.customers.xlsx#")
    lock.touch()
    with pytest.raises(WorkbookLocked, match="LibreOffice"):
        write_results(exported, [done(2)])
    copy = exported.with_name("customers (results).xlsx")
    report = write_results(exported, [done(2)], into=copy)
    assert report.is_copy
    assert column(read(copy), "Status") == ["Done", None, None]
    assert exported.read_bytes() == before
    assert {found.name for found in exported.parent.iterdir()} == {exported.name, copy.name, lock.name}


def test_a_write_protected_file_stays_as_it_is_and_a_copy_can_be_written(exported: Path) -> None:
    """A rename would replace it all the same, where its folder may be written."""
    before = exported.read_bytes()
    exported.chmod(0o444)
    with pytest.raises(WorkbookLocked, match="write-protected"):
        write_results(exported, [done(2)])
    assert write_results(exported, [done(2)], into=exported.with_name("copy.xlsx")).is_copy
    assert exported.read_bytes() == before
    exported.chmod(0o600)


def test_a_file_that_was_changed_since_is_not_written(exported: Path) -> None:
    before = exported.read_bytes()
    with pytest.raises(WorkbookNotWritable, match="changed since"):
        write_results(exported, [done(2)], digest="0" * 64)
    assert exported.read_bytes() == before


def test_a_file_without_the_sheet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.xlsx"
    foreign(path, [["a", "b"], [1, 2]])
    with pytest.raises(NotOurWorkbook, match="no sheet with customers"):
        write_results(path, [done(2)])


def test_the_files_mode_stays(exported: Path) -> None:
    exported.chmod(0o640)
    write_results(exported, [done(2)])
    assert exported.stat().st_mode & 0o777 == 0o640


def test_results_keep_the_sheet_hidden_or_not(exported: Path) -> None:
    write_results(exported, [done(2)])
    assert sheet(read(exported), "Lists").is_hidden
