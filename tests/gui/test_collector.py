"""The collector of cycles waits until nobody works in the window."""

from __future__ import annotations

import gc
import weakref

import pytest
from pytestqt.qtbot import QtBot

from cartsheets.gui.collector import CalmCollector


class Knot:
    """Something that only the collector can take apart."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.parametrize("is_busy", [False, True])
def test_old_cycles_go_only_while_no_step_runs_and_nobody_looks(qtbot: QtBot, is_busy: bool) -> None:
    collector = CalmCollector(lambda: is_busy)
    before = gc.get_threshold(), gc.get_freeze_count()
    collector.begin()
    knot = Knot()
    gc.collect(1)
    seen = weakref.ref(knot)
    del knot
    collector.look()
    assert (seen() is None) is not is_busy
    assert gc.get_freeze_count() > before[1]
    collector.end()
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before[0], 0)
