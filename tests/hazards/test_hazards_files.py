"""What a file is, whatever its name says: whole, honest, plain, ours; and what else may hold it.

Rows 56 to 70 and 73 of the catalogue.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.hazards.desk import Desk
from tests.hazards.parts import edit_part, read_parts, write_parts
from tests.office import Office
from tests.workbook.raw_binary import ole

CUSTOMERS_PART = "xl/worksheets/sheet1.xml"
STRICT = (
    (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    ),
    (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)


def refuse(desk: Desk, path: Path, kind: str, words: str) -> None:
    """The file is refused with this error, whose sentence holds these words."""
    found = desk.review(path)
    assert (found.status, found.error["kind"]) == (1, kind), found.error
    assert words in f"{found.error['message']} {found.error['remedy']}"
    assert found.words.count("\n") <= 4
    assert "Traceback" not in found.words


@pytest.mark.parametrize("ending", [".xls", ".ods", ".xlsx"])
@pytest.mark.parametrize("name", ["customers.xlsx", "customers.csv", "customers"])
def test_56_other_formats_are_read_by_their_bytes_whatever_the_name_says(
    desk: Desk, resaved: Callable[[str], Path], ending: str, name: str
) -> None:
    path = desk.folder / name
    shutil.copyfile(resaved(ending), path)
    assert desk.review(path).is_quiet()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<html><body>Sign in</body></html>", "web page"),
        (b"%PDF-1.7\n", "PDF"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "Excel 2003",
        ),
        (b'{"customers": [1]}', "JSON"),
    ],
)
def test_56_and_58_what_is_no_sheet_is_named_with_what_to_do(desk: Desk, content: bytes, words: str) -> None:
    path = desk.folder / "other.xlsx"
    path.write_bytes(content)
    refuse(desk, path, "UnreadableFormat", words)
    refuse(desk, path, "UnreadableFormat", ".")


def test_56_a_numbers_document_is_named(desk: Desk) -> None:
    path = write_parts(desk.folder / "customers.numbers", {"Index/Document.iwa": b"x", "preview.jpg": b"x"})
    refuse(desk, path, "UnreadableFormat", "Export To, Excel")


def test_57_a_password_protected_workbook_is_named(desk: Desk, office: Office) -> None:
    for name in ("locked.ods", "locked.xls"):
        with office.open(desk.exported) as book:
            path = book.save(desk.folder / name, password="secret")
        refuse(desk, path, "UnreadableFormat", "password")
    # Excel's and LibreOffice's protected .xlsx: a container of the old kind around an encrypted package.
    path = desk.folder / "locked.xlsx"
    path.write_bytes(ole({"EncryptionInfo": b"\x04\x00\x04\x00", "EncryptedPackage": b"x" * 5_000}))
    refuse(desk, path, "UnreadableFormat", "password")


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("cut off", lambda content: content[: len(content) // 2]),
        ("empty", lambda content: b""),
        ("zeros", lambda content: bytes(len(content))),
        ("no end", lambda content: content[:-22]),
        (
            "flipped",
            lambda content: content[:3000] + bytes(b ^ 0xFF for b in content[3000:3040]) + content[3040:],
        ),
    ],
)
def test_58_damaged_files_are_refused_in_a_sentence(
    desk: Desk, name: str, damage: Callable[[bytes], bytes]
) -> None:
    path = desk.folder / f"{name}.xlsx"
    path.write_bytes(damage(desk.exported.read_bytes()))
    refuse(desk, path, "WorkbookDamaged", ".")


def test_59_a_zip_bomb_is_refused_before_it_is_unpacked(desk: Desk) -> None:
    path = desk.copy("bomb.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/huge.bin", bytes(200_000_000))
    refuse(desk, path, "UnsafeWorkbook", ".")


@pytest.mark.parametrize(
    "dtd",
    [
        b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd">',
    ],
)
def test_60_entity_bombs_and_outside_entities_are_refused(desk: Desk, dtd: bytes) -> None:
    path = edit_part(desk.copy("entities.xlsx"), CUSTOMERS_PART, lambda part: dtd + part)
    refuse(desk, path, "UnsafeWorkbook", ".")


def test_61_parts_that_are_there_twice_or_point_outside_are_refused(desk: Desk) -> None:
    again = (
        CUSTOMERS_PART.replace("sheet1", "./sheet1"),
        CUSTOMERS_PART.replace("/", "%2F"),
        f"{CUSTOMERS_PART} ",
    )
    for extra in (CUSTOMERS_PART.upper(), *again, "../../outside.xml"):
        path = desk.copy("twice.xlsx")
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(extra, b"<x/>")
        refuse(desk, path, "UnsafeWorkbook", ".")
    assert not (desk.folder.parent / "outside.xml").exists()


@pytest.mark.parametrize("extent", ["A1", "A1:B2", "A1:XFD1048576"])
def test_62_a_wrong_extent_loses_nothing(desk: Desk, extent: str) -> None:
    path = edit_part(
        desk.copy("extent.xlsx"),
        CUSTOMERS_PART,
        lambda part: part.replace(b"<sheetViews>", f'<dimension ref="{extent}"/><sheetViews>'.encode(), 1),
    )
    assert desk.review(path).is_quiet()


def test_62_a_stray_cell_at_the_end_of_the_sheet_is_told(desk: Desk) -> None:
    stray = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>stray</t></is></c></row></sheetData>'
    path = edit_part(
        desk.copy("stray.xlsx"), CUSTOMERS_PART, lambda part: part.replace(b"</sheetData>", stray)
    )
    found = desk.review(path)
    assert found.is_quiet(), found.said
    assert found.warnings("XFD1048576") or found.warnings("left alone")


def test_63_strict_open_xml_is_read(desk: Desk) -> None:
    parts = read_parts(desk.exported)
    for plain, strict in STRICT:
        parts = {name: content.replace(plain, strict) for name, content in parts.items()}
    found = desk.review(write_parts(desk.folder / "strict.xlsx", parts))
    assert found.is_quiet()
    assert found.counts["unchanged"] == 66


def test_64_dates_from_1904_prefixes_missing_addresses_and_rich_texts_are_no_difference(desk: Desk) -> None:
    for edit in (_from_1904, _with_prefix, _without_addresses, _rich_and_phonetic):
        path = write_parts(desk.folder / "unusual.xlsx", edit(read_parts(desk.exported)))
        found = desk.review(path)
        assert found.is_quiet(), (edit.__name__, found.said)
        assert found.counts["unchanged"] == 66


def test_65_macros_are_left_alone_and_told(desk: Desk) -> None:
    parts = read_parts(desk.exported)
    parts["xl/vbaProject.bin"] = b"\xd0\xcf\x11\xe0 macros"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    found = desk.review(write_parts(desk.folder / "macros.xlsm", parts))
    assert found.is_quiet()
    assert found.warnings("macro")


def test_66_fifty_thousand_merged_ranges_and_a_million_used_rows_are_read(desk: Desk) -> None:
    ranges = "".join(f'<mergeCell ref="BA{row}:BB{row}"/>' for row in range(100, 50_100))
    merged = f'<mergeCells count="50000">{ranges}</mergeCells>'.encode()
    rows = "".join(f'<row r="{row}" ht="15"/>' for row in range(100, 1_048_576, 7)).encode()
    path = edit_part(
        desk.copy("merges.xlsx"),
        CUSTOMERS_PART,
        lambda part: part.replace(b"</sheetData>", rows + b"</sheetData>" + merged),
    )
    assert desk.review(path).is_quiet()


def test_67_a_file_that_is_open_in_excel_is_read_and_told(desk: Desk) -> None:
    path = desk.copy("open.xlsx")
    owner = path.with_name(f"~${path.name}")
    owner.write_bytes(b"\x04Anna")
    found = desk.review(path)
    owner.unlink()
    assert found.is_quiet()
    assert found.warnings("is open in another program")


@pytest.mark.skipif(sys.platform == "win32", reason="read-only folders are another matter there")
def test_68_a_read_only_file_is_reviewed_and_one_that_is_gone_is_named(desk: Desk) -> None:
    path = desk.copy("read only.xlsx")
    path.chmod(0o444)
    assert desk.review(path).is_quiet()
    path.chmod(0o644)
    refuse(desk, desk.folder / "gone" / "nothing.xlsx", "WorkbookMissing", "no file nothing.xlsx")
    refuse(desk, desk.folder, "WorkbookMissing", "is a folder")


@pytest.mark.parametrize("why", ["~$stomers of November.xlsx", "write-protected"])
def test_67_and_68_results_never_go_into_a_file_that_is_held_or_write_protected(
    own_desk: Desk, why: str
) -> None:
    """Excel cuts the first letters of a long name for its own file about who has it open."""
    key = own_desk.ordinary[0]
    sheet = own_desk.export(own_desk.folder / "exported for results.xlsx")
    with own_desk.edit("customers of November.xlsx", of=sheet) as book:
        book.type(key, "BillingCity", f"City of {why}")
    path, copy = book.path, book.path.with_name("customers of November (results).xlsx")
    before, owner = path.read_bytes(), path.with_name(why)
    if why == "write-protected":
        path.chmod(0o444)
    else:
        owner.write_bytes(b"\x04Anna")
    pushed = own_desk.run("push", path, "--yes")
    assert (pushed.status, pushed.counts["done"]) == (0, 1)
    assert "customers of November (results).xlsx beside it" in pushed.words
    assert path.read_bytes() == before
    written = openpyxl.load_workbook(copy)["Customers"]
    assert "Updated" in [cell.value for row in written.iter_rows() for cell in row]
    path.chmod(0o600)
    owner.unlink(missing_ok=True)
    copy.unlink()
    assert own_desk.review(path).is_quiet()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root and Windows may write into read-only folders"
)
def test_68_an_export_into_a_read_only_folder_is_refused_in_words(desk: Desk) -> None:
    folder = desk.folder / "read only"
    folder.mkdir(mode=0o555)
    found = desk.run("export", "-o", folder / "customers.xlsx")
    assert (found.status, found.error["kind"]) == (1, "WorkbookNotWritable")


def test_69_a_conflict_copy_is_known_by_its_export_not_by_its_name(desk: Desk) -> None:
    with desk.edit("customers-ANNS-PC (conflicted copy).xlsx") as book:
        book.type(desk.ordinary[0], "BillingCity", "Typed on the other PC")
    found = desk.review(book.path)
    assert found.changes == {desk.ordinary[0]: {"BillingCity": "Typed on the other PC"}}
    assert found.said["file"] == str(book.path)


def test_70_a_file_edited_after_its_review_is_never_sent_unseen(own_desk: Desk) -> None:
    sheet = own_desk.export(own_desk.folder / "seen.xlsx")
    seen, unseen = own_desk.ordinary[4:6]
    with own_desk.edit("edited later.xlsx", of=sheet) as book:
        book.type(seen, "BillingCity", "Seen")
    plan = own_desk.folder / "seen.plan.json"
    own_desk.run("review", book.path, "--plan", plan)
    with own_desk.edit("edited later.xlsx", of=book.path) as book:
        book.customers.insert_rows(5)
        book.rows["customers"] = {key: row + (row >= 5) for key, row in book.rows["customers"].items()}
        book.type(unseen, "BillingCity", "Unseen")
    pushed = own_desk.run("push", plan, "--yes")
    assert (pushed.status, pushed.counts["done"]) == (0, 1)
    assert own_desk.store.shop.customers[seen]["BillingCity"] == "Seen"
    assert own_desk.store.shop.customers[unseen]["BillingCity"] != "Unseen"
    left = own_desk.review(book.path)
    assert left.changes == {unseen: {"BillingCity": "Unseen"}}
    written = openpyxl.load_workbook(book.path)["Customers"]
    headers = [cell.value for cell in written[1]]
    status, key = headers.index("Status"), headers.index("Customer ID")
    assert [row[key].value for row in written.iter_rows() if row[status].value == "Updated"] == [seen]


def test_73_no_value_of_a_row_that_was_taken_out_travels_in_the_file(desk: Desk) -> None:
    key = desk.ordinary[0]
    customer = desk.store.shop.customers[key]
    with desk.edit("mailed.xlsx") as book:
        book.customers.delete_rows(book.row(key))
    parts = read_parts(book.path)
    for name in ("Email", "BillingPhoneNumber", "BillingLastName"):
        value = str(customer[name])
        if sum(str(other[name]) == value for other in desk.store.shop.customers.values()) == 1:
            assert not [part for part, content in parts.items() if value.encode() in content], name


def _from_1904(parts: dict[str, bytes]) -> dict[str, bytes]:
    name = "xl/workbook.xml"
    edited = re.sub(rb"<workbookPr[^>]*/>", b'<workbookPr date1904="1"/>', parts[name])
    assert b"date1904" in edited
    return {**parts, name: edited}


def _with_prefix(parts: dict[str, bytes]) -> dict[str, bytes]:
    namespace = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    part = parts[CUSTOMERS_PART]
    assert namespace in part
    part = part.replace(namespace, namespace.replace(b"xmlns=", b"xmlns:x="))
    part = re.sub(rb"<(/?)([A-Za-z])", rb"<\1x:\2", part)
    return {**parts, CUSTOMERS_PART: part}


def _without_addresses(parts: dict[str, bytes]) -> dict[str, bytes]:
    part = parts[CUSTOMERS_PART]
    head, table = part.split(b"<sheetData>")
    table = re.sub(rb'(<c|<row) r="[A-Z0-9]+"', rb"\1", table)
    return {**parts, CUSTOMERS_PART: head + b"<sheetData>" + table}


def _rich_and_phonetic(parts: dict[str, bytes]) -> dict[str, bytes]:
    def rich(match: re.Match[bytes]) -> bytes:
        text = match[1]
        cut = min(2, len(text))
        if b"&" in text or b"_x" in text:
            return match[0]
        runs = b"".join(
            b'<r><rPr><b/></rPr><t xml:space="preserve">' + piece + b"</t></r>"
            for piece in (text[:cut], text[cut:])
            if piece
        )
        return b"<is>" + runs + b'<rPh sb="0" eb="1"><t>reading</t></rPh></is>'

    part = parts[CUSTOMERS_PART]
    edited = re.sub(rb"<is><t(?: [^>]*)?>([ -~]+?)</t></is>", rich, part)
    assert edited.count(b"<rPh") > 1_000
    return {**parts, CUSTOMERS_PART: edited}
