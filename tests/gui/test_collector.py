"""The collector of cycles waits until nobody works in the window."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cartsheets.gui.collector import CalmCollector


class Knot:
    """Something that only the collector can take apart."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.parametrize(
    ("is_busy", "is_looked_at"), [(False, False), (True, False), (False, True)], ids=["calm", "busy", "used"]
)
def test_old_cycles_go_only_while_no_step_runs_and_nobody_looks(
    qtbot: QtBot, is_busy: bool, is_looked_at: bool
) -> None:
    collector = CalmCollector(lambda: is_busy, is_used=lambda: is_looked_at)
    before = gc.get_threshold(), gc.get_freeze_count()
    collector.begin()
    knot = Knot()
    gc.collect(1)
    seen = weakref.ref(knot)
    del knot
    collector.look()
    assert (seen() is None) is not (is_busy or is_looked_at)
    assert gc.get_freeze_count() > before[1]
    collector.end()
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before[0], 0)


def test_a_window_that_is_used_is_looked_at(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    collector = CalmCollector(lambda: False)
    knot = Knot()
    seen = weakref.ref(knot)
    gc.disable()
    del knot
    collector.look()
    gc.enable()
    assert seen() is not None
