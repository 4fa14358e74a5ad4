"""What the page of likely doubles wishes: find them in the store, and review merges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.review import Found, Source
from cartsheets.gui.joins.store_reading import StoreReading
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.doubles_state import DoublesState
from cartsheets.gui.pages.doubles import DoublesPage
from cartsheets.monitor import Monitor
from cartsheets.steps.merge import find_store_doubles, review_merges
from cartsheets.steps.review import ReviewOptions

if TYPE_CHECKING:
    from cartsheets.session import Session


class DoublesJoin(QObject):
    """Holds the clusters of each store that was looked at, with what is wished about them."""

    def __init__(self, page: DoublesPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page)
        self.page, self.desk, self.window = page, desk, window
        self._states: dict[str, DoublesState] = {}
        self._reading = StoreReading(page, desk)
        self._reading.look_wished.connect(self.look)
        self._reading.again_wished.connect(self.read)
        self._reading.finished.connect(self._show)
        self._reading.given_up.connect(page.show_no_store)
        page.entered.connect(self.look)
        page.reload_wished.connect(self.read)
        page.review_wished.connect(self.review)

    def look(self) -> None:
        """Show the chosen store's clusters; find them where they are not known, or old."""
        name = self.desk.store_name
        if name is None:
            self.page.show_no_store()
            return
        state = self._states.get(name)
        if state is None or not self._reading.is_fresh(name):
            self.read()
        elif self.page.doubles is not state:
            self.page.show_doubles(state, name)

    def read(self) -> None:
        """Read the store and find who is probably in it twice."""

        def work(store: Session, monitor: Monitor) -> DoublesState:
            found = find_store_doubles(store, monitor=monitor)
            return DoublesState(found.doubles, found.live)

        self._reading.begin(
            work,
            title=self.tr("Looking for doubles"),
            words=self.tr("Looking for customers who are there twice…"),
        )

    def review(self) -> None:
        """Bring the wished merges before the review page."""
        name, state = self.desk.store_name, self.page.doubles
        if name is None or state is None or not state.wished:
            return
        heading = self.tr("Merge doubles of {store}").format(store=self.desk.name_shown)

        def compare(store: Session, options: ReviewOptions, monitor: Monitor) -> Found:
            made = review_merges(
                store, state.wished, state.live, on_conflict=options.on_conflict, monitor=monitor
            )
            return Found(made.plan, made.live, heading=heading)

        self.desk.review_made.emit(Source(f"doubles {name}", name, compare, takes_values=False))

    def _show(self, name: str, state: DoublesState) -> None:
        before = self._states.get(name)
        if before is not None:
            state.carry_over(before)
        self._states[name] = state
        if self.desk.store_name == name:
            self.page.show_doubles(state, name)
            if self.page.isVisible():
                self.page.list.setFocus()


def join(page: DoublesPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    DoublesJoin(page, desk, window)
