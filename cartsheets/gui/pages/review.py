"""Review."""

from cartsheets.gui.pages.page import Page


class ReviewPage(Page):
    """Review."""

    def __init__(self) -> None:
        super().__init__("review", "Review changes")
        self.step = 3
