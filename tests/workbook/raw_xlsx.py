"""Workbooks made byte by byte, so that a test can hold what no library would write."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from cartsheets.domain.sheet import SheetContent, Value, WorkbookContent, column_letters
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.read import read_workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

TYPES = (
    f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def relations(*pairs: tuple[str, str], kinds: str = RELATIONS) -> str:
    """Return a relationships part: pairs of the type's last word and the target, as rId1, rId2 …"""
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kinds}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, start=1)
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{links}</Relationships>'


def sheet(rows: str, *, after: str = "", before: str = "", namespace: str = MAIN) -> str:
    """Return a worksheet part around its rows."""
    table = f"<sheetData>{rows}</sheetData>"
    return f'{DECLARATION}<worksheet xmlns="{namespace}">{before}{table}{after}</worksheet>'


def strings(*items: str) -> str:
    """Return a part of shared strings; each item is what stands within its `<si>`."""
    return f'{DECLARATION}<sst xmlns="{MAIN}">{"".join(f"<si>{item}</si>" for item in items)}</sst>'


def styles(*codes: str) -> str:
    """Return a styles part whose cell styles 0, 1, 2 … have these number formats."""
    formats = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="{code}"/>' for n, code in enumerate(codes))
    xfs = "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(codes)))
    return (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{xfs}</cellXfs></styleSheet>'
    )


def workbook(
    *names: str, extra: str = "", before: str = "", namespace: str = MAIN, links: str = RELATIONS
) -> str:
    """Return the workbook part of sheets with these names, whose parts are rId1, rId2 …"""
    tabs = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, start=1)
    )
    root = f'{DECLARATION}<workbook xmlns="{namespace}" xmlns:r="{links}">'
    return f"{root}{before}<sheets>{tabs}</sheets>{extra}</workbook>"


def package(sheet_part: str | bytes, more: Mapping[str, str | bytes] | None = None) -> dict[str, str | bytes]:
    """Return all parts of a workbook with one sheet; `more` adds parts or replaces them."""
    kinds = {"xl/sharedStrings.xml": "sharedStrings", "xl/styles.xml": "styles"}
    links = [(kind, part.removeprefix("xl/")) for part, kind in kinds.items() if more and part in more]
    return {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": workbook("Customers"),
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml"), *links),
        "xl/worksheets/sheet1.xml": sheet_part,
        **(more or {}),
    }


def write_zip(path: Path, parts: Mapping[str, str | bytes], *, packing: int = zipfile.ZIP_DEFLATED) -> Path:
    """Write parts into a container."""
    with zipfile.ZipFile(path, "w", packing) as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return path


def write_xlsx(path: Path, sheet_part: str | bytes, more: Mapping[str, str | bytes] | None = None) -> Path:
    """Write a workbook with one sheet."""
    return write_zip(path, package(sheet_part, more))


def read(path: Path) -> WorkbookContent:
    """Read a file both ways, quickly and carefully; both must agree. Return what was read."""
    found = read_workbook(path, monitor=NullMonitor())
    assert found == read_workbook(path, is_careful=True, monitor=NullMonitor())
    return found


def only_sheet(content: WorkbookContent) -> SheetContent:
    """Return the only sheet."""
    assert len(content.sheets) == 1
    return content.sheets[0]


def cells(content: WorkbookContent, *, sheet_number: int = 0) -> dict[str, Value]:
    """Return all non-empty cells of a sheet by address."""
    return {
        f"{column_letters(position)}{row.number}": value
        for row in content.sheets[sheet_number].rows
        for position, value in enumerate(row.cells, start=1)
        if value is not None
    }


def read_cells(path: Path) -> dict[str, Value]:
    """Read a file both ways; return the cells of its first sheet by address."""
    return cells(read(path))
