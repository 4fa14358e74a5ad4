"""Mutated real files: the reader answers with cells or with a clear error, quickly and in bounded memory.

CARTSHEETS_FUZZ_FILES says how many files are made (hundreds by default), CARTSHEETS_FUZZ_SEED where to
begin. A failure names its seed, which makes the same file again.
"""

from __future__ import annotations

import io
import os
import random
import re
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlwt

from cartsheets.domain.sheet import CellKind, OddCell, WorkbookContent
from cartsheets.errors import WorkbookError
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.read import read_workbook
from tests.workbook.raw_xlsx import package, relations, sheet, strings, styles, workbook, write_zip
from tests.workbook.test_read_binary import xlsb_parts
from tests.workbook.test_read_ods import cell, row, table, write_ods

FILES = int(os.environ.get("CARTSHEETS_FUZZ_FILES", "700"))
SEED = int(os.environ.get("CARTSHEETS_FUZZ_SEED", "0"))
BATCHES = 5
LONGEST_S = 30
MOST_BYTES = 1_000_000_000

# What to put where a number, a name or a text was.
NASTY = [
    b"", b"0", b"-1", b"1", b"65536", b"1048577", b"16384", b"2147483648", b"99999999999999999999", b"1e999",
    b"NaN", b"A0", b"XFD1048576", b"XFE1", b"A1:XFD1048576", b"\x00", b"\xff\xfe", b"\xc3", b"&#0;", b"&x;",
    b"]]>", b"<!--", b"_xD800_", b"../../x", b"/x.xml", b"rId999", b"true", b'"', b"<", b">", b"%", b"   ",
    "\u202e".encode(),
]  # fmt: skip
_TOKEN = re.compile(rb'"[^"]*"|>[^<]+<')


def openpyxl_file(path: Path) -> None:
    """Write what openpyxl writes."""
    book: Any = openpyxl.Workbook()
    tab = book.active
    for number in range(20):
        tab.append([number, f"user{number}@example.com", "Zoë", True, 12.5, "=1+1", "#N/A", None, "A & B"])
    tab.merge_cells("B2:C3")
    tab["A5"].number_format = "yyyy-mm-dd"
    tab.row_dimensions[4].hidden = True
    book.create_sheet("Two")
    book.save(path)


def raw_file(path: Path) -> None:
    """Write shared strings, styles, formulas and names as Excel does."""
    rows = "".join(
        f'<row r="{n}" spans="1:6"><c r="A{n}" t="s"><v>{n % 3}</v></c><c r="B{n}" s="1"><v>45{n:03}</v></c>'
        f'<c r="C{n}" t="b"><f>TRUE()</f><v>1</v></c><c r="D{n}" t="e"><v>#REF!</v></c>'
        f'<c r="E{n}" t="str"><f t="shared" si="0" ref="E1:E9">"a"</f><v>a</v></c>'
        f'<c r="F{n}" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c></row>'
        for n in range(1, 12)
    )
    parts = package(
        sheet(rows, after='<mergeCells><mergeCell ref="A3:B4"/></mergeCells>'),
        {
            "xl/sharedStrings.xml": strings("<t>a</t>", '<t xml:space="preserve"> b </t>', "<r><t>c</t></r>"),
            "xl/styles.xml": styles("General", "yyyy-mm-dd", "0%"),
            "xl/workbook.xml": workbook(
                "Customers", extra='<definedNames><definedName name="n">"x"</definedName></definedNames>'
            ),
            "docProps/custom.xml": '<Properties xmlns="x"><property name="p">1</property></Properties>',
            "_rels/.rels": relations(
                ("officeDocument", "xl/workbook.xml"), ("custom-properties", "docProps/custom.xml")
            ),
        },
    )
    write_zip(path, parts)


def ods_file(path: Path) -> None:
    """Write an OpenDocument sheet."""
    line = row(
        cell('office:value-type="string"', '<text:s text:c="2"/>a', "b"),
        cell('office:value-type="float" office:value="1" table:number-columns-repeated="3"', "1"),
        cell('table:formula="of:=TRUE()" office:value-type="boolean" office:boolean-value="true"', "TRUE"),
        cell('office:value-type="date" office:date-value="2024-05-06"', "x"),
        cell(
            'office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"', "m"
        ),
        "<table:covered-table-cell/>",
        attributes='table:number-rows-repeated="2"',
    )
    write_ods(path, table(line * 5))


def xls_file(path: Path) -> None:
    """Write an old binary workbook."""
    book: Any = xlwt.Workbook()
    tab = book.add_sheet("Customers")
    for number in range(20):
        for column, value in enumerate(
            [number, f"user{number}@example.com", "東京", True, 12.5, xlwt.Formula("1+1")]
        ):
            tab.write(number, column, value)
    tab.write_merge(30, 31, 0, 1, "merged")
    book.save(str(path))


def xlsb_file(path: Path) -> None:
    """Write a new binary workbook."""
    write_zip(path, xlsb_parts())


def csv_file(path: Path) -> None:
    """Write a table of text."""
    path.write_bytes('a;b;c\r\n"x ""y""";1,5;Zoë\r\n\r\n"two\nlines";;\r\n'.encode() * 5)


