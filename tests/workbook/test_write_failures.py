"""A workbook is there whole or not at all, whatever happens while it is written."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from cartsheets.domain.cells import Cell
from cartsheets.errors import WorkbookDamaged, WorkbookLocked, WorkbookNotWritable
from cartsheets.monitor import Cancelled, Monitor
from cartsheets.workbook.csv_write import CsvWriter
from cartsheets.workbook.row_writer import RowWriter
from cartsheets.workbook.write import WorkbookWriter, open_writer, write_workbook
from tests.workbook.writing import GRACE, INFO, read, snapshot

STORE = snapshot()
needs_rules = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is forbidden to the superuser"
)


def begin(path: Path) -> RowWriter:
    return open_writer(path, INFO, groups=STORE.groups)


def test_the_ending_decides_what_is_written(tmp_path: Path) -> None:
    with begin(tmp_path / "a.CSV") as first, begin(tmp_path / "a.xlsx") as second:
        assert isinstance(first, CsvWriter)
        assert isinstance(second, WorkbookWriter)


@pytest.mark.parametrize("name", ["customers.xlsx", "customers.csv"])
def test_until_it_is_finished_there_is_only_a_hidden_private_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with begin(path) as writer:
        writer.add_rows([(17, GRACE)])
        [unfinished] = tmp_path.iterdir()
        assert unfinished.name.startswith(".")
        assert unfinished.stat().st_mode & 0o777 == 0o600
        writer.finish()
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["customers.xlsx", "customers.csv"])
def test_given_up_it_leaves_nothing_and_the_old_file_as_it_was(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"the old one")
    with begin(path) as writer:
        writer.add_rows([(17, GRACE)])
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"the old one"


def test_a_page_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def page() -> Iterator[tuple[int, dict[str, Cell]]]:
        yield 17, GRACE
        raise ConnectionError

    writer = begin(tmp_path / "customers.xlsx")
    with pytest.raises(ConnectionError):
        writer.add_rows(page())
    assert list(tmp_path.iterdir()) == []


def test_a_stopped_export_leaves_nothing(tmp_path: Path) -> None:
    monitor = Monitor()
    monitor.stop()
    with pytest.raises(Cancelled):
        write_workbook(tmp_path / "customers.xlsx", STORE, info=INFO, monitor=monitor)
    assert list(tmp_path.iterdir()) == []


def test_a_check_sees_the_whole_file_and_can_refuse_it(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    seen: list[str] = []

    def refuse(unfinished: Path) -> None:
        assert not path.exists()
        seen.extend(sheet.name for sheet in read(unfinished).sheets)
        raise WorkbookDamaged("It differs.")

    with begin(path) as writer, pytest.raises(WorkbookDamaged):
        writer.finish(check=refuse)
    assert seen[0] == "Customers"
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_and_a_folder_for_a_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(WorkbookNotWritable, match="no folder"):
        begin(tmp_path / "nowhere" / "customers.xlsx")
    with pytest.raises(WorkbookNotWritable, match="not a file"):
        begin(tmp_path)
    assert list(tmp_path.iterdir()) == []


@needs_rules
def test_a_folder_that_lets_nothing_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(WorkbookNotWritable, match="does not let files be written"):
            begin(tmp_path / "customers.xlsx")
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_told_in_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    writer = begin(path)
    with Path("/dev/full").open("r+b", buffering=0) as full:
        os.dup2(full.fileno(), writer._file.fileno())
        with pytest.raises(WorkbookNotWritable, match="disk is full"):
            writer.add_rows((n, {**GRACE, "Comments": os.urandom(100).hex()}) for n in range(20_000))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("lock", "program"), [("~$customers.xlsx", "Excel"), (".~lock.customers.xlsx#", "LibreOffice")]
)
def test_a_file_that_is_open_in_another_program_is_told_before_anything(
    tmp_path: Path, lock: str, program: str
) -> None:
    (tmp_path / lock).touch()
    with pytest.raises(WorkbookLocked, match=f"customers.xlsx is open in {program}"):
        begin(tmp_path / "customers.xlsx")


def test_what_a_killed_run_left_is_cleared_but_not_what_another_is_writing(tmp_path: Path) -> None:
    path = tmp_path / "customers.xlsx"
    script = textwrap.dedent(f"""
        import os, signal
        from pathlib import Path
        from cartsheets.workbook.newfile import NewFile
        new = NewFile(Path({str(path)!r}))
        new.file.write(b"half")
        new.file.flush()
        os.kill(os.getpid(), signal.SIGKILL)
    """)
    subprocess.run([sys.executable, "-c", script], check=False)
    assert len(list(tmp_path.iterdir())) == 1
    running = begin(path)
    assert len(list(tmp_path.iterdir())) == 1
    other = begin(path)
    assert len(list(tmp_path.iterdir())) == 2
    running.finish()
    other.abort()
    assert list(tmp_path.iterdir()) == [path]


def test_more_rows_than_a_sheet_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cartsheets.workbook.write._MOST_ROWS", 3)
    writer = begin(tmp_path / "customers.xlsx")
    with pytest.raises(WorkbookNotWritable, match="more customers than a sheet has rows"):
        writer.add_rows((n, GRACE) for n in range(4))
    assert list(tmp_path.iterdir()) == []


def test_a_rename_that_windows_refuses_leaves_nothing_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "customers.xlsx"
    path.write_bytes(b"open in Excel")

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "used by another process")

    writer = begin(path)
    monkeypatch.setattr("cartsheets.workbook.newfile.sys.platform", "win32")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(WorkbookLocked, match="open in another program"):
        writer.finish()
    assert list(tmp_path.iterdir()) == [path]
