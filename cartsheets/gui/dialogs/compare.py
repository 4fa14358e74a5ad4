"""What an export is to be compared with: another export of the store, or the store as it is now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cartsheets.gui import theme
from cartsheets.gui.clock import exact_words
from cartsheets.gui.delegates.side_list_delegate import SideListDelegate
from cartsheets.gui.dialogs.form import FormDialog
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.ledger.database import HistoryEntry

_WIDTH = 480
_LIST_HEIGHT = 220
_ROW_HEIGHT = 32
_EXPORT = Qt.ItemDataRole.UserRole


class CompareDialog(FormDialog):
    """Asks; nothing is sent by it."""

    agreed = Signal(str)
    """The id of the other export; "" for the store as it is now."""

    def __init__(self, export: HistoryEntry, others: Sequence[HistoryEntry], parent: QWidget) -> None:
        super().__init__(parent, name="compareDialog", title=self.tr("Compare an export"), width=_WIDTH)
        asked = self.tr("What should the export of {when} be compared with?")
        words = self.tr(
            "Two exports can only be looked at. Compared with the store as it is now, you see what would "
            "bring it back, and can push that."
        )
        self.add_question(asked.format(when=exact_words(export.at)), words)
        self.choices = QListWidget()
        self.choices.setObjectName("compareChoices")
        self.choices.setAccessibleName(self.tr("Exports to compare with"))
        SideListDelegate(self.choices, row_height=_ROW_HEIGHT)
        self._offer(self.tr("{store} as it is now").format(store=safe_text(export.store)), "")
        for other in others:
            customers = self.tr("%Ln customer(s)", "", other.counts.get("customers", 0))
            parts = (exact_words(other.at), customers, safe_text(other.who))
            self._offer(self.tr("Export of {what}").format(what=" · ".join(filter(None, parts))), other.id)
        self.choices.setCurrentRow(0)
        self.choices.setMaximumHeight(theme.current().px(_LIST_HEIGHT))
        self.choices.itemActivated.connect(lambda _item: self.accept())
        self.box.addWidget(self.choices)
        self.compare_button = PrimaryButton(self.tr("Compare"), name="compareStart", icon="review")
        self.compare_button.clicked.connect(self.accept)
        self.compare_button.setDefault(True)
        self.add_foot(Button(self.tr("Cancel"), name="compareCancel"), self.compare_button)

    def choose(self, export_id: str) -> None:
        """Choose a line by its export; "" is the store as it is now."""
        for at in range(self.choices.count()):
            if self.choices.item(at).data(_EXPORT) == export_id:
                self.choices.setCurrentRow(at)

    def accept(self) -> None:
        """Tell what was chosen."""
        self.agreed.emit(str(self.choices.currentItem().data(_EXPORT)))
        super().accept()

    def _offer(self, text: str, export_id: str) -> None:
        item = QListWidgetItem(text)
        item.setData(_EXPORT, export_id)
        self.choices.addItem(item)
