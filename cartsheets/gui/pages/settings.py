"""Settings: a list of sections, and the fields of one of them. Every choice has effect at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from cartsheets.folders import Folders
from cartsheets.gui import theme
from cartsheets.gui.delegates.side_list_delegate import ICON_NAME, SideListDelegate
from cartsheets.gui.pages.page import Page
from cartsheets.gui.pages.settings_about import AboutSection
from cartsheets.gui.pages.settings_keeping import FilesSection, NetworkSection, PrivacySection
from cartsheets.gui.pages.settings_look import AppearanceSection, LanguageSection
from cartsheets.gui.pages.settings_parts import Section
from cartsheets.gui.pages.settings_stores import StoresSection
from cartsheets.gui.pages.settings_updates import UpdatesSection
from cartsheets.gui.widgets.frames import Part, scrolled
from cartsheets.gui.widgets.scaling import SIDE_GROWTH, ScaledSize
from cartsheets.settings import Settings

_NAME = Qt.ItemDataRole.UserRole
_TEXT_WIDTH = 860


class SettingsPage(Page):
    """Emits whole Settings when something was chosen."""

    settings_wished = Signal(object)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__("settings", self.tr("Settings"))
        self._settings = Settings()
        self._sections: dict[str, Section] = {}
        self._list = QListWidget()
        self._list.setObjectName("settingsList")
        self._list.setAccessibleName(self.tr("Sections"))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.viewport().setAutoFillBackground(False)
        SideListDelegate(self._list, row_height=36)
        self._list.currentItemChanged.connect(self._show)
        self._shown = QStackedWidget()
        self.set_content(self._build())

    def build_sections(self, usual_folder: Path, folders: Folders) -> None:
        """Make the sections, once it is known where everything is."""
        self.appearance, self.stores = AppearanceSection(), StoresSection()
        self.files, self.privacy = FilesSection(usual_folder), PrivacySection()
        self.network, self.language = NetworkSection(), LanguageSection()
        self.updates, self.about = UpdatesSection(), AboutSection(folders)
        sections: Sequence[Section] = (
            self.appearance,
            self.stores,
            self.files,
            self.privacy,
            self.network,
            self.language,
            self.updates,
            self.about,
        )
        for section in sections:
            self._sections[section.name] = section
            section.changed.connect(lambda section=section: self._tell(section))
            item = QListWidgetItem(section.title)
            item.setData(_NAME, section.name)
            item.setData(ICON_NAME, section.icon)
            self._list.addItem(item)
            self._shown.addWidget(_framed(section))
        self._list.setCurrentRow(0)

    def show_settings(self, settings: Settings) -> None:
        """Show what is kept."""
        self._settings = settings
        for section in self._sections.values():
            section.show_settings(settings)

    def show_section(self, name: str) -> None:
        """Go to a section."""
        for at in range(self._list.count()):
            if self._list.item(at).data(_NAME) == name:
                self._list.setCurrentRow(at)

    def panes(self) -> list[QWidget]:
        """List and fields."""
        return [self._list, self._shown]

    def enter(self) -> None:
        """Put the focus on the list, and ask for what may have changed."""
        self._list.setFocus()
        self.entered.emit()

    def turn_language(self) -> None:
        """Name the sections in the language that was chosen."""
        for at, section in enumerate(self._sections.values()):
            self._list.item(at).setText(section.title)

    def _build(self) -> QWidget:
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        side = Part("side", margins=(8, 12, 8, 12), name="settingsSide")
        ScaledSize(side, fixed_width=212, growth=SIDE_GROWTH)
        side.box.addWidget(self._list)
        across.addWidget(side)
        across.addWidget(self._shown, 1)
        return content

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._shown.setCurrentIndex(self._list.row(item))
            self.set_titles(self.tr("Settings"), item.text())

    def _tell(self, section: Section) -> None:
        wished = section.changed_settings(self._settings)
        if wished != self._settings:
            self._settings = wished
            self.settings_wished.emit(wished)


def _framed(section: Section) -> QWidget:
    px = theme.current().px
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(px(24), px(20), px(24), px(24))
    column = QWidget()
    ScaledSize(column, maximum_width=_TEXT_WIDTH)
    box = QVBoxLayout(column)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(section)
    box.addStretch()
    across.addWidget(column, 1)
    across.addStretch(0)
    area = scrolled(holder)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
