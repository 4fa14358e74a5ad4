"""Settings: files, what is kept on this computer, and the way to the store."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QSpinBox

from cartsheets.gui import theme
from cartsheets.gui.pages.settings_parts import Choice, Section, SettingCard
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.labels import label
from cartsheets.settings import Settings

_LONGEST_DAYS = 3650
_MOST_MB = 1_000_000
_SCHEMES = ("http", "https", "socks5", "socks5h")


class FilesSection(Section):
    """Where sheets go, and whether they are watched."""

    def __init__(self, usual_folder: Path) -> None:
        super().__init__("files")
        card = SettingCard(self.tr("Sheets"))
        self.folder = QLineEdit()
        self.folder.setObjectName("settingsFolder")
        self.folder.setAccessibleName(self.tr("Folder for exports"))
        self.folder.setPlaceholderText(str(usual_folder))
        self._usual = usual_folder
        browse = Button(self.tr("Choose…"), name="settingsFolderChoose", icon="folder")
        browse.clicked.connect(self._browse)
        card.add_row(self.tr("Folder for exports"), self.folder, browse, stretched=True)
        self.watch = QCheckBox(self.tr("Open the review when a sheet is saved"))
        self.watch.setObjectName("settingsWatch")
        card.add_row(self.tr("Watch sheets"), self.watch)
        hint = self.tr(
            "A sheet holds personal data. Choose a folder that only you can open, not a shared one."
        )
        card.box.addWidget(label(hint, "muted", wraps=True))
        self.box.addWidget(card)
        self.folder.editingFinished.connect(self.tell)
        self.watch.toggled.connect(self.tell)

    def fill(self, settings: Settings) -> None:
        """Put the folder into the field."""
        self.folder.setText(settings.files.export_folder)
        self.watch.setChecked(settings.files.watch)

    def changed_settings(self, settings: Settings) -> Settings:
        """Give the settings with this folder."""
        files = replace(
            settings.files, export_folder=self.folder.text().strip(), watch=self.watch.isChecked()
        )
        return replace(settings, files=files)

    def _browse(self) -> None:
        start = self.folder.text().strip() or str(self._usual)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for exports"), start)
        if chosen:
            self.folder.setText(chosen)
            self.tell()


class PrivacySection(Section):
    """How long and how much is kept, the end of all of it, and what the screen shows."""

    clear_wished = Signal()

    def __init__(self) -> None:
        super().__init__("privacy")
        card = SettingCard(
            self.tr("What this computer remembers"),
            self.tr(
                "For every export and push CartSheets keeps what was in the store, so that it can compare, "
                "resume and undo. It is kept on this computer only, readable by you alone."
            ),
        )
        self.days = _number("settingsKeepDays", self.tr("Days to keep"), _LONGEST_DAYS, self.tr("for ever"))
        self.days.setSuffix(self.tr(" days"))
        self.megabytes = _number("settingsKeepMb", self.tr("Size to keep"), _MOST_MB, self.tr("no limit"))
        self.megabytes.setSuffix(self.tr(" MB"))
        self.megabytes.setSingleStep(100)
        card.add_row(self.tr("Forget after"), self.days)
        card.add_row(self.tr("Keep at most"), self.megabytes)
        self.record_size = label("", "muted", name="settingsRecordSize", wraps=True)
        card.box.addWidget(self.record_size)
        self.box.addWidget(card)
        card = SettingCard(
            self.tr("On the screen"),
            self.tr(
                "Where others can see your screen, names, companies, streets, phones, e-mail addresses and "
                "remarks are shown as “G•••”. Sheets, pushes and what you edit are never masked."
            ),
        )
        self.mask_tick = QCheckBox(self.tr("Mask personal data"))
        self.mask_tick.setObjectName("settingsMask")
        card.add_row(self.tr("Personal data"), self.mask_tick)
        self.box.addWidget(card)
        card = SettingCard(
            self.tr("Clear everything"),
            self.tr(
                "Takes every export, push and unfinished edit out of this computer's record. Sheets you "
                "exported before can then no longer be reviewed, and pushes no longer be undone. Your "
                "sheets, stores and settings stay."
            ),
        )
        clear = Button(self.tr("Clear everything…"), name="settingsClear", icon="trash")
        clear.clicked.connect(self.clear_wished)
        row = QHBoxLayout()
        row.addWidget(clear)
        row.addStretch()
        card.box.addLayout(row)
        self.box.addWidget(card)
        self.days.valueChanged.connect(self.tell)
        self.megabytes.valueChanged.connect(self.tell)
        self.mask_tick.toggled.connect(self.tell)

    def fill(self, settings: Settings) -> None:
        """Put the limits into the fields."""
        self.days.setValue(settings.privacy.keep_days)
        self.megabytes.setValue(settings.privacy.keep_mb)
        self.mask_tick.setChecked(settings.privacy.mask_on_screen)

    def show_size(self, size: int, entries: int) -> None:
        """Say how much is kept now."""
        megabytes = self.locale().toString(size / 1_000_000, "f", 1)
        words = self.tr("%Ln (export or push|exports and pushes)", "", entries)
        self.record_size.setText(self.tr("Kept now: {what}, {size} MB.").format(what=words, size=megabytes))

    def changed_settings(self, settings: Settings) -> Settings:
        """Give the settings with these limits."""
        privacy = replace(
            settings.privacy,
            keep_days=self.days.value(),
            keep_mb=self.megabytes.value(),
            mask_on_screen=self.mask_tick.isChecked(),
        )
        return replace(settings, privacy=privacy)


class NetworkSection(Section):
    """Proxy and certificates."""

    def __init__(self) -> None:
        super().__init__("network")
        tr = self.tr
        card = SettingCard(tr("Proxy"))
        self.proxy = Choice(
            tr("Proxy"),
            [("system", tr("As the system")), ("none", tr("None")), ("manual", tr("This one"))],
            name="settingsProxy",
        )
        card.add_row(tr("Proxy"), self.proxy)
        self.proxy_url = QLineEdit()
        self.proxy_url.setObjectName("settingsProxyUrl")
        self.proxy_url.setAccessibleName(tr("Address of the proxy"))
        self.proxy_url.setPlaceholderText("http://proxy.example:8080")
        card.add_row(tr("Address of the proxy"), self.proxy_url, stretched=True)
        self.proxy_hint = label("", "small", name="settingsProxyHint", wraps=True)
        self.proxy_hint.hide()
        card.box.addWidget(self.proxy_hint)
        self.box.addWidget(card)
        card = SettingCard(
            tr("Certificates"),
            tr(
                "CartSheets trusts what this computer trusts. If your company looks into encrypted traffic, "
                "name its certificate here. A certificate that nobody vouches for is never accepted."
            ),
        )
        self.ca_file = QLineEdit()
        self.ca_file.setObjectName("settingsCaFile")
        self.ca_file.setAccessibleName(tr("Certificate file"))
        self.ca_file.setPlaceholderText(tr("None besides the system's"))
        browse = Button(tr("Choose…"), name="settingsCaChoose", icon="file")
        browse.clicked.connect(self._browse)
        card.add_row(tr("Certificate file"), self.ca_file, browse, stretched=True)
        self.box.addWidget(card)
        self.proxy.chosen.connect(self._proxy_chosen)
        self.proxy_url.editingFinished.connect(self._proxy_chosen)
        self.ca_file.editingFinished.connect(self.tell)

    def fill(self, settings: Settings) -> None:
        """Put the way into the fields."""
        self.proxy.choose(settings.network.proxy)
        self.proxy_url.setText(settings.network.proxy_url)
        self.ca_file.setText(settings.network.ca_file)
        self._show_hint()

    def changed_settings(self, settings: Settings) -> Settings:
        """Give the settings with this way; a proxy that is not named yet changes nothing."""
        network = replace(settings.network, ca_file=self.ca_file.text().strip())
        if self._is_proxy_named:
            network = replace(network, proxy=self.proxy.value, proxy_url=self.proxy_url.text().strip())
        return replace(settings, network=network)

    @property
    def _is_proxy_named(self) -> bool:
        url = self.proxy_url.text().strip()
        if self.proxy.value != "manual":
            return True
        try:
            parts = urlsplit(url)
            return (
                parts.scheme in _SCHEMES and bool(parts.hostname) and (parts.port is None or parts.port > 0)
            )
        except ValueError:
            return False

    def _proxy_chosen(self) -> None:
        self._show_hint()
        if self._is_proxy_named:
            self.tell()

    def _show_hint(self) -> None:
        self.proxy_url.setEnabled(self.proxy.value == "manual")
        self.proxy_hint.setVisible(not self._is_proxy_named)
        self.proxy_hint.setText(
            self.tr("Write the proxy's address like http://proxy.example:8080; until then nothing changes.")
        )

    def _browse(self) -> None:
        kinds = self.tr("Certificates (*.pem *.crt *.cer);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Certificate file"), self.ca_file.text(), kinds)
        if chosen:
            self.ca_file.setText(chosen)
            self.tell()


def _number(name: str, words: str, most: int, at_zero: str) -> QSpinBox:
    box = QSpinBox()
    box.setObjectName(name)
    box.setAccessibleName(words)
    box.setRange(0, most)
    box.setSpecialValueText(at_zero)
    box.setGroupSeparatorShown(True)
    box.setMinimumWidth(theme.current().px(150))
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(theme.current().px(6), 0, 0, 0)
    return box
