"""What is to be deleted from this computer's record: one customer, all before a day, or everything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from cartsheets.gui import theme
from cartsheets.gui.dialogs.form import FormDialog
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.labels import label
from cartsheets.wording import shown

_WIDTH = 480
_USUAL_DAYS = 90


@dataclass(frozen=True, slots=True)
class PurgeWish:
    """One of three: `customer` (number or e-mail), `before`, or everything where both are empty."""

    customer: str = ""
    before: datetime | None = None


class PurgeDialog(FormDialog):
    """Asks; the store itself is never touched by it."""

    agreed = Signal(PurgeWish)

    def __init__(self, parent: QWidget, *, store: str = "", customer: str = "") -> None:
        """Ask; a number is one of `store`'s customers, where that is known."""
        super().__init__(parent, name="purgeDialog", title=self.tr("Delete from the record"), width=_WIDTH)
        words = self.tr(
            "It is erased for good, also from the disk. Pushes that are forgotten cannot be undone. "
            "The store and your sheets stay as they are."
        )
        self.add_question(self.tr("What should this computer forget?"), words)
        group = QButtonGroup(self)
        self._one = QRadioButton(self.tr("One customer, by number or e-mail"))
        self._old = QRadioButton(self.tr("Everything older than"))
        self._all = QRadioButton(self.tr("Everything"))
        self.customer = QLineEdit(customer)
        self.customer.setObjectName("purgeCustomer")
        self.customer.setAccessibleName(self.tr("Customer number or e-mail"))
        self.customer.textChanged.connect(self._settle)
        self.day = QDateEdit(QDate.currentDate().addDays(-_USUAL_DAYS))
        self.day.setObjectName("purgeDay")
        self.day.setAccessibleName(self.tr("Day"))
        self.day.setCalendarPopup(True)
        self.day.setMaximumDate(QDate.currentDate())
        names = ("purgeOne", "purgeOld", "purgeAll")
        fields = (self.customer, self.day, None)
        for button, name, field in zip((self._one, self._old, self._all), names, fields, strict=True):
            button.setObjectName(name)
            group.addButton(button)
            self.box.addWidget(button)
            if button is self._one and store:
                # A store's name may be long: it stands where lines break.
                words = self.tr("One customer of {store}, by number; or by e-mail, in all stores")
                told = label(
                    words.format(store=safe_text(shown(store))), "muted", name="purgeWhere", wraps=True
                )
                button.setAccessibleDescription(told.text())
                self.box.addWidget(told)
            if field is not None:
                row = QHBoxLayout()
                row.addSpacing(theme.current().px(24))
                row.addWidget(field, 1)
                self.box.addLayout(row)
            button.toggled.connect(self._settle)
        self.delete_button = Button(
            self.tr("Delete for good"), name="purgeStart", kind="danger", icon="trash"
        )
        self.delete_button.clicked.connect(self.accept)
        keep = Button(self.tr("Keep it"), name="purgeCancel")
        keep.setDefault(True)
        self.add_foot(keep, self.delete_button)
        self._one.setChecked(True)
        self._settle()

    def accept(self) -> None:
        """Tell what was chosen."""
        self.agreed.emit(self.wish())
        super().accept()

    def wish(self) -> PurgeWish:
        """What is chosen."""
        if self._one.isChecked():
            return PurgeWish(customer=self.customer.text().strip().removeprefix("#"))
        if self._old.isChecked():
            moment = QDateTime(self.day.date(), QTime(0, 0))
            return PurgeWish(before=datetime.fromtimestamp(moment.toSecsSinceEpoch(), UTC))
        return PurgeWish()

    def _settle(self, *_args: object) -> None:
        self.customer.setEnabled(self._one.isChecked())
        self.day.setEnabled(self._old.isChecked())
        self.delete_button.setEnabled(not self._one.isChecked() or bool(self.customer.text().strip()))
