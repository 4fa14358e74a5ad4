"""What of a push is to be taken back: all, the chosen customers, all fields or some."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QListWidget,
    QRadioButton,
    QWidget,
)

from cartsheets.domain.plan import Action
from cartsheets.domain.receipt import Outcome, ReceiptRow
from cartsheets.domain.tables import CUSTOMERS
from cartsheets.gui import theme
from cartsheets.gui.dialogs.form import FormDialog
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.check_list import checked, fill
from cartsheets.gui.widgets.labels import label

_WIDTH = 460


class UndoDialog(FormDialog):
    """Asks; nothing is sent by it: what comes of it is reviewed first."""

    agreed = Signal(object, object)
    """(customer numbers, columns) as frozensets; None for all of them."""

    def __init__(self, rows: Sequence[ReceiptRow], chosen: Sequence[ReceiptRow], parent: QWidget) -> None:
        super().__init__(parent, name="undoDialog", title=self.tr("Undo a push"), width=_WIDTH)
        self._chosen = chosen
        words = self.tr("You review it first. What others changed since stays unless you choose otherwise.")
        self.add_question(self.tr("What should be taken back?"), words)
        self._whole, self._some = self._choices(rows)
        self.box.addWidget(label(self.tr("Fields"), "strong"))
        self._all_fields = QRadioButton(self.tr("All fields that the push changed"))
        self._all_fields.setObjectName("undoAllFields")
        self._only = QRadioButton(self.tr("Only these; rows that were added or deleted stay as they are"))
        self._only.setObjectName("undoSomeFields")
        group = QButtonGroup(self)
        for button in (self._all_fields, self._only):
            group.addButton(button)
            self.box.addWidget(button)
        self.fields = self._field_list(rows)
        self.box.addWidget(self.fields)
        self._all_fields.setChecked(True)
        self._only.toggled.connect(self._settle)
        self.fields.itemChanged.connect(self._settle)
        self.review_button = PrimaryButton(self.tr("Review the undo"), name="undoReview", icon="review")
        self.review_button.clicked.connect(self.accept)
        self.review_button.setDefault(True)
        self.add_foot(Button(self.tr("Cancel"), name="undoCancel"), self.review_button)
        self._settle()

    def accept(self) -> None:
        """Tell what was chosen."""
        keys = None
        if self._some is not None and self._some.isChecked():
            keys = frozenset(row.key for row in self._chosen if row.key is not None)
        self.agreed.emit(keys, frozenset(checked(self.fields)) if self._only.isChecked() else None)
        super().accept()

    def _choices(self, rows: Sequence[ReceiptRow]) -> tuple[QRadioButton, QRadioButton | None]:
        done = sum(row.outcome is Outcome.DONE for row in rows)
        group = QButtonGroup(self)
        whole = QRadioButton(self.tr("The whole push: %Ln change(s)", "", done))
        whole.setObjectName("undoWhole")
        group.addButton(whole)
        some = None
        if self._chosen:
            some = QRadioButton(self.tr("Only the %Ln chosen customer(s)", "", len(self._chosen)))
            some.setObjectName("undoChosen")
            group.addButton(some)
            self.box.addWidget(some)
            some.setChecked(True)
        else:
            whole.setChecked(True)
        self.box.addWidget(whole)
        return whole, some

    def _field_list(self, rows: Sequence[ReceiptRow]) -> QListWidget:
        changed = {
            cell.column
            for row in rows
            if row.change.table == CUSTOMERS.name and row.change.action is Action.UPDATE
            for cell in row.change.cells
        }
        fields = QListWidget()
        fields.setObjectName("undoFields")
        fields.setAccessibleName(self.tr("Fields to take back"))
        fill(fields, [(column.name, column.header) for column in CUSTOMERS.columns if column.name in changed])
        fields.setMaximumHeight(theme.current().px(168))
        self._only.setEnabled(fields.count() > 0)
        return fields

    def _settle(self, *_args: object) -> None:
        self.fields.setVisible(self._only.isChecked())
        self.review_button.setEnabled(not self._only.isChecked() or bool(checked(self.fields)))
        self.adjustSize()