SOURCES: list[Callable[[Path], None]] = [
    openpyxl_file,
    raw_file,
    raw_file,
    ods_file,
    xls_file,
    xlsb_file,
    csv_file,
]


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The bytes of one real file of each kind."""
    path = tmp_path_factory.mktemp("originals") / "file"
    found: list[bytes] = []
    for write in SOURCES:
        write(path)
        found.append(path.read_bytes())
    return found


class Mutator:
    """Damages a file at random: its bytes, or the content of a part that is packed again properly."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def mutate(self, content: bytes) -> bytes:
        """Return a damaged copy."""
        if content.startswith(b"PK") and self.random.random() < 0.85:
            return self.mutate_part(content)
        for _ in range(self.random.randint(1, 4)):
            content = self.mutate_bytes(content)
        return content

    def mutate_part(self, content: bytes) -> bytes:
        """Damage one or two parts of a container."""
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            parts = {name: container.read(name) for name in container.namelist()}
        for _ in range(self.random.randint(1, 2)):
            # The parts that hold the cells are the interesting ones.
            names = sorted(parts, key=lambda name: ("sheet" in name or "content" in name, name), reverse=True)
            name = self.random.choice(names[:3] * 3 + names) if names else ""
            if name and self.random.random() < 0.03:
                del parts[name]
            elif name:
                for _ in range(self.random.randint(1, 3)):
                    parts[name] = self.mutate_bytes(parts[name])
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as container:
            for name, part in parts.items():
                container.writestr(name, part)
        return buffer.getvalue()

    def mutate_bytes(self, content: bytes) -> bytes:
        """Change, cut, repeat or replace something."""
        pick = self.random
        if not content:
            return pick.choice(NASTY)
        start = pick.randrange(len(content))
        end = min(len(content), start + pick.choice([1, 2, 4, 30, 300]))
        match pick.randrange(8):
            case 0:
                flipped = content[start] ^ (1 << pick.randrange(8))
                return content[:start] + bytes([flipped]) + content[start + 1 :]
            case 1:
                return content[:start] + content[end:]
            case 2:
                return content[:start] + content[start:end] * pick.choice([2, 3, 200]) + content[end:]
            case 3:
                return content[:start]
            case 4:
                return content[:start] + pick.choice(NASTY) + content[start:]
            case 5:
                return content[:start] + pick.randbytes(end - start) + content[end:]
            case _:
                return self.replace_token(content)

    def replace_token(self, content: bytes) -> bytes:
        """Put something nasty, or another value of the same file, in place of a value."""
        tokens = list(_TOKEN.finditer(content[:200_000]))
        if not tokens:
            return content
        token, other = self.random.choice(tokens), self.random.choice(tokens)
        new = self.random.choice([*NASTY, other.group()[1:-1]])
        return content[: token.start() + 1] + new + content[token.end() - 1 :]


def check(content: WorkbookContent) -> None:
    """Check what every result must keep to."""
    assert content.sheets
    for tab in content.sheets:
        numbers = [line.number for line in tab.rows]
        assert numbers == sorted(set(numbers))
        for line in tab.rows:
            assert 1 <= line.number <= 1_048_576
            assert 1 <= len(line.cells) <= 512
            assert line.cells[-1] is not None
            for value in line.cells:
                assert value is None or (isinstance(value, str) and value) or isinstance(value, OddCell)
                if isinstance(value, OddCell) and value.kind is not CellKind.FORMULA:
                    assert value.formula == "" or value.kind is CellKind.MERGED


def outcome(path: Path, seed: int, *, is_careful: bool) -> WorkbookContent | WorkbookError:
    """Read a file; return what came of it. Nothing but the two is allowed."""
    try:
        return read_workbook(path, is_careful=is_careful, monitor=NullMonitor())
    except WorkbookError as error:
        if error.message and error.remedy:
            return error
        raise AssertionError(f"seed {seed}: an error without words") from error
    except Exception as error:
        raise AssertionError(f"seed {seed}: {error!r}") from error


def peak_bytes() -> int:
    """Return the most memory this process has ever used; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


@pytest.mark.parametrize("batch", range(BATCHES))
def test_mutated_files_give_cells_or_a_clear_error(
    tmp_path: Path, originals: list[bytes], batch: int
) -> None:
    path = tmp_path / "file.xlsx"
    before = peak_bytes()
    read = 0
    for seed in range(SEED + batch, SEED + FILES, BATCHES):
        mutator = Mutator(seed)
        path.write_bytes(mutator.mutate(mutator.random.choice(originals)))
        started = time.process_time()
        content = outcome(path, seed, is_careful=False)
        if isinstance(content, WorkbookContent):
            check(content)
            read += 1
        assert time.process_time() - started < LONGEST_S, f"seed {seed}"
        if isinstance(content, WorkbookError):
            assert isinstance(outcome(path, seed, is_careful=True), type(content)), f"seed {seed}"
        else:
            assert outcome(path, seed, is_careful=True) == content, f"seed {seed}"
        assert peak_bytes() - before < MOST_BYTES, f"seed {seed}"
    assert 0 < read < FILES / BATCHES
