"""What is no sheet, no whole one or no harmless one is refused with one plain sentence."""

from __future__ import annotations

import os
import struct
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from cartsheets.errors import (
    UnreadableFormat,
    UnsafeWorkbook,
    WorkbookDamaged,
    WorkbookError,
    WorkbookLocked,
    WorkbookMissing,
)
from cartsheets.monitor import NullMonitor
from cartsheets.workbook import sheet_rows
from cartsheets.workbook.read import read_workbook
from tests.workbook.raw_xlsx import MAIN, TYPES, package, read_cells, relations, sheet, write_xlsx, write_zip

ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Ann</t></is></c></row>'


def refusal(path: Path, kind: type[WorkbookError]) -> str:
    """Read a file that must be refused; return the sentence."""
    with pytest.raises(kind) as raised:
        read_workbook(path, monitor=NullMonitor())
    error = raised.value
    assert error.path == str(path)
    assert error.remedy.endswith(".")
    assert error.message.endswith(".")
    assert "\n" not in str(error)
    return error.message


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"{\\rtf1 hello}", "an RTF document"),
        (b"\x89PNG\r\n\x1a\n...", "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0 JFIF", "a picture (JPEG)"),
        (b"\x1f\x8b\x08...", "a gzip archive"),
        (b"7z\xbc\xaf\x27\x1c...", "a 7-Zip archive"),
        (b"MZ\x90\x00...", "a program"),
        (b"<html><body><table><tr><td>1</td></tr></table></body></html>", "a web page"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE html>\n<html>", "a web page"),
        ("<html>".encode("utf-16"), "a web page"),
        (b"<table><tr><td>x</td></tr></table>", "a web page"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
            "a workbook in the XML form of Excel 2003",
        ),
        (b'<?xml version="1.0"?><office:document xmlns:office="x"/>', "a flat OpenDocument file"),
        (b'<?xml version="1.0"?><customers/>', "an XML file"),
        (b'[{"CustomerID": 1}]', "a JSON file"),
        (b"ID;PWXL;N;E\r\nP;PGeneral", "a SYLK sheet"),
        (bytes(range(256)) * 10, "no spreadsheet of a kind known here"),
    ],
)
def test_files_of_other_kinds_are_named(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / "customers.xlsx"
    path.write_bytes(content)
    assert name in refusal(path, UnreadableFormat)


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ({"Index/Document.iwa": b"x", "Metadata/Properties.plist": b"x"}, "Apple Numbers"),
        ({"readme.txt": b"x"}, "a ZIP archive"),
        (
            {
                "[Content_Types].xml": TYPES,
                "_rels/.rels": relations(("officeDocument", "word/document.xml")),
                "word/document.xml": "<x/>",
            },
            "a Word document",
        ),
        (
            {
                "[Content_Types].xml": TYPES,
                "_rels/.rels": relations(("officeDocument", "ppt/presentation.xml")),
                "ppt/presentation.xml": "<x/>",
            },
            "a PowerPoint presentation",
        ),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, "not a sheet"),
    ],
)
def test_containers_of_other_kinds_are_named(
    tmp_path: Path, parts: dict[str, str | bytes], name: str
) -> None:
    assert name in refusal(write_zip(tmp_path / "customers.xlsx", parts), UnreadableFormat)


def test_files_that_are_not_there_or_no_files(tmp_path: Path) -> None:
    assert "no file" in refusal(tmp_path / "gone.xlsx", WorkbookMissing)
    folder = tmp_path / "folder"
    folder.mkdir()
    assert "is a folder" in refusal(folder, WorkbookMissing)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes among its files")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "pipe.xlsx"
    os.mkfifo(path)
    assert "a device" in refusal(path, WorkbookMissing)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a user whom modes bind")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "locked.xlsx", sheet(ROW))
    path.chmod(0)
    assert "another program" in refusal(path, WorkbookLocked)


