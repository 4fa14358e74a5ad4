"""What most dialogs are: what is asked, what comes of it, fields, and at the foot what can be answered."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.labels import label


class FormDialog(QDialog):
    """Add the fields to `box`, then the foot."""

    def __init__(self, parent: QWidget, *, name: str, title: str, width: int) -> None:
        """Begin one; `width` is its least at a text size of 100 %."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        px = theme.current().px
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(px(20), px(16), px(20), px(16))
        self.box.setSpacing(px(8))
        self.setMinimumWidth(px(width))

    def add_question(self, question: str, words: str = "", *, name: str = "") -> None:
        """Say what is asked, and in small words what comes of it."""
        self.box.addWidget(label(question, "subtitle", name=name, wraps=True))
        if words:
            self.box.addWidget(label(words, "small", wraps=True))

    def add_foot(self, cancel: Button, *answers: Button) -> None:
        """Add the buttons at the end; `cancel` closes the dialog as Esc does."""
        foot = QHBoxLayout()
        foot.addStretch()
        for button in (cancel, *answers):
            foot.addWidget(button)
        cancel.clicked.connect(self.reject)
        self.box.addSpacing(theme.current().px(6))
        self.box.addLayout(foot)
