"""Nothing that is pressed before the window's work can begin is lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from cartsheets.gui.early_wishes import EarlyWishes


class Base(QObject):
    base_wished = Signal()


class Source(Base):
    sheet_wished = Signal(Path)
    resume_wished = Signal(str, str)
    entered = Signal()

    def hear(self) -> None:
        """A method that becomes a slot, which gives the object signals and slots of its own."""


def test_the_last_of_each_wish_is_told_again_in_their_order(qtbot: QtBot) -> None:
    source, wishes, told = Source(), EarlyWishes(), list[object]()
    source.entered.connect(source.hear)
    wishes.listen_to(source)
    source.sheet_wished.emit(Path("first.xlsx"))
    source.resume_wished.emit("Downtown", "2026-11-24-1")
    source.sheet_wished.emit(Path("second.xlsx"))
    source.sheet_wished.connect(told.append)
    source.resume_wished.connect(lambda store, push: told.append((store, push)))

    wishes.tell_again()

    assert told == [("Downtown", "2026-11-24-1"), Path("second.xlsx")]


def test_what_somebody_else_fulfils_or_what_is_no_wish_is_not_told_twice(qtbot: QtBot) -> None:
    source, wishes, told = Source(), EarlyWishes(), list[str]()
    wishes.listen_to(source)
    source.base_wished.emit()
    source.entered.emit()
    source.base_wished.connect(lambda: told.append("base"))
    source.entered.connect(lambda: told.append("entered"))

    wishes.tell_again()

    assert told == []


def test_afterwards_a_wish_is_told_once(qtbot: QtBot) -> None:
    source, wishes, told = Source(), EarlyWishes(), list[Path]()
    wishes.listen_to(source)
    wishes.tell_again()
    source.sheet_wished.connect(told.append)

    source.sheet_wished.emit(Path("sheet.xlsx"))
    wishes.tell_again()

    assert told == [Path("sheet.xlsx")]
