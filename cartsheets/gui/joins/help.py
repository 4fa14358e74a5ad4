"""What the help page wishes."""

from __future__ import annotations

from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.tour import tour_of
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.help import HelpPage


def join(page: HelpPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    page.tour_wished.connect(lambda: tour_of(window).show_again())
