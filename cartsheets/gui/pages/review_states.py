"""What the review shows when there are no rows: nothing yet, nothing to do, nothing that fits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from cartsheets.domain.plan import Plan
from cartsheets.gui.models.review_filter import Filter
from cartsheets.gui.widgets.states import EmptyState


class TableOrNothing(QStackedWidget):
    """The table, or what is said where no row of it is shown."""

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        self._table = table
        self._instead: EmptyState | None = None
        self.addWidget(table)

    def show_table(self) -> None:
        """Show the table."""
        self.setCurrentWidget(self._table)

    def show_instead(self, state: EmptyState) -> None:
        """Show this instead of the table."""
        if self._instead is not None:
            self.removeWidget(self._instead)
            self._instead.deleteLater()
        self._instead = state
        self.addWidget(state)
        self.setCurrentWidget(state)


def nothing_yet(open_sheet: QAction) -> EmptyState:
    """No sheet was opened."""
    return EmptyState(
        "review",
        QCoreApplication.translate("review", "Nothing to review yet"),
        QCoreApplication.translate("review", "Open an edited sheet, or drop it anywhere in this window."),
        actions=[open_sheet],
        name="reviewEmpty",
    )


def nothing_found(plan: Plan, compare: QAction, repairs: QAction, *, is_of_sheet: bool) -> EmptyState:
    """A comparison found nothing: of a sheet and the store, of two exports, or nothing to be done."""
    if plan.is_past:
        title = QCoreApplication.translate("review", "Nothing is different")
        text = QCoreApplication.translate("review", "There is nothing to look at.")
    elif not is_of_sheet:
        title = QCoreApplication.translate("review", "There is nothing to push")
        text = QCoreApplication.translate("review", "The store is already as this would make it.")
    else:
        return _all_alike(compare, repairs, repaired=len(plan.damage))
    return EmptyState("done", title, text, actions=[compare], name="reviewAllAlike", colour="add")


def _all_alike(compare: QAction, repairs: QAction, *, repaired: int) -> EmptyState:
    """The sheet asks for nothing; `repaired` cells of it were damaged by the spreadsheet."""
    text = QCoreApplication.translate(
        "review", "There is nothing to push. Edit the sheet, save it, and compare again."
    )
    if repaired:
        put_right = QCoreApplication.translate(
            "review", "%Ln value(s) that the spreadsheet damaged (was|were) put right.", "", repaired
        )
        text = f"{put_right} {text}"
    return EmptyState(
        "done",
        QCoreApplication.translate("review", "Your workbook matches the store"),
        text,
        actions=[compare, repairs] if repaired else [compare],
        name="reviewAllAlike",
        colour="add",
    )


def nothing_fits(wanted: Filter, repairs: QAction) -> EmptyState:
    """No row fits the filter; where that is of conflicts or problems, it is good news."""
    good = {
        "conflict": QCoreApplication.translate("review", "No conflicts"),
        "problem": QCoreApplication.translate("review", "No problems"),
    }
    if wanted.kind in good and not wanted.text:
        return EmptyState("done", good[wanted.kind], name="reviewNothingFits", colour="add")
    if wanted.damage and not wanted.text and not wanted.kind:
        return EmptyState(
            "done",
            QCoreApplication.translate("review", "All of it was put right: nothing is left to send"),
            actions=[repairs],
            name="reviewNothingFits",
            colour="add",
        )
    title = QCoreApplication.translate("review", "Nothing fits")
    return EmptyState("search", title, name="reviewNothingFits")


def push_over(compare: QAction) -> EmptyState:
    """What was shown was pushed."""
    return EmptyState(
        "done",
        QCoreApplication.translate("review", "The push is over"),
        QCoreApplication.translate("review", "Compare again to see what is left."),
        actions=[compare],
        name="reviewPushed",
        colour="add",
    )
