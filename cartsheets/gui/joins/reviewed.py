"""What is before the review: its source, what was typed over it, and the comparison that is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.review_shown import Shown
from cartsheets.gui.joins.review_sources import Source
from cartsheets.gui.joins.review_wishes import ReviewWishes
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.review import ReviewPage


class Reviewed(QObject):
    """What the parts of the review's join share."""

    def __init__(self, page: ReviewPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page)
        self.page, self.desk, self.window = page, desk, window
        self.source: Source | None = None
        self.wishes = ReviewWishes()
        self.shown: Shown | None = None
        """What is shown of the source; None while it is compared for the first time."""
