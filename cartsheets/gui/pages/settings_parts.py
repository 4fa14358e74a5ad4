"""What the sections of the settings are made of: a section, a row with its caption, and a choice of a few."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cartsheets.gui import theme
from cartsheets.gui.widgets.flow_layout import FlowLayout, flowing, let_flow
from cartsheets.gui.widgets.frames import Card
from cartsheets.gui.widgets.labels import label
from cartsheets.gui.widgets.scaling import ScaledSize
from cartsheets.settings import Settings

_CAPTION = 190
_CAPTION_GROWTH = 1.2
_ROOM_BESIDE = 430


class Section(QWidget):
    """One section. `changed` tells that the user chose something; `changed_settings` says what."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"settings{name.capitalize()}")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(theme.current().px(12))
        self._is_filling = False

    def show_settings(self, settings: Settings) -> None:
        """Show settings without telling that anything was chosen."""
        self._is_filling = True
        self.fill(settings)
        self._is_filling = False

    def fill(self, settings: Settings) -> None:
        """Put the settings into the fields."""

    def changed_settings(self, settings: Settings) -> Settings:
        """Give the settings with what this section's fields say."""
        return settings

    def captions(self) -> list[str]:
        """What the settings of this section are called, as they stand there."""
        cards = self.findChildren(SettingCard)
        return list(dict.fromkeys(words.text() for card in cards for words in card.captions))

    def tell(self, *_args: object) -> None:
        """Tell that the user chose something."""
        if not self._is_filling:
            self.changed.emit()


class SettingCard(Card):
    """A card with a title and a line of explanation."""

    def __init__(self, title: str, text: str = "", *, name: str = "") -> None:
        super().__init__(name=name, spacing=10)
        self._rows: list[QHBoxLayout] = []
        self.captions: list[QLabel] = []
        self.box.addWidget(label(title, "subtitle"))
        if text:
            self.box.addWidget(label(text, "small", wraps=True))

    def add_row(self, caption: str, *parts: QWidget, stretched: bool = False) -> None:
        """Add a row: its caption, and the widgets that belong to it."""
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px(8))
        words = label(caption, wraps=True)
        ScaledSize(words, fixed_width=_CAPTION, growth=_CAPTION_GROWTH)
        ScaledSize(words, minimum_height=32)
        row.addWidget(words, 0, Qt.AlignmentFlag.AlignTop)
        if stretched:
            for at, part in enumerate(parts):
                row.addWidget(part, 1 if at == 0 else 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            holder, flow = flowing(across=px(8))
            flow.row_height = px(32)
            for part in parts:
                flow.addWidget(part)
            row.addWidget(holder, 1)
        self.box.addLayout(row)
        self._rows.append(row)
        self.captions.append(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the captions above their fields where there is no room beside them."""
        super().resizeEvent(event)
        is_narrow = self.width() < theme.current().px(_ROOM_BESIDE)
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(way)


class Choice(QWidget):
    """One of a few, as radio buttons in a row that breaks where there is no room."""

    chosen = Signal()

    def __init__(self, caption: str, options: Sequence[tuple[str, str]], *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(caption)
        row = FlowLayout(self, across=theme.current().px(16))
        let_flow(self)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for value, text in options:
            button = QRadioButton(text)
            button.setObjectName(f"{name}{value.title().replace('_', '')}")
            button.setAccessibleName(f"{caption}: {text}")
            self._group.addButton(button)
            self.buttons[value] = button
            row.addWidget(button)
            button.toggled.connect(self._tell)

    @property
    def value(self) -> str:
        """What is chosen."""
        return next((value for value, button in self.buttons.items() if button.isChecked()), "")

    def choose(self, value: str) -> None:
        """Choose one."""
        self.buttons[value].setChecked(True)

    def _tell(self, is_on: bool) -> None:
        if is_on:
            self.chosen.emit()
