"""The form of the connect dialog: address, two secrets and a name, filled one by one or by one paste."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.dialogs.connect_block import read_block
from cartsheets.gui.dialogs.connect_fields import SecretField
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.frames import Card
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.store_fields import PaceField
from cartsheets.settings import DEFAULT_API_URL, StoreSettings

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}(?::\d+)?|localhost(?::\d+)?")
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://")


class KeysForm(Card):
    """Tells of every change; `is_complete` says whether a test makes sense, `is_name_free` the rest."""

    changed = Signal()
    grown = Signal(bool)
    """More settings are shown, or hidden again."""
    help_wished = Signal()
    pasted_nothing = Signal()
    """The clipboard held no keys."""

    def __init__(self, is_name_taken: Callable[[str], bool]) -> None:
        super().__init__(name="connectKeys", spacing=10)
        self._is_name_taken = is_name_taken
        self._name_is_typed = False
        self._build()

    @property
    def store_name(self) -> str:
        """The name, or the one that the address gives."""
        return self.name.text().strip() or _name_from(self.url.text())

    @property
    def is_complete(self) -> bool:
        """Whether address and both secrets are there."""
        return bool(_HOST.fullmatch(_host(self.url.text())) and self.key.text and self.token.text)

    @property
    def is_name_free(self) -> bool:
        """Whether the store can have this name; always, where its keys are replaced."""
        name = self.store_name
        return not self.name.isEnabled() or (bool(name) and not self._is_name_taken(name))

    def fill(self, store: StoreSettings) -> None:
        """Show a store whose keys are replaced; its keys are not shown."""
        self._name_is_typed = True
        self.name.setEnabled(False)
        self.name.setText(store.name)
        self.url.setText(store.secure_url)
        self.url.setEnabled(False)
        self.api_url.setText("" if store.api_url == DEFAULT_API_URL else store.api_url)
        self.pace.set_pace(store.pace)
        for secret in (self.key.field, self.token.field):
            secret.setPlaceholderText(self.tr("Kept, and never shown again. Type the new one."))

    def _paste(self) -> None:
        if not self._take_block(QGuiApplication.clipboard().text()):
            self.pasted_nothing.emit()

    def _spread_block(self, text: str) -> None:
        """Take a block apart that was pasted into one of the fields."""
        if len(text.split()) > 1:
            self._take_block(text)

    def _take_block(self, text: str) -> bool:
        found = read_block(text)
        if len(found) < 2:
            return False
        fields = {
            "secure_url": self.url,
            "private_key": self.key.field,
            "token": self.token.field,
            "api_url": self.api_url,
        }
        for name, each in fields.items():
            if name in found and each.isEnabled():
                each.setText(found[name])
        if "api_url" in found:
            self.more.setChecked(True)
        announce(self, self.tr("The keys are filled in."))
        return True

    def _name_typed(self, text: str) -> None:
        self._name_is_typed = bool(text.strip())

    def _show_address(self, _text: str) -> None:
        # Not the text that was told: a pasted block is taken apart before this hears of it.
        text = self.url.text()
        host = _host(text)
        if not host:
            self.url_hint.setText(self.tr("The address under which customers see the store when they pay."))
        elif _HOST.fullmatch(host):
            self.url_hint.setText(self.tr("Looks right: {host}").format(host=host))
        else:
            self.url_hint.setText(self.tr("This is not yet a full address, like mystore.3dcartstores.com."))
        if not self._name_is_typed:
            self.name.setText(_name_from(text))
        self._check()

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout()
        hint = self.tr("Copy the three keys from your store's REST API settings: all at once is fine.")
        row.addWidget(label(hint, "small", wraps=True), 1)
        paste = Button(self.tr("Paste all three"), name="connectPaste", icon="paste")
        paste.clicked.connect(self._paste)
        row.addWidget(paste, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(row)
        form = _form()
        self.url = _line("connectUrl", self.tr("Store address"), "https://mystore.3dcartstores.com")
        self.url_hint = label("", "muted", name="connectUrlHint", wraps=True)
        place = QVBoxLayout()
        place.setSpacing(px(2))
        place.addWidget(self.url)
        place.addWidget(self.url_hint)
        self.key = SecretField(self.tr("Private key"), name="connectKey")
        self.token = SecretField(self.tr("Token"), name="connectToken")
        self.name = _line("connectName", self.tr("Store name"), "")
        form.addRow(_caption(self.tr("Store address")), place)
        form.addRow(_caption(self.tr("Private key")), self.key)
        form.addRow(_caption(self.tr("Token")), self.token)
        form.addRow(_caption(self.tr("Store name")), self.name)
        self.box.addLayout(form)
        self.name_hint = label("", "small", name="connectNameHint", wraps=True)
        self.name_hint.hide()
        self.box.addWidget(self.name_hint)
        foot = QHBoxLayout()
        find = Button(self.tr("Where do I find these?"), name="connectHelp", kind="link")
        find.clicked.connect(self.help_wished)
        self.more = Button(self.tr("More settings"), name="connectMore", kind="quiet", icon="settings")
        self.more.setCheckable(True)
        foot.addWidget(find)
        foot.addStretch()
        foot.addWidget(self.more)
        self.box.addLayout(foot)
        self.box.addWidget(self._build_more())
        for each in (self.url, self.key.field, self.token.field):
            each.textChanged.connect(self._spread_block)
        self.url.textChanged.connect(self._show_address)
        self.name.textEdited.connect(self._name_typed)
        self.name.textChanged.connect(self._check)
        for secret in (self.key.field, self.token.field):
            secret.textChanged.connect(self._check)
        self._show_address("")

    def _build_more(self) -> QWidget:
        holder = QWidget()
        form = _form(holder)
        form.setContentsMargins(0, 0, 0, 0)
        self.api_url = _line("connectApiUrl", self.tr("API address"), DEFAULT_API_URL)
        self.pace = PaceField(prefix="connect")
        form.addRow(_caption(self.tr("API address")), self.api_url)
        form.addRow(_caption(self.tr("Calls")), self.pace)
        holder.hide()
        self.more.toggled.connect(holder.setVisible)
        self.more.toggled.connect(self.grown)
        self.api_url.textChanged.connect(self._check)
        return holder

    def _check(self, *_args: object) -> None:
        """Say what is in the way of the name."""
        name = self.store_name
        is_taken = self.name.isEnabled() and bool(name) and self._is_name_taken(name)
        self.name_hint.setVisible(is_taken)
        if is_taken:
            words = self.tr("“{name}” is in use. Choose another name, or replace its keys in Settings.")
            self.name_hint.setText(words.format(name=name))
        _mark_invalid(self.name, is_taken)
        self.changed.emit()


def _form(parent: QWidget | None = None) -> QFormLayout:
    px = theme.current().px
    form = QFormLayout(parent) if parent is not None else QFormLayout()
    form.setHorizontalSpacing(px(12))
    form.setVerticalSpacing(px(8))
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def _caption(text: str) -> QLabel:
    made = label(text)
    # As high as a field, so that the two stand on one line.
    made.setFixedHeight(theme.current().px(32))
    return made


def _line(name: str, words: str, example: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(words)
    field.setPlaceholderText(example)
    return field


def _mark_invalid(field: QLineEdit, is_invalid: bool) -> None:
    if bool(field.property("invalid")) != is_invalid:
        field.setProperty("invalid", is_invalid)
        field.style().unpolish(field)
        field.style().polish(field)


def _host(text: str) -> str:
    return re.split(r"[/?#]", _SCHEME.sub("", text.strip().casefold()), maxsplit=1)[0]


def _name_from(url: str) -> str:
    """Name a store by the first part of its host."""
    host = _host(url).removeprefix("www.")
    return host.partition(".")[0] if _HOST.fullmatch(host) else ""
