"""A question with two answers, both in verbs; the safe one has the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from cartsheets.gui.widgets.buttons import Button


def ask(
    parent: QWidget,
    title: str,
    text: str,
    *,
    yes: str,
    no: str,
    does: Callable[[], object],
    otherwise: Callable[[], object] | None = None,
) -> QMessageBox:
    """Ask, and go on; the answer is done when it comes."""
    box, agree = _make(parent, title, text, yes, no)

    def answer() -> None:
        if box.clickedButton() is agree:
            does()
        elif otherwise is not None:
            otherwise()
        box.deleteLater()

    box.finished.connect(answer)
    box.open()
    return box


def ask_now(parent: QWidget, title: str, text: str, *, yes: str, no: str) -> bool:
    """Ask, and wait for the answer: only where nothing can go on without it."""
    box, agree = _make(parent, title, text, yes, no)
    box.exec()
    is_agreed = box.clickedButton() is agree
    box.deleteLater()
    return is_agreed


def _make(parent: QWidget, title: str, text: str, yes: str, no: str) -> tuple[QMessageBox, Button]:
    box = QMessageBox(parent)
    box.setObjectName("question")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText(text)
    agree = Button(yes, name="questionYes", kind="danger")
    keep = Button(no, name="questionNo")
    box.addButton(agree, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    return box, agree
