"""What comes before the review from elsewhere: a sheet that was opened, dropped or saved, and edits."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from cartsheets.errors import CartSheetsError
from cartsheets.gui.desk import Desk
from cartsheets.gui.joins.change_sets import join_change_sets
from cartsheets.gui.joins.review import Found, Source, review_join
from cartsheets.gui.main_window import MainWindow
from cartsheets.monitor import Monitor
from cartsheets.session import Session
from cartsheets.steps.change_sets import is_change_set
from cartsheets.steps.review import Review, ReviewOptions


def join_to_review(desk: Desk, window: MainWindow) -> None:
    """Connect the desk to the review page, once; the page is made when it is first needed."""
    open_set = join_change_sets(desk, window)

    def open_sheet(path: Path) -> None:
        if is_change_set(path):
            open_set(path)
            return
        review_join(window).open_sheet(path)

    def open_saved(path: Path) -> None:
        open_sheet(path)
        window.toast.say(window.tr("{sheet} was saved.").format(sheet=path.name))

    def open_review(made: object) -> None:
        if isinstance(made, Source):
            review_join(window).open(made)
        elif isinstance(made, Review) and desk.store_name is not None:
            review_join(window).open(_once(made, desk.store_name, window))

    desk.sheet_wished.connect(open_sheet)
    desk.watch.saved.connect(open_saved)
    desk.review_made.connect(open_review)


def _once(made: Review, store: str, words: QObject) -> Source:
    """Make what shows a review that was made elsewhere; it cannot be made again from here."""
    left = [Found(made.plan, made.live, made.passwords)]

    def compare(_session: Session, _options: ReviewOptions, _monitor: Monitor) -> Found:
        if not left:
            raise CartSheetsError(
                words.tr("This review cannot be made again from here."),
                remedy=words.tr("Go back to where it was made, and review again."),
            )
        return left.pop()

    return Source(f"review {made.plan.id}", store, compare, takes_values=False)
