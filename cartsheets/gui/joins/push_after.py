"""What comes after a push: back to the review, mending and sending again, undo, and the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from cartsheets.domain.receipt import Receipt, ReceiptRow
from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.reports import ask_where, write_report_at
from cartsheets.gui.joins.review import review_join
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.masking import shown_words
from cartsheets.gui.models.push_state import PushEnd
from cartsheets.gui.pages.push import PushPage
from cartsheets.wording import shown
from cartsheets.workbook.receipt_report import write_receipt_report


class AfterPush(QObject):
    """Holds the push whose results are shown."""

    def __init__(self, page: PushPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page)
        self.page, self.desk, self.window = page, desk, window
        self.end: PushEnd | None = None
        page.undo_wished.connect(self.undo)
        page.fix_wished.connect(self.fix)
        page.retry_wished.connect(self.retry)
        page.report_wished.connect(self.ask_for_report)
        page.failures_wished.connect(self.ask_for_failures)
        page.review_wished.connect(self.to_review)

    def show_end(self, end: PushEnd) -> None:
        """Show how a push ended; what it came from must be compared again."""
        self.end = end
        self.page.show_end(end)
        review_join(self.window).tell_pushed(end.receipt)
        self.desk.pushed.emit(end.store, end.receipt)

    def undo(self, push_id: str) -> None:
        """Review what taking it back would do."""
        if self.end is not None:
            review_join(self.window).open_undo(self.end.store, push_id)

    def fix(self, rows: Sequence[ReceiptRow]) -> None:
        """Compare again, and open the review at the first of these rows."""
        review = review_join(self.window)
        ids = [row.change.id for row in rows]

        def go_there() -> None:
            page = review.page
            page.details.show_refusals({row.change.id: shown_words(shown(row.message)) for row in rows})
            place = next((at for each in ids if (at := page.model.place_of(each)) >= 0), -1)
            if place >= 0:
                page.grid.go_to(place)
            page.enter()

        self._compare_again(go_there)

    def retry(self, rows: Sequence[ReceiptRow]) -> None:
        """Compare again, and ask to push only these rows of what is left."""
        review = review_join(self.window)
        ids = {row.change.id for row in rows}

        def ask_again() -> None:
            state = review.page.state_shown
            changes = [change for change in state.changes() if change.id in ids] if state is not None else []
            if state is None or not changes:
                self.window.toast.say(
                    self.tr("The store holds these values already; nothing is left to send.")
                )
                return
            review.push(changes, state.decided_conflicts())

        self._compare_again(ask_again)

    def to_review(self) -> None:
        """Go back to the review; after a push it is compared again, so that only what is left is shown."""
        was_over, self.end = self.end, None
        if was_over is None:
            self.window.show_page("review")
            return
        if was_over.is_undo:
            self.window.show_page("history")
        else:
            self._compare_again(None, was_over.receipt)

    def _compare_again(self, then: Callable[[], None] | None, receipt: Receipt | None = None) -> None:
        """Compare what was pushed again; something else may be before the review by now."""
        review = review_join(self.window)
        pushed = receipt or (self.end.receipt if self.end is not None else None)
        plan = review.page.plan
        is_shown = plan is not None and pushed is not None and plan.file == pushed.file
        if review.source is not None and not review.source.is_undo and is_shown:
            review.then = then
            review.open(review.source)
        elif pushed is not None and pushed.file and Path(pushed.file).is_file():
            review.then = then
            review.open_sheet(Path(pushed.file))
        else:
            self.window.show_page("review")

    def look_again(self) -> None:
        """Compare what the review shows again: its sheet was edited meanwhile."""
        self.window.show_page("review")
        review_join(self.window).compare()

    def ask_for_report(self) -> None:
        """Ask where to, and write all results as a workbook of its own."""
        if self.end is not None:
            path = ask_where(self.window, self.desk, f"push {self.end.receipt.push}.xlsx")
            if path is not None:
                self.write_report(path)

    def ask_for_failures(self) -> None:
        """Ask where to, and write the rows that were not done as a workbook of its own."""
        if self.end is not None:
            path = ask_where(self.window, self.desk, f"push {self.end.receipt.push} (failed).xlsx")
            if path is not None:
                self.write_report(path, only_failed=True)

    def write_report(self, path: Path, *, only_failed: bool = False) -> None:
        """Write the results that are shown."""
        if self.end is not None:
            receipt = self.end.receipt
            write_report_at(
                path,
                lambda at: write_receipt_report(at, receipt, only_failed=only_failed),
                self.window,
                self.desk,
            )
