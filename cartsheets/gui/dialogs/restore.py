"""What of an export is to come back: all customers or one, all fields or some, deleted ones too."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QWidget,
)

from cartsheets.domain.tables import CUSTOMERS
from cartsheets.gui import theme
from cartsheets.gui.clock import exact_words
from cartsheets.gui.dialogs.form import FormDialog
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.check_list import checked, fill
from cartsheets.gui.widgets.labels import label
from cartsheets.ledger.database import HistoryEntry

_WIDTH = 500
_LIST_HEIGHT = 168


@dataclass(frozen=True, slots=True)
class RestoreAnswer:
    """What was chosen. `customer` is a number, e-mail or name, "" for all; `columns` None for all."""

    customer: str = ""
    columns: frozenset[str] | None = None
    brings_back: bool = False


class RestoreDialog(FormDialog):
    """Asks; nothing is sent by it: what comes of it is reviewed first."""

    agreed = Signal(object)
    """The RestoreAnswer."""

    def __init__(self, export: HistoryEntry, customer: str, parent: QWidget) -> None:
        super().__init__(parent, name="restoreDialog", title=self.tr("Restore from an export"), width=_WIDTH)
        words = self.tr(
            "They are those of the export of {when} from {store}. You review it first; what others changed "
            "since stays unless you choose otherwise."
        )
        told = words.format(when=exact_words(export.at), store=safe_text(export.store))
        self.add_question(self.tr("Which values should the store get back?"), told)
        self._build_customers(customer)
        self._build_fields()
        self.brings_back = QCheckBox(self.tr("Add customers again who were deleted since"))
        self.brings_back.setObjectName("restoreBringBack")
        self.box.addSpacing(theme.current().px(4))
        self.box.addWidget(self.brings_back)
        lost = self.tr("They get a new number; their password and past orders cannot come back.")
        self.box.addWidget(label(lost, "muted", wraps=True))
        self.review_button = PrimaryButton(self.tr("Review the restore"), name="restoreReview", icon="review")
        self.review_button.clicked.connect(self.accept)
        self.review_button.setDefault(True)
        self.add_foot(Button(self.tr("Cancel"), name="restoreCancel"), self.review_button)
        self._settle()

    def accept(self) -> None:
        """Tell what was chosen."""
        self.agreed.emit(
            RestoreAnswer(
                self.customer.text().strip() if self._one.isChecked() else "",
                frozenset(checked(self.fields)) if self._only.isChecked() else None,
                self.brings_back.isChecked() and self.brings_back.isEnabled(),
            )
        )
        super().accept()

    def _build_customers(self, customer: str) -> None:
        group = QButtonGroup(self)
        self._one = QRadioButton(self.tr("Of one customer: number, e-mail or name"))
        self._one.setObjectName("restoreOne")
        self._all = QRadioButton(self.tr("Of all customers and groups in the export"))
        self._all.setObjectName("restoreAll")
        self.customer = QLineEdit(customer)
        self.customer.setObjectName("restoreCustomer")
        self.customer.setAccessibleName(self.tr("Customer number, e-mail or name"))
        self.customer.textChanged.connect(self._settle)
        line = QHBoxLayout()
        line.addSpacing(theme.current().px(24))
        line.addWidget(self.customer, 1)
        for button in (self._one, self._all):
            group.addButton(button)
            self.box.addWidget(button)
            if button is self._one:
                self.box.addLayout(line)
        self._one.setChecked(True)
        self._one.toggled.connect(self._settle)

    def _build_fields(self) -> None:
        self.box.addWidget(label(self.tr("Fields"), "strong"))
        group = QButtonGroup(self)
        self._every = QRadioButton(self.tr("All fields"))
        self._every.setObjectName("restoreAllFields")
        self._only = QRadioButton(self.tr("Only these"))
        self._only.setObjectName("restoreSomeFields")
        for button in (self._every, self._only):
            group.addButton(button)
            self.box.addWidget(button)
        self.fields = QListWidget()
        self.fields.setObjectName("restoreFields")
        self.fields.setAccessibleName(self.tr("Fields to restore"))
        fill(self.fields, [(c.name, c.header) for c in CUSTOMERS.sheet_columns if c.is_editable])
        self.fields.setMaximumHeight(theme.current().px(_LIST_HEIGHT))
        self.box.addWidget(self.fields)
        self._every.setChecked(True)
        self._only.toggled.connect(self._settle)
        self.fields.itemChanged.connect(self._settle)

    def _settle(self, *_args: object) -> None:
        if not hasattr(self, "review_button"):
            return
        self.customer.setEnabled(self._one.isChecked())
        self.fields.setVisible(self._only.isChecked())
        self.brings_back.setEnabled(not self._only.isChecked())
        has_customer = self._all.isChecked() or bool(self.customer.text().strip())
        has_fields = self._every.isChecked() or bool(checked(self.fields))
        self.review_button.setEnabled(has_customer and has_fields)
        self.adjustSize()
