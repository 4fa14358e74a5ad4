"""Buttons pressed by their names, where a person could press them."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cartsheets.gui.joins.review import ReviewJoin, review_join
from cartsheets.gui.main_window import MainWindow

REVIEWED_MS = 15_000


def press(where: QWidget, name: str) -> None:
    """Press a button that is somewhere inside."""
    button = where.findChild(QPushButton, name)
    assert isinstance(button, QPushButton), name
    assert button.isEnabled(), name
    button.click()


def reviewed(qtbot: QtBot, window: MainWindow, name: str) -> ReviewJoin:
    """Press what leads to the review, and wait for the plan."""
    press(window, name)
    review = review_join(window)
    qtbot.waitUntil(lambda: review.shown is not None, timeout=REVIEWED_MS)
    return review
