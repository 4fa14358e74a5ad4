"""All patterns of a review, to be looked through, ticked and shown: the side list holds the first only."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QLineEdit, QVBoxLayout, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.delegates.plain_delegate import Drawn
from cartsheets.gui.delegates.tick_delegate import TickDelegate
from cartsheets.gui.models.change_model import ChangeModel
from cartsheets.gui.models.review_patterns import ROWS, PatternsModel
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.search_field import clear_by_escape
from cartsheets.gui.widgets.tick_table import TickTable

_WIDE, _HIGH, _ROWS_WIDTH = 760, 600, 90


class ReviewPatterns(QDialog):
    """Ticks decide at once, and can be undone in the review like all others."""

    pattern_wished = Signal(int)
    """Show the rows of the pattern at this place in the plan."""

    def __init__(self, parent: QWidget, changes: ChangeModel) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPatterns")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All patterns"))
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(20), px(16), px(20), px(16))
        box.setSpacing(px(10))
        box.addWidget(label(self.windowTitle(), "subtitle"))
        words = (
            self.tr("All changes in a few sentences, the rare ones first.")
            if changes.is_past
            else self.tr(
                "All changes in a few sentences, the rare ones first: among them are the slips. Untick what "
                "should not go."
            )
        )
        box.addWidget(label(words, "small", wraps=True))
        self.search = QLineEdit()
        self.search.setObjectName("patternsSearch")
        clear_by_escape(self.search)
        self.search.setAccessibleName(self.tr("Find a pattern"))
        self.search.setPlaceholderText(self.tr("Find a field or value"))
        glass = self.search.addAction(
            resources.icon("search", "muted", 16), QLineEdit.ActionPosition.LeadingPosition
        )
        resources.set_icon(glass, "search", "muted", 16)
        box.addWidget(self.search)
        self.model = PatternsModel(changes, self)
        self.table = TickTable(name="patternsTable", words=self.tr("Patterns"))
        self.table.show_model(self.model, _PatternsDelegate(self.table, row_height=34), widths={})
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, px(_ROWS_WIDTH))
        box.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        self._shown = label("", "muted", name="patternsShown")
        foot.addWidget(self._shown)
        foot.addStretch()
        close = Button(self.tr("Close"), name="patternsClose")
        close.clicked.connect(self.reject)
        self.show_rows = PrimaryButton(self.tr("Show its rows"), name="patternsShow", icon="rows")
        self.show_rows.setAutoDefault(False)
        self.show_rows.clicked.connect(lambda: self._choose(self.table.currentIndex().row()))
        foot.addWidget(close)
        foot.addWidget(self.show_rows)
        box.addLayout(foot)
        self.search.textChanged.connect(self._find)
        self.table.ticked.connect(self.model.toggle)
        self.table.opened.connect(self._choose)
        room = parent.window().size()
        self.resize(min(px(_WIDE), room.width() - px(48)), min(px(_HIGH), room.height() - px(48)))
        self._find("")
        self.table.setFocus()

    def _find(self, text: str) -> None:
        self.model.find(text)
        count = self.model.rowCount()
        self._shown.setText(self.tr("%Ln pattern(s)", "", count))
        self.show_rows.setEnabled(count > 0)
        if count:
            self.table.selectRow(0)

    def _choose(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            pattern = self.model.pattern_at(row)
            self.accept()
            self.pattern_wished.emit(pattern)


class _PatternsDelegate(TickDelegate):
    def drawn(self, index: QModelIndex | QPersistentModelIndex) -> Drawn:
        text = str(index.data() or "")
        return Drawn(text, colour="text2") if index.column() == ROWS else Drawn(text)
