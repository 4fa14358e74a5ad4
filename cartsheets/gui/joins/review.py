"""What the review page wishes: a sheet, or an undo, compared with the live store, and then its push."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cartsheets.domain.findings import Damage
from cartsheets.domain.foreign.maps import ForeignOptions
from cartsheets.domain.kept_review import KeptReview
from cartsheets.domain.receipt import Outcome, Receipt
from cartsheets.errors import CartSheetsError, CredentialsMissing, NotOurWorkbook
from cartsheets.gui.desk import Desk
from cartsheets.gui.jobs import Job
from cartsheets.gui.joins.review_keeper import ReviewKeeper
from cartsheets.gui.joins.review_out import ReviewOut
from cartsheets.gui.joins.review_shown import Kept, Shown, make_shown
from cartsheets.gui.joins.review_sources import (
    Columns,
    Found,
    Keys,
    Source,
    fitting_store,
    sheet_source,
    undo_source,
)
from cartsheets.gui.joins.review_wishes import Place
from cartsheets.gui.joins.reviewed import Reviewed
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.mend import Mend
from cartsheets.gui.models.review_repairs import RepairsWish
from cartsheets.gui.pages.review import ReviewPage
from cartsheets.gui.pages.review_notes import ReviewAbout
from cartsheets.gui.pages.review_states import push_over
from cartsheets.gui.widgets.buttons import make_action
from cartsheets.gui.widgets.states import BusyState
from cartsheets.monitor import Monitor, Progress
from cartsheets.steps.foreign import ForeignFile
from cartsheets.steps.kept_reviews import read_kept_review
from cartsheets.steps.review import find_store

if TYPE_CHECKING:
    from cartsheets.session import Session

__all__ = ["Found", "ReviewJoin", "Source", "join", "review_join"]


class ReviewJoin(Reviewed):
    """Holds what is reviewed, and what was typed over it."""

    def __init__(self, page: ReviewPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page, desk, window)
        self.then: Callable[[], None] | None = None
        """Done once, when the comparison that runs now is shown, instead of going to the table."""
        self.keeper = ReviewKeeper(self)
        out = ReviewOut(self)
        self.push, self.save_report, self.write_report = out.push, out.save_report, out.write_report
        self._retry: Callable[[], None] = self.compare
        self._job: Job | None = None
        self._again = make_action(
            page, self.tr("Try again"), name="actReviewAgain", does=self.try_again, icon="refresh"
        )
        self._after = make_action(
            page, self.tr("See what is left"), name="actReviewLeft", does=self.compare, icon="refresh"
        )
        self._columns = make_action(
            page, self.tr("Choose how it is read…"), name="actReviewColumns", does=self.look, icon="columns"
        )
        page.compare_wished.connect(self.compare)
        page.compare_all_wished.connect(self.wishes.read_all)
        page.compare_all_wished.connect(self.compare)
        page.columns_agreed.connect(self.compare_foreign)
        page.look_wished.connect(self.look)
        page.open_wished.connect(window.open_wished)
        page.mend_wished.connect(self.mend)
        page.row_chosen.connect(self.choose_row)
        page.repairs_wished.connect(self.repair)
        page.cell_repair_wished.connect(self.repair_cell)
        page.repair_list_wished.connect(self.repair_as)
        page.forget_wished.connect(self.forget)
        page.report_wished.connect(self.save_report)
        page.push_wished.connect(self.push)
        page.badge_changed.connect(lambda count: window.set_badge("review", count))

    def open_sheet(self, path: Path) -> None:
        """Review a sheet of any connected store; decisions about the one that is shown are kept."""
        self._retry = partial(self.open_sheet, path)
        self.window.show_page("review")
        is_alone = self.desk.store_name is None
        job = Job(
            lambda monitor: find_store(path, is_alone=is_alone, monitor=monitor),
            title=self.tr("Reading the sheet"),
        )
        job.finished.connect(lambda store_id: self._choose_store(path, store_id))
        job.failed.connect(self._fail)
        self._begin(job)

    def open_undo(self, store: str, push: str, keys: Keys = None, columns: Columns = None) -> None:
        """Review what taking back a push would do: all of it, or chosen customers and columns."""
        self.open(undo_source(store, push, keys, columns))

    def open(self, source: Source) -> None:
        """Review something; what is shown already is compared again, with its decisions kept."""
        is_other = self.source is None or self.source.name != source.name
        if is_other:
            # What was decided in the one before is kept first, while it is still known.
            self.keeper.keep()
            self.wishes.clear()
            self.page.details.show_refusals({})
            self.shown = None
        self.source = source
        if self.desk.store_name != source.store:
            self.desk.choose_store(source.store)
        self.window.show_page("review")
        if is_other and source.is_kept:
            self._restore(source)
        else:
            self._start(source)

    def forget(self) -> None:
        """Compare again as if nothing had been decided or typed in this review."""
        foreign = self.wishes.foreign
        self.wishes.clear()
        self.wishes.foreign = foreign
        self.shown = None
        self.keeper.note_change()
        self.compare()

    def _restore(self, source: Source) -> None:
        """Go on from what was decided the last time, if anything was."""

        def read(session: Session, _monitor: Monitor) -> tuple[str, KeptReview | None]:
            return session.store_id, read_kept_review(session.ledger, session.store_id, source.name)

        def go_on(found: tuple[str, KeptReview | None]) -> None:
            store_id, kept = found
            self.keeper.follow(store_id)
            if kept is not None:
                self.wishes.take_kept(kept)
                self.keeper.restored = kept
            self._start(source)

        self._retry = partial(self._restore, source)
        job = self.desk.store_job(self.tr("Reading the sheet"), read, store=source.store)
        job.finished.connect(go_on)
        job.failed.connect(self._fail)
        self._begin(job)

    def _start(self, source: Source) -> None:
        if source.asks_first and self.wishes.foreign is None:
            self.look(ForeignOptions())
        else:
            self.compare()

    def look(self, options: ForeignOptions | None = None) -> None:
        """Read a foreign file and show its columns; without options as it was read before."""
        source = self.source
        if source is None or source.look is None:
            return
        look, wanted = source.look, options or self.wishes.foreign or ForeignOptions()
        self._retry = partial(self.look, wanted)
        job = self.desk.store_job(
            self.tr("Reading the sheet"),
            lambda session, monitor: look(session, wanted, monitor),
            store=source.store,
        )
        job.finished.connect(self._show_columns)
        job.failed.connect(self._fail)
        self._begin(job)

    def compare_foreign(self, options: ForeignOptions) -> None:
        """Compare a foreign file, read as a person said."""
        self.wishes.foreign = options
        self._compare_wishes()

    def compare(self) -> None:
        """Compare with the live store, and show what comes out; decisions are kept row by row."""
        source = self.source
        if source is None:
            return
        kept, options = self._kept(), self.wishes.options()
        restored = self.keeper.restored if kept is None else None
        self._retry = self.compare

        def work(session: Session, monitor: Monitor) -> Shown:
            found = source.compare(session, options, monitor)
            return make_shown(session, found, kept, restored)

        job = self.desk.store_job(self.tr("Comparing"), work, store=source.store)
        job.finished.connect(self._show)
        job.failed.connect(self._fail)
        self._begin(job)

    def tell_pushed(self, receipt: Receipt) -> None:
        """If it is of what is shown: that must be compared again before anybody decides about it."""
        state = self.page.state_shown
        if state is None or self.shown is None or self._job is not None or state.plan.file != receipt.file:
            return
        done = {row.change.id for row in receipt.rows if row.outcome is Outcome.DONE}
        left = sum(row.id not in done for row in state.rows)
        self.keeper.leave_out(done)
        self.page.details.show_refusals({})
        self.page.show_empty(push_over(self._after))
        self.window.set_badge("review", left)

    def try_again(self) -> None:
        """Do again what failed."""
        self._retry()

    def mend(self, mends: Sequence[Mend]) -> None:
        """Compare again with values typed in the review in the place of the sheet's."""
        if self.source is None or not self.source.takes_values:
            return
        self.wishes.mend(mends)
        self._compare_wishes()

    def choose_row(self, row: int, key: int) -> None:
        """Compare again with a row of a foreign sheet taken for this customer, 0 for a new one."""
        self.wishes.choose_row(row, key)
        self._compare_wishes()

    def repair(self, kind: str, is_wished: bool) -> None:
        """Compare again with one class of the spreadsheet's damage repaired, or taken as it is."""
        self.wishes.repair(kind, is_wished=is_wished, among=self._damage())
        self._compare_wishes()

    def repair_cell(self, place: Place, is_wished: bool) -> None:
        """Compare again with one damaged cell repaired, or taken as it was typed."""
        self.wishes.repair_cell(place, is_wished=is_wished, among=self._damage())
        self._compare_wishes()

    def repair_as(self, wish: RepairsWish) -> None:
        """Compare again with exactly this repaired."""
        self.wishes.repair_as(wish)
        self._compare_wishes()

    def _begin(self, job: Job) -> None:
        """Show that it is under way; a comparison that runs already is stopped."""
        if self._job is not None:
            self._job.stop()
        self._job = job
        busy = self.page.show_busy(job.title + "…")
        job.progressed.connect(lambda progress: self._show_progress(busy, progress))
        job.ended.connect(lambda: self._end(job))
        self.desk.start(job)

    def _end(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _show_progress(self, busy: BusyState, progress: Progress) -> None:
        if self.page.state is not busy:
            return
        words = progress.message or self.tr("Comparing")
        if progress.total:
            locale = self.page.locale()
            of = self.tr("{words}: {done} of {total}")
            words = of.format(
                words=words, done=locale.toString(progress.done), total=locale.toString(progress.total)
            )
        busy.set_text(words)

    def _choose_store(self, path: Path, store_id: str) -> None:
        """Go to the sheet's own store; where it says none that is connected, stay at the chosen one."""
        try:
            name = fitting_store(self.desk, store_id)
        except CredentialsMissing as error:
            self._fail(error)
        else:
            self.open(sheet_source(name, path, may_be_foreign=not store_id))

    def _kept(self) -> Kept | None:
        state = self.page.state_shown
        return (state.decisions(), state.plan) if self.shown is not None and state is not None else None

    def _compare_wishes(self) -> None:
        """Keep what was typed before anything can go wrong with it, and compare again."""
        self.keeper.note_change()
        self.keeper.keep()
        self.compare()

    def _damage(self) -> tuple[Damage, ...]:
        return self.page.plan.damage if self.page.plan is not None else ()

    def _show_columns(self, file: ForeignFile | None) -> None:
        if file is None:
            self.compare()
            return
        columns = self.page.show_columns(file, can_go_back=self.shown is not None)
        if self.window.current_page is self.page:
            columns.take_focus()

    def _show(self, shown: Shown) -> None:
        self.shown = shown
        is_restored = self.keeper.restored is not None
        if self.wishes.take_fitted(shown.found.values) or is_restored:
            self.keeper.note_change()
        self.keeper.restored = None
        source = self.source
        about = ReviewAbout(
            shown.found.heading,
            shown.found.look,
            takes_values=source is None or source.takes_values,
            is_undo=source is not None and source.is_undo,
            is_restored=is_restored,
            dropped=shown.dropped,
        )
        self.page.show_state(shown.state, about=about)
        then, self.then = self.then, None
        if then is not None:
            then()
        elif self.window.current_page is self.page:
            self.page.enter()

    def _fail(self, error: CartSheetsError) -> None:
        self.then = None
        source, restored = self.source, self.keeper.restored
        is_other_file = isinstance(error, NotOurWorkbook) and restored is not None and bool(restored.foreign)
        if source is not None and source.asks_first and is_other_file:
            # It is no longer the file that was understood the last time: it is looked at anew.
            self.keeper.restored, self.wishes.foreign = None, None
            self.look(ForeignOptions())
            return
        asks = self.source is not None and self.source.look is not None
        can_choose = asks and isinstance(error, NotOurWorkbook)
        actions = [self._columns, self._again] if can_choose else [self._again]
        self.page.show_failed(error, actions=actions)


def review_join(window: MainWindow) -> ReviewJoin:
    """The review page's join; the page is made now if it never was."""
    found = window.page("review").property("join")
    if not isinstance(found, ReviewJoin):
        raise TypeError("the review page was not joined")
    return found


def join(page: ReviewPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    page.setProperty("join", ReviewJoin(page, desk, window))
