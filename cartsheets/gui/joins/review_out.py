"""The ways out of a review: the push of what is left, and a report of it as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cartsheets.domain.plan import Change, Conflict
from cartsheets.domain.planning import choose_changes
from cartsheets.gui.joins.reports import ask_where, write_report_at
from cartsheets.gui.joins.reviewed import Reviewed
from cartsheets.gui.models.push_state import PushRequest
from cartsheets.gui.pages.push import PushPage
from cartsheets.monitor import Monitor
from cartsheets.steps.review import with_estimate
from cartsheets.workbook.report import write_report

if TYPE_CHECKING:
    from cartsheets.session import Session


class ReviewOut(QObject):
    """Takes what is left to send of what is shown."""

    def __init__(self, reviewed: Reviewed) -> None:
        super().__init__(reviewed)
        self._reviewed = reviewed

    def save_report(self) -> None:
        """Ask where to, and write the review as a workbook of its own."""
        if self._reviewed.shown is not None:
            name = f"{Path(self._reviewed.shown.found.plan.file).stem or 'undo'} (review).xlsx"
            path = ask_where(self._reviewed.window, self._reviewed.desk, name)
            if path is not None:
                self.write_report(path)

    def write_report(self, path: Path) -> None:
        """Write what is left to send, and all that was found."""
        shown, state = self._reviewed.shown, self._reviewed.page.state_shown
        if shown is None or state is None:
            return
        plan = shown.found.plan
        if not plan.is_past:  # of what is only to look at nothing is left out: there are no ticks
            plan = choose_changes(plan, state.changes(), state.decided_conflicts())

        def write(target: Path) -> None:
            write_report(target, plan)

        write_report_at(path, write, self._reviewed.window, self._reviewed.desk)

    def push(self, changes: list[Change], conflicts: list[Conflict]) -> None:
        """Bring what is left to send before the user once more, in numbers."""
        shown, source = self._reviewed.shown, self._reviewed.source
        if shown is None or source is None:
            return
        found = shown.found

        def choose(session: Session, _monitor: Monitor) -> PushRequest:
            plan = choose_changes(found.plan, changes, conflicts)
            plan = with_estimate(session, plan, found.live)
            ids = {change.id for change in plan.changes}
            request = PushRequest(
                plan=plan,
                store=source.store,
                passwords={key: value for key, value in found.passwords.items() if key in ids},
                is_undo=source.is_undo,
                per_second=session.allowance.per_second,
                is_of_sheet=source.look is not None,
            )
            return request.counted()

        job = self._reviewed.desk.store_job(self.tr("Getting the push ready"), choose, store=source.store)
        job.finished.connect(self._to_push)
        job.failed.connect(self._reviewed.window.show_error)
        self._reviewed.desk.start(job)

    def _to_push(self, request: PushRequest) -> None:
        page = self._reviewed.window.page("push")
        if isinstance(page, PushPage):
            page.confirm_wished.emit(request)
