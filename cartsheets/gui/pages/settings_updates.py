"""Settings: whether the program asks for newer versions. Off unless somebody turns it on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from cartsheets.gui import theme
from cartsheets.gui.pages.settings_parts import Section, SettingCard
from cartsheets.gui.widgets.announce import announce
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.flow_layout import flowing
from cartsheets.gui.widgets.labels import label
from cartsheets.settings import Settings


class UpdatesSection(Section):
    """The wish to be told, the question asked at once, and the answer."""

    look_wished = Signal()
    page_wished = Signal()
    """Open the download page in the browser."""

    def __init__(self) -> None:
        super().__init__("updates")
        tr, px = self.tr, theme.current().px
        card = SettingCard(
            tr("Newer versions"),
            tr(
                "If you like, CartSheets asks once a week whether there is a newer version. Nothing about "
                "you or your store is sent. Nothing is downloaded and nothing is run: you are told, and the "
                "download page opens when you wish."
            ),
        )
        self.weekly = QCheckBox(tr("Ask once a week"))
        self.weekly.setObjectName("settingsUpdatesWeekly")
        card.add_row(tr("Newer versions"), self.weekly)
        holder, row = flowing(across=px(8), down=px(6))
        self.look = Button(tr("Ask now"), name="settingsUpdatesLook", icon="refresh")
        self.page = Button(tr("Open the download page"), name="settingsUpdatesPage", icon="external")
        self.look.clicked.connect(self.look_wished)
        self.page.clicked.connect(self.page_wished)
        self.page.hide()
        row.addWidget(self.look)
        row.addWidget(self.page)
        card.box.addWidget(holder)
        words = tr("This build of CartSheets has no address for newer versions, so it cannot ask.")
        self.cannot = label(words, "small", name="settingsUpdatesCannot", wraps=True)
        self.cannot.hide()
        card.box.addWidget(self.cannot)
        self.answer = label("", "small", name="settingsUpdatesAnswer", wraps=True)
        self.answer.hide()
        card.box.addWidget(self.answer)
        self.box.addWidget(card)
        self.weekly.toggled.connect(self.tell)

    def show_whether_it_can_ask(self, *, can_ask: bool) -> None:
        """Let it be chosen, or say why it cannot."""
        self.weekly.setEnabled(can_ask)
        self.look.setEnabled(can_ask)
        self.cannot.setVisible(not can_ask)
        why = "" if can_ask else self.cannot.text()
        for field in (self.weekly, self.look):
            field.setAccessibleDescription(why)

    def fill(self, settings: Settings) -> None:
        """Put the wish into the field."""
        self.weekly.setChecked(settings.check_for_updates)

    def changed_settings(self, settings: Settings) -> Settings:
        """Give the settings with this wish."""
        return replace(settings, check_for_updates=self.weekly.isChecked())

    def show_asking(self) -> None:
        """Say that it is asked now."""
        self.look.setEnabled(False)
        self._say(self.tr("Asking…"), has_page=False)

    def show_answer(self, words: str, *, has_newer: bool) -> None:
        """Say what came out."""
        self.look.setEnabled(True)
        self._say(words, has_page=has_newer)

    def _say(self, words: str, *, has_page: bool) -> None:
        self.answer.setText(words)
        self.answer.show()
        self.page.setVisible(has_page)
        announce(self, words)
