"""The finished export: the sheet's name, and the four things people do next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from cartsheets.gui import resources, theme
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.flow_layout import flowing
from cartsheets.gui.widgets.frames import Card
from cartsheets.gui.widgets.labels import ElidedLabel, label


class ExportDone(Card):
    """Says where the sheet is. While it is watched, saving it elsewhere opens the review by itself."""

    open_wished = Signal(Path)
    edit_wished = Signal(Path)
    review_wished = Signal(Path)
    folder_wished = Signal(Path)

    def __init__(self) -> None:
        super().__init__(name="exportDone", spacing=6)
        px = theme.current().px
        self._path = Path()
        head = QHBoxLayout()
        sign = QLabel()
        sign.setPixmap(resources.pixmap("done", "add", 22, self.devicePixelRatioF()))
        head.addWidget(sign)
        self._title = label("", "subtitle", name="exportDoneTitle")
        head.addWidget(self._title, 1)
        self.box.addLayout(head)
        self._place = ElidedLabel("", "small", name="exportDonePath")
        self.box.addWidget(self._place)
        self._watch = label("", "muted", name="exportDoneWatch", wraps=True)
        self.box.addWidget(self._watch)
        holder, row = flowing(across=px(8), down=px(6))
        self.open_button = Button(
            self.tr("Open in Excel"), name="exportOpenExcel", kind="primary", icon="external"
        )
        self.open_button.clicked.connect(lambda: self.open_wished.emit(self._path))
        edit = Button(self.tr("Edit here"), name="exportEditHere", icon="grid")
        edit.clicked.connect(lambda: self.edit_wished.emit(self._path))
        review = Button(self.tr("Review"), name="exportReview", icon="review")
        review.clicked.connect(lambda: self.review_wished.emit(self._path))
        folder = Button(self.tr("Show in folder"), name="exportShowFolder", icon="folder")
        folder.clicked.connect(lambda: self.folder_wished.emit(self._path))
        for button in (self.open_button, edit, review, folder):
            row.addWidget(button)
        self.box.addSpacing(px(4))
        self.box.addWidget(holder)

    def show_sheet(self, path: Path, customers: int, *, watched: bool) -> None:
        """Show a finished sheet."""
        self._path = path
        nobody = self.tr("No customer fits: your sheet has its headings only.")
        said = self.tr("%Ln customer(s) are in your sheet.", "", customers)
        self._title.setText(said if customers else nobody)
        self._place.setText(str(path))
        words = self.tr("Edit it in your spreadsheet program. As soon as you save it, the review opens here.")
        self._watch.setText(words if watched else "")
        self._watch.setVisible(watched)
