"""Connect a store, or replace its keys: three keys, a test that writes nothing, and where they are kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cartsheets.errors import CartSheetsError, StoreUnreachable
from cartsheets.gui import theme
from cartsheets.gui.dialogs.connect_fields import TestTicks
from cartsheets.gui.dialogs.connect_form import KeysForm
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button, PrimaryButton
from cartsheets.gui.widgets.frames import Card, scrolled
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.store_fields import ColourBox
from cartsheets.settings import DEFAULT_API_URL, StoreSettings
from cartsheets.wording import shown

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}(?::\d+)?|localhost(?::\d+)?")
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://")


@dataclass(frozen=True, slots=True)
class ConnectWish:
    """What the dialog says. `is_tested` means that these very keys were found to work."""

    name: str
    secure_url: str
    private_key: str = field(repr=False)
    token: str = field(repr=False)
    api_url: str = DEFAULT_API_URL
    pace: str = "50/2"
    colour: str = ""
    is_live: bool = False
    is_remembered: bool = True
    is_tested: bool = False

    @property
    def keys(self) -> tuple[str, str, str, str]:
        """What decides whether the store opens."""
        return self.secure_url, self.private_key, self.token, self.api_url


class ConnectDialog(QDialog):
    """One page. Emits wishes; whoever fulfils them calls `show_…`."""

    test_wished = Signal(object)
    connect_wished = Signal(object)
    """A ConnectWish: keep the store and its keys."""
    help_wished = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        store: StoreSettings | None = None,
        is_name_taken: Callable[[str], bool] = lambda _name: False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("connectDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._store = store
        self._is_name_taken = is_name_taken
        self._tested: tuple[str, str, str, str] | None = None
        title = self.tr("Connect your store")
        if store is not None:
            title = self.tr("Replace the keys of {store}").format(store=store.name)
        self.setWindowTitle(title)
        self._build(title)
        if store is not None:
            self.form.fill(store)
            self.colour.set_colour(store.colour)
            self.live.setChecked(store.is_live)
        (self.form.key.field if store is not None else self.form.url).setFocus()
        self.resize(theme.current().px(860), theme.current().px(600))

    def wish(self) -> ConnectWish:
        """What the fields say now."""
        wish = ConnectWish(
            name=self.form.store_name,
            secure_url=self.form.url.text().strip(),
            private_key=self.form.key.text,
            token=self.form.token.text,
            api_url=self.form.api_url.text().strip() or DEFAULT_API_URL,
            pace=self.form.pace.pace,
            colour=self.colour.colour,
            is_live=self.live.isChecked(),
            is_remembered=self.remember.isChecked(),
        )
        return wish if self._tested != wish.keys else _tested(wish)

    def show_keyring(self, *, is_there: bool, place: str) -> None:
        """Say where the keys would be kept; without a trusted place, for this run only."""
        self.remember.setEnabled(is_there)
        self.remember.setChecked(is_there)
        if is_there:
            self._place.setText(
                self.tr("They are kept encrypted in {place}, and nowhere else.").format(place=place)
            )
        else:
            self._place.setText(
                self.tr(
                    "This computer has no keyring that can be trusted with keys, so CartSheets forgets them "
                    "when you close it. You paste them again next time."
                )
            )

    def show_testing(self) -> None:
        """Show that a test is under way."""
        self._say("", "")
        self.ticks.show_running(0)
        self._set_busy(True)

    def show_answered(self, answered: int) -> None:
        """Show how many of the test's three questions are answered."""
        self.ticks.show_running(answered)

    def show_tested(self, customers: int, groups: int, *, may_write: bool | None) -> None:
        """Show what the keys may do."""
        self._set_busy(False)
        self._tested = self.wish().keys
        self.ticks.show_found(customers, groups, may_write=may_write)
        text, remedy = self.tr("These keys work."), ""
        if may_write is False:
            text = self.tr("These keys may only read.")
            remedy = self.tr(
                "You can export and review. To push, allow the application to write customers in the store's "
                "REST API settings."
            )
        self._say(text, remedy)
        self.ok.setFocus()

    def show_error(self, error: CartSheetsError) -> None:
        """Show what went wrong, at the question that failed."""
        self._set_busy(False)
        self.ticks.show_error(error)
        self._say(shown(error.message), "\n".join(filter(None, (shown(error.remedy), error.details))))
        self.anyway.setVisible(isinstance(error, StoreUnreachable))

    def show_stopped(self) -> None:
        """Show that the test was stopped."""
        self._set_busy(False)
        self.ticks.show_waiting()

    def forget_secrets(self) -> None:
        """Empty the two secret fields."""
        self.form.key.clear()
        self.form.token.clear()

    def _build(self, title: str) -> None:
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(20), px(16), px(20), px(16))
        box.setSpacing(px(12))
        box.addWidget(label(title, "title", name="connectTitle", wraps=True))
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(16))
        left = QVBoxLayout()
        left.setSpacing(px(12))
        self.form = KeysForm(self._is_name_taken)
        self.form.help_wished.connect(self.help_wished)
        self.form.grown.connect(self._make_room)
        self.form.pasted_nothing.connect(self._say_nothing_pasted)
        left.addWidget(self.form)
        left.addWidget(self._build_keeping())
        left.addStretch()
        across.addLayout(left, 3)
        right = QVBoxLayout()
        right.addWidget(self._build_result())
        right.addStretch()
        across.addLayout(right, 2)
        area = scrolled(content)
        # Its fields take the focus, and it scrolls to them by itself.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box.addWidget(area, 1)
        box.addWidget(self._build_buttons())

    def _build_keeping(self) -> QWidget:
        px = theme.current().px
        card = self._keeping = Card(name="connectKeeping", spacing=6)
        self.remember = QCheckBox(self.tr("Keep the keys on this computer"))
        self.remember.setObjectName("connectRemember")
        self._place = label("", "muted", name="connectPlace", wraps=True)
        card.box.addWidget(self.remember)
        card.box.addWidget(self._place)
        card.box.addSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.live = QCheckBox(self.tr("Mark it as live"))
        self.live.setObjectName("connectLive")
        self.live.setToolTip(self.tr("A red band reminds you that real customers use this store."))
        self.colour = ColourBox(name="connectColour")
        row.addWidget(self.live)
        row.addStretch()
        row.addWidget(label(self.tr("Colour"), "small"))
        row.addWidget(self.colour)
        card.box.addLayout(row)
        self.show_keyring(is_there=True, place=self.tr("this computer's keyring"))
        self.remember.toggled.connect(self._show_keeping)
        return card

    def _build_result(self) -> QWidget:
        px = theme.current().px
        card = Card(name="connectResult", spacing=10)
        card.box.addWidget(label(self.tr("Test"), "subtitle"))
        card.box.addWidget(
            label(
                self.tr("Asks the store what these keys may do. Nothing is changed by it."),
                "small",
                wraps=True,
            )
        )
        self.ticks = TestTicks(name="connectTicks")
        card.box.addWidget(self.ticks)
        self.test = Button(self.tr("Test"), name="connectTest", icon="play", words=self.tr("Test these keys"))
        self.test.clicked.connect(self._wish_test)
        card.box.addSpacing(px(2))
        card.box.addWidget(self.test, 0, Qt.AlignmentFlag.AlignLeft)
        self.verdict = label("", "strong", name="connectResultText", wraps=True)
        self.remedy = label("", "small", name="connectResultRemedy", wraps=True)
        self.remedy.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.anyway = Button(self.tr("Connect without a test"), name="connectAnyway")
        self.anyway.clicked.connect(lambda: self._wish_connect(is_tested=True))
        card.box.addWidget(self.verdict)
        card.box.addWidget(self.remedy)
        card.box.addWidget(self.anyway, 0, Qt.AlignmentFlag.AlignLeft)
        self._say("", "")
        return card

    def _build_buttons(self) -> QWidget:
        buttons = QDialogButtonBox()
        self.cancel = Button(self.tr("Cancel"), name="connectCancel")
        words = self.tr("Connect") if self._store is None else self.tr("Replace the keys")
        self.ok = PrimaryButton(words, name="connectOk", icon="key")
        self.ok.setDefault(True)
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        # Not AcceptRole: the dialog closes only once the store is kept.
        buttons.addButton(self.ok, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.ok.clicked.connect(lambda _checked=False: self._wish_connect())
        self.form.changed.connect(self._check)
        self._check()
        return buttons

    def _check(self) -> None:
        """Allow what the fields are complete for; other keys than those tested are not tested yet."""
        self.test.setEnabled(self.form.is_complete)
        self.ok.setEnabled(self.form.is_complete and self.form.is_name_free)
        if self._tested is not None and self._tested != self.wish().keys:
            self._tested = None
            self.ticks.show_waiting()
            self._say("", "")

    def _make_room(self, is_more: bool) -> None:
        if is_more:
            self.resize(self.width(), max(self.height(), theme.current().px(700)))

    def _say_nothing_pasted(self) -> None:
        self._say(
            self.tr("The clipboard does not hold the three keys."),
            self.tr("Copy them in the store's REST API settings, or type them into the fields."),
        )

    def _show_keeping(self, is_remembered: bool) -> None:
        if is_remembered:
            self._place.setText(
                self.tr("They are kept encrypted in this computer's keyring, and nowhere else.")
            )
        elif self.remember.isEnabled():
            self._place.setText(
                self.tr("CartSheets forgets them when you close it. You paste them again next time.")
            )

    def _wish_test(self) -> None:
        self.test_wished.emit(self.wish())

    def _wish_connect(self, *, is_tested: bool = False) -> None:
        wish = self.wish()
        self.connect_wished.emit(_tested(wish) if is_tested else wish)

    def _set_busy(self, is_busy: bool) -> None:
        for part in (self.form, self._keeping):
            part.setEnabled(not is_busy)
        for button in (self.test, self.ok, self.anyway):
            button.setEnabled(not is_busy)
        if not is_busy:
            self._check()
        self.test.set_text(self.tr("Testing…") if is_busy else self.tr("Test"))

    def _say(self, text: str, remedy: str) -> None:
        self.verdict.setText(text)
        self.remedy.setText(remedy)
        for part in (self.verdict, self.remedy):
            part.setVisible(bool(part.text()))
        self.anyway.hide()
        announce(self, f"{text} {remedy}".strip())


def _tested(wish: ConnectWish) -> ConnectWish:
    return replace(wish, is_tested=True)
