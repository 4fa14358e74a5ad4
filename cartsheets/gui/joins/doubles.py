"""What the page of likely doubles wishes: find them in the store, and review merges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import Desk
from cartsheets.gui.jobs import Job
from cartsheets.gui.joins.review import Found, Source
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.doubles_state import DoublesState
from cartsheets.gui.pages.doubles import DoublesPage
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.states import BusyState
from cartsheets.monitor import Monitor, Progress
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
        self._old: set[str] = set()
        self._reading: Job | None = None
        self._again = make_action(
            page, self.tr("Try again"), name="actDoublesAgain", does=self.read, icon="refresh"
        )
        page.entered.connect(self.look)
        page.reload_wished.connect(self.read)
        page.review_wished.connect(self.review)
        desk.store_changed.connect(lambda _mark: self._look_if_shown())
        desk.record_changed.connect(self._grow_old)

    def look(self) -> None:
        """Show the chosen store's clusters; find them where they are not known, or old."""
        name = self.desk.store_name
        if name is None:
            self.page.show_no_store()
            return
        state = self._states.get(name)
        if state is None or name in self._old:
            self.read()
        elif self.page.doubles is not state:
            self.page.show_doubles(state, name)

    def read(self) -> None:
        """Read the store and find who is probably in it twice."""
        name = self.desk.store_name
        if name is None or (self._reading is not None and self._reading.property("store") == name):
            return
        if self._reading is not None:
            self._reading.stop()

        def work(store: Session, monitor: Monitor) -> DoublesState:
            found = find_store_doubles(store, monitor=monitor)
            return DoublesState(found.doubles, found.live)

        job = self.desk.store_job(self.tr("Looking for doubles"), work)
        job.setProperty("store", name)
        busy = self.page.show_busy(self.tr("Looking who is in the store twice…"))
        job.progressed.connect(lambda progress: self._show_progress(job, busy, progress))
        job.finished.connect(lambda state: self._show(job, name, state))
        job.failed.connect(lambda error: self._fail(job, error))
        job.crashed.connect(lambda _error: self._give_up(job))
        job.stopped.connect(lambda: self._give_up(job))
        self._reading = job
        self.desk.start(job)

    def review(self) -> None:
        """Bring the wished merges before the review page."""
        name, state = self.desk.store_name, self.page.doubles
        if name is None or state is None or not state.wished:
            return
        heading = self.tr("Merge doubles of {store}").format(store=name)

        def compare(store: Session, options: ReviewOptions, monitor: Monitor) -> Found:
            made = review_merges(
                store, state.wished, state.live, on_conflict=options.on_conflict, monitor=monitor
            )
            return Found(made.plan, made.live, heading=heading)

        self.desk.review_made.emit(Source(f"doubles {name}", name, compare, takes_values=False))

    def _show(self, job: Job, name: str, state: DoublesState) -> None:
        if self._reading is job:
            self._reading = None
        before = self._states.get(name)
        if before is not None:
            state.carry_over(before)
        self._states[name] = state
        self._old.discard(name)
        if self.desk.store_name == name:
            self.page.show_doubles(state, name)
            if self.page.isVisible():
                self.page.list.setFocus()

    def _show_progress(self, job: Job, busy: BusyState, progress: Progress) -> None:
        if self._reading is job and isValid(busy) and progress.total:
            locale = self.page.locale()
            words = self.tr("Reading customers: {done} of {total}")
            busy.set_text(
                words.format(done=locale.toString(progress.done), total=locale.toString(progress.total))
            )

    def _fail(self, job: Job, error: CartSheetsError) -> None:
        if self._reading is job:
            self._reading = None
            self.page.show_failed(error, actions=[self._again])

    def _give_up(self, job: Job) -> None:
        if self._reading is job:
            self._reading = None
            self.page.show_no_store()

    def _look_if_shown(self) -> None:
        if self.page.isVisible():
            self.look()

    def _grow_old(self) -> None:
        """Something was pushed or exported: what was read may be old by now."""
        self._old.update(self._states)
        self._look_if_shown()


def join(page: DoublesPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    DoublesJoin(page, desk, window)
