"""Settings: about. Versions, folders, licences, and text for whoever helps."""

from __future__ import annotations

import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QSize, Qt, Signal, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

import cartsheets
from cartsheets.folders import Folders
from cartsheets.gui import resources, theme
from cartsheets.gui.models.licences import Licence
from cartsheets.gui.pages.settings_parts import Section, SettingCard
from cartsheets.gui.widgets.buttons import Button
from cartsheets.gui.widgets.flow_layout import flowing
from cartsheets.gui.widgets.labels import ElidedLabel, label

_LICENCE = Qt.ItemDataRole.UserRole


class AboutSection(Section):
    """What the program is and where it keeps things."""

    copy_wished = Signal()
    bundle_wished = Signal()
    licences_wished = Signal()
    folder_wished = Signal(object)
    """Show this folder."""

    def __init__(self, folders: Folders) -> None:
        super().__init__("about")
        px = theme.current().px
        card = SettingCard("CartSheets")
        head = QHBoxLayout()
        head.setSpacing(px(12))
        picture = QLabel()
        side = px(48)
        picture.setPixmap(resources.app_icon().pixmap(QSize(side, side), self.devicePixelRatioF()))
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        version = self.tr("Version {version}").format(version=cartsheets.__version__)
        words.addWidget(label(version, "strong", name="settingsVersion"))
        made_with = self.tr("Python {python}, Qt {qt}, PySide6 {binding}").format(
            python=sys.version.split()[0], qt=qVersion(), binding=PySide6.__version__
        )
        words.addWidget(label(made_with, "muted", name="settingsVersions"))
        purpose = self.tr("Customers and groups of a store, in a spreadsheet and safely back.")
        words.addWidget(label(purpose, "small", wraps=True))
        head.addLayout(words, 1)
        card.box.addLayout(head)
        holder, row = flowing(across=px(8), down=px(6))
        licences = Button(self.tr("Licences…"), name="settingsLicences", icon="file")
        licences.clicked.connect(self.licences_wished)
        copy = Button(self.tr("Copy diagnostics"), name="settingsDiagnostics", icon="copy")
        copy.clicked.connect(self.copy_wished)
        row.addWidget(licences)
        row.addWidget(copy)
        bundle = Button(self.tr("Save a support bundle…"), name="settingsSupportBundle", icon="case")
        bundle.clicked.connect(self.bundle_wished)
        row.addWidget(bundle)
        card.box.addWidget(holder)
        hint = self.tr(
            "Both are for whoever helps you. They hold versions, numbers and choices, the bundle also the "
            "log: no keys, no store names, nobody's data."
        )
        card.box.addWidget(label(hint, "muted", wraps=True))
        self.box.addWidget(card)
        card = SettingCard(self.tr("Where things are"))
        places = (
            (self.tr("Record of exports and pushes"), folders.ledger, "settingsShowLedger"),
            (self.tr("Log"), folders.logs, "settingsShowLogs"),
            (self.tr("Settings"), folders.settings_file.parent, "settingsShowSettings"),
        )
        for what, folder, name in places:
            spoken = self.tr("Show the folder: {what}").format(what=what)
            show = Button(self.tr("Show"), name=name, icon="folder", words=spoken)
            show.clicked.connect(lambda _checked=False, folder=folder: self.folder_wished.emit(folder))
            card.add_row(what, ElidedLabel(str(folder), "small"), show, stretched=True)
        self.box.addWidget(card)


class LicencesDialog(QDialog):
    """Every package that is shipped, and the text of its licence."""

    def __init__(self, licences: list[Licence], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("licencesDialog")
        self.setWindowTitle(self.tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme.current().px
        box = QVBoxLayout(self)
        box.setContentsMargins(px(16), px(16), px(16), px(12))
        box.setSpacing(px(10))
        text = self.tr(
            "CartSheets is built on the work of others. %Ln package(s) come with it:", "", len(licences)
        )
        box.addWidget(label(text, wraps=True))
        split = QSplitter()
        self.list = QListWidget()
        self.list.setObjectName("licencesList")
        self.list.setAccessibleName(self.tr("Packages"))
        for licence in licences:
            item = QListWidgetItem(f"{licence.package} {licence.version} — {licence.licence}")
            item.setData(_LICENCE, licence)
            self.list.addItem(item)
        self.text = QPlainTextEdit()
        self.text.setObjectName("licencesText")
        self.text.setAccessibleName(self.tr("Text of the licence"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setSizes([px(360), px(460)])
        split.setChildrenCollapsible(False)
        box.addWidget(split, 1)
        buttons = QDialogButtonBox()
        close = Button(self.tr("Close"), name="licencesClose")
        buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)
        self.list.currentItemChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.resize(px(860), px(560))

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        licence: Licence = item.data(_LICENCE)
        texts = licence.texts() or self.tr("The package brings no text; its licence is {name}.").format(
            name=licence.licence
        )
        self.text.setPlainText(texts)


def open_folder_path(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next((place for place in (folder, *folder.parents) if place.is_dir()), folder)
