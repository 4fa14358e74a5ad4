"""What the push page wishes: the push itself, holding and stopping it, and going on with one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cartsheets.domain.plan import Action, Plan
from cartsheets.errors import CartSheetsError, StalePlan
from cartsheets.gui.desk import Desk
from cartsheets.gui.dialogs.question import ask, ask_now
from cartsheets.gui.jobs import Job
from cartsheets.gui.joins.push_after import AfterPush
from cartsheets.gui.joins.waiting_results import WaitingResults
from cartsheets.gui.main_window import MainWindow
from cartsheets.gui.models.push_state import PushAnswer, PushEnd, PushRequest
from cartsheets.gui.pages.push import PushPage
from cartsheets.gui.widgets.store_mark import StoreMark
from cartsheets.ledger.database import Ledger
from cartsheets.monitor import Monitor, NullMonitor, Progress
from cartsheets.steps.patience import push_patiently, resume_patiently
from cartsheets.steps.push import CANARY_ROWS, Consent
from cartsheets.steps.push_items import UNDO
from cartsheets.steps.push_receipts import make_receipt
from cartsheets.steps.sheet_again import refuse_edited
from cartsheets.steps.write_back import write_back

if TYPE_CHECKING:
    from cartsheets.session import Session
    from cartsheets.store.client import StoreClient

WAIT_S = 12 * 3600.0
"""So long a push in the window waits for its store in all; a night, and the user may stop it any time."""


class PushJoin(QObject):
    """Holds the push that runs."""

    def __init__(self, page: PushPage, desk: Desk, window: MainWindow) -> None:
        super().__init__(page)
        self.page, self.desk, self.window = page, desk, window
        self.job: Job | None = None
        self.after = AfterPush(page, desk, window)
        self.waiting = WaitingResults(desk, window)
        self._store = self._resumed = ""
        self._unwatched: Path | None = None
        self._client: StoreClient | None = None
        page.confirm_wished.connect(self.confirm)
        page.push_agreed.connect(self.push)
        page.resume_wished.connect(self.resume)
        page.stop_wished.connect(self.ask_to_stop)
        self._asked_before = window.ask_before_closing
        window.ask_before_closing = self.may_close

    # -- asking -----------------------------------------------------------------------------------

    def confirm(self, request: PushRequest) -> None:
        """Ask once more, in words."""
        if self.job is not None:
            self.window.toast.say(self.tr("A push is running. Wait until it is done, or stop it."))
            self.window.show_page("push")
            return
        self._store = request.store
        mark = self.desk.mark or StoreMark(request.plan.store)
        self.page.show_request(request, mark, canary_rows=CANARY_ROWS)
        self.window.show_page("push")

    # -- pushing ----------------------------------------------------------------------------------

    def push(self, request: PushRequest, answer: PushAnswer) -> None:
        """Send what was agreed to."""
        if self.job is not None:
            return
        self._resumed = ""
        actions = frozenset(Action) if answer.with_deletes else frozenset(Action) - {Action.DELETE}
        consent_of = partial(
            Consent,
            actions=actions,
            allowed_deletes=request.deletes if answer.with_deletes else 0,
            meets_guards=True,
            canary=CANARY_ROWS if answer.with_canary else 0,
            passwords=request.passwords,
        )

        store = request.store

        def work(session: Session, monitor: Monitor) -> PushEnd:
            consent = consent_of(who=session.who)
            if request.is_of_sheet:
                refuse_edited(request.plan)
            result = push_patiently(session, request.plan, consent, wait_s=WAIT_S, monitor=monitor)
            end = PushEnd(result.receipt, store, result.conflicts, result.halted, is_undo=request.is_undo)
            return _written_back(session, end, request.plan, monitor)

        self._start(
            work,
            request.store,
            seconds=request.plan.estimate.seconds,
            file=Path(request.plan.file) if request.plan.file else None,
            has_canary=answer.with_canary,
            has_deletes=answer.with_deletes,
        )

    def resume(self, push_id: str) -> None:
        """Carry on a push of the chosen store that was stopped or cut off."""
        store = self.desk.store_name
        if self.job is not None or store is None:
            return
        self.page.request, self._resumed = None, push_id

        def work(session: Session, monitor: Monitor) -> PushEnd:
            record = session.ledger.pushes.get(push_id)
            result = resume_patiently(session, push_id, wait_s=WAIT_S, monitor=monitor)
            if result is None:
                return PushEnd(make_receipt(session.ledger, record), store)
            is_undo = record.plan_id.startswith(UNDO)
            end = PushEnd(result.receipt, store, result.conflicts, result.halted, is_undo=is_undo)
            return _written_back(session, end, None, monitor)

        self.window.show_page("push")
        self._start(work, store, seconds=0.0, file=None, has_canary=False, has_deletes=True)

    def ask_to_stop(self) -> None:
        """Hold the push, and ask; what is on its way is heard to its end either way."""
        job = self.job
        if job is None:
            return
        was_paused = job.is_paused
        job.pause()

        def go_on() -> None:
            if not was_paused:
                job.carry_on()

        ask(
            self.window,
            self.tr("Stop this push?"),
            self.tr("What is done stays done. You can resume it later; nothing is sent twice."),
            yes=self.tr("Stop"),
            no=self.tr("Go on"),
            does=job.stop,
            otherwise=go_on,
        )

    def may_close(self) -> bool:
        """Ask before the window closes over a running push."""
        job = self.job
        if job is None:
            return self._asked_before() if self._asked_before is not None else True
        was_paused = job.is_paused
        job.pause()
        is_agreed = ask_now(
            self.window,
            self.tr("Close while a push is running?"),
            self.tr("The push stops where it is. The home page offers to resume it; nothing is sent twice."),
            yes=self.tr("Stop and close"),
            no=self.tr("Keep pushing"),
        )
        if not is_agreed and not was_paused:
            job.carry_on()
        return is_agreed

    def _start(
        self,
        work: Callable[[Session, Monitor], PushEnd],
        store: str,
        *,
        seconds: float,
        file: Path | None,
        has_canary: bool,
        has_deletes: bool,
    ) -> None:
        def run(session: Session, monitor: Monitor) -> PushEnd:
            self._client = session.client
            return work(session, monitor)

        job = self.desk.store_job(self.tr("Pushing"), run, store=store)
        job.finished.connect(self._finish)
        job.failed.connect(self._fail)
        job.stopped.connect(self._show_cut_off)
        job.crashed.connect(lambda _bug: self._show_cut_off())
        job.ended.connect(self._release)
        self.job, self._store, self.after.end = job, store, None
        if file is not None and file in self.desk.watch.paths:
            # The results are written into it: that is no edit.
            self.desk.watch.forget(file)
            self._unwatched = file
        self.page.show_progress(
            job,
            store,
            refusals=lambda: self._client.refusals if self._client is not None else 0,
            seconds=seconds,
            has_canary=has_canary,
            has_deletes=has_deletes,
        )
        self.desk.start(job)

    def _finish(self, end: PushEnd) -> None:
        if not end.is_undo and self.waiting.note(end.store, end.receipt):
            words = self.tr("They are written into the sheet itself as soon as you close it there.")
            end = replace(end, said=(*end.said, words))
        self.after.show_end(end)
        self.desk.record_changed.emit()

    def _fail(self, error: CartSheetsError) -> None:
        self.window.show_error(error)
        if isinstance(error, StalePlan):
            # Nothing was sent, and what was asked is of a sheet that is no more.
            self.page.show_nothing()
            self.after.look_again()
            return
        self._show_cut_off()

    def _show_cut_off(self) -> None:
        """Show how far it came; a push that has no record yet sent nothing, and is asked for again."""
        push_id = (self.page.progress.push_id if self.page.progress is not None else "") or self._resumed
        self.desk.record_changed.emit()
        if push_id:
            self.show_push(push_id)
        elif self.page.request is not None:
            mark = self.desk.mark or StoreMark(self.page.request.plan.store)
            self.page.show_request(self.page.request, mark, canary_rows=CANARY_ROWS)
            self.window.toast.say(self.tr("Nothing was sent."))
        else:
            self.page.show_nothing()

    def _release(self) -> None:
        self.job = None
        if self._unwatched is not None:
            self.desk.watch.watch(self._unwatched)
            self._unwatched = None

    def show_push(self, push_id: str) -> None:
        """Show how a push of the record stands."""
        store = self._store

        def read(ledger: Ledger, _monitor: Monitor) -> PushEnd:
            record = ledger.pushes.get(push_id)
            return PushEnd(make_receipt(ledger, record), store, is_undo=record.plan_id.startswith(UNDO))

        job = self.desk.ledger_job(self.tr("Reading the results"), read)
        job.finished.connect(self.after.show_end)
        job.failed.connect(self.window.show_error)
        self.desk.start(job)


def push_join(window: MainWindow) -> PushJoin:
    """The push page's join; the page is made now if it never was."""
    found = window.page("push").property("join")
    if not isinstance(found, PushJoin):
        raise TypeError("the push page was not joined")
    return found


def join(page: PushPage, desk: Desk, window: MainWindow) -> None:
    """Connect the page."""
    page.setProperty("join", PushJoin(page, desk, window))


def _written_back(session: Session, end: PushEnd, plan: Plan | None, monitor: Monitor) -> PushEnd:
    """Write the results of a finished push into its sheet; an undo's are in no sheet."""
    receipt = end.receipt
    if not receipt.finished or not receipt.rows or not receipt.file or end.is_undo:
        return end
    monitor.report(Progress("writing", message="Writing the results into your sheet"))
    # The push is done: nothing may stop its results from being written now.
    said = write_back(session, receipt, plan, None, monitor=NullMonitor())
    return replace(end, said=tuple(said))
