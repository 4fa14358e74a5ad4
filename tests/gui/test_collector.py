"""The collector of cycles works on the GUI thread alone, in small portions, and else waits for calm."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cartsheets.domain.collecting import without_collecting
from cartsheets.gui.collector import CalmCollector


class Knot:
    """Something that only the collector can take apart."""

    def __init__(self) -> None:
        self.itself = self


class TiedPage(QWidget):
    """A page as Python writes them, in a cycle with itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@contextmanager
def collecting(*, is_busy: bool = False, is_used: bool = False) -> Iterator[CalmCollector]:
    collector = CalmCollector(lambda: is_busy, is_used=lambda: is_used)
    gc.enable()
    collector.begin()
    collector.settle()
    try:
        yield collector
    finally:
        collector.end()
        # As the other tests expect it: see conftest.py.
        gc.collect()
        gc.freeze()


def make_many() -> None:
    for _ in range(60_000):
        Knot()


def test_a_page_is_never_destroyed_by_the_thread_of_a_step(qtbot: QtBot) -> None:
    destroyed_in: list[int] = []
    with collecting(is_busy=True) as collector:
        page = TiedPage()
        weakref.finalize(page, lambda: destroyed_in.append(threading.get_ident()))
        del page
        step = threading.Thread(target=make_many)
        step.start()
        step.join()
        assert destroyed_in == []
        collector.collect_portion()
        assert destroyed_in == [threading.get_ident()]


def test_a_step_is_followed_closely_and_its_knots_do_not_pile_up(qtbot: QtBot) -> None:
    seen: list[weakref.ref[Knot]] = []
    with collecting() as collector:
        collector.hurry(True)
        knot = Knot()
        seen.append(weakref.ref(knot))
        del knot
        make_many()
        qtbot.waitUntil(lambda: seen[0]() is None, timeout=2_000)


def test_what_outlived_its_portion_is_looked_at_again(qtbot: QtBot) -> None:
    with collecting(is_busy=True) as collector:
        knot = Knot()
        seen = weakref.ref(knot)
        kept: list[list[list[int]]] = [[[] for _ in range(10_500)]]
        collector.collect_portion()
        del knot
        while seen() is not None and len(kept) < 20:
            kept.append([[] for _ in range(10_500)])
            collector.collect_portion()
        assert seen() is None


@pytest.mark.parametrize("is_paused", [False, True], ids=["at once", "while cells are made"])
def test_great_numbers_are_not_looked_at_while_somebody_works(qtbot: QtBot, is_paused: bool) -> None:
    with collecting(is_busy=True, is_used=True) as collector:
        frozen = gc.get_freeze_count()
        with without_collecting():
            cells: list[list[int]] = [[] for _ in range(400_000)]
            if is_paused:
                collector.collect_portion()
                assert gc.get_freeze_count() == frozen
        collector.collect_portion()
        assert gc.get_freeze_count() >= frozen + len(cells)
        assert not gc.isenabled()


@pytest.mark.parametrize(
    ("is_busy", "is_looked_at"), [(False, False), (True, False), (False, True)], ids=["calm", "busy", "used"]
)
def test_old_cycles_go_only_while_no_step_runs_and_nobody_looks(
    qtbot: QtBot, is_busy: bool, is_looked_at: bool
) -> None:
    with collecting(is_busy=is_busy, is_used=is_looked_at) as collector:
        knot = Knot()
        seen = weakref.ref(knot)
        gc.freeze()
        del knot
        collector.look()
        assert (seen() is None) is not (is_busy or is_looked_at)
        assert gc.get_freeze_count() > 0
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_window_that_is_used_is_looked_at(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    collector = CalmCollector(lambda: False)
    knot = Knot()
    seen = weakref.ref(knot)
    del knot
    collector.look()
    assert seen() is not None
