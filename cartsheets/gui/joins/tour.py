"""The tour of the practice store: a few marks at the review, and two at the results of the first push.

It begins when somebody asks for the practice store's sample sheet, once ever: as soon as it was begun, the
settings say so. It decides nothing, sends nothing and never takes the focus.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import Desk, is_sample_sheet
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.pages.page import Page
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.coach_mark import CoachMark

_REVIEW, _RESULTS = "review", "push"


@dataclass(frozen=True)
class Step:
    """One mark: the part of the window it speaks of (None: it is not there now), and its words."""

    find: Callable[[], QWidget | None]
    title: str
    text: str


class Tour(QObject):
    """Shows the marks where they belong; one for the window."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self.desk, self.window = desk, window
        self.mark = CoachMark(window)
        window.floating.append(self.mark)
        self.mark.next_wished.connect(self.go_on)
        self.mark.skip_wished.connect(self.end)
        self._waiting: list[str] = []
        self._at = 0
        self._shown: tuple[str, int] | None = None
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(0)
        self._looking.timeout.connect(self._look)
        self._again = make_action(
            window, self.tr("Show the tour again"), name="actTour", does=self.show_again, icon="info"
        )
        window.page_made.connect(self._follow)
        for page in window.made_pages:
            self._follow(page)

    @property
    def is_under_way(self) -> bool:
        """Whether marks are shown, or wait for their page."""
        return bool(self._waiting)

    def offer(self) -> None:
        """Begin at the review that comes, if the tour was never shown."""
        if self.desk.settings.show_tour:
            self._begin()

    def show_again(self) -> None:
        """Show it once more: at the sample sheet, which is made anew unless it is shown already."""
        self._begin()
        if self._is_ready(_REVIEW):
            self.window.show_page(_REVIEW)
            self._looking.start()
            return
        home = self.window.page("home")
        next(action for action in home.actions() if action.objectName() == "actSample").trigger()

    def go_on(self) -> None:
        """Show the next mark; after the last one of a page, wait for the next page."""
        if self._shown is None:
            return
        stage, at = self._shown
        if at + 1 < len(self._steps(stage)):
            self._at = at + 1
            self._look()
            return
        self._waiting, self._at = [each for each in self._waiting if each != stage], 0
        self._hide()

    def end(self) -> None:
        """End the whole tour."""
        self._waiting = []
        self._hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look what is to be shown when a page comes or goes."""
        if self._waiting and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._looking.start()
        return False

    def _begin(self) -> None:
        self._waiting, self._at, self._shown = [_REVIEW, _RESULTS], 0, None

    def _follow(self, page: Page) -> None:
        if page.name in (_REVIEW, _RESULTS):
            page.installEventFilter(self)
            page.titles_changed.connect(self._looking.start)

    def _look(self) -> None:
        """Show the mark that belongs to the page that is shown, or none."""
        stage = next((each for each in self._waiting if self._is_current(each)), None)
        if stage is None or not self._is_ready(stage):
            if self._shown is not None and self._shown[0] == _RESULTS:
                # Whoever leaves the results has seen them; those of the next push need no words.
                self._waiting = []
            self._hide()
            return
        if self._waiting[0] != stage:
            # Whoever has results already needs no words about the review.
            self._waiting, self._at = [stage], 0
        steps = self._steps(stage)
        target = steps[self._at].find()
        if target is None or self._shown == (stage, self._at):
            return
        self._shown = (stage, self._at)
        self._note_shown()
        step = steps[self._at]
        self.mark.show_step(
            target, step.title, step.text, at=self._at + 1, total=len(steps), keep_clear=self._forward(stage)
        )

    def _hide(self) -> None:
        if self._shown is None:
            return
        self._shown = None
        page = self.window.current_page
        if self.mark.end() and page is not None:
            page.enter()

    def _note_shown(self) -> None:
        """Keep at once that it was begun: whatever happens now, it does not come again by itself."""
        if not self.desk.settings.show_tour:
            return
        try:
            self.desk.change_settings(replace(self.desk.settings, show_tour=False))
        except CartSheetsError as error:
            self.window.show_error(error)

    def _forward(self, stage: str) -> list[QWidget]:
        """What no mark may cover: the button that goes forward, and the words that say how a push ended."""
        page: Any = self.window.page(stage)
        if stage == _REVIEW:
            return [page.foot.push_button]
        return page.results.banner.findChildren(QLabel) if page.results is not None else []

    def _is_current(self, stage: str) -> bool:
        page = self.window.current_page
        return page is not None and page.name == stage

    def _is_ready(self, stage: str) -> bool:
        if not self.desk.is_practice or stage not in {page.name for page in self.window.made_pages}:
            return False
        page: Any = self.window.page(stage)
        if stage == _REVIEW:
            # What the marks say is true of the sample sheet, not of doubles or of another sheet.
            is_sample = page.plan is not None and is_sample_sheet(page.plan.file)
            return page.state is None and is_sample and bool(page.model.state.rows)
        return page.results is not None

    def _steps(self, stage: str) -> list[Step]:
        page: Any = self.window.page(stage)
        if stage == _REVIEW:
            return [
                Step(
                    lambda: page.filters,
                    self.tr("What somebody edited"),
                    self.tr(
                        "This sheet was exported, edited and read again. Every change stands in the table "
                        "with its old and its new value. Here you see how many there are of each kind, and "
                        "what a spreadsheet program damaged and CartSheets mended. Nothing is sent yet."
                    ),
                ),
                Step(
                    lambda: page.grid,
                    self.tr("What needs you"),
                    self.tr(
                        "Click Conflicts: meanwhile somebody changed the same cells in the store. Choose "
                        "your value (M) or the store's (L). Click Problems: an e-mail address cannot be "
                        "right, mend it on the right. Deletes are sent only once you tick them."
                    ),
                ),
                Step(
                    lambda: page.foot.push_button,
                    self.tr("Send it"),
                    self.tr(
                        "You see once more in words what will be sent before it is. This store and its "
                        "customers are invented, so try it, and take it back afterwards."
                    ),
                ),
            ]
        return [
            Step(
                lambda: page.results.table if page.results is not None else None,
                self.tr("What became of it"),
                self.tr("Every row says how it ended. The same stands in your sheet, in Status and Message."),
            ),
            Step(
                lambda: page.results.banner.findChild(QPushButton, "pushUndo") if page.results else None,
                self.tr("Changed your mind?"),
                self.tr(
                    "Undo takes a push back, now or weeks later from the History. It is reviewed like any "
                    "other change, so that nobody's later work is lost. Then connect your own store at Home."
                ),
            ),
        ]


def join_tour(desk: Desk, window: MainWindow) -> None:
    """Make the window's tour, once."""
    window.setProperty("tour", Tour(desk, window))


def tour_of(window: MainWindow) -> Tour:
    """The window's tour."""
    found = window.property("tour")
    if not isinstance(found, Tour):
        raise TypeError("the window has no tour")
    return found
