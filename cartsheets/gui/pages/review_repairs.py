"""Every repair that a review made, by class: exported, in the sheet, counts as; each can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cartsheets.gui import resources, theme
from cartsheets.gui.delegates.plain_delegate import Drawn
from cartsheets.gui.delegates.tick_delegate import TickDelegate
from cartsheets.gui.models.review_repairs import BECOMES, EXPORTED, NAME, SHEET, RepairsModel
from cartsheets.gui.models.review_state import ReviewState
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.search_field import clear_by_escape
from cartsheets.gui.widgets.tick_table import TickTable

_WIDTHS = {0: 250, 1: 120, 2: 160, 3: 140, 4: 140}
_WIDE, _HIGH = 980, 620


class ReviewRepairs(QDialog):
    """Changes nothing by itself: what is wished is compared again."""

    wished = Signal(object)
    """RepairsWish."""
    row_wished = Signal(str, int)
    """(table, row of the sheet): show it in the review."""

    def __init__(self, parent: QWidget, state: ReviewState) -> None:
        super().__init__(parent)
        self.setObjectName("reviewRepairs")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the spreadsheet did, and what was put right"))
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(20), px(16), px(20), px(16))
        box.setSpacing(px(10))
        box.addWidget(label(self.windowTitle(), "subtitle"))
        text = self.tr(
            "A ticked cell counts as what was exported, or as what was plainly meant. Untick what you really "
            "typed that way: it then counts as it stands in the sheet. Nothing in your file is changed by "
            "this."
        )
        box.addWidget(label(text, "small", wraps=True))
        self.search = QLineEdit()
        self.search.setObjectName("repairsSearch")
        clear_by_escape(self.search)
        self.search.setAccessibleName(self.tr("Find a repair"))
        self.search.setPlaceholderText(self.tr("Find a customer, cell, field or value"))
        self.search.setClearButtonEnabled(False)
        glass = self.search.addAction(
            resources.icon("search", "muted", 16), QLineEdit.ActionPosition.LeadingPosition
        )
        resources.set_icon(glass, "search", "muted", 16)
        box.addWidget(self.search)
        self.model = RepairsModel(state, self)
        self.table = TickTable(name="repairsTable", words=self.tr("Repairs"))
        self.table.show_model(self.model, _RepairsDelegate(self.table, self.model), widths=_WIDTHS)
        box.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        self.summary = label("", "muted", name="repairsSummary")
        foot.addWidget(self.summary)
        foot.addStretch()
        self.close_button = Button(self.tr("Close"), name="repairsClose")
        self.compare = PrimaryButton(self.tr("Compare with these"), name="repairsCompare", icon="refresh")
        foot.addWidget(self.close_button)
        foot.addWidget(self.compare)
        box.addLayout(foot)
        self.search.textChanged.connect(self._find)
        self.table.ticked.connect(self.model.toggle)
        self.table.opened.connect(self._show_row)
        self.model.changed.connect(self._show)
        self.close_button.clicked.connect(self.reject)
        self.compare.clicked.connect(self._finish)
        self.compare.setAutoDefault(False)
        self._span()
        self._show()
        room = parent.window().size()
        self.resize(min(px(_WIDE), room.width() - px(48)), min(px(_HIGH), room.height() - px(48)))
        self.table.setFocus()
        self.table.selectRow(0)

    def _find(self, text: str) -> None:
        self.model.find(text)
        self._span()
        if self.model.rowCount():
            self.table.selectRow(0)

    def _span(self) -> None:
        """Let the line of a class take the whole width."""
        self.table.clearSpans()
        for row in range(self.model.rowCount()):
            if self.model.damage_at(row) is None:
                self.table.setSpan(row, 0, 1, BECOMES + 1)

    def _show(self) -> None:
        repaired, total = self.model.counts()
        text = self.tr("{repaired} of %Ln cell(s) repaired", "", total)
        self.summary.setText(text.format(repaired=self.locale().toString(repaired)))
        self.compare.setEnabled(self.model.is_changed())

    def _show_row(self, place: int) -> None:
        damage = self.model.damage_at(place)
        if damage is not None:
            self.row_wished.emit(damage.table, damage.row)

    def _finish(self) -> None:
        wish = self.model.wish()
        self.accept()
        self.wished.emit(wish)


class _RepairsDelegate(TickDelegate):
    """Classes in bold; what the sheet holds in muted letters, what counts in plain ones."""

    def __init__(self, view: TickTable, model: RepairsModel) -> None:
        self._model = model
        super().__init__(view, row_height=32)

    def drawn(self, index: QModelIndex | QPersistentModelIndex) -> Drawn:
        text, column = str(index.data() or ""), index.column()
        if self._model.damage_at(index.row()) is None:
            return Drawn(text, icon="repair" if column == NAME else "", is_bold=True)
        if column == SHEET:
            return Drawn(text, icon="conflict", colour="conflict")
        if column == EXPORTED:
            return Drawn(text, colour="muted")
        return Drawn(text, is_bold=column == BECOMES)
