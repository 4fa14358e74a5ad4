"""A sheet that another program saves is noticed once, whole."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cartsheets.gui.sheet_watch import SheetWatch


def test_a_save_by_writing_over_the_file_is_noticed(qtbot: QtBot, tmp_path: Path) -> None:
    sheet = tmp_path / "customers.xlsx"
    sheet.write_bytes(b"one")
    watch = SheetWatch()
    watch.watch(sheet)

    with qtbot.waitSignal(watch.saved, timeout=8000) as saved:
        sheet.write_bytes(b"two, longer")

    assert saved.args == [sheet]


def test_a_save_by_renaming_a_new_file_is_noticed_every_time(qtbot: QtBot, tmp_path: Path) -> None:
    sheet = tmp_path / "customers.xlsx"
    sheet.write_bytes(b"one")
    watch = SheetWatch()
    watch.watch(sheet)

    for content in (b"second", b"the third"):
        with qtbot.waitSignal(watch.saved, timeout=8000):
            new = tmp_path / "new.tmp"
            new.write_bytes(content)
            new.replace(sheet)


def test_a_file_that_vanishes_or_is_no_longer_watched_is_no_save(qtbot: QtBot, tmp_path: Path) -> None:
    sheet, other = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    for path in (sheet, other):
        path.write_bytes(b"one")
    watch = SheetWatch()
    watch.watch(sheet)
    watch.watch(other)
    watch.forget(other)

    with qtbot.assertNotEmitted(watch.saved, wait=2500):
        sheet.unlink()
        other.write_bytes(b"changed")

    assert watch.paths == [sheet]
