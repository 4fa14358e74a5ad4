"""Page: what the window asks of every page, and the four states each has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QWidget

from cartsheets.errors import CartSheetsError
from cartsheets.gui.widgets.states import BusyState, EmptyState
from cartsheets.wording import shown

Keys = tuple[str, str]
"""A key as it is written on it ("J / K"), and what it does."""


class Page(QWidget):
    """One page of the window.

    Subclasses build their content widget, hand it to `set_content`, and call `show_content`,
    `show_empty`, `show_busy` or `show_failed`. Actions are made with `make_action(self, …)`: their keys
    then work while the page is shown, and palette and overlay list them.
    """

    held_texts: tuple[str, ...] = ("title", "subtitle")

    titles_changed = Signal()
    """Title, subtitle or state changed: the window shows head and foot again."""
    page_wished = Signal(str)
    """Go to another page, by its name in the registry."""
    announced = Signal(str)
    """Something that a toast should say."""
    failed = Signal(object, object)
    """A CartSheetsError that is shown instead of the values, and its EmptyState: it may offer a way out."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}Page")
        self.name = name
        self.title = title
        self.subtitle = ""
        self.step: int | None = None
        """Which step of the way this page is (0 Connect … 4 Push); None for none."""
        self.header_actions: list[QAction] = []
        self.bottom: QWidget | None = None
        """What stands in the bar at the foot of the window while the page is shown."""
        self._stack = QStackedLayout(self)
        self._content: QWidget | None = None
        self._state: QWidget | None = None

    def set_titles(self, title: str, subtitle: str = "") -> None:
        """Change the page's title and the line under it."""
        # The practice store has a name of ours.
        self.title, self.subtitle = title, shown(subtitle)
        self.titles_changed.emit()

    def set_content(self, content: QWidget) -> None:
        """Take the widget that shows the page's values, and show it."""
        self._content = content
        self._stack.addWidget(content)
        self.show_content()

    def show_content(self) -> None:
        """Show the values."""
        if self._content is not None:
            self._stack.setCurrentWidget(self._content)
        self._drop_state()
        self.titles_changed.emit()

    def show_empty(self, state: EmptyState) -> None:
        """Show that there is nothing yet, and what to do."""
        self._show_state(state)

    def show_busy(self, text: str) -> BusyState:
        """Show that something is under way that nobody can measure."""
        state = BusyState(text, name=f"{self.name}Busy")
        self._show_state(state)
        return state

    def show_failed(self, error: CartSheetsError, *, actions: Sequence[QAction] = ()) -> None:
        """Show what went wrong instead of the values, and what can be done."""
        text = "\n".join(filter(None, (shown(error.remedy), error.details)))
        state = EmptyState(
            "problem", shown(error.message), text, actions=actions, name=f"{self.name}Failed", colour="delete"
        )
        self._show_state(state)
        self.failed.emit(error, state)

    @property
    def state(self) -> QWidget | None:
        """The state shown instead of the content, or None."""
        return self._state

    def keys(self) -> list[Keys]:
        """Keys that are no actions, for the overlay of keys."""
        return []

    def panes(self) -> list[QWidget]:
        """The parts that F6 goes through, in reading order."""
        return [self]

    def enter(self) -> None:
        """The page is shown now; put the focus where the work begins."""

    def _show_state(self, state: QWidget) -> None:
        self._drop_state()
        self._state = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)
        self.titles_changed.emit()

    def _drop_state(self) -> None:
        if self._state is not None:
            self._stack.removeWidget(self._state)
            self._state.hide()
            self._state.deleteLater()
            self._state = None
