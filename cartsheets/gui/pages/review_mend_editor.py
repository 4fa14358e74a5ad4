"""A value typed in the review in the place of the sheet's."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from cartsheets.domain.decisions import PASSWORD
from cartsheets.domain.masking import is_personal
from cartsheets.gui import masking
from cartsheets.gui.widgets.buttons import Button


class MendEditor(QWidget):
    """A field and a button."""

    typed = Signal(str)

    def __init__(self, title: str, text: str, *, name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._field = QLineEdit(text)
        self._field.setObjectName(name)
        column = name.removeprefix("edit").removeprefix("mend")
        if column == PASSWORD or (masking.current().is_on and is_personal(column)):
            # Seen only while it is typed anew.
            self._field.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._field.setAccessibleName(title)
        use = Button(self.tr("Use this"), name=f"{name}Use")
        row.addWidget(self._field, 1)
        row.addWidget(use)
        self._field.returnPressed.connect(self._tell)
        use.clicked.connect(self._tell)

    def take_focus(self) -> None:
        """Put the focus into the field, all selected."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def _tell(self) -> None:
        self.typed.emit(self._field.text())
