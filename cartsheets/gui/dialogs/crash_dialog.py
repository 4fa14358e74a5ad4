"""Say that the program failed, that nothing was lost, and offer the details."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.labels import label


class CrashDialog(QDialog):
    """The details are redacted; copying them is the user's own act."""

    def __init__(self, details: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("Something went wrong inside CartSheets"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(20), px(20), px(20), px(16))
        box.setSpacing(px(10))
        box.addWidget(label(self.tr("This is a mistake in the program, not yours"), "subtitle", wraps=True))
        calm = self.tr(
            "What was sent to the store is recorded, and your edits are kept. You can go on; if something"
            " looks wrong, close the program and open it again."
        )
        box.addWidget(label(calm, wraps=True))
        self.details = QPlainTextEdit(details)
        self.details.setObjectName("crashDetails")
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        box.addWidget(self.details, 1)
        buttons = QDialogButtonBox()
        copy = Button(self.tr("Copy details"), name="crashCopy", icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        go_on = Button(self.tr("Go on"), name="crashGoOn", kind="primary")
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        box.addWidget(buttons)
        self.resize(px(640), px(420))
