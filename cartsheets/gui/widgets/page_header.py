"""The head of the window: the page's title, the store, the steps, and the page's own buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cartsheets.gui import theme
from cartsheets.gui.tokens import Width
from cartsheets.gui.widgets.buttons import Button, ToolButton, button_for
from cartsheets.gui.widgets.compacting import Compacting
from cartsheets.gui.widgets.frames import Part
from cartsheets.gui.widgets.labels import ElidedLabel
from cartsheets.gui.widgets.stepper import Stepper
from cartsheets.gui.widgets.store_mark import StoreChip, StoreMark

_TITLE_ROOM = 170
_STEPPER_FROM = 1360
"""Narrower windows have no room for the steps."""


class PageHeader(Part):
    """Shows what a page says of itself."""

    dark_toggled = Signal()
    mask_lifted = Signal()
    """Personal data is to be shown again."""

    def __init__(self) -> None:
        super().__init__("header", horizontal=True, margins=(20, 10, 16, 10), spacing=8, name="pageHeader")
        px = theme.current().px
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self._title = ElidedLabel("", "title", name="pageTitle")
        self._subtitle = ElidedLabel("", "muted", name="pageSubtitle")
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self.box.addLayout(words, 1)
        self.box.addSpacing(theme.current().gap(12))
        self.stepper = Stepper()
        self.box.addWidget(self.stepper)
        self.box.addSpacing(theme.current().gap(12))
        self.chip = StoreChip()
        self.box.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        holder = QWidget()
        self._buttons = QHBoxLayout(holder)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(theme.current().gap(8))
        self.box.addWidget(holder)
        self.mask_button = ToolButton(
            "eye-off", self.tr("Personal data is masked; show it (Ctrl+Shift+M)"), name="maskButton"
        )
        self.mask_button.clicked.connect(self.mask_lifted)
        self.mask_button.hide()
        self.box.addWidget(self.mask_button)
        self.dark_button = ToolButton(
            "moon", self.tr("Switch light and dark (Ctrl+Shift+D)"), name="themeButton"
        )
        self.dark_button.clicked.connect(self.dark_toggled)
        self.box.addWidget(self.dark_button)
        self._step: int | None = None
        self.setMinimumHeight(theme.current().gap(64))
        Compacting(self, lambda: self.action_buttons, spare=_TITLE_ROOM)

    def show_titles(self, title: str, subtitle: str) -> None:
        """Show the page's title and the line under it."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def show_store(self, mark: StoreMark | None) -> None:
        """Show which store the window is at."""
        self.chip.show_store(mark)

    def show_step(self, step: int | None) -> None:
        """Show the step, counted from 0; None for pages that are none of the steps."""
        self._step = step
        if step is not None:
            self.stepper.set_current(step)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the steps out where the window is too narrow for them."""
        super().resizeEvent(event)
        self._fit()

    def show_actions(self, actions: list[QAction]) -> None:
        """Show these as buttons, in this order."""
        while (item := self._buttons.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        for action in actions:
            button = button_for(action, name=_button_name(action))
            self._buttons.addWidget(button)
            button.setVisible(action.isVisible())

    @property
    def action_buttons(self) -> list[Button]:
        """The page's buttons as they are shown."""
        return [b for b in self.findChildren(Button) if b.isVisibleTo(self)]

    def _fit(self) -> None:
        wide_enough = self.width() >= theme.current().px(_STEPPER_FROM - Width.RAIL)
        self.stepper.setVisible(self._step is not None and wide_enough)


def _button_name(action: QAction) -> str:
    name = action.objectName().removeprefix("act")
    return name[:1].lower() + name[1:]
