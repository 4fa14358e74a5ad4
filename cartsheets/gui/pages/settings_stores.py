"""Settings: the connected stores. Their keys are never shown, only replaced or forgotten."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cartsheets.errors import CartSheetsError
from cartsheets.gui import theme
from cartsheets.gui.dialogs.connect_fields import TestTicks
from cartsheets.gui.models.plain_text import safe_text
from cartsheets.gui.pages.settings_parts import Section, SettingCard
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.frames import Card
from cartsheets.gui.widgets.labels import ElidedLabel, label, own
from cartsheets.gui.widgets.store_fields import ColourBox, PaceField
from cartsheets.gui.widgets.store_mark import store_sign
from cartsheets.settings import Settings, StoreSettings


class StoreCard(Card):
    """One store."""

    changed = Signal()
    test_wished = Signal()
    keys_wished = Signal()
    forget_wished = Signal()

    def __init__(self, store: StoreSettings) -> None:
        super().__init__(name="settingsStore", spacing=8)
        self._store = store
        px, name = theme.current().px, safe_text(store.name)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        self._sign = QLabel()
        self._dress(store.colour)
        head.addWidget(self._sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(own(ElidedLabel(name, "subtitle"), name))
        words.addWidget(ElidedLabel(safe_text(store.secure_url), "muted"))
        head.addLayout(words, 1)
        self.test = Button(
            self.tr("Test"),
            name="settingsStoreTest",
            icon="play",
            words=self.tr("Test {store}").format(store=name),
        )
        keys = Button(
            self.tr("Replace keys…"),
            name="settingsStoreKeys",
            icon="key",
            words=self.tr("Replace the keys of {store}").format(store=name),
        )
        forget = Button(
            self.tr("Forget…"),
            name="settingsStoreForget",
            kind="quiet",
            words=self.tr("Forget {store}").format(store=name),
        )
        self.test.clicked.connect(self.test_wished)
        keys.clicked.connect(self.keys_wished)
        forget.clicked.connect(self.forget_wished)
        for button in (self.test, keys, forget):
            head.addWidget(button)
        self.box.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.colour = ColourBox(name="settingsStoreColour")
        self.colour.setAccessibleName(self.tr("Colour of {store}").format(store=name))
        self.live = QCheckBox(self.tr("Mark it as live, with a red band"))
        self.live.setObjectName("settingsStoreLive")
        row.addWidget(label(self.tr("Colour"), "small"))
        row.addWidget(self.colour)
        row.addWidget(self.live)
        row.addStretch()
        self.box.addLayout(row)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(label(self.tr("Calls"), "small"))
        self.pace = PaceField(prefix="settingsStore")
        row.addWidget(self.pace, 1)
        self.box.addLayout(row)
        self.ticks = TestTicks(name="settingsStoreTicks")
        self.verdict = label("", "strong", name="settingsStoreVerdict", wraps=True)
        for part in (self.ticks, self.verdict):
            part.hide()
            self.box.addWidget(part)
        self.colour.set_colour(store.colour)
        self.live.setChecked(store.is_live)
        self.pace.set_pace(store.pace)
        self.colour.currentIndexChanged.connect(self._tell)
        self.live.toggled.connect(self._tell)
        self.pace.changed.connect(self._tell)

    @property
    def store(self) -> StoreSettings:
        """The store's settings as the fields say."""
        return replace(
            self._store, colour=self.colour.colour, is_live=self.live.isChecked(), pace=self.pace.pace
        )

    def show_testing(self) -> None:
        """Show that the store is asked."""
        self.test.setEnabled(False)
        self.verdict.hide()
        self.ticks.show()
        self.ticks.show_running(0)

    def show_answered(self, answered: int) -> None:
        """Show how far the test is."""
        self.ticks.show_running(answered)

    def show_tested(self, customers: int, groups: int, *, may_write: bool | None) -> None:
        """Show what the keys may do."""
        self.test.setEnabled(True)
        self.ticks.show_found(customers, groups, may_write=may_write)

    def show_error(self, error: CartSheetsError) -> None:
        """Show what went wrong."""
        self.test.setEnabled(True)
        self.ticks.show_error(error)
        self.verdict.setText(str(error))
        self.verdict.show()

    def _tell(self, *_args: object) -> None:
        self._dress(self.colour.colour)
        self.changed.emit()

    def _dress(self, colour: str) -> None:
        self._sign.setPixmap(store_sign("store", "text2", colour, 22, self.devicePixelRatioF()))


class StoresSection(Section):
    """All stores. `test_wished` and the others name the store."""

    add_wished = Signal()
    test_wished = Signal(str)
    keys_wished = Signal(str)
    forget_wished = Signal(str)

    def __init__(self) -> None:
        super().__init__("stores")
        card = SettingCard(
            self.tr("Connected stores"),
            self.tr(
                "Keys are kept encrypted by this computer's keyring, or until CartSheets is closed. They are "
                "never shown again."
            ),
        )
        add = Button(self.tr("Add a store…"), name="settingsAddStore", icon="plus")
        add.clicked.connect(self.add_wished)
        row = QHBoxLayout()
        row.addWidget(add)
        row.addStretch()
        card.box.addLayout(row)
        self.box.addWidget(card)
        self.cards: dict[str, StoreCard] = {}

    def fill(self, settings: Settings) -> None:
        """Show the stores; a card stays while its store is the same, so that nothing typed is lost."""
        if [card.store for card in self.cards.values()] == list(settings.stores):
            return
        for card in self.cards.values():
            self.box.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        for store in settings.stores:
            card = self.cards[store.name] = StoreCard(store)
            card.changed.connect(self.tell)
            card.test_wished.connect(partial(self.test_wished.emit, store.name))
            card.keys_wished.connect(partial(self.keys_wished.emit, store.name))
            card.forget_wished.connect(partial(self.forget_wished.emit, store.name))
            self.box.addWidget(card)

    def changed_settings(self, settings: Settings) -> Settings:
        """Give the settings with these stores."""
        for card in self.cards.values():
            settings = settings.with_store(card.store)
        return settings

    def card(self, name: str) -> QWidget | None:
        """A store's card."""
        return self.cards.get(name)
