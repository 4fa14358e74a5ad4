"""A CSV export opens anywhere, starts no formula, and comes back as it was."""

from __future__ import annotations

import csv
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cartsheets.domain.cells import Cell
from cartsheets.domain.presets import choose_columns
from cartsheets.workbook.csv_guard import guarded, unguarded
from cartsheets.workbook.csv_write import write_csv
from tests.workbook.writing import GRACE, column, read, snapshot

STARTS = "=+-@\t\r"


@given(st.text() | st.text(st.sampled_from("'=+-@\t\rx")))
def test_a_guard_never_leaves_a_formula_and_comes_off_again(text: str) -> None:
    assert not guarded(text).startswith(tuple(STARTS))
    assert unguarded(guarded(text)) == text


def test_only_what_the_guard_made_loses_its_apostrophe() -> None:
    assert unguarded("'tis") == "'tis"
    assert unguarded("O'Brien") == "O'Brien"
    assert unguarded("'=1") == "=1"
    assert unguarded("''=1") == "'=1"


def test_the_file_is_utf8_with_a_mark_quoted_and_with_windows_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    write_csv(path, snapshot(), columns=choose_columns(["contact"]))
    content = path.read_bytes()
    assert content.startswith(b'\xef\xbb\xbf"Action","Customer ID","Email",')
    assert content.endswith(b'"\r\n')
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_values_are_the_words_of_the_sheet(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    write_csv(path, snapshot())
    with path.open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    assert row["Customer ID"] == "17"
    assert (row["Enabled"], row["Mailing list"], row["Non-taxable"]) == ("Yes", "No", "")
    assert (row["Billing ZIP"], row["Billing phone"]) == ("02134", "'+15550100")
    assert (row["Customer group"], row["Store credit"], row["New password"]) == ("Wholesale", "12.50", "")
    assert "_row" not in row


def test_texts_come_back_through_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "customers.csv"
    texts: list[Cell] = [
        "=1+1",
        "'=x",
        '"quoted", and, commas',
        "two\nlines",
        " blanks ",
        "Ünï 漢字 😀",
        "-5",
    ]
    write_csv(path, snapshot((n, {**GRACE, "Comments": text}) for n, text in enumerate(texts, 1)))
    assert column(read(path), "Comments", "customers") == texts
