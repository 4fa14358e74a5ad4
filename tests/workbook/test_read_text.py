"""Tables of plain text are understood whatever program wrote them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cartsheets.errors import WorkbookDamaged
from cartsheets.monitor import Cancelled, NullMonitor
from cartsheets.workbook.read import read_workbook
from cartsheets.workbook.text_tables import decode_text, find_separator
from tests.workbook.raw_xlsx import only_sheet

PEOPLE = "Name;Ort\r\nJürgen Groß;Köln\r\nZoë Çelik;Lyon\r\nAnaïs Muñoz;Málaga\r\n"


def rows(tmp_path: Path, content: bytes | str, *, name: str = "people.csv") -> list[list[object]]:
    """Write a text file and read its rows."""
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return [list(row.cells) for row in only_sheet(read_workbook(path, monitor=NullMonitor())).rows]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_separator_and_line_ends_are_found(tmp_path: Path, separator: str, end: str) -> None:
    lines = [["Name", "Note", "ZIP"], ["Ann", '"a, b; c | d"', "02134"], ["Bob", "", "1"]]
    content = end.join(separator.join(cells) for cells in lines)
    assert rows(tmp_path, content) == [
        ["Name", "Note", "ZIP"],
        ["Ann", "a, b; c | d", "02134"],
        ["Bob", None, "1"],
    ]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings_are_found(tmp_path: Path, encoding: str) -> None:
    found = rows(tmp_path, PEOPLE.encode(encoding))
    assert found == [
        ["Name", "Ort"],
        ["Jürgen Groß", "Köln"],
        ["Zoë Çelik", "Lyon"],
        ["Anaïs Muñoz", "Málaga"],
    ]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Имя;Город\r\nИван Петров;Нижний Новгород\r\nОльга Смирнова;Екатеринбург\r\n" * 4),
        ("cp932", "名前;住所\r\n山田太郎;東京都千代田区\r\n鈴木花子;大阪府大阪市北区\r\n" * 4),
        ("gb18030", "姓名;城市\r\n王小明的客户资料;北京市朝阳区\r\n李雷和韩梅梅;上海市浦东新区\r\n" * 4),
    ],
)
def test_texts_of_other_alphabets_are_guessed_and_the_guess_is_told(encoding: str, text: str) -> None:
    found, _, notes = decode_text(text.encode(encoding))
    assert found == text
    assert len(notes) == 1
    assert "check" in notes[0]


def test_a_guessed_encoding_is_told_and_a_certain_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(PEOPLE.encode("cp1252"))
    (note,) = read_workbook(path, monitor=NullMonitor()).notes
    assert "Windows-1252" in note
    path.write_bytes(PEOPLE.encode())
    assert read_workbook(path, monitor=NullMonitor()).notes == ()


def test_every_cell_is_text_as_it_stands(tmp_path: Path) -> None:
    found = rows(tmp_path, "a,b,c,d,e,f\n02134,1E5, spaced ,TRUE,#N/A,NULL\n")
    assert found[1] == ["02134", "1E5", " spaced ", "TRUE", "#N/A", "NULL"]


def test_quotes_line_breaks_and_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "quoted.csv"
    path.write_bytes(b'a,b\r\n\r\n"say ""hi""","two\r\nlines"\r\n,\r\n5" pipe,x\r\n')
    found = only_sheet(read_workbook(path, monitor=NullMonitor()))
    assert [(row.number, row.cells) for row in found.rows] == [
        (1, ["a", "b"]),
        (3, ['say "hi"', "two\r\nlines"]),
        (5, ['5" pipe', "x"]),
    ]


def test_the_separator_line_of_excel_is_obeyed_and_is_no_row(tmp_path: Path) -> None:
    assert rows(tmp_path, "sep=|\r\na|b,c,d\r\n1|2,3,4\r\n") == [["a", "b,c,d"], ["1", "2,3,4"]]
    assert rows(tmp_path, b"\xef\xbb\xbfsep=;\na;b\n") == [["a", "b"]]


def test_a_list_of_one_column_is_one_column(tmp_path: Path) -> None:
    assert rows(tmp_path, "Email\nann@example.com\nbob@example.com\n") == [
        ["Email"],
        ["ann@example.com"],
        ["bob@example.com"],
    ]


@pytest.mark.parametrize("text", ['a,b\n"never closed,1\nx,2\n', 'a,b\n"half"way,1\n'])
def test_quotation_marks_that_do_not_pair_up_are_an_error_with_a_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(WorkbookDamaged, match="line 2"):
        rows(tmp_path, text)


def test_half_a_utf16_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WorkbookDamaged, match="cut off"):
        rows(tmp_path, PEOPLE.encode("utf-16")[:-1])


def test_the_name_does_not_matter_and_becomes_the_sheet(tmp_path: Path) -> None:
    for name in ("people.xlsx", "people.txt", "people.tsv"):
        path = tmp_path / name
        path.write_text("a\tb\n1\t2\n")
        found = read_workbook(path, monitor=NullMonitor())
        assert (found.format, only_sheet(found).name) == ("csv", "people")


def test_reading_text_can_be_stopped(tmp_path: Path) -> None:
    monitor = NullMonitor()
    monitor.stop()
    path = tmp_path / "people.csv"
    path.write_text("a,b\n")
    with pytest.raises(Cancelled):
        read_workbook(path, monitor=monitor)


def test_columns_far_to_the_right_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("a,b\n1" + "," * 2000 + "far\n")
    found = read_workbook(path, monitor=NullMonitor())
    assert only_sheet(found).rows[1].cells == ["1"]
    assert "1 cell was left alone" in found.notes[0]


@pytest.mark.parametrize(
    "text", ["E-Mail\tOrt\nann@example.com\tKöln\n", "a,b\nZoë,São\n", "x;y\nÜber;größer\n"]
)
def test_a_few_accents_are_no_chinese(text: str) -> None:
    assert decode_text(text.encode("cp1252"))[:2] == (text, "cp1252")


def test_a_guarded_cell_is_read_without_its_guard(tmp_path: Path) -> None:
    assert rows(tmp_path, "a,b\n'=1+1,'s Hertogenbosch\n")[1] == ["=1+1", "'s Hertogenbosch"]
    assert rows(tmp_path, "a,b\n'\tindented,\"'\rreturned\"\n")[1] == ["\tindented", "\rreturned"]


def test_the_commonest_consistent_separator_wins() -> None:
    assert find_separator("a;b\n1,5;2,5\n2,5;3,5\n") == ";"
    assert find_separator("Smith, John;x\nDoe, Jane;y\n") in (";", ",")
    assert find_separator("") == ","
