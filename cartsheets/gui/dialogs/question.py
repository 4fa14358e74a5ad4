"""A question with two answers, both in verbs; the safe one has the focus, and Esc is it too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.labels import label

_WIDTH = 440


class Question(QDialog):
    """What happens in words, and two verbs."""

    def __init__(self, parent: QWidget, title: str, text: str, *, yes: str, no: str) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setWindowTitle(title)
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(20), px(18), px(20), px(16))
        box.setSpacing(px(8))
        box.addWidget(label(title, "subtitle", name="questionTitle", wraps=True))
        box.addWidget(label(text, name="questionText", wraps=True))
        box.addSpacing(px(8))
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch()
        self.keep = Button(no, name="questionNo")
        self.do = Button(yes, name="questionYes", kind="danger")
        self.keep.clicked.connect(self.reject)
        self.do.clicked.connect(self.accept)
        foot.addWidget(self.keep)
        foot.addWidget(self.do)
        box.addLayout(foot)
        self.setMinimumWidth(px(_WIDTH))
        self.do.setAutoDefault(False)
        self.keep.setDefault(True)
        self.keep.setFocus()


def ask(
    parent: QWidget,
    title: str,
    text: str,
    *,
    yes: str,
    no: str,
    does: Callable[[], object],
    otherwise: Callable[[], object] | None = None,
) -> Question:
    """Ask, and go on; the answer is done when it comes."""
    question = Question(parent, title, text, yes=yes, no=no)
    question.accepted.connect(does)
    if otherwise is not None:
        question.rejected.connect(otherwise)
    question.finished.connect(question.deleteLater)
    question.open()
    return question


def ask_now(parent: QWidget, title: str, text: str, *, yes: str, no: str) -> bool:
    """Ask, and wait for the answer: only where nothing can go on without it."""
    question = Question(parent, title, text, yes=yes, no=no)
    is_agreed = question.exec() == QDialog.DialogCode.Accepted
    question.deleteLater()
    return bool(is_agreed)
