"""Texts retyped in a real spreadsheet program: each comes back as it was, or is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from cartsheets.domain.damage import read_cell
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.monitor import NullMonitor
from cartsheets.workbook.read import read_workbook
from tests.office import Office

COMMENTS = CUSTOMERS.by_name["Comments"]

TEXTS = """
02134|+15550102000|1234567890123456|9007199254740993123|12345678901234567890123|100000000000|123456789012|1E5
12E34|1e-5|0|-0|+0|007|-007|00501|33432-1234|555-0100|(555) 010-0100|5551234567|.5|5.|0.1|1.0|1.10|1.50|(5)
50%|5 %|%5|$1,234.50|$5|-$5|($5)|€5|5 €|1,234|1.234|1,5|1 234|1 234,5|1'234|1 1/2|1/2|3/2|3/4|3-4|3.4|10-12
12/2024|1/2/24|01/02/2024|31/12/2024|2024-05-06|2024-05-06 10:30|2024-05-06T10:30:00|20240506|2024|May 5|MAR1
Mar-32|Jan|Jan 2024|1.2.3|1-1-1|9:30|9:30 PM|12:30:15|1:5|24:00|25:30|1:30.5|TRUE|False|WAHR|yes|=1+1|+1+1
-1+1|=A1|@x|-|+|--1|'quoted|#N/A|#REF!|NULL|null|N/A|NAN|inf|5E|1E|E5|0x10|1_000|Q1|1d|&H10|٣|½|1°|O'Brien|"x"|…|(c)
"""
STRINGS = [text for line in TEXTS.strip().splitlines() for text in line.split("|")]


@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_texts_retyped_where_the_text_format_was_lost_come_back_or_are_refused(
    office: Office, tmp_path: Path, ending: str
) -> None:
    book = office.open()
    sheet = book.sheet(book.sheet_names()[0])
    sheet.type_all({f"A{row}": text for row, text in enumerate(STRINGS, 1)})
    saved = book.save(tmp_path / f"typed.{ending}")
    book.close()
    cells = {row.number: row.cells[0] for row in read_workbook(saved, monitor=NullMonitor()).sheets[0].rows}

    readings = {
        text: read_cell(COMMENTS, cells[row], text, is_new=False) for row, text in enumerate(STRINGS, 1)
    }

    assert [text for text, reading in readings.items() if reading.value != text] == []
    refused = {text for text, reading in readings.items() if reading.problem}
    # An .xls file is read without its formulas' texts.
    assert refused <= ({"=1+1", "+1+1", "-1+1", "=A1"} if ending == "xls" else set())
