"""Settings: a list of sections, and the fields of one of them. Every choice has effect at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
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
    """Emits whole Settings when something was chosen. A section is made when it is first shown."""

    settings_wished = Signal(object)
    section_made = Signal(Section)
    """Whoever joins its wishes does it now."""
    entered = Signal()

    def __init__(self) -> None:
        super().__init__("settings", self.tr("Settings"))
        self._settings = Settings()
        self._makers: dict[str, Callable[[], Section]] = {}
        self._made: dict[str, Section] = {}
        self._list = QListWidget()
        self._list.setObjectName("settingsList")
        self._list.setAccessibleName(self.tr("Sections"))
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.viewport().setAutoFillBackground(False)
        SideListDelegate(self._list, row_height=36)
        self._list.currentItemChanged.connect(self._show)
        self._shown = QStackedWidget()
        self.set_content(self._build())

    def list_sections(self, usual_folder: Path, folders: Folders) -> None:
        """List the sections, once it is known where everything is, and show the first."""
        self._makers = {
            "appearance": AppearanceSection,
            "stores": StoresSection,
            "files": partial(FilesSection, usual_folder),
            "privacy": PrivacySection,
            "network": NetworkSection,
            "language": LanguageSection,
            "updates": UpdatesSection,
            "about": partial(AboutSection, folders),
        }
        for name, (title, icon) in self._titles_and_icons().items():
            item = QListWidgetItem(title)
            item.setData(_NAME, name)
            item.setData(ICON_NAME, icon)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    @property
    def is_listed(self) -> bool:
        """Whether it is known yet which sections there are."""
        return bool(self._makers)

    @property
    def section_titles(self) -> dict[str, str]:
        """What each section is called, by its name, in the order of the list."""
        return {name: title for name, (title, _icon) in self._titles_and_icons().items()}

    def section(self, name: str) -> Section:
        """A section by its name; made now if it was never shown."""
        found = self._made.get(name)
        if found is None:
            found = self._made[name] = self._makers[name]()
            found.show_settings(self._settings)
            found.changed.connect(partial(self._tell, found))
            self._shown.addWidget(_framed(found))
            self.section_made.emit(found)
        return found

    def show_settings(self, settings: Settings) -> None:
        """Show what is kept."""
        self._settings = settings
        for section in self._made.values():
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
        titles = self._titles_and_icons()
        for at in range(self._list.count()):
            item = self._list.item(at)
            item.setText(titles[item.data(_NAME)][0])

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

    def _titles_and_icons(self) -> dict[str, tuple[str, str]]:
        """What each section is called in the language in force, and its icon; in the order of the list."""
        tr = self.tr
        return {
            "appearance": (tr("Appearance"), "palette"),
            "stores": (tr("Stores and keys"), "store"),
            "files": (tr("Files"), "folder"),
            "privacy": (tr("Privacy"), "lock"),
            "network": (tr("Network"), "network"),
            "language": (tr("Language"), "language"),
            "updates": (tr("Updates", "of the program"), "refresh"),
            "about": (tr("About"), "info"),
        }

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            section = self.section(item.data(_NAME))
            self._shown.setCurrentIndex(list(self._made.values()).index(section))
            # Said in the language already: "Updates" of this page is a German word too, and said once more
            # it would be that of the review.
            self.title, self.subtitle = self.tr("Settings"), item.text()
            self.titles_changed.emit()

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
