"""The help over another dialog, which it does not close."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.help_view import HelpView


class HelpDialog(QDialog):
    """Opens at one topic."""

    def __init__(self, topic: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("helpDialog")
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, px(12))
        self.view = HelpView()
        self.view.show_topic(topic)
        box.addWidget(self.view, 1)
        buttons = QDialogButtonBox()
        buttons.setContentsMargins(px(16), 0, px(16), 0)
        close = Button(self.tr("Close"), name="helpClose")
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)
        self.view.text.setFocus()
        self.resize(px(960), px(620))
