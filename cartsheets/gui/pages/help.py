"""Help: what F1 opens, at the topic of the page it was pressed on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cartsheets.gui.pages.page import Page
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.help_view import HelpView


class HelpPage(Page):
    """Holds a HelpView, and the way back."""

    tour_wished = Signal()
    """Show the tour of the practice store once more."""

    def __init__(self) -> None:
        super().__init__("help", self.tr("Help"))
        self._came_from = ""
        self.view = HelpView()
        self.set_content(self.view)
        back, search = self.tr("Back"), self.tr("Search the help")
        self._back = make_action(
            self, back, name="actHelpBack", does=self._go_back, keys="Alt+Left / Esc", icon="chevron-left"
        )
        self._back.setEnabled(False)
        make_action(self, search, name="actHelpSearch", does=self._search, keys="Ctrl+F", icon="search")
        tour = make_action(
            self, self.tr("Show the tour"), name="actHelpTour", does=self.tour_wished.emit, icon="info"
        )
        self.header_actions = [self._back, tour]

    def show_topic(self, topic: str, *, came_from: str = "") -> None:
        """Show the topic of a page, and remember the way back there."""
        self.view.show_topic(topic)
        if came_from and came_from != self.name:
            self._came_from = came_from
        self._back.setEnabled(bool(self._came_from))

    def panes(self) -> list[QWidget]:
        """List and text."""
        return [self.view.list, self.view.text]

    def enter(self) -> None:
        """Begin in the text: the arrows scroll it."""
        self.view.text.setFocus()

    def _go_back(self) -> None:
        if self._came_from:
            self.page_wished.emit(self._came_from)

    def _search(self) -> None:
        self.view.search.setFocus()
        self.view.search.selectAll()
