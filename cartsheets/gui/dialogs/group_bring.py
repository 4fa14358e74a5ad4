"""Bring customers into a group: by a list of e-mail addresses, or by a rule. Nothing is sent by it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.masking import shown_value
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.labels import label

_TYPING_MS = 250
_NAMED_STRANGERS = 5


class BringDialog(QDialog):
    """Asks who is meant each time the fields change, and shows how many that are."""

    find_wished = Signal(object)
    """What was typed: see the two below."""
    wished = Signal(list)
    """The customers to move, by their numbers."""

    def __init__(self, parent: QWidget, *, title: str, text: str, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._customers: list[int] = []
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(20), px(18), px(20), px(16))
        box.setSpacing(px(10))
        box.addWidget(label(title, "subtitle", wraps=True))
        box.addWidget(label(text, "small", wraps=True))
        self.fields = QVBoxLayout()
        self.fields.setSpacing(px(8))
        box.addLayout(self.fields, 1)
        self.count = label("", "strong", name="bringCount", wraps=True)
        self.strangers = label("", "small", name="bringStrangers", wraps=True)
        box.addWidget(self.count)
        box.addWidget(self.strangers)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        self.tools = QHBoxLayout()
        foot.addLayout(self.tools)
        foot.addStretch()
        cancel = Button(self.tr("Cancel"), name="bringCancel")
        cancel.clicked.connect(self.reject)
        self.ok = PrimaryButton("", name="bringOk")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._finish)
        foot.addWidget(cancel)
        foot.addWidget(self.ok)
        box.addLayout(foot)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(lambda: self.find_wished.emit(self.asked()))
        self.show_found([], 0, [])

    def asked(self) -> object:
        """What the fields say; without any, nobody is asked for."""
        return ""

    def ask_soon(self, *_args: object) -> None:
        """Ask once the typing stops."""
        self.ok.setEnabled(False)
        self._typing.start()

    def show_found(self, customers: Sequence[int], there_already: int, strangers: Sequence[str]) -> None:
        """Show who was found: those who would move, how many are there already, and unknown addresses."""
        self._customers = list(customers)
        words = [self.tr("%Ln customer(s) will move here", "", len(customers))]
        if there_already:
            words.append(self.tr("%Ln (is|are) here already", "", there_already))
        self.count.setText(" · ".join(words))
        self.strangers.setText(self._stranger_words(strangers))
        self.strangers.setVisible(bool(strangers))
        self.ok.set_text(self.tr("Move %Ln customer(s)", "", len(customers)))
        self.ok.setEnabled(bool(customers))
        announce(self, self.count.text())

    def _stranger_words(self, strangers: Sequence[str]) -> str:
        if not strangers:
            return ""
        named = ", ".join(shown_value("Email", text) for text in strangers[:_NAMED_STRANGERS])
        if len(strangers) > _NAMED_STRANGERS:
            named += " …"
        words = self.tr("%Ln address(|es) (belongs|belong) to nobody in this store:", "", len(strangers))
        return f"{words} {named}"

    def _finish(self) -> None:
        self.wished.emit(self._customers)
        self.accept()


class EmailsDialog(BringDialog):
    """By a list of addresses; `find_wished` carries the text."""

    def __init__(self, parent: QWidget, *, group: str) -> None:
        super().__init__(
            parent,
            title=self.tr("Bring customers into “{group}” by e-mail").format(group=group),
            text=self.tr("Paste the addresses as they come: one a line, with commas, or with names around."),
            name="groupEmails",
        )
        self.text = QPlainTextEdit()
        self.text.setObjectName("bringText")
        self.text.setAccessibleName(self.tr("E-mail addresses"))
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText("ann@shop.example\nBob <bob@shop.example>")
        self.text.textChanged.connect(self.ask_soon)
        self.fields.addWidget(self.text)
        paste = Button(self.tr("Paste"), name="bringPaste", icon="paste")
        paste.clicked.connect(lambda: self.text.setPlainText(QGuiApplication.clipboard().text()))
        self.tools.addWidget(paste)
        self.text.setFocus()
        self.resize(theme.current().px(560), theme.current().px(420))

    def asked(self) -> object:
        """The text."""
        return self.text.toPlainText()


class RuleDialog(BringDialog):
    """By a rule; `find_wished` carries it."""

    def __init__(self, parent: QWidget, *, group: str) -> None:
        super().__init__(
            parent,
            title=self.tr("Bring customers into “{group}” by a rule").format(group=group),
            text=self.tr("The rule looks at the customers as they are now. It is not kept for later ones."),
            name="groupRule",
        )
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.column = QComboBox()
        self.column.setObjectName("ruleColumn")
        self.column.setAccessibleName(self.tr("What the rule looks at"))
        for name, text in (
            ("BillingCountry", self.tr("Country")),
            ("BillingState", self.tr("State")),
            ("BillingCity", self.tr("City")),
            ("BillingZipCode", self.tr("ZIP")),
            ("BillingCompany", self.tr("Company")),
            ("EmailDomain", self.tr("Domain of the e-mail")),
        ):
            self.column.addItem(text, name)
        self.way = QComboBox()
        self.way.setObjectName("ruleWay")
        self.way.setAccessibleName(self.tr("How it compares"))
        for way, text in (
            ("is", self.tr("is")),
            ("begins", self.tr("begins with")),
            ("contains", self.tr("contains")),
        ):
            self.way.addItem(text, way)
        self.value = QLineEdit()
        self.value.setObjectName("ruleValue")
        self.value.setAccessibleName(self.tr("Value"))
        self.value.setPlaceholderText(self.tr("blank"))
        row.addWidget(self.column)
        row.addWidget(self.way)
        row.addWidget(self.value, 1)
        self.fields.addLayout(row)
        self.fields.addStretch()
        self.column.currentIndexChanged.connect(self.ask_soon)
        self.way.currentIndexChanged.connect(self.ask_soon)
        self.value.textChanged.connect(self.ask_soon)
        self.value.setFocus()
        self.resize(px(600), self.sizeHint().height())

    def asked(self) -> object:
        """The rule."""
        from cartsheets.domain.groups.roster import Rule

        return Rule(str(self.column.currentData()), str(self.way.currentData()), self.value.text())
