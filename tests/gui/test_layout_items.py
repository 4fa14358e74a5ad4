"""Python knows no item of a layout longer than its widget stands there.

Where a layout is added that is filled already, PySide makes an object for each of its items, which lives as
long as the layout. Qt deletes an item together with its widget and tells nobody: what is made at that address
later is taken for the item, and the program ends when it goes. So a widget that goes alone must not stand in
such a layout, or be taken out of it first.
"""

from __future__ import annotations

import gc
from pathlib import Path
from weakref import WeakSet, ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot

from cartsheets.gui.joins.review import review_join
from cartsheets.gui.theme import Theme
from tests.gui.desk_window import opened_window, until_idle


class KnownItems:
    """The items that Python knows, and which of them it still knows without their widgets."""

    def __init__(self) -> None:
        self._seen: WeakSet[QWidgetItem] = WeakSet()
        self._left: list[tuple[ref[QWidgetItem], str]] = []

    def __len__(self) -> int:
        return len(self._seen)

    def look(self) -> list[str]:
        """Learn of new ones; name the widgets that are gone without theirs."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        for each in gc.get_objects():
            if isinstance(each, QWidgetItem) and each not in self._seen:
                self._seen.add(each)
                widget = each.widget()
                assert widget is not None
                leaves = (ref(each), f"{type(widget).__name__} {widget.objectName()}")
                widget.destroyed.connect(lambda _=None, leaves=leaves: self._left.append(leaves))
        return sorted(name for item, name in self._left if item() is not None)


def test_an_item_that_outlives_its_widget_is_found(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    down, across = QVBoxLayout(holder), QHBoxLayout()
    goes = QLabel("Goes alone")
    goes.setObjectName("goes")
    across.addWidget(goes)
    across.addWidget(QLabel("Stays"))
    down.addLayout(across)
    items = KnownItems()
    assert items.look() == []
    assert len(items) == 2

    goes.deleteLater()

    assert items.look() == ["QLabel goes"]


def test_none_does_while_pages_are_walked_through_and_built_anew(
    qtbot: QtBot, look: Theme, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cartsheets.gui.desk.PRACTICE_CUSTOMERS", 200)
    items = KnownItems()
    with opened_window(qtbot, home) as (window, _desk):

        def trigger(page: str, action: str) -> None:
            found = window.page(page).findChild(QAction, action)
            assert isinstance(found, QAction)
            found.trigger()
            until_idle(qtbot, window)

        def walk() -> list[str]:
            left = items.look()
            for entry in window.entries:
                window.show_page(entry.name)
                until_idle(qtbot, window)
                QTest.keyClick(window, Qt.Key.Key_Tab)
                left += items.look()
            return left

        left = walk()
        trigger("home", "actSample")
        review = review_join(window).page
        qtbot.waitUntil(lambda: review.state_shown is not None, timeout=60_000)
        left += walk()
        window.show_page("review")
        for row in range(3):
            review.grid.go_to(row)
            left += items.look()
        trigger("review", "actCompareAgain")
        trigger("review", "actPush")
        left += walk()

        assert len(items) > 20
        assert sorted(set(left)) == []