def test_a_file_that_another_program_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_xlsx(tmp_path / "held.xlsx", sheet(ROW))

    def refuse(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "another program" in refusal(path, WorkbookLocked)

    def vanish(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", vanish)
    assert "does not answer" in refusal(path, WorkbookMissing)


def test_a_file_that_is_held_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_xlsx(tmp_path / "held.xlsx", sheet(ROW))
    open_really = Path.open
    refusals = [PermissionError(13, "Permission denied")] * 2

    def open_at_last(*words: Any, **more: Any) -> Any:
        if refusals:
            raise refusals.pop()
        return open_really(*words, **more)

    class Impatient(NullMonitor):
        waited_s = 0.0

        def wait(self, seconds: float) -> None:
            self.waited_s += seconds

    monkeypatch.setattr(Path, "open", open_at_last)
    monitor = Impatient()
    assert read_workbook(path, monitor=monitor).sheets
    assert 0 < monitor.waited_s < 2


@pytest.mark.parametrize("owner", ["~$customers.xlsx", "~$stomers.xlsx", ".~lock.customers.xlsx#"])
def test_a_file_that_is_open_elsewhere_is_read_with_a_note(tmp_path: Path, owner: str) -> None:
    path = write_xlsx(tmp_path / "customers.xlsx", sheet(ROW))
    (tmp_path / owner).write_bytes(b"someone")
    found = read_workbook(path, monitor=NullMonitor())
    assert found.notes == (
        "customers.xlsx is open in another program: what was not saved there is not in here.",
    )


def test_empty_zeroed_and_truncated_files(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    path.write_bytes(b"")
    assert "0 bytes" in refusal(path, WorkbookDamaged)
    path.write_bytes(b"\x00" * 5000)
    assert "zero bytes" in refusal(path, WorkbookDamaged)
    path.write_bytes(b"PK\x05\x06" + b"\x00" * 18)
    assert "empty container" in refusal(path, WorkbookDamaged)
    whole = write_xlsx(path, sheet(ROW)).read_bytes()
    for length in (10, len(whole) // 2, len(whole) - 30, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert "cut off" in refusal(path, WorkbookDamaged)


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "docProps/thumbnail.jpeg"])
def test_a_part_that_does_not_match_its_checksum_is_damage_even_if_nobody_needs_it(
    tmp_path: Path, part: str
) -> None:
    path = tmp_path / "customers.xlsx"
    write_zip(path, package(sheet(ROW), {"docProps/thumbnail.jpeg": b"picture"}), packing=zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    place = content.index(b"Ann" if "sheet1" in part else b"picture")
    content[place] ^= 1
    path.write_bytes(content)
    assert part in refusal(path, WorkbookDamaged)


@pytest.mark.parametrize(
    "part",
    ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/theme/theme1.xml", "xl/_rels/workbook.xml.rels"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_definition_is_refused_wherever_it_is(
    tmp_path: Path, part: str, encoding: str
) -> None:
    parts = package(
        sheet(ROW), {"xl/theme/theme1.xml": f'<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="{MAIN}"/>'}
    )
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    head, end, body = str(parts[part]).partition("?>")
    parts[part] = f"{head.replace('UTF-8', encoding.upper())}{end}{bomb}{body}".encode(encoding)
    assert "document type definition" in refusal(write_zip(tmp_path / "x.xlsx", parts), UnsafeWorkbook)


def test_an_entity_that_points_to_a_file_is_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    part = sheet(ROW.replace("Ann", "&x;")).replace(
        "<worksheet", f'<!DOCTYPE w [<!ENTITY x SYSTEM "file://{secret}">]><worksheet'
    )
    assert "secret" not in refusal(write_xlsx(tmp_path / "x.xlsx", part), UnsafeWorkbook)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in package(sheet(ROW)).items():
            container.writestr(name, content)
        with container.open("xl/media/big.bin", "w") as part:
            for _ in range(60):
                part.write(b"\x00" * 1_000_000)
    assert "60 MB from very little" in refusal(path, UnsafeWorkbook)


def test_many_parts_that_are_bombs_together_are_refused_too(tmp_path: Path) -> None:
    zeros = b"\x00" * 20_000_000
    path = write_zip(
        tmp_path / "bombs.xlsx", {**package(sheet(ROW)), **{f"{n}.bin": zeros for n in range(3)}}
    )
    assert "from very little" in refusal(path, UnsafeWorkbook)


def test_a_part_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "liar.xlsx", package(sheet(ROW * 1)))
    content = bytearray(path.read_bytes())
    directory = content.rindex(b"xl/worksheets/sheet1.xml") - 46
    (size,) = struct.unpack_from("<I", content, directory + 24)
    struct.pack_into("<I", content, directory + 24, size - 40)
    path.write_bytes(content)
    refusal(path, WorkbookDamaged)
    struct.pack_into("<I", content, directory + 24, 2_000_000_000)
    path.write_bytes(content)
    refusal(path, UnsafeWorkbook)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "name", ["XL/Worksheets/Sheet1.xml", "xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml"]
)
def test_a_part_that_is_there_twice_is_refused(tmp_path: Path, name: str) -> None:
    path = write_zip(tmp_path / "twice.xlsx", package(sheet(ROW)))
    with zipfile.ZipFile(path, "a") as container:
        container.writestr(name, sheet(""))
    assert "twice" in refusal(path, UnsafeWorkbook)


@pytest.mark.parametrize(
    "name", ["../../evil.xml", "/etc/passwd", "C:/evil.xml", "..\\evil.xml", "xl/../../evil.xml"]
)
def test_names_that_point_outside_are_refused(tmp_path: Path, name: str) -> None:
    path = write_zip(tmp_path / "slip.xlsx", {**package(sheet(ROW)), name: b"x"})
    assert "outside" in refusal(path, UnsafeWorkbook)


def test_other_ways_of_packing_and_passwords_are_refused(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "packed.xlsx", package(sheet(ROW)), packing=zipfile.ZIP_BZIP2)
    assert "packed in a way" in refusal(path, UnsafeWorkbook)
    content = bytearray(write_xlsx(path, sheet(ROW)).read_bytes())
    place = content.index(b"PK\x01\x02")
    content[place + 8] |= 1
    path.write_bytes(content)
    assert "password" in refusal(path, UnsafeWorkbook)


def test_a_stored_container_is_as_good_as_a_packed_one(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "stored.xlsx", package(sheet(ROW)), packing=zipfile.ZIP_STORED)
    assert read_cells(path) == {"A1": "Ann"}


def test_merged_ranges_without_end_are_refused_quickly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_rows, "COVERS_LIMIT", 200_000)
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 3000))
    merges = '<mergeCell ref="A1:XFD1048576"/>' * 300
    path = write_xlsx(tmp_path / "merges.xlsx", sheet(rows, after=f"<mergeCells>{merges}</mergeCells>"))
    assert "merged cells" in refusal(path, UnsafeWorkbook)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("<a>" * 400_000 + "</a>" * 400_000, "far too deep"),
        ("".join(f"<name{number}/>" for number in range(90_000)), "thousands of names"),
        (f'<a b="{"x" * 9_500_000}"/>', "far too long"),
        (f"<!--{'x' * 9_500_000}-->", "far too long"),
    ],
)
def test_markup_that_would_fill_the_memory_is_refused(tmp_path: Path, rows: str, words: str) -> None:
    assert words in refusal(write_xlsx(tmp_path / "x.xlsx", sheet(rows)), UnsafeWorkbook)


def test_the_smaller_parts_are_guarded_alike(tmp_path: Path) -> None:
    deep = f'<styleSheet xmlns="{MAIN}">{"<a>" * 400_000}{"</a>" * 400_000}</styleSheet>'
    path = write_xlsx(tmp_path / "x.xlsx", sheet(ROW), {"xl/styles.xml": deep})
    assert "far too deep" in refusal(path, UnsafeWorkbook)
