"""The strip that tells what of a sheet is not in the grid, and where it is; it stays until it is closed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from cartsheets.gui import resources
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button, ToolButton
from cartsheets.gui.widgets.frames import Part
from cartsheets.gui.widgets.labels import label
from cartsheets.steps.edit import EditedExport
from cartsheets.wording import shown


class NotesStrip(Part):
    """Shows the notes of an EditedExport."""

    groups_wished = Signal()

    def __init__(self) -> None:
        super().__init__("notice", horizontal=True, margins=(16, 8, 12, 8), spacing=8, name="gridNotes")
        sign = QLabel()
        sign.setPixmap(resources.pixmap("info", "accent_text", 18, self.devicePixelRatioF()))
        self.words = label("", name="gridNotesText", wraps=True)
        self.groups_button = Button(self.tr("Open the groups page"), name="gridNotesGroups", icon="groups")
        self.close_button = ToolButton("x", self.tr("Close"), name="gridNotesClose")
        self.box.addWidget(sign)
        self.box.addWidget(self.words, 1)
        self.box.addWidget(self.groups_button)
        self.box.addWidget(self.close_button)
        self.groups_button.clicked.connect(self.groups_wished)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def show_notes(self, edited: EditedExport) -> None:
        """Tell what of this one is not in the grid."""
        self.words.setText(" ".join(safe_text(shown(note)) for note in edited.notes))
        self.groups_button.setVisible(edited.groups.count > 0)
        self.setVisible(bool(edited.notes))
        if edited.notes:
            announce(self, self.words.text())
